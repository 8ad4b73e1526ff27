"""Executor: map

`executor.map` looks like the built-in `map`, but the calls run on the threads of a pool. The results
come in the order of the arguments, whichever call was finished first.

**What to look at.** The calls take different times and overlap; the results are in order all the
same. Whoever reads a result that is not there yet, waits.

**What to change next.** Change the number of workers, and look at the elapsed time. Then open
*Executor: as they come*, where nobody waits for the slow ones.
"""

# observe: output

import time
from concurrent.futures import ThreadPoolExecutor

WORKERS = 4  # knob: 1..32 -- Workers
CALLS = 12  # knob: 1..200 -- Calls
STEP = 0.01  # knob: 0..0.05 -- Seconds; each call takes 1 to 4 of them

ended = []


def square(number):
    time.sleep(STEP * (4 - number % 4))
    ended.append(number)
    return number * number


def main():
    with ThreadPoolExecutor(max_workers=WORKERS) as executor:
        results = list(executor.map(square, range(CALLS)))
    print(f"results      {results}")
    print(f"all ended    {sorted(ended) == list(range(CALLS))}")


if __name__ == "__main__":
    main()
