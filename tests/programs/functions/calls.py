# case: positional_and_keyword
def f(a, b, c):
    return f"{a}{b}{c}"

print(f(1, 2, 3), f(1, 2, c=3), f(1, c=3, b=2), f(c=3, a=1, b=2))
# expect: 123 123 123 123

# case: defaults
def f(a, b=2, c="c"):
    return a, b, c

print(f(1), f(1, 9), f(1, c=9), f(1, 8, 9), f(a=0), f(b=5, a=4))
# expect: (1, 2, 'c') (1, 9, 'c') (1, 2, 9) (1, 8, 9) (0, 2, 'c') (4, 5, 'c')

# case: default_is_evaluated_once
def append(x, items=[]):
    items.append(x)
    return items

print(append(1), append(2), append(3, []), append(4))
# expect: [1, 2, 4] [1, 2, 4] [3] [1, 2, 4]

# case: default_is_evaluated_at_definition
n = 1

def f(x=n + 1):
    return x

n = 100
print(f(), f(n))
# expect: 2 100

# case: argument_order
def say(x):
    print("eval", x)
    return x

def f(a, b, c):
    return [a, b, c]

print(f(say(1), c=say(2), b=say(3)))
# expect: eval 1
# expect: eval 2
# expect: eval 3
# expect: [1, 3, 2]

# case: returns
def nothing():
    pass

def bare():
    return

def early(n):
    if n > 0:
        return "positive"
    return "not positive"

def several():
    return 1, "two", [3]

print(nothing(), bare(), early(1), early(-1), several())
a, b, c = several()
print(a, b, c)
# expect: None None positive not positive (1, 'two', [3])
# expect: 1 two [3]

# case: recursion
def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)

def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)

def power(base, n):
    if n == 0:
        return 1
    half = power(base, n // 2)
    return half * half * (base if n % 2 else 1)

print(factorial(20), fib(15), power(3, 30))
# expect: 2432902008176640000 610 205891132094649

# case: mutual_recursion
def is_even(n):
    return True if n == 0 else is_odd(n - 1)

def is_odd(n):
    return False if n == 0 else is_even(n - 1)

print(is_even(100), is_odd(7), is_even(7))
# expect: True True False

# case: ackermann
def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))

print(ackermann(2, 3))
# expect: 9

# case: hanoi
moves = []

def hanoi(n, source, target, spare):
    if n == 0:
        return
    hanoi(n - 1, source, spare, target)
    moves.append(source + target)
    hanoi(n - 1, spare, target, source)

hanoi(3, "A", "C", "B")
print(moves, len(moves))
# expect: ['AC', 'AB', 'CB', 'AC', 'BA', 'BC', 'AC'] 7

# case: functions_are_values
def add(a, b):
    return a + b

def apply(f, a, b):
    return f(a, b)

plus = add
print(apply(add, 1, 2), plus(3, 4), apply(plus, "a", "b"), add is plus, [add, plus][1](5, 6))
# expect: 3 7 ab True 11

# case: redefinition
def f():
    return 1

a = f

def f():
    return 2

print(f(), a())
# expect: 2 1

# case: definition_in_branch
if True:
    def f():
        return "then"
else:
    def f():
        return "else"
print(f())
# expect: then

# case: docstring_in_function
def f():
    """A docstring."""
    return 1

print(f())
# expect: 1

# case: deep_recursion_is_fine
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)

print(depth(900))
# expect: 900

# case: call_result_of_call
def identity(x):
    return x

print(identity(identity)(identity(5)))
# expect: 5

# case: many_parameters
def f(a, b, c, d, e, f1, g, h, i, j):
    return a + b + c + d + e + f1 + g + h + i + j

print(f(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), f(1, 2, 3, 4, 5, 6, 7, 8, i=9, j=10))
# expect: 55 55

# case: locals_are_separate
def f(n):
    x = n
    if n > 0:
        f(n - 1)
    print(x, end=" ")

f(4)
print()
# expect: 0 1 2 3 4 

# case: trailing_comma
def f(a, b,):
    return a - b

print(f(5, 3,), f(
    1,
    b=2,
))
# expect: 2 -1

# case: name_attribute
def worker():
    pass

print(worker.__name__)
# expect: worker

# case: main_guard
def main():
    print("main", __name__)

if __name__ == "__main__":
    main()
# expect: main __main__
