# case: dir_globals_locals
x = 5
def f(a, b=2):
    c = a + b
    g = lambda: c
    return sorted(locals())
print(f(1), "x" in globals(), globals()["x"], "f" in locals())
class C:
    k = 1
    def m(self): pass
c = C(); c.attr = 1
print([n for n in dir(c) if not n.startswith("__")], [n for n in dir(C) if not n.startswith("__")], "append" in dir([]), "upper" in dir(str), "__len__" in dir(""), [n for n in dir() if n in "xfcC"])
print(vars(c), callable(f), callable(C), callable(5), callable(c), callable(c.m), callable(len), callable(lambda: 1))
# expect: ['a', 'b', 'c', 'g'] True 5 True
# expect: ['attr', 'k', 'm'] ['k', 'm'] True True True ['C', 'c', 'f', 'x']
# expect: {'attr': 1} True True False False True True True

# case: subclasses
class Base: pass
class A(Base): pass
class B(Base): pass
class AA(A): pass
print([c.__name__ for c in Base.__subclasses__()], [c.__name__ for c in AA.mro()], Base.__subclasses__()[0] is A, int.mro())
# expect: ['A', 'B'] ['AA', 'A', 'Base', 'object'] True [<class 'int'>, <class 'object'>]

# case: sys_module
import sys
print(sys.maxsize, sys.platform, sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major, sys.getrecursionlimit(), sys.byteorder, sys.getdefaultencoding(), isinstance(sys.argv, list))
print(sys.stdout.write("hello\n"), sys.stdout.flush(), sys.stdout.isatty() in (True, False)); print("err", file=sys.stderr); sys.stderr.write("x\n")
print("to stdout", file=sys.stdout, flush=True)
try: 1 / 0
except ZeroDivisionError:
    t, v, tb = sys.exc_info(); print(t.__name__, v, tb is not None)
print(sys.exc_info(), sys.getswitchinterval()); sys.setswitchinterval(0.01); print(sys.getswitchinterval())
def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
sys.setrecursionlimit(3000); print(depth(2000), sys.getrecursionlimit())
sys.exit(3)
# expect: 9223372036854775807 linux (3, 11) True 3 1000 little utf-8 True
# expect: hello
# expect: 6 None True
# expect: to stdout
# expect: ZeroDivisionError division by zero True
# expect: (None, None, None) 0.005
# expect: 0.01
# expect: 2000 3000
# expect-stderr: err
# expect-stderr: x
# expect-status: 3

# case: redirect
import sys, io, contextlib
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print("captured", 1); sys.stdout.write("more")
print(repr(out.getvalue()))
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): self.parts.append("FLUSH")
w = W(); print("a", "b", sep="-", end="!", file=w, flush=True); print(w.parts)
old, sys.stdout = sys.stdout, w; print("x"); sys.stdout = old; print(w.parts)
# expect: 'captured 1\nmore'
# expect: ['a', '-', 'b', '!', 'FLUSH']
# expect: ['a', '-', 'b', '!', 'FLUSH', 'x', '\n']

# case: os_module
import os, os.path
print(os.sep, repr(os.linesep), os.path.join("a", "b", "/c", "d"), os.path.basename("/x/y.txt"), os.path.dirname("/x/y.txt"), os.path.splitext("a.tar.gz"), os.path.split("/a/b"), os.getenv("NOPE_X", "d"), isinstance(os.getpid(), int), os.cpu_count() > 0, os.path.normpath("a/./b/../c"), os.path.isabs("/a"))
# expect: / '\n' /c/d y.txt /x ('a.tar', '.gz') ('/a', 'b') d True True a/c True

# case: random_module
import random
random.seed(42)
print(random.random(), random.gauss(0, 1), random.gauss(0, 1), random.expovariate(2), random.normalvariate(1, 2), random.triangular(0, 1), random.betavariate(1, 2), random.choices("abc", k=3), random.randint(1, 100), random.sample(range(50), 3), random.randbytes(3))
r = random.Random(7)
print(r.random(), r.randint(1, 6), r.choice("abc"), r.sample(range(100), 5), r.choices([1, 2], weights=[1, 9], k=4), r.uniform(1, 2), r.getrandbits(40), r.randrange(0, 100, 5), r.gauss(0, 1))
l = list(range(10)); r.shuffle(l); print(l)
a, b = random.Random(1), random.Random(1); print(a.random() == b.random()); s = a.getstate(); x = a.random(); a.setstate(s); print(x == a.random(), random.Random(-5).random(), random.Random(2**40).random())
# expect: 0.6394267984578837 0.7921447409497909 0.12551827570326066 0.12629309283505677 3.5095718621149254 0.767814263686209 0.051721983649007625 ['a', 'b', 'a'] 26 [45, 41, 44] b'H\x81\x8b'
# expect: 0.32383276483316237 2 b [83, 6, 9, 68, 12] [2, 1, 2, 1] 1.4336456836623859 262293031823 10 -0.33128096904417637
# expect: [7, 8, 2, 0, 4, 6, 5, 3, 1, 9]
# expect: True
# expect: True 0.6229016948897019 0.1036394562812375

