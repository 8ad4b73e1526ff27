# case: written_through_its_dict
def fn(): pass
fn.__dict__['c'] = 4
print(fn.c, fn.__dict__)
fn.d = 5
print(fn.__dict__, vars(fn), sorted(fn.__dict__))
fn.__dict__.update(e=6)
print(fn.e, hasattr(fn, 'zz'))
del fn.__dict__['c']
print(hasattr(fn, 'c'))
def counter():
    counter.calls += 1
    return counter.calls
counter.calls = 0
print(counter(), counter(), counter.__dict__)
# expect: 4 {'c': 4}
# expect: {'c': 4, 'd': 5} {'c': 4, 'd': 5} ['c', 'd']
# expect: 6 False
# expect: False
# expect: 1 2 {'calls': 2}

# case: deleted
def fn():
    pass
fn.a = 1
fn.b = 2
del fn.a
print(fn.__dict__, hasattr(fn, 'a'))
try:
    del fn.a
except AttributeError as error:
    print(error)
fn.__dict__ |= {'c': 3}
print(fn.c, fn.__dict__.pop('b'), hasattr(fn, 'b'), vars(fn))
# expect: {'b': 2} False
# expect: 'function' object has no attribute 'a'
# expect: 3 2 False {'c': 3}

# case: closures
def outer():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
inc = outer()
inc()
print(inc.__closure__[0].cell_contents, len(inc.__closure__), outer.__closure__)
inc()
print([cell.cell_contents for cell in inc.__closure__])
# expect: 1 1 None
# expect: [2]
