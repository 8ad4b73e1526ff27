# case: last_first
import atexit

@atexit.register
def first():
    print("first registered")

atexit.register(print, "second registered", end="!\n")
print("main")
# expect: main
# expect: second registered!
# expect: first registered

# case: after_threads
import atexit
import threading
import time
from concurrent.futures import ThreadPoolExecutor

atexit.register(lambda: print("the end", threading.active_count()))

def work(n):
    time.sleep(0.02)
    print("work", n)

threading.Thread(target=work, args=(1,)).start()
print("main")
# expect: main
# expect: work 1
# expect: the end 1

# case: with_an_executor_that_nobody_shuts_down
from concurrent.futures import ThreadPoolExecutor
import atexit
import time
atexit.register(print, "the end")
pool = ThreadPoolExecutor(2)
pool.submit(lambda: (time.sleep(0.02), print("task")))
print("main")
# expect: main
# expect: task
# expect: the end

# case: an_exception
import atexit

class Bad:
    def __call__(self):
        raise ValueError("in the callback")

    def __repr__(self):
        return "<bad>"

atexit.register(print, "goes on")
atexit.register(Bad())
print("main")
# expect: main
# expect: goes on
# expect-stderr: Exception ignored in atexit callback: <bad>
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "at_the_end.py", line 5, in __call__
# expect-stderr:     raise ValueError("in the callback")
# expect-stderr: ValueError: in the callback

# case: after_an_uncaught_exception
import atexit
atexit.register(print, "still called")
raise RuntimeError("main fails")
# expect: still called
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "at_the_end.py", line 3, in <module>
# expect-stderr:     raise RuntimeError("main fails")
# expect-stderr: RuntimeError: main fails
# expect-status: 1

# case: after_exit
import atexit
import sys
atexit.register(print, "still called")
sys.exit(3)
# expect: still called
# expect-status: 3

# case: unregister
import atexit

def a():
    print("a")

def b():
    print("b")

atexit.register(a)
atexit.register(b)
atexit.register(a)
atexit.unregister(a)
try:
    atexit.register(3)
except TypeError as error:
    print(error)
print("main")
# expect: the first argument must be callable
# expect: main
# expect: b

# case: registered_while_it_runs
import atexit

def late():
    print("late")
    atexit.register(print, "registered late")

atexit.register(late)
# expect: late
