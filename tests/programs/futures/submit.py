# case: result
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(max_workers=2) as pool:
    future = pool.submit(pow, 2, 5)
    print(future.result(), future.done(), future.exception())
    print(pool.submit(lambda a, *, b=0: a - b, 7, b=2).result(timeout=5))
# expect: 32 True None
# expect: 5

# case: exception
from concurrent.futures import ThreadPoolExecutor
def bad():
    raise ValueError("bad")
with ThreadPoolExecutor() as pool:
    future = pool.submit(bad)
    print(repr(future.exception()))
    try:
        future.result()
    except ValueError as error:
        print(error, error is future.exception())
# expect: ValueError('bad')
# expect: bad True

# case: uncaught_exception
from concurrent.futures import ThreadPoolExecutor

def bad(x):
    return 1 // x

with ThreadPoolExecutor() as pool:
    future = pool.submit(bad, 0)
    future.result()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "submit.py", line 8, in <module>
# expect-stderr:     future.result()
# expect-stderr:   File "submit.py", line 4, in bad
# expect-stderr:     return 1 // x
# expect-stderr:            ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: map
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(str, range(5))))
    print(list(pool.map(pow, [1, 2, 3], [2, 2])))
    print(list(pool.map(abs, [-1, -2, -3], chunksize=2)))
    print(type(pool.map(abs, [])).__name__, list(pool.map(abs, [])))
# expect: ['0', '1', '2', '3', '4']
# expect: [1, 4]
# expect: [1, 2, 3]
# expect: generator []

# case: map_is_in_order
import time
from concurrent.futures import ThreadPoolExecutor
def slow(x):
    time.sleep(0.03 - x / 100)
    return x
with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(slow, range(3))))
# expect: [0, 1, 2]

# case: map_exception
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(2) as pool:
    results = pool.map(divmod, [1, 1, 1], [1, 0, 1])
    print(next(results))
    try:
        next(results)
    except ZeroDivisionError as error:
        print(error)
    try:
        next(results)
    except StopIteration:
        print("over")
# expect: (1, 0)
# expect: integer division or modulo by zero
# expect: over

# case: map_timeout
from concurrent.futures import ThreadPoolExecutor, TimeoutError
from threading import Event
begun, go = Event(), Event()
begun.set()
with ThreadPoolExecutor(2) as pool:
    try:
        for x in pool.map(Event.wait, [begun, go], timeout=0.5):
            print(x)
    except TimeoutError as error:
        print(repr(error))
    go.set()
# expect: True
# expect: TimeoutError()

# case: map_submits_at_once
from concurrent.futures import ThreadPoolExecutor
done = []
with ThreadPoolExecutor(1) as pool:
    pool.map(done.append, range(3))
print(done)
# expect: [0, 1, 2]

# case: worker_names
from concurrent.futures import ThreadPoolExecutor
from threading import current_thread
name = lambda: current_thread().name
with ThreadPoolExecutor(1) as pool:
    print(pool.submit(name).result())
with ThreadPoolExecutor(1, thread_name_prefix="mine") as pool:
    print(pool.submit(name).result())
with ThreadPoolExecutor(1) as pool:
    print(pool.submit(name).result())
# expect: ThreadPoolExecutor-0_0
# expect: mine_0
# expect: ThreadPoolExecutor-1_0

# case: threads_are_started_as_needed
import threading
from concurrent.futures import ThreadPoolExecutor
pool = ThreadPoolExecutor(4)
print(threading.active_count(), len(pool._threads))
barrier = threading.Barrier(4)
futures = [pool.submit(barrier.wait) for _ in range(3)]
print(threading.active_count(), len(pool._threads))
barrier.wait()
print(sorted(f.result() for f in futures) != [], pool._max_workers)
pool.shutdown()
print(threading.active_count())
# expect: 1 0
# expect: 4 3
# expect: True 4
# expect: 1

# case: idle_threads_are_used_again
import time
from concurrent.futures import ThreadPoolExecutor
from threading import current_thread
pool = ThreadPoolExecutor(4)
for _ in range(5):
    pool.submit(int).result()
    while not pool._idle_semaphore._value:
        time.sleep(0.001)
print(len(pool._threads))
pool.shutdown()
# expect: 1

# case: default_worker_count
import os
from concurrent.futures import ThreadPoolExecutor
print(ThreadPoolExecutor()._max_workers == min(32, os.cpu_count() + 4))
# expect: True

# case: bad_worker_counts
from concurrent.futures import ThreadPoolExecutor
for n in (0, -1):
    try:
        ThreadPoolExecutor(n)
    except ValueError as error:
        print(error)
