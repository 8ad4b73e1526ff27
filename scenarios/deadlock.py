"""Two locks, two orders: a deadlock

One thread takes the fork and then the knife, the other takes the knife and then the fork. If
each gets its first one, neither ever gets its second: both wait for ever. Nobody made a
mistake in a single line; the mistake is that the two orders differ.

**What to look at.** The run ends with a report: who holds what, and who wants what. Follow it
from thread to thread and you come back to where you started.

**What to change next.** Let both take the fork first. However unlucky the timing, one of them
then has both, and puts both back. Or make the pause 0: the deadlock gets rarer, but it is
still there, which is worse.

`python3` hangs here until you press Ctrl+C.
"""

# goal: deadlock with MEALS = 1 -- Make Ada and Bob wait for each other.

import time
from threading import Lock, Thread

SAME_ORDER = False  # knob -- Both take the fork first
PAUSE = 0.05  # knob: 0..1 -- Seconds between the first and the second
MEALS = 3  # knob: 1..1000 -- Meals for each

fork = Lock()
knife = Lock()


def eat(name, first, second):
    for meal in range(MEALS):
        with first:
            time.sleep(PAUSE)
            with second:
                print(f"{name} eats meal {meal + 1}")


def main():
    ada = Thread(target=eat, args=("Ada", fork, knife), name="Ada")
    if SAME_ORDER:
        bob = Thread(target=eat, args=("Bob", fork, knife), name="Bob")
    else:
        bob = Thread(target=eat, args=("Bob", knife, fork), name="Bob")
    ada.start()
    bob.start()
    ada.join()
    bob.join()
    print("Both have eaten.")


if __name__ == "__main__":
    main()
