# case: numbering
print("{} {}".format(1, 2), "{1} {0} {1}".format("a", "b"), "{a} {b}".format(a=1, b=2), "{0} {x}".format(5, x=6))
print("{{}} {{{}}}".format(1), "{:>5}|{:<5}|{:^5}|{:*^7}".format(1, 2, 3, 4), "".format(), "x".format(1))
print("{0:{1}} {0:{w}.{p}f}".format(3.14159, 10, w=8, p=2), "{:{}}".format("a", ">4"))
print("{!r} {!s} {!a}".format("é", "é", "é"), "{0!r:>6}".format("a"))
# expect: 1 2 b a b 1 2 5 6
# expect: {} {1}     1|2    |  3  |***4***  x
# expect:    3.14159     3.14    a
# expect: 'é' é '\xe9'    'a'

# case: access
class P:
    x = 3
    def __init__(self): self.y = [1, {"k": "v"}]
    @property
    def z(self): return 9
p = P()
print("{0.x} {0.y} {0.z} {0.y[1][k]} {p.x}".format(p, p=p))
print("{0[0]} {0[1]} {d[k]} {d[1]}".format([5, 6], d={"k": 1, 1: 2}))
print("{.x} {.y[0]}".format(p, p), "{a[b c]}".format(a={"b c": 1}))
# expect: 3 [1, {'k': 'v'}] 9 v 3
# expect: 5 6 1 2
# expect: 3 1 1

# case: objects
class F:
    def __format__(self, spec): return "F<" + spec + ">"
    def __str__(self): return "str"
    def __repr__(self): return "repr"
print("{} {:x} {!s} {!r:>6}".format(F(), F(), F(), F()), format(F(), "ab"), f"{F():q}{F()!r}")
class G: 
    def __str__(self): return "G!"
print("{} {!s:>5}".format(G(), G()))
try: print("{:>5}".format(G()))
except TypeError as e: print(e)
class I(int): pass
class S(str): pass
print("{:05d} {:>4} {}".format(I(42), S("a"), I(3)))
# expect: F<> F<x> str   repr F<ab> F<q>repr
# expect: G!    G!
# expect: unsupported format string passed to G.__format__
# expect: 00042    a 3

# case: format_map
class D(dict):
    def __missing__(self, k): return "<" + k + ">"
print("{a} {b}".format_map({"a": 1, "b": 2}), "{a} {zz}".format_map(D(a=1)))
# expect: 1 2 1 <zz>

# case: errors
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: "{} {}".format(1))
t(lambda: "{a}".format())
t(lambda: "{".format(1))
t(lambda: "}".format(1))
t(lambda: "{0".format(1))
t(lambda: "{} {0}".format(1))
t(lambda: "{0} {}".format(1))
t(lambda: "{!x}".format(1))
t(lambda: "{!r".format(1))
t(lambda: "{0[}".format([1]))
t(lambda: "{0.}".format(1))
t(lambda: "{:d}".format("x"))
t(lambda: "{:.2d}".format(1))
t(lambda: "{}".format_map({"a": 1}))
t(lambda: "{0.nope}".format(1))
t(lambda: "{:q}".format(1.5))
# expect: IndexError Replacement index 1 out of range for positional args tuple
# expect: KeyError 'a'
# expect: ValueError Single '{' encountered in format string
# expect: ValueError Single '}' encountered in format string
# expect: ValueError expected '}' before end of string
# expect: ValueError cannot switch from automatic field numbering to manual field specification
# expect: ValueError cannot switch from manual field specification to automatic field numbering
# expect: ValueError Unknown conversion specifier x
# expect: ValueError unmatched '{' in format spec
# expect: ValueError expected '}' before end of string
# expect: ValueError Empty attribute in format string
# expect: ValueError Unknown format code 'd' for object of type 'str'
# expect: ValueError Precision not allowed in integer format specifier
# expect: ValueError Format string contains positional fields
# expect: AttributeError 'int' object has no attribute 'nope'
# expect: ValueError Unknown format code 'q' for object of type 'float'
