# case: operator
import operator
print(operator.itemgetter(1)([1, 2]), operator.itemgetter(0, 1)("ab"), operator.attrgetter("real", "imag")(3), operator.methodcaller("replace", "a", "b")("aa"))
print(operator.mul(2, 3), operator.truediv(1, 4), operator.contains([1], 1), operator.not_(0), operator.neg(2), operator.countOf([1, 1], 1), operator.indexOf("abc", "c"))
print(operator.itemgetter(1), sorted([(1, "b"), (2, "a")], key=operator.itemgetter(1)), max({"a": 3, "b": 5}.items(), key=operator.itemgetter(1)))
l = [1]
print(operator.iadd(l, [2]) is l, operator.setitem(l, 0, 9), l, operator.xor(5, 1), operator.invert(0))
# expect: 2 ('a', 'b') (3, 0) bb
# expect: 6 0.25 True True -2 2 2
# expect: operator.itemgetter(1) [(2, 'a'), (1, 'b')] ('b', 5)
# expect: True None [9, 2] 4 -1

# case: string
import string
print(string.ascii_letters, string.digits, string.punctuation, string.hexdigits, repr(string.whitespace), len(string.printable))
print(string.capwords("hello  world"), string.ascii_lowercase[:3], string.ascii_uppercase[-1])
# expect: abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~ 0123456789abcdefABCDEF ' \t\n\r\x0b\x0c' 100
# expect: Hello World abc Z

# case: template
from string import Template
t = Template("$a ${b}x $$ $a.")
print(t.substitute(a=1, b=2), t.substitute({"a": "q", "b": "r"}), t.safe_substitute(a=3), t.template)
for call in (lambda: t.substitute(a=1), lambda: Template("x\n $ y").substitute(), lambda: Template("${q").substitute()):
    try:
        call()
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)
# expect: 1 2x $ 1. q rx $ q. 3 ${b}x $ 3. $a ${b}x $$ $a.
# expect: KeyError 'b'
# expect: ValueError Invalid placeholder in string: line 2, col 2
# expect: ValueError Invalid placeholder in string: line 1, col 1

# case: copy
import copy

class Node:
    def __init__(self):
        self.items = [1, [2]]
        self.me = self

n = Node()
m = copy.deepcopy(n)
print(m.me is m, m.items, m.items is n.items, m.items[1] is n.items[1], copy.copy(n).items is n.items)
l = [1]
l.append(l)
m = copy.deepcopy(l)
print(m[1] is m, copy.copy({1: 2}), copy.deepcopy((1, [2])), copy.deepcopy({"a": {1, 2}}), copy.copy("s"))
t = (1, 2)
print(copy.deepcopy(t) is t, copy.copy(t) is t)
# expect: True [1, [2]] False False True
# expect: True {1: 2} (1, [2]) {'a': {1, 2}} s
# expect: True True

# case: copy_of_collections
import copy
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
print(copy.copy(defaultdict(list, a=[1])), copy.deepcopy(OrderedDict(a=[1])), copy.copy(Counter("aa")), copy.deepcopy(deque([1], 3)))
P = namedtuple("P", "x")
p = P([1])
q = copy.deepcopy(p)
print(q, q.x is p.x)
# expect: defaultdict(<class 'list'>, {'a': [1]}) OrderedDict([('a', [1])]) Counter({'a': 2}) deque([1], maxlen=3)
# expect: P(x=[1]) False

# case: own_copy
import copy

class Own:
    def __init__(self, x):
        self.x = x

    def __copy__(self):
        return Own(self.x + 1)

    def __deepcopy__(self, memo):
        return Own(self.x + 100)

print(copy.copy(Own(1)).x, copy.deepcopy([Own(1)])[0].x)
# expect: 2 101

# case: not_copyable
import copy, threading
for thing in ([threading.Lock()], (x for x in [])):
    try:
        copy.deepcopy(thing)
    except TypeError as error:
        print(error)
# expect: cannot pickle '_thread.lock' object
# expect: cannot pickle 'generator' object

# case: traceback
import traceback, sys

def bad():
    return {}["missing"]

try:
    bad()
