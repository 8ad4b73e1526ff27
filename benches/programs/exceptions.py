"""Raises and catches exceptions."""

import threading
import time

THREADS = 1  # knob: 1..64
ROUNDS = 4_000_000  # knob: 1..100000000

def work(rounds):
    caught = 0
    for i in range(rounds):
        try:
            raise ValueError("no")
        except ValueError:
            caught += 1


def run():
    threads = [threading.Thread(target=work, args=(ROUNDS,)) for _ in range(THREADS)]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - start


print(run())
