"""A Timer: later, or not at all

A `Timer` is a thread that waits and then calls a function, unless somebody cancels it first. Here
each request sets a timer that complains when the request takes too long, and cancels it when the
request is done.

**What to look at.** Only slow requests are complained about. Each timer has a lane of its own: most
of it is waiting.

**What to change next.** Lower the limit until every request is too slow. What would happen if nobody
cancelled the timers?
"""

import time
from threading import Thread, Timer

LIMIT = 0.1  # knob: 0.01..1 -- Seconds that a request may take
REQUESTS = 5  # knob: 1..20 -- Requests
STEP = 0.04  # knob: 0..0.2 -- Each request takes so much longer

too_slow = []
done = []


def complain(number):
    too_slow.append(number)


def request(number):
    watch = Timer(LIMIT, complain, args=(number,))
    watch.start()
    time.sleep(STEP * number)
    watch.cancel()
    watch.join()
    done.append(number)


def main():
    threads = [Thread(target=request, args=(n,), name=f"request {n}") for n in range(REQUESTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"done         {len(done)}")
    print(f"too slow     {sorted(too_slow)}")


if __name__ == "__main__":
    main()
