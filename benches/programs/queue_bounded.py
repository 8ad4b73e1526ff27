"""Hands items from one thread to the next through a queue with a bound."""

import queue
import threading
import time

THREADS = 1  # knob: 1..64
ITEMS = 200000  # knob: 1..100000000
BOUND = 10  # knob: 1..1000000


def produce(items, count):
    for i in range(count):
        items.put(i)


def consume(items, count):
    for i in range(count):
        items.get()


def run():
    items = queue.Queue(BOUND)
    threads = [threading.Thread(target=produce, args=(items, ITEMS // THREADS * THREADS))]
    for _ in range(THREADS):
        threads.append(threading.Thread(target=consume, args=(items, ITEMS // THREADS)))
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - start


print(run())
