# case: if_and_while_ask_for_what_they_say
class A:
    def __init__(self, x): self.x = x
    def __eq__(self, o): print('eq'); return self.x == o.x
    def __ne__(self, o): print('ne'); return self.x != o.x
a, b = A(1), A(2)
if a == b: print('same')
else: print('differ')
if a != b: print('differ')
while a == b: pass
print(a == b, a != b, not a == b, not a != b)
# expect: eq
# expect: differ
# expect: ne
# expect: differ
# expect: eq
# expect: eq
# expect: ne
# expect: eq
# expect: ne
# expect: False True True False

# case: not_implemented_goes_on
class D:
    def __eq__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented
print(D() == D(), D() != D(), D() == 1, 1 == D())
try: D() < D()
except TypeError as e: print(e)
try: D() < 1
except TypeError as e: print(e)
try: 1 > D()
except TypeError as e: print(e)
try:
    if D() < D(): pass
except TypeError as e: print(e)
class F(D):
    def __gt__(self, o): print('F.gt'); return True
    def __eq__(self, o): print('F.eq'); return 0
print(D() < F(), F() != D(), D() != F())
if D() != F(): print('yes')
if F() != F(): print('yes')
# expect: False True False False
# expect: '<' not supported between instances of 'D' and 'D'
# expect: '<' not supported between instances of 'D' and 'int'
# expect: '>' not supported between instances of 'int' and 'D'
# expect: '<' not supported between instances of 'D' and 'D'
# expect: F.gt
# expect: F.eq
# expect: F.eq
# expect: True True True
# expect: F.eq
# expect: yes
# expect: F.eq
# expect: yes

# case: a_builtin_base_has_its_own_inequality
class L(list):
    def __eq__(self, o):
        print('L.eq')
        return True
print(L([1]) != L([2]), L([1]) == [3], L([1]) != [1])
# expect: L.eq
# expect: True True False

# case: results_that_are_no_booleans
class N:
    def __eq__(self, o): return [] if o else [1]
print(N() == 0, N() == 1, N() != 0, N() != 1)
if N() != 0: print('no')
else: print('ok')
if N() != 1: print('ok')
class T:
    def __bool__(self): print('bool'); return False
class M:
    def __eq__(self, o): return T()
    def __lt__(self, o): return T()
if M() == 1: print(1)
if M() != 1: print(2)
if M() < 1: print(3)
if M() < M(): print(3)
print(type(M() < M()), M() != M())
# expect: [1] [] False True
# expect: ok
# expect: ok
# expect: bool
# expect: bool
# expect: 2
# expect: bool
# expect: bool
# expect: bool
# expect: <class '__main__.T'> True

# case: reflected_inequality
class Left:
    def __eq__(self, other):
        print('Left.__eq__')
        return NotImplemented
class Right:
    def __eq__(self, other):
        print('Right.__eq__')
        return True
class Unequal(Left):
    def __ne__(self, other):
        print('Unequal.__ne__')
        return NotImplemented
print(Left() == Right(), Left() != Right(), Right() != Left())
print(Unequal() != Unequal(), Unequal() != Right(), Right() != Unequal(), 1 != Right())
# expect: Left.__eq__
# expect: Right.__eq__
# expect: Left.__eq__
# expect: Right.__eq__
# expect: Right.__eq__
# expect: True False False
# expect: Unequal.__ne__
# expect: Unequal.__ne__
# expect: Unequal.__ne__
# expect: Right.__eq__
# expect: Right.__eq__
# expect: Right.__eq__
# expect: True False False False

# case: errors_in_comparisons
class Task:
    def __init__(self, priority):
        self.priority = priority
    def __lt__(self, other):
        return self.priority < other.priority
try:
    Task(1) < 5
except AttributeError as error:
    print(error)
print(sorted([Task(3), Task(1), Task(2)])[0].priority, max(Task(1), Task(2)).priority)
if Task('a') < Task(2):
    pass
