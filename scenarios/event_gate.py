"""An Event as a gate

Runners wait behind a gate. `event.set()` opens it for all of them at once, and it stays open:
whoever comes later walks through without waiting.

**What to look at.** In the timeline, one `set` sends an arrow to every runner. The late runner has
no hatched span at all.

**What to change next.** More runners: they all wait for one `set`. Then compare with *Producer and
consumers*: a `notify` is gone if nobody waits, an `Event` remembers.
"""

# observe: output

import time
from threading import Event, Thread

RUNNERS = 6  # knob: 1..100 -- Runners
READY = 0.05  # knob: 0..1 -- Seconds until the gate opens

gate = Event()
crossed = []


def run(number):
    gate.wait()
    crossed.append(number)


def main():
    runners = [Thread(target=run, args=(n,), name=f"runner {n}") for n in range(RUNNERS)]
    for runner in runners:
        runner.start()
    time.sleep(READY)
    print(f"before       {len(crossed)}")
    gate.set()
    for runner in runners:
        runner.join()
    late = Thread(target=run, args=(RUNNERS,), name="late runner")
    late.start()
    late.join()
    print(f"after        {len(crossed)}")


if __name__ == "__main__":
    main()
