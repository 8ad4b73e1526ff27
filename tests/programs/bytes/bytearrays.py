# case: all_it_has
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
B = bytearray
t(lambda: (B(), B(3), B([1, 2]), B(b'ab'), B('é', 'utf-8'), B(B(b'x')), B(range(3)), B({1: 2}), B(i for i in (1, 2))))
t(lambda: B('a'))
t(lambda: B(-1))
t(lambda: B(1.5))
t(lambda: B(None))
t(lambda: B(object()))
t(lambda: B([256]))
t(lambda: B(['a']))
t(lambda: B(5, 'ascii'))
t(lambda: B(source=b'x'))
t(lambda: (B(b'abc')[0], B(b'abc')[-1], B(b'abc')[1:], B(b'abc')[::-1], B(b'abcdef')[::2]))
t(lambda: B(b'abc')[3])
t(lambda: B(b'abc')['a'])
t(lambda: len(B(b'abc')))
t(lambda: (bool(B()), bool(B(1))))
def change(start, f):
    a = B(start)
    try:
        result = f(a)
        print(result, a)
    except Exception as e:
        print(type(e).__name__, e, a)
def store(i, v):
    def f(a):
        a[i] = v
    return f
def delete(i):
    def f(a):
        del a[i]
    return f
change(b'abc', store(0, 65))
change(b'abc', store(-1, 65))
change(b'abc', store(3, 65))
change(b'abc', store(0, 256))
change(b'abc', store(0, -1))
change(b'abc', store(0, 'a'))
change(b'abc', store(0, b'a'))
change(b'abc', store('a', 1))
change(b'abc', store(0, 1.5))
change(b'abc', store(0, True))
change(b'abcdef', store(slice(1, 3), b'XYZ'))
change(b'abcdef', store(slice(1, 3), [1, 2, 3, 4]))
change(b'abcdef', store(slice(1, 3), B(b'--')))
change(b'abcdef', store(slice(0, 0), b'pre'))
change(b'abcdef', store(slice(None, None, 2), b'123'))
change(b'abcdef', store(slice(None, None, 2), b'12'))
change(b'abcdef', store(slice(None, None, 2), b''))
change(b'abcdef', store(slice(1, 3), 'xy'))
change(b'abcdef', store(slice(1, 3), 5))
change(b'abcdef', store(slice(1, 3), [256]))
change(b'abcdef', store(slice(1, 3), ['a']))
change(b'abcdef', store(slice(1, 3), (i for i in (49, 50))))
change(b'abcdef', delete(0))
change(b'abcdef', delete(-1))
change(b'abcdef', delete(9))
change(b'abcdef', delete(slice(1, 3)))
change(b'abcdef', delete(slice(None, None, 2)))
change(b'abcdef', delete('a'))
change(b'ab', lambda a: a.append(99))
change(b'ab', lambda a: a.append(256))
change(b'ab', lambda a: a.append('c'))
change(b'ab', lambda a: a.append(b'c'))
change(b'ab', lambda a: a.append())
change(b'ab', lambda a: a.extend(b'cd'))
change(b'ab', lambda a: a.extend([99, 100]))
change(b'ab', lambda a: a.extend(a))
change(b'ab', lambda a: a.extend(i for i in (99,)))
change(b'ab', lambda a: a.extend('cd'))
change(b'ab', lambda a: a.extend(5))
change(b'ab', lambda a: a.extend([300]))
change(b'ab', lambda a: a.extend(['x']))
change(b'ab', lambda a: a.insert(1, 120))
change(b'ab', lambda a: a.insert(-9, 120))
change(b'ab', lambda a: a.insert(9, 120))
change(b'ab', lambda a: a.insert(0, 256))
change(b'ab', lambda a: a.insert(0, 'x'))
change(b'abc', lambda a: a.pop())
change(b'abc', lambda a: a.pop(0))
change(b'abc', lambda a: a.pop(5))
change(b'', lambda a: a.pop())
change(b'abcb', lambda a: a.remove(98))
change(b'abc', lambda a: a.remove(120))
change(b'abc', lambda a: a.remove('a'))
change(b'abc', lambda a: a.clear())
change(b'abc', lambda a: a.reverse())
change(b'abc', lambda a: a.copy())
t(lambda: (lambda a: a.copy() is a)(B(b'x')))
t(lambda: B(b'a') + b'b')
t(lambda: b'a' + B(b'b'))
t(lambda: B(b'a') + B(b'b'))
t(lambda: B(b'a') + 'b')
t(lambda: B(b'a') + 1)
t(lambda: b'a' + 1)
t(lambda: 'a' + B(b'b'))
t(lambda: [1] + B(b'b'))
t(lambda: B(b'ab') * 2)
t(lambda: 2 * B(b'ab'))
t(lambda: B(b'ab') * 'x')
t(lambda: B(b'ab') - b'a')
def iadd(v):
    def f(a):
        b = a
        a += v
        return a is b, b
    return f
