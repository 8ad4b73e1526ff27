# case: writing
class Options:
    kind = "options"

    def __init__(self, **named):
        self.__dict__.update(named)

o = Options(x=1, y=2)
print(o.x, o.y, vars(o), o.__dict__)
o.__dict__["z"] = 5
vars(o)["x"] += 10
print(o.z, o.x)
del o.__dict__["y"]
print(hasattr(o, "y"), o.__dict__.pop("z"), hasattr(o, "z"), o.__dict__.pop("z", 0))
print(o.__dict__.setdefault("w", 7), o.w, o.__dict__.setdefault("w", 8))
o.__dict__ |= {"v": 1}
print(o.v, o.__dict__.popitem(), hasattr(o, "v"))
try:
    o.__dict__.pop("kind")
except KeyError as error:
    print(repr(error))
try:
    del o.__dict__["kind"]
except KeyError as error:
    print(repr(error))
o.__dict__["kind"] = "mine"
print(o.kind, Options.kind)
o.__dict__.clear()
print(o.kind, vars(o), len(vars(o)))
# expect: 1 2 {'x': 1, 'y': 2} {'x': 1, 'y': 2}
# expect: 5 11
# expect: False 5 False 0
# expect: 7 7 7
# expect: 1 ('v', 1) False
# expect: KeyError('kind')
# expect: KeyError('kind')
# expect: mine options
# expect: options {} 0

# case: reading
import copy

class Point:
    def __init__(self, x, y):
        self.x, self.y = x, [y]

p = Point(1, 2)
d = p.__dict__
print(d, d == {"x": 1, "y": [2]}, "x" in d, sorted(d), list(d.items()), {**d, "z": 3}, dict(d))
print(isinstance(d, dict), type(d).__name__, len(d), d.get("q"), d["x"], bool(d))
other = Point(0, 0)
other.__dict__.update(p.__dict__)
print(other.x, other.y is p.y)
shallow, deep, mine = copy.copy(d), copy.deepcopy(d), d.copy()
for one in (shallow, deep, mine):
    one["x"] = 9
    one["y"].append(1)
print(p.x, p.y, type(shallow), type(mine), copy.copy(p).y is p.y, copy.deepcopy(p).x)
print(" ".join(f"{name}={value!r}" for name, value in vars(p).items()))
try:
    hash(d)
except TypeError as error:
    print(error)
# expect: {'x': 1, 'y': [2]} True True ['x', 'y'] [('x', 1), ('y', [2])] {'x': 1, 'y': [2], 'z': 3} {'x': 1, 'y': [2]}
# expect: True dict 2 None 1 True
# expect: 1 True
# expect: 1 [2, 1, 1] <class 'dict'> <class 'dict'> True 1
# expect: x=1 y=[2, 1, 1]
# expect: unhashable type: 'dict'

# case: descriptor
class Positive:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        return self if instance is None else instance.__dict__.get(self.name, 0)

    def __set__(self, instance, value):
        if value < 0:
            raise ValueError(f"{self.name} must not be below 0")
        instance.__dict__[self.name] = value

class Account:
    balance = Positive()

    def __init__(self, balance):
        self.balance = balance

a = Account(5)
a.balance += 10
print(a.balance, vars(a))
try:
    a.balance = -1
except ValueError as error:
    print(error)
# expect: 15 {'balance': 15}
# expect: balance must not be below 0

# case: from_threads
import threading

class Results:
    pass

results = Results()

def work(n):
    results.__dict__[f"part_{n}"] = n * n
    vars(results).update({f"name_{n}": threading.current_thread().name})

threads = [threading.Thread(target=work, args=(n,), name=f"t{n}") for n in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(vars(results).items()))
# expect: [('name_0', 't0'), ('name_1', 't1'), ('name_2', 't2'), ('name_3', 't3'), ('name_4', 't4'), ('name_5', 't5'), ('name_6', 't6'), ('name_7', 't7'), ('part_0', 0), ('part_1', 1), ('part_2', 4), ('part_3', 9), ('part_4', 16), ('part_5', 25), ('part_6', 36), ('part_7', 49)]

# case: proxy
class Proxy:
    def __init__(self, target):
        self.__dict__["_target"] = target

    def __getattr__(self, name):
        print("get", name)
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        print("set", name)
        setattr(self._target, name, value)

class Thing:
    x = 1

thing = Thing()
proxy = Proxy(thing)
proxy.x = 5
print(proxy.x, thing.x, vars(proxy) == {"_target": thing})
# expect: set x
# expect: get x
# expect: 5 5 True
