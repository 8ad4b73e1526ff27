"""A lock excludes: nobody is inside with somebody else."""
import threading

lock = threading.Lock()
inside = 0

def work():
    global inside
    with lock:
        inside += 1
        assert inside == 1
        inside -= 1

threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
