"""Distributions, and generators with a state of their own; the shared generator is native."""
from math import ceil as _ceil, cos as _cos, e as _e, exp as _exp, floor as _floor
from math import log as _log, acos as _acos, pi as _pi, sin as _sin, sqrt as _sqrt
from bisect import bisect as _bisect

_TWO_PI = 2.0 * _pi
_NORMAL = 4 * _exp(-0.5) / _sqrt(2.0)
_LOG4 = _log(4.0)
_SHAPE = 1.0 + _log(4.5)
_SEQUENCES = list, tuple, range, str


class _Distributions:
    """What can be made from `random` alone."""
    _next_gauss = None

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u, c = 1.0 - u, 1.0 - c
            low, high = high, low
        return low + (high - low) * _sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = _NORMAL * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        z, self._next_gauss = self._next_gauss, None
        if z is None:
            angle = self.random() * _TWO_PI
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _cos(angle) * radius
            self._next_gauss = _sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        return -_log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        if kappa <= 1e-6:
            return _TWO_PI * self.random()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        while True:
            z = _cos(_pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * _exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        if self.random() > 0.5:
            return (mu + _acos(f)) % _TWO_PI
        return (mu - _acos(f)) % _TWO_PI

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha > 1.0:
            ainv = _sqrt(2.0 * alpha - 1.0)
            b = alpha - _LOG4
            c = alpha + ainv
            while True:
                u1 = self.random()
                if not 1e-7 < u1 < 0.9999999:
                    continue
                u2 = 1.0 - self.random()
                v = _log(u1 / (1.0 - u1)) / ainv
                x = alpha * _exp(v)
                z = u1 * u1 * u2
                r = b + c * v - x
                if r + _SHAPE - 4.5 * z >= 0.0 or r >= _log(z):
                    return x * beta
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        while True:
            b = (_e + alpha) / _e
            p = b * self.random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -_log((b - p) / alpha)
            u = self.random()
            if p > 1.0:
                if u <= x ** (alpha - 1.0):
                    return x * beta
            elif u <= _exp(-x):
                return x * beta

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)

    def randbytes(self, n):
        out = b''
        for i in range(0, n, 4):
            size = min(4, n - i)
            out += self.getrandbits(8 * size).to_bytes(size, 'little')
        return out


