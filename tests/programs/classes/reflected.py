# case: who_is_asked_first
class A:
    def __init__(self, n): self.n = n
    def __ne__(self, other): return NotImplemented
    def __eq__(self, other): return True
    def __lt__(self, other): print("lt", type(self).__name__); return self.n < other.n
    def __radd__(self, other): return ("radd", other)
class B(A):
    def __ne__(self, other): return NotImplemented
    def __gt__(self, other): print("B.gt"); return NotImplemented
print(A(1) != B(1), A(1) == B(2), A(1) < B(2), 5 + A(1))
try: A(1) + A(2)
except TypeError as e: print(e)
print([A(1)] < [A(2)], sorted([A(2), A(1)])[0].n, max(A(1), A(3), key=lambda a: a.n).n)
# expect: B.gt
# expect: lt A
# expect: True True True ('radd', 5)
# expect: unsupported operand type(s) for +: 'A' and 'A'
# expect: lt A
# expect: False 1 3
