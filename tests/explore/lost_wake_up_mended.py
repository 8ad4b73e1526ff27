"""A condition is checked before its lock is taken."""
# finds: nothing
import threading

ready = False
cond = threading.Condition()

def one():
    global ready
    with cond:
        ready = True
        cond.notify()

def two():
    with cond:
        while not ready:
            cond.wait()

threads = [threading.Thread(target=f) for f in (one, two)]
for t in threads:
    t.start()
for t in threads:
    t.join()
