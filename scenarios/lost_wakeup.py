"""The lost wake-up

A cook rings a bell when the meal is ready. A guest who is not there yet does not hear it: a
`notify` without anybody who waits is gone. If the guest then waits for the bell, the guest waits
for ever, beside a meal that has long been ready.

**What to look at.** The guest gives up after a while and says so. In the timeline, the `notify`
comes before the `wait`: there is no arrow to be drawn.

**What to change next.** Let the guest look first: `while not ready: wait()`. The flag remembers what
the bell can't. Then make the guest come on time instead (late by 0): the broken program happens to
work, which is how such bugs get into the world.
"""

# goal: prints "the guest    eats" -- Let the guest come late by the clock and still hear the bell.

import time
from threading import Condition, Thread

LOOK_FIRST = False  # knob -- Look before waiting
LATE = 0.05  # knob: 0..0.2 -- Seconds that the guest is late
PATIENCE = 0.3  # knob: 0.05..2 -- Seconds until the guest gives up

bell = Condition()
ready = False
said = []


def cook():
    global ready
    time.sleep(0.02)
    with bell:
        ready = True
        bell.notify()


def guest():
    time.sleep(LATE)
    with bell:
        if LOOK_FIRST:
            eats = bell.wait_for(lambda: ready, PATIENCE)
        else:
            eats = bell.wait(PATIENCE)
    said.append("eats" if eats else "gives up")


def main():
    people = [Thread(target=cook, name="cook"), Thread(target=guest, name="guest")]
    for person in people:
        person.start()
    for person in people:
        person.join()
    print(f"meal ready   {ready}")
    print(f"the guest    {said[0]}")


if __name__ == "__main__":
    main()
