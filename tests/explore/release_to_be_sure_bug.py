"""A thread releases a lock to be sure that it is free, which somebody else may hold."""
# finds: Misuse
import threading

lock = threading.Lock()

def tidy():
    try:
        lock.release()
    except RuntimeError:
        pass

def work():
    with lock:
        pass

threads = [threading.Thread(target=tidy), threading.Thread(target=work)]
for t in threads:
    t.start()
for t in threads:
    t.join()
