# case: constructor
from threading import RLock
lock = RLock()
print(lock.acquire(), lock.release())
# expect: True None

# case: reacquire
from threading import RLock
lock = RLock()
print(lock.acquire())
print(lock.acquire())
lock.release()
print(lock.acquire())
lock.release()
lock.release()
try:
    lock.release()
except RuntimeError as error:
    print(error)
# expect: True
# expect: True
# expect: True
# expect: cannot release un-acquired lock

# case: release_unacquired
from threading import RLock
lock = RLock()
lock.acquire()
lock.acquire()
lock.release()
lock.release()
lock.release()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "rlock.py", line 7, in <module>
# expect-stderr:     lock.release()
# expect-stderr: RuntimeError: cannot release un-acquired lock
# expect-status: 1

# case: release_never_acquired
from threading import RLock
try:
    RLock().release()
except RuntimeError as error:
    print(error)
# expect: cannot release un-acquired lock

# case: release_save_unacquired
from threading import RLock
try:
    RLock()._release_save()
except RuntimeError as error:
    print(error)
# expect: cannot release un-acquired lock

# case: different_thread_cannot_release
from threading import RLock, Thread
lock = RLock()
lock.acquire()

def work():
    try:
        lock.release()
    except RuntimeError as error:
        print(error)

t = Thread(target=work)
t.start()
t.join()
lock.release()
print("released")
# expect: cannot release un-acquired lock
# expect: released

# case: is_owned
from threading import RLock, Thread
lock = RLock()
print(lock._is_owned())
lock.acquire()
print(lock._is_owned())
t = Thread(target=lambda: print(lock._is_owned()))
t.start()
t.join()
lock.release()
print(lock._is_owned())
# expect: False
# expect: True
# expect: False
# expect: False

# case: try_acquire
from threading import RLock
lock = RLock()
print(lock.acquire(False), lock.acquire(False))
lock.release()
lock.release()
# expect: True True

# case: try_acquire_contended
from threading import RLock, Thread
lock = RLock()
lock.acquire()
lock.acquire()
t = Thread(target=lambda: print(lock.acquire(False), lock.acquire(True, 0.01)))
t.start()
t.join()
# expect: False False

# case: needs_as_many_releases
from threading import RLock, Thread

def others_get():
    got = []
    def work():
        got.append(lock.acquire(False))
        if got[0]:
            lock.release()
    t = Thread(target=work)
    t.start()
    t.join()
    return got[0]

lock = RLock()
for _ in range(3):
    lock.acquire()
for _ in range(3):
    print(others_get())
    lock.release()
print(others_get())
# expect: False
# expect: False
# expect: False
# expect: True

# case: acquire_contended
from threading import RLock, Thread
lock = RLock()
n = 0

def work():
    global n
    for _ in range(500):
        with lock:
            with lock:
                n += 1

threads = [Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
# expect: 2000

# case: with_statement
from threading import RLock
lock = RLock()
with lock as outer, lock as inner:
    print(outer, inner)
print(lock._is_owned())
# expect: True True
# expect: False

# case: timeout
from threading import RLock, Thread
lock = RLock()
print(lock.acquire(timeout=0.01), lock.acquire(timeout=0.01))
t = Thread(target=lambda: print(lock.acquire(timeout=0.01)))
t.start()
t.join()
# expect: True True
# expect: False

# case: bad_arguments
from threading import RLock
lock = RLock()
for args in [(False, 1), (True, -7)]:
    try:
        lock.acquire(*args)
    except ValueError as error:
        print(error)
# expect: can't specify a timeout for a non-blocking call
# expect: timeout value must be positive

# case: recursive_function
from threading import RLock
lock = RLock()

def factorial(n):
    with lock:
        return 1 if n < 2 else n * factorial(n - 1)

print(factorial(10))
# expect: 3628800

# case: has_no_locked
from threading import RLock
try:
    RLock().locked()
except AttributeError as error:
    print(error)
# expect: '_thread.RLock' object has no attribute 'locked'

# case: shows_state
from threading import RLock, get_ident
lock = RLock()
print(repr(lock).startswith("<unlocked _thread.RLock object owner=0 count=0 at 0x"))
with lock, lock:
    print(repr(lock).startswith(f"<locked _thread.RLock object owner={get_ident()} count=2 at 0x"))
print(repr(lock)[:9])
# expect: True
# expect: True
# expect: <unlocked
