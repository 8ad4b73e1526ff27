"""Each of three threads at a barrier is told another number, and one that it was the last."""
import threading

barrier = threading.Barrier(3)
numbers = [None, None, None]

def work(me):
    numbers[me] = barrier.wait()

threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
assert sorted(numbers) == [0, 1, 2]
