# case: wraps
from functools import wraps

def twice(function):
    @wraps(function)
    def wrapper(*args):
        return function(*args) * 2
    return wrapper

@twice
def add(a, b):
    "Adds."
    return a + b

print(add(1, 2), add.__name__, add.__doc__, add.__wrapped__(1, 2))
# expect: 6 add Adds. 3

# case: synchronized_decorator
from functools import wraps
from threading import Lock, Thread

def synchronized(lock):
    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            with lock:
                return function(*args, **kwargs)
        return wrapper
    return decorate

n = 0

@synchronized(Lock())
def bump(by=1):
    global n
    n += by

threads = [Thread(target=lambda: [bump(by=2) for _ in range(100)]) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n, bump.__name__)
# expect: 600 bump

# case: partial
from functools import partial

def f(a, b=2, *rest, **named):
    return a, b, rest, named

p = partial(f, 1, z=3)
print(p(5, y=1), p.args, p.keywords, p.func is f, partial(p, 9)(), partial(int, base=2)("101"))
try:
    partial(3)
except TypeError as error:
    print(error)
# expect: (1, 5, (), {'z': 3, 'y': 1}) (1,) {'z': 3} True (1, 9, (), {'z': 3}) 5
# expect: the first argument must be callable

# case: partial_as_target
from functools import partial
from threading import Thread
t = Thread(target=partial(print, "a", sep="-"), args=("b",))
print(t.name)
t.start()
t.join()
# expect: Thread-1
# expect: a-b

# case: reduce
from functools import reduce
import operator
print(reduce(operator.add, [1, 2, 3]), reduce(max, [], 7), reduce(lambda a, b: a * b, range(1, 6)), reduce(min, [4]))
try:
    reduce(max, [])
except TypeError as error:
    print(error)
# expect: 6 7 120 4
# expect: reduce() of empty iterable with no initial value

# case: lru_cache
from functools import lru_cache

@lru_cache(maxsize=2)
def square(x):
    print("computes", x)
    return x * x

for x in (1, 2, 1, 3, 2):
    square(x)
print(square.cache_info(), square.__name__, square.cache_parameters())
square.cache_clear()
print(square.cache_info(), square.cache_info().hits)

@lru_cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(60), fib.cache_info())

@lru_cache(maxsize=None, typed=True)
def kind(x):
    return type(x).__name__

print(kind(1), kind(1.0), kind(True), kind.cache_info())
try:
    fib([])
except TypeError as error:
    print(error)
# expect: computes 1
# expect: computes 2
# expect: computes 3
# expect: computes 2
# expect: CacheInfo(hits=1, misses=4, maxsize=2, currsize=2) square {'maxsize': 2, 'typed': False}
# expect: CacheInfo(hits=0, misses=0, maxsize=2, currsize=0) 0
# expect: 1548008755920 CacheInfo(hits=58, misses=61, maxsize=128, currsize=61)
# expect: int float bool CacheInfo(hits=0, misses=3, maxsize=None, currsize=3)
# expect: unhashable type: 'list'

# case: cache
from functools import cache

@cache
def f(a, b=1):
    return a + b

f(1)
f(1, b=1)
f(1)
print(f.cache_info())
# expect: CacheInfo(hits=1, misses=2, maxsize=None, currsize=2)

# case: cached_methods
from functools import cached_property, lru_cache

class Circle:
    computed = 0

    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        Circle.computed += 1
        return self.r ** 2 * 3

    @lru_cache()
    def scaled(self, by):
        return self.r * by

c = Circle(2)
print(c.area, c.area, Circle.computed, Circle(3).area, Circle.computed)
print(c.scaled(2), c.scaled(2), Circle.scaled.cache_info())
del c.area
print(c.area, Circle.computed)
# expect: 12 12 1 27 2
# expect: 4 4 CacheInfo(hits=1, misses=1, maxsize=128, currsize=1)
# expect: 12 3

# case: total_ordering
from functools import total_ordering

@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n

@total_ordering
class Other:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __ge__(self, other):
        return self.n >= other.n

for kind in (Version, Other):
    print([(kind(a) < kind(b), kind(a) <= kind(b), kind(a) > kind(b), kind(a) >= kind(b)) for a, b in ((1, 2), (2, 2), (3, 2))])
try:
    total_ordering(type("E", (), {}))
except ValueError as error:
    print(error)
# expect: [(True, True, False, False), (False, True, False, True), (False, False, True, True)]
# expect: [(True, True, False, False), (False, True, False, True), (False, False, True, True)]
# expect: must define at least one ordering operation: < > <= >=

