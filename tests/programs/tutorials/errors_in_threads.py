"""Errors in threads: excepthook, tracebacks, chained exceptions, re-raising in the parent."""
import sys, threading, traceback, queue, io, contextlib
class AppError(Exception):
    def __init__(self, message, *, code=1, **details):
        super().__init__(message); self.code, self.details = code, details
    def __repr__(self): return f"AppError({self.args[0]!r}, code={self.code})"
    def __reduce__(self): return (AppError, self.args)
class ResultThread(threading.Thread):
    def __init__(self, fn, *args):
        super().__init__(name=fn.__name__); self.fn, self.args, self.result, self.error = fn, args, None, None
    def run(self):
        try: self.result = self.fn(*self.args)
        except BaseException: self.error = sys.exc_info()
    def join(self, timeout=None):
        super().join(timeout)
        if self.error: raise self.error[1].with_traceback(self.error[2])
        return self.result
def divide(a, b): return a / b
def wrap(a, b):
    try: return divide(a, b)
    except ArithmeticError as e: raise AppError("cannot divide", code=7, a=a) from e
def cleanup():
    try: wrap(1, 0)
    finally: raise LookupError("in finally")
def context():
    try: int("x")
    except ValueError: divide(1, 0)
def hidden():
    try: {}[1]
    except KeyError: raise AppError("no context") from None
def exits(): sys.exit(3)
for fn, args in ((divide, (6, 3)), (wrap, (1, 0)), (cleanup, ()), (context, ()), (hidden, ()), (exits, ())):
    t = ResultThread(fn, *args); t.start()
    try: print(fn.__name__, "->", t.join())
    except BaseException as e:
        print(fn.__name__, "!", repr(e), "| cause", repr(e.__cause__), "| context", repr(e.__context__), e.__suppress_context__)
        frames = traceback.extract_tb(e.__traceback__); print("  ", [(f.name, f.lineno > 0) for f in frames][-1], len(traceback.format_exception(e)) > 1, traceback.format_exception_only(type(e), e)[-1].strip())
t = threading.Thread(target=wrap, args=(1, 0), name="dying")
err = io.StringIO()
with contextlib.redirect_stderr(err): t.start(); t.join()
lines = err.getvalue().splitlines(); print(lines[0], lines[-1], sum("direct cause" in l for l in lines))
old = threading.excepthook
def hook(args): print("hook", args.exc_type.__name__, args.exc_value, args.thread.name, args.exc_traceback is not None)
threading.excepthook = hook
for fn in (lambda: 1 / 0, exits, lambda: [].foo, lambda: (_ for _ in ()).throw(AppError("x"))):
    t = threading.Thread(target=fn, name="h"); t.start(); t.join()
threading.excepthook = threading.__excepthook__; print(threading.excepthook is old)
try: raise AppError("m", code=2, k=1)
except AppError as e: print(e, repr(e), e.args, e.code, e.details, str(e) == "m", isinstance(e, Exception))
for exc in (ValueError(), ValueError("a", 1), KeyError("k"), OSError(2, "msg"), StopIteration(5), SystemExit(), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "why"), ImportError("m", name="n"), AttributeError("x"), SyntaxError("bad"), AssertionError(), KeyboardInterrupt(), IndexError(1, 2), NameError("n"), ZeroDivisionError("z"), RuntimeError(ValueError("inner")), TimeoutError(), ConnectionResetError(104, "reset"), EOFError(), NotImplementedError(), OverflowError("o"), RecursionError(), MemoryError(), BufferError(), Warning("w"), UserWarning("u")):
    print(type(exc).__name__, "|", str(exc), "|", repr(exc), "|", exc.args, "|", type(exc).__mro__[1].__name__)
def nested():
    try:
        try: raise ValueError(1)
        except ValueError as a:
            try: raise TypeError(2) from a
            except TypeError as b: raise RuntimeError(3)
    except RuntimeError as c: return c
c = nested(); print(c, c.__context__, c.__context__.__cause__, c.__cause__)
def f():
    try: return 1
    except: return 2
    else: return 3
    finally: print("f finally")
print(f())
def reraise():
    try: 1 / 0
    except ZeroDivisionError as e:
        e.add_note("a note"); raise
try: reraise()
except ZeroDivisionError as e: print(e.__notes__, traceback.format_exc().splitlines()[-2:])
try:
    try: raise KeyError("x")
    except (ValueError, KeyError) as e: saved = e; raise ValueError("y") from e
except ValueError: print(sys.exc_info()[0].__name__, saved)
print(sys.exc_info())
try: raise "text"
except TypeError as e: print(e)
try: raise ValueError from 3
except TypeError as e: print(e)
try:
    try: 1 / 0
    except "x": pass
