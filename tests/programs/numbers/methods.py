# case: ints
print((5).bit_length(), (0).bit_length(), (-8).bit_length(), (255).bit_count(), (10).as_integer_ratio(), (5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator)
print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (-1).to_bytes(2, "big", signed=True), int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\xff\xff", "big", signed=True), int.from_bytes([1, 2], "little"), (5).to_bytes())
print(int("ff", 16), int("0b11", 0), int(" 42 "), int("1_000"), int(3.9), int(-3.9), int(True), int("-7"), int(b"12") if False else "", int())
for f in (lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: int("x"), lambda: int("5", 1), lambda: int(None), lambda: int.from_bytes(b"a", "x")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
# expect: 3 0 4 8 (10, 1) 5 5 0 5 1
# expect: b'\x04\x00' b'\x00\x04\x00\x00' b'\xff\xff' 1024 -1 513 b'\x05'
# expect: 255 3 42 1000 3 -3 1 -7  0
# expect: OverflowError int too big to convert
# expect: OverflowError can't convert negative int to unsigned
# expect: ValueError invalid literal for int() with base 10: 'x'
# expect: ValueError int() base must be >= 2 and <= 36, or 0
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
# expect: ValueError byteorder must be either 'little' or 'big'

# case: floats
print((2.0).is_integer(), (2.5).is_integer(), (0.5).as_integer_ratio(), (1.5).hex(), float.fromhex("0x1.8p+1"), (-0.0).hex(), (0.1).hex(), (2.5).conjugate(), (2.5).real, float("1e3"), float(" inf "), float("-nan") != 0)
print(float("1_0.5"), float(3), float(True), 1e16, 1e15, 0.1 + 0.2, 1e-5, -0.0, 5e-324, 1.7976931348623157e308, round(2.5), round(3.5), round(2.675, 2), round(1234.5, -2), round(5, -1), round(15, -1))
# expect: True False (1, 2) 0x1.8000000000000p+0 3.0 -0x0.0p+0 0x1.999999999999ap-4 2.5 2.5 1000.0 inf True
# expect: 10.5 3.0 1.0 1e+16 1000000000000000.0 0.30000000000000004 1e-05 -0.0 5e-324 1.7976931348623157e+308 2 4 2.67 1200.0 0 20

# case: by_name
print((5).__add__(3), (5).__radd__(3), (5).__sub__(3), (5).__rsub__(3), (5).__mul__(2), (7).__floordiv__(2), (7).__truediv__(2), (7).__mod__(4), (2).__pow__(3), (7).__and__(3), (1).__or__(2), (1).__xor__(3), (1).__lshift__(3), (8).__rshift__(1), (7).__divmod__(2))
print((5).__eq__(5), (5).__eq__("a"), (5).__lt__(6), (5).__add__("a"), (5).__add__(1.5), (1.5).__add__(1), (5).__neg__(), (5).__abs__(), (5).__bool__(), (5).__int__(), (5).__float__(), (5).__index__(), (5).__invert__(), (5).__repr__(), (5).__str__(), (5).__hash__(), (5).__format__("03d"))
print((2.5).__floor__(), (2.5).__ceil__(), (2.5).__trunc__(), (2.5).__round__(), (2.567).__round__(1), (2.5).__int__(), (2.5).__eq__(2.5), (2.5).__mul__(2), (2.5).__repr__())
print(int.__add__(1, 2), float.__mul__(1.5, 2), list(map(int.__neg__, [1, 2])), sum(map(float.__abs__, [-1.5])))
# expect: 8 8 2 -2 10 3 3.5 3 8 3 3 2 8 4 (3, 1)
# expect: True NotImplemented True NotImplemented NotImplemented 2.5 -5 5 True 5 5.0 5 -6 5 5 5 005
# expect: 2 3 2 2 2.6 2 True 5.0 2.5
# expect: 3 3.0 [-1, -2] 1.5

# case: subclass
class I(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
    def __add__(self, o): return I(super().__add__(o))
    def __repr__(self): return f"I({int(self)})"
    def __eq__(self, o): return super().__eq__(o)
    def __hash__(self): return super().__hash__()
i = I(5); print(i, i + 1, i - 1, i == 10, hash(i) == hash(10), type(i + 1).__name__, i * 2, -i, i / 4, i > 3, [0, 1, 2][I(1)], range(I(2)), f"{i:05d}", isinstance(i, int), abs(I(-3)), round(i), i.bit_length(), divmod(i, 3), max(i, 3), {10: "x"}[i], bin(i))
class F(float):
    def __str__(self): return f"<{float(self):.1f}>"
print(F(1.25), F(1.5) + 1, F(2).is_integer(), str(F(2)), repr(F(2)), int(F(3.7)))
# expect: I(10) I(22) 9 True True I 20 -10 2.5 True 2 range(0, 4) 00010 True 6 10 4 (3, 1) I(10) x 0b1010
# expect: <1.2> 2.5 True <2.0> 2.0 3

# case: duck
class N:
    def __init__(self, v): self.v = v
    def __int__(self): return int(self.v)
    def __float__(self): return float(self.v)
    def __index__(self): return int(self.v)
    def __abs__(self): return "abs"
    def __round__(self, n=None): return ("round", n)
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __trunc__(self): return "trunc"
    def __divmod__(self, o): return ("divmod", o)
    def __rdivmod__(self, o): return ("rdivmod", o)
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __rpow__(self, o): return ("rpow", o)
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __bool__(self): return False
import math
n = N(3)
print(int(n), float(n), abs(n), round(n), round(n, 2), math.floor(n), math.ceil(n), math.trunc(n), divmod(n, 2), divmod(2, n), pow(n, 2), pow(n, 2, 5), 2 ** n, -n, +n, ~n, bool(n), hex(n), bin(n), oct(n), chr(N(65)), [1, 2, 3, 4][n], "abcd"[n], list(range(n)), math.sqrt(N(16)), "ab" * 2, [1, 2, 3, 4][n:])
for f in (lambda: int(object()), lambda: float(object()), lambda: abs(object()) and 1, lambda: round(object()) and 1, lambda: hex(object()), lambda: math.sqrt("x"), lambda: divmod(object(), 1)):
    try: print(f())
    except TypeError as e: print(e)
# expect: 3 3.0 abs ('round', None) ('round', 2) floor ceil trunc ('divmod', 2) ('rdivmod', 2) ('pow', 2, None) ('pow', 2, 5) ('rpow', 2) neg pos inv False 0x3 0b11 0o3 A 4 d [0, 1, 2] 4.0 abab [4]
# expect: int() argument must be a string, a bytes-like object or a real number, not 'object'
# expect: float() argument must be a string or a real number, not 'object'
# expect: bad operand type for abs(): 'object'
# expect: type object doesn't define __round__ method
# expect: 'object' object cannot be interpreted as an integer
# expect: must be real number, not str
# expect: unsupported operand type(s) for divmod(): 'object' and 'int'

# case: ranges
r = range(0, 20, 3)
print(r.index(9), r.count(9), r.count(1), 9 in r, 10 in r, len(r), r[2], r[-1], r[1:3], list(reversed(r)), r == range(0, 21, 3), hash(range(3)) == hash(range(3)), r.start, r.stop, r.step, bool(range(0)), list(range(5, 0, -2)), r.__len__(), r.__contains__(3), r.__getitem__(1))
print(slice(1, 10, 2).indices(5), slice(None).indices(3), slice(-2, None).indices(5), slice(1, 2), slice(1, 2) == slice(1, 2), slice(5).stop)
try: r.index(1)
except ValueError as e: print(e)
# expect: 3 1 0 True False 7 6 18 range(3, 9, 3) [18, 15, 12, 9, 6, 3, 0] True True 0 20 3 False [5, 3, 1] 7 True 3
# expect: (1, 5, 2) (0, 3, 1) (3, 5, 1) slice(1, 2, None) True 5
# expect: 1 is not in range