def imul(v):
    def f(a):
        b = a
        a *= v
        return a is b, b
    return f
change(b'ab', iadd(b'cd'))
change(b'ab', iadd(B(b'cd')))
change(b'ab', iadd('cd'))
change(b'ab', iadd([1]))
change(b'ab', imul(2))
change(b'ab', imul(0))
change(b'ab', imul('x'))
t(lambda: (97 in B(b'abc'), 1 in B(b'abc'), b'bc' in B(b'abc'), B(b'c') in B(b'abc'), B(b'c') in b'abc', b'' in B()))
t(lambda: 'a' in B(b'abc'))
t(lambda: 256 in B(b'abc'))
t(lambda: 256 in b'abc')
t(lambda: (B(b'a') == b'a', b'a' == B(b'a'), B(b'a') == B(b'a'), B(b'a') != b'b', B(b'a') == 'a', B(b'a') == [97], B(b'a') < b'b', b'a' < B(b'b'), B(b'b') <= B(b'a'), B(b'a') >= b'a'))
t(lambda: B(b'a') < 'b')
t(lambda: [*B(b'abc')])
t(lambda: list(reversed(B(b'abc'))))
def grow():
    a = B(b'ab')
    out = []
    for x in a:
        out.append(x)
        if len(a) < 5:
            a.append(x + 1)
    return out
t(grow)
t(lambda: (repr(B(b"a'b\x00\xff")), str(B(b'x')), f"{B(b'x')!r} {B(b'x')}", ascii(B(b'\xe9'))))
t(lambda: B(b'\x00\xff').hex())
t(lambda: B(b'abcd').hex('-', 2))
t(lambda: B.fromhex('00ff 10'))
t(lambda: B.fromhex('0g'))
t(lambda: B('é'.encode()).decode())
t(lambda: B(b'\xff').decode())
t(lambda: B(b'\xff').decode('latin-1'))
t(lambda: str(B(b'abc'), 'ascii'))
t(lambda: (B(b'hello').find(b'l'), B(b'hello').rfind(b'l'), B(b'hello').find(108), B(b'hello').index(b'lo'), B(b'hello').count(b'l'), B(b'hello').count(108), B(b'hello').rindex(B(b'l'))))
t(lambda: B(b'hello').index(b'x'))
t(lambda: B(b'hello').find('x'))
t(lambda: (B(b'hello').startswith(b'he'), B(b'hello').endswith((b'x', B(b'lo'))), b'hello'.startswith(B(b'h'))))
t(lambda: B(b'hello').startswith('h'))
t(lambda: (B(b'a-b-c').replace(b'-', B(b'+')), B(b'a b').split(), B(b'a,b').split(b','), B(b'a,b,c').rsplit(b',', 1), B(b'a\nb').splitlines(), B(b',').join([b'a', B(b'b')]), b','.join([B(b'a'), b'b'])))
t(lambda: B(b',').join(['a']))
t(lambda: (B(b' a ').strip(), B(b'xax').strip(b'x'), B(b'xax').lstrip(B(b'x')), B(b' a ').rstrip(), B(b'a=b').partition(b'='), B(b'a=b').rpartition(b'=')))
t(lambda: (B(b'aB').upper(), B(b'aB').lower(), B(b'ab').title(), B(b'ab').capitalize(), B(b'aB').swapcase(), B(b'a').center(3, b'*'), B(b'a').ljust(3), B(b'a').rjust(3), B(b'5').zfill(3), B(b'a\tb').expandtabs(4)))
t(lambda: (B(b'ab').isalpha(), B(b'12').isdigit(), B(b'a1').isalnum(), B(b' ').isspace(), B(b'a').islower(), B(b'A').isupper(), B(b'Ab').istitle(), B(b'a').isascii()))
t(lambda: (B(b'abc').removeprefix(b'a'), B(b'abc').removesuffix(b'c'), B(b'abc').translate(None, b'b'), B(b'abc').translate(B.maketrans(b'a', b'z')), type(B.maketrans(b'a', b'z')).__name__))
t(lambda: B(b'%d-%s') % (1, B(b'x')))
t(lambda: b'%s' % B(b'x'))
t(lambda: hash(B()))
t(lambda: {B(): 1})
t(lambda: (isinstance(B(), B), isinstance(B(), bytes), isinstance(B(), (bytes, bytearray)), type(B()), B.__name__, callable(B)))
t(lambda: (bytes(B(b'x')), list(B(b'ab')), tuple(B(b'ab')), sum(B(b'ab')), max(B(b'ab')), sorted(B(b'ba')), int(B(b'12')), float(B(b'1.5')), int.from_bytes(B(b'\x01\x00'), 'big'), ord(B(b'a'))))
t(lambda: sum([B(b'a')], B()))
class S(bytearray):
    def total(self):
        return sum(self)
