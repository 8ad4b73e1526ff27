# case: exceptions
class E(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code
    def __str__(self): return f"{self.code}: {self.args[0]}"
try:
    raise E(5, "bad").with_traceback(None)
except E as e:
    e.add_note("note")
    print(e, repr(e), e.args, e.code, e.__notes__)
try:
    try:
        {}["k"]
    except KeyError as k:
        raise E(1, "x") from k
except E as e:
    print(repr(e.__cause__), e.__suppress_context__, repr(e.__context__))
try:
    raise E
except TypeError as e:
    print(e)
try:
    raise 5
except TypeError as e:
    print(e)
try:
    raise ValueError("a", "b")
except (KeyError, ValueError) as e:
    print(e, e.args)
print(issubclass(KeyError, LookupError), OSError(2, "No such file").errno, StopIteration(5).value, SystemExit(3).code, UnicodeError.__mro__[1].__name__)
# expect: 5: bad E('bad') ('bad',) 5 ['note']
# expect: KeyError('k') True KeyError('k')
# expect: E.__init__() missing 2 required positional arguments: 'code' and 'text'
# expect: exceptions must derive from BaseException
# expect: ('a', 'b') ('a', 'b')
# expect: True 2 5 3 ValueError

# case: the_handled_exception_is_returned
def caught():
    try:
        1 / 0
    except ZeroDivisionError as error:
        return error

def from_a_loop():
    for i in range(3):
        try:
            raise KeyError(i)
        except KeyError as error:
            if i == 1:
                return error

def nested():
    try:
        raise KeyError(1)
    except KeyError as first:
        try:
            raise ValueError(2)
        except ValueError:
            return first

def itself(error=None):
    try:
        raise KeyError(1)
    except KeyError as error:
        return (error, [error][0])[1]

print(repr(caught()), repr(from_a_loop()), repr(nested()), repr(itself()))
# expect: ZeroDivisionError('division by zero') KeyError(1) KeyError(1) KeyError(1)
