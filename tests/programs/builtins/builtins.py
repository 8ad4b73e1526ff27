# case: abs_min_max_sum
print(abs(-5), abs(5.5), abs(-0.0), abs(True))
print(min(3, 1, 2), min([4, 2]), max("a", "b"), max((1, 5, 3)), max([1.5, 2]), min("hello"))
print(sum([1, 2, 3]), sum([]), sum([1.5, 2]), sum((1, 2), 10), sum(range(101)))
# expect: 5 5.5 0.0 1
# expect: 1 2 b 5 2 e
# expect: 6 0 3.5 13 5050

# case: sorted
print(sorted([3, 1, 2]), sorted("hello"), sorted([3, 1, 2], reverse=True), sorted((2, 1)), sorted(range(3, 0, -1)))
# expect: [1, 2, 3] ['e', 'h', 'l', 'l', 'o'] [3, 2, 1] [1, 2] [1, 2, 3]

# case: list_and_tuple
print(list("abc"), list(range(3)), list(), list((1, 2)), tuple([1, 2]), tuple("ab"), tuple(), list([1]) == [1])
# expect: ['a', 'b', 'c'] [0, 1, 2] [] [1, 2] (1, 2) ('a', 'b') () True

# case: type_conversions
print(int("5") + 1, float("1.5") + 1, str(5) + "1", bool(5), bool(""), bool([]))
# expect: 6 2.5 51 True False False

# case: repr_builtin
print(repr("a"), repr(1), repr([1, "b"]), repr(1.0), repr(None), repr((1,)))
# expect: 'a' 1 [1, 'b'] 1.0 None (1,)

# case: min_of_nothing
min([])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "builtins.py", line 1, in <module>
# expect-stderr:     min([])
# expect-stderr: ValueError: min() arg is an empty sequence
# expect-status: 1

# case: max_of_number
max(5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "builtins.py", line 1, in <module>
# expect-stderr:     max(5)
# expect-stderr: TypeError: 'int' object is not iterable
# expect-status: 1

# case: sum_of_text
sum(["a", "b"])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "builtins.py", line 1, in <module>
# expect-stderr:     sum(["a", "b"])
# expect-stderr: TypeError: unsupported operand type(s) for +: 'int' and 'str'
# expect-status: 1

# case: abs_of_text
abs("a")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "builtins.py", line 1, in <module>
# expect-stderr:     abs("a")
# expect-stderr: TypeError: bad operand type for abs(): 'str'
# expect-status: 1

# case: round_of_text
round("1.5")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "builtins.py", line 1, in <module>
# expect-stderr:     round("1.5")
# expect-stderr: TypeError: type str doesn't define __round__ method
# expect-status: 1

# case: sorted_of_mixed
sorted([1, "a"])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "builtins.py", line 1, in <module>
# expect-stderr:     sorted([1, "a"])
# expect-stderr: TypeError: '<' not supported between instances of 'str' and 'int'
# expect-status: 1

# case: list_of_number
list(5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "builtins.py", line 1, in <module>
# expect-stderr:     list(5)
# expect-stderr: TypeError: 'int' object is not iterable
# expect-status: 1
