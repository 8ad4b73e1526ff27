# case: in_the_order_of_time_and_priority
import sched
import time

s = sched.scheduler(time.monotonic, time.sleep)
now = time.monotonic()
s.enterabs(now + 0.03, 1, print, ("third",))
s.enterabs(now + 0.01, 2, print, ("second",))
s.enterabs(now + 0.01, 1, print, argument=("first",), kwargs={"end": "!\n"})
print([event.priority for event in s.queue], s.empty())
s.run()
print(s.empty(), s.run())
# expect: [1, 2, 1] False
# expect: first!
# expect: second
# expect: third
# expect: True None

# case: cancel
import sched
s = sched.scheduler()
event = s.enter(5, 1, print, ("never",))
s.enter(0.01, 1, print, ("soon",))
s.cancel(event)
s.run()
try:
    s.cancel(event)
except ValueError as error:
    print(error)
# expect: soon
# expect: list.remove(x): x not in list

# case: without_blocking
import sched
times = iter(range(100))
s = sched.scheduler(lambda: next(times), lambda n: print("delay", n))
s.enter(3, 1, print, ("a",))
print(s.run(blocking=False))
print(s.run(blocking=False))
print(s.run())
# expect: 2
# expect: 1
# expect: a
# expect: delay 0
# expect: None

# case: actions_that_schedule
import sched
import time
s = sched.scheduler(time.monotonic, time.sleep)
def tick(left):
    print("tick", left)
    if left:
        s.enter(0.01, 1, tick, (left - 1,))
tick(3)
s.run()
# expect: tick 3
# expect: tick 2
# expect: tick 1
# expect: tick 0

# case: events
import sched
s = sched.scheduler(lambda: 7, lambda n: None)
event = s.enter(1, 2, len, ("abc",))
print(event.time, event.priority, event.argument, event.kwargs, type(event).__name__)
print(s.queue == [event], event._fields)
# expect: 8 2 ('abc',) {} Event
# expect: True ('time', 'priority', 'sequence', 'action', 'argument', 'kwargs')

# case: in_a_thread
import sched
import threading
s = sched.scheduler()
for i in range(3):
    s.enter(0.01 * i, 1, print, (i,))
thread = threading.Thread(target=s.run)
thread.start()
thread.join()
print(s.empty())
# expect: 0
# expect: 1
# expect: 2
# expect: True
