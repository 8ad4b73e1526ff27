"""A BoundedSemaphore: one release too many

Somebody tidies up twice: after an error the program releases a connection that was released
already. A plain `Semaphore` believes it, and from then on counts one connection more than there is.
A `BoundedSemaphore` knows how many it began with, and raises a `ValueError` at the very line.

**What to look at.** *most at once*: with the plain semaphore it grows beyond the connections, long
after the mistake and far away from it.

**What to change next.** Switch the bounded one on: the mistake is reported where it is made. Then
mend the program: release once.
"""

# goal: most == 2 with CONNECTIONS = 1, CLIENTS = 2 -- Have two clients on the only connection.

import time
from threading import BoundedSemaphore, Lock, Semaphore, Thread

BOUNDED = False  # knob -- Notice a release too many
RELEASES = 2  # knob: 1..3 -- How often the clumsy client releases
CONNECTIONS = 2  # knob: 1..8 -- Connections
CLIENTS = 8  # knob: 2..32 -- Clients

free = (BoundedSemaphore if BOUNDED else Semaphore)(CONNECTIONS)
count_lock = Lock()
busy = 0
most = 0
complaints = []


def clumsy():
    free.acquire()
    try:
        for _ in range(RELEASES):
            free.release()
    except ValueError as error:
        complaints.append(str(error))


def client():
    global busy, most
    with free:
        with count_lock:
            busy += 1
            most = max(most, busy)
        time.sleep(0.02)
        with count_lock:
            busy -= 1


def main():
    first = Thread(target=clumsy, name="clumsy client")
    first.start()
    first.join()
    clients = [Thread(target=client, name=f"client {n}") for n in range(CLIENTS)]
    for thread in clients:
        thread.start()
    for thread in clients:
        thread.join()
    print(f"connections  {CONNECTIONS}")
    print(f"most at once {most}")
    for complaint in complaints:
        print(f"complaint    {complaint}")


if __name__ == "__main__":
    main()