t(lambda: (S(b'ab'), S(b'ab').total(), S(b'ab') == b'ab', S(b'ab') + b'c', isinstance(S(), bytearray), S(b'ab')[0], len(S(b'ab'))))
def sub():
    s = S(b'ab')
    s.name = 'n'
    s.append(99)
    s += b'd'
    s[0] = 65
    return s, s.name, type(s).__name__
t(sub)
class S2(bytearray):
    def __init__(self, n):
        super().__init__(b'x' * n)
        self.n = n
t(lambda: (S2(3), S2(3).n))
class I:
    def __index__(self): return 66
def own():
    a = B(b'abc')
    a[0] = I()
    a.append(I())
    a.extend([I()])
    a.insert(0, I())
    a.remove(I())
    return a, a.pop(I.__index__(I()) - 66)
t(own)
class It:
    def __iter__(self): return iter([49, 50])
def own_iter():
    a = B(It())
    a.extend(It())
    a[0:1] = It()
    return a
t(own_iter)
import copy
def copies():
    a = B(b'ab')
    b, c = copy.copy(a), copy.deepcopy([a, a])
    a.append(1)
    return b, c, c[0] is c[1]
t(copies)
t(lambda: (B(b'a').__len__(), B(b'a').__add__(b'b'), B(b'a').__contains__(97), B(b'a').__getitem__(0), B(b'a').__eq__(b'a'), B(b'a').__iadd__(b'b')))
def m(x):
    match x:
        case bytearray(v):
            return 'bytearray', v
        case [a, *b]:
            return 'sequence'
        case bytes():
            return 'bytes'
