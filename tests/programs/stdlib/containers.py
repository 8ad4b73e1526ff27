# case: defaultdict
from collections import defaultdict
d = defaultdict(list)
d["a"].append(1)
d["a"].append(2)
print(d, dict(d), "q" in d, d.get("z"), len(d))
n = defaultdict(int, {"x": 5}, y=1)
n["x"] += 1
n["z"] += 1
print(n, n.default_factory, isinstance(n, dict))
nested = defaultdict(lambda: defaultdict(int))
nested["a"]["b"] += 3
print(nested["a"]["b"], sorted(n.items()), n.copy() == n)
# expect: defaultdict(<class 'list'>, {'a': [1, 2]}) {'a': [1, 2]} False None 1
# expect: defaultdict(<class 'int'>, {'x': 6, 'y': 1, 'z': 1}) <class 'int'> True
# expect: 3 [('x', 6), ('y', 1), ('z', 1)] True

# case: defaultdict_errors
from collections import defaultdict
try:
    defaultdict(3)
except TypeError as error:
    print(error)
try:
    defaultdict()["missing"]
except KeyError as error:
    print(repr(error))
# expect: first argument must be callable or None
# expect: KeyError('missing')

# case: defaultdict_shared
from collections import defaultdict
from threading import Thread, Barrier
d, barrier = defaultdict(list), Barrier(4)

def work(i):
    barrier.wait()
    for k in range(100):
        d[k].append(i)

threads = [Thread(target=work, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(all(sorted(v) == [0, 1, 2, 3] for v in d.values()), len(d))
# expect: True 100

# case: ordered_dict
from collections import OrderedDict
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
print(o, list(o))
o.move_to_end("c", last=False)
print(o, o.popitem(last=False), o.popitem(), len(o))
print(o == OrderedDict(b=2), o == {"b": 2}, OrderedDict(), OrderedDict([("x", 1)]))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1})
for call in (lambda: OrderedDict().popitem(), lambda: o.move_to_end("zz")):
    try:
        call()
    except KeyError as error:
        print(repr(error))
# expect: OrderedDict([('b', 2), ('c', 3), ('a', 1)]) ['b', 'c', 'a']
# expect: OrderedDict([('b', 2)]) ('c', 3) ('a', 1) 1
# expect: True True OrderedDict() OrderedDict([('x', 1)])
# expect: False True
# expect: KeyError('dictionary is empty')
# expect: KeyError('zz')

# case: lru_with_ordered_dict
from collections import OrderedDict

class LRU:
    def __init__(self, size):
        self.size = size
        self.data = OrderedDict()

    def get(self, key):
        if key not in self.data:
            return None
        self.data.move_to_end(key)
        return self.data[key]

    def put(self, key, value):
        self.data[key] = value
        self.data.move_to_end(key)
        if len(self.data) > self.size:
            self.data.popitem(last=False)

cache = LRU(2)
cache.put(1, "a")
cache.put(2, "b")
cache.get(1)
cache.put(3, "c")
print(list(cache.data.items()), cache.get(2))
# expect: [(1, 'a'), (3, 'c')] None

# case: counter
from collections import Counter
c = Counter("hello")
print(c, c.most_common(2), c["z"], sorted(c.elements()), c.total(), len(c))
c.update("ll")
c.subtract(h=3)
c.update({"o": 1})
print(c, +c, -c)
print(Counter("aab") + Counter("bc"), Counter("aab") - Counter("ab"), Counter("aab") & Counter("ab"), Counter(a=1) | Counter(z=9))
del c["nope"]
print(Counter(), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter("aa"), Counter({"a": 2}), Counter(["x", "y", "x"]))
c = Counter()
for word in "the cat the dog".split():
    c[word] += 1
print(c, max(c, key=c.get))
# expect: Counter({'l': 2, 'h': 1, 'e': 1, 'o': 1}) [('l', 2), ('h', 1)] 0 ['e', 'h', 'l', 'l', 'o'] 5 4
# expect: Counter({'l': 4, 'o': 2, 'e': 1, 'h': -2}) Counter({'l': 4, 'o': 2, 'e': 1}) Counter({'h': 2})
# expect: Counter({'a': 2, 'b': 2, 'c': 1}) Counter({'a': 1}) Counter({'a': 1, 'b': 1}) Counter({'z': 9, 'a': 1})
# expect: Counter() True True Counter({'a': 2}) Counter({'x': 2, 'y': 1})
# expect: Counter({'the': 2, 'cat': 1, 'dog': 1}) the

# case: namedtuple
from collections import namedtuple
P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=5), P._make([3, 4]), P._fields, p == (1, 2), len(p))
x, y = p
print(x, y, isinstance(p, tuple), P.__doc__, hash(p) == hash((1, 2)), P.__name__, p < P(1, 3), list(p))
Q = namedtuple("Q", ["a", "b", "c"], defaults=[7, 8])
print(Q(1), Q(1, c=2), Q._field_defaults)
R = namedtuple("R", "a, b")
print(R(a=1, b=2), namedtuple("S", "x class x", rename=True)._fields)
# expect: P(x=1, y=2) 1 2 {'x': 1, 'y': 2} P(x=5, y=2) P(x=3, y=4) ('x', 'y') True 2
# expect: 1 2 True P(x, y) True P True [1, 2]
# expect: Q(a=1, b=7, c=8) Q(a=1, b=7, c=2) {'b': 7, 'c': 8}
# expect: R(a=1, b=2) ('x', '_1', '_2')

