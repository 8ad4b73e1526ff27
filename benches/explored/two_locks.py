"""Two threads take two locks in opposite order."""

import threading


class State:
    def __init__(self):
        self.first = threading.Lock()
        self.second = threading.Lock()
        self.counter = 0


def forward(state):
    with state.first:
        with state.second:
            state.counter += 1


def backward(state):
    with state.second:
        with state.first:
            state.counter += 1


WORKERS = [forward, backward]

if __name__ == "__main__":
    shared = State()
    threads = [threading.Thread(target=worker, args=(shared,)) for worker in WORKERS]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
