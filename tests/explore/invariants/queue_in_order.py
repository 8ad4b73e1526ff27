"""A queue hands out in the order of putting, nothing twice, and holds no more than it may."""
import queue
import threading

items = queue.Queue(1)
taken = []

def put():
    for item in (1, 2):
        items.put(item)
        assert items.qsize() <= 1

def take():
    for _ in range(2):
        taken.append(items.get())

threads = [threading.Thread(target=put), threading.Thread(target=take)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert taken == [1, 2] and items.empty()
