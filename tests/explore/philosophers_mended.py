"""Three philosophers each take the left fork first."""
# finds: nothing
import threading

forks = [threading.Lock() for _ in range(3)]

def eat(i):
    first, second = forks[i], forks[(i + 1) % 3]
    if i == 2:
        first, second = second, first
    with first:
        with second:
            pass

threads = [threading.Thread(target=eat, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
