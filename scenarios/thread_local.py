"""Thread-local data

Each request stores its user in a global variable and reads it back a moment later. With several
threads the variable is somebody else's by then. A `threading.local()` looks like one object, but
has different attributes in each thread.

**What to look at.** *mixed up*: requests that answered in another user's name.

**What to change next.** Use the plain global object. Then use one thread only: the bug is gone, until
somebody starts a second one.
"""

# goal: prints "mixed up     1" with USE_LOCAL = False, THREADS = 2, REQUESTS = 1 -- Answer a user with the name of another.
# observe: output

import time
from threading import Thread, local

USE_LOCAL = True  # knob -- Each thread has its own
THREADS = 6  # knob: 1..32 -- Threads
REQUESTS = 10  # knob: 1..100 -- Requests of each


class Shared:
    pass


context = local() if USE_LOCAL else Shared()
answers = []


def serve(user):
    for _ in range(REQUESTS):
        context.user = user
        time.sleep(0.002)
        answers.append((user, context.user))


def main():
    threads = [Thread(target=serve, args=(f"user {n}",)) for n in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    mixed_up = sum(user != answered for user, answered in answers)
    print(f"requests     {len(answers)}")
    print(f"mixed up     {mixed_up}")


if __name__ == "__main__":
    main()
