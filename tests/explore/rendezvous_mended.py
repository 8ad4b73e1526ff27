"""Two threads wait for each other before they signal."""
# finds: nothing
import threading

a = threading.Semaphore(0)
b = threading.Semaphore(0)

def one():
    a.release()
    b.acquire()

def two():
    b.release()
    a.acquire()

threads = [threading.Thread(target=f) for f in (one, two)]
for t in threads:
    t.start()
for t in threads:
    t.join()
