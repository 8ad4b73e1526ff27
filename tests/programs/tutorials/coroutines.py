# case: round_robin
from collections import deque


def countdown(n):
    while n > 0:
        print('T-minus', n)
        yield
        n -= 1
    print('Blastoff!')


def countup(n):
    x = 0
    while x < n:
        print('Counting up', x)
        yield
        x += 1


class TaskScheduler:
    def __init__(self):
        self._task_queue = deque()

    def new_task(self, task):
        self._task_queue.append(task)

    def run(self):
        while self._task_queue:
            task = self._task_queue.popleft()
            try:
                next(task)
                self._task_queue.append(task)
            except StopIteration:
                pass


sched = TaskScheduler()
sched.new_task(countdown(3))
sched.new_task(countdown(2))
sched.new_task(countup(3))
sched.run()
# expect: T-minus 3
# expect: T-minus 2
# expect: Counting up 0
# expect: T-minus 2
# expect: T-minus 1
# expect: Counting up 1
# expect: T-minus 1
# expect: Blastoff!
# expect: Counting up 2
# expect: Blastoff!

# case: actor_scheduler
from collections import deque


class ActorScheduler:
    def __init__(self):
        self._actors = {}
        self._msg_queue = deque()

    def new_actor(self, name, actor):
        self._msg_queue.append((actor, None))
        self._actors[name] = actor

    def send(self, name, msg):
        actor = self._actors.get(name)
        if actor:
            self._msg_queue.append((actor, msg))

    def run(self):
        while self._msg_queue:
            actor, msg = self._msg_queue.popleft()
            try:
                actor.send(msg)
            except StopIteration:
                pass


def printer():
    while True:
        msg = yield
        print('Got:', msg)


def counter(sched):
    while True:
        n = yield
        if n == 0:
            break
        sched.send('printer', n)
        sched.send('counter', n - 1)


sched = ActorScheduler()
sched.new_actor('printer', printer())
sched.new_actor('counter', counter(sched))
sched.send('counter', 3)
sched.run()
# expect: Got: 3
# expect: Got: 2
# expect: Got: 1

# case: averager
def averager():
    total, count, average = 0.0, 0, None
    try:
        while True:
            term = yield average
            total += term
            count += 1
            average = total / count
    except GeneratorExit:
        print('closed after %d terms' % count)
        raise


def delegate(results):
    while True:
        results.append((yield from collect()))


def collect():
    got = []
    while True:
        item = yield len(got)
        if item is None:
            return got
        got.append(item)


a = averager()
next(a)
print([a.send(n) for n in (10, 30, 5)])
a.close()
results = []
d = delegate(results)
next(d)
for item in (1, 2, None, 'x', None):
    d.send(item)
print(results)
# expect: [10.0, 20.0, 15.0]
# expect: closed after 3 terms
# expect: [[1, 2], ['x']]

# case: generator_behind_a_lock
import threading


class LockedIterator:
    def __init__(self, iterable):
        self.__iterator = iter(iterable)
        self.__lock = threading.Lock()

    def __iter__(self):
        return self

    def __next__(self):
        with self.__lock:
            return next(self.__iterator)


def squares(n):
    for i in range(n):
        yield i * i


shared = LockedIterator(squares(40))
parts = [[] for _ in range(3)]
threads = [threading.Thread(target=part.extend, args=(shared,)) for part in parts]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(sum(parts, [])) == [i * i for i in range(40)])
# expect: True
