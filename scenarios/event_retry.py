"""An Event to retry: wait, but not for ever

A client asks a server that needs a while to come up. It tries, waits a little longer after each
failure, and tries again, until the server is there or its patience is over. Between two tries it
waits for the event *server is up* with a timeout: so it neither asks all the time nor sleeps
through the good news.

**What to look at.** *tries*: few, although the client goes on at once when the server comes up. In
the timeline, its waits get longer: each twice the one before.

**What to change next.** Make the server slower than the patience: the client gives up in order, with
an answer. Take a fixed pause (growth 1) and count the tries.
"""

# goal: tries == 2 -- Serve the client at its second try.

import time
from threading import Event, Thread

START_UP = 0.15  # knob: 0..1 -- Seconds until the server is up
TRIES = 8  # knob: 1..20 -- Tries before giving up
FIRST_WAIT = 0.01  # knob: 0.001..0.1 -- Seconds of the first wait
GROWTH = 2.0  # knob: 1..4 -- Each wait is so many times longer

is_up = Event()
tries = 0


def server():
    time.sleep(START_UP)
    is_up.set()


def client(answers):
    global tries
    wait = FIRST_WAIT
    for _ in range(TRIES):
        tries += 1
        if is_up.wait(wait):
            answers.append("served")
            return
        wait *= GROWTH
    answers.append("gave up")


def main():
    answers = []
    threads = [Thread(target=server, name="server"), Thread(target=client, args=(answers,), name="client")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"the client   {answers[0]}")
    print(f"tries        {tries}")


if __name__ == "__main__":
    main()
