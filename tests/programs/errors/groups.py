# case: making
def make(*arguments, kind=ExceptionGroup, **named):
    try:
        print(repr(kind(*arguments, **named)))
    except Exception as error:
        print(repr(error))

class Own(ExceptionGroup):
    pass

class Base(BaseExceptionGroup):
    pass

class Mixed(BaseExceptionGroup, ValueError):
    pass

make()
make('a')
make(1, [ValueError()])
make('a', [])
make('a', {ValueError()})
make('a', {})
make('a', None)
make('a', range(0))
make('a', 'bc')
make('a', [1])
make('a', [ValueError(), ValueError])
make('a', (ValueError(),))
make('a', [ValueError()], 3)
make(message='a', exceptions=[ValueError()])
make('a', [ValueError()], x=1)
make('a', [KeyboardInterrupt()])
make('a', [KeyboardInterrupt()], kind=BaseExceptionGroup)
make('a', [KeyError('k')], kind=BaseExceptionGroup)
make('a', [SystemExit()], kind=Own)
make('a', [OSError(2)], kind=Own)
make('a', [SystemExit()], kind=Base)
make('a', [ValueError()], kind=Base)
make('a', [SystemExit()], kind=Mixed)
make('a', [ValueError()], kind=Mixed)
print(ExceptionGroup.__mro__, ExceptionGroup.__module__, ExceptionGroup[int])
# expect: TypeError('BaseExceptionGroup.__new__() takes exactly 2 arguments (0 given)')
# expect: TypeError('BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)')
# expect: TypeError('BaseExceptionGroup.__new__() argument 1 must be str, not int')
# expect: ValueError('second argument (exceptions) must be a non-empty sequence')
# expect: TypeError('second argument (exceptions) must be a sequence')
# expect: TypeError('second argument (exceptions) must be a sequence')
# expect: TypeError('second argument (exceptions) must be a sequence')
# expect: ValueError('second argument (exceptions) must be a non-empty sequence')
# expect: ValueError('Item 0 of second argument (exceptions) is not an exception')
# expect: ValueError('Item 0 of second argument (exceptions) is not an exception')
# expect: ValueError('Item 1 of second argument (exceptions) is not an exception')
# expect: ExceptionGroup('a', (ValueError(),))
# expect: TypeError('BaseExceptionGroup.__new__() takes exactly 2 arguments (3 given)')
# expect: TypeError('BaseExceptionGroup.__new__() takes exactly 2 arguments (0 given)')
# expect: TypeError('ExceptionGroup() takes no keyword arguments')
# expect: TypeError('Cannot nest BaseExceptions in an ExceptionGroup')
# expect: BaseExceptionGroup('a', [KeyboardInterrupt()])
# expect: ExceptionGroup('a', [KeyError('k')])
# expect: TypeError("Cannot nest BaseExceptions in 'Own'")
# expect: Own('a', [OSError(2)])
# expect: Base('a', [SystemExit()])
# expect: Base('a', [ValueError()])
# expect: TypeError("Cannot nest BaseExceptions in 'Mixed'")
# expect: Mixed('a', [ValueError()])
# expect: (<class 'ExceptionGroup'>, <class 'BaseExceptionGroup'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>) builtins ExceptionGroup[int]

# case: attributes
group = ExceptionGroup('x', [ValueError(1), ExceptionGroup('y', [KeyError(2)])])
print(str(group), group.args, group.message, group.exceptions, group.exceptions[1])
for change in (lambda: setattr(group, 'message', 1), lambda: setattr(group, 'exceptions', ()),
               lambda: delattr(group, 'message')):
    try:
        change()
    except AttributeError as error:
        print(error)
