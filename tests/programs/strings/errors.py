# case: index_out_of_range
s = "abc"
print(s[3])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     print(s[3])
# expect-stderr:           ~^^^
# expect-stderr: IndexError: string index out of range
# expect-status: 1

# case: index_by_text
key = "a"
print("abc"[key])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     print("abc"[key])
# expect-stderr:           ~~~~~^^^^^
# expect-stderr: TypeError: string indices must be integers, not 'str'
# expect-status: 1

# case: no_such_method
print("abc".push("d"))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print("abc".push("d"))
# expect-stderr:           ^^^^^^^^^^
# expect-stderr: AttributeError: 'str' object has no attribute 'push'
# expect-status: 1

# case: assign_to_character
s = "abc"
s[0] = "x"
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     s[0] = "x"
# expect-stderr:     ~^^^
# expect-stderr: TypeError: 'str' object does not support item assignment
# expect-status: 1

# case: join_numbers
print(", ".join([1, 2]))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(", ".join([1, 2]))
# expect-stderr:           ^^^^^^^^^^^^^^^^^
# expect-stderr: TypeError: sequence item 0: expected str instance, int found
# expect-status: 1

# case: substring_not_found
print("abc".index("z"))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print("abc".index("z"))
# expect-stderr:           ^^^^^^^^^^^^^^^^
# expect-stderr: ValueError: substring not found
# expect-status: 1

# case: in_with_a_number
print(1 in "123")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(1 in "123")
# expect-stderr:           ^^^^^^^^^^
# expect-stderr: TypeError: 'in <string>' requires string as left operand, not int
# expect-status: 1

# case: compare_text_and_number
print("a" < 1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print("a" < 1)
# expect-stderr:           ^^^^^^^
# expect-stderr: TypeError: '<' not supported between instances of 'str' and 'int'
# expect-status: 1

# case: empty_separator
print("abc".split(""))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print("abc".split(""))
# expect-stderr:           ^^^^^^^^^^^^^^^
# expect-stderr: ValueError: empty separator
# expect-status: 1

# case: upper_with_argument
print("abc".upper(1))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print("abc".upper(1))
# expect-stderr:           ^^^^^^^^^^^^^^
# expect-stderr: TypeError: str.upper() takes no arguments (1 given)
# expect-status: 1

# case: length_of_number
print(len(5))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(len(5))
# expect-stderr:           ^^^^^^
# expect-stderr: TypeError: object of type 'int' has no len()
# expect-status: 1

# case: length_of_none
print(len(None))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(len(None))
# expect-stderr:           ^^^^^^^^^
# expect-stderr: TypeError: object of type 'NoneType' has no len()
# expect-status: 1

# case: concatenate_none
name = None
print("hello " + name)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     print("hello " + name)
# expect-stderr:           ~~~~~~~~~^~~~~~
# expect-stderr: TypeError: can only concatenate str (not "NoneType") to str
# expect-status: 1

# case: replace_needs_two
print("abc".replace("a"))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print("abc".replace("a"))
# expect-stderr:           ^^^^^^^^^^^^^^^^^^
# expect-stderr: TypeError: replace expected at least 2 arguments, got 1
# expect-status: 1
