"""Nested for loops over ranges, with a sum."""

import time
from threading import Thread

THREADS = 1  # knob: 1..64
ROWS = 60_000  # knob: 1..100_000


def add_up():
    total = 0
    for row in range(ROWS):
        for column in range(1000):
            total += column
    return total


def main():
    threads = [Thread(target=add_up) for _ in range(THREADS)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(time.perf_counter() - began)


main()
