# case: uncaught
from threading import Thread

def work():
    print("before")
    return 1 // 0

t = Thread(target=work)
t.start()
t.join()
print("main goes on", t.is_alive())
# expect: before
# expect: main goes on False
# expect-stderr: Exception in thread Thread-1 (work):
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "deaths.py", line 5, in work
# expect-stderr:     return 1 // 0
# expect-stderr:            ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero

# case: nested
from threading import Thread

def inner(x):
    return [1, 2][x]

def work(x):
    inner(x)

t = Thread(target=work, args=(5,), name="worker")
t.start()
t.join()
print("done")
# expect: done
# expect-stderr: Exception in thread worker:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "deaths.py", line 7, in work
# expect-stderr:     inner(x)
# expect-stderr:   File "deaths.py", line 4, in inner
# expect-stderr:     return [1, 2][x]
# expect-stderr:            ~~~~~~^^^
# expect-stderr: IndexError: list index out of range

# case: missing_arguments
from threading import Thread

def work(a, b):
    pass

t = Thread(target=work, args=(1,))
t.start()
t.join()
print("done")
# expect: done
# expect-stderr: Exception in thread Thread-1 (work):
# expect-stderr: Traceback (most recent call last):
# expect-stderr: TypeError: work() missing 1 required positional argument: 'b'

# case: too_many_arguments
from threading import Thread

def work():
    pass

t = Thread(target=work, args=(1, 2))
t.start()
t.join()
print("done")
# expect: done
# expect-stderr: Exception in thread Thread-1 (work):
# expect-stderr: Traceback (most recent call last):
# expect-stderr: TypeError: work() takes 0 positional arguments but 2 were given

# case: unknown_keyword
from threading import Thread

def work(a):
    pass

t = Thread(target=work, args=[1], kwargs=None)
t.start()
t.join()
print("done")
# expect: done

# case: target_was_called
from threading import Thread

def work():
    print("called by main")

t = Thread(target=work())
t.start()
t.join()
print("done")
# expect: called by main
# expect: done

# case: target_is_no_function
from threading import Thread

t = Thread(target=5)
t.start()
t.join()
print("done")
# expect: done
# expect-stderr: Exception in thread Thread-1:
# expect-stderr: Traceback (most recent call last):
# expect-stderr: TypeError: 'int' object is not callable

# case: builtin_fails
from threading import Thread

t = Thread(target=len, args=(5,))
t.start()
t.join()
print("done")
# expect: done
# expect-stderr: Exception in thread Thread-1 (len):
# expect-stderr: Traceback (most recent call last):
# expect-stderr: TypeError: object of type 'int' has no len()

# case: recursion_without_end
from threading import Thread

def f():
    f()

t = Thread(target=f)
t.start()
t.join()
print("done")
# expect: done
# expect-stderr: Exception in thread Thread-1 (f):
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "deaths.py", line 4, in f
# expect-stderr:     f()
# expect-stderr:   File "deaths.py", line 4, in f
# expect-stderr:     f()
# expect-stderr:   File "deaths.py", line 4, in f
# expect-stderr:     f()
# expect-stderr:   [Previous line repeated 994 more times]
# expect-stderr: RecursionError: maximum recursion depth exceeded

# case: unbound_local
from threading import Thread

counter = 0

def work():
    counter += 1

for i in range(2):
    t = Thread(target=work)
    t.start()
    t.join()
print(counter)
# expect: 0
# expect-stderr: Exception in thread Thread-1 (work):
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "deaths.py", line 6, in work
# expect-stderr:     counter += 1
# expect-stderr:     ^^^^^^^
# expect-stderr: UnboundLocalError: cannot access local variable 'counter' where it is not associated with a value
# expect-stderr: Exception in thread Thread-2 (work):
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "deaths.py", line 6, in work
# expect-stderr:     counter += 1
# expect-stderr:     ^^^^^^^
# expect-stderr: UnboundLocalError: cannot access local variable 'counter' where it is not associated with a value

# case: table_of_errors
from threading import Thread

def zero():
    1 // 0

def name():
    missing

def index():
    [][0]

def types():
    1 + "a"

def value():
    int("x")

def attribute():
    (1).x

def unbound():
    x += 1

for f in [zero, name, index, types, value, attribute, unbound]:
    t = Thread(target=f)
    t.start()
    t.join()
print("all dead")
# expect: all dead
# expect-stderr: Exception in thread Thread-1 (zero):
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "deaths.py", line 4, in zero
# expect-stderr:     1 // 0
# expect-stderr:     ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-stderr: Exception in thread Thread-2 (name):
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "deaths.py", line 7, in name
# expect-stderr:     missing
# expect-stderr: NameError: name 'missing' is not defined
# expect-stderr: Exception in thread Thread-3 (index):
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "deaths.py", line 10, in index
# expect-stderr:     [][0]
# expect-stderr:     ~~^^^
# expect-stderr: IndexError: list index out of range
# expect-stderr: Exception in thread Thread-4 (types):
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "deaths.py", line 13, in types
# expect-stderr:     1 + "a"
# expect-stderr:     ~~^~~~~
# expect-stderr: TypeError: unsupported operand type(s) for +: 'int' and 'str'
# expect-stderr: Exception in thread Thread-5 (value):
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "deaths.py", line 16, in value
# expect-stderr:     int("x")
# expect-stderr: ValueError: invalid literal for int() with base 10: 'x'
# expect-stderr: Exception in thread Thread-6 (attribute):
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "deaths.py", line 19, in attribute
# expect-stderr:     (1).x
# expect-stderr: AttributeError: 'int' object has no attribute 'x'
# expect-stderr: Exception in thread Thread-7 (unbound):
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "deaths.py", line 22, in unbound
# expect-stderr:     x += 1
# expect-stderr:     ^
# expect-stderr: UnboundLocalError: cannot access local variable 'x' where it is not associated with a value

# case: status_is_zero
from threading import Thread

def work():
    missing()

t = Thread(target=work)
t.start()
t.join()
# expect-stderr: Exception in thread Thread-1 (work):
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "deaths.py", line 4, in work
# expect-stderr:     missing()
# expect-stderr:     ^^^^^^^
# expect-stderr: NameError: name 'missing' is not defined

# case: main_dies_last
from threading import Thread

def work():
    missing()

t = Thread(target=work)
t.start()
t.join()
1 // 0
# expect-stderr: Exception in thread Thread-1 (work):
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "deaths.py", line 4, in work
# expect-stderr:     missing()
# expect-stderr:     ^^^^^^^
# expect-stderr: NameError: name 'missing' is not defined
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "deaths.py", line 9, in <module>
# expect-stderr:     1 // 0
# expect-stderr:     ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: a_traceback_goes_where_stderr_goes
import contextlib, io, sys, threading
def work():
    raise ValueError("in a thread")
stream = io.StringIO()
with contextlib.redirect_stderr(stream):
    t = threading.Thread(target=work, name="worker")
    t.start()
    t.join()
lines = stream.getvalue().splitlines()
print(lines[0], lines[-1], len(lines) > 4)
class Lines:
    def __init__(self):
        self.text = ""
    def write(self, text):
        self.text += text
    def flush(self):
        pass
sys.stderr, kept = Lines(), sys.stderr
t = threading.Thread(target=work, name="another")
t.start()
t.join()
kept, sys.stderr = sys.stderr, kept
print(kept.text.splitlines()[0], kept.text.endswith("ValueError: in a thread\n"))
# expect: Exception in thread worker: ValueError: in a thread True
# expect: Exception in thread another: True
