"""A lock: one at a time

Several clerks write receipts of three lines into the same book. A lock lets one clerk write at a
time: whoever finds it taken waits until it is free.

`with lock:` takes the lock and gives it back at the end of the block, even if the block ends in an
exception. That is why hardly anybody writes `acquire` and `release` by hand.

**What to look at.** *torn* counts the receipts with a foreign line in them. In the timeline, the
lane of the lock shows who holds it, and the hatched spans show who waits for it.

**What to change next.** Turn the lock off and see the receipts torn. Then turn it on and make the
pen slower: the clerks queue up, and more clerks get nothing done sooner.
"""

# observe: output

import time
from threading import Lock, Thread

USE_LOCK = True  # knob -- Hold a lock while writing
CLERKS = 4  # knob: 1..16 -- Clerks
RECEIPTS = 5  # knob: 1..50 -- Receipts of each
PEN = 0.002  # knob: 0..0.02 -- Seconds for a line

book = []
lock = Lock()


def write(clerk, receipt):
    for line in range(3):
        book.append((clerk, receipt, line))
        time.sleep(PEN)


def work(clerk):
    for receipt in range(RECEIPTS):
        if USE_LOCK:
            with lock:
                write(clerk, receipt)
        else:
            write(clerk, receipt)


def main():
    clerks = [Thread(target=work, args=(number,)) for number in range(CLERKS)]
    for clerk in clerks:
        clerk.start()
    for clerk in clerks:
        clerk.join()
    torn = 0
    for number in range(0, len(book), 3):
        owners = {(clerk, receipt) for clerk, receipt, _ in book[number:number + 3]}
        if len(owners) > 1:
            torn += 1
    print(f"lines        {len(book)}")
    print(f"torn         {torn}")


if __name__ == "__main__":
    main()
