# case: order
import queue
for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = kind()
    for item in (111, 333, 222):
        q.put(item)
    print(kind.__name__, [q.get() for _ in range(3)])
# expect: Queue [111, 333, 222]
# expect: LifoQueue [222, 333, 111]
# expect: PriorityQueue [111, 222, 333]

# case: basic
import queue
for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = kind(2)
    print(q.empty(), q.full(), q.qsize(), q.maxsize)
    q.put(1)
    print(q.empty(), q.full(), q.qsize())
    q.put(2)
    print(q.empty(), q.full(), q.qsize())
    for call in (lambda: q.put(3, block=0), lambda: q.put(3, timeout=0.01), lambda: q.put_nowait(3)):
        try:
            call()
        except queue.Full as error:
            print(repr(error))
    q.get()
    q.get()
    for call in (lambda: q.get(block=0), lambda: q.get(timeout=0.01), lambda: q.get_nowait()):
        try:
            call()
        except queue.Empty as error:
            print(repr(error))
# expect: True False 0 2
# expect: False False 1
# expect: False True 2
# expect: Full()
# expect: Full()
# expect: Full()
# expect: Empty()
# expect: Empty()
# expect: Empty()
# expect: True False 0 2
# expect: False False 1
# expect: False True 2
# expect: Full()
# expect: Full()
# expect: Full()
# expect: Empty()
# expect: Empty()
# expect: Empty()
# expect: True False 0 2
# expect: False False 1
# expect: False True 2
# expect: Full()
# expect: Full()
# expect: Full()
# expect: Empty()
# expect: Empty()
# expect: Empty()

# case: blocking_put
import queue, time
from threading import Thread
q = queue.Queue(1)
q.put("first")
out = []

def consume():
    time.sleep(0.01)
    out.append(q.get())

t = Thread(target=consume)
t.start()
q.put("second")
t.join()
print(out, q.get(), q.empty())
# expect: ['first'] second True

# case: blocking_get
import queue, time
from threading import Thread
q = queue.Queue()

def produce():
    time.sleep(0.01)
    q.put("late")

t = Thread(target=produce)
t.start()
print(q.get(timeout=5))
t.join()
# expect: late

# case: timeout_passes
import queue, time
q = queue.Queue(1)
begin = time.monotonic()
try:
    q.get(timeout=0.02)
except queue.Empty:
    print("empty", time.monotonic() - begin >= 0.02)
q.put(1)
begin = time.monotonic()
try:
    q.put(2, timeout=0.02)
except queue.Full:
    print("full", time.monotonic() - begin >= 0.02)
print(q.qsize())
# expect: empty True
# expect: full True
# expect: 1

# case: negative_timeout
import queue
q = queue.Queue(1)
for call in (lambda: q.put(1, timeout=-1), lambda: q.get(1, timeout=-1), lambda: queue.SimpleQueue().get(timeout=-1)):
    try:
        call()
    except ValueError as error:
        print(error)
# expect: 'timeout' must be a non-negative number
# expect: 'timeout' must be a non-negative number
# expect: 'timeout' must be a non-negative number

# case: task_done_too_often
import queue
for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = kind()
    try:
        q.task_done()
    except ValueError as error:
        print(error)
    q.put(1)
    q.task_done()
    q.task_done if True else None
    try:
        q.task_done()
    except ValueError as error:
        print(error)
# expect: task_done() called too many times
# expect: task_done() called too many times
# expect: task_done() called too many times
# expect: task_done() called too many times
# expect: task_done() called too many times
# expect: task_done() called too many times

# case: task_done_uncaught
import queue
queue.Queue().task_done()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "basics.py", line 2, in <module>
# expect-stderr:     queue.Queue().task_done()
# expect-stderr: ValueError: task_done() called too many times
# expect-status: 1

# case: join
import queue
from threading import Thread, Lock
for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q, lock = kind(), Lock()
    total = 0

    def work():
        global total
        while True:
            x = q.get()
            if x < 0:
                q.task_done()
                return
            with lock:
                total += x
            q.task_done()

    threads = [Thread(target=work) for _ in range(2)]
    for t in threads:
        t.start()
    for i in range(100):
        q.put(i)
    q.join()
    print(total, q.unfinished_tasks, q.qsize())
    for _ in threads:
        q.put(-1)
    q.join()
    for t in threads:
        t.join()
# expect: 4950 0 0
# expect: 4950 0 0
# expect: 4950 0 0

