"""A recursive function."""

import time
from threading import Thread

THREADS = 1  # knob: 1..64
N = 31  # knob: 1..40


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def main():
    threads = [Thread(target=fib, args=(N,)) for _ in range(THREADS)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(time.perf_counter() - began)


main()
