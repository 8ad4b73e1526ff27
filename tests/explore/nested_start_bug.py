"""A thread and the one it starts count."""
# finds: Assertion
import threading

n = 0

def child():
    global n
    n += 1

def parent():
    global n
    c = threading.Thread(target=child)
    c.start()
    n += 1
    c.join()

threads = [threading.Thread(target=parent) for _ in range(1)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert n == 2
