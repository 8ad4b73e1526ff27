"""Daemon threads: gone without a word

A program ends when its last ordinary thread has ended. Daemon threads do not count: they are cut
off wherever they are. That suits a clock on the wall; it does not suit somebody who writes a file.

**What to look at.** The writer is a daemon, and the last line it wrote is not the last it had. In
the timeline, its lane just stops, in the middle of a sleep.

**What to change next.** Make the writer an ordinary thread: the program waits for it, and all lines
are there. Or keep the daemon and join it before the end.
"""

import time
from threading import Thread

DAEMON = True  # knob -- The writer is a daemon
JOIN = False  # knob -- Wait for the writer at the end
LINES = 10  # knob: 1..50 -- Lines to write


def write():
    for number in range(LINES):
        time.sleep(0.02)
        print(f"line {number + 1} of {LINES}")


def main():
    writer = Thread(target=write, name="writer", daemon=DAEMON)
    writer.start()
    time.sleep(0.07)
    if JOIN:
        writer.join()
    print("main is done")


if __name__ == "__main__":
    main()
