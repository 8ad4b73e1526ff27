# case: basic
from queue import SimpleQueue, Empty
q = SimpleQueue()
print(q.empty(), q.qsize())
q.put(1)
q.put(2, block=False)
q.put(3, timeout=1)
q.put_nowait(4)
print(q.empty(), q.qsize())
print(q.get(), q.get(timeout=1), q.get(block=False), q.get_nowait())
for call in (q.get_nowait, lambda: q.get(block=False), lambda: q.get(timeout=0.01), lambda: q.get(False)):
    try:
        call()
    except Empty as error:
        print(repr(error))
# expect: True 0
# expect: False 4
# expect: 1 2 3 4
# expect: Empty()
# expect: Empty()
# expect: Empty()
# expect: Empty()

# case: order
from queue import SimpleQueue
q = SimpleQueue()
for i in range(50):
    q.put(i)
print([q.get() for _ in range(50)] == list(range(50)))
# expect: True

# case: negative_timeout
from queue import SimpleQueue
q = SimpleQueue()
q.put(1)
for value in (-1, -0.5):
    try:
        q.get(timeout=value)
    except ValueError as error:
        print(error)
print(q.qsize())
# expect: 'timeout' must be a non-negative number
# expect: 'timeout' must be a non-negative number
# expect: 1

# case: many_threads
from queue import SimpleQueue
from threading import Thread
q, out = SimpleQueue(), SimpleQueue()

def feed(start):
    for i in range(start, start + 100):
        q.put(i)

def consume():
    while True:
        item = q.get()
        if item is None:
            return
        out.put(item)

feeders = [Thread(target=feed, args=(i * 100,)) for i in range(3)]
consumers = [Thread(target=consume) for _ in range(3)]
for t in feeders + consumers:
    t.start()
for t in feeders:
    t.join()
for _ in consumers:
    q.put(None)
for t in consumers:
    t.join()
got = [out.get() for _ in range(out.qsize())]
print(sorted(got) == list(range(300)))
# expect: True

# case: many_threads_nonblocking
from queue import SimpleQueue, Empty
from threading import Thread
q = SimpleQueue()
out = []

def consume():
    while True:
        try:
            item = q.get(block=False)
        except Empty:
            continue
        if item is None:
            return
        out.append(item)

threads = [Thread(target=consume) for _ in range(2)]
for t in threads:
    t.start()
for i in range(100):
    q.put(i)
for _ in threads:
    q.put(None)
for t in threads:
    t.join()
print(sorted(out) == list(range(100)))
# expect: True

# case: has_no_tasks
from queue import SimpleQueue
q = SimpleQueue()
for name in ("task_done", "join", "full", "maxsize"):
    print(name, hasattr(q, name))
# expect: task_done False
# expect: join False
# expect: full False
# expect: maxsize False

# case: waits
import time
from queue import SimpleQueue
from threading import Thread
q = SimpleQueue()
t = Thread(target=lambda: print(q.get(), q.get(timeout=5)))
t.start()
time.sleep(0.01)
q.put("a")
q.put("b")
t.join()
# expect: a b
