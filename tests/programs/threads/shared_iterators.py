import itertools
import threading

THREADS = 4


def together(work):
    """What goes wrong when threads do the same at the same time."""
    barrier = threading.Barrier(THREADS)
    errors = []

    def run(n):
        barrier.wait()
        try:
            work(n)
        except BaseException as error:
            errors.append(repr(error))

    threads = [threading.Thread(target=run, args=(n,)) for n in range(THREADS)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return errors


def drained(make):
    """Whether threads get each item once from an iterator that they share."""
    iterator = make()
    got = []

    def work(n):
        while (item := next(iterator, None)) is not None:
            got.append(item)

    errors = together(work)
    return not errors and sorted(got) == sorted(make())


N = 1500
big = range(1, N)
kinds = dict(
  chain=lambda: itertools.chain(range(N), list(range(N, 2*N)), (1,2,3)),
  from_iterable=lambda: itertools.chain.from_iterable([range(N), [1,2], {5:1}]),
  from_gen=lambda: itertools.chain.from_iterable(map(range, [N, 5])),
  islice=lambda: itertools.islice(range(9*N), 5, 7*N, 3),
  islice_count=lambda: itertools.islice(itertools.count(), N),
  accumulate=lambda: itertools.accumulate(big),
  product=lambda: itertools.product(range(50), "ab", [1,2,3], range(5)),
  permutations=lambda: itertools.permutations(range(7)),
  permutations2=lambda: itertools.permutations(range(60), 2),
  combinations=lambda: itertools.combinations(range(20), 3),
  cwr=lambda: itertools.combinations_with_replacement(range(15), 3),
  cycle=lambda: itertools.islice(itertools.cycle([1,2,3]), N),
  repeat=lambda: itertools.repeat(7, N),
  zip_longest=lambda: itertools.zip_longest(range(N), range(5), fillvalue=0),
  starmap=lambda: itertools.starmap(pow, [(n, 2) for n in range(N)]),
  takewhile=lambda: itertools.takewhile(lambda n: n < N, range(2*N)),
  dropwhile=lambda: itertools.dropwhile(lambda n: n < 3, range(N)),
  filterfalse=lambda: itertools.filterfalse(lambda n: n % 2, range(N)),
  compress=lambda: itertools.compress(range(N), [1,0]*N),
  pairwise=lambda: itertools.pairwise(range(N)),
  map=lambda: map(lambda n: n + 1, range(N)),
  map2=lambda: map(lambda a,b: a + b, range(N), range(N)),
  filter=lambda: filter(lambda n: n % 2, range(N)),
  zip=lambda: zip(range(N), range(N)),
  zip_map=lambda: zip(map(str,range(N))),
  enumerate=lambda: enumerate(range(N)),
  tee=lambda: itertools.tee(range(N))[0],
  batched_groupby=lambda: map(lambda kv: (kv[0],), itertools.groupby(range(N), key=lambda n: n // 3)),
  groupby=lambda: itertools.groupby([n // 3 for n in range(N)]),
)
del kinds["groupby"], kinds["batched_groupby"]
for name, make in kinds.items():
    print(name, drained(make))

# A group ends when another thread goes on to the next one.
groups = itertools.groupby([n // 3 for n in range(N)])
keys = []


def group(n):
    for key, _ in groups:
        keys.append(key)


print(together(group), sorted(set(keys)) == list(range(N // 3)))

# A function may come back to the map that it is called by.
letters = map(lambda c: c + next(letters, ""), "abcd")
print(list(letters))
# One that fails does not end the map.
numbers = map(int, ["1", "x", "3"])
print(next(numbers))
try:
    next(numbers)
except ValueError as error:
    print(error)
print(next(numbers), list(numbers))
for one in (itertools.islice("ab", 1), itertools.takewhile(str.isalpha, "ab"), itertools.starmap(pow, [(2, 3)]),
            itertools.accumulate([1.5, 2]), itertools.pairwise("abc"), itertools.zip_longest("a", "bc"),
            itertools.product("ab"), itertools.permutations("ab"), itertools.cycle("a")):
    print(type(one), iter(one) is one, list(itertools.islice(one, 3)))
counter = itertools.count(5, 2)
print(next(counter), next(iter(counter)), counter, itertools.repeat("a", 3), itertools.count(0.5))
# expect: chain True
# expect: from_iterable True
# expect: from_gen True
# expect: islice True
# expect: islice_count True
# expect: accumulate True
# expect: product True
# expect: permutations True
# expect: permutations2 True
# expect: combinations True
# expect: cwr True
# expect: cycle True
# expect: repeat True
# expect: zip_longest True
# expect: starmap True
# expect: takewhile True
# expect: dropwhile True
# expect: filterfalse True
# expect: compress True
# expect: pairwise True
# expect: map True
# expect: map2 True
# expect: filter True
# expect: zip True
# expect: zip_map True
# expect: enumerate True
# expect: tee True
# expect: [] True
# expect: ['abcd']
# expect: 1
# expect: invalid literal for int() with base 10: 'x'
# expect: 3 []
# expect: <class 'itertools.islice'> True ['a']
# expect: <class 'itertools.takewhile'> True ['a', 'b']
# expect: <class 'itertools.starmap'> True [8]
# expect: <class 'itertools.accumulate'> True [1.5, 3.5]
# expect: <class 'itertools.pairwise'> True [('a', 'b'), ('b', 'c')]
# expect: <class 'itertools.zip_longest'> True [('a', 'b'), (None, 'c')]
# expect: <class 'itertools.product'> True [('a',), ('b',)]
# expect: <class 'itertools.permutations'> True [('a', 'b'), ('b', 'a')]
# expect: <class 'itertools.cycle'> True ['a', 'a', 'a']
# expect: 5 7 count(9, 2) repeat('a', 3) count(0.5)
