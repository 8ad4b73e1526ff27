"""A thread pool, made by hand

Starting a thread costs time, so a pool starts a few once and feeds them jobs from a queue. `submit`
puts a job into the queue; `close` puts a sentinel for each worker and waits for them.

**What to look at.** So many lanes as workers, however many jobs: each lane does one job after the
other. Which worker gets which job is luck.

**What to change next.** One worker, then as many as there are cores, then more than jobs. Then open
*Executor: map*: the library's pool is the same idea with results.
"""

import queue
import time
from threading import Lock, Thread

WORKERS = 4  # knob: 1..32 -- Workers
JOBS = 24  # knob: 1..300 -- Jobs
JOB = 0.005  # knob: 0..0.05 -- Seconds for a job


class Pool:
    def __init__(self, size):
        self.jobs = queue.Queue()
        self.workers = [Thread(target=self._work, name=f"worker {n}") for n in range(size)]
        for worker in self.workers:
            worker.start()

    def _work(self):
        while True:
            job = self.jobs.get()
            if job is None:
                return
            function, arguments = job
            function(*arguments)

    def submit(self, function, *arguments):
        self.jobs.put((function, arguments))

    def close(self):
        for _ in self.workers:
            self.jobs.put(None)
        for worker in self.workers:
            worker.join()


lock = Lock()
total = 0


def add_square(number):
    global total
    time.sleep(JOB)
    with lock:
        total += number * number


def main():
    pool = Pool(WORKERS)
    for number in range(JOBS):
        pool.submit(add_square, number)
    pool.close()
    print(f"sum          {total}")
    print(f"expected     {sum(number * number for number in range(JOBS))}")


if __name__ == "__main__":
    main()
