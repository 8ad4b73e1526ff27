# case: checks
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
from typing import *
class P(Protocol):
    x: int
    def m(self): ...
@runtime_checkable
class R(Protocol):
    def m(self): ...
@runtime_checkable
class RD(Protocol):
    x: int
    def m(self): ...
class C:
    x=1
    def m(self): pass
class Sub(P):
    def m(self): pass
class Only(Protocol): pass
class R2(R, Protocol):
    def n(self): ...
class Sub2(R): pass
t(lambda: isinstance(C(),P))
t(lambda: issubclass(C,P))
t(lambda: isinstance(Sub(),P))
t(lambda: issubclass(Sub,P))
t(lambda: isinstance(C(),R))
t(lambda: issubclass(C,R))
t(lambda: issubclass(int,R))
t(lambda: isinstance(5,R))
t(lambda: isinstance(C(),RD))
t(lambda: issubclass(C,RD))
t(lambda: P())
t(lambda: R())
t(lambda: type(Sub()).__name__)
t(lambda: isinstance(Sub2(),R))
t(lambda: issubclass(Sub2,R))
t(lambda: isinstance(C(),R2))
class G(Protocol):
    def __init__(self): self.y=3
class GS(G): pass
t(lambda: GS().y)
@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...
class F:
    def close(self): pass
t(lambda: (isinstance(F(),Closes), issubclass(F,Closes), isinstance(3,Closes)))
t(lambda: runtime_checkable(C))
# expect: TypeError Instance and class checks can only be used with @runtime_checkable protocols
# expect: TypeError Instance and class checks can only be used with @runtime_checkable protocols
# expect: TypeError Instance and class checks can only be used with @runtime_checkable protocols
# expect: TypeError Instance and class checks can only be used with @runtime_checkable protocols
# expect: True
# expect: True
# expect: False
# expect: False
# expect: True
# expect: TypeError Protocols with non-method members don't support issubclass()
# expect: TypeError Protocols cannot be instantiated
# expect: TypeError Protocols cannot be instantiated
# expect: 'Sub'
# expect: True
# expect: True
# expect: False
# expect: 3
# expect: (True, True, False)
# expect: TypeError @runtime_checkable can be only applied to protocol classes, got <class '__main__.C'>
