# case: equality_without_hash
class B:
    def __hash__(self):
        return 5
class C(B):
    def __eq__(self, other):
        return NotImplemented
for wrong in (lambda: hash(C()), lambda: {C(): 1}, lambda: {C()}):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
print(C.__hash__, '__hash__' in vars(C), '__hash__' in vars(B), hash(B()))
# expect: unhashable type: 'C'
# expect: unhashable type: 'C'
# expect: unhashable type: 'C'
# expect: None True True 5

# case: hashes_that_are_no_numbers
class Hash:
    def __init__(self, result):
        self.result = result
    def __hash__(self):
        return self.result
print(hash(Hash(True)), type(hash(Hash(True))), hash(Hash(7)), {Hash(7): 1} != {})
for result in ('x', 1.5, None):
    try:
        hash(Hash(result))
    except TypeError as error:
        print(error)
# expect: 1 <class 'int'> 7 True
# expect: __hash__ method should return an integer
# expect: __hash__ method should return an integer
# expect: __hash__ method should return an integer

# case: keys_with_methods
class K:
    def __init__(self, k): self.k = k
    def __hash__(self): return 1
    def __eq__(self, o): return self.k == o.k
d = {K(1): 'a', K(2): 'b'}
print(d[K(2)], K(3) in d, K(1) in d, K(3) not in d)
d[K(2)] = 'c'; d[K(4)] = 'd'
print(list(d.values()), K(4) in {K(4)}, K(5) in {K(4)}, K(5) not in {K(4)})
try: d[K(9)]
except KeyError as e: print('KeyError', type(e.args[0]))
del d[K(1)]
print(len(d))
# expect: b False True True
# expect: ['a', 'c', 'd'] True False True
# expect: KeyError <class '__main__.K'>
# expect: 2

# case: members_of_enums_as_keys
from enum import Enum, IntEnum
class Priority(IntEnum):
    LOW = 1
    HIGH = 10
class Text(str, Enum):
    A = 'a'
print({Priority.LOW: 'x'}[1], {1: 'y'}[Priority.LOW], {Text.A: 1}['a'], {'a': 2}[Text.A])
print(hash(Priority.HIGH) == hash(10), 10 in {Priority.HIGH}, Priority.HIGH in {10: 0})
# expect: x y 1 2
# expect: True True True

# case: texts_that_are_none
class S:
    def __str__(self): return 5
class R:
    def __repr__(self): return 5
for f in (lambda: str(S()), lambda: repr(R()), lambda: str(R()), lambda: f'{S()}', lambda: f'{R()}', lambda: f'{R()!r}', lambda: f'{S()!s}', lambda: format(S()), lambda: print(S()), lambda: '%s' % S(), lambda: '%r' % R()):
    try: f()
    except TypeError as e: print(e)
class SS(str): pass
class Q:
    def __str__(self): return SS('ss')
print(type(str(Q())), f'{Q()}', str(Q()))
# expect: __str__ returned non-string (type int)
# expect: __repr__ returned non-string (type int)
# expect: __str__ returned non-string (type int)
# expect: __str__ returned non-string (type int)
# expect: __str__ returned non-string (type int)
# expect: __repr__ returned non-string (type int)
# expect: __str__ returned non-string (type int)
# expect: __str__ returned non-string (type int)
# expect: __str__ returned non-string (type int)
# expect: __str__ returned non-string (type int)
# expect: __repr__ returned non-string (type int)
# expect: <class '__main__.SS'> ss ss

# case: texts_of_exceptions
class E(Exception):
    def __repr__(self):
        return 'R'
print(str(E('x')), repr(E('x')), f'{E("y")}', f'{E("y")!r}', [E(1)], '%s' % E('z'))
class F(Exception):
    def __str__(self):
        return 'S'
print(str(F('x')), repr(F('x')), f'{F("y")}', f'{F("y")!r}', F('z'))
# expect: x R y R [R] z
# expect: S F('x') S F('y') S

# case: bound_methods
class O:
    def on(self): pass
    __hash__ = None
    def __eq__(self, o): return True
o=O()
s=set(); s.add(o.on); s.add(o.on); print(len(s), o.on in {o.on:1}, O().on in s)
x=[1]
print(x.append in {x.append:1}, [1].append in {x.append:1}, hash(x.append)==hash(x.append), hash(x.append)==hash(x.pop))
import functools
@functools.lru_cache
def f(m):
    print("called"); return 1
class P:
    def m(self): pass
    @classmethod
    def c(cls): pass
p=P()
f(p.m); f(p.m); f(P.c); f(P.c); f(P().c)
print("a".upper in {"a".upper}, (5).bit_length in {(5).bit_length})
# expect: 1 True False
# expect: True False True False
# expect: called
# expect: called
# expect: True True
