"""Plugin registry, config layering, validation with descriptors and metaclasses, reload thread."""
import threading, json, copy, types, os, string
from abc import ABCMeta, abstractmethod, ABC
from collections import ChainMap
from enum import Enum
from typing import get_type_hints, Any, Optional, Union, NamedTuple, List, Dict, Tuple

class PluginMeta(ABCMeta):
    registry = {}
    @classmethod
    def __prepare__(mcs, name, bases, **kw): return {"created_by": mcs.__name__}
    def __new__(mcs, name, bases, ns, *, key=None, **kw):
        cls = super().__new__(mcs, name, bases, ns, **kw)
        if key: mcs.registry[key] = cls
        cls.key = key
        return cls
    def __getitem__(cls, key): return cls.registry[key]
    def __iter__(cls): return iter(sorted(PluginMeta.registry))
    def __str__(cls): return f"plugin:{cls.key}"

class Plugin(metaclass=PluginMeta):
    defaults: dict[str, Any] = {}
    def __init__(self, **options):
        unknown = options.keys() - self.defaults.keys()
        if unknown: raise TypeError(f"{self.key}: unknown options {', '.join(sorted(unknown))}")
        self.options = ChainMap(options, self.defaults)
    @abstractmethod
    def run(self, data): ...
    def __or__(self, other): return Pipeline(self, other)
    def __rrshift__(self, data): return self.run(data)
    def __getattr__(self, name):
        try: return self.__dict__["options"][name]
        except KeyError: raise AttributeError(f"{self!s} has no option {name!r}") from None
    def __str__(self): return f"{type(self)!s}({', '.join(f'{k}={v!r}' for k, v in sorted(self.options.items()))})"

class Upper(Plugin, key="upper"):
    def run(self, data): return data.upper()
class Repeat(Plugin, key="repeat"):
    defaults = {"times": 2, "sep": " "}
    def run(self, data): return self.sep.join([data] * self.times)
class Pipeline(Plugin, key="pipe"):
    def __init__(self, *parts): super().__init__(); self.parts = parts
    def run(self, data):
        for p in self.parts: data = p.run(data)
        return data
    def __or__(self, other): return Pipeline(*self.parts, other)
    def __len__(self): return len(self.parts)

pipe = Upper() | Repeat(times=3, sep="-") | Repeat()
print("ab" >> pipe, len(pipe), list(Plugin), Plugin["repeat"] is Repeat, str(Repeat), Repeat(times=1), Repeat.created_by, type(Repeat).__name__, isinstance(pipe, Plugin), issubclass(Upper, Plugin))
for bad in (lambda: Plugin(), lambda: Repeat(tims=1, x=2), lambda: Upper().nope, lambda: Plugin["nope"], lambda: type("Odd", (Plugin,), {})()):
    try: bad()
    except Exception as e: print(f"{type(e).__name__}: {e}")
Dyn = PluginMeta("Dyn", (Plugin,), {"run": lambda self, d: d[::-1]}, key="rev")
print("abc" >> Dyn(), Dyn.__name__, Dyn.__mro__[1].__name__, [c.__name__ for c in Plugin.__subclasses__()])
class Config:
    def __init__(self, text): self._lock, self._version = threading.RLock(), 0; self._listeners = []; self.load(text)
    def load(self, text):
        new = json.loads(text, object_hook=lambda d: types.SimpleNamespace(**d))
        with self._lock:
            self._data, self._version = new, self._version + 1
            for l in self._listeners: l(self)
    def get(self, path, default=None):
        node = self._data
        for part in path.split("."):
            try: node = node[int(part)] if isinstance(node, list) else getattr(node, part)
            except (AttributeError, IndexError, ValueError): return default
        return node
    on_change = property(lambda self: self._listeners.append)
config = Config('{"db": {"hosts": ["a", "b"], "port": 5432}, "debug": false, "ratio": 1e-3}')
print(config.get("db.hosts.1"), config.get("db.port") + 1, config.get("nope.x", "-"), config.get("db.hosts.9"), config.get("db"), config.get("ratio"))
seen = []; config.on_change(lambda c: seen.append((threading.current_thread().name, c._version)))
t = threading.Thread(target=config.load, args=('{"db": {"port": 1}}',), name="reloader"); t.start(); t.join(); print(seen, config.get("db.port"))
class Settings(NamedTuple):
    """Typed settings."""
    host: str
    port: int = 80
    tags: Tuple[str, ...] = ()
    @property
    def url(self): return f"http://{self.host}:{self.port}"
    @classmethod
    def parse(cls, text): h, _, p = text.partition(":"); return cls(h, int(p or 80))
