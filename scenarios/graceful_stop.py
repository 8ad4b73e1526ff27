"""A graceful stop: finish what you began

Workers take jobs from a queue. At closing time there are still jobs in it. `drop` forgets them,
`drain` lets the workers finish all of them, and `deadline` lets them work until a moment and counts
what is left.

**What to look at.** *done* and *left over* always add up to all jobs: a stop that can say what it
did not do is a graceful one. No job is cut off in its middle.

**What to change next.** Compare the elapsed time of the three ways. Move the deadline.
"""

import queue
import time
from threading import Event, Thread

WAY = "drain"  # knob: drop | drain | deadline -- What happens at closing time
WORKERS = 3  # knob: 1..16 -- Workers
JOBS = 60  # knob: 1..500 -- Jobs
OPEN = 0.06  # knob: 0..0.5 -- Seconds until closing time
DEADLINE = 0.06  # knob: 0..0.5 -- Seconds after closing time, for deadline

jobs = queue.Queue()
closing = Event()
finished = []


def may_go_on(until):
    if not closing.is_set() or WAY == "drain":
        return True
    return WAY == "deadline" and time.monotonic() < until


def work(until):
    while may_go_on(until):
        try:
            job = jobs.get_nowait()
        except queue.Empty:
            return
        time.sleep(0.005)
        finished.append(job)


def main():
    for job in range(JOBS):
        jobs.put(job)
    until = time.monotonic() + OPEN + DEADLINE
    workers = [Thread(target=work, args=(until,)) for _ in range(WORKERS)]
    for worker in workers:
        worker.start()
    time.sleep(OPEN)
    closing.set()
    for worker in workers:
        worker.join()
    print(f"jobs         {JOBS}")
    print(f"done         {len(finished)}")
    print(f"left over    {jobs.qsize()}")


if __name__ == "__main__":
    main()