# expect: 'int' object has no attribute 'priority'
# expect: 1 2
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "own_methods.py", line 11, in <module>
# expect-stderr:     if Task('a') < Task(2):
# expect-stderr:        ^^^^^^^^^^^^^^^^^^^
# expect-stderr:   File "own_methods.py", line 5, in __lt__
# expect-stderr:     return self.priority < other.priority
# expect-stderr:            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect-stderr: TypeError: '<' not supported between instances of 'str' and 'int'
# expect-status: 1

# case: sorting_asks_as_often_as_cpython
class Noisy:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        print(self.n, '<', other.n, end='; ')
        return self.n < other.n
for numbers in ([], [1], [2, 1], [1, 2, 3], [3, 2, 1], [3, 1, 2, 5, 4, 0], [1, 1, 1]):
    print([one.n for one in sorted([Noisy(n) for n in numbers])])
    print([one.n for one in sorted([Noisy(n) for n in numbers], reverse=True)])
    print(sorted(numbers, key=Noisy), sorted(numbers, key=Noisy, reverse=True))
# expect: []
# expect: []
# expect: [] []
# expect: [1]
# expect: [1]
# expect: [1] [1]
# expect: 1 < 2; [1, 2]
# expect: 2 < 1; [2, 1]
# expect: 1 < 2; 2 < 1; [1, 2] [2, 1]
# expect: 2 < 1; 3 < 2; [1, 2, 3]
# expect: 2 < 3; 1 < 2; [3, 2, 1]
# expect: 2 < 1; 3 < 2; 2 < 3; 1 < 2; [1, 2, 3] [3, 2, 1]
# expect: 2 < 3; 1 < 2; [1, 2, 3]
# expect: 2 < 1; 3 < 2; [3, 2, 1]
# expect: 2 < 3; 1 < 2; 2 < 1; 3 < 2; [1, 2, 3] [3, 2, 1]
# expect: 1 < 3; 2 < 1; 2 < 3; 2 < 1; 5 < 2; 5 < 3; 4 < 3; 4 < 5; 0 < 3; 0 < 2; 0 < 1; [0, 1, 2, 3, 4, 5]
# expect: 4 < 0; 5 < 4; 2 < 5; 2 < 4; 2 < 0; 1 < 4; 1 < 2; 1 < 0; 3 < 2; 3 < 5; 3 < 4; [5, 4, 3, 2, 1, 0]
# expect: 1 < 3; 2 < 1; 2 < 3; 2 < 1; 5 < 2; 5 < 3; 4 < 3; 4 < 5; 0 < 3; 0 < 2; 0 < 1; 4 < 0; 5 < 4; 2 < 5; 2 < 4; 2 < 0; 1 < 4; 1 < 2; 1 < 0; 3 < 2; 3 < 5; 3 < 4; [0, 1, 2, 3, 4, 5] [5, 4, 3, 2, 1, 0]
# expect: 1 < 1; 1 < 1; [1, 1, 1]
# expect: 1 < 1; 1 < 1; [1, 1, 1]
# expect: 1 < 1; 1 < 1; 1 < 1; 1 < 1; [1, 1, 1] [1, 1, 1]

# case: sorting_is_stable
class ByFirst:
    def __init__(self, pair):
        self.pair = pair
    def __lt__(self, other):
        return self.pair[0] < other.pair[0]
pairs = [((n * 7919) % 13, n) for n in range(300)]
expected = sorted(pairs, key=lambda pair: pair[0])
print([one.pair for one in sorted(map(ByFirst, pairs))] == expected)
print(sorted(pairs, key=ByFirst) == expected)
backwards = sorted(pairs, key=lambda pair: pair[0], reverse=True)
print(sorted(pairs, key=ByFirst, reverse=True) == backwards)
print([one.pair for one in sorted(map(ByFirst, pairs), reverse=True)] == backwards)
# expect: True
# expect: True
# expect: True
# expect: True
