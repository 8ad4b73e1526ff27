"""Cigarette smokers

Smoking takes paper, tobacco and a match. Each of three smokers has plenty of one thing and lacks
the other two. An agent puts two things on the table and waits until they are used.

If each smoker grabs things one by one, one takes the paper, another the tobacco, and nobody can
smoke. Here a smoker takes both or none: it waits on a `Condition` until exactly what it lacks is
there.

**What to look at.** The agent and one smoker take turns; the other two sleep. Which smoker comes
next is drawn at random.

**What to change next.** Grab one by one: soon two smokers each hold one thing, the agent waits, and
the run ends in a deadlock that says who waits where. More rounds make it more certain.

`python3` hangs with one by one until you press Ctrl+C.
"""

import random
from threading import Condition, Thread

GRAB = "both at once"  # knob: both at once | one by one -- How a smoker takes things
ROUNDS = 12  # knob: 1..200 -- Rounds

THINGS = ("paper", "tobacco", "match")

table = Condition()
on_table = set()
used = Condition(table)
smoked = {thing: 0 for thing in THINGS}
is_over = False


def agent():
    global is_over
    for finished in range(1, ROUNDS + 1):
        with table:
            on_table.update(random.sample(THINGS, 2))
            table.notify_all()
            used.wait_for(lambda: sum(smoked.values()) == finished)
    with table:
        is_over = True
        table.notify_all()


def smoker(own):
    wanted = [thing for thing in THINGS if thing != own]
    while True:
        if GRAB == "both at once":
            with table:
                table.wait_for(lambda: is_over or all(thing in on_table for thing in wanted))
                if is_over:
                    return
                for thing in wanted:
                    on_table.remove(thing)
        else:
            for thing in wanted:
                with table:
                    table.wait_for(lambda: is_over or thing in on_table)
                    if is_over:
                        return
                    on_table.remove(thing)
        with table:
            smoked[own] += 1
            used.notify()


def main():
    threads = [Thread(target=smoker, args=(thing,), name=f"has {thing}") for thing in THINGS]
    threads.append(Thread(target=agent, name="agent"))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"smoked       {sum(smoked.values())}")
    print(f"rounds       {ROUNDS}")


if __name__ == "__main__":
    main()
