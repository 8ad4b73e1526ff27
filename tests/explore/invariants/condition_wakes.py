"""Who waits in a loop under the lock is woken by a notify under the lock, whenever it comes."""
import threading

changed = threading.Condition()
ready = 0
seen = 0

def wait():
    global seen
    with changed:
        while not ready:
            changed.wait()
        seen += 1

def notify():
    global ready
    with changed:
        ready = 1
        changed.notify_all()

threads = [threading.Thread(target=f) for f in (wait, wait, notify)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert seen == 2
