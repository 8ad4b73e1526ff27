# case: contextmanager
from contextlib import contextmanager

@contextmanager
def section(name):
    print("in", name)
    try:
        yield name * 2
    except KeyError as error:
        print("swallowed", repr(error))
    finally:
        print("out", name)

with section("a") as value:
    print(value)
with section("b"):
    raise KeyError(1)
try:
    with section("c"):
        raise ValueError("through")
except ValueError as error:
    print(error)
print(section.__name__)
# expect: in a
# expect: aa
# expect: out a
# expect: in b
# expect: swallowed KeyError(1)
# expect: out b
# expect: in c
# expect: out c
# expect: through
# expect: section

# case: contextmanager_uncaught
from contextlib import contextmanager

@contextmanager
def section():
    try:
        yield
    finally:
        print("out")

with section():
    1 / 0
# expect: out
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "contexts.py", line 11, in <module>
# expect-stderr:     1 / 0
# expect-stderr:     ~~^~~
# expect-stderr: ZeroDivisionError: division by zero
# expect-status: 1

# case: as_decorator
from contextlib import contextmanager

@contextmanager
def traced():
    print("begin")
    yield
    print("end")

@traced()
def work(x):
    print("work", x)
    return x

print(work(1), work(2), work.__name__)
# expect: begin
# expect: work 1
# expect: end
# expect: begin
# expect: work 2
# expect: end
# expect: 1 2 work

# case: wrong_generators
from contextlib import contextmanager

@contextmanager
def nothing():
    if False:
        yield

@contextmanager
def twice():
    yield 1
    yield 2

@contextmanager
def swallows():
    try:
        yield 1
    except Exception:
        pass
    yield 2

for cm, fails in ((nothing, False), (twice, False), (swallows, True)):
    try:
        with cm():
            if fails:
                raise ValueError
    except RuntimeError as error:
        print(error)
# expect: generator didn't yield
# expect: generator didn't stop
# expect: generator didn't stop after throw()

# case: stop_iteration_inside
from contextlib import contextmanager

@contextmanager
def section():
    yield

try:
    with section():
        raise StopIteration("mine")
except StopIteration as error:
    print(repr(error))
# expect: StopIteration('mine')

# case: locked
from contextlib import contextmanager
from threading import Lock

@contextmanager
def acquire_timeout(lock, timeout):
    result = lock.acquire(timeout=timeout)
    try:
        yield result
    finally:
        if result:
            lock.release()

lock = Lock()
with acquire_timeout(lock, 1) as got:
    print(got, lock.locked())
    with acquire_timeout(lock, 0.01) as again:
        print(again)
print(lock.locked())
# expect: True True
# expect: False
# expect: False

# case: small_ones
import contextlib

class Thing:
    def close(self):
        print("closed")

with contextlib.closing(Thing()) as thing:
    print(type(thing).__name__)
with contextlib.suppress(KeyError, ValueError):
    raise ValueError
    print("never")
with contextlib.suppress(OSError):
    print("nothing raised")
try:
    with contextlib.suppress(KeyError):
        raise TypeError("other")
except TypeError as error:
    print(error)
with contextlib.nullcontext(3) as x:
    print(x)
with contextlib.nullcontext() as x:
    print(x)
# expect: Thing
# expect: closed
# expect: nothing raised
# expect: other
# expect: 3
# expect: None

# case: exit_stack
from contextlib import ExitStack, contextmanager

@contextmanager
def cm(name):
    print("enter", name)
    yield name
    print("exit", name)

with ExitStack() as stack:
    names = [stack.enter_context(cm(i)) for i in range(3)]
    stack.callback(print, "callback", end="!\n")
    stack.push(lambda *details: print(details))
    print(names)
# expect: enter 0
# expect: enter 1
# expect: enter 2
# expect: [0, 1, 2]
# expect: (None, None, None)
# expect: callback!
# expect: exit 2
# expect: exit 1
# expect: exit 0

# case: exit_stack_exceptions
from contextlib import ExitStack
try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        stack.push(lambda kind, value, tb: print(kind.__name__))
        raise KeyError("k")
except ZeroDivisionError as error:
    print(repr(error), repr(error.__context__))
with ExitStack() as stack:
    stack.push(lambda *details: True)
    raise ValueError("suppressed")
print("on")
# expect: KeyError
# expect: ZeroDivisionError('division by zero') KeyError('k')
# expect: on

# case: exit_stack_pop_all
from contextlib import ExitStack
with ExitStack() as stack:
    stack.callback(print, "later")
    kept = stack.pop_all()
print("left")
kept.close()
try:
    ExitStack().enter_context(3)
except TypeError as error:
    print(error)
# expect: left
# expect: later
# expect: 'builtins.int' object does not support the context manager protocol

