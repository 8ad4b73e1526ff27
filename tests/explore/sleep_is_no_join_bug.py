"""Sleeping is taken for waiting."""
# finds: Assertion
import threading
import time
result = None

def work():
    global result
    result = 7

t = threading.Thread(target=work)
t.start()
time.sleep(1)
assert result == 7
