# case: abs_min_max_sum
print(abs(-5), abs(5.5), abs(-0.0), abs(True))
print(min(3, 1, 2), min([4, 2]), max("a", "b"), max((1, 5, 3)), max([1.5, 2]), min("hello"))
print(sum([1, 2, 3]), sum([]), sum([1.5, 2]), sum((1, 2), 10), sum(range(101)))
# expect: 5 5.5 0.0 1
# expect: 1 2 b 5 2 e
# expect: 6 0 3.5 13 5050

# case: sorted_and_reversed
print(sorted([3, 1, 2]), sorted("hello"), sorted([3, 1, 2], reverse=True), sorted(["bb", "a"], key=len), sorted((2, 1)), sorted(range(3, 0, -1)))
print([x for x in reversed([1, 2, 3])], [x for x in reversed("abc")], [x for x in reversed(range(3))])
# expect: [1, 2, 3] ['e', 'h', 'l', 'l', 'o'] [3, 2, 1] ['a', 'bb'] [1, 2] [1, 2, 3]
# expect: [3, 2, 1] ['c', 'b', 'a'] [2, 1, 0]

# case: enumerate_and_zip
for i, c in enumerate("abc"):
    print(i, c)
for i, c in enumerate(["x", "y"], 1):
    print(i, c)
for a, b in zip([1, 2, 3], "ab"):
    print(a, b)
# expect: 0 a
# expect: 1 b
# expect: 2 c
# expect: 1 x
# expect: 2 y
# expect: 1 a
# expect: 2 b

# case: list_and_tuple
print(list("abc"), list(range(3)), list(), list((1, 2)), tuple([1, 2]), tuple("ab"), tuple(), list([1]) == [1])
# expect: ['a', 'b', 'c'] [0, 1, 2] [] [1, 2] (1, 2) ('a', 'b') () True

# case: any_and_all
print(any([0, 1]), any([]), any([0, ""]), all([1, 2]), all([]), all([1, 0]))
# expect: True False False True True False

# case: type_conversions
print(int("5") + 1, float("1.5") + 1, str(5) + "1", bool(5), bool(""), bool([]))
# expect: 6 2.5 51 True False False

# case: chr_ord_hex_bin_oct
print(chr(65), ord("a"), hex(255), bin(5), oct(8), chr(233), ord("é"), hex(-255), bin(-5))
# expect: A 97 0xff 0b101 0o10 é 233 -0xff -0b101

# case: divmod_pow
print(divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), pow(2, 10), pow(3, 4, 5), pow(2.0, 3))
# expect: (3, 1) (-4, 1) (3.0, 1.5) 1024 1 8.0

# case: repr_builtin
print(repr("a"), repr(1), repr([1, "b"]), repr(1.0), repr(None), repr((1,)))
# expect: 'a' 1 [1, 'b'] 1.0 None (1,)

# case: isinstance_builtin
print(isinstance(1, int), isinstance("a", str), isinstance(1.5, float), isinstance(True, int), isinstance([], list), isinstance((), tuple), isinstance(1, str))
# expect: True True True True True True False

# case: callable_and_type_names
print(type(1) == int, type("a") is str, type(1).__name__, type(None).__name__, type([]).__name__)
# expect: True True int NoneType list

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

# case: chr_out_of_range
chr(-1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "builtins.py", line 1, in <module>
# expect-stderr:     chr(-1)
# expect-stderr: ValueError: chr() arg not in range(0x110000)
# expect-status: 1

# case: ord_of_two
ord("ab")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "builtins.py", line 1, in <module>
# expect-stderr:     ord("ab")
# expect-stderr: TypeError: ord() expected a character, but string of length 2 found
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

# case: enumerate_of_number
for i in enumerate(5):
    print(i)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "builtins.py", line 1, in <module>
# expect-stderr:     for i in enumerate(5):
# expect-stderr:              ^^^^^^^^^^^^
# expect-stderr: TypeError: 'int' object is not iterable
# expect-status: 1

# case: list_of_number
list(5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "builtins.py", line 1, in <module>
# expect-stderr:     list(5)
# expect-stderr: TypeError: 'int' object is not iterable
# expect-status: 1