group.code = 7
group.add_note('noted')
group.__cause__ = OSError(9)
picked, rest = group.split(KeyError)
print(picked.__notes__, rest.__notes__, picked.__cause__, picked.__suppress_context__)
print(hasattr(picked, 'code'), isinstance(group, Exception), issubclass(BaseExceptionGroup, Exception))
print(repr(group.derive([SystemExit()])), repr(group.derive((OSError(),))))
# expect: x (2 sub-exceptions) ('x', [ValueError(1), ExceptionGroup('y', [KeyError(2)])]) x (ValueError(1), ExceptionGroup('y', [KeyError(2)])) y (1 sub-exception)
# expect: readonly attribute
# expect: readonly attribute
# expect: readonly attribute
# expect: ['noted'] ['noted'] 9 True
# expect: False True False
# expect: BaseExceptionGroup('x', [SystemExit()]) ExceptionGroup('x', (OSError(),))

# case: picking
def is_key(error):
    return isinstance(error, KeyError)

group = ExceptionGroup('x', [ValueError(1), ExceptionGroup('y', [KeyError(2), OSError(3)]),
                             ExceptionGroup('z', [IndexError(4)])])
for condition in (KeyError, ValueError, (KeyError, ValueError), LookupError, ExceptionGroup,
                  Exception, BaseException, SystemExit, (), is_key, lambda error: True,
                  lambda error: 'y' in str(error), lambda error: []):
    print(group.split(condition))
    print(repr(group.subgroup(condition)))
print(group.split(Exception)[0] is group, group.subgroup(ExceptionGroup) is group)
for wrong in (1, 'a', [ValueError], (1,), (ValueError, 2), int, print):
    try:
        print(group.split(wrong))
    except TypeError as error:
        print(error)

def fails(error):
    raise ZeroDivisionError('asked')

try:
    group.subgroup(fails)
except ZeroDivisionError as error:
    print(error)
# expect: (ExceptionGroup('x', [ExceptionGroup('y', [KeyError(2)])]), ExceptionGroup('x', [ValueError(1), ExceptionGroup('y', [OSError(3)]), ExceptionGroup('z', [IndexError(4)])]))
# expect: ExceptionGroup('x', [ExceptionGroup('y', [KeyError(2)])])
# expect: (ExceptionGroup('x', [ValueError(1)]), ExceptionGroup('x', [ExceptionGroup('y', [KeyError(2), OSError(3)]), ExceptionGroup('z', [IndexError(4)])]))
# expect: ExceptionGroup('x', [ValueError(1)])
# expect: (ExceptionGroup('x', [ValueError(1), ExceptionGroup('y', [KeyError(2)])]), ExceptionGroup('x', [ExceptionGroup('y', [OSError(3)]), ExceptionGroup('z', [IndexError(4)])]))
# expect: ExceptionGroup('x', [ValueError(1), ExceptionGroup('y', [KeyError(2)])])
# expect: (ExceptionGroup('x', [ExceptionGroup('y', [KeyError(2)]), ExceptionGroup('z', [IndexError(4)])]), ExceptionGroup('x', [ValueError(1), ExceptionGroup('y', [OSError(3)])]))
# expect: ExceptionGroup('x', [ExceptionGroup('y', [KeyError(2)]), ExceptionGroup('z', [IndexError(4)])])
# expect: (ExceptionGroup('x', [ValueError(1), ExceptionGroup('y', [KeyError(2), OSError(3)]), ExceptionGroup('z', [IndexError(4)])]), None)
# expect: ExceptionGroup('x', [ValueError(1), ExceptionGroup('y', [KeyError(2), OSError(3)]), ExceptionGroup('z', [IndexError(4)])])
# expect: (ExceptionGroup('x', [ValueError(1), ExceptionGroup('y', [KeyError(2), OSError(3)]), ExceptionGroup('z', [IndexError(4)])]), None)
# expect: ExceptionGroup('x', [ValueError(1), ExceptionGroup('y', [KeyError(2), OSError(3)]), ExceptionGroup('z', [IndexError(4)])])
# expect: (ExceptionGroup('x', [ValueError(1), ExceptionGroup('y', [KeyError(2), OSError(3)]), ExceptionGroup('z', [IndexError(4)])]), None)
# expect: ExceptionGroup('x', [ValueError(1), ExceptionGroup('y', [KeyError(2), OSError(3)]), ExceptionGroup('z', [IndexError(4)])])
# expect: (None, ExceptionGroup('x', [ValueError(1), ExceptionGroup('y', [KeyError(2), OSError(3)]), ExceptionGroup('z', [IndexError(4)])]))
# expect: None
# expect: (None, ExceptionGroup('x', [ValueError(1), ExceptionGroup('y', [KeyError(2), OSError(3)]), ExceptionGroup('z', [IndexError(4)])]))
# expect: None
# expect: (ExceptionGroup('x', [ExceptionGroup('y', [KeyError(2)])]), ExceptionGroup('x', [ValueError(1), ExceptionGroup('y', [OSError(3)]), ExceptionGroup('z', [IndexError(4)])]))
# expect: ExceptionGroup('x', [ExceptionGroup('y', [KeyError(2)])])
# expect: (ExceptionGroup('x', [ValueError(1), ExceptionGroup('y', [KeyError(2), OSError(3)]), ExceptionGroup('z', [IndexError(4)])]), None)
# expect: ExceptionGroup('x', [ValueError(1), ExceptionGroup('y', [KeyError(2), OSError(3)]), ExceptionGroup('z', [IndexError(4)])])
# expect: (ExceptionGroup('x', [ExceptionGroup('y', [KeyError(2), OSError(3)])]), ExceptionGroup('x', [ValueError(1), ExceptionGroup('z', [IndexError(4)])]))
# expect: ExceptionGroup('x', [ExceptionGroup('y', [KeyError(2), OSError(3)])])
# expect: (None, ExceptionGroup('x', [ValueError(1), ExceptionGroup('y', [KeyError(2), OSError(3)]), ExceptionGroup('z', [IndexError(4)])]))
# expect: None
# expect: True True
# expect: expected a function, exception type or tuple of exception types
# expect: expected a function, exception type or tuple of exception types
# expect: expected a function, exception type or tuple of exception types
# expect: expected a function, exception type or tuple of exception types
# expect: expected a function, exception type or tuple of exception types
# expect: expected a function, exception type or tuple of exception types
# expect: expected a function, exception type or tuple of exception types
# expect: asked

