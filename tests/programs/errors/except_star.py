# case: clauses
import sys

def run(*errors, message='all'):
    try:
        raise ExceptionGroup(message, errors)
    except* ValueError as group:
        print('value', repr(group), sys.exception() is group)
    except* (KeyError, OSError) as group:
        print('key', repr(group), group.message)
    except* TypeError:
        print('type', repr(sys.exception()))
    else:
        print('no')
    finally:
        print('end')

run(ValueError(1))
run(KeyError(1), OSError(2), TypeError(3), ValueError(4), ValueError(5))
run(ExceptionGroup('in', [KeyError(1), ValueError(2)]), TypeError(3))
try:
    run(KeyError(1), IndexError(2))
except ExceptionGroup as rest:
    print('left', repr(rest))
print(sys.exception())
# expect: value ExceptionGroup('all', [ValueError(1)]) True
# expect: end
# expect: value ExceptionGroup('all', [ValueError(4), ValueError(5)]) True
# expect: key ExceptionGroup('all', [KeyError(1), OSError(2)]) all
# expect: type ExceptionGroup('all', [TypeError(3)])
# expect: end
# expect: value ExceptionGroup('all', [ExceptionGroup('in', [ValueError(2)])]) True
# expect: key ExceptionGroup('all', [ExceptionGroup('in', [KeyError(1)])]) all
# expect: type ExceptionGroup('all', [TypeError(3)])
# expect: end
# expect: key ExceptionGroup('all', [KeyError(1)]) all
# expect: end
# expect: left ExceptionGroup('all', [IndexError(2)])
# expect: None

# case: nothing_raised
def run():
    try:
        print('body')
    except* ValueError:
        print('never')
    else:
        print('else')
    finally:
        print('finally')
    return 3

print(run())
# expect: body
# expect: else
# expect: finally
# expect: 3

# case: naked
import sys

def run(error):
    try:
        raise error
    except* ValueError as group:
        print(repr(group), group.exceptions[0] is error, group.__traceback__ is None)
    except* (KeyboardInterrupt, SystemExit) as group:
        print(repr(group))

run(ValueError(1))
run(UnicodeError(2))
run(KeyboardInterrupt())
try:
    run(KeyError(3))
except KeyError as error:
    print('same', repr(error), error.__context__)
try:
    try:
        raise ValueError(4)
    except* ValueError:
        raise
except ExceptionGroup as group:
    print('wrapped', repr(group))
# expect: ExceptionGroup('', (ValueError(1),)) True True
# expect: ExceptionGroup('', (UnicodeError(2),)) True True
# expect: BaseExceptionGroup('', (KeyboardInterrupt(),))
# expect: same KeyError(3) None
# expect: wrapped ExceptionGroup('', (ValueError(4),))

# case: name_is_unbound
def inside():
    try:
        raise ExceptionGroup('g', [ValueError(1)])
    except* ValueError as group:
        print(group)
    try:
        print(group)
    except UnboundLocalError as error:
        print(error)

def when_left():
    group = 'before'
    try:
        try:
            raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
        except* ValueError as group:
            raise TypeError('new')
        except* KeyError:
            try:
                print(group)
            except UnboundLocalError as error:
                print(error)
    except ExceptionGroup as outer:
        print(repr(outer))

inside()
when_left()
try:
    raise ValueError(1)
except* ValueError as at_module:
    pass
try:
    at_module
except NameError as error:
    print(error)
# expect: g (1 sub-exception)
# expect: cannot access local variable 'group' where it is not associated with a value
# expect: cannot access local variable 'group' where it is not associated with a value
# expect: ExceptionGroup('', [TypeError('new')])
# expect: name 'at_module' is not defined

# case: raised_in_clauses
def run(body):
    try:
        body()
    except BaseException as error:
        show(error, 0)

def show(error, depth):
    print('  ' * depth + repr(error), '| context', repr(error.__context__), '| cause', repr(error.__cause__))
    for one in getattr(error, 'exceptions', ()):
        show(one, depth + 1)

