"""A list is looked at, and empty when it is popped."""
# finds: nothing
import threading

stack = [1]

def work():
    try:
        stack.pop()
    except IndexError:
        pass

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
