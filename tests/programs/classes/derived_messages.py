# case: tuple
from collections import namedtuple

P = namedtuple("P", "x y")
p = P(1, 2)

def show(call):
    try:
        print(repr(call()))
    except TypeError as error:
        print(error)

for call in (abs, int, float, round, bin, hex, chr, ord, range, sum, min, len):
    show(lambda: call(p))
show(lambda: -p)
show(lambda: ~p)
show(lambda: divmod(p, 1))
show(lambda: pow(p, 2))
show(lambda: [0][p])
show(lambda: p % 1)
show(lambda: p + 1)
show(lambda: 1 + p)
show(lambda: p - 1)
show(lambda: p * "a")
show(lambda: p * 2)
show(lambda: "".join(p))
show(lambda: "a" + p)
show(lambda: [1] + p)
show(lambda: (1,) + p)
show(lambda: p["a"])
show(lambda: int("1", p))
show(lambda: int(p, 2))
show(lambda: {1} | p)
show(lambda: p in "a")
show(lambda: (1, "a") < p)
show(lambda: ("a", 1) >= p)
show(lambda: p < ("a", 1))
# expect: bad operand type for abs(): 'P'
# expect: int() argument must be a string, a bytes-like object or a real number, not 'P'
# expect: float() argument must be a string or a real number, not 'P'
# expect: type P doesn't define __round__ method
# expect: 'P' object cannot be interpreted as an integer
# expect: 'P' object cannot be interpreted as an integer
# expect: 'P' object cannot be interpreted as an integer
# expect: ord() expected string of length 1, but P found
# expect: 'P' object cannot be interpreted as an integer
# expect: 3
# expect: 1
# expect: 2
# expect: bad operand type for unary -: 'P'
# expect: bad operand type for unary ~: 'P'
# expect: unsupported operand type(s) for divmod(): 'P' and 'int'
# expect: unsupported operand type(s) for ** or pow(): 'P' and 'int'
# expect: list indices must be integers or slices, not P
# expect: unsupported operand type(s) for %: 'P' and 'int'
# expect: can only concatenate tuple (not "int") to tuple
# expect: unsupported operand type(s) for +: 'int' and 'P'
# expect: unsupported operand type(s) for -: 'P' and 'int'
# expect: can't multiply sequence by non-int of type 'str'
# expect: (1, 2, 1, 2)
# expect: sequence item 0: expected str instance, int found
# expect: can only concatenate str (not "P") to str
# expect: can only concatenate list (not "P") to list
# expect: (1, 1, 2)
# expect: tuple indices must be integers or slices, not str
# expect: 'P' object cannot be interpreted as an integer
# expect: int() can't convert non-string with explicit base
# expect: unsupported operand type(s) for |: 'set' and 'P'
# expect: 'in <string>' requires string as left operand, not P
# expect: '>' not supported between instances of 'int' and 'str'
# expect: '<=' not supported between instances of 'int' and 'str'
# expect: '<' not supported between instances of 'int' and 'str'

# case: others
class Items(list):
    pass

class Name(str):
    pass

class Number(int):
    pass

class Part(float):
    pass

def show(call):
    try:
        print(repr(call()))
    except (TypeError, ValueError) as error:
        print(error)

items, name = Items([1, 2]), Name("7")
for call in (abs, int, float, round, bin, hash):
    show(lambda: call(items))
    show(lambda: call(name) == call("7"))
    show(lambda: call(Number(3)))
    show(lambda: call(Part(2.5)))
show(lambda: -items)
show(lambda: {items})
show(lambda: items + (1,))
show(lambda: [1] + items)
show(lambda: "a".join(items))
show(lambda: items["a"])
show(lambda: "a".startswith(items))
show(lambda: "a".replace(items, "b"))
show(lambda: "abc".split(items))
show(lambda: b"a" + items)
show(lambda: "a %d" % items)
show(lambda: f"{items:d}")
show(lambda: f"{items:>3}")
show(lambda: [3] < items)
show(lambda: ["a"] < items)
show(lambda: int(Name("x")))
# expect: bad operand type for abs(): 'Items'
# expect: bad operand type for abs(): 'Name'
# expect: 3
# expect: 2.5
# expect: int() argument must be a string, a bytes-like object or a real number, not 'Items'
# expect: True
# expect: 3
# expect: 2
# expect: float() argument must be a string or a real number, not 'Items'
# expect: True
# expect: 3.0
# expect: 2.5
# expect: type Items doesn't define __round__ method
# expect: type Name doesn't define __round__ method
# expect: 3
# expect: 2
# expect: 'Items' object cannot be interpreted as an integer
# expect: 'Name' object cannot be interpreted as an integer
# expect: '0b11'
# expect: 'Part' object cannot be interpreted as an integer
# expect: unhashable type: 'Items'
# expect: True
# expect: 3
# expect: 1152921504606846978
# expect: bad operand type for unary -: 'Items'
# expect: unhashable type: 'Items'
# expect: can only concatenate list (not "tuple") to list
# expect: [1, 1, 2]
# expect: sequence item 0: expected str instance, int found
# expect: list indices must be integers or slices, not str
# expect: startswith first arg must be str or a tuple of str, not Items
# expect: replace() argument 1 must be str, not Items
# expect: must be str or None, not Items
# expect: can't concat Items to bytes
# expect: %d format: a real number is required, not Items
# expect: unsupported format string passed to Items.__format__
# expect: unsupported format string passed to Items.__format__
# expect: False
# expect: '>' not supported between instances of 'int' and 'str'
# expect: invalid literal for int() with base 10: 'x'

# case: hashes_of_numbers
print(hash(""), hash(b""), hash(0.0), hash(-0.0))
for value in (0.5, -0.5, 2.5, 0.1, -0.1, 1e300, -1e-300, 5e-324, 1.7e308, 2.0 ** 61, 2.0 ** 70 + 2.0 ** 20, -(2.0 ** 63)):
    print(hash(value))
print({0.5, 2.5, 1, 0.1, 7, -3.5} == {7, 1, 2.5, 0.5, 0.1, -3.5}, hash((0.5, 1)))
# expect: 0 0 0 0
# expect: 1152921504606846976
# expect: -1152921504606846976
# expect: 1152921504606846978
# expect: 230584300921369408
# expect: -230584300921369408
# expect: 1224995262755759164
# expect: -482449582752280463
# expect: 16777216
# expect: 1585533247444728283
# expect: 1
# expect: 1049088
# expect: -4
# expect: True -8572458927399070566
