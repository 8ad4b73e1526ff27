# case: map
from multiprocessing.dummy import Pool
pool = Pool(3)
print(pool.map(abs, [-1, -2, 3]), pool.map(abs, []), pool.map(str, range(10), 4))
pool.close()
pool.join()
# expect: [1, 2, 3] [] ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']

# case: apply
from multiprocessing.dummy import Pool
pool = Pool(2)
print(pool.apply(pow, (2, 3)), pool.apply(int, args=("11",), kwds={"base": 2}), pool.apply(dict, (), {"a": 1}))
pool.close()
pool.join()
# expect: 8 3 {'a': 1}

# case: apply_async
from multiprocessing.dummy import Pool
pool = Pool(2)
results = [pool.apply_async(pow, (i, 2)) for i in range(5)]
print([r.get() for r in results], [r.ready() for r in results], results[0].successful())
print(pool.apply_async(sorted, ([2, 1],), {"reverse": True}).get(timeout=5))
pool.close()
pool.join()
# expect: [0, 1, 4, 9, 16] [True, True, True, True, True] True
# expect: [2, 1]

# case: callback
from multiprocessing.dummy import Pool
pool = Pool(2)
seen = []
r = pool.apply_async(pow, (3, 2), callback=seen.append)
r.wait()
print(seen, r.get())
r = pool.map_async(abs, [-1, -2], callback=seen.append)
r.wait()
print(seen)
pool.close()
pool.join()
# expect: [9] 9
# expect: [9, [1, 2]]

# case: error_callback
from multiprocessing.dummy import Pool
def bad(x):
    raise ValueError(f"bad {x}")
pool = Pool(2)
seen = []
r = pool.apply_async(bad, (1,), callback=lambda x: seen.append("called"), error_callback=lambda e: seen.append(repr(e)))
r.wait()
print(seen, r.ready(), r.successful())
try:
    r.get()
except ValueError as error:
    print(error)
r = pool.map_async(bad, [2], error_callback=lambda e: seen.append(repr(e)))
r.wait()
print(seen)
pool.close()
pool.join()
# expect: ["ValueError('bad 1')"] True False
# expect: bad 1
# expect: ["ValueError('bad 1')", "ValueError('bad 2')"]

# case: callbacks_one_after_the_other
from multiprocessing.dummy import Pool
pool = Pool(4)
total = 0
def add(x):
    global total
    total += x
for i in range(100):
    pool.apply_async(abs, (i,), callback=add)
pool.close()
pool.join()
print(total)
# expect: 4950

# case: starmap
from multiprocessing.dummy import Pool
pool = Pool(2)
print(pool.starmap(pow, [(2, 3), (3, 2)]), pool.starmap_async(max, [(1, 2), (4, 3)]).get())
pool.close()
pool.join()
# expect: [8, 9] [2, 4]

# case: imap
from multiprocessing.dummy import Pool
pool = Pool(2)
it = pool.imap(abs, [-3, -2, -1])
print(next(it), it.next(), it.next(timeout=5))
try:
    next(it)
except StopIteration:
    print("over")
print(list(pool.imap(abs, range(7), chunksize=3)), list(pool.imap(abs, [])))
pool.close()
pool.join()
# expect: 3 2 1
# expect: over
# expect: [0, 1, 2, 3, 4, 5, 6] []

# case: imap_of_a_generator
from multiprocessing.dummy import Pool
def numbers():
    for i in range(5):
        yield i
pool = Pool(2)
print(list(pool.imap(lambda x: x * x, numbers())), sorted(pool.imap_unordered(str, numbers())))
pool.close()
pool.join()
# expect: [0, 1, 4, 9, 16] ['0', '1', '2', '3', '4']

# case: imap_unordered
from multiprocessing.dummy import Pool
from threading import Event
gates = {0: Event(), 2: Event(), 4: Event()}
def work(x):
    gates[x].wait()
    return x
pool = Pool(3)
results = pool.imap_unordered(work, [4, 0, 2])
for gate in gates.values():
    gate.set()
    print(next(results))
print(list(results))
print(sorted(pool.imap_unordered(abs, range(6), chunksize=2)))
pool.close()
pool.join()
# expect: 0
# expect: 2
# expect: 4
# expect: []
# expect: [0, 1, 2, 3, 4, 5]

# case: imap_errors
from multiprocessing.dummy import Pool
from threading import Event
import multiprocessing
def work(x):
    if x == 1:
        raise KeyError("one")
    return x
pool = Pool(1)
it = pool.imap(work, range(3))
out = []
while True:
    try:
        out.append(next(it))
    except StopIteration:
        break
    except KeyError as error:
        out.append(repr(error))
print(out)
go = Event()
it = pool.imap(Event.wait, [go])
try:
    it.next(timeout=0.01)
except multiprocessing.TimeoutError as error:
    print(repr(error))
go.set()
try:
    pool.imap(work, [1], chunksize=0)
except ValueError as error:
    print(error)
pool.close()
pool.join()
# expect: [0, "KeyError('one')", 2]
# expect: TimeoutError()
# expect: Chunksize must be 1+, not 0

# case: map_error
from multiprocessing.dummy import Pool
def work(x):
    if x == 2:
        raise ValueError("two")
    return x
