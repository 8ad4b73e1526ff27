import bisect
import heapq
import math
import operator
from collections import Counter
from collections import OrderedDict
from collections import deque
from collections import namedtuple
from contextlib import suppress
from functools import reduce
from itertools import accumulate
from itertools import chain
from itertools import combinations
from itertools import groupby
from itertools import islice
from itertools import product
from itertools import takewhile
def clip(x):
    if type(x) is int:
        return x % 1000 if abs(x) > 100000 else x
    if isinstance(x, (str, list, tuple, bytes)):
        return x[:12]
    if type(x) is dict and len(x) > 12:
        return dict(list(x.items())[:12])
    return x
def pair(a, b=0):
    return (a, b)
def spread(a, *b, k=1, **c):
    return (a, b, k, sorted(c.items()))
def gen_up(n):
    i = 0
    while i < n:
        sent = yield i
        i += 1 if sent is None else sent
class manager:
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        print('enter', self.name)
        return self.name
    def __exit__(self, kind, error, trace):
        print('leave', self.name, error)
        return kind is ValueError
class Base:
    made = 0
    def __init__(self, n, s='s'):
        self.n = n
        self.s = s
        Base.made += 1
    def __repr__(self):
        return f'{type(self).__name__}({self.n!r}, {self.s!r})'
    def total(self, by):
        return self.n + by
    def grow(self, by):
        self.n = clip(self.n + by)
    @property
    def double(self):
        return self.n * 2
    @classmethod
    def build(cls, n):
        return cls(n, cls.__name__)
    @staticmethod
    def twice(n):
        return n * 2
i0, i1, i2 = 3, -4, 17
f0, f1 = 2.5, -0.75
b0, b1 = True, False
s0, s1 = 'spam', 'Eggs and ham'
l0, l1 = [4, -2, 9], [1, 2, 3, 4, 5]
m0, m1 = ['x', 'yy', 'Zed'], ['a,b', '']
d0, d1 = {'a': 1, 'k': -2}, {'spam': 3, 'b': 0}
t0, t1 = (1, 'two', 3.5), ('k', None, False)
e0, e1 = {1, 2, 9}, {2, 3}
y0 = b'bytes'
o0 = Base(5)
