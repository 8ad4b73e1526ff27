# case: shortest_repr
print(0.1, 0.2, 0.1 + 0.2, 1.0, 100.0, 1.5, 3.14159, 2.675, 1 / 3, 2 / 3)
print(1e15, 1e16, 1e17, 123456789012345680.0, 1e22, 1e23, 1e100, 1.7976931348623157e308)
print(1e-3, 1e-4, 1e-5, 1.5e-5, 0.0001234, 0.00001234, 5e-324, 2.2250738585072014e-308)
print(9999999999999998.0, 99999999999999990.0, 4.35, 0.3, 1e0, 12345678.9, 1.0e-10)
print(-0.0, -1.5, -1e-7, -1e16)
# expect: 0.1 0.2 0.30000000000000004 1.0 100.0 1.5 3.14159 2.675 0.3333333333333333 0.6666666666666666
# expect: 1000000000000000.0 1e+16 1e+17 1.2345678901234568e+17 1e+22 1e+23 1e+100 1.7976931348623157e+308
# expect: 0.001 0.0001 1e-05 1.5e-05 0.0001234 1.234e-05 5e-324 2.2250738585072014e-308
# expect: 9999999999999998.0 9.999999999999998e+16 4.35 0.3 1.0 12345678.9 1e-10
# expect: -0.0 -1.5 -1e-07 -1e+16

# case: repr_round_trips
for x in [0.1, 1 / 3, 1e21, 1.1e-9, 123456.789, 2.5, 1e-320, 0.1 + 0.7]:
    print(repr(x), float(repr(x)) == x, str(x))
# expect: 0.1 True 0.1
# expect: 0.3333333333333333 True 0.3333333333333333
# expect: 1e+21 True 1e+21
# expect: 1.1e-09 True 1.1e-09
# expect: 123456.789 True 123456.789
# expect: 2.5 True 2.5
# expect: 1e-320 True 1e-320
# expect: 0.7999999999999999 True 0.7999999999999999

# case: infinities
inf = float("inf")
nan = float("nan")
print(inf, -inf, nan, inf - inf, inf + 1, -inf * 2, 1 / inf, -1 / inf)
print(inf == inf, nan == nan, nan != nan, inf > 1e308, nan < 1, nan > 1, 1e308 * 10)
print(float("-Infinity"), float("  1.5e3 "), float("1_0.5"), float(".5"), float("5."))
# expect: inf -inf nan nan inf -inf 0.0 -0.0
# expect: True False True True False False inf
# expect: -inf 1500.0 10.5 0.5 5.0

# case: mixing_with_int
print(1 + 0.5, 1 - 0.5, 2 * 0.5, 1 / 2, 5 // 2.0, 5 % 2.0, 5.0 // 2, -5 // 2.0, -5 % 2.0, 5 % -2.0)
print(1 == 1.0, 1 < 1.5, 2 > 1.5, 3 <= 3.0, 10 ** 15 == 1e15, True == 1.0)
print(9007199254740993 == 9007199254740992.0, 9007199254740993 > 9007199254740992.0)
# expect: 1.5 0.5 1.0 0.5 2.0 1.0 2.0 -3.0 1.0 -1.0
# expect: True True True True True True
# expect: False True

# case: floor_and_modulo
for a in [7.5, -7.5]:
    for b in [2.0, -2.0]:
        print(a, b, a // b, a % b)
print(0.0 % 3.0, -0.0 % 3.0, 0.0 // -3.0, 6.0 % 3.0, -6.0 % 3.0, 1e300 % 7.0, 5.0 % 0.1)
# expect: 7.5 2.0 3.0 1.5
# expect: 7.5 -2.0 -4.0 -0.5
# expect: -7.5 2.0 -4.0 0.5
# expect: -7.5 -2.0 3.0 -1.5
# expect: 0.0 0.0 -0.0 0.0 0.0 1.0 0.09999999999999973

# case: powers
print(2.0 ** 0.5, 2 ** 0.5, 0.0 ** 0, 2.0 ** -2, 10.0 ** 3, (-2.0) ** 3, 1e200 ** 1, 0.5 ** 2)
# expect: 1.4142135623730951 1.4142135623730951 1.0 0.25 1000.0 -8.0 1e+200 0.25

# case: rounding
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1.005, 2), round(1234.5678, 1), round(7), round(0.5), round(1.5))
# expect: 2 4 -2 2.67 1.0 1234.6 7 0 2

# case: float_of_things
print(float(3), float("2.50"), float(True), float(), float("1e5"), float("-0"))
# expect: 3.0 2.5 1.0 0.0 100000.0 -0.0

# case: accumulated_error
total = 0.0
for i in range(10):
    total += 0.1
print(total, total == 1.0, round(total, 10) == 1.0)
# expect: 0.9999999999999999 False True

# case: big_and_small
x = 1.0
n = 0
while x > 0:
    x /= 2
    n += 1
print(n, x)
x = 1.0
while x * 2 != x:
    x *= 2
print(x)
# expect: 1075 0.0
# expect: inf

# case: newton
def square_root(x):
    guess = x / 2
    for i in range(30):
        guess = (guess + x / guess) / 2
    return guess

print(square_root(2), square_root(9), square_root(10000.0))
# expect: 1.414213562373095 3.0 100.0

# case: literals
print(1., .5, 1e3, 1E3, 1_000.5, 1e-3, 0e0, 00.5)
# expect: 1.0 0.5 1000.0 1000.0 1000.5 0.001 0.0 0.5
