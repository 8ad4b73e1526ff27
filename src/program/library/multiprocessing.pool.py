"""Pools of threads with the interface of pools of processes."""
# CPython has three more threads per pool. Here a worker takes its own tasks and
# hands over its results; the third, which runs the callbacks one after the
# other, starts when there is one. The numbers of their names are used up alike.
from _collections import deque
from multiprocessing import TimeoutError
from os import cpu_count
from queue import SimpleQueue
from threading import Condition, Event, Lock, Thread, current_thread, _numbers
from time import monotonic

__all__ = ['ThreadPool']

RUN = "RUN"
CLOSE = "CLOSE"
TERMINATE = "TERMINATE"


class DummyProcess(Thread):
    __module__ = 'multiprocessing.dummy'

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}):
        Thread.__init__(self, group, target, name, args, kwargs)
        self._pid = None
        self._children = {}
        self._start_called = False
        self._parent = current_thread()

    def start(self):
        if self._parent is not current_thread():
            raise RuntimeError("Parent is {0!r} but current_process is {1!r}".format(
                self._parent, current_thread()))
        self._start_called = True
        children = getattr(self._parent, '_children', None)
        if children is not None:
            if len(children) > 99:
                active_children()
            children[self] = None
        Thread.start(self)

    @property
    def exitcode(self):
        return 0 if self._start_called and not self.is_alive() else None


current_thread()._children = {}


def active_children():
    children = current_thread()._children
    for process in list(children):
        if not process.is_alive():
            children.pop(process, None)
    return list(children)


class _Work:
    """What is to be done: tasks (result, index, function, args, kwargs) and
    generators of tasks, which run the program's code and so without the lock."""

    def __init__(self):
        self.changed = Condition(Lock())
        self.sources = deque()
        self.state = RUN
        self.asked = 0

    def now(self):
        with self.changed:
            return self.state

    def check(self):
        if self.state != RUN:
            raise ValueError("Pool not running")

    def add(self, sources):
        with self.changed:
            self.check()
            self.sources.extend(sources)
            self.changed.notify(len(sources))

    def finish(self, state):
        with self.changed:
            if self.state != TERMINATE:
                self.state = state
            if state == TERMINATE:
                self.sources.clear()
            self.changed.notify_all()

    def take(self):
        """The next task; None when there is none and none will come."""
        while True:
            with self.changed:
                while not self.sources:
                    if self.state != RUN and not self.asked:
                        return None
                    self.changed.wait()
                source = self.sources.popleft()
                if isinstance(source, tuple):
                    return source
                self.asked += 1
            task = next(source, None)
            with self.changed:
                self.asked -= 1
                if task is not None and self.state != TERMINATE:
                    self.sources.appendleft(source)
                self.changed.notify_all()
            if task is not None:
                return task


def worker(work, initializer, initargs):
    if initializer is not None:
        initializer(*initargs)
    while True:
        task = work.take()
        if task is None:
            return
        result, index, function, args, kwargs = task
        try:
            value = function(*args, **kwargs)
            passed = True
        except Exception as exception:
            value = exception
            passed = False
        result._set(index, passed, value)
        task = result = function = args = kwargs = value = None


def _mapped(function, items):
    return [function(item) for item in items]


def _starmapped(function, items):
    return [function(*item) for item in items]


def _handle_results(calls):
    while True:
        call = calls.get()
        if call is None:
            return
        call()
        call = None


