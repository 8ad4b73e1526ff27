# case: hooks_of_bases_and_members
class Base:
    reg = []
    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        cls.reg.append((cls.__name__, sorted(kw.items())))
class Desc:
    def __set_name__(self, owner, name): print('set', owner.__name__, name)
X = type('X', (Base,), {'d': Desc(), 'v': 1})
print(Base.reg, X.v)
Y = type('Y', (Base,), {}, key=3)
print(Base.reg)
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        print('new', name, kw)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): print('init', name)
Z = Meta('Z', (Base,), {'e': Desc()})
print(type(Z).__name__, Base.reg)
class W(Base, key='w'): pass
print(Base.reg)
try: type('Q', (), {}, key=3)
except TypeError as e: print(e)
try: type('Q', ())
except TypeError as e: print(e)
try: type('Q', [], {})
except TypeError as e: print(e)
try: type(1, (), {})
except TypeError as e: print(e)
# expect: set X d
# expect: [('X', [])] 1
# expect: [('X', []), ('Y', [('key', 3)])]
# expect: new Z {}
# expect: set Z e
# expect: init Z
# expect: Meta [('X', []), ('Y', [('key', 3)]), ('Z', [])]
# expect: [('X', []), ('Y', [('key', 3)]), ('Z', []), ('W', [('key', 'w')])]
# expect: Q.__init_subclass__() takes no keyword arguments
# expect: type() takes 1 or 3 arguments
# expect: type.__new__() argument 2 must be tuple, not list
# expect: type.__new__() argument 1 must be str, not int

# case: keywords_that_nobody_takes
class Plugin:
    registry = {}
    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        Plugin.registry[key or cls.__name__] = cls
class A(Plugin, key='a'):
    pass
try:
    class C(Plugin, foo=1):
        pass
except TypeError as error:
    print(error)
made = type('Dyn', (A,), {'x': 1, 'f': lambda self: self.x}, key='dyn')
print(made().f(), sorted(Plugin.registry))
try:
    class D(foo=1):
        pass
except TypeError as error:
    print(error)
# expect: C.__init_subclass__() takes no keyword arguments
# expect: 1 ['a', 'dyn']
# expect: D.__init_subclass__() takes no keyword arguments
