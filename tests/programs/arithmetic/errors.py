# case: integer_division_by_zero
print("before")
print(1 // 0)
# expect: before
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     print(1 // 0)
# expect-stderr:           ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: true_division_by_zero
a = 1
b = 0
print(a / b)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 3, in <module>
# expect-stderr:     print(a / b)
# expect-stderr:           ~~^~~
# expect-stderr: ZeroDivisionError: division by zero
# expect-status: 1

# case: modulo_by_zero
a = 5
a %= 0
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     a %= 0
# expect-stderr: ZeroDivisionError: integer modulo by zero
# expect-status: 1

# case: float_division_by_zero
print(1.5 / 0)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(1.5 / 0)
# expect-stderr:           ~~~~^~~
# expect-stderr: ZeroDivisionError: float division by zero
# expect-status: 1

# case: float_floor_division_by_zero
print(1.5 // 0.0)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(1.5 // 0.0)
# expect-stderr:           ~~~~^^~~~~
# expect-stderr: ZeroDivisionError: float floor division by zero
# expect-status: 1

# case: float_modulo_by_zero
print(1.5 % 0)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(1.5 % 0)
# expect-stderr:           ~~~~^~~
# expect-stderr: ZeroDivisionError: float modulo
# expect-status: 1

# case: zero_to_a_negative_power
print(0 ** -1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(0 ** -1)
# expect-stderr:           ~~^^~~~
# expect-stderr: ZeroDivisionError: 0.0 cannot be raised to a negative power
# expect-status: 1

# case: float_overflow
x = 1e200
print(x ** 2)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     print(x ** 2)
# expect-stderr:           ~~^^~~
# expect-stderr: OverflowError: (34, 'Numerical result out of range')
# expect-status: 1

# case: negative_shift
print(1 << -1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(1 << -1)
# expect-stderr:           ~~^^~~~
# expect-stderr: ValueError: negative shift count
# expect-status: 1

# case: negative_right_shift
n = -2
print(1 >> n)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     print(1 >> n)
# expect-stderr:           ~~^^~~
# expect-stderr: ValueError: negative shift count
# expect-status: 1

# case: shift_of_float
print(1.5 << 1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(1.5 << 1)
# expect-stderr:           ~~~~^^~~
# expect-stderr: TypeError: unsupported operand type(s) for <<: 'float' and 'int'
# expect-status: 1

# case: add_int_and_str
print(1 + "1")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(1 + "1")
# expect-stderr:           ~~^~~~~
# expect-stderr: TypeError: unsupported operand type(s) for +: 'int' and 'str'
# expect-status: 1

# case: add_str_and_int
print("1" + 1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print("1" + 1)
# expect-stderr:           ~~~~^~~
# expect-stderr: TypeError: can only concatenate str (not "int") to str
# expect-status: 1

# case: subtract_strings
print("a" - "b")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print("a" - "b")
# expect-stderr:           ~~~~^~~~~
# expect-stderr: TypeError: unsupported operand type(s) for -: 'str' and 'str'
# expect-status: 1

# case: multiply_strings
print("a" * "b")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print("a" * "b")
# expect-stderr:           ~~~~^~~~~
# expect-stderr: TypeError: can't multiply sequence by non-int of type 'str'
# expect-status: 1

# case: add_none
n = None
n += 1
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     n += 1
# expect-stderr: TypeError: unsupported operand type(s) for +=: 'NoneType' and 'int'
# expect-status: 1

# case: add_list_and_int
print([1] + 1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print([1] + 1)
# expect-stderr:           ~~~~^~~
# expect-stderr: TypeError: can only concatenate list (not "int") to list
# expect-status: 1

# case: add_list_and_tuple
print([1] + (2,))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print([1] + (2,))
# expect-stderr:           ~~~~^~~~~~
# expect-stderr: TypeError: can only concatenate list (not "tuple") to list
# expect-status: 1

# case: multiply_list_by_float
print([1] * 1.5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print([1] * 1.5)
# expect-stderr:           ~~~~^~~~~
# expect-stderr: TypeError: can't multiply sequence by non-int of type 'float'
# expect-status: 1

# case: bits_of_float
print(1.0 & 1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(1.0 & 1)
# expect-stderr:           ~~~~^~~
# expect-stderr: TypeError: unsupported operand type(s) for &: 'float' and 'int'
# expect-status: 1

# case: negate_string
print(-"a")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(-"a")
# expect-stderr:           ^^^^
# expect-stderr: TypeError: bad operand type for unary -: 'str'
# expect-status: 1

# case: invert_float
print(~1.5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(~1.5)
# expect-stderr:           ^^^^
# expect-stderr: TypeError: bad operand type for unary ~: 'float'
# expect-status: 1

# case: plus_none
print(+None)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(+None)
# expect-stderr:           ^^^^^
# expect-stderr: TypeError: bad operand type for unary +: 'NoneType'
# expect-status: 1

# case: int_of_text
print(int("abc"))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(int("abc"))
# expect-stderr:           ^^^^^^^^^^
# expect-stderr: ValueError: invalid literal for int() with base 10: 'abc'
# expect-status: 1

# case: int_of_float_text
print(int("3.5"))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(int("3.5"))
# expect-stderr:           ^^^^^^^^^^
# expect-stderr: ValueError: invalid literal for int() with base 10: '3.5'
# expect-status: 1

# case: int_of_empty_text
print(int(""))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(int(""))
# expect-stderr:           ^^^^^^^
# expect-stderr: ValueError: invalid literal for int() with base 10: ''
# expect-status: 1

# case: int_of_none
print(int(None))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(int(None))
# expect-stderr:           ^^^^^^^^^
# expect-stderr: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
# expect-status: 1

# case: int_of_list
print(int([]))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(int([]))
# expect-stderr:           ^^^^^^^
# expect-stderr: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
# expect-status: 1

# case: int_of_infinity
print(int(float("inf")))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(int(float("inf")))
# expect-stderr:           ^^^^^^^^^^^^^^^^^
# expect-stderr: OverflowError: cannot convert float infinity to integer
# expect-status: 1

# case: int_of_nan
print(int(float("nan")))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(int(float("nan")))
# expect-stderr:           ^^^^^^^^^^^^^^^^^
# expect-stderr: ValueError: cannot convert float NaN to integer
# expect-status: 1

# case: int_bad_digit_in_base
print(int("12", 2))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(int("12", 2))
# expect-stderr:           ^^^^^^^^^^^^
# expect-stderr: ValueError: invalid literal for int() with base 2: '12'
# expect-status: 1

# case: float_of_text
print(float("one"))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(float("one"))
# expect-stderr:           ^^^^^^^^^^^^
# expect-stderr: ValueError: could not convert string to float: 'one'
# expect-status: 1

# case: float_of_none
print(float(None))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(float(None))
# expect-stderr:           ^^^^^^^^^^^
# expect-stderr: TypeError: float() argument must be a string or a real number, not 'NoneType'
# expect-status: 1

# case: power_of_none
print(None ** 2)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(None ** 2)
# expect-stderr:           ~~~~~^^~~
# expect-stderr: TypeError: unsupported operand type(s) for ** or pow(): 'NoneType' and 'int'
# expect-status: 1

# case: subtract_from_list
x = [1]
x -= [1]
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 2, in <module>
# expect-stderr:     x -= [1]
# expect-stderr: TypeError: unsupported operand type(s) for -=: 'list' and 'list'
# expect-status: 1

# case: int_divided_by_text
print(10 / "2")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 1, in <module>
# expect-stderr:     print(10 / "2")
# expect-stderr:           ~~~^~~~~
# expect-stderr: TypeError: unsupported operand type(s) for /: 'int' and 'str'
# expect-status: 1
