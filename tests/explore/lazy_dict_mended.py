"""Two threads fill a cache."""
# finds: nothing
import threading

cache = {}
made = []
lock = threading.Lock()

def get():
    with lock:
        if 'k' not in cache:
            made.append(1)
            cache['k'] = 1

threads = [threading.Thread(target=get) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert len(made) == 1
