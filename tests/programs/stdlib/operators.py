# case: all_of_them
import operator as o
print(o.le(1, 2), o.ne(1, 2), o.ge(1, 2), o.truth([]), o.is_(None, None), o.is_not(1, None), o.sub(5, 3), o.floordiv(7, 2), o.mod(7, 4))
print(o.and_(6, 3), o.or_(6, 3), o.xor(6, 3), o.lshift(1, 4), o.rshift(16, 2), o.getitem([1, 2], 1), o.neg(3), o.pos(3), o.inv(3), o.not_(0), o.pow(2, 5), o.truediv(1, 2), o.concat("a", "b"), o.contains([1], 1), o.countOf([1, 1], 1), o.indexOf([5, 6], 6))
l = [1, 2, 3]
o.delitem(l, 0)
o.setitem(l, 0, 9)
print(l, o.isub(5, 2), o.imul(5, 2), o.iadd([1], [2]))
print(o.itemgetter(1)([4, 5]), o.itemgetter(0, 2)("abc"), o.attrgetter("real")(5), o.methodcaller("upper")("x"), o.methodcaller("split", ",", 1)("a,b,c"))
class P: pass
p = P(); p.q = P(); p.q.r = 7; p.s = 8
print(o.attrgetter("q.r", "s")(p))
# expect: True True False False True True 2 3 3
# expect: 2 7 5 16 4 2 -3 3 -4 True 32 0.5 ab True 2 1
# expect: [9, 3] 3 10 [1, 2]
# expect: 5 ('a', 'c') 5 X ['a', 'b,c']
# expect: (7, 8)

# case: index_hint_call
import operator as op
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
t(lambda: op.index(True))
t(lambda: op.index(1.5))
t(lambda: op.length_hint([1,2]))
t(lambda: op.length_hint(object(),7))
class H:
    def __length_hint__(self): return 9
t(lambda: op.length_hint(H()))
t(lambda: op.length_hint(H(), 1.5))
t(lambda: op.call(max,1,2,key=lambda x:-x))
# expect: 1
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: 2
# expect: 7
# expect: 9
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: 1

# case: in_place_and_matmul
import operator as op
print(op.iand(6, 3), op.ior({1}, {2}), op.ixor(5, 1), op.ilshift(1, 3), op.irshift(8, 1), op.ifloordiv(7, 2), op.imod(7, 4), op.ipow(2, 5), op.itruediv(7, 2), op.iconcat([1], (2,)))
a = [1]
print(op.iadd(a, [2]) is a, op.imul(a, 2) is a, a)
d = {'a': 1}
print(op.ior(d, {'b': 2}) is d, d)
class V:
    def __init__(self, x): self.x = x
    def __matmul__(self, other): return self.x * other.x if isinstance(other, V) else NotImplemented
    def __rmatmul__(self, other): return ('r', other)
print(op.matmul(V(2), V(5)), op.matmul(3, V(2)), op.imatmul(V(3), V(4)))
for f in (lambda: op.matmul(1, 2), lambda: op.matmul(V(1), 2), lambda: op.iconcat(1, 2), lambda: op.iadd(1, 'a')):
    try: f()
    except TypeError as e: print(e)
print(op.methodcaller('split', ',', maxsplit=1), op.methodcaller('upper'), op.methodcaller('split', ',', maxsplit=1)('a,b,c'))
# expect: 2 {1, 2} 4 8 4 3 3 32 3.5 [1, 2]
# expect: True True [1, 2, 1, 2]
# expect: True {'a': 1, 'b': 2}
# expect: 10 ('r', 3) 12
# expect: unsupported operand type(s) for @: 'int' and 'int'
# expect: unsupported operand type(s) for @: 'V' and 'int'
# expect: 'int' object can't be concatenated
# expect: unsupported operand type(s) for +=: 'int' and 'str'
# expect: operator.methodcaller('split', ',', maxsplit=1) operator.methodcaller('upper') ['a', 'b,c']