except KeyError as error:
    traceback.print_exc(file=sys.stdout) if False else None
    print(traceback.format_exc().splitlines()[-1], traceback.format_exception_only(error))
    print(len(traceback.format_exception(error)), traceback.format_exception(error)[0] == "Traceback (most recent call last):\n")
# expect: KeyError: 'missing' ["KeyError: 'missing'\n"]
# expect: 4 True

# case: traceback_to_stderr
import traceback

def bad():
    raise ValueError("bad")

try:
    bad()
except ValueError as error:
    traceback.print_exc()
    traceback.print_exception(error)
print("on")
# expect: on
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "small.py", line 7, in <module>
# expect-stderr:     bad()
# expect-stderr:   File "small.py", line 4, in bad
# expect-stderr:     raise ValueError("bad")
# expect-stderr: ValueError: bad
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "small.py", line 7, in <module>
# expect-stderr:     bad()
# expect-stderr:   File "small.py", line 4, in bad
# expect-stderr:     raise ValueError("bad")
# expect-stderr: ValueError: bad

# case: statistics
import statistics as S
for d in ([1, 2, 3, 4], [1.5, 2.5, 4], [2, 2, 5]):
    print(S.mean(d), S.fmean(d), S.median(d), S.stdev(d), S.pstdev(d), S.variance(d), S.pvariance(d), S.mode(d), S.multimode(d))
print(S.median_low([1, 2]), S.median_high([1, 2]), S.mode("aab"))
for call in (S.mean, S.median, S.stdev, S.mode):
    try:
        call([])
    except S.StatisticsError as error:
        print(error)
# expect: 2.5 2.5 2.5 1.2909944487358056 1.118033988749895 1.6666666666666667 1.25 1 [1, 2, 3, 4]
# expect: 2.6666666666666665 2.6666666666666665 2.5 1.2583057392117916 1.0274023338281628 1.5833333333333333 1.0555555555555556 1.5 [1.5, 2.5, 4]
# expect: 3 3.0 2 1.7320508075688772 1.4142135623730951 3 2 2 [2]
# expect: 1 2 a
# expect: mean requires at least one data point
# expect: no median for empty data
# expect: stdev requires at least two data points
# expect: no mode for empty data

# case: uuid
import uuid
u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u == uuid.UUID(str(u)), u.bytes[:2], u.urn, {u: 1}[u], u < uuid.UUID("f" * 32))
a, b = uuid.uuid4(), uuid.uuid4()
print(a != b, a.version, uuid.uuid1().version, len(str(a)), len(a.hex), str(a).count("-"), str(a)[14])
try:
    uuid.UUID("zz")
except ValueError as error:
    print(error)
# expect: 12345678-1234-5678-1234-567812345678 UUID('12345678-1234-5678-1234-567812345678') 12345678123456781234567812345678 True b'\x124' urn:uuid:12345678-1234-5678-1234-567812345678 1 True
# expect: True 4 1 36 32 4 4
# expect: badly formed hexadecimal UUID string

# case: string_io
import io
out = io.StringIO()
print(out.write("hello\n"), out.write("world"), repr(out.getvalue()), out.tell())
print("more", 5, file=out)
print(repr(out.getvalue()), out.seek(0), repr(out.readline()), repr(out.read(3)), repr(out.read()), repr(out.read()))
print(list(io.StringIO("a\nb\n\nc")), io.StringIO("x").read(), io.StringIO("abc\nd").readlines())
s = io.StringIO("abcdef")
s.write("XY")
print(s.getvalue(), s.tell(), s.read(), s.seek(2), s.truncate(), s.getvalue())
with io.StringIO() as t:
    t.writelines(["a", "b"])
    print(t.getvalue(), t.closed)
try:
    t.write("x")
except ValueError as error:
    print(error)
try:
    out.write(3)
except TypeError as error:
    print(error)
# expect: 6 5 'hello\nworld' 11
# expect: 'hello\nworldmore 5\n' 0 'hello\n' 'wor' 'ldmore 5\n' ''
# expect: ['a\n', 'b\n', '\n', 'c'] x ['abc\n', 'd']
# expect: XYcdef 2 cdef 2 2 XY
# expect: ab False
# expect: I/O operation on closed file
# expect: string argument expected, got 'int'