s = Settings.parse("example.org:8080"); print(s, s.url, s._replace(port=1).url, Settings._make(["h", 2, ()]), s[1:], s.index(8080), Settings.__doc__, Settings._fields, *s, len(s), s == ("example.org", 8080, ()), sorted([s, Settings("a")])[0].host)
try: s.port = 5
except AttributeError as e: print(e)
try: Settings()
except TypeError as e: print(e)
print(os.environ.get("NOPE_X", "unset"), os.path.join("a", "b", "..", "c.txt"), os.path.splitext("x/y.tar.gz"), os.path.basename("/a/b"), os.path.dirname("/a/b"), os.getenv("NOPE_X"), os.sep)
class Meta(type):
    def __call__(cls, *a): print("making", cls.__name__, a); return super().__call__(*a)
    def __instancecheck__(cls, o): return getattr(o, "quacks", False) or super().__instancecheck__(o)
    def __setattr__(cls, k, v): print("set", k); super().__setattr__(k, v)
class Duck(metaclass=Meta):
    quacks = 1
    def __init__(self, n): self.n = n
    def __init_subclass__(cls, **kw): print("sub", cls.__name__, kw)
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
class Mallard(Duck, colour="green"): pass
d = Duck(1); Duck.x = 2; print(isinstance(3, Duck), isinstance(d, Duck), Duck["int"], Mallard.__base__.__name__, type(d).__class__.__name__)
class Temp:
    def __init__(self, c=0): self.c = c
    @property
    def f(self): "Fahrenheit."; return self.c * 9 / 5 + 32
    @f.setter
    def f(self, v): self.c = (v - 32) * 5 / 9
    @f.deleter
    def f(self): self.c = None
    @staticmethod
    def boil(): return Temp(100)
    def __eq__(self, o): return isinstance(o, Temp) and self.c == o.c
    def __bool__(self): return self.c is not None and self.c > 0
    def __getstate__(self): return {"c": self.c}
    def __sizeof__(self): return 1
    def __index__(self): return int(self.c)
    def __float__(self): return float(self.c)
    def __complex__(self): return 0
    def __ceil__(self): return 99
    def __contains__(self, x): return x == self.c
t = Temp(); t.f = 212; print(t.c, t.f, Temp.f.__doc__, t == Temp.boil(), bool(Temp()), [0] * 3 == [0] * Temp(3), "abcdef"[Temp(2)], float(t), 100.0 in t, hex(Temp(255))); del t.f; print(t.c)
try: hash(t)
except TypeError as e: print(e)
class A:
    def who(self): return "A"
class B(A):
    def who(self): return "B" + super().who()
class C(A):
    def who(self): return "C" + super().who()
class D(B, C):
    def who(self): return "D" + super().who()
print(D().who(), [k.__name__ for k in D.__mro__], super(B, D()).who(), A.who(D()), D.who.__qualname__, D.mro() == list(D.__mro__))
try: class_ = type("X", (A, B), {})
except TypeError as e: print(str(e).splitlines()[0])
# expect: AB-AB-AB AB-AB-AB 3 ['pipe', 'repeat', 'upper'] True plugin:repeat plugin:repeat(sep=' ', times=1) PluginMeta PluginMeta True True
# expect: TypeError: Can't instantiate abstract class Plugin with abstract method run
# expect: TypeError: repeat: unknown options tims, x
# expect: AttributeError: plugin:upper() has no option 'nope'
# expect: KeyError: 'nope'
# expect: TypeError: Can't instantiate abstract class Odd with abstract method run
# expect: cba Dyn Plugin ['Upper', 'Repeat', 'Pipeline', 'Odd', 'Dyn']
# expect: b 5433 - None namespace(hosts=['a', 'b'], port=5432) 0.001
# expect: [('reloader', 2)] 1
# expect: Settings(host='example.org', port=8080, tags=()) http://example.org:8080 http://example.org:1 Settings(host='h', port=2, tags=()) (8080, ()) 1 Typed settings. ('host', 'port', 'tags') example.org 8080 () 3 True a
# expect: can't set attribute
# expect: Settings.__new__() missing 1 required positional argument: 'host'
# expect: unset a/b/../c.txt ('x/y.tar', '.gz') b /a None /
# expect: sub Mallard {'colour': 'green'}
# expect: making Duck (1,)
# expect: set x
# expect: False True Duck[int] Duck Meta
# expect: 100.0 212.0 Fahrenheit. True False True c 100.0 True 0xff
# expect: None
# expect: unhashable type: 'Temp'
# expect: DBCA ['D', 'B', 'C', 'A', 'object'] CA A D.who True
# expect: Cannot create a consistent method resolution
