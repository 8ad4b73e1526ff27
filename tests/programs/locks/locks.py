# case: acquire_and_release
from threading import Lock

lock = Lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.release(), lock.locked())
# expect: False True True None False

# case: not_blocking
from threading import Lock

lock = Lock()
print(lock.acquire(False), lock.acquire(False), lock.acquire(blocking=False), lock.acquire(0))
lock.release()
print(lock.acquire(blocking=False))
# expect: True False False False
# expect: True

# case: timeouts
from threading import Lock

lock = Lock()
print(lock.acquire(timeout=1))
print(lock.acquire(timeout=0.02), lock.acquire(True, 0.01), lock.acquire(timeout=0), lock.acquire(True, timeout=0.01))
lock.release()
print(lock.acquire(timeout=-1), lock.locked())
# expect: True
# expect: False False False False
# expect: True True

# case: timeout_succeeds_when_released
from threading import Lock, Thread
import time

lock = Lock()
lock.acquire()

def free():
    time.sleep(0.02)
    lock.release()

t = Thread(target=free)
t.start()
print(lock.acquire(timeout=30))
t.join()
# expect: True

# case: released_by_another_thread
from threading import Lock, Thread

lock = Lock()
lock.acquire()
t = Thread(target=lock.release)
t.start()
t.join()
print(lock.locked())
# expect: False

# case: bound_methods
from threading import Lock

lock = Lock()
take = lock.acquire
give = lock.release
print(take(), lock.locked())
give()
print(lock.locked())
# expect: True True
# expect: False

# case: locks_are_distinct
from threading import Lock

locks = [Lock() for i in range(3)]
locks[1].acquire()
print([lock.locked() for lock in locks], locks[0] is locks[1], locks[0] == locks[0], locks[0] == locks[1])
# expect: [False, True, False] False True False

# case: truth_of_a_lock
from threading import Lock
print(bool(Lock()), "yes" if Lock() else "no")
# expect: True yes

# case: threading_dot_lock
import threading

lock = threading.Lock()
with lock:
    print("held", lock.locked())
print(lock.locked())
# expect: held True
# expect: False

# case: module_alias
import threading as th
from threading import Lock as Mutex

a = th.Lock()
b = Mutex()
with a, b:
    print(a.locked(), b.locked())
# expect: True True

# case: lock_as_argument
from threading import Thread, Lock

def work(lock, items):
    with lock:
        items.append(len(items))

lock = Lock()
items = []
threads = [Thread(target=work, args=(lock, items)) for i in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(items)
# expect: [0, 1, 2, 3, 4, 5, 6, 7]

# case: hand_over
from threading import Thread, Lock
import time

lock = Lock()
order = []

def work(n):
    with lock:
        order.append(n)

lock.acquire()
threads = []
for n in range(3):
    t = Thread(target=work, args=(n,))
    t.start()
    threads.append(t)
time.sleep(0.02)
print(order)
lock.release()
for t in threads:
    t.join()
order.sort()
print(order)
# expect: []
# expect: [0, 1, 2]

# case: release_unlocked
from threading import Lock

Lock().release()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "locks.py", line 3, in <module>
# expect-stderr:     Lock().release()
# expect-stderr: RuntimeError: release unlocked lock
# expect-status: 1

# case: release_twice
from threading import Lock

lock = Lock()
with lock:
    lock.release()
print("not reached")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "locks.py", line 4, in <module>
# expect-stderr:     with lock:
# expect-stderr: RuntimeError: release unlocked lock
# expect-status: 1

# case: timeout_without_blocking
from threading import Lock

Lock().acquire(False, 1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "locks.py", line 3, in <module>
# expect-stderr:     Lock().acquire(False, 1)
# expect-stderr: ValueError: can't specify a timeout for a non-blocking call
# expect-status: 1

# case: negative_timeout
from threading import Lock

Lock().acquire(timeout=-2)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "locks.py", line 3, in <module>
# expect-stderr:     Lock().acquire(timeout=-2)
# expect-stderr: ValueError: timeout value must be positive
# expect-status: 1

# case: timeout_is_text
from threading import Lock

Lock().acquire(timeout="1")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "locks.py", line 3, in <module>
# expect-stderr:     Lock().acquire(timeout="1")
# expect-stderr: TypeError: 'str' object cannot be interpreted as an integer
# expect-status: 1

# case: timeout_is_none
from threading import Lock

Lock().acquire(timeout=None)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "locks.py", line 3, in <module>
# expect-stderr:     Lock().acquire(timeout=None)
# expect-stderr: TypeError: 'NoneType' object cannot be interpreted as an integer
# expect-status: 1

# case: lock_takes_no_arguments
from threading import Lock

Lock(1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "locks.py", line 3, in <module>
# expect-stderr:     Lock(1)
# expect-stderr: TypeError: _thread.allocate_lock() takes no arguments (1 given)
# expect-status: 1

# case: no_such_method
from threading import Lock

Lock().unlock()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "locks.py", line 3, in <module>
# expect-stderr:     Lock().unlock()
# expect-stderr:     ^^^^^^^^^^^^^
# expect-stderr: AttributeError: '_thread.lock' object has no attribute 'unlock'
# expect-status: 1

# case: acquire_unknown_keyword
from threading import Lock

Lock().acquire(wait=True)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "locks.py", line 3, in <module>
# expect-stderr:     Lock().acquire(wait=True)
# expect-stderr: TypeError: 'wait' is an invalid keyword argument for acquire()
# expect-status: 1

# case: acquire_too_many
from threading import Lock

Lock().acquire(True, 1, 2)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "locks.py", line 3, in <module>
# expect-stderr:     Lock().acquire(True, 1, 2)
# expect-stderr: TypeError: acquire() takes at most 2 arguments (3 given)
# expect-status: 1

# case: huge_timeout
from threading import Lock

Lock().acquire(timeout=1e20)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "locks.py", line 3, in <module>
# expect-stderr:     Lock().acquire(timeout=1e20)
# expect-stderr: OverflowError: timestamp too large to convert to C _PyTime_t
# expect-status: 1

# case: release_with_argument
from threading import Lock

Lock().release(1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "locks.py", line 3, in <module>
# expect-stderr:     Lock().release(1)
# expect-stderr: TypeError: lock.release() takes no arguments (1 given)
# expect-status: 1

# case: set_attribute
from threading import Lock

Lock().name = "mine"
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "locks.py", line 3, in <module>
# expect-stderr:     Lock().name = "mine"
# expect-stderr:     ^^^^^^^^^^^
# expect-stderr: AttributeError: '_thread.lock' object has no attribute 'name'
# expect-status: 1
