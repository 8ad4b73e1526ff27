# case: own_hook
import threading

def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.thread.name, args.exc_traceback is not None)
    print(len(args))

threading.excepthook = hook

def work():
    raise ValueError("boom")

t = threading.Thread(target=work)
t.start()
t.join()
# expect: ValueError boom Thread-1 (work) True
# expect: 4

# case: hook_sees_system_exit
import sys, threading
threading.excepthook = lambda args: print(args.exc_type.__name__)
t = threading.Thread(target=sys.exit)
t.start()
t.join()
# expect: SystemExit

# case: hook_raises
import threading

def hook(args):
    raise KeyError("hook")

threading.excepthook = hook

def work():
    raise ValueError("boom")

t = threading.Thread(target=work)
t.start()
t.join()
print("on")
# expect: on
# expect-stderr: Exception in threading.excepthook:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "excepthook.py", line 4, in hook
# expect-stderr:     raise KeyError("hook")
# expect-stderr: KeyError: 'hook'

# case: restored
import threading
threading.excepthook = lambda args: print("own")
threading.excepthook = threading.__excepthook__

def work():
    raise ValueError("boom")

t = threading.Thread(target=work, name="dead")
t.start()
t.join()
# expect-stderr: Exception in thread dead:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "excepthook.py", line 6, in work
# expect-stderr:     raise ValueError("boom")
# expect-stderr: ValueError: boom

# case: called_by_hand
import threading
try:
    threading.excepthook(3)
except TypeError as error:
    print(error)
try:
    {}["x"]
except KeyError as error:
    threading.excepthook(threading.ExceptHookArgs((KeyError, error, error.__traceback__, threading.current_thread())))
# expect: _thread.excepthook argument type must be ExceptHookArgs
# expect-stderr: Exception in thread MainThread:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "excepthook.py", line 7, in <module>
# expect-stderr:     {}["x"]
# expect-stderr:     ~~^^^^^
# expect-stderr: KeyError: 'x'

# case: chained
import threading

def work():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise RuntimeError("worse") from error

t = threading.Thread(target=work)
t.start()
t.join()
# expect-stderr: Exception in thread Thread-1 (work):
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "excepthook.py", line 5, in work
# expect-stderr:     1 / 0
# expect-stderr:     ~~^~~
# expect-stderr: ZeroDivisionError: division by zero
# expect-stderr:
# expect-stderr: The above exception was the direct cause of the following exception:
# expect-stderr:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "excepthook.py", line 7, in work
# expect-stderr:     raise RuntimeError("worse") from error
# expect-stderr: RuntimeError: worse
