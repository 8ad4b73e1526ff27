"""An RLock: entering the same room twice

A folder counts the files in it, and the files in the folders in it. Each method locks the tree, and
`count` calls itself: a thread that already holds the lock asks for it again. An `RLock` remembers
its owner and counts how often it was entered; it is free again when it was left as often.

**What to look at.** In the timeline, the lock is held once for the whole count of a tree, however
deep it is. Other threads wait for the outermost `with`, not for an inner one.

**What to change next.** Make the tree deeper. Then open the scenario *Waiting for yourself*, which
does the same with a plain `Lock`.
"""

import time
from threading import RLock, Thread

THREADS = 3  # knob: 1..16 -- Threads
DEPTH = 4  # knob: 1..8 -- Folders inside folders
ROUNDS = 5  # knob: 1..50 -- Counts by each thread

tree_lock = RLock()
deepest = 0


def make(depth):
    return [] if depth == 0 else [make(depth - 1), make(depth - 1), "file"]


tree = make(DEPTH)


def count(folder, level):
    global deepest
    with tree_lock:
        deepest = max(deepest, level)
        files = 0
        for entry in folder:
            files += 1 if entry == "file" else count(entry, level + 1)
        return files


def work(results):
    for _ in range(ROUNDS):
        results.append(count(tree, 1))
        time.sleep(0.001)


def main():
    results = []
    threads = [Thread(target=work, args=(results,)) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"counts       {len(results)}")
    print(f"files        {results[0]}")
    print(f"all the same {len(set(results)) == 1}")
    print(f"entered      {deepest} times at once")


if __name__ == "__main__":
    main()
