# case: in_place_and_what_it_falls_back_on
class N:
    def __init__(self, text):
        self.text = text
    def __repr__(self):
        return self.text

def kind(prefix):
    class Kind(N):
        pass
    for name in "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul".split():
        def method(self, other, name=prefix + name):
            return Kind(f"({self} {name} {other})")
        setattr(Kind, f"__{prefix}{name}__", method)
    return Kind

for prefix in ["i", ""]:
    n = kind(prefix)("n")
    n += 1
    n -= 2
    n *= 3
    n /= 4
    n //= 5
    n %= 6
    n **= 7
    n <<= 8
    n >>= 9
    n &= 10
    n |= 11
    n ^= 12
    n @= 13
    print(n)
# expect: (((((((((((((n iadd 1) isub 2) imul 3) itruediv 4) ifloordiv 5) imod 6) ipow 7) ilshift 8) irshift 9) iand 10) ior 11) ixor 12) imatmul 13)
# expect: (((((((((((((n add 1) sub 2) mul 3) truediv 4) floordiv 5) mod 6) pow 7) lshift 8) rshift 9) and 10) or 11) xor 12) matmul 13)

# case: reflected
class N:
    pass

for name in "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul".split():
    def method(self, other, name=name):
        return f"{other} r{name}"
    setattr(N, f"__r{name}__", method)
n = N()
print(1 + n, 2 - n, 3 * n, 4 / n, 5 // n, 6 % n, 7 ** n, 8 << n, 9 >> n, 1 & n, 2 | n, 3 ^ n, 4 @ n)
print("a" + n, [1] + n, (1,) * n, "%s" % 1, 1.5 - n, None or n.__class__.__name__)
# expect: 1 radd 2 rsub 3 rmul 4 rtruediv 5 rfloordiv 6 rmod 7 rpow 8 rlshift 9 rrshift 1 rand 2 ror 3 rxor 4 rmatmul
# expect: a radd [1] radd (1,) rmul 1 1.5 rsub N

# case: unary
class N:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __index__(self): return 2
    def __round__(self, digits=None): return ("round", digits)
    def __bool__(self): return False
    def __trunc__(self): return 3
    def __floor__(self): return 4
    def __ceil__(self): return 5

import math
n = N()
print(-n, +n, ~n, abs(n), int(n), float(n), [0, 1, 2, 3][n], round(n), round(n, 1), not n)
print(math.trunc(n), math.floor(n), math.ceil(n), bin(n), "ab" * n, list(range(n)))
# expect: neg pos invert abs 7 7.5 2 ('round', None) ('round', 1) True
# expect: 3 4 5 0b10 abab [0, 1]

# case: comparisons
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, other): return isinstance(other, V) and self.v == other.v
    def __lt__(self, other):
        if not isinstance(other, V): return NotImplemented
        return self.v < other.v
    def __le__(self, other): return self.v <= other.v
    def __hash__(self): return hash(self.v)
    def __repr__(self): return f"V{self.v}"

print(V(1) == V(1), V(1) != V(2), V(1) < V(2), V(3) > V(2), V(1) <= V(1), V(2) >= V(3))
print(sorted([V(3), V(1), V(2)]), max(V(1), V(5)), {V(1): "a"}[V(1)], V(1) in [V(1)], len({V(1), V(1)}))
try:
    V(1) < 5
except TypeError as error:
    print(error)
class NoHash:
    def __eq__(self, other): return True
try:
    {NoHash(): 1}
except TypeError as error:
    print(error)
print(V(1) == 5, NoHash() == 5, 5 == NoHash())
# expect: True True True True True False
# expect: [V1, V2, V3] V5 a True 1
# expect: '<' not supported between instances of 'V' and 'int'
# expect: unhashable type: 'NoHash'
# expect: False True True

# case: total_ordering
from functools import total_ordering

@total_ordering
class T:
    def __init__(self, v): self.v = v
    def __eq__(self, other): return self.v == other.v
    def __lt__(self, other): return self.v < other.v

print(T(1) <= T(1), T(2) > T(1), T(2) >= T(3), T(1) < T(2))
# expect: True True False True

# case: containers
class Grid:
    def __init__(self): self.cells = {}
    def __getitem__(self, key): return self.cells.get(key, ".")
    def __setitem__(self, key, value): self.cells[key] = value
    def __delitem__(self, key): del self.cells[key]
    def __contains__(self, key): return key in self.cells
    def __len__(self): return len(self.cells)
    def __iter__(self): return iter(sorted(self.cells))
    def __reversed__(self): return iter(sorted(self.cells, reverse=True))

