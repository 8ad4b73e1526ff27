# case: uncaught
def inner(number):
    raise ValueError(f'no {number}')

errors = []
for number in range(2):
    try:
        inner(number)
    except ValueError as error:
        errors.append(error)
raise ExceptionGroup('several', errors)
# expect-stderr:   + Exception Group Traceback (most recent call last):
# expect-stderr:   |   File "groups_printed.py", line 10, in <module>
# expect-stderr:   |     raise ExceptionGroup('several', errors)
# expect-stderr:   | ExceptionGroup: several (2 sub-exceptions)
# expect-stderr:   +-+---------------- 1 ----------------
# expect-stderr:     | Traceback (most recent call last):
# expect-stderr:     |   File "groups_printed.py", line 7, in <module>
# expect-stderr:     |     inner(number)
# expect-stderr:     |   File "groups_printed.py", line 2, in inner
# expect-stderr:     |     raise ValueError(f'no {number}')
# expect-stderr:     | ValueError: no 0
# expect-stderr:     +---------------- 2 ----------------
# expect-stderr:     | Traceback (most recent call last):
# expect-stderr:     |   File "groups_printed.py", line 7, in <module>
# expect-stderr:     |     inner(number)
# expect-stderr:     |   File "groups_printed.py", line 2, in inner
# expect-stderr:     |     raise ValueError(f'no {number}')
# expect-stderr:     | ValueError: no 1
# expect-stderr:     +------------------------------------
# expect-status: 1

# case: all_there_is
import traceback

def nest(number, depth=0):
    inner = [nest(number, depth + 1)] if depth < number else []
    return ExceptionGroup(f'd{depth}', [ValueError(number)] + inner)

def chained():
    try:
        try:
            raise ValueError('first\nsecond line')
        except ValueError as error:
            raise TypeError('t') from error
    except TypeError as error:
        return error

def of_context():
    try:
        try:
            raise ValueError('v')
        except ValueError as error:
            raise ExceptionGroup('in\nner', [error, chained()])
    except Exception as error:
        error.add_note('a note\nof two')
        return error

def three():
    wide = ExceptionGroup('wide', [OSError(number) for number in range(17)])
    try:
        try:
            1 / 0
        except ZeroDivisionError as error:
            raise ExceptionGroup('many', [of_context(), nest(12), wide, chained()]) from error
    except ExceptionGroup as error:
        raise RuntimeError('outer') from error

try:
    three()
except Exception as error:
    caught = error
    traceback.print_exc()
    print(''.join(traceback.format_exception_only(error.__cause__)))
