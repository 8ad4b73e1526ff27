"""`notify` wakes those first who have waited longest."""
import threading

changed = threading.Condition()
here = threading.Semaphore(0)
arrived = []
woken = []

def wait(name):
    with changed:
        arrived.append(name)
        here.release()
        changed.wait()
        woken.append(name)
        changed.notify()

def begin():
    here.acquire()
    here.acquire()
    with changed:
        changed.notify()

threads = [threading.Thread(target=wait, args=(n,)) for n in range(2)]
threads.append(threading.Thread(target=begin))
for t in threads:
    t.start()
for t in threads:
    t.join()
assert woken == arrived
