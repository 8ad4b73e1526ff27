# case: target_and_arguments
from threading import Thread

def work(*args, **kwargs):
    print(args, kwargs)

for t in [Thread(target=work), Thread(target=work, args=(1, 2)), Thread(target=work, args=[3]),
          Thread(None, work, "name", (4,), {"k": 5}), Thread(target=work, kwargs={"a": 1})]:
    t.start()
    t.join()
# expect: () {}
# expect: (1, 2) {}
# expect: (3,) {}
# expect: (4,) {'k': 5}
# expect: () {'a': 1}

# case: no_target
from threading import Thread
t = Thread()
t.start()
t.join()
print(t.is_alive())
# expect: False

# case: names
from threading import Thread, current_thread
def work():
    print(current_thread().name)

class Callable:
    def __call__(self):
        print(current_thread().name)

for t in [Thread(target=work), Thread(), Thread(target=work, name="own"), Thread(target=lambda: work()),
          Thread(target=Callable()), Thread(name="", target=work), Thread(name=7), Thread(target=print)]:
    print(t.name)
    t.start()
    t.join()
# expect: Thread-1 (work)
# expect: Thread-1 (work)
# expect: Thread-2
# expect: own
# expect: own
# expect: Thread-3 (<lambda>)
# expect: Thread-3 (<lambda>)
# expect: Thread-4
# expect: Thread-4
# expect: Thread-5 (work)
# expect: Thread-5 (work)
# expect: 7
# expect: Thread-6 (print)
# expect:

# case: rename
from threading import Thread, current_thread
def work():
    print(current_thread().name)
    current_thread().name = "self-made"
    print(t.name)
t = Thread(target=work)
t.name = "before"
t.start()
t.join()
t.name = 42
print(repr(t.name))
# expect: before
# expect: self-made
# expect: '42'

# case: life
from threading import Thread, Event
go = Event()
t = Thread(target=go.wait)
print(t.is_alive(), t.ident, t.native_id, repr(t))
t.start()
print(t.is_alive(), t.ident is not None, isinstance(t.native_id, int), repr(t) == f"<Thread(Thread-1 (wait), started {t.ident})>")
ident = t.ident
go.set()
t.join()
print(t.is_alive(), t.ident == ident, repr(t) == f"<Thread(Thread-1 (wait), stopped {ident})>")
# expect: False None None <Thread(Thread-1 (wait), initial)>
# expect: True True True True
# expect: False True True

# case: show_daemon
from threading import Thread
t = Thread(daemon=True, name="d")
print(t)
t.start()
t.join()
print(str(t).replace(str(t.ident), "N"))
# expect: <Thread(d, initial daemon)>
# expect: <Thread(d, stopped daemon N)>

# case: start_twice
from threading import Thread
t = Thread(target=print, args=("once",))
t.start()
t.join()
try:
    t.start()
except RuntimeError as error:
    print(error)
# expect: once
# expect: threads can only be started once

# case: start_while_running
from threading import Thread, Event
go = Event()
t = Thread(target=go.wait)
t.start()
try:
    t.start()
except RuntimeError as error:
    print(error)
go.set()
t.join()
# expect: threads can only be started once

# case: join_before_start
from threading import Thread
try:
    Thread().join()
except RuntimeError as error:
    print(error)
# expect: cannot join thread before it is started

# case: join_oneself
from threading import Thread, current_thread
def work():
    try:
        current_thread().join()
    except RuntimeError as error:
        print(error)
t = Thread(target=work)
t.start()
t.join()
try:
    current_thread().join()
except RuntimeError as error:
    print(error)
# expect: cannot join current thread
# expect: cannot join current thread

# case: join_with_timeout
from threading import Thread, Event
go = Event()
t = Thread(target=go.wait)
t.start()
print(t.join(0.01), t.is_alive())
print(t.join(timeout=0), t.is_alive())
print(t.join(-1), t.is_alive())
go.set()
print(t.join(5), t.is_alive())
print(t.join(), t.join(0))
# expect: None True
# expect: None True
# expect: None True
# expect: None False
# expect: None None

# case: group
from threading import Thread
try:
    Thread(group=1)
except AssertionError as error:
    print(error)
# expect: group argument must be None for now

