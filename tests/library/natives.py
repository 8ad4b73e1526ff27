"""What the machine gives the library as native rows, made from CPython's own parts.

Only for tests/library/check.py: it lets the library run under CPython.
"""
import _thread
import builtins
import io
import random
import sys
import threading as real
import time
import traceback
import warnings

LIBRARY = "/src/program/library/"


class _Waiters:
    def __init__(self, name):
        self.lock = real.Lock()
        self.tickets = []

    def __len__(self):
        return len(self.tickets)

    def enqueue(self):
        ticket = real.Lock()
        ticket.acquire()
        with self.lock:
            self.tickets.append(ticket)
        return ticket

    def wait(self, ticket, timeout=None):
        if timeout is None:
            return ticket.acquire()
        if ticket.acquire(timeout=max(timeout, 0)):
            return True
        with self.lock:
            if ticket in self.tickets:
                self.tickets.remove(ticket)
                return False
        return True

    def notify(self, n):
        with self.lock:
            chosen, self.tickets = self.tickets[:n], self.tickets[n:]
            for ticket in chosen:
                ticket.release()
        return len(chosen)


class _Semaphore:
    def __init__(self, value, bound):
        self.native = real.Semaphore(value)
        self.bound = bound

    def value(self):
        return self.native._value

    def acquire(self, blocking, timeout):
        return self.native.acquire(blocking, timeout)

    def release(self, n):
        if self.bound is not None and self.native._value + n > self.bound:
            raise ValueError("Semaphore released too many times")
        self.native.release(n)


class _Barrier:
    def __init__(self, parties):
        self.count_wanted = parties
        self.changed = real.Condition()
        self.count = 0
        self.state = "filling"  # or draining, resetting, broken

    def leave(self):
        self.count -= 1
        if self.count == 0 and self.state in ("draining", "resetting"):
            self.state = "filling"
            self.changed.notify_all()

    def let_go(self, passed):
        self.state = "draining" if passed else "broken"
        self.changed.notify_all()

    def arrive(self, timeout, holds):
        with self.changed:
            self.changed.wait_for(lambda: self.state in ("filling", "broken"))
            if self.state == "broken":
                return -1
            index = self.count
            self.count += 1
            if self.count == self.count_wanted:
                if holds:
                    return index
                self.let_go(True)
            elif not self.changed.wait_for(lambda: self.state != "filling", timeout):
                self.let_go(False)
            passed = self.state == "draining"
            self.leave()
            return index if passed else -1

    def release(self, passed):
        with self.changed:
            self.let_go(passed)
            self.leave()

    def reset(self):
        with self.changed:
            if self.count > 0:
                if self.state in ("filling", "broken"):
                    self.state = "resetting"
            else:
                self.state = "filling"
            self.changed.notify_all()

    def abort(self):
        with self.changed:
            self.let_go(False)

    def waiting(self):
        return self.count if self.state == "filling" else 0

    def broken(self):
        return self.state == "broken"

    def parties(self):
        return self.count_wanted


HANDLES = {}
STARTED = []
AT_EXIT = []
LOCK = real.Lock()


class _Thread:
    count = 0

    def __init__(self, name, daemon):
        self.object = None
        self.label, self.is_daemon, self.own_number = name, daemon, None
        self.own_ident = None
        self.done = real.Event()

    def start(self, function):
        begun = real.Event()
        _thread.start_new_thread(self.body, (function, begun))
        begun.wait()

    def body(self, function, begun):
        self.enlist()
        begun.set()
        try:
            function()
        finally:
            with LOCK:
                del HANDLES[self.own_ident]
                STARTED.remove(self)
            self.done.set()

    def enlist(self):
        with LOCK:
            self.own_ident = _thread.get_ident()
            self.own_number = _Thread.count
            _Thread.count += 1
            HANDLES[self.own_ident] = self
            STARTED.append(self)

    def join(self, timeout=None):
        self.done.wait(timeout)

    def is_alive(self):
        return self.own_ident is not None and not self.done.is_set()

    def number(self):
        return self.own_number

    def ident(self):
        return self.own_ident

    def name(self):
        return self.label

    def set_name(self, name):
        self.label = name

    def daemon(self):
        return self.is_daemon

    def set_daemon(self, daemon):
        self.is_daemon = daemon


_Thread("MainThread", False).enlist()


def _current():
    ident = _thread.get_ident()
    if ident not in HANDLES:
        _Thread("foreign", True).enlist()
    return HANDLES[ident]


def _alive():
    with LOCK:
        return list(STARTED)


def shutdown():
    """What the machine does at the end of the program."""
    for function in reversed(AT_EXIT):
        function()
    main = STARTED[0]
    main.done.set()
    for handle in list(STARTED):
        if handle is not main and not handle.is_daemon:
            handle.done.wait()


def _format_exception(exception):
    return "".join(traceback.format_exception(exception))


def _print_exception(prefix, exception):
    sys.stderr.write(prefix)
    sys.__excepthook__(type(exception), exception, exception.__traceback__)


def _caller():
    frame = sys._getframe(1)
    while LIBRARY in frame.f_code.co_filename:
        frame = frame.f_back
    return frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name


def _annotation(hint):
    """What a name means that is a string."""
    names = {**vars(builtins), **vars(sys.modules["__main__"])}
    return names.get(hint, hint) if isinstance(hint, str) else hint


def _warn(message):
    frame, level = sys._getframe(1), 2
    while LIBRARY in frame.f_code.co_filename:
        frame, level = frame.f_back, level + 1
    warnings.warn(message, DeprecationWarning, stacklevel=level)


ROWS = {
    "threading": {
        "Lock": real.Lock, "RLock": real.RLock,
        "LockType": type(real.Lock()), "RLockType": type(real.RLock()),
        "_Waiters": _Waiters, "_Event": real.Event, "_Semaphore": _Semaphore,
        "_Barrier": _Barrier, "_Thread": _Thread, "_current": _current, "_alive": _alive,
        "_print_exception": _print_exception, "_warn": _warn, "_at_exit": AT_EXIT.append,
    },
    "time": {**{name: getattr(time, name) for name in (
        "sleep", "time", "time_ns", "monotonic", "monotonic_ns", "perf_counter",
        "perf_counter_ns", "process_time", "thread_time")},
        "_offset": lambda seconds: time.localtime(seconds).tm_gmtoff},
    "traceback": {"_format_exception": _format_exception},
    "uuid": {"_random32": lambda: random.SystemRandom().getrandbits(32)},
    "logging": {"_caller": _caller},
    "functools": {"_annotation": _annotation},
    "typing": {"_annotation": _annotation},
    # No object's `__dict__` is one of ours.
    "copy": {"_Attributes": None},
    # CPython prints tracebacks with the help of its own.
    "io": {name: getattr(io, name) for name in dir(io) if name[0] != "_"},
}