raise caught
# expect: ExceptionGroup: many (4 sub-exceptions)
# expect:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "groups_printed.py", line 30, in three
# expect-stderr:     1 / 0
# expect-stderr:     ~~^~~
# expect-stderr: ZeroDivisionError: division by zero
# expect-stderr:
# expect-stderr: The above exception was the direct cause of the following exception:
# expect-stderr:
# expect-stderr:   + Exception Group Traceback (most recent call last):
# expect-stderr:   |   File "groups_printed.py", line 32, in three
# expect-stderr:   |     raise ExceptionGroup('many', [of_context(), nest(12), wide, chained()]) from error
# expect-stderr:   | ExceptionGroup: many (4 sub-exceptions)
# expect-stderr:   +-+---------------- 1 ----------------
# expect-stderr:     | Traceback (most recent call last):
# expect-stderr:     |   File "groups_printed.py", line 19, in of_context
# expect-stderr:     |     raise ValueError('v')
# expect-stderr:     | ValueError: v
# expect-stderr:     | 
# expect-stderr:     | During handling of the above exception, another exception occurred:
# expect-stderr:     | 
# expect-stderr:     | Exception Group Traceback (most recent call last):
# expect-stderr:     |   File "groups_printed.py", line 21, in of_context
# expect-stderr:     |     raise ExceptionGroup('in\nner', [error, chained()])
# expect-stderr:     | ExceptionGroup: in
# expect-stderr:     | ner (2 sub-exceptions)
# expect-stderr:     | a note
# expect-stderr:     | of two
# expect-stderr:     +-+---------------- 1 ----------------
# expect-stderr:       | Traceback (most recent call last):
# expect-stderr:       |   File "groups_printed.py", line 19, in of_context
# expect-stderr:       |     raise ValueError('v')
# expect-stderr:       | ValueError: v
# expect-stderr:       +---------------- 2 ----------------
# expect-stderr:       | Traceback (most recent call last):
# expect-stderr:       |   File "groups_printed.py", line 10, in chained
# expect-stderr:       |     raise ValueError('first\nsecond line')
# expect-stderr:       | ValueError: first
# expect-stderr:       | second line
# expect-stderr:       | 
# expect-stderr:       | The above exception was the direct cause of the following exception:
# expect-stderr:       | 
# expect-stderr:       | Traceback (most recent call last):
# expect-stderr:       |   File "groups_printed.py", line 12, in chained
# expect-stderr:       |     raise TypeError('t') from error
# expect-stderr:       | TypeError: t
# expect-stderr:       +------------------------------------
# expect-stderr:     +---------------- 2 ----------------
# expect-stderr:     | ExceptionGroup: d0 (2 sub-exceptions)
# expect-stderr:     +-+---------------- 1 ----------------
# expect-stderr:       | ValueError: 12
# expect-stderr:       +---------------- 2 ----------------
# expect-stderr:       | ExceptionGroup: d1 (2 sub-exceptions)
# expect-stderr:       +-+---------------- 1 ----------------
# expect-stderr:         | ValueError: 12
# expect-stderr:         +---------------- 2 ----------------
# expect-stderr:         | ExceptionGroup: d2 (2 sub-exceptions)
# expect-stderr:         +-+---------------- 1 ----------------
# expect-stderr:           | ValueError: 12
# expect-stderr:           +---------------- 2 ----------------
# expect-stderr:           | ExceptionGroup: d3 (2 sub-exceptions)
# expect-stderr:           +-+---------------- 1 ----------------
# expect-stderr:             | ValueError: 12
# expect-stderr:             +---------------- 2 ----------------
# expect-stderr:             | ExceptionGroup: d4 (2 sub-exceptions)
# expect-stderr:             +-+---------------- 1 ----------------
# expect-stderr:               | ValueError: 12
# expect-stderr:               +---------------- 2 ----------------
# expect-stderr:               | ExceptionGroup: d5 (2 sub-exceptions)
# expect-stderr:               +-+---------------- 1 ----------------
# expect-stderr:                 | ValueError: 12
# expect-stderr:                 +---------------- 2 ----------------
# expect-stderr:                 | ExceptionGroup: d6 (2 sub-exceptions)
# expect-stderr:                 +-+---------------- 1 ----------------
# expect-stderr:                   | ValueError: 12
# expect-stderr:                   +---------------- 2 ----------------
# expect-stderr:                   | ExceptionGroup: d7 (2 sub-exceptions)
# expect-stderr:                   +-+---------------- 1 ----------------
# expect-stderr:                     | ValueError: 12
# expect-stderr:                     +---------------- 2 ----------------
# expect-stderr:                     | ExceptionGroup: d8 (2 sub-exceptions)
# expect-stderr:                     +-+---------------- 1 ----------------
# expect-stderr:                       | ValueError: 12
# expect-stderr:                       +---------------- 2 ----------------
# expect-stderr:                       | ... (max_group_depth is 10)
# expect-stderr:                       +------------------------------------
# expect-stderr:     +---------------- 3 ----------------
# expect-stderr:     | ExceptionGroup: wide (17 sub-exceptions)
# expect-stderr:     +-+---------------- 1 ----------------
# expect-stderr:       | OSError: 0
# expect-stderr:       +---------------- 2 ----------------
# expect-stderr:       | OSError: 1
# expect-stderr:       +---------------- 3 ----------------
# expect-stderr:       | OSError: 2
# expect-stderr:       +---------------- 4 ----------------
# expect-stderr:       | OSError: 3
# expect-stderr:       +---------------- 5 ----------------
# expect-stderr:       | OSError: 4
# expect-stderr:       +---------------- 6 ----------------
# expect-stderr:       | OSError: 5
# expect-stderr:       +---------------- 7 ----------------
# expect-stderr:       | OSError: 6
# expect-stderr:       +---------------- 8 ----------------
# expect-stderr:       | OSError: 7
# expect-stderr:       +---------------- 9 ----------------
# expect-stderr:       | OSError: 8
# expect-stderr:       +---------------- 10 ----------------
# expect-stderr:       | OSError: 9
# expect-stderr:       +---------------- 11 ----------------
# expect-stderr:       | OSError: 10
# expect-stderr:       +---------------- 12 ----------------
# expect-stderr:       | OSError: 11
# expect-stderr:       +---------------- 13 ----------------
# expect-stderr:       | OSError: 12
# expect-stderr:       +---------------- 14 ----------------
# expect-stderr:       | OSError: 13
# expect-stderr:       +---------------- 15 ----------------
# expect-stderr:       | OSError: 14
# expect-stderr:       +---------------- ... ----------------
# expect-stderr:       | and 2 more exceptions
# expect-stderr:       +------------------------------------
# expect-stderr:     +---------------- 4 ----------------
# expect-stderr:     | Traceback (most recent call last):
# expect-stderr:     |   File "groups_printed.py", line 10, in chained
# expect-stderr:     |     raise ValueError('first\nsecond line')
# expect-stderr:     | ValueError: first
# expect-stderr:     | second line
# expect-stderr:     | 
# expect-stderr:     | The above exception was the direct cause of the following exception:
# expect-stderr:     | 
# expect-stderr:     | Traceback (most recent call last):
# expect-stderr:     |   File "groups_printed.py", line 12, in chained
# expect-stderr:     |     raise TypeError('t') from error
# expect-stderr:     | TypeError: t
# expect-stderr:     +------------------------------------
# expect-stderr:
# expect-stderr: The above exception was the direct cause of the following exception:
# expect-stderr:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "groups_printed.py", line 37, in <module>
# expect-stderr:     three()
# expect-stderr:   File "groups_printed.py", line 34, in three
# expect-stderr:     raise RuntimeError('outer') from error
# expect-stderr: RuntimeError: outer
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "groups_printed.py", line 30, in three
# expect-stderr:     1 / 0
# expect-stderr:     ~~^~~
# expect-stderr: ZeroDivisionError: division by zero
# expect-stderr:
# expect-stderr: The above exception was the direct cause of the following exception:
# expect-stderr:
# expect-stderr:   + Exception Group Traceback (most recent call last):
# expect-stderr:   |   File "groups_printed.py", line 32, in three
# expect-stderr:   |     raise ExceptionGroup('many', [of_context(), nest(12), wide, chained()]) from error
# expect-stderr:   | ExceptionGroup: many (4 sub-exceptions)
# expect-stderr:   +-+---------------- 1 ----------------
# expect-stderr:     | Traceback (most recent call last):
# expect-stderr:     |   File "groups_printed.py", line 19, in of_context
# expect-stderr:     |     raise ValueError('v')
# expect-stderr:     | ValueError: v
# expect-stderr:     | 
# expect-stderr:     | During handling of the above exception, another exception occurred:
# expect-stderr:     | 
# expect-stderr:     | Exception Group Traceback (most recent call last):
# expect-stderr:     |   File "groups_printed.py", line 21, in of_context
# expect-stderr:     |     raise ExceptionGroup('in\nner', [error, chained()])
# expect-stderr:     | ExceptionGroup: in
# expect-stderr: ner (2 sub-exceptions)
# expect-stderr:     | a note
# expect-stderr:     | of two
# expect-stderr:     +-+---------------- 1 ----------------
# expect-stderr:       | Traceback (most recent call last):
# expect-stderr:       |   File "groups_printed.py", line 19, in of_context
# expect-stderr:       |     raise ValueError('v')
# expect-stderr:       | ValueError: v
# expect-stderr:       +---------------- 2 ----------------
# expect-stderr:       | Traceback (most recent call last):
# expect-stderr:       |   File "groups_printed.py", line 10, in chained
# expect-stderr:       |     raise ValueError('first\nsecond line')
# expect-stderr:       | ValueError: first
# expect-stderr: second line
# expect-stderr:       | 
# expect-stderr:       | The above exception was the direct cause of the following exception:
# expect-stderr:       | 
# expect-stderr:       | Traceback (most recent call last):
# expect-stderr:       |   File "groups_printed.py", line 12, in chained
# expect-stderr:       |     raise TypeError('t') from error
# expect-stderr:       | TypeError: t
# expect-stderr:       +------------------------------------
# expect-stderr:     +---------------- 2 ----------------
# expect-stderr:     | ExceptionGroup: d0 (2 sub-exceptions)
# expect-stderr:     +-+---------------- 1 ----------------
# expect-stderr:       | ValueError: 12
# expect-stderr:       +---------------- 2 ----------------
# expect-stderr:       | ExceptionGroup: d1 (2 sub-exceptions)
# expect-stderr:       +-+---------------- 1 ----------------
# expect-stderr:         | ValueError: 12
# expect-stderr:         +---------------- 2 ----------------
# expect-stderr:         | ExceptionGroup: d2 (2 sub-exceptions)
# expect-stderr:         +-+---------------- 1 ----------------
# expect-stderr:           | ValueError: 12
# expect-stderr:           +---------------- 2 ----------------
# expect-stderr:           | ExceptionGroup: d3 (2 sub-exceptions)
# expect-stderr:           +-+---------------- 1 ----------------
# expect-stderr:             | ValueError: 12
# expect-stderr:             +---------------- 2 ----------------
# expect-stderr:             | ExceptionGroup: d4 (2 sub-exceptions)
# expect-stderr:             +-+---------------- 1 ----------------
# expect-stderr:               | ValueError: 12
# expect-stderr:               +---------------- 2 ----------------
# expect-stderr:               | ExceptionGroup: d5 (2 sub-exceptions)
# expect-stderr:               +-+---------------- 1 ----------------
# expect-stderr:                 | ValueError: 12
# expect-stderr:                 +---------------- 2 ----------------
# expect-stderr:                 | ExceptionGroup: d6 (2 sub-exceptions)
# expect-stderr:                 +-+---------------- 1 ----------------
# expect-stderr:                   | ValueError: 12
# expect-stderr:                   +---------------- 2 ----------------
# expect-stderr:                   | ExceptionGroup: d7 (2 sub-exceptions)
# expect-stderr:                   +-+---------------- 1 ----------------
# expect-stderr:                     | ValueError: 12
# expect-stderr:                     +---------------- 2 ----------------
# expect-stderr:                     | ExceptionGroup: d8 (2 sub-exceptions)
# expect-stderr:                     +-+---------------- 1 ----------------
# expect-stderr:                       | ValueError: 12
# expect-stderr:                       +---------------- 2 ----------------
# expect-stderr:                       | ... (max_group_depth is 10)
# expect-stderr:                       +------------------------------------
# expect-stderr:     +---------------- 3 ----------------
# expect-stderr:     | ExceptionGroup: wide (17 sub-exceptions)
# expect-stderr:     +-+---------------- 1 ----------------
# expect-stderr:       | OSError: 0
# expect-stderr:       +---------------- 2 ----------------
# expect-stderr:       | OSError: 1
# expect-stderr:       +---------------- 3 ----------------
# expect-stderr:       | OSError: 2
# expect-stderr:       +---------------- 4 ----------------
# expect-stderr:       | OSError: 3
# expect-stderr:       +---------------- 5 ----------------
# expect-stderr:       | OSError: 4
# expect-stderr:       +---------------- 6 ----------------
# expect-stderr:       | OSError: 5
# expect-stderr:       +---------------- 7 ----------------
# expect-stderr:       | OSError: 6
# expect-stderr:       +---------------- 8 ----------------
# expect-stderr:       | OSError: 7
# expect-stderr:       +---------------- 9 ----------------
# expect-stderr:       | OSError: 8
# expect-stderr:       +---------------- 10 ----------------
# expect-stderr:       | OSError: 9
# expect-stderr:       +---------------- 11 ----------------
# expect-stderr:       | OSError: 10
# expect-stderr:       +---------------- 12 ----------------
# expect-stderr:       | OSError: 11
# expect-stderr:       +---------------- 13 ----------------
# expect-stderr:       | OSError: 12
# expect-stderr:       +---------------- 14 ----------------
# expect-stderr:       | OSError: 13
# expect-stderr:       +---------------- 15 ----------------
# expect-stderr:       | OSError: 14
# expect-stderr:       +---------------- ... ----------------
# expect-stderr:       | and 2 more exceptions
# expect-stderr:       +------------------------------------
# expect-stderr:     +---------------- 4 ----------------
# expect-stderr:     | Traceback (most recent call last):
# expect-stderr:     |   File "groups_printed.py", line 10, in chained
# expect-stderr:     |     raise ValueError('first\nsecond line')
# expect-stderr:     | ValueError: first
# expect-stderr: second line
# expect-stderr:     | 
# expect-stderr:     | The above exception was the direct cause of the following exception:
# expect-stderr:     | 
# expect-stderr:     | Traceback (most recent call last):
# expect-stderr:     |   File "groups_printed.py", line 12, in chained
# expect-stderr:     |     raise TypeError('t') from error
# expect-stderr:     | TypeError: t
# expect-stderr:     +------------------------------------
# expect-stderr:
# expect-stderr: The above exception was the direct cause of the following exception:
# expect-stderr:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "groups_printed.py", line 42, in <module>
# expect-stderr:     raise caught
# expect-stderr:   File "groups_printed.py", line 37, in <module>
# expect-stderr:     three()
# expect-stderr:   File "groups_printed.py", line 34, in three
# expect-stderr:     raise RuntimeError('outer') from error
# expect-stderr: RuntimeError: outer
# expect-status: 1

