"""A count that is read with all attributes of its object."""
# finds: nothing
from threading import Lock, Thread

class Box:
    def __init__(self):
        self.count = 0

box = Box()
lock = Lock()

def work():
    with lock:
        before = vars(box)["count"]
        box.count = before + 1

def work_too():
    with lock:
        before = box.__dict__["count"]
        box.count = before + 1

threads = [Thread(target=work), Thread(target=work_too)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert box.count == 2
