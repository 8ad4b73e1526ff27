"""What of mathematics can be said with the native functions."""
pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float('inf')
nan = float('nan')


def _integer(value):
    if type(value) is int:
        return value
    method = getattr(value, '__index__', None)
    if method is None:
        raise TypeError("'%s' object cannot be interpreted as an integer"
                        % type(value).__name__)
    return method()


def gcd(*integers):
    result = 0
    for value in integers:
        result = _gcd(result, _integer(value))
    return result


def lcm(*integers):
    result = 1
    for value in integers:
        value = _integer(value)
        if value == 0:
            return 0
        result = abs(result // _gcd(result, value) * value)
    return result


def factorial(n, /):
    if isinstance(n, float):
        raise TypeError("'float' object cannot be interpreted as an integer")
    n = _integer(n)
    if n < 0:
        raise ValueError('factorial() not defined for negative values')
    result = 1
    for factor in range(2, n + 1):
        result *= factor
    return result


def comb(n, k, /):
    n, k = _integer(n), _integer(k)
    if n < 0:
        raise ValueError('n must be a non-negative integer')
    if k < 0:
        raise ValueError('k must be a non-negative integer')
    if k > n:
        return 0
    result = 1
    for i in range(1, min(k, n - k) + 1):
        factor = n - min(k, n - k) + i
        # What divides is taken out first, so that the product stays small.
        common = _gcd(result, i)
        result = result // common * (factor // (i // common))
    return result


def perm(n, k=None, /):
    n = _integer(n)
    if k is None:
        return factorial(n)
    k = _integer(k)
    if n < 0:
        raise ValueError('n must be a non-negative integer')
    if k < 0:
        raise ValueError('k must be a non-negative integer')
    result = 1
    for factor in range(n - k + 1, n + 1):
        result *= factor
    return result if k <= n else 0


def prod(iterable, /, *, start=1):
    for value in iterable:
        start = start * value
    return start


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError('tolerances must be non-negative')
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    return abs(b - a) <= max(rel_tol * max(abs(a), abs(b)), abs_tol)


def hypot(*coordinates):
    if len(coordinates) == 2:
        return _hypot(*coordinates)
    largest = max([fabs(one) for one in coordinates], default=0.0)
    if largest == 0.0 or isinf(largest) or isnan(largest):
        return largest
    return largest * sqrt(fsum([(one / largest) ** 2 for one in coordinates]))


def dist(p, q, /):
    p, q = tuple(p), tuple(q)
    if len(p) != len(q):
        raise ValueError('both points must have the same number of dimensions')
    return hypot(*[a - b for a, b in zip(p, q)])


# The approximation of Lanczos with g = 6.024680040776729583740234375 and 13 terms.
_G = 6.024680040776729583740234375
_OVER = (23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
         35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
         6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
         248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
         2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
         8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
         2.5066282746310002701649081771338373386264310793408)
_UNDER = (0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
          2637558.0, 357423.0, 32670.0, 1925.0, 66.0, 1.0)


def _lanczos(x):
    over = under = 0.0
    if x < 5.0:
        for i in range(12, -1, -1):
            over = over * x + _OVER[i]
            under = under * x + _UNDER[i]
    else:
        for i in range(13):
            over = over / x + _OVER[i]
            under = under / x + _UNDER[i]
    return over / under


def gamma(x, /):
    x = float(x)
    if isnan(x) or x == inf:
        return x
    if x == 0.0 or x == -inf or x < 0.0 and x == floor(x):
        raise ValueError('math domain error')
    if x == floor(x) and x <= 20.0:
        return float(factorial(int(x) - 1))
    if x < 0.5:
        return pi / (sin(pi * x) * gamma(1.0 - x))
    y = x + _G - 0.5
    if x > 171.7:
        raise OverflowError('math range error')
    half = pow(y, x / 2.0 - 0.25)
    return _lanczos(x) / exp(y) * half * half


def lgamma(x, /):
    x = float(x)
    if isinf(x):
        return inf
    if isnan(x):
        return x
    if x == floor(x) and x <= 2.0:
        if x <= 0.0:
            raise ValueError('math domain error')
        return 0.0
    size = fabs(x)
    if size < 1e-20:
        return -log(size)
    result = log(_lanczos(size)) - _G + (size - 0.5) * (log(size + _G - 0.5) - 1.0)
    if x < 0.0:
        result = log(pi) - log(fabs(sin(pi * x))) - log(size) - result
    return result


def erf(x, /):
    x = float(x)
    if isnan(x):
        return x
    size = fabs(x)
    if size < 1.5:
        return _erf_series(x)
    value = 1.0 - _erfc_fraction(size)
    return value if x > 0.0 else -value


def erfc(x, /):
    x = float(x)
    if isnan(x):
        return x
    size = fabs(x)
    if size < 1.5:
        return 1.0 - _erf_series(x)
    value = _erfc_fraction(size)
    return value if x > 0.0 else 2.0 - value


def _erf_series(x):
    square, total, k = x * x, 0.0, 25.5
    for _ in range(25):
        total = 2.0 + square * total / k
        k -= 1.0
    return total * x * exp(-square) / sqrt(pi)


def _erfc_fraction(x):
    if x >= 30.0:
        return 0.0
    square = x * x
    a, da = 0.0, 0.5
    p, p_last = 1.0, 0.0
    q_last, q = 1.0, da + square
    for _ in range(50):
        a += da
        da += 2.0
        b = da + square
        p, p_last = b * p - a * p_last, p
        q, q_last = b * q - a * q_last, q
    return p / q * x * exp(-square) / sqrt(pi)

