"""Matrix multiplication with row workers; operator overloading; slices."""
import threading
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from math import prod, gcd, lcm, comb, perm, factorial, isqrt, fsum, trunc, copysign, nan, inf, isnan, log2, exp, sqrt, dist, modf, frexp
import statistics as st
import random


class Matrix:
    __slots__ = ("rows", "_shape")

    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        widths = {len(r) for r in self.rows}
        if len(widths) != 1:
            raise ValueError(f"ragged rows: {sorted(widths)}")
        self._shape = len(self.rows), widths.pop()

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @staticmethod
    def dot(a, b):
        return sum(x * y for x, y in zip(a, b, strict=True))

    @property
    def shape(self):
        return self._shape

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __matmul__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"shapes {self.shape} and {other.shape} do not fit")
        columns = list(zip(*other.rows))
        result = [None] * self.shape[0]

        def row(i):
            result[i] = [self.dot(self.rows[i], c) for c in columns]
        threads = [threading.Thread(target=row, args=[i]) for i in range(self.shape[0])]
        for t in threads: t.start()
        for t in threads: t.join()
        return Matrix(result)

    def __imatmul__(self, other):
        return self @ other

    def __pow__(self, n, mod=None):
        result, base = Matrix.identity(len(self)), self
        while n:
            if n & 1:
                result @= base
            base, n = base @ base, n >> 1
        return result

    def __getitem__(self, key):
        match key:
            case int():
                return self.rows[key]
            case slice() as s:
                return Matrix(self.rows[s])
            case (i, j) if isinstance(i, int) and isinstance(j, int):
                return self.rows[i][j]
            case (slice(), slice()) as both:
                return Matrix(r[both[1]] for r in self.rows[both[0]])
            case _:
                raise TypeError(f"bad index {key!r}")

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __mul__(self, k): return Matrix([[x * k for x in r] for r in self.rows])
    __rmul__ = __mul__
    def __neg__(self): return self * -1
    def __add__(self, o): return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)])
    def __sub__(self, o): return self + -o
    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __len__(self): return len(self.rows)
    def __bool__(self): return any(chain.from_iterable(self.rows))
    def __repr__(self): return f"{type(self).__name__}({self.rows})"
    def __str__(self):
        width = max(len(f"{x:g}") for x in chain(*self.rows))
        return "\n".join(" ".join(f"{x:>{width}g}" for x in r) for r in self.rows)
    def __round__(self, n=None): return Matrix([[round(x, n) for x in r] for r in self.rows])
    def __contains__(self, x): return any(x in r for r in self.rows)


a = Matrix([[1, 2], [3, 4], [5, 6]])
b = Matrix([range(3), range(3, 6)])
c = a @ b
print(c, c.shape, c.T[0], sep="\n")
print(repr(b @ a), 2 * a - a == a, bool(a - a), -a[1:], c[1, 2], c[:2, ::2], 27 in c)
fib = Matrix([[1, 1], [1, 0]])
print((fib ** 60)[0, 1], fib ** 0 == Matrix.identity(2), round(a * 0.333, 2))
for bad in (lambda: a @ a, lambda: a @ 3, lambda: Matrix([[1], [1, 2]]), lambda: a["x"], lambda: a[9], lambda: setattr(a, "foo", 1), lambda: hash(a), lambda: a.dot([1], [1, 2]), lambda: setattr(a, "shape", 3), lambda: a + 1, lambda: a < b, lambda: Matrix.identity("x")):
    try: print(bad())
    except Exception as e: print(f"{type(e).__name__}: {e}")
with ThreadPoolExecutor(4) as ex:
    print(sum(ex.map(lambda n: n ** 2, range(50), timeout=9, chunksize=5)))
