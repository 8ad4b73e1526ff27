"""Ciphers, tables and a calculator in worker threads."""
import threading
import queue
import string
import textwrap
import operator
from collections import namedtuple, deque, defaultdict
from itertools import cycle, groupby, zip_longest


def caesar(text, shift):
    low, up = string.ascii_lowercase, string.ascii_uppercase
    k = shift % 26
    return text.translate(str.maketrans(low + up, low[k:] + low[:k] + up[k:] + up[:k]))


def vigenere(text, key, sign=1):
    keys = cycle(ord(k) - ord("a") for k in key.lower())
    return "".join(chr((ord(c) - 97 + sign * next(keys)) % 26 + 97) if c.islower() else c for c in text)


def rle(text): return "".join(f"{k}{n if (n := sum(1 for _ in g)) > 1 else ''}" for k, g in groupby(text))
def unrle(text):
    out, number = [], ""
    for c in text:
        if c.isdigit(): number += c
        else:
            if number: out[-1] *= int(number); number = ""
            out.append(c)
    if number: out[-1] *= int(number)
    return "".join(out)


Token = namedtuple("Token", "kind text pos")


class Lexer:
    def __init__(self, source): self.source, self.pos = source, 0
    def __iter__(self): return self
    def __next__(self):
        while self.pos < len(self.source) and self.source[self.pos].isspace(): self.pos += 1
        if self.pos >= len(self.source): raise StopIteration
        start, c = self.pos, self.source[self.pos]
        if c.isdigit() or c == ".":
            while self.pos < len(self.source) and (self.source[self.pos].isdigit() or self.source[self.pos] in ".e"): self.pos += 1
            return Token("num", self.source[start:self.pos], start)
        self.pos += 1
        if self.source[start:start + 2] in ("**", "//"): self.pos += 1
        text = self.source[start:self.pos]
        if text[0] not in "+-*/()%": raise SyntaxError(f"unexpected {text!r} at {start}")
        return Token("op", text, start)


class Calculator:
    levels = [{"+": operator.add, "-": operator.sub}, {"*": operator.mul, "/": operator.truediv, "//": operator.floordiv, "%": operator.mod}]

    def parse(self, source):
        self.tokens = deque(Lexer(source))
        value = self.level(0)
        if self.tokens: raise SyntaxError(f"trailing {self.tokens[0].text}")
        return value

    def peek(self): return self.tokens[0].text if self.tokens else None

    def level(self, n):
        if n == len(self.levels): return self.unary()
        value = self.level(n + 1)
        while (op := self.peek()) in self.levels[n]:
            self.tokens.popleft()
            value = self.levels[n][op](value, self.level(n + 1))
        return value

    def unary(self):
        if self.peek() == "-":
            self.tokens.popleft()
            return -self.unary()
        base = self.atom()
        if self.peek() == "**":
            self.tokens.popleft()
            return base ** self.unary()
        return base

    def atom(self):
        match self.tokens.popleft() if self.tokens else None:
            case Token(kind="num", text=t): return float(t) if set(t) & set(".e") else int(t)
            case Token(text="("):
                value = self.level(0)
                if not self.tokens or self.tokens.popleft().text != ")": raise SyntaxError("missing )")
                return value
            case None: raise SyntaxError("unexpected end")
            case Token() as t: raise SyntaxError(f"unexpected {t.text!r}")


def table(rows, headers, align="<>^"):
    columns = [*zip_longest(headers, *rows, fillvalue="")]
    widths = [max(len(str(c)) for c in col) for col in columns]
    line = "+".join("-" * (w + 2) for w in widths).join("++")
    yield line
    for i, row in enumerate((headers, *rows)):
        yield "|" + "|".join(f" {str(c):{a}{w}} " for c, a, w in zip(row, cycle(align), widths)) + "|"
        if not i: yield line.replace("-", "=")
    yield line


jobs, results = queue.Queue(), {}
handlers = {"caesar": caesar, "vig": vigenere, "rle": rle, "unrle": unrle, "calc": lambda s: Calculator().parse(s), "wrap": lambda s: textwrap.wrap(s, 12), "title": str.title, "caps": string.capwords}
def worker():
    while (job := jobs.get()) is not None:
        number, name, *args = job
        try: results[number] = name, handlers[name](*args)
        except Exception as e: results[number] = name, f"{type(e).__name__}: {e}"