t(lambda: (m(B(b'x')), m(b'x'), m([1])))
t(lambda: bytearray.append)
t(lambda: bytearray.append(B(b'x'), 1))
t(lambda: bytearray.upper(B(b'x')))
t(lambda: B(b'x').foo)
t(lambda: [B(b'x'), {'a': B(1)}])
t(lambda: (lambda a: a.sort())(B(b'x')))
a = b = B(b'x')
a += b'y'
print(a, b, a is b, a is B(b'xy'))
x, y = B(b'ab')
print(x, y)
print(B(b'abc') in [b'abc'], [b'a', B(b'b')].index(b'b'))
# expect: (bytearray(b''), bytearray(b'\x00\x00\x00'), bytearray(b'\x01\x02'), bytearray(b'ab'), bytearray(b'\xc3\xa9'), bytearray(b'x'), bytearray(b'\x00\x01\x02'), bytearray(b'\x01'), bytearray(b'\x01\x02'))
# expect: TypeError string argument without an encoding
# expect: ValueError negative count
# expect: TypeError cannot convert 'float' object to bytearray
# expect: TypeError cannot convert 'NoneType' object to bytearray
# expect: TypeError cannot convert 'object' object to bytearray
# expect: ValueError byte must be in range(0, 256)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError encoding without a string argument
# expect: bytearray(b'x')
# expect: (97, 99, bytearray(b'bc'), bytearray(b'cba'), bytearray(b'ace'))
# expect: IndexError bytearray index out of range
# expect: TypeError bytearray indices must be integers or slices, not str
# expect: 3
# expect: (False, True)
# expect: None bytearray(b'Abc')
# expect: None bytearray(b'abA')
# expect: IndexError bytearray index out of range bytearray(b'abc')
# expect: ValueError byte must be in range(0, 256) bytearray(b'abc')
# expect: ValueError byte must be in range(0, 256) bytearray(b'abc')
# expect: TypeError 'str' object cannot be interpreted as an integer bytearray(b'abc')
# expect: TypeError 'bytes' object cannot be interpreted as an integer bytearray(b'abc')
# expect: TypeError bytearray indices must be integers or slices, not str bytearray(b'abc')
# expect: TypeError 'float' object cannot be interpreted as an integer bytearray(b'abc')
# expect: None bytearray(b'\x01bc')
# expect: None bytearray(b'aXYZdef')
# expect: None bytearray(b'a\x01\x02\x03\x04def')
# expect: None bytearray(b'a--def')
# expect: None bytearray(b'preabcdef')
# expect: None bytearray(b'1b2d3f')
# expect: ValueError attempt to assign bytes of size 2 to extended slice of size 3 bytearray(b'abcdef')
# expect: None bytearray(b'bdf')
# expect: TypeError can assign only bytes, buffers, or iterables of ints in range(0, 256) bytearray(b'abcdef')
# expect: TypeError can assign only bytes, buffers, or iterables of ints in range(0, 256) bytearray(b'abcdef')
# expect: ValueError byte must be in range(0, 256) bytearray(b'abcdef')
# expect: TypeError 'str' object cannot be interpreted as an integer bytearray(b'abcdef')
# expect: None bytearray(b'a12def')
# expect: None bytearray(b'bcdef')
# expect: None bytearray(b'abcde')
# expect: IndexError bytearray index out of range bytearray(b'abcdef')
# expect: None bytearray(b'adef')
# expect: None bytearray(b'bdf')
# expect: TypeError bytearray indices must be integers or slices, not str bytearray(b'abcdef')
# expect: None bytearray(b'abc')
# expect: ValueError byte must be in range(0, 256) bytearray(b'ab')
# expect: TypeError 'str' object cannot be interpreted as an integer bytearray(b'ab')
# expect: TypeError 'bytes' object cannot be interpreted as an integer bytearray(b'ab')
# expect: TypeError bytearray.append() takes exactly one argument (0 given) bytearray(b'ab')
# expect: None bytearray(b'abcd')
# expect: None bytearray(b'abcd')
# expect: None bytearray(b'abab')
# expect: None bytearray(b'abc')
# expect: TypeError 'str' object cannot be interpreted as an integer bytearray(b'ab')
# expect: TypeError can't extend bytearray with int bytearray(b'ab')
# expect: ValueError byte must be in range(0, 256) bytearray(b'ab')
# expect: TypeError 'str' object cannot be interpreted as an integer bytearray(b'ab')
# expect: None bytearray(b'axb')
# expect: None bytearray(b'xab')
# expect: None bytearray(b'abx')
# expect: ValueError byte must be in range(0, 256) bytearray(b'ab')
# expect: TypeError 'str' object cannot be interpreted as an integer bytearray(b'ab')
# expect: 99 bytearray(b'ab')
# expect: 97 bytearray(b'bc')
# expect: IndexError pop index out of range bytearray(b'abc')
# expect: IndexError pop from empty bytearray bytearray(b'')
# expect: None bytearray(b'acb')
# expect: ValueError value not found in bytearray bytearray(b'abc')
# expect: TypeError 'str' object cannot be interpreted as an integer bytearray(b'abc')
# expect: None bytearray(b'')
# expect: None bytearray(b'cba')
# expect: bytearray(b'abc') bytearray(b'abc')
# expect: False
# expect: bytearray(b'ab')
# expect: b'ab'
# expect: bytearray(b'ab')
# expect: TypeError can't concat str to bytearray
# expect: TypeError can't concat int to bytearray
# expect: TypeError can't concat int to bytes
# expect: TypeError can only concatenate str (not "bytearray") to str
# expect: TypeError can only concatenate list (not "bytearray") to list
# expect: bytearray(b'abab')
# expect: bytearray(b'abab')
# expect: TypeError can't multiply sequence by non-int of type 'str'
# expect: TypeError unsupported operand type(s) for -: 'bytearray' and 'bytes'
# expect: (True, bytearray(b'abcd')) bytearray(b'abcd')
# expect: (True, bytearray(b'abcd')) bytearray(b'abcd')
# expect: TypeError can't concat str to bytearray bytearray(b'ab')
# expect: TypeError can't concat list to bytearray bytearray(b'ab')
# expect: (True, bytearray(b'abab')) bytearray(b'abab')
# expect: (True, bytearray(b'')) bytearray(b'')
# expect: TypeError can't multiply sequence by non-int of type 'str' bytearray(b'ab')
# expect: (True, False, True, True, True, True)
# expect: TypeError a bytes-like object is required, not 'str'
# expect: ValueError byte must be in range(0, 256)
# expect: ValueError byte must be in range(0, 256)
# expect: (True, True, True, True, False, False, True, True, False, True)
# expect: TypeError '<' not supported between instances of 'bytearray' and 'str'
# expect: [97, 98, 99]
# expect: [99, 98, 97]
# expect: [97, 98, 98, 99, 99]
# expect: ('bytearray(b"a\\\'b\\x00\\xff")', "bytearray(b'x')", "bytearray(b'x') bytearray(b'x')", "bytearray(b'\\xe9')")
# expect: 00ff
# expect: 6162-6364
# expect: bytearray(b'\x00\xff\x10')
# expect: ValueError non-hexadecimal number found in fromhex() arg at position 1
# expect: é
# expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# expect: ÿ
# expect: abc
# expect: (2, 3, 2, 3, 2, 2, 3)
# expect: ValueError subsection not found
# expect: TypeError argument should be integer or bytes-like object, not 'str'
# expect: (True, True, True)
# expect: TypeError startswith first arg must be bytes or a tuple of bytes, not str
# expect: (bytearray(b'a+b+c'), [bytearray(b'a'), bytearray(b'b')], [bytearray(b'a'), bytearray(b'b')], [bytearray(b'a,b'), bytearray(b'c')], [bytearray(b'a'), bytearray(b'b')], bytearray(b'a,b'), b'a,b')
# expect: TypeError sequence item 0: expected a bytes-like object, str found
# expect: (bytearray(b'a'), bytearray(b'a'), bytearray(b'ax'), bytearray(b' a'), (bytearray(b'a'), bytearray(b'='), bytearray(b'b')), (bytearray(b'a'), bytearray(b'='), bytearray(b'b')))
# expect: (bytearray(b'AB'), bytearray(b'ab'), bytearray(b'Ab'), bytearray(b'Ab'), bytearray(b'Ab'), bytearray(b'*a*'), bytearray(b'a  '), bytearray(b'  a'), bytearray(b'005'), bytearray(b'a   b'))
# expect: (True, True, True, True, True, True, True, True)
# expect: (bytearray(b'bc'), bytearray(b'ab'), bytearray(b'ac'), bytearray(b'zbc'), 'bytes')
# expect: bytearray(b'1-x')
# expect: b'x'
# expect: TypeError unhashable type: 'bytearray'
# expect: TypeError unhashable type: 'bytearray'
# expect: (True, False, True, <class 'bytearray'>, 'bytearray', True)
# expect: (b'x', [97, 98], (97, 98), 195, 98, [97, 98], 12, 1.5, 256, 97)
# expect: TypeError sum() can't sum bytearray [use b''.join(seq) instead]
# expect: (S(b'ab'), 195, True, bytearray(b'abc'), True, 97, 2)
# expect: (S(b'Abcd'), 'n', 'S')
# expect: (S2(b'xxx'), 3)
# expect: (bytearray(b'bcBB'), 66)
# expect: bytearray(b'12212')
# expect: (bytearray(b'ab'), [bytearray(b'ab'), bytearray(b'ab')], True)
# expect: (1, bytearray(b'ab'), True, 97, True, bytearray(b'ab'))
# expect: (('bytearray', bytearray(b'x')), 'bytes', 'sequence')
# expect: <method 'append' of 'bytearray' objects>
# expect: None
# expect: bytearray(b'X')
# expect: AttributeError 'bytearray' object has no attribute 'foo'
# expect: [bytearray(b'x'), {'a': bytearray(b'\x00')}]
# expect: AttributeError 'bytearray' object has no attribute 'sort'
# expect: bytearray(b'xy') bytearray(b'xy') True False
# expect: 97 98
# expect: True 1

