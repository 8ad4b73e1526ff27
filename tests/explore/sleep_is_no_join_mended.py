"""Sleeping is taken for waiting."""
# finds: nothing
import threading
import time
result = None

def work():
    global result
    result = 7

t = threading.Thread(target=work)
t.start()
time.sleep(0.1)
t.join()
assert result == 7
