"""Functions to be called when the program and its threads have ended."""
import threading
# _at_exit is threading's: see there.

_calls = []


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError('the first argument must be callable')
    _calls.append((func, args, kwargs))
    return func


def unregister(func, /):
    _calls[:] = [call for call in _calls if call[0] != func]


def _at_the_end():
    # What other modules do at the end may be what lets threads end: first that.
    others = [thread for thread in threading.enumerate()
              if not thread.daemon and thread is not threading.current_thread()]
    for thread in others:
        thread.join()
    if others:
        return _at_the_end()
    calls = _calls[::-1]
    _calls.clear()
    for func, args, kwargs in calls:
        try:
            func(*args, **kwargs)
        except BaseException as error:
            threading._print_exception(f'Exception ignored in atexit callback: {func!r}\n', error)


threading._at_exit(_at_the_end, True)
