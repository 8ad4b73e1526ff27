"""Threads are taken to run in the order of their starts."""
# finds: nothing
import threading

log = []

def work(i):
    log.append(i)

threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert sorted(log) == [0, 1, 2]
