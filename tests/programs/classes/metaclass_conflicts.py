# case: no_common_one
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class M1(type): pass
class M2(type): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
def g():
    class C(A,B): pass
t(g)
t(lambda: type("C",(A,B),{}))
def g():
    class C(A,metaclass=M2): pass
t(g)
# expect: TypeError metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# expect: TypeError metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# expect: TypeError metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
