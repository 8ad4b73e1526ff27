from threading import Condition, Thread

PAIRS = 4
ROUNDS = 10_000
changed = Condition()
buffer = []
longest = 0
taken = []


def produce(number):
    global longest
    for n in range(ROUNDS):
        with changed:
            changed.wait_for(lambda: len(buffer) < 3)
            buffer.append((number, n))
            longest = max(longest, len(buffer))
            changed.notify_all()


def consume():
    mine = []
    for _ in range(ROUNDS):
        with changed:
            while not buffer:
                changed.wait()
            mine.append(buffer.pop(0))
            changed.notify_all()
    with changed:
        taken.extend(mine)


threads = [Thread(target=produce, args=(n,)) for n in range(PAIRS)]
threads += [Thread(target=consume) for _ in range(PAIRS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("none lost", sorted(taken) == [(p, n) for p in range(PAIRS) for n in range(ROUNDS)])
print("never full", longest <= 3 and not buffer)
