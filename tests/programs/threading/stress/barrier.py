# Nobody is a round ahead of the others; the action runs once in each.
import threading

THREADS = 5
ROUNDS = 50
rounds = [0] * THREADS
actions = []
indices = []
lock = threading.Lock()
ahead = 0


def act():
    actions.append(max(rounds) - min(rounds))


barrier = threading.Barrier(THREADS, action=act)
plain = threading.Barrier(THREADS, timeout=30)


def work(number):
    global ahead
    for n in range(ROUNDS):
        rounds[number] += 1
        index = barrier.wait()
        with lock:
            indices.append((n, index))
            ahead = max(ahead, max(rounds) - min(rounds))
        plain.wait()


threads = [threading.Thread(target=work, args=(n,)) for n in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(actions), max(actions), ahead)
print(sorted(indices) == [(n, i) for n in range(ROUNDS) for i in range(THREADS)])
print(barrier.n_waiting, barrier.broken)
# expect: 50 0 0
# expect: True
# expect: 0 False
