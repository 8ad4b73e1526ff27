"""A key-value server with commands, expiry, pub/sub and transactions in threads."""
import threading, queue, bisect, json, functools, inspect, itertools, heapq, operator
from collections import defaultdict, deque
from dataclasses import dataclass, field

class CommandError(Exception):
    code = "ERR"
    def __str__(self): return f"{self.code} {super().__str__()}"
class WrongType(CommandError): code = "WRONGTYPE"

def command(arity=None, *, flags=()):
    def mark(f):
        f.arity, f.flags = arity, frozenset(flags)
        return f
    return mark

class Store:
    def __init__(self, clock=lambda: 0):
        self.data, self.expiry, self.clock, self.lock = {}, {}, clock, threading.RLock()
        self.commands = {n[4:]: m for n, m in inspect.getmembers(self, callable) if n.startswith("cmd_")}
        self.channels = defaultdict(list)

    def execute(self, line):
        name, *args = line.split()
        with self.lock:
            try:
                method = self.commands[name.lower()]
            except KeyError:
                raise CommandError(f"unknown command {name!r}") from None
            if method.arity is not None and len(args) != method.arity:
                raise CommandError(f"wrong number of arguments for '{name}' ({len(args)} instead of {method.arity})")
            self._expire()
            return method(*args)

    def _expire(self):
        now = self.clock()
        for key in [k for k, at in self.expiry.items() if at <= now]:
            del self.expiry[key]; self.data.pop(key, None)

    def _typed(self, key, kind):
        value = self.data.setdefault(key, kind())
        if not isinstance(value, kind): raise WrongType(f"{key} is {type(value).__name__}")
        return value

    @command(2)
    def cmd_set(self, k, v): self.data[k] = v; return "OK"
    @command(1)
    def cmd_get(self, k): return self.data.get(k)
    @command()
    def cmd_del(self, *ks): return sum(self.data.pop(k, None) is not None for k in ks)
    @command(1)
    def cmd_incr(self, k):
        try: value = int(self.data.get(k, 0)) + 1
        except ValueError as e: raise CommandError("value is not an integer") from e
        self.data[k] = str(value); return value
    @command()
    def cmd_push(self, k, *vs): d = self._typed(k, deque); d.extend(vs); return len(d)
    @command(1)
    def cmd_pop(self, k):
        d = self._typed(k, deque)
        return d.popleft() if d else None
    @command(3)
    def cmd_zadd(self, k, score, member):
        z = self._typed(k, list); bisect.insort(z, (float(score), member)); return len(z)
    @command(3)
    def cmd_zrange(self, k, lo, hi):
        z = self._typed(k, list)
        return [m for s, m in z[bisect.bisect_left(z, float(lo), key=operator.itemgetter(0)):bisect.bisect_right(z, float(hi), key=lambda e: e[0])]]
    @command(2)
    def cmd_expire(self, k, s): self.expiry[k] = self.clock() + float(s); return int(k in self.data)
    @command(1)
    def cmd_keys(self, pattern):
        prefix, star, suffix = pattern.partition("*")
        return sorted(k for k in self.data if k == pattern or star and k.startswith(prefix) and k.endswith(suffix))
    @command(2)
    def cmd_publish(self, channel, text):
        for q in self.channels[channel]: q.put_nowait((channel, text))
        return len(self.channels[channel])
    @command(0)
    def cmd_dump(self): return json.dumps(self.data, default=list, sort_keys=True, separators=(",", ":"))

now = [0.0]
store = Store(lambda: now[0])
@dataclass
class Client(threading.Thread):
    store: Store
    script: str
    answers: list = field(default_factory=list)
    def __post_init__(self): super().__init__()
    def __hash__(self): return id(self)
    def run(self):
        for line in filter(None, map(str.strip, self.script.splitlines())):
            try: self.answers.append(self.store.execute(line))
            except CommandError as e: self.answers.append(str(e))
inbox = queue.SimpleQueue(); store.channels["news"].append(inbox)
for script in ("""set a 1
    incr a
    incr b
    get a
    get zz
    set s text
    incr s""", """push l x y z
    pop l
    push a 1
    foo
    set a
    zadd z 2.5 two
    zadd z 1 one
    zadd z 30 thirty
    zrange z 1 3""", "expire a 10\nkeys *\nkeys z*\npublish news hello\npublish none x\ndel a b nope\ndump"):
    c = Client(store, script); c.start(); c.join(); print(c.answers)
now[0] = 50; store.execute("set x 1"); print(store.execute("keys *"), inbox.get(), inbox.empty(), sorted(store.commands)[:4], store.commands["get"].arity, store.cmd_set.flags)
ts = [threading.Thread(target=lambda: [store.execute("incr n") for _ in range(100)]) for _ in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(store.execute("get n"))
try: store.execute("incr s")
except CommandError as e: print(e, repr(e), repr(e.__cause__), e.args)
try: store.execute("")
except ValueError as e: print(e)
print(c == Client(store, c.script, c.answers), c.is_alive(), {c: 1}[c])
# expect: ['OK', 2, 1, '2', None, 'OK', 'ERR value is not an integer']
# expect: [3, 'x', 'WRONGTYPE a is str', "ERR unknown command 'foo'", "ERR wrong number of arguments for 'set' (1 instead of 2)", 1, 2, 3, ['one', 'two']]
# expect: [1, ['a', 'b', 'l', 's', 'z'], ['z'], 1, 0, 2, '{"l":["y","z"],"s":"text","z":[[1.0,"one"],[2.5,"two"],[30.0,"thirty"]]}']
# expect: ['l', 's', 'x', 'z'] ('news', 'hello') True ['del', 'dump', 'expire', 'get'] 1 frozenset()
# expect: 400
# expect: ERR value is not an integer CommandError('value is not an integer') ValueError("invalid literal for int() with base 10: 'text'") ('value is not an integer',)
# expect: not enough values to unpack (expected at least 1, got 0)
# expect: True False 1
