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

# case: abstract_containers
import collections.abc
from typing import *
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for k in Mapping, Sequence, Iterable, Iterator, Callable, Sized, Hashable, Collection, Container, MutableMapping, MutableSequence, AbstractSet, MutableSet, Reversible, Generator, KeysView:
    print(k, [isinstance(x, k) for x in ({}, [], 'a', 5, len, iter([]), {1}, (1,), {}.keys(), (i for i in ()))])
t(lambda: issubclass(dict, Mapping))
t(lambda: isinstance({}, Mapping[str, int]))
t(lambda: issubclass(dict, Mapping[str, int]))
t(lambda: List())
t(lambda: FrozenSet())
t(lambda: Dict[str, int]())
t(lambda: DefaultDict(list))
t(lambda: Counter('aa'))
T = TypeVar('T')
from typing import Generic, Iterator, Protocol, TypeVar
class It(Iterator[int]):
    def __init__(self): self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
t(lambda: list(It()))
t(lambda: isinstance(It(), collections.abc.Iterator))
class Seq(Sequence[T], Generic[T]):
    def __len__(self): return 2
    def __getitem__(self, i): return [1, 2][i]
t(lambda: (list(Seq()), 2 in Seq(), isinstance(Seq(), Sequence)))
class Bad(Mapping[str, int]): pass
t(lambda: Bad())
class P(Iterable[T], Protocol[T]):
    def go(self): ...
t(lambda: P)
class L(List[int]): pass
t(lambda: L([1]))
t(lambda: Mapping())
# expect: typing.Mapping [True, False, False, False, False, False, False, False, False, False]
# expect: typing.Sequence [False, True, True, False, False, False, False, True, False, False]
# expect: typing.Iterable [True, True, True, False, False, True, True, True, True, True]
# expect: typing.Iterator [False, False, False, False, False, True, False, False, False, True]
# expect: typing.Callable [False, False, False, False, True, False, False, False, False, False]
# expect: typing.Sized [True, True, True, False, False, False, True, True, True, False]
# expect: typing.Hashable [False, False, True, True, True, True, False, True, False, True]
# expect: typing.Collection [True, True, True, False, False, False, True, True, True, False]
# expect: typing.Container [True, True, True, False, False, False, True, True, True, False]
# expect: typing.MutableMapping [True, False, False, False, False, False, False, False, False, False]
# expect: typing.MutableSequence [False, True, False, False, False, False, False, False, False, False]
# expect: typing.AbstractSet [False, False, False, False, False, False, True, False, True, False]
# expect: typing.MutableSet [False, False, False, False, False, False, True, False, False, False]
# expect: typing.Reversible [True, True, True, False, False, False, False, True, True, False]
# expect: typing.Generator [False, False, False, False, False, False, False, False, False, True]
# expect: typing.KeysView [False, False, False, False, False, False, False, False, True, False]
# expect: True
# expect: TypeError Subscripted generics cannot be used with class and instance checks
# expect: TypeError Subscripted generics cannot be used with class and instance checks
# expect: TypeError Type List cannot be instantiated; use list() instead
# expect: TypeError Type FrozenSet cannot be instantiated; use frozenset() instead
# expect: TypeError Type Dict cannot be instantiated; use dict() instead
# expect: defaultdict(<class 'list'>, {})
# expect: Counter({'a': 2})
# expect: [1, 2, 3]
# expect: True
# expect: ([1, 2], True, True)
# expect: TypeError Can't instantiate abstract class Bad with abstract methods __getitem__, __iter__, __len__
# expect: <class '__main__.P'>
# expect: [1]
# expect: TypeError Can't instantiate abstract class Mapping with abstract methods __getitem__, __iter__, __len__

# case: origins_and_arguments
from typing import *
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
t(lambda: List[int].__origin__)
t(lambda: List.__origin__)
t(lambda: Mapping.__origin__)
t(lambda: Mapping[str, int].__args__)
for x in (List[int], Dict[str, List[int]], Union[int, str], Optional[int], Callable[[int, str], bool], Callable[..., int], Callable[[], None], Literal['a', 1], ClassVar[int], Final[int], Tuple[int, ...], Tuple[()], list[int], int | None, int, Any, List, Iterable[str], Type[int], List['Foo'], Generic, Deque[int], Callable, Dict[str, None], None, 5, Sequence[Any]):
    t(lambda: (x, get_origin(x), get_args(x)))
