"""Producer and consumers with a Condition

Consumers wait on a `Condition` until there is something to take. The producer adds an item and
wakes one of them with `notify`, or all of them with `notify_all`.

A woken consumer takes the lock again and looks again, in a `while`: another one may have been
faster. That is why `wait` always stands in a loop (or is `wait_for`).

**What to look at.** *woken in vain*: consumers who were woken, found nothing and waited again. In
the timeline, each arrow goes from the `notify` to the thread that it woke.

**What to change next.** Switch to `notify_all` with many consumers: every item wakes all of them for
one to get it. Both are right; one of them is a crowd.
"""

import time
from collections import deque
from threading import Condition, Thread

WAKE = "notify"  # knob: notify | notify_all -- How the producer wakes
CONSUMERS = 4  # knob: 1..32 -- Consumers
ITEMS = 40  # knob: 1..500 -- Items
PACE = 0.002  # knob: 0..0.05 -- Seconds between two items

items = deque()
is_closed = False
filled = Condition()
taken = 0
in_vain = 0


def produce():
    global is_closed
    for item in range(ITEMS):
        time.sleep(PACE)
        with filled:
            items.append(item)
            if WAKE == "notify":
                filled.notify()
            else:
                filled.notify_all()
    with filled:
        is_closed = True
        filled.notify_all()


def consume():
    global taken, in_vain
    while True:
        with filled:
            was_woken = False
            while not items and not is_closed:
                if was_woken:
                    in_vain += 1
                filled.wait()
                was_woken = True
            if not items:
                return
            items.popleft()
            taken += 1


def main():
    consumers = [Thread(target=consume, name=f"consumer {n}") for n in range(CONSUMERS)]
    for consumer in consumers:
        consumer.start()
    producer = Thread(target=produce, name="producer")
    producer.start()
    producer.join()
    for consumer in consumers:
        consumer.join()
    print(f"produced     {ITEMS}")
    print(f"taken        {taken}")
    print(f"woken in vain {in_vain}")


if __name__ == "__main__":
    main()
