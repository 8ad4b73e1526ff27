"""`Queue.join` returns when all that was put has been done, and not before."""
import queue
import threading

items = queue.Queue()
done = []
items.put(1)
items.put(2)

def work():
    item = items.get()
    done.append(item)
    items.task_done()

def wait():
    items.join()
    assert sorted(done) == [1, 2]

threads = [threading.Thread(target=f) for f in (work, work, wait)]
for t in threads:
    t.start()
for t in threads:
    t.join()
