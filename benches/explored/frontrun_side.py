"""Explores one of the programs beside this file with frontrun, and prints executions and seconds.

To be run under frontrun's own command: frontrun python3 frontrun_side.py PROGRAM SECONDS
"""

import importlib
import sys
import time

import frontrun

program = importlib.import_module(sys.argv[1])
budget = float(sys.argv[2])


def explore():
    begun = time.perf_counter()
    found = frontrun.explore(
        setup=program.State,
        workers=program.WORKERS,
        invariant=lambda state: True,
        stop_on_first=False,
        preemption_bound=None,
        detect_io=False,
        reproduce_on_failure=0,
        total_timeout=60.0,
    )
    return found.num_explored, time.perf_counter() - begun


executions, seconds = explore()
total, spent = executions, seconds
while spent < budget:
    more, seconds = explore()
    total += more
    spent += seconds
print(executions, total, spent)
