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
