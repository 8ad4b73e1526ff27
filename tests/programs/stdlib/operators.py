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