# case: one_too_many
import traceback
traceback.print_exception(ExceptionGroup('wide', [OSError(number) for number in range(16)]))
traceback.print_exception(ExceptionGroup('just', [OSError(number) for number in range(15)]))
print(''.join(traceback.format_exception(ExceptionGroup('one', [KeyError('k')]))))
shown = traceback.TracebackException.from_exception(
    ExceptionGroup('few', [ValueError(1), ExceptionGroup('in', [KeyError(2)]), OSError(3)]),
    max_group_width=2, max_group_depth=1)
print(''.join(shown.format()))
print(shown)
# expect:   | ExceptionGroup: one (1 sub-exception)
# expect:   +-+---------------- 1 ----------------
# expect:     | KeyError: 'k'
# expect:     +------------------------------------
# expect:
# expect:   | ExceptionGroup: few (3 sub-exceptions)
# expect:   +-+---------------- 1 ----------------
# expect:     | ValueError: 1
# expect:     +---------------- 2 ----------------
# expect:     | ... (max_group_depth is 1)
# expect:     +---------------- ... ----------------
# expect:     | and 1 more exception
# expect:     +------------------------------------
# expect:
# expect: few (3 sub-exceptions)
# expect-stderr:   | ExceptionGroup: wide (16 sub-exceptions)
# expect-stderr:   +-+---------------- 1 ----------------
# expect-stderr:     | OSError: 0
# expect-stderr:     +---------------- 2 ----------------
# expect-stderr:     | OSError: 1
# expect-stderr:     +---------------- 3 ----------------
# expect-stderr:     | OSError: 2
# expect-stderr:     +---------------- 4 ----------------
# expect-stderr:     | OSError: 3
# expect-stderr:     +---------------- 5 ----------------
# expect-stderr:     | OSError: 4
# expect-stderr:     +---------------- 6 ----------------
# expect-stderr:     | OSError: 5
# expect-stderr:     +---------------- 7 ----------------
# expect-stderr:     | OSError: 6
# expect-stderr:     +---------------- 8 ----------------
# expect-stderr:     | OSError: 7
# expect-stderr:     +---------------- 9 ----------------
# expect-stderr:     | OSError: 8
# expect-stderr:     +---------------- 10 ----------------
# expect-stderr:     | OSError: 9
# expect-stderr:     +---------------- 11 ----------------
# expect-stderr:     | OSError: 10
# expect-stderr:     +---------------- 12 ----------------
# expect-stderr:     | OSError: 11
# expect-stderr:     +---------------- 13 ----------------
# expect-stderr:     | OSError: 12
# expect-stderr:     +---------------- 14 ----------------
# expect-stderr:     | OSError: 13
# expect-stderr:     +---------------- 15 ----------------
# expect-stderr:     | OSError: 14
# expect-stderr:     +---------------- ... ----------------
# expect-stderr:     | and 1 more exception
# expect-stderr:     +------------------------------------
# expect-stderr:   | ExceptionGroup: just (15 sub-exceptions)
# expect-stderr:   +-+---------------- 1 ----------------
# expect-stderr:     | OSError: 0
# expect-stderr:     +---------------- 2 ----------------
# expect-stderr:     | OSError: 1
# expect-stderr:     +---------------- 3 ----------------
# expect-stderr:     | OSError: 2
# expect-stderr:     +---------------- 4 ----------------
# expect-stderr:     | OSError: 3
# expect-stderr:     +---------------- 5 ----------------
# expect-stderr:     | OSError: 4
# expect-stderr:     +---------------- 6 ----------------
# expect-stderr:     | OSError: 5
# expect-stderr:     +---------------- 7 ----------------
# expect-stderr:     | OSError: 6
# expect-stderr:     +---------------- 8 ----------------
# expect-stderr:     | OSError: 7
# expect-stderr:     +---------------- 9 ----------------
# expect-stderr:     | OSError: 8
# expect-stderr:     +---------------- 10 ----------------
# expect-stderr:     | OSError: 9
# expect-stderr:     +---------------- 11 ----------------
# expect-stderr:     | OSError: 10
# expect-stderr:     +---------------- 12 ----------------
# expect-stderr:     | OSError: 11
# expect-stderr:     +---------------- 13 ----------------
# expect-stderr:     | OSError: 12
# expect-stderr:     +---------------- 14 ----------------
# expect-stderr:     | OSError: 13
# expect-stderr:     +---------------- 15 ----------------
# expect-stderr:     | OSError: 14
# expect-stderr:     +------------------------------------

