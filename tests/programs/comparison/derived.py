# case: names_in_messages
from collections import namedtuple

P = namedtuple("P", "x y")

class Words(list):
    pass

class Number(int):
    pass

class Name(str):
    pass

class Group(set):
    pass

class Map(dict):
    pass

def show(a, b):
    for compare in (lambda: a < b, lambda: a >= b, lambda: b > a, lambda: a == b):
        try:
            print(compare())
        except TypeError as error:
            print(error)

show(P(1, 2), 3)
show(P(1, 2), [1])
show(P(1, 2), (1, 3))
show(P(1, 2), P(1, "a"))
show(P(1, P(2, 3)), P(1, 4))
show(Words([1]), (1,))
show(Words([1]), [2])
show(Words([Number(1)]), Words(["a"]))
show(Number(1), "a")
show(Number(1), 2.5)
show(Name("a"), b"a")
show(Name("a"), Name("b"))
show(Group([1]), {1, 2})
show(Group([1]), frozenset([1]))
show(Group([1]), [1])
show(Group([1]), {1: 2}.keys())
show(Map(), {})
show(Map(), Map())
show(P(1, 2), None)
# expect: '<' not supported between instances of 'P' and 'int'
# expect: '>=' not supported between instances of 'P' and 'int'
# expect: '>' not supported between instances of 'int' and 'P'
# expect: False
# expect: '<' not supported between instances of 'P' and 'list'
# expect: '>=' not supported between instances of 'P' and 'list'
# expect: '>' not supported between instances of 'list' and 'P'
# expect: False
# expect: True
# expect: False
# expect: True
# expect: False
# expect: '<' not supported between instances of 'int' and 'str'
# expect: '>=' not supported between instances of 'int' and 'str'
# expect: '>' not supported between instances of 'str' and 'int'
# expect: False
# expect: '<' not supported between instances of 'P' and 'int'
# expect: '>=' not supported between instances of 'P' and 'int'
# expect: '>' not supported between instances of 'int' and 'P'
# expect: False
# expect: '<' not supported between instances of 'Words' and 'tuple'
# expect: '>=' not supported between instances of 'Words' and 'tuple'
# expect: '>' not supported between instances of 'tuple' and 'Words'
# expect: False
# expect: True
# expect: False
# expect: True
# expect: False
# expect: '<' not supported between instances of 'Number' and 'str'
# expect: '>=' not supported between instances of 'Number' and 'str'
# expect: '>' not supported between instances of 'str' and 'Number'
# expect: False
# expect: '<' not supported between instances of 'Number' and 'str'
# expect: '>=' not supported between instances of 'Number' and 'str'
# expect: '>' not supported between instances of 'str' and 'Number'
# expect: False
# expect: True
# expect: False
# expect: True
# expect: False
# expect: '<' not supported between instances of 'Name' and 'bytes'
# expect: '>=' not supported between instances of 'Name' and 'bytes'
# expect: '>' not supported between instances of 'bytes' and 'Name'
# expect: False
# expect: True
# expect: False
# expect: True
# expect: False
# expect: True
# expect: False
# expect: True
# expect: False
# expect: False
# expect: True
# expect: False
# expect: True
# expect: '<' not supported between instances of 'Group' and 'list'
# expect: '>=' not supported between instances of 'Group' and 'list'
# expect: '>' not supported between instances of 'list' and 'Group'
# expect: False
# expect: False
# expect: True
# expect: False
# expect: True
# expect: '<' not supported between instances of 'Map' and 'dict'
# expect: '>=' not supported between instances of 'Map' and 'dict'
# expect: '>' not supported between instances of 'dict' and 'Map'
# expect: True
# expect: '<' not supported between instances of 'Map' and 'Map'
# expect: '>=' not supported between instances of 'Map' and 'Map'
# expect: '>' not supported between instances of 'Map' and 'Map'
# expect: True
# expect: '<' not supported between instances of 'P' and 'NoneType'
# expect: '>=' not supported between instances of 'P' and 'NoneType'
# expect: '>' not supported between instances of 'NoneType' and 'P'
# expect: False
