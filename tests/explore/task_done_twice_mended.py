"""task_done is called too often."""
# finds: nothing
import threading
import queue
q = queue.Queue()

def work():
    q.get()
    q.task_done()

t = threading.Thread(target=work)
t.start()
q.put(1)
t.join()
