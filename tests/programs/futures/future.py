# case: states
from concurrent.futures import Future
f = Future()
print(f.running(), f.done(), f.cancelled())
print(f.set_running_or_notify_cancel(), f.running(), f.done())
f.set_result(42)
print(f.running(), f.done(), f.cancelled(), f.result(), f.exception())
# expect: False False False
# expect: True True False
# expect: False True False 42 None

# case: shown
from concurrent.futures import Future
def show(f):
    print(repr(f).split(" ", 3)[3] if "at 0x" in repr(f) else repr(f))
f = Future()
show(f)
f.set_running_or_notify_cancel()
show(f)
f.set_result([1])
show(f)
g = Future()
g.set_exception(KeyError("k"))
show(g)
h = Future()
h.cancel()
show(h)
# expect: state=pending>
# expect: state=running>
# expect: state=finished returned list>
# expect: state=finished raised KeyError>
# expect: state=cancelled>

# case: cancel
from concurrent.futures import Future, CancelledError
f = Future()
print(f.cancel(), f.cancel(), f.cancelled(), f.done())
for call in (f.result, f.exception):
    try:
        call()
    except CancelledError as error:
        print(repr(error))
print(f.set_running_or_notify_cancel())
# expect: True True True True
# expect: CancelledError()
# expect: CancelledError()
# expect: False

# case: cancel_too_late
from concurrent.futures import Future
f = Future()
f.set_running_or_notify_cancel()
print(f.cancel(), f.cancelled())
f.set_result(1)
print(f.cancel(), f.cancelled())
# expect: False False
# expect: False False

# case: cancel_in_the_pool
from concurrent.futures import ThreadPoolExecutor, CancelledError
from threading import Event
started, go = Event(), Event()
with ThreadPoolExecutor(1) as pool:
    running = pool.submit(lambda: (started.set(), go.wait()))
    waiting = pool.submit(print, "never")
    started.wait()
    print(running.running(), waiting.running())
    print(running.cancel(), waiting.cancel())
    go.set()
try:
    waiting.result()
except CancelledError:
    print("cancelled")
# expect: True False
# expect: False True
# expect: cancelled

# case: invalid_states
from concurrent.futures import Future, InvalidStateError
f = Future()
f.set_result(1)
for call in (lambda: f.set_result(2), lambda: f.set_exception(ValueError())):
    try:
        call()
    except InvalidStateError as error:
        print(str(error).split(":")[0])
# expect: FINISHED
# expect: FINISHED

# case: result_timeout
from concurrent.futures import Future, TimeoutError
f = Future()
for call in (lambda: f.result(timeout=0.01), lambda: f.result(0), lambda: f.exception(timeout=0.01)):
    try:
        call()
    except TimeoutError as error:
        print(repr(error))
# expect: TimeoutError()
# expect: TimeoutError()
# expect: TimeoutError()

# case: uncaught_timeout
from concurrent.futures import Future
Future().result(timeout=0.01)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "future.py", line 2, in <module>
# expect-stderr:     Future().result(timeout=0.01)
# expect-stderr: TimeoutError
# expect-status: 1

# case: uncaught_cancelled
from concurrent.futures import Future
f = Future()
f.cancel()
f.result()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "future.py", line 4, in <module>
# expect-stderr:     f.result()
# expect-stderr: concurrent.futures._base.CancelledError
# expect-status: 1

# case: result_waits
import time
from concurrent.futures import Future
from threading import Thread
f = Future()
t = Thread(target=lambda: (time.sleep(0.01), f.set_result("late")))
t.start()
print(f.result(5))
t.join()
# expect: late

# case: exception_set_by_hand
from concurrent.futures import Future
f = Future()
f.set_exception(OSError("disk"))
print(repr(f.exception()))
try:
    f.result()
except OSError as error:
    print(error)
# expect: OSError('disk')
# expect: disk

# case: callbacks
from concurrent.futures import Future
f = Future()
f.add_done_callback(lambda f: print("first", f.result()))
f.add_done_callback(lambda f: print("second", f.done()))
print("set")
f.set_result(5)
f.add_done_callback(lambda f: print("at once"))
# expect: set
# expect: first 5
# expect: second True
# expect: at once

# case: callbacks_of_cancelled
from concurrent.futures import Future
f = Future()
f.add_done_callback(lambda f: print(f.cancelled()))
f.cancel()
f.cancel()
# expect: True

# case: callback_raises
from concurrent.futures import Future

def bad(f):
    raise ValueError("in the callback")

f = Future()
f.add_done_callback(lambda f: print("one"))
f.add_done_callback(lambda f: print("two"))
f.set_result(1)
try:
    f.add_done_callback(print if False else (lambda f: None))
finally:
    print("goes on")
# expect: one
# expect: two
# expect: goes on

# case: callback_in_the_worker
from concurrent.futures import ThreadPoolExecutor
from threading import current_thread, Event
go = Event()
with ThreadPoolExecutor(1, thread_name_prefix="w") as pool:
    f = pool.submit(go.wait)
    f.add_done_callback(lambda f: print(current_thread().name, f.result()))
    go.set()
# expect: w_0 True

# case: many_wait_for_one
from concurrent.futures import Future
from threading import Thread
f = Future()
out = []
threads = [Thread(target=lambda: out.append(f.result())) for _ in range(4)]
for t in threads:
    t.start()
f.set_result("all")
for t in threads:
    t.join()
print(out)
# expect: ['all', 'all', 'all', 'all']
