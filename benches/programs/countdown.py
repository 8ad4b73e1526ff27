"""Countdown: an integer loop that shares nothing."""

import time
from threading import Thread

THREADS = 1  # knob: 1..64
STEPS = 40_000_000  # knob: 1..1_000_000_000


def count_down():
    n = STEPS
    while n > 0:
        n -= 1


def main():
    threads = [Thread(target=count_down) for _ in range(THREADS)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(time.perf_counter() - began)


main()
