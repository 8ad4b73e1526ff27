"""Iterators to build loops from."""
# As far as anybody counts; ranges up to it have a length of 64 bits.
_MAX = 1 << 62


class count:
    # next() gives each thread a number of its own: the range sees to that.
    def __init__(self, start=0, step=1):
        self._start = start
        self._step = step
        if isinstance(start, int) and isinstance(step, int) and step:
            self._range = iter(range(start, _MAX if step > 0 else -_MAX, step))
        else:
            self._range = _added(start, step)

    def __iter__(self):
        return self

    def __next__(self):
        value = next(self._range)
        self._start = value + self._step
        return value

    def __repr__(self):
        if self._step == 1:
            return 'count(%r)' % (self._start,)
        return 'count(%r, %r)' % (self._start, self._step)


def _added(value, step):
    while True:
        yield value
        value += step


class cycle:
    def __init__(self, iterable, /):
        self._source = iter(iterable)
        self._saved = []
        self._places = iter(range(_MAX))

    def __iter__(self):
        return self

    def __next__(self):
        source = self._source
        if source is not None:
            try:
                value = next(source)
                self._saved.append(value)
                return value
            except StopIteration:
                self._source = None
        if not self._saved:
            raise StopIteration
        return self._saved[next(self._places) % len(self._saved)]


class repeat:
    def __init__(self, object, times=None):
        self._object = object
        self._left = None if times is None else max(times, 0)

    def __iter__(self):
        return self

    def __next__(self):
        if self._left is not None:
            if not self._left:
                raise StopIteration
            self._left -= 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError('len() of unsized object')
        return self._left

    def __repr__(self):
        left = '' if self._left is None else ', %d' % self._left
        return 'repeat(%r%s)' % (self._object, left)


class chain:
    def __init__(self, *iterables):
        self._iterator = _chained(iterables)

    @classmethod
    def from_iterable(cls, iterables, /):
        self = cls()
        self._iterator = _chained(iterables)
        return self

    def __iter__(self):
        return self._iterator

    def __next__(self):
        return next(self._iterator)


def _chained(iterables):
    for iterable in iterables:
        yield from iterable


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
    return _sliced(iter(iterable), start, _MAX if stop is None else stop, step)


def _sliced(iterator, start, stop, step):
    # Takes no more from the iterator than the last item needs.
    wanted = iter(range(start, stop, step))
    place = next(wanted, None)
    if place is None:
        for _ in zip(range(start), iterator):
            pass
        return
    for index, item in zip(range(stop), iterator):
        if index == place:
            yield item
            place = next(wanted, None)


def takewhile(predicate, iterable, /):
    for item in iterable:
        if not predicate(item):
            return
        yield item


def dropwhile(predicate, iterable, /):
    iterator = iter(iterable)
    for item in iterator:
        if not predicate(item):
            yield item
            break
    yield from iterator


def filterfalse(predicate, iterable, /):
    for item in iterable:
        if not (item if predicate is None else predicate(item)):
            yield item


def starmap(function, iterable, /):
    for args in iterable:
        yield function(*args)


def compress(data, selectors):
    for item, selected in zip(data, selectors):
        if selected:
            yield item


def pairwise(iterable, /):
    iterator = iter(iterable)
    for last in iterator:
        for item in iterator:
            yield last, item
            last = item


def accumulate(iterable, func=None, *, initial=None):
    return _accumulate(iter(iterable), func, initial)


def _accumulate(iterator, func, initial):
    total = initial
    if initial is None:
        for total in iterator:
            break
        else:
            return
    yield total
    for item in iterator:
        total = total + item if func is None else func(total, item)
        yield total


def zip_longest(*iterables, fillvalue=None):
    iterators = [iter(iterable) for iterable in iterables]
    left = len(iterators)
    end = object()
    while left:
        values = []
        for i, iterator in enumerate(iterators):
            value = end if iterator is None else next(iterator, end)
            if value is end:
                if iterator is not None:
                    iterators[i] = None
                    left -= 1
                value = fillvalue
            values.append(value)
        if not left:
            return
        yield tuple(values)


def product(*iterables, repeat=1):
    pools = [tuple(pool) for pool in iterables] * repeat
    if not all(pools):
        return
    places = [0] * len(pools)
    while True:
        yield tuple([pool[i] for pool, i in zip(pools, places)])
        for k in range(len(pools) - 1, -1, -1):
            places[k] += 1
            if places[k] < len(pools[k]):
                break
            places[k] = 0
        else:
            return


def permutations(iterable, r=None):
    pool = tuple(iterable)
    return _permuted((), pool, len(pool) if r is None else _checked(r))


def _permuted(chosen, rest, r):
    if not r:
        yield chosen
    elif r <= len(rest):
        for i, item in enumerate(rest):
            yield from _permuted(chosen + (item,), rest[:i] + rest[i + 1:], r - 1)


def combinations(iterable, r):
    return _combined(tuple(iterable), _checked(r), 1)


def combinations_with_replacement(iterable, r):
    return _combined(tuple(iterable), _checked(r), 0)


def _checked(r):
    if r < 0:
        raise ValueError('r must be non-negative')
    return r


def _combined(pool, r, step):
    n = len(pool)
    if r and (r > n if step else not n):
        return
    places = [i * step for i in range(r)]
    while True:
        yield tuple([pool[i] for i in places])
        for k in range(r - 1, -1, -1):
            if places[k] < n - 1 - (r - 1 - k) * step:
                break
        else:
            return
        first = places[k] + 1
        for j in range(k, r):
            places[j] = first + (j - k) * step


class groupby:
    def __init__(self, iterable, key=None):
        self._iterator = iter(iterable)
        self._keyfunc = key
        self._end = self._key = self._target = object()
        self._group = None

    def __iter__(self):
        return self

    def _advance(self):
        self._value = next(self._iterator)
        keyfunc = self._keyfunc
        self._key = self._value if keyfunc is None else keyfunc(self._value)

    def __next__(self):
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
    waiting = [[] for _ in range(n)]
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
        yield own.pop(0)
