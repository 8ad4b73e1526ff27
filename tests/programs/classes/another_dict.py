# case: borg
class Borg:
    _shared = {}

    def __init__(self, name=None):
        self.__dict__ = self._shared
        if name is not None:
            self.name = name

    def shout(self):
        return self.name.upper()

a = Borg("one")
b = Borg()
print(b.name, b.shout(), a is b, a.__dict__ is b.__dict__, vars(a) is Borg._shared)
b.name = "two"
b.extra = 5
print(a.name, a.extra, Borg._shared, hasattr(a, "other"))
a.__dict__.update(other=1, shout=lambda: "shadowed")
print(b.other, b.shout(), sorted(vars(b)))
del b.shout, a.other
print(a.shout(), hasattr(b, "other"))
try:
    del a.other
except AttributeError as error:
    print(error)
try:
    print(b.missing)
except AttributeError as error:
    print(error)
setattr(a, "x", 1)
a.x += 1
print("x" in dir(b), getattr(b, "x"), Borg._shared["x"], [Borg("n%d" % i).name for i in range(3)], a.name)
# expect: one ONE False True True
# expect: two 5 {'name': 'two', 'extra': 5} False
# expect: 1 shadowed ['extra', 'name', 'other', 'shout']
# expect: TWO False
# expect: 'Borg' object has no attribute 'other'
# expect: 'Borg' object has no attribute 'missing'
# expect: True 2 2 ['n0', 'n1', 'n2'] n2

# case: derived
class Borg:
    _state = {"n": 0}

    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls)
        self.__dict__ = cls._state
        return self

class One(Borg):
    __slots__ = ("own",)

    def __init__(self):
        self.own = "slot"
        self.n += 1

class Two(Borg):
    _state = {"n": 10}

    def __init__(self):
        self.n += 1

    def __getattr__(self, name):
        return "no " + name

ones = [One(), One()]
twos = [Two(), Two(), Two()]
print(ones[0].n, twos[0].n, twos[1].none, ones[1].own, vars(ones[0]), vars(twos[2]))
# expect: 2 13 no none slot {'n': 2} {'n': 13}

# case: another_objects
class Plain:
    def __init__(self, **named):
        self.__dict__.update(named)

class Other:
    kind = "other"

p, q, o = Plain(a=1), Plain(b=2), Other()
o.gone = True
o.__dict__ = p.__dict__
p.a += 1
o.c = 3
print(o.a, p.c, hasattr(o, "gone"), o.kind, p.__dict__ is o.__dict__)
q.__dict__ = {**p.__dict__, "d": 4}
q.a = 0
print(p.a, q.a, q.d, hasattr(p, "d"))
o.__dict__ = {}
o.a = "fresh"
print(o.a, p.a, vars(o), vars(p))
# expect: 2 3 False other True
# expect: 2 0 4 False
# expect: fresh 2 {'a': 'fresh'} {'a': 2, 'c': 3}

# case: itself
class AttrDict(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__ = self

config = AttrDict(host="localhost", port=80)
config.port = 8080
config["user"] = "me"
print(config, config.user, config.host, config["port"])
del config.host
print(config, "host" in config, len(config), vars(config) is config)
try:
    config.host
except AttributeError as error:
    print(error)
# expect: {'host': 'localhost', 'port': 8080, 'user': 'me'} me localhost 8080
# expect: {'port': 8080, 'user': 'me'} False 2 True
# expect: 'AttrDict' object has no attribute 'host'

# case: no_dict
class Thing:
    x = 1

class Slotted:
    __slots__ = ("a",)

thing = Thing()
for value in (3, None, [("a", 1)], Thing):
    try:
        thing.__dict__ = value
    except TypeError as error:
        print(error)
try:
    Slotted().__dict__ = {}
except AttributeError as error:
    print(error)
print(thing.x, vars(thing))
# expect: __dict__ must be set to a dictionary, not a 'int'
# expect: __dict__ must be set to a dictionary, not a 'NoneType'
# expect: __dict__ must be set to a dictionary, not a 'list'
# expect: __dict__ must be set to a dictionary, not a 'type'
# expect: 'Slotted' object has no attribute '__dict__'
# expect: 1 {}

# case: hot_loop
class Counter:
    def __init__(self):
        self.n = 0

    def add(self):
        self.n += 1

shared = {"n": 100}
first, second, third = Counter(), Counter(), Counter()
for i in range(300):
    if i == 100:
        first.__dict__ = shared
    if i == 200:
        second.__dict__ = shared
    for counter in (first, second, third):
        counter.add()
print(first.n, second.n, third.n, shared)
# expect: 400 400 300 {'n': 400}

# case: threads
import threading

class State:
    _shared = {"lock": threading.Lock(), "total": 0}

    def __init__(self):
        self.__dict__ = self._shared

    def add(self, n):
        with self.lock:
            self.total += n

def work():
    for n in range(50):
        State().add(n)

threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(State().total)
# expect: 4900
