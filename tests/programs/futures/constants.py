# case: constants
import concurrent.futures as cf
print(cf.ALL_COMPLETED, cf.FIRST_COMPLETED, cf.FIRST_EXCEPTION, issubclass(cf.TimeoutError, Exception), cf.CancelledError.__mro__[1].__name__, cf.BrokenExecutor.__name__)
# expect: ALL_COMPLETED FIRST_COMPLETED FIRST_EXCEPTION True Error BrokenExecutor
