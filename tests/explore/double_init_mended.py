"""A singleton is made twice."""
# finds: nothing
import threading

made = 0
instance = None
lock = threading.Lock()

def get():
    global made, instance
    with lock:
        if instance is None:
            made += 1
            instance = object()

threads = [threading.Thread(target=get) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert made == 1
