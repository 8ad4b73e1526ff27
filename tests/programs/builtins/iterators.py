# case: reversed_list_does_not_grow
a = [1,2]
for x in reversed(a):
    a.append(9)
print(a)
# expect: [1, 2, 9, 9]

# case: membership_consumes
it = iter([1,2,3,4])
print(2 in it, list(it), list(zip(it, it)))
# expect: True [3, 4] []

# case: same_iterator_twice
it = iter([1,2,3,4]); print(list(zip(it,it)))
# expect: [(1, 2), (3, 4)]

# case: enumerate_is_its_own_iterator
it = enumerate([1,2,3]); print(next(it), list(it)); print(it is iter(it))
# expect: (0, 1) [(1, 2), (2, 3)]
# expect: True

# case: any_stops_early
it = iter([0, 1, 2])
print(any(it), list(it), all([]), next(it, "end"))
# expect: True [2] True end

# case: reversed_ranges
print(list(reversed(range(1,10,3))), list(reversed(range(0))), list(reversed("ab")), list(reversed((1,2))), list(zip()))
# expect: [7, 4, 1] [] ['b', 'a'] [2, 1] []

# case: keys
def f(x): return -x
print(sorted([1,3,2], key=f), max([1,3,2], key=f), min([1,3,2], key=f), sorted([], key=f), sorted([1,2], key=None))
print(sorted(["B","a"], key=str.lower), min(["bb","a"], key=len), max([], default=5), max([], key=f, default=None))
# expect: [3, 2, 1] 1 3 [] [1, 2]
# expect: ['a', 'B'] a 5 None

# case: sort_with_nan
nan=float("nan"); b=[3,nan,1,2,nan,0]; b.sort(); print(b); b.sort(reverse=True); print(b)
# expect: [3, nan, 1, 2, nan, 0]
# expect: [3, nan, 2, 1, nan, 0]

# case: sort_many
import random
random.seed(1)
a = [random.randrange(50) for i in range(1000)]
b = sorted(a)
c = sorted(a, reverse=True)
d = sorted([(x, i) for i, x in enumerate(a)], key=len)
print(b == sorted(c), b[0], b[999], [b[i] <= b[i + 1] for i in range(999)] == [True] * 999, d[0][1], d[999][1])
# expect: True 0 49 True 0 999

# case: types
def f(): pass
print(type(f), type(f) == type(f), type(1) == type(True), isinstance(True, int), isinstance(1, (str, int)), callable(f), callable(5), callable(print), callable(int))
print(type(1), type("a"), type(None), type([]), type(()), type(1.5), type(True), type(print), type(type), type(range(3)))
# expect: <class 'function'> True False True True True False True True
# expect: <class 'int'> <class 'str'> <class 'NoneType'> <class 'list'> <class 'tuple'> <class 'float'> <class 'bool'> <class 'builtin_function_or_method'> <class 'type'> <class 'range'>
