"""Caches: LRU with a lock, lru_cache, cached_property, memo with per-key locks."""
import threading
from collections import OrderedDict, defaultdict, UserDict
from functools import lru_cache, cache, cached_property, singledispatch, singledispatchmethod, total_ordering, partialmethod
from types import SimpleNamespace


class LRU:
    MISSING = object()

    def __init__(self, capacity: int, /):
        if not isinstance(capacity, int):
            raise TypeError(f"capacity must be int, not {type(capacity).__name__}")
        self.data, self.capacity = OrderedDict(), capacity
        self.lock = threading.RLock()
        self.hits = self.misses = 0

    def get(self, key, default=None):
        with self.lock:
            value = self.data.get(key, self.MISSING)
            if value is self.MISSING:
                self.misses += 1
                return default
            self.data.move_to_end(key)
            self.hits += 1
            return value

    def __setitem__(self, key, value):
        with self.lock:
            self.data[key] = value
            self.data.move_to_end(key)
            if len(self.data) > self.capacity:
                old, _ = self.data.popitem(last=False)
                print("evict", old)

    def __delitem__(self, key):
        with self.lock:
            del self.data[key]

    def __str__(self):
        return f"LRU({', '.join(f'{k}={v}' for k, v in self.data.items())})"


lru = LRU(3)
for key, value in zip("abcda", range(5)):
    lru[key] = value
    lru.get("a")
print(lru, lru.hits, lru.misses, lru.get("zzz", -1))
try:
    del lru["zzz"]
except KeyError as e:
    print("KeyError", e, e.args)
for wrong in ("3", 2.0):
    try:
        LRU(wrong)
    except TypeError as e:
        print(e)
try:
    LRU(capacity=3)
except TypeError as e:
    print(e)

computed = []


@lru_cache(maxsize=4)
def square(n):
    computed.append(n)
    return n * n


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


ts = [threading.Thread(target=lambda: [square(i % 3) for i in range(30)]) for _ in range(1)]
for t in ts: t.start()
for t in ts: t.join()
print(square.cache_info(), computed, fib(80), fib.cache_info().hits)
square.cache_clear()
print(square.cache_info(), square.cache_parameters(), square.__wrapped__(5))
try:
    square([1])
except TypeError as e:
    print(e)


class Once:
    """One computation per key, whoever comes first."""
    def __init__(self, make):
        self.make, self.values = make, {}
        self.locks = defaultdict(threading.Lock)
        self.guard = threading.Lock()

    def __call__(self, key):
        with self.guard:
            lock = self.locks[key]
        with lock:
            if key not in self.values:
                self.values[key] = self.make(key)
            return self.values[key]


made = []
once = Once(lambda k: made.append(k) or k * 2)
ts = [threading.Thread(target=once, args=(w,)) for w in "spam eggs spam ham eggs".split() * 3]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(made), once.values["ham"], len(once.locks))


class Report:
    def __init__(self, rows): self.rows = rows

    @cached_property
    def total(self):
        print("(computing)", end=" ")
        return sum(self.rows)

    @singledispatchmethod
    def show(self, value):
        return f"? {value!r}"

    @show.register
    def _(self, value: int):
        return f"int {value:+d}"

    @show.register(list)
    @show.register(tuple)
    def _(self, value):
        return f"{len(value)} items"

    def scaled(self, by, *, digits=0):
        return round(self.total * by, digits)
    half = partialmethod(scaled, .5, digits=1)


r = Report([1, 2, 3.5])
print(r.total, r.total, r.__dict__, r.show(3), r.show([1]), r.show((1, 2)), r.show("s"), r.half())
del r.total
r.rows.append(1)
print(r.total)


@singledispatch
def describe(x): return "object"
@describe.register(bool)
def _(x): return "bool"
@describe.register
def _(x: int | float): return "number"
describe.register(str, lambda x: f"str of {len(x)}")
print(describe(True), describe(3), describe(2.5), describe("abc"), describe(None), describe.dispatch(bool) is describe.registry[bool])


@total_ordering
class Version:
    def __init__(self, text): self.parts = tuple(map(int, text.split(".")))
    def __eq__(self, other): return self.parts == other.parts
    def __lt__(self, other): return self.parts < other.parts
    def __repr__(self): return "v" + ".".join(map(str, self.parts))


vs = [Version(v) for v in "1.10 1.9 2.0 1.9.1".split()]
print(sorted(vs), max(vs), vs[0] >= vs[1], vs[1] <= vs[3], Version("1.0") == Version("1.0"))
ns = SimpleNamespace(a=1, b=[2])
ns.c = 3
print(ns, ns == SimpleNamespace(a=1, b=[2], c=3), vars(ns))


class Lower(UserDict):
    def __setitem__(self, key, value): super().__setitem__(key.lower(), value)
    def __getitem__(self, key): return super().__getitem__(key.lower())
d = Lower(Foo=1)
d.update({"BAR": 2}, Baz=3)
print(d, d["FOO"], "foo" in d, d.get("nope", 0), d.pop("bar"), len(d), {**d})
# expect: evict b
# expect: LRU(c=2, d=3, a=4) 5 0 -1
# expect: KeyError 'zzz' ('zzz',)
# expect: capacity must be int, not str
# expect: capacity must be int, not float
# expect: LRU.__init__() got some positional-only arguments passed as keyword arguments: 'capacity'
# expect: CacheInfo(hits=27, misses=3, maxsize=4, currsize=3) [0, 1, 2] 23416728348467685 78
# expect: CacheInfo(hits=0, misses=0, maxsize=4, currsize=0) {'maxsize': 4, 'typed': False} 25
# expect: unhashable type: 'list'
# expect: ['eggs', 'ham', 'spam'] hamham 3
# expect: (computing) 6.5 6.5 {'rows': [1, 2, 3.5], 'total': 6.5} int +3 1 items 2 items ? 's' 3.2
# expect: (computing) 7.5
# expect: bool number number str of 3 object True
# expect: [v1.9, v1.9.1, v1.10, v2.0] v2.0 True True True
# expect: namespace(a=1, b=[2], c=3) True {'a': 1, 'b': [2], 'c': 3}
# expect: {'foo': 1, 'baz': 3} 1 True 0 2 2 {'foo': 1, 'baz': 3}
