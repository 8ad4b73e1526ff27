"""Readers and writers: who starves?

Readers come and go without a break, so that there is always one inside. If the lock prefers
readers, a writer waits until all of them happen to be outside: it may wait for ever. If the lock
prefers writers, no new reader gets past a writer that waits.

**What to look at.** *reads before the write*: how many reads came first after the writer had asked.
In the timeline, the writer's long hatched span while the readers go in and out.

**What to change next.** Prefer the writer. Then give the readers a rest between two reads: with
long enough gaps even the lock that prefers readers lets the writer in.
"""

import time
from threading import Lock, Thread

from lockstep import RWLock

PREFER = "reader"  # knob: reader | writer -- Who goes first
READERS = 4  # knob: 2..16 -- Readers
READS = 25  # knob: 1..200 -- Reads of each
REST = 0.0  # knob: 0..0.05 -- Seconds between two reads

book = RWLock(prefer=PREFER)
count_lock = Lock()
reads = 0
asked_at = 0
wrote_at = 0


def reader(number):
    global reads
    # They begin one after the other, so that their reads overlap.
    time.sleep(0.002 * number)
    for _ in range(READS):
        with book.read:
            time.sleep(0.008)
            with count_lock:
                reads += 1
        if REST > 0:
            time.sleep(REST)


def writer():
    global asked_at, wrote_at
    time.sleep(0.03)
    with count_lock:
        asked_at = reads
    with book.write:
        wrote_at = reads


def main():
    threads = [Thread(target=reader, args=(n,), name=f"reader {n}") for n in range(READERS)]
    threads.append(Thread(target=writer, name="writer"))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"reads        {reads}")
    print(f"reads before the write {wrote_at - asked_at}")


if __name__ == "__main__":
    main()