# case: cmp_to_key
from functools import cmp_to_key
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), max("bca", key=cmp_to_key(lambda a, b: (a > b) - (a < b))))
# expect: [3, 2, 1] c

# case: singledispatch
from functools import singledispatch

@singledispatch
def show(x):
    return "something"

@show.register(int)
def _(x):
    return f"int {x}"

@show.register(list)
@show.register(tuple)
def _(x):
    return f"{len(x)} items"

print(show(1), show([1, 2]), show(()), show("s"), show(True), show.dispatch(int)(5))
# expect: int 1 2 items 0 items something int True int 5

# case: the_rest
import functools
def base(a, b=2):
    "doc"
    return a + b
def wrapper(*args): return base(*args)
functools.update_wrapper(wrapper, base)
print(wrapper.__name__, wrapper.__doc__, wrapper.__wrapped__ is base)
print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)
class C:
    def m(self, a, b): return (a, b)
    five = functools.partialmethod(m, 5)
print(C().five(6))
p = functools.partial(base, b=10)
print(p(1), p.func is base, p.args, p.keywords, repr(p)[:17])
@functools.lru_cache(maxsize=2)
def f(x):
    print("called", x)
    return x
f(1); f(2); f(1); f(3); f(2)
print(f.cache_info()); f.cache_clear(); print(f.cache_info())
@functools.cache
def g(x): return x * 2
print(g(4), g.cache_info().hits)
@functools.singledispatch
def show(x): return "any"
@show.register(int)
def _(x): return "int"
@show.register(str)
def _(x): return "str"
print(show(1), show("a"), show(2.0), show(True))
print(functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.reduce(lambda a, b: a + b, [], 5))
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))
# expect: base doc True
# expect: ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__') ('__dict__',)
# expect: (5, 6)
# expect: 11 True () {'b': 10} functools.partial
# expect: called 1
# expect: called 2
# expect: called 3
# expect: called 2
# expect: CacheInfo(hits=1, misses=4, maxsize=2, currsize=2)
# expect: CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)
# expect: 8 0
# expect: int str any int
# expect: 24 5
# expect: [3, 2, 1]

# case: wrapped_builtins
import functools, time
print(functools.cache(abs)(-3))
c = functools.lru_cache(maxsize=2)(len)
print(c('abc'), c.__name__, c.cache_info(), c.__wrapped__)
@functools.wraps(sorted)
def s(*a): return sorted(*a)
print(s([2,1]), s.__name__, s.__qualname__, s.__module__, s.__wrapped__ is sorted)
@functools.wraps(time.sleep)
def t(*a): pass
print(t.__name__, t.__qualname__, t.__module__)
@functools.wraps(''.join)
def j(*a): return 1
print(j.__name__, j.__qualname__, j.__module__)
@functools.wraps([].append)
def j(*a): return 1
print(j.__name__, j.__qualname__, j.__module__)
p = functools.partial(max, 3)
print(p(1, 2), p, p.func)
@functools.wraps(p)
def q(): return 5
print(q.__name__, q.__wrapped__ is p)
@functools.wraps(int)
def i(x): return int(x)
print(i.__name__, i.__module__, i.__qualname__, i('4'))
@functools.wraps(str.upper)
def u(x): return 1
print(u.__name__, u.__qualname__, u.__module__)
@functools.wraps(dict.fromkeys)
def u(x): return 1
print(u.__name__, u.__qualname__, u.__module__)
class A:
    __call__ = lambda self: 1
@functools.wraps(A())
def v(): return 2
print(v.__name__, v.__module__)
class C:
    def m(self): "m's doc"
    x = functools.cached_property(len)
    def __len__(self): return 7
print(C().x, C.x.attrname)
@functools.wraps(C().m)
def w(): pass
print(w.__name__, w.__qualname__, w.__doc__)
@functools.singledispatch
def sd(x): return 'base'
sd.register(int, abs)
print(sd(-4), sd('s'))
# expect: 3
# expect: 3 len CacheInfo(hits=0, misses=1, maxsize=2, currsize=1) <built-in function len>
# expect: [1, 2] sorted sorted builtins True
# expect: sleep sleep time
# expect: join str.join None
# expect: append list.append None
# expect: 3 functools.partial(<built-in function max>, 3) <built-in function max>
# expect: q True
# expect: int builtins int 4
# expect: upper str.upper __main__
# expect: fromkeys dict.fromkeys None
# expect: v __main__
# expect: 7 x
# expect: m C.m m's doc
# expect: 4 base