# case: redirected
import io
from contextlib import redirect_stdout
out = io.StringIO()
with redirect_stdout(out):
    print("hidden")
print(repr(out.getvalue()))
# expect: 'hidden\n'

# case: types
import types
n = types.SimpleNamespace(a=1, b="x")
n.c = [n.a]
print(n, n.b, n == types.SimpleNamespace(a=1, b="x", c=[1]), n == 3)
def f():
    yield
class Own:
    def m(self):
        pass
print(isinstance(f, types.FunctionType), isinstance(f(), types.GeneratorType), isinstance(len, types.BuiltinFunctionType), isinstance(Own().m, types.MethodType), isinstance(None, types.NoneType))
# expect: namespace(a=1, b='x', c=[1]) x True False
# expect: True True True True True

# case: cached_property_once
from functools import cached_property
from threading import Barrier, Thread
import time

class Slow:
    count = 0

    @cached_property
    def value(self):
        Slow.count += 1
        time.sleep(0.01)
        return Slow.count

slow, barrier, seen = Slow(), Barrier(3), []

def work():
    barrier.wait()
    seen.append(slow.value)

threads = [Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(seen, Slow.count)
# expect: [1, 1, 1] 1

# case: random_distributions
import random
r = random.Random(5)
print([round(x, 10) for x in (r.lognormvariate(0, 1), r.vonmisesvariate(1, 2), r.gammavariate(2, 1), r.gammavariate(0.5, 1), r.paretovariate(3), r.weibullvariate(1, 2), r.betavariate(1, 2), r.expovariate(3), r.triangular(1, 5, 2), r.gauss(0, 1), r.normalvariate(0, 1))])
print(r.choices([1, 2, 3], weights=[1, 0, 5], k=4), r.sample(range(100), 4), r.getrandbits(10), r.randbytes(3))
# expect: [2.2626576476, 1.0319910668, 2.851796098, 0.0179637831, 1.0989710228, 0.8858544889, 0.8379040315, 0.1092617964, 3.9980740854, 0.0581726486, 0.591900407]
# expect: [3, 1, 1, 3] [26, 99, 27, 21] 893 b'\xba\x9e*'

# case: copies_of_deques_and_counters
import copy
from collections import deque, defaultdict, OrderedDict, Counter
d = deque([1, [2]], maxlen=4)
e = copy.copy(d)
print(e, e is d, e[1] is d[1], e.maxlen)
f = copy.deepcopy(d)
print(f, f[1] is d[1], f.maxlen)
dd = defaultdict(list, {1: [2]})
g = copy.copy(dd)
print(g, type(g), g[1] is dd[1], g[5])
h = copy.deepcopy(dd)
print(h, type(h), h[1] is dd[1], h[5])
od = OrderedDict(a=[1], b=2)
i = copy.copy(od)
print(i, type(i), i['a'] is od['a'])
i = copy.deepcopy(od)
print(i, type(i), i['a'] is od['a'])
c = Counter('aab')
print(copy.copy(c), copy.deepcopy(c))
class D(deque): pass
x = D([1, 2], 3)
x.name = 'n'
y = copy.copy(x)
print(y, type(y).__name__, y.maxlen, hasattr(y, 'name'))
y = copy.deepcopy(x)
print(y, type(y).__name__, y.maxlen, y.name)

class Own(deque):
    def __copy__(self): return 'its own'
print(copy.copy(Own()), copy.copy(deque()), copy.deepcopy(D([1])).maxlen)
# expect: deque([1, [2]], maxlen=4) False True 4
# expect: deque([1, [2]], maxlen=4) False 4
# expect: defaultdict(<class 'list'>, {1: [2], 5: []}) <class 'collections.defaultdict'> True []
# expect: defaultdict(<class 'list'>, {1: [2], 5: []}) <class 'collections.defaultdict'> False []
# expect: OrderedDict([('a', [1]), ('b', 2)]) <class 'collections.OrderedDict'> True
# expect: OrderedDict([('a', [1]), ('b', 2)]) <class 'collections.OrderedDict'> False
# expect: Counter({'a': 2, 'b': 1}) Counter({'a': 2, 'b': 1})
# expect: D([1, 2], maxlen=3) D 3 False
# expect: D([1, 2], maxlen=3) D 3 n
# expect: its own deque([]) None

# case: uuid_fields_and_names
import uuid
u = uuid.UUID('12345678-1234-5678-9234-567812345678')
print(u.fields, u.time_low, u.time_mid, u.time_hi_version, u.clock_seq_hi_variant, u.clock_seq_low, u.clock_seq, u.node, u.time)
print(u.variant, u.version, u.bytes_le)
for h in '07', 'c0', 'f0', '80':
    print(uuid.UUID('0' * 16 + h + '0' * 14).variant)
print(uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid5(uuid.NAMESPACE_URL, 'http://python.org/é'))
print(uuid.uuid3(uuid.NAMESPACE_OID, 'a').version, uuid.uuid5(uuid.NAMESPACE_X500, 'a').version)
v = uuid.UUID(int=5)
print(v < u, v <= u, v > u, v >= u, v <= v)
print(uuid.uuid4().variant == uuid.RFC_4122, uuid.uuid1().node == uuid.getnode())
# expect: (305419896, 4660, 22136, 146, 52, 95073701484152) 305419896 4660 22136 146 52 4660 95073701484152 466142576285865592
# expect: specified in RFC 4122 5 b'xV4\x124\x12xV\x924Vx\x124Vx'
# expect: reserved for NCS compatibility
# expect: reserved for Microsoft compatibility
# expect: reserved for future definition
# expect: specified in RFC 4122
# expect: 6fa459ea-ee8a-3ca4-894e-db77e160355e ec0eec15-d9f8-584f-b24d-2872bfbae457
# expect: 3 5
# expect: True True False False True
# expect: True True

# case: arguments_of_the_excepthook
import threading
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
t(lambda: threading.ExceptHookArgs((1, 2)))
t(lambda: threading.ExceptHookArgs([1, 2, 3, 4]))
t(lambda: threading.ExceptHookArgs(range(5)))
t(lambda: threading.ExceptHookArgs(5))
# expect: TypeError _thread._ExceptHookArgs() takes a 4-sequence (2-sequence given)
# expect: _thread._ExceptHookArgs(exc_type=1, exc_value=2, exc_traceback=3, thread=4)
# expect: TypeError _thread._ExceptHookArgs() takes a 4-sequence (5-sequence given)
# expect: TypeError constructor requires a sequence

# case: uuid_parts_and_changes
import copy, uuid
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
u = uuid.UUID(int=7)
def change(name):
    setattr(u, name, 5)
t(lambda: change('int'))
t(lambda: change('hex'))
t(lambda: change('other'))
t(lambda: uuid.UUID(fields=(1, 2, 3, 4, 5, 6)))
t(lambda: uuid.UUID(fields=(1, 2, 3, 4, 5)))
t(lambda: uuid.UUID(fields=(1 << 32, 2, 3, 4, 5, 6)))
t(lambda: uuid.UUID(fields=(1, 2, 3, 256, 5, 6)))
t(lambda: uuid.UUID(bytes_le=bytes(range(16))))
t(lambda: uuid.UUID(bytes_le=bytes(range(16))).bytes_le == bytes(range(16)))
t(lambda: uuid.UUID(bytes_le=b'1'))
t(lambda: uuid.UUID())
t(lambda: copy.deepcopy([u]) == [u])
t(lambda: {uuid.UUID(int=7): 1}[copy.copy(u)])
t(lambda: uuid.UUID(hex='1' * 32, version=4))
# expect: TypeError UUID objects are immutable
# expect: TypeError UUID objects are immutable
# expect: TypeError UUID objects are immutable
# expect: UUID('00000001-0002-0003-0405-000000000006')
# expect: ValueError fields is not a 6-tuple
# expect: ValueError field 1 out of range (need a 32-bit value)
# expect: ValueError field 4 out of range (need an 8-bit value)
# expect: UUID('03020100-0504-0706-0809-0a0b0c0d0e0f')
# expect: True
# expect: ValueError bytes_le is not a 16-char string
# expect: TypeError one of the hex, bytes, bytes_le, fields, or int arguments must be given
# expect: True
# expect: 1
# expect: UUID('11111111-1111-4111-9111-111111111111')
