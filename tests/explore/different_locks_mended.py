"""Each thread has its own lock."""
# finds: nothing
import threading

a = threading.Lock()
x = 0

def one():
    global x
    with a:
        x += 1

def two():
    global x
    with a:
        x += 1

threads = [threading.Thread(target=f) for f in (one, two)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert x == 2
