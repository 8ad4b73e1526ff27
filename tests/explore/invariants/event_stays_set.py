"""An event that has been set lets everybody through, before and after."""
import threading

event = threading.Event()
through = []

def wait(name):
    assert event.wait() is True
    through.append(name)

def open_gate():
    event.set()

threads = [threading.Thread(target=wait, args=(n,)) for n in range(2)]
threads.append(threading.Thread(target=open_gate))
for t in threads:
    t.start()
for t in threads:
    t.join()
assert sorted(through) == [0, 1] and event.is_set()
