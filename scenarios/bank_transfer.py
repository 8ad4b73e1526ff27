"""A bank that must not lose money

Clerks move money between accounts, each as fast as it can. Money is only moved, never made, so
the total must stay what it was. A transfer writes to two accounts, and between the two writes
the books are wrong; `with lock:` keeps every other clerk out until they are right again.

**What to look at.** The lane of the lock in the timeline: it is held by one clerk at a time,
without a gap. The clerks spend most of their time waiting for it.

**What to change next.** Turn the lock off and see the total drift. Or keep it and give each
clerk some paperwork to do *outside* the lock: the more of it, the less they wait.
"""

# goal: together transfer 2 with CLERKS = 2, TRANSFERS = 1, ACCOUNTS = 3, PAPERWORK = 0, USE_LOCK = False -- Have two clerks write in the books at the same time.

import random
from threading import Lock, Thread

CLERKS = 4  # knob: 1..32 -- Clerks
TRANSFERS = 2_000  # knob: 1..100_000 -- Transfers by each clerk
ACCOUNTS = 8  # knob: 2..64 -- Accounts
PAPERWORK = 20  # knob: 0..2000 -- Paperwork outside the lock
USE_LOCK = True  # knob -- Lock the books for each transfer

balances = [1000 for _ in range(ACCOUNTS)]
books = Lock()


def transfer(source, target, amount):
    balances[source] -= amount
    balances[target] += amount


def clerk():
    for _ in range(TRANSFERS):
        source = random.randint(0, ACCOUNTS - 1)
        target = random.randint(0, ACCOUNTS - 1)
        if USE_LOCK:
            with books:
                transfer(source, target, 10)
        else:
            transfer(source, target, 10)
        for _ in range(PAPERWORK):
            pass


def main():
    clerks = [Thread(target=clerk) for _ in range(CLERKS)]
    for thread in clerks:
        thread.start()
    for thread in clerks:
        thread.join()

    total = 0
    for balance in balances:
        total += balance
    print(f"total        {total}")
    print(f"expected     {1000 * ACCOUNTS}")


if __name__ == "__main__":
    main()
