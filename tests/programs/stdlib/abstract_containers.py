# case: mutable_mappings
from collections.abc import *
class M(MutableMapping):
    def __init__(self, *a, **k): self.d = {}; self.update(*a, **k)
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M(a=1, b=2)
print(m.keys() & {'a'}, len(m.items()), ('a', 1) in m.items(), 'a' in m.keys(), 2 in m.values(), list(m.values()), list(m.items()), m == {'a': 1, 'b': 2}, m != {'a': 1}, m == 3, m.keys() == {'a', 'b'}, sorted(m.keys() | {'z'}))
print(m.pop('a'), m.pop('q', None), m.popitem(), len(m), bool(m))
try: m.popitem()
except KeyError as e: print(repr(e))
try: hash(m)
except TypeError as e: print(e)
try: MutableMapping()
except TypeError as e: print(e)
m.update([('x', 1)], y=2); m.update({'z': 3}); m.update(M(w=4)); print(sorted(m), dict(m), {**m})
print(type(m.keys()).__name__, type(m.items()).__name__, type(m.values()).__name__)
class S(Sequence):
    def __len__(self): return 3
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
s = S()
print(list(s), list(reversed(s)), s.index(2), s.count(1), 5 in s)
try: s.index(7)
except ValueError as e: print(repr(e))
class L(MutableSequence):
    def __init__(self, *a): self.l = list(a)
    def __len__(self): return len(self.l)
    def __getitem__(self, i): return self.l[i]
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def insert(self, i, v): self.l.insert(i, v)
l = L(1, 2, 3); l.append(4); l.extend([5, 6]); l += (7,); l.reverse(); print(l.l, l.pop(), l.pop(0), l.l); l.remove(3); print(l.l); l.clear(); print(l.l)
try: l.pop()
except IndexError as e: print(e)
print(isinstance({}.keys(), KeysView), isinstance({}.items(), ItemsView), isinstance({}.values(), ValuesView), isinstance({}.keys(), Set))
# expect: {'a'} 2 True True True [1, 2] [('a', 1), ('b', 2)] True True False True ['a', 'b', 'z']
# expect: 1 None ('b', 2) 0 False
# expect: KeyError()
# expect: unhashable type: 'M'
# expect: Can't instantiate abstract class MutableMapping with abstract methods __delitem__, __getitem__, __iter__, __len__, __setitem__
# expect: ['w', 'x', 'y', 'z'] {'x': 1, 'y': 2, 'z': 3, 'w': 4} {'x': 1, 'y': 2, 'z': 3, 'w': 4}
# expect: KeysView ItemsView ValuesView
# expect: [0, 1, 2] [2, 1, 0] 2 1 False
# expect: ValueError()
# expect: [6, 5, 4, 3, 2] 1 7 [6, 5, 4, 3, 2]
# expect: [6, 5, 4, 2]
# expect: []
# expect: list index out of range
# expect: True True True True

# case: mapping_proxies
from types import MappingProxyType
d = {'x': 1}
p = MappingProxyType(d)
print(p, repr(p), p['x'], 'x' in p, len(p), list(p), p == {'x': 1}, p.get('q', 0), p | {'y': 2}, dict(p), {**p}, [*p.items()], type(p).__name__, type(p), sorted(p))
d['z'] = 3; print(p['z'], p.copy())
for bad in (lambda: p.__setitem__('a', 1), lambda: p.update({}), lambda: MappingProxyType(3), lambda: MappingProxyType([1]), lambda: p['nope'], lambda: p.pop('x')):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
try: p['a'] = 1
except TypeError as e: print(e)
try: del p['x']
except TypeError as e: print(e)
try: p.x = 1
except AttributeError as e: print(e)
# expect: {'x': 1} mappingproxy({'x': 1}) 1 True 1 ['x'] True 0 {'x': 1, 'y': 2} {'x': 1} {'x': 1} [('x', 1)] mappingproxy <class 'mappingproxy'> ['x']
# expect: 3 {'x': 1, 'z': 3}
# expect: AttributeError 'mappingproxy' object has no attribute '__setitem__'
# expect: AttributeError 'mappingproxy' object has no attribute 'update'
# expect: TypeError mappingproxy() argument must be a mapping, not int
# expect: TypeError mappingproxy() argument must be a mapping, not list
# expect: KeyError 'nope'
# expect: AttributeError 'mappingproxy' object has no attribute 'pop'
# expect: 'mappingproxy' object does not support item assignment
# expect: 'mappingproxy' object does not support item deletion
# expect: 'mappingproxy' object has no attribute 'x'

