# case: refused
class A: pass
class B: pass
class S1: __slots__=("a",)
class S2: __slots__=("a","b")
class E1(Exception): pass
class I(int): pass
a=A()
for v in (5, int, "x", S1, E1, I, type, Exception):
    try: a.__class__ = v
    except TypeError as e: print(e)
a.__class__ = A
for x,v in ((S1(),A),(S1(),S2),(E1(),A),(ValueError(),E1),(I(3),A),(object(),A)):
    try: x.__class__ = v
    except TypeError as e: print(e)
    else: print("??")
try: setattr(a,"__class__",5)
except TypeError as e: print(e)
class Pr:
    @property
    def __class__(self): return 5
try: Pr().__class__=4
except AttributeError as e: print(e)
# expect: __class__ must be set to a class, not 'int' object
# expect: __class__ assignment only supported for mutable types or ModuleType subclasses
# expect: __class__ must be set to a class, not 'str' object
# expect: __class__ assignment: 'S1' object layout differs from 'A'
# expect: __class__ assignment: 'E1' object layout differs from 'A'
# expect: __class__ assignment: 'I' object layout differs from 'A'
# expect: __class__ assignment only supported for mutable types or ModuleType subclasses
# expect: __class__ assignment only supported for mutable types or ModuleType subclasses
# expect: __class__ assignment: 'A' object layout differs from 'S1'
# expect: __class__ assignment: 'S2' object layout differs from 'S1'
# expect: __class__ assignment: 'A' object layout differs from 'E1'
# expect: __class__ assignment only supported for mutable types or ModuleType subclasses
# expect: __class__ assignment: 'A' object layout differs from 'I'
# expect: __class__ assignment only supported for mutable types or ModuleType subclasses
# expect: __class__ must be set to a class, not 'int' object
# expect: property '__class__' of 'Pr' object has no setter
