# case: methods
a = [3, 1, 2]
a.append(4); a.extend((5, 6)); a.insert(0, 0); a.insert(100, 9); a.insert(-1, 8)
print(a, a.pop(), a.pop(0), a.index(2), a.count(1), a.copy() == a, a.remove(8), a)
a.sort(reverse=True); print(a); a.reverse(); print(a); a.clear(); print(a)
a += "ab"; a *= 2; print(a, a + [1], [0] * 3, a[::-1], a[1:3], a[-1])
a[1:2] = [7, 8]; del a[0]; print(a); a[::2] = [0] * len(a[::2]); print(a)
print(sorted([(2, "a"), (1, "b")]), sorted("bca", key=lambda c: -ord(c)), [1, 2] < [1, 3], [1] == [1.0], [[]] * 2)
# expect: [3, 1, 2, 4, 5, 6] 9 0 2 1 True None [3, 1, 2, 4, 5, 6]
# expect: [6, 5, 4, 3, 2, 1]
# expect: [1, 2, 3, 4, 5, 6]
# expect: []
# expect: ['a', 'b', 'a', 'b'] ['a', 'b', 'a', 'b', 1] [0, 0, 0] ['b', 'a', 'b', 'a'] ['b', 'a'] b
# expect: [7, 8, 'a', 'b']
# expect: [0, 8, 0, 'b']
# expect: [(1, 'b'), (2, 'a')] ['c', 'b', 'a'] True True [[], []]

# case: by_name
a = [1, 2, 3]
print(a.__len__(), a.__contains__(2), a.__getitem__(0), a.__getitem__(slice(1, None)), a.__add__([4]), a.__mul__(2), a.__rmul__(2), a.__eq__([1, 2, 3]), a.__ne__([1]), a.__lt__([2]), a.__eq__(3), list(a.__iter__()), list(a.__reversed__()))
a.__setitem__(0, 9); a.__delitem__(1); a.__iadd__([5]); print(a, a.__repr__(), a.__str__())
b = [5]; list.append(b, 6); list.__setitem__(b, 0, 1); print(b, list.__len__(b), list.__getitem__(b, 1), list.pop(b))
a.__init__([7, 7]); print(a)
it = iter([1, 2]); print(it.__next__(), next(it), it.__iter__() is it, next(it, "end"))
# expect: 3 True 1 [2, 3] [1, 2, 3, 4] [1, 2, 3, 1, 2, 3] [1, 2, 3, 1, 2, 3] True True True NotImplemented [1, 2, 3] [3, 2, 1]
# expect: [9, 3, 5] [9, 3, 5] [9, 3, 5]
# expect: [1] 2 6 6
# expect: [7, 7]
# expect: 1 2 True end

# case: subclass
class L(list):
    def append(self, x): super().append(x * 2)
    def __getitem__(self, i): return ("got", super().__getitem__(i))
    def __setitem__(self, i, v): super().__setitem__(i, v + 1)
    def __len__(self): return super().__len__() + 10
    def __contains__(self, x): return super().__contains__(x) or x == "magic"
    def __iter__(self): return (x * 10 for x in super().__iter__())
    def __repr__(self): return "L" + super().__repr__()
    def __add__(self, o): return L(super().__add__(o))
    def __delitem__(self, i): print("del", i); super().__delitem__(i)
l = L([1, 2])
l.append(3); l[0] = 5
print(l, l[0], len(l), "magic" in l, 6 in l, list(l), bool(l), l + [1])
del l[0]; print(l, l == [2, 6], isinstance(l, list), type(l + []).__name__)
class Stack(list):
    def __init__(self, *args):
        super().__init__(args); self.name = "s"
    push = list.append
    @property
    def top(self): return self[-1]
s = Stack(1, 2); s.push(3); print(s, s.top, s.name, s.pop(), len(s), s[:1], sorted(s, reverse=True), sum(s))
# expect: L[6, 2, 6] ('got', 6) 13 True True [60, 20, 60] True L[6, 2, 6, 1]
# expect: del 0
# expect: L[2, 6] True True L
# expect: [1, 2] 3 s 3 2 [1] [2, 1] 3

# case: errors
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: [].pop())
t(lambda: [1].pop(5))
t(lambda: [1].remove(2))
t(lambda: [1].index(2))
t(lambda: [1] + (1,))
k = "a"
t(lambda: [1][k])
t(lambda: [1] * "a")
t(lambda: [1, "a"].sort())
t(lambda: [1].extend(5))
t(lambda: [].append())
t(lambda: [].append(1, 2))
t(lambda: [1].nope)
# expect: IndexError pop from empty list
# expect: IndexError pop index out of range
# expect: ValueError list.remove(x): x not in list
# expect: ValueError 2 is not in list
# expect: TypeError can only concatenate list (not "tuple") to list
# expect: TypeError list indices must be integers or slices, not str
# expect: TypeError can't multiply sequence by non-int of type 'str'
# expect: TypeError '<' not supported between instances of 'str' and 'int'
# expect: TypeError 'int' object is not iterable
# expect: TypeError list.append() takes exactly one argument (0 given)
# expect: TypeError list.append() takes exactly one argument (2 given)
# expect: AttributeError 'list' object has no attribute 'nope'