# case: dispatch
from functools import singledispatch, singledispatchmethod
@singledispatch
def f(x): return 'o'
@f.register
def _(x: int | list): return 'il'
@f.register(str | bytes)
def _(x): return 'sb'
print(f(1), f([]), f(''), f(b''), f(2.0))
class A:
    @singledispatchmethod
    def m(self, x):
        "doc"
        raise NotImplementedError(f'no {x!r}')
    @m.register
    def _(self, x: int): return x + 1
    @m.register(str)
    def _(self, x): return x * 2
    @singledispatchmethod
    @classmethod
    def c(cls, x): return cls, 'o'
    @c.register
    @classmethod
    def _(cls, x: int): return cls, 'i'
a = A()
print(a.m(1), a.m('x'), a.m.__name__, a.m.__doc__, A.c(1), a.c(''))
try: a.m(None)
except NotImplementedError as e: print(e)
try: a.m()
except Exception as e: print(type(e), e)
try: singledispatchmethod(3)
except TypeError as e: print(e)
try: f()
except TypeError as e: print(e)
# expect: il il sb sb o
# expect: 2 xx m doc (<class '__main__.A'>, 'i') (<class '__main__.A'>, 'o')
# expect: no None
# expect: <class 'IndexError'> tuple index out of range
# expect: 3 is not callable or a descriptor
# expect: f requires at least 1 positional argument

# case: sets_of_ones_own
from collections.abc import MutableSet
class Bag(MutableSet):
    def __init__(self, items=()):
        self.items = list(dict.fromkeys(items))
    def __contains__(self, item):
        return item in self.items
    def __iter__(self):
        return iter(self.items)
    def __len__(self):
        return len(self.items)
    def add(self, item):
        if item not in self.items:
            self.items.append(item)
    def discard(self, item):
        if item in self.items:
            self.items.remove(item)
    def __repr__(self):
        return f"Bag({self.items})"
a, b = Bag("abca"), Bag("bcd")
print(a & b, a | b, a - b, a ^ b, a <= b, a < {"a", "b", "c", "d"}, a >= Bag("a"), a > Bag("abc"), a == {"c", "b", "a"}, a != b)
print(a & "ax", {"a", "z"} & a == {"a"}, ["q"] | a, {"a", "q"} - a, a.isdisjoint("xyz"), a.isdisjoint("xa"))
a |= "de"; a &= Bag("abde"); a -= "e"; a ^= Bag("az")
print(a, a.pop(), a)
a.remove("d")
for bad in (lambda: a.remove("nope"), lambda: a < 3, lambda: a | 3, lambda: hash(a), lambda: MutableSet()):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
a.clear()
try:
    a.pop()
except KeyError as error:
    print(repr(error), len(a), bool(a))
# expect: Bag(['b', 'c']) Bag(['a', 'b', 'c', 'd']) Bag(['a']) Bag(['a', 'd']) False True True False True True
# expect: Bag(['a']) True Bag(['a', 'b', 'c', 'q']) Bag(['q']) True False
# expect: Bag(['d', 'z']) b Bag(['d', 'z'])
# expect: KeyError 'nope'
# expect: TypeError '<' not supported between instances of 'Bag' and 'int'
# expect: TypeError unsupported operand type(s) for |: 'Bag' and 'int'
# expect: TypeError unhashable type: 'Bag'
# expect: TypeError Can't instantiate abstract class MutableSet with abstract methods __contains__, __iter__, __len__, add, discard
# expect: KeyError() 0 False

# case: deep_copies_with_a_memo
import copy
class Node:
    def __init__(self, name):
        self.name, self.me, self.kids = name, self, []
    def __deepcopy__(self, memo):
        twin = type(self)(self.name + "'")
        memo[id(self)] = twin
        twin.kids = copy.deepcopy(self.kids, memo)
        return twin
root = Node("root")
root.kids += [root, Node("kid"), {"root": root}]
twin = copy.deepcopy(root)
print(twin.name, twin.kids[0] is twin, twin.kids[1].name, twin.kids[2]["root"] is twin, twin.me is twin)
memo = {}
shared = [1, 2]
both = copy.deepcopy([shared, shared, (shared,), {"k": shared, (1, 2): 3}], memo)
print(both[0] is both[1], both[2][0] is both[0], both[3]["k"] is both[0], both, id(shared) in memo, memo[id(shared)] is both[0])
loop = []
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin[0] is twin, twin is not loop, copy.deepcopy((1, "a", None, (2.5, b"x"))), copy.deepcopy({1, 2}) == {1, 2})
# expect: root' True kid' True True
# expect: True True True [[1, 2], [1, 2], ([1, 2],), {'k': [1, 2], (1, 2): 3}] True True
# expect: True True (1, 'a', None, (2.5, b'x')) True
