# case: pipeline
import threading
from queue import Queue

DONE = object()


def stage(function, source, target):
    while True:
        item = source.get()
        if item is DONE:
            target.put(DONE)
            break
        target.put(function(item))


queues = [Queue(maxsize=2) for _ in range(4)]
functions = (lambda x: x + 1, lambda x: x * x, str)
threads = [threading.Thread(target=stage, args=(f, a, b))
           for f, a, b in zip(functions, queues, queues[1:])]
for t in threads:
    t.start()


def feed():
    for i in range(6):
        queues[0].put(i)
    queues[0].put(DONE)


threading.Thread(target=feed).start()
results = []
for item in iter(queues[-1].get, DONE):
    results.append(item)
print(results)
# expect: ['1', '4', '9', '16', '25', '36']

# case: task_queue
import threading
import queue

tasks = queue.Queue()
results = {}
lock = threading.Lock()


def worker():
    while True:
        n = tasks.get()
        with lock:
            results[n] = sum(i for i in range(n) if not i % 3)
        tasks.task_done()


for i in range(3):
    thread = threading.Thread(target=worker)
    thread.daemon = True
    thread.start()
for n in range(10, 60, 10):
    tasks.put(n)
tasks.join()
print(results[10], results[50], len(results), tasks.empty(), tasks.unfinished_tasks)
# expect: 18 408 5 True 0

# case: priorities
import heapq
import queue
import threading
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


jobs = queue.PriorityQueue()
for priority, name in ((3, 'sweep'), (1, 'cook'), (2, 'eat')):
    jobs.put(Job(priority, name))
done = []


def work():
    while True:
        try:
            job = jobs.get_nowait()
        except queue.Empty:
            return
        done.append(job.name)


t = threading.Thread(target=work)
t.start()
t.join()
print(done)
heap = []
for item in [(5, 'write'), (7, 'release'), (1, 'plan'), (3, 'test')]:
    heapq.heappush(heap, item)
print([heapq.heappop(heap)[1] for _ in range(len(heap))])
# expect: ['cook', 'eat', 'sweep']
# expect: ['plan', 'test', 'write', 'release']

# case: own_blocking_queue
import threading
from collections import deque


class BlockingQueue(object):
    def __init__(self, size):
        self.__items = deque()
        self.__size = size
        self.__lock = threading.Lock()
        self.__not_empty = threading.Condition(self.__lock)
        self.__not_full = threading.Condition(self.__lock)

    def put(self, item):
        with self.__not_full:
            while len(self.__items) >= self.__size:
                self.__not_full.wait()
            self.__items.append(item)
            self.__not_empty.notify()

    def get(self):
        with self.__not_empty:
            while not self.__items:
                self.__not_empty.wait()
            item = self.__items.popleft()
            self.__not_full.notify()
            return item


q = BlockingQueue(2)
total = [0, 0]


def produce():
    for i in range(50):
        q.put(i)


def consume(k):
    for _ in range(50):
        total[k] += q.get()


threads = [threading.Thread(target=produce) for _ in range(2)]
threads += [threading.Thread(target=consume, args=(k,)) for k in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sum(total))
# expect: 2450

# case: full_and_empty
import queue

q = queue.Queue(1)
q.put('a')
for action in (lambda: q.put('b', block=False), lambda: q.put('b', timeout=0.01),
               q.get_nowait, q.get_nowait, lambda: q.get(timeout=0.01)):
    try:
        print(action())
    except (queue.Full, queue.Empty) as problem:
        print(type(problem).__name__)
print(q.qsize(), q.full())
stack = queue.LifoQueue()
for c in 'abc':
    stack.put(c)
print(''.join(stack.get() for _ in 'abc'))
# expect: Full
# expect: Full
# expect: a
# expect: Empty
# expect: Empty
# expect: 0 False
# expect: cba

# case: event_bus
import threading
from collections import defaultdict
from contextlib import contextmanager
from queue import Queue


class Exchange:
    def __init__(self):
        self._subscribers = defaultdict(set)

    def attach(self, topic, task):
        self._subscribers[topic].add(task)

    def detach(self, topic, task):
        self._subscribers[topic].remove(task)

    @contextmanager
    def subscribe(self, topic, *tasks):
        for task in tasks:
            self.attach(topic, task)
        try:
            yield
        finally:
            for task in tasks:
                self.detach(topic, task)

    def send(self, topic, message):
        for subscriber in sorted(self._subscribers[topic], key=lambda s: s.name):
            subscriber.send(message)


class Task:
    def __init__(self, name):
        self.name = name
        self.received = []

    def send(self, message):
        self.received.append((self.name, message))


exchange = Exchange()
a, b = Task('a'), Task('b')
with exchange.subscribe('news', a, b):
    exchange.send('news', 'hello')
    exchange.detach('news', b)
    exchange.send('news', {'n': 2})
    exchange.attach('news', b)
exchange.send('news', 'nobody')
print(a.received, b.received, dict(exchange._subscribers))
# expect: [('a', 'hello'), ('a', {'n': 2})] [('b', 'hello')] {'news': set()}

# case: actors
from queue import Queue
from threading import Thread, Event


class ActorExit(Exception):
    pass


class Actor:
    def __init__(self):
        self._mailbox = Queue()

    def send(self, message):
        self._mailbox.put(message)

    def recv(self):
        message = self._mailbox.get()
        if message is ActorExit:
            raise ActorExit()
        return message

    def close(self):
        self.send(ActorExit)

    def start(self):
        self._terminated = Event()
        t = Thread(target=self._bootstrap)
        t.daemon = True
        t.start()

    def _bootstrap(self):
        try:
            self.run()
        except ActorExit:
            pass
        finally:
            self._terminated.set()

    def join(self):
        self._terminated.wait()

    def run(self):
        while True:
            self.recv()


class TaggedActor(Actor):
    def run(self):
        while True:
            tag, *payload = self.recv()
            getattr(self, 'do_' + tag)(*payload)

    def do_add(self, x, y):
        print('{} + {} = {}'.format(x, y, x + y))

    def do_say(self, text):
        print('says', text)


actor = TaggedActor()
actor.start()
actor.send(('add', 2, 3))
actor.send(('say', 'bye'))
actor.close()
actor.join()
# expect: 2 + 3 = 5
# expect: says bye

# case: actor_results
from queue import Queue
from threading import Event, Thread


class Result:
    def __init__(self):
        self._evt = Event()
        self._result = None

    def set_result(self, value):
        self._result = value
        self._evt.set()

    def result(self):
        self._evt.wait()
        return self._result


class Worker:
    def __init__(self):
        self._mailbox = Queue()
        Thread(target=self.run, daemon=True).start()

    def submit(self, func, *args, **kwargs):
        r = Result()
        self._mailbox.put((func, args, kwargs, r))
        return r

    def run(self):
        while True:
            func, args, kwargs, r = self._mailbox.get()
            r.set_result(func(*args, **kwargs))


worker = Worker()
print(worker.submit(pow, 2, 10).result(), worker.submit(sorted, 'hello', reverse=True).result())
# expect: 1024 ['o', 'l', 'l', 'h', 'e']
