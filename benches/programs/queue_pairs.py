"""Puts into a queue and gets out of it."""

import queue
import threading
import time

THREADS = 1  # knob: 1..64
PAIRS = 500000  # knob: 1..100000000


def work(pairs):
    items = queue.Queue()
    for i in range(pairs):
        items.put(i)
        items.get()


def run():
    threads = [threading.Thread(target=work, args=(PAIRS,)) for _ in range(THREADS)]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - start


print(run())
