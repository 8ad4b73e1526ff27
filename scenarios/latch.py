"""A count-down latch: start when all is ready

A server opens when all its parts have started. Each part counts the latch down once; whoever waits
for the latch goes on when it reaches 0. Unlike a barrier, those who count do not wait, and it opens
only once.

**What to look at.** The parts end as soon as they have counted. The server's lane is hatched until
the slowest part is ready: one arrow, from the last `count_down`.

**What to change next.** Let one part fail before it counts: the server waits in vain, unless it
looks at the clock.
"""

# observe: output

import time
from threading import Thread

from lockstep import CountDownLatch

PARTS = 5  # knob: 1..32 -- Parts
STEP = 0.01  # knob: 0..0.1 -- Each part takes so much longer to start
ONE_FAILS = False  # knob -- One part fails
PATIENCE = 0.3  # knob: 0.01..2 -- Seconds that the server waits

latch = CountDownLatch(PARTS)
started = []
served = []


def part(number):
    time.sleep(STEP * number)
    if ONE_FAILS and number == 0:
        return
    started.append(number)
    latch.count_down()


def server():
    if latch.wait(PATIENCE):
        served.append(len(started))


def main():
    threads = [Thread(target=server, name="server")]
    threads += [Thread(target=part, args=(n,), name=f"part {n}") for n in range(PARTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"started      {len(started)}")
    print(f"server opens {bool(served)}")


if __name__ == "__main__":
    main()
