# case: barrier
from threading import Barrier, Lock, Thread
barrier, lock = Barrier(5, timeout=5), Lock()
first, second = [], []

def work():
    with lock:
        first.append(1)
    barrier.wait()
    seen = len(first)
    with lock:
        second.append(seen)
    barrier.wait()
    assert len(second) == 5

threads = [Thread(target=work) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(first, second)
# expect: [1, 1, 1, 1, 1] [5, 5, 5, 5, 5]

# case: many_rounds
from threading import Barrier, Thread
barrier = Barrier(4)
counts = [0] * 4
wrong = []

def work(i):
    for n in range(20):
        counts[i] += 1
        barrier.wait()
        if counts != [n + 1] * 4:
            wrong.append(counts[:])
        barrier.wait()

threads = [Thread(target=work, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counts, wrong)
# expect: [20, 20, 20, 20] []

# case: wait_return
from threading import Barrier, Thread
barrier = Barrier(5)
indices = []
threads = [Thread(target=lambda: indices.append(barrier.wait())) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(indices))
# expect: [0, 1, 2, 3, 4]

# case: action
from threading import Barrier, Thread, current_thread
calls = []
barrier = Barrier(3, action=lambda: calls.append(len(arrived)))
arrived = []
seen = []

def work():
    arrived.append(1)
    barrier.wait()
    seen.append(len(calls))

threads = [Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(calls, seen)
# expect: [3] [1, 1, 1]

# case: action_in_the_last_thread
from threading import Barrier, Thread, current_thread
where = []
barrier = Barrier(2, lambda: where.append(current_thread().name))

def work():
    index = barrier.wait()
    if index == 1:
        where.append(current_thread().name)

threads = [Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(where), where[0] == where[1])
# expect: 2 True

# case: action_raises
from threading import Barrier, BrokenBarrierError, Thread
def bad():
    raise ValueError("in the action")
barrier = Barrier(3, bad)
out = []

def work():
    try:
        barrier.wait()
    except (ValueError, BrokenBarrierError) as error:
        out.append(f"{type(error).__name__}: {error}")

threads = [Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(out), barrier.broken)
# expect: ['BrokenBarrierError: ', 'BrokenBarrierError: ', 'ValueError: in the action'] True

# case: abort
from threading import Barrier, BrokenBarrierError, Thread
barrier = Barrier(3)
out = []

def work(i):
    try:
        if i == 2:
            barrier.abort()
        else:
            barrier.wait()
        out.append("passed")
    except BrokenBarrierError:
        out.append("broken")

threads = [Thread(target=work, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(out), barrier.broken)
try:
    barrier.wait()
except BrokenBarrierError as error:
    print("still broken", repr(error))
# expect: ['broken', 'broken', 'passed'] True
# expect: still broken BrokenBarrierError()

# case: reset
import time
from threading import Barrier, BrokenBarrierError, Thread
barrier = Barrier(3)
out = []

def work():
    try:
        barrier.wait()
        out.append("passed")
    except BrokenBarrierError:
        out.append("broken")

threads = [Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
while barrier.n_waiting < 2:
    time.sleep(0.001)
barrier.reset()
for t in threads:
    t.join()
print(out, barrier.broken, barrier.n_waiting)
threads = [Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(out)
# expect: ['broken', 'broken'] False 0
# expect: ['broken', 'broken', 'passed', 'passed', 'passed']

# case: abort_and_reset
from threading import Barrier, BrokenBarrierError, Thread
barrier = Barrier(2)
barrier.abort()
print(barrier.broken)
barrier.reset()
print(barrier.broken)
indices = []
threads = [Thread(target=lambda: indices.append(barrier.wait())) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(indices))
# expect: True
# expect: False
# expect: [0, 1]

# case: timeout
from threading import Barrier, BrokenBarrierError
barrier = Barrier(2)
try:
    barrier.wait(0.01)
except BrokenBarrierError as error:
    print("broken", barrier.broken, barrier.n_waiting)
try:
    barrier.wait()
except BrokenBarrierError:
    print("for all")
# expect: broken True 0
# expect: for all

# case: timeout_breaks_it_for_those_who_wait
from threading import Barrier, BrokenBarrierError, Thread
import time
barrier = Barrier(3)
out = []

def work(timeout):
    try:
        barrier.wait(timeout)
    except BrokenBarrierError:
        out.append("broken")

threads = [Thread(target=work, args=(t,)) for t in (None, 0.02)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(out)
# expect: ['broken', 'broken']

# case: default_timeout
from threading import Barrier, BrokenBarrierError
barrier = Barrier(2, timeout=0.01)
try:
    barrier.wait()
except BrokenBarrierError:
    print(barrier.broken)
# expect: True

# case: single_thread
from threading import Barrier
barrier = Barrier(1, action=lambda: print("action"))
print(barrier.wait(), barrier.wait(), barrier.broken)
# expect: action
# expect: action
# expect: 0 0 False

# case: properties
import time
from threading import Barrier, Thread
barrier = Barrier(2)
print(barrier.parties, barrier.n_waiting, barrier.broken)
t = Thread(target=barrier.wait)
t.start()
while not barrier.n_waiting:
    time.sleep(0.001)
print(barrier.parties, barrier.n_waiting, barrier.broken)
barrier.wait()
t.join()
print(barrier.n_waiting)
# expect: 2 0 False
# expect: 2 1 False
# expect: 0

# case: shows_state
from threading import Barrier
barrier = Barrier(3)
print(repr(barrier).startswith("<threading.Barrier at 0x"), repr(barrier).split(": ")[1])
barrier.abort()
print(repr(barrier).split(": ")[1])
# expect: True waiters=0/3>
# expect: broken>

# case: error_type
import threading
print(threading.BrokenBarrierError.__mro__[1].__name__, issubclass(threading.BrokenBarrierError, RuntimeError))
b = threading.Barrier(2)
b.abort()
b.wait()
# expect: RuntimeError True
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "barrier.py", line 5, in <module>
# expect-stderr:     b.wait()
# expect-stderr: threading.BrokenBarrierError
# expect-status: 1
