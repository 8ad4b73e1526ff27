from threading import Lock, RLock, Thread

THREADS = 8
ROUNDS = 100_000
lock, rlock = Lock(), RLock()
count = recount = inside = overlaps = 0


def work():
    global count, recount, inside, overlaps
    for _ in range(ROUNDS):
        with lock:
            inside += 1
            overlaps += inside != 1
            count += 1
            inside -= 1
        with rlock:
            with rlock:
                recount += 1


threads = [Thread(target=work) for _ in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("none lost", count == recount == THREADS * ROUNDS)
print("one at a time", overlaps == 0 and not lock.locked())
