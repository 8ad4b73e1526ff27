"""Round-robin scheduler of generators (coroutines) over worker threads, with channels."""
import threading, queue, itertools, types, inspect
from collections import deque
from contextlib import contextmanager
from functools import wraps

class Channel:
    def __init__(self, size=0): self.items, self.getters, self.closed = deque(), deque(), False
    def __iter__(self):
        while True:
            item = yield from self.get()
            if item is None: return
            yield ("item", item)
    def get(self):
        while not self.items: yield ("wait", self)
        return self.items.popleft()
    def put(self, item): self.items.append(item); yield ("woke", self)

class Kernel:
    def __init__(self): self.ready, self.trace, self.names = deque(), [], itertools.count(1)
    def spawn(self, gen, name=None):
        if not inspect.isgenerator(gen): raise TypeError(f"expected a generator, got {type(gen).__name__}")
        self.ready.append((name or f"task-{next(self.names)}", gen)); return gen
    def run(self, limit=1000):
        for step in range(limit):
            if not self.ready: return step
            name, gen = self.ready.popleft()
            try: what = gen.send(None)
            except StopIteration as stop: self.trace.append(f"{name}={stop.value}")
            except Exception as e: self.trace.append(f"{name}!{type(e).__name__}({e})")
            else:
                match what:
                    case ("spawn", child): self.spawn(child)
                    case ("wait", _): pass
                    case (("woke" | "item") as kind, _): self.trace.append(f"{name}:{kind}")
                    case None: self.trace.append(name)
                    case other: self.trace.append(f"{name}?{other!r}")
                self.ready.append((name, gen))
        raise RuntimeError(f"more than {limit} steps: {[n for n, _ in self.ready]}")

def countdown(n):
    while n: yield; n -= 1
    return "liftoff"
def producer(ch, items):
    for i in items: yield from ch.put(i)
    yield from ch.put(None)
    return len(items)
def consumer(ch):
    total = 0
    while (x := (yield from ch.get())) is not None: total += x
    return total
def failing(): yield 42; raise KeyError("oops")
def parent(): yield ("spawn", countdown(1)); yield; return "parent done"
k, ch = Kernel(), Channel()
for g, n in ((countdown(2), "A"), (producer(ch, [1, 2, 3]), "P"), (consumer(ch), "C"), (failing(), None), (parent(), "X")): k.spawn(g, n)
print(k.run(), *k.trace)
try: k.spawn(countdown)
except TypeError as e: print(e)
def forever():
    while True: yield ("wait", None)
k.spawn(forever(), "loop")
try: k.run(10)
except RuntimeError as e: print(e)
def primed(f):
    @wraps(f)
    def start(*a, **kw):
        g = f(*a, **kw); next(g); return g
    return start
@primed
def grep(pattern, out):
    try:
        while True:
            line = yield
            if pattern in line: out.send(line)
    except GeneratorExit: out.close()
@primed
def collect(into):
    try:
        while True: into.append((yield len(into)))
    finally: into.append("closed")
found = []; g = grep("py", collect(found))
for line in "python ruby pypy perl".split(): g.send(line)
g.close(); print(found)
try: g.send("x")
except StopIteration: print("exhausted")
try: countdown(1).send(5)
except TypeError as e: print(e)
gen = countdown(3); next(gen)
try: gen.throw(ValueError("thrown"))
except ValueError as e: print(e)
def shared():
    n = 0
    while n < 1000: n += 1; yield n
source, lock, got = shared(), threading.Lock(), []
def pull():
    while True:
        with lock: n = next(source, None)
        if n is None: break
        got.append(n)
ts = [threading.Thread(target=pull) for _ in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(len(got), sum(got), next(source, "end"))
def reentrant(): yield next(me)
me = reentrant()
try: next(me)
except ValueError as e: print(e)
def chain(*its):
    for it in its: yield from it
    return "chained"
def outer():
    r = yield from chain("ab", range(2))
    yield r
print(list(outer()), list(zip(*[iter(range(6))] * 2)), dict(enumerate("ab", 1)), [*map(max, [1, 5], [4, 2])], sum(x * x for x in range(4)), "".join(c for c in "a1b2" if c.isalpha()))
def ev():
    try: yield 1
    except ValueError: yield "handled"
    yield "after"
e = ev(); next(e); print(e.throw(ValueError), next(e), next(e, "done"))
@contextmanager
def tag(name):
    print(f"<{name}>", end=""); 
    try: yield name.upper()
    except LookupError as e: print(f"[{e!r}]", end="")
    finally: print(f"</{name}>")
with tag("b") as b: print(b, end="")
with tag("i"): [][1]
with tag("u") as x, tag(x.lower() + "2") as y: print(x, y, end="")
try:
    with tag("q"): raise OSError("out")
except OSError as e: print(e)
@tag("dec")
def decorated(): print("inside", end="")
decorated(); decorated()
# expect: 19 A P:woke task-1?42 A P:woke task-1!KeyError('oops') task-2 X A=liftoff P:woke task-2=liftoff X=parent done P:woke C=6 P=3
# expect: expected a generator, got function
# expect: more than 10 steps: ['loop']
# expect: ['python', 'pypy', 'closed']
# expect: exhausted
# expect: can't send non-None value to a just-started generator
# expect: thrown
# expect: 1000 500500 end
# expect: generator already executing
# expect: ['a', 'b', 0, 1, 'chained'] [(0, 1), (2, 3), (4, 5)] {1: 'a', 2: 'b'} [4, 5] 14 ab
# expect: handled after done
# expect: <b>B</b>
# expect: <i>[IndexError('list index out of range')]</i>
# expect: <u><u2>U U2</u2>
# expect: </u>
# expect: <q></q>
# expect: out
# expect: <dec>inside</dec>
# expect: <dec>inside</dec>
