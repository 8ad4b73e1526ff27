"""Futures and the pool of threads."""
from os import cpu_count
from queue import Empty, SimpleQueue
from threading import (Condition, Event, Lock, Semaphore, Thread,
                       current_thread, _at_exit, _loggers, _print_exception)
from time import monotonic

__all__ = ('FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED',
           'CancelledError', 'TimeoutError', 'BrokenExecutor', 'Future',
           'Executor', 'wait', 'as_completed', 'ThreadPoolExecutor')

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

PENDING = 'PENDING'
RUNNING = 'RUNNING'
CANCELLED = 'CANCELLED'
CANCELLED_AND_NOTIFIED = 'CANCELLED_AND_NOTIFIED'
FINISHED = 'FINISHED'

TimeoutError = TimeoutError


class Error(Exception):
    __module__ = 'concurrent.futures._base'


class CancelledError(Error):
    __module__ = 'concurrent.futures._base'


class InvalidStateError(Error):
    __module__ = 'concurrent.futures._base'


class BrokenExecutor(RuntimeError):
    __module__ = 'concurrent.futures._base'


class BrokenThreadPool(BrokenExecutor):
    __module__ = 'concurrent.futures.thread'


class _Waiter:
    """Gathers futures as they finish, until it has those that were wanted."""

    def __init__(self, wanted, stops_on_exception):
        self.lock = Lock()
        self.event = Event()
        self.finished = []
        self.wanted = wanted
        self.stops_on_exception = stops_on_exception

    def add(self, future):
        with self.lock:
            self.finished.append(future)
            self.wanted -= 1
            if self.wanted <= 0 or self.stops_on_exception and future._exception:
                self.event.set()

    def take(self):
        with self.lock:
            finished, self.finished = self.finished, []
            self.event.clear()
        return finished

    def watch(self, futures):
        """Those of the futures that were done before; waits for the rest."""
        done = []
        for future in futures:
            with future._condition:
                if future._state in (CANCELLED_AND_NOTIFIED, FINISHED):
                    done.append(future)
                else:
                    future._waiters.append(self)
        return done

    def leave(self, futures):
        for future in futures:
            with future._condition:
                if self in future._waiters:
                    future._waiters.remove(self)


class DoneAndNotDoneFutures(tuple):
    __module__ = 'concurrent.futures._base'

    _fields = __match_args__ = ('done', 'not_done')
    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])

    def __new__(cls, done, not_done):
        return tuple.__new__(cls, (done, not_done))

    def _asdict(self):
        return dict(zip(self._fields, self))

    def _replace(self, /, **kwds):
        return DoneAndNotDoneFutures(**{**self._asdict(), **kwds})

    def __repr__(self):
        return 'DoneAndNotDoneFutures(done=%r, not_done=%r)' % tuple(self)


def as_completed(fs, timeout=None):
    if timeout is not None:
        end = timeout + monotonic()
    pending = {future: None for future in fs}
    fs = None
    count = len(pending)
    waiter = _Waiter(1, False)
    ready = waiter.watch(pending)
    try:
        while True:
            ready.reverse()
            while ready:
                future = ready.pop()
                del pending[future]
                yield future
                del future
            if not pending:
                return
            left = None
            if timeout is not None:
                left = end - monotonic()
                if left < 0:
                    raise TimeoutError('%d (of %d) futures unfinished' % (
                        len(pending), count))
            waiter.event.wait(left)
            ready = waiter.take()
    finally:
        waiter.leave(pending)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = list({future: None for future in fs})
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        done = [f for f in fs if f._state in (CANCELLED_AND_NOTIFIED, FINISHED)]
        if len(done) < len(fs):
            raise ValueError("Invalid return condition: %r" % return_when)
    first = return_when == FIRST_COMPLETED
    waiter = _Waiter(1 if first else len(fs), return_when == FIRST_EXCEPTION)
    done = waiter.watch(fs)
    failed = any(f._exception for f in done if f._state == FINISHED)
    enough = done and first or failed and return_when == FIRST_EXCEPTION
    if len(done) < len(fs) and not enough:
        if not first:
            with waiter.lock:
                waiter.wanted -= len(done)
                if waiter.wanted <= 0:
                    waiter.event.set()
        waiter.event.wait(timeout)
    waiter.leave(fs)
    done = set(done)
    done.update(waiter.finished)
    return DoneAndNotDoneFutures(done, set(fs) - done)


def _tell(level, message, exception, *args):
    """Says what failed, through the log if the program has one."""
    if _loggers:
        logger = _loggers[0]('concurrent.futures')
        getattr(logger, level)(message, *args, exc_info=exception)
    else:
        _print_exception(message % args + '\n', exception)


