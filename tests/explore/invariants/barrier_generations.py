"""Nobody leaves a round of a barrier before all have come, nor comes into the next before that."""
import threading

barrier = threading.Barrier(2)
rounds = [0, 0]
lock = threading.Lock()

def work(me):
    for turn in (1, 2):
        with lock:
            rounds[me] = turn
        barrier.wait()
        assert rounds[1 - me] >= turn
        barrier.wait()
        with lock:
            assert rounds[1 - me] <= turn + 1

threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert barrier.n_waiting == 0 and not barrier.broken
