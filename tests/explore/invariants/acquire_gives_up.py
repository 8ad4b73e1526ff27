"""An acquire with a timeout has the lock if it says so, and only then."""
import threading

lock = threading.Lock()
inside = 0
served = [None, None]

def work(me):
    global inside
    served[me] = lock.acquire(timeout=1)
    if served[me]:
        inside += 1
        assert inside == 1
        inside -= 1
        lock.release()

threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert any(served) and not lock.locked()
