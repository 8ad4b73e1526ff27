"""Lost updates

Several threads add 1 to the same counter, many times each. `counter += 1` looks like one
step, but it is three: read the counter, add 1, write the sum back. When two threads read the
same number, both write the same sum, and one of the two additions is **lost**.

**What to look at.** Press Run and compare the two numbers in the output. Run it again: the
loss is different every time. In the timeline, all threads are running at the same moment.

**What to change next.** Turn the lock on. Now nothing is lost, but the lanes show the threads
waiting for each other, and the run takes longer. Then go down to a single thread: without
company it needs no lock to be right.

In CPython 3.11 the global interpreter lock usually hides this bug; it is in the program
all the same.
"""

# goal: counter < 4 with THREADS = 2, ITERATIONS = 2 -- Lose one of the four additions.

from threading import Lock, Thread

THREADS = 5  # knob: 1..64 -- Threads
ITERATIONS = 100_000  # knob: 1..1_000_000 -- Additions by each thread
USE_LOCK = False  # knob -- Hold a lock while adding

counter = 0
lock = Lock()


def add_many():
    global counter
    for _ in range(ITERATIONS):
        if USE_LOCK:
            with lock:
                counter += 1
        else:
            counter += 1


def main():
    threads = [Thread(target=add_many) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    expected = THREADS * ITERATIONS
    print(f"there are    {counter}")
    print(f"expected     {expected}")
    print(f"lost         {expected - counter}")


if __name__ == "__main__":
    main()
