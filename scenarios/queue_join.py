"""A Queue, ended by task_done and join

`queue.join()` waits until every item that was put has been reported with `task_done()`: not just
taken, but finished. So workers may put new jobs while they work, and nobody has to count. Here each
folder leads to more folders.

The workers are daemons: when all is done, nobody misses them.

**What to look at.** *found* is right although nobody knew beforehand how much there was. The main
thread is blocked in `join` until the last `task_done` wakes it.

**What to change next.** Forget one `task_done`: `join` waits for ever, and the run ends in a
deadlock. More workers: how far does it get faster?

`python3` hangs if one is forgotten, until you press Ctrl+C.
"""

import queue
import time
from threading import Lock, Thread

WORKERS = 3  # knob: 1..16 -- Workers
DEPTH = 4  # knob: 1..7 -- Folders inside folders
FORGET_ONE = False  # knob -- Forget one task_done

jobs = queue.Queue()
count_lock = Lock()
found = 0


def work():
    global found
    while True:
        depth = jobs.get()
        time.sleep(0.002)
        if depth < DEPTH:
            jobs.put(depth + 1)
            jobs.put(depth + 1)
        with count_lock:
            found += 1
            number = found
        if not (FORGET_ONE and number == 3):
            jobs.task_done()


def main():
    for number in range(WORKERS):
        Thread(target=work, name=f"worker {number}", daemon=True).start()
    jobs.put(1)
    jobs.join()
    print(f"found        {found}")
    print(f"expected     {2 ** DEPTH - 1}")


if __name__ == "__main__":
    main()
