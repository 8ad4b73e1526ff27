"""Calls a method of an instance."""

import threading
import time

THREADS = 1  # knob: 1..64
ROUNDS = 8_000_000  # knob: 1..100000000

class Counter:
    def __init__(self):
        self.value = 0

    def add(self, n):
        self.value += n


def work(rounds):
    counter = Counter()
    for i in range(rounds):
        counter.add(i)


def run():
    threads = [threading.Thread(target=work, args=(ROUNDS,)) for _ in range(THREADS)]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - start


print(run())
