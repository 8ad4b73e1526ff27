# Taken again and again by many threads; nothing is lost, nobody is let in twice.
import threading

THREADS = 8
ROUNDS = 60
lock = threading.RLock()
count = 0
inside = 0
worst = 0


def enter(depth):
    global count, inside, worst
    with lock:
        if depth == 0:
            inside += 1
            worst = max(worst, inside)
            count += 1
            inside -= 1
        else:
            enter(depth - 1)


def work(number):
    for n in range(ROUNDS):
        enter(n % 4)
        if lock.acquire(timeout=0.00005 if n % 3 else 5):
            enter(1)
            lock.release()


threads = [threading.Thread(target=work, args=(n,)) for n in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(count >= THREADS * ROUNDS, worst, inside)
print(lock.acquire(blocking=False))
# expect: True 1 0
# expect: True
