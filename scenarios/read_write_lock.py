"""A read-write lock

A page is read often and written now and then. Readers do not disturb one another, so a read-write
lock lets any number of them in together; a writer gets in alone.

**What to look at.** *readers at once* in the output, and the elapsed time against a plain lock. No
reader ever sees a half-written page: *torn reads* stays 0 either way.

**What to change next.** Switch to a plain `Lock`: readers queue up one by one. Then raise the
number of writers: the more there is to write, the less a read-write lock is worth, because it is
itself more work than a plain one.
"""

import time
from threading import Lock, Thread

from lockstep import RWLock

USE_RWLOCK = True  # knob -- Let readers in together
READERS = 6  # knob: 1..32 -- Readers
WRITERS = 1  # knob: 0..8 -- Writers
ROUNDS = 8  # knob: 1..100 -- Rounds of each

rw_lock = RWLock()
plain_lock = Lock()
count_lock = Lock()
page = [0, 0]
inside = 0
most_inside = 0
torn = 0


def read():
    global inside, most_inside, torn
    with count_lock:
        inside += 1
        most_inside = max(most_inside, inside)
    first = page[0]
    time.sleep(0.003)
    if page[1] != first:
        torn += 1
    with count_lock:
        inside -= 1


def write():
    page[0] += 1
    time.sleep(0.003)
    page[1] += 1


def reader():
    for _ in range(ROUNDS):
        with rw_lock.read if USE_RWLOCK else plain_lock:
            read()


def writer():
    for _ in range(ROUNDS):
        with rw_lock.write if USE_RWLOCK else plain_lock:
            write()


def main():
    threads = [Thread(target=reader, name=f"reader {n}") for n in range(READERS)]
    threads += [Thread(target=writer, name=f"writer {n}") for n in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"written      {page[0]}")
    print(f"torn reads   {torn}")
    print(f"readers at once {most_inside}")


if __name__ == "__main__":
    main()
