# case: twice_on_the_same_queue
import queue, time
from threading import Event, Thread

def blocked(call, arguments, trigger, *its):
    """What call gives, once a second thread has let it go on."""
    begun = Event()

    def late():
        time.sleep(0.01)
        begun.set()
        trigger(*its)

    t = Thread(target=late)
    t.start()
    result = call(*arguments)
    print(result, begun.is_set())
    t.join()

def check(q):
    print(q.empty(), q.full())
    for item in (111, 333, 222):
        q.put(item)
    print([q.get(), q.get(), q.get()])
    for i in range(4):
        q.put(i)
    print(q.full(), q.qsize())
    q.put(10)
    print(q.full(), q.empty())
    for arguments in ({"block": 0}, {"timeout": 0.01}):
        try:
            q.put(30, **arguments)
        except queue.Full:
            print("full")
    blocked(q.put, (30,), q.get)
    blocked(q.put, (30, True, 10), q.get)
    print([q.get() for _ in range(5)], q.qsize())
    for arguments in ({"block": 0}, {"timeout": 0.01}):
        try:
            q.get(**arguments)
        except queue.Empty:
            print("empty")
    blocked(q.get, (), q.put, "late")
    blocked(q.get, (True, 10), q.put, "late")

for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = kind(5)
    check(q)
    check(q)
# expect: True False
# expect: [111, 333, 222]
# expect: False 4
# expect: True False
# expect: full
# expect: full
# expect: None True
# expect: None True
# expect: [2, 3, 10, 30, 30] 0
# expect: empty
# expect: empty
# expect: late True
# expect: late True
# expect: True False
# expect: [111, 333, 222]
# expect: False 4
# expect: True False
# expect: full
# expect: full
# expect: None True
# expect: None True
# expect: [2, 3, 10, 30, 30] 0
# expect: empty
# expect: empty
# expect: late True
# expect: late True
# expect: True False
# expect: [222, 333, 111]
# expect: False 4
# expect: True False
# expect: full
# expect: full
# expect: None True
# expect: None True
# expect: [30, 3, 2, 1, 0] 0
# expect: empty
# expect: empty
# expect: late True
# expect: late True
# expect: True False
# expect: [222, 333, 111]
# expect: False 4
# expect: True False
# expect: full
# expect: full
# expect: None True
# expect: None True
# expect: [30, 3, 2, 1, 0] 0
# expect: empty
# expect: empty
# expect: late True
# expect: late True
# expect: True False
# expect: [111, 222, 333]
# expect: False 4
# expect: True False
# expect: full
# expect: full
# expect: None True
# expect: None True
# expect: [2, 3, 10, 30, 30] 0
# expect: empty
# expect: empty
# expect: late True
# expect: late True
# expect: True False
# expect: [111, 222, 333]
# expect: False 4
# expect: True False
# expect: full
# expect: full
# expect: None True
# expect: None True
# expect: [2, 3, 10, 30, 30] 0
# expect: empty
# expect: empty
# expect: late True
# expect: late True

# case: join_twice
import queue
from threading import Lock, Thread
for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q, lock = kind(), Lock()

    def check():
        total = 0

        def work():
            nonlocal total
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
        print(total)
        for _ in threads:
            q.put(-1)
        q.join()
        for t in threads:
            t.join()

    check()
    check()
    try:
        q.task_done()
    except ValueError as error:
        print(error)
# expect: 4950
# expect: 4950
# expect: task_done() called too many times
# expect: 4950
# expect: 4950
# expect: task_done() called too many times
# expect: 4950
# expect: 4950
# expect: task_done() called too many times

# case: negative_timeouts
import queue
for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = kind(5)
    for call in (lambda: q.put(1, timeout=-1), lambda: q.get(1, timeout=-1)):
        try:
            call()
        except ValueError as error:
            print(error)
    print(q.qsize())
