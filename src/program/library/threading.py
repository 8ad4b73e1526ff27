"""Threads and what they wait on, over native state machines."""
# Native rows this file uses as globals. Waiting is one operation in each; a
# timeout is None (for ever) or seconds, and one that is not above 0 only looks.
#   Lock() RLock() LockType RLockType
#   _Waiters(name)      enqueue() -> ticket, wait(ticket, timeout) -> bool,
#                       notify(n) -> int, count(); first in, first out; who
#                       times out has left the queue
#   _Event()            is_set() set() clear() wait(timeout) -> bool
#   _Semaphore(value, bound or None)
#                       acquire(blocking, timeout) -> bool, value()
#                       release(n): ValueError beyond the bound, nothing changed
#   _Barrier(parties, has_action)
#                       arrive(timeout) -> index 0.., in order of arrival, once
#                       the round is complete and let go; -1 if the barrier is or
#                       gets broken, is reset, or the timeout passed (which breaks
#                       it). Whoever comes while a round that was reset is still
#                       being left waits for its end first, as long as it takes.
#                       With an action the last of the round returns before the
#                       others are let go, and must call end_action(True) (let
#                       them go) or end_action(False) (break).
#                       reset() abort() waiting() (0 while a round is being left)
#                       broken() parties()
#   _Thread(name, daemon)
#                       start(function) join(timeout), of another thread,
#                       is_alive() number() ident() (None before the start)
#                       name() set_name() daemon() set_daemon(), fail() (an
#                       exception ends it, which its last event says) and `object`,
#                       None until it is set and from the thread's end on
#   _current() _alive() the calling thread's handle; the `object`s of all threads
#                       alive, in the order of their start; the main thread's
#                       stays there after its end, is_alive() or not
#   _print_exception(prefix, exception)
#                       writes the prefix as it is, then the traceback, to stderr
#   _warn(message)      a DeprecationWarning at the program's own line
#   _at_exit(function, is_last)
#                       to be called when the main program has ended, the last
#                       first or after all others, before the other threads are
#                       waited for
# next() of one shared range iterator gives each caller a number of its own.

from time import monotonic as _monotonic

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread',
           'enumerate', 'main_thread', 'TIMEOUT_MAX',
           'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread',
           'Barrier', 'BrokenBarrierError', 'Timer', 'ThreadError',
           'setprofile', 'settrace', 'local', 'stack_size',
           'excepthook', 'ExceptHookArgs', 'gettrace', 'getprofile',
           'get_native_id']

TIMEOUT_MAX = 9223372036.0
# getLogger of the logging module, where the program has imported it.
_loggers = []
ThreadError = RuntimeError
_RLock = RLock
_numbers = iter(range(1, 1 << 62))
_dummy_numbers = iter(range(1, 1 << 62))
_local_numbers = iter(range(1, 1 << 62))
_trace_hook = None
_profile_hook = None
_stack_size = 0


def settrace(func):
    global _trace_hook
    _trace_hook = func


def gettrace():
    return _trace_hook


def setprofile(func):
    global _profile_hook
    _profile_hook = func


def getprofile():
    return _profile_hook


def stack_size(size=0, /):
    """Remembers the size; the threads' stacks grow as they need."""
    global _stack_size
    if size < 0:
        raise ValueError("size must be 0 or a positive value")
    if 0 < size < 32768:
        raise ValueError(f"size not valid: {size} bytes")
    old = _stack_size
    _stack_size = size
    return old


def get_ident():
    return _current().ident()


def get_native_id():
    return _current().ident()


def _where(thing):
    cls = thing.__class__
    return f"{cls.__module__}.{cls.__qualname__} at {id(thing):#x}"


_EVERYBODY = 1 << 62


class Condition:
    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self._waiters = _Waiters('Condition')
        self.acquire = lock.acquire
        self.release = lock.release
        if isinstance(lock, LockType):
            self._is_owned = lock.locked
        else:
            # An RLock, another Condition or the program's own lock.
            for name in ('_release_save', '_acquire_restore', '_is_owned'):
                if hasattr(lock, name):
                    setattr(self, name, getattr(lock, name))

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<Condition({self._lock}, {self._waiters.count()})>"

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        ticket = self._waiters.enqueue()
        state = self._release_save()
        try:
            return self._waiters.wait(ticket, timeout)
        finally:
            self._acquire_restore(state)

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if result or timeout is None:
            while not result:
                self.wait()
                result = predicate()
            return result
        end = _monotonic() + timeout
        while not result:
            left = end - _monotonic()
            if left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._waiters.notify(n)

    def notify_all(self):
        self.notify(_EVERYBODY)

    def notifyAll(self):
        _warn('notifyAll() is deprecated, use notify_all() instead')
        self.notify_all()


