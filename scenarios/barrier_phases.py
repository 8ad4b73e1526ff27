"""A Barrier: everybody finishes the phase first

Workers compute in phases, and each phase needs what all the others computed in the one before. At
the barrier they wait until the last one has arrived; then all go on together.

Here each worker has one cell of a row, and in each phase takes the average of itself and its
neighbours. With the barrier the result is the same every time.

**What to look at.** In the timeline, the fast workers wait at the barrier for the slowest, and one
arrival wakes all. *out of step* counts the neighbours that were in another phase when they were
read.

**What to change next.** Take the barrier away: the workers drift apart and read old and new values
at random. Then make all equally fast: does it help?
"""

import time
from threading import Barrier, Thread

USE_BARRIER = True  # knob -- Wait for each other
WORKERS = 5  # knob: 2..16 -- Workers
PHASES = 6  # knob: 1..50 -- Phases
UNEVEN = 0.003  # knob: 0..0.02 -- Each worker is so much slower than the one before

read = Barrier(WORKERS)
written = Barrier(WORKERS)
cells = [0.0] * WORKERS
phase_of = [0] * WORKERS
out_of_step = [0] * WORKERS


def work(number):
    for phase in range(PHASES):
        neighbours = [number - 1, (number + 1) % WORKERS]
        total = cells[number]
        for other in neighbours:
            if phase_of[other] != phase:
                out_of_step[number] += 1
            total += cells[other]
        time.sleep(UNEVEN * number)
        if USE_BARRIER:
            read.wait()
        cells[number] = total / 3
        phase_of[number] = phase + 1
        if USE_BARRIER:
            written.wait()


def main():
    cells[0] = 81.0
    workers = [Thread(target=work, args=(n,), name=f"worker {n}") for n in range(WORKERS)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(f"phases       {min(phase_of)}")
    print(f"out of step  {sum(out_of_step)}")
    print(f"sum          {sum(cells):.6f}")


if __name__ == "__main__":
    main()
