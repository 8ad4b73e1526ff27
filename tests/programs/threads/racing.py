# case: everybody_prints
# sorted-output
from threading import Thread

def work(n):
    for i in range(3):
        print(f"thread {n} line {i}\n", end="")

threads = [Thread(target=work, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# expect: thread 0 line 0
# expect: thread 0 line 1
# expect: thread 0 line 2
# expect: thread 1 line 0
# expect: thread 1 line 1
# expect: thread 1 line 2
# expect: thread 2 line 0
# expect: thread 2 line 1
# expect: thread 2 line 2
# expect: thread 3 line 0
# expect: thread 3 line 1
# expect: thread 3 line 2

# case: lost_updates
# property: lines == 2
# property: line 1 <= 40000
# property: line 1 >= 1
# property: line 2 == 40000
from threading import Thread

counter = 0

def add():
    global counter
    for i in range(10000):
        counter += 1

threads = [Thread(target=add) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
print(40000)

# case: locked_updates
from threading import Thread, Lock

counter = 0
lock = Lock()

def add():
    global counter
    for i in range(5000):
        with lock:
            counter += 1

threads = [Thread(target=add) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
# expect: 20000

# case: appends_are_not_lost
from threading import Thread

items = []

def add(n):
    for i in range(2000):
        items.append(n)

threads = [Thread(target=add, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(items), [items.count(n) for n in range(4)])
# expect: 8000 [2000, 2000, 2000, 2000]

# case: pops_are_not_doubled
from threading import Thread

items = [i for i in range(4000)]
taken = []

def take(n):
    for i in range(1000):
        taken.append(items.pop())

threads = [Thread(target=take, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
taken.sort()
print(len(items), taken == [i for i in range(4000)])
# expect: 0 True

# case: strings_grow_apart
from threading import Thread

results = [""] * 4

def work(n):
    text = ""
    for i in range(200):
        text += str(n)
    results[n] = text

threads = [Thread(target=work, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print([len(r) for r in results], [r.count(str(i)) for i, r in [(0, results[0]), (3, results[3])]])
# expect: [200, 200, 200, 200] [200, 200]

# case: lists_are_shared_and_dropped
from threading import Thread

shared = [[0]]

def work(n):
    for i in range(1000):
        shared[0] = [n, i, [i]]
        item = shared[0]
        if len(item) != 3:
            print("torn", item)

shared[0] = [0, 0, [0]]
threads = [Thread(target=work, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(shared), len(shared[0]))
# expect: 1 3

# case: ping_pong
from threading import Thread, Lock

ping = Lock()
pong = Lock()
pong.acquire()
log = []

def player(name, mine, other):
    for i in range(5):
        mine.acquire()
        log.append(name)
        other.release()

a = Thread(target=player, args=("ping", ping, pong))
b = Thread(target=player, args=("pong", pong, ping))
a.start()
b.start()
a.join()
b.join()
print(log)
# expect: ['ping', 'pong', 'ping', 'pong', 'ping', 'pong', 'ping', 'pong', 'ping', 'pong']

# case: philosophers_in_order
from threading import Thread, Lock

forks = [Lock() for i in range(5)]
meals = [0] * 5

def philosopher(i):
    first = min(i, (i + 1) % 5)
    second = max(i, (i + 1) % 5)
    for n in range(20):
        with forks[first]:
            with forks[second]:
                meals[i] += 1

threads = [Thread(target=philosopher, args=(i,)) for i in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(meals)
# expect: [20, 20, 20, 20, 20]

# case: spinning_on_a_flag
from threading import Thread

ready = False
seen = []

def waiter():
    while not ready:
        pass
    seen.append("saw it")

t = Thread(target=waiter)
t.start()
ready = True
t.join()
print(seen)
# expect: ['saw it']

# case: bank_transfers
from threading import Thread, Lock

accounts = [100] * 4
lock = Lock()

def transfer(seed):
    n = seed
    for i in range(300):
        n = (n * 1103515245 + 12345) % 2147483648
        source = n // 7 % 4
        target = n // 31 % 4
        amount = n % 50
        with lock:
            if accounts[source] >= amount:
                accounts[source] -= amount
                accounts[target] += amount

threads = [Thread(target=transfer, args=(s,)) for s in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sum(accounts), min(accounts) >= 0)
# expect: 400 True

# case: two_print_without_newline
# property: count "x" == 50
# property: count "y" == 50
# property: lines == 1
from threading import Thread

def work(c):
    for i in range(50):
        print(c, end="")

a = Thread(target=work, args=("x",))
b = Thread(target=work, args=("y",))
a.start()
b.start()
a.join()
b.join()
