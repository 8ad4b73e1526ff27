# case: join_objects
from enum import Enum

class E(str, Enum):
    RED = "red"
    BLUE = "blue"

class S(str):
    pass

class Items:
    def __init__(self, *items):
        self.items = items
    def __iter__(self):
        return iter(self.items)

class Old:
    def __getitem__(self, at):
        if at > 2:
            raise IndexError
        return "abc"[at]

class B(bytes):
    pass

print(", ".join(E), ", ".join(Items("a", "b")), "-".join(Old()), ", ".join(Items()))
print("".join([S("a"), "b"]), "".join(S(x) for x in "xy"), type("".join([S("a")])).__name__, "+".join([E.RED, E.BLUE]))
print(S("-").join(Items(S("a"), "b")), S("-").join(S("ab")), ",".join(S("xyz")))
print(b",".join(Items(b"a", bytearray(b"b"))), b",".join([B(b"a"), b"b"]), b"".join(x for x in [b"1", B(b"2")]))
print(bytearray(b",").join(Items(b"a", b"b")))
# expect: red, blue a, b a-b-c 
# expect: ab xy str red+blue
# expect: a-b a-b x,y,z
# expect: b'a,b' b'a,b' b'12'
# expect: bytearray(b'a,b')

# case: join_refuses
class Nothing:
    pass

class Numbers:
    def __iter__(self):
        return iter([1])

class Fails:
    def __iter__(self):
        raise ValueError("no")

class Wrong:
    def __iter__(self):
        raise TypeError("mine")

class Meta(type):
    pass

class Without(metaclass=Meta):
    pass

for items in (Nothing(), Numbers(), Fails(), Wrong(), Without, Nothing, 1, None, [1], ["a", Nothing()]):
    for separator in (",", b","):
        try:
            print(separator.join(items))
        except Exception as error:
            print(type(error).__name__, error)
# expect: TypeError can only join an iterable
# expect: TypeError can only join an iterable
# expect: TypeError sequence item 0: expected str instance, int found
# expect: TypeError sequence item 0: expected a bytes-like object, int found
# expect: ValueError no
# expect: ValueError no
# expect: TypeError can only join an iterable
# expect: TypeError can only join an iterable
# expect: TypeError can only join an iterable
# expect: TypeError can only join an iterable
# expect: TypeError can only join an iterable
# expect: TypeError can only join an iterable
# expect: TypeError can only join an iterable
# expect: TypeError can only join an iterable
# expect: TypeError can only join an iterable
# expect: TypeError can only join an iterable
# expect: TypeError sequence item 0: expected str instance, int found
# expect: TypeError sequence item 0: expected a bytes-like object, int found
# expect: TypeError sequence item 1: expected str instance, Nothing found
# expect: TypeError sequence item 0: expected a bytes-like object, str found
