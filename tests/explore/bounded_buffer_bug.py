"""The consumer gives no room back."""
# finds: EndlessWait
import threading

space = threading.Semaphore(1)
items = threading.Semaphore(0)
buffer = []

def put():
    for i in range(2):
        space.acquire()
        buffer.append(i)
        items.release()

def get():
    for i in range(2):
        items.acquire()
        buffer.pop()

threads = [threading.Thread(target=f) for f in (put, get)]
for t in threads:
    t.start()
for t in threads:
    t.join()
