"""Six threads each take one lock and count."""

import threading


class State:
    def __init__(self):
        self.lock = threading.Lock()
        self.counter = 0


def work(state):
    with state.lock:
        state.counter += 1


WORKERS = [work]*6

if __name__ == "__main__":
    shared = State()
    threads = [threading.Thread(target=worker, args=(shared,)) for worker in WORKERS]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
