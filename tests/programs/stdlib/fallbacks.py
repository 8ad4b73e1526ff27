# case: the_older_name_first
try:
    import Queue as queue
except ImportError:
    import queue
jobs = queue.Queue()
jobs.put('job')
print(jobs.get(), queue.__name__)
# expect: job queue

# case: the_newer_name_first
try:
    import queue
except ImportError:
    import Queue as queue
print(queue.Empty)
# expect: <class '_queue.Empty'>

# case: what_it_says
try:
    import Queue as queue
except ImportError as error:
    print(repr(error), error.name)

try:
    from Queue import Queue, Empty
except ModuleNotFoundError as error:
    print(error, error.args)

try:
    import no_such.part.of_it as part
except Exception as error:
    print(type(error).__mro__[:3], error)

try:
    import math, tkinter_of_mine
except:
    print(math.floor(2.5))

try:
    import concurrent.lectures
except (ValueError, ImportError) as error:
    print(error)
# expect: ModuleNotFoundError("No module named 'Queue'") Queue
# expect: No module named 'Queue' ("No module named 'Queue'",)
# expect: (<class 'ModuleNotFoundError'>, <class 'ImportError'>, <class 'Exception'>) No module named 'no_such'
# expect: 2
# expect: No module named 'concurrent.lectures'

# case: missing_names
try:
    from queue import SuperQueue
except ImportError as error:
    print(type(error).__name__, str(error).partition(' (')[0], error.name)
try:
    from queue import Queue, SuperQueue
except ImportError:
    print(Queue.__name__)
# expect: ImportError cannot import name 'SuperQueue' from 'queue' queue
# expect: Queue

# case: what_follows_is_not_run
def loaded():
    try:
        import speedups
        print('never')
    except ImportError:
        speedups = None
    else:
        print('never')
    finally:
        print('finally')
    return speedups

print(loaded(), loaded())

try:
    try:
        import simplejson as json
    finally:
        print('inner')
except ImportError:
    import json
print(json.dumps([1]))
# expect: finally
# expect: finally
# expect: None None
# expect: inner
# expect: [1]

# case: the_fallback_is_missing
def find():
    try:
        import Queue as queue
    except ImportError:
        from Quelle import Queue
    return queue

try:
    find()
except ImportError as error:
    print(error, '/', error.__context__)
find()
# expect: No module named 'Quelle' / No module named 'Queue'
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "fallbacks.py", line 3, in find
# expect-stderr:     import Queue as queue
# expect-stderr: ModuleNotFoundError: No module named 'Queue'
# expect-stderr:
# expect-stderr: During handling of the above exception, another exception occurred:
# expect-stderr:
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "fallbacks.py", line 12, in <module>
# expect-stderr:     find()
# expect-stderr:   File "fallbacks.py", line 5, in find
# expect-stderr:     from Quelle import Queue
# expect-stderr: ModuleNotFoundError: No module named 'Quelle'
# expect-status: 1

# case: another_handler_lets_it_pass
def find():
    try:
        try:
            import Queue
        except KeyError:
            print('never')
    except ImportError as error:
        return error

print(find())
# expect: No module named 'Queue'

# case: a_module_of_python_2
try:
    import thread
except ImportError:
    thread = None
print(thread)
if thread is not None:
    thread.start_new_thread(print, ())
# expect: None

# case: modules_that_only_cpython_has
# not-python: CPython has them, and Lockstep takes the fallback
try:
    import asyncio
except ImportError as error:
    asyncio = None
    print(error)
try:
    from socket import socket
except ImportError as error:
    print(error)
try:
    import xml.etree.cElementTree as tree
except ImportError as error:
    print(error)
try:
    from os import scandir
except ImportError as error:
    print(error)
# expect: No module named 'asyncio'
# expect: No module named 'socket'
# expect: No module named 'xml'
# expect: cannot import name 'scandir' from 'os' (unknown location)

# case: all_names_of_a_module_that_is_not_there
try:
    from mathematics import *
except ImportError:
    print('none of them')
# expect: none of them
