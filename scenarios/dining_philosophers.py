"""Dining philosophers

Five philosophers sit at a round table with one fork between any two. To eat, one needs both forks
beside the plate. `naive`: everybody takes the left one first. If all do so at once, each holds one
fork and wants the neighbour's: nobody ever eats.

`ordered`: everybody takes the fork with the lower number first, so the last philosopher begins on
the other side, and the circle is broken. `arbitrator`: a waiter (a semaphore) lets at most four of
five reach for forks at a time.

**What to look at.** With `naive`, the report of who holds which fork and wants which: it closes a
circle. With the other two, how many eat at the same time: look for blue spans above one another.

**What to change next.** Compare the elapsed time of `ordered` and `arbitrator`, then seat more
philosophers. Make the pause before the second fork 0: does `naive` still starve?

`python3` hangs with `naive` until you press Ctrl+C.
"""

# goal: deadlock with PHILOSOPHERS = 3, MEALS = 1 -- Let three philosophers starve.

import time
from threading import Lock, Semaphore, Thread

STRATEGY = "naive"  # knob: naive | ordered | arbitrator -- How forks are taken
PHILOSOPHERS = 5  # knob: 2..20 -- Philosophers
MEALS = 4  # knob: 1..50 -- Meals of each
PAUSE = 0.005  # knob: 0..0.1 -- Seconds between the two forks

forks = [Lock() for _ in range(PHILOSOPHERS)]
waiter = Semaphore(PHILOSOPHERS - 1)
eaten = [0] * PHILOSOPHERS


def eat(seat, first, second):
    with forks[first]:
        time.sleep(PAUSE)
        with forks[second]:
            time.sleep(0.002)
            eaten[seat] += 1


def dine(seat):
    left, right = seat, (seat + 1) % PHILOSOPHERS
    for _ in range(MEALS):
        if STRATEGY == "ordered":
            eat(seat, min(left, right), max(left, right))
        elif STRATEGY == "arbitrator":
            with waiter:
                eat(seat, left, right)
        else:
            eat(seat, left, right)


def main():
    seats = [Thread(target=dine, args=(n,), name=f"philosopher {n}") for n in range(PHILOSOPHERS)]
    for seat in seats:
        seat.start()
    for seat in seats:
        seat.join()
    print(f"meals        {sum(eaten)}")
    print(f"expected     {PHILOSOPHERS * MEALS}")


if __name__ == "__main__":
    main()