except TypeError as e: print(e)
for i in range(3):
    try:
        if i == 1: continue
        if i == 2: raise StopAsyncIteration
    except StopAsyncIteration: print("stop", i)
    else: print("else", i)
    finally: print("finally", i)
def bad_gen():
    yield 1
    raise StopIteration
try: list(bad_gen())
except RuntimeError as e: print(e, repr(e.__cause__))
warn = io.StringIO()
with contextlib.redirect_stdout(warn): print("hidden")
print(warn.getvalue().strip(), file=sys.stdout, flush=True); print("a", "b", sep="", end="\n", file=sys.stdout); sys.stdout.write("raw\n"); sys.stdout.writelines(["x", "y\n"])
raise SystemExit("the end")
# expect: divide -> 2.0
# expect: wrap ! AppError('cannot divide', code=7) | cause ZeroDivisionError('division by zero') | context ZeroDivisionError('division by zero') True
# expect:    ('wrap', True) True AppError: cannot divide
# expect: cleanup ! LookupError('in finally') | cause None | context AppError('cannot divide', code=7) False
# expect:    ('cleanup', True) True LookupError: in finally
# expect: context ! ZeroDivisionError('division by zero') | cause None | context ValueError("invalid literal for int() with base 10: 'x'") False
# expect:    ('divide', True) True ZeroDivisionError: division by zero
# expect: hidden ! AppError('no context', code=1) | cause None | context KeyError(1) True
# expect:    ('hidden', True) True AppError: no context
# expect: exits ! SystemExit(3) | cause None | context None False
# expect:    ('exits', True) True SystemExit: 3
# expect: Exception in thread dying: AppError: cannot divide 1
# expect: hook ZeroDivisionError division by zero h True
# expect: hook SystemExit 3 h True
# expect: hook AttributeError 'list' object has no attribute 'foo' h True
# expect: hook AppError x h True
# expect: True
# expect: m AppError('m', code=2) ('m',) 2 {'k': 1} True True
# expect: ValueError |  | ValueError() | () | Exception
# expect: ValueError | ('a', 1) | ValueError('a', 1) | ('a', 1) | Exception
# expect: KeyError | 'k' | KeyError('k') | ('k',) | LookupError
# expect: FileNotFoundError | [Errno 2] msg | FileNotFoundError(2, 'msg') | (2, 'msg') | OSError
# expect: StopIteration | 5 | StopIteration(5) | (5,) | Exception
# expect: SystemExit |  | SystemExit() | () | BaseException
# expect: UnicodeDecodeError | 'utf-8' codec can't decode byte 0xff in position 0: why | UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'why') | ('utf-8', b'\xff', 0, 1, 'why') | UnicodeError
# expect: ImportError | m | ImportError('m') | ('m',) | Exception
# expect: AttributeError | x | AttributeError('x') | ('x',) | Exception
# expect: SyntaxError | bad | SyntaxError('bad') | ('bad',) | Exception
# expect: AssertionError |  | AssertionError() | () | Exception
# expect: KeyboardInterrupt |  | KeyboardInterrupt() | () | BaseException
# expect: IndexError | (1, 2) | IndexError(1, 2) | (1, 2) | LookupError
# expect: NameError | n | NameError('n') | ('n',) | Exception
# expect: ZeroDivisionError | z | ZeroDivisionError('z') | ('z',) | ArithmeticError
# expect: RuntimeError | inner | RuntimeError(ValueError('inner')) | (ValueError('inner'),) | Exception
# expect: TimeoutError |  | TimeoutError() | () | OSError
# expect: ConnectionResetError | [Errno 104] reset | ConnectionResetError(104, 'reset') | (104, 'reset') | ConnectionError
# expect: EOFError |  | EOFError() | () | Exception
# expect: NotImplementedError |  | NotImplementedError() | () | RuntimeError
# expect: OverflowError | o | OverflowError('o') | ('o',) | ArithmeticError
# expect: RecursionError |  | RecursionError() | () | RuntimeError
# expect: MemoryError |  | MemoryError() | () | Exception
# expect: BufferError |  | BufferError() | () | Exception
# expect: Warning | w | Warning('w') | ('w',) | Exception
# expect: UserWarning | u | UserWarning('u') | ('u',) | Warning
# expect: 3 2 1 None
# expect: f finally
# expect: 1
# expect: ['a note'] ['ZeroDivisionError: division by zero', 'a note']
# expect: ValueError 'x'
# expect: (None, None, None)
# expect: exceptions must derive from BaseException
# expect: exception causes must derive from BaseException
# expect: catching classes that do not inherit from BaseException is not allowed
# expect: else 0
# expect: finally 0
# expect: finally 1
# expect: stop 2
# expect: finally 2
# expect: generator raised StopIteration StopIteration()
# expect: hidden
# expect: ab
# expect: raw
# expect: xy
# expect-stderr: the end
# expect-status: 1
