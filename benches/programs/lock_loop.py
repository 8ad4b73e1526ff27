"""Acquiring and releasing a lock that nobody else wants."""

import time
from threading import Lock

PAIRS = 1_000_000  # knob: 1..100_000_000

lock = Lock()


def main():
    began = time.perf_counter()
    for _ in range(PAIRS):
        with lock:
            pass
    print(time.perf_counter() - began)


main()