# case: subclass_run
from threading import Thread

class Worker(Thread):
    def __init__(self, n):
        super().__init__()
        self.n = n
        self.result = None

    def run(self):
        self.result = self.n * self.n

workers = [Worker(i) for i in range(4)]
for w in workers:
    w.start()
for w in workers:
    w.join()
print([w.result for w in workers], [w.name for w in workers])
# expect: [0, 1, 4, 9] ['Thread-1', 'Thread-2', 'Thread-3', 'Thread-4']

# case: subclass_without_init
from threading import Thread

class Worker(Thread):
    def __init__(self):
        self.x = 1

try:
    Worker().start()
except RuntimeError as error:
    print(error)
try:
    Worker().join()
except RuntimeError as error:
    print(error)
for call in (lambda w: w.name, lambda w: w.is_alive(), lambda w: w.daemon, lambda w: w.ident, repr):
    try:
        call(Worker())
    except AssertionError as error:
        print(error)
try:
    Worker().daemon = True
except RuntimeError as error:
    print(error)
# expect: thread.__init__() not called
# expect: Thread.__init__() not called
# expect: Thread.__init__() not called
# expect: Thread.__init__() not called
# expect: Thread.__init__() not called
# expect: Thread.__init__() not called
# expect: Thread.__init__() was not called
# expect: Thread.__init__() not called

# case: subclass_with_return_value
from threading import Thread

class Returning(Thread):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._return = None

    def run(self):
        if self._target is not None:
            self._return = self._target(*self._args, **self._kwargs)

    def join(self, *args):
        super().join(*args)
        return self._return

t = Returning(target=lambda a, b: a + b, args=(2,), kwargs={"b": 3})
t.start()
print(t.join())
# expect: 5

# case: run_without_start
from threading import Thread, current_thread
t = Thread(target=lambda: print(current_thread().name))
t.run()
print(t.is_alive())
try:
    t.run()
except AttributeError as error:
    print("ran already")
# expect: MainThread
# expect: False
# expect: ran already

# case: daemon_rules
from threading import Thread, Event, current_thread
go = Event()
t = Thread(target=go.wait)
print(t.daemon)
t.daemon = True
print(t.daemon)
t.start()
try:
    t.daemon = False
except RuntimeError as error:
    print(error)
go.set()
t.join()
try:
    t.daemon = False
except RuntimeError as error:
    print(error)
try:
    current_thread().daemon = True
except RuntimeError as error:
    print(error)
# expect: False
# expect: True
# expect: cannot set daemon status of active thread
# expect: cannot set daemon status of active thread
# expect: cannot set daemon status of active thread

# case: daemon_is_inherited
from threading import Thread, current_thread

def parent():
    print(current_thread().daemon, Thread().daemon, Thread(daemon=False).daemon)

for daemon in (True, False, None):
    t = Thread(target=parent, daemon=daemon)
    t.start()
    t.join()
# expect: True True False
# expect: False False False
# expect: False False False

# case: daemon_ends_with_the_program
import time
from threading import Thread, Event
started = Event()

def forever():
    started.set()
    while True:
        time.sleep(0.01)

t = Thread(target=forever, daemon=True)
t.start()
started.wait()
print("main ends")
# expect: main ends

# case: program_waits_for_the_others
from threading import Thread, main_thread

def work():
    main_thread().join()
    print("worker ends")

Thread(target=work).start()
print("main ends")
# expect: main ends
# expect: worker ends

# case: threads_start_threads
from threading import Thread

def work(depth):
    print(depth)
    if depth:
        t = Thread(target=work, args=(depth - 1,))
        t.start()
        t.join()

t = Thread(target=work, args=(3,))
t.start()
t.join()
# expect: 3
# expect: 2
# expect: 1
# expect: 0

# case: main_thread
import threading
main = threading.main_thread()
print(main.name, main is threading.current_thread(), main.is_alive(), main.daemon)
print(main.ident == threading.get_ident(), repr(main) == f"<_MainThread(MainThread, started {main.ident})>")
seen = []
t = threading.Thread(target=lambda: seen.append((threading.main_thread() is main, threading.current_thread() is t)))
t.start()
t.join()
print(seen)
# expect: MainThread True True False
# expect: True True
# expect: [(True, True)]

