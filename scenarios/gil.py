"""The GIL: does a second thread help?

The work is one long countdown. First one thread does all of it, then several threads share it in
equal parts. Nothing else happens, and nobody shares anything.

**What to look at.** The two times in the output. Without the lock the shared countdown is faster,
as far as there are free cores. Then turn on **GIL** beside the workers and run again: now one
thread runs at a time and hands over every 5 ms, and sharing the work gains nothing. Zoom into the
timeline: the blue spans never stand above one another.

**What to change next.** More threads, with and without the GIL. CPython 3.11 always has it, so run
the file with `python3` as well: threads there are for waiting (files, networks, people), not for
computing.
"""

import time
from threading import Thread

THREADS = 4  # knob: 1..16 -- Threads that share the work
START = 6_000_000  # knob: 1000..50_000_000 -- Count down from


def count_down(n):
    while n > 0:
        n -= 1


def seconds_with(threads):
    share = START // threads
    workers = [Thread(target=count_down, args=(share,)) for _ in range(threads)]
    began = time.perf_counter()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return time.perf_counter() - began


def main():
    alone = seconds_with(1)
    shared = seconds_with(THREADS)
    print(f"1 thread     {alone:.3f} s")
    print(f"{THREADS} threads    {shared:.3f} s")
    print(f"speed-up     {alone / shared:.2f}")


if __name__ == "__main__":
    main()
