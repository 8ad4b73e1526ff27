# case: event_twice
import time
from threading import Event, Thread
event = Event()
for _ in range(2):
    started, first, second = [], [], []

    def work():
        started.append(1)
        first.append(event.wait())
        second.append(event.wait())

    threads = [Thread(target=work) for _ in range(5)]
    for t in threads:
        t.start()
    while len(started) < 5:
        time.sleep(0.001)
    time.sleep(0.01)
    print(first, second)
    event.set()
    for t in threads:
        t.join()
    print(first, second)
    event.set()
    event.clear()
# expect: [] []
# expect: [True, True, True, True, True] [True, True, True, True, True]
# expect: [] []
# expect: [True, True, True, True, True] [True, True, True, True, True]

# case: event_timeouts
import time
from threading import Event, Thread
event = Event()
for _ in range(2):
    at_once, later = [], []

    def work():
        at_once.append(event.wait(0.0))
        begin = time.monotonic()
        result = event.wait(0.05)
        later.append((result, result or time.monotonic() - begin >= 0.05))

    threads = [Thread(target=work) for _ in range(5)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(at_once, later)
    event.set()
# expect: [False, False, False, False, False] [(False, True), (False, True), (False, True), (False, True), (False, True)]
# expect: [True, True, True, True, True] [(True, True), (True, True), (True, True), (True, True), (True, True)]

# case: condition_phases
import time
from threading import Condition, Thread
cond = Condition()

def until(true):
    while not true():
        time.sleep(0.001)

for _ in range(2):
    ready, first, second = [], [], []
    phase = 0

    def work():
        cond.acquire()
        ready.append(phase)
        result = cond.wait()
        cond.release()
        first.append((result, phase))
        cond.acquire()
        ready.append(phase)
        result = cond.wait()
        cond.release()
        second.append((result, phase))

    threads = [Thread(target=work) for _ in range(5)]
    for t in threads:
        t.start()
    until(lambda: len(ready) == 5)
    with cond:
        print(first, second)
        cond.notify(3)
        time.sleep(0.01)
        print(first, second)
        phase = 1
    until(lambda: len(first) == 3 and len(ready) == 8)
    with cond:
        print(first, second)
        cond.notify(5)
        phase = 2
    until(lambda: len(first) == 5 and len(second) == 3 and len(ready) == 10)
    with cond:
        print(first, second)
        cond.notify_all()
        phase = 3
    for t in threads:
        t.join()
    print(first, second)
# expect: [] []
# expect: [] []
# expect: [(True, 1), (True, 1), (True, 1)] []
# expect: [(True, 1), (True, 1), (True, 1), (True, 2), (True, 2)] [(True, 2), (True, 2), (True, 2)]
# expect: [(True, 1), (True, 1), (True, 1), (True, 2), (True, 2)] [(True, 2), (True, 2), (True, 2), (True, 3), (True, 3)]
# expect: [] []
# expect: [] []
# expect: [(True, 1), (True, 1), (True, 1)] []
# expect: [(True, 1), (True, 1), (True, 1), (True, 2), (True, 2)] [(True, 2), (True, 2), (True, 2)]
# expect: [(True, 1), (True, 1), (True, 1), (True, 2), (True, 2)] [(True, 2), (True, 2), (True, 2), (True, 3), (True, 3)]

# case: condition_timeouts_of_five
import time
from threading import Condition, Thread
cond = Condition()
results = []

def work():
    with cond:
        begin = time.monotonic()
        results.append((cond.wait(0.05), time.monotonic() - begin >= 0.05))

threads = [Thread(target=work) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(results)
# expect: [(False, True), (False, True), (False, True), (False, True), (False, True)]

# case: wait_for_a_state_never_reached
import time
from threading import Condition, Thread
cond = Condition()
state = 0
success = []

def work():
    with cond:
        begin = time.monotonic()
        result = cond.wait_for(lambda: state == 4, timeout=0.1)
        success.append((result, time.monotonic() - begin >= 0.1))

t = Thread(target=work)
t.start()
for _ in range(3):
    time.sleep(0.01)
    with cond:
        state += 1
        cond.notify()
t.join()
print(success, state)
# expect: [(False, True)] 3

# case: semaphore_phases
import time
from threading import Semaphore, BoundedSemaphore, Thread
for kind in (Semaphore, BoundedSemaphore):
    for at_once in (False, True):
        sem = kind(7)
        sem.acquire()
        results, first, second = [], [], []
        phase = 0

        def work():
            results.append(sem.acquire())
            first.append(phase)
            results.append(sem.acquire())
            second.append(phase)

        def settle(n):
            while len(first) + len(second) < n:
                time.sleep(0.001)
            time.sleep(0.01)
            print(sorted(first + second))

        def release(n):
            if at_once:
                sem.release(n)
            else:
                for _ in range(n):
                    sem.release()

        threads = [Thread(target=work) for _ in range(10)]
        for t in threads:
            t.start()
        settle(6)
        phase = 1
        release(7)
        settle(13)
        phase = 2
        release(6)
        settle(19)
        print(sem.acquire(False))
        release(1)
        for t in threads:
            t.join()
        print(results == [True] * 20)
# expect: [0, 0, 0, 0, 0, 0]
# expect: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1]
# expect: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]
# expect: False
# expect: True
# expect: [0, 0, 0, 0, 0, 0]
# expect: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1]
# expect: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]
# expect: False
# expect: True
# expect: [0, 0, 0, 0, 0, 0]
# expect: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1]
# expect: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]
# expect: False
# expect: True
# expect: [0, 0, 0, 0, 0, 0]
# expect: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1]
# expect: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]
# expect: False
# expect: True

# case: semaphores_of_both_kinds
import time
from threading import Semaphore, BoundedSemaphore, Thread
for kind in (Semaphore, BoundedSemaphore):
    sem = kind(4)
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
    print(sorted(results))
    sem = kind(2)
    try:
        sem.acquire(False, timeout=1.0)
    except ValueError as error:
        print(error)
    print([sem.acquire(timeout=0.005) for _ in range(3)])
    sem.release()
    print(sem.acquire(timeout=0.005))
    begin = time.monotonic()
    print(sem.acquire(timeout=0.05), time.monotonic() - begin >= 0.05)
# expect: [False, False, False, False, False, False, False, True, True, True]
# expect: can't specify timeout for non-blocking acquire
# expect: [True, True, False]
# expect: True
# expect: False True
# expect: [False, False, False, False, False, False, False, True, True, True]
# expect: can't specify timeout for non-blocking acquire
# expect: [True, True, False]
# expect: True
# expect: False True

# case: semaphores_with
from threading import Semaphore, BoundedSemaphore
for kind in (Semaphore, BoundedSemaphore):
    sem = kind(2)

    def inside(error=None):
        with sem:
            print(sem.acquire(False))
            sem.release()
            with sem:
                print(sem.acquire(False))
                if error:
                    raise error

    inside()
    print(sem.acquire(False), sem.release())
    try:
        inside(TypeError)
    except TypeError as error:
        print(repr(error))
    print(sem.acquire(False), sem.release())
# expect: True
# expect: False
# expect: True None
# expect: True
# expect: False
# expect: TypeError()
# expect: True None
# expect: True
# expect: False
# expect: True None
# expect: True
# expect: False
# expect: TypeError()
# expect: True None

# case: semaphore_default_blocks
import time
from threading import Semaphore, BoundedSemaphore, Thread
for kind in (Semaphore, BoundedSemaphore):
    sem = kind()
    sem.acquire()
    finished = []

    def work():
        sem.acquire()
        sem.release()
        finished.append(1)

    t = Thread(target=work)
    t.start()
    time.sleep(0.02)
    print(finished)
    sem.release()
    t.join()
    print(finished)
# expect: []
# expect: [1]
# expect: []
# expect: [1]

# case: semaphores_shown
from threading import Semaphore, BoundedSemaphore
sem = Semaphore(3)
bounded = BoundedSemaphore(3)
print(repr(sem).split(": ")[1], repr(bounded).split(": ")[1])
sem.acquire()
bounded.acquire()
print(repr(sem).split(": ")[1], repr(bounded).split(": ")[1])
sem.release()
sem.release()
print(repr(sem).split(": ")[1], repr(bounded).startswith("<threading.BoundedSemaphore at 0x"))
# expect: value=3> value=3/3>
# expect: value=2> value=2/3>
# expect: value=4> True

# case: barrier_reset_frees_all
import time
from threading import Barrier, BrokenBarrierError, Thread
barrier = Barrier(5, timeout=20)
passed, broken, again = [], [], []

def work():
    if barrier.wait() == 2:
        while barrier.n_waiting < 4:
            time.sleep(0.001)
        barrier.reset()
    else:
        try:
            barrier.wait()
            passed.append(1)
        except BrokenBarrierError:
            broken.append(1)
    barrier.wait()
    again.append(1)

threads = [Thread(target=work) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(passed), len(broken), len(again))
# expect: 0 4 5

# case: barrier_abort_frees_all
from threading import Barrier, BrokenBarrierError, Thread
barrier = Barrier(5, timeout=20)
passed, broken = [], []

def work():
    try:
        if barrier.wait() == 2:
            raise RuntimeError
        barrier.wait()
        passed.append(1)
    except BrokenBarrierError:
        broken.append(1)
    except RuntimeError:
        barrier.abort()

threads = [Thread(target=work) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(passed), len(broken), barrier.broken)
# expect: 0 4 True

# case: barrier_abort_then_reset
from threading import Barrier, BrokenBarrierError, Thread
barrier, other = Barrier(5, timeout=20), Barrier(5)
passed, broken, again = [], [], []

def work():
    try:
        if barrier.wait() == 2:
            raise RuntimeError
        barrier.wait()
        passed.append(1)
    except BrokenBarrierError:
        broken.append(1)
    except RuntimeError:
        barrier.abort()
    if other.wait() == 2:
        barrier.reset()
    other.wait()
    barrier.wait()
    again.append(1)

threads = [Thread(target=work) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(passed), len(broken), len(again))
# expect: 0 4 5

# case: barrier_one_is_late
import time
from threading import Barrier, BrokenBarrierError, Thread
barrier = Barrier(5, timeout=20)
broken = []

def work():
    if barrier.wait() == 2:
        while not barrier.broken:
            time.sleep(0.001)
    try:
        barrier.wait(0.05)
    except BrokenBarrierError:
        broken.append(1)

threads = [Thread(target=work) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(broken))
# expect: 5

# case: barrier_default_timeout
import time
from threading import Barrier, BrokenBarrierError, Thread
barrier = Barrier(2, timeout=0.05)

def work():
    begin = time.monotonic()
    try:
        barrier.wait()
    except BrokenBarrierError:
        print(time.monotonic() - begin >= 0.05)

t = Thread(target=work)
t.start()
t.join()
# expect: True

# case: barrier_shown
import time
from threading import Barrier, Thread
barrier = Barrier(3)

def shown():
    return repr(barrier).split(": ")[1]

print(shown())
threads = [Thread(target=barrier.wait) for _ in range(2)]
for t in threads:
    t.start()
while barrier.n_waiting < 2:
    time.sleep(0.001)
print(shown())
barrier.wait()
for t in threads:
    t.join()
print(shown())
barrier.abort()
print(shown())
# expect: waiters=0/3>
# expect: waiters=2/3>
# expect: waiters=0/3>
# expect: broken>
