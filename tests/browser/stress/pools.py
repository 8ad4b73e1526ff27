from concurrent.futures import ThreadPoolExecutor, as_completed
from multiprocessing.dummy import Pool
import logging
import threading

WORKERS = 8
TASKS = 600
local = threading.local()
lock = threading.Lock()
names = set()


class Tally(logging.Handler):
    def __init__(self):
        super().__init__()
        self.seen = 0

    def emit(self, record):
        self.seen += 1


tally = Tally()
logger = logging.getLogger("stress")
logger.setLevel(logging.INFO)
logger.addHandler(tally)
logger.propagate = False


def work(n):
    local.count = getattr(local, "count", 0) + 1
    with lock:
        names.add(threading.current_thread().name)
    logger.info("task %d", n)
    return n * n


wanted = [n * n for n in range(TASKS)]
with ThreadPoolExecutor(WORKERS) as executor:
    print("map", list(executor.map(work, range(TASKS))) == wanted)
    futures = [executor.submit(work, n) for n in range(TASKS)]
    print("as_completed", sorted(f.result() for f in as_completed(futures)) == wanted)
with Pool(WORKERS) as pool:
    print("Pool.map", pool.map(work, range(TASKS)) == wanted)
    print("imap_unordered", sorted(pool.imap_unordered(work, range(TASKS))) == wanted)
print("one record each", tally.seen == 4 * TASKS)
print("no more workers than asked for", len(names) <= 2 * WORKERS)