t(lambda: List.__args__)
t(lambda: Annotated[int, 'm'].__metadata__)
t(lambda: Annotated[int, 'm'].__origin__)
t(lambda: Literal.__origin__)
t(lambda: get_origin(Annotated[int, 'm']) is Annotated)
t(lambda: get_args(Annotated[int, 'm', 3]))
# expect: <class 'list'>
# expect: <class 'list'>
# expect: <class 'collections.abc.Mapping'>
# expect: (<class 'str'>, <class 'int'>)
# expect: (typing.List[int], <class 'list'>, (<class 'int'>,))
# expect: (typing.Dict[str, typing.List[int]], <class 'dict'>, (<class 'str'>, typing.List[int]))
# expect: (typing.Union[int, str], typing.Union, (<class 'int'>, <class 'str'>))
# expect: (typing.Optional[int], typing.Union, (<class 'int'>, <class 'NoneType'>))
# expect: (typing.Callable[[int, str], bool], <class 'collections.abc.Callable'>, ([<class 'int'>, <class 'str'>], <class 'bool'>))
# expect: (typing.Callable[..., int], <class 'collections.abc.Callable'>, (Ellipsis, <class 'int'>))
# expect: (typing.Callable[[], NoneType], <class 'collections.abc.Callable'>, ([], <class 'NoneType'>))
# expect: (typing.Literal['a', 1], typing.Literal, ('a', 1))
# expect: (typing.ClassVar[int], typing.ClassVar, (<class 'int'>,))
# expect: (typing.Final[int], typing.Final, (<class 'int'>,))
# expect: (typing.Tuple[int, ...], <class 'tuple'>, (<class 'int'>, Ellipsis))
# expect: (typing.Tuple[()], <class 'tuple'>, ())
# expect: (list[int], <class 'list'>, (<class 'int'>,))
# expect: (int | None, <class 'types.UnionType'>, (<class 'int'>, <class 'NoneType'>))
# expect: (<class 'int'>, None, ())
# expect: (typing.Any, None, ())
# expect: (typing.List, <class 'list'>, ())
# expect: (typing.Iterable[str], <class 'collections.abc.Iterable'>, (<class 'str'>,))
# expect: (typing.Type[int], <class 'type'>, (<class 'int'>,))
# expect: (typing.List[ForwardRef('Foo')], <class 'list'>, (ForwardRef('Foo'),))
# expect: (<class 'typing.Generic'>, <class 'typing.Generic'>, ())
# expect: (typing.Deque[int], <class 'collections.deque'>, (<class 'int'>,))
# expect: (typing.Callable, <class 'collections.abc.Callable'>, ())
# expect: (typing.Dict[str, NoneType], <class 'dict'>, (<class 'str'>, <class 'NoneType'>))
# expect: (None, None, ())
# expect: (5, None, ())
# expect: (typing.Sequence[typing.Any], <class 'collections.abc.Sequence'>, (typing.Any,))
# expect: AttributeError __args__
# expect: ('m',)
# expect: <class 'int'>
# expect: AttributeError __origin__
# expect: True
# expect: (<class 'int'>, 'm', 3)

# case: supports_and_references
from typing import *
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class S:
    def __int__(self): return 3
    def __index__(self): return 3
for k in SupportsInt, SupportsFloat, SupportsIndex, SupportsAbs, SupportsRound:
    print(k, [isinstance(x, k) for x in (1, 2.5, 's', S(), [])], issubclass(float, k))
t(lambda: ForwardRef('A') == ForwardRef('A'))
t(lambda: ForwardRef('A'))
t(lambda: ForwardRef('A').__forward_arg__)
t(lambda: assert_type(3, int))
# expect: <class 'typing.SupportsInt'> [True, True, False, True, False] True
# expect: <class 'typing.SupportsFloat'> [True, True, False, False, False] True
# expect: <class 'typing.SupportsIndex'> [True, False, False, True, False] False
# expect: <class 'typing.SupportsAbs'> [True, True, False, False, False] True
# expect: <class 'typing.SupportsRound'> [True, True, False, False, False] True
# expect: True
# expect: ForwardRef('A')
# expect: 'A'
# expect: 3

