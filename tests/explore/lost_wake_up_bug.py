"""A condition is checked before its lock is taken."""
# finds: LostWakeUp
import threading

ready = False
cond = threading.Condition()

def one():
    global ready
    ready = True
    with cond:
        cond.notify()

def two():
    if not ready:
        with cond:
            cond.wait()

threads = [threading.Thread(target=f) for f in (one, two)]
for t in threads:
    t.start()
for t in threads:
    t.join()
