# case: simple
print([x * x for x in range(6)], [x for x in []], [1 for x in range(3)], [c.upper() for c in "abc"])
# expect: [0, 1, 4, 9, 16, 25] [] [1, 1, 1] ['A', 'B', 'C']

# case: conditions
print([x for x in range(20) if x % 3 == 0], [x for x in range(30) if x % 2 == 0 if x % 3 == 0], [x for x in range(5) if False])
# expect: [0, 3, 6, 9, 12, 15, 18] [0, 6, 12, 18, 24] []

# case: several_clauses
print([(x, y) for x in range(3) for y in range(2)])
print([(x, y) for x in range(4) if x % 2 for y in range(x) if y != 1])
print([x + y for x in "ab" for y in "cd"])
# expect: [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1)]
# expect: [(1, 0), (3, 0), (3, 2)]
# expect: ['ac', 'ad', 'bc', 'bd']

# case: nested
print([[y for y in range(x)] for x in range(4)])
print([sum_row for sum_row in [len([z for z in range(n)]) for n in range(4)]])
m = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in m] for i in range(3)], [v for row in m for v in row])
# expect: [[], [0], [0, 1], [0, 1, 2]]
# expect: [0, 1, 2, 3]
# expect: [[1, 4], [2, 5], [3, 6]] [1, 2, 3, 4, 5, 6]

# case: conditional_element
print(["even" if x % 2 == 0 else "odd" for x in range(4)])
# expect: ['even', 'odd', 'even', 'odd']

# case: target_stays_inside
x = "outer"
a = [x for x in range(3)]
print(x, a)
# expect: outer [0, 1, 2]

# case: sees_module_variables
factor = 10
print([factor * x for x in range(3)])
# expect: [0, 10, 20]

# case: sees_local_variables
def scale(items, factor):
    offset = 1
    return [item * factor + offset for item in items if item != offset]

print(scale([1, 2, 3], 5))
# expect: [11, 16]

# case: shadowing_in_function
def f():
    x = 5
    a = [x for x in [1, 2]]
    return x, a

print(f())
# expect: (5, [1, 2])

# case: nested_sees_everything
def table(n, m):
    return [[i * j + n for j in range(m)] for i in range(n)]

print(table(2, 3))
# expect: [[2, 2, 2], [2, 3, 4]]

# case: unpacking_target
print([a + b for a, b in [(1, 2), (3, 4)]], [n for (i, (n, m)) in [(0, (1, 2))]])
# expect: [3, 7] [1]

# case: with_calls
def double(x):
    return 2 * x

print([double(x) for x in [double(y) for y in range(3)]])
# expect: [0, 4, 8]

# case: first_iterable_is_outer
def f(x):
    return [x for x in range(x)]

print(f(3))
# expect: [0, 1, 2]

# case: in_arguments
print(sum([x for x in range(10)]), len([x for x in "abc"]), max([-x for x in range(3)]))
# expect: 45 3 0

# case: error_inside
def f(x):
    return 10 // x

print([f(x) for x in [5, 2, 0, 1]])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "lists.py", line 4, in <module>
# expect-stderr:     print([f(x) for x in [5, 2, 0, 1]])
# expect-stderr:           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect-stderr:   File "lists.py", line 4, in <listcomp>
# expect-stderr:     print([f(x) for x in [5, 2, 0, 1]])
# expect-stderr:            ^^^^
# expect-stderr:   File "lists.py", line 2, in f
# expect-stderr:     return 10 // x
# expect-stderr:            ~~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: error_in_condition
def f():
    return [x for x in [1, "a"] if x > 0]

f()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "lists.py", line 4, in <module>
# expect-stderr:     f()
# expect-stderr:   File "lists.py", line 2, in f
# expect-stderr:     return [x for x in [1, "a"] if x > 0]
# expect-stderr:            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect-stderr:   File "lists.py", line 2, in <listcomp>
# expect-stderr:     return [x for x in [1, "a"] if x > 0]
# expect-stderr:                                    ^^^^^
# expect-stderr: TypeError: '>' not supported between instances of 'str' and 'int'
# expect-status: 1

# case: name_does_not_leak
[inner for inner in range(3)]
print(inner)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "lists.py", line 2, in <module>
# expect-stderr:     print(inner)
# expect-stderr:           ^^^^^
# expect-stderr: NameError: name 'inner' is not defined. Did you mean: 'iter'?
# expect-status: 1

# case: not_iterable
print([x for x in 7])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "lists.py", line 1, in <module>
# expect-stderr:     print([x for x in 7])
# expect-stderr:           ^^^^^^^^^^^^^^
# expect-stderr: TypeError: 'int' object is not iterable
# expect-status: 1

# case: class_variables
v_list = 'global'

class C:
    v = 5
    v_list = [1, 2]
    first = [x for x in v_list]
    pairs = [(x, y) for x in v_list for y in 'ab']
    made = (x for x in v_list)
    named = {x: x for x in v_list if x}

    def method(self, v_list=v_list):
        return [v_list for _ in self.first]

print(C.first, C.pairs, list(C.made), C.named, C().method())

class D:
    v_list = [1]
    taken = [v_list for _ in v_list]
    nested = [[v_list for _ in range(i)] for i in v_list]
    filtered = [x for x in v_list if v_list == 'global']
    inner = [y for x in v_list for y in v_list[:2]]

print(D.taken, D.nested, D.filtered, D.inner)

def function(v):
    class E:
        v = 'class'
        own = v
        taken = {v for _ in range(1)}
        functions = [lambda: v for _ in range(1)]
    return E.own, E.taken, E.functions[0](), E.v

print(function('parameter'))
# expect: [1, 2] [(1, 'a'), (1, 'b'), (2, 'a'), (2, 'b')] [1, 2] {1: 1, 2: 2} [[1, 2], [1, 2]]
# expect: ['global'] [['global']] [1] ['g', 'l']
# expect: ('class', {'parameter'}, 'parameter', 'class')

# case: a_class_variable_is_not_seen
try:
    class C:
        v = 5
        lst = [v * i for i in range(3)]
except NameError as error:
    print(error)
try:
    class C:
        n = 2
        lst = [i for i in range(3) if i < n]
except NameError as error:
    print(error)

class C:
    v = 5
    lst = [v * i for i in range(3)]
# expect: name 'v' is not defined
# expect: name 'n' is not defined
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "lists.py", line 14, in <module>
# expect-stderr:     class C:
# expect-stderr:   File "lists.py", line 16, in C
# expect-stderr:     lst = [v * i for i in range(3)]
# expect-stderr:           ^^^^^^^^^^^^^^^^^^^^^^^^^
# expect-stderr:   File "lists.py", line 16, in <listcomp>
# expect-stderr:     lst = [v * i for i in range(3)]
# expect-stderr:            ^
# expect-stderr: NameError: name 'v' is not defined
# expect-status: 1
