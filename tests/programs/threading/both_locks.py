# case: acquire_destroy
from threading import Lock, RLock, Semaphore, BoundedSemaphore, Condition
for kind in (Lock, RLock, Semaphore, BoundedSemaphore, Condition):
    lock = kind()
    print(lock.acquire())
    del lock
    again = kind()
    print(again.acquire(False), again.release())
# expect: True
# expect: True None
# expect: True
# expect: True None
# expect: True
# expect: True None
# expect: True
# expect: True None
# expect: True
# expect: True None

# case: threads_of_no_object
import time
import threading
import _thread
for kind in (threading.Lock, threading.RLock):
    lock = kind()
    finished = []

    def work():
        lock.acquire()
        lock.release()
        finished.append(_thread.get_ident())

    for _ in range(15):
        _thread.start_new_thread(work, ())
    while len(finished) < 15:
        time.sleep(0.001)
    print(lock.acquire(False), lock.release(), threading.active_count())
# expect: True None 1
# expect: True None 1

# case: contended_by_five
import time
from threading import Lock, RLock, Thread
for kind in (Lock, RLock):
    lock = kind()
    lock.acquire()
    started, finished = [], []

    def work():
        started.append(1)
        lock.acquire()
        finished.append(1)
        lock.release()

    threads = [Thread(target=work) for _ in range(5)]
    for t in threads:
        t.start()
    while len(started) < 5:
        time.sleep(0.001)
    time.sleep(0.02)
    print(len(finished))
    lock.release()
    for t in threads:
        t.join()
    print(len(finished))
# expect: 0
# expect: 5
# expect: 0
# expect: 5

# case: free_after_an_exception
from threading import Lock, RLock, Thread

def free_for_others(lock):
    def work():
        got.append(lock.acquire(False))
        if got[0]:
            lock.release()
    got = []
    t = Thread(target=work)
    t.start()
    t.join()
    return got[0]

for kind in (Lock, RLock):
    lock = kind()
    with lock:
        print(free_for_others(lock))
    print(free_for_others(lock))
    try:
        with lock:
            raise TypeError
    except TypeError:
        print(free_for_others(lock))
# expect: False
# expect: True
# expect: True
# expect: False
# expect: True
# expect: True

# case: timeouts
import time
from threading import Lock, RLock, Thread, TIMEOUT_MAX
for kind in (Lock, RLock):
    lock = kind()
    for error, arguments in ((ValueError, (False, 1)), (ValueError, (True, -100)),
                             (OverflowError, (True, 1e100)), (OverflowError, (True, TIMEOUT_MAX + 1))):
        try:
            lock.acquire(*arguments)
            print("let in")
        except error as caught:
            print(type(caught).__name__, caught)
    print(lock.acquire(timeout=TIMEOUT_MAX), lock.release())
    print(lock.acquire(timeout=5))
    results = []

    def work():
        begin = time.monotonic()
        results.append(lock.acquire(timeout=0.05))
        results.append(time.monotonic() - begin >= 0.05)

    t = Thread(target=work)
    t.start()
    t.join()
    print(results)
# expect: ValueError can't specify a timeout for a non-blocking call
# expect: ValueError timeout value must be positive
# expect: OverflowError timestamp too large to convert to C _PyTime_t
# expect: OverflowError timestamp too large to convert to C _PyTime_t
# expect: True None
# expect: True
# expect: [False, True]
# expect: ValueError can't specify a timeout for a non-blocking call
# expect: ValueError timeout value must be positive
# expect: OverflowError timestamp too large to convert to C _PyTime_t
# expect: OverflowError timestamp too large to convert to C _PyTime_t
# expect: True None
# expect: True
# expect: [False, True]

# case: shown
from threading import Lock, RLock
for kind in (Lock, RLock):
    lock = kind()
    print(repr(lock).split()[0], " object " in repr(lock), " at 0x" in repr(lock))
    lock.acquire()
    print(repr(lock).split()[0], repr(lock)[-1])
# expect: <unlocked True True
# expect: <locked >
# expect: <unlocked True True
# expect: <locked >
