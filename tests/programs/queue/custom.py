# case: own_order
import queue

class SetQueue(queue.Queue):
    def _init(self, maxsize):
        self.queue = set()

    def _put(self, item):
        self.queue.add(item)

    def _get(self):
        item = min(self.queue)
        self.queue.remove(item)
        return item

q = SetQueue()
for item in (5, 3, 5, 1):
    q.put(item)
print(q.qsize(), [q.get() for _ in range(3)], q.unfinished_tasks)
# expect: 3 [1, 3, 5] 4

# case: failing
import queue
from threading import Thread

class FailingQueueException(Exception):
    pass

class FailingQueue(queue.Queue):
    fail_next_put = fail_next_get = False

    def _put(self, item):
        if self.fail_next_put:
            self.fail_next_put = False
            raise FailingQueueException("You lose")
        super()._put(item)

    def _get(self):
        if self.fail_next_get:
            self.fail_next_get = False
            raise FailingQueueException("You lose")
        return super()._get()

q = FailingQueue(3)
q.fail_next_put = True
for call in (lambda: q.put("oops", block=0), lambda: q.put("fine")):
    try:
        call()
        print("put", q.qsize())
    except FailingQueueException as error:
        print(error, q.qsize())
q.put("b")
q.put("last")
print(q.full())
q.fail_next_put = True
try:
    q.put("full", timeout=0.01)
except queue.Full:
    print("full")
q.fail_next_put = False
q.fail_next_get = True
try:
    q.get()
except FailingQueueException as error:
    print(error, q.qsize())
print(q.get(), q.get(), q.get(), q.empty())
t = Thread(target=lambda: q.put("later"))
t.start()
print(q.get(timeout=5))
t.join()
# expect: You lose 0
# expect: put 1
# expect: True
# expect: full
# expect: You lose 3
# expect: fine b last True
# expect: later

# case: subclass_init
import queue

class Named(queue.Queue):
    def __init__(self, name, maxsize=0):
        super().__init__(maxsize)
        self.name = name

    def put(self, item, *args, **kwargs):
        print(self.name, "put", item)
        super().put(item, *args, **kwargs)

q = Named("jobs", 1)
q.put(1)
try:
    q.put_nowait(2)
except queue.Full:
    print("full")
print(q.get())
# expect: jobs put 1
# expect: jobs put 2
# expect: full
# expect: 1

# case: closable
import queue
from threading import Thread

class Closable(queue.Queue):
    SENTINEL = object()

    def close(self):
        self.put(self.SENTINEL)

    def __iter__(self):
        while True:
            item = self.get()
            try:
                if item is self.SENTINEL:
                    return
                yield item
            finally:
                self.task_done()

q, out = Closable(), []

def work():
    for item in q:
        out.append(item * 2)

t = Thread(target=work)
t.start()
for i in range(5):
    q.put(i)
q.close()
q.join()
t.join()
print(out)
# expect: [0, 2, 4, 6, 8]
