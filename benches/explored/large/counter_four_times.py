"""Two threads each read and write a counter four times."""

import threading


class State:
    def __init__(self):
        self.counter = 0


def work(state):
    state.counter += 1
    state.counter += 1
    state.counter += 1
    state.counter += 1


WORKERS = [work, work]

if __name__ == "__main__":
    shared = State()
    threads = [threading.Thread(target=worker, args=(shared,)) for worker in WORKERS]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
