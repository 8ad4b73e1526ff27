# case: called_on_another_type
def show(call):
    try:
        print("fine", repr(call()))
    except TypeError as error:
        print(error)

class Word(str):
    pass

class Point(tuple):
    pass

show(lambda: str.upper(b""))
show(lambda: bytes.upper(""))
show(lambda: bytes.upper(b"a"))
show(lambda: str.upper(Word("a")))
show(lambda: str.upper(Point()))
show(lambda: Word.upper(b"a"))
show(lambda: str.upper())
show(lambda: str.join(1, []))
show(lambda: str.format(1))
show(lambda: list.append((), 1))
show(lambda: list.sort(()))
show(lambda: tuple.index([], 1))
show(lambda: tuple.count(Point((1, 1)), 1))
show(lambda: dict.keys([]))
show(lambda: dict.get([], 1))
show(lambda: set.union(frozenset()))
show(lambda: frozenset.union(set()))
show(lambda: set.add(frozenset(), 1))
show(lambda: frozenset.union(frozenset([1]), [2]) == {1, 2})
show(lambda: float.is_integer(1))
# expect: descriptor 'upper' for 'str' objects doesn't apply to a 'bytes' object
# expect: descriptor 'upper' for 'bytes' objects doesn't apply to a 'str' object
# expect: fine b'A'
# expect: fine 'A'
# expect: descriptor 'upper' for 'str' objects doesn't apply to a 'Point' object
# expect: descriptor 'upper' for 'str' objects doesn't apply to a 'bytes' object
# expect: unbound method str.upper() needs an argument
# expect: descriptor 'join' for 'str' objects doesn't apply to a 'int' object
# expect: descriptor 'format' for 'str' objects doesn't apply to a 'int' object
# expect: descriptor 'append' for 'list' objects doesn't apply to a 'tuple' object
# expect: descriptor 'sort' for 'list' objects doesn't apply to a 'tuple' object
# expect: descriptor 'index' for 'tuple' objects doesn't apply to a 'list' object
# expect: fine 2
# expect: descriptor 'keys' for 'dict' objects doesn't apply to a 'list' object
# expect: descriptor 'get' for 'dict' objects doesn't apply to a 'list' object
# expect: descriptor 'union' for 'set' objects doesn't apply to a 'frozenset' object
# expect: descriptor 'union' for 'frozenset' objects doesn't apply to a 'set' object
# expect: descriptor 'add' for 'set' objects doesn't apply to a 'frozenset' object
# expect: fine True
# expect: descriptor 'is_integer' for 'float' objects doesn't apply to a 'int' object

# case: operators_of_another_type
def show(call):
    try:
        print("fine", repr(call()))
    except TypeError as error:
        print(error)

show(lambda: int.__add__("", 1))
show(lambda: int.__add__(True, 1))
show(lambda: int.__add__())
show(lambda: float.__add__(1, 1))
show(lambda: list.__len__(()))
show(lambda: str.__len__(b""))
show(lambda: list.__getitem__((), 1))
show(lambda: dict.__contains__([], 1))
show(lambda: dict.__getitem__({1: 2}, 1))
show(lambda: tuple.__eq__((1,), (1,)))
# expect: descriptor '__add__' requires a 'int' object but received a 'str'
# expect: fine 2
# expect: descriptor '__add__' of 'int' object needs an argument
# expect: descriptor '__add__' requires a 'float' object but received a 'int'
# expect: descriptor '__len__' requires a 'list' object but received a 'tuple'
# expect: descriptor '__len__' requires a 'str' object but received a 'bytes'
# expect: descriptor '__getitem__' for 'list' objects doesn't apply to a 'tuple' object
# expect: descriptor '__contains__' for 'dict' objects doesn't apply to a 'list' object
# expect: fine 2
# expect: fine True

# case: one_for_each_type
print(bytes.upper, str.upper, set.union, frozenset.union)
print(bytes.upper is str.upper, bytes.upper == str.upper, str.upper is str.upper)
print(list.__len__ == tuple.__len__, set.union == frozenset.union, set.union == set.union)

class Word(str):
    pass

print(Word.upper is str.upper, [str.upper].count(Word.upper))
print(list(map(str.upper, "ab")), sorted("bA", key=str.lower))
# expect: <method 'upper' of 'bytes' objects> <method 'upper' of 'str' objects> <method 'union' of 'set' objects> <method 'union' of 'frozenset' objects>
# expect: False False True
# expect: False False True
# expect: True 1
# expect: ['A', 'B'] ['A', 'b']
