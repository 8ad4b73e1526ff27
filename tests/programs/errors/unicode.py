# case: arguments_and_attributes
def show(call):
    try:
        print("fine", repr(call()))
    except UnicodeError as error:
        print(type(error).__name__, error)
        print(error.args, repr(error))
        print(error.encoding, error.object, error.start, error.end, error.reason)

show(lambda: b"\xff\xffab\xff".decode())
show(lambda: b"ab\xe4\xb8".decode("UTF-8"))
show(lambda: b"a\xe9".decode("ascii"))
show(lambda: "a\xffb".encode("ascii"))
show(lambda: "a\xff\xfeb\xff".encode("ascii"))
show(lambda: "a\u1234\u1235".encode("latin-1"))
show(lambda: "\U0001f600".encode("ascii"))
# expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# expect: ('utf-8', b'\xff\xffab\xff', 0, 1, 'invalid start byte') UnicodeDecodeError('utf-8', b'\xff\xffab\xff', 0, 1, 'invalid start byte')
# expect: utf-8 b'\xff\xffab\xff' 0 1 invalid start byte
# expect: UnicodeDecodeError 'utf-8' codec can't decode bytes in position 2-3: unexpected end of data
# expect: ('utf-8', b'ab\xe4\xb8', 2, 4, 'unexpected end of data') UnicodeDecodeError('utf-8', b'ab\xe4\xb8', 2, 4, 'unexpected end of data')
# expect: utf-8 b'ab\xe4\xb8' 2 4 unexpected end of data
# expect: UnicodeDecodeError 'ascii' codec can't decode byte 0xe9 in position 1: ordinal not in range(128)
# expect: ('ascii', b'a\xe9', 1, 2, 'ordinal not in range(128)') UnicodeDecodeError('ascii', b'a\xe9', 1, 2, 'ordinal not in range(128)')
# expect: ascii b'a\xe9' 1 2 ordinal not in range(128)
# expect: UnicodeEncodeError 'ascii' codec can't encode character '\xff' in position 1: ordinal not in range(128)
# expect: ('ascii', 'aÿb', 1, 2, 'ordinal not in range(128)') UnicodeEncodeError('ascii', 'aÿb', 1, 2, 'ordinal not in range(128)')
# expect: ascii aÿb 1 2 ordinal not in range(128)
# expect: UnicodeEncodeError 'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)
# expect: ('ascii', 'aÿþbÿ', 1, 3, 'ordinal not in range(128)') UnicodeEncodeError('ascii', 'aÿþbÿ', 1, 3, 'ordinal not in range(128)')
# expect: ascii aÿþbÿ 1 3 ordinal not in range(128)
# expect: UnicodeEncodeError 'latin-1' codec can't encode characters in position 1-2: ordinal not in range(256)
# expect: ('latin-1', 'aሴስ', 1, 3, 'ordinal not in range(256)') UnicodeEncodeError('latin-1', 'aሴስ', 1, 3, 'ordinal not in range(256)')
# expect: latin-1 aሴስ 1 3 ordinal not in range(256)
# expect: UnicodeEncodeError 'ascii' codec can't encode character '\U0001f600' in position 0: ordinal not in range(128)
# expect: ('ascii', '😀', 0, 1, 'ordinal not in range(128)') UnicodeEncodeError('ascii', '😀', 0, 1, 'ordinal not in range(128)')
# expect: ascii 😀 0 1 ordinal not in range(128)

# case: made_by_the_program
def show(call):
    try:
        error = call()
        print(repr(error), str(error), error.args)
    except TypeError as error:
        print(error)

