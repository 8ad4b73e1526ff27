# case: event_starts_race
import threading
import time

start = threading.Event()
results = []


def runner(number):
    start.wait()
    results.append(number)


for i in range(5):
    threading.Thread(target=runner, args=(i,), daemon=True).start()
time.sleep(0.01)
print('on your marks', results, start.is_set())
start.set()
while len(results) < 5:
    time.sleep(0.001)
print(sorted(results), start.is_set())
# expect: on your marks [] False
# expect: [0, 1, 2, 3, 4] True

# case: producer_consumer
import threading
import logging
import sys

logging.basicConfig(level=logging.DEBUG, format='%(threadName)s: %(message)s', stream=sys.stdout)


class Mailbox:
    def __init__(self):
        self.condition = threading.Condition()
        self.letter = None

    def put(self, letter):
        with self.condition:
            while self.letter is not None:
                self.condition.wait()
            logging.info('puts %s', letter)
            self.letter = letter
            self.condition.notify()

    def get(self):
        with self.condition:
            self.condition.wait_for(lambda: self.letter is not None)
            letter, self.letter = self.letter, None
            logging.info('gets %s', letter)
            self.condition.notify()
            return letter


def consume(box):
    while box.get() != 'end':
        pass


box = Mailbox()
consumer = threading.Thread(target=consume, args=(box,), name='consumer')
consumer.start()
for word in ('one', 'two', 'end'):
    box.put(word)
consumer.join()
# expect: MainThread: puts one
# expect: consumer: gets one
# expect: MainThread: puts two
# expect: consumer: gets two
# expect: MainThread: puts end
# expect: consumer: gets end

# case: ping_pong
import threading

turn = 'ping'
condition = threading.Condition()


def play(me, other, rounds):
    global turn
    for n in range(rounds):
        with condition:
            while turn != me:
                condition.wait()
            print('%s %d' % (me, n))
            turn = other
            condition.notify_all()


a = threading.Thread(target=play, args=('ping', 'pong', 3))
b = threading.Thread(target=play, args=('pong', 'ping', 3))
b.start()
a.start()
a.join()
b.join()
# expect: ping 0
# expect: pong 0
# expect: ping 1
# expect: pong 1
# expect: ping 2
# expect: pong 2

# case: semaphore_parking
import threading
import time


class Garage:
    def __init__(self, places):
        self.places = threading.BoundedSemaphore(places)
        self.__mutex = threading.Lock()
        self.parked = 0
        self.most = 0

    def __enter__(self):
        self.places.acquire()
        with self.__mutex:
            self.parked += 1
            self.most = max(self.most, self.parked)
        return self

    def __exit__(self, kind, value, traceback):
        with self.__mutex:
            self.parked -= 1
        self.places.release()
        return False


garage = Garage(2)


def car(n):
    with garage:
        time.sleep(0.001 * (n % 3))


cars = [threading.Thread(target=car, args=(n,)) for n in range(8)]
for c in cars:
    c.start()
for c in cars:
    c.join()
print(garage.parked, garage.most <= 2)
try:
    garage.places.release()
except ValueError as e:
    print('ValueError: {}'.format(e))
# expect: 0 True
# expect: ValueError: Semaphore released too many times

# case: barrier_phases
import threading

phases = []
barrier = threading.Barrier(3, action=lambda: phases.append('together'))


def hike(name):
    for place in ('hut', 'peak'):
        phases.append(f'{name} at {place}')
        barrier.wait()


threads = [threading.Thread(target=hike, args=(n,)) for n in ('Ann', 'Bo', 'Cy')]
for t in threads:
    t.start()
for t in threads:
    t.join()
print([sorted(phases[0:3]), phases[3], sorted(phases[4:7]), phases[7]])
# expect: [['Ann at hut', 'Bo at hut', 'Cy at hut'], 'together', ['Ann at peak', 'Bo at peak', 'Cy at peak'], 'together']

# case: broken_barrier
import threading

barrier = threading.Barrier(2, timeout=0.02)
try:
    barrier.wait()
except threading.BrokenBarrierError:
    print('nobody came', barrier.broken, barrier.n_waiting)
barrier.reset()
print(barrier.broken, barrier.parties)
# expect: nobody came True 0
# expect: False 2

# case: timers
import threading
import time

fired = []
first = threading.Timer(0.01, fired.append, args=('first',))
second = threading.Timer(interval=30, function=fired.append, args=['second'])
first.start()
second.start()
second.cancel()
first.join()
second.join()
print(fired, second.finished.is_set())
# expect: ['first'] True

# case: sleeping_barber
import threading
import time


class Shop:
    def __init__(self, chairs):
        self.chairs = chairs
        self.waiting = []
        self.mutex = threading.Lock()
        self.customer_ready = threading.Semaphore(0)
        self.served = 0
        self.turned_away = 0

    def barber(self, total):
        while self.served + self.turned_away < total:
            if not self.customer_ready.acquire(timeout=0.01):
                continue
            with self.mutex:
                self.waiting.pop(0)
                self.served += 1

    def customer(self, name):
        with self.mutex:
            if len(self.waiting) < self.chairs:
                self.waiting.append(name)
                self.customer_ready.release()
            else:
                self.turned_away += 1


shop = Shop(3)
barber = threading.Thread(target=shop.barber, args=(12,))
barber.start()
customers = [threading.Thread(target=shop.customer, args=(n,)) for n in range(12)]
for c in customers:
    c.start()
for c in customers:
    c.join()
barber.join()
print(shop.served + shop.turned_away, shop.waiting, shop.served >= 3)
# expect: 12 [] True

# case: readers_and_writers
import threading


class ReadWriteLock:
    def __init__(self):
        self._condition = threading.Condition(threading.Lock())
        self._readers = 0
        self._writing = False
        self._writers_waiting = 0

    def acquire_read(self):
        with self._condition:
            while self._writing or self._writers_waiting:
                self._condition.wait()
            self._readers += 1

    def release_read(self):
        with self._condition:
            self._readers -= 1
            if not self._readers:
                self._condition.notify_all()

    def acquire_write(self):
        with self._condition:
            self._writers_waiting += 1
            while self._readers or self._writing:
                self._condition.wait()
            self._writers_waiting -= 1
            self._writing = True

    def release_write(self):
        with self._condition:
            self._writing = False
            self._condition.notify_all()


lock = ReadWriteLock()
data = {'a': 0, 'b': 0}
torn = 0


def write():
    for _ in range(30):
        lock.acquire_write()
        data['a'] += 1
        data['b'] += 1
        lock.release_write()


def read():
    global torn
    for _ in range(30):
        lock.acquire_read()
        if data['a'] != data['b']:
            torn += 1
        lock.release_read()


threads = [threading.Thread(target=f) for f in (write, read, read, write)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(data, torn)
# expect: {'a': 60, 'b': 60} 0

# case: stop_flag
import threading
import time


class StoppableThread(threading.Thread):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__stop_event = threading.Event()
        self.beats = 0

    def stop(self):
        self.__stop_event.set()

    def run(self):
        while not self.__stop_event.wait(0.001):
            self.beats += 1


t = StoppableThread(name='heart')
t.start()
while t.beats < 3:
    time.sleep(0.001)
t.stop()
t.join(timeout=5)
print(t.name, t.is_alive(), t.beats >= 3)
# expect: heart False True
