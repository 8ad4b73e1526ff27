"""A callback is called with a lock held."""
# finds: nothing
import threading

lock = threading.Lock()
other = threading.Lock()

class Source:
    def fire(self, listener):
        with lock:
            pass
        listener()

def listener():
    with other:
        pass

def one():
    Source().fire(listener)

def two():
    with other:
        with lock:
            pass

threads = [threading.Thread(target=f) for f in (one, two)]
for t in threads:
    t.start()
for t in threads:
    t.join()
