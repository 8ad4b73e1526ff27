"""A singleton is made twice."""
# finds: Assertion
import threading

made = 0
instance = None

def get():
    global made, instance
    if instance is None:
        made += 1
        instance = object()

threads = [threading.Thread(target=get) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert made == 1
