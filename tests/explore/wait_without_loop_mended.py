"""A waiter does not check again after it was woken."""
# finds: nothing
import threading

items = []
cond = threading.Condition()

def put():
    with cond:
        items.append(1)
        cond.notify_all()

def get():
    with cond:
        while not items:
            cond.wait()
        items.pop()

threads = [threading.Thread(target=f) for f in (get, get, put, put)]
for t in threads[:3]:
    t.start()
threads[3].start()
for t in threads:
    t.join()
