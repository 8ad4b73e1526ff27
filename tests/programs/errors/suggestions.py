# case: class_attribute
import threading
threading.Thread.strat
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "suggestions.py", line 2, in <module>
# expect-stderr:     threading.Thread.strat
# expect-stderr: AttributeError: type object 'Thread' has no attribute 'strat'. Did you mean: 'start'?
# expect-status: 1

# case: thread_attribute
from threading import Thread
t=Thread(target=print)
t.joim()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "suggestions.py", line 3, in <module>
# expect-stderr:     t.joim()
# expect-stderr:     ^^^^^^
# expect-stderr: AttributeError: 'Thread' object has no attribute 'joim'. Did you mean: 'join'?
# expect-status: 1

# case: lock_attribute
from threading import Lock
Lock().relase()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "suggestions.py", line 2, in <module>
# expect-stderr:     Lock().relase()
# expect-stderr:     ^^^^^^^^^^^^^
# expect-stderr: AttributeError: '_thread.lock' object has no attribute 'relase'. Did you mean: 'release'?
# expect-status: 1

# case: module_member
import random
random.randnt(1,2)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "suggestions.py", line 2, in <module>
# expect-stderr:     random.randnt(1,2)
# expect-stderr:     ^^^^^^^^^^^^^
# expect-stderr: AttributeError: module 'random' has no attribute 'randnt'. Did you mean: 'randint'?
# expect-status: 1

# case: in_a_thread
from threading import Thread
def f():
    return lenn([])
Thread(target=f).start()
# expect-stderr: Exception in thread Thread-1 (f):
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "suggestions.py", line 3, in f
# expect-stderr:     return lenn([])
# expect-stderr:            ^^^^
# expect-stderr: NameError: name 'lenn' is not defined. Did you mean: 'len'?

# case: comprehension_knows_no_locals
def f():
    total = 5
    return [totl for i in [1]]
f()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "suggestions.py", line 4, in <module>
# expect-stderr:     f()
# expect-stderr:   File "suggestions.py", line 3, in f
# expect-stderr:     return [totl for i in [1]]
# expect-stderr:            ^^^^^^^^^^^^^^^^^^^
# expect-stderr:   File "suggestions.py", line 3, in <listcomp>
# expect-stderr:     return [totl for i in [1]]
# expect-stderr:             ^^^^
# expect-stderr: NameError: name 'totl' is not defined
# expect-status: 1

# case: case
class_ = 1
print(Class_)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "suggestions.py", line 2, in <module>
# expect-stderr:     print(Class_)
# expect-stderr:           ^^^^^^
# expect-stderr: NameError: name 'Class_' is not defined. Did you mean: 'class_'?
# expect-status: 1

# case: keyword_like
def f():
    return Treu
f()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "suggestions.py", line 3, in <module>
# expect-stderr:     f()
# expect-stderr:   File "suggestions.py", line 2, in f
# expect-stderr:     return Treu
# expect-stderr:            ^^^^
# expect-stderr: NameError: name 'Treu' is not defined
# expect-status: 1

# case: local_before_global
counter = 1
def work():
    global counter
    for i in range(2): countr += 1
work()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "suggestions.py", line 5, in <module>
# expect-stderr:     work()
# expect-stderr:   File "suggestions.py", line 4, in work
# expect-stderr:     for i in range(2): countr += 1
# expect-stderr:                        ^^^^^^
# expect-stderr: UnboundLocalError: cannot access local variable 'countr' where it is not associated with a value
# expect-status: 1

# case: method_before_arguments
def f():
    print("called")
    return 1
[].foo(f())
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "suggestions.py", line 4, in <module>
# expect-stderr:     [].foo(f())
# expect-stderr:     ^^^^^^
# expect-stderr: AttributeError: 'list' object has no attribute 'foo'
# expect-status: 1

# case: method_before_its_own_error
def f():
    print("called")
    return 1
[].pop(f())
# expect: called
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "suggestions.py", line 4, in <module>
# expect-stderr:     [].pop(f())
# expect-stderr: IndexError: pop from empty list
# expect-status: 1

# case: attribute_of_number
(5).bit_lenght()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "suggestions.py", line 1, in <module>
# expect-stderr:     (5).bit_lenght()
# expect-stderr:     ^^^^^^^^^^^^^^
# expect-stderr: AttributeError: 'int' object has no attribute 'bit_lenght'. Did you mean: 'bit_length'?
# expect-status: 1

# case: names_of_imported_modules_are_their_own
import operator
print(operator.ge(2, 1))
g
# expect: True
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "suggestions.py", line 3, in <module>
# expect-stderr:     g
# expect-stderr: NameError: name 'g' is not defined
# expect-status: 1
