# Never more inside than there are permits, and no permit is lost.
import threading

THREADS = 8
ROUNDS = 80
PERMITS = 3
pool = threading.BoundedSemaphore(PERMITS)
lock = threading.Lock()
inside = 0
worst = 0
entered = 0
refused = 0


def work():
    global inside, worst, entered, refused
    for n in range(ROUNDS):
        if n % 4 == 3:
            if not pool.acquire(timeout=0.00005):
                with lock:
                    refused += 1
                continue
        elif n % 4 == 2:
            if not pool.acquire(blocking=False):
                with lock:
                    refused += 1
                continue
        else:
            pool.acquire()
        with lock:
            inside += 1
            worst = max(worst, inside)
            entered += 1
        with lock:
            inside -= 1
        pool.release()


threads = [threading.Thread(target=work) for n in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(worst <= PERMITS, inside, entered + refused, pool._value)
counter = threading.Semaphore(0)


def give():
    for n in range(ROUNDS):
        counter.release(1 + n % 3)


givers = [threading.Thread(target=give) for n in range(2)]
for giver in givers:
    giver.start()
for n in range(2 * sum(1 + n % 3 for n in range(ROUNDS))):
    counter.acquire()
for giver in givers:
    giver.join()
print(counter.acquire(blocking=False))
# expect: True 0 640 3
# expect: False
