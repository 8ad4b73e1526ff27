"""Two swaps at the same time."""
# finds: Assertion
import threading

pair = [1, 2]

def swap():
    a, b = pair[0], pair[1]
    pair[0] = b
    pair[1] = a

threads = [threading.Thread(target=swap) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert sorted(pair) == [1, 2]
