"""Four transfers between two accounts, each under the lock of both."""

import threading


class State:
    def __init__(self):
        self.locks = [threading.Lock(), threading.Lock()]
        self.first = 10
        self.second = 10


def there(state):
    with state.locks[0]:
        state.first -= 1
    with state.locks[1]:
        state.second += 1


WORKERS = [there, there, there, there]

if __name__ == "__main__":
    shared = State()
    threads = [threading.Thread(target=worker, args=(shared,)) for worker in WORKERS]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
