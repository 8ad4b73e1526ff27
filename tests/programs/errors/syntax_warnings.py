# case: identity
x = 1000

def check(a):
    return a is "s"

if x is 1000:
    print("same")
if x is not -1 and x is None:
    pass
print(check("t"), x is (1, 2), x is ..., True is x, x is f"{x}", x is not 1.5)
# expect: same
# expect: False False False False False True
# expect-stderr: syntax_warnings.py:4: SyntaxWarning: "is" with a literal. Did you mean "=="?
# expect-stderr:   return a is "s"
# expect-stderr: syntax_warnings.py:6: SyntaxWarning: "is" with a literal. Did you mean "=="?
# expect-stderr:   if x is 1000:
# expect-stderr: syntax_warnings.py:8: SyntaxWarning: "is not" with a literal. Did you mean "!="?
# expect-stderr:   if x is not -1 and x is None:
# expect-stderr: syntax_warnings.py:10: SyntaxWarning: "is" with a literal. Did you mean "=="?
# expect-stderr:   print(check("t"), x is (1, 2), x is ..., True is x, x is f"{x}", x is not 1.5)
# expect-stderr: syntax_warnings.py:10: SyntaxWarning: "is not" with a literal. Did you mean "!="?
# expect-stderr:   print(check("t"), x is (1, 2), x is ..., True is x, x is f"{x}", x is not 1.5)

# case: assertion
assert (1 > 2, "never raised")
assert 1 < 2, "fine"
assert (3,)
try:
    assert ()
except AssertionError:
    print("empty")
# expect: empty
# expect-stderr: syntax_warnings.py:1: SyntaxWarning: assertion is always true, perhaps remove parentheses?
# expect-stderr:   assert (1 > 2, "never raised")
# expect-stderr: syntax_warnings.py:3: SyntaxWarning: assertion is always true, perhaps remove parentheses?
# expect-stderr:   assert (3,)

# case: a_missing_comma
def never():
    [(1, 2) (3, 4)]
    [1 (2), "x"(3), f"x"(), 1.5 (2), None(), True(), ...(), {1: 2} ('a'), [1](2), {1}(2)]
    [[1] ['a'], (1, 2)['x'], 'abc'["x"], f'{1}'['a'], [i for i in []]['x'], b'a'[None]]
    [1 ['a'], None['x'], {1}['x'], (x for x in [])[0], (lambda: 0)['x'], ...[0], 1.5[0]]
    [1, 2][1, 2], 'abc'[1, 2], [1][1.5], (1,)[()], [1][[0]], [1][{}], [1][-1.5]
    {1: 2}['a'], [1][0], 'a'[True], [1]["a":"b"], [1][-1], (lambda: 0)(), never[1]['a'], []

def stores(a):
    [1]['a'] = a
