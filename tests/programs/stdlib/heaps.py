# case: push_and_pop
from heapq import heappush, heappop, heapify
h = []
for x in (5, 3, 8, 1, 9, 2):
    heappush(h, x)
print(h[0], [heappop(h) for _ in range(6)], h)
h = [5, 3, 8, 1]
heapify(h)
print(h, heappop(h), h)
try:
    heappop([])
except IndexError as error:
    print(error)
# expect: 1 [1, 2, 3, 5, 8, 9] []
# expect: [3, 5, 8] 1 [3, 5, 8]
# expect: index out of range

# case: same_order_as_cpython
from heapq import heappush, heappop, heapify
h, x = [], 7
for _ in range(40):
    x = x * 31 % 101
    heappush(h, x)
print(h)
print([heappop(h) for _ in range(10)], h)
g = [(i * 37) % 23 for i in range(23)]
heapify(g)
print(g)
# expect: [2, 2, 3, 32, 3, 7, 11, 38, 35, 41, 50, 10, 15, 41, 11, 57, 50, 55, 35, 48, 59, 74, 72, 75, 15, 73, 61, 73, 62, 59, 38, 93, 67, 67, 57, 89, 75, 61, 62, 83]
# expect: [2, 2, 3, 3, 7, 10, 11, 11, 15, 15] [32, 35, 38, 35, 41, 61, 41, 38, 55, 48, 50, 62, 67, 62, 57, 57, 50, 89, 61, 83, 59, 74, 72, 75, 67, 73, 75, 73, 93, 59]
# expect: [0, 2, 1, 3, 4, 5, 12, 6, 8, 11, 9, 16, 7, 21, 15, 19, 17, 20, 22, 13, 14, 18, 10]

# case: replace_and_pushpop
from heapq import heapreplace, heappushpop
h = [1, 3, 2]
print(heapreplace(h, 9), h, heappushpop(h, 0), heappushpop(h, 5), h, heappushpop([], 1))
# expect: 1 [3, 5, 9] 0 2 [3, 5, 9] 1

# case: largest_and_smallest
from heapq import nlargest, nsmallest
data = [5, 1, 4, 1, 5, 9, 2, 6]
print(nlargest(3, data), nsmallest(3, data), nlargest(0, data), nsmallest(99, data))
print(nlargest(2, ["bb", "a", "cccc"], key=len), nsmallest(1, ["bb", "a"], key=len))
# expect: [9, 6, 5] [1, 1, 2] [] [1, 1, 2, 4, 5, 5, 6, 9]
# expect: ['cccc', 'bb'] ['a']

# case: merge
from heapq import merge
print(list(merge([1, 4, 7], [2, 5], [], [3])), list(merge([4, 1], [3, 2], reverse=True)), list(merge(["b"], ["AA"], key=len)))
# expect: [1, 2, 3, 4, 5, 7] [4, 3, 2, 1] ['b', 'AA']

# case: tuples_and_objects
from heapq import heappush, heappop

class Job:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

h = []
for n in (3, 1, 2):
    heappush(h, Job(n))
print([heappop(h).n for _ in range(3)])
h = []
for item in [(2, "b"), (1, "z"), (1, "a")]:
    heappush(h, item)
print([heappop(h) for _ in range(3)])
try:
    heappush(h, (1, {}))
    heappush(h, (1, {}))
except TypeError as error:
    print(error)
# expect: [1, 2, 3]
# expect: [(1, 'a'), (1, 'z'), (2, 'b')]

# case: bisect
import bisect
a = [1, 2, 2, 3]
print(bisect.bisect(a, 2), bisect.bisect_left(a, 2), bisect.bisect_right(a, 0), bisect.bisect(a, 9), bisect.bisect(a, 2, 0, 2))
bisect.insort(a, 2.5)
bisect.insort_left(a, 1)
print(a, bisect.bisect(["a", "bbb"], 2, key=len))
def grade(score):
    return "FDCBA"[bisect.bisect([60, 70, 80, 90], score)]
print([grade(s) for s in (33, 99, 77, 70, 89)])
try:
    bisect.bisect([1], 1, -1)
except ValueError as error:
    print(error)
# expect: 3 1 0 4 2
# expect: [1, 1, 2, 2, 2.5, 3] 1
# expect: ['F', 'A', 'C', 'C', 'B']
# expect: lo must be non-negative
