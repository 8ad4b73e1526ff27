from threading import BoundedSemaphore, Lock, Semaphore, Thread

THREADS = 8
ROUNDS = 30_000
PERMITS = 3
slots = BoundedSemaphore(PERMITS)
tokens = Semaphore(0)
lock = Lock()
inside = most = done = 0


def work(number):
    global inside, most, done
    for _ in range(ROUNDS):
        with slots:
            with lock:
                inside += 1
                most = max(most, inside)
            with lock:
                inside -= 1
                done += 1
        if number % 2:
            tokens.acquire()
        else:
            tokens.release()


threads = [Thread(target=work, args=(n,)) for n in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("none lost", done == THREADS * ROUNDS)
print("no more than permits", most <= PERMITS)
print("as many taken as given", not tokens.acquire(blocking=False))
try:
    slots.release()
except ValueError:
    print("all permits back", True)
