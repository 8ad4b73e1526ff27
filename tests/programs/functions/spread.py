# case: keyword_twice
def f(a=0, b=0):
    return a, b
print(f(**{"a": 1}, b=2), f(a=1, **{"b": 2}), f(**{}, a=1, **{"b": 3}))
for call in (lambda: f(**{"b": 5}, b=6), lambda: f(b=6, **{"b": 5}), lambda: f(**{"a": 1}, **{"a": 2})):
    try:
        print(call())
    except TypeError as error:
        print(error)
# expect: (1, 2) (1, 2) (1, 3)
# expect: __main__.f() got multiple values for keyword argument 'b'
# expect: __main__.f() got multiple values for keyword argument 'b'
# expect: __main__.f() got multiple values for keyword argument 'a'
