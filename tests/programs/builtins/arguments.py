# case: divmod_by_zero
divmod(5,0)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     divmod(5,0)
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: divmod_by_float_zero
divmod(5.0,0)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     divmod(5.0,0)
# expect-stderr: ZeroDivisionError: float divmod()
# expect-status: 1

# case: pow_modulo_zero
pow(5,2,0)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     pow(5,2,0)
# expect-stderr: ValueError: pow() 3rd argument cannot be 0
# expect-status: 1

# case: pow_not_invertible
pow(2,-1,4)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     pow(2,-1,4)
# expect-stderr: ValueError: base is not invertible for the given modulus
# expect-status: 1

# case: pow_of_float_modulo
pow(1.5,2,3)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     pow(1.5,2,3)
# expect-stderr: TypeError: pow() 3rd argument not allowed unless all arguments are integers
# expect-status: 1

# case: pow_without_exponent
pow(1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     pow(1)
# expect-stderr: TypeError: pow() missing required argument 'exp' (pos 2)
# expect-status: 1

# case: unbound_method
str.upper()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     str.upper()
# expect-stderr: TypeError: unbound method str.upper() needs an argument
# expect-status: 1

# case: unbound_method_of_other_type
str.upper(5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     str.upper(5)
# expect-stderr: TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
# expect-status: 1

# case: index_with_too_many
"abc".index("z", 1, 2, 3, 4)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     "abc".index("z", 1, 2, 3, 4)
# expect-stderr: TypeError: index() takes at most 3 arguments (5 given)
# expect-status: 1

# case: list_index_without
[].index()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     [].index()
# expect-stderr: TypeError: index expected at least 1 argument, got 0
# expect-status: 1

# case: sort_by_position
[].sort(1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     [].sort(1)
# expect-stderr: TypeError: sort() takes no positional arguments
# expect-status: 1

# case: sort_unknown_keyword
[].sort(rev=1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     [].sort(rev=1)
# expect-stderr: TypeError: 'rev' is an invalid keyword argument for sort()
# expect-status: 1

# case: sorted_nothing
sorted()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     sorted()
# expect-stderr: TypeError: sorted expected 1 argument, got 0
# expect-status: 1

# case: key_not_callable
sorted([3,"a"], key=5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     sorted([3,"a"], key=5)
# expect-stderr: TypeError: 'int' object is not callable
# expect-status: 1

# case: key_raises
def f(x): return x/0
[3].sort(key=f)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 2, in <module>
# expect-stderr:     [3].sort(key=f)
# expect-stderr:   File "arguments.py", line 1, in f
# expect-stderr:     def f(x): return x/0
# expect-stderr:                      ~^~
# expect-stderr: ZeroDivisionError: division by zero
# expect-status: 1

# case: key_without_parameter
def f(): return 1
sorted([1], key=f)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 2, in <module>
# expect-stderr:     sorted([1], key=f)
# expect-stderr: TypeError: f() takes 0 positional arguments but 1 was given
# expect-status: 1

# case: key_with_unknown_name
def f(x): return nme
print(max([1,3,2], key=f))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 2, in <module>
# expect-stderr:     print(max([1,3,2], key=f))
# expect-stderr:           ^^^^^^^^^^^^^^^^^^^
# expect-stderr:   File "arguments.py", line 1, in f
# expect-stderr:     def f(x): return nme
# expect-stderr:                      ^^^
# expect-stderr: NameError: name 'nme' is not defined
# expect-status: 1

# case: random_choice_without
import random
random.choice()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 2, in <module>
# expect-stderr:     random.choice()
# expect-stderr: TypeError: Random.choice() missing 1 required positional argument: 'seq'
# expect-status: 1

# case: random_randint_without
import random
random.randint(1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 2, in <module>
# expect-stderr:     random.randint(1)
# expect-stderr: TypeError: Random.randint() missing 1 required positional argument: 'b'
# expect-status: 1

# case: random_with_argument
import random
random.random(1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 2, in <module>
# expect-stderr:     random.random(1)
# expect-stderr: TypeError: Random.random() takes no arguments (1 given)
# expect-status: 1

# case: isinstance_of_no_type
isinstance(1, 5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     isinstance(1, 5)
# expect-stderr: TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect-status: 1

# case: isinstance_of_one
isinstance(1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     isinstance(1)
# expect-stderr: TypeError: isinstance expected 2 arguments, got 1
# expect-status: 1

# case: any_of_nothing
any()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     any()
# expect-stderr: TypeError: any() takes exactly one argument (0 given)
# expect-status: 1

# case: any_of_number
any(5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     any(5)
# expect-stderr: TypeError: 'int' object is not iterable
# expect-status: 1

# case: chr_of_text
chr("a")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     chr("a")
# expect-stderr: TypeError: 'str' object cannot be interpreted as an integer
# expect-status: 1

# case: hex_of_float
hex(5.0)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     hex(5.0)
# expect-stderr: TypeError: 'float' object cannot be interpreted as an integer
# expect-status: 1

# case: ord_of_number
ord(5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     ord(5)
# expect-stderr: TypeError: ord() expected string of length 1, but int found
# expect-status: 1

# case: reversed_number
reversed(5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     reversed(5)
# expect-stderr: TypeError: 'int' object is not reversible
# expect-status: 1

# case: reversed_nothing
reversed()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     reversed()
# expect-stderr: TypeError: reversed expected 1 argument, got 0
# expect-status: 1

# case: format_with_number
format(5,5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     format(5,5)
# expect-stderr: TypeError: format() argument 2 must be str, not int
# expect-status: 1

# case: format_three
format(1,2,3)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     format(1,2,3)
# expect-stderr: TypeError: format expected at most 2 arguments, got 3
# expect-status: 1

# case: zfill_nothing
"a".zfill()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     "a".zfill()
# expect-stderr: TypeError: str.zfill() takes exactly one argument (0 given)
# expect-status: 1

# case: center_nothing
"a".center()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     "a".center()
# expect-stderr: TypeError: center expected at least 1 argument, got 0
# expect-status: 1

# case: center_with_long_fill
"a".center(5,"bb")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     "a".center(5,"bb")
# expect-stderr: TypeError: The fill character must be exactly one character long
# expect-status: 1

# case: find_number
"a".find(5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     "a".find(5)
# expect-stderr: TypeError: must be str, not int
# expect-status: 1

# case: find_nothing
"a".find()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     "a".find()
# expect-stderr: TypeError: find() takes at least 1 argument (0 given)
# expect-status: 1

# case: startswith_number
"a".startswith(5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     "a".startswith(5)
# expect-stderr: TypeError: startswith first arg must be str or a tuple of str, not int
# expect-status: 1

# case: startswith_tuple_of_number
"a".startswith((5,))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     "a".startswith((5,))
# expect-stderr: TypeError: tuple for startswith must only contain str, not int
# expect-status: 1

# case: join_number
"a".join(5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     "a".join(5)
# expect-stderr: TypeError: can only join an iterable
# expect-status: 1

# case: strip_number
"a".strip(5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     "a".strip(5)
# expect-stderr: TypeError: strip arg must be None or str
# expect-status: 1

# case: split_at_number
"a".split(5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     "a".split(5)
# expect-stderr: TypeError: must be str or None, not int
# expect-status: 1

# case: replace_number
"a".replace(5,"b")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     "a".replace(5,"b")
# expect-stderr: TypeError: replace() argument 1 must be str, not int
# expect-status: 1

# case: partition_at_nothing
"a".partition("")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     "a".partition("")
# expect-stderr: ValueError: empty separator
# expect-status: 1

# case: int_base_too_large
int("12", 40)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     int("12", 40)
# expect-stderr: ValueError: int() base must be >= 2 and <= 36, or 0
# expect-status: 1

# case: int_base_of_number
int(5, 2)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     int(5, 2)
# expect-stderr: TypeError: int() can't convert non-string with explicit base
# expect-status: 1

# case: int_prefix_only
int("0x", 16)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     int("0x", 16)
# expect-stderr: ValueError: invalid literal for int() with base 16: '0x'
# expect-status: 1

# case: int_leading_zero
int("012", 0)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     int("012", 0)
# expect-stderr: ValueError: invalid literal for int() with base 0: '012'
# expect-status: 1

# case: int_two_signs
int("+-5")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     int("+-5")
# expect-stderr: ValueError: invalid literal for int() with base 10: '+-5'
# expect-status: 1

# case: next_of_number
next(5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     next(5)
# expect-stderr: TypeError: 'int' object is not an iterator
# expect-status: 1

# case: next_at_end
next(iter([]))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     next(iter([]))
# expect-stderr: StopIteration
# expect-status: 1

# case: sum_of_nothing
sum()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     sum()
# expect-stderr: TypeError: sum() takes at least 1 positional argument (0 given)
# expect-status: 1

# case: sum_of_three
sum(1,2,3)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     sum(1,2,3)
# expect-stderr: TypeError: sum() takes at most 2 arguments (3 given)
# expect-status: 1

# case: max_default_of_two
max(1,2,default=3)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     max(1,2,default=3)
# expect-stderr: TypeError: Cannot specify a default for max() with multiple positional arguments
# expect-status: 1

# case: max_unknown_keyword
max(1,2,foo=1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 1, in <module>
# expect-stderr:     max(1,2,foo=1)
# expect-stderr: TypeError: 'foo' is an invalid keyword argument for max()
# expect-status: 1

# case: current_thread_with_argument
import threading
threading.current_thread(1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 2, in <module>
# expect-stderr:     threading.current_thread(1)
# expect-stderr: TypeError: current_thread() takes 0 positional arguments but 1 was given
# expect-status: 1

# case: thread_unknown_keyword
from threading import Thread
Thread(foo=1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 2, in <module>
# expect-stderr:     Thread(foo=1)
# expect-stderr: TypeError: Thread.__init__() got an unexpected keyword argument 'foo'
# expect-status: 1

# case: thread_target_is_number
from threading import Thread
Thread(target=5).start()
# expect-stderr: Exception in thread Thread-1:
# expect-stderr: Traceback (most recent call last):
# expect-stderr: TypeError: 'int' object is not callable

# case: join_with_two
from threading import Thread
t=Thread(target=print)
t.start(); t.join(1,2)
# expect:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 3, in <module>
# expect-stderr:     t.start(); t.join(1,2)
# expect-stderr:                ^^^^^^^^^^^
# expect-stderr: TypeError: Thread.join() takes from 1 to 2 positional arguments but 3 were given
# expect-status: 1

# case: acquire_with_text_timeout
from threading import Lock
Lock().acquire(timeout="a")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 2, in <module>
# expect-stderr:     Lock().acquire(timeout="a")
# expect-stderr: TypeError: 'str' object cannot be interpreted as an integer
# expect-status: 1

# case: acquire_with_nan
from threading import Lock
Lock().acquire(timeout=float("nan"))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 2, in <module>
# expect-stderr:     Lock().acquire(timeout=float("nan"))
# expect-stderr: ValueError: Invalid value NaN (not a number)
# expect-status: 1

# case: acquire_with_none
import threading
lock = threading.Lock()
lock.acquire(print("arg"))
# expect: arg
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "arguments.py", line 3, in <module>
# expect-stderr:     lock.acquire(print("arg"))
# expect-stderr: TypeError: 'NoneType' object cannot be interpreted as an integer
# expect-status: 1
