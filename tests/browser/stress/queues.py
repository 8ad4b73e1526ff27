from queue import LifoQueue, PriorityQueue, Queue, SimpleQueue
from threading import Lock, Thread

PAIRS = 4
ROUNDS = 5_000
lock = Lock()


def stress(queue, keeps_order):
    taken = []
    ordered = True

    def produce(number):
        for n in range(ROUNDS):
            queue.put((number, n))

    def consume():
        nonlocal ordered
        mine = [queue.get() for _ in range(ROUNDS)]
        last = [-1] * PAIRS
        for number, n in mine:
            ordered = ordered and n > last[number]
            last[number] = n
        with lock:
            taken.extend(mine)

    threads = [Thread(target=produce, args=(n,)) for n in range(PAIRS)]
    threads += [Thread(target=consume) for _ in range(PAIRS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    complete = sorted(taken) == [(p, n) for p in range(PAIRS) for n in range(ROUNDS)]
    print(type(queue).__name__, complete and queue.empty() and (ordered or not keeps_order))


stress(Queue(5), True)
stress(SimpleQueue(), True)
stress(LifoQueue(5), False)
stress(PriorityQueue(5), False)
