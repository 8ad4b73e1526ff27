# case: names
from typing import (Any, AnyStr, Annotated, Callable, ClassVar, Dict, Final, Generic, Iterable, List, Literal, NamedTuple,
    NewType, NoReturn, Optional, Protocol, Self, Set, Tuple, Type, TypeVar, TypedDict, Union, TYPE_CHECKING, cast, overload, final)
T = TypeVar("T")
class Box(Generic[T]):
    item: Final[int] = 5
    def get(self) -> T: ...
class P(NamedTuple):
    x: int
    y: int = 0
class D(TypedDict):
    a: int
    b: str
UserId = NewType("UserId", int)
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
@final
class Last: pass
class Proto(Protocol):
    def run(self) -> None: ...
mode: Literal["a", "b"] = "a"
print(P(1), P(1, 2).y, D(a=1, b="x"), UserId(5), f(3), TYPE_CHECKING, cast(int, "x"), Box().get(), Box[int]().item)
def g(a: Optional[int] = None, *b: Union[int, str], c: "Undefined" = 1) -> Dict[str, List[int]]: return {}
print(P(1)._asdict(), P(3)._replace(y=4), P._fields)
# expect: P(x=1, y=0) 2 {'a': 1, 'b': 'x'} 5 3 False x None 5
# expect: {'x': 1, 'y': 0} P(x=3, y=4) ('x', 'y')

# case: unions
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
from typing import List, Optional, Union
t(lambda: isinstance(1, Optional[int]))
t(lambda: isinstance(None, Optional[int]))
t(lambda: isinstance("s", Union[int,str]))
t(lambda: issubclass(int, Union[int,str]))
t(lambda: isinstance("s", List[int]))
t(lambda: Union[int,str,int])
t(lambda: Union[int,str]==Union[str,int])
t(lambda: hash(Union[int,str])==hash(Union[str,int]))
t(lambda: Union[int])
t(lambda: Optional[int]==Union[int,None])
t(lambda: Union[int,Union[str,int]])
t(lambda: Union[int,str,None])
t(lambda: Optional[int])
t(lambda: Optional[Union[int,str]])
t(lambda: Union[int,None])
t(lambda: List[int]==List[int])
t(lambda: Optional[int]|str)
t(lambda: Optional[List[int]])
# expect: True
# expect: True
# expect: True
# expect: True
# expect: TypeError Subscripted generics cannot be used with class and instance checks
# expect: typing.Union[int, str]
# expect: True
# expect: True
# expect: <class 'int'>
# expect: True
# expect: typing.Union[int, str]
# expect: typing.Union[int, str, NoneType]
# expect: typing.Optional[int]
# expect: typing.Union[int, str, NoneType]
# expect: typing.Optional[int]
# expect: True
# expect: typing.Union[int, NoneType, str]
# expect: typing.Optional[typing.List[int]]
