"""Two threads count in a class attribute."""
# finds: Assertion
import threading

class Counter:
    total = 0

def work():
    Counter.total += 1

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert Counter.total == 2
