# case: index_out_of_range
a = [1, 2]
print(a[2])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     print(a[2])
# expect-stderr:           ~^^^
# expect-stderr: IndexError: list index out of range
# expect-status: 1

# case: negative_index_out_of_range
a = [1, 2]
print(a[-3])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     print(a[-3])
# expect-stderr:           ~^^^^
# expect-stderr: IndexError: list index out of range
# expect-status: 1

# case: assignment_out_of_range
a = [1, 2]
a[5] = 0
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     a[5] = 0
# expect-stderr:     ~^^^
# expect-stderr: IndexError: list assignment index out of range
# expect-status: 1

# case: pop_from_empty
a = []
a.pop()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     a.pop()
# expect-stderr: IndexError: pop from empty list
# expect-status: 1

# case: pop_out_of_range
a = [1]
a.pop(3)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     a.pop(3)
# expect-stderr: IndexError: pop index out of range
# expect-status: 1

# case: remove_missing
a = [1]
a.remove(2)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     a.remove(2)
# expect-stderr: ValueError: list.remove(x): x not in list
# expect-status: 1

# case: index_missing
print([1, 2].index(3))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print([1, 2].index(3))
# expect-stderr:           ^^^^^^^^^^^^^^^
# expect-stderr: ValueError: 3 is not in list
# expect-status: 1

# case: tuple_index_missing
print((1, 2).index(3))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print((1, 2).index(3))
# expect-stderr:           ^^^^^^^^^^^^^^^
# expect-stderr: ValueError: tuple.index(x): x not in tuple
# expect-status: 1

# case: index_by_text
a = [1]
print(a["0"])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     print(a["0"])
# expect-stderr:           ~^^^^^
# expect-stderr: TypeError: list indices must be integers or slices, not str
# expect-status: 1

# case: index_by_float
a = [1]
print(a[0.0])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     print(a[0.0])
# expect-stderr:           ~^^^^^
# expect-stderr: TypeError: list indices must be integers or slices, not float
# expect-status: 1

# case: tuple_out_of_range
t = (1, 2)
print(t[2])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     print(t[2])
# expect-stderr:           ~^^^
# expect-stderr: IndexError: tuple index out of range
# expect-status: 1

# case: tuple_assignment
t = (1, 2)
t[0] = 5
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     t[0] = 5
# expect-stderr:     ~^^^
# expect-stderr: TypeError: 'tuple' object does not support item assignment
# expect-status: 1

# case: no_such_attribute
[1].push(2)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     [1].push(2)
# expect-stderr:     ^^^^^^^^
# expect-stderr: AttributeError: 'list' object has no attribute 'push'
# expect-status: 1

# case: tuple_has_no_append
(1, 2).append(3)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     (1, 2).append(3)
# expect-stderr:     ^^^^^^^^^^^^^
# expect-stderr: AttributeError: 'tuple' object has no attribute 'append'
# expect-status: 1

# case: append_nothing
[].append()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     [].append()
# expect-stderr: TypeError: list.append() takes exactly one argument (0 given)
# expect-status: 1

# case: append_two
[].append(1, 2)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     [].append(1, 2)
# expect-stderr: TypeError: list.append() takes exactly one argument (2 given)
# expect-status: 1

# case: too_many_to_unpack
a, b = [1, 2, 3]
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     a, b = [1, 2, 3]
# expect-stderr:     ^^^^
# expect-stderr: ValueError: too many values to unpack (expected 2)
# expect-status: 1

# case: not_enough_to_unpack
a, b, c = (1, 2)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     a, b, c = (1, 2)
# expect-stderr:     ^^^^^^^
# expect-stderr: ValueError: not enough values to unpack (expected 3, got 2)
# expect-status: 1

# case: unpack_a_number
a, b = 5
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     a, b = 5
# expect-stderr:     ^^^^
# expect-stderr: TypeError: cannot unpack non-iterable int object
# expect-status: 1

# case: iterate_over_number
for x in 5:
    print(x)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     for x in 5:
# expect-stderr: TypeError: 'int' object is not iterable
# expect-status: 1

# case: iterate_over_none
for x in None:
    pass
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     for x in None:
# expect-stderr: TypeError: 'NoneType' object is not iterable
# expect-status: 1

# case: index_a_number
n = 5
print(n[0])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     print(n[0])
# expect-stderr:           ~^^^
# expect-stderr: TypeError: 'int' object is not subscriptable
# expect-status: 1

# case: index_none
items = None
print(items[0])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     print(items[0])
# expect-stderr:           ~~~~~^^^
# expect-stderr: TypeError: 'NoneType' object is not subscriptable
# expect-status: 1

# case: index_a_function
def f():
    pass

print(f[0])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 4, in <module>
# expect-stderr:     print(f[0])
# expect-stderr:           ~^^^
# expect-stderr: TypeError: 'function' object is not subscriptable
# expect-status: 1

# case: sort_mixed
a = [1, "a"]
a.sort()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     a.sort()
# expect-stderr: TypeError: '<' not supported between instances of 'str' and 'int'
# expect-status: 1

# case: in_a_number
print(1 in 5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(1 in 5)
# expect-stderr:           ^^^^^^
# expect-stderr: TypeError: argument of type 'int' is not iterable
# expect-status: 1

# case: extend_by_number
[].extend(5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     [].extend(5)
# expect-stderr: TypeError: 'int' object is not iterable
# expect-status: 1

# case: insert_needs_number
[].insert("a", 1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     [].insert("a", 1)
# expect-stderr: TypeError: 'str' object cannot be interpreted as an integer
# expect-status: 1

# case: set_item_of_number
n = 5
n[0] = 1
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     n[0] = 1
# expect-stderr:     ~^^^
# expect-stderr: TypeError: 'int' object does not support item assignment
# expect-status: 1