print(prod([1, 2, 3, 4]), gcd(12, 18, 27), lcm(4, 6), comb(10, 3), perm(5, 2), factorial(15), isqrt(99), fsum([.1] * 10), trunc(-2.7), copysign(3, -0.0), isnan(nan), log2(1024), dist((0, 0), (3, 4)), modf(2.75), frexp(10))
data = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(data), st.median(data), st.mode(data), st.pstdev(data), st.stdev(data), st.variance(data), st.quantiles(data, n=4), st.median_low(data), st.fmean(data), st.multimode("aabb"), st.harmonic_mean([40, 60]), round(st.geometric_mean([1, 3, 9]), 9))
try: st.mean([])
except st.StatisticsError as e: print(e)
rng = random.Random(42)
print(rng.random(), rng.randint(1, 6), rng.choice("abc"), rng.sample(range(100), 4), rng.uniform(1, 2), rng.gauss(0, 1), rng.choices([1, 2, 3], weights=[1, 2, 3], k=5), rng.randrange(0, 100, 5), rng.expovariate(2), rng.triangular(0, 1, .5), rng.betavariate(1, 2), rng.getrandbits(16), rng.normalvariate(0, 1))
deck = list(range(10)); rng.shuffle(deck); print(deck)
print(7 // -2, 7 % -2, -7 // 2, divmod(-7, 2), 7.5 // 2, -7.5 % 2, 2 ** -1, 0.1 + 0.2, 1e16 + 1, 1 / 3, 10 ** 15, 1e100, -0.0, 5e-324, float("inf") - 1, 3 == 3.0, hash(3) == hash(3.0), True + True, ~5, 6 ^ 3, 1 << 10, -9 >> 1, 0xff, 0b101, 0o17, 1_000, abs(-3.5), pow(3, 4, 5), pow(3, -1, 7), int("ff", 16), int("-0b11", 0), int(-2.9), round(2.675, 2), (3.0).is_integer(), (0.5).as_integer_ratio(), (10).bit_length(), (5).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"), bin(10), hex(-255), oct(8), float.hex(1.5))
# expect:  6  9 12
# expect: 12 19 26
# expect: 18 29 40
# expect: (3, 3)
# expect: [6, 12, 18]
# expect: Matrix([[13, 16], [40, 52]]) True False -3 -4
# expect: -5 -6 26  6 12
# expect: 12 26 False
# expect: 1548008755920 True 0.33 0.67
# expect:    1 1.33
# expect: 1.67    2
# expect: ValueError: shapes (3, 2) and (3, 2) do not fit
# expect: TypeError: unsupported operand type(s) for @: 'Matrix' and 'int'
# expect: ValueError: ragged rows: [1, 2]
# expect: TypeError: bad index 'x'
# expect: IndexError: list index out of range
# expect: AttributeError: 'Matrix' object has no attribute 'foo'
# expect: TypeError: unhashable type: 'Matrix'
# expect: ValueError: zip() argument 2 is longer than argument 1
# expect: AttributeError: property 'shape' of 'Matrix' object has no setter
# expect: AttributeError: 'int' object has no attribute 'rows'
# expect: TypeError: '<' not supported between instances of 'Matrix' and 'Matrix'
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: 40425
# expect: 24 3 12 120 20 1307674368000 9 1.0 -2 -3.0 True 10.0 5.0 (0.75, 2.0) (0.625, 4)
# expect: 5 4.5 4 2.0 2.138089935299395 4.571428571428571 [4.0, 4.5, 6.5] 4 5.0 ['a', 'b'] 48.0 3.0
# expect: mean requires at least one data point
# expect: 0.6394267984578837 1 c [35, 31, 28, 17] 1.7364712141640124 -0.938051221433234 [1, 2, 1, 2, 3] 0 0.4119071258519026 0.6231841384193093 0.42156330477659976 18231 1.7380254673355275
# expect: [9, 3, 6, 8, 0, 7, 1, 2, 4, 5]
# expect: -4 -1 -4 (-4, 1) 3.0 0.5 0.5 0.30000000000000004 1e+16 0.3333333333333333 1000000000000000 1e+100 -0.0 5e-324 inf True True 2 -6 5 1024 -5 255 5 15 1000 3.5 1 5 255 -3 -2 2.67 True (1, 2) 4 b'\x00\x05' 1 0b1010 -0xff 0o10 0x1.8000000000000p+0
