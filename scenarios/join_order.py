"""Joining in order, finishing in any order

Workers take different times for their jobs. The main thread joins them in the order in which
it started them, so it first waits for the slowest, though the others have long finished.
`join()` of a thread that has ended returns at once.

**What to look at.** The main thread's lane: it is blocked on the first worker for nearly all of
the run, and then passes the others without stopping. The `finished` list has the order in which
they really ended.

**What to change next.** Let the fastest worker come first: the main thread then stops at every
one. The run takes as long as before, because it takes as long as the slowest worker.
"""

# goal: prints "[2, 1, 0]" with WORKERS = 3 -- Make the workers finish in reverse order.

import time
from threading import Lock, Thread

WORKERS = 5  # knob: 1..50 -- Workers
UNIT = 0.05  # knob: 0.01..0.5 -- Seconds more for each next job
SLOWEST_FIRST = True  # knob -- Start with the slowest

finished = []
lock = Lock()


def work(number, seconds):
    time.sleep(seconds)
    with lock:
        finished.append(number)


def main():
    workers = []
    for number in range(WORKERS):
        if SLOWEST_FIRST:
            units = WORKERS - number
        else:
            units = number + 1
        workers.append(Thread(target=work, args=(number, units * UNIT), name=f"worker {number}"))

    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
        print(f"joined       {worker.name}")
    print(f"finished     {finished}")


if __name__ == "__main__":
    main()
