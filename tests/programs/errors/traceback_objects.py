# case: walked
import sys
import traceback

def inner():
    raise ValueError("x")

def outer():
    inner()

def attempt():
    try:
        outer()
    except ValueError as error:
        return error

error = attempt()
tb = error.__traceback__
while tb is not None:
    print(tb.tb_lineno, tb.tb_frame.f_code.co_name, tb.tb_frame.f_code.co_filename.endswith("traceback_objects.py"))
    tb = tb.tb_next
for frame in traceback.extract_tb(error.__traceback__):
    print(frame.lineno, frame.name, frame.line, len(frame), frame[1])
file, line, name, text = traceback.extract_tb(error.__traceback__)[-1]
print(line, name, text)
print([(frame.f_code.co_name, line) for frame, line in traceback.walk_tb(error.__traceback__)])
print(type(error.__traceback__), ValueError().__traceback__)
try:
    [1 // n for n in (1, 0)]
except ZeroDivisionError:
    kind, value, tb = sys.exc_info()
    print(kind, value, tb.tb_lineno, tb.tb_next is not None and tb.tb_next.tb_frame.f_code.co_name)
# expect: 12 attempt True
# expect: 8 outer True
# expect: 5 inner True
# expect: 12 attempt outer() 4 12
# expect: 8 outer inner() 4 8
# expect: 5 inner raise ValueError("x") 4 5
# expect: 5 inner raise ValueError("x")
# expect: [('attempt', 12), ('outer', 8), ('inner', 5)]
# expect: <class 'traceback'> None
# expect: <class 'ZeroDivisionError'> integer division or modulo by zero 28 <listcomp>

# case: as_text
import sys
import traceback

def inner(n):
    return 1 / n

def outer():
    return inner(0) + 1

try:
    outer()
except ZeroDivisionError as error:
    for line in "".join(traceback.format_tb(error.__traceback__)).splitlines():
        print(line.replace(__file__, "FILE"))
    print(len(traceback.format_tb(error.__traceback__, 1)), len(traceback.format_tb(error.__traceback__.tb_next)))
    print(traceback.format_exception_only(error))
    lines = traceback.format_exception(error)
    print(lines[0], lines[-1], len(lines))
    told = traceback.TracebackException.from_exception(error)
    print(str(told), [frame.name for frame in told.stack], list(told.format()) == lines)
    traceback.print_tb(error.__traceback__)
    traceback.print_exception(error)
# expect:   File "FILE", line 11, in <module>
# expect:     outer()
# expect:   File "FILE", line 8, in outer
# expect:     return inner(0) + 1
# expect:            ^^^^^^^^
# expect:   File "FILE", line 5, in inner
# expect:     return 1 / n
# expect:            ~~^~~
# expect: 1 2
# expect: ['ZeroDivisionError: division by zero\n']
# expect: Traceback (most recent call last):
# expect:  ZeroDivisionError: division by zero
# expect:  5
# expect: division by zero ['<module>', 'outer', 'inner'] True
# expect-stderr:   File "traceback_objects.py", line 11, in <module>
# expect-stderr:     outer()
# expect-stderr:   File "traceback_objects.py", line 8, in outer
# expect-stderr:     return inner(0) + 1
# expect-stderr:            ^^^^^^^^
# expect-stderr:   File "traceback_objects.py", line 5, in inner
# expect-stderr:     return 1 / n
# expect-stderr:            ~~^~~
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "traceback_objects.py", line 11, in <module>
# expect-stderr:     outer()
# expect-stderr:   File "traceback_objects.py", line 8, in outer
# expect-stderr:     return inner(0) + 1
# expect-stderr:            ^^^^^^^^
# expect-stderr:   File "traceback_objects.py", line 5, in inner
# expect-stderr:     return 1 / n
# expect-stderr:            ~~^~~
# expect-stderr: ZeroDivisionError: division by zero

# case: stacks
import sys
import traceback

def who():
    return sys._getframe(1).f_code.co_name

def caller():
    return who()

def deep(n):
    if n:
        return deep(n - 1)
    for frame in traceback.extract_stack():
        print(frame.lineno, frame.name, frame.line)
    print(traceback.format_stack()[-1].replace(__file__, "FILE"), end="")
    print(sys._getframe().f_lineno, sys._getframe().f_back.f_code.co_name, sys._getframe().f_back.f_lineno)
    traceback.print_stack()

print(caller(), sys._getframe().f_code.co_name)
deep(2)
print(traceback.format_list([("f.py", 3, "g", "x = 1")]))
# expect: caller <module>
# expect: 20 <module> deep(2)
# expect: 12 deep return deep(n - 1)
# expect: 12 deep return deep(n - 1)
# expect: 13 deep for frame in traceback.extract_stack():
# expect:   File "FILE", line 15, in deep
# expect:     print(traceback.format_stack()[-1].replace(__file__, "FILE"), end="")
# expect: 16 deep 12
# expect: ['  File "f.py", line 3, in g\n    x = 1\n']
# expect-stderr:   File "traceback_objects.py", line 20, in <module>
# expect-stderr:     deep(2)
# expect-stderr:   File "traceback_objects.py", line 12, in deep
# expect-stderr:     return deep(n - 1)
# expect-stderr:   File "traceback_objects.py", line 12, in deep
# expect-stderr:     return deep(n - 1)
# expect-stderr:   File "traceback_objects.py", line 17, in deep
# expect-stderr:     traceback.print_stack()

# case: raised_with
def risky():
    raise KeyError("k")

try:
    risky()
except KeyError as error:
    kept = error.__traceback__

try:
    raise RuntimeError("again").with_traceback(kept)
except RuntimeError as error:
    tb, lines = error.__traceback__, []
    while tb:
        lines.append(tb.tb_lineno)
        tb = tb.tb_next
    print(lines)

class Manager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print(kind.__name__, value, tb.tb_lineno)
        return True

with Manager():
    risky()
# expect: [10, 5, 2]
# expect: KeyError 'k' 27

# case: code_of_functions
def many(a, b=2, /, c=3, *args, d, e=5, **kw):
    x = a
    y = [i for i in args]
    return lambda: x

code = many.__code__
print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount)
print(code.co_varnames, many.__defaults__, many.__kwdefaults__)
print((lambda q: q).__code__.co_name, many.__code__.co_varnames[:many.__code__.co_argcount])