# case: join_of_an_empty_queue
import queue
q = queue.Queue()
print(q.join(), q.unfinished_tasks)
# expect: None 0

# case: nowait
import queue
for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = kind(1)
    q.put_nowait(1)
    try:
        q.put_nowait(1)
    except queue.Full:
        print("full")
    q.get_nowait()
    try:
        q.get_nowait()
    except queue.Empty:
        print("empty")
# expect: full
# expect: empty
# expect: full
# expect: empty
# expect: full
# expect: empty

# case: shrinking
import queue
q = queue.Queue(10)
for i in range(10):
    q.put_nowait(i)
try:
    q.put_nowait(10)
except queue.Full:
    print("full")
q.maxsize = 5
try:
    q.put_nowait(10)
except queue.Full:
    print("full still")
print(q.full(), q.qsize())
# expect: full
# expect: full still
# expect: True 10

# case: unbounded
import queue
for maxsize in (0, -1):
    q = queue.Queue(maxsize)
    for i in range(100):
        q.put_nowait(i)
    print(q.full(), q.qsize(), q.maxsize)
# expect: False 100 0
# expect: False 100 -1

# case: none_is_an_item
import queue
q = queue.Queue()
q.put(None)
print(q.get(), q.empty())
# expect: None True

# case: uncaught_empty
import queue
queue.Queue().get_nowait()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "basics.py", line 2, in <module>
# expect-stderr:     queue.Queue().get_nowait()
# expect-stderr: _queue.Empty
# expect-status: 1

# case: uncaught_full
import queue
q = queue.Queue(1)
q.put(1)
q.put(2, timeout=0.01)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "basics.py", line 4, in <module>
# expect-stderr:     q.put(2, timeout=0.01)
# expect-stderr: queue.Full
# expect-status: 1

# case: priorities
import queue
q = queue.PriorityQueue()
for item in [(3, "c"), (1, "z"), (2, "b"), (1, "a"), (0, "first")]:
    q.put(item)
while not q.empty():
    print(*q.get())
# expect: 0 first
# expect: 1 a
# expect: 1 z
# expect: 2 b
# expect: 3 c

# case: priority_of_objects
import queue

class Job:
    def __init__(self, priority, name):
        self.priority = priority
        self.name = name

    def __lt__(self, other):
        return self.priority < other.priority

q = queue.PriorityQueue()
for job in (Job(5, "low"), Job(1, "high"), Job(3, "middle")):
    q.put(job)
print([q.get().name for _ in range(3)])
# expect: ['high', 'middle', 'low']

# case: priority_of_incomparables
import queue
q = queue.PriorityQueue()
q.put((1, {}))
try:
    q.put((1, {}))
except TypeError as error:
    print(error)

# case: inner_queue
import queue
q = queue.Queue()
q.put(1)
q.put(2)
print(list(q.queue), len(q.queue))
with q.mutex:
    q.queue.clear()
print(q.empty())
s = queue.LifoQueue()
s.put(1)
print(s.queue)
# expect: [1, 2] 2
# expect: True
# expect: [1]

# case: errors
import queue
print(issubclass(queue.Empty, Exception), issubclass(queue.Full, Exception), queue.Empty.__name__, queue.Full.__module__, queue.Empty.__module__)
# expect: True True Empty queue _queue

# case: producers_and_consumers
import queue
from threading import Thread
q, out = queue.Queue(3), queue.Queue()

def produce(start):
    for i in range(start, start + 50):
        q.put(i)

def consume():
    while (item := q.get()) is not None:
        out.put(item)

producers = [Thread(target=produce, args=(i * 50,)) for i in range(3)]
consumers = [Thread(target=consume) for _ in range(3)]
for t in producers + consumers:
    t.start()
for t in producers:
    t.join()
for _ in consumers:
    q.put(None)
for t in consumers:
    t.join()
print(sorted(out.queue) == list(range(150)))
# expect: True

# case: pass_it_on
import queue
from threading import Thread
first, second = queue.Queue(), queue.Queue()

def stage(source, sink):
    while True:
        item = source.get()
        if item is None:
            sink.put(None)
            return
        sink.put(item * 10)

t = Thread(target=stage, args=(first, second))
t.start()
for i in range(4):
    first.put(i)
first.put(None)
print(list(iter(second.get, None)))
t.join()
# expect: [0, 10, 20, 30]
