"""Averages and spreads."""
from collections import namedtuple
from math import exp, frexp, fsum, isfinite, ldexp, log, sqrt


class StatisticsError(ValueError):
    pass


def _are_integers(data):
    return all(isinstance(x, int) for x in data)


def _quotient(dividend, divisor):
    """Of integers: an integral one stays an integer."""
    whole, rest = divmod(dividend, divisor)
    return dividend / divisor if rest else whole


def _pieces(x):
    """A float as two of half the length, whose products are exact."""
    mantissa, exponent = frexp(x)
    high = ldexp(float(round(mantissa * (1 << 26))), exponent - 26)
    return high, x - high


def _product(x, y):
    """x * y, without loss, as a list of floats."""
    return [a * b for a in _pieces(x) for b in _pieces(y)]


def _exact(terms):
    """A sum as a float and what that leaves out (CPython counts with fractions)."""
    total = fsum(terms)
    return total, fsum(terms + [-total]) if isfinite(total) else 0.0


def _divided(total, by):
    """A sum of two floats, divided, as two floats."""
    high, low = total
    quotient = high / by
    if not isfinite(quotient):
        return quotient, 0.0
    rest = fsum([high, low] + [-part for part in _product(quotient, float(by))])
    return quotient, rest / by


def _values(data, least, message):
    data = list(data)
    if len(data) < least:
        raise StatisticsError(message)
    return data


def mean(data):
    data = _values(data, 1, 'mean requires at least one data point')
    if _are_integers(data):
        return _quotient(sum(data), len(data))
    return sum(_divided(_exact([float(x) for x in data]), len(data)))


def fmean(data, weights=None):
    data = _values(data, 1, 'fmean requires at least one data point')
    if weights is None:
        return fsum(data) / len(data)
    weights = list(weights)
    return fsum([x * w for x, w in zip(data, weights)]) / fsum(weights)


def median(data):
    data = sorted(_values(data, 1, 'no median for empty data'))
    middle = len(data) // 2
    if len(data) % 2:
        return data[middle]
    return (data[middle - 1] + data[middle]) / 2


def median_low(data):
    data = sorted(_values(data, 1, 'no median for empty data'))
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(_values(data, 1, 'no median for empty data'))
    return data[len(data) // 2]


def multimode(data):
    counts = {}
    for value in data:
        counts[value] = counts.get(value, 0) + 1
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def mode(data):
    return multimode(_values(data, 1, 'no mode for empty data'))[0]


def _spread(data, center, count):
    """The sum of squared distances, an integer or a sum of two floats, and what divides it."""
    n = len(data)
    if _are_integers(data) and (center is None or isinstance(center, int)):
        # Which number they are counted from makes no difference, but small ones have room.
        near = [x - (data[0] if center is None else center) for x in data]
        try:
            squares = sum([x * x for x in near])
            return (squares, count) if center is not None else (
                n * squares - sum(near) ** 2, n * count)
        except OverflowError:
            pass
    data = [float(x) for x in data]
    high, low = _divided(_exact(data), n) if center is None else (float(center), 0.0)
    squares = []
    for x in data:
        distance, rest = _exact([x, -high, -low])
        squares += _product(distance, distance) if isfinite(distance) else [distance ** 2]
        squares.append(2 * distance * rest)
    return _exact(squares), count


def _value(total, by):
    return _quotient(total, by) if isinstance(total, int) else sum(_divided(total, by))


def _root(total, by):
    if isinstance(total, int):
        total = float(total), float(total - int(float(total)))
    high, low = _divided(total, by)
    root = sqrt(high + low)
    if not root or not isfinite(root):
        return root
    return root + fsum([high, low] + [-part for part in _product(root, root)]) / (2 * root)


def variance(data, xbar=None):
    data = _values(data, 2, 'variance requires at least two data points')
    return _value(*_spread(data, xbar, len(data) - 1))


def pvariance(data, mu=None):
    data = _values(data, 1, 'pvariance requires at least one data point')
    return _value(*_spread(data, mu, len(data)))


def stdev(data, xbar=None):
    data = _values(data, 2, 'stdev requires at least two data points')
    return _root(*_spread(data, xbar, len(data) - 1))


def pstdev(data, mu=None):
    data = _values(data, 1, 'pstdev requires at least one data point')
    return _root(*_spread(data, mu, len(data)))


def _pairs(what, x, y):
    if len(x) != len(y):
        raise StatisticsError(f'{what} requires that both inputs have same number of data points')
    if len(x) < 2:
        raise StatisticsError(f'{what} requires at least two data points')


def _distances(data):
    center = fsum(data) / len(data)
    return [x - center for x in data]


def _dot(x, y):
    return fsum([a * b for a, b in zip(x, y)])


def covariance(x, y, /):
    _pairs('covariance', x, y)
    return _dot(_distances(x), _distances(y)) / (len(x) - 1)


def correlation(x, y, /):
    _pairs('correlation', x, y)
    x, y = _distances(x), _distances(y)
    spread = sqrt(_dot(x, x) * _dot(y, y))
    if not spread:
        raise StatisticsError('at least one of the inputs is constant')
    return _dot(x, y) / spread


LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    _pairs('linear regression', x, y)
    far_x, far_y = (x, y) if proportional else (_distances(x), _distances(y))
    spread = _dot(far_x, far_x)
    if not spread:
        raise StatisticsError('x is constant')
    slope = _dot(far_x, far_y) / spread
    intercept = 0.0 if proportional else fsum(y) / len(y) - slope * (fsum(x) / len(x))
    return LinearRegression(slope, intercept)


def geometric_mean(data):
    data = _values(data, 1, 'must have a non-empty dataset')
    if any(x <= 0 for x in data):
        raise StatisticsError('geometric mean requires a non-empty dataset '
                              'containing positive numbers')
    return exp(fmean([log(x) for x in data]))


def harmonic_mean(data, weights=None):
    data = _values(data, 1, 'harmonic_mean requires at least one data point')
    if any(x < 0 for x in data):
        raise StatisticsError('harmonic mean does not support negative values')
    weights = [1] * len(data) if weights is None else list(weights)
    if any(x == 0 for x in data):
        return 0
    high, low = _exact([weight / x for weight, x in zip(weights, data)])
    quotient, rest = _divided((float(sum(weights)), 0.0), high)
    return quotient + (rest - quotient * low / high)


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(_values(data, 2, 'must have at least two data points'))
    if method not in ('inclusive', 'exclusive'):
        raise ValueError(f'Unknown method: {method!r}')
    is_inclusive, found = method == 'inclusive', []
    m = len(data) - 1 if is_inclusive else len(data) + 1
    for i in range(1, n):
        j = i * m // n
        if not is_inclusive:
            j = min(max(j, 1), len(data) - 1)
        delta = i * m - j * n
        low = j if is_inclusive else j - 1
        found.append((data[low] * (n - delta) + data[low + 1] * delta) / n)
    return found
