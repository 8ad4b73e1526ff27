# case: of_wrong_operands
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
n=float("nan")
t(lambda: n in [n])
t(lambda: [n]==[n])
t(lambda: [n].index(n))
t(lambda: {1} in {frozenset([1])})
t(lambda: {1} in {frozenset([1]):2})
s={frozenset([1])}
t(lambda: s.discard({1}))
t(lambda: s)
t(lambda: s.remove({2}))
class I:
    def __int__(self): return "5"
class F:
    def __float__(self): return 5
class It:
    def __iter__(self): return 5
t(lambda: int(I()))
t(lambda: float(F()))
t(lambda: list(It()))
t(lambda: iter(It()))
def go():
    for x in It(): pass
t(go)
t(lambda: iter(5,1))
t(lambda: f"{float('inf'):012,.1f}")
t(lambda: f"{float('nan'):012,.1f}")
t(lambda: hash(range(0)) == hash(range(2, 1)))
t(lambda: hash(range(0,4,3)) == hash(range(0,5,3)))
t(lambda: {range(0), range(2,1)} == {range(5,5)})
t(lambda: -2**63)
def g():
    d={}
    d |= 5
t(g)
def g():
    l=[1,2,3]
    l[::2]=5
t(g)
def g():
    l=[1,2,3]
    l[:]=5
t(g)
e=ValueError(1)
t(lambda: e.add_note(5))
t(lambda: e.with_traceback(5))
from collections import *
class D(defaultdict): pass
t(lambda: D(int,{1:2}))
t(lambda: Counter("aab").most_common(-1))
t(lambda: Counter("aab").most_common(0))
# expect: True
# expect: True
# expect: 0
# expect: True
# expect: TypeError unhashable type: 'set'
# expect: None
# expect: set()
# expect: KeyError {2}
# expect: TypeError __int__ returned non-int (type str)
# expect: TypeError F.__float__ returned non-float (type int)
# expect: TypeError iter() returned non-iterator of type 'int'
# expect: TypeError iter() returned non-iterator of type 'int'
# expect: TypeError iter() returned non-iterator of type 'int'
# expect: TypeError iter(v, w): v must be callable
# expect: '000000000inf'
# expect: '000000000nan'
# expect: True
# expect: True
# expect: True
# expect: -9223372036854775808
# expect: TypeError 'int' object is not iterable
# expect: TypeError must assign iterable to extended slice
# expect: TypeError can only assign an iterable
# expect: TypeError note must be a str, not 'int'
# expect: TypeError __traceback__ must be a traceback or None
# expect: D(<class 'int'>, {1: 2})
# expect: []
# expect: []
