"""Fair or fast: whose turn is it?

Threads take the same lock again and again. A plain lock goes to whoever comes at the right moment,
often to the thread that has just given it back. A ticket lock serves strictly in the order of
asking: fair, but every hand-over wakes another thread.

**What to look at.** In the statistics, *fairness* (1: all got the same, 1/n: one got everything)
and *hand-offs* (how often the next holder was another thread). The output shows the shares.

**What to change next.** Let the threads work longer outside the lock: the plain lock gets fairer by
itself. Compare operations per second of both.
"""

import time
from threading import Barrier, Lock, Thread

from lockstep import TicketLock

USE_TICKETS = False  # knob -- Serve in the order of asking
THREADS = 4  # knob: 2..16 -- Threads
SECONDS = 0.3  # knob: 0.05..2 -- Seconds
OUTSIDE = 50  # knob: 0..5000 -- Steps outside the lock

lock = TicketLock() if USE_TICKETS else Lock()
turns = [0] * THREADS
start = Barrier(THREADS)  # nobody is alone at the beginning


def work(number):
    start.wait()
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        with lock:
            turns[number] += 1
        for _ in range(OUTSIDE):
            pass


def main():
    threads = [Thread(target=work, args=(n,)) for n in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    fairness = sum(turns) ** 2 / (THREADS * sum(turn * turn for turn in turns))
    print(f"turns        {sum(turns)}")
    print(f"shares       {turns}")
    print(f"fairness     {fairness:.2f}")


if __name__ == "__main__":
    main()