# case: left_by_clauses
def work():
    raise ExceptionGroup('work', [ValueError('v'), TypeError('t'), OSError('o')])

try:
    work()
except* ValueError as group:
    raise KeyError('new') from group
except* TypeError:
    raise
# expect-stderr:   | ExceptionGroup:  (2 sub-exceptions)
# expect-stderr:   +-+---------------- 1 ----------------
# expect-stderr:     | Exception Group Traceback (most recent call last):
# expect-stderr:     |   File "groups_printed.py", line 5, in <module>
# expect-stderr:     |     work()
# expect-stderr:     |   File "groups_printed.py", line 2, in work
# expect-stderr:     |     raise ExceptionGroup('work', [ValueError('v'), TypeError('t'), OSError('o')])
# expect-stderr:     | ExceptionGroup: work (1 sub-exception)
# expect-stderr:     +-+---------------- 1 ----------------
# expect-stderr:       | ValueError: v
# expect-stderr:       +------------------------------------
# expect-stderr:     | 
# expect-stderr:     | The above exception was the direct cause of the following exception:
# expect-stderr:     | 
# expect-stderr:     | Traceback (most recent call last):
# expect-stderr:     |   File "groups_printed.py", line 7, in <module>
# expect-stderr:     |     raise KeyError('new') from group
# expect-stderr:     | KeyError: 'new'
# expect-stderr:     +---------------- 2 ----------------
# expect-stderr:     | Exception Group Traceback (most recent call last):
# expect-stderr:     |   File "groups_printed.py", line 5, in <module>
# expect-stderr:     |     work()
# expect-stderr:     |   File "groups_printed.py", line 2, in work
# expect-stderr:     |     raise ExceptionGroup('work', [ValueError('v'), TypeError('t'), OSError('o')])
# expect-stderr:     | ExceptionGroup: work (2 sub-exceptions)
# expect-stderr:     +-+---------------- 1 ----------------
# expect-stderr:       | TypeError: t
# expect-stderr:       +---------------- 2 ----------------
# expect-stderr:       | OSError: o
# expect-stderr:       +------------------------------------
# expect-status: 1

