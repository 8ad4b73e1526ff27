"""Functions over functions."""
from threading import Lock, RLock

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__',
                       '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


_Builtin = type(len)


def _told(wrapped, name):
    """What a function says of itself; builtins don't say everything here."""
    try:
        return getattr(wrapped, name)
    except RuntimeError:
        if type(wrapped) is not _Builtin:
            raise
    is_bound = repr(wrapped)[:2] == '<b'
    if name == '__qualname__':
        # <method 'upper' of 'str' objects>
        owner = (repr(wrapped).split("'")[3] if not is_bound
                 else wrapped.__self__.__qualname__ if isinstance(wrapped.__self__, type)
                 else type(wrapped.__self__).__qualname__)
        return '%s.%s' % (owner, wrapped.__name__)
    if name == '__module__' and not is_bound:
        raise AttributeError(name)
    return None


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS,
                   updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = _told(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        for key, value in getattr(wrapped, name, {}).items():
            setattr(wrapper, key, value)
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


class partial:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)] + [repr(x) for x in self.args]
        parts += [f"{k}={v!r}" for k, v in self.keywords.items()]
        return "functools.partial(%s)" % ', '.join(parts)


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return partial(self.func.__get__(instance, owner), *self.args, **self.keywords)


_missing = object()


def reduce(function, sequence, initial=_missing, /):
    try:
        iterator = iter(sequence)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
    value = initial
    if value is _missing:
        for value in iterator:
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in iterator:
        value = function(value, item)
    return value


class _CacheInfo(tuple):
    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return 'CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)' % tuple(self)


class _lru_cache_wrapper:
    def __init__(self, function, maxsize, typed):
        update_wrapper(self, function)
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self._lock = Lock()
        self._cache = {}
        # Hits and misses.
        self._counts = [0, 0]

    def __call__(self, *args, **kwds):
        key = args
        if kwds:
            key = args + (_missing,) + tuple(kwds.items())
        if self._typed:
            key += tuple([type(value) for value in (*args, *kwds.values())])
        cache = self._cache
        # Last used, last thrown out.
        value = _cached(cache, key, _missing, self._counts, self._maxsize is not None)
        if value is not _missing:
            return value
        value = self._function(*args, **kwds)
        if self._maxsize is None:
            cache[key] = value
        elif self._maxsize:
            with self._lock:
                if key not in cache and len(cache) >= self._maxsize:
                    _dict_pop_first(cache)
                cache[key] = value
        return value

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return lambda *args, **kwds: self(instance, *args, **kwds)

    def cache_info(self):
        hits, misses = self._counts
        return _CacheInfo((hits, misses, self._maxsize, len(self._cache)))

    def cache_clear(self):
        with self._lock:
            self._cache.clear()
            self._counts[:] = 0, 0

    def cache_parameters(self):
        return {'maxsize': self._maxsize, 'typed': self._typed}

    def __repr__(self):
        return '<functools._lru_cache_wrapper object at %#x>' % id(self)


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return _lru_cache_wrapper(maxsize, 128, typed)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError('Expected first argument to be an integer, a callable, or None')
    if maxsize is not None and maxsize < 0:
        maxsize = 0
    return lambda function: _lru_cache_wrapper(function, maxsize, typed)


def cache(user_function, /):
    return _lru_cache_wrapper(user_function, None, False)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = _told(func, '__doc__')
        self.lock = RLock()

    def __set_name__(self, owner, name):
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname not in instance.__dict__:
            with self.lock:
                if self.attrname not in instance.__dict__:
                    object.__setattr__(instance, self.attrname, self.func(instance))
        return instance.__dict__[self.attrname]


def _without(name):
    """The four comparisons in terms of one of them and of equality."""
    def is_not(self, other):
        value = getattr(type(self), name)(self, other)
        return value if value is NotImplemented else not value

    def and_differs(self, other):
        value = getattr(type(self), name)(self, other)
        return value if value is NotImplemented else value and self != other

    def or_equals(self, other):
        value = getattr(type(self), name)(self, other)
        return value if value is NotImplemented else value or self == other

    def neither(self, other):
        value = getattr(type(self), name)(self, other)
        return value if value is NotImplemented else not value and self != other

    def not_or_equals(self, other):
        value = getattr(type(self), name)(self, other)
        return value if value is NotImplemented else not value or self == other

    if name in ('__lt__', '__gt__'):
        return neither, or_equals, is_not
    return not_or_equals, and_differs, is_not


def total_ordering(cls):
    order = ('__lt__', '__le__', '__gt__', '__ge__')
    given = [name for name in order
             if any(name in base.__dict__ for base in cls.__mro__ if base is not object)]
    if not given:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(given, key=('__ge__', '__gt__', '__le__', '__lt__').index)
    others = {'__lt__': ('__gt__', '__le__', '__ge__'),
              '__gt__': ('__lt__', '__ge__', '__le__'),
              '__le__': ('__ge__', '__lt__', '__gt__'),
              '__ge__': ('__le__', '__gt__', '__lt__')}[root]
    for name, method in zip(others, _without(root)):
        if name not in given:
            method.__name__ = name
            setattr(cls, name, method)
    return cls


class _Key:
    def __init__(self, mycmp, obj):
        self.mycmp = mycmp
        self.obj = obj

    def __lt__(self, other):
        return self.mycmp(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self.mycmp(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self.mycmp(self.obj, other.obj) == 0

    def __le__(self, other):
        return self.mycmp(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self.mycmp(self.obj, other.obj) >= 0


def cmp_to_key(mycmp):
    return lambda obj: _Key(mycmp, obj)


_Union = type(int | str)


def singledispatch(func):
    registry = {object: func}

    def dispatch(cls):
        for base in cls.__mro__:
            if base in registry:
                return registry[base]
        return func

    def register(cls, func=None):
        if type(cls) is _Union:
            if func is None:
                return lambda func: register(cls, func)
            for one in cls.__args__:
                registry[one] = func
            return func
        if not isinstance(cls, type):
            # register as a bare decorator: the first annotation is the class.
            for name, kind in getattr(cls, '__annotations__', {}).items():
                kind = _annotation(kind)
                if kind is None:
                    kind = type(None)
                if isinstance(kind, str) and '|' in kind:
                    # An annotation that is more than a name is a text.
                    kinds = [_annotation(part.strip()) for part in kind.split('|')]
                    if all(one is None or isinstance(one, type) for one in kinds):
                        for one in kinds:
                            registry[type(None) if one is None else one] = cls
                        return cls
                if not isinstance(kind, type):
                    raise TypeError(f"Invalid annotation for {name!r}. {kind!r} is not a class.")
                return register(kind, cls)
            raise TypeError("Invalid first argument to `register()`: %r. Use either "
                            "`@register(some_class)` or plain `@register` on an "
                            "annotated function." % (cls,))
        if func is None:
            return lambda func: register(cls, func)
        registry[cls] = func
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{wrapper.__name__} requires at least 1 positional argument')
        return dispatch(type(args[0]))(*args, **kw)

    update_wrapper(wrapper, func)
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return wrapper


class singledispatchmethod:
    def __init__(self, func):
        is_wrapper = isinstance(func, (classmethod, staticmethod))
        if not is_wrapper and not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            function = self.dispatcher.dispatch(args[0].__class__)
            if isinstance(function, staticmethod):
                return function.__func__(*args, **kwargs)
            if isinstance(function, classmethod):
                return function.__func__(cls, *args, **kwargs)
            return function.__get__(obj, cls)(*args, **kwargs)

        method.register = self.register
        return update_wrapper(method, self.func)
