"""An event is cleared before everybody has seen it."""
# finds: EndlessWait
import threading

e = threading.Event()

def one():
    e.set()
    e.clear()

def two():
    e.wait()

threads = [threading.Thread(target=f) for f in (one, two)]
for t in threads:
    t.start()
for t in threads:
    t.join()
