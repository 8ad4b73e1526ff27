# case: account
import threading


class BankAccount(object):
    def __init__(self, balance=0):
        self.__balance = balance
        self.__lock = threading.Lock()

    def deposit(self, amount):
        with self.__lock:
            self.__balance += amount

    def withdraw(self, amount):
        self.__lock.acquire()
        try:
            if self.__balance < amount:
                return False
            self.__balance -= amount
            return True
        finally:
            self.__lock.release()

    @property
    def balance(self):
        return self.__balance


def customer(account, times):
    for _ in range(times):
        account.deposit(10)
        account.withdraw(5)


if __name__ == '__main__':
    account = BankAccount(100)
    threads = [threading.Thread(target=customer, args=(account, 50)) for i in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print('The balance is %d' % account.balance)
# expect: The balance is 1100

# case: account_without_lock
import threading

counter = 0


def increment():
    global counter
    for _ in range(2000):
        counter += 1


def main():
    threads = [threading.Thread(target=increment, name='T%d' % n) for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(counter)


if __name__ == '__main__':
    main()
# property: line 1 <= 6000
# property: line 1 >= 1
# property: lines == 1

# case: reentrant_tree
import threading


class Node:
    lock = threading.RLock()

    def __init__(self, name, *children):
        self.name = name
        self.children = list(children)
        self.visits = 0

    def visit(self):
        with self.lock:
            self.visits += 1
            for child in self.children:
                child.visit()

    def __repr__(self):
        return '{}={}'.format(self.name, self.visits)


leaves = [Node('leaf%d' % i) for i in range(3)]
root = Node('root', Node('left', *leaves[:2]), Node('right', leaves[2]))
threads = [threading.Thread(target=root.visit) for _ in range(5)]
[t.start() for t in threads]
[t.join() for t in threads]
print(root, root.children, leaves)
# expect: root=5 [left=5, right=5] [leaf0=5, leaf1=5, leaf2=5]

# case: philosophers_in_order
import threading


class Philosopher(threading.Thread):
    def __init__(self, name, left, right):
        threading.Thread.__init__(self, name=name)
        # The fork with the smaller id is always taken first.
        self.forks = sorted((left, right), key=id)
        self.eaten = 0

    def run(self):
        first, second = self.forks
        for _ in range(25):
            with first:
                with second:
                    self.eaten += 1


names = ['Plato', 'Kant', 'Hume', 'Marx', 'Mill']
forks = [threading.Lock() for _ in names]
table = [Philosopher(n, forks[i], forks[(i + 1) % len(names)]) for i, n in enumerate(names)]
for philosopher in table:
    philosopher.start()
for philosopher in table:
    philosopher.join()
for philosopher in table:
    print(f'{philosopher.name:<6}{philosopher.eaten:>4}')
# expect: Plato   25
# expect: Kant    25
# expect: Hume    25
# expect: Marx    25
# expect: Mill    25

# case: try_and_back_off
import threading
import time
import random


class Fork:
    def __init__(self, index):
        self.index = index
        self.lock = threading.Lock()


def dine(name, left, right, log):
    for _ in range(5):
        while True:
            left.lock.acquire()
            if right.lock.acquire(blocking=False):
                break
            left.lock.release()
            time.sleep(random.random() * 0.001)
        log.append(name)
        right.lock.release()
        left.lock.release()


forks = [Fork(i) for i in range(3)]
log = []
threads = []
for i in range(3):
    t = threading.Thread(target=dine, args=(i, forks[i], forks[(i + 1) % 3], log))
    threads.append(t)
    t.start()
for t in threads:
    t.join()
print(len(log), [log.count(i) for i in range(3)])
# expect: 15 [5, 5, 5]

# case: lock_is_locked
import threading

lock = threading.Lock()
print(lock.locked())
with lock:
    print(lock.locked(), lock.acquire(timeout=0.01), lock.acquire(False))
try:
    lock.release()
except RuntimeError as error:
    print('RuntimeError:', error)
# expect: False
# expect: True False False
# expect: RuntimeError: release unlocked lock

# case: banker
import threading


class Banker:
    """Grants a request only if everybody could still finish."""

    def __init__(self, available, maximum):
        self._available = available
        self._maximum = dict(maximum)
        self._allocated = {name: 0 for name in maximum}
        self._changed = threading.Condition()

    def _is_safe(self):
        free = self._available
        need = {n: self._maximum[n] - a for n, a in self._allocated.items()}
        while need:
            able = [n for n, left in need.items() if left <= free]
            if not able:
                return False
            for name in able:
                free += self._allocated[name]
                del need[name]
        return True

    def request(self, name, amount):
        with self._changed:
            while True:
                if amount <= self._available:
                    self._available -= amount
                    self._allocated[name] += amount
                    if self._is_safe():
                        return
                    self._available += amount
                    self._allocated[name] -= amount
                self._changed.wait()

    def give_back(self, name):
        with self._changed:
            self._available += self._allocated[name]
            self._allocated[name] = 0
            self._changed.notify_all()


def process(banker, name, most, done):
    for _ in range(3):
        for _ in range(most):
            banker.request(name, 1)
        banker.give_back(name)
    done.append(name)


banker = Banker(10, {'A': 8, 'B': 5, 'C': 9})
done = []
threads = [threading.Thread(target=process, args=(banker, n, m, done))
           for n, m in (('A', 8), ('B', 5), ('C', 9))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(done))
# expect: ['A', 'B', 'C']

# case: decorated
import threading
import functools


def synchronized(lock):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            with lock:
                return function(*args, **kwargs)
        return wrapper
    return decorate


shared = []
guard = threading.Lock()


@synchronized(guard)
def add(item, *, times=1):
    """Adds an item."""
    before = len(shared)
    shared.extend([item] * times)
    assert len(shared) == before + times


workers = [threading.Thread(target=add, args=(n,), kwargs={'times': n}) for n in range(1, 6)]
for w in workers:
    w.start()
for w in workers:
    w.join()
print(sorted(shared), add.__name__, add.__doc__)
# expect: [1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5] add Adds an item.