# case: traceback_module
import traceback
def f(): raise ValueError("bad")
def show(text): print([line.split(",", 1)[1] if "File" in line else line for line in text.splitlines()])
try: f()
except ValueError as e:
    show(traceback.format_exc()); print(traceback.format_exception_only(e)); traceback.print_exc()
class E(Exception):
    def __str__(self): return "custom"
try:
    try: f()
    except ValueError as e: raise E() from e
except E as e: show("".join(traceback.format_exception(e)))
try:
    try: f()
    except ValueError: raise KeyError("k")
except KeyError: show(traceback.format_exc())
e = ValueError("n"); e.add_note("note 1"); print("".join(traceback.format_exception_only(ValueError("x"))))
# expect: ['Traceback (most recent call last):', ' line 4, in <module>', '    try: f()', '         ^^^', ' line 2, in f', '    def f(): raise ValueError("bad")', '             ^^^^^^^^^^^^^^^^^^^^^^^', 'ValueError: bad']
# expect: ['ValueError: bad\n']
# expect: ['Traceback (most recent call last):', ' line 10, in <module>', '    try: f()', '         ^^^', ' line 2, in f', '    def f(): raise ValueError("bad")', '             ^^^^^^^^^^^^^^^^^^^^^^^', 'ValueError: bad', '', 'The above exception was the direct cause of the following exception:', '', 'Traceback (most recent call last):', ' line 11, in <module>', '    except ValueError as e: raise E() from e', '                            ^^^^^^^^^^^^^^^^', 'E: custom']
# expect: ['Traceback (most recent call last):', ' line 14, in <module>', '    try: f()', '         ^^^', ' line 2, in f', '    def f(): raise ValueError("bad")', '             ^^^^^^^^^^^^^^^^^^^^^^^', 'ValueError: bad', '', 'During handling of the above exception, another exception occurred:', '', 'Traceback (most recent call last):', ' line 15, in <module>', '    except ValueError: raise KeyError("k")', '                       ^^^^^^^^^^^^^^^^^^^', "KeyError: 'k'"]
# expect: ValueError: x
# expect:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "more.py", line 4, in <module>
# expect-stderr:     try: f()
# expect-stderr:          ^^^
# expect-stderr:   File "more.py", line 2, in f
# expect-stderr:     def f(): raise ValueError("bad")
# expect-stderr:              ^^^^^^^^^^^^^^^^^^^^^^^
# expect-stderr: ValueError: bad

# case: time_module
import time
t = time.gmtime(0)
print(t.tm_year, t[0], time.strftime("%Y-%m-%d %H:%M:%S", t), time.asctime(t), time.strptime("2024-02-03", "%Y-%m-%d").tm_yday, len(time.ctime()), time.gmtime(86400 * 365).tm_year, tuple(time.gmtime(1700000000)))
# expect: 1970 1970 1970-01-01 00:00:00 Thu Jan  1 00:00:00 1970 34 24 1971 (2023, 11, 14, 22, 13, 20, 1, 318, 0)

# case: dunder_super
class A:
    def __eq__(self, o): return super().__eq__(o)
    def __hash__(self): return super().__hash__()
    def __repr__(self): return "A"
    def __str__(self): return "str:" + super().__str__()
    def __setattr__(self, k, v): super().__setattr__(k, v * 2)
    def __getattribute__(self, k): return super().__getattribute__(k)
    def __format__(self, s): return "fmt:" + super().__format__("")
a = A(); a.x = 4; print(a.x, a == a, a == A(), a != A(), str(a), f"{a}", hash(a) == hash(a), object.__repr__(a)[:3], {a: 1}[a])
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __getitem__(self, i): return "item" + str(super().__getitem__(i))
    def __eq__(self, o): return super().__eq__(tuple(o))
    def __hash__(self): return super().__hash__()
t = T(1, 2); print(t, t[0], len(t), list(t), t == (1, 2), hash(t) == hash((1, 2)), t + (3,), t.__len__(), t.index(2), t.count(1), t.__add__((9,)))
class P(Exception):
    def __init__(self, code, *a): super().__init__(*a); self.code = code
    def __str__(self): return f"{super().__str__()} ({self.code})"
try: raise P(5, "msg")
except P as p: print(p, repr(p), p.args, p.code)
# expect: 8 True False True str:A fmt:str:A True <__ 1
# expect: (1, 2) item1 2 [1, 2] True True (1, 2, 3) 2 1 1 (1, 2, 9)
# expect: msg (5) P('msg') ('msg',) 5

# case: functions
def f(x): return x * 2
print(f.__call__(3), f.__get__(5)(), f.__name__, f.__get__(7, int)())
# expect: 6 10 f 14
