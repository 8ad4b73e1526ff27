"""Nobody looks whether the lock was taken in time."""
# finds: nothing
import threading

lock = threading.Lock()
inside = 0

def work():
    global inside
    if lock.acquire(timeout=0.1):
        inside += 1
        assert inside == 1
        inside -= 1
        lock.release()

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