# expect: 'timeout' must be a non-negative number
# expect: 'timeout' must be a non-negative number
# expect: 0
# expect: 'timeout' must be a non-negative number
# expect: 'timeout' must be a non-negative number
# expect: 0
# expect: 'timeout' must be a non-negative number
# expect: 'timeout' must be a non-negative number
# expect: 0

# case: shrinking
import queue
for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = kind(3)
    for item in (1, 2, 3):
        q.put(item)
    for maxsize in (3, 2):
        q.maxsize = maxsize
        try:
            q.put_nowait(4)
        except queue.Full:
            print("full", q.qsize())
# expect: full 3
# expect: full 3
# expect: full 3
# expect: full 3
# expect: full 3
# expect: full 3

# case: failing_while_blocked
import queue, time
from threading import Thread

class YouLose(Exception):
    pass

class Failing(queue.Queue):
    fail_next_put = fail_next_get = False

    def _put(self, item):
        if self.fail_next_put:
            self.fail_next_put = False
            raise YouLose
        return super()._put(item)

    def _get(self):
        if self.fail_next_get:
            self.fail_next_get = False
            raise YouLose
        return super()._get()

def failing(call, *arguments, **named):
    try:
        call(*arguments, **named)
        print("no exception")
    except YouLose:
        print("lost", q.qsize())

def later(trigger, *arguments):
    def run():
        time.sleep(0.01)
        trigger(*arguments)
    t = Thread(target=run)
    t.start()
    return t

q = Failing(5)
for _ in range(2):
    for i in range(4):
        q.put(i)
    for named in ({"block": 0}, {"timeout": 0.1}):
        q.fail_next_put = True
        failing(q.put, "oops", **named)
    q.put("last")
    for arguments in (("full",), ("full", True, 10)):
        q.fail_next_put = True
        t = later(q.get)
        failing(q.put, *arguments)
        t.join()
        q.put("last")
        print(q.full())
    q.get()
    print(q.full())
    q.put("last")
    t = later(q.get)
    q.put("full")
    t.join()
    print([q.get() for _ in range(5)], q.qsize())
    q.put("first")
    for named in ({}, {"timeout": 0.1}):
        q.fail_next_get = True
        failing(q.get, **named)
    print(q.get(), q.empty())
    q.fail_next_get = True
    t = later(q.put, "late")
    failing(q.get)
    t.join()
    print(q.get(), q.qsize())
# expect: lost 4
# expect: lost 4
# expect: lost 4
# expect: True
# expect: lost 4
# expect: True
# expect: False
# expect: ['last', 'last', 'last', 'last', 'full'] 0
# expect: lost 1
# expect: lost 1
# expect: first True
# expect: lost 1
# expect: late 0
# expect: lost 4
# expect: lost 4
# expect: lost 4
# expect: True
# expect: lost 4
# expect: True
# expect: False
# expect: ['last', 'last', 'last', 'last', 'full'] 0
# expect: lost 1
# expect: lost 1
# expect: first True
# expect: lost 1
# expect: late 0

# case: simple_queue_in_order
from queue import SimpleQueue
from threading import Thread
q, results = SimpleQueue(), []

def feed():
    for i in range(100):
        q.put(i)
    q.put(None)

def consume():
    while (item := q.get()) is not None:
        results.append(item)

threads = [Thread(target=feed), Thread(target=consume)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(results == list(range(100)), q.empty(), q.qsize())
# expect: True True 0

# case: simple_queue_with_timeouts
from queue import SimpleQueue, Empty
from threading import Lock, Thread
q, results, inputs = SimpleQueue(), [], list(range(300))

def feed():
    while True:
        try:
            item = inputs.pop()
        except IndexError:
            q.put(None)
            return
        q.put(item)

def consume():
    while True:
        try:
            item = q.get(timeout=1e-5)
        except Empty:
            continue
        if item is None:
            return
        results.append(item)

threads = [Thread(target=feed) for _ in range(8)] + [Thread(target=consume) for _ in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results) == list(range(300)), q.empty(), q.qsize())
# expect: True True 0
