# case: derived_from_list
class M(list):
    pass

class Items:
    def __init__(self, items):
        self.items = items
    def __iter__(self):
        return iter(self.items)

class Old:
    def __getitem__(self, at):
        if at > 2:
            raise IndexError
        return at * 10

print(M(x for x in range(3)), M(map(str, [1])), M(zip("ab", (x for x in range(2)))))
print(M(Items([1, 2])), M(Old()), type(M(Old())).__name__)

class Doubled(list):
    def __init__(self, it):
        super().__init__(x * 2 for x in it)

print(Doubled([1, 2]), Doubled(x for x in "ab"))

class Told(list):
    def __init__(self, it, name):
        list.__init__(self, it)
        self.name = name

told = Told(filter(None, [0, 1, 2]), name="n")
print(told, told.name, len(told))
plain = [1]
plain.__init__(x for x in "xy")
print(plain)

def fails():
    yield 1
    raise ValueError("half-way")

try:
    M(fails())
except ValueError as error:
    print("ValueError", error)
# expect: [0, 1, 2] ['1'] [('a', 0), ('b', 1)]
# expect: [1, 2] [0, 10, 20] M
# expect: [2, 4] ['aa', 'bb']
# expect: [1, 2] n 2
# expect: ['x', 'y']
# expect: ValueError half-way

# case: derived_from_dict
import collections

class D(dict):
    def __setitem__(self, key, value):
        print("not called", key)

class O(collections.OrderedDict):
    pass

class Mapping:
    def keys(self):
        return ["k", "l"]
    def __getitem__(self, key):
        return key * 2

class Key:
    def __init__(self, name):
        self.name = name
    def __hash__(self):
        return 1
    def __eq__(self, other):
        return isinstance(other, Key) and self.name == other.name
    def __repr__(self):
        return self.name

print(D((k, 1) for k in "ab"), D(zip("ab", map(int, "12"))), D(Mapping(), x=1))
print(dict(O((k, 1) for k in "ab")), D([(Key("a"), 1), (Key("b"), 2), (Key("a"), 3)]))
print(D({Key("a"): 1, Key("b"): 2}), D(D(a=1)), collections.OrderedDict((k, 2) for k in "cd") == {"c": 2, "d": 2})

class Squares(dict):
    def __init__(self, names, **more):
        super().__init__(((name, name * 2) for name in names), **more)
        self.count = len(self)

print(Squares(iter("ab"), z=1), Squares("abc").count)
# expect: {'a': 1, 'b': 1} {'a': 1, 'b': 2} {'k': 'kk', 'l': 'll', 'x': 1}
# expect: {'a': 1, 'b': 1} {a: 3, b: 2}
# expect: {a: 1, b: 2} {'a': 1} True
# expect: {'a': 'aa', 'b': 'bb', 'z': 1} 3

# case: derived_from_sets
class S(set):
    pass

class F(frozenset):
    pass

class Key:
    def __init__(self, name):
        self.name = name
    def __hash__(self):
        return 1
    def __eq__(self, other):
        return isinstance(other, Key) and self.name == other.name

class More(set):
    def __init__(self, *items):
        super().__init__(item for item in items)

print(sorted(S(x for x in "ba")), sorted(F(map(int, "312"))), type(F(x for x in "a")).__name__)
print(len(S([Key("a"), Key("b"), Key("a")])), len(F(Key(name) for name in "aab")), Key("a") in S([Key("a")]))
print(sorted(More(3, 1, 3)))
# expect: ['a', 'b'] [1, 2, 3] F
# expect: 2 2 True
# expect: [1, 3]

# case: derived_from_tuple_and_deque
import collections

class T(tuple):
    pass

class Pair(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, (item * 2 for item in items))

class Seen(tuple):
    def __init__(self, items):
        self.left = list(items)

class Q(collections.deque):
    pass

class Last(collections.deque):
    def __init__(self, items):
        super().__init__((item for item in items), maxlen=2)

print(T(x for x in range(3)), T(map(str, [1])), type(T(x for x in "a")).__name__)
print(Pair(1, 2), type(Pair(1)).__name__)
seen = Seen(x for x in "ab")
print(seen, seen.left)
print(list(Q(x for x in "ab")), list(Q((x for x in "abc"), 2)), Q((x for x in "abc"), maxlen=1).maxlen)
print(list(Last("abc")), Last("abc").maxlen)
# expect: (0, 1, 2) ('1',) T
# expect: (2, 4) Pair
# expect: ('a', 'b') []
# expect: ['a', 'b'] ['b', 'c'] 1
# expect: ['b', 'c'] 2

# case: derived_from_numbers_and_text
class Number:
    def __int__(self):
        return 3
    def __index__(self):
        return 4
    def __float__(self):
        return 2.5
    def __str__(self):
        return "three"

class I(int):
    pass

class R(float):
    pass

class W(str):
    pass

class B(bytes):
    pass

class A(bytearray):
    pass

class Plus(int):
    def __new__(cls, value):
        return int.__new__(cls, value)
    def __init__(self, value):
        self.kept = value

print(I(Number()), R(Number()), W(Number()), B(x for x in b"ab"), A(x for x in b"ab"))
print(I(Number()) + 1, type(I(Number())).__name__, Plus(Number()), type(Plus(Number()).kept).__name__)
# expect: 3 2.5 three b'ab' A(b'ab')
# expect: 4 I 3 Number
