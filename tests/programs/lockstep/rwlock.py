# case: readers_together
from threading import Barrier, Thread
from lockstep import RWLock
lock, barrier = RWLock(), Barrier(3)

def read():
    with lock.read:
        barrier.wait(5)

threads = [Thread(target=read) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(lock)
# expect: <lockstep.RWLock unlocked>

# case: writer_alone
from threading import Thread
from lockstep import RWLock
lock = RWLock()
n = 0

def write():
    global n
    for _ in range(200):
        with lock.write:
            n += 1

threads = [Thread(target=write) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
# expect: 800

# case: timeouts
from lockstep import RWLock
lock = RWLock()
print(lock.acquire_read(), lock.acquire_write(timeout=0.01), lock)
print(lock.acquire_read(timeout=0.01))
lock.release_read()
lock.release_read()
print(lock.acquire_write(), lock.acquire_read(timeout=0.01), lock.acquire_write(0.01), lock)
lock.release_write()
print(lock)
# expect: True False <lockstep.RWLock readers=1>
# expect: True
# expect: True False False <lockstep.RWLock write-locked>
# expect: <lockstep.RWLock unlocked>

# case: writer_preference
import time
from threading import Thread
from lockstep import RWLock

def order_of(prefer):
    lock, order = RWLock(prefer), []
    lock.acquire_read()
    def write():
        with lock.write:
            order.append("writer")
    def read():
        with lock.read:
            order.append("reader")
    writer, reader = Thread(target=write), Thread(target=read)
    writer.start()
    while not lock._waiting_writers:
        time.sleep(0.001)
    reader.start()
    time.sleep(0.02)
    early = order[:]
    lock.release_read()
    writer.join()
    reader.join()
    return early, order

print(order_of("writer")[0], order_of("reader"))
# expect: [] (['reader'], ['reader', 'writer'])

# case: writer_gives_up
import time
from threading import Thread
from lockstep import RWLock
lock = RWLock()
lock.acquire_read()
writer = Thread(target=lambda: print(lock.acquire_write(timeout=0.03)))
writer.start()
while not lock._waiting_writers and writer.is_alive():
    time.sleep(0.001)
lock.acquire_read()
writer.join()
print(lock)
# expect: False
# expect: <lockstep.RWLock readers=2>

# case: errors
from threading import Thread
from lockstep import RWLock
lock = RWLock()
for call in (lock.release_read, lock.release_write, lambda: RWLock("nobody")):
    try:
        call()
    except (RuntimeError, ValueError) as error:
        print(error)
t = Thread(target=lock.acquire_write)
t.start()
t.join()
try:
    lock.release_write()
except RuntimeError as error:
    print(error)
# expect: release of a read lock that nobody holds
# expect: release of a write lock that this thread does not hold
# expect: prefer must be 'writer' or 'reader'
# expect: release of a write lock that this thread does not hold
