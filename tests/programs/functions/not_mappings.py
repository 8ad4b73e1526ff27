class Plain:
    pass
class Keyed:
    def keys(self):
        return ['a', 'b']
    def __getitem__(self, key):
        return key * 2
def f(**named):
    return named
print({**Keyed()}, f(**Keyed()), dict(Keyed()), {'x': 1, **Keyed(), 'a': 0})
for wrong in (lambda: {**Plain()}, lambda: f(**Plain()), lambda: dict(Plain()), lambda: {**5},
              lambda: f(**[1]), lambda: {'a': 1, **[('b', 2)]}, lambda: dict(**Plain())):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
# expect: {'a': 'aa', 'b': 'bb'} {'a': 'aa', 'b': 'bb'} {'a': 'aa', 'b': 'bb'} {'x': 1, 'a': 0, 'b': 'bb'}
# expect: 'Plain' object is not a mapping
# expect: __main__.f() argument after ** must be a mapping, not Plain
# expect: 'Plain' object is not iterable
# expect: 'int' object is not a mapping
# expect: __main__.f() argument after ** must be a mapping, not list
# expect: 'list' object is not a mapping
# expect: dict() argument after ** must be a mapping, not Plain
