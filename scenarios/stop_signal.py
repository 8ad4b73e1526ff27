"""An Event as a stop signal

Nobody can stop a thread from outside. It has to be asked, and to listen. A worker looks at an
`Event` between two pieces of work; instead of `sleep` it waits for the event *with a timeout*, so
that it stops at once and not after its nap.

**What to look at.** The time between asking and the end. With `sleep` the worker finishes its nap
first; with `wait` it is woken by the `set`.

**What to change next.** Make the nap longer and compare the two ways.
"""

# goal: prints "all worked   True" with WORKERS = 1 -- Let the worker work before it is told to stop.

import time
from threading import Event, Thread

NAP_WITH = "wait"  # knob: wait | sleep -- How the worker naps
WORKERS = 3  # knob: 1..32 -- Workers
NAP = 0.2  # knob: 0.01..1 -- Seconds of a nap

stop = Event()
rounds = [0] * WORKERS


def work(number):
    while not stop.is_set():
        rounds[number] += 1
        if NAP_WITH == "wait":
            stop.wait(NAP)
        else:
            time.sleep(NAP)


def main():
    workers = [Thread(target=work, args=(n,)) for n in range(WORKERS)]
    for worker in workers:
        worker.start()
    time.sleep(NAP * 1.5)
    asked = time.monotonic()
    stop.set()
    for worker in workers:
        worker.join()
    print(f"all worked   {all(count > 0 for count in rounds)}")
    print(f"stopped      {sum(not worker.is_alive() for worker in workers)}")
    print(f"after        {time.monotonic() - asked:.3f} s")


if __name__ == "__main__":
    main()
