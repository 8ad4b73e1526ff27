"""Futures: call me when you're done

`add_done_callback` leaves a function with a future. It is called when the result is there, by the
thread that made it, or at once if it is there already. So nobody has to wait for it.

**What to look at.** *called by*: the callbacks run on the pool's threads. The main thread submits
and goes on; it never waits for a single result.

**What to change next.** Let one call fail: its callback sees the exception, and the others go on.
"""

# observe: output

import threading
import time
from concurrent.futures import ThreadPoolExecutor

WORKERS = 2  # knob: 1..16 -- Workers
CALLS = 6  # knob: 1..50 -- Calls
ONE_FAILS = True  # knob -- The last call fails

results = []
failures = []
called_by = set()


def work(number):
    time.sleep(0.01)
    if ONE_FAILS and number == CALLS - 1:
        raise ValueError(f"number {number} is unlucky")
    return number


def done(future):
    called_by.add(threading.current_thread().name)
    error = future.exception()
    if error is None:
        results.append(future.result())
    else:
        failures.append(str(error))


def main():
    with ThreadPoolExecutor(WORKERS, thread_name_prefix="pool") as executor:
        for number in range(CALLS):
            executor.submit(work, number).add_done_callback(done)
    print(f"results      {sorted(results)}")
    print(f"failures     {failures}")
    print(f"by the pool  {all(name.startswith('pool') for name in called_by)}")


if __name__ == "__main__":
    main()