# case: enumerate
import threading
go = threading.Event()
print([t.name for t in threading.enumerate()], threading.active_count())
threads = [threading.Thread(target=go.wait, name=f"w{i}") for i in range(3)]
print(threading.active_count())
for t in threads:
    t.start()
print(sorted(t.name for t in threading.enumerate()), threading.active_count())
print(threads[0] in threading.enumerate())
go.set()
for t in threads:
    t.join()
print([t.name for t in threading.enumerate()], threading.active_count())
# expect: ['MainThread'] 1
# expect: 1
# expect: ['MainThread', 'w0', 'w1', 'w2'] 4
# expect: True
# expect: ['MainThread'] 1

# case: idents_differ
import threading
barrier = threading.Barrier(4)
idents = []

def work():
    idents.append((threading.get_ident(), threading.current_thread().ident, threading.get_native_id(), threading.current_thread().native_id))
    barrier.wait()

threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len({i[0] for i in idents}), all(i[0] == i[1] and i[2] == i[3] for i in idents))
# expect: 4 True

# case: system_exit_is_silent
import sys
from threading import Thread

def work():
    print("before")
    sys.exit(3)

t = Thread(target=work)
t.start()
t.join()
print("after")
# expect: before
# expect: after

# case: deprecated_names
import threading
t = threading.Thread(name="old")
t.setName("older")
print(t.getName())
t.setDaemon(True)
print(t.isDaemon())
print(threading.currentThread() is threading.current_thread())
print(threading.activeCount())
# expect: older
# expect: True
# expect: True
# expect: 1
# expect-stderr: thread.py:3: DeprecationWarning: setName() is deprecated, set the name attribute instead
# expect-stderr:   t.setName("older")
# expect-stderr: thread.py:4: DeprecationWarning: getName() is deprecated, get the name attribute instead
# expect-stderr:   print(t.getName())
# expect-stderr: thread.py:5: DeprecationWarning: setDaemon() is deprecated, set the daemon attribute instead
# expect-stderr:   t.setDaemon(True)
# expect-stderr: thread.py:6: DeprecationWarning: isDaemon() is deprecated, get the daemon attribute instead
# expect-stderr:   print(t.isDaemon())
# expect-stderr: thread.py:7: DeprecationWarning: currentThread() is deprecated, use current_thread() instead
# expect-stderr:   print(threading.currentThread() is threading.current_thread())
# expect-stderr: thread.py:8: DeprecationWarning: activeCount() is deprecated, use active_count() instead
# expect-stderr:   print(threading.activeCount())

# case: hooks_and_sizes
import threading
print(threading.stack_size(), threading.stack_size(65536), threading.stack_size())
print(threading.gettrace(), threading.getprofile())
print(threading.TIMEOUT_MAX > 1e6, threading.ThreadError is RuntimeError)
try:
    threading.stack_size(-1)
except ValueError as error:
    print(error)
# expect: 0 0 65536
# expect: None None
# expect: True True
# expect: size must be 0 or a positive value

# case: hashable_and_equal
from threading import Thread
a, b = Thread(), Thread()
print(a == a, a == b, len({a, b, a}), {a: 1}[a])
# expect: True False 2 1

# case: star_import
from threading import *
print(Thread.__name__, current_thread().name, active_count())
# expect: Thread MainThread 1

# case: exception_does_not_stop_the_others
from threading import Thread

def bad():
    raise ValueError("bad")

def good():
    print("good")

for f in (bad, good):
    t = Thread(target=f)
    t.start()
    t.join()
print("end")
# expect: good
# expect: end
# expect-stderr: Exception in thread Thread-1 (bad):
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "thread.py", line 4, in bad
# expect-stderr:     raise ValueError("bad")
# expect-stderr: ValueError: bad

# case: main_thread_after_its_end
import threading

def work():
    main = threading.main_thread()
    main.join()
    print(main.is_alive(), [t.name for t in threading.enumerate()], threading.active_count())
    print(main.join(), repr(main).split(", ")[1].split(" ")[0])

threading.Thread(target=work, name="w").start()
# expect: False ['MainThread', 'w'] 2
# expect: None stopped
