# case: names_and_idents
import threading


def show():
    me = threading.current_thread()
    print(me.name, me.getName() == me.name, me.ident == threading.get_ident(), me.daemon)


for name in ('alpha', None):
    thread = threading.Thread(target=show, name=name)
    thread.start()
    thread.join()
thread = threading.Thread(target=show)
thread.name = 'renamed'
thread.start()
thread.join()
print(threading.main_thread().name, threading.active_count(), thread.is_alive())
# expect: alpha True True False
# expect: Thread-1 (show) True True False
# expect: renamed True True False
# expect: MainThread 1 False
# expect-stderr: threads.py:6: DeprecationWarning: getName() is deprecated, get the name attribute instead
# expect-stderr:   print(me.name, me.getName() == me.name, me.ident == threading.get_ident(), me.daemon)

# case: countdown_experiment
import threading
import time


def countdown(n):
    while n > 0:
        n -= 1


N = 20000
start = time.time()
countdown(N)
alone = time.time() - start
halves = [threading.Thread(target=countdown, args=(N // 2,)) for _ in range(2)]
start = time.time()
for t in halves:
    t.start()
for t in halves:
    t.join()
print(alone > 0, time.time() - start > 0)
# expect: True True

# case: thread_local
import threading

local = threading.local()


def work(n, results):
    local.value = n
    for _ in range(10):
        local.value += n
    results[n] = local.value


results = {}
threads = [threading.Thread(target=work, args=(n, results)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results.items()), hasattr(local, 'value'))
# expect: [(0, 0), (1, 11), (2, 22), (3, 33)] False

# case: local_connection
from functools import partial
import threading


class LazyConnection:
    def __init__(self, address):
        self.address = address
        self.local = threading.local()

    def __enter__(self):
        if hasattr(self.local, 'sock'):
            raise RuntimeError('Already connected')
        self.local.sock = 'socket to {0[0]}:{0[1]}'.format(self.address)
        return self.local.sock

    def __exit__(self, exc_ty, exc_val, tb):
        del self.local.sock


def test(conn, lines):
    with conn as s:
        lines.append(s)
        try:
            with conn:
                pass
        except RuntimeError as e:
            lines.append(str(e))


lines = []
conn = LazyConnection(('localhost', 80))
threads = [threading.Thread(target=partial(test, conn, lines)) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(lines))
# expect: ['Already connected', 'Already connected', 'socket to localhost:80', 'socket to localhost:80']

# case: lock_ordering
import threading
from contextlib import contextmanager

_local = threading.local()


@contextmanager
def acquire(*locks):
    locks = sorted(locks, key=lambda x: id(x))
    acquired = getattr(_local, 'acquired', [])
    if acquired and max(id(lock) for lock in acquired) >= id(locks[0]):
        raise RuntimeError('Lock Order Violation')
    acquired.extend(locks)
    _local.acquired = acquired
    try:
        for lock in locks:
            lock.acquire()
        yield
    finally:
        for lock in reversed(locks):
            lock.release()
        del acquired[-len(locks):]


x_lock, y_lock = threading.Lock(), threading.Lock()
count = 0


def work(*locks):
    global count
    for _ in range(50):
        with acquire(*locks):
            count += 1


threads = [threading.Thread(target=work, args=a) for a in ((x_lock, y_lock), (y_lock, x_lock))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(count)
first, second = sorted((x_lock, y_lock), key=id)
try:
    with acquire(second):
        with acquire(first):
            pass
except RuntimeError as e:
    print(e)
# expect: 100
# expect: Lock Order Violation

# case: hook_and_death
import threading
import sys


def hook(args):
    print('%s died: %s: %s' % (args.thread.name, args.exc_type.__name__, args.exc_value))


threading.excepthook = hook
t = threading.Thread(target=lambda: {}['missing'], name='searcher')
t.start()
t.join()
s = threading.Thread(target=sys.exit, args=(3,), name='leaver')
s.start()
s.join()
print(t.is_alive(), s.is_alive())
# expect: searcher died: KeyError: 'missing'
# expect: leaver died: SystemExit: 3
# expect: False False

# case: errors_of_threads
import threading

t = threading.Thread(target=print, args=('once',))
for action in (t.join, t.start, t.join, t.start, threading.current_thread().join):
    try:
        action()
    except RuntimeError as e:
        print('RuntimeError:', e)
try:
    t.daemon = True
    print(t.daemon)
    d = threading.Thread(target=threading.Event().wait, daemon=True)
    d.start()
    d.daemon = False
except RuntimeError as e:
    print('RuntimeError:', e)
# expect: RuntimeError: cannot join thread before it is started
# expect: once
# expect: RuntimeError: threads can only be started once
# expect: RuntimeError: cannot join current thread
# expect: RuntimeError: cannot set daemon status of active thread

# case: daemons_end_with_the_program
import threading
import time


def for_ever():
    while True:
        time.sleep(0.001)


daemon = threading.Thread(target=for_ever)
daemon.setDaemon(True)
daemon.start()


def last():
    threading.main_thread().join()
    print('the program waits for me')


threading.Thread(target=last).start()
print('main is done', daemon.isDaemon())
# expect: main is done True
# expect: the program waits for me
# expect-stderr: threads.py:11: DeprecationWarning: setDaemon() is deprecated, set the daemon attribute instead
# expect-stderr:   daemon.setDaemon(True)
# expect-stderr: threads.py:21: DeprecationWarning: isDaemon() is deprecated, get the daemon attribute instead
# expect-stderr:   print('main is done', daemon.isDaemon())

# case: ids
import datetime
import threading
import uuid

made = set()


class Entity:
    def __init__(self):
        self.id = str(uuid.uuid4())
        self.born = datetime.datetime.now()

    def __hash__(self):
        return hash(self.id)

    def __eq__(self, other):
        return isinstance(other, Entity) and self.id == other.id


lock = threading.Lock()


def make():
    for _ in range(10):
        e = Entity()
        with lock:
            made.add(e)


threads = [threading.Thread(target=make) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(made), all(len(e.id) == 36 for e in made),
      max(e.born for e in made) - min(e.born for e in made) < datetime.timedelta(minutes=5))
# expect: 40 True True
