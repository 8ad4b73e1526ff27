# case: unions
print(int | None, None | int, int | str | None, int | int, (int | str) | (str | float))
print(isinstance(3, int | str), isinstance(3.0, int | None), isinstance(None, int | None))
print(issubclass(bool, int | str), issubclass(float, int | str))
print(int | str == str | int, hash(int | str) == hash(str | int), int | str == int, {int | str: 1}[str | int])
print((int | str).__args__, type(int | str))

class Node:
    pass

kind = Node | None
print(isinstance(Node(), kind), isinstance(None, kind), isinstance(3, (kind, int)), kind)
kind |= list
print(isinstance([], kind))
for wrong in (lambda: int | 3, lambda: "Node" | int, lambda: int & str):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
# expect: int | None None | int int | str | None <class 'int'> int | str | float
# expect: True False True
# expect: True False
# expect: True True False 1
# expect: (<class 'int'>, <class 'str'>) <class 'types.UnionType'>
# expect: True True True __main__.Node | None
# expect: True
# expect: unsupported operand type(s) for |: 'type' and 'int'
# expect: unsupported operand type(s) for |: 'str' and 'type'
# expect: unsupported operand type(s) for &: 'type' and 'type'

# case: generics
import collections
import queue
import types

print(list[int], dict[str, int], tuple[int, ...], type[int], set[frozenset[str]], tuple[()], list[None])
print(queue.Queue[int], collections.deque[int], collections.defaultdict[str, list[int]], list[int] | None)
print(list[int]([1, 2]), dict[str, int](a=1), list[int].__origin__, dict[str, int].__args__)
print(list[int] == list[int], list[int] == list[str], hash(list[int]) == hash(list[int]), type(list[int]))
print(isinstance(list[int], types.GenericAlias), isinstance(int | None, types.UnionType))
print(list[int].__name__, dict[str, int].fromkeys("ab", 0))

class Stack(list[int]):
    pass

class Plain:
    pass

print(Stack([1]), Stack.__mro__, list[Plain])
q = queue.Queue[int](1)
q.put(1)
print(q.get(), type(q))
for wrong in (lambda: isinstance([], list[int]), lambda: issubclass(list, list[int]),
              lambda: int[3], lambda: Plain[int], lambda: isinstance(3, "int")):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
# expect: list[int] dict[str, int] tuple[int, ...] type[int] set[frozenset[str]] tuple[()] list[None]
# expect: queue.Queue[int] collections.deque[int] collections.defaultdict[str, list[int]] list[int] | None
# expect: [1, 2] {'a': 1} <class 'list'> (<class 'str'>, <class 'int'>)
# expect: True False True <class 'types.GenericAlias'>
# expect: True True
# expect: list {'a': 0, 'b': 0}
# expect: [1] (<class '__main__.Stack'>, <class 'list'>, <class 'object'>) list[__main__.Plain]
# expect: 1 <class 'queue.Queue'>
# expect: isinstance() argument 2 cannot be a parameterized generic
# expect: issubclass() argument 2 cannot be a parameterized generic
# expect: type 'int' is not subscriptable
# expect: type 'Plain' is not subscriptable
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union

# case: in_signatures
def find(items: list[int], default: int | None = None) -> int | None:
    kinds = int | float
    for item in items:
        if isinstance(item, kinds):
            return item
    return default

Numbers = list[int]

def total(numbers: Numbers) -> int:
    return sum(numbers)

print(find(["a", 2.5, 3]), find([]), total([1, 2]))
# expect: 2.5 None 3
