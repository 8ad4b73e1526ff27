# case: for_else
for x in [1, 2, 3]:
    if x == 9:
        break
else:
    print("no break")
for x in [1, 2, 3]:
    if x == 2:
        break
else:
    print("not printed")
print(x)
for x in []:
    pass
else:
    print("empty")
# expect: no break
# expect: 2
# expect: empty

# case: while_else
n = 3
while n > 0:
    n -= 1
else:
    print("done", n)
while True:
    n += 1
    if n > 2:
        break
else:
    print("not printed")
print(n)
while False:
    print("never")
else:
    print("at once")
# expect: done 0
# expect: 3
# expect: at once

# case: break_and_continue
for i in range(10):
    if i % 2:
        continue
    if i > 6:
        break
    print(i)
print("after", i)
n = 0
while n < 10:
    n += 1
    if n % 3 != 0:
        continue
    print(n)
# expect: 0
# expect: 2
# expect: 4
# expect: 6
# expect: after 8
# expect: 3
# expect: 6
# expect: 9

# case: nested_break
for i in range(3):
    for j in range(3):
        if j == 2:
            break
        if i == 1:
            continue
        print(i, j)
    else:
        print("inner else")
else:
    print("outer else")
# expect: 0 0
# expect: 0 1
# expect: 2 0
# expect: 2 1
# expect: outer else

# case: else_with_continue
for i in range(3):
    continue
else:
    print("else after continue")
# expect: else after continue

# case: break_inside_else
for i in range(3):
    for j in range(2):
        pass
    else:
        break
print(i, j)
# expect: 0 1

# case: ranges
print([x for x in range(5)], [x for x in range(2, 5)], [x for x in range(0, 10, 3)], [x for x in range(10, 0, -3)], [x for x in range(5, 2)], [x for x in range(0)], [x for x in range(-3)])
print(len(range(10)), len(range(0, 10, 3)), len(range(10, 0, -3)), len(range(5, 2)), range(5), range(1, 5), range(1, 10, 2))
print(range(10)[3], range(10)[-1], 3 in range(5), 7 in range(0, 10, 2), range(3) == range(0, 3))
# expect: [0, 1, 2, 3, 4] [2, 3, 4] [0, 3, 6, 9] [10, 7, 4, 1] [] [] []
# expect: 10 4 4 0 range(0, 5) range(1, 5) range(1, 10, 2)
# expect: 3 9 True False True

# case: range_target_is_free
for i in range(3):
    i = i * 10
    print(i)
print(i)
# expect: 0
# expect: 10
# expect: 20
# expect: 20

# case: loop_variable_after_empty
i = "kept"
for i in range(0):
    pass
print(i)
# expect: kept

# case: nested_loops_return
def find(matrix, wanted):
    for r in range(len(matrix)):
        for c in range(len(matrix[r])):
            if matrix[r][c] == wanted:
                return r, c
    return None

print(find([[1, 2], [3, 4]], 3), find([[1]], 9))
# expect: (1, 0) None

# case: return_from_while
def first_power_above(n):
    p = 1
    while True:
        if p > n:
            return p
        p *= 2

print(first_power_above(1000))
# expect: 1024

# case: if_chains
for n in range(-1, 4):
    if n < 0:
        print("negative")
    elif n == 0:
        print("zero")
    elif n == 1:
        print("one")
    else:
        print("many")
if True: print("one line")
if 0: print("no")
else: print("else line")
# expect: negative
# expect: zero
# expect: one
# expect: many
# expect: many
# expect: one line
# expect: else line

# case: nested_ifs
for a in [True, False]:
    for b in [True, False]:
        if a:
            if b:
                print("both")
            else:
                print("a")
        elif b:
            print("b")
        else:
            print("none")
# expect: both
# expect: a
# expect: b
# expect: none

# case: conditional_expression
for n in range(4):
    print("zero" if n == 0 else "one" if n == 1 else "more")
# expect: zero
# expect: one
# expect: more
# expect: more

# case: conditional_evaluates_one_side
def say(x):
    print("said", x)
    return x

print(say(1) if say(True) else say(2))
# expect: said True
# expect: said 1
# expect: 1

# case: pass_and_semicolons
if True:
    pass
for i in range(2): pass
x = 1; y = 2; print(x + y)
while x < 5: x += 1
print(x)
# expect: 3
# expect: 5

# case: while_with_complex_condition
a = 0
b = 10
while a < 5 and not (b < 6 or a == 4):
    a += 1
    b -= 1
print(a, b)
# expect: 4 6

# case: iterate_tuple_and_str
for x in (1, "a", 2.5):
    print(x)
for x in 1, 2:
    print(x)
for a, b in ((1, 2), (3, 4)):
    print(a * b)
# expect: 1
# expect: a
# expect: 2.5
# expect: 1
# expect: 2
# expect: 2
# expect: 12

# case: loop_over_own_index
a = [0, 0, 0]
for a[1] in range(5):
    pass
print(a)
# expect: [0, 4, 0]

# case: deep_nesting
count = 0
for a in range(3):
    for b in range(3):
        for c in range(3):
            for d in range(3):
                if a < b < c < d or a == d:
                    count += 1
print(count)
# expect: 27

# case: range_with_zero_step
for i in range(0, 5, 0):
    print(i)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "loops.py", line 1, in <module>
# expect-stderr:     for i in range(0, 5, 0):
# expect-stderr:              ^^^^^^^^^^^^^^
# expect-stderr: ValueError: range() arg 3 must not be zero
# expect-status: 1

# case: range_of_float
for i in range(2.5):
    print(i)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "loops.py", line 1, in <module>
# expect-stderr:     for i in range(2.5):
# expect-stderr:              ^^^^^^^^^^
# expect-stderr: TypeError: 'float' object cannot be interpreted as an integer
# expect-status: 1

# case: range_of_text
for i in range("3"):
    print(i)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "loops.py", line 1, in <module>
# expect-stderr:     for i in range("3"):
# expect-stderr:              ^^^^^^^^^^
# expect-stderr: TypeError: 'str' object cannot be interpreted as an integer
# expect-status: 1

# case: range_without_arguments
range()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "loops.py", line 1, in <module>
# expect-stderr:     range()
# expect-stderr: TypeError: range expected at least 1 argument, got 0
# expect-status: 1

# case: countdown
n = 100000
while n > 0:
    n -= 1
print(n)
# expect: 0

# case: fizzbuzz
for i in range(1, 16):
    if i % 15 == 0:
        print("FizzBuzz")
    elif i % 3 == 0:
        print("Fizz")
    elif i % 5 == 0:
        print("Buzz")
    else:
        print(i)
# expect: 1
# expect: 2
# expect: Fizz
# expect: 4
# expect: Buzz
# expect: Fizz
# expect: 7
# expect: 8
# expect: Fizz
# expect: Buzz
# expect: 11
# expect: Fizz
# expect: 13
# expect: 14
# expect: FizzBuzz
