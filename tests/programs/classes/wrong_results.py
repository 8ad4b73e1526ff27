def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class A:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


for n in ('x', -1, 1.5, True, 3, None):
    shown(lambda: len(A(n)))
    shown(lambda: bool(A(n)))


class D:
    def __format__(self, spec):
        return 3


shown(lambda: format(D()))
shown(lambda: f"{D()}")
shown(lambda: "{}".format(D()))
shown(lambda: f"{D():x}")


class I:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


for n in ('q', 1):
    shown(lambda: [1, 2][I(n)])
    shown(lambda: list(range(I(n))))
    shown(lambda: [1] * I(n))
    shown(lambda: hex(I(n)))
    shown(lambda: int(I(n)))
    shown(lambda: [1, 2][I(n):])
    shown(lambda: len(A(I(n))))


print(bytes(True), bytearray(True), bytes(False))
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError __len__() should return >= 0
# expect: ValueError __len__() should return >= 0
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: 1
# expect: True
# expect: 3
# expect: True
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: TypeError __format__ must return a str, not int
# expect: TypeError __format__ must return a str, not int
# expect: TypeError __format__ must return a str, not int
# expect: TypeError __format__ must return a str, not int
# expect: TypeError __index__ returned non-int (type str)
# expect: TypeError __index__ returned non-int (type str)
# expect: TypeError __index__ returned non-int (type str)
# expect: TypeError __index__ returned non-int (type str)
# expect: TypeError __index__ returned non-int (type str)
# expect: TypeError __index__ returned non-int (type str)
# expect: TypeError __index__ returned non-int (type str)
# expect: 2
# expect: [0]
# expect: [1]
# expect: 0x1
# expect: 1
# expect: [2]
# expect: 1
# expect: b'\x00' bytearray(b'\x00') b''
