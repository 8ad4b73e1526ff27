"""Both threads see the other one."""
# finds: Assertion
import threading

x = 0
y = 0
r1 = r2 = None

def one():
    global x, r1
    x = 1
    r1 = y

def two():
    global y, r2
    y = 1
    r2 = x

threads = [threading.Thread(target=f) for f in (one, two)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert not (r1 == 1 and r2 == 1)