class C:
    def method(self, one):
        pass

print(C.method.__code__.co_varnames, C().method.__code__.co_argcount, C.method.__code__.co_qualname)
# expect: many 3 2 2
# expect: ('a', 'b', 'c', 'd', 'e', 'args', 'kw', 'y') (2, 3) {'e': 5}
# expect: <lambda> ('a', 'b', 'c')
# expect: ('self', 'one') 2 C.method

# case: limits_and_chains
import traceback

def deep(n):
    if n:
        deep(n - 1)
    else:
        1 / 0

def first():
    try:
        deep(2)
    except ZeroDivisionError:
        raise ValueError("x")

def second():
    try:
        first()
    except ValueError as e:
        raise KeyError("y") from e

try:
    second()
except KeyError as e:
    for chain in (True, False):
        for limit in (None, 1, -1, 0):
            traceback.print_exc(limit=limit, chain=chain)
            same = "".join(traceback.format_exception(e, limit=limit, chain=chain))
            print(chain, limit, traceback.format_exc(limit, chain) == same)
    told = traceback.TracebackException.from_exception(e, limit=1)
    print(len(told.stack), len(list(told.format(chain=False))))
    traceback.print_tb(e.__traceback__, limit=-1)
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except ExceptionGroup as e:
    traceback.print_exception(e, limit=1)
