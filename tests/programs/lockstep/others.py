# case: latch
from threading import Thread
from lockstep import CountDownLatch
latch = CountDownLatch(3)
print(latch.wait(0.01), latch.count, latch)
threads = [Thread(target=latch.count_down) for _ in range(3)]
for t in threads:
    t.start()
print(latch.wait(), latch.count)
latch.count_down()
print(latch.count, CountDownLatch(0).wait(), latch.wait(0))
for call in (lambda: CountDownLatch(-1), lambda: latch.count_down(0)):
    try:
        call()
    except ValueError as error:
        print(error)
# expect: False 3 <lockstep.CountDownLatch count=3>
# expect: True 0
# expect: 0 True True
# expect: count must be >= 0
# expect: n must be one or more

# case: atomic
from threading import Thread
from lockstep import AtomicInt
n = AtomicInt()

def work():
    for _ in range(300):
        n.add()

def compare_and_swap_work():
    for _ in range(300):
        while True:
            old = n.get()
            if n.compare_and_swap(old, old + 1):
                break

threads = [Thread(target=f) for f in (work, compare_and_swap_work) * 2]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n, n.get(), n.add(-200), n.get_and_add(5), n.exchange(7), n.compare_and_swap(1, 2), n.compare_and_swap(7, 8), n.get())
n.set(0)
print(n)
# expect: AtomicInt(8) 1200 1000 1000 1005 False True 8
# expect: AtomicInt(0)

# case: spin_lock
from threading import Thread
from lockstep import SpinLock
lock, n = SpinLock(), 0

def work():
    global n
    for _ in range(100):
        with lock:
            n += 1

threads = [Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n, lock, lock.acquire(False), lock.acquire(False), lock.acquire(timeout=0.01), lock.locked(), lock)
lock.release()
try:
    lock.release()
except RuntimeError as error:
    print(error)
# expect: 300 <lockstep.SpinLock locked> True False False True <lockstep.SpinLock locked>
# expect: release unlocked lock

# case: ticket_lock
import time
from threading import Thread
from lockstep import TicketLock
lock, order = TicketLock(), []
lock.acquire()

def work(i):
    with lock:
        order.append(i)

threads = []
for i in range(5):
    t = Thread(target=work, args=(i,))
    threads.append(t)
    t.start()
    while lock._next_ticket < i + 2:
        time.sleep(0.001)
print(lock, lock.acquire(False), lock.locked())
lock.release()
for t in threads:
    t.join()
print(order, lock.locked())
try:
    lock.release()
except RuntimeError as error:
    print(error)
# expect: <lockstep.TicketLock serving=0 next=6> False True
# expect: [0, 1, 2, 3, 4] False
# expect: release unlocked lock

# case: exchanger
from threading import Thread
from lockstep import Exchanger
meeting, got = Exchanger(), {}

def work(name):
    got[name] = meeting.exchange(name)

threads = [Thread(target=work, args=(name,)) for name in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(got["a"], got["b"])
try:
    meeting.exchange(1, timeout=0.01)
except TimeoutError as error:
    print(error)
# expect: b a
# expect: nobody came to exchange

# case: phaser
from threading import Thread
from lockstep import Phaser
phaser, log = Phaser(3), []

def work(i):
    for phase in range(3):
        log.append(phase)
        phaser.arrive_and_wait()

threads = [Thread(target=work, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log, phaser.phase, phaser.parties, phaser.terminated, phaser)
# expect: [0, 0, 0, 1, 1, 1, 2, 2, 2] 3 3 False <lockstep.Phaser phase=3 parties=3 arrived=0>

# case: phaser_with_changing_parties
from threading import Thread
from lockstep import Phaser

class Loud(Phaser):
    def on_advance(self, phase, parties):
        print("phase", phase, "ends with", parties)
        return parties == 0

phaser = Loud(1)

def work(rounds):
    for _ in range(rounds):
        phaser.arrive_and_wait()
    phaser.arrive_and_deregister()

threads = []
for rounds in (1, 2):
    phaser.register()
    t = Thread(target=work, args=(rounds,))
    threads.append(t)
    t.start()
for _ in range(3):
    phaser.arrive_and_wait()
phaser.arrive_and_deregister()
for t in threads:
    t.join()
print(phaser.terminated, phaser.phase, phaser.arrive_and_wait())
# expect: phase 0 ends with 3
# expect: phase 1 ends with 2
# expect: phase 2 ends with 1
# expect: phase 3 ends with 0
# expect: True 4 4

# case: phaser_errors
from lockstep import Phaser
phaser = Phaser(2)
print(phaser.arrive(), phaser.arrived, phaser.wait(0, timeout=0.01), phaser.wait(5))
try:
    phaser.wait(0, timeout=0.01)
    Phaser(2).arrive_and_wait(timeout=0.01)
except TimeoutError as error:
    print(error)
for call in (lambda: Phaser(-1), lambda: Phaser().arrive()):
    try:
        call()
    except (ValueError, RuntimeError) as error:
        print(error)
# expect: 0 1 False True
# expect: the phase did not end
# expect: parties must be >= 0
# expect: more arrivals than parties
