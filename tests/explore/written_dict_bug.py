"""A count that is written through the dict of its object's attributes."""
# finds: Assertion
from threading import Thread

class Box:
    def __init__(self):
        self.__dict__.update(count=0)

box = Box()

def work():
    box.__dict__["count"] += 1

def work_too():
    vars(box).update(count=box.count + 1)

threads = [Thread(target=work), Thread(target=work_too)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert box.count == 2