print('fine')
# expect: fine
# expect-stderr: syntax_warnings.py:2: SyntaxWarning: 'tuple' object is not callable; perhaps you missed a comma?
# expect-stderr:   [(1, 2) (3, 4)]
# expect-stderr: syntax_warnings.py:3: SyntaxWarning: 'int' object is not callable; perhaps you missed a comma?
# expect-stderr:   [1 (2), "x"(3), f"x"(), 1.5 (2), None(), True(), ...(), {1: 2} ('a'), [1](2), {1}(2)]
# expect-stderr: syntax_warnings.py:3: SyntaxWarning: 'str' object is not callable; perhaps you missed a comma?
# expect-stderr:   [1 (2), "x"(3), f"x"(), 1.5 (2), None(), True(), ...(), {1: 2} ('a'), [1](2), {1}(2)]
# expect-stderr: syntax_warnings.py:3: SyntaxWarning: 'str' object is not callable; perhaps you missed a comma?
# expect-stderr:   [1 (2), "x"(3), f"x"(), 1.5 (2), None(), True(), ...(), {1: 2} ('a'), [1](2), {1}(2)]
# expect-stderr: syntax_warnings.py:3: SyntaxWarning: 'float' object is not callable; perhaps you missed a comma?
# expect-stderr:   [1 (2), "x"(3), f"x"(), 1.5 (2), None(), True(), ...(), {1: 2} ('a'), [1](2), {1}(2)]
# expect-stderr: syntax_warnings.py:3: SyntaxWarning: 'NoneType' object is not callable; perhaps you missed a comma?
# expect-stderr:   [1 (2), "x"(3), f"x"(), 1.5 (2), None(), True(), ...(), {1: 2} ('a'), [1](2), {1}(2)]
# expect-stderr: syntax_warnings.py:3: SyntaxWarning: 'bool' object is not callable; perhaps you missed a comma?
# expect-stderr:   [1 (2), "x"(3), f"x"(), 1.5 (2), None(), True(), ...(), {1: 2} ('a'), [1](2), {1}(2)]
# expect-stderr: syntax_warnings.py:3: SyntaxWarning: 'ellipsis' object is not callable; perhaps you missed a comma?
# expect-stderr:   [1 (2), "x"(3), f"x"(), 1.5 (2), None(), True(), ...(), {1: 2} ('a'), [1](2), {1}(2)]
# expect-stderr: syntax_warnings.py:3: SyntaxWarning: 'dict' object is not callable; perhaps you missed a comma?
# expect-stderr:   [1 (2), "x"(3), f"x"(), 1.5 (2), None(), True(), ...(), {1: 2} ('a'), [1](2), {1}(2)]
# expect-stderr: syntax_warnings.py:3: SyntaxWarning: 'list' object is not callable; perhaps you missed a comma?
# expect-stderr:   [1 (2), "x"(3), f"x"(), 1.5 (2), None(), True(), ...(), {1: 2} ('a'), [1](2), {1}(2)]
# expect-stderr: syntax_warnings.py:3: SyntaxWarning: 'set' object is not callable; perhaps you missed a comma?
# expect-stderr:   [1 (2), "x"(3), f"x"(), 1.5 (2), None(), True(), ...(), {1: 2} ('a'), [1](2), {1}(2)]
# expect-stderr: syntax_warnings.py:4: SyntaxWarning: list indices must be integers or slices, not str; perhaps you missed a comma?
# expect-stderr:   [[1] ['a'], (1, 2)['x'], 'abc'["x"], f'{1}'['a'], [i for i in []]['x'], b'a'[None]]
# expect-stderr: syntax_warnings.py:4: SyntaxWarning: tuple indices must be integers or slices, not str; perhaps you missed a comma?
# expect-stderr:   [[1] ['a'], (1, 2)['x'], 'abc'["x"], f'{1}'['a'], [i for i in []]['x'], b'a'[None]]
# expect-stderr: syntax_warnings.py:4: SyntaxWarning: str indices must be integers or slices, not str; perhaps you missed a comma?
# expect-stderr:   [[1] ['a'], (1, 2)['x'], 'abc'["x"], f'{1}'['a'], [i for i in []]['x'], b'a'[None]]
# expect-stderr: syntax_warnings.py:4: SyntaxWarning: str indices must be integers or slices, not str; perhaps you missed a comma?
# expect-stderr:   [[1] ['a'], (1, 2)['x'], 'abc'["x"], f'{1}'['a'], [i for i in []]['x'], b'a'[None]]
# expect-stderr: syntax_warnings.py:4: SyntaxWarning: list indices must be integers or slices, not str; perhaps you missed a comma?
# expect-stderr:   [[1] ['a'], (1, 2)['x'], 'abc'["x"], f'{1}'['a'], [i for i in []]['x'], b'a'[None]]
# expect-stderr: syntax_warnings.py:4: SyntaxWarning: bytes indices must be integers or slices, not NoneType; perhaps you missed a comma?
# expect-stderr:   [[1] ['a'], (1, 2)['x'], 'abc'["x"], f'{1}'['a'], [i for i in []]['x'], b'a'[None]]
# expect-stderr: syntax_warnings.py:5: SyntaxWarning: 'int' object is not subscriptable; perhaps you missed a comma?
# expect-stderr:   [1 ['a'], None['x'], {1}['x'], (x for x in [])[0], (lambda: 0)['x'], ...[0], 1.5[0]]
# expect-stderr: syntax_warnings.py:5: SyntaxWarning: 'NoneType' object is not subscriptable; perhaps you missed a comma?
# expect-stderr:   [1 ['a'], None['x'], {1}['x'], (x for x in [])[0], (lambda: 0)['x'], ...[0], 1.5[0]]
# expect-stderr: syntax_warnings.py:5: SyntaxWarning: 'set' object is not subscriptable; perhaps you missed a comma?
# expect-stderr:   [1 ['a'], None['x'], {1}['x'], (x for x in [])[0], (lambda: 0)['x'], ...[0], 1.5[0]]
# expect-stderr: syntax_warnings.py:5: SyntaxWarning: 'generator' object is not subscriptable; perhaps you missed a comma?
# expect-stderr:   [1 ['a'], None['x'], {1}['x'], (x for x in [])[0], (lambda: 0)['x'], ...[0], 1.5[0]]
# expect-stderr: syntax_warnings.py:5: SyntaxWarning: 'function' object is not subscriptable; perhaps you missed a comma?
# expect-stderr:   [1 ['a'], None['x'], {1}['x'], (x for x in [])[0], (lambda: 0)['x'], ...[0], 1.5[0]]
# expect-stderr: syntax_warnings.py:5: SyntaxWarning: 'ellipsis' object is not subscriptable; perhaps you missed a comma?
# expect-stderr:   [1 ['a'], None['x'], {1}['x'], (x for x in [])[0], (lambda: 0)['x'], ...[0], 1.5[0]]
# expect-stderr: syntax_warnings.py:5: SyntaxWarning: 'float' object is not subscriptable; perhaps you missed a comma?
# expect-stderr:   [1 ['a'], None['x'], {1}['x'], (x for x in [])[0], (lambda: 0)['x'], ...[0], 1.5[0]]
# expect-stderr: syntax_warnings.py:6: SyntaxWarning: list indices must be integers or slices, not tuple; perhaps you missed a comma?
# expect-stderr:   [1, 2][1, 2], 'abc'[1, 2], [1][1.5], (1,)[()], [1][[0]], [1][{}], [1][-1.5]
# expect-stderr: syntax_warnings.py:6: SyntaxWarning: str indices must be integers or slices, not tuple; perhaps you missed a comma?
# expect-stderr:   [1, 2][1, 2], 'abc'[1, 2], [1][1.5], (1,)[()], [1][[0]], [1][{}], [1][-1.5]
# expect-stderr: syntax_warnings.py:6: SyntaxWarning: list indices must be integers or slices, not float; perhaps you missed a comma?
# expect-stderr:   [1, 2][1, 2], 'abc'[1, 2], [1][1.5], (1,)[()], [1][[0]], [1][{}], [1][-1.5]
# expect-stderr: syntax_warnings.py:6: SyntaxWarning: tuple indices must be integers or slices, not tuple; perhaps you missed a comma?
# expect-stderr:   [1, 2][1, 2], 'abc'[1, 2], [1][1.5], (1,)[()], [1][[0]], [1][{}], [1][-1.5]
# expect-stderr: syntax_warnings.py:6: SyntaxWarning: list indices must be integers or slices, not list; perhaps you missed a comma?
# expect-stderr:   [1, 2][1, 2], 'abc'[1, 2], [1][1.5], (1,)[()], [1][[0]], [1][{}], [1][-1.5]
# expect-stderr: syntax_warnings.py:6: SyntaxWarning: list indices must be integers or slices, not dict; perhaps you missed a comma?
# expect-stderr:   [1, 2][1, 2], 'abc'[1, 2], [1][1.5], (1,)[()], [1][[0]], [1][{}], [1][-1.5]
# expect-stderr: syntax_warnings.py:6: SyntaxWarning: list indices must be integers or slices, not float; perhaps you missed a comma?
# expect-stderr:   [1, 2][1, 2], 'abc'[1, 2], [1][1.5], (1,)[()], [1][[0]], [1][{}], [1][-1.5]
