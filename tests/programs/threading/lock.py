# case: constructor
from threading import Lock
lock = Lock()
print(lock.locked())
del lock
# expect: False

# case: acquire_release
from threading import Lock
lock = Lock()
print(lock.acquire(), lock.locked())
print(lock.release(), lock.locked())
print(lock.acquire(), lock.locked())
lock.release()
# expect: True True
# expect: None False
# expect: True True

# case: try_acquire
from threading import Lock
lock = Lock()
print(lock.acquire(False))
print(lock.acquire(False))
print(lock.acquire(blocking=False))
lock.release()
print(lock.acquire(False))
# expect: True
# expect: False
# expect: False
# expect: True

# case: try_acquire_contended
from threading import Lock, Thread
lock = Lock()
lock.acquire()
results = []
t = Thread(target=lambda: results.append(lock.acquire(False)))
t.start()
t.join()
print(results)
# expect: [False]

# case: acquire_contended
import time
from threading import Lock, Thread
lock = Lock()
lock.acquire()
order = []

def work():
    lock.acquire()
    order.append("worker")
    lock.release()

threads = [Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
time.sleep(0.02)
order.append("main")
lock.release()
for t in threads:
    t.join()
print(order)
# expect: ['main', 'worker', 'worker', 'worker']

# case: with_statement
from threading import Lock
lock = Lock()
with lock as got:
    print(got, lock.locked())
print(lock.locked())
try:
    with lock:
        raise ValueError("inside")
except ValueError as error:
    print(error, lock.locked())
# expect: True True
# expect: False
# expect: inside False

# case: timeout
import time
from threading import Lock, Thread
lock = Lock()
print(lock.acquire(timeout=0.5))
results = []

def work():
    begin = time.monotonic()
    results.append(lock.acquire(timeout=0.03))
    results.append(time.monotonic() - begin >= 0.03)

t = Thread(target=work)
t.start()
t.join()
print(results)
# expect: True
# expect: [False, True]

# case: state_after_timeout
from threading import Lock, Thread
lock = Lock()
lock.acquire()
t = Thread(target=lambda: print(lock.acquire(timeout=0.01)))
t.start()
t.join()
lock.release()
print(lock.locked(), lock.acquire(False))
# expect: False
# expect: False True

# case: zero_timeout
from threading import Lock
lock = Lock()
print(lock.acquire(timeout=0))
print(lock.acquire(timeout=0))
print(lock.acquire(True, 0))
# expect: True
# expect: False
# expect: False

# case: timeout_lets_in
import time
from threading import Lock, Thread
lock = Lock()
lock.acquire()
results = []
t = Thread(target=lambda: results.append(lock.acquire(timeout=10)))
t.start()
time.sleep(0.01)
lock.release()
t.join()
print(results, lock.locked())
# expect: [True] True

# case: bad_timeouts
from threading import Lock, TIMEOUT_MAX
lock = Lock()
for args in [(False, 1), (True, -5), (False, -2)]:
    try:
        print(lock.acquire(*args))
    except ValueError as error:
        print(error)
try:
    lock.acquire(timeout=TIMEOUT_MAX * 1e10)
except OverflowError as error:
    print("OverflowError")
try:
    lock.acquire(timeout="soon")
except TypeError as error:
    print(error)
print(lock.locked())
# expect: can't specify a timeout for a non-blocking call
# expect: timeout value must be positive
# expect: can't specify a timeout for a non-blocking call
# expect: OverflowError
# expect: 'str' object cannot be interpreted as an integer
# expect: False

# case: release_unacquired
from threading import Lock
lock = Lock()
try:
    lock.release()
except RuntimeError as error:
    print(error)
lock.acquire()
lock.release()
lock.release()
# expect: release unlocked lock
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "lock.py", line 9, in <module>
# expect-stderr:     lock.release()
# expect-stderr: RuntimeError: release unlocked lock
# expect-status: 1

# case: different_thread_releases
from threading import Lock, Thread
lock = Lock()
t = Thread(target=lock.acquire)
t.start()
t.join()
print(lock.locked())
lock.release()
print(lock.acquire(False))
# expect: True
# expect: True

# case: reacquire_is_let_go_by_another
import time
from threading import Lock, Thread
lock = Lock()
phase = []

def work():
    lock.acquire()
    phase.append("once")
    lock.acquire()
    phase.append("twice")

t = Thread(target=work)
t.start()
while not phase:
    time.sleep(0.001)
time.sleep(0.01)
print(phase)
lock.release()
t.join()
print(phase)
# expect: ['once']
# expect: ['once', 'twice']

# case: no_threads_left_behind
import threading
lock = threading.Lock()
lock.acquire()
threads = [threading.Thread(target=lambda: lock.acquire(timeout=0.01)) for _ in range(10)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(threading.active_count())
# expect: 1

# case: mutual_exclusion
from threading import Lock, Thread
lock = Lock()
n = 0

def work():
    global n
    for _ in range(2000):
        with lock:
            n += 1

threads = [Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
# expect: 8000

# case: equality_and_truth
from threading import Lock
a, b = Lock(), Lock()
print(a == a, a == b, bool(a), len({a, b, a}))
# expect: True False True 2

# case: has_no_owner
from threading import Lock
lock = Lock()
try:
    lock.owner
except AttributeError as error:
    print(error)
try:
    lock.name = "x"
except AttributeError as error:
    print("no attributes of one's own")
# expect: '_thread.lock' object has no attribute 'owner'
# expect: no attributes of one's own

# case: type_of_lock
import threading, _thread
print(isinstance(threading.Lock(), type(threading.Lock())), type(threading.Lock()) is type(_thread.allocate_lock()))
# expect: True True

# case: shows_state
from threading import Lock
lock = Lock()
print(repr(lock).startswith("<unlocked _thread.lock object at 0x"), str(lock)[-1])
with lock:
    print(repr(lock).startswith("<locked _thread.lock object at 0x"))
print(repr(lock)[:9])
# expect: True >
# expect: True
# expect: <unlocked