g = Grid()
g[1, 2] = "x"
g[0, 1] = "y"
print(g[1, 2], g[5, 5], (1, 2) in g, len(g), list(g), list(reversed(g)), bool(g))
del g[1, 2]
print(len(g))
try:
    del g[9]
except KeyError as error:
    print("no", error)
class S:
    def __getitem__(self, i): return i
print(S()[1:2], S()[::2], S()[1:2, 3], S()[...])
# expect: x . True 2 [(0, 1), (1, 2)] [(1, 2), (0, 1)] True
# expect: 1
# expect: no 9
# expect: slice(1, 2, None) slice(None, None, 2) (slice(1, 2, None), 3) Ellipsis

# case: old_iteration
class Old:
    def __getitem__(self, i):
        if i > 3: raise IndexError(i)
        return i * i
print(list(Old()), 4 in Old(), 5 in Old(), [x for x in Old()], max(Old()), sum(Old()))
a, b, *c = Old()
print(a, b, c)
# expect: [0, 1, 4, 9] True False [0, 1, 4, 9] 9 14
# expect: 0 1 [4, 9]

# case: missing
class D(dict):
    def __missing__(self, key):
        self[key] = value = key * 2
        return value
d = D(a=1)
print(d["a"], d["b"], d, d.get("c"), "c" in d)
# expect: 1 bb {'a': 1, 'b': 'bb'} None False

# case: calls
class C:
    def __call__(self, *args, **kwargs):
        return args, kwargs
print(C()(1, 2, x=3), callable(C()), list(map(C(), [1])))
# expect: ((1, 2), {'x': 3}) True [((1,), {})]

# case: getattr_setattr_delattr
class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "target", target)
    def __getattr__(self, name):
        print("get", name)
        return getattr(self.target, name)
    def __setattr__(self, name, value):
        print("set", name)
        setattr(self.target, name, value)
    def __delattr__(self, name):
        print("del", name)
        delattr(self.target, name)
class T: pass
t = T()
p = Proxy(t)
p.x = 5
print(p.x, t.x)
del p.x
print(hasattr(t, "x"), hasattr(p, "x"))
# expect: set x
# expect: get x
# expect: 5 5
# expect: del x
# expect: get x
# expect: False False

# case: formats
class F:
    def __format__(self, spec): return f"<{spec}>"
    def __str__(self): return "str"
    def __repr__(self): return "repr"
f = F()
print(f"{f}", f"{f:>10}", f"{f!r}", f"{f!s:>6}", format(f, "x"), "{:abc}".format(f), "%s %r" % (f, f), [f])
# expect: <> <>10> repr    str <x> <abc> str repr [repr]

# case: dir_and_vars
class A:
    x = 1
    def __init__(self): self.y = 2
    def m(self): pass
print([n for n in dir(A()) if not n.startswith("__")], vars(A()))
class B:
    def __dir__(self): return ["b", "a"]
print(dir(B()))
# expect: ['m', 'x', 'y'] {'y': 2}
# expect: ['a', 'b']

# case: init_subclass_and_class_getitem
class Base:
    registry = []
    def __init_subclass__(cls, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry.append((cls.__name__, tag))
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"
class One(Base): pass
class Two(Base, tag="t"): pass
print(Base.registry, Two[int.__name__])
# expect: [('One', None), ('Two', 't')] Two[int]

# case: instancecheck
class Meta(type):
    def __instancecheck__(cls, instance): return instance == 5
    def __subclasscheck__(cls, sub): return sub is int
class M(metaclass=Meta): pass
print(isinstance(5, M), isinstance(6, M), issubclass(int, M), issubclass(str, M))
# expect: True False True False

# case: new_and_singleton
import threading
class Singleton:
    _instance = None
    _lock = threading.Lock()
    def __new__(cls, *args):
        with cls._lock:
            if cls._instance is None:
                cls._instance = super().__new__(cls)
        return cls._instance
    def __init__(self, v): self.v = v
a, b = Singleton(1), Singleton(2)
print(a is b, a.v)
class Meta(type):
    _instances = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]
class Config(metaclass=Meta):
    def __init__(self): print("made")
print(Config() is Config())
# expect: True 2
# expect: made
# expect: True

# case: repr_beside_classes
class R:
    def __repr__(self):
        return "R"

class B:
    pass

print([R(), B, int, KeyError], {"r": R(), "b": B}, (R(), type))
# expect: [R, <class '__main__.B'>, <class 'int'>, <class 'KeyError'>] {'r': R, 'b': <class '__main__.B'>} (R, <class 'type'>)