# expect: True None True
# expect: True 1 True
# expect: True -1 True
# expect: True 0 True
# expect: False None True
# expect: False 1 True
# expect: False -1 True
# expect: False 0 True
# expect: 1 3
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "traceback_objects.py", line 11, in first
# expect-stderr:     deep(2)
# expect-stderr:   File "traceback_objects.py", line 5, in deep
# expect-stderr:     deep(n - 1)
# expect-stderr:   File "traceback_objects.py", line 5, in deep
# expect-stderr:     deep(n - 1)
# expect-stderr:   File "traceback_objects.py", line 7, in deep
# expect-stderr:     1 / 0
# expect-stderr:     ~~^~~
# expect-stderr: ZeroDivisionError: division by zero
# expect-stderr:
# expect-stderr: During handling of the above exception, another exception occurred:
# expect-stderr:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "traceback_objects.py", line 17, in second
# expect-stderr:     first()
# expect-stderr:   File "traceback_objects.py", line 13, in first
# expect-stderr:     raise ValueError("x")
# expect-stderr: ValueError: x
# expect-stderr:
# expect-stderr: The above exception was the direct cause of the following exception:
# expect-stderr:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "traceback_objects.py", line 22, in <module>
# expect-stderr:     second()
# expect-stderr:   File "traceback_objects.py", line 19, in second
# expect-stderr:     raise KeyError("y") from e
# expect-stderr: KeyError: 'y'
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "traceback_objects.py", line 11, in first
# expect-stderr:     deep(2)
# expect-stderr: ZeroDivisionError: division by zero
# expect-stderr:
# expect-stderr: During handling of the above exception, another exception occurred:
# expect-stderr:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "traceback_objects.py", line 17, in second
# expect-stderr:     first()
# expect-stderr: ValueError: x
# expect-stderr:
# expect-stderr: The above exception was the direct cause of the following exception:
# expect-stderr:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "traceback_objects.py", line 22, in <module>
# expect-stderr:     second()
# expect-stderr: KeyError: 'y'
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "traceback_objects.py", line 7, in deep
# expect-stderr:     1 / 0
# expect-stderr:     ~~^~~
# expect-stderr: ZeroDivisionError: division by zero
# expect-stderr:
# expect-stderr: During handling of the above exception, another exception occurred:
# expect-stderr:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "traceback_objects.py", line 13, in first
# expect-stderr:     raise ValueError("x")
# expect-stderr: ValueError: x
# expect-stderr:
# expect-stderr: The above exception was the direct cause of the following exception:
# expect-stderr:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "traceback_objects.py", line 19, in second
# expect-stderr:     raise KeyError("y") from e
# expect-stderr: KeyError: 'y'
# expect-stderr: ZeroDivisionError: division by zero
# expect-stderr:
# expect-stderr: During handling of the above exception, another exception occurred:
# expect-stderr:
# expect-stderr: ValueError: x
# expect-stderr:
# expect-stderr: The above exception was the direct cause of the following exception:
# expect-stderr:
# expect-stderr: KeyError: 'y'
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "traceback_objects.py", line 22, in <module>
# expect-stderr:     second()
# expect-stderr:   File "traceback_objects.py", line 19, in second
# expect-stderr:     raise KeyError("y") from e
# expect-stderr: KeyError: 'y'
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "traceback_objects.py", line 22, in <module>
# expect-stderr:     second()
# expect-stderr: KeyError: 'y'
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "traceback_objects.py", line 19, in second
# expect-stderr:     raise KeyError("y") from e
# expect-stderr: KeyError: 'y'
# expect-stderr: KeyError: 'y'
# expect-stderr:   File "traceback_objects.py", line 19, in second
# expect-stderr:     raise KeyError("y") from e
# expect-stderr:   + Exception Group Traceback (most recent call last):
# expect-stderr:   |   File "traceback_objects.py", line 33, in <module>
# expect-stderr:   |     raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
# expect-stderr:   | ExceptionGroup: g (2 sub-exceptions)
# expect-stderr:   +-+---------------- 1 ----------------
# expect-stderr:     | ValueError: 1
# expect-stderr:     +---------------- 2 ----------------
# expect-stderr:     | TypeError: 2
# expect-stderr:     +------------------------------------