# case: abstract
from contextlib import AbstractContextManager, ContextDecorator

class Own(AbstractContextManager):
    def __exit__(self, *details):
        print("exit")

with Own() as own:
    print(type(own).__name__)
try:
    AbstractContextManager()
except TypeError as error:
    print(error)

class Both(ContextDecorator):
    def __enter__(self):
        print("enter")

    def __exit__(self, *details):
        print("exit")

@Both()
def f():
    print("f")
f()
# expect: Own
# expect: exit
# expect: Can't instantiate abstract class AbstractContextManager with abstract method __exit__
# expect: enter
# expect: f
# expect: exit

# case: what_exits_raise
from contextlib import *
def chain(e):
    out=[]
    while e is not None:
        out.append(repr(e)); e=e.__context__
    return out
def t(body):
    try: body()
    except BaseException as e: print(chain(e))
def a():
    with ExitStack() as st:
        st.callback(lambda: 1/0); st.callback(lambda: [][0]); raise KeyError("k")
t(a)
def a():
    with ExitStack() as st:
        st.callback(lambda: 1/0); st.callback(lambda: [][0])
t(a)
def a():
    try: raise OSError("outer")
    except OSError:
        with ExitStack() as st:
            st.callback(lambda: 1/0); st.callback(lambda: [][0])
t(a)
def a():
    try: raise OSError("outer")
    except OSError:
        with ExitStack() as st:
            st.callback(lambda: 1/0); st.callback(lambda: [][0]); raise KeyError("k")
t(a)
def a():
    st=ExitStack()
    st.callback(lambda: 1/0); st.callback(lambda: [][0])
    st.close()
t(a)
def a():
    with ExitStack() as st:
        st.enter_context(suppress(IndexError))
        st.callback(lambda: [][0]); raise KeyError("k")
t(a)
def bad():
    try: {}["z"]
    except KeyError: raise ValueError("v")
def a():
    with ExitStack() as st:
        st.callback(bad); st.callback(lambda: [][0]); raise KeyError("k")
t(a)
# expect: ["ZeroDivisionError('division by zero')", "IndexError('list index out of range')", "KeyError('k')"]
# expect: ["ZeroDivisionError('division by zero')"]
# expect: ["ZeroDivisionError('division by zero')", "IndexError('list index out of range')"]
# expect: ["ZeroDivisionError('division by zero')", "IndexError('list index out of range')", "KeyError('k')", "OSError('outer')"]
# expect: ["ZeroDivisionError('division by zero')"]
# expect: ["ValueError('v')", "KeyError('z')", "IndexError('list index out of range')", "KeyError('k')"]

# case: decorated_functions_keep_their_names
from contextlib import ContextDecorator
class D(ContextDecorator):
    def __enter__(self): return self
    def __exit__(self,*e): pass
@D()
def f(x: int):
    """Doc
    of f."""
    return x
print(f.__doc__, f.__name__, f.__qualname__, f(3), f.__wrapped__.__name__)
# expect: Doc
# expect:     of f. f f 3 f

# case: who_is_a_context_manager
import contextlib, threading, io
from contextlib import AbstractContextManager
class Both:
    def __enter__(self): return self
    def __exit__(self, *a): pass
class One:
    def __enter__(self): return self
class No(Both):
    __exit__ = None
class Sub(AbstractContextManager):
    def __exit__(self, *a): return None
class Half(AbstractContextManager): pass
class SubOnly(Sub): pass
for c in Both, One, No, Sub, int, contextlib.ExitStack, contextlib.nullcontext, threading.Condition, SubOnly, io.StringIO:
    print(c.__name__, issubclass(c, AbstractContextManager))
for o in threading.Lock(), threading.RLock(), Both(), One(), 5, threading.Semaphore(), Sub():
    print(type(o).__name__, isinstance(o, AbstractContextManager), isinstance(o, Sub))
try:
    Half()
except TypeError as e:
    print(e)
s = Sub()
with s as t:
    print(t is s)
print(issubclass(Both, Sub))
@contextlib.contextmanager
def g(): yield
print(isinstance(g(), AbstractContextManager))
print(AbstractContextManager[int], AbstractContextManager.__module__)
# expect: Both True
# expect: One False
# expect: No False
# expect: Sub True
# expect: int False
# expect: ExitStack True
# expect: nullcontext True
# expect: Condition True
# expect: SubOnly True
# expect: StringIO True
# expect: lock True False
# expect: RLock True False
# expect: Both True False
# expect: One False False
# expect: int False False
# expect: Semaphore True False
# expect: Sub True True
# expect: Can't instantiate abstract class Half with abstract method __exit__
# expect: True
# expect: False
# expect: True
# expect: contextlib.AbstractContextManager[int] contextlib
