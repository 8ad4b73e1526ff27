"""Two threads count in an item of a list."""
# finds: Assertion
import threading

cells = [0]

def work():
    cells[0] += 1

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert cells[0] == 2
