"""What Python's library lacks and books on threads describe.

This one file works in Lockstep and, copied beside a program, under CPython.
What objects hold is read and written under their locks alone: the explorer
counts on it.
"""
from threading import Condition, Lock, get_ident
from time import monotonic, sleep

__all__ = ['RWLock', 'CountDownLatch', 'AtomicInt', 'SpinLock', 'TicketLock',
           'Exchanger', 'Phaser']


class _Side:
    """One side of an RWLock, for `with` and for acquire and release."""

    def __init__(self, acquire, release):
        self.acquire = acquire
        self.release = release

    def __enter__(self):
        self.acquire()
        return self

    def __exit__(self, *exc):
        self.release()


class RWLock:
    """Many readers or one writer. prefer='writer' lets no new reader past a
    waiting writer; prefer='reader' lets readers in as long as no writer is."""

    def __init__(self, prefer='writer'):
        if prefer not in ('writer', 'reader'):
            raise ValueError("prefer must be 'writer' or 'reader'")
        lock = Lock()
        self._can_read = Condition(lock)
        self._can_write = Condition(lock)
        self._prefers_writers = prefer == 'writer'
        self._readers = 0
        self._writer = None
        self._waiting_writers = 0
        self.read = _Side(self.acquire_read, self.release_read)
        self.write = _Side(self.acquire_write, self.release_write)

    def __repr__(self):
        with self._can_read:
            if self._writer is not None:
                state = 'write-locked'
            elif self._readers:
                state = f'readers={self._readers}'
            else:
                state = 'unlocked'
        return f'<lockstep.RWLock {state}>'

    def _may_read(self):
        return self._writer is None and not (
            self._prefers_writers and self._waiting_writers)

    def _may_write(self):
        return self._writer is None and not self._readers

    def acquire_read(self, timeout=None):
        """Whether the calling thread became a reader within timeout seconds."""
        with self._can_read:
            if not self._can_read.wait_for(self._may_read, timeout):
                return False
            self._readers += 1
            return True

    def release_read(self):
        with self._can_read:
            if not self._readers:
                raise RuntimeError('release of a read lock that nobody holds')
            self._readers -= 1
            if not self._readers:
                self._can_write.notify()

    def acquire_write(self, timeout=None):
        """Whether the calling thread became the writer within timeout seconds."""
        with self._can_write:
            self._waiting_writers += 1
            try:
                passed = self._can_write.wait_for(self._may_write, timeout)
            finally:
                self._waiting_writers -= 1
            if passed:
                self._writer = get_ident()
            elif not self._waiting_writers:
                # Readers waited for this writer only.
                self._can_read.notify_all()
            return passed

    def release_write(self):
        with self._can_write:
            if self._writer != get_ident():
                raise RuntimeError('release of a write lock that this thread does not hold')
            self._writer = None
            if self._prefers_writers and self._waiting_writers:
                self._can_write.notify()
            else:
                self._can_read.notify_all()
                self._can_write.notify()


