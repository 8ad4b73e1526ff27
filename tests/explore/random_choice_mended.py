"""One of three random values is wrong."""
# finds: nothing
import threading
import random
picked = []

def work():
    picked.append(random.randint(1, 2))

t = threading.Thread(target=work)
t.start()
t.join()
assert picked[0] != 3