try:
    ThreadPoolExecutor(1, initializer=3)
except TypeError as error:
    print(error)
# expect: max_workers must be greater than 0
# expect: max_workers must be greater than 0
# expect: initializer must be a callable

# case: submit_after_shutdown
from concurrent.futures import ThreadPoolExecutor
pool = ThreadPoolExecutor(1)
pool.shutdown()
try:
    pool.submit(print)
except RuntimeError as error:
    print(error)
try:
    pool.map(print, [1])
except RuntimeError as error:
    print(error)
pool.shutdown()
print("twice")
# expect: cannot schedule new futures after shutdown
# expect: cannot schedule new futures after shutdown
# expect: twice

# case: shutdown_waits
import time
from concurrent.futures import ThreadPoolExecutor
out = []
pool = ThreadPoolExecutor(2)
for i in range(4):
    pool.submit(lambda i=i: (time.sleep(0.005), out.append(i)))
pool.shutdown(wait=True)
print(sorted(out))
# expect: [0, 1, 2, 3]

# case: shutdown_without_waiting
from concurrent.futures import ThreadPoolExecutor
from threading import Event
go = Event()
pool = ThreadPoolExecutor(1)
first = pool.submit(go.wait)
second = pool.submit(lambda: "ran all the same")
pool.shutdown(wait=False)
print(first.done(), second.done())
go.set()
print(second.result())
# expect: False False
# expect: ran all the same

# case: shutdown_cancels
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event
started, go = Event(), Event()
pool = ThreadPoolExecutor(1)
first = pool.submit(lambda: (started.set(), go.wait())[1])
rest = [pool.submit(print, "never") for _ in range(3)]
started.wait()
pool.shutdown(wait=False, cancel_futures=True)
print([f.cancelled() for f in rest], first.cancelled())
go.set()
print(first.result())
# expect: [True, True, True] False
# expect: True

# case: with_waits_for_all
import time
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(2) as pool:
    futures = [pool.submit(time.sleep, 0.005) for _ in range(4)]
print([f.done() for f in futures])
# expect: [True, True, True, True]

# case: program_end_joins_workers
from concurrent.futures import ThreadPoolExecutor
from threading import Event
go = Event()
pool = ThreadPoolExecutor(2)
def late():
    go.wait()
    print("late")
pool.submit(late)
print("main ends")
go.set()
# expect: main ends
# expect: late

# case: initializer
from concurrent.futures import ThreadPoolExecutor
import threading
data = threading.local()
def begin(value):
    data.value = value
with ThreadPoolExecutor(2, initializer=begin, initargs=(42,)) as pool:
    print([f.result() for f in [pool.submit(lambda: data.value) for _ in range(4)]])
# expect: [42, 42, 42, 42]

# case: broken_initializer
from concurrent.futures import ThreadPoolExecutor, BrokenExecutor
def begin():
    raise ValueError("no start")
pool = ThreadPoolExecutor(1, initializer=begin)
future = pool.submit(print)
print(repr(future.exception(5)))
try:
    pool.submit(print)
except BrokenExecutor as error:
    print(type(error).__name__, error)
pool.shutdown()
# expect: BrokenThreadPool('A thread initializer failed, the thread pool is not usable anymore')
# expect: BrokenThreadPool A thread initializer failed, the thread pool is not usable anymore
# expect-stderr: Exception in initializer:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "submit.py", line 3, in begin
# expect-stderr:     raise ValueError("no start")
# expect-stderr: ValueError: no start

# case: missing_function
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(1) as pool:
    try:
        pool.submit()
    except TypeError as error:
        print(error)
# expect: ThreadPoolExecutor.submit() missing 1 required positional argument: 'fn'

# case: keyword_fn_and_self
from concurrent.futures import ThreadPoolExecutor
def f(**kwargs):
    return kwargs
with ThreadPoolExecutor(1) as pool:
    print(pool.submit(f, fn=1, self=2).result())
# expect: {'fn': 1, 'self': 2}

# case: nested_submit
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(2) as pool:
    def outer():
        return pool.submit(lambda: "inner").result()
    print(pool.submit(outer).result())
# expect: inner

# case: import_forms
import concurrent.futures
import concurrent.futures as cf
from concurrent import futures
from concurrent.futures.thread import ThreadPoolExecutor
print(concurrent.futures is cf, futures is cf, cf.ThreadPoolExecutor is ThreadPoolExecutor)
print(issubclass(ThreadPoolExecutor, cf.Executor), cf.FIRST_COMPLETED, cf.TimeoutError is TimeoutError)
# expect: True True True
# expect: True FIRST_COMPLETED True
