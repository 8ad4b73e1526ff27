# A bounded buffer of one lock and two conditions, with waits that time out in between.
import threading

THREADS = 4
ROUNDS = 100
lock = threading.Lock()
not_empty = threading.Condition(lock)
not_full = threading.Condition(lock)
buffer = []
taken = []


def produce(number):
    for n in range(ROUNDS):
        with not_full:
            while len(buffer) >= 3:
                not_full.wait(None if n % 2 else 0.0003)
            buffer.append((number, n))
            not_empty.notify()


def consume():
    mine = []
    for n in range(ROUNDS):
        with not_empty:
            while not not_empty.wait_for(lambda: buffer, 0.0003 if n % 3 else None):
                pass
            mine.append(buffer.pop(0))
            not_full.notify()
    with lock:
        taken.append(mine)


threads = [threading.Thread(target=produce, args=(n,)) for n in range(THREADS)]
threads += [threading.Thread(target=consume) for n in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
everything = [item for mine in taken for item in mine]
print(len(everything), len(set(everything)), buffer)
print(all(n < m for mine in taken for number in range(THREADS)
          for n, m in zip([n for k, n in mine if k == number],
                          [n for k, n in mine if k == number][1:])))
# expect: 400 400 []
# expect: True
