"""Flash sale: ten shoes, fifty buyers

Fifty buyers press *Buy* in the same moment, and there are ten pairs of shoes. Each buyer looks
whether there is one left, the shop does its paperwork, and the stock goes down by one.

How the stock is guarded is a knob. `unchecked` sells to everybody. `check` looks first, but between
the look and the sale other buyers look, too. `lock` lets one buyer at a time look and buy. `cas`
takes no lock: it writes the new stock only if the stock is still what it was when it looked, and
looks again otherwise.

**What to look at.** *sold* against *stock*: whatever is sold beyond the stock is a customer who
paid for nothing. In the timeline of `lock`, the buyers stand in line, paperwork and all.

**What to change next.** Make the paperwork 0: `check` is wrong less often, and still wrong. Compare
the elapsed time of `lock` and `cas`: which one waits, which one does work twice?
"""

# goal: prints "sold         2" with BUYERS = 2, STOCK = 1, PAPERWORK = 0.0 -- Sell the only pair of shoes twice.

import time
from threading import Lock, Thread

from lockstep import AtomicInt

GUARD = "check"  # knob: unchecked | check | lock | cas -- How the stock is guarded
BUYERS = 50  # knob: 1..200 -- Buyers
STOCK = 10  # knob: 1..100 -- Pairs of shoes
PAPERWORK = 0.002  # knob: 0..0.05 -- Seconds between look and sale

stock = AtomicInt(STOCK)
plain_stock = STOCK
sold = AtomicInt(0)
retries = AtomicInt(0)
till = Lock()


def take_one():
    global plain_stock
    before = plain_stock
    time.sleep(PAPERWORK)
    plain_stock = before - 1
    sold.add()


def buy():
    if GUARD == "unchecked":
        take_one()
    elif GUARD == "check":
        if plain_stock > 0:
            take_one()
    elif GUARD == "lock":
        with till:
            if plain_stock > 0:
                take_one()
    else:
        while True:
            before = stock.get()
            if before == 0:
                return
            time.sleep(PAPERWORK)
            if stock.compare_and_swap(before, before - 1):
                sold.add()
                return
            retries.add()


def main():
    buyers = [Thread(target=buy) for _ in range(BUYERS)]
    for buyer in buyers:
        buyer.start()
    for buyer in buyers:
        buyer.join()
    print(f"stock        {STOCK}")
    print(f"sold         {sold.get()}")
    print(f"retries      {retries.get()}")


if __name__ == "__main__":
    main()
