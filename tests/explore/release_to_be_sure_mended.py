"""A thread releases a lock to be sure that it is free, which somebody else may hold."""
# finds: nothing
import threading

lock = threading.Lock()

def tidy():
    if lock.acquire(blocking=False):
        lock.release()

def work():
    with lock:
        pass

threads = [threading.Thread(target=tidy), threading.Thread(target=work)]
for t in threads:
    t.start()
for t in threads:
    t.join()
