"""Futures: never mind

`future.cancel()` takes a job back that has not begun yet. One that runs can't be stopped: `cancel`
says `False`, and the result comes all the same. (A thread can only stop by itself: see *An Event as
a stop signal*.)

**What to look at.** With one worker the first job has begun and runs to its end; the others wait in
the pool's queue and are cancelled. Their lanes show no work at all.

**What to change next.** More workers: more jobs have begun by then. Cancel later.
"""

import time
from concurrent.futures import ThreadPoolExecutor

WORKERS = 1  # knob: 1..8 -- Workers
JOBS = 6  # knob: 1..50 -- Jobs
JOB = 0.1  # knob: 0.01..1 -- Seconds for a job
WAIT = 0.05  # knob: 0..1 -- Seconds until all are cancelled

begun = []


def work(number):
    begun.append(number)
    time.sleep(JOB)
    return number


def main():
    with ThreadPoolExecutor(max_workers=WORKERS) as executor:
        futures = [executor.submit(work, number) for number in range(JOBS)]
        time.sleep(WAIT)
        cancelled = [future.cancel() for future in futures]
    print(f"cancelled    {sum(cancelled)}")
    print(f"done anyway  {sum(not future.cancelled() for future in futures)}")
    print(f"begun        {len(begun)}")


if __name__ == "__main__":
    main()
