# case: uncaught
import sys, io
class Rec:
    def __init__(self):
        self.got = []
    def write(self, text):
        self.got.append(text)
        return len(text)
    def flush(self): pass
import atexit
r = Rec()
old = sys.stderr
sys.stderr = r
def end():
    lines = ''.join(r.got).splitlines()
    sys.__stdout__.write('END %r\n' % [line for line in lines if 'File' not in line])
atexit.register(end)
print(sys.__stderr__ is old, sys.__stdout__ is sys.stdout)
class Odd(Exception):
    def __str__(self): return 'odd'
def f(): raise Odd(1)
f()
# expect: True True
# expect: END ['Traceback (most recent call last):', '    f()', '    def f(): raise Odd(1)', '             ^^^^^^^^^^^^', 'Odd: odd']
# expect-status: 1

# case: no_stream
import sys
sys.stderr = None
raise KeyError(1)
# expect-status: 1

# case: words_at_the_end
import sys, io, atexit
s = sys.stderr = io.StringIO()
atexit.register(lambda: print(repr(s.getvalue())))
sys.exit('words')
# expect: 'words\n'
# expect-status: 1

# case: redirected
import sys, io, atexit, contextlib
s = io.StringIO()
atexit.register(lambda: print(repr(s.getvalue())))
with contextlib.redirect_stderr(s):
    raise KeyError('within')
# expect: ''
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "other_streams.py", line 5, in <module>
# expect-stderr:     raise KeyError('within')
# expect-stderr: KeyError: 'within'
# expect-status: 1

# case: the_usual_hook
import sys
def hook(t, v, tb):
    sys.__excepthook__(t, v, tb)
    sys.stdout.write('hooked %s\n' % t)
sys.excepthook = hook
raise KeyError('k')
# expect: hooked <class 'KeyError'>
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "other_streams.py", line 6, in <module>
# expect-stderr:     raise KeyError('k')
# expect-stderr: KeyError: 'k'
# expect-status: 1

# case: a_hook_that_exits
import sys
def hook(t, v, tb): sys.exit(4)
sys.excepthook = hook
raise KeyError('k')
# expect-status: 4

# case: in_capitals
import sys
class Low:
    def write(self, t): sys.__stderr__.write(t.upper())
    def flush(self): pass
sys.stderr = Low()
raise SystemExit(['a', 1])
# expect-stderr: ['A', 1]
# expect-status: 1

# case: of_threads_too
import io
import sys
import threading

stream = sys.stderr = io.StringIO()
print('x', file=sys.stderr)
print('y', file=sys.__stderr__)
sys.__excepthook__(ValueError, ValueError(3), None)
thread = threading.Thread(target=lambda: 1 / 0, name='w')
thread.start()
thread.join()
print(stream.getvalue().splitlines()[:3], stream.getvalue().splitlines()[-1])
sys.stderr = sys.__stderr__
print(stream.closed, sys.stderr is sys.__stderr__)
# expect: ['x', 'ValueError: 3', 'Exception in thread w:'] ZeroDivisionError: division by zero
# expect: False True
# expect-stderr: y

# case: no_output
import sys
sys.stdout = None
print('lost')
sys.stdout = sys.__stdout__
print('there')
# expect: there
