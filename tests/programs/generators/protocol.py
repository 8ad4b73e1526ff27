# case: send
def averages():
    total = count = 0
    average = None
    while True:
        total += yield average
        count += 1
        average = total / count

g = averages()
print(next(g))
for x in 10, 20, 60:
    print(g.send(x))
g.close()
g.close()
try:
    g.send(1)
except StopIteration as error:
    print("stopped", error.value)
# expect: None
# expect: 10.0
# expect: 15.0
# expect: 30.0
# expect: stopped None

# case: send_before_it_has_begun
def g():
    yield 1

it = g()
try:
    it.send(5)
except TypeError as error:
    print(error)
print(it.send(None))
# expect: can't send non-None value to a just-started generator
# expect: 1

# case: send_nothing_uncaught
def g():
    yield 1

g().send("too early")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "protocol.py", line 4, in <module>
# expect-stderr:     g().send("too early")
# expect-stderr: TypeError: can't send non-None value to a just-started generator
# expect-status: 1

# case: returned_value
def g():
    got = yield 1
    return got

it = g()
next(it)
try:
    it.send("back")
except StopIteration as error:
    print(repr(error), error.value, error.args)
try:
    next(it)
except StopIteration as error:
    print(repr(error), error.value)
print(next(it, "default"))
# expect: StopIteration('back') back ('back',)
# expect: StopIteration() None
# expect: default

# case: throw
def g():
    while True:
        try:
            yield "waiting"
        except ValueError as error:
            print("inside", error)

it = g()
print(next(it))
print(it.throw(ValueError("a")))
print(it.throw(ValueError))
try:
    it.throw(KeyError("out"))
except KeyError as error:
    print("outside", error)
print(next(it, "over"))
# expect: waiting
# expect: inside a
# expect: waiting
# expect: inside 
# expect: waiting
# expect: outside 'out'
# expect: over

# case: throw_before_it_has_begun
def g():
    try:
        yield 1
    except ValueError:
        print("never")

it = g()
try:
    it.throw(ValueError("at the beginning"))
except ValueError as error:
    print(error)
print(list(it))
# expect: at the beginning
# expect: []

# case: throw_before_its_first_try
def g():
    try:
        print("never")
    except ValueError:
        print("never either")
    yield 1

it = g()
try:
    it.throw(ValueError("at the beginning"))
except ValueError as error:
    print(error)
print(list(it))
# expect: at the beginning
# expect: []

# case: throw_uncaught
def g():
    yield 1
    yield 2

it = g()
next(it)
it.throw(RuntimeError("thrown"))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "protocol.py", line 7, in <module>
# expect-stderr:     it.throw(RuntimeError("thrown"))
# expect-stderr:   File "protocol.py", line 2, in g
# expect-stderr:     yield 1
# expect-stderr: RuntimeError: thrown
# expect-status: 1

# case: throw_no_exception
def g():
    yield 1

it = g()
next(it)
try:
    it.throw(5)
except TypeError as error:
    print(error)
# expect: exceptions must be classes or instances deriving from BaseException, not int

# case: close
def g(ignores):
    try:
        yield 1
        yield 2
    except GeneratorExit as error:
        print(repr(error))
        if ignores:
            yield 3
        raise
    finally:
        print("finally")

it = g(False)
next(it)
print(it.close())
it = g(False)
print(it.close(), list(it))
it = g(True)
next(it)
try:
    it.close()
except RuntimeError as error:
    print(error)
print(it.close())
# expect: GeneratorExit()
# expect: finally
# expect: None
# expect: None []
# expect: GeneratorExit()
# expect: generator ignored GeneratorExit
# expect: finally
# expect: None

# case: close_and_return
def g():
    try:
        yield 1
    except GeneratorExit:
        return 5

it = g()
next(it)
print(it.close())
# expect: None

# case: close_and_fail
def g():
    try:
        yield 1
    finally:
        raise ValueError("from finally")

