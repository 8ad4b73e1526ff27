# case: kinds
import inspect
import sys
import threading

class C:
    """A class.

        With an indented line.
    """
    def method(self):
        """Does it."""

class D(C):
    def method(self):
        pass

def gen():
    yield

for x in (C, C(), C.method, C().method, gen, gen(), len, [].append, lambda: 0, int, threading, threading.Thread):
    print(inspect.isclass(x), inspect.isfunction(x), inspect.ismethod(x), inspect.isbuiltin(x), inspect.isroutine(x),
          inspect.ismodule(x), inspect.isgenerator(x), inspect.isgeneratorfunction(x), inspect.iscoroutinefunction(x))
print(inspect.getdoc(C))
print(inspect.getdoc(C.method), inspect.getdoc(D().method), inspect.getdoc(gen), inspect.cleandoc("  a\n    b\n    c\n"))
print([cls.__name__ for cls in inspect.getmro(D)])
print(inspect.currentframe().f_lineno, inspect.currentframe().f_code.co_name)
print([name for name, _ in inspect.getmembers(D, inspect.isfunction)])
# expect: True False False False False False False False False
# expect: False False False False False False False False False
# expect: False True False False True False False False False
# expect: False False True False True False False False False
# expect: False True False False True False False True False
# expect: False False False False False False True False False
# expect: False False False True True False False False False
# expect: False False False True True False False False False
# expect: False True False False True False False False False
# expect: True False False False False False False False False
# expect: False False False False False True False False False
# expect: True False False False False False False False False
# expect: A class.
# expect:
# expect: With an indented line.
# expect: Does it. Does it. None a
# expect: b
# expect: c
# expect: ['D', 'C', 'object']
# expect: 26 <module>
# expect: ['method']

# case: signatures
import functools
import inspect

def f(a, b=2, /, c=3, *args, d, e="x", **kw) -> int:
    pass

def g(*, key, other=None):
    pass

def h(n: int, text: str = "a", flag: bool = False):
    pass

class C:
    def __init__(self, x, y=0):
        pass

    def m(self, z):
        pass

    @staticmethod
    def s(q):
        pass

    def __call__(self, w):
        pass

def wraps(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        return function(*args, **kwargs)
    return inner

for x in (f, g, h, C, C(1).m, C.m, C.s, C(1), wraps(h), lambda: 0, lambda a, /: a):
    print(inspect.signature(x), list(inspect.signature(x).parameters))
for p in inspect.signature(f).parameters.values():
    print(p.name, p.kind, p.default is inspect.Parameter.empty, p, repr(p))
print(inspect.signature(h).parameters["text"].annotation, inspect.signature(h).parameters["flag"].default, inspect.signature(f).return_annotation)
print(inspect.Parameter.KEYWORD_ONLY == inspect.signature(g).parameters["key"].kind)
try:
    inspect.signature(3)
except TypeError as error:
    print(error)
# expect: (a, b=2, /, c=3, *args, d, e='x', **kw) -> int ['a', 'b', 'c', 'args', 'd', 'e', 'kw']
# expect: (*, key, other=None) ['key', 'other']
# expect: (n: int, text: str = 'a', flag: bool = False) ['n', 'text', 'flag']
# expect: (x, y=0) ['x', 'y']
# expect: (z) ['z']
# expect: (self, z) ['self', 'z']
# expect: (q) ['q']
# expect: (w) ['w']
# expect: (n: int, text: str = 'a', flag: bool = False) ['n', 'text', 'flag']
# expect: () []
# expect: (a, /) ['a']
# expect: a POSITIONAL_ONLY True a <Parameter "a">
# expect: b POSITIONAL_ONLY False b=2 <Parameter "b=2">
# expect: c POSITIONAL_OR_KEYWORD False c=3 <Parameter "c=3">
# expect: args VAR_POSITIONAL True *args <Parameter "*args">
# expect: d KEYWORD_ONLY True d <Parameter "d">
# expect: e KEYWORD_ONLY False e='x' <Parameter "e='x'">
# expect: kw VAR_KEYWORD True **kw <Parameter "**kw">
# expect: <class 'str'> False <class 'int'>
# expect: True
# expect: 3 is not a callable object

# case: collector
import gc

print(gc.isenabled(), gc.collect())
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled(), gc.garbage, gc.get_threshold(), gc.collect(0))
# expect: True 0
# expect: False
# expect: True [] (700, 10, 10) 0
