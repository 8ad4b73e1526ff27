"""Two threads count in a dict."""
# finds: nothing
import threading

counts = {'a': 0}
lock = threading.Lock()

def work():
    with lock:
        counts['a'] = counts['a'] + 1

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert counts['a'] == 2
