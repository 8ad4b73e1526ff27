"""One end marker for two consumers."""
# finds: EndlessWait
import threading
import queue
q = queue.Queue()

def work():
    while q.get() is not None:
        pass

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
q.put(None)
for t in threads:
    t.join()
