# case: nested_calls
def a():
    b(1)

def b(x):
    return c(x, 0)

def c(x, y):
    return x // y

a()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 10, in <module>
# expect-stderr:     a()
# expect-stderr:   File "tracebacks.py", line 2, in a
# expect-stderr:     b(1)
# expect-stderr:   File "tracebacks.py", line 5, in b
# expect-stderr:     return c(x, 0)
# expect-stderr:            ^^^^^^^
# expect-stderr:   File "tracebacks.py", line 8, in c
# expect-stderr:     return x // y
# expect-stderr:            ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: carets_under_the_part
x = [1, 2, 3]
y = 10 + x[7] * 2
print(y)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 2, in <module>
# expect-stderr:     y = 10 + x[7] * 2
# expect-stderr:              ~^^^
# expect-stderr: IndexError: list index out of range
# expect-status: 1

# case: carets_of_binary_operation
a = 5
b = "x"
print(a * 2 + (a + b) * 3)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 3, in <module>
# expect-stderr:     print(a * 2 + (a + b) * 3)
# expect-stderr:                    ~~^~~
# expect-stderr: TypeError: unsupported operand type(s) for +: 'int' and 'str'
# expect-status: 1

# case: carets_of_call_in_expression
def f():
    return 1 / 0

value = 1 + f() + 2
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 4, in <module>
# expect-stderr:     value = 1 + f() + 2
# expect-stderr:                 ^^^
# expect-stderr:   File "tracebacks.py", line 2, in f
# expect-stderr:     return 1 / 0
# expect-stderr:            ~~^~~
# expect-stderr: ZeroDivisionError: division by zero
# expect-status: 1

# case: no_carets_for_a_whole_line
def f():
    raise_it()

f()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 4, in <module>
# expect-stderr:     f()
# expect-stderr:   File "tracebacks.py", line 2, in f
# expect-stderr:     raise_it()
# expect-stderr:     ^^^^^^^^
# expect-stderr: NameError: name 'raise_it' is not defined
# expect-status: 1

# case: carets_of_attribute
text = "abc"
print(text.upper().nothing)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 2, in <module>
# expect-stderr:     print(text.upper().nothing)
# expect-stderr:           ^^^^^^^^^^^^^^^^^^^^
# expect-stderr: AttributeError: 'str' object has no attribute 'nothing'
# expect-status: 1