it = g()
next(it)
try:
    it.close()
except ValueError as error:
    print(error, repr(error.__context__))
# expect: from finally GeneratorExit()

# case: stop_iteration_inside
def g():
    yield 1
    raise StopIteration("inside")

it = g()
next(it)
try:
    next(it)
except RuntimeError as error:
    print(error, repr(error.__cause__))
# expect: generator raised StopIteration StopIteration('inside')

# case: next_inside
def pairs(items):
    it = iter(items)
    while True:
        yield next(it), next(it)

try:
    for pair in pairs([1, 2, 3]):
        print(pair)
except RuntimeError as error:
    print(error)
# expect: (1, 2)
# expect: generator raised StopIteration

# case: already_executing
def g():
    try:
        next(it)
    except ValueError as error:
        print(error)
    yield 1

it = g()
print(next(it))
# expect: generator already executing
# expect: 1

# case: yield_from_a_generator
def inner():
    got = yield 1
    print("inner got", got)
    try:
        yield 2
    except KeyError as error:
        print("inner caught", error)
    yield 3
    return "result"

def outer():
    result = yield from inner()
    print("outer got", result)
    yield 4

it = outer()
print(next(it))
print(it.send("hello"))
print(it.throw(KeyError("k")))
print(list(it))
# expect: 1
# expect: inner got hello
# expect: 2
# expect: inner caught 'k'
# expect: 3
# expect: outer got result
# expect: [4]

# case: yield_from_containers
def g():
    yield from [1, 2]
    yield from "ab"
    yield from {"k": 1}
    yield from (x * x for x in range(3))
    result = yield from ()
    print(result)

print(list(g()))
it = g()
next(it)
try:
    it.send(5)
except AttributeError as error:
    print(error)
# expect: None
# expect: [1, 2, 'a', 'b', 'k', 0, 1, 4]
# expect: 'list_iterator' object has no attribute 'send'

# case: yield_from_an_own_iterator
class Steps:
    def __init__(self):
        self.n = 0
    def __iter__(self):
        return self
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("done")
        return self.n
    def send(self, value):
        return "sent " + value

def g():
    return (yield from Steps())

it = g()
print(next(it), it.send("x"), next(it))
try:
    next(it)
except StopIteration as error:
    print(error.value)
# expect: 1 sent x 2
# expect: done

# case: yield_from_what_is_none
def g():
    yield from 5

next(g())
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "protocol.py", line 4, in <module>
# expect-stderr:     next(g())
# expect-stderr:   File "protocol.py", line 2, in g
# expect-stderr:     yield from 5
# expect-stderr: TypeError: 'int' object is not iterable
# expect-status: 1

# case: close_goes_inwards
def inner():
    try:
        yield 1
    finally:
        print("inner")

def outer():
    try:
        yield from inner()
    finally:
        print("outer")

it = outer()
next(it)
it.close()
# expect: inner
# expect: outer

# case: return_in_finally
def g():
    try:
        yield 1
    finally:
        return "finally"

it = g()
next(it)
it.close()
it = g()
next(it)
try:
    it.throw(ValueError("swallowed"))
except StopIteration as error:
    print(error.value)
# expect: finally

# case: yield_is_an_expression
def g():
    print((yield))
    x = [(yield 1), (yield 2)]
    print(x)
    print(f"{(yield 3)}")
    return (yield 4) or "none"

it = g()
got = [next(it)]
try:
    while True:
        got.append(it.send(len(got)))
except StopIteration as error:
    print(got, error.value)
# expect: 1
# expect: [2, 3]
# expect: 4
# expect: [None, 1, 2, 3, 4] 5