# case: in_threads
import sys
import threading

def work():
    try:
        raise ExceptionGroup('of a thread', [ValueError('v'), KeyError('k')])
    except* KeyError:
        print('a key')

thread = threading.Thread(target=work, name='worker')
thread.start()
thread.join()

def hook(args):
    print(args.exc_type.__name__, args.exc_value, [str(one) for one in args.exc_value.exceptions])

threading.excepthook = hook
thread = threading.Thread(target=work)
thread.start()
thread.join()
# expect: a key
# expect: a key
# expect: ExceptionGroup of a thread (1 sub-exception) ['v']
# expect-stderr: Exception in thread worker:
# expect-stderr:   + Exception Group Traceback (most recent call last):
# expect-stderr:   |   File "groups_printed.py", line 6, in work
# expect-stderr:   |     raise ExceptionGroup('of a thread', [ValueError('v'), KeyError('k')])
# expect-stderr:   | ExceptionGroup: of a thread (1 sub-exception)
# expect-stderr:   +-+---------------- 1 ----------------
# expect-stderr:     | ValueError: v
# expect-stderr:     +------------------------------------

# case: of_an_own_class
class Told(ExceptionGroup):
    def __str__(self):
        return 'told'

class Loud(Exception):
    def __str__(self):
        return 'loud ' + str(self.args)

