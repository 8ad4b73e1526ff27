"""Closures, nonlocal, global, comprehension scopes, default arguments, recursion in threads, walrus, star expressions, chained comparisons."""
import threading, functools, sys

counter = 0
lock = threading.Lock()
def make():
    total = 0
    def add(n=1, *, log=[]):
        nonlocal total
        global counter
        with lock:
            total += n; counter += 1; log.append(n)
            return total
    def peek(): return total
    add.peek = peek
    return add
adds = [make() for _ in range(2)]
ts = [threading.Thread(target=lambda f=f, n=n: [f(n) for _ in range(100)]) for f in adds for n in (1, 2)]
for t in ts: t.start()
for t in ts: t.join()
print([f.peek() for f in adds], counter, len(adds[0].__kwdefaults__["log"]), adds[0].__defaults__, make.__name__, adds[0].__qualname__)
funcs = [lambda: i for i in range(3)]; bound = [lambda i=i: i for i in range(3)]
print([f() for f in funcs], [f() for f in bound])
results = {}
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
def run(n):
    try: results[n] = deep(n)
    except RecursionError as e: results[n] = str(e)[:32]
for n in (10, 500, 10**5):
    t = threading.Thread(target=run, args=(n,)); t.start(); t.join()
print(results)
def hanoi(n, a="A", b="B", c="C"):
    if n: yield from hanoi(n - 1, a, c, b); yield a + c; yield from hanoi(n - 1, b, a, c)
print(*hanoi(3), sum(1 for _ in hanoi(8)))
def perms(xs): return [[]] if not xs else [[x] + p for i, x in enumerate(xs) for p in perms(xs[:i] + xs[i + 1:])]
print(perms([1, 2, 3]), [(x, y) for x in range(4) if x % 2 for y in "ab" if y != "a"], {x: {y for y in range(x)} for x in range(3)})
def queens(n, row=0, cols=()):
    if row == n: yield cols; return
    for c in range(n):
        if all(c != k and abs(c - k) != row - r for r, k in enumerate(cols)): yield from queens(n, row + 1, cols + (c,))
print(next(queens(6)), sum(1 for _ in queens(6)))
data = [5, 3, 8]; first, *_ = data; *init, last = data; print(first, init, last, [*data, *range(2)], {**{"a": 1}, "b": 2}, (*"ab",), max(*data, 9), print(*data, sep="/") is None)
if (n := len(data)) > 2 and 1 < n <= 3 < 10 != 5: print("walrus", n, any((found := x) > 4 for x in data), found)
print(1 < 2 < 3, 1 < 3 < 2, not 1 == 2, 5 if [] else 6, [] or "default", 0 and 1, None is None, 3 in [1, 2, 3], 4 not in (1,), bool("False"), not not [], 1 == 1.0 == True, () < (1,), [1, 2] < [1, 3], "B" < "a", {1} < {1, 2})
def outer():
    x = "outer"
    class C:
        x = "class"
        y = [x for _ in range(1)] if False else x
        def m(self): return x
        z = (lambda: x)()
    return C.x, C.y, C().m(), C.z
print(outer())
try: print(undefined)
except NameError as e: print(e)
def f():
    try: print(local)
    except UnboundLocalError as e: print(e)
    local = 1
f()
try: prnt("x")
except NameError as e: print(e)
def g(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
print(g(1, d=4), g(1, 2, 3, 4, 5, d=6, z=7), g(*(1, 2), **{"d": 0, "e": 1}), g(0, d=1, a=2))
while True:
    try: break
    finally: print("finally on break")
else: print("never")
for i in range(3):
    if i == 5: break
else: print("else of for", i)
def gen():
    try:
        x = yield 1
        print("got", x)
        yield 2
    except GeneratorExit: print("closed"); raise
    finally: print("cleanup")
it = gen(); print(next(it), it.send("hello")); it.close()
def ret():
    try: return "try"
    finally: print("before return")
print(ret(), [x for x in iter(lambda c=[3]: c.append(c[0] - 1) or c.pop(0), 0)])
assert counter == 400, "lost"
try: assert not counter, f"{counter=}"
except AssertionError as e: print(repr(e))
del counter
try: counter
except NameError as e: print(e)
x = 5; x **= 2; x //= 3; x %= 5; x <<= 3; x |= 1; x ^= 3; x >>= 1; x &= 0xff; print(x, x if x else -x); a = b = c = 0; a, b = 1, 2; (a, b), c = (b, a), a; print(a, b, c)
print((lambda *a, **k: (a, k))(1, *[2], x=3, **{"y": 4}), (lambda: (yield))().send(None), functools.reduce(lambda a, b: a * b, range(1, 6)), __name__, [].__len__(), (5).__add__(3), "a".__class__.__name__, type(type).__name__)
# expect: [300, 300] 400 200 (1,) make make.<locals>.add
# expect: [2, 2, 2] [0, 1, 2]
# expect: {10: 10, 500: 500, 100000: 'maximum recursion depth exceeded'}
# expect: AC AB CB AC BA BC AC 255
# expect: [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]] [(1, 'b'), (3, 'b')] {0: set(), 1: {0}, 2: {0, 1}}
# expect: (1, 3, 5, 0, 2, 4) 4
# expect: 5/3/8
# expect: 5 [5, 3] 8 [5, 3, 8, 0, 1] {'a': 1, 'b': 2} ('a', 'b') 9 True
# expect: walrus 3 True 5
# expect: True False True 6 default 0 True True True True False True True True True True
# expect: ('class', 'class', 'outer', 'outer')
# expect: name 'undefined' is not defined
# expect: cannot access local variable 'local' where it is not associated with a value
# expect: name 'prnt' is not defined
# expect: (1, 2, 3, (), 4, 5, {}) (1, 2, 3, (4, 5), 6, 5, {'z': 7}) (1, 2, 3, (), 0, 1, {}) (0, 2, 3, (), 1, 5, {'a': 2})
# expect: finally on break
# expect: else of for 2
# expect: got hello
# expect: 1 2
# expect: closed
# expect: cleanup
# expect: before return
# expect: try [3, 2, 1]
# expect: AssertionError('counter=400')
# expect: name 'counter' is not defined
# expect: 13 13
# expect: 2 1 1
# expect: ((1, 2), {'x': 3, 'y': 4}) None 120 __main__ 0 8 str type
