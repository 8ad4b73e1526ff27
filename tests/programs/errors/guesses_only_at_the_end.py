# case: the_module_traceback_does_not_guess
import traceback
items = []
try:
    items.apend(3)
except AttributeError:
    traceback.print_exc()
try:
    pritn('x')
except NameError as error:
    print(traceback.format_exc().splitlines()[-1])
    print(traceback.format_exception(error)[-1], end='')
pritn('x')
# expect: NameError: name 'pritn' is not defined
# expect: NameError: name 'pritn' is not defined
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "guesses_only_at_the_end.py", line 4, in <module>
# expect-stderr:     items.apend(3)
# expect-stderr:     ^^^^^^^^^^^
# expect-stderr: AttributeError: 'list' object has no attribute 'apend'
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "guesses_only_at_the_end.py", line 12, in <module>
# expect-stderr:     pritn('x')
# expect-stderr:     ^^^^^
# expect-stderr: NameError: name 'pritn' is not defined. Did you mean: 'print'?
# expect-status: 1

# case: neither_does_logging
import logging
try:
    [].apend(3)
except AttributeError:
    logging.exception('failed')
# expect-stderr: ERROR:root:failed
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "guesses_only_at_the_end.py", line 3, in <module>
# expect-stderr:     [].apend(3)
# expect-stderr:     ^^^^^^^^
# expect-stderr: AttributeError: 'list' object has no attribute 'apend'

# case: a_thread_does
import threading
def work():
    [].apend(3)
thread = threading.Thread(target=work, name='T')
thread.start()
thread.join()
# expect-stderr: Exception in thread T:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "guesses_only_at_the_end.py", line 3, in work
# expect-stderr:     [].apend(3)
# expect-stderr:     ^^^^^^^^
# expect-stderr: AttributeError: 'list' object has no attribute 'apend'. Did you mean: 'append'?

# case: modules_that_are_no_packages
for name in (1, 2):
    try:
        if name == 1:
            import threading.nope
        else:
            import concurrent.nope
    except ImportError as error:
        print(type(error).__name__, error, error.name)
# expect: ModuleNotFoundError No module named 'threading.nope'; 'threading' is not a package threading.nope
# expect: ModuleNotFoundError No module named 'concurrent.nope' concurrent.nope
