"""Compare and swap: a counter without a lock

A thread reads the counter, computes the next value, and asks for both at once: *set it to the new
value, but only if it is still the old one*. If somebody was faster, it starts over with what is
there now. Nobody ever waits, and nothing is lost.

**What to look at.** The number of retries: work that was thrown away because somebody else was
faster. No lane shows a thread that waits.

**What to change next.** One thread never retries. More threads retry more often; compare the
elapsed time with the same work under a lock. Sweep the threads to see both curves.
"""

# goal: prints "retries      1" with THREADS = 2, ADDITIONS = 1 -- Make a thread start over.

from threading import Lock, Thread

from lockstep import AtomicInt

THREADS = 4  # knob: 1..32 -- Threads
ADDITIONS = 1000  # knob: 1..20_000 -- Additions by each thread
USE_LOCK = False  # knob -- Add under a lock instead

counter = AtomicInt()
retries = AtomicInt()
lock = Lock()


def add_one():
    while True:
        old = counter.get()
        if counter.compare_and_swap(old, old + 1):
            return
        retries.add()


def add_many():
    for _ in range(ADDITIONS):
        if USE_LOCK:
            with lock:
                counter.set(counter.get() + 1)
        else:
            add_one()


def main():
    threads = [Thread(target=add_many) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"there are    {counter.get()}")
    print(f"expected     {THREADS * ADDITIONS}")
    print(f"retries      {retries.get()}")


if __name__ == "__main__":
    main()
