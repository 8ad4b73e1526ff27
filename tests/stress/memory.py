"""Makes and drops objects for so many seconds: what is in use stays flat.

Two threads make lists, dicts, instances and texts, and pass some of them on through a queue; the
run's memory is looked at from outside (`scripts/stress.sh`).
"""
import queue
import threading
import time

SECONDS = 60


class Node:
    def __init__(self, value, rest):
        self.value = value
        self.rest = rest


def make(n):
    chain = None
    for i in range(20):
        chain = Node(f"node {n} {i}", chain)
    return {"chain": chain, "list": [str(i) for i in range(n % 50)], "pair": (n, [n])}


def produce():
    n = 0
    while time.monotonic() < end:
        items.put(make(n))
        n += 1
    items.put(None)


def consume():
    count = 0
    while (item := items.get()) is not None:
        kept[count % 100] = item["chain"].rest
        count += 1
    counts.append(count)


end = time.monotonic() + SECONDS
items = queue.Queue(64)
kept = {}
counts = []
threads = [threading.Thread(target=produce), threading.Thread(target=consume)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counts[0] > 0, len(kept) <= 100)
