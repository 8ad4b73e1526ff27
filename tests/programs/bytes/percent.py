# case: percent
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: b'%d items' % 5)
t(lambda: b'%d-%d' % (1, 2))
t(lambda: b'%s|%b' % (b'abc', b'x'))
t(lambda: b'%x %X %o %#x %05d %+d' % (255, 255, 8, 255, 42, 7))
t(lambda: b'%c%c' % (65, b'B'))
t(lambda: b'%r %a' % ('é', 'é'))
t(lambda: b'%r' % b'x')
t(lambda: b'%5s|%-5s|%.2s' % (b'a', b'b', b'cde'))
t(lambda: b'%f %.2f %e %g' % (1.5, 2.345, 1000.0, 0.1))
t(lambda: b'%%')
t(lambda: b'%%' % ())
t(lambda: b'%(a)s %(b)d' % {b'a': b'x', b'b': 3})
t(lambda: b'%(a)s' % {'a': b'x'})
t(lambda: b'%(a)s' % b'x')
t(lambda: b'%s' % 5)
t(lambda: b'%s' % 'x')
t(lambda: b'%b' % None)
t(lambda: b'%d' % 'x')
t(lambda: b'%x' % 1.5)
t(lambda: b'%d' % 1.5)
t(lambda: b'%f' % 'x')
t(lambda: b'%c' % 256)
t(lambda: b'%c' % -1)
t(lambda: b'%c' % b'ab')
t(lambda: b'%c' % 'a')
t(lambda: b'%y' % 1)
t(lambda: b'%d %d' % 1)
t(lambda: b'%d' % (1, 2))
t(lambda: b'abc' % 1)
t(lambda: b'abc' % b'x')
t(lambda: b'abc' % {})
t(lambda: b'abc' % [1])
t(lambda: b'abc' % ())
t(lambda: b'%' % ())
t(lambda: b'%(a' % {})
t(lambda: b'%*d|%-*d' % (5, 42, 4, 7))
t(lambda: b'\xff\x1c\n %s \x80' % b'\x00\xfe\x1d')
class B:
    def __bytes__(self): return b'bytes of it'
class I:
    def __index__(self): return 66
    def __int__(self): return 67
    def __float__(self): return 1.25
class R:
    def __repr__(self): return 'ré'
t(lambda: b'%s' % B())
t(lambda: b'%b-%b' % (B(), b'x'))
t(lambda: b'%c %d %x' % (I(), I(), I()))
t(lambda: b'%f' % I())
t(lambda: b'%r %a' % (R(), R()))
t(lambda: b'%s' % R())
t(lambda: b'%(k)s' % {b'k': B()})
class M:
    def __getitem__(self, key): return key * 2
t(lambda: b'%(k)s' % M())
class BB(bytes): pass
t(lambda: b'%s' % BB(b'sub'))
t(lambda: BB(b'%d') % 5)
x = b'%d'
x %= 3
t(lambda: x)
t(lambda: b'%d'.__mod__(3))
t(lambda: 5 % b'%d')
t(lambda: b'%i %u' % (True, 3))
# expect: b'5 items'
# expect: b'1-2'
# expect: b'abc|x'
# expect: b'ff FF 10 0xff 00042 +7'
# expect: b'AB'
# expect: b"'\\xe9' '\\xe9'"
# expect: b"b'x'"
# expect: b'    a|b    |cd'
# expect: b'1.500000 2.35 1.000000e+03 0.1'
# expect: b'%%'
# expect: b'%'
# expect: b'x 3'
# expect: KeyError b'a'
# expect: TypeError format requires a mapping
# expect: TypeError %b requires a bytes-like object, or an object that implements __bytes__, not 'int'
# expect: TypeError %b requires a bytes-like object, or an object that implements __bytes__, not 'str'
# expect: TypeError %b requires a bytes-like object, or an object that implements __bytes__, not 'NoneType'
# expect: TypeError %d format: a real number is required, not str
# expect: TypeError %x format: an integer is required, not float
# expect: b'1'
# expect: TypeError float argument required, not str
# expect: OverflowError %c arg not in range(256)
# expect: OverflowError %c arg not in range(256)
# expect: TypeError %c requires an integer in range(256) or a single byte
# expect: TypeError %c requires an integer in range(256) or a single byte
# expect: ValueError unsupported format character 'y' (0x79) at index 1
# expect: TypeError not enough arguments for format string
# expect: TypeError not all arguments converted during bytes formatting
# expect: TypeError not all arguments converted during bytes formatting
# expect: TypeError not all arguments converted during bytes formatting
# expect: b'abc'
# expect: b'abc'
# expect: b'abc'
# expect: ValueError incomplete format
# expect: ValueError incomplete format key
# expect: b'   42|7   '
# expect: b'\xff\x1c\n \x00\xfe\x1d \x80'
# expect: b'bytes of it'
# expect: b'bytes of it-x'
# expect: b'B 67 42'
# expect: b'1.250000'
# expect: b'r\\xe9 r\\xe9'
# expect: TypeError %b requires a bytes-like object, or an object that implements __bytes__, not 'R'
# expect: b'bytes of it'
# expect: b'kk'
# expect: b'sub'
# expect: b'5'
# expect: b'3'
# expect: b'3'
# expect: TypeError unsupported operand type(s) for %: 'int' and 'bytes'
# expect: b'1 3'
