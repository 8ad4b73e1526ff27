# case: process
from multiprocessing.dummy import Process, current_process
def work(a, b=0):
    print(a, b, current_process().name)
p = Process(target=work, args=(1,), kwargs={"b": 2})
print(p.exitcode, p.is_alive(), p.daemon, p.name)
p.start()
p.join()
print(p.exitcode, p.is_alive())
# expect: None False False Thread-1 (work)
# expect: 1 2 Thread-1 (work)
# expect: 0 False

# case: process_names
from multiprocessing.dummy import Process, current_process
print(current_process().name)
for p in (Process(), Process(name="own"), Process(target=print)):
    print(p.name)
# expect: MainThread
# expect: Thread-1
# expect: own
# expect: Thread-2 (print)

# case: process_subclass
from multiprocessing.dummy import Process
class Worker(Process):
    def __init__(self, n):
        super().__init__()
        self.n = n
    def run(self):
        print("run", self.n)
workers = [Worker(i) for i in range(2)]
for w in workers:
    w.start()
    w.join()
print([w.exitcode for w in workers], type(workers[0]).__mro__[1].__name__)
# expect: run 0
# expect: run 1
# expect: [0, 0] DummyProcess

# case: active_children
from multiprocessing.dummy import Process, active_children
from threading import Event
go = Event()
processes = [Process(target=go.wait) for _ in range(2)]
print(active_children())
for p in processes:
    p.start()
print(len(active_children()), processes[0] in active_children())
go.set()
for p in processes:
    p.join()
print(active_children())
# expect: []
# expect: 2 True
# expect: []

# case: started_by_another
from multiprocessing.dummy import Process
from threading import Thread
p = Process(target=print)
def work():
    try:
        p.start()
    except RuntimeError as error:
        print(str(error)[:26])
t = Thread(target=work)
t.start()
t.join()
# expect: Parent is <_MainThread(Mai

# case: names_of_threading
import threading, queue
from multiprocessing import dummy
from multiprocessing.dummy import Lock, RLock, Event, Condition, Semaphore, BoundedSemaphore, Barrier, Queue, JoinableQueue
print(Lock is threading.Lock, RLock is threading.RLock, Event is threading.Event, Condition is threading.Condition)
print(Semaphore is threading.Semaphore, BoundedSemaphore is threading.BoundedSemaphore, Barrier is threading.Barrier)
print(Queue is queue.Queue, JoinableQueue is queue.Queue, dummy.freeze_support())
# expect: True True True True
# expect: True True True
# expect: True True None

# case: queue_between_processes
from multiprocessing.dummy import Process, Queue
q = Queue()
p = Process(target=q.put, args=("hello",))
p.start()
print(q.get())
p.join()
# expect: hello

# case: manager
from multiprocessing.dummy import Manager, Process
m = Manager()
d, l = m.dict(), m.list()
def work(i):
    d[i] = i * i
    l.append(i)
ps = [Process(target=work, args=(i,)) for i in range(3)]
for p in ps:
    p.start()
for p in ps:
    p.join()
print(sorted(d.items()), sorted(l))
n = m.Namespace(x=1)
n.y = "two"
print(n, n.x)
v = m.Value("i", 5)
v.value += 1
print(v, v.value)
with m.Lock():
    print("locked")
m.shutdown()
# expect: [(0, 0), (1, 1), (2, 4)] [0, 1, 2]
# expect: Namespace(x=1, y='two') 1
# expect: <Value('i', 6)> 6
# expect: locked

# case: pipe
from multiprocessing.dummy import Pipe, Process
a, b = Pipe()
p = Process(target=lambda: b.send(b.recv() + 1))
p.start()
a.send(41)
print(a.recv(), a.poll(), a.poll(0.01))
p.join()
b.send("x")
print(a.poll(), a.recv())
with a:
    pass
a.close()
# expect: 42 False False
# expect: True x

# case: cpu_count
import multiprocessing, os
print(multiprocessing.cpu_count() == os.cpu_count())
# expect: True

# case: import_forms
import multiprocessing.dummy
import multiprocessing.dummy as mp
from multiprocessing import dummy
from multiprocessing.pool import ThreadPool, AsyncResult
print(mp is dummy, multiprocessing.dummy is mp, type(mp.Pool(1)) is ThreadPool)
# expect: True True True
