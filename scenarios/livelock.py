"""Try-lock and livelock: after you!

Two people meet in a corridor with two doors. Each takes one door, tries the other, finds it taken,
politely gives back what they have, and tries again, at the same moment as the other one. Nobody
waits and nobody gets on: a **livelock**. It looks busy and does nothing.

**What to look at.** *steps back*: how often somebody gave way in vain. Both lanes are full of short
holds. A person gives up after 40 tries, so that this program ends.

**What to change next.** Let each wait a random time before the next try: soon one of them is ahead,
and both get through. Or let both take the same door first: then nobody ever steps back.
"""

import random
import time
from threading import Lock, Thread

# observe: through
PAUSE = "equal"  # knob: equal | random -- Wait before the next try
SAME_ORDER = False  # knob -- Both take the left door first
CROSSINGS = 3  # knob: 1..20 -- Crossings of each

left = Lock()
right = Lock()
through = {"Ada": 0, "Bob": 0}
back = {"Ada": 0, "Bob": 0}


def cross(name, first, second):
    for _ in range(40):
        with first:
            time.sleep(0.002)
            if second.acquire(blocking=False):
                through[name] += 1
                second.release()
                return
            back[name] += 1
            # Still holding the first one for a moment, like the other one.
            time.sleep(0.002)
        time.sleep(random.random() * 0.01 if PAUSE == "random" else 0.002)


def walk(name, first, second):
    for _ in range(CROSSINGS):
        cross(name, first, second)


def main():
    ada = Thread(target=walk, args=("Ada", left, right), name="Ada")
    doors = (left, right) if SAME_ORDER else (right, left)
    bob = Thread(target=walk, args=("Bob", *doors), name="Bob")
    ada.start()
    bob.start()
    ada.join()
    bob.join()
    print(f"got through  {through['Ada'] + through['Bob']}")
    print(f"wanted       {2 * CROSSINGS}")
    print(f"steps back   {back['Ada'] + back['Bob']}")


if __name__ == "__main__":
    main()
