# case: streams
import io, sys
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
b=io.BytesIO(b"ab\ncd")
t(lambda: b.read(1)); t(lambda: b.readline()); t(lambda: b.readlines()); t(lambda: b.getvalue())
t(lambda: b.write(b"xyz")); t(lambda: b.getvalue()); t(lambda: b.seek(-2,2)); t(lambda: b.read()); t(lambda: b.seek(1)); t(lambda: b.seek(1,1)); t(lambda: b.tell())
t(lambda: b.write("s")); t(lambda: io.BytesIO("x"))
t(lambda: b.write(bytearray(b"Q"))); t(lambda: b.getvalue()); t(lambda: b.truncate(3)); t(lambda: b.getvalue())
t(lambda: list(io.BytesIO(b"1\n2\n3")))
with io.BytesIO() as c: c.write(b"1")
t(lambda: c.getvalue())
t(lambda: isinstance(b, io.StringIO))
s=io.StringIO("abc"); t(lambda: s.read(1)); t(lambda: s.seek(0,1)); t(lambda: s.read()); t(lambda: s.seek(0,2)); t(lambda: s.write("Z")); t(lambda: s.getvalue())
t(lambda: s.write(b"x"))
s.close(); t(lambda: s.read())
t(lambda: sys.flags.optimize); t(lambda: sys.flags.dev_mode); t(lambda: sys.flags.debug)
# expect: b'a'
# expect: b'b\n'
# expect: [b'cd']
# expect: b'ab\ncd'
# expect: 3
# expect: b'ab\ncdxyz'
# expect: 6
# expect: b'yz'
# expect: 1
# expect: 2
# expect: 2
# expect: TypeError a bytes-like object is required, not 'str'
# expect: TypeError a bytes-like object is required, not 'str'
# expect: 1
# expect: b'abQcdxyz'
# expect: 3
# expect: b'abQ'
# expect: [b'1\n', b'2\n', b'3']
# expect: ValueError I/O operation on closed file.
# expect: False
# expect: 'a'
# expect: 1
# expect: 'bc'
# expect: 3
# expect: 1
# expect: 'abcZ'
# expect: TypeError string argument expected, got 'bytes'
# expect: ValueError I/O operation on closed file
# expect: 0
# expect: False
# expect: 0