class ThreadPool:
    def __init__(self, processes=None, initializer=None, initargs=()):
        if processes is None:
            processes = cpu_count() or 1
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._processes = processes
        self._work = _Work()
        self._calls = None
        self._calls_lock = Lock()
        self._pool = []
        for _ in range(processes):
            thread = DummyProcess(target=worker, args=(self._work, initializer, initargs))
            thread.daemon = True
            thread.start()
            self._pool.append(thread)
        next(_numbers)
        next(_numbers)
        self._results_name = f"Thread-{next(_numbers)} (_handle_results)"

    def __repr__(self):
        return (f'<multiprocessing.pool.ThreadPool state={self._state} '
                f'pool_size={len(self._pool)}>')

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()

    @property
    def _state(self):
        return self._work.now()

    def _check_running(self):
        with self._work.changed:
            self._work.check()

    def _call(self, call):
        """Has the thread for callbacks call it."""
        with self._calls_lock:
            if self._calls is None:
                self._calls = SimpleQueue()
                self._results_thread = Thread(
                    target=_handle_results, args=(self._calls,),
                    name=self._results_name, daemon=True)
                self._results_thread.start()
            self._calls.put(call)

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        result = ApplyResult(self, callback, error_callback)
        self._work.add([(result, 0, func, args, kwds)])
        return result

    def map(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, _mapped, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, _starmapped, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None,
                  error_callback=None):
        return self._map_async(func, iterable, _mapped, chunksize, callback,
                               error_callback)

    def starmap_async(self, func, iterable, chunksize=None, callback=None,
                      error_callback=None):
        return self._map_async(func, iterable, _starmapped, chunksize, callback,
                               error_callback)

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None,
                   error_callback=None):
        self._check_running()
        items = list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(items), len(self._pool) * 4)
            if extra:
                chunksize += 1
        if not items:
            chunksize = 0
        result = MapResult(self, chunksize, len(items), callback, error_callback)
        if items and chunksize > 0:
            self._work.add([
                (result, i // chunksize, mapper, (func, items[i:i + chunksize]), {})
                for i in range(0, len(items), chunksize)])
        return result

    def imap(self, func, iterable, chunksize=1):
        return self._imap(IMapIterator(), func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(IMapUnorderedIterator(), func, iterable, chunksize)

    def _imap(self, result, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError("Chunksize must be 1+, not {0}".format(chunksize))
        if chunksize == 1:
            self._work.add([_items(result, func, iterable)])
            return result
        self._work.add([_chunks(result, func, iterable, chunksize)])
        return (item for chunk in result for item in chunk)

    def close(self):
        self._work.finish(CLOSE)

    def terminate(self):
        self._work.finish(TERMINATE)

    def join(self):
        if self._state == RUN:
            raise ValueError("Pool is still running")
        for thread in self._pool:
            thread.join()
        with self._calls_lock:
            calls = self._calls
        if calls is not None:
            calls.put(None)
            self._results_thread.join()


def _items(result, func, iterable):
    """The tasks of imap; they end in an exception where the iterable does."""
    index = 0
    try:
        for item in iterable:
            yield result, index, func, (item,), {}
            index += 1
    except Exception as exception:
        yield result, index, _raise, (exception,), {}
        index += 1
    result._set_length(index)


def _chunks(result, func, iterable, chunksize):
    def chunked():
        chunk = []
        for item in iterable:
            chunk.append(item)
            if len(chunk) == chunksize:
                yield chunk
                chunk = []
        if chunk:
            yield chunk

    for task in _items(result, None, chunked()):
        if task[2] is None:
            task = result, task[1], _mapped, (func, task[3][0]), {}
        yield task


def _raise(exception):
    raise exception


class ApplyResult:
    def __init__(self, pool, callback, error_callback):
        self._pool = pool
        self._event = Event()
        self._success = True
        self._value = None
        self._callback = callback
        self._error_callback = error_callback

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError("{0!r} not ready".format(self))
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, index, passed, value):
        self._success = passed
        self._value = value
        self._done()

    def _done(self):
        callback = self._callback if self._success else self._error_callback
        pool = self._pool
        self._pool = None
        if callback is None:
            self._event.set()
        else:
            pool._call(self._call_back)

    def _call_back(self):
        callback = self._callback if self._success else self._error_callback
        callback(self._value)
        self._event.set()


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    def __init__(self, pool, chunksize, length, callback, error_callback):
        ApplyResult.__init__(self, pool, callback, error_callback)
        self._value = [None] * length
        self._chunksize = chunksize
        self._lock = Lock()
        if chunksize <= 0:
            self._left = 0
            self._event.set()
        else:
            self._left = length // chunksize + bool(length % chunksize)

    def _set(self, index, passed, value):
        with self._lock:
            self._left -= 1
            if passed and self._success:
                start = index * self._chunksize
                self._value[start:start + self._chunksize] = value
            elif self._success:
                self._success = False
                self._value = value
            last = self._left == 0
        if last:
            self._done()


class IMapIterator:
    def __init__(self):
        self._changed = Condition(Lock())
        self._values = {}
        self._next = 0
        self._length = None

    def __iter__(self):
        return self

    def next(self, timeout=None):
        end = None if timeout is None else monotonic() + timeout
        with self._changed:
            while not self._has_next():
                if self._next == self._length:
                    raise StopIteration
                left = None if end is None else end - monotonic()
                if left is not None and left <= 0:
                    raise TimeoutError
                self._changed.wait(left)
            passed, value = self._take()
        if passed:
            return value
        raise value

    __next__ = next

    def _has_next(self):
        return self._next in self._values

    def _take(self):
        self._next += 1
        return self._values.pop(self._next - 1)

    def _set(self, index, passed, value):
        with self._changed:
            self._values[index] = passed, value
            self._changed.notify_all()

    def _set_length(self, length):
        with self._changed:
            self._length = length
            self._changed.notify_all()


class IMapUnorderedIterator(IMapIterator):
    def __init__(self):
        IMapIterator.__init__(self)
        self._order = deque()

    def _has_next(self):
        return bool(self._order)

    def _take(self):
        self._next += 1
        return self._order.popleft()

    def _set(self, index, passed, value):
        with self._changed:
            self._order.append((passed, value))
            self._changed.notify_all()
