# case: endless
from itertools import count, cycle, repeat, islice
c = count(5, 2)
print(next(c), next(c), c, list(islice(count(), 3)), next(count(1.5)), list(islice(count(3, -1), 3)), count(1, 3))
cy = cycle("ab")
print([next(cy) for _ in range(5)], list(cycle([])))
print(list(repeat(3, 2)), repeat(1, 2), repeat("x"), list(repeat(1, 0)), [a * b for a, b in zip([1, 2], repeat(3))])

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

# case: chain
from itertools import chain
print(list(chain("ab", [1], ())), list(chain()), list(chain.from_iterable(["xy", "z"])), sum(chain([1], [2])))

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

# case: choosing
from itertools import takewhile, dropwhile, filterfalse, compress
print(list(takewhile(lambda x: x < 3, range(9))), list(dropwhile(lambda x: x < 3, range(6))))
print(list(filterfalse(None, [0, 1, ""])), list(filterfalse(lambda x: x % 2, range(5))), list(compress("abc", [1, 0, 1])))

# case: combining
from itertools import starmap, pairwise, zip_longest, accumulate
import operator
print(list(starmap(pow, [(2, 3), (3, 2)])), list(pairwise("abcd")), list(pairwise("")), list(pairwise("a")))
print(list(zip_longest("abc", "x", fillvalue="-")), list(zip_longest()), list(zip_longest([], [1])))
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], max, initial=2)), list(accumulate([])), list(accumulate([1, 2, 3], operator.mul)))

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

# case: groupby
from itertools import groupby
print([(k, list(g)) for k, g in groupby("aabbbc")], [k for k, g in groupby([1, 1, 2, 1])])
print([(k, list(g)) for k, g in groupby(range(6), lambda x: x // 4)], list(groupby([])))
groups = [(k, g) for k, g in groupby("aab")]
print([list(g) for k, g in groups])
for key, group in groupby(sorted(["bb", "a", "cc", "d"], key=len), key=len):
    print(key, next(group))

# case: tee
from itertools import tee
a, b = tee("abc")
print(next(a), list(b), list(a))
print(len(tee([1], 3)), [list(t) for t in tee([1, 2], 3)])
