"""A list is looked at, and empty when it is popped."""
# finds: Exception
import threading

stack = [1]

def work():
    if stack:
        stack.pop()

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
