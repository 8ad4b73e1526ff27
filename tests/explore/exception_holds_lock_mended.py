"""An exception skips the release."""
# finds: nothing
import threading

lock = threading.Lock()

def one():
    lock.acquire()
    try:
        raise ValueError
    except ValueError:
        pass
    finally:
        lock.release()

def two():
    with lock:
        pass

threads = [threading.Thread(target=f) for f in (one, two)]
for t in threads:
    t.start()
for t in threads:
    t.join()