# case: namedtuple_errors
from collections import namedtuple
P = namedtuple("P", "x y")
p = P(1, 2)
for call in (lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: P(), lambda: P(1, x=2, y=3),
             lambda: namedtuple("P", "x x"), lambda: namedtuple("P", "_x"), lambda: namedtuple("P", "class"),
             lambda: namedtuple("1", "x"), lambda: P._make([1]), lambda: p._replace(q=1), lambda: setattr(p, "x", 1)):
    try:
        print(call())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: TypeError P.__new__() missing 1 required positional argument: 'y'
# expect: TypeError P.__new__() takes 3 positional arguments but 4 were given
# expect: TypeError P.__new__() got an unexpected keyword argument 'z'
# expect: TypeError P.__new__() missing 2 required positional arguments: 'x' and 'y'
# expect: TypeError P.__new__() got multiple values for argument 'x'
# expect: ValueError Encountered duplicate field name: 'x'
# expect: ValueError Field names cannot start with an underscore: '_x'
# expect: ValueError Type names and field names cannot be a keyword: 'class'
# expect: ValueError Type names and field names must be valid identifiers: '1'
# expect: TypeError Expected 2 arguments, got 1
# expect: ValueError Got unexpected field names: ['q']
# expect: AttributeError can't set attribute

# case: namedtuple_subclass
from collections import namedtuple

class Point(namedtuple("Point", "x y")):
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

print(Point(3, 4).length(), Point(1, 2) + Point(3, 4))
match Point(0, 5):
    case Point(x=0, y=y):
        print("on the axis", y)
# expect: 5.0 Point(x=4, y=6)
# expect: on the axis 5

# case: chain_map
from collections import ChainMap
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m["a"], m["b"], m, len(m), sorted(m), m.new_child({"z": 0}), m.parents, m.get("q", 9), "b" in m)
m["b"] = 4
print(m, dict(m.items()))
try:
    m["nope"]
except KeyError as error:
    print(repr(error))
# expect: 1 3 ChainMap({'a': 1}, {'a': 2, 'b': 3}) 2 ['a', 'b'] ChainMap({'z': 0}, {'a': 1}, {'a': 2, 'b': 3}) ChainMap({'a': 2, 'b': 3}) 9 True
# expect: ChainMap({'a': 1, 'b': 4}, {'a': 2, 'b': 3}) {'a': 1, 'b': 4}
# expect: KeyError('nope')

# case: abc_checks
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, MutableMapping, Sequence, Set, Sized, Generator
for x in ([], (), {}, set(), "", iter([]), len, 3, (i for i in ()), range(3), None):
    print([c.__name__ for c in (Hashable, Callable, Sized, Iterable, Iterator, Generator, Sequence, Set, Mapping, MutableMapping) if isinstance(x, c)])

class Own:
    def __iter__(self):
        return iter([])

print(isinstance(Own(), Iterable), isinstance(Own(), Sized), issubclass(dict, Mapping))
# expect: ['Sized', 'Iterable', 'Sequence']
# expect: ['Hashable', 'Sized', 'Iterable', 'Sequence']
# expect: ['Sized', 'Iterable', 'Mapping', 'MutableMapping']
# expect: ['Sized', 'Iterable', 'Set']
# expect: ['Hashable', 'Sized', 'Iterable', 'Sequence']
# expect: ['Hashable', 'Iterable', 'Iterator']
# expect: ['Hashable', 'Callable']
# expect: ['Hashable']
# expect: ['Hashable', 'Iterable', 'Iterator', 'Generator']
# expect: ['Hashable', 'Sized', 'Iterable', 'Sequence']
# expect: ['Hashable']
# expect: True False True

# case: abc_bases
from collections.abc import Iterator, MutableMapping, Sequence

class Countdown(Iterator):
    def __init__(self, n):
        self.n = n

    def __next__(self):
        if not self.n:
            raise StopIteration
        self.n -= 1
        return self.n

class Letters(Sequence):
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return "abc"[i]

class Lower(MutableMapping):
    def __init__(self):
        self.data = {}

    def __getitem__(self, key):
        return self.data[key.lower()]

    def __setitem__(self, key, value):
        self.data[key.lower()] = value

    def __delitem__(self, key):
        del self.data[key.lower()]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

print(list(Countdown(3)), list(Letters()), "b" in Letters(), Letters().index("c"), list(reversed(Letters())))
m = Lower()
m["A"] = 1
m.update(B=2)
print(m["a"], m.get("x"), sorted(m.items()), m.pop("B"), m.setdefault("C", 3), "c" in m, len(m))
try:
    Iterator()
except TypeError as error:
    print(error)
# expect: [2, 1, 0] ['a', 'b', 'c'] True 2 ['c', 'b', 'a']
# expect: 1 None [('a', 1), ('b', 2)] 2 3 True 2
# expect: Can't instantiate abstract class Iterator with abstract method __next__

# case: united_chain_maps
from collections import ChainMap
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
t(lambda: ChainMap({1:2},{3:4}) | {5:6})
t(lambda: {5:6} | ChainMap({1:2},{3:4}))
def g():
    c=ChainMap({1:2},{3:4})
    c |= {9:9}
    return c
t(g)
t(lambda: ChainMap({1:2},{3:4}).popitem())
t(lambda: ChainMap({},{3:4}).popitem())
t(lambda: ChainMap({},{3:4}).pop(3))
# expect: ChainMap({1: 2, 5: 6}, {3: 4})
# expect: ChainMap({5: 6, 3: 4, 1: 2})
# expect: ChainMap({1: 2, 9: 9}, {3: 4})
# expect: (1, 2)
# expect: KeyError 'No keys found in the first mapping.'
# expect: KeyError 'Key not found in the first mapping: 3'
