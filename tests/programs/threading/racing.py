# case: unlocked_counter_loses_or_not
# property: lines == 2
# property: line 1 <= 4000
# property: line 1 >= 1000
from threading import Thread
n = 0

def work():
    global n
    for _ in range(1000):
        n += 1

threads = [Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
print("end")

# case: everybody_logs
# property: lines == 12
# property: count "worker" == 12
import logging, sys
from threading import Thread
logging.basicConfig(level=logging.INFO, format="%(threadName)s %(message)s", stream=sys.stdout)

def work():
    for i in range(3):
        logging.info("line %d", i)

threads = [Thread(target=work, name=f"worker{i}") for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()

# case: philosophers
# property: lines == 5
# property: count "eaten" == 5
import logging, sys
from threading import Lock, Thread
logging.basicConfig(format="%(message)s", level=logging.INFO, stream=sys.stdout)
forks = [Lock() for _ in range(5)]

def dine(i):
    first, second = sorted((i, (i + 1) % 5))
    eaten = 0
    while eaten < 10:
        with forks[first], forks[second]:
            eaten += 1
    logging.info("%d has eaten %d times", i, eaten)

threads = [Thread(target=dine, args=(i,)) for i in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()

# case: pool_of_prints
# sorted-output
import sys
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(4) as pool:
    for i in range(10):
        pool.submit(sys.stdout.write, f"task {i}\n")
# expect: task 0
# expect: task 1
# expect: task 2
# expect: task 3
# expect: task 4
# expect: task 5
# expect: task 6
# expect: task 7
# expect: task 8
# expect: task 9

# case: dummy_pool_of_prints
# sorted-output
import sys
from multiprocessing.dummy import Pool
pool = Pool(4)
for i in range(10):
    pool.apply_async(sys.stdout.write, (f"task {i}\n",))
pool.close()
pool.join()
# expect: task 0
# expect: task 1
# expect: task 2
# expect: task 3
# expect: task 4
# expect: task 5
# expect: task 6
# expect: task 7
# expect: task 8
# expect: task 9
