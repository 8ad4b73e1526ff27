"""Two threads wait for each other before they signal."""
# finds: EndlessWait
import threading

a = threading.Semaphore(0)
b = threading.Semaphore(0)

def one():
    b.acquire()
    a.release()

def two():
    a.acquire()
    b.release()

threads = [threading.Thread(target=f) for f in (one, two)]
for t in threads:
    t.start()
for t in threads:
    t.join()
