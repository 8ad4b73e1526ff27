"""A thousand sleeping threads

Every thread sleeps for a moment and then adds 1 to a counter under a lock. A thousand sleepers
need no thousand processor cores: a thread that sleeps or waits costs memory, not time.

**What to look at.** The elapsed time is close to one nap, not to a thousand naps. In the
timeline, zoom in to the moment when they wake up: they queue for the lock.

**What to change next.** Let each thread count for a while after its nap. Waiting can be shared
by any number of threads; work can't, and now the run gets longer with every thread.
"""

import time
from threading import Lock, Thread

THREADS = 1000  # knob: 1..2000 -- Threads
NAP = 0.2  # knob: 0..2 -- Seconds that each one sleeps
WORK = 0  # knob: 0..20_000 -- Steps that each one counts afterwards

awake = 0
lock = Lock()


def sleeper():
    global awake
    time.sleep(NAP)
    for _ in range(WORK):
        pass
    with lock:
        awake += 1


def main():
    threads = [Thread(target=sleeper) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"awake        {awake}")
    print(f"expected     {THREADS}")


if __name__ == "__main__":
    main()