pool = Pool(2)
try:
    pool.map(work, range(4))
except ValueError as error:
    print(error)
r = pool.map_async(work, range(4))
r.wait()
print(r.ready(), r.successful())
pool.close()
pool.join()
# expect: two
# expect: True False

# case: map_error_uncaught
from multiprocessing.dummy import Pool

def work(x):
    return 10 // x

pool = Pool(1)
pool.map(work, [1, 0])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "pools.py", line 7, in <module>
# expect-stderr:     pool.map(work, [1, 0])
# expect-stderr:   File "pools.py", line 4, in work
# expect-stderr:     return 10 // x
# expect-stderr:            ~~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: get_timeout
import multiprocessing
from multiprocessing.pool import ThreadPool
from threading import Event
go = Event()
pool = ThreadPool(1)
r = pool.apply_async(go.wait)
try:
    r.get(timeout=0.01)
except multiprocessing.TimeoutError as error:
    print(repr(error), type(error).__module__)
try:
    r.successful()
except ValueError as error:
    print(str(error).endswith("not ready"))
print(r.ready(), r.wait(0.001))
go.set()
print(r.get())
pool.close()
pool.join()
# expect: TimeoutError() multiprocessing.context
# expect: True
# expect: False None
# expect: True

# case: closed
from multiprocessing.dummy import Pool
pool = Pool(1)
try:
    pool.join()
except ValueError as error:
    print(error)
pool.close()
for call in (lambda: pool.apply_async(print), lambda: pool.map(abs, [1]), lambda: pool.imap(abs, [1])):
    try:
        call()
    except ValueError as error:
        print(error)
pool.close()
pool.join()
pool.join()
# expect: Pool is still running
# expect: Pool not running
# expect: Pool not running
# expect: Pool not running

# case: close_finishes_what_was_asked
import time
from multiprocessing.dummy import Pool
out = []
pool = Pool(2)
for i in range(6):
    pool.apply_async(lambda i=i: (time.sleep(0.002), out.append(i)))
pool.close()
pool.join()
print(sorted(out))
# expect: [0, 1, 2, 3, 4, 5]

# case: terminate
import time
from multiprocessing.dummy import Pool
from threading import Event
started, go = Event(), Event()
out = []
pool = Pool(1)
pool.apply_async(lambda: (started.set(), go.wait()))
for i in range(5):
    pool.apply_async(out.append, (i,))
started.wait()
pool.terminate()
go.set()
pool.join()
print(out)
# expect: []

# case: context_manager
from multiprocessing.dummy import Pool
with Pool(2) as pool:
    print(pool.map(abs, [-1]))
try:
    pool.map(abs, [1])
except ValueError as error:
    print(error)
try:
    with pool:
        pass
except ValueError as error:
    print(error)
# expect: [1]
# expect: Pool not running
# expect: Pool not running

# case: worker_names
from multiprocessing.dummy import Pool
from threading import current_thread
for _ in range(2):
    pool = Pool(1)
    print(pool.apply(lambda: current_thread().name))
    pool.close()
    pool.join()
# expect: Thread-1 (worker)
# expect: Thread-5 (worker)

# case: workers_are_daemons
from multiprocessing.dummy import Pool
from threading import current_thread
pool = Pool(2)
print(pool.apply(lambda: current_thread().daemon))
print("main ends without close")
# expect: True
# expect: main ends without close

# case: initializer
import threading
from multiprocessing.dummy import Pool
data = threading.local()
def begin(x):
    data.x = x
pool = Pool(2, initializer=begin, initargs=(7,))
print(pool.map(lambda i: data.x + i, range(4)))
pool.close()
pool.join()
# expect: [7, 8, 9, 10]

# case: bad_arguments
from multiprocessing.dummy import Pool
for args in [(0,), (-1,), (1, 3)]:
    try:
        Pool(*args)
    except (ValueError, TypeError) as error:
        print(error)
# expect: Number of processes must be at least 1
# expect: Number of processes must be at least 1
# expect: initializer must be a callable

# case: shown
from multiprocessing.pool import ThreadPool
pool = ThreadPool(2)
print(pool)
pool.close()
print(pool)
pool.terminate()
print(pool)
# expect: <multiprocessing.pool.ThreadPool state=RUN pool_size=2>
# expect: <multiprocessing.pool.ThreadPool state=CLOSE pool_size=2>
# expect: <multiprocessing.pool.ThreadPool state=TERMINATE pool_size=2>

# case: default_size
import os
from multiprocessing.dummy import Pool
pool = Pool()
print(pool._processes == os.cpu_count(), len(pool._pool) == os.cpu_count())
# expect: True True

# case: at_the_same_time
from multiprocessing.dummy import Pool
from threading import Barrier
barrier = Barrier(3)
pool = Pool(3)
print(sorted(pool.map(lambda _: barrier.wait(5), range(3), 1)))
pool.close()
pool.join()
# expect: [0, 1, 2]

# case: map_async_of_prints
from multiprocessing.dummy import Pool
pool = Pool(1)
pool.map_async(print, ["a", "b", "c"])
pool.close()
pool.join()
# expect: a
# expect: b
# expect: c
