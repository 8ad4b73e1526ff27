"""indexer: N threads put messages into a hash table; the first collisions come with 12."""
import threading

N = 12  # knob: 1..16
SIZE = 128
MAX = 4
table = [0] * SIZE
guards = [threading.Lock() for _ in range(SIZE)]

def put(h, w):
    with guards[h]:
        if table[h] == 0:
            table[h] = w
            return True
        return False

def work(tid):
    for m in range(1, MAX + 1):
        w = m * 11 + tid
        h = (w * 7) % SIZE
        while not put(h, w):
            h = (h + 1) % SIZE

threads = [threading.Thread(target=work, args=(i,)) for i in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
