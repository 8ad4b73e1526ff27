"""Two threads add to one counter."""
# finds: nothing
import threading

counter = 0
lock = threading.Lock()

def work():
    global counter
    with lock:
        counter += 1

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert counter == 2
