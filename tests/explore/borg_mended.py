"""Objects that share their attributes count under the lock that they share."""
# finds: nothing
import threading

class Borg:
    _shared = {'total': 0, 'lock': threading.Lock()}

    def __init__(self):
        self.__dict__ = self._shared

    def add(self):
        with self.lock:
            self.total += 1

def work():
    Borg().add()

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert Borg().total == 2
