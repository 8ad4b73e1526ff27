"""Two transfers between accounts, each under the lock of both, and one look at the sum."""

import threading


class State:
    def __init__(self):
        self.locks = [threading.Lock(), threading.Lock()]
        self.first = 10
        self.second = 10


def there(state):
    with state.locks[0]:
        with state.locks[1]:
            state.first -= 1
            state.second += 1


def back(state):
    with state.locks[0]:
        with state.locks[1]:
            state.second -= 2
            state.first += 2


def look(state):
    with state.locks[0]:
        return state.first + state.second


WORKERS = [there, back, look]

if __name__ == "__main__":
    shared = State()
    threads = [threading.Thread(target=worker, args=(shared,)) for worker in WORKERS]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
