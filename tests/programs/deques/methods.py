# case: methods
from collections import deque
d = deque([1, 2, 3])
d.append(4); d.appendleft(0); d.extend([5, 6]); d.extendleft([-1, -2]); print(d, len(d), d[0], d[-1], d[2], 3 in d)
print(d.pop(), d.popleft(), d.count(3), d.index(2), d.copy() == d); d.rotate(2); print(d); d.rotate(-3); print(d); d.rotate(); print(d)
d.insert(1, "x"); d.remove(4); d.reverse(); print(d, list(reversed(d)), sorted([x for x in d if x != "x"])); d[0] = 9; del d[1]; print(d)
d.clear(); print(d, bool(d), d.maxlen, deque("ab"), deque(range(3)), deque([1]) + deque([2]), deque([1]) == deque([1]), deque([1]) < deque([2]))
d = deque([1]); d += [2, 3]; print(d, d * 2, [x * 2 for x in d], list(d), max(d), sum(d))
# expect: deque([-2, -1, 0, 1, 2, 3, 4, 5, 6]) 9 -2 6 0 True
# expect: 6 -2 1 3 True
# expect: deque([4, 5, -1, 0, 1, 2, 3])
# expect: deque([0, 1, 2, 3, 4, 5, -1])
# expect: deque([-1, 0, 1, 2, 3, 4, 5])
# expect: deque([5, 3, 2, 1, 0, 'x', -1]) [-1, 'x', 0, 1, 2, 3, 5] [-1, 0, 1, 2, 3, 5]
# expect: deque([9, 2, 1, 0, 'x', -1])
# expect: deque([]) False None deque(['a', 'b']) deque([0, 1, 2]) deque([1, 2]) True True
# expect: deque([1, 2, 3]) deque([1, 2, 3, 1, 2, 3]) [2, 4, 6] [1, 2, 3] 3 6

# case: maxlen
from collections import deque
d = deque(maxlen=3)
for i in range(5): d.append(i)
print(d, d.maxlen, len(d)); d.appendleft(9); print(d); d.extend([7, 8]); print(d); d.extendleft([1]); print(d, d.copy().maxlen, deque(d, 2), deque([1, 2], maxlen=0))
try: d.insert(0, 1)
except IndexError as e: print(e)
# expect: deque([2, 3, 4], maxlen=3) 3 3
# expect: deque([9, 2, 3], maxlen=3)
# expect: deque([3, 7, 8], maxlen=3)
# expect: deque([1, 3, 7], maxlen=3) 3 deque([3, 7], maxlen=2) deque([], maxlen=0)
# expect: deque already at its maximum size

# case: subclass
from collections import deque
class Q(deque):
    def __init__(self, items=(), n=2): super().__init__(items, n); self.count = 0
    def append(self, x): self.count += 1; super().append(x)
q = Q([1]); q.append(2); q.append(3); print(list(q), q.count, q.maxlen, len(q))
# expect: [2, 3] 2 2 2

# case: errors
from collections import deque
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: deque().pop())
t(lambda: deque().popleft())
t(lambda: deque([1])[5])
t(lambda: deque([1]).remove(2))
t(lambda: deque([1]).index(2))
t(lambda: deque([1], maxlen=-1))
t(lambda: deque(5))
t(lambda: deque([1])[0:1])
t(lambda: hash(deque()))
def grow():
    d = deque([1, 2])
    for x in d: d.append(x)
t(grow)
# expect: IndexError pop from an empty deque
# expect: IndexError pop from an empty deque
# expect: IndexError deque index out of range
# expect: ValueError 2 is not in deque
# expect: ValueError 2 is not in deque
# expect: ValueError maxlen must be non-negative
# expect: TypeError 'int' object is not iterable
# expect: TypeError sequence index must be integer, not 'slice'
# expect: TypeError unhashable type: 'collections.deque'
# expect: RuntimeError deque mutated during iteration

# case: by_name
from collections import deque
d = deque([1, 2])
print(d.__len__(), d.__contains__(1), d.__getitem__(0), list(d.__iter__()), d.__eq__(deque([1, 2])), d.__add__(deque([3])), list(d.__reversed__()))
# expect: 2 True 1 [1, 2] True deque([1, 2, 3]) [2, 1]
