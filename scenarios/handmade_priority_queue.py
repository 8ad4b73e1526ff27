"""A priority queue, made by hand

A heap keeps the smallest item in front, a `Condition` makes it safe and lets takers wait. That is
all a `PriorityQueue` is: `heapq` and one condition.

**What to look at.** The takers wait on the condition while the heap is empty; a `put` wakes one of
them. Each batch comes out sorted.

**What to change next.** Leave out the lock: two threads push into the heap at the same time, and
sooner or later it is no heap any more, or an item is gone. More threads make it sooner.
"""

import heapq
from threading import Condition, Thread

USE_LOCK = True  # knob -- Guard the heap
PUTTERS = 4  # knob: 1..16 -- Threads that put
ITEMS = 100  # knob: 1..2000 -- Items of each


class PriorityQueue:
    def __init__(self):
        self.heap = []
        self.filled = Condition()

    def put(self, item):
        if USE_LOCK:
            with self.filled:
                heapq.heappush(self.heap, item)
                self.filled.notify()
        else:
            heapq.heappush(self.heap, item)

    def get(self):
        with self.filled:
            while not self.heap:
                self.filled.wait()
            return heapq.heappop(self.heap)


box = PriorityQueue()
taken = []


def put_many(first):
    for number in range(ITEMS):
        box.put((first + number * 37) % 1009)


def main():
    putters = [Thread(target=put_many, args=(n,), name=f"putter {n}") for n in range(PUTTERS)]
    for thread in putters:
        thread.start()
    for thread in putters:
        thread.join()
    for _ in range(min(PUTTERS * ITEMS, len(box.heap))):
        taken.append(box.get())
    print(f"put          {PUTTERS * ITEMS}")
    print(f"taken        {len(taken)}")
    print(f"in order     {taken == sorted(taken)}")


if __name__ == "__main__":
    main()