for n, job in enumerate([("caesar", "Hello, World!", 3), ("caesar", "Khoor, Zruog!", -3), ("vig", "attackatdawn", "lemon"), ("vig", "lxfopvefrnhr", "lemon", -1), ("rle", "aaabccd"), ("unrle", "a3bc2d"), ("rle", ""), ("calc", "2 + 3 * (4 - 1) ** 2 // 2"), ("calc", "-2 ** 2 + .5e1"), ("calc", "7 % 4 - 10 / 4"), ("calc", "2 $ 3"), ("calc", "(1"), ("calc", "1 2"), ("calc", ""), ("calc", "1/0"), ("calc", "2 ** 3 ** 2"), ("nope", 1), ("caesar", 5, 1), ("wrap", "the quick brown-fox jumps"), ("title", "they're bill's friends"), ("caps", "they're  bill's"), ("rle",)]): jobs.put((n, *job))
ts = [threading.Thread(target=worker) for _ in range(3)]
for t in ts: jobs.put(None); t.start()
for t in ts: t.join()
for line in table([(n, *results[n]) for n in sorted(results)], ("#", "job", "result"), "><<"): print(line)
print(*table([("a", 1.5), ("bb",)], ("k", "v", "w")), sep="\n")
print(ascii("naïve ☃"), "naïve".encode("latin-1"), "\x41\u00e9\U0001F600", r"\n", "tab\there", 'it''s', "a" "b", repr("it's \"q\""), repr('\\'), "\a".isprintable())
try: "☃".encode("ascii")
except UnicodeEncodeError as e: print(e, e.reason)
print("☃x".encode("ascii", "replace"), "☃x".encode("ascii", "ignore"), b"\xffa".decode("ascii", "replace"), "ß".lower(), "İ".lower() == "i̇", "ǆ".title(), "ΑΣ".lower(), "x" < "y" < "z", "a" in "abc", "" in "abc", max("hello"), sorted("hello")[0], "abc" * 2, "%" "s", len("😀"))
print("{:{}^{}}".format("x", "*", 5), "{!a}".format("é"), "{0!r:>5}{0}".format("z"), "{a.b[0]}".format(a=type("A", (), {"b": [7]})), f"{'a':>{'3'}}", f"{{}}", f"{lambda_ if (lambda_ := 5) else 0}", f"{[x for x in range(3)]}", f"{ {'a': 1}['a'] }", f'{"x":*>3}', f"{1:0{4}d}", f"{-1:>+4}", f"{1e3:,.1f}", f"{0.5:%}", f"{2**40:_d}", f"{255:_b}", f"{1.0}", f"{1e-5}", f"{123456789012345.678}", f"{0.1:.20f}", f"{1/3:.3}", f"{1e6:g}", f"{12345.6:n}", f"{True:d}", f"{'s':s}", f"{None!s:>6}")
# expect: +----+--------+-----------------------------------------------------------------+
# expect: |  # | job    | result                                                          |
# expect: +====+========+=================================================================+
# expect: |  0 | caesar | Khoor, Zruog!                                                   |
# expect: |  1 | caesar | Hello, World!                                                   |
# expect: |  2 | vig    | lxfopvefrnhr                                                    |
# expect: |  3 | vig    | attackatdawn                                                    |
# expect: |  4 | rle    | a3bc2d                                                          |
# expect: |  5 | unrle  | aaabccd                                                         |
# expect: |  6 | rle    |                                                                 |
# expect: |  7 | calc   | 15                                                              |
# expect: |  8 | calc   | 1.0                                                             |
# expect: |  9 | calc   | 0.5                                                             |
# expect: | 10 | calc   | SyntaxError: unexpected '$' at 2                                |
# expect: | 11 | calc   | SyntaxError: missing )                                          |
# expect: | 12 | calc   | SyntaxError: trailing 2                                         |
# expect: | 13 | calc   | SyntaxError: unexpected end                                     |
# expect: | 14 | calc   | ZeroDivisionError: division by zero                             |
# expect: | 15 | calc   | 512                                                             |
# expect: | 16 | nope   | KeyError: 'nope'                                                |
# expect: | 17 | caesar | AttributeError: 'int' object has no attribute 'translate'       |
# expect: | 18 | wrap   | ['the quick', 'brown-fox', 'jumps']                             |
# expect: | 19 | title  | They'Re Bill'S Friends                                          |
# expect: | 20 | caps   | They're Bill's                                                  |
# expect: | 21 | rle    | TypeError: rle() missing 1 required positional argument: 'text' |
# expect: +----+--------+-----------------------------------------------------------------+
# expect: +----+-----+---+
# expect: | k  |   v | w |
# expect: +====+=====+===+
# expect: | a  | 1.5 |
# expect: | bb |
# expect: +----+-----+---+
# expect: 'na\xefve \u2603' b'na\xefve' Aé😀 \n tab	here its ab 'it\'s "q"' '\\' False
# expect: 'ascii' codec can't encode character '\u2603' in position 0: ordinal not in range(128) ordinal not in range(128)
# expect: b'?x' b'x' �a ß True ǅ ας True True True o e abcabc %s 1
# expect: **x** '\xe9'   'z'z 7   a {} 5 [0, 1, 2] 1 **x 0001   -1 1,000.0 50.000000% 1_099_511_627_776 1111_1111 1.0 1e-05 123456789012345.67 0.10000000000000000555 0.333 1e+06 12345.6 1 s   None
