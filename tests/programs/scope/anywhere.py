# case: star_imports_anywhere
try:
    from math import *
    from collections import *
except ImportError:
    sqrt = None
print(sqrt(16), pi, deque([1]))
try:
    from nomodule import *
except ImportError as e:
    print(e)
if True:
    from itertools import *
print(list(islice(count(3), 3)))
for _ in range(1):
    from functools import *
print(reduce(lambda a, b: a + b, [1, 2, 3]))
# expect: 4.0 3.141592653589793 deque([1])
# expect: No module named 'nomodule'
# expect: [3, 4, 5]
# expect: 6

# case: walrus_in_generators
data = [5, 3, 8]
print(any((found := x) > 4 for x in data), found)
print([y := 1, y**2], y)
print(any((f2 := x) > 6 for x in data))
print(f2)
def g():
    r = any((w := x) > 6 for x in data)
    return r, w
print(g())
def h():
    return any((w := x) > 6 for x in data), w
print(h())
print([last := x for x in data], last)
print(1 if (q := 5) else 0, q)
print((lambda: (z := 3) + z)())
# expect: True 5
# expect: [1, 1] 1
# expect: True
# expect: 8
# expect: (True, 8)
# expect: (True, 8)
# expect: [5, 3, 8] 8
# expect: 1 5
# expect: 6

# case: walrus_binds_where_global_says
total = 0
def last(items):
    global total
    all((total := total + x) < 100 for x in items)
last([1, 2, 3])
print(total)
def outer():
    n = 0
    def inner():
        nonlocal n
        return sum((n := n + 1) for _ in range(3)), [n := n * 2 for _ in range(2)]
    return inner(), n
print(outer())
# expect: 6
# expect: ((6, [6, 12]), 12)
