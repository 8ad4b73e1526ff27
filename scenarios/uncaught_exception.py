"""An exception that nobody catches

One of the workers divides by zero. The exception ends *that thread only*: Python writes a
traceback to the error output, the other workers go on, and `join()` returns as if nothing had
happened. The main thread has to look at the results to notice.

**What to look at.** The traceback in the output names the thread and the line. In the timeline
that thread's lane just ends, earlier than the others. The exit status of the program is 0.

**What to change next.** Let another worker fail, or let nobody fail. Then move the division into
`main()`: an exception in the main thread is the one that gives exit status 1, but not before
the other threads have ended.
"""

import time
from threading import Thread

WORKERS = 4  # knob: 1..20 -- Workers
FAILING = 2  # knob: -1..19 -- Number of the worker that fails (-1: none)

results = [0 for _ in range(WORKERS)]


def work(number):
    time.sleep(0.05)
    divisor = 1
    if number == FAILING:
        divisor = 0
    results[number] = 100 // divisor
    time.sleep(0.05)


def main():
    workers = [Thread(target=work, args=(number,)) for number in range(WORKERS)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(f"results      {results}")


if __name__ == "__main__":
    main()
