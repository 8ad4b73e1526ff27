# case: start_twice
from threading import Thread

def f():
    pass

t = Thread(target=f)
t.start()
t.join()
t.start()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 9, in <module>
# expect-stderr:     t.start()
# expect-stderr: RuntimeError: threads can only be started once
# expect-status: 1

# case: join_before_start
from threading import Thread

def f():
    pass

t = Thread(target=f)
t.join()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 7, in <module>
# expect-stderr:     t.join()
# expect-stderr: RuntimeError: cannot join thread before it is started
# expect-status: 1

# case: join_current
import threading

threading.current_thread().join()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 3, in <module>
# expect-stderr:     threading.current_thread().join()
# expect-stderr: RuntimeError: cannot join current thread
# expect-status: 1

# case: join_itself
import threading

def f():
    t.join()

t = threading.Thread(target=f)
t.start()
t.join()
print("done")
# expect: done
# expect-stderr: Exception in thread Thread-1 (f):
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 4, in f
# expect-stderr:     t.join()
# expect-stderr: RuntimeError: cannot join current thread

# case: group
from threading import Thread

Thread(1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 3, in <module>
# expect-stderr:     Thread(1)
# expect-stderr: AssertionError: group argument must be None for now
# expect-status: 1

# case: daemon_after_start
from threading import Thread, main_thread

def f():
    main_thread().join()

t = Thread(target=f)
t.start()
t.daemon = True
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 8, in <module>
# expect-stderr:     t.daemon = True
# expect-stderr:     ^^^^^^^^
# expect-stderr: RuntimeError: cannot set daemon status of active thread
# expect-status: 1

# case: unknown_keyword
from threading import Thread

Thread(traget=print)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 3, in <module>
# expect-stderr:     Thread(traget=print)
# expect-stderr: TypeError: Thread.__init__() got an unexpected keyword argument 'traget'
# expect-status: 1

# case: args_is_no_tuple
from threading import Thread

def f(n):
    pass

t = Thread(target=f, args=(5))
t.start()
t.join()
print("done")
# expect: done
# expect-stderr: Exception in thread Thread-1 (f):
# expect-stderr: Traceback (most recent call last):
# expect-stderr: TypeError: __main__.f() argument after * must be an iterable, not int

# case: args_is_a_string
from threading import Thread

def f(n):
    print("got", n)

t = Thread(target=f, args=("ab"))
t.start()
t.join()
print("done")
# expect: done
# expect-stderr: Exception in thread Thread-1 (f):
# expect-stderr: Traceback (most recent call last):
# expect-stderr: TypeError: f() takes 1 positional argument but 2 were given

# case: no_such_attribute
from threading import Thread

Thread(target=print).halt()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 3, in <module>
# expect-stderr:     Thread(target=print).halt()
# expect-stderr:     ^^^^^^^^^^^^^^^^^^^^^^^^^
# expect-stderr: AttributeError: 'Thread' object has no attribute 'halt'
# expect-status: 1

# case: join_timeout_is_text
from threading import Thread

def f():
    pass

t = Thread(target=f)
t.start()
t.join("soon")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 8, in <module>
# expect-stderr:     t.join("soon")
# expect-stderr: TypeError: '>' not supported between instances of 'int' and 'str'
# expect-status: 1

# case: start_with_argument
from threading import Thread

Thread(target=print).start(1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 3, in <module>
# expect-stderr:     Thread(target=print).start(1)
# expect-stderr: TypeError: Thread.start() takes 1 positional argument but 2 were given
# expect-status: 1

# case: thread_without_parentheses
from threading import Thread

t = Thread
t.start()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "errors.py", line 4, in <module>
# expect-stderr:     t.start()
# expect-stderr: TypeError: Thread.start() missing 1 required positional argument: 'self'
# expect-status: 1
