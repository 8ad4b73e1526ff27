"""A thread and the one it starts count."""
# finds: nothing
import threading

n = 0

def child():
    global n
    n += 1

def parent():
    global n
    c = threading.Thread(target=child)
    c.start()
    c.join()
    n += 1

threads = [threading.Thread(target=parent) for _ in range(1)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert n == 2
