"""A reader sees one of two variables that belong together."""
# finds: nothing
import threading

a = 0
b = 0
lock = threading.Lock()

def one():
    global a, b
    with lock:
        a = 1
        b = 1

def two():
    with lock:
        x = b
        y = a
    assert x == y

threads = [threading.Thread(target=f) for f in (one, two)]
for t in threads:
    t.start()
for t in threads:
    t.join()
