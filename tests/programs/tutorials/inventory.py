"""Inventory with optimistic locking, transactions with rollback, observers, and typed events."""
import copy, threading, itertools, json, operator
from collections import abc, Counter, defaultdict, deque, UserList, UserString
from collections.abc import Mapping, MutableMapping, Iterable, Sequence, Callable, Hashable, Sized
from contextlib import contextmanager
from dataclasses import dataclass, field, asdict
from types import SimpleNamespace


class Conflict(Exception):
    pass


@dataclass(frozen=True)
class Item:
    sku: str
    count: int = 0
    version: int = 0
    tags: frozenset = frozenset()

    def with_count(self, count):
        return Item(self.sku, count, self.version + 1, self.tags)


class Store(MutableMapping):
    def __init__(self, *args, **kw):
        self._data, self._lock = {}, threading.RLock()
        self._observers = []
        self.update(*args, **kw)

    def __getitem__(self, k): return self._data[k]
    def __setitem__(self, k, v):
        with self._lock:
            self._data[k] = v
            for o in self._observers: o("set", k)
    def __delitem__(self, k):
        with self._lock:
            del self._data[k]
            for o in self._observers: o("del", k)
    def __iter__(self): return iter(sorted(self._data))
    def __len__(self): return len(self._data)
    def __missing__(self, k): return None

    def compare_and_set(self, old, new):
        with self._lock:
            if self._data.get(old.sku) is not old: raise Conflict(old.sku)
            self[old.sku] = new

    def add(self, sku, n):
        for attempt in itertools.count(1):
            old = self[sku]
            try:
                self.compare_and_set(old, old.with_count(old.count + n))
                return attempt
            except Conflict: continue

    @contextmanager
    def transaction(self):
        with self._lock:
            backup = self._data.copy()
            try: yield self
            except Exception as e:
                self._data.clear(); self._data.update(backup)
                print("rolled back:", type(e).__name__, e)


