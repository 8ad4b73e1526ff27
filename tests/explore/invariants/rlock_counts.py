"""An RLock is free only when its owner has released it as often as it took it."""
import threading

lock = threading.RLock()
owner = None

def work(name):
    global owner
    with lock:
        owner = name
        with lock:
            assert owner == name
        assert owner == name

threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