# case: errors_uncaught
a = bytearray(b"abc")
a.append(300)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "bytearrays.py", line 2, in <module>
# expect-stderr:     a.append(300)
# expect-stderr: ValueError: byte must be in range(0, 256)
# expect-status: 1

# case: bytes_and_derived
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class BB(bytes): pass
t(lambda: b','.join([BB(b'x'), b'y']))
t(lambda: b'abc'.find(BB(b'b')))
t(lambda: BB(b'b') in b'abc')
t(lambda: 300 in b'abc')
t(lambda: bytes(object()))
class N:
    def __index__(self): return 3
class W:
    def __bytes__(self): return b'w'
t(lambda: (bytes(N()), bytes([N()]), bytes(W()), bytearray(N()), bytearray([N()])))
t(lambda: bytearray(W()))
# expect: b'x,y'
# expect: 1
# expect: True
# expect: ValueError byte must be in range(0, 256)
# expect: TypeError cannot convert 'object' object to bytes
# expect: (b'\x00\x00\x00', b'\x03', b'w', bytearray(b'\x00\x00\x00'), bytearray(b'\x03'))
# expect: TypeError cannot convert 'W' object to bytearray

# case: shared_by_threads
import threading

data = bytearray()
counts = bytearray(4)

def work(number):
    for i in range(200):
        data.append(number)
        if i % 2:
            data.extend(b"--")
            data.pop()
        counts[number] = i

threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(data), counts, data.count(b"-"[0]) + sum(data.count(n) for n in range(4)))
# expect: 1200 bytearray(b'\xc7\xc7\xc7\xc7') 1200

# case: as_a_buffer
import threading
import queue

chunks = queue.Queue()

def produce():
    for i in range(5):
        chunks.put(b"%d;" % i)
    chunks.put(None)

def consume(buffer):
    while (chunk := chunks.get()) is not None:
        buffer += chunk

buffer = bytearray()
threads = [threading.Thread(target=produce), threading.Thread(target=consume, args=(buffer,))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(buffer, buffer.decode().split(";"))
# expect: bytearray(b'0;1;2;3;4;') ['0', '1', '2', '3', '4', '']

# case: sieve
def primes(n):
    sieve = bytearray([1]) * (n + 1)
    sieve[0:2] = b"\x00\x00"
    for i in range(2, int(n ** 0.5) + 1):
        if sieve[i]:
            sieve[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, is_prime in enumerate(sieve) if is_prime]
print(primes(50))
# expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]
