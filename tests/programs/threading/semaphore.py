# case: constructor
from threading import Semaphore, BoundedSemaphore
for kind in (Semaphore, BoundedSemaphore):
    for value in (-1, -100):
        try:
            kind(value=value)
        except ValueError as error:
            print(error)
    print(kind(0).acquire(False), kind(3).acquire(False))
# expect: semaphore initial value must be >= 0
# expect: semaphore initial value must be >= 0
# expect: False True
# expect: semaphore initial value must be >= 0
# expect: semaphore initial value must be >= 0
# expect: False True

# case: default_value
from threading import Semaphore, BoundedSemaphore
for kind in (Semaphore, BoundedSemaphore):
    sem = kind()
    print(sem.acquire(), sem.acquire(False))
# expect: True False
# expect: True False

# case: acquire
from threading import Semaphore
sem = Semaphore(1)
print(sem.acquire())
print(sem.release())
sem = Semaphore(2)
print(sem.acquire(), sem.acquire())
sem.release()
sem.release()
# expect: True
# expect: None
# expect: True True

# case: acquire_contended
import time
from threading import Semaphore, Thread
sem = Semaphore(7)
sem.acquire()
passed = []

def work():
    sem.acquire()
    passed.append(1)

threads = [Thread(target=work) for _ in range(10)]
for t in threads:
    t.start()
while len(passed) < 6:
    time.sleep(0.001)
time.sleep(0.01)
print(len(passed))
for _ in range(3):
    sem.release()
while len(passed) < 9:
    time.sleep(0.001)
time.sleep(0.01)
print(len(passed))
sem.release()
for t in threads:
    t.join()
print(len(passed), sem.acquire(False))
# expect: 6
# expect: 9
# expect: 10 False

# case: multirelease
import time
from threading import Semaphore, Thread
sem = Semaphore(0)
passed = []
threads = [Thread(target=lambda: passed.append(sem.acquire())) for _ in range(5)]
for t in threads:
    t.start()
sem.release(2)
while len(passed) < 2:
    time.sleep(0.001)
sem.release(n=3)
for t in threads:
    t.join()
print(passed)
# expect: [True, True, True, True, True]

# case: release_of_nothing
from threading import Semaphore, BoundedSemaphore
for kind in (Semaphore, BoundedSemaphore):
    for n in (0, -1):
        try:
            kind(1).release(n)
        except ValueError as error:
            print(error)
# expect: n must be one or more
# expect: n must be one or more
# expect: n must be one or more
# expect: n must be one or more

# case: try_acquire
from threading import Semaphore
sem = Semaphore(2)
print(sem.acquire(False), sem.acquire(False), sem.acquire(False))
sem.release()
print(sem.acquire(blocking=False))
# expect: True True False
# expect: True

# case: try_acquire_contended
from threading import Semaphore, Thread
sem = Semaphore(4)
sem.acquire()
results = []

def work():
    results.append(sem.acquire(False))
    results.append(sem.acquire(False))

threads = [Thread(target=work) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results).count(True), len(results))
# expect: 3 10

# case: acquire_timeout
import time
from threading import Semaphore
sem = Semaphore(2)
print(sem.acquire(timeout=0.005), sem.acquire(timeout=0.005), sem.acquire(timeout=0.005))
sem.release()
print(sem.acquire(timeout=0.005))
begin = time.monotonic()
print(sem.acquire(timeout=0.02), time.monotonic() - begin >= 0.02)
print(sem.acquire(timeout=0), sem.acquire(timeout=-1))
# expect: True True False
# expect: True
# expect: False True
# expect: False False

# case: timeout_without_blocking
from threading import Semaphore
try:
    Semaphore().acquire(False, timeout=0.0)
except ValueError as error:
    print(error)
try:
    Semaphore().acquire(blocking=False, timeout=1)
except ValueError as error:
    print(error)
# expect: can't specify timeout for non-blocking acquire
# expect: can't specify timeout for non-blocking acquire

# case: with_statement
from threading import Semaphore
sem = Semaphore(2)

def free():
    n = 0
    while sem.acquire(False):
        n += 1
    for _ in range(n):
        sem.release()
    return n

print(free())
with sem as got:
    print(got, free())
    with sem:
        print(free())
    print(free())
try:
    with sem:
        raise ValueError("out")
except ValueError:
    print(free())
# expect: 2
# expect: True 1
# expect: 0
# expect: 1
# expect: 2

# case: release_unacquired
from threading import Semaphore
sem = Semaphore(1)
sem.release()
print(sem.acquire(), sem.acquire(), sem.acquire(False))
# expect: True True False

# case: bounded_release_unacquired
from threading import BoundedSemaphore
sem = BoundedSemaphore(1)
try:
    sem.release()
except ValueError as error:
    print(error)
sem.acquire()
sem.release()
sem.release()
# expect: Semaphore released too many times
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "semaphore.py", line 9, in <module>
# expect-stderr:     sem.release()
# expect-stderr: ValueError: Semaphore released too many times
# expect-status: 1

# case: bounded_multirelease
from threading import BoundedSemaphore
sem = BoundedSemaphore(3)
sem.acquire()
sem.acquire()
try:
    sem.release(3)
except ValueError as error:
    print(error)
print(sem.acquire(False), sem.acquire(False))
sem.release(3)
print(sem._value)
# expect: Semaphore released too many times
# expect: True False
# expect: 3

# case: value
from threading import Semaphore, BoundedSemaphore
sem = Semaphore(3)
print(sem._value)
sem.acquire()
print(sem._value, repr(sem).startswith("<threading.Semaphore at 0x"), repr(sem).endswith(": value=2>"))
sem.release(5)
print(sem._value)
bounded = BoundedSemaphore(4)
bounded.acquire()
print(bounded._value, bounded._initial_value, repr(bounded).endswith(": value=3/4>"))
print(isinstance(bounded, Semaphore))
# expect: 3
# expect: 2 True True
# expect: 7
# expect: 3 4 True
# expect: True

# case: at_most_n_inside
import time
from threading import Semaphore, Lock, Thread
sem, lock = Semaphore(3), Lock()
inside = most = 0

def work():
    global inside, most
    with sem:
        with lock:
            inside += 1
            most = max(most, inside)
        time.sleep(0.002)
        with lock:
            inside -= 1

threads = [Thread(target=work) for _ in range(9)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(most <= 3, inside)
# expect: True 0

# case: signalling
from threading import Semaphore, Thread
first, second = Semaphore(1), Semaphore(0)
out = []

def say(word, mine, other):
    for _ in range(3):
        mine.acquire()
        out.append(word)
        other.release()

threads = [Thread(target=say, args=("tick", first, second)),
           Thread(target=say, args=("tock", second, first))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*out)
# expect: tick tock tick tock tick tock
