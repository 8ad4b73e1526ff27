# case: global_is_written
n = 1

def f():
    global n
    n = 2

f()
print(n)
# expect: 2

# case: global_makes_a_name
def f():
    global made
    made = "here"

f()
print(made)
# expect: here

# case: several_globals
a = b = 0

def f():
    global a, b
    a += 1
    b = a + 10

f()
f()
print(a, b)
# expect: 2 12

# case: local_hides_global
n = 1

def f():
    n = 2
    return n

print(f(), n)
# expect: 2 1

# case: parameter_hides_global
n = 1

def f(n):
    n += 1
    return n

print(f(10), n)
# expect: 11 1

# case: global_read_without_declaration
n = 5

def f():
    return n + 1

print(f())
n = 6
print(f())
# expect: 6
# expect: 7

# case: functions_see_later_functions
def f():
    return g()

def g():
    return "g"

print(f())
# expect: g

# case: builtins_can_be_hidden
def f():
    len = 3
    return len

print(f(), len([1]))
len = "hidden"
print(len)
# expect: 3 1
# expect: hidden

# case: global_in_branch
n = 0

def f(x):
    if x:
        global n
        n = x

f(0)
f(7)
print(n)
# expect: 7

# case: loop_variable_is_a_global
for i in range(3):
    pass

def f():
    return i

print(f())
# expect: 2

# case: unbound_local
n = 1

def f():
    n += 1
    return n

f()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "scope.py", line 7, in <module>
# expect-stderr:     f()
# expect-stderr:   File "scope.py", line 4, in f
# expect-stderr:     n += 1
# expect-stderr:     ^
# expect-stderr: UnboundLocalError: cannot access local variable 'n' where it is not associated with a value
# expect-status: 1

# case: unbound_local_by_later_assignment
n = 1

def f():
    print(n)
    n = 2

f()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "scope.py", line 7, in <module>
# expect-stderr:     f()
# expect-stderr:   File "scope.py", line 4, in f
# expect-stderr:     print(n)
# expect-stderr:           ^
# expect-stderr: UnboundLocalError: cannot access local variable 'n' where it is not associated with a value
# expect-status: 1

# case: unbound_local_in_branch
def f(x):
    if x:
        y = 1
    return y

print(f(True))
print(f(False))
# expect: 1
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "scope.py", line 7, in <module>
# expect-stderr:     print(f(False))
# expect-stderr:           ^^^^^^^^
# expect-stderr:   File "scope.py", line 4, in f
# expect-stderr:     return y
# expect-stderr:            ^
# expect-stderr: UnboundLocalError: cannot access local variable 'y' where it is not associated with a value
# expect-status: 1

# case: unbound_loop_variable
def f():
    for i in []:
        pass
    return i

f()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "scope.py", line 6, in <module>
# expect-stderr:     f()
# expect-stderr:   File "scope.py", line 4, in f
# expect-stderr:     return i
# expect-stderr:            ^
# expect-stderr: UnboundLocalError: cannot access local variable 'i' where it is not associated with a value
# expect-status: 1

# case: name_error
print(missing)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "scope.py", line 1, in <module>
# expect-stderr:     print(missing)
# expect-stderr:           ^^^^^^^
# expect-stderr: NameError: name 'missing' is not defined
# expect-status: 1

# case: name_error_in_function
def f():
    return missing + 1

f()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "scope.py", line 4, in <module>
# expect-stderr:     f()
# expect-stderr:   File "scope.py", line 2, in f
# expect-stderr:     return missing + 1
# expect-stderr:            ^^^^^^^
# expect-stderr: NameError: name 'missing' is not defined
# expect-status: 1

# case: name_error_suggestion
counter = 1
print(countr)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "scope.py", line 2, in <module>
# expect-stderr:     print(countr)
# expect-stderr:           ^^^^^^
# expect-stderr: NameError: name 'countr' is not defined. Did you mean: 'counter'?
# expect-status: 1

# case: name_error_suggestion_builtin
prnt("hello")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "scope.py", line 1, in <module>
# expect-stderr:     prnt("hello")
# expect-stderr:     ^^^^
# expect-stderr: NameError: name 'prnt' is not defined. Did you mean: 'print'?
# expect-status: 1

# case: name_error_suggestion_local
def f():
    total = 1
    return totl

f()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "scope.py", line 5, in <module>
# expect-stderr:     f()
# expect-stderr:   File "scope.py", line 3, in f
# expect-stderr:     return totl
# expect-stderr:            ^^^^
# expect-stderr: NameError: name 'totl' is not defined. Did you mean: 'total'?
# expect-status: 1

# case: attribute_error_suggestion
a = [1]
a.apend(2)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "scope.py", line 2, in <module>
# expect-stderr:     a.apend(2)
# expect-stderr:     ^^^^^^^
# expect-stderr: AttributeError: 'list' object has no attribute 'apend'. Did you mean: 'append'?
# expect-status: 1

# case: used_before_definition
f()

def f():
    pass
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "scope.py", line 1, in <module>
# expect-stderr:     f()
# expect-stderr:     ^
# expect-stderr: NameError: name 'f' is not defined
# expect-status: 1

# case: global_not_there_yet
def f():
    global later
    return later

f()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "scope.py", line 5, in <module>
# expect-stderr:     f()
# expect-stderr:   File "scope.py", line 3, in f
# expect-stderr:     return later
# expect-stderr:            ^^^^^
# expect-stderr: NameError: name 'later' is not defined. Did you mean: 'iter'?
# expect-status: 1

# case: augmented_undefined
missing += 1
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "scope.py", line 1, in <module>
# expect-stderr:     missing += 1
# expect-stderr:     ^^^^^^^
# expect-stderr: NameError: name 'missing' is not defined
# expect-status: 1

# case: forgotten_import
def f():
    time.sleep(1)

f()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "scope.py", line 4, in <module>
# expect-stderr:     f()
# expect-stderr:   File "scope.py", line 2, in f
# expect-stderr:     time.sleep(1)
# expect-stderr:     ^^^^
# expect-stderr: NameError: name 'time' is not defined
# expect-status: 1

# case: module_attribute_error
import time

time.slep(1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "scope.py", line 3, in <module>
# expect-stderr:     time.slep(1)
# expect-stderr:     ^^^^^^^^^
# expect-stderr: AttributeError: module 'time' has no attribute 'slep'. Did you mean: 'sleep'?
# expect-status: 1
