# case: start_new_thread
import _thread, time
lock = _thread.allocate_lock()
lock.acquire()
out = []

def work(a, b=0):
    out.append((a, b, _thread.get_ident()))
    lock.release()

ident = _thread.start_new_thread(work, (1,), {"b": 2})
lock.acquire()
print(out[0][:2], out[0][2] == ident, _thread.get_ident() != ident)
# expect: (1, 2) True True

# case: exit
import _thread
lock = _thread.allocate_lock()
lock.acquire()

def work():
    try:
        _thread.exit()
    finally:
        lock.release()

_thread.start_new_thread(work, ())
print(lock.acquire(timeout=5))
try:
    _thread.exit()
except SystemExit as error:
    print(repr(error))
# expect: True
# expect: SystemExit()

# case: wrong_arguments
import _thread
for args in ((3, ()), (print, []), (print, (), 5)):
    try:
        _thread.start_new_thread(*args)
    except TypeError as error:
        print(error)
print(_thread.error is RuntimeError, _thread.TIMEOUT_MAX > 1e6, type(_thread.RLock()).__name__)
# expect: first arg must be callable
# expect: 2nd arg must be a tuple
# expect: optional 3rd arg must be a dictionary
# expect: True True RLock

# case: known_to_threading
import _thread, threading
done = threading.Event()

def work():
    t = threading.current_thread()
    print(t.name, t.daemon, t.is_alive(), t in threading.enumerate(), t is threading.current_thread(), type(t).__name__)
    done.set()

_thread.start_new_thread(work, ())
done.wait()
# expect: Dummy-1 True True True True _DummyThread

# case: not_waited_for
import _thread, time
started = _thread.allocate_lock()
started.acquire()

def work():
    started.release()
    time.sleep(5)
    print("never")

_thread.start_new_thread(work, ())
started.acquire()
print("main ends")
# expect: main ends
