# case: names
class Empty:
    pass


import math

empty = Empty()
try:
    undefined_name
except NameError as error:
    print(error.name, error)
for wrong, subject in ((lambda: empty.attr, empty), (lambda: [].foo, []), (lambda: Empty.bar, Empty), (lambda: math.foo, math)):
    try:
        wrong()
    except AttributeError as error:
        print(error.name, error.obj == subject)


def early():
    print(local)
    local = 1


try:
    early()
except UnboundLocalError as error:
    print(error.name, error)
print(NameError("name 'a' is odd").name, AttributeError("x").name, AttributeError().obj)
# expect: undefined_name name 'undefined_name' is not defined
# expect: attr True
# expect: foo True
# expect: bar True
# expect: foo True
# expect: None cannot access local variable 'local' where it is not associated with a value
# expect: None None None

# case: exits
import sys

for arguments in ((), (None,), (3,), ("text",), ((1, 2),), ((),), ([],), (2.5,), (ValueError(1),)):
    try:
        sys.exit(*arguments)
    except SystemExit as error:
        print(repr(error), error.code, error.args)
sys.exit((1, 2))
# expect: SystemExit() None ()
# expect: SystemExit() None ()
# expect: SystemExit(3) 3 (3,)
# expect: SystemExit('text') text ('text',)
# expect: SystemExit(1, 2) (1, 2) (1, 2)
# expect: SystemExit() None ()
# expect: SystemExit([]) [] ([],)
# expect: SystemExit(2.5) 2.5 (2.5,)
# expect: SystemExit(ValueError(1)) 1 (ValueError(1),)
# expect-stderr: (1, 2)
# expect-status: 1

# case: a_status_is_a_byte
import sys
sys.exit(256 + 7)
# expect-status: 7

# case: a_negative_status
raise SystemExit(-1)
# expect-status: 255

# case: descriptors
class Whole:
    def __get__(self, instance, owner):
        return "got"

    def __set__(self, instance, value):
        print("set", value)

    def __delete__(self, instance):
        print("deleted")


class Half:
    def __get__(self, instance, owner):
        return "got"

    def __set__(self, instance, value):
        pass


class Has:
    whole = Whole()
    half = Half()


has = Has()
print(has.whole)
has.whole = 1
del has.whole
try:
    del has.half
except AttributeError as error:
    print(error)
# expect: got
# expect: set 1
# expect: deleted
# expect: __delete__

# case: random_choices
import random

for wrong in (lambda: random.choice({1}), lambda: random.sample({1, 2}, 1), lambda: random.choice({}),
              lambda: random.choice({1: 2}), lambda: random.choice({0: "a"}), lambda: random.sample({1: 2}, 1),
              lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.sample([1], -1),
              lambda: random.choice(3), lambda: random.sample(3, 1), lambda: random.choices({1}),
              lambda: random.shuffle((1, 2)), lambda: random.choice({1: 2}.keys()),
              lambda: random.Random(1).choice({1}), lambda: random.Random(1).sample({1}, 1)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
# expect: TypeError 'set' object is not subscriptable
# expect: TypeError Population must be a sequence.  For dicts or sets, use sorted(d).
# expect: IndexError Cannot choose from an empty sequence
# expect: KeyError 0
# expect: a
# expect: TypeError Population must be a sequence.  For dicts or sets, use sorted(d).
# expect: IndexError Cannot choose from an empty sequence
# expect: ValueError Sample larger than population or is negative
# expect: ValueError Sample larger than population or is negative
# expect: TypeError object of type 'int' has no len()
# expect: TypeError Population must be a sequence.  For dicts or sets, use sorted(d).
# expect: TypeError 'set' object is not subscriptable
# expect: TypeError 'tuple' object does not support item assignment
# expect: TypeError 'dict_keys' object is not subscriptable
# expect: TypeError 'set' object is not subscriptable
# expect: TypeError Population must be a sequence.  For dicts or sets, use sorted(d).

# case: uuids
import uuid

u = uuid.UUID(int=5)
print(u, repr(u), u.int, u.hex, u.bytes, u == uuid.UUID(int=5), u < uuid.UUID(int=6))
print(uuid.UUID("12345678123456781234567812345678", version=4), uuid.UUID(bytes=bytes(range(16))))
for wrong in (lambda: uuid.UUID(), lambda: uuid.UUID("x"), lambda: uuid.UUID(int=-1), lambda: uuid.UUID("1" * 32, int=1)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(error)
# expect: 00000000-0000-0000-0000-000000000005 UUID('00000000-0000-0000-0000-000000000005') 5 00000000000000000000000000000005 b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x05' True True
# expect: 12345678-1234-4678-9234-567812345678 00010203-0405-0607-0809-0a0b0c0d0e0f
# expect: one of the hex, bytes, bytes_le, fields, or int arguments must be given
# expect: badly formed hexadecimal UUID string
# expect: int is out of range (need a 128-bit value)
# expect: one of the hex, bytes, bytes_le, fields, or int arguments must be given

# case: sums_of_objects
import math


class Items:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n / 10


class Half:
    def __float__(self):
        return 2.5


print(math.fsum(Items()), math.fsum(map(float, map(str, [1, 2]))), math.fsum([Half(), 1]), math.fsum(Half() for _ in "ab"))
for wrong in (["a"], 3):
    try:
        math.fsum(wrong)
    except TypeError as error:
        print(error)
nested = iter(range(3))
for _ in range(300):
    nested = map(lambda n: n + 1, nested)
print(list(nested))
# expect: 0.6 3.0 3.5 5.0
# expect: must be real number, not str
# expect: 'int' object is not iterable
# expect: [300, 301, 302]

# case: bases_with_arguments
from typing import Dict, Generic, List, TypeVar

T = TypeVar("T")


class Numbers(List[int]):
    pass


class Table(Dict[str, int]):
    pass


class Plain(list[int]):
    pass


class Both(List[T]):
    pass


print(Numbers([1]), Numbers.__mro__[1:], Table(a=1), Plain([3]), Both([1]), isinstance(Numbers(), list))
# expect: [1] (<class 'list'>, <class 'typing.Generic'>, <class 'object'>) {'a': 1} [3] [1] True
