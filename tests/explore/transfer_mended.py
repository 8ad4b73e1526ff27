"""Money gets lost between two accounts."""
# finds: nothing
import threading

class Account:
    def __init__(self, balance):
        self.balance = balance

a = Account(100)
b = Account(100)
lock = threading.Lock()

def one():
    with lock:
        a.balance -= 10
        b.balance += 10

def two():
    with lock:
        b.balance -= 20
        a.balance += 20

threads = [threading.Thread(target=f) for f in (one, two)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert a.balance + b.balance == 200
