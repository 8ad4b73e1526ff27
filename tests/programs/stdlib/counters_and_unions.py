# case: counters_that_cannot_be_compared
from collections import Counter
c = Counter("aab")
c["x"] = None
print(c == c, len(c))
print(Counter({"a": 1, "b": "x"}))
try:
    Counter() < 3
except TypeError as error:
    print(error)
try:
    Counter() >= {}
except TypeError as error:
    print(error)
# expect: True 3
# expect: Counter({'a': 1, 'b': 'x'})
# expect: '<' not supported between instances of 'Counter' and 'int'
# expect: '>=' not supported between instances of 'Counter' and 'dict'

# case: counters_in_place
from collections import Counter
a = Counter(a=3, b=1)
same = a
a += Counter(b=2, c=-1)
print(a, same is a)
a -= Counter(a=1, b=5)
print(a, same is a)
a |= Counter(z=4, a=1)
print(a, same is a)
a &= Counter(z=1, a=9)
print(a, same is a)
a += {"q": 2}
print(a)
# expect: Counter({'a': 3, 'b': 3}) True
# expect: Counter({'a': 2}) True
# expect: Counter({'z': 4, 'a': 2}) True
# expect: Counter({'a': 2, 'z': 1}) True
# expect: Counter({'a': 2, 'q': 2, 'z': 1})

# case: unions_keep_their_kind
from collections import OrderedDict, defaultdict, Counter
print(OrderedDict(a=1) | {"b": 2}, {"b": 2} | OrderedDict(a=1), OrderedDict(a=1) | OrderedDict(a=2))
d = defaultdict(list, a=[1])
print(d | {"b": [2]}, {"b": [2]} | d, (d | {})["new"])
d |= {"c": [3]}
print(d)
try:
    OrderedDict() | 3
except TypeError:
    print("no union")
# expect: OrderedDict([('a', 1), ('b', 2)]) OrderedDict([('b', 2), ('a', 1)]) OrderedDict([('a', 2)])
# expect: defaultdict(<class 'list'>, {'a': [1], 'b': [2]}) defaultdict(<class 'list'>, {'b': [2], 'a': [1]}) []
# expect: defaultdict(<class 'list'>, {'a': [1], 'c': [3]})
# expect: no union
