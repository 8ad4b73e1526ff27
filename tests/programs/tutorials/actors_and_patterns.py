"""Actor system using match statements and mailboxes."""
import threading
import queue
from dataclasses import dataclass
from typing import Any, Callable, Optional, Protocol, NamedTuple


@dataclass(frozen=True, slots=True)
class Add:
    value: int


@dataclass(frozen=True)
class Get:
    reply: queue.Queue


class Point(NamedTuple):
    x: int
    y: int = 0


class Stop:
    __match_args__ = ("why",)

    def __init__(self, why="done"):
        self.why = why


class Actor(threading.Thread):
    registry: dict[str, "Actor"] = {}

    def __init_subclass__(cls, /, kind="plain", **kwargs):
        super().__init_subclass__(**kwargs)
        cls.kind = kind

    def __init__(self, name: str, **kw):
        super().__init__(name=name, **kw)
        self.inbox: queue.Queue[Any] = queue.Queue()
        self.seen = []
        Actor.registry[name] = self

    def tell(self, message):
        self.inbox.put(message)
        return self

    def run(self):
        while (message := self.inbox.get()) is not None:
            if self.receive(message):
                break

    def receive(self, message):
        raise NotImplementedError(f"{type(self).__name__}.receive")


class Calculator(Actor, kind="math"):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.total = 0

    def receive(self, message):
        match message:
            case Add(value) if value < 0:
                self.seen.append(f"neg {value}")
                self.total += value
            case Add(value=v):
                self.total += v
            case Get(reply=q):
                q.put(self.total)
            case Point(x=0, y=0):
                self.seen.append("origin")
            case Point(x, 0) | Point(0, x):
                self.seen.append(f"axis {x}")
            case ["sum", *numbers] if all(isinstance(n, int) for n in numbers):
                self.total += sum(numbers)
            case ("pair", (a, b)):
                self.seen.append(a * b)
            case {"op": "mul", "by": int() | float() as factor, **rest}:
                self.total *= factor
                if rest:
                    self.seen.append(sorted(rest))
            case str() as text if text.isdigit():
                self.total += int(text)
            case "reset" | "clear":
                self.total = 0
            case True | False | None:
                self.seen.append("flag")
            case -1 | 3.5 | b"x":
                self.seen.append(f"literal {message!r}")
            case Stop(why):
                self.seen.append(why)
                return True
            case [first, second, *_]:
                self.seen.append((first, second))
            case []:
                self.seen.append("empty")
            case _:
                self.seen.append(type(message).__name__)


calc = Calculator("calc", daemon=True)
calc.start()
answer = queue.SimpleQueue()
for m in [Add(5), Add(-2), ["sum", 1, 2, 3], ["sum", "a"], {"op": "mul", "by": 2, "x": 1, "a": 0}, "42", "clear",
          Add(7), True, -1, 3.5, b"x", Point(0, 0), Point(4), Point(0, 9), Point(1, 2), ("pair", [3, 4]), [], [1],
          {"op": "div"}, {1, 2}, 2.5, "word", (1, 2, 3)]:
    calc.tell(m)
calc.tell(Get(answer))
print(answer.get(timeout=5))
calc.tell(Stop("bye")).join()
for line in calc.seen:
    print("-", line)
print(Calculator.kind, Actor.registry.keys(), calc.is_alive())
base = Actor("base")
base.tell(1)
hook, seen = threading.excepthook, []
threading.excepthook = lambda args: seen.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))
base.start()
base.join()
threading.excepthook = hook
print(seen)
try:
    Add(1).value = 3
except Exception as e:
    print(type(e).__name__, e)
try:
    Get(1).reply = 3
except AttributeError as e:
    print(type(e).__mro__[:3], e)
print(Add(3) == Add(3), hash(Add(3)) == hash(Add(3)), {Add(1), Add(1)}, Point(1) < Point(1, 5))
# expect: 7
# expect: - neg -2
# expect: - ('sum', 'a')
# expect: - ['a', 'x']
# expect: - flag
# expect: - literal -1
# expect: - literal 3.5
# expect: - literal b'x'
# expect: - origin
# expect: - axis 4
# expect: - axis 9
# expect: - (1, 2)
# expect: - 12
# expect: - empty
# expect: - list
# expect: - dict
# expect: - set
# expect: - float
# expect: - str
# expect: - (1, 2)
# expect: - bye
# expect: math dict_keys(['calc']) False
# expect: [('NotImplementedError', 'Actor.receive', 'base')]
# expect: FrozenInstanceError cannot assign to field 'value'
# expect: (<class 'dataclasses.FrozenInstanceError'>, <class 'AttributeError'>, <class 'Exception'>) cannot assign to field 'reply'
# expect: True True {Add(value=1)} True
