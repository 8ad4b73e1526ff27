# Found by tests/random_programs, and what stands near: each was different once.

# case: parenthesised_left
n = 0
print((n + 1) // n)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "mended.py", line 2, in <module>
# expect-stderr:     print((n + 1) // n)
# expect-stderr:           ~~~~~~^~~~~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: parenthesised_both
n = 0
print(((n) + 1)+(None))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "mended.py", line 2, in <module>
# expect-stderr:     print(((n) + 1)+(None))
# expect-stderr:           ~~~~~~~~^^~~~~~~
# expect-stderr: TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'
# expect-status: 1

# case: parenthesised_index
n = None
print(1 + n[(0)])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "mended.py", line 2, in <module>
# expect-stderr:     print(1 + n[(0)])
# expect-stderr:               ~^^^^~
# expect-stderr: TypeError: 'NoneType' object is not subscriptable
# expect-status: 1

# case: assigned_item
n = None
n[(0)] = 1 + 1
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "mended.py", line 2, in <module>
# expect-stderr:     n[(0)] = 1 + 1
# expect-stderr:     ~^^^^~
# expect-stderr: TypeError: 'NoneType' object does not support item assignment
# expect-status: 1

# case: assert_comparison
n = 3
assert n < 2, "too many"
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "mended.py", line 2, in <module>
# expect-stderr:     assert n < 2, "too many"
# expect-stderr:            ^^^^^
# expect-stderr: AssertionError: too many
# expect-status: 1

# case: assert_two_comparisons
n = 3
assert n is None or not n == 3
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "mended.py", line 2, in <module>
# expect-stderr:     assert n is None or not n == 3
# expect-stderr:                             ^^^^^^
# expect-stderr: AssertionError
# expect-status: 1

# case: assert_value
n = 0
assert n, "none"
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "mended.py", line 2, in <module>
# expect-stderr:     assert n, "none"
# expect-stderr: AssertionError: none
# expect-status: 1

# case: star_in_list
n = None
x = [1, *n, 2]
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "mended.py", line 2, in <module>
# expect-stderr:     x = [1, *n, 2]
# expect-stderr:         ^^^^^^^^^^
# expect-stderr: TypeError: Value after * must be an iterable, not NoneType
# expect-status: 1

# case: star_in_call
n = None
print(1, len(*n))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "mended.py", line 2, in <module>
# expect-stderr:     print(1, len(*n))
# expect-stderr:              ^^^^^^^
# expect-stderr: TypeError: len() argument after * must be an iterable, not NoneType
# expect-status: 1

# case: double_star_in_dict
n = None
x = {1: 2, **n}
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "mended.py", line 2, in <module>
# expect-stderr:     x = {1: 2, **n}
# expect-stderr:         ^^^^^^^^^^^
# expect-stderr: TypeError: 'NoneType' object is not a mapping
# expect-status: 1

# case: generator_alone
n = None
print(sum(x for x in n))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "mended.py", line 2, in <module>
# expect-stderr:     print(sum(x for x in n))
# expect-stderr:              ^^^^^^^^^^^^^^
# expect-stderr: TypeError: 'NoneType' object is not iterable
# expect-status: 1

# case: guess_in_comprehension
n = [[1]]
print([vv for vx in n for vy in vx])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "mended.py", line 2, in <module>
# expect-stderr:     print([vv for vx in n for vy in vx])
# expect-stderr:           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect-stderr:   File "mended.py", line 2, in <listcomp>
# expect-stderr:     print([vv for vx in n for vy in vx])
# expect-stderr:            ^^
# expect-stderr: NameError: name 'vv' is not defined. Did you mean: 'vx'?
# expect-status: 1

# case: wrong_arguments
def t(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
t(lambda: "a".replace(None, "b"))
t(lambda: "a".replace(1, None))
t(lambda: "a".startswith(None))
t(lambda: "a".split(None, None))
t(lambda: "a".join(None))
t(lambda: "a".join([None]))
t(lambda: "a".encode(None))
t(lambda: "a".center(None))
t(lambda: "a".center(3,None))
t(lambda: "a".find(None))
t(lambda: "a".partition(None))
t(lambda: "a".strip(1))
t(lambda: "a".removeprefix(None))
t(lambda: "a".translate(None))
t(lambda: b"a".replace(None, b"b"))
t(lambda: b"a".join(None))
t(lambda: "a"+None)
t(lambda: None in "a")
t(lambda: ord(None))
t(lambda: chr(None))
t(lambda: (1).to_bytes(1, None))
t(lambda: format(1, None))
t(lambda: bytes.fromhex(None))
t(lambda: hex(None))
t(lambda: getattr(1, None))
t(lambda: setattr(t, None, 1))
t(lambda: hasattr(1, None))
t(lambda: "a" % None)
t(lambda: "%d" % None)
t(lambda: int(None))
t(lambda: "a".zfill(None))
t(lambda: "a".expandtabs(None))
t(lambda: "a".ljust(None))
t(lambda: sum(None))
t(lambda: [].index(None))
t(lambda: [].insert(None, 1))
t(lambda: [].pop(None))
t(lambda: [].extend(None))
t(lambda: {}.update(None))
t(lambda: {}.update([None]))
t(lambda: {}.update([(1,)]))
t(lambda: range(None))
t(lambda: round(1.5, "a"))
t(lambda: print(1, sep=1))
t(lambda: print(1, end=1))
t(lambda: "a".count(None))
t(lambda: "a".rindex(None))
t(lambda: isinstance(1, None))
t(lambda: issubclass(None, int))
t(lambda: type(1,2))
t(lambda: zip(None))
t(lambda: map(None))
t(lambda: "a".format_map(None))
t(lambda: str(b"a", None))
t(lambda: str("a", "utf-8"))
t(lambda: bytes("a"))
t(lambda: bytes("a", None))
t(lambda: bytes(None))
t(lambda: bytes([None]))
t(lambda: bytes([256]))
t(lambda: bytes(-1))
text, items = "abc", [1]
t(lambda: text[None])
t(lambda: items[None])
t(lambda: {}[[]])
t(lambda: items[1.0])
t(lambda: items["a":])
t(lambda: pow(2, None))
t(lambda: pow(2, -1, 0))
t(lambda: divmod(1, None))
t(lambda: abs(None))
t(lambda: max(1))
t(lambda: max(1, None))
t(lambda: max([]))
t(lambda: min(key=1))
t(lambda: sorted(1))
t(lambda: sorted([1, None]))
t(lambda: enumerate(None))
t(lambda: enumerate([], None))
t(lambda: next(None))
t(lambda: iter(None))
t(lambda: reversed(None))
t(lambda: reversed({1}))
t(lambda: list(None))
t(lambda: dict(None))
t(lambda: dict([1]))
t(lambda: set(None))
t(lambda: {[]})
t(lambda: hash([]))
t(lambda: len(None))
t(lambda: int("1", None))
t(lambda: int("1", 1))
t(lambda: int([], 10))
t(lambda: int("zz", 16))
t(lambda: int("a\nb"))
t(lambda: int(""))
t(lambda: float("x"))
t(lambda: float(None))
t(lambda: float("1 2"))
t(lambda: 1 < None)
t(lambda: [] < ())
t(lambda: -"a")
t(lambda: ~1.0)
t(lambda: 1 @ 2)
t(lambda: 1 << -1)
t(lambda: 1.0 // 0)
t(lambda: 1 % 0)
t(lambda: 1.0 % 0)
t(lambda: divmod(1, 0))
t(lambda: divmod(1.0, 0))
t(lambda: 0 ** -1)
t(lambda: 0.0 ** -1)
t(lambda: 1.5 & 1)
t(lambda: "a" * "b")
t(lambda: "a" * 1.5)
t(lambda: [] + ())
t(lambda: () + [])
t(lambda: {} | [])
t(lambda: {1} | [1])
t(lambda: {1}.union(None))
t(lambda: {1} - [1])
t(lambda: b"a" + "a")
t(lambda: "a" + b"a")
t(lambda: "%d" % "a")
t(lambda: "%s %s" % 1)
t(lambda: "%s" % (1, 2))
t(lambda: "%q" % 1)
t(lambda: "%" % 1)
t(lambda: "%c" % "ab")
t(lambda: "%c" % -1)
t(lambda: "%x" % 1.5)
t(lambda: "%f" % "a")
t(lambda: "%(a)s" % 1)
t(lambda: "%(a)s" % {})
t(lambda: "%*d" % (1,))
t(lambda: "{}".format())
t(lambda: "{a}".format())
t(lambda: "{0} {}".format(1, 2))
t(lambda: "{".format())
t(lambda: "}".format())
t(lambda: "{!z}".format(1))
t(lambda: "{:d}".format("a"))
t(lambda: "{:s}".format(1))
t(lambda: "{:.2d}".format(1))
t(lambda: "{:,s}".format("a"))
t(lambda: "{0.x}".format(1))
t(lambda: "{0[x]}".format([1]))
t(lambda: "{0[5]}".format([1]))
t(lambda: f"{1:c}" + f"{-1:c}")
t(lambda: f"{1.5:x}")
t(lambda: f"{'a':=5}")
t(lambda: f"{None:5}")
t(lambda: f"{[]:5}")
t(lambda: f"{True:5}" + 1)
# expect: TypeError replace() argument 1 must be str, not None
# expect: TypeError replace() argument 1 must be str, not int
# expect: TypeError startswith first arg must be str or a tuple of str, not NoneType
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: TypeError can only join an iterable
# expect: TypeError sequence item 0: expected str instance, NoneType found
# expect: TypeError encode() argument 'encoding' must be str, not None
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: TypeError The fill character must be a unicode character, not NoneType
# expect: TypeError must be str, not NoneType
# expect: TypeError must be str, not NoneType
# expect: TypeError strip arg must be None or str
# expect: TypeError removeprefix() argument must be str, not None
# expect: TypeError 'NoneType' object is not subscriptable
# expect: TypeError a bytes-like object is required, not 'NoneType'
# expect: TypeError can only join an iterable
# expect: TypeError can only concatenate str (not "NoneType") to str
# expect: TypeError 'in <string>' requires string as left operand, not NoneType
# expect: TypeError ord() expected string of length 1, but NoneType found
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: TypeError to_bytes() argument 'byteorder' must be str, not None
# expect: TypeError format() argument 2 must be str, not None
# expect: TypeError fromhex() argument must be str, not None
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: TypeError attribute name must be string, not 'NoneType'
# expect: TypeError attribute name must be string, not 'NoneType'
# expect: TypeError attribute name must be string, not 'NoneType'
# expect: TypeError not all arguments converted during string formatting
# expect: TypeError %d format: a real number is required, not NoneType
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: TypeError 'NoneType' object is not iterable
# expect: ValueError None is not in list
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: TypeError 'NoneType' object is not iterable
# expect: TypeError 'NoneType' object is not iterable
# expect: TypeError cannot convert dictionary update sequence element #0 to a sequence
# expect: ValueError dictionary update sequence element #0 has length 1; 2 is required
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError sep must be None or a string, not int
# expect: TypeError end must be None or a string, not int
# expect: TypeError must be str, not NoneType
# expect: TypeError must be str, not NoneType
# expect: TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: TypeError issubclass() arg 1 must be a class
# expect: TypeError type() takes 1 or 3 arguments
# expect: TypeError 'NoneType' object is not iterable
# expect: TypeError map() must have at least two arguments.
# expect: TypeError str() argument 'encoding' must be str, not None
# expect: TypeError decoding str is not supported
# expect: TypeError string argument without an encoding
# expect: TypeError bytes() argument 'encoding' must be str, not None
# expect: TypeError cannot convert 'NoneType' object to bytes
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: ValueError bytes must be in range(0, 256)
# expect: ValueError negative count
# expect: TypeError string indices must be integers, not 'NoneType'
# expect: TypeError list indices must be integers or slices, not NoneType
# expect: TypeError unhashable type: 'list'
# expect: TypeError list indices must be integers or slices, not float
# expect: TypeError slice indices must be integers or None or have an __index__ method
# expect: TypeError unsupported operand type(s) for ** or pow(): 'int' and 'NoneType'
# expect: ValueError pow() 3rd argument cannot be 0
# expect: TypeError unsupported operand type(s) for divmod(): 'int' and 'NoneType'
# expect: TypeError bad operand type for abs(): 'NoneType'
# expect: TypeError 'int' object is not iterable
# expect: TypeError '>' not supported between instances of 'NoneType' and 'int'
# expect: ValueError max() arg is an empty sequence
# expect: TypeError min expected at least 1 argument, got 0
# expect: TypeError 'int' object is not iterable
# expect: TypeError '<' not supported between instances of 'NoneType' and 'int'
# expect: TypeError 'NoneType' object is not iterable
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: TypeError 'NoneType' object is not an iterator
# expect: TypeError 'NoneType' object is not iterable
# expect: TypeError 'NoneType' object is not reversible
# expect: TypeError 'set' object is not reversible
# expect: TypeError 'NoneType' object is not iterable
# expect: TypeError 'NoneType' object is not iterable
# expect: TypeError cannot convert dictionary update sequence element #0 to a sequence
# expect: TypeError 'NoneType' object is not iterable
# expect: TypeError unhashable type: 'list'
# expect: TypeError unhashable type: 'list'
# expect: TypeError object of type 'NoneType' has no len()
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: ValueError int() base must be >= 2 and <= 36, or 0
# expect: TypeError int() can't convert non-string with explicit base
# expect: ValueError invalid literal for int() with base 16: 'zz'
# expect: ValueError invalid literal for int() with base 10: 'a\nb'
# expect: ValueError invalid literal for int() with base 10: ''
# expect: ValueError could not convert string to float: 'x'
# expect: TypeError float() argument must be a string or a real number, not 'NoneType'
# expect: ValueError could not convert string to float: '1 2'
# expect: TypeError '<' not supported between instances of 'int' and 'NoneType'
# expect: TypeError '<' not supported between instances of 'list' and 'tuple'
# expect: TypeError bad operand type for unary -: 'str'
# expect: TypeError bad operand type for unary ~: 'float'
# expect: TypeError unsupported operand type(s) for @: 'int' and 'int'
# expect: ValueError negative shift count
# expect: ZeroDivisionError float floor division by zero
# expect: ZeroDivisionError integer modulo by zero
# expect: ZeroDivisionError float modulo
# expect: ZeroDivisionError integer division or modulo by zero
# expect: ZeroDivisionError float divmod()
# expect: ZeroDivisionError 0.0 cannot be raised to a negative power
# expect: ZeroDivisionError 0.0 cannot be raised to a negative power
# expect: TypeError unsupported operand type(s) for &: 'float' and 'int'
# expect: TypeError can't multiply sequence by non-int of type 'str'
# expect: TypeError can't multiply sequence by non-int of type 'float'
# expect: TypeError can only concatenate list (not "tuple") to list
# expect: TypeError can only concatenate tuple (not "list") to tuple
# expect: TypeError unsupported operand type(s) for |: 'dict' and 'list'
# expect: TypeError unsupported operand type(s) for |: 'set' and 'list'
# expect: TypeError 'NoneType' object is not iterable
# expect: TypeError unsupported operand type(s) for -: 'set' and 'list'
# expect: TypeError can't concat str to bytes
# expect: TypeError can only concatenate str (not "bytes") to str
# expect: TypeError %d format: a real number is required, not str
# expect: TypeError not enough arguments for format string
# expect: TypeError not all arguments converted during string formatting
# expect: ValueError unsupported format character 'q' (0x71) at index 1
# expect: ValueError incomplete format
# expect: TypeError %c requires int or char
# expect: OverflowError %c arg not in range(0x110000)
# expect: TypeError %x format: an integer is required, not float
# expect: TypeError must be real number, not str
# expect: TypeError format requires a mapping
# expect: KeyError 'a'
# expect: TypeError not enough arguments for format string
# expect: IndexError Replacement index 0 out of range for positional args tuple
# expect: KeyError 'a'
# expect: ValueError cannot switch from manual field specification to automatic field numbering
# expect: ValueError Single '{' encountered in format string
# expect: ValueError Single '}' encountered in format string
# expect: ValueError Unknown conversion specifier z
# expect: ValueError Unknown format code 'd' for object of type 'str'
# expect: ValueError Unknown format code 's' for object of type 'int'
# expect: ValueError Precision not allowed in integer format specifier
# expect: ValueError Cannot specify ',' with 's'.
# expect: AttributeError 'int' object has no attribute 'x'
# expect: TypeError list indices must be integers or slices, not str
# expect: IndexError list index out of range
# expect: OverflowError %c arg not in range(0x110000)
# expect: ValueError Unknown format code 'x' for object of type 'float'
# expect: ValueError '=' alignment not allowed in string format specifier
# expect: TypeError unsupported format string passed to NoneType.__format__
# expect: TypeError unsupported format string passed to list.__format__
# expect: TypeError can only concatenate str (not "int") to str

# case: stars
def t(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def f(*a): pass
class A:
    def m(self): pass
    def __call__(self): pass
b=None
t(lambda: f(*b))
t(lambda: f(1, *b))
t(lambda: f(*b, 1))
t(lambda: f(*[1], *b))
t(lambda: f(*b, *b))
t(lambda: f(*b, k=1))
t(lambda: f(1, *b, k=1))
t(lambda: A().m(*b))
t(lambda: A(*b))
t(lambda: "a".upper(*b))
t(lambda: print(*b))
t(lambda: str.upper(*b))
t(lambda: [].append(*b))
t(lambda: int(*b))
t(lambda: (lambda: 1)(*b))
t(lambda: [*b])
t(lambda: {*b})
t(lambda: {1, *b})
t(lambda: (*b, 1))
t(lambda: f(**b))
t(lambda: f(**b, k=1))
t(lambda: f(*[], **b))
t(lambda: "a".upper(**b))
t(lambda: {**b})
t(lambda: {1: 2, **b})
t(lambda: "a".upper(*[1]))
t(lambda: [].append(*[1,2]))
# expect: TypeError __main__.f() argument after * must be an iterable, not NoneType
# expect: TypeError Value after * must be an iterable, not NoneType
# expect: TypeError Value after * must be an iterable, not NoneType
# expect: TypeError Value after * must be an iterable, not NoneType
# expect: TypeError Value after * must be an iterable, not NoneType
# expect: TypeError __main__.f() argument after * must be an iterable, not NoneType
# expect: TypeError Value after * must be an iterable, not NoneType
# expect: TypeError __main__.A.m() argument after * must be an iterable, not NoneType
# expect: TypeError __main__.A() argument after * must be an iterable, not NoneType
# expect: TypeError str.upper() argument after * must be an iterable, not NoneType
# expect: TypeError print() argument after * must be an iterable, not NoneType
# expect: TypeError str.upper() argument after * must be an iterable, not NoneType
# expect: TypeError list.append() argument after * must be an iterable, not NoneType
# expect: TypeError int() argument after * must be an iterable, not NoneType
# expect: TypeError __main__.<lambda>.<locals>.<lambda>() argument after * must be an iterable, not NoneType
# expect: TypeError Value after * must be an iterable, not NoneType
# expect: TypeError 'NoneType' object is not iterable
# expect: TypeError 'NoneType' object is not iterable
# expect: TypeError Value after * must be an iterable, not NoneType
# expect: TypeError __main__.f() argument after ** must be a mapping, not NoneType
# expect: TypeError __main__.f() argument after ** must be a mapping, not NoneType
# expect: TypeError __main__.f() argument after ** must be a mapping, not NoneType
# expect: TypeError str.upper() argument after ** must be a mapping, not NoneType
# expect: TypeError 'NoneType' object is not a mapping
# expect: TypeError 'NoneType' object is not a mapping
# expect: TypeError str.upper() takes no arguments (1 given)
# expect: TypeError list.append() takes exactly one argument (2 given)

# case: items
def f(*a): pass
class A: pass
def t(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def d(o, k):
    del o[k]
for o in (None, 1, "a", (1,), b"x", range(3), A(), {1}, 1.5, f):
    for k in (0, "k"):
        t(lambda: d(o, k))
def s(o, k):
    o[k] = 1
for o in (None, 1, "a", (1,), b"x", range(3), A(), {1}, 1.5, f):
    for k in (0, "k"):
        t(lambda: s(o, k))
        t(lambda: o[k])
# expect: TypeError 'NoneType' object does not support item deletion
# expect: TypeError 'NoneType' object does not support item deletion
# expect: TypeError 'int' object does not support item deletion
# expect: TypeError 'int' object does not support item deletion
# expect: TypeError 'str' object doesn't support item deletion
# expect: TypeError 'str' object does not support item deletion
# expect: TypeError 'tuple' object doesn't support item deletion
# expect: TypeError 'tuple' object does not support item deletion
# expect: TypeError 'bytes' object doesn't support item deletion
# expect: TypeError 'bytes' object does not support item deletion
# expect: TypeError 'range' object doesn't support item deletion
# expect: TypeError 'range' object does not support item deletion
# expect: TypeError 'A' object doesn't support item deletion
# expect: TypeError 'A' object does not support item deletion
# expect: TypeError 'set' object doesn't support item deletion
# expect: TypeError 'set' object does not support item deletion
# expect: TypeError 'float' object does not support item deletion
# expect: TypeError 'float' object does not support item deletion
# expect: TypeError 'function' object does not support item deletion
# expect: TypeError 'function' object does not support item deletion
# expect: TypeError 'NoneType' object does not support item assignment
# expect: TypeError 'NoneType' object is not subscriptable
# expect: TypeError 'NoneType' object does not support item assignment
# expect: TypeError 'NoneType' object is not subscriptable
# expect: TypeError 'int' object does not support item assignment
# expect: TypeError 'int' object is not subscriptable
# expect: TypeError 'int' object does not support item assignment
# expect: TypeError 'int' object is not subscriptable
# expect: TypeError 'str' object does not support item assignment
# expect: TypeError 'str' object does not support item assignment
# expect: TypeError string indices must be integers, not 'str'
# expect: TypeError 'tuple' object does not support item assignment
# expect: TypeError 'tuple' object does not support item assignment
# expect: TypeError tuple indices must be integers or slices, not str
# expect: TypeError 'bytes' object does not support item assignment
# expect: TypeError 'bytes' object does not support item assignment
# expect: TypeError byte indices must be integers or slices, not str
# expect: TypeError 'range' object does not support item assignment
# expect: TypeError 'range' object does not support item assignment
# expect: TypeError range indices must be integers or slices, not str
# expect: TypeError 'A' object does not support item assignment
# expect: TypeError 'A' object is not subscriptable
# expect: TypeError 'A' object does not support item assignment
# expect: TypeError 'A' object is not subscriptable
# expect: TypeError 'set' object does not support item assignment
# expect: TypeError 'set' object is not subscriptable
# expect: TypeError 'set' object does not support item assignment
# expect: TypeError 'set' object is not subscriptable
# expect: TypeError 'float' object does not support item assignment
# expect: TypeError 'float' object is not subscriptable
# expect: TypeError 'float' object does not support item assignment
# expect: TypeError 'float' object is not subscriptable
# expect: TypeError 'function' object does not support item assignment
# expect: TypeError 'function' object is not subscriptable
# expect: TypeError 'function' object does not support item assignment
# expect: TypeError 'function' object is not subscriptable

# case: operands
class A:
    pass
class I:
    def __index__(self): return 2
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a=A()
for s in ("ab", [1], (1,), b"x"):
    t(lambda: s * a); t(lambda: a * s); t(lambda: s + a); t(lambda: a + s); t(lambda: s * I()); t(lambda: I() * s); t(lambda: s*"x"); t(lambda: s * None)
t(lambda: {1} | a); t(lambda: {} | a); t(lambda: a % 1); t(lambda: 1.5 * a)
from collections import namedtuple
P = namedtuple("P", "x y")
class L(list): pass
class S(str): pass
t(lambda: {1} | P(1,2)); t(lambda: [] + P(1,2)); t(lambda: P(1,2) + []); t(lambda: L() + (1,)); t(lambda: S("a") + 1); t(lambda: 1 + S("a")); t(lambda: L() * 1.5); t(lambda: len(P(1, 2)) + P(1,2)); t(lambda: P(1,2) < P(1,"a")); t(lambda: {P(1,2): 1}[P(1,3)]); t(lambda: L([1])["a"]); t(lambda: S("ab")[5]); t(lambda: ord(L())); t(lambda: ",".join([L()])); t(lambda: L().foo); t(lambda: {L()}); t(lambda: hash(L())); t(lambda: S("a") @ 1); t(lambda: L() - L()); t(lambda: 5 in S("a")); 
class B: pass
b = B()
def d():
    del b.x
t(d)
b.x = 1
t(d); t(d); t(lambda: delattr(b, "y")); t(lambda: delattr(b, "x")); t(lambda: delattr(B, "q")); t(lambda: delattr(B, "x")); t(lambda: delattr(1, "x")); t(lambda: delattr(t, "x"))
# expect: TypeError can't multiply sequence by non-int of type 'A'
# expect: TypeError can't multiply sequence by non-int of type 'A'
# expect: TypeError can only concatenate str (not "A") to str
# expect: TypeError unsupported operand type(s) for +: 'A' and 'str'
# expect: abab
# expect: abab
# expect: TypeError can't multiply sequence by non-int of type 'str'
# expect: TypeError can't multiply sequence by non-int of type 'NoneType'
# expect: TypeError can't multiply sequence by non-int of type 'A'
# expect: TypeError can't multiply sequence by non-int of type 'A'
# expect: TypeError can only concatenate list (not "A") to list
# expect: TypeError unsupported operand type(s) for +: 'A' and 'list'
# expect: [1, 1]
# expect: [1, 1]
# expect: TypeError can't multiply sequence by non-int of type 'str'
# expect: TypeError can't multiply sequence by non-int of type 'NoneType'
# expect: TypeError can't multiply sequence by non-int of type 'A'
# expect: TypeError can't multiply sequence by non-int of type 'A'
# expect: TypeError can only concatenate tuple (not "A") to tuple
# expect: TypeError unsupported operand type(s) for +: 'A' and 'tuple'
# expect: (1, 1)
# expect: (1, 1)
# expect: TypeError can't multiply sequence by non-int of type 'str'
# expect: TypeError can't multiply sequence by non-int of type 'NoneType'
# expect: TypeError can't multiply sequence by non-int of type 'A'
# expect: TypeError can't multiply sequence by non-int of type 'A'
# expect: TypeError can't concat A to bytes
# expect: TypeError unsupported operand type(s) for +: 'A' and 'bytes'
# expect: b'xx'
# expect: b'xx'
# expect: TypeError can't multiply sequence by non-int of type 'str'
# expect: TypeError can't multiply sequence by non-int of type 'NoneType'
# expect: TypeError unsupported operand type(s) for |: 'set' and 'A'
# expect: TypeError unsupported operand type(s) for |: 'dict' and 'A'
# expect: TypeError unsupported operand type(s) for %: 'A' and 'int'
# expect: TypeError unsupported operand type(s) for *: 'float' and 'A'
# expect: TypeError unsupported operand type(s) for |: 'set' and 'P'
# expect: TypeError can only concatenate list (not "P") to list
# expect: TypeError can only concatenate tuple (not "list") to tuple
# expect: TypeError can only concatenate list (not "tuple") to list
# expect: TypeError can only concatenate str (not "int") to str
# expect: TypeError unsupported operand type(s) for +: 'int' and 'S'
# expect: TypeError can't multiply sequence by non-int of type 'float'
# expect: TypeError unsupported operand type(s) for +: 'int' and 'P'
# expect: TypeError '<' not supported between instances of 'int' and 'str'
# expect: KeyError P(x=1, y=3)
# expect: TypeError list indices must be integers or slices, not str
# expect: IndexError string index out of range
# expect: TypeError ord() expected string of length 1, but L found
# expect: TypeError sequence item 0: expected str instance, L found
# expect: AttributeError 'L' object has no attribute 'foo'
# expect: TypeError unhashable type: 'L'
# expect: TypeError unhashable type: 'L'
# expect: TypeError unsupported operand type(s) for @: 'S' and 'int'
# expect: TypeError unsupported operand type(s) for -: 'L' and 'L'
# expect: TypeError 'in <string>' requires string as left operand, not int
# expect: AttributeError 'B' object has no attribute 'x'
# expect: None
# expect: AttributeError 'B' object has no attribute 'x'
# expect: AttributeError 'B' object has no attribute 'y'
# expect: AttributeError 'B' object has no attribute 'x'
# expect: AttributeError type object 'B' has no attribute 'q'
# expect: AttributeError type object 'B' has no attribute 'x'
# expect: AttributeError 'int' object has no attribute 'x'
# expect: AttributeError 'function' object has no attribute 'x'

# case: positional_only
def g(a, b, /, c, **d): pass
def h(a, b, /, c): pass
for call in (lambda: h(a=1, b=2, c=3), lambda: h(1, b=2, c=3), lambda: h(1, 2, 3, b=4), lambda: g(1, 2, 3, a=4), lambda: h(b=1, z=2, c=3)):
    try:
        print(call())
    except TypeError as error:
        print(error)
# expect: h() got some positional-only arguments passed as keyword arguments: 'a, b'
# expect: h() got some positional-only arguments passed as keyword arguments: 'b'
# expect: h() got some positional-only arguments passed as keyword arguments: 'b'
# expect: None
# expect: h() got some positional-only arguments passed as keyword arguments: 'b'

# case: bytes_as_text
def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
for text in (b"12", b" -7 ", b"", b"x", b"ab"):
    t(lambda: int(text))
    t(lambda: int(text, 16))
    t(lambda: ord(text))
t(lambda: sum([], b""))
t(lambda: sum([b"a"], b""))
t(lambda: sum(iter(["a"]), ""))
# expect: 12
# expect: 18
# expect: TypeError ord() expected a character, but string of length 2 found
# expect: -7
# expect: -7
# expect: TypeError ord() expected a character, but string of length 4 found
# expect: ValueError invalid literal for int() with base 10: b''
# expect: ValueError invalid literal for int() with base 16: b''
# expect: TypeError ord() expected a character, but string of length 0 found
# expect: ValueError invalid literal for int() with base 10: b'x'
# expect: ValueError invalid literal for int() with base 16: b'x'
# expect: 120
# expect: ValueError invalid literal for int() with base 10: b'ab'
# expect: 171
# expect: TypeError ord() expected a character, but string of length 2 found
# expect: TypeError sum() can't sum bytes [use b''.join(seq) instead]
# expect: TypeError sum() can't sum bytes [use b''.join(seq) instead]
# expect: TypeError sum() can't sum strings [use ''.join(seq) instead]

# case: not_a_number
import math
nan = float("nan")
print(math.fmod(nan, 0.0), math.fmod(1.0, nan), math.remainder(nan, 1.0))
for call in (lambda: math.fmod(1.0, 0.0), lambda: math.fmod(float("inf"), 1.0)):
    try:
        call()
    except ValueError as error:
        print(error)
# expect: nan nan nan
# expect: math domain error
# expect: math domain error

# case: accumulate_asks_at_once
from itertools import accumulate
try:
    accumulate(None)
except TypeError as error:
    print(error)
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], initial=10)), list(accumulate([])))
print(list(accumulate([1, 2, 3], lambda a, b: a * b)))
# expect: 'NoneType' object is not iterable
# expect: [1, 3, 6] [10, 11, 13, 16] []
# expect: [1, 2, 6]

# case: comprehensions_see_variables_of_others
def inside():
    for v5 in [0 + v5 for v6 in [1]]:
        pass
def own():
    return [v6 for v5 in [v6] for v6 in [1]]
def captured():
    late = lambda: value
    try:
        print([value for _ in "a"])
    finally:
        print(late)
    value = 1
for call in (inside, own):
    try:
        call()
    except NameError as error:
        print(repr(error))
def guessed():
    return sorted([1], key=lambda v22: v20)
    v20 = 1
guessed()
# expect: NameError("cannot access free variable 'v5' where it is not associated with a value in enclosing scope")
# expect: NameError("name 'v6' is not defined")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "mended.py", line 21, in <module>
# expect-stderr:     guessed()
# expect-stderr:   File "mended.py", line 19, in guessed
# expect-stderr:     return sorted([1], key=lambda v22: v20)
# expect-stderr:            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect-stderr:   File "mended.py", line 19, in <lambda>
# expect-stderr:     return sorted([1], key=lambda v22: v20)
# expect-stderr:                                        ^^^
# expect-stderr: NameError: cannot access free variable 'v20' where it is not associated with a value in enclosing scope. Did you mean: 'v22'?
# expect-status: 1

# case: bytes_as_numbers_and_items
print(float(b"1.5"), float(b" 2_0 "), int(b"12"), True in b"\x01", False in b"\x01")
for call in (lambda: float(b""), lambda: float(b"x"), lambda: int(b"x"),
             lambda: b"A".join([b"\x00", None]), lambda: b"A".join("ab"),
             lambda: b"A".join(b"ab"), lambda: b"".join(1), lambda: None in b""):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(b", ".join([b"a", b"b"]), b"-".join({b"x": 1}), b"".join(()))
# expect: 1.5 20.0 12 True False
# expect: ValueError could not convert string to float: b''
# expect: ValueError could not convert string to float: b'x'
# expect: ValueError invalid literal for int() with base 10: b'x'
# expect: TypeError sequence item 1: expected a bytes-like object, NoneType found
# expect: TypeError sequence item 0: expected a bytes-like object, str found
# expect: TypeError sequence item 0: expected a bytes-like object, int found
# expect: TypeError can only join an iterable
# expect: TypeError a bytes-like object is required, not 'NoneType'
# expect: b'a, b' b'x' b''

# case: title_case_of_what_becomes_several
print("äöü ß".title(), "ßa".capitalize(), "ﬁne".title(), "ﬁne".capitalize(), "ǆ Ǆ".title())
# expect: Äöü Ss Ssa Fine Fine ǅ ǅ

# case: reduce_must_iterate
from functools import reduce
try:
    reduce(lambda a, b: a, None, 0)
except TypeError as error:
    print(error)
# expect: reduce() arg 2 must support iteration

# case: a_handler_that_is_left_handles_nothing
def runs():
    for step in range(2):
        try:
            raise KeyError(step)
        except LookupError:
            continue
        finally:
            [][step]
try:
    runs()
except IndexError as error:
    print(repr(error), repr(error.__context__))
def nested():
    try:
        raise ValueError("outer")
    except ValueError:
        for step in range(1):
            try:
                raise KeyError(step)
            except KeyError:
                break
            finally:
                try:
                    [][0]
                except IndexError as error:
                    print(repr(error.__context__))
        try:
            {}["x"]
        except KeyError as error:
            print(repr(error.__context__))
nested()
def returns():
    try:
        raise ValueError(1)
    except ValueError:
        return "returned"
    finally:
        try:
            [][0]
        except IndexError as error:
            print(repr(error.__context__))
print(returns())
# expect: IndexError('list index out of range') None
# expect: ValueError('outer')
# expect: ValueError('outer')
# expect: None
# expect: returned