show(lambda: UnicodeDecodeError("a"))
show(lambda: UnicodeDecodeError("a", b"a", 0, 1))
show(lambda: UnicodeDecodeError(1, b"a", 0, 1, "r"))
show(lambda: UnicodeDecodeError("a", "a", 0, 1, "r"))
show(lambda: UnicodeDecodeError("a", b"a", None, 1, "r"))
show(lambda: UnicodeDecodeError("a", b"abc", 0, 1, "r"))
show(lambda: UnicodeDecodeError("a", b"abc", 0, 2, "r"))
show(lambda: UnicodeDecodeError("a", b"abc", 9, 10, "r"))
show(lambda: UnicodeEncodeError("a", b"a", 0, 1, "r"))
show(lambda: UnicodeEncodeError("a", "abc", 1, 2, "r"))
show(lambda: UnicodeEncodeError("a", "abc", 0, 3, None))
show(lambda: UnicodeError("x", 1))
# expect: function takes exactly 5 arguments (1 given)
# expect: function takes exactly 5 arguments (4 given)
# expect: argument 1 must be str, not int
# expect: a bytes-like object is required, not 'str'
# expect: 'NoneType' object cannot be interpreted as an integer
# expect: UnicodeDecodeError('a', b'abc', 0, 1, 'r') 'a' codec can't decode byte 0x61 in position 0: r ('a', b'abc', 0, 1, 'r')
# expect: UnicodeDecodeError('a', b'abc', 0, 2, 'r') 'a' codec can't decode bytes in position 0-1: r ('a', b'abc', 0, 2, 'r')
# expect: UnicodeDecodeError('a', b'abc', 9, 10, 'r') 'a' codec can't decode bytes in position 9-9: r ('a', b'abc', 9, 10, 'r')
# expect: argument 2 must be str, not bytes
# expect: UnicodeEncodeError('a', 'abc', 1, 2, 'r') 'a' codec can't encode character '\x62' in position 1: r ('a', 'abc', 1, 2, 'r')
# expect: argument 5 must be str, not None
# expect: UnicodeError('x', 1) ('x', 1) ('x', 1)

# case: names_of_encodings_and_handlers
def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error, error.args)

show(lambda: b"a".decode("x\0y"))
show(lambda: "a".encode("utf-8\0"))
show(lambda: b"a".decode("utf-8", "x\0y"))
show(lambda: str(b"a", "x\0y"))
show(lambda: bytes("a", "x\0y"))
show(lambda: b"a".decode("nope"))
show(lambda: b"\xff".decode("utf8", "nope"))
show(lambda: "\xff".encode("ascii", "nope"))
show(lambda: b"\xff".decode("utf8", "xmlcharrefreplace"))
show(lambda: b"a".decode("ascii", 1))
show(lambda: "a".encode("ascii", 1))
# expect: ValueError embedded null character ('embedded null character',)
# expect: ValueError embedded null character ('embedded null character',)
# expect: ValueError embedded null character ('embedded null character',)
# expect: ValueError embedded null character ('embedded null character',)
# expect: ValueError embedded null character ('embedded null character',)
# expect: LookupError unknown encoding: nope ('unknown encoding: nope',)
# expect: LookupError unknown error handler name 'nope' ("unknown error handler name 'nope'",)
# expect: LookupError unknown error handler name 'nope' ("unknown error handler name 'nope'",)
# expect: TypeError don't know how to handle UnicodeDecodeError in error callback ("don't know how to handle UnicodeDecodeError in error callback",)
# expect: TypeError decode() argument 'errors' must be str, not int ("decode() argument 'errors' must be str, not int",)
# expect: TypeError encode() argument 'errors' must be str, not int ("encode() argument 'errors' must be str, not int",)

# case: encodings_of_no_text
def show(call):
    try:
        print(call())
    except TypeError as error:
        print(error)

show(lambda: bytes(1, "utf-8"))
show(lambda: bytes([], "ascii"))
show(lambda: bytes(b"a", "utf-8"))
show(lambda: bytes(encoding="ascii"))
show(lambda: bytes(errors="strict"))
show(lambda: bytes("a"))
show(lambda: bytes("a", errors="strict"))
show(lambda: bytes("\xe9", "latin-1", "strict"))
# expect: encoding without a string argument
# expect: encoding without a string argument
# expect: encoding without a string argument
# expect: encoding without a string argument
# expect: errors without a string argument
# expect: string argument without an encoding
# expect: string argument without an encoding
# expect: b'\xe9'
