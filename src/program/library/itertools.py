"""Iterators to build loops from."""
from _collections import deque as _deque
from threading import RLock as _RLock

# As far as anybody counts; ranges up to it have a length of 64 bits.
_MAX = 1 << 62


class count:
    # next() gives each thread a number of its own: the range sees to that.
    def __init__(self, start=0, step=1):
        for number in (start, step):
            if not (hasattr(type(number), '__index__') or hasattr(type(number), '__float__')
                    or hasattr(type(number), '__int__')):
                raise TypeError('a number is required')
        self._start = start
        self._step = step
        self._lock = _RLock()
        self._range = None
        if isinstance(start, int) and isinstance(step, int) and step:
            self._range = iter(range(start, _MAX if step > 0 else -_MAX, step))

    def __iter__(self):
        return self if self._range is None else self._range

    def __next__(self):
        if self._range is not None:
            return next(self._range)
        with self._lock:
            value = self._start
            self._start = value + self._step
            return value

    def __repr__(self):
        start = self._start
        if self._range is not None:
            start += _place(self._range) * self._step
        if self._step == 1:
            return 'count(%r)' % (start,)
        return 'count(%r, %r)' % (start, self._step)


class repeat:
    def __init__(self, object, times=None):
        self._object = object
        self._times = times
        self._left = None if times is None else iter(range(times))

    def __iter__(self):
        return self

    def __next__(self):
        if self._left is not None:
            next(self._left)
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError('len() of unsized object')
        return len(range(self._times)) - _place(self._left)

    def __repr__(self):
        left = '' if self._left is None else ', %d' % self.__length_hint__()
        return 'repeat(%r%s)' % (self._object, left)


# Generators of these names are iterators in CPython, which threads may share: each begins anew for
# each item, and what it keeps stands in its arguments. Where nothing of the program's is called,
# `_native` makes an iterator each step of which is one operation.


def cycle(iterable, /):
    iterator = iter(iterable)
    return (_native('cycle', (iterator,))
            or _cycle(iterator, [], iter(range(_MAX)), [True], _RLock()))


def _cycle(iterator, saved, places, is_first, lock):
    with lock:
        if is_first:
            for item in iterator:
                saved.append(item)
                break
            else:
                is_first.clear()
        if is_first or saved:
            item = saved[-1] if is_first else saved[next(places) % len(saved)]
        else:
            return
    yield item


class chain:
    def __init__(self, *iterables):
        self._iterator = _native('chain', iterables) or _chained(iter(iterables), [], _RLock())

    @classmethod
    def from_iterable(cls, iterables, /):
        if isinstance(iterables, tuple):
            return cls(*iterables)
        self = cls()
        self._iterator = _chained(iter(iterables), [], _RLock())
        return self

    def __iter__(self):
        return self._iterator

    def __next__(self):
        return next(self._iterator)


def _chained(iterables, current, lock):
    while True:
        last = current[0] if current else ()
        for item in last:
            yield item
        with lock:
            if not current or current[0] is last:
                for iterable in iterables:
                    current[:] = [iter(iterable)]
                    break
                else:
                    return


def islice(iterable, *args):
    limits = slice(*args)
    start, stop, step = limits.start or 0, limits.stop, limits.step or 1
    if stop is not None and (not isinstance(stop, int) or stop < 0):
        raise ValueError('Stop argument for islice() must be None or an integer: '
                         '0 <= x <= sys.maxsize.' if len(args) == 1 else
                         'Indices for islice() must be None or an integer: '
                         '0 <= x <= sys.maxsize.')
    if not isinstance(start, int) or start < 0:
        raise ValueError('Indices for islice() must be None or an integer: '
                         '0 <= x <= sys.maxsize.')
    if not isinstance(step, int) or step < 1 or limits.step == 0:
        raise ValueError('Step for islice() must be a positive integer or None.')
    iterator, stop = iter(iterable), _MAX if stop is None else stop
    return (_native('islice', (iterator,), start, stop, step)
            or _sliced(zip(range(max(start, stop)), iterator), start, stop, step))


def _sliced(numbered, start, stop, step):
    for index, item in numbered:
        if start <= index < stop and (index - start) % step == 0:
            yield item


def takewhile(predicate, iterable, /):
    return _takewhile(predicate, iter(iterable), [True])