def work():
    try:
        raise Loud(1)
    except Loud as error:
        raise Told('ignored', [error, Loud(2)])

try:
    work()
except Told as error:
    raise LookupError('at the end') from error
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "groups_printed.py", line 11, in work
# expect-stderr:     raise Loud(1)
# expect-stderr: Loud: loud (1,)
# expect-stderr:
# expect-stderr: During handling of the above exception, another exception occurred:
# expect-stderr:
# expect-stderr:   + Exception Group Traceback (most recent call last):
# expect-stderr:   |   File "groups_printed.py", line 16, in <module>
# expect-stderr:   |     work()
# expect-stderr:   |   File "groups_printed.py", line 13, in work
# expect-stderr:   |     raise Told('ignored', [error, Loud(2)])
# expect-stderr:   | Told: told
# expect-stderr:   +-+---------------- 1 ----------------
# expect-stderr:     | Traceback (most recent call last):
# expect-stderr:     |   File "groups_printed.py", line 11, in work
# expect-stderr:     |     raise Loud(1)
# expect-stderr:     | Loud: loud (1,)
# expect-stderr:     +---------------- 2 ----------------
# expect-stderr:     | Loud: loud (2,)
# expect-stderr:     +------------------------------------
# expect-stderr:
# expect-stderr: The above exception was the direct cause of the following exception:
# expect-stderr:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "groups_printed.py", line 18, in <module>
# expect-stderr:     raise LookupError('at the end') from error
# expect-stderr: LookupError: at the end
# expect-status: 1
