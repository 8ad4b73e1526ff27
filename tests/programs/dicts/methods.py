# case: methods
d = {"a": 1, "b": 2}
print(d.get("a"), d.get("z"), d.get("z", 0), d.pop("a"), d.pop("z", None), d.setdefault("c", 3), d.setdefault("b", 9), d)
d.update({"x": 1}, y=2); d.update([("z", 3)]); d.update(w=4); print(d, d.popitem(), len(d), "x" in d, list(d), list(reversed(d)))
print(d.copy() == d, dict(a=1), dict([("a", 1)], b=2), dict({"a": 1}), dict(zip("ab", [1, 2])), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0))
print({"a": 1} | {"b": 2}, {"a": 1} | {"a": 2}); d = {"a": 1}; d |= {"b": 2}; d |= [("c", 3)]; print(d); d.clear(); print(d)
print({1: "a", 1.0: "b", True: "c"}, {(1, 2): 3}[(1, 2)], {None: 1}[None], {**{"a": 1}, "b": 2})
# expect: 1 None 0 1 None 3 2 {'b': 2, 'c': 3}
# expect: {'b': 2, 'c': 3, 'x': 1, 'y': 2, 'z': 3} ('w', 4) 5 True ['b', 'c', 'x', 'y', 'z'] ['z', 'y', 'x', 'c', 'b']
# expect: True {'a': 1} {'a': 1, 'b': 2} {'a': 1} {'a': 1, 'b': 2} {'a': None, 'b': None} {1: 0, 2: 0}
# expect: {'a': 1, 'b': 2} {'a': 2}
# expect: {'a': 1, 'b': 2, 'c': 3}
# expect: {}
# expect: {1: 'c'} 3 1 {'a': 1, 'b': 2}

# case: views
d = {"a": 1, "b": 2, "c": 3}
print(d.keys(), d.values(), d.items(), len(d.keys()), "a" in d.keys(), 1 in d.values(), ("a", 1) in d.items(), list(reversed(d.keys())), list(reversed(d.items())))
print(sorted(d.keys() & {"a", "z"}), sorted(d.keys() | ["z"]), sorted(d.keys() - {"a"}), sorted(d.keys() ^ {"a", "q"}), d.keys() == {"a", "b", "c"}, d.keys() >= {"a"}, d.items() >= {("a", 1)}, sorted(d.items() & {("a", 1)}), d.keys().isdisjoint(["z"]), {"a"} < d.keys())
k = d.keys(); d["n"] = 5; print(len(k), list(k), d.keys() == d.keys())
# expect: dict_keys(['a', 'b', 'c']) dict_values([1, 2, 3]) dict_items([('a', 1), ('b', 2), ('c', 3)]) 3 True True True ['c', 'b', 'a'] [('c', 3), ('b', 2), ('a', 1)]
# expect: ['a'] ['a', 'b', 'c', 'z'] ['b', 'c'] ['b', 'c', 'q'] True True True [('a', 1)] True True
# expect: 4 ['a', 'b', 'c', 'n'] True

# case: by_name
d = {"a": 1}
print(d.__getitem__("a"), d.__contains__("a"), d.__len__(), list(d.__iter__()), d.__eq__({"a": 1}), d.__ne__({}), d.__or__({"b": 2}), d.__repr__(), list(d.__reversed__()))
d.__setitem__("b", 2); d.__delitem__("a"); d.__ior__({"z": 0}); print(d, dict.get(d, "b"), dict.__getitem__(d, "b"), dict.__len__(d), dict.items(d))
dict.__setitem__(d, "q", 1); dict.update(d, r=2); print(d, dict.pop(d, "q"))
# expect: 1 True 1 ['a'] True True {'a': 1, 'b': 2} {'a': 1} ['a']
# expect: {'b': 2, 'z': 0} 2 2 2 dict_items([('b', 2), ('z', 0)])
# expect: {'b': 2, 'z': 0, 'r': 2} 1

# case: subclass
class D(dict):
    def __init__(self, *a, **k): super().__init__(*a, **k); self.log = []
    def __getitem__(self, k): self.log.append(k); return super().__getitem__(k)
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
    def __delitem__(self, k): print("del", k); super().__delitem__(k)
    def __contains__(self, k): return super().__contains__(k) or k == "magic"
    def get(self, k, d=None): return "got " + str(super().get(k, d))
