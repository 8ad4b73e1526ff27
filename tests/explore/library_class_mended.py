"""A count kept in a class of the library."""
# finds: nothing
from queue import Queue
from threading import Lock, Thread

Queue.count = 0
lock = Lock()

def work():
    with lock:
        Queue.count += 1

threads = [Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert Queue.count == 2