class CountDownLatch:
    """Opens for good when it has been counted down to 0."""

    def __init__(self, count):
        if count < 0:
            raise ValueError('count must be >= 0')
        self._count = count
        self._opened = Condition(Lock())

    def __repr__(self):
        return f'<lockstep.CountDownLatch count={self.count}>'

    @property
    def count(self):
        with self._opened:
            return self._count

    def count_down(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        with self._opened:
            self._count = max(self._count - n, 0)
            if not self._count:
                self._opened.notify_all()

    def wait(self, timeout=None):
        """Whether the latch opened within timeout seconds."""
        with self._opened:
            return self._opened.wait_for(lambda: self._count == 0, timeout)


class AtomicInt:
    """An integer whose operations each happen at once."""

    def __init__(self, value=0):
        self._value = value
        self._lock = Lock()

    def __repr__(self):
        return f'AtomicInt({self.get()})'

    def get(self):
        with self._lock:
            return self._value

    def set(self, value):
        with self._lock:
            self._value = value

    def add(self, n=1):
        """The new value."""
        with self._lock:
            self._value += n
            return self._value

    def get_and_add(self, n=1):
        """The old value."""
        with self._lock:
            value = self._value
            self._value = value + n
            return value

    def exchange(self, value):
        """The old value."""
        with self._lock:
            old = self._value
            self._value = value
            return old

    def compare_and_swap(self, expected, new):
        """Sets the value to new if it is expected; says whether it did."""
        with self._lock:
            if self._value != expected:
                return False
            self._value = new
            return True


class SpinLock:
    """A lock that asks again and again instead of sleeping until it is woken."""

    def __init__(self):
        self._held = AtomicInt()

    def __repr__(self):
        return '<lockstep.SpinLock %s>' % ('locked' if self.locked() else 'unlocked')

    def acquire(self, blocking=True, timeout=-1):
        end = None if timeout < 0 else monotonic() + timeout
        while not self._held.compare_and_swap(0, 1):
            if not blocking or end is not None and monotonic() >= end:
                return False
            sleep(0)
        return True

    def release(self):
        if not self._held.compare_and_swap(1, 0):
            raise RuntimeError('release unlocked lock')

    def locked(self):
        return self._held.get() == 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()


class TicketLock:
    """A lock that serves strictly in the order of asking."""

    def __init__(self):
        self._served = Condition(Lock())
        self._next_ticket = 0
        self._now_serving = 0

    def __repr__(self):
        with self._served:
            return '<lockstep.TicketLock serving=%d next=%d>' % (
                self._now_serving, self._next_ticket)

    def acquire(self, blocking=True):
        with self._served:
            if not blocking and self._next_ticket != self._now_serving:
                return False
            ticket = self._next_ticket
            self._next_ticket += 1
            while ticket != self._now_serving:
                self._served.wait()
            return True

    def release(self):
        with self._served:
            if self._next_ticket == self._now_serving:
                raise RuntimeError('release unlocked lock')
            self._now_serving += 1
            self._served.notify_all()

    def locked(self):
        with self._served:
            return self._next_ticket != self._now_serving

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()


class Exchanger:
    """Two threads meet and each leaves with what the other brought."""

    def __init__(self):
        self._met = Condition(Lock())
        self._offer = None

    def exchange(self, value, timeout=None):
        """What the other brought; TimeoutError after timeout seconds alone."""
        with self._met:
            offer = self._offer
            if offer is not None:
                self._offer = None
                offer.append(value)
                self._met.notify_all()
                return offer[0]
            offer = self._offer = [value]
            if not self._met.wait_for(lambda: len(offer) == 2, timeout):
                self._offer = None
                raise TimeoutError('nobody came to exchange')
            return offer[1]


class Phaser:
    """A barrier whose parties may come and go between its phases."""

    def __init__(self, parties=0):
        if parties < 0:
            raise ValueError('parties must be >= 0')
        # on_advance runs under it, and may look at what it guards.
        self._advanced = Condition()
        self._parties = parties
        self._arrived = 0
        self._phase = 0
        self._over = False

    def __repr__(self):
        with self._advanced:
            return '<lockstep.Phaser phase=%d parties=%d arrived=%d%s>' % (
                self._phase, self._parties, self._arrived, ' over' if self._over else '')

    @property
    def phase(self):
        with self._advanced:
            return self._phase

    @property
    def parties(self):
        with self._advanced:
            return self._parties

    @property
    def arrived(self):
        with self._advanced:
            return self._arrived

    @property
    def terminated(self):
        with self._advanced:
            return self._over

    def on_advance(self, phase, parties):
        """Runs between phases, in the thread that came last; True ends it all."""
        return parties == 0

    def register(self, n=1):
        """Adds parties; the phase they begin with."""
        with self._advanced:
            self._parties += n
            return self._phase

    def _arrive(self, leaving):
        if self._over:
            return
        if self._arrived >= self._parties:
            raise RuntimeError('more arrivals than parties')
        if leaving:
            self._parties -= 1
        else:
            self._arrived += 1
        if self._arrived == self._parties:
            self._over = bool(self.on_advance(self._phase, self._parties))
            self._arrived = 0
            self._phase += 1
            self._advanced.notify_all()

    def arrive(self):
        """Arrives without waiting; the phase that was arrived at."""
        with self._advanced:
            phase = self._phase
            self._arrive(False)
            return phase

    def arrive_and_deregister(self):
        with self._advanced:
            phase = self._phase
            self._arrive(True)
            return phase

    def arrive_and_wait(self, timeout=None):
        """The phase that begins; TimeoutError if that takes too long."""
        with self._advanced:
            phase = self._phase
            self._arrive(False)
            if not self._advanced.wait_for(lambda: self._phase != phase or self._over,
                                           timeout):
                raise TimeoutError('the phase did not end')
            return self._phase

    def wait(self, phase, timeout=None):
        """Whether that phase ended within timeout seconds; arrives nowhere."""
        with self._advanced:
            return self._advanced.wait_for(lambda: self._phase != phase or self._over,
                                           timeout)