d = D(a=1); d["b"] = 5
print(d, d["a"], d["b"], "magic" in d, "zz" in d, d.get("a"), d.log, len(d), list(d), d.items())
del d["a"]; print(d, d == {"b": 10}, isinstance(d, dict), sorted(d.keys()), {**d})
class M(dict):
    def __missing__(self, k): self[k] = v = len(self); return v
m = M(); print(m["a"], m["b"], m["a"], m, m.get("zz"), "zz" in m, dict.fromkeys("x"), M.fromkeys("xy", 1), type(M.fromkeys("x")).__name__)
class Attr(dict):
    def __getattr__(self, k):
        try: return self[k]
        except KeyError: raise AttributeError(k)
    def __setattr__(self, k, v): self[k] = v
a = Attr(x=1); a.y = 2; print(a.x, a.y, a, hasattr(a, "z"))
class G(dict):
    def __getitem__(self, k): return super().__getitem__(k.lower())
    def __missing__(self, k): return "missing " + k
print(G(a=1)["A"], G()["B"])
# expect: {'a': 1, 'b': 10} 1 10 True False got 1 ['a', 'b'] 2 ['a', 'b'] dict_items([('a', 1), ('b', 10)])
# expect: del a
# expect: {'b': 10} True True ['b'] {'b': 10}
# expect: 0 1 0 {'a': 0, 'b': 1} None False {'x': None} {'x': 1, 'y': 1} M
# expect: 1 2 {'x': 1, 'y': 2} False
# expect: 1 missing b

# case: own_keys
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v % 3)
    def __eq__(self, o): return isinstance(o, K) and self.v == o.v
    def __repr__(self): return f"K{self.v}"
d = {K(i): i for i in range(6)}
print(d, d[K(4)], K(5) in d, K(7) in d, d.get(K(1)), d.pop(K(0)), d.setdefault(K(9), 9), len(d))
d[K(4)] = "new"; del d[K(5)]; print(d, d == dict(d), {K(1), K(1), K(2)}, K(1) in {K(1)}, {K(1)} | {K(1), K(4)}, {K(1), K(2)} & {K(2)})
s = {K(1)}; s.add(K(1)); s.discard(K(3)); s.remove(K(1)); print(s)
try: d[K(100)]
except KeyError as e: print("KeyError", e)
# expect: {K1: 1, K2: 2, K3: 3, K4: 4, K5: 5, K9: 9} 4 True False 1 0 9 6
# expect: {K1: 1, K2: 2, K3: 3, K4: 'new', K9: 9} True {K1, K2} True {K1, K4} {K2}
# expect: set()
# expect: KeyError K100

# case: errors
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: {}["a"])
t(lambda: {}.pop("a"))
t(lambda: {}.popitem())
t(lambda: {[]: 1})
t(lambda: {{}: 1})
t(lambda: dict(5))
t(lambda: dict([1]))
t(lambda: dict([(1, 2, 3)]))
t(lambda: {} + {})
t(lambda: {} < {})
t(lambda: {}.nope)
t(lambda: {1: 2}.update(5))
def grow():
    d = {1: 1}
    for k in d: d[k + 1] = 1
t(grow)
# expect: KeyError 'a'
# expect: KeyError 'a'
# expect: KeyError 'popitem(): dictionary is empty'
# expect: TypeError unhashable type: 'list'
# expect: TypeError unhashable type: 'dict'
# expect: TypeError 'int' object is not iterable
# expect: TypeError cannot convert dictionary update sequence element #0 to a sequence
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
# expect: TypeError unsupported operand type(s) for +: 'dict' and 'dict'
# expect: TypeError '<' not supported between instances of 'dict' and 'dict'
# expect: AttributeError 'dict' object has no attribute 'nope'
# expect: TypeError 'int' object is not iterable
# expect: RuntimeError dictionary changed size during iteration

# case: keys_come_and_go_while_it_is_walked_through
d = {1: 2}
try:
    for key in d:
        del d[key]
        d[key + 10] = 1
except RuntimeError as e:
    print(e)
try:
    for key in d:
        d[key + 1] = 1
except RuntimeError as e:
    print(e)
d = {1: 2}
try:
    for key, value in d.items():
        del d[key]
        d[key + 10] = 1
except RuntimeError as e:
    print(e)
# expect: dictionary keys changed during iteration
# expect: dictionary changed size during iteration
# expect: dictionary keys changed during iteration
