"""LIFO: the last one first

A `LifoQueue` is a stack: `get` takes what was put last. With a `Queue`, a crawler visits the tree
level by level; with a stack it goes into the depth first, and keeps far fewer places to come back
to.

**What to look at.** *longest queue*: the memory that each order needs for the same tree. The order
of visits differs, what was visited does not.

**What to change next.** A deeper tree: which of the two grows? More workers: does the order still
hold exactly?
"""

import queue
from threading import Lock, Thread

ORDER = "stack"  # knob: stack | queue -- What is visited next
WORKERS = 1  # knob: 1..8 -- Workers
DEPTH = 7  # knob: 1..10 -- Levels of the tree

places = queue.LifoQueue() if ORDER == "stack" else queue.Queue()
lock = Lock()
visited = []
longest = 0


def work():
    global longest
    while True:
        place = places.get()
        if len(place) < DEPTH:
            places.put(place + "r")
            places.put(place + "l")
        with lock:
            visited.append(place)
            longest = max(longest, places.qsize())
        places.task_done()


def main():
    places.put(".")
    for number in range(WORKERS):
        Thread(target=work, name=f"worker {number}", daemon=True).start()
    places.join()
    print(f"visited      {len(visited)}")
    print(f"longest queue {longest}")
    print(f"first        {' '.join(visited[:4])}")


if __name__ == "__main__":
    main()
