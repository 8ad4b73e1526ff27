# case: left_by_another
def a():
    try:
        try:
            raise ValueError(1)
        except ValueError as e:
            raise KeyError(2)
    except KeyError as k:
        try: print(e)
        except UnboundLocalError as u: print(u)
    try: print(k)
    except UnboundLocalError as u: print(u)
a()
try:
    try:
        raise ValueError(1)
    except ValueError as g:
        1/0
except ZeroDivisionError as z:
    print('g' in globals())
print('z' in globals())
# expect: cannot access local variable 'e' where it is not associated with a value
# expect: cannot access local variable 'k' where it is not associated with a value
# expect: False
# expect: False

# case: other_ways_out
def b():
    def show():
        try: print(c)
        except NameError as n: print(n)
    try:
        try: 1/0
        except ZeroDivisionError as c:
            show()
            raise
    except ZeroDivisionError:
        show()
    for i in range(2):
        try: 1/0
        except ZeroDivisionError as c:
            if i: break
            continue
    show()
    try:
        try: 1/0
        except ZeroDivisionError as c:
            try:
                return 3
            finally:
                show()
    finally:
        show()
print(b())
# expect: division by zero
# expect: cannot access free variable 'c' where it is not associated with a value in enclosing scope
# expect: cannot access free variable 'c' where it is not associated with a value in enclosing scope
# expect: division by zero
# expect: cannot access free variable 'c' where it is not associated with a value in enclosing scope
# expect: 3

# case: generators_and_classes
def gen():
    try:
        yield 1
    except ValueError as e:
        try:
            yield 2
        finally:
            print(e)
    yield 3
x = gen(); next(x); x.throw(ValueError(7)); print(next(x, 'none'))
class A:
    try:
        try: 1/0
        except ZeroDivisionError as q: raise KeyError
    except KeyError: pass
    print('q' in locals())
# expect: 7
# expect: 3
# expect: False

# case: deleted_before_a_handler
def dels():
    x = 1
    for i in range(2):
        try: print(x)
        except UnboundLocalError as u: print(u)
        else: del x
    x = 2
    try:
        del x
        raise KeyError
    except KeyError:
        try: print(x)
        except UnboundLocalError as u: print(u)
    n = 0
    while n < 2:
        n += 1
        try: y
        except UnboundLocalError as u: print(u)
        y = 1
        del y
    from contextlib import suppress
    z = 1
    with suppress(KeyError):
        del z
        raise KeyError
    try: z
    except UnboundLocalError as u: print(u)
    w = 1
    try:
        try:
            del w
            raise KeyError
        finally:
            try: w
            except UnboundLocalError as u: print(u)
    except KeyError: pass
    try: w
    except UnboundLocalError as u: print(u)
dels()
# expect: 1
# expect: cannot access local variable 'x' where it is not associated with a value
# expect: cannot access local variable 'x' where it is not associated with a value
# expect: cannot access local variable 'y' where it is not associated with a value
# expect: cannot access local variable 'y' where it is not associated with a value
# expect: cannot access local variable 'z' where it is not associated with a value
# expect: cannot access local variable 'w' where it is not associated with a value
# expect: cannot access local variable 'w' where it is not associated with a value

# case: nested
def nested():
    try: 1/0
    except ZeroDivisionError as e:
        try:
            try: {}[1]
            except KeyError as e:
                raise IndexError
        except IndexError:
            try: e
            except UnboundLocalError as u: print(u)
nested()
def rebinding():
    try:
        try: 1/0
        except ZeroDivisionError as e:
            e = 5
            raise
    except ZeroDivisionError as f:
        try: e
        except UnboundLocalError as u: print(u)
    try:
        try: 1/0
        except ZeroDivisionError as e:
            del e
            raise
    except ZeroDivisionError as f: print(repr(f))
rebinding()
# expect: cannot access local variable 'e' where it is not associated with a value
# expect: cannot access local variable 'e' where it is not associated with a value
# expect: ZeroDivisionError('division by zero')
