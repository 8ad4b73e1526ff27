"""Barrier abort: one gives up, nobody waits for ever

Four climbers meet at a barrier before they go on. One of them falls ill and never arrives. If
nothing is done, the others wait for ever. `abort` breaks the barrier: whoever waits, and whoever
comes later, gets a `BrokenBarrierError` and can turn back.

**What to look at.** Everybody ends, with an answer: *went on* or *turned back*. In the timeline, one
abort wakes all who waited.

**What to change next.** Let the ill one go home silently: the run ends in a deadlock. Give `wait` a
timeout instead: then the first to lose patience breaks the barrier for all.

`python3` hangs with `silently` and no patience until you press Ctrl+C.
"""

import time
from threading import Barrier, BrokenBarrierError, Thread

ILL = "aborts"  # knob: aborts | silently | arrives -- What the ill climber does
CLIMBERS = 4  # knob: 2..16 -- Climbers
PATIENCE = 0.0  # knob: 0..1 -- Seconds to wait; 0: for ever

camp = Barrier(CLIMBERS)
went_on = []
turned_back = []


def climb(number):
    time.sleep(0.01 * number)
    if number == CLIMBERS - 1 and ILL != "arrives":
        if ILL == "aborts":
            camp.abort()
        return
    try:
        camp.wait(PATIENCE or None)
        went_on.append(number)
    except BrokenBarrierError:
        turned_back.append(number)


def main():
    climbers = [Thread(target=climb, args=(n,), name=f"climber {n}") for n in range(CLIMBERS)]
    for climber in climbers:
        climber.start()
    for climber in climbers:
        climber.join()
    print(f"went on      {len(went_on)}")
    print(f"turned back  {len(turned_back)}")
    print(f"broken       {camp.broken}")


if __name__ == "__main__":
    main()
