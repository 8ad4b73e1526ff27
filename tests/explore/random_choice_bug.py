"""One of three random values is wrong."""
# finds: Assertion
import threading
import random
picked = []

def work():
    picked.append(random.randint(1, 3))

t = threading.Thread(target=work)
t.start()
t.join()
assert picked[0] != 3
