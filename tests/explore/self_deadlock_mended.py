"""A lock is taken by the thread that holds it."""
# finds: nothing
import threading

lock = threading.RLock()

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
