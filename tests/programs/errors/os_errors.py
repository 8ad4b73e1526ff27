# case: shapes
for args in ((), ("m",), (2,), ("a", "b"), (2, "no"), (13, "denied", "f.txt"), (17, "x", "a", None, "b"),
             (99, "addr"), (2, "x", None), (110, "t"), (1, 2, 3, 4, 5, 6)):
    e = OSError(*args)
    print(type(e).__name__, str(e), repr(e), e.args, e.errno, e.strerror, e.filename, e.filename2)
# expect: OSError  OSError() () None None None None
# expect: OSError m OSError('m') ('m',) None None None None
# expect: OSError 2 OSError(2) (2,) None None None None
# expect: OSError [Errno a] b OSError('a', 'b') ('a', 'b') a b None None
# expect: FileNotFoundError [Errno 2] no FileNotFoundError(2, 'no') (2, 'no') 2 no None None
# expect: PermissionError [Errno 13] denied: 'f.txt' PermissionError(13, 'denied') (13, 'denied') 13 denied f.txt None
# expect: FileExistsError [Errno 17] x: 'a' -> 'b' FileExistsError(17, 'x') (17, 'x') 17 x a b
# expect: OSError [Errno 99] addr OSError(99, 'addr') (99, 'addr') 99 addr None None
# expect: FileNotFoundError [Errno 2] x FileNotFoundError(2, 'x', None) (2, 'x', None) 2 x None None
# expect: TimeoutError [Errno 110] t TimeoutError(110, 't') (110, 't') 110 t None None
# expect: OSError (1, 2, 3, 4, 5, 6) OSError(1, 2, 3, 4, 5, 6) (1, 2, 3, 4, 5, 6) None None None None

# case: kinds
import errno

kinds = (BlockingIOError, ChildProcessError, ConnectionError, FileExistsError, FileNotFoundError,
         InterruptedError, IsADirectoryError, NotADirectoryError, PermissionError,
         ProcessLookupError, TimeoutError)
for name in ("EPERM", "ENOENT", "ESRCH", "EINTR", "EIO", "ECHILD", "EAGAIN", "EACCES", "EEXIST", "ENOTDIR",
             "EISDIR", "EINVAL", "EPIPE", "ECONNABORTED", "ECONNRESET", "ECONNREFUSED", "ETIMEDOUT"):
    number = getattr(errno, name)
    e = OSError(number, name.lower())
    print(type(e).__name__, e, isinstance(e, kinds), e.errno == number, errno.errorcode[number])
try:
    raise OSError(errno.ENOENT, "No such file or directory", "data.txt")
except FileNotFoundError as e:
    print(e, e.filename)
try:
    raise IOError(errno.EACCES, "denied")
except PermissionError as e:
    print(repr(e))
# expect: PermissionError [Errno 1] eperm True True EPERM
# expect: FileNotFoundError [Errno 2] enoent True True ENOENT
# expect: ProcessLookupError [Errno 3] esrch True True ESRCH
# expect: InterruptedError [Errno 4] eintr True True EINTR
# expect: OSError [Errno 5] eio False True EIO
# expect: ChildProcessError [Errno 10] echild True True ECHILD
# expect: BlockingIOError [Errno 11] eagain True True EAGAIN
# expect: PermissionError [Errno 13] eacces True True EACCES
# expect: FileExistsError [Errno 17] eexist True True EEXIST
# expect: NotADirectoryError [Errno 20] enotdir True True ENOTDIR
# expect: IsADirectoryError [Errno 21] eisdir True True EISDIR
# expect: OSError [Errno 22] einval False True EINVAL
# expect: BrokenPipeError [Errno 32] epipe True True EPIPE
# expect: ConnectionAbortedError [Errno 103] econnaborted True True ECONNABORTED
# expect: ConnectionResetError [Errno 104] econnreset True True ECONNRESET
# expect: ConnectionRefusedError [Errno 111] econnrefused True True ECONNREFUSED
# expect: TimeoutError [Errno 110] etimedout True True ETIMEDOUT
# expect: [Errno 2] No such file or directory: 'data.txt' data.txt
# expect: PermissionError(13, 'denied')

# case: derived
class Mine(OSError):
    pass

class Own(OSError):
    def __init__(self, code):
        super().__init__(code, "own text")
        self.code = code

e = Mine(2, "gone", "f")
print(type(e).__name__, e, e.errno, e.filename, repr(e))
o = Own(2)
print(type(o).__name__, o.code, o.args)
e.errno = 5
e.filename = "g"
print(e.errno, e.filename, isinstance(e, FileNotFoundError))
t = TimeoutError("slow")
print(t.errno, t.strerror, t.filename, t)
# expect: Mine [Errno 2] gone: 'f' 2 f Mine(2, 'gone')
# expect: Own 2 (2, 'own text')
# expect: 5 g False
# expect: None None None slow
