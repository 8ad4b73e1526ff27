"""A pipeline: three stations, two belts

Parts go through three stations: cut, drill, paint. Between two stations lies a short belt, a queue
with little room. Each station does its own work while the others do theirs, so the whole is as fast
as its slowest station, not as slow as all together.

**What to look at.** The slowest station is always busy. The ones before it are blocked because the
belt is full, the ones behind it because theirs is empty.

**What to change next.** Make drilling as fast as the others: the elapsed time falls to that of one
station. Make the belts longer: does that help a slow station?
"""

import queue
import time
from threading import Thread

PARTS = 20  # knob: 1..200 -- Parts
BELT = 2  # knob: 1..50 -- Room on each belt
CUT = 0.004  # knob: 0..0.05 -- Seconds to cut
DRILL = 0.012  # knob: 0..0.05 -- Seconds to drill
PAINT = 0.004  # knob: 0..0.05 -- Seconds to paint

to_drill = queue.Queue(maxsize=BELT)
to_paint = queue.Queue(maxsize=BELT)
finished = []


def cut():
    for part in range(PARTS):
        time.sleep(CUT)
        to_drill.put([part, "cut"])
    to_drill.put(None)


def drill():
    while (part := to_drill.get()) is not None:
        time.sleep(DRILL)
        part.append("drilled")
        to_paint.put(part)
    to_paint.put(None)


def paint():
    while (part := to_paint.get()) is not None:
        time.sleep(PAINT)
        part.append("painted")
        finished.append(part)


def main():
    stations = [Thread(target=station, name=station.__name__) for station in (cut, drill, paint)]
    for station in stations:
        station.start()
    for station in stations:
        station.join()
    print(f"finished     {len(finished)}")
    print(f"in order     {[part[0] for part in finished] == list(range(PARTS))}")
    print(f"the first    {' '.join(finished[0][1:])}")


if __name__ == "__main__":
    main()
