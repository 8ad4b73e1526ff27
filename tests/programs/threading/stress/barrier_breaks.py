# Broken and made new while threads come and go: everybody gets an end.
import threading

THREADS = 4
ROUNDS = 20
barrier = threading.Barrier(THREADS)
lock = threading.Lock()
passed = 0
failed = 0
done = False


def work():
    global passed, failed
    for n in range(ROUNDS):
        try:
            barrier.wait(0.0003 if n % 5 == 4 else 0.01)
        except threading.BrokenBarrierError:
            with lock:
                failed += 1
        else:
            with lock:
                passed += 1


def mend():
    while not done:
        if barrier.broken:
            barrier.reset()


mender = threading.Thread(target=mend)
mender.start()
threads = [threading.Thread(target=work) for n in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
done = True
mender.join()
print(passed + failed, barrier.n_waiting)
# expect: 80 0
