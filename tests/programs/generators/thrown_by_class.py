def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Own(Exception):
    def __init__(self, a, b=2):
        super().__init__(a, b)
        self.a = a


def g():
    try:
        yield 1
    except Exception as e:
        print('got', repr(e), e.args)
        yield 2


def thrown(*args):
    def go():
        x = g()
        next(x)
        return x.throw(*args)
    shown(go)


thrown(KeyError, 'k')
thrown(KeyError, ('a', 1))
thrown(KeyError)
thrown(KeyError, None)
thrown(KeyError, None, None)
thrown(KeyError('x'))
thrown(KeyError('x'), None)
thrown(KeyError('x'), 'y')
thrown(KeyError, KeyError('z'))
thrown(LookupError, KeyError('z'))
thrown(KeyError, LookupError('z'))
thrown(Own, 5)
thrown(Own, (5, 6))
thrown(Own)
thrown(Own, Own(8))
thrown(3)
thrown(int)
thrown('x', 3)
# expect: got KeyError('k') ('k',)
# expect: 2
# expect: got KeyError('a', 1) ('a', 1)
# expect: 2
# expect: got KeyError() ()
# expect: 2
# expect: got KeyError() ()
# expect: 2
# expect: got KeyError() ()
# expect: 2
# expect: got KeyError('x') ('x',)
# expect: 2
# expect: got KeyError('x') ('x',)
# expect: 2
# expect: TypeError instance exception may not have a separate value
# expect: got KeyError('z') ('z',)
# expect: 2
# expect: got KeyError('z') ('z',)
# expect: 2
# expect: got KeyError(LookupError('z')) (LookupError('z'),)
# expect: 2
# expect: got Own(5, 2) (5, 2)
# expect: 2
# expect: got Own(5, 6) (5, 6)
# expect: 2
# expect: got TypeError("Own.__init__() missing 1 required positional argument: 'a'") ("Own.__init__() missing 1 required positional argument: 'a'",)
# expect: 2
# expect: got Own(8, 2) (8, 2)
# expect: 2
# expect: TypeError exceptions must be classes or instances deriving from BaseException, not int
# expect: TypeError exceptions must be classes or instances deriving from BaseException, not type
# expect: TypeError exceptions must be classes or instances deriving from BaseException, not str
