# case: encode
print("héé".encode(), "abc".encode("ascii"), "é".encode("latin-1"), "é".encode("ascii", "ignore"), "é".encode("ascii", "replace"), "é".encode("ascii", "xmlcharrefreplace"), "é€".encode("ascii", "backslashreplace"))
try: "é".encode("ascii")
except UnicodeEncodeError as e: print(e)
try: "a".encode("nope")
except LookupError as e: print(e)
# expect: b'h\xc3\xa9\xc3\xa9' b'abc' b'\xe9' b'' b'?' b'&#233;' b'\\xe9\\u20ac'
# expect: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
# expect: unknown encoding: nope

# case: expandtabs
print(repr("a\tb\tc".expandtabs()), repr("a\tbcd\te".expandtabs(4)), repr("\t".expandtabs(0)), repr("ab\n\tc".expandtabs(3)))
# expect: 'a       b       c' 'a   bcd e' '' 'ab\n   c'

# case: translate
print("hello".translate(str.maketrans("el", "ip")), "hello".translate(str.maketrans("", "", "l")), "abc".translate({97: "XX", 98: None, 99: 100}), "abc".translate(str.maketrans({"a": "1", 98: "2"})))
print(str.maketrans("ab", "cd", "e"), "x".maketrans("a", "b"))
# expect: hippo heo XXd 12c
# expect: {97: 99, 98: 100, 101: None} {97: 98}

# case: kinds
for s in ("abc", "aB1", "1a", "_x", "", "a b", "é", "class"):
    print(repr(s), s.isidentifier(), s.isprintable(), s.istitle(), s.isalnum())
print("Hello World".istitle(), "Hello world".istitle(), "A".istitle(), "\n".isprintable())
# expect: 'abc' True True False True
# expect: 'aB1' True True False True
# expect: '1a' False True False True
# expect: '_x' True True False False
# expect: '' False True False False
# expect: 'a b' False True False False
# expect: 'é' True True False True
# expect: 'class' True True False True
# expect: True False True False

# case: splitting
print("a\nb\r\nc\x0bd".splitlines(), "a\n\nb\n".splitlines(True), "".splitlines())
print("a,b,,c".split(","), "a b  c ".split(), "a b c".split(" ", 1), "a b c".rsplit(None, 1), "abc".partition("b"), "abcb".rpartition("b"), "abc".partition("x"))
print("prefix_x".removeprefix("prefix_"), "x.py".removesuffix(".py"), "aaa".replace("a", "b", 2), "x".join(["1", "2"]), "-".join("abc"))
# expect: ['a', 'b', 'c', 'd'] ['a\n', '\n', 'b\n'] []
# expect: ['a', 'b', '', 'c'] ['a', 'b', 'c'] ['a', 'b c'] ['a b', 'c'] ('a', 'b', 'c') ('abc', 'b', '') ('abc', '', '')
# expect: x x bba 1x2 a-b-c

# case: by_name
print("abc".__len__(), "abc".__contains__("b"), "a".__add__("b"), "a".__mul__(3), "abc".__getitem__(1), "a".__eq__("a"), "a".__eq__(1), "a".__lt__("b"), "%d".__mod__(3), list("ab".__iter__()))
print(str.upper("abc"), str.join("-", ["a", "b"]), list(map(str.strip, [" a ", "b "])), sorted(["B", "a"], key=str.lower), str.__len__("abcd"))
print("a".__repr__(), "a".__str__(), "a".__hash__() == hash("a"), "{}".__format__(""), "abc".__ne__("abd"))
# expect: 3 True ab aaa b True NotImplemented True 3 ['a', 'b']
# expect: ABC a-b ['a', 'b'] ['a', 'B'] 4
# expect: 'a' a True {} True

# case: subclass
class S(str):
    def __new__(cls, v): return super().__new__(cls, v + "!")
    def __len__(self): return 100
    def up(self): return self.upper()
    def __add__(self, o): return S(super().__add__(o))
s = S("hi")
print(s, len(s), s.up(), s + "x", type(s + "x").__name__, s == "hi!", {s: 1}["hi!"], s[0], s.startswith("h"), isinstance(s, str), repr(s))
# expect: hi! 100 HI! hi!x! S True 1 h True True 'hi!'
