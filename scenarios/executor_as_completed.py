"""Executor: as they come

`submit` returns a *future* at once: a receipt for a result that is still to come. `as_completed`
gives the futures back in the order in which they end, so the fast ones need not wait for the slow.

**What to look at.** The order in the output: by duration, not by submission. With one worker, it is
the order of submission again.

**What to change next.** Fewer workers than calls: a fast call that has to wait for a worker comes
late. Compare with *Executor: map*.
"""

import time
from concurrent.futures import ThreadPoolExecutor, as_completed

WORKERS = 5  # knob: 1..16 -- Workers
CALLS = 5  # knob: 1..16 -- Calls
STEP = 0.03  # knob: 0..0.2 -- The last call takes one, the first takes most


def fetch(number):
    time.sleep(STEP * (CALLS - number))
    return number


def main():
    order = []
    with ThreadPoolExecutor(max_workers=WORKERS) as executor:
        futures = [executor.submit(fetch, number) for number in range(CALLS)]
        for future in as_completed(futures):
            order.append(future.result())
    print(f"submitted    {list(range(CALLS))}")
    print(f"came         {order}")


if __name__ == "__main__":
    main()