def new():
    try:
        raise ExceptionGroup('top', [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise KeyError('new')

def two_new():
    try:
        raise ExceptionGroup('top', [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError('a')
    except* TypeError as group:
        raise IndexError('b') from group

def passed_on():
    try:
        raise ExceptionGroup('top', [ValueError(1), ExceptionGroup('in', [ValueError(2), TypeError(3)]), OSError(4)])
    except* ValueError:
        raise
    except* TypeError:
        pass

def raised_again():
    try:
        raise ExceptionGroup('top', [ValueError(1), TypeError(2)])
    except* ValueError as group:
        raise group

def new_and_passed_on():
    try:
        raise ExceptionGroup('top', [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise
    except* TypeError:
        raise LookupError

def all_passed_on():
    try:
        raise ExceptionGroup('top', [ValueError(1), TypeError(2)])
    except* ValueError:
        raise
    except* TypeError:
        raise

def group_of_own():
    try:
        raise ExceptionGroup('top', [ValueError(1), TypeError(2)])
    except* ValueError as group:
        raise ExceptionGroup('other', [group, KeyError(5)]) from None

def nothing_taken():
    error = ExceptionGroup('top', [ValueError(1)])
    try:
        try:
            raise error
        except* KeyError:
            pass
    except ExceptionGroup as left:
        print(left is error)
        raise

def naked_new():
    try:
        raise ValueError(1)
    except* ValueError:
        raise KeyError('new')

def base():
    try:
        raise BaseExceptionGroup('top', [ValueError(1), KeyboardInterrupt()])
    except* KeyboardInterrupt:
        raise SystemExit(3)

for body in (new, two_new, passed_on, raised_again, new_and_passed_on, all_passed_on, group_of_own,
             nothing_taken, naked_new, base):
    print(body.__name__)
    run(body)
# expect: new
# expect: ExceptionGroup('', [KeyError('new'), ExceptionGroup('top', [TypeError(2), OSError(3)])]) | context None | cause None
# expect:   KeyError('new') | context ExceptionGroup('top', [ValueError(1)]) | cause None
# expect:   ExceptionGroup('top', [TypeError(2), OSError(3)]) | context None | cause None
# expect:     TypeError(2) | context None | cause None
# expect:     OSError(3) | context None | cause None
# expect: two_new
# expect: ExceptionGroup('', [KeyError('a'), IndexError('b')]) | context None | cause None
# expect:   KeyError('a') | context ExceptionGroup('top', [ValueError(1)]) | cause None
# expect:   IndexError('b') | context ExceptionGroup('top', [TypeError(2)]) | cause ExceptionGroup('top', [TypeError(2)])
# expect: passed_on
# expect: ExceptionGroup('top', [ValueError(1), ExceptionGroup('in', [ValueError(2)]), OSError(4)]) | context None | cause None
# expect:   ValueError(1) | context None | cause None
# expect:   ExceptionGroup('in', [ValueError(2)]) | context None | cause None
# expect:     ValueError(2) | context None | cause None
# expect:   OSError(4) | context None | cause None
# expect: raised_again
# expect: ExceptionGroup('', [ExceptionGroup('top', [ValueError(1)]), ExceptionGroup('top', [TypeError(2)])]) | context None | cause None
# expect:   ExceptionGroup('top', [ValueError(1)]) | context None | cause None
# expect:     ValueError(1) | context None | cause None
# expect:   ExceptionGroup('top', [TypeError(2)]) | context None | cause None
# expect:     TypeError(2) | context None | cause None
# expect: new_and_passed_on
# expect: ExceptionGroup('', [LookupError(), ExceptionGroup('top', [ValueError(1), OSError(3)])]) | context None | cause None
# expect:   LookupError() | context ExceptionGroup('top', [TypeError(2)]) | cause None
# expect:   ExceptionGroup('top', [ValueError(1), OSError(3)]) | context None | cause None
# expect:     ValueError(1) | context None | cause None
# expect:     OSError(3) | context None | cause None
# expect: all_passed_on
# expect: ExceptionGroup('top', [ValueError(1), TypeError(2)]) | context None | cause None
# expect:   ValueError(1) | context None | cause None
# expect:   TypeError(2) | context None | cause None
# expect: group_of_own
# expect: ExceptionGroup('', [ExceptionGroup('other', [ExceptionGroup('top', [ValueError(1)]), KeyError(5)]), ExceptionGroup('top', [TypeError(2)])]) | context None | cause None
# expect:   ExceptionGroup('other', [ExceptionGroup('top', [ValueError(1)]), KeyError(5)]) | context ExceptionGroup('top', [ValueError(1)]) | cause None
# expect:     ExceptionGroup('top', [ValueError(1)]) | context None | cause None
# expect:       ValueError(1) | context None | cause None
# expect:     KeyError(5) | context None | cause None
# expect:   ExceptionGroup('top', [TypeError(2)]) | context None | cause None
# expect:     TypeError(2) | context None | cause None
# expect: nothing_taken
# expect: False
# expect: ExceptionGroup('top', [ValueError(1)]) | context None | cause None
# expect:   ValueError(1) | context None | cause None
# expect: naked_new
# expect: KeyError('new') | context ExceptionGroup('', (ValueError(1),)) | cause None
# expect: base
# expect: BaseExceptionGroup('', [SystemExit(3), ExceptionGroup('top', [ValueError(1)])]) | context None | cause None
# expect:   SystemExit(3) | context BaseExceptionGroup('top', [KeyboardInterrupt()]) | cause None
# expect:   ExceptionGroup('top', [ValueError(1)]) | context None | cause None
# expect:     ValueError(1) | context None | cause None

# case: wrong_kinds
def run(kind, error):
    try:
        try:
            raise error
        except* kind:
            print('taken')
    except Exception as wrong:
        print(repr(wrong), repr(wrong.__context__))

run(ExceptionGroup, ValueError(1))
run((ValueError, BaseExceptionGroup), ValueError(1))
run(int, ValueError(1))
run('ValueError', ExceptionGroup('g', [ValueError(1)]))
run((ValueError, 3), ExceptionGroup('g', [ValueError(1)]))
run((), ValueError(1))
run((ValueError, KeyError), ValueError(1))
# expect: TypeError('catching ExceptionGroup with except* is not allowed. Use except instead.') ValueError(1)
# expect: TypeError('catching ExceptionGroup with except* is not allowed. Use except instead.') ValueError(1)
# expect: TypeError('catching classes that do not inherit from BaseException is not allowed') ValueError(1)
# expect: TypeError('catching classes that do not inherit from BaseException is not allowed') ExceptionGroup('g', [ValueError(1)])
# expect: TypeError('catching classes that do not inherit from BaseException is not allowed') ExceptionGroup('g', [ValueError(1)])
# expect: ValueError(1) None
# expect: taken

# case: in_loops_and_functions
def total(groups):
    values = lost = 0
    for group in groups:
        try:
            if group is None:
                continue
            raise group
        except* ValueError as part:
            for error in part.exceptions:
                if error.args == (0,):
                    continue
                if error.args == (9,):
                    break
                values += error.args[0]
            def inner():
                return 100
            values += inner()
        except* KeyError as part:
            lost += len(part.exceptions)
        finally:
            print(values, lost)
    return values, lost

print(total([ExceptionGroup('a', [ValueError(0), ValueError(3), KeyError(1)]), None,
             ExceptionGroup('b', [ValueError(4), ValueError(9), ValueError(50)]), KeyError('n')]))

def generator():
    while True:
        try:
            yield 'ready'
        except* ValueError as part:
            print('got', repr(part))

steps = generator()
print(next(steps))
print(steps.throw(ValueError(1)))
print(steps.throw(ExceptionGroup('thrown', [ValueError(2), ValueError(3)])))
try:
    steps.throw(ExceptionGroup('thrown', [ValueError(2), KeyError(3)]))
except ExceptionGroup as rest:
    print(repr(rest))

def nested():
    try:
        try:
            raise ExceptionGroup('n', [ValueError(1), TypeError(2), OSError(3)])
        except* ValueError:
            try:
                raise ExceptionGroup('m', [KeyError(4), IndexError(5)])
            except* KeyError as inner:
                print(repr(inner), repr(inner.__context__))
        except* TypeError as outer:
            print(repr(outer))
    except* (IndexError, OSError) as both:
        print(repr(both))

nested()
# expect: 103 1
# expect: 103 1
# expect: 207 1
# expect: 207 2
# expect: (207, 2)
# expect: ready
# expect: got ExceptionGroup('', (ValueError(1),))
# expect: ready
# expect: got ExceptionGroup('thrown', [ValueError(2), ValueError(3)])
# expect: ready
# expect: got ExceptionGroup('thrown', [ValueError(2)])
# expect: ExceptionGroup('thrown', [KeyError(3)])
# expect: ExceptionGroup('m', [KeyError(4)]) ExceptionGroup('n', [ValueError(1)])
# expect: ExceptionGroup('n', [TypeError(2)])
# expect: ExceptionGroup('', [ExceptionGroup('m', [IndexError(5)]), ExceptionGroup('n', [OSError(3)])])
