"""One thread writes a variable and five read it."""

import threading


class State:
    def __init__(self):
        self.value = 0


def write(state):
    state.value = 1


def read(state):
    return state.value


WORKERS = [write, read, read, read, read, read]

if __name__ == "__main__":
    shared = State()
    threads = [threading.Thread(target=worker, args=(shared,)) for worker in WORKERS]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
