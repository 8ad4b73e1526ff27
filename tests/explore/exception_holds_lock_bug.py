"""An exception skips the release."""
# finds: Deadlock
import threading

lock = threading.Lock()

def one():
    lock.acquire()
    try:
        raise ValueError
        lock.release()
    except ValueError:
        pass

def two():
    with lock:
        pass

threads = [threading.Thread(target=f) for f in (one, two)]
for t in threads:
    t.start()
for t in threads:
    t.join()
