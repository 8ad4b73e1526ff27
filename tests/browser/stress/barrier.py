from threading import Barrier, Lock, Thread

THREADS = 8
ROUNDS = 5_000
rounds = [0] * THREADS
spread = []
indices = []
lock = Lock()
barrier = Barrier(THREADS, action=lambda: spread.append(max(rounds) - min(rounds)))
plain = Barrier(THREADS)


def work(number):
    for n in range(ROUNDS):
        rounds[number] += 1
        index = barrier.wait()
        with lock:
            indices.append((n, index))
        plain.wait()


threads = [Thread(target=work, args=(n,)) for n in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("one action a round", len(spread) == ROUNDS)
print("nobody ahead", set(spread) == {0})
print("each index once", sorted(indices) == [(n, i) for n in range(ROUNDS) for i in range(THREADS)])