class Future:
    __module__ = 'concurrent.futures._base'

    def __init__(self):
        self._condition = Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    __class_getitem__ = classmethod(_GenericAlias)

    def __repr__(self):
        with self._condition:
            state = '<%s at %#x state=%s' % (
                self.__class__.__name__, id(self), _STATE_NAMES[self._state])
            if self._state != FINISHED:
                return state + '>'
            if self._exception:
                return '%s raised %s>' % (state, self._exception.__class__.__name__)
            return '%s returned %s>' % (state, self._result.__class__.__name__)

    def _call(self, function):
        try:
            function(self)
        except Exception as exception:
            _tell('error', 'exception calling callback for %r', exception, self)

    def _invoke_callbacks(self):
        for function in self._done_callbacks:
            self._call(function)

    def cancel(self):
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        with self._condition:
            return self._state == RUNNING

    def done(self):
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def add_done_callback(self, fn):
        with self._condition:
            if self._state not in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
                self._done_callbacks.append(fn)
                return
        self._call(fn)

    def _wait(self, timeout):
        """Called and left with the condition held."""
        if self._state in (PENDING, RUNNING):
            self._condition.wait(timeout)
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            raise CancelledError()
        if self._state != FINISHED:
            raise TimeoutError()

    def result(self, timeout=None):
        with self._condition:
            self._wait(timeout)
            if not self._exception:
                return self._result
        try:
            raise self._exception
        finally:
            # The traceback holds this frame: no cycle over the exception.
            self = None

    def exception(self, timeout=None):
        with self._condition:
            self._wait(timeout)
            return self._exception

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                self._tell_waiters()
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            raise RuntimeError('Future in unexpected state')

    def _tell_waiters(self):
        for waiter in self._waiters:
            waiter.add(self)
        self._waiters = []

    def _finish(self, result, exception):
        with self._condition:
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
                raise InvalidStateError('%s: %r' % (self._state, self))
            self._result = result
            self._exception = exception
            self._state = FINISHED
            self._tell_waiters()
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)


_STATE_NAMES = {PENDING: 'pending', RUNNING: 'running', CANCELLED: 'cancelled',
                CANCELLED_AND_NOTIFIED: 'cancelled', FINISHED: 'finished'}


class Executor:
    __module__ = 'concurrent.futures._base'

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = None if timeout is None else timeout + monotonic()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        futures.reverse()
        return _results(futures, end)

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _results(futures, end):
    """The futures' results, from the last to the first; cancels what is not read."""
    try:
        while futures:
            future = futures.pop()
            try:
                yield future.result(None if end is None else end - monotonic())
            finally:
                future.cancel()
                del future
    finally:
        for future in futures:
            future.cancel()


_executor_numbers = iter(range(1 << 62))
_workers = {}
_exiting = False
# Held while an executor starts a thread or closes, and while the program ends.
_exit_lock = Lock()


def _join_workers():
    global _exiting
    with _exit_lock:
        _exiting = True
    workers = list(_workers.items())
    for thread, work in workers:
        work.put(None)
    for thread, work in workers:
        thread.join()


_at_exit(_join_workers)


def _work(executor, work, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException as exception:
            _tell('critical', 'Exception in initializer:', exception)
            executor._initializer_failed()
            _workers.pop(current_thread(), None)
            return
    while True:
        item = work.get()
        if item is None:
            # The next worker is to see the end, too; and it may be that of the program.
            if not executor._shutdown:
                with executor._shutdown_lock:
                    executor._shutdown = True
            work.put(None)
            _workers.pop(current_thread(), None)
            return
        future, fn, args, kwargs = item
        item = None
        if future.set_running_or_notify_cancel():
            try:
                result = fn(*args, **kwargs)
            except BaseException as exception:
                future.set_exception(exception)
            else:
                future.set_result(result)
                result = None
        future = fn = args = kwargs = None
        executor._idle_semaphore.release()


def _number(thread):
    return thread.ident


class ThreadPoolExecutor(Executor):
    __module__ = 'concurrent.futures.thread'

    def __init__(self, max_workers=None, thread_name_prefix='',
                 initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, (cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = SimpleQueue()
        self._idle_semaphore = Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = Lock()
        self._thread_name_prefix = (thread_name_prefix or
                                    f"ThreadPoolExecutor-{next(_executor_numbers)}")
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock, _exit_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')
            if _exiting:
                raise RuntimeError('cannot schedule new futures after '
                                   'interpreter shutdown')
            future = Future()
            self._work_queue.put((future, fn, args, kwargs))
            self._adjust_thread_count()
            return future

    def _adjust_thread_count(self):
        if self._idle_semaphore.acquire(timeout=0):
            return
        count = len(self._threads)
        if count < self._max_workers:
            thread = Thread(name=f'{self._thread_name_prefix}_{count}',
                            target=_work,
                            args=(self, self._work_queue, self._initializer,
                                  self._initargs))
            thread.start()
            self._threads.add(thread)
            _workers[thread] = self._work_queue

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = ('A thread initializer failed, the thread pool '
                            'is not usable anymore')
            for future in self._drain():
                future.set_exception(BrokenThreadPool(self._broken))

    def _drain(self):
        while True:
            try:
                item = self._work_queue.get_nowait()
            except Empty:
                return
            if item is not None:
                yield item[0]

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                for future in self._drain():
                    future.cancel()
            self._work_queue.put(None)
        if wait:
            # In one order in each run, so that one can be followed.
            for thread in sorted(self._threads, key=_number):
                thread.join()
