# Threads that start threads, and everything at once.
import threading

THREADS = 4
ROUNDS = 12
gate = threading.Event()
pool = threading.Semaphore(2)
lock = threading.RLock()
done = threading.Condition(lock)
finished = 0


def leaf():
    global finished
    gate.wait()
    with pool:
        pass
    with done:
        finished += 1
        done.notify_all()


def branch():
    leaves = [threading.Thread(target=leaf) for n in range(ROUNDS)]
    for thread in leaves:
        thread.start()
    for thread in leaves:
        thread.join()


branches = [threading.Thread(target=branch) for n in range(THREADS)]
for thread in branches:
    thread.start()
gate.set()
with done:
    done.wait_for(lambda: finished == THREADS * ROUNDS)
for thread in branches:
    thread.join()
print(finished, threading.active_count())
# expect: 48 1
