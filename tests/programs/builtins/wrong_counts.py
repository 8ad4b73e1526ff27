import operator
class P:
    def __init__(self, a): pass
    def __lt__(self): return True
    def __eq__(self): return True
    def __len__(self, x): return 1
    def __str__(self, x): return ''
    def __call__(self, x): return 1
    def __getitem__(self): return 1
    def __setitem__(self, a): return 1
    def __contains__(self): return 1
    def __iter__(self, a): return 1
    def __enter__(self, a): return 1
    def __exit__(self): return 1
    def __add__(self): return 1
    def __bool__(self, a): return 1
    def __hash__(self, a): return 1
    def __getattr__(self): return 1
p = P(1)
import operator
for f in (lambda: P(), lambda: P(1, 2), lambda: p < p, lambda: p == p, lambda: len(p), lambda: str(p), lambda: p(), lambda: p[1], lambda: 1 in p, lambda: iter(p), lambda: p + 1, lambda: bool(p), lambda: hash(p), lambda: p.foo,
          lambda: [].__len__(1), lambda: (1).__add__(), lambda: (1).__add__(1, 2), lambda: 'a'.__contains__(), lambda: 'a'.__eq__(), lambda: [].__setitem__(1), lambda: {}.__delitem__(), lambda: [].__iter__(1), lambda: (1).__bool__(2), lambda: 'a'.__mod__(), lambda: 'a'.__str__(1), lambda: 'a'.__repr__(1), lambda: 'a'.__hash__(1), lambda: object().__eq__(), lambda: object().__init__(1), lambda: object(1), lambda: (1).__neg__(1), lambda: (1).__int__(1), lambda: [].__contains__(1, 2), lambda: 'a'.__getitem__(), lambda: (1).__lt__(), lambda: [].append(), lambda: [].append(1, 2), lambda: {}.get(), lambda: 'a'.join(), lambda: ''.split(1, 2, 3), lambda: len(), lambda: len(1, 2), lambda: abs(), lambda: int(1, 2, 3), lambda: isinstance(1), lambda: [].pop(1, 2), lambda: [].sort(1), lambda: sorted(), lambda: iter(), lambda: next(), lambda: range(), lambda: zip(1), lambda: max(), lambda: sum(), lambda: print(sepp=1), lambda: getattr(1), lambda: setattr(1, 2), lambda: round(), lambda: divmod(1), lambda: ord(), lambda: ord('ab'), lambda: chr(), lambda: hash(), lambda: id(), lambda: callable(), lambda: map(), lambda: map(1), lambda: filter(1), lambda: reversed(), lambda: all(), lambda: float(1, 2), lambda: str(1, 2, 3, 4), lambda: dict(1), lambda: dict([1]), lambda: list(1, 2), lambda: set(1, 2), lambda: tuple(1, 2), lambda: bool(1, 2), lambda: slice(), lambda: type()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try:
    p[1] = 2
except TypeError as e: print(e)
try:
    with p: pass
except TypeError as e: print(e)
# expect: TypeError P.__init__() missing 1 required positional argument: 'a'
# expect: TypeError P.__init__() takes 2 positional arguments but 3 were given
# expect: TypeError P.__lt__() takes 1 positional argument but 2 were given
# expect: TypeError P.__eq__() takes 1 positional argument but 2 were given
# expect: TypeError P.__len__() missing 1 required positional argument: 'x'
# expect: TypeError P.__str__() missing 1 required positional argument: 'x'
# expect: TypeError P.__call__() missing 1 required positional argument: 'x'
# expect: TypeError P.__getitem__() takes 1 positional argument but 2 were given
# expect: TypeError P.__contains__() takes 1 positional argument but 2 were given
# expect: TypeError P.__iter__() missing 1 required positional argument: 'a'
# expect: TypeError P.__add__() takes 1 positional argument but 2 were given
# expect: TypeError P.__bool__() missing 1 required positional argument: 'a'
# expect: TypeError P.__hash__() missing 1 required positional argument: 'a'
# expect: TypeError P.__getattr__() takes 1 positional argument but 2 were given
# expect: TypeError expected 0 arguments, got 1
# expect: TypeError expected 1 argument, got 0
# expect: TypeError expected 1 argument, got 2
# expect: TypeError expected 1 argument, got 0
# expect: TypeError expected 1 argument, got 0
# expect: TypeError  expected 2 arguments, got 1
# expect: TypeError expected 1 argument, got 0
# expect: TypeError expected 0 arguments, got 1
# expect: TypeError expected 0 arguments, got 1
# expect: TypeError expected 1 argument, got 0
# expect: TypeError expected 0 arguments, got 1
# expect: TypeError expected 0 arguments, got 1
# expect: TypeError expected 0 arguments, got 1
# expect: TypeError expected 1 argument, got 0
# expect: TypeError object.__init__() takes exactly one argument (the instance to initialize)
# expect: TypeError object() takes no arguments
# expect: TypeError expected 0 arguments, got 1
# expect: TypeError expected 0 arguments, got 1
# expect: TypeError expected 1 argument, got 2
# expect: TypeError expected 1 argument, got 0
# expect: TypeError expected 1 argument, got 0
# expect: TypeError list.append() takes exactly one argument (0 given)
# expect: TypeError list.append() takes exactly one argument (2 given)
# expect: TypeError get expected at least 1 argument, got 0
# expect: TypeError str.join() takes exactly one argument (0 given)
# expect: TypeError split() takes at most 2 arguments (3 given)
# expect: TypeError len() takes exactly one argument (0 given)
# expect: TypeError len() takes exactly one argument (2 given)
# expect: TypeError abs() takes exactly one argument (0 given)
# expect: TypeError int() takes at most 2 arguments (3 given)
# expect: TypeError isinstance expected 2 arguments, got 1
# expect: TypeError pop expected at most 1 argument, got 2
# expect: TypeError sort() takes no positional arguments
# expect: TypeError sorted expected 1 argument, got 0
# expect: TypeError iter expected at least 1 argument, got 0
# expect: TypeError next expected at least 1 argument, got 0
# expect: TypeError range expected at least 1 argument, got 0
# expect: TypeError 'int' object is not iterable
# expect: TypeError max expected at least 1 argument, got 0
# expect: TypeError sum() takes at least 1 positional argument (0 given)
# expect: TypeError 'sepp' is an invalid keyword argument for print()
# expect: TypeError getattr expected at least 2 arguments, got 1
# expect: TypeError setattr expected 3 arguments, got 2
# expect: TypeError round() missing required argument 'number' (pos 1)
# expect: TypeError divmod expected 2 arguments, got 1
# expect: TypeError ord() takes exactly one argument (0 given)
# expect: TypeError ord() expected a character, but string of length 2 found
# expect: TypeError chr() takes exactly one argument (0 given)
# expect: TypeError hash() takes exactly one argument (0 given)
# expect: TypeError id() takes exactly one argument (0 given)
# expect: TypeError callable() takes exactly one argument (0 given)
# expect: TypeError map() must have at least two arguments.
# expect: TypeError map() must have at least two arguments.
# expect: TypeError filter expected 2 arguments, got 1
# expect: TypeError reversed expected 1 argument, got 0
# expect: TypeError all() takes exactly one argument (0 given)
# expect: TypeError float expected at most 1 argument, got 2
# expect: TypeError str() takes at most 3 arguments (4 given)
# expect: TypeError 'int' object is not iterable
# expect: TypeError cannot convert dictionary update sequence element #0 to a sequence
# expect: TypeError list expected at most 1 argument, got 2
# expect: TypeError set expected at most 1 argument, got 2
# expect: TypeError tuple expected at most 1 argument, got 2
# expect: TypeError bool expected at most 1 argument, got 2
# expect: TypeError slice expected at least 1 argument, got 0
# expect: TypeError type() takes 1 or 3 arguments
# expect: P.__setitem__() takes 2 positional arguments but 3 were given
# expect: P.__enter__() missing 1 required positional argument: 'a'
