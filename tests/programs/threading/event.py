# case: is_set
from threading import Event
event = Event()
print(event.is_set())
print(event.set(), event.is_set())
event.set()
print(event.is_set())
print(event.clear(), event.is_set())
event.clear()
print(event.is_set())
# expect: False
# expect: None True
# expect: True
# expect: None False
# expect: False

# case: notify
from threading import Event, Thread
event = Event()
results = []

def work():
    results.append(event.wait())
    results.append(event.wait())

threads = [Thread(target=work) for _ in range(5)]
for t in threads:
    t.start()
print(results)
event.set()
for t in threads:
    t.join()
print(results)
# expect: []
# expect: [True, True, True, True, True, True, True, True, True, True]

# case: timeout
import time
from threading import Event, Thread
event = Event()
results = []

def work():
    results.append(event.wait(0.0))
    begin = time.monotonic()
    results.append(event.wait(0.02))
    results.append(time.monotonic() - begin >= 0.02)

threads = [Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results))
event.set()
print(event.wait(0.0), event.wait(1), event.wait(timeout=None))
# expect: [False, False, False, False, False, False, True, True, True]
# expect: True True True

# case: set_and_clear
import time
from threading import Event, Thread
event = Event()
results = []

def work():
    results.append(event.wait(60))

threads = [Thread(target=work) for _ in range(5)]
for t in threads:
    t.start()
# Who waits when it is set goes on, though it is cleared at once.
while any(t.is_alive() for t in threads):
    time.sleep(0.01)
    event.set()
    event.clear()
print(results)
# expect: [True, True, True, True, True]

# case: negative_timeout
from threading import Event
print(Event().wait(-1))
print(Event().wait(timeout=-0.5))
# expect: False
# expect: False

# case: bad_timeout
from threading import Event
try:
    Event().wait("long")
except TypeError as error:
    print(error)
# expect: '>' not supported between instances of 'str' and 'int'

# case: set_before_wait
from threading import Event
event = Event()
event.set()
print(event.wait(), event.wait())
# expect: True True

# case: start_gun
from threading import Event, Thread
gun = Event()
out = []

def runner(i):
    gun.wait()
    out.append(i)

threads = [Thread(target=runner, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
print(len(out))
gun.set()
for t in threads:
    t.join()
print(sorted(out))
# expect: 0
# expect: [0, 1, 2, 3]

# case: ping_pong
from threading import Event, Thread
ping, pong = Event(), Event()
out = []

def other():
    for i in range(3):
        ping.wait()
        ping.clear()
        out.append(f"ping {i}")
        pong.set()

t = Thread(target=other)
t.start()
for i in range(3):
    ping.set()
    pong.wait()
    pong.clear()
    out.append(f"pong {i}")
t.join()
print(out)
# expect: ['ping 0', 'pong 0', 'ping 1', 'pong 1', 'ping 2', 'pong 2']

# case: subclass
from threading import Event

class Loud(Event):
    def set(self):
        print("set!")
        super().set()

event = Loud()
event.set()
print(event.is_set(), isinstance(event, Event))
# expect: set!
# expect: True True

# case: shows_state
from threading import Event
event = Event()
print(repr(event).split(": ")[1])
event.set()
print(repr(event).split(": ")[1], repr(event).startswith("<threading.Event at 0x"))
# expect: unset>
# expect: set> True

# case: deprecated_isSet
from threading import Event
event = Event()
print(event.isSet())
# expect: False
# expect-stderr: event.py:3: DeprecationWarning: isSet() is deprecated, use is_set() instead
# expect-stderr:   print(event.isSet())
