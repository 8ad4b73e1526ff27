"""Formats strings."""

import threading
import time

THREADS = 1  # knob: 1..64
ROUNDS = 2_000_000  # knob: 1..100000000

def work(rounds):
    name = "worker"
    for i in range(rounds):
        text = f"{name} {i}: {i * 0.5:.2f}"


def run():
    threads = [threading.Thread(target=work, args=(ROUNDS,)) for _ in range(THREADS)]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - start


print(run())