# case: carets_after_wide_characters
é = 1
print("日本", é // 0)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 2, in <module>
# expect-stderr:     print("日本", é // 0)
# expect-stderr:                 ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: carets_of_argument
def f(x):
    return x

f(f(f(None + 1)))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 4, in <module>
# expect-stderr:     f(f(f(None + 1)))
# expect-stderr:           ~~~~~^~~
# expect-stderr: TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'
# expect-status: 1

# case: carets_of_multi_line_expression
total = (1 +
         2 +
         None)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 1, in <module>
# expect-stderr:     total = (1 +
# expect-stderr:              ^^^
# expect-stderr: TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'
# expect-status: 1

# case: carets_of_multi_line_call
def f(a, b):
    return a + b

f(
    1,
    None,
)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 4, in <module>
# expect-stderr:     f(
# expect-stderr:   File "tracebacks.py", line 2, in f
# expect-stderr:     return a + b
# expect-stderr:            ~~^~~
# expect-stderr: TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'
# expect-status: 1

# case: carets_of_subscript
m = [[1], [2]]
print(m[0][1])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 2, in <module>
# expect-stderr:     print(m[0][1])
# expect-stderr:           ~~~~^^^
# expect-stderr: IndexError: list index out of range
# expect-status: 1

# case: carets_of_nested_operators
print((1 + 2) * (3 - "4") / 5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 1, in <module>
# expect-stderr:     print((1 + 2) * (3 - "4") / 5)
# expect-stderr:                      ~~^~~~~
# expect-stderr: TypeError: unsupported operand type(s) for -: 'int' and 'str'
# expect-status: 1

# case: carets_of_comparison
print("a" + "b" < 5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 1, in <module>
# expect-stderr:     print("a" + "b" < 5)
# expect-stderr:           ^^^^^^^^^^^^^
# expect-stderr: TypeError: '<' not supported between instances of 'str' and 'int'
# expect-status: 1

# case: carets_of_unary
print(1 + -"a")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 1, in <module>
# expect-stderr:     print(1 + -"a")
# expect-stderr:               ^^^^
# expect-stderr: TypeError: bad operand type for unary -: 'str'
# expect-status: 1

# case: carets_of_unpacking
a, b = 1, 2
a, b = [a]
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 2, in <module>
# expect-stderr:     a, b = [a]
# expect-stderr:     ^^^^
# expect-stderr: ValueError: not enough values to unpack (expected 2, got 1)
# expect-status: 1

# case: carets_of_for
def f():
    for i in 3.5:
        print(i)

f()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 5, in <module>
# expect-stderr:     f()
# expect-stderr:   File "tracebacks.py", line 2, in f
# expect-stderr:     for i in 3.5:
# expect-stderr: TypeError: 'float' object is not iterable
# expect-status: 1

# case: carets_of_condition
x = None
if x.value > 3:
    print("yes")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 2, in <module>
# expect-stderr:     if x.value > 3:
# expect-stderr:        ^^^^^^^
# expect-stderr: AttributeError: 'NoneType' object has no attribute 'value'
# expect-status: 1

# case: carets_of_augmented
x = "a"
x -= 1
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 2, in <module>
# expect-stderr:     x -= 1
# expect-stderr: TypeError: unsupported operand type(s) for -=: 'str' and 'int'
# expect-status: 1

# case: carets_of_subscript_target
a = [1]
a[0 + 3] = 7
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 2, in <module>
# expect-stderr:     a[0 + 3] = 7
# expect-stderr:     ~^^^^^^^
# expect-stderr: IndexError: list assignment index out of range
# expect-status: 1

# case: carets_of_augmented_subscript
a = ["x"]
a[0] += 1
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 2, in <module>
# expect-stderr:     a[0] += 1
# expect-stderr: TypeError: can only concatenate str (not "int") to str
# expect-status: 1

# case: carets_of_return
def f(a):
    return a[0] + a[1]

f([1])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 4, in <module>
# expect-stderr:     f([1])
# expect-stderr:   File "tracebacks.py", line 2, in f
# expect-stderr:     return a[0] + a[1]
# expect-stderr:                   ~^^^
# expect-stderr: IndexError: list index out of range
# expect-status: 1

# case: carets_of_indented_code
def f():
    if True:
        for i in range(3):
            print(10 // (i - 1) if i else i // 0)

f()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 6, in <module>
# expect-stderr:     f()
# expect-stderr:   File "tracebacks.py", line 4, in f
# expect-stderr:     print(10 // (i - 1) if i else i // 0)
# expect-stderr:                                   ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: carets_in_comprehension
print([1 // n for n in [1, 0]])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 1, in <module>
# expect-stderr:     print([1 // n for n in [1, 0]])
# expect-stderr:           ^^^^^^^^^^^^^^^^^^^^^^^^
# expect-stderr:   File "tracebacks.py", line 1, in <listcomp>
# expect-stderr:     print([1 // n for n in [1, 0]])
# expect-stderr:            ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: carets_in_comprehension_in_function
def f(items):
    return [item.name for item in items]

print(f([1]))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 4, in <module>
# expect-stderr:     print(f([1]))
# expect-stderr:           ^^^^^^
# expect-stderr:   File "tracebacks.py", line 2, in f
# expect-stderr:     return [item.name for item in items]
# expect-stderr:            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect-stderr:   File "tracebacks.py", line 2, in <listcomp>
# expect-stderr:     return [item.name for item in items]
# expect-stderr:             ^^^^^^^^^
# expect-stderr: AttributeError: 'int' object has no attribute 'name'
# expect-status: 1

# case: comment_behind_the_error
x = 1 // 0  # this cannot work
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 1, in <module>
# expect-stderr:     x = 1 // 0  # this cannot work
# expect-stderr:         ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: two_statements_on_a_line
x = 0; y = 1 // x; print(y)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 1, in <module>
# expect-stderr:     x = 0; y = 1 // x; print(y)
# expect-stderr:                ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: output_before_the_error
print("one")
print("two", end="")
print(1 // 0)
# expect: one
# expect: two
# expect-no-newline
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 3, in <module>
# expect-stderr:     print(1 // 0)
# expect-stderr:           ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: error_in_default
def f(x=1 // 0):
    pass
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 1, in <module>
# expect-stderr:     def f(x=1 // 0):
# expect-stderr:             ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: error_in_fstring
x = 0
print(f"a {x} b {1 // x} c")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 2, in <module>
# expect-stderr:     print(f"a {x} b {1 // x} c")
# expect-stderr:                      ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: recursion_repeated
def f(n):
    if n == 0:
        return 1 // 0
    return f(n - 1)

f(10)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 6, in <module>
# expect-stderr:     f(10)
# expect-stderr:   File "tracebacks.py", line 4, in f
# expect-stderr:     return f(n - 1)
# expect-stderr:            ^^^^^^^^
# expect-stderr:   File "tracebacks.py", line 4, in f
# expect-stderr:     return f(n - 1)
# expect-stderr:            ^^^^^^^^
# expect-stderr:   File "tracebacks.py", line 4, in f
# expect-stderr:     return f(n - 1)
# expect-stderr:            ^^^^^^^^
# expect-stderr:   [Previous line repeated 7 more times]
# expect-stderr:   File "tracebacks.py", line 3, in f
# expect-stderr:     return 1 // 0
# expect-stderr:            ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: recursion_repeated_three
def f(n):
    return 1 // n + f(n - 1)

f(2)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 4, in <module>
# expect-stderr:     f(2)
# expect-stderr:   File "tracebacks.py", line 2, in f
# expect-stderr:     return 1 // n + f(n - 1)
# expect-stderr:                     ^^^^^^^^
# expect-stderr:   File "tracebacks.py", line 2, in f
# expect-stderr:     return 1 // n + f(n - 1)
# expect-stderr:                     ^^^^^^^^
# expect-stderr:   File "tracebacks.py", line 2, in f
# expect-stderr:     return 1 // n + f(n - 1)
# expect-stderr:            ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: recursion_repeated_four
def f(n):
    return 1 // n + f(n - 1)

f(3)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 4, in <module>
# expect-stderr:     f(3)
# expect-stderr:   File "tracebacks.py", line 2, in f
# expect-stderr:     return 1 // n + f(n - 1)
# expect-stderr:                     ^^^^^^^^
# expect-stderr:   File "tracebacks.py", line 2, in f
# expect-stderr:     return 1 // n + f(n - 1)
# expect-stderr:                     ^^^^^^^^
# expect-stderr:   File "tracebacks.py", line 2, in f
# expect-stderr:     return 1 // n + f(n - 1)
# expect-stderr:                     ^^^^^^^^
# expect-stderr:   [Previous line repeated 1 more time]
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: recursion_in_the_middle
def g():
    return missing

def f(n):
    return f(n - 1) if n else g()

f(8)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 7, in <module>
# expect-stderr:     f(8)
# expect-stderr:   File "tracebacks.py", line 5, in f
# expect-stderr:     return f(n - 1) if n else g()
# expect-stderr:            ^^^^^^^^
# expect-stderr:   File "tracebacks.py", line 5, in f
# expect-stderr:     return f(n - 1) if n else g()
# expect-stderr:            ^^^^^^^^
# expect-stderr:   File "tracebacks.py", line 5, in f
# expect-stderr:     return f(n - 1) if n else g()
# expect-stderr:            ^^^^^^^^
# expect-stderr:   [Previous line repeated 6 more times]
# expect-stderr:   File "tracebacks.py", line 2, in g
# expect-stderr:     return missing
# expect-stderr:            ^^^^^^^
# expect-stderr: NameError: name 'missing' is not defined
# expect-status: 1

# case: error_after_loop
for i in range(3):
    print(i, 2 - i, 6 // (2 - i))
# expect: 0 2 3
# expect: 1 1 6
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 2, in <module>
# expect-stderr:     print(i, 2 - i, 6 // (2 - i))
# expect-stderr:                     ~~^^~~~~~~~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: tab_indentation
if True:
	x = 1
	print(x + "a")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 3, in <module>
# expect-stderr:     print(x + "a")
# expect-stderr:           ~~^~~~~
# expect-stderr: TypeError: unsupported operand type(s) for +: 'int' and 'str'
# expect-status: 1

# case: method_of_result
def f():
    return None

f().append(1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 4, in <module>
# expect-stderr:     f().append(1)
# expect-stderr:     ^^^^^^^^^^
# expect-stderr: AttributeError: 'NoneType' object has no attribute 'append'
# expect-status: 1

# case: call_chain
def f(x):
    return g(x) + 1

def g(x):
    return h(x) * 2

def h(x):
    return [1, 2][x]

print(f(0))
print(f(1))
print(f(2))
# expect: 3
# expect: 5
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 12, in <module>
# expect-stderr:     print(f(2))
# expect-stderr:           ^^^^
# expect-stderr:   File "tracebacks.py", line 2, in f
# expect-stderr:     return g(x) + 1
# expect-stderr:            ^^^^
# expect-stderr:   File "tracebacks.py", line 5, in g
# expect-stderr:     return h(x) * 2
# expect-stderr:            ^^^^
# expect-stderr:   File "tracebacks.py", line 8, in h
# expect-stderr:     return [1, 2][x]
# expect-stderr:            ~~~~~~^^^
# expect-stderr: IndexError: list index out of range
# expect-status: 1

# case: keyword_arguments_carets
def f(a=1):
    return a

print(f(a=f(b=2)))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 4, in <module>
# expect-stderr:     print(f(a=f(b=2)))
# expect-stderr:               ^^^^^^
# expect-stderr: TypeError: f() got an unexpected keyword argument 'b'
# expect-status: 1

# case: conditional_expression_carets
x = 1 if None + 1 else 2
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 1, in <module>
# expect-stderr:     x = 1 if None + 1 else 2
# expect-stderr:              ~~~~~^~~
# expect-stderr: TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'
# expect-status: 1

# case: boolean_carets
x = True and None + 1
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 1, in <module>
# expect-stderr:     x = True and None + 1
# expect-stderr:                  ~~~~~^~~
# expect-stderr: TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'
# expect-status: 1

# case: list_display_carets
x = [1, 2, 3 + "a", 4]
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 1, in <module>
# expect-stderr:     x = [1, 2, 3 + "a", 4]
# expect-stderr:                ~~^~~~~
# expect-stderr: TypeError: unsupported operand type(s) for +: 'int' and 'str'
# expect-status: 1

# case: long_source_line
value = 1111111111 + 2222222222 + 3333333333 + 4444444444 + 5555555555 + len(6666666666) + 7777777777 + 8888888888
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 1, in <module>
# expect-stderr:     value = 1111111111 + 2222222222 + 3333333333 + 4444444444 + 5555555555 + len(6666666666) + 7777777777 + 8888888888
# expect-stderr:                                                                              ^^^^^^^^^^^^^^^
# expect-stderr: TypeError: object of type 'int' has no len()
# expect-status: 1

# case: error_in_while_condition
n = 3
while 6 // n:
    print(n)
    n -= 1
# expect: 3
# expect: 2
# expect: 1
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 2, in <module>
# expect-stderr:     while 6 // n:
# expect-stderr:           ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: error_in_with
import threading
lock = threading.Lock()
with lock:
    print("inside")
    print(1 // 0)
# expect: inside
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 5, in <module>
# expect-stderr:     print(1 // 0)
# expect-stderr:           ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: attribute_on_another_line
import traceback

class Chain:
    def step(self, *args, **kwargs):
        return self

    def fail(self, *args, **kwargs):
        raise ValueError("fails")

chain = Chain()

def method():
    return (chain
            .step()
            .fail())

def arguments():
    return (chain.step(1,
                       2).fail(1, k=2))

def spread():
    return (chain
            .step()
            .fail(*[2]))

def missing_method():
    return (chain
            .step()
            .nothing(1))

def missing():
    return (chain
            .step()
            .nothing)

def deleted():
    del (chain
         .step()
         .nothing)

def updated():
    (chain.step()
        .nothing) += 1

for function in [method, arguments, spread, missing_method, missing, deleted, updated]:
    try:
        function()
    except Exception:
        traceback.print_exc()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 47, in <module>
# expect-stderr:     function()
# expect-stderr:   File "tracebacks.py", line 15, in method
# expect-stderr:     .fail())
# expect-stderr:      ^^^^^^
# expect-stderr:   File "tracebacks.py", line 8, in fail
# expect-stderr:     raise ValueError("fails")
# expect-stderr: ValueError: fails
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 47, in <module>
# expect-stderr:     function()
# expect-stderr:   File "tracebacks.py", line 19, in arguments
# expect-stderr:     2).fail(1, k=2))
# expect-stderr:        ^^^^^^^^^^^^
# expect-stderr:   File "tracebacks.py", line 8, in fail
# expect-stderr:     raise ValueError("fails")
# expect-stderr: ValueError: fails
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 47, in <module>
# expect-stderr:     function()
# expect-stderr:   File "tracebacks.py", line 22, in spread
# expect-stderr:     return (chain
# expect-stderr:             ^^^^^
# expect-stderr:   File "tracebacks.py", line 8, in fail
# expect-stderr:     raise ValueError("fails")
# expect-stderr: ValueError: fails
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 47, in <module>
# expect-stderr:     function()
# expect-stderr:   File "tracebacks.py", line 29, in missing_method
# expect-stderr:     .nothing(1))
# expect-stderr:      ^^^^^^^
# expect-stderr: AttributeError: 'Chain' object has no attribute 'nothing'
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 47, in <module>
# expect-stderr:     function()
# expect-stderr:   File "tracebacks.py", line 34, in missing
# expect-stderr:     .nothing)
# expect-stderr:      ^^^^^^^
# expect-stderr: AttributeError: 'Chain' object has no attribute 'nothing'
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 47, in <module>
# expect-stderr:     function()
# expect-stderr:   File "tracebacks.py", line 39, in deleted
# expect-stderr:     .nothing)
# expect-stderr:      ^^^^^^^
# expect-stderr: AttributeError: 'Chain' object has no attribute 'nothing'
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 47, in <module>
# expect-stderr:     function()
# expect-stderr:   File "tracebacks.py", line 43, in updated
# expect-stderr:     .nothing) += 1
# expect-stderr:      ^^^^^^^
# expect-stderr: AttributeError: 'Chain' object has no attribute 'nothing'

# case: iteration_fails
import traceback

def items():
    yield 1
    raise ValueError("items")

class Own:
    def __iter__(self):
        return self

    def __next__(self):
        raise KeyError("own")

def loop():
    for item in items():
        pass

def own_loop():
    for item in Own():
        print(item)

def in_list():
    return [item for item in items()]

def in_dict():
    return {item: outer for outer in [1] for item in items()}

def in_generator():
    return list(item for item in items())

for function in [loop, own_loop, in_list, in_dict, in_generator]:
    try:
        function()
    except Exception:
        traceback.print_exc()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 33, in <module>
# expect-stderr:     function()
# expect-stderr:   File "tracebacks.py", line 15, in loop
# expect-stderr:     for item in items():
# expect-stderr:   File "tracebacks.py", line 5, in items
# expect-stderr:     raise ValueError("items")
# expect-stderr: ValueError: items
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 33, in <module>
# expect-stderr:     function()
# expect-stderr:   File "tracebacks.py", line 19, in own_loop
# expect-stderr:     for item in Own():
# expect-stderr:   File "tracebacks.py", line 12, in __next__
# expect-stderr:     raise KeyError("own")
# expect-stderr: KeyError: 'own'
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 33, in <module>
# expect-stderr:     function()
# expect-stderr:   File "tracebacks.py", line 23, in in_list
# expect-stderr:     return [item for item in items()]
# expect-stderr:            ^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect-stderr:   File "tracebacks.py", line 23, in <listcomp>
# expect-stderr:     return [item for item in items()]
# expect-stderr:            ^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect-stderr:   File "tracebacks.py", line 5, in items
# expect-stderr:     raise ValueError("items")
# expect-stderr: ValueError: items
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 33, in <module>
# expect-stderr:     function()
# expect-stderr:   File "tracebacks.py", line 26, in in_dict
# expect-stderr:     return {item: outer for outer in [1] for item in items()}
# expect-stderr:            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect-stderr:   File "tracebacks.py", line 26, in <dictcomp>
# expect-stderr:     return {item: outer for outer in [1] for item in items()}
# expect-stderr:            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect-stderr:   File "tracebacks.py", line 5, in items
# expect-stderr:     raise ValueError("items")
# expect-stderr: ValueError: items
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "tracebacks.py", line 33, in <module>
# expect-stderr:     function()
# expect-stderr:   File "tracebacks.py", line 29, in in_generator
# expect-stderr:     return list(item for item in items())
# expect-stderr:            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect-stderr:   File "tracebacks.py", line 29, in <genexpr>
# expect-stderr:     return list(item for item in items())
# expect-stderr:                ^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect-stderr:   File "tracebacks.py", line 5, in items
# expect-stderr:     raise ValueError("items")
# expect-stderr: ValueError: items
