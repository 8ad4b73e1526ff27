# case: basic
print("%s|%r|%a|%c|%c" % ("é", "é", "é", "x", 233))
print("%d %i %u %5d|%-5d|%05d|%+d|% d" % (1, 2, 3, 4, 5, 6, 7, 8))
print("%x %X %o %#x %#X %#o %08x %#06x" % (255, 255, 8, 255, 255, 8, 3000, 15))
print("%f %.2f %10.3f|%-10.1f|%010.2f %+.1f % .1f %.0f %#.0f" % ((3.14159,) * 9))
print("%e %.2e %E %g %G %g %g %#g" % (12345.678, 0.00012, 1e100, 0.0001, 1e-10, 1e20, 100000.0, 1.0))
print("%5s|%-5s|%.2s|%5.1s|%-5.1s|" % ("ab", "ab", "abc", "abc", "abc"))
print("100%% %s" % 1, "%%" % (), "%d%%" % 50)
print("%*d|%-*d|%.*f|%*.*f" % (5, 1, 5, 2, 2, 3.14159, 8, 3, 2.71828))
print("%ld %hd %Lf" % (1, 2, 3))
# expect: é|'é'|'\xe9'|x|é
# expect: 1 2 3     4|5    |00006|+7| 8
# expect: ff FF 10 0xff 0XFF 0o10 00000bb8 0x000f
# expect: 3.141590 3.14      3.142|3.1       |0000003.14 +3.1  3.1 3 3.
# expect: 1.234568e+04 1.20e-04 1.000000E+100 0.0001 1E-10 1e+20 100000 1.00000
# expect:    ab|ab   |ab|    a|a    |
# expect: 100% 1 % 50%
# expect:     1|2    |3.14|   2.718
# expect: 1 2 3.000000

# case: mapping
print("%(a)s %(b)05d %(a)r" % {"a": "x", "b": 42})
print("%(a(b))s" % {"a(b)": 1}, "%(a)s%%" % {"a": 3}, "nothing" % {"a": 1})
print("%s" % {"a": 1}, "%s %s" % ("a", {"b": 2}))
# expect: x 00042 'x'
# expect: 1 3% nothing
# expect: {'a': 1} a {'b': 2}

# case: values
print("%s %s %s" % (None, True, [1, "a"]), "%d" % 3.99, "%d" % True, "%s" % ((1, 2),))
print("%s" % 5, "%s" % "x", "%r" % [1], "%d" % -7, "%x" % -255, "%05d" % -42)
print("%f %f %05f %d" % (float("inf"), float("nan"), float("-inf"), -0.5))
print("%.3d %.0d %5.3d" % (5, 0, -7), "%#o %#x" % (0, 0))
# expect: None True [1, 'a'] 3 1 (1, 2)
# expect: 5 x [1] -7 -ff -0042
# expect: inf nan -0inf 0
# expect: 005 0  -007 0o0 0x0

# case: objects
class P:
    def __init__(self, x): self.x = x
    def __str__(self): return "P(%s)" % self.x
    def __repr__(self): return "<P %d>" % self.x
class N:
    def __int__(self): return 42
    def __float__(self): return 2.5
    def __index__(self): return 7
print("%s %r %a %8s|%-8r|%.2s" % (P(1), P(2), P(3), P(4), P(5), P(6)))
print("%d %x %f %s" % (N(), N(), N(), isinstance(N(), N)))
print("%(p)s and %(q)r" % {"p": P(1), "q": P(2)})
print("%s" % P(9), "%s-%s" % (P(1), 2))
class M:
    def __getitem__(self, k): return k.upper()
print("%(abc)s" % M())
class S(str): pass
print("%s %r" % (S("a"), S("b")), S("%d!") % 3)
class T(tuple): pass
print("%s %s" % T((1, 2)))
# expect: P(1) <P 2> <P 3>     P(4)|<P 5>   |P(
# expect: 42 7 2.500000 True
# expect: P(1) and <P 2>
# expect: P(9) P(1)-2
# expect: ABC
# expect: a 'b' 3!
# expect: 1 2

# case: errors
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: "%s %s" % 1)
t(lambda: "%s" % (1, 2))
t(lambda: "%d" % "x")
t(lambda: "%x" % 1.5)
t(lambda: "%f" % "x")
t(lambda: "%c" % "xy")
t(lambda: "%c" % -1)
t(lambda: "%y" % 1)
t(lambda: "%(a)s" % 5)
t(lambda: "%(a)s" % {})
t(lambda: "%(a" % {})
t(lambda: "%" % 1)
t(lambda: "%*d" % ("x", 1))
t(lambda: "abc" % 5)
t(lambda: "abc" % [1])
t(lambda: "%d" % None)
# expect: TypeError not enough arguments for format string
# expect: TypeError not all arguments converted during string formatting
# expect: TypeError %d format: a real number is required, not str
# expect: TypeError %x format: an integer is required, not float
# expect: TypeError must be real number, not str
# expect: TypeError %c requires int or char
# expect: OverflowError %c arg not in range(0x110000)
# expect: ValueError unsupported format character 'y' (0x79) at index 1
# expect: TypeError format requires a mapping
# expect: KeyError 'a'
# expect: ValueError incomplete format key
# expect: ValueError incomplete format
# expect: TypeError * wants int
# expect: TypeError not all arguments converted during string formatting
# expect: abc
# expect: TypeError %d format: a real number is required, not NoneType
