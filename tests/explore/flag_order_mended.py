"""The flag is raised before the data is there."""
# finds: nothing
# warns: DataRace
import threading

ready = False
data = 0

def one():
    global ready, data
    data = 42
    ready = True

def two():
    if ready:
        assert data == 42

threads = [threading.Thread(target=f) for f in (one, two)]
for t in threads:
    t.start()
for t in threads:
    t.join()
