"""A PriorityQueue: the urgent one first

In an emergency room the patient with the smallest number is next, whenever that patient came. A
`PriorityQueue` gives out the smallest item; with tuples that is the smallest first element, and
the second one decides between equals.

**What to look at.** The order of treatment: all urgent ones (0) before the others, and those who are
equally urgent in the order in which they came.

**What to change next.** More doctors: treatment begins in order, but does it end in order? Leave out
the ticket number and two equally urgent patients are compared by name.
"""

import queue
import time
from threading import Thread

DOCTORS = 1  # knob: 1..8 -- Doctors
PATIENTS = 12  # knob: 1..100 -- Patients
TREATMENT = 0.004  # knob: 0..0.05 -- Seconds of a treatment

room = queue.PriorityQueue()
treated = []


def doctor():
    while True:
        urgency, ticket, name = room.get()
        if name is None:
            return
        treated.append((urgency, ticket))
        time.sleep(TREATMENT)


def main():
    for ticket in range(PATIENTS):
        room.put((ticket * 7 % 3, ticket, f"patient {ticket}"))
    for ticket in range(DOCTORS):
        room.put((99, ticket, None))
    doctors = [Thread(target=doctor, name=f"doctor {n}") for n in range(DOCTORS)]
    for thread in doctors:
        thread.start()
    for thread in doctors:
        thread.join()
    print(f"treated      {len(treated)}")
    print(f"urgencies    {''.join(str(urgency) for urgency, _ in treated)}")


if __name__ == "__main__":
    main()
