# case: throw
class Own:
    def __init__(self):
        self.at = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.at += 1
        return self.at

    def throw(self, error):
        print("thrown", type(error).__name__, error)
        if isinstance(error, KeyError):
            raise error
        if isinstance(error, LookupError):
            raise StopIteration("given up")
        return "caught"

def g():
    try:
        got = yield from Own()
        print("got", got)
        yield "behind"
    except KeyError as error:
        print("outer", error)
        yield "after"

it = g()
print(next(it), next(it))
print(it.throw(ValueError("a")))
print(next(it))
print(it.throw(KeyError("k")))
it = g()
next(it)
print(it.throw(IndexError("i")))
print(list(it))
# expect: 1 2
# expect: thrown ValueError a
# expect: caught
# expect: 3
# expect: thrown KeyError 'k'
# expect: outer 'k'
# expect: after
# expect: thrown IndexError i
# expect: got given up
# expect: behind
# expect: []

# case: without_throw
class Own:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

def g():
    try:
        yield from Own()
    except ValueError as error:
        print("in the generator", error)
        yield "went on"

it = g()
print(next(it))
print(it.throw(ValueError("v")))
it = g()
next(it)
try:
    it.throw(StopIteration("s"))
except RuntimeError as error:
    print(error, repr(error.__cause__))
it = g()
next(it)
it.throw(KeyError("uncaught"))
# expect: 1
# expect: in the generator v
# expect: went on
# expect: generator raised StopIteration StopIteration('s')
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "delegates.py", line 26, in <module>
# expect-stderr:     it.throw(KeyError("uncaught"))
# expect-stderr:   File "delegates.py", line 10, in g
# expect-stderr:     yield from Own()
# expect-stderr: KeyError: 'uncaught'
# expect-status: 1

# case: close
class Own:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def close(self):
        print("closed")

def g():
    try:
        yield from Own()
    finally:
        print("finally")
    print("never")

it = g()
next(it)
it.close()
it.close()
it = g()
next(it)
try:
    it.throw(GeneratorExit("thrown"))
except GeneratorExit as error:
    print(repr(error))
# expect: closed
# expect: finally
# expect: closed
# expect: finally
# expect: GeneratorExit('thrown')

# case: close_fails
class Own:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def close(self):
        raise ValueError("can't be closed")

def g():
    try:
        yield from Own()
    except ValueError as error:
        print("outer", error)
        raise

it = g()
next(it)
it.close()
# expect: outer can't be closed
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "delegates.py", line 20, in <module>
# expect-stderr:     it.close()
# expect-stderr:   File "delegates.py", line 13, in g
# expect-stderr:     yield from Own()
# expect-stderr:   File "delegates.py", line 9, in close
# expect-stderr:     raise ValueError("can't be closed")
# expect-stderr: ValueError: can't be closed
# expect-status: 1

# case: close_of_a_generator_that_returns
def inner():
    try:
        yield 1
    except GeneratorExit:
        print("inner is closed")

def outer():
    try:
        yield from inner()
        print("never")
    finally:
        print("outer is closed")

it = outer()
next(it)
it.close()
it = outer()
next(it)
try:
    it.throw(GeneratorExit)
except GeneratorExit:
    print("out")
# expect: inner is closed
# expect: outer is closed
# expect: inner is closed
# expect: outer is closed
# expect: out

# case: close_ignored
def inner():
    try:
        yield 1
    except GeneratorExit:
        print("ignored")
        yield 2

def outer():
    yield from inner()

it = outer()
next(it)
try:
    it.close()
except RuntimeError as error:
    print(error)
# expect: ignored
# expect: generator ignored GeneratorExit

# case: send
class Own:
    def __iter__(self):
        return self

    def __next__(self):
        print("next")
        return 0

    def send(self, value):
        print("send", value)
        if value == "end":
            raise StopIteration("ended")
        return value * 2

def g():
    result = yield from Own()
    yield result

it = g()
print(next(it), it.send(5), it.send(None), it.send("ab"), it.send("end"))

class Deaf:
    def __iter__(self):
        return self

    def __next__(self):
        return 0

def g():
    yield from Deaf()

it = g()
next(it)
try:
    it.send(1)
except AttributeError as error:
    print(error)
# expect: next
# expect: send 5
# expect: next
# expect: send ab
# expect: send end
# expect: 0 10 0 abab ended
# expect: 'Deaf' object has no attribute 'send'

# case: proxy
class Proxy:
    def __init__(self, target):
        self.target = target

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.target)

    def __getattr__(self, name):
        print("asked for", name)
        return getattr(self.target, name)

def inner():
    try:
        yield 1
    except ValueError:
        yield "caught"

def g(target):
    yield from Proxy(target)

it = g(inner())
print(next(it), it.throw(ValueError()))
it.close()
it = g(iter([1, 2]))
next(it)
try:
    it.throw(KeyError("k"))
except KeyError as error:
    print(repr(error))
# expect: asked for throw
# expect: 1 caught
# expect: asked for close
# expect: asked for throw
# expect: KeyError('k')

# case: nested
class Own:
    def __iter__(self):
        return self

    def __next__(self):
        return "item"

    def throw(self, error):
        return f"own got {error}"

    def close(self):
        print("own is closed")

def inner():
    yield from Own()

def middle():
    yield from inner()

def outer():
    yield from middle()

it = outer()
print(next(it), it.throw(ValueError("v")), next(it))
it.close()
# expect: item own got v item
# expect: own is closed

# case: dropped
class Own:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def close(self):
        print("closed")

def g():
    try:
        yield from Own()
    finally:
        print("finally")

it = g()
next(it)
it = None
print("end")
# expect: closed
# expect: finally
# expect: end
