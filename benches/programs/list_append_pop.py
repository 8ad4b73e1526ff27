"""Appends to a list, and pops from it."""

import threading
import time

THREADS = 1  # knob: 1..64
ROUNDS = 2_500_000  # knob: 1..100000000

def work(rounds):
    items = []
    for i in range(rounds):
        items.append(i)
    for i in range(rounds):
        items.pop()


def run():
    threads = [threading.Thread(target=work, args=(ROUNDS,)) for _ in range(THREADS)]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - start


print(run())
