# case: displays
print([], [1], [1, 2, 3], [1, "a", None, True, 2.5], [[1], [2, [3]]], [1, ], [(1, 2), ()])
print(len([]), len([1, 2]), [1, 2] == [1, 2], [1] == [2], [1] != [1, 2], [] == [], [1] == (1,))
# expect: [] [1] [1, 2, 3] [1, 'a', None, True, 2.5] [[1], [2, [3]]] [1] [(1, 2), ()]
# expect: 0 2 True False True True False

# case: indexing
a = [10, 20, 30]
print(a[0], a[-1], a[1], a[-3])
a[1] = 21
a[-1] = 31
print(a)
a[0] += 5
a[0] *= 2
print(a)
b = [[1, 2], [3, 4]]
b[1][0] = 99
print(b, b[1][0], b[-1][-1])
# expect: 10 30 20 10
# expect: [10, 21, 31]
# expect: [30, 21, 31]
# expect: [[1, 2], [99, 4]] 99 4

# case: operators
print([1] + [2, 3], [0] * 3, 3 * [1, 2], [1] * 0, [1, 2] * -1)
print(1 in [1, 2], 3 in [1, 2], "a" not in ["b"], 1.0 in [1], None in [None], [1] in [[1]])
print([1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9], [1, 2] <= [1, 2])
# expect: [1, 2, 3] [0, 0, 0] [1, 2, 1, 2, 1, 2] [] []
# expect: True False True True True True
# expect: True True True True True

# case: append_and_pop
a = []
a.append(1)
a.append([2])
a.append("x")
print(a, len(a))
print(a.pop(), a.pop(0), a)
a = [1, 2, 3, 4]
print(a.pop(1), a.pop(-2), a)
# expect: [1, [2], 'x'] 3
# expect: x 1 [[2]]
# expect: 2 3 [1, 4]

# case: insert
a = [1, 2]
a.insert(0, "first")
a.insert(100, "last")
a.insert(-1, "before last")
a.insert(1, "second")
print(a)
# expect: ['first', 'second', 1, 2, 'before last', 'last']

# case: extend
a = [1]
a.extend([2, 3])
a.extend((4,))
a.extend("ab")
a.extend(range(2))
a.extend([])
print(a)
a += [9]
a += "z"
print(a)
a.extend(a)
print(len(a))
# expect: [1, 2, 3, 4, 'a', 'b', 0, 1]
# expect: [1, 2, 3, 4, 'a', 'b', 0, 1, 9, 'z']
# expect: 20

# case: remove_and_search
a = [1, 2, 3, 2, 1]
a.remove(2)
print(a, a.index(2), a.count(1), a.count(9), a.index(1), a.index(1, 1))
# expect: [1, 3, 2, 1] 2 2 0 0 3

# case: sort
a = [3, 1, 2]
a.sort()
print(a)
a.sort(reverse=True)
print(a)
words = ["pear", "fig", "Apple", "banana"]
words.sort()
print(words)
words.sort(key=len)
print(words)
mixed = [2, 1.5, True, -3]
mixed.sort()
print(mixed)
pairs = [(2, "b"), (1, "z"), (2, "a")]
pairs.sort()
print(pairs)
# expect: [1, 2, 3]
# expect: [3, 2, 1]
# expect: ['Apple', 'banana', 'fig', 'pear']
# expect: ['fig', 'pear', 'Apple', 'banana']
# expect: [-3, True, 1.5, 2]
# expect: [(1, 'z'), (2, 'a'), (2, 'b')]

# case: sort_is_stable
def first(pair):
    return pair[0]

pairs = [(1, "c"), (0, "x"), (1, "a"), (0, "b"), (1, "b")]
pairs.sort(key=first)
print(pairs)
pairs.sort(key=first, reverse=True)
print(pairs)
# expect: [(0, 'x'), (0, 'b'), (1, 'c'), (1, 'a'), (1, 'b')]
# expect: [(1, 'c'), (1, 'a'), (1, 'b'), (0, 'x'), (0, 'b')]

# case: reverse_clear_copy
a = [1, 2, 3]
a.reverse()
print(a)
b = a.copy()
b.append(4)
print(a, b)
a.clear()
print(a, b, len(a))
# expect: [3, 2, 1]
# expect: [3, 2, 1] [3, 2, 1, 4]
# expect: [] [3, 2, 1, 4] 0

