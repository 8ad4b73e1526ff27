"""Averages and spreads."""
from math import fsum, sqrt


class StatisticsError(ValueError):
    pass


def _whole(value, data):
    """An integral result of integers stays an integer."""
    if value == int(value) and all(isinstance(x, int) for x in data):
        return int(value)
    return value


def _values(data, least, message):
    data = list(data)
    if len(data) < least:
        raise StatisticsError(message)
    return data


def mean(data):
    data = _values(data, 1, 'mean requires at least one data point')
    if all(isinstance(x, int) for x in data):
        return _whole(sum(data) / len(data), data)
    return fsum(data) / len(data)


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


def _spread(data, center):
    """The sum of squared distances, without loss where all are integers."""
    if center is None and all(isinstance(x, int) for x in data):
        n = len(data)
        return (n * sum(x * x for x in data) - sum(data) ** 2) / n
    center = fsum(data) / len(data) if center is None else center
    return fsum([(x - center) ** 2 for x in data])


def variance(data, xbar=None):
    data = _values(data, 2, 'variance requires at least two data points')
    return _whole(_spread(data, xbar) / (len(data) - 1), data)


def pvariance(data, mu=None):
    data = _values(data, 1, 'pvariance requires at least one data point')
    return _whole(_spread(data, mu) / len(data), data)


def stdev(data, xbar=None):
    data = _values(data, 2, 'stdev requires at least two data points')
    return sqrt(_spread(data, xbar) / (len(data) - 1))


def pstdev(data, mu=None):
    data = _values(data, 1, 'pstdev requires at least one data point')
    return sqrt(_spread(data, mu) / len(data))