class Random(_Distributions):
    """What CPython makes from `getrandbits`, where a class has its own; messages call it so."""

    def _below(self, n):
        k = n.bit_length()
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    def randrange(self, start, stop=None, step=1):
        numbers = range(start) if stop is None else range(start, stop, step)
        if not numbers:
            if stop is None:
                raise ValueError('empty range for randrange()')
            if step == 1:
                raise ValueError('empty range for randrange() (%d, %d, %d)'
                                 % (start, stop, stop - start))
            raise ValueError('empty range in randrange(%d, %d, %d)' % (start, stop, step))
        return numbers[self._below(len(numbers))]

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._below(len(seq))]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        places = self._chosen(len(population), weights, cum_weights, k)
        return [population[at] for at in places]

    def _chosen(self, n, weights, cum_weights, k):
        if cum_weights is None:
            if weights is None:
                return [_floor(self.random() * (n + 0.0)) for _ in range(k)]
            cum_weights, total = [], 0
            for weight in weights:
                total += weight
                cum_weights.append(total)
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != n:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError('Total of weights must be greater than zero')
        return [_bisect(cum_weights, self.random() * total, 0, n - 1) for _ in range(k)]

    def shuffle(self, x):
        for i in range(len(x) - 1, 0, -1):
            j = self._below(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if not isinstance(population, _SEQUENCES):
            from collections.abc import Sequence
            if not isinstance(population, Sequence):
                raise TypeError(
                    'Population must be a sequence.  For dicts or sets, use sorted(d).')
        if counts is None:
            return [population[at] for at in self._places(len(population), k)]
        sums, total = [], 0
        for count in counts:
            total += count
            sums.append(total)
        if len(sums) != len(population):
            raise ValueError('The number of counts does not match the population')
        total = sums.pop()
        if not isinstance(total, int):
            raise TypeError('Counts must be integers')
        if total <= 0:
            raise ValueError('Total of counts must be greater than zero')
        return [population[_bisect(sums, at)] for at in self.sample(range(total), k=k)]

    def _places(self, n, k):
        if not 0 <= k <= n:
            raise ValueError('Sample larger than population or is negative')
        size = 21
        if k > 5:
            size += 4 ** _ceil(_log(k * 3, 4))
        result = []
        if n <= size:
            pool = list(range(n))
            for i in range(k):
                j = self._below(n - i)
                result.append(pool[j])
                pool[j] = pool[n - i - 1]
            return result
        chosen = set()
        for _ in range(k):
            j = self._below(n)
            while j in chosen:
                j = self._below(n)
            chosen.add(j)
            result.append(j)
        return result


_FromBits = Random


class Random(_FromBits):
    """A Mersenne Twister (Matsumoto and Nishimura, 1998) of its own: each draw is one operation."""

    def __init__(self, x=None):
        self._state = bytearray(2500)
        self.seed(x)

    def __init_subclass__(cls, **kwds):
        if 'random' in cls.__dict__ or 'getrandbits' in cls.__dict__:
            for name, method in _FromBits.__dict__.items():
                if callable(method) and name in Random.__dict__ and name not in cls.__dict__:
                    setattr(cls, name, method)

    def seed(self, a=None, version=2):
        _draw(self._state, seed, _entropy() << 31 ^ _entropy() if a is None else a)
        self._next_gauss = None

    def random(self):
        return _draw(self._state, random)

    def getrandbits(self, k, /):
        return _draw(self._state, getrandbits, k)

    def randrange(self, start, stop=None, step=1):
        return _draw(self._state, randrange, start, stop, step)

    def randint(self, a, b):
        return _draw(self._state, randint, a, b)

    def _below(self, n):
        return _draw(self._state, randrange, n)

    def _chosen(self, n, weights, cum_weights, k):
        return _draw(self._state, _choices, n, weights, cum_weights=cum_weights, k=k)

    def _places(self, n, k):
        return _draw(self._state, _sample, n, k)

    def shuffle(self, x):
        return _draw(self._state, shuffle, x)

    def getstate(self):
        state = bytes(self._state)
        words = [int.from_bytes(state[at:at + 4], 'little') for at in range(0, 2500, 4)]
        return 3, tuple(words), self._next_gauss

    def setstate(self, state):
        version, words, self._next_gauss = state
        self._state[:] = b''.join([word.to_bytes(4, 'little') for word in words])


class SystemRandom(Random):
    """Numbers that no seed repeats."""

    def seed(self, a=None, version=2):
        self._next_gauss = None

    def random(self):
        return self.getrandbits(53) / 9007199254740992.0

    def getrandbits(self, k, /):
        if k < 0:
            raise ValueError('number of bits must be non-negative')
        result = 0
        for shift in range(0, k, 32):
            result |= _entropy() >> 32 - min(k - shift, 32) << shift
        return result

    def getstate(self, *args, **kwds):
        raise NotImplementedError('System entropy source does not have state.')

    setstate = getstate


class _Shared(_FromBits):
    """The native generator; two threads may draw the same half of a pair of gauss()."""

    def random(self):
        return random()

    def getrandbits(self, k):
        return getrandbits(k)

    def _below(self, n):
        return randrange(n)

    def _chosen(self, n, weights, cum_weights, k):
        return _choices(n, weights, cum_weights=cum_weights, k=k)

    def _places(self, n, k):
        return _sample(n, k)


_shared = _Shared()
choice = _shared.choice
choices = _shared.choices
sample = _shared.sample
triangular = _shared.triangular
normalvariate = _shared.normalvariate
lognormvariate = _shared.lognormvariate
expovariate = _shared.expovariate
vonmisesvariate = _shared.vonmisesvariate
gammavariate = _shared.gammavariate
gauss = _shared.gauss
betavariate = _shared.betavariate
paretovariate = _shared.paretovariate
weibullvariate = _shared.weibullvariate
randbytes = _shared.randbytes
