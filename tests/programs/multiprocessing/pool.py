# case: map
from multiprocessing.dummy import Pool
pool = Pool(3)
print(pool.map(abs, [-1, -2, 3]), pool.map(abs, []), pool.map(str, range(10), 4))
pool.close()
pool.join()

# case: apply
from multiprocessing.dummy import Pool
pool = Pool(2)
print(pool.apply(pow, (2, 3)), pool.apply(int, args=("11",), kwds={"base": 2}), pool.apply(dict, (), {"a": 1}))
pool.close()
pool.join()

# case: apply_async
from multiprocessing.dummy import Pool
pool = Pool(2)
results = [pool.apply_async(pow, (i, 2)) for i in range(5)]
print([r.get() for r in results], [r.ready() for r in results], results[0].successful())
print(pool.apply_async(sorted, ([2, 1],), {"reverse": True}).get(timeout=5))
pool.close()
pool.join()

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

# case: starmap
from multiprocessing.dummy import Pool
pool = Pool(2)
print(pool.starmap(pow, [(2, 3), (3, 2)]), pool.starmap_async(max, [(1, 2), (4, 3)]).get())
pool.close()
pool.join()

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

# case: imap_of_a_generator
from multiprocessing.dummy import Pool
def numbers():
    for i in range(5):
        yield i
pool = Pool(2)
print(list(pool.imap(lambda x: x * x, numbers())), sorted(pool.imap_unordered(str, numbers())))
pool.close()
pool.join()

# case: imap_unordered
import time
from multiprocessing.dummy import Pool
def work(x):
    time.sleep(x / 100)
    return x
pool = Pool(3)
print(list(pool.imap_unordered(work, [4, 0, 2])))
print(sorted(pool.imap_unordered(abs, range(6), chunksize=2)))
pool.close()
pool.join()

# case: imap_errors
from multiprocessing.dummy import Pool
import multiprocessing, time
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
it = pool.imap(time.sleep, [0.05])
try:
    it.next(timeout=0.01)
except multiprocessing.TimeoutError as error:
    print(repr(error))
try:
    pool.imap(work, [1], chunksize=0)
except ValueError as error:
    print(error)
pool.close()
pool.join()

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

# case: map_error_uncaught
from multiprocessing.dummy import Pool

def work(x):
    return 10 // x

pool = Pool(1)
pool.map(work, [1, 0])

# case: get_timeout
import multiprocessing, time
from multiprocessing.pool import ThreadPool
pool = ThreadPool(1)
r = pool.apply_async(time.sleep, (0.05,))
try:
    r.get(timeout=0.01)
except multiprocessing.TimeoutError as error:
    print(repr(error), type(error).__module__)
try:
    r.successful()
except ValueError as error:
    print(str(error).endswith("not ready"))
print(r.ready(), r.wait(0.001), r.get())
pool.close()
pool.join()

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

# case: worker_names
from multiprocessing.dummy import Pool
from threading import current_thread
for _ in range(2):
    pool = Pool(1)
    print(pool.apply(lambda: current_thread().name))
    pool.close()
    pool.join()

# case: workers_are_daemons
from multiprocessing.dummy import Pool
from threading import current_thread
pool = Pool(2)
print(pool.apply(lambda: current_thread().daemon))
print("main ends without close")

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

# case: bad_arguments
from multiprocessing.dummy import Pool
for args in [(0,), (-1,), (1, 3)]:
    try:
        Pool(*args)
    except (ValueError, TypeError) as error:
        print(error)

# case: shown
from multiprocessing.pool import ThreadPool
pool = ThreadPool(2)
print(pool)
pool.close()
print(pool)
pool.terminate()
print(pool)

# case: default_size
import os
from multiprocessing.dummy import Pool
pool = Pool()
print(pool._processes == os.cpu_count(), len(pool._pool) == os.cpu_count())

# case: at_the_same_time
from multiprocessing.dummy import Pool
from threading import Barrier
barrier = Barrier(3)
pool = Pool(3)
print(sorted(pool.map(lambda _: barrier.wait(5), range(3), 1)))
pool.close()
pool.join()

# case: map_async_of_prints
from multiprocessing.dummy import Pool
pool = Pool(1)
pool.map_async(print, ["a", "b", "c"])
pool.close()
pool.join()
