# case: construct
print(bytes(3), bytes([1, 2]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(3)), b"a" + b"b", b"ab" * 2, b"abc"[0], b"abc"[1:], len(b"abc"), list(b"ab"))
print(bytes.fromhex("00ff 10"), b"\x00\xff".hex(), b"abcd".hex("-"), b"abcde".hex(":", 2), b"abcde".hex(":", -2))
# expect: b'\x00\x00\x00' b'\x01\x02' b'\xc3\xa9' b'x' b'\x00\x01\x02' b'ab' b'abab' 97 b'bc' 3 [97, 98]
# expect: b'\x00\xff\x10' 00ff 61-62-63-64 61:6263:6465 6162:6364:65

# case: decode
print(b"abc".decode(), "é".encode().decode("utf-8"), b"\xe9".decode("latin-1"), b"a\xff".decode("utf-8", "replace"), b"a\xff".decode("utf-8", "ignore"), str(b"abc", "ascii"), str(b"x"))
for b in (b"\xff", b"\xc3(", b"ab\xe2\x82"):
    try: b.decode()
    except UnicodeDecodeError as e: print(e)
try: b"\x80".decode("ascii")
except UnicodeDecodeError as e: print(e)
# expect: abc é é a� a abc b'x'
# expect: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# expect: 'utf-8' codec can't decode byte 0xc3 in position 0: invalid continuation byte
# expect: 'utf-8' codec can't decode bytes in position 2-3: unexpected end of data
# expect: 'ascii' codec can't decode byte 0x80 in position 0: ordinal not in range(128)

# case: like_str
b = b"hello world"
print(b.find(b"o"), b.rfind(b"o"), b.find(111), b.index(b"w"), b.count(b"l"), b.count(108), b.replace(b"l", b"L"), b.split(), b.split(b"o", 1), b.startswith(b"he"), b.endswith((b"x", b"ld")))
print(b.upper(), b.title(), b.capitalize(), b"AbC".swapcase(), b" a ".strip(), b"xxaxx".strip(b"x"), b.partition(b" "), b",".join([b"a", b"b"]), b"5".zfill(3), b"a".center(5, b"*"), b"a".ljust(3), b"ab".isalpha(), b"12".isdigit(), b"a b".islower())
print(b"a\nb".splitlines(), b"abc".removeprefix(b"a"), b"a\xc3\xa9".upper(), b"abc".translate(bytes.maketrans(b"a", b"z")), b"abc".translate(None, b"b"))
print(b"b" in b"abc", 97 in b"abc", b"a" < b"b", b"a" == "a", hash(b"a") == hash(b"a"), sorted([b"b", b"a"]), repr(b"'\"\n\x00"))
# expect: 4 7 4 6 3 3 b'heLLo worLd' [b'hello', b'world'] [b'hell', b' world'] True True
# expect: b'HELLO WORLD' b'Hello World' b'Hello world' b'aBc' b'a' b'a' (b'hello', b' ', b'world') b'a,b' b'005' b'**a**' b'a  ' True True True
# expect: [b'a', b'b'] b'bc' b'A\xc3\xa9' b'zbc' b'ac'
# expect: True True True False True [b'a', b'b'] b'\'"\n\x00'

# case: errors
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: b"a" + "b")
t(lambda: b"a".split("x"))
t(lambda: b"a".find("x"))
t(lambda: b"a".index(b"x"))
t(lambda: b"a".startswith("x"))
t(lambda: bytes([256]))
t(lambda: bytes("a"))
t(lambda: bytes(-1))
t(lambda: bytes.fromhex("0g"))
t(lambda: b"a"[5])
t(lambda: b"a".replace("a", "b"))
# expect: TypeError can't concat str to bytes
# expect: TypeError a bytes-like object is required, not 'str'
# expect: TypeError argument should be integer or bytes-like object, not 'str'
# expect: ValueError subsection not found
# expect: TypeError startswith first arg must be bytes or a tuple of bytes, not str
# expect: ValueError bytes must be in range(0, 256)
# expect: TypeError string argument without an encoding
# expect: ValueError negative count
# expect: ValueError non-hexadecimal number found in fromhex() arg at position 1
# expect: IndexError index out of range
# expect: TypeError a bytes-like object is required, not 'str'

# case: by_name
print(b"abc".__len__(), b"abc".__contains__(98), b"a".__add__(b"b"), b"abc".__getitem__(0), b"a".__eq__(b"a"), list(b"ab".__iter__()), b"a".__mul__(2))
# expect: 3 True b'ab' 97 True [97, 98] b'aa'