# case: typed_dicts
from typing import NotRequired, TypedDict, is_typeddict
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
TD = TypedDict('TD', {'a': int, 'b': str})
t(lambda: TD(a=1, b='s'))
t(lambda: type(TD(a=1)))
t(lambda: TD.__annotations__)
t(lambda: (TD.__name__, TD.__total__, sorted(TD.__required_keys__), TD.__optional_keys__, TD))
class Sub(TD, total=False):
    c: int
t(lambda: (Sub.__annotations__, sorted(Sub.__required_keys__), Sub.__optional_keys__, Sub.__total__))
class R(TypedDict):
    c: NotRequired[int]
    d: int
t(lambda: (R.__required_keys__, R.__optional_keys__))
t(lambda: isinstance({}, TD))
t(lambda: is_typeddict(TD))
t(lambda: is_typeddict(dict))
# expect: {'a': 1, 'b': 's'}
# expect: <class 'dict'>
# expect: {'a': <class 'int'>, 'b': <class 'str'>}
# expect: ('TD', True, ['a', 'b'], frozenset(), <class '__main__.TD'>)
# expect: ({'a': <class 'int'>, 'b': <class 'str'>, 'c': <class 'int'>}, ['a', 'b'], frozenset({'c'}), False)
# expect: (frozenset({'d'}), frozenset({'c'}))
# expect: TypeError TypedDict does not support instance and class checks
# expect: True
# expect: False

# case: in_other_places
import contextlib, threading, typing
from typing import Optional, Callable, Iterable, Dict
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
t(lambda: Callable | None)
t(lambda: Optional[Callable[[int], None]])
t(lambda: Dict[str, "Node"] | None)
t(lambda: isinstance(3, Optional[typing.Hashable]))
t(lambda: typing.Union[int, "Foo"])
t(lambda: typing.Union["Foo", None])
t(lambda: typing.get_type_hints(lambda: 1))
t(lambda: {typing.List[int]: 1}[typing.List[int]])
t(lambda: typing.Callable == typing.Callable)
t(lambda: hash(typing.Mapping) == hash(typing.Mapping))
class Q(typing.Protocol):
    def m(self): ...
class S(typing.Generic[typing.TypeVar('T')], Iterable[int]):
    def __iter__(self): return iter([1])
t(lambda: list(S()))
@contextlib.contextmanager
def cm() -> typing.Iterator[int]:
    yield 1
with cm() as x: print(x)
def run(items: Iterable[int], call: Callable[[int], int]): return [call(i) for i in items]
t(lambda: run([1], lambda i: i + 1))
def worker():
    print(isinstance({}, typing.Mapping), isinstance([], typing.Sequence))
ts = [threading.Thread(target=worker) for _ in range(4)]
[x.start() for x in ts]; [x.join() for x in ts]
t(lambda: typing.Annotated[int, 'a'])
t(lambda: typing.Literal['a', None])
t(lambda: typing.Literal['a'] == typing.Literal['a'])
t(lambda: typing.ClassVar['X'])
t(lambda: typing.Generator[int, None, str])
t(lambda: typing.Concatenate[int, ...])
t(lambda: typing.Type['X'])
# expect: typing.Optional[typing.Callable]
# expect: typing.Optional[typing.Callable[[int], NoneType]]
# expect: typing.Optional[typing.Dict[str, ForwardRef('Node')]]
# expect: True
# expect: typing.Union[int, ForwardRef('Foo')]
# expect: typing.Optional[ForwardRef('Foo')]
# expect: {}
# expect: 1
# expect: True
# expect: True
# expect: [1]
# expect: 1
# expect: [2]
# expect: True True
# expect: True True
# expect: True True
# expect: True True
# expect: typing.Annotated[int, 'a']
# expect: typing.Literal['a', None]
# expect: True
# expect: typing.ClassVar[ForwardRef('X')]
# expect: typing.Generator[int, NoneType, str]
# expect: typing.Concatenate[int, ...]
# expect: typing.Type[ForwardRef('X')]
