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

# case: hook_sees_system_exit
import sys, threading
threading.excepthook = lambda args: print(args.exc_type.__name__)
t = threading.Thread(target=sys.exit)
t.start()
t.join()

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

# case: restored
import threading
threading.excepthook = lambda args: print("own")
threading.excepthook = threading.__excepthook__

def work():
    raise ValueError("boom")

t = threading.Thread(target=work, name="dead")
t.start()
t.join()

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
