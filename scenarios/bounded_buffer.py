"""A bounded buffer with two Conditions

A buffer holds a few items. Producers wait while it is full, consumers while it is empty. Both
conditions share one lock: *not full* wakes producers, *not empty* wakes consumers, so that nobody
is woken for somebody else's news.

**What to look at.** *most in the buffer* never exceeds the room. In the timeline, producers and
consumers take turns at being blocked, and the arrows go from one kind to the other.

**What to change next.** Make the room 1: every item is a hand-over. Then make it 50: nobody waits
until the faster side has got so far ahead. Which side is faster?
"""

# goal: most == 1 with ROOM = 2, PRODUCERS = 1, CONSUMERS = 1, ITEMS = 2 -- Never let a second item wait in the buffer.

import time
from collections import deque
from threading import Condition, Lock, Thread

ROOM = 3  # knob: 1..50 -- Room in the buffer
PRODUCERS = 2  # knob: 1..8 -- Producers
CONSUMERS = 2  # knob: 1..8 -- Consumers
ITEMS = 24  # knob: 1..200 -- Items of each producer

lock = Lock()
not_full = Condition(lock)
not_empty = Condition(lock)
buffer = deque()
most = 0
taken = []


def put(item):
    global most
    with not_full:
        while len(buffer) >= ROOM:
            not_full.wait()
        buffer.append(item)
        most = max(most, len(buffer))
        not_empty.notify()


def get():
    with not_empty:
        while not buffer:
            not_empty.wait()
        item = buffer.popleft()
        not_full.notify()
        return item


def produce(number):
    for item in range(ITEMS):
        put((number, item))


def consume():
    while True:
        item = get()
        if item is None:
            return
        time.sleep(0.002)
        taken.append(item)


def main():
    producers = [Thread(target=produce, args=(n,), name=f"producer {n}") for n in range(PRODUCERS)]
    consumers = [Thread(target=consume, name=f"consumer {n}") for n in range(CONSUMERS)]
    for thread in producers + consumers:
        thread.start()
    for thread in producers:
        thread.join()
    for _ in consumers:
        put(None)
    for thread in consumers:
        thread.join()
    print(f"taken        {len(taken)}")
    print(f"different    {len(set(taken))}")
    print(f"most in the buffer {most}")


if __name__ == "__main__":
    main()