class Semaphore:
    # What a value that is no integer has beside its permits.
    _beside = None

    def __init__(self, value=1):
        self._native = _Semaphore(self._permits(value), None)

    def _permits(self, value):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        if not isinstance(value, float):
            return value
        # Counted down, it is never 0 if there is a fraction: then there is always a permit.
        permits = int(value) if value.is_integer() else 1 << 29
        self._beside = value - permits
        return permits

    @property
    def _value(self):
        value = self._native.value()
        return value if self._beside is None else value + self._beside

    def __repr__(self):
        return f"<{_where(self)}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        return self._native.acquire(blocking, timeout)

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        self._native.release(n)

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        self._initial_value = value
        permits = self._permits(value)
        self._native = _Semaphore(permits, permits)

    def __repr__(self):
        return f"<{_where(self)}: value={self._value}/{self._initial_value}>"


class Event:
    def __init__(self):
        self._native = _Event()

    def __repr__(self):
        return f"<{_where(self)}: {'set' if self._native.is_set() else 'unset'}>"

    def is_set(self):
        return self._native.is_set()

    def isSet(self):
        _warn('isSet() is deprecated, use is_set() instead')
        return self.is_set()

    def set(self):
        self._native.set()

    def clear(self):
        self._native.clear()

    def wait(self, timeout=None):
        return self._native.wait(timeout)


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        # A number of threads that there can't be is one that never come together.
        count = parties if isinstance(parties, int) else -1
        if isinstance(parties, float) and parties.is_integer():
            count = int(parties)
        self._parties = parties
        self._native = _Barrier(count, action is not None)
        self._action = action
        self._timeout = timeout

    def __repr__(self):
        if self.broken:
            return f"<{_where(self)}: broken>"
        return f"<{_where(self)}: waiters={self.n_waiting}/{self.parties}>"

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        native = self._native
        action = self._action
        index = native.arrive(timeout)
        if index < 0:
            raise BrokenBarrierError
        if action is not None and index == native.parties() - 1:
            passed = False
            try:
                action()
                passed = True
            finally:
                native.end_action(passed)
        return index

    def reset(self):
        self._native.reset()

    def abort(self):
        self._native.abort()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._native.waiting()

    @property
    def broken(self):
        return self._native.broken()


class ExceptHookArgs(tuple):
    __module__ = '_thread'
    __qualname__ = '_ExceptHookArgs'

    def __new__(cls, sequence, /):
        if not hasattr(type(sequence), '__iter__'):
            raise TypeError('constructor requires a sequence')
        values = tuple(sequence)
        if len(values) != 4:
            raise TypeError('_thread._ExceptHookArgs() takes a 4-sequence (%d-sequence given)'
                            % len(values))
        return tuple.__new__(cls, values)

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])

    def __repr__(self):
        return ('_thread._ExceptHookArgs(exc_type=%r, exc_value=%r, '
                'exc_traceback=%r, thread=%r)' % tuple(self))


def excepthook(args, /):
    if not isinstance(args, ExceptHookArgs):
        raise TypeError("_thread.excepthook argument type must be ExceptHookArgs")
    if args.exc_type is SystemExit:
        return
    name = get_ident() if args.thread is None else args.thread.name
    _print_exception(f"Exception in thread {name}:\n", args.exc_value)


__excepthook__ = excepthook


def _report(exception, thread):
    """Hands an exception that ended a thread to the hook, whatever that does."""
    try:
        excepthook(ExceptHookArgs((type(exception), exception,
                                   exception.__traceback__, thread)))
    except Exception as failure:
        failure.__suppress_context__ = True
        _print_exception("Exception in threading.excepthook:\n", failure)


