import random
random.seed(5)
print(random.choice([1, 2, 3]), random.choice('abc'), random.choice(range(10**9)), random.choices('abc', k=5))
print(random.choices([1, 2], [1, 5], k=5), random.choices(range(10**9), cum_weights=None, k=2), random.sample(range(10**9), 3))
print(random.sample([1, 2, 3, 4], 2), random.sample('abc', counts=[1, 2, 3], k=4), random.sample(range(30), 25))
r = random.Random(7)
print(r.choice([1, 2, 3]), r.choices('abc', k=3), r.sample(range(100), 5), r.sample('ab', counts=(3, 4), k=3), r.choice({0: 'x'}))
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i): return (0, 10, 20)[i]
print(random.choice(Seq()), random.choices(Seq(), k=2), r.choice(Seq()))
import collections.abc
class S2(Seq, collections.abc.Sequence): pass
print(random.sample(S2(), 2))
for f in (lambda: random.choice([]), lambda: random.choice(5), lambda: random.choice({1}), lambda: random.choice({'a': 1}),
          lambda: random.choices([], k=1), lambda: random.choices([], k=0), lambda: random.choices({1, 2}), lambda: random.choices(5),
          lambda: random.choices('ab', [1]), lambda: random.choices('ab', [0, 0]), lambda: random.choices('ab', [1, 2], cum_weights=[1, 2]),
          lambda: random.choices('ab', 5), lambda: random.sample({1, 2}, 1), lambda: random.sample([1], 2), lambda: random.sample([1], -1),
          lambda: random.sample(5, 1), lambda: random.sample('ab', 1, counts=[1]), lambda: random.sample('ab', 1, counts=[0, 0]),
          lambda: random.sample('ab', 1, counts=[1.5, 1]), lambda: random.sample({'a': 1}, 1), lambda: random.sample(Seq(), 1), lambda: random.choice(iter([1])),
          lambda: random.shuffle(5), lambda: random.shuffle((1, 2)), lambda: random.choices('ab', k='x'), lambda: r.sample({1}, 1), lambda: r.choice([]),
          lambda: random.choices('ab', [1, float('inf')]), lambda: random.choice(None), lambda: random.sample('ab', 5, counts=[2, 2])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
# expect: 3 b 796487718 ['b', 'c', 'c', 'b', 'b']
# expect: [2, 2, 2, 1, 1] [371793355, 868445457] [408835699, 583858778, 109494177]
# expect: [2, 1] ['c', 'b', 'c', 'c'] [5, 27, 24, 12, 29, 28, 2, 4, 19, 21, 14, 22, 18, 0, 16, 3, 26, 20, 23, 11, 17, 25, 13, 9, 8]
# expect: 2 ['c', 'b', 'a'] [68, 12, 46, 74, 7] ['b', 'a', 'a'] x
# expect: 20 [0, 20] 10
# expect: [20, 0]
# expect: IndexError Cannot choose from an empty sequence
# expect: TypeError object of type 'int' has no len()
# expect: TypeError 'set' object is not subscriptable
# expect: KeyError 0
# expect: IndexError list index out of range
# expect: []
# expect: TypeError 'set' object is not subscriptable
# expect: TypeError object of type 'int' has no len()
# expect: ValueError The number of weights does not match the population
# expect: ValueError Total of weights must be greater than zero
# expect: TypeError Cannot specify both weights and cumulative weights
# expect: TypeError The number of choices must be a keyword argument: k=5
# expect: TypeError Population must be a sequence.  For dicts or sets, use sorted(d).
# expect: ValueError Sample larger than population or is negative
# expect: ValueError Sample larger than population or is negative
# expect: TypeError Population must be a sequence.  For dicts or sets, use sorted(d).
# expect: ValueError The number of counts does not match the population
# expect: ValueError Total of counts must be greater than zero
# expect: TypeError Counts must be integers
# expect: TypeError Population must be a sequence.  For dicts or sets, use sorted(d).
# expect: TypeError Population must be a sequence.  For dicts or sets, use sorted(d).
# expect: TypeError object of type 'list_iterator' has no len()
# expect: TypeError object of type 'int' has no len()
# expect: TypeError 'tuple' object does not support item assignment
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError Population must be a sequence.  For dicts or sets, use sorted(d).
# expect: IndexError Cannot choose from an empty sequence
# expect: ValueError Total of weights must be finite
# expect: TypeError object of type 'NoneType' has no len()
# expect: ValueError Sample larger than population or is negative
