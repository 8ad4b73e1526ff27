# case: dummy_apply_async
import time
from multiprocessing.dummy import Pool


def work(n):
    time.sleep(0.001)
    return n * n


if __name__ == '__main__':
    pool = Pool(4)
    results = [pool.apply_async(work, args=(i,)) for i in range(8)]
    pool.close()
    pool.join()
    print([r.get() for r in results], all(r.successful() for r in results))
# expect: [0, 1, 4, 9, 16, 25, 36, 49] True

# case: dummy_callbacks
from multiprocessing.dummy import Pool
from multiprocessing.dummy import Lock

lock = Lock()
good, bad = [], []


def divide(n):
    return 12 // n


def on_error(error):
    bad.append('%s: %s' % (type(error).__name__, error))


pool = Pool(processes=2)
for n in (1, 2, 0, 4):
    pool.apply_async(divide, (n,), callback=good.append, error_callback=on_error)
pool.close()
pool.join()
print(sorted(good), bad)
# expect: [3, 6, 12] ['ZeroDivisionError: integer division or modulo by zero']

# case: dummy_maps
from multiprocessing.dummy import Pool as ThreadPool

pool = ThreadPool(3)
print(pool.map(str.upper, ['a', 'b', 'c']))
print(pool.map_async(lambda x: x + 1, range(5), callback=lambda r: print('callback', r)).get())
print(list(pool.imap(abs, (-1, -2))), sorted(pool.imap_unordered(abs, (-3, 2))))
print(pool.starmap(divmod, [(7, 2), (9, 4)]), pool.apply(max, (3, 5)))
pool.terminate()
pool.join()
with ThreadPool() as another:
    print(another.apply_async(len, ('four',)).get(timeout=5))
# expect: ['A', 'B', 'C']
# expect: callback [1, 2, 3, 4, 5]
# expect: [1, 2, 3, 4, 5]
# expect: [1, 2] [2, 3]
# expect: [(3, 1), (2, 1)] 5
# expect: 4

# case: executor
from concurrent.futures import ThreadPoolExecutor, as_completed


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, int(n ** 0.5) + 1))


numbers = [97, 100, 101, 221, 997]
with ThreadPoolExecutor(max_workers=3) as executor:
    futures = {executor.submit(is_prime, n): n for n in numbers}
    found = {futures[f]: f.result() for f in as_completed(futures)}
    print([n for n in numbers if found[n]])
    for n, prime in zip(numbers, executor.map(is_prime, numbers)):
        print('%d is%s prime' % (n, '' if prime else ' not'))
# expect: [97, 101, 997]
# expect: 97 is prime
# expect: 100 is not prime
# expect: 101 is prime
# expect: 221 is not prime
# expect: 997 is prime

# case: future_states
import threading
from concurrent.futures import ThreadPoolExecutor, wait, FIRST_COMPLETED, CancelledError

gate = threading.Event()
with ThreadPoolExecutor(1) as pool:
    running = pool.submit(gate.wait)
    queued = pool.submit(pow, 2, 3)
    cancelled = pool.submit(print, 'never')
    while not running.running():
        pass
    print(running.done(), queued.done(), cancelled.cancel(), cancelled.cancelled())
    gate.set()
    done, not_done = wait([running, queued], return_when=FIRST_COMPLETED)
    print(running in done, queued.result(timeout=5))
    failing = pool.submit(int, 'x')
    print(repr(failing.exception()))
    try:
        cancelled.result()
    except CancelledError:
        print('cancelled')
# expect: False False True True
# expect: True 8
# expect: ValueError("invalid literal for int() with base 10: 'x'")
# expect: cancelled

# case: done_callbacks
from concurrent.futures import ThreadPoolExecutor
from functools import partial


def report(arg, future):
    error = future.exception()
    if error:
        lines.append('{} failed: {}'.format(arg, error))
    else:
        lines.append('{} gave {}'.format(arg, future.result()))


lines = []
with ThreadPoolExecutor(2) as pool:
    for text in ('1', 'two', '3'):
        future = pool.submit(float, text)
        future.add_done_callback(partial(report, text))
print('\n'.join(sorted(lines)))
# expect: 1 gave 1.0
# expect: 3 gave 3.0
# expect: two failed: could not convert string to float: 'two'

# case: map_reduce
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import reduce

TEXT = '''the quick brown fox
jumps over the lazy dog
the end'''
with ThreadPoolExecutor() as pool:
    counts = reduce(lambda a, b: a + b, pool.map(lambda line: Counter(line.split()), TEXT.split('\n')))
print(counts.most_common(1), sum(counts.values()))
# expect: [('the', 3)] 11

# case: own_pool
import threading
from queue import Queue


class Pool:
    def __init__(self, size):
        self.__queue = Queue()
        self.__workers = []
        for n in range(size):
            worker = threading.Thread(target=self.__work, name='worker-%d' % n)
            worker.start()
            self.__workers.append(worker)

    def __work(self):
        while True:
            task = self.__queue.get()
            if task is None:
                return
            function, args = task
            try:
                function(*args)
            finally:
                self.__queue.task_done()

    def submit(self, function, *args):
        self.__queue.put((function, args))

    def close(self):
        self.__queue.join()
        for _ in self.__workers:
            self.__queue.put(None)
        for worker in self.__workers:
            worker.join()


names = set()
squares = []


def task(n):
    names.add(threading.current_thread().name)
    squares.append(n * n)


pool = Pool(3)
for n in range(10):
    pool.submit(task, n)
pool.close()
print(sorted(squares), names <= {'worker-0', 'worker-1', 'worker-2'})
# expect: [0, 1, 4, 9, 16, 25, 36, 49, 64, 81] True

# case: dummy_process
from multiprocessing.dummy import Process, JoinableQueue, Semaphore, current_process

queue = JoinableQueue()
tickets = Semaphore(2)
seen = []


def consumer():
    while True:
        item = queue.get()
        with tickets:
            seen.append(item)
        queue.task_done()


p = Process(target=consumer)
p.daemon = True
p.start()
for i in range(5):
    queue.put(i)
queue.join()
print(seen, current_process().name)
# expect: [0, 1, 2, 3, 4] MainThread
