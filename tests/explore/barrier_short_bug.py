"""A barrier waits for a thread that never comes."""
# finds: EndlessWait
import threading

b = threading.Barrier(3)

def work():
    b.wait()

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
