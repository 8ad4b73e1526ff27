"""What a thread has done is done for whoever has joined it."""
import threading

value = 0

def work():
    global value
    value = 1

def wait():
    if not worker.is_alive():
        assert value == 1
    worker.join()
    assert value == 1 and not worker.is_alive()

worker = threading.Thread(target=work)
waiters = [threading.Thread(target=wait) for _ in range(2)]
worker.start()
for t in waiters:
    t.start()
for t in waiters:
    t.join()
