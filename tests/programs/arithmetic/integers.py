# case: division_rounds_down
print(7 // 2, -7 // 2, 7 // -2, -7 // -2, 0 // 5)
print(7 % 2, -7 % 2, 7 % -2, -7 % -2, 0 % 5)
print(6 // 3, -6 // 3, 6 % 3, -6 % 3, 6 % -3)
for a in [-9, -1, 0, 1, 9]:
    for b in [-4, -1, 1, 4]:
        print(a, b, a // b, a % b, (a // b) * b + a % b == a)
# expect: 3 -4 -4 3 0
# expect: 1 1 -1 -1 0
# expect: 2 -2 0 0 0
# expect: -9 -4 2 -1 True
# expect: -9 -1 9 0 True
# expect: -9 1 -9 0 True
# expect: -9 4 -3 3 True
# expect: -1 -4 0 -1 True
# expect: -1 -1 1 0 True
# expect: -1 1 -1 0 True
# expect: -1 4 -1 3 True
# expect: 0 -4 0 0 True
# expect: 0 -1 0 0 True
# expect: 0 1 0 0 True
# expect: 0 4 0 0 True
# expect: 1 -4 -1 -3 True
# expect: 1 -1 -1 0 True
# expect: 1 1 1 0 True
# expect: 1 4 0 1 True
# expect: 9 -4 -3 -3 True
# expect: 9 -1 -9 0 True
# expect: 9 1 9 0 True
# expect: 9 4 2 1 True

# case: true_division_gives_a_float
print(6 / 3, 7 / 2, -7 / 2, 1 / 3, 0 / 5, -0.0 / 5)
print(10 / 4, 9007199254740993 / 1, 2 / 3 * 3)
# expect: 2.0 3.5 -3.5 0.3333333333333333 0.0 -0.0
# expect: 2.5 9007199254740992.0 2.0

# case: powers
print(2 ** 10, 2 ** 0, 0 ** 0, (-2) ** 3, -2 ** 2, 2 ** -1, 10 ** -3)
print(2 ** 3 ** 2, (2 ** 3) ** 2, 7 ** 20, (-1) ** 62, 2 ** 62)
print(4 ** 0.5, 2.0 ** 3, 2 ** 3.0, (-8.0) ** 2)
# expect: 1024 1 1 -8 -4 0.5 0.001
# expect: 512 64 79792266297612001 1 4611686018427387904
# expect: 2.0 8.0 8.0 64.0

# case: bits
print(6 & 3, 6 | 3, 6 ^ 3, ~6, ~-1, -6 & 3, -6 | 3, -6 ^ 3)
print(1 << 10, -1 << 3, 1024 >> 3, -1024 >> 3, -1 >> 100, 5 >> 64, 0 << 100)
print(1 << 62, -1 << 63, 255 & ~15)
print(True & False, True | False, True ^ True, True & 1, ~True)
# expect: 2 7 5 -7 0 2 -5 -7
# expect: 1024 -8 128 -128 -1 0 0
# expect: 4611686018427387904 -9223372036854775808 240
# expect: False True False 1 -2

# case: unary
print(-3, +3, --3, -+-3, ~~3, not 3, not 0)
print(-True, +True, -0, -0.0, +0.0)
# expect: -3 3 3 3 3 False True
# expect: -1 1 0 -0.0 0.0

# case: literals
print(0x1F, 0o17, 0b101, 1_000_000, 0xFF_FF, 0)
print(9223372036854775807, -9223372036854775807)
# expect: 31 15 5 1000000 65535 0
# expect: 9223372036854775807 -9223372036854775807

# case: bool_is_a_number
print(True + True, True * 3, False - 1, True / 2, True // 2, 5 % True)
print(sum([True, False, True]), True == 1, False == 0, True < 2)
# expect: 2 3 -1 0.5 0 0
# expect: 2 True True True

# case: augmented
n = 10
n += 5
print(n)
n -= 3
print(n)
n *= 4
print(n)
n //= 5
print(n)
n %= 4
print(n)
n **= 5
print(n)
n <<= 2
print(n)
n >>= 1
print(n)
n |= 9
print(n)
n &= 12
print(n)
n ^= 5
print(n)
n /= 4
print(n)
# expect: 15
# expect: 12
# expect: 48
# expect: 9
# expect: 1
# expect: 1
# expect: 4
# expect: 2
# expect: 11
# expect: 8
# expect: 13
# expect: 3.25

# case: limits_of_64_bits
print(9223372036854775806 + 1, -9223372036854775807 - 1)
print(3037000499 * 3037000499, -4611686018427387904 * 2, 4611686018427387903 * 2 + 1)
print(-9223372036854775807 // 2, 9223372036854775807 % 10, -9223372036854775807 % 10)
print((-9223372036854775807 - 1) // 2, (-9223372036854775807 - 1) % 10)
# expect: 9223372036854775807 -9223372036854775808
# expect: 9223372030926249001 -9223372036854775808 9223372036854775807
# expect: -4611686018427387904 7 3
# expect: -4611686018427387904 2

# case: precedence
print(1 + 2 * 3 - 4 // 2, (1 + 2) * 3, 2 + 3 << 1, 1 | 2 & 3 ^ 1, -3 ** 2, 7 - 2 - 1, 100 // 7 % 4)
print(not 1 == 2, 1 < 2 and 2 < 3 or False, 1 if 0 else 2, 5 & 3 == 3, (5 & 3) == 3)
# expect: 5 9 10 3 -9 4 2
# expect: True True 2 False False

# case: int_of_things
print(int(3.9), int(-3.9), int(True), int("42"), int("  -17  "), int("+5"), int("1_000"), int())
print(int("ff", 16), int("0x1f", 16), int("101", 2), int("0b11", 0), int("0o17", 0), int("z", 36))
print(int(1e15), int(0.0), int(-0.5))
# expect: 3 -3 1 42 -17 5 1000 0
# expect: 255 31 5 3 15 35
# expect: 1000000000000000 0 0

# case: gcd_by_hand
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a

print(gcd(48, 36), gcd(17, 5), gcd(0, 9), gcd(1071, 462))
# expect: 12 1 9 21

# case: collatz
def steps(n):
    count = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        count += 1
    return count

print([steps(n) for n in range(1, 20)])
# expect: [0, 1, 7, 2, 5, 8, 16, 3, 19, 6, 14, 9, 9, 17, 17, 4, 12, 20, 20]

# case: primes
def is_prime(n):
    if n < 2:
        return False
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i += 1
    return True

print([n for n in range(60) if is_prime(n)])
# expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59]
