a = {1, 2, 3}; a.update({5}, [6]); print(a); a |= {9}; print(a); a -= {1}; print(a); a.difference_update([2], {3}); print(a)
big = set(range(100)); big.difference_update({5, 7}); print(sorted(big)[:8], len(big), list(big)[:8])
big -= {1}; big |= {1000, -1}; print(len(big), list(big)[-3:], {5} <= big, {9} <= big, big >= {9, 10}, big > {9}, {3}.issubset(big), big.issuperset([3, 4]), big.isdisjoint([500]), {1, 2} < {1, 2}, {1} < {1, 2}, {3} < {1, 2}, {1, 2, 3} > {4}, {1} <= {1})
print(big & {9, 10, 5000}, {9, 5000} - big, {9, 5000} ^ {9}, {1} | {2}, frozenset({1}) & {1, 2}, {1, 2} & frozenset({1}), {1}.union(), {1}.intersection([1], {1, 2}), {1, 2}.difference())
print([1] * 20 == [1] * 20, [1] * 20 < [1] * 20 + [2], [1] * 20 + [3] > [1] * 20 + [2], [1] * 17 == [1] * 16 + [2], [1, 2] < [1, 3], [[1] * 20] * 20 == [[1] * 20] * 20)
n = []; 
for _ in range(200): n = [n] + list(range(20))
m2 = []
for _ in range(200): m2 = [m2] + list(range(20))
print(n == m2, n < m2, 19 in n, [] in n, 5 in (1, 5), 'x' in (1,), 30 in list(range(31)), 30 in list(range(30)), None in [None])
class E:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return isinstance(o, E) and self.x == o.x
    def __hash__(self): return 7
print([E(i) for i in range(20)] == [E(i) for i in range(20)], E(3) in [E(i) for i in range(30)], {E(1), E(2)} == {E(2), E(1)}, {E(1)} <= {E(1), E(2)}, {E(1), E(2)} - {E(1)} == {E(2)}, {E(1), E(2)} & {E(2)} == {E(2)})
z = {E(1), E(2)}; z.update([E(2), E(3)]); print(len(z)); z -= {E(1)}; print(len(z)); z |= {E(3), E(4)}; print(len(z), z.isdisjoint([E(3)]), z.issuperset([E(4)]))
import collections, math
d = collections.defaultdict(list); d['a'].append(1); print(d['a'], d['b'], d)
c = collections.Counter('abca'); print(c['a'], c['zz'], len(c)); c['q'] += 2; print(c)
class D(dict):
    def __missing__(self, k): return k * 2
x = D(a=1); print(x['a'], x['b'], len(x), x.get('c'))
class D3(dict):
    def __missing__(self, k): raise LookupError(k)
try: D3()['w']
except LookupError as e: print(type(e), e)
try: collections.defaultdict()['w']
except KeyError as e: print(repr(e))
print(math.gcd(12, 18), math.gcd(), math.gcd(True, 2), math.gcd(5))
try: math.gcd(1.5)
except TypeError as e: print(e)
import io
f = io.StringIO('a\nbé\nc'); print([l for l in f], f.tell()); print('aé\nb'.find('b'), 'abc'.find('c', 1), 'aéc'.rfind('c'), 'abc'.index('c'))
# expect: {1, 2, 3, 5, 6}
# expect: {1, 2, 3, 5, 6, 9}
# expect: {2, 3, 5, 6, 9}
# expect: {5, 6, 9}
# expect: [0, 1, 2, 3, 4, 6, 8, 9] 98 [0, 1, 2, 3, 4, 6, 8, 9]
# expect: 99 [99, 1000, -1] False True True True True True True False True False False True
# expect: {9, 10} {5000} {5000} {1, 2} frozenset({1}) {1} {1} {1} {1, 2}
# expect: True True True False True True
# expect: True False True False True False True False True
# expect: True True True True True True
# expect: 3
# expect: 2
# expect: 3 False True
# expect: [1] [] defaultdict(<class 'list'>, {'a': [1], 'b': []})
# expect: 2 0 3
# expect: Counter({'a': 2, 'q': 2, 'b': 1, 'c': 1})
# expect: 1 bb 1 None
# expect: <class 'LookupError'> w
# expect: KeyError('w')
# expect: 6 0 1 5
# expect: 'float' object cannot be interpreted as an integer
# expect: ['a\n', 'bé\n', 'c'] 6
# expect: 3 2 2 2