def _takewhile(predicate, iterator, goes_on):
    if goes_on:
        for item in iterator:
            if predicate(item):
                yield item
            goes_on.clear()
            return


def dropwhile(predicate, iterable, /):
    return _dropwhile(predicate, iter(iterable), [True])


def _dropwhile(predicate, iterator, drops):
    # Looked at before an item is taken: by the time one is there, another thread may be further.
    asks = len(drops)
    for item in iterator:
        if not asks or not predicate(item):
            drops.clear()
            yield item
        asks = len(drops)


def filterfalse(predicate, iterable, /):
    return _filterfalse(predicate, iter(iterable))


def _filterfalse(predicate, iterator):
    for item in iterator:
        if not (item if predicate is None else predicate(item)):
            yield item


def starmap(function, iterable, /):
    return _starmap(function, iter(iterable))


def _starmap(function, iterator):
    for args in iterator:
        yield function(*args)


def compress(data, selectors):
    return _compress(zip(data, selectors))


def _compress(pairs):
    for item, selected in pairs:
        if selected:
            yield item


def pairwise(iterable, /):
    iterator = iter(iterable)
    return _native('pairwise', (iterator,)) or _pairwise(iterator, [])


def _pairwise(iterator, last):
    for item in iterator:
        if not last:
            last.append(item)
        else:
            pair = last[0], item
            last[0] = item
            yield pair


def accumulate(iterable, func=None, *, initial=None):
    start = () if initial is None else (initial,)
    if func is None and (native := _native('accumulate', (iterable,), *start)):
        return native
    return _accumulate(iter(iterable), func, iter(start), [])


def _accumulate(iterator, func, initial, total):
    for first in initial:
        total.append(first)
        yield first
    for item in iterator:
        if total:
            item = total[0] + item if func is None else func(total[0], item)
        total[:] = [item]
        yield item


def zip_longest(*iterables, fillvalue=None):
    iterators = [iter(iterable) for iterable in iterables]
    return (_native('zip_longest', iterators, fillvalue)
            or _zip_longest(iterators, fillvalue))


def _zip_longest(iterators, fillvalue):
    values, end, has_item = [], object(), False
    for i, iterator in enumerate(iterators):
        value = end if iterator is None else next(iterator, end)
        if value is end:
            iterators[i] = None
            value = fillvalue
        else:
            has_item = True
        values.append(value)
    if has_item:
        yield tuple(values)


def product(*iterables, repeat=1):
    return _native('product', [tuple(pool) for pool in iterables] * repeat)


def permutations(iterable, r=None):
    pool = tuple(iterable)
    return _native('permutations', pool, len(pool) if r is None else _checked(r))


def combinations(iterable, r):
    return _native('combinations', tuple(iterable), _checked(r))


def combinations_with_replacement(iterable, r):
    return _native('combinations_with_replacement', tuple(iterable), _checked(r))


def _checked(r):
    if r < 0:
        raise ValueError('r must be non-negative')
    return r


class groupby:
    def __init__(self, iterable, key=None):
        self._iterator = iter(iterable)
        self._keyfunc = key
        self._end = self._key = self._target = object()
        self._group = None
        self._lock = _RLock()

    def __iter__(self):
        return self

    def _advance(self):
        self._value = next(self._iterator)
        keyfunc = self._keyfunc
        self._key = self._value if keyfunc is None else keyfunc(self._value)

    def __next__(self):
        with self._lock:
            self._group = group = object()
            while self._key is self._target or self._key == self._target:
                self._advance()
            self._target = self._key
            return self._key, self._items(group)

    def _items(self, group):
        target = self._target
        while self._group is group and self._key == target:
            yield self._value
            try:
                self._advance()
            except StopIteration:
                self._key = self._target = object()
                self._iterator = iter(())
                self._group = None


def tee(iterable, n=2):
    if n < 0:
        raise ValueError('n must be >= 0')
    iterator = iter(iterable)
    waiting = [_deque() for _ in range(n)]
    return tuple([_tee(iterator, waiting, own) for own in waiting])


def _tee(iterator, waiting, own):
    while True:
        if not own:
            for item in iterator:
                for items in waiting:
                    items.append(item)
                break
            else:
                return
        try:
            item = own.popleft()
        except IndexError:
            # Another thread has taken it.
            continue
        yield item
