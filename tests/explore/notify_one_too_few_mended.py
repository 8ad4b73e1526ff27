"""One notification for two waiters."""
# finds: nothing
import threading

go = False
cond = threading.Condition()

def wait():
    with cond:
        while not go:
            cond.wait()

threads = [threading.Thread(target=wait) for _ in range(2)]
for t in threads:
    t.start()
with cond:
    go = True
    cond.notify_all()
for t in threads:
    t.join()
