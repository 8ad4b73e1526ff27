# case: truth_of_values
for value in [0, 1, -1, 0.0, 0.1, "", "a", " ", [], [0], (), (0,), None, True, False, range(0), range(1)]:
    print(value, "true" if value else "false", bool(value), not value)
# expect: 0 false False True
# expect: 1 true True False
# expect: -1 true True False
# expect: 0.0 false False True
# expect: 0.1 true True False
# expect:  false False True
# expect: a true True False
# expect:   true True False
# expect: [] false False True
# expect: [0] true True False
# expect: () false False True
# expect: (0,) true True False
# expect: None false False True
# expect: True true True False
# expect: False false False True
# expect: range(0, 0) false False True
# expect: range(0, 1) true True False

# case: and_or_give_operands
print(0 and 1, 1 and 2, "" or "default", "a" or "b", None or 0, [] and 1, 0 or [] or "last", 1 and 2 and 3, 1 and 0 and 3)
print(not 0 or 5, not (0 or 5), 1 or 2 and 0, (1 or 2) and 0, not not 5)
# expect: 0 2 default a 0 [] last 3 0
# expect: True False 1 0 True

# case: short_circuit
def say(x, value):
    print("eval", x)
    return value

print(say("a", False) and say("b", True))
print(say("c", True) or say("d", True))
print(say("e", True) and say("f", False) or say("g", 7))
# expect: eval a
# expect: False
# expect: eval c
# expect: True
# expect: eval e
# expect: eval f
# expect: eval g
# expect: 7

# case: conditions
x = 5
if x > 3 and x < 10:
    print("between")
if not x == 5 or x:
    print("or")
if x and not None:
    print("and not")
while not x < 3:
    x -= 1
print(x)
# expect: between
# expect: or
# expect: and not
# expect: 2

# case: functions_are_true
def f():
    return 0

print(bool(f), "yes" if f else "no", "yes" if f() else "no")
# expect: True yes no

# case: bool_printing
print(True, False, [True], str(True), f"{True}", True + 0, 1 < 2, 1 > 2, bool(), bool("False"))
# expect: True False [True] True True 1 True False False True
