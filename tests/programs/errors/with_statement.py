# case: with_a_number
with 5:
    print("never")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "with_statement.py", line 1, in <module>
# expect-stderr:     with 5:
# expect-stderr: TypeError: 'int' object does not support the context manager protocol
# expect-status: 1

# case: with_none
lock = None
with lock:
    print("never")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "with_statement.py", line 2, in <module>
# expect-stderr:     with lock:
# expect-stderr: TypeError: 'NoneType' object does not support the context manager protocol
# expect-status: 1

# case: with_a_lock_class
from threading import Lock
with Lock:
    print("never")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "with_statement.py", line 2, in <module>
# expect-stderr:     with Lock:
# expect-stderr: TypeError: 'builtin_function_or_method' object does not support the context manager protocol
# expect-status: 1

# case: released_by_an_error
from threading import Lock, Thread
lock = Lock()

def work():
    with lock:
        print("held", lock.locked())
        print(1 // 0)

t = Thread(target=work)
t.start()
t.join()
print("free", not lock.locked())
with lock:
    print("again")
# expect: held True
# expect: free True
# expect: again
# expect-stderr: Exception in thread Thread-1 (work):
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "with_statement.py", line 7, in work
# expect-stderr:     print(1 // 0)
# expect-stderr:           ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero

# case: released_by_return_break_continue
from threading import Lock
lock = Lock()

def f():
    with lock:
        return lock.locked()

print(f(), lock.locked())
for i in range(3):
    with lock:
        if i == 1:
            continue
        if i == 2:
            break
        print(i)
print(lock.locked())
while True:
    with lock:
        with Lock():
            break
print(lock.locked())
# expect: True False
# expect: 0
# expect: False
# expect: False

# case: with_several
from threading import Lock
a = Lock()
b = Lock()
with a, b:
    print(a.locked(), b.locked())
print(a.locked(), b.locked())
with a:
    with b:
        print("nested")
    print(a.locked(), b.locked())
# expect: True True
# expect: False False
# expect: nested
# expect: True False

# case: with_as
from threading import Lock
lock = Lock()
with lock as got:
    print(got, lock.locked())
# expect: True True

# case: return_from_finally_ends_the_handling
import sys

def swallows():
    for _ in [1]:
        try:
            try:
                raise ValueError("inner")
            finally:
                print(sys.exc_info()[0].__name__)
                return "returned"
        finally:
            print(sys.exc_info()[0])

def breaks():
    while True:
        try:
            raise ValueError("inner")
        finally:
            break
    print(sys.exc_info()[0])
    try:
        raise KeyError("next")
    except KeyError as error:
        print(repr(error.__context__))

def raises():
    try:
        try:
            raise ValueError("first")
        finally:
            raise KeyError("second")
    except KeyError as error:
        print(repr(error.__context__))

print(swallows())
breaks()
raises()
# expect: ValueError
# expect: None
# expect: returned
# expect: None
# expect: None
# expect: ValueError('first')
