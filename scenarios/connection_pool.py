"""A Semaphore: a pool of connections

A database takes only a few connections at a time. A `Semaphore` counts the free ones: `acquire`
takes one or waits, `release` gives one back. Unlike a lock it lets in more than one, and it has no
owner.

**What to look at.** *most at once* is never more than the connections. In the timeline, so many
clients run or sleep at a time, and the others stand in line.

**What to change next.** Raise the connections until nobody waits any more. Where does the elapsed
time stop getting shorter?
"""

# goal: most == 2 with CONNECTIONS = 2, CLIENTS = 2, QUERIES = 1 -- Use two connections at once.

import time
from threading import Lock, Semaphore, Thread

CONNECTIONS = 3  # knob: 1..32 -- Connections
CLIENTS = 9  # knob: 1..64 -- Clients
QUERIES = 3  # knob: 1..20 -- Queries of each
QUERY = 0.015  # knob: 0..0.2 -- Seconds for a query

free = Semaphore(CONNECTIONS)
count_lock = Lock()
busy = 0
most = 0
answered = 0


def query():
    global busy, most, answered
    with count_lock:
        busy += 1
        most = max(most, busy)
    time.sleep(QUERY)
    with count_lock:
        busy -= 1
        answered += 1


def client():
    for _ in range(QUERIES):
        with free:
            query()


def main():
    clients = [Thread(target=client, name=f"client {n}") for n in range(CLIENTS)]
    for thread in clients:
        thread.start()
    for thread in clients:
        thread.join()
    print(f"answered     {answered}")
    print(f"most at once {most}")


if __name__ == "__main__":
    main()
