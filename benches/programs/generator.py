"""Iterates over a generator."""

import threading
import time

THREADS = 1  # knob: 1..64
ROUNDS = 12_000_000  # knob: 1..100000000

def numbers(n):
    for i in range(n):
        yield i


def work(rounds):
    total = 0
    for i in numbers(rounds):
        total += i


def run():
    threads = [threading.Thread(target=work, args=(ROUNDS,)) for _ in range(THREADS)]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - start


print(run())
