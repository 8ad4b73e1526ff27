# Integers have 64 bits in Lockstep: what does not fit is an error, never a wrong number.

# case: addition
# not-python: its integers have no limit
n = 9223372036854775807
print(n)
print(n + 1)
# expect: 9223372036854775807
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "overflow.py", line 4, in <module>
# expect-stderr:     print(n + 1)
# expect-stderr:           ~~^~~
# expect-stderr: OverflowError: integer overflow: Lockstep's integers have 64 bits
# expect-status: 1

# case: subtraction
# not-python: its integers have no limit
n = -9223372036854775807
n -= 1
print(n)
n -= 1
# expect: -9223372036854775808
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "overflow.py", line 5, in <module>
# expect-stderr:     n -= 1
# expect-stderr: OverflowError: integer overflow: Lockstep's integers have 64 bits
# expect-status: 1

# case: multiplication
# not-python: its integers have no limit
print(3037000500 * 3037000500)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "overflow.py", line 2, in <module>
# expect-stderr:     print(3037000500 * 3037000500)
# expect-stderr:           ~~~~~~~~~~~^~~~~~~~~~~~
# expect-stderr: OverflowError: integer overflow: Lockstep's integers have 64 bits
# expect-status: 1

# case: power
# not-python: its integers have no limit
print(2 ** 63)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "overflow.py", line 2, in <module>
# expect-stderr:     print(2 ** 63)
# expect-stderr:           ~~^^~~~
# expect-stderr: OverflowError: integer overflow: Lockstep's integers have 64 bits
# expect-status: 1

# case: shift
# not-python: its integers have no limit
print(1 << 63)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "overflow.py", line 2, in <module>
# expect-stderr:     print(1 << 63)
# expect-stderr:           ~~^^~~~
# expect-stderr: OverflowError: integer overflow: Lockstep's integers have 64 bits
# expect-status: 1

# case: negation
# not-python: its integers have no limit
n = -9223372036854775807 - 1
print(-n)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "overflow.py", line 3, in <module>
# expect-stderr:     print(-n)
# expect-stderr:           ^^
# expect-stderr: OverflowError: integer overflow: Lockstep's integers have 64 bits
# expect-status: 1