# case: generator_expressions
n = 3
squares = (x * x for x in range(n))
print(next(squares), list(squares), list(squares))
print(sum(x for x in range(10) if x % 2), max(len(w) for w in ["a", "bbb"]))
print(dict((k, v) for k, v in [("a", 1)]), tuple(x for x in "ab"), set(x for x in [1, 1]))
lazy = (print("evaluated", x) for x in [1, 2])
print("made")
list(lazy)
pairs = ((x, y) for x in range(3) for y in range(x))
print(list(pairs))
# expect: 0 [1, 4] []
# expect: 25 3
# expect: {'a': 1} ('a', 'b') {1}
# expect: made
# expect: evaluated 1
# expect: evaluated 2
# expect: [(1, 0), (2, 0), (2, 1)]

# case: first_iterable_at_once
try:
    g = (x for x in 5)
except TypeError as error:
    print(error)
g = (1 // x for x in [1, 0])
print(next(g))
try:
    next(g)
except ZeroDivisionError as error:
    print(error)
# expect: 'int' object is not iterable
# expect: 1
# expect: integer division or modulo by zero

# case: late_binding
x = 1
g = (x + y for y in [1, 2])
x = 10
print(list(g))
gs = [(lambda: i) for i in range(3)]
print([f() for f in gs])
# expect: [11, 12]
# expect: [2, 2, 2]

# case: keeps_the_handled_exception
def g():
    try:
        raise ValueError("inner")
    except ValueError:
        yield 1
        try:
            raise
        except ValueError as error:
            yield repr(error)

it = g()
print(next(it))
try:
    raise KeyError("outer")
except KeyError:
    print(next(it))
# expect: 1
# expect: ValueError('inner')

# case: traceback_through_generators
def inner():
    yield 1
    raise ValueError("deep")

def outer():
    yield from inner()

for x in outer():
    print(x)
# expect: 1
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "protocol.py", line 8, in <module>
# expect-stderr:     for x in outer():
# expect-stderr:   File "protocol.py", line 6, in outer
# expect-stderr:     yield from inner()
# expect-stderr:   File "protocol.py", line 3, in inner
# expect-stderr:     raise ValueError("deep")
# expect-stderr: ValueError: deep
# expect-status: 1

# case: in_builtins
def g(n):
    for i in range(n):
        yield i

print(list(g(3)), tuple(g(2)), sorted(g(3), reverse=True), sum(g(4)), min(g(3)), max(g(3)))
print(list(zip(g(3), "ab")), list(map(str, g(2))), list(enumerate(g(2), 5)), any(g(2)), all(g(2)))
a, *b = g(4)
print(a, b, *g(2), 2 in g(5), [*g(2), *g(1)], {*g(2)}, "-".join(str(i) for i in g(3)))
print(list(filter(None, g(3))), dict(enumerate(g(2))), list(reversed(list(g(3)))))
it = g(5)
print(3 in it, list(it))
# expect: [0, 1, 2] (0, 1) [2, 1, 0] 6 0 2
# expect: [(0, 'a'), (1, 'b')] ['0', '1'] [(5, 0), (6, 1)] True False
# expect: 0 [1, 2, 3] 0 1 True [0, 1, 0] {0, 1} 0-1-2
# expect: [1, 2] {0: 0, 1: 1} [2, 1, 0]
# expect: True [4]

# case: names_and_type
def g():
    yield

it = g()
print(it.__name__, type(it).__name__, iter(it) is it, callable(it), bool(it))
e = (x for x in [])
print(e.__name__)
print(hasattr(it, "send"), hasattr(it, "__next__"), hasattr([], "__next__"))
# expect: g generator True False True
# expect: <genexpr>
# expect: True True False

# case: unknown_attribute
def g():
    yield

g().nothing
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "protocol.py", line 4, in <module>
# expect-stderr:     g().nothing
# expect-stderr: AttributeError: 'generator' object has no attribute 'nothing'
# expect-status: 1

# case: not_subscriptable
def g():
    yield

try:
    g()[0]
except TypeError as error:
    print(error)
try:
    len(g())
except TypeError as error:
    print(error)
# expect: 'generator' object is not subscriptable
# expect: object of type 'generator' has no len()
