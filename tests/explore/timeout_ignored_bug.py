"""Nobody looks whether the lock was taken in time."""
# finds: Assertion
import threading

lock = threading.Lock()
inside = 0

def work():
    global inside
    lock.acquire(timeout=0.1)
    inside += 1
    assert inside == 1
    inside -= 1
    if lock.locked():
        lock.release()

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