# case: methods_return_none
a = [2, 1]
print(a.append(3), a.sort(), a.reverse(), a.extend([]), a.insert(0, 0), a.remove(0), a.clear())
# expect: None None None None None None None

# case: aliasing
a = [1]
b = a
b.append(2)
print(a, a is b, a == [1, 2], a is [1, 2])
c = [a] * 2
c[0].append(3)
print(c, a)

def change(items):
    items.append("changed")
    items = []
    items.append("not seen")

change(a)
print(a)
# expect: [1, 2] True True False
# expect: [[1, 2, 3], [1, 2, 3]] [1, 2, 3]
# expect: [1, 2, 3, 'changed']

# case: augmented_add_keeps_identity
a = [1]
b = a
a += [2]
print(b, a is b)
a = a + [3]
print(b, a is b)
# expect: [1, 2] True
# expect: [1, 2] False

# case: contains_itself
a = [1]
a.append(a)
print(a)
# expect: [1, [...]]

# case: unpacking
a, b, c = [1, 2, 3]
print(a, b, c)
a, b = b, a
print(a, b)
[x, y] = "hi"
print(x, y)
(p, q), r = [1, 2], 3
print(p, q, r)
for i, (j, k) in [(1, (2, 3)), (4, (5, 6))]:
    print(i + j + k)
m = n = []
m.append(1)
print(n)
# expect: 1 2 3
# expect: 2 1
# expect: h i
# expect: 1 2 3
# expect: 6
# expect: 15
# expect: [1]

# case: tuples
t = (1, "a", None)
print(t, t[0], t[-1], len(t), (), (1,), (1, 2) + (3,), (0,) * 3, 1 in t, t == (1, "a", None))
print((1, 2) < (1, 3), (1,) < (1, 0), ("b",) > ("a", 9), t.count(1), t.index("a"))
x = 1, 2
print(x)
for v in t:
    print(v)
# expect: (1, 'a', None) 1 None 3 () (1,) (1, 2, 3) (0, 0, 0) True True
# expect: True True True 1 1
# expect: (1, 2)
# expect: 1
# expect: a
# expect: None

# case: growing_while_iterating
a = [1, 2, 3]
for x in a:
    if x < 3:
        a.append(x + 2)
print(a)
# expect: [1, 2, 3, 3, 4]

# case: shrinking_while_iterating
a = [1, 2, 3, 4, 5, 6]
for x in a:
    if x % 2 == 0:
        a.remove(x)
    print(x)
print(a)
# expect: 1
# expect: 2
# expect: 4
# expect: 6
# expect: [1, 3, 5]

# case: nested_matrix
rows = 3
matrix = [[r * 10 + c for c in range(4)] for r in range(rows)]
for row in matrix:
    print(row)
total = 0
for row in matrix:
    for value in row:
        total += value
print(total)
# expect: [0, 1, 2, 3]
# expect: [10, 11, 12, 13]
# expect: [20, 21, 22, 23]
# expect: 138

# case: swap_elements
a = [1, 2, 3]
a[0], a[2] = a[2], a[0]
print(a)
i = 0
i, a[i] = 1, 9
print(i, a)
# expect: [3, 2, 1]
# expect: 1 [3, 9, 1]

# case: bubble_sort
def bubble_sort(items):
    n = len(items)
    for i in range(n):
        for j in range(n - 1 - i):
            if items[j] > items[j + 1]:
                items[j], items[j + 1] = items[j + 1], items[j]
    return items

print(bubble_sort([5, 2, 9, 1, 5, 6, -3]))
# expect: [-3, 1, 2, 5, 5, 6, 9]

# case: sieve
limit = 50
marks = [True] * limit
marks[0] = marks[1] = False
i = 2
while i * i < limit:
    if marks[i]:
        for j in range(i * i, limit, i):
            marks[j] = False
    i += 1
print([n for n in range(limit) if marks[n]])
# expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]

# case: stack_and_queue
stack = []
for i in range(5):
    stack.append(i)
while stack:
    print(stack.pop(), end=" ")
print()
queue = [1, 2, 3]
while queue:
    print(queue.pop(0), end=" ")
print(queue)
# expect: 4 3 2 1 0 
# expect: 1 2 3 []
