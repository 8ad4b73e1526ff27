"""A semaphore is released by who did not get it."""
# finds: Misuse
import threading

s = threading.BoundedSemaphore(1)

def work():
    s.acquire(blocking=False)
    s.release()

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