class Thread:
    __handle = None
    _started = False

    def __init__(self, group=None, target=None, name=None,
                 args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name:
            name = str(name)
        else:
            name = f"Thread-{next(_numbers)}"
            if target is not None and hasattr(target, '__name__'):
                name += f" ({target.__name__})"
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        if daemon is None:
            daemon = _current().daemon()
        self.__handle = _Thread(name, bool(daemon))
        # As it was given, which need not be a bool.
        self._daemonic = daemon
        self.__locals = {}

    def _adopt(self, handle):
        """Stands for a thread that runs already."""
        self.__handle = handle
        self._daemonic = handle.daemon()
        self.__locals = {}
        self._started = True
        handle.object = self

    def __repr__(self):
        handle = self.__handle
        assert handle is not None, "Thread.__init__() was not called"
        ident = handle.ident()
        if ident is None:
            status = "initial"
        elif handle.is_alive():
            status = "started"
        else:
            status = "stopped"
        if handle.daemon():
            status += " daemon"
        if ident is not None:
            status += f" {ident}"
        return f"<{self.__class__.__name__}({handle.name()}, {status})>"

    def start(self):
        handle = self.__handle
        if handle is None:
            raise RuntimeError("thread.__init__() not called")
        if self._started:
            raise RuntimeError("threads can only be started once")
        self._started = True
        handle.object = self
        try:
            handle.start(self._bootstrap)
        except BaseException:
            # Without a thread of its own the handle must not hold the object.
            self._started = False
            handle.object = None
            raise

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        try:
            self.run()
        except BaseException as exception:
            if type(exception) is not SystemExit:
                self.__handle.fail()
            _report(exception, self)
        finally:
            self.__locals = {}

    def join(self, timeout=None):
        handle = self.__handle
        if handle is None:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started:
            raise RuntimeError("cannot join thread before it is started")
        handle.join(timeout if timeout is None else max(timeout, 0))

    @property
    def name(self):
        assert self.__handle is not None, "Thread.__init__() not called"
        return self.__handle.name()

    @name.setter
    def name(self, name):
        assert self.__handle is not None, "Thread.__init__() not called"
        self.__handle.set_name(str(name))

    @property
    def ident(self):
        assert self.__handle is not None, "Thread.__init__() not called"
        return self.__handle.ident()

    native_id = ident

    def is_alive(self):
        assert self.__handle is not None, "Thread.__init__() not called"
        return self.__handle.is_alive()

    @property
    def daemon(self):
        assert self.__handle is not None, "Thread.__init__() not called"
        # Asking the handle is what others may have to do with.
        self.__handle.daemon()
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self.__handle is None:
            raise RuntimeError("Thread.__init__() not called")
        if self._started:
            raise RuntimeError("cannot set daemon status of active thread")
        self.__handle.set_daemon(bool(daemonic))
        self._daemonic = daemonic

    def isDaemon(self):
        _warn('isDaemon() is deprecated, get the daemon attribute instead')
        return self.daemon

    def setDaemon(self, daemonic):
        _warn('setDaemon() is deprecated, set the daemon attribute instead')
        self.daemon = daemonic

    def getName(self):
        _warn('getName() is deprecated, get the name attribute instead')
        return self.name

    def setName(self, name):
        _warn('setName() is deprecated, set the name attribute instead')
        self.name = name


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        self._adopt(_current())


class _DummyThread(Thread):
    """Stands for a thread that was started through _thread."""

    def __init__(self):
        self._adopt(_current())
        self.name = f"Dummy-{next(_dummy_numbers)}"

    def join(self, timeout=None):
        assert False, "cannot join a dummy thread"


def current_thread():
    thread = _current().object
    return _DummyThread() if thread is None else thread


def currentThread():
    _warn('currentThread() is deprecated, use current_thread() instead')
    return current_thread()


def enumerate():
    return [thread for thread in _alive() if thread is not None]


def active_count():
    return len(enumerate())


def activeCount():
    _warn('activeCount() is deprecated, use active_count() instead')
    return active_count()


_main_thread = _MainThread()


def main_thread():
    return _main_thread


class local:
    """Attributes that each thread has for itself, kept in its Thread object."""
    __module__ = '_thread'
    __qualname__ = '_local'

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and not _has_init(cls):
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, '_local__key', next(_local_numbers))
        object.__setattr__(self, '_local__arguments', (args, kwargs))
        # The constructor's own call of __init__ follows: none for this thread.
        current_thread()._Thread__locals[self._local__key] = {}
        return self

    def __getattribute__(self, name):
        if name[:8] == '_local__':
            return object.__getattribute__(self, name)
        mine = _attributes(self)
        if name == '__dict__':
            return mine
        if name in mine:
            return mine[name]
        try:
            return object.__getattribute__(self, name)
        except AttributeError:
            if type(self) is not local:
                raise
        raise AttributeError(f"'_thread._local' object has no attribute {name!r}")

    def __setattr__(self, name, value):
        if name == '__dict__':
            raise AttributeError("%r object attribute '__dict__' is read-only"
                                 % type(self).__name__)
        mine = _attributes(self)
        if name in mine:
            mine[name] = value
            return
        kind = getattr(type(self), name, None)
        if isinstance(kind, property) or hasattr(kind, '__set__'):
            object.__setattr__(self, name, value)
        else:
            mine[name] = value

    def __delattr__(self, name):
        mine = _attributes(self)
        if name not in mine:
            raise AttributeError("%r object has no attribute %r"
                                 % (type(self).__name__, name))
        del mine[name]


def _has_init(cls):
    for base in cls.__mro__:
        if base is not object and '__init__' in base.__dict__:
            return True
    return False


def _attributes(self):
    """The calling thread's attributes of a local; __init__ runs for new ones."""
    mine = current_thread()._Thread__locals
    key = object.__getattribute__(self, '_local__key')
    if key not in mine:
        mine[key] = {}
        cls = type(self)
        if _has_init(cls):
            args, kwargs = object.__getattribute__(self, '_local__arguments')
            cls.__init__(self, *args, **kwargs)
    return mine[key]
