"""What threading is made of, for programs that use it directly."""
from threading import (Lock as allocate_lock, RLock, LockType, ExceptHookArgs as _ExceptHookArgs,
                       TIMEOUT_MAX, excepthook as _excepthook, get_ident, get_native_id,
                       local as _local, stack_size, _alive, _print_exception, _Thread)

error = RuntimeError
allocate = allocate_lock


def exit():
    raise SystemExit


exit_thread = exit


def start_new_thread(function, args, kwargs={}, /):
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")

    def run():
        try:
            function(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException as exception:
            handle.fail()
            _print_exception(f"Exception ignored in thread started by: {function!r}\n", exception)

    # Nobody waits for such a thread at the end of the program.
    handle = _Thread("Dummy", True)
    handle.start(run)
    return handle.ident()


start_new = start_new_thread


def _count():
    return len(_alive()) - 1
