# case: endless
from itertools import count, cycle, repeat, islice
c = count(5, 2)
print(next(c), next(c), c, list(islice(count(), 3)), next(count(1.5)), list(islice(count(3, -1), 3)), count(1, 3))
cy = cycle("ab")
print([next(cy) for _ in range(5)], list(cycle([])))
print(list(repeat(3, 2)), repeat(1, 2), repeat("x"), list(repeat(1, 0)), [a * b for a, b in zip([1, 2], repeat(3))])
# expect: 5 7 count(9, 2) [0, 1, 2] 1.5 [3, 2, 1] count(1, 3)
# expect: ['a', 'b', 'a', 'b', 'a'] []
# expect: [3, 3] repeat(1, 2) repeat('x') [] [3, 6]

# case: shared_count
from itertools import count
from threading import Thread
numbers = count()
out = []

def work():
    for _ in range(200):
        out.append(next(numbers))

threads = [Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(out) == list(range(800)))
# expect: True

# case: chain
from itertools import chain
print(list(chain("ab", [1], ())), list(chain()), list(chain.from_iterable(["xy", "z"])), sum(chain([1], [2])))
# expect: ['a', 'b', 1] [] ['x', 'y', 'z'] 3

# case: islice
from itertools import islice
it = iter(range(10))
print(list(islice(it, 2, 6, 2)), next(it))
print(list(islice(range(9), 3)), list(islice(range(9), 2, None, 3)), list(islice("abc", None)))
for args in ((-1,), (0, 1, 0), ("x",), (-1, 4)):
    try:
        print(list(islice([1], *args)))
    except ValueError as error:
        print(error)
# expect: [2, 4] 6
# expect: [0, 1, 2] [2, 5, 8] ['a', 'b', 'c']
# expect: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: Step for islice() must be a positive integer or None.
# expect: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
# expect: Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.

# case: choosing
from itertools import takewhile, dropwhile, filterfalse, compress
print(list(takewhile(lambda x: x < 3, range(9))), list(dropwhile(lambda x: x < 3, range(6))))
print(list(filterfalse(None, [0, 1, ""])), list(filterfalse(lambda x: x % 2, range(5))), list(compress("abc", [1, 0, 1])))
# expect: [0, 1, 2] [3, 4, 5]
# expect: [0, ''] [0, 2, 4] ['a', 'c']

# case: combining
from itertools import starmap, pairwise, zip_longest, accumulate
import operator
print(list(starmap(pow, [(2, 3), (3, 2)])), list(pairwise("abcd")), list(pairwise("")), list(pairwise("a")))
print(list(zip_longest("abc", "x", fillvalue="-")), list(zip_longest()), list(zip_longest([], [1])))
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], max, initial=2)), list(accumulate([])), list(accumulate([1, 2, 3], operator.mul)))
# expect: [8, 9] [('a', 'b'), ('b', 'c'), ('c', 'd')] [] []
# expect: [('a', 'x'), ('b', '-'), ('c', '-')] [] [(None, 1)]
# expect: [1, 3, 6] [2, 2, 2, 3] [] [1, 2, 6]

# case: combinatorics
from itertools import product, permutations, combinations, combinations_with_replacement
print(list(product("ab", [1, 2])), list(product()), list(product("ab", repeat=2)), list(product("ab", [])))
for r in range(4):
    print(list(permutations("abc", r)), list(combinations("abc", r)), list(combinations_with_replacement("ab", r)))
print(list(permutations("ab")), list(permutations("ab", 3)), list(combinations("", 1)))
try:
    combinations("abc", -1)
except ValueError as error:
    print(error)
# expect: [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [()] [('a', 'a'), ('a', 'b'), ('b', 'a'), ('b', 'b')] []
# expect: [()] [()] [()]
# expect: [('a',), ('b',), ('c',)] [('a',), ('b',), ('c',)] [('a',), ('b',)]
# expect: [('a', 'b'), ('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')] [('a', 'b'), ('a', 'c'), ('b', 'c')] [('a', 'a'), ('a', 'b'), ('b', 'b')]
# expect: [('a', 'b', 'c'), ('a', 'c', 'b'), ('b', 'a', 'c'), ('b', 'c', 'a'), ('c', 'a', 'b'), ('c', 'b', 'a')] [('a', 'b', 'c')] [('a', 'a', 'a'), ('a', 'a', 'b'), ('a', 'b', 'b'), ('b', 'b', 'b')]
# expect: [('a', 'b'), ('b', 'a')] [] []
# expect: r must be non-negative

# case: groupby
from itertools import groupby
print([(k, list(g)) for k, g in groupby("aabbbc")], [k for k, g in groupby([1, 1, 2, 1])])
print([(k, list(g)) for k, g in groupby(range(6), lambda x: x // 4)], list(groupby([])))
groups = [(k, g) for k, g in groupby("aab")]
print([list(g) for k, g in groups])
for key, group in groupby(sorted(["bb", "a", "cc", "d"], key=len), key=len):
    print(key, next(group))
# expect: [('a', ['a', 'a']), ('b', ['b', 'b', 'b']), ('c', ['c'])] [1, 2, 1]
# expect: [(0, [0, 1, 2, 3]), (1, [4, 5])] []
# expect: [[], []]
# expect: 1 a
# expect: 2 bb

# case: tee
from itertools import tee
a, b = tee("abc")
print(next(a), list(b), list(a))
print(len(tee([1], 3)), [list(t) for t in tee([1, 2], 3)])
# expect: a ['a', 'b', 'c'] ['b', 'c']
# expect: 3 [[1, 2], [1, 2], [1, 2]]

# case: what_counts
import itertools
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
t(lambda: itertools.count('a'))
t(lambda: itertools.count(1, None))
t(lambda: list(itertools.islice(itertools.count(1.5, 2), 2)))
# expect: TypeError a number is required
# expect: TypeError a number is required
# expect: [1.5, 3.5]
