# case: acquire
from threading import Condition, Lock
lock = Lock()
cond = Condition(lock)
print(cond.acquire())
print(lock.acquire(False))
cond.release()
print(lock.acquire(False))
print(cond.acquire(False))
lock.release()
with cond as got:
    print(got, lock.locked())
print(lock.locked())
# expect: True
# expect: False
# expect: True
# expect: False
# expect: True True
# expect: False

# case: default_lock_is_reentrant
from threading import Condition
cond = Condition()
print(cond.acquire(), cond.acquire())
cond.notify_all()
cond.release()
cond.notify_all()
cond.release()
# expect: True True

# case: unacquired_wait
from threading import Condition
try:
    Condition().wait()
except RuntimeError as error:
    print(error)
try:
    Condition().wait(timeout=0.01)
except RuntimeError as error:
    print(error)
# expect: cannot wait on un-acquired lock
# expect: cannot wait on un-acquired lock

# case: unacquired_notify
from threading import Condition
cond = Condition()
for call in (cond.notify, cond.notify_all):
    try:
        call()
    except RuntimeError as error:
        print(error)
cond.acquire()
cond.notify()
cond.release()
cond.notify()
# expect: cannot notify on un-acquired lock
# expect: cannot notify on un-acquired lock
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "condition.py", line 11, in <module>
# expect-stderr:     cond.notify()
# expect-stderr: RuntimeError: cannot notify on un-acquired lock
# expect-status: 1

# case: unacquired_plain_lock
from threading import Condition, Lock
cond = Condition(Lock())
for call in (cond.wait, cond.notify, cond.notify_all):
    try:
        call()
    except RuntimeError as error:
        print(error)
# expect: cannot wait on un-acquired lock
# expect: cannot notify on un-acquired lock
# expect: cannot notify on un-acquired lock

# case: owned_by_another
from threading import Condition, Thread
cond = Condition()

def work():
    try:
        cond.notify()
    except RuntimeError as error:
        print(error)

with cond:
    t = Thread(target=work)
    t.start()
    t.join()
# expect: cannot notify on un-acquired lock

# case: release_unacquired
from threading import Condition
try:
    Condition().release()
except RuntimeError as error:
    print(error)
# expect: cannot release un-acquired lock

# case: notify
import time
from threading import Condition, Thread
cond = Condition()
waiting = 0
awake = []
phase = 0

def work(i):
    global waiting
    with cond:
        waiting += 1
        result = cond.wait()
        awake.append((i, result, phase))

threads = []
for i in range(6):
    t = Thread(target=work, args=(i,))
    threads.append(t)
    t.start()
    while waiting <= i:
        time.sleep(0.001)
    with cond:
        pass

def wake(n, total):
    global phase
    with cond:
        phase += 1
        cond.notify(n)
    while len(awake) < total:
        time.sleep(0.001)
    time.sleep(0.005)
    print(sorted(awake))

wake(1, 1)
wake(2, 3)
with cond:
    phase += 1
    cond.notify_all()
for t in threads:
    t.join()
print(sorted(awake))
# expect: [(0, True, 1)]
# expect: [(0, True, 1), (1, True, 2), (2, True, 2)]
# expect: [(0, True, 1), (1, True, 2), (2, True, 2), (3, True, 3), (4, True, 3), (5, True, 3)]

# case: first_in_first_out
import time
from threading import Condition, Thread
cond = Condition()
waiting = 0
order = []

def work(i):
    global waiting
    with cond:
        waiting += 1
        cond.wait()
        order.append(i)

threads = [Thread(target=work, args=(i,)) for i in range(5)]
for i, t in enumerate(threads):
    t.start()
    while waiting <= i:
        time.sleep(0.001)
for i in range(5):
    with cond:
        cond.notify()
    while len(order) <= i:
        time.sleep(0.001)
for t in threads:
    t.join()
print(order)
# expect: [0, 1, 2, 3, 4]

# case: notify_without_waiters_is_lost
from threading import Condition
cond = Condition()
with cond:
    cond.notify()
    cond.notify(5)
    cond.notify_all()
    print(cond.wait(0.01))
# expect: False

# case: notify_more_than_waiting
import time
from threading import Condition, Thread
cond = Condition()
waiting = 0
woken = []

def work():
    global waiting
    with cond:
        waiting += 1
        woken.append(cond.wait(5))

