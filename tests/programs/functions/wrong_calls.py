# case: one_missing
def f(a, b):
    return a + b

f(1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 4, in <module>
# expect-stderr:     f(1)
# expect-stderr: TypeError: f() missing 1 required positional argument: 'b'
# expect-status: 1

# case: two_missing
def f(a, b):
    return a + b

f()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 4, in <module>
# expect-stderr:     f()
# expect-stderr: TypeError: f() missing 2 required positional arguments: 'a' and 'b'
# expect-status: 1

# case: three_missing
def f(a, b, c):
    pass

f()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 4, in <module>
# expect-stderr:     f()
# expect-stderr: TypeError: f() missing 3 required positional arguments: 'a', 'b', and 'c'
# expect-status: 1

# case: four_missing_with_default
def f(a, b, c, d, e=1):
    pass

f()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 4, in <module>
# expect-stderr:     f()
# expect-stderr: TypeError: f() missing 4 required positional arguments: 'a', 'b', 'c', and 'd'
# expect-status: 1

# case: missing_in_the_middle
def f(a, b, c):
    pass

f(1, c=3)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 4, in <module>
# expect-stderr:     f(1, c=3)
# expect-stderr: TypeError: f() missing 1 required positional argument: 'b'
# expect-status: 1

# case: too_many
def f(a):
    return a

f(1, 2)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 4, in <module>
# expect-stderr:     f(1, 2)
# expect-stderr: TypeError: f() takes 1 positional argument but 2 were given
# expect-status: 1

# case: too_many_for_none
def f():
    pass

f(1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 4, in <module>
# expect-stderr:     f(1)
# expect-stderr: TypeError: f() takes 0 positional arguments but 1 was given
# expect-status: 1

# case: too_many_for_none_two
def f():
    pass

f(1, 2)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 4, in <module>
# expect-stderr:     f(1, 2)
# expect-stderr: TypeError: f() takes 0 positional arguments but 2 were given
# expect-status: 1

# case: too_many_with_defaults
def f(a, b=2):
    pass

f(1, 2, 3)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 4, in <module>
# expect-stderr:     f(1, 2, 3)
# expect-stderr: TypeError: f() takes from 1 to 2 positional arguments but 3 were given
# expect-status: 1

# case: too_many_two
def f(a, b):
    pass

f(1, 2, 3, 4)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 4, in <module>
# expect-stderr:     f(1, 2, 3, 4)
# expect-stderr: TypeError: f() takes 2 positional arguments but 4 were given
# expect-status: 1

# case: unknown_keyword
def f(a):
    pass

f(1, z=2)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 4, in <module>
# expect-stderr:     f(1, z=2)
# expect-stderr: TypeError: f() got an unexpected keyword argument 'z'
# expect-status: 1

# case: unknown_keyword_only
def f():
    pass

f(z=2)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 4, in <module>
# expect-stderr:     f(z=2)
# expect-stderr: TypeError: f() got an unexpected keyword argument 'z'
# expect-status: 1

# case: twice
def f(a, b):
    pass

f(1, a=2)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 4, in <module>
# expect-stderr:     f(1, a=2)
# expect-stderr: TypeError: f() got multiple values for argument 'a'
# expect-status: 1

# case: call_of_number
n = 5
n()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 2, in <module>
# expect-stderr:     n()
# expect-stderr: TypeError: 'int' object is not callable
# expect-status: 1

# case: call_of_none
f = None
f()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 2, in <module>
# expect-stderr:     f()
# expect-stderr: TypeError: 'NoneType' object is not callable
# expect-status: 1

# case: call_of_text
text = "abc"
text()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 2, in <module>
# expect-stderr:     text()
# expect-stderr: TypeError: 'str' object is not callable
# expect-status: 1

# case: call_of_list
items = [1]
items(0)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 2, in <module>
# expect-stderr:     items(0)
# expect-stderr: TypeError: 'list' object is not callable
# expect-status: 1

# case: call_of_bool
flag = True
flag(1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 2, in <module>
# expect-stderr:     flag(1)
# expect-stderr: TypeError: 'bool' object is not callable
# expect-status: 1

# case: len_without_argument
len()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 1, in <module>
# expect-stderr:     len()
# expect-stderr: TypeError: len() takes exactly one argument (0 given)
# expect-status: 1

# case: len_with_two
len([1], [2])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 1, in <module>
# expect-stderr:     len([1], [2])
# expect-stderr: TypeError: len() takes exactly one argument (2 given)
# expect-status: 1

# case: len_with_keyword
len(obj=[1])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 1, in <module>
# expect-stderr:     len(obj=[1])
# expect-stderr: TypeError: len() takes no keyword arguments
# expect-status: 1

# case: attribute_of_function
def f():
    pass

f.missing
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 4, in <module>
# expect-stderr:     f.missing
# expect-stderr: AttributeError: 'function' object has no attribute 'missing'
# expect-status: 1

# case: attribute_of_int
n = 5
n.missing
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 2, in <module>
# expect-stderr:     n.missing
# expect-stderr: AttributeError: 'int' object has no attribute 'missing'
# expect-status: 1

# case: attribute_of_none
value = None
value.append(1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 2, in <module>
# expect-stderr:     value.append(1)
# expect-stderr:     ^^^^^^^^^^^^
# expect-stderr: AttributeError: 'NoneType' object has no attribute 'append'
# expect-status: 1

# case: attribute_of_float
x = 1.5
print(x.foo)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 2, in <module>
# expect-stderr:     print(x.foo)
# expect-stderr:           ^^^^^
# expect-stderr: AttributeError: 'float' object has no attribute 'foo'
# expect-status: 1

# case: set_attribute_of_int
n = 5
n.x = 1
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 2, in <module>
# expect-stderr:     n.x = 1
# expect-stderr:     ^^^
# expect-stderr: AttributeError: 'int' object has no attribute 'x'
# expect-status: 1

# case: recursion_without_end
def f(n):
    return f(n + 1)

f(0)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 4, in <module>
# expect-stderr:     f(0)
# expect-stderr:   File "wrong_calls.py", line 2, in f
# expect-stderr:     return f(n + 1)
# expect-stderr:            ^^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in f
# expect-stderr:     return f(n + 1)
# expect-stderr:            ^^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in f
# expect-stderr:     return f(n + 1)
# expect-stderr:            ^^^^^^^^
# expect-stderr:   [Previous line repeated 996 more times]
# expect-stderr: RecursionError: maximum recursion depth exceeded
# expect-status: 1

# case: mutual_recursion_without_end
def ping(n):
    return pong(n)

def pong(n):
    return ping(n)

ping(0)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 7, in <module>
# expect-stderr:     ping(0)
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 5, in pong
# expect-stderr:     return ping(n)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "wrong_calls.py", line 2, in ping
# expect-stderr:     return pong(n)
# expect-stderr:            ^^^^^^^
# expect-stderr: RecursionError: maximum recursion depth exceeded
# expect-status: 1

# case: print_bad_keyword
print("a", separator="b")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 1, in <module>
# expect-stderr:     print("a", separator="b")
# expect-stderr: TypeError: 'separator' is an invalid keyword argument for print()
# expect-status: 1

# case: print_bad_sep
print("a", "b", sep=1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 1, in <module>
# expect-stderr:     print("a", "b", sep=1)
# expect-stderr: TypeError: sep must be None or a string, not int
# expect-status: 1

# case: print_bad_end
print("a", end=5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 1, in <module>
# expect-stderr:     print("a", end=5)
# expect-stderr: TypeError: end must be None or a string, not int
# expect-status: 1

# case: missing_with_keyword_given
def transfer(source, target, amount):
    pass

transfer(target=1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "wrong_calls.py", line 4, in <module>
# expect-stderr:     transfer(target=1)
# expect-stderr: TypeError: transfer() missing 2 required positional arguments: 'source' and 'amount'
# expect-status: 1
