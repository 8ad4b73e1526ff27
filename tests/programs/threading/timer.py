# case: runs_after_its_interval
import time
from threading import Timer
begin = time.monotonic()
t = Timer(0.02, lambda: print(time.monotonic() - begin >= 0.02))
t.start()
t.join()
# expect: True

# case: arguments
from threading import Timer
def work(*args, **kwargs):
    print(args, kwargs)
for t in [Timer(0, work), Timer(0.001, work, [1, 2]), Timer(0.001, work, args=(3,), kwargs={"k": 4})]:
    t.start()
    t.join()
# expect: () {}
# expect: (1, 2) {}
# expect: (3,) {'k': 4}

# case: cancel
from threading import Timer
t = Timer(10, print, ["never"])
t.start()
t.cancel()
t.join()
print(t.is_alive(), t.finished.is_set())
# expect: False True

# case: cancel_before_start
from threading import Timer
t = Timer(0.01, print, ["never"])
t.cancel()
t.start()
t.join()
print("cancelled")
# expect: cancelled

# case: attributes
from threading import Timer, Thread
t = Timer(5, print, ("x",), {"end": ""})
print(t.interval, t.function is print, t.args, t.kwargs, isinstance(t, Thread), t.name, t.daemon)
print(Timer(1, print).args, Timer(1, print).kwargs)
print(repr(t))
# expect: 5 True ('x',) {'end': ''} True Thread-1 False
# expect: [] {}
# expect: <Timer(Thread-1, initial)>

# case: name_while_running
from threading import Timer, current_thread
t = Timer(0, lambda: print(current_thread().name))
t.start()
t.join()
# expect: Thread-1

# case: repeating_subclass
from threading import Timer

class Repeat(Timer):
    def run(self):
        while not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)

ticks = []
def tick():
    ticks.append(1)
    if len(ticks) == 3:
        t.cancel()
t = Repeat(0.002, tick)
t.start()
t.join()
print(ticks)
# expect: [1, 1, 1]

# case: deprecated_setDaemon
from threading import Timer
t = Timer(10, print)
t.setDaemon(True)
print(t.daemon)
# expect: True
# expect-stderr: timer.py:3: DeprecationWarning: setDaemon() is deprecated, set the daemon attribute instead
# expect-stderr:   t.setDaemon(True)
