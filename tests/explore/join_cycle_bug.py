"""A thread is joined with the lock held that it needs."""
# finds: Deadlock
import threading

lock = threading.Lock()

def work():
    with lock:
        pass

t = threading.Thread(target=work)
t.start()
with lock:
    t.join()
