"""The lock is let go between reading and writing."""
# finds: nothing
import threading

lock = threading.Lock()
x = 0

def work():
    global x
    with lock:
        old = x
        x = old + 1

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert x == 2
