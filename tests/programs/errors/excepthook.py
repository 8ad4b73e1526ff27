# case: main_thread
import sys

def hook(kind, value, traceback):
    print('hook:', kind.__name__, value, traceback is not None, sys.exc_info())

print(sys.excepthook is sys.__excepthook__)
sys.excepthook = hook

def inner():
    raise ValueError('a reason')

inner()
print('never')
# expect: True
# expect: hook: ValueError a reason True (None, None, None)
# expect-status: 1

# case: before_what_is_done_at_the_end
import atexit
import sys
import threading

def hook(kind, value, traceback):
    print('hook', value.args)
    gate.set()
    thread.join()

def work():
    gate.wait()
    print('thread')

gate = threading.Event()
thread = threading.Thread(target=work)
thread.start()
atexit.register(print, 'at exit')
sys.excepthook = hook
raise KeyError('key')
# expect: hook ('key',)
# expect: thread
# expect: at exit
# expect-status: 1

# case: it_calls_the_original
import sys

def hook(*arguments):
    print('first this')
    sys.__excepthook__(*arguments)

sys.excepthook = hook
[][1]
# expect: first this
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "excepthook.py", line 8, in <module>
# expect-stderr:     [][1]
# expect-stderr:     ~~^^^
# expect-stderr: IndexError: list index out of range
# expect-status: 1

# case: a_hook_that_fails
import sys

def hook(kind, value, traceback):
    {}['missing']

sys.excepthook = hook
raise ValueError('the first')
# expect-stderr: Error in sys.excepthook:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "excepthook.py", line 4, in hook
# expect-stderr:     {}['missing']
# expect-stderr:     ~~^^^^^^^^^^^
# expect-stderr: KeyError: 'missing'
# expect-stderr:
# expect-stderr: Original exception was:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "excepthook.py", line 7, in <module>
# expect-stderr:     raise ValueError('the first')
# expect-stderr: ValueError: the first
# expect-status: 1

# case: a_hook_that_exits
import sys

def hook(kind, value, traceback):
    sys.exit(3)

sys.excepthook = hook
raise ValueError('the first')
# expect-status: 3

# case: not_for_threads
import sys
import threading

def hook(kind, value, traceback):
    print('main only', value)

def thread_hook(args):
    print('thread', args.exc_value)

def fail(what):
    raise ValueError(what)

sys.excepthook = hook
threading.excepthook = thread_hook
thread = threading.Thread(target=fail, args=('one',))
thread.start()
thread.join()
fail('two')
# expect: thread one
# expect: main only two
# expect-status: 1

# case: not_for_exits
import sys

sys.excepthook = lambda *arguments: print('never')
sys.exit(4)
# expect-status: 4

# case: set_back
import sys

sys.excepthook = lambda *arguments: print('never')
sys.excepthook = sys.__excepthook__
raise ValueError('as ever')
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "excepthook.py", line 5, in <module>
# expect-stderr:     raise ValueError('as ever')
# expect-stderr: ValueError: as ever
# expect-status: 1

# case: an_exception_with_words_of_its_own
import sys

class Wrong(Exception):
    def __str__(self):
        return 'own words'

sys.excepthook = lambda kind, value, traceback: print(f'{kind.__name__}: {value}')
raise Wrong
# expect: Wrong: own words
# expect-status: 1
