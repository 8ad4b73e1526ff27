"""A result is used before the thread has ended."""
# finds: nothing
import threading

result = None

def work():
    global result
    result = 7

t = threading.Thread(target=work)
t.start()
t.join()
assert result == 7