threads = [Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
while waiting < 2:
    time.sleep(0.001)
with cond:
    cond.notify(10)
for t in threads:
    t.join()
print(woken)
# expect: [True, True]

# case: timeout
import time
from threading import Condition
cond = Condition()
with cond:
    begin = time.monotonic()
    print(cond.wait(0.02), time.monotonic() - begin >= 0.02)
    print(cond.wait(0), cond.wait(-1))
# expect: False True
# expect: False False

# case: timeout_leaves_nothing_behind
import time
from threading import Condition, Thread
cond = Condition()
waiting = False
results = []

def late():
    global waiting
    with cond:
        waiting = True
        results.append(cond.wait(5))

with cond:
    print(cond.wait(0.01))
t = Thread(target=late)
t.start()
while not waiting:
    time.sleep(0.001)
with cond:
    cond.notify()
t.join()
print(results)
# expect: False
# expect: [True]

# case: wait_restores_recursion
from threading import Condition, RLock, Thread
lock = RLock()
cond = Condition(lock)

def work():
    with cond:
        cond.notify()

with lock:
    with lock:
        with cond:
            t = Thread(target=work)
            t.start()
            print(cond.wait(5))
        print(lock._is_owned())
    print(lock._is_owned())
t.join()
print(lock._is_owned())
# expect: True
# expect: True
# expect: True
# expect: False

# case: wait_for
from threading import Condition, Thread
cond = Condition()
state = 0

def work():
    global state
    for _ in range(4):
        with cond:
            state += 1
            cond.notify()

with cond:
    t = Thread(target=work)
    t.start()
    print(cond.wait_for(lambda: state == 4), state)
t.join()
# expect: True 4

# case: wait_for_returns_the_value
from threading import Condition
cond = Condition()
with cond:
    print(cond.wait_for(lambda: "truthy"))
    print(cond.wait_for(lambda: [1, 2], timeout=1))
    print(cond.wait_for(lambda: [], timeout=0.01))
    print(cond.wait_for(lambda: 0, 0))
# expect: truthy
# expect: [1, 2]
# expect: []
# expect: 0

# case: wait_for_timeout
import time
from threading import Condition, Thread
cond = Condition()
calls = 0

def never():
    global calls
    calls += 1
    return False

with cond:
    begin = time.monotonic()
    print(cond.wait_for(never, timeout=0.02), time.monotonic() - begin >= 0.02, calls >= 1)
# expect: False True True

# case: wait_for_without_the_lock
from threading import Condition
cond = Condition()
print(cond.wait_for(lambda: 7))
try:
    cond.wait_for(lambda: False)
except RuntimeError as error:
    print(error)
# expect: 7
# expect: cannot wait on un-acquired lock

# case: shared_lock
from threading import Condition, Lock, Thread
lock = Lock()
not_empty, not_full = Condition(lock), Condition(lock)
items, out = [], []

def produce():
    for i in range(5):
        with not_full:
            while len(items) == 1:
                not_full.wait()
            items.append(i)
            not_empty.notify()

def consume():
    for _ in range(5):
        with not_empty:
            while not items:
                not_empty.wait()
            out.append(items.pop())
            not_full.notify()

threads = [Thread(target=produce), Thread(target=consume)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(out)
# expect: [0, 1, 2, 3, 4]

# case: given_rlock
from threading import Condition, RLock
lock = RLock()
cond = Condition(lock)
with lock:
    cond.notify()
    print(cond.wait(0.01))
print("done")
# expect: False
# expect: done

# case: given_own_class
from threading import Condition, Lock, Thread

class Counted:
    def __init__(self):
        self.lock = Lock()
        self.acquired = 0

    def acquire(self, blocking=True):
        got = self.lock.acquire(blocking)
        if got:
            self.acquired += 1
        return got

    def release(self):
        self.lock.release()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

lock = Counted()
cond = Condition(lock)
ready = []

def work():
    with cond:
        ready.append(1)
        cond.notify()

try:
    cond.wait()
except RuntimeError as error:
    print(error)
with cond:
    t = Thread(target=work)
    t.start()
    while not ready:
        cond.wait()
t.join()
print(ready, lock.acquired >= 3, lock.lock.locked())
# expect: cannot wait on un-acquired lock
# expect: [1] True False

# case: exception_in_with
from threading import Condition
cond = Condition()
try:
    with cond:
        raise KeyError("k")
except KeyError as error:
    print(repr(error))
print(cond.acquire(False))
# expect: KeyError('k')
# expect: True

# case: shows_waiters
import time
from threading import Condition, Lock, Thread
cond = Condition(Lock())
print(repr(cond).startswith("<Condition(<unlocked _thread.lock object at 0x"), repr(cond).endswith(">, 0)>"))
# expect: True True

# case: deprecated_notifyAll
from threading import Condition
cond = Condition()
with cond:
    cond.notifyAll()
print("done")
# expect: done
# expect-stderr: condition.py:4: DeprecationWarning: notifyAll() is deprecated, use notify_all() instead
# expect-stderr:   cond.notifyAll()

# case: subclass
from threading import Condition

class Named(Condition):
    def __init__(self, name):
        super().__init__()
        self.name = name

cond = Named("c")
with cond:
    print(cond.name, cond.wait(0.01))
# expect: c False
