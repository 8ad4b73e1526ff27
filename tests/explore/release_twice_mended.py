"""A lock is released twice."""
# finds: nothing
import threading

lock = threading.Lock()

def work():
    lock.acquire()
    lock.release()

threads = [threading.Thread(target=work) for _ in range(1)]
for t in threads:
    t.start()
for t in threads:
    t.join()
