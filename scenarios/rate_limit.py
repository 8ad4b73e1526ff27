"""A rate limit: so many per moment

A server allows a few calls in each period. Permits lie in a semaphore; every call uses one up, and
a clock thread puts them back at the beginning of each period, never more than the limit. This is
called a token bucket.

**What to look at.** *most in a period* keeps to the limit, however many clients push. In the
timeline, the clock wakes a handful of clients at a time, like a heartbeat.

**What to change next.** A higher limit, a shorter period, more clients: what decides how long it all
takes? Turn the limit off to see the crowd.
"""

import time
from threading import Event, Lock, Semaphore, Thread

LIMITED = True  # knob -- Keep to the limit
LIMIT = 4  # knob: 1..50 -- Calls in a period
PERIOD = 0.05  # knob: 0.01..0.5 -- Seconds of a period
CLIENTS = 5  # knob: 1..32 -- Clients
CALLS = 5  # knob: 1..50 -- Calls of each

permits = Semaphore(LIMIT)
lock = Lock()
used = 0
period = 0
calls_in = {0: 0}
is_over = Event()


def clock():
    global used, period
    while not is_over.wait(PERIOD):
        with lock:
            period += 1
            calls_in[period] = 0
            back, used = used, 0
        for _ in range(back):
            permits.release()


def client():
    global used
    for _ in range(CALLS):
        if LIMITED:
            permits.acquire()
        with lock:
            used += 1
            calls_in[period] += 1


def main():
    ticking = Thread(target=clock, name="clock")
    ticking.start()
    clients = [Thread(target=client, name=f"client {n}") for n in range(CLIENTS)]
    for thread in clients:
        thread.start()
    for thread in clients:
        thread.join()
    is_over.set()
    ticking.join()
    print(f"calls        {sum(calls_in.values())}")
    # A call that got its permit just before the clock ticked may count in the next period.
    print(f"most in a period {max(calls_in.values())}")


if __name__ == "__main__":
    main()
