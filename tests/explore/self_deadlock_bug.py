"""A lock is taken by the thread that holds it."""
# finds: Deadlock
import threading

lock = threading.Lock()

def outer():
    with lock:
        inner()

def inner():
    with lock:
        pass

threads = [threading.Thread(target=outer) for _ in range(1)]
for t in threads:
    t.start()
for t in threads:
    t.join()
