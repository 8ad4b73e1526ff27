# case: methods
a, b = {1, 2, 3}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, a.union(b, [9]), a.intersection(b, [3]), a.difference(b), a.symmetric_difference(b), a.issubset({1, 2, 3, 4}), a.issuperset([1]), a.isdisjoint([7]), a < {1, 2, 3, 4}, a <= a, a > {1}, a == {3, 2, 1})
a.add(5); a.discard(99); a.remove(1); a.update([7], (8,)); print(a, len(a), 7 in a, a.copy() == a)
a.intersection_update({5, 7, 8}); print(a); a.difference_update([5]); print(a); a.symmetric_difference_update({7, 1}); print(a)
a |= {2}; a &= {1, 2}; a -= {1}; a ^= {9}; print(a); a.clear(); print(a, set("aab") == {"a", "b"}, set(), frozenset([1]), frozenset())
s = {1}; print(s.pop(), s, {x % 3 for x in range(10)}, set([1, 2]) | frozenset([3]), frozenset([1]) | {2}, min({3, 1}), sorted({"b", "a"}))
# expect: {1, 2, 3, 4} {2, 3} {1} {1, 4} {1, 2, 3, 4, 9} {3} {1} {1, 4} True True True True True True True
# expect: {2, 3, 5, 7, 8} 5 True True
# expect: {8, 5, 7}
# expect: {8, 7}
# expect: {8, 1}
# expect: {9, 2}
# expect: set() True set() frozenset({1}) frozenset()
# expect: 1 set() {0, 1, 2} {1, 2, 3} frozenset({1, 2}) 1 ['a', 'b']

# case: frozenset
f = frozenset([1, 2])
print(f, hash(f) == hash(frozenset([2, 1])), {f: 1}[frozenset([2, 1])], f.union([3]), f & {1}, f - {1}, f.copy() is f, f == {1, 2}, f.issubset([1, 2, 3]), f.isdisjoint([5]), type(f | {3}).__name__, frozenset(f) is f)
print({frozenset([1])}, f.__contains__(1), f.__len__(), f.__or__({5}), f.__eq__({1, 2}), list(f.__iter__()))
# expect: frozenset({1, 2}) True 1 frozenset({1, 2, 3}) frozenset({1}) frozenset({2}) True True True True frozenset True
# expect: {frozenset({1})} True 2 frozenset({1, 2, 5}) True [1, 2]

# case: by_name
s = {1, 2}
print(s.__contains__(1), s.__len__(), s.__or__({3}), s.__and__({1}), s.__sub__({1}), s.__xor__({1, 5}), s.__eq__({1, 2}), s.__le__({1, 2, 3}), s.__or__([1]), set.union({1}, [2]), set.__len__({1}))
s.__ior__({9}); s.__iand__({9, 1}); print(s)
# expect: True 2 {1, 2, 3} {1} {2} {2, 5} True True NotImplemented {1, 2} 1
# expect: {9, 1}

# case: subclass
class S(set):
    def add(self, x): super().add(x * 2)
    def __contains__(self, x): return super().__contains__(x) or x == "any"
    def __repr__(self): return "S:" + super().__repr__()
s = S([1]); s.add(5); print(s, "any" in s, 10 in s, len(s), sorted(s), s == {1, 10})
class P(set): pass
class D(frozenset): pass
print(P([1]), P(), D([1]), len(P("ab")), isinstance(P(), set))
# expect: S:S({1, 10}) True True 2 [1, 10] True
# expect: P({1}) P() D({1}) 2 True

# case: errors
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: {1}.remove(2))
t(lambda: set().pop())
t(lambda: {[]})
t(lambda: {1} | [2])
t(lambda: {1} + {2})
s = {1}
t(lambda: s[0])
t(lambda: {1} < [2])
t(lambda: frozenset([1]).add(2))
t(lambda: {1}.union(5))
t(lambda: set(5))
# expect: KeyError 2
# expect: KeyError 'pop from an empty set'
# expect: TypeError unhashable type: 'list'
# expect: TypeError unsupported operand type(s) for |: 'set' and 'list'
# expect: TypeError unsupported operand type(s) for +: 'set' and 'set'
# expect: TypeError 'set' object is not subscriptable
# expect: TypeError '<' not supported between instances of 'set' and 'list'
# expect: AttributeError 'frozenset' object has no attribute 'add'
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'int' object is not iterable
