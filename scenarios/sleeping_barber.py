"""The sleeping barber

A barber sleeps while there is nobody to shave. A customer who comes in takes one of the few chairs
and wakes the barber, or leaves if all chairs are taken. The last customers bring closing time.

**What to look at.** *shaved* and *left* always add up to all customers: nobody is forgotten on a
chair. In the timeline, the barber is blocked while the shop is empty, and an arrow from a customer
wakes him.

**What to change next.** More chairs, more barbers, or customers that come faster: which one helps
against people leaving? Sweep the chairs and look at the times.
"""

import time
from collections import deque
from threading import Condition, Thread

BARBERS = 1  # knob: 1..8 -- Barbers
CHAIRS = 3  # knob: 1..20 -- Chairs
CUSTOMERS = 20  # knob: 1..200 -- Customers
SHAVE = 0.012  # knob: 0..0.1 -- Seconds for a shave
ARRIVAL = 0.006  # knob: 0..0.1 -- Seconds between two customers

shop = Condition()
chairs = deque()
is_closed = False
shaved = 0
left = 0


def barber():
    global shaved
    while True:
        with shop:
            shop.wait_for(lambda: chairs or is_closed)
            if not chairs:
                return
            chairs.popleft()
        time.sleep(SHAVE)
        with shop:
            shaved += 1


def customer(number):
    global left
    with shop:
        if len(chairs) == CHAIRS:
            left += 1
            return
        chairs.append(number)
        shop.notify()


def main():
    global is_closed
    barbers = [Thread(target=barber, name=f"barber {n}") for n in range(BARBERS)]
    for thread in barbers:
        thread.start()
    customers = []
    for number in range(CUSTOMERS):
        thread = Thread(target=customer, args=(number,), name=f"customer {number}")
        thread.start()
        customers.append(thread)
        time.sleep(ARRIVAL)
    for thread in customers:
        thread.join()
    with shop:
        is_closed = True
        shop.notify_all()
    for thread in barbers:
        thread.join()
    print(f"customers    {CUSTOMERS}")
    print(f"shaved       {shaved}")
    print(f"left         {left}")


if __name__ == "__main__":
    main()
