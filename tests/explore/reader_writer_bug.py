"""A reader sees one of two variables that belong together."""
# finds: Assertion
import threading

a = 0
b = 0

def one():
    global a, b
    a = 1
    b = 1

def two():
    x = b
    y = a
    assert x == y

threads = [threading.Thread(target=f) for f in (one, two)]
for t in threads:
    t.start()
for t in threads:
    t.join()
