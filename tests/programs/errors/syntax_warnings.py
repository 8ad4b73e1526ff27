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
