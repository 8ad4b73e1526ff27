"""readers: one thread writes a variable that N others read."""
import threading

N = 8  # knob: 1..16
x = 0

def write():
    global x
    x = 1

def read():
    return x

threads = [threading.Thread(target=write)]
threads += [threading.Thread(target=read) for _ in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