# case: deriving
class Coded(ExceptionGroup):
    def __new__(cls, message, exceptions, code):
        made = super().__new__(Coded, message, exceptions)
        made.code = code
        return made

    def derive(self, exceptions):
        print('derive', len(exceptions))
        return Coded(self.message, exceptions, self.code)

class Plain(ExceptionGroup):
    pass

class Wrong(ExceptionGroup):
    def derive(self, exceptions):
        return exceptions

class Told(ExceptionGroup):
    def __init__(self, message, exceptions):
        self.count = len(exceptions)

    def __str__(self):
        return f'told {self.count}'

group = Coded('m', [ValueError(1), KeyError(2), Coded('n', [KeyError(3)], 8)], 7)
picked, rest = group.split(KeyError)
print(repr(picked), picked.code, repr(rest), rest.code, picked.exceptions[1].code)
try:
    try:
        raise group
    except* ValueError as part:
        print(type(part).__name__, part.code)
except Coded as left:
    print(repr(left), left.code)
picked, rest = Plain('p', [ValueError(1), KeyError(2)]).split(KeyError)
print(type(picked).__name__, type(rest).__name__)
try:
    Wrong('w', [ValueError(1), KeyError(2)]).split(KeyError)
except TypeError as error:
    print(error)
told = Told('t', [ValueError(1)])
print(told, told.message, repr(told))
# expect: derive 1
# expect: derive 2
# expect: derive 1
# expect: Coded('m', [KeyError(2), Coded('n', [KeyError(3)], 8)], 7) 7 Coded('m', [ValueError(1)], 7) 7 8
# expect: derive 1
# expect: derive 1
# expect: derive 2
# expect: Coded 7
# expect: derive 1
# expect: derive 2
# expect: Coded('m', [KeyError(2), Coded('n', [KeyError(3)], 8)], 7) 7
# expect: ExceptionGroup ExceptionGroup
# expect: derive must return an instance of BaseExceptionGroup
# expect: told 1 t Told('t', [ValueError(1)])
