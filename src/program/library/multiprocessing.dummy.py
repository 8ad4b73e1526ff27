"""The interface of multiprocessing over threads."""
from multiprocessing.pool import DummyProcess, ThreadPool, active_children
from queue import Queue
from threading import (Barrier, BoundedSemaphore, Condition, Event, Lock, RLock,
                       Semaphore, current_thread as current_process)

__all__ = ['Process', 'current_process', 'active_children', 'freeze_support',
           'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Condition',
           'Event', 'Barrier', 'Queue', 'Manager', 'Pipe', 'Pool', 'JoinableQueue']

JoinableQueue = Queue
Process = DummyProcess


def freeze_support():
    pass


class Namespace:
    def __init__(self, /, **kwds):
        for name, value in kwds.items():
            setattr(self, name, value)

    def __repr__(self):
        shown = sorted('%s=%r' % item for item in self.__dict__.items()
                       if not item[0].startswith('_'))
        return '%s(%s)' % (self.__class__.__name__, ', '.join(shown))


dict = dict
list = list


def Array(typecode, sequence, lock=True):
    return list(sequence)


class Value:
    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self._value = value

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        self._value = value

    def __repr__(self):
        return '<%s(%r, %r)>' % (type(self).__name__, self._typecode, self._value)


class _Manager:
    """What CPython takes from this very module; the class is used as it is."""
    Namespace, Array, Value, dict, list = Namespace, Array, Value, dict, list
    Lock, RLock, Semaphore, BoundedSemaphore = Lock, RLock, Semaphore, BoundedSemaphore
    Condition, Event, Barrier, Queue, Process = Condition, Event, Barrier, Queue, Process
    JoinableQueue = Queue

    def Pool(processes=None, initializer=None, initargs=()):
        return ThreadPool(processes, initializer, initargs)

    def shutdown():
        pass


def Manager():
    return _Manager


def shutdown():
    pass


def Pool(processes=None, initializer=None, initargs=()):
    return ThreadPool(processes, initializer, initargs)


class Connection:
    def __init__(self, _in, _out):
        self._in = _in
        self._out = _out
        self.send = self.send_bytes = _out.put
        self.recv = self.recv_bytes = _in.get

    def poll(self, timeout=0.0):
        if self._in.qsize() > 0:
            return True
        if timeout <= 0.0:
            return False
        with self._in.not_empty:
            self._in.not_empty.wait(timeout)
        return self._in.qsize() > 0

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()


def Pipe(duplex=True):
    a, b = Queue(), Queue()
    return Connection(a, b), Connection(b, a)
