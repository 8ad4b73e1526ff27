# case: names
from collections import deque

for x in ([], (), "a", "é", b"", bytearray(), {}, {}.values(), {}.items(), set(), frozenset(), range(3), deque(),
          map(len, []), filter(None, []), zip(), enumerate([]), reversed([]), reversed(()), reversed({}),
          reversed({}.items()), reversed({}.values()), reversed(range(3)), reversed("ab"), (i for i in [])):
    i = iter(x)
    print(type(i), type(i).__name__, type(i).__module__, str(i).split(" at")[0])
print(type(iter(int, 1)), type({}.keys()), type({}.values()), type({}.items()))
print(type(iter([])) is type(iter([1])), isinstance(iter([]), type(iter([]))), isinstance(iter(()), type(iter([]))))
# expect: <class 'list_iterator'> list_iterator builtins <list_iterator object
# expect: <class 'tuple_iterator'> tuple_iterator builtins <tuple_iterator object
# expect: <class 'str_ascii_iterator'> str_ascii_iterator builtins <str_ascii_iterator object
# expect: <class 'str_iterator'> str_iterator builtins <str_iterator object
# expect: <class 'bytes_iterator'> bytes_iterator builtins <bytes_iterator object
# expect: <class 'bytearray_iterator'> bytearray_iterator builtins <bytearray_iterator object
# expect: <class 'dict_keyiterator'> dict_keyiterator builtins <dict_keyiterator object
# expect: <class 'dict_valueiterator'> dict_valueiterator builtins <dict_valueiterator object
# expect: <class 'dict_itemiterator'> dict_itemiterator builtins <dict_itemiterator object
# expect: <class 'set_iterator'> set_iterator builtins <set_iterator object
# expect: <class 'set_iterator'> set_iterator builtins <set_iterator object
# expect: <class 'range_iterator'> range_iterator builtins <range_iterator object
# expect: <class '_collections._deque_iterator'> _deque_iterator _collections <_collections._deque_iterator object
# expect: <class 'map'> map builtins <map object
# expect: <class 'filter'> filter builtins <filter object
# expect: <class 'zip'> zip builtins <zip object
# expect: <class 'enumerate'> enumerate builtins <enumerate object
# expect: <class 'list_reverseiterator'> list_reverseiterator builtins <list_reverseiterator object
# expect: <class 'reversed'> reversed builtins <reversed object
# expect: <class 'dict_reversekeyiterator'> dict_reversekeyiterator builtins <dict_reversekeyiterator object
# expect: <class 'dict_reverseitemiterator'> dict_reverseitemiterator builtins <dict_reverseitemiterator object
# expect: <class 'dict_reversevalueiterator'> dict_reversevalueiterator builtins <dict_reversevalueiterator object
# expect: <class 'range_iterator'> range_iterator builtins <range_iterator object
# expect: <class 'reversed'> reversed builtins <reversed object
# expect: <class 'generator'> generator builtins <generator object <genexpr>
# expect: <class 'callable_iterator'> <class 'dict_keys'> <class 'dict_values'> <class 'dict_items'>
# expect: True True False

# case: maps_and_filters
class Count:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n

class Items:
    def __getitem__(self, at):
        return "abc"[at]

    def __len__(self):
        return 3

print(map, filter, isinstance(map(len, []), map), isinstance(filter(None, []), filter), type(map), map.__name__)
print(list(map(str, [1, 2])), list(filter(None, [0, 1])), list(map(lambda a, b: a + b, [1, 2], [3])))
print(list(map(abs, Count())), list(filter(lambda n: n % 2, Count())), next(map(str, [1])), next(filter(None, []), "none"))
print(type(iter(Items())), type(reversed(Items())), type(enumerate(Count())), type(zip(Count(), [1])))
print(list(reversed(Items())), list(enumerate(Count())), list(zip(Count(), "ab")))
m = map(int, "123")
print(next(m), list(m), list(m), sorted(map(abs, [-2, 1])), sum(map(int, "12")), ",".join(map(str, range(3))))
for wrong in (lambda: len(map(str, [])), lambda: map(str, [])[0], lambda: map(str), lambda: map(), lambda: map(str, 3),
              lambda: filter(None, 3), lambda: len(filter(None, [])), lambda: list(map(int, ["x"])) ):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(error)
# expect: <class 'map'> <class 'filter'> True True <class 'type'> map
# expect: ['1', '2'] [1] [4]
# expect: [1, 2, 3] [1, 3] 1 none
# expect: <class 'iterator'> <class 'reversed'> <class 'enumerate'> <class 'zip'>
# expect: ['c', 'b', 'a'] [(0, 1), (1, 2), (2, 3)] [(1, 'a'), (2, 'b')]
# expect: 1 [2, 3] [] [1, 2] 3 0,1,2
# expect: object of type 'map' has no len()
# expect: 'map' object is not subscriptable
# expect: map() must have at least two arguments.
# expect: map() must have at least two arguments.
# expect: 'int' object is not iterable
# expect: 'int' object is not iterable
# expect: object of type 'filter' has no len()
# expect: invalid literal for int() with base 10: 'x'
