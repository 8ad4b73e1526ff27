"""Counting down on many cores

Each thread counts down from the same number and shares nothing with the others. That is the
easy case of parallel work: twice the cores, twice the steps in the same time.

**What to look at.** The elapsed time while you raise the number of threads. As long as there
are idle cores it stays the same; from then on it grows with every thread. The lanes show why:
more threads than workers take turns.

**What to change next.** Run the same file with `python3`: CPython 3.11 runs one thread at a
time, so two threads take twice as long as one, even on many cores.
"""

import time
from threading import Thread

THREADS = 2  # knob: 1..16 -- Threads
START = 1_000_000  # knob: 1000..20_000_000 -- Count down from

left = [START for _ in range(THREADS)]


def count_down(number):
    n = START
    while n > 0:
        n -= 1
    left[number] = n


def main():
    began = time.perf_counter()
    threads = [Thread(target=count_down, args=(number,)) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = time.perf_counter() - began
    print(f"left         {left}")
    print(f"seconds      {seconds:.2f}")


if __name__ == "__main__":
    main()