store = Store({"a": Item("a", 5)}, b=Item("b", tags=frozenset({"x"})))
log = []
store._observers.append(lambda *e: log.append(e))
ts = [threading.Thread(target=lambda: [store.add("a", 1) for _ in range(50)]) for _ in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(store["a"], len(log), list(store), store.get("zz"), "b" in store, store.pop("zz", "none"), isinstance(store, Mapping), store == {"a": 1}, len(store.items()), list(store.keys()), store.setdefault("c", Item("c")).sku)
with store.transaction() as s:
    s["d"] = 1
    del s["b"]
    raise LookupError("no such shelf")
print(*store.values(), sep="\n")
try: store["zz"]
except KeyError as e: print("KeyError", e)
try: store.popitem(); store.clear(); store.popitem()
except KeyError as e: print("empty", repr(e))


try: 1/0
except (TypeError, ZeroDivisionError) as e: print(e)
print(asdict(Item("q", tags=frozenset("z"))), json.dumps(asdict(Item("q")), default=list), hash(Item("q")) == hash(Item("q")), isinstance(3, Hashable), isinstance([], Hashable), isinstance("", Sequence), isinstance({}, Sized), isinstance(len, Callable), issubclass(list, abc.MutableSequence), isinstance((x for x in ""), abc.Generator), isinstance(iter([]), abc.Iterator))


class History(UserList):
    def append(self, item): super().append((len(self), item))
h = History(); h.append("x"); h.append("y"); print(h, h[1:], len(h), ("x" in h), h + [1], type(h[:1]).__name__)
class Caseless(UserString):
    def __eq__(self, o): return self.data.lower() == str(o).lower()
    __hash__ = None
print(Caseless("ABC") == "abc", Caseless("abc").upper(), len(Caseless("abc")))
class Ring(Sequence):
    def __init__(self, *items): self._items = items
    def __len__(self): return len(self._items)
    def __getitem__(self, i):
        if isinstance(i, slice): return type(self)(*self._items[i])
        return self._items[i]
    def __repr__(self): return f"Ring{self._items}"
r = Ring(*"abc"); print(r[1], r[-1], r[:2], r.index("b"), r.count("c"), [*reversed(r)], "c" in r)
class Bag(abc.MutableSet):
    def __init__(self, it=()): self._d = dict.fromkeys(it)
    def __contains__(self, x): return x in self._d
    def __iter__(self): return iter(self._d)
    def __len__(self): return len(self._d)
    def add(self, x): self._d[x] = None
    def discard(self, x): self._d.pop(x, None)
    def __repr__(self): return "Bag(%s)" % ", ".join(map(repr, self))
b = Bag("abca"); b |= Bag("z"); b -= {"b"}; print(b, b & {"a", "q"}, b | {"m"}, b ^ {"a", "n"}, b <= {"a", "c", "z", "y"}, b.isdisjoint("q"), b == {"a", "c", "z"}, b.pop()); b.remove("z")
try: b.remove("z")
except KeyError as e: print(repr(e))
nested = {"l": [1, {"m": (2, [3])}]}; dup = copy.deepcopy(nested); dup["l"][1]["m"][1].append(4); print(nested, dup, copy.copy(nested)["l"] is nested["l"])
class Node:
    def __init__(self): self.me, self.kids = self, []
    def __deepcopy__(self, memo): n = type(self)(); memo[id(self)] = n; n.kids = copy.deepcopy(self.kids, memo); return n
n = Node(); n.kids.append(n); m = copy.deepcopy(n); print(m is not n, m.kids[0] is m, m.me is m)
c = Counter("mississippi"); print(c, c.most_common(2), c["zz"], sorted(c.elements())[:3], c + Counter("sip"), c - Counter("miss"), dict(c), c.most_common()[:-3:-1], Counter(a=1) == Counter(a=1, b=0), sum(c.values()), c.keys() & {"m", "q"}); del c["zz"]; c.clear(); print(c, bool(c), Counter({"x": 2}).items())
dd = defaultdict(lambda: defaultdict(int)); dd["a"]["b"] += 1; print(dd["a"], json.dumps(dd), dict(dd["a"]), dd.default_factory is not None, repr(defaultdict(list, {"k": [1]})), defaultdict(int) == {}, "q" in dd, dd.get("q"))
# expect: Item(sku='a', count=205, version=200, tags=frozenset()) 200 ['a', 'b'] None True none True False 2 ['a', 'b'] c
# expect: rolled back: LookupError no such shelf
# expect: Item(sku='a', count=205, version=200, tags=frozenset())
# expect: Item(sku='b', count=0, version=0, tags=frozenset({'x'}))
# expect: Item(sku='c', count=0, version=0, tags=frozenset())
# expect: KeyError 'zz'
# expect: empty KeyError()
# expect: division by zero
# expect: {'sku': 'q', 'count': 0, 'version': 0, 'tags': frozenset({'z'})} {"sku": "q", "count": 0, "version": 0, "tags": []} True True False True True True True True True
# expect: [(0, 'x'), (1, 'y')] [(1, 'y')] 2 False [(0, 'x'), (1, 'y'), 1] History
# expect: True ABC 3
# expect: b c Ring('a', 'b') 1 1 ['c', 'b', 'a'] True
# expect: Bag('c', 'z') Bag('a') Bag('a', 'c', 'z', 'm') Bag('c', 'z', 'n') True True True a
# expect: KeyError('z')
# expect: {'l': [1, {'m': (2, [3])}]} {'l': [1, {'m': (2, [3, 4])}]} True
# expect: True True True
# expect: Counter({'i': 4, 's': 4, 'p': 2, 'm': 1}) [('i', 4), ('s', 4)] 0 ['i', 'i', 'i'] Counter({'i': 5, 's': 5, 'p': 3, 'm': 1}) Counter({'i': 3, 's': 2, 'p': 2}) {'m': 1, 'i': 4, 's': 4, 'p': 2} [('m', 1), ('p', 2)] True 11 {'m'}
# expect: Counter() False dict_items([('x', 2)])
# expect: defaultdict(<class 'int'>, {'b': 1}) {"a": {"b": 1}} {'b': 1} True defaultdict(<class 'list'>, {'k': [1]}) True False None
