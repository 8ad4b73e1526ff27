"""Acquires and releases a lock."""

import threading
import time

THREADS = 1  # knob: 1..64
ROUNDS = 8_000_000  # knob: 1..100000000

def work(rounds):
    lock = threading.Lock()
    for i in range(rounds):
        lock.acquire()
        lock.release()


def run():
    threads = [threading.Thread(target=work, args=(ROUNDS,)) for _ in range(THREADS)]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - start


print(run())
