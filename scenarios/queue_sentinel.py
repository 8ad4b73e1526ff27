"""A Queue, ended by a sentinel

Threads that talk through a `queue.Queue` need no lock of their own: `put` and `get` are safe, and
`get` waits while there is nothing. To end, the producer puts a *sentinel*: a value that means *no
more*. Each consumer takes one and ends.

**What to look at.** Every item arrives once, and all threads end by themselves. In the timeline, the
arrows go from each `put` to the consumer that was waiting.

**What to change next.** Put too few sentinels: the run ends in a deadlock, with a consumer that waits
for one more. Give the queue less room: now the producer waits, too.

`python3` hangs with too few sentinels until you press Ctrl+C.
"""

import queue
import time
from threading import Thread

CONSUMERS = 3  # knob: 1..16 -- Consumers
SENTINELS = "enough"  # knob: enough | one too few -- Sentinels at the end
ITEMS = 30  # knob: 1..300 -- Items
ROOM = 10  # knob: 1..100 -- Room in the queue

END = object()

box = queue.Queue(maxsize=ROOM)
taken = []


def produce():
    for item in range(ITEMS):
        box.put(item)
    for _ in range(CONSUMERS if SENTINELS == "enough" else CONSUMERS - 1):
        box.put(END)


def consume():
    while True:
        item = box.get()
        if item is END:
            return
        time.sleep(0.003)
        taken.append(item)


def main():
    threads = [Thread(target=consume, name=f"consumer {n}") for n in range(CONSUMERS)]
    threads.append(Thread(target=produce, name="producer"))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"taken        {len(taken)}")
    print(f"all once     {sorted(taken) == list(range(ITEMS))}")


if __name__ == "__main__":
    main()
