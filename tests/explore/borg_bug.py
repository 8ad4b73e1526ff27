"""Objects that share their attributes count without a lock."""
# finds: Assertion
import threading

class Borg:
    _shared = {'total': 0}

    def __init__(self):
        self.__dict__ = self._shared

    def add(self):
        self.total += 1

def work():
    Borg().add()

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert Borg().total == 2
