"""What the interpreter says of itself, and its streams."""
from types import SimpleNamespace as _SimpleNamespace

maxsize = 0x7fff_ffff_ffff_ffff
maxunicode = 0x10ffff
byteorder = 'little'
platform = 'linux'
version = '3.11.2 (Lockstep)'
hexversion = 0x030b02f0
api_version = 1013
copyright = ''
executable = ''
prefix = exec_prefix = base_prefix = '/usr'
path = []
argv = [__file__]
_switch_interval = 0.005


class _Named(tuple):
    """A tuple whose items have names; the subclass gives them."""

    def __getattr__(self, name):
        if name in self._names:
            return self[self._names.index(name)]
        raise AttributeError("'sys.%s' object has no attribute %r" % (
            type(self).__name__, name))

    def __repr__(self):
        return 'sys.%s(%s)' % (type(self).__name__, ', '.join(
            ['%s=%r' % item for item in zip(self._names, self)]))


class version_info(_Named):
    _names = ('major', 'minor', 'micro', 'releaselevel', 'serial')


class thread_info(_Named):
    _names = ('name', 'lock', 'version')


class float_info(_Named):
    _names = ('max', 'min', 'epsilon', 'dig')


class flags(_Named):
    _names = ('debug', 'inspect', 'interactive', 'optimize', 'dont_write_bytecode', 'no_user_site',
              'no_site', 'ignore_environment', 'verbose', 'bytes_warning', 'quiet',
              'hash_randomization', 'isolated', 'dev_mode', 'utf8_mode', 'warn_default_encoding',
              'safe_path', 'int_max_str_digits')


# Hashes are the same in every run.
flags = flags((0,) * 13 + (False, 0, 0, False, 4300))
version_info = version_info((3, 11, 2, 'final', 0))
thread_info = thread_info(('pthread', 'semaphore', None))
float_info = float_info((1.7976931348623157e+308, 2.2250738585072014e-308,
                         2.220446049250313e-16, 15))


# Programs ask which language they can use, and that is CPython's.
implementation = _SimpleNamespace(name='cpython', cache_tag='cpython-311',
                                  version=version_info, hexversion=hexversion)


class TextIOWrapper:
    """A stream of the console; there is no input."""
    encoding = 'utf-8'
    errors = 'strict'
    mode = 'w'
    closed = False

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "<_io.TextIOWrapper name=%r mode='w' encoding='utf-8'>" % self.name

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError('write() argument must be str, not %s' % type(text).__name__)
        _write(text, self.name == '<stderr>')
        return len(text)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def writable(self):
        return True

    def readable(self):
        return False

    def fileno(self):
        return 2 if self.name == '<stderr>' else 1


TextIOWrapper.__module__ = '_io'
stdout = __stdout__ = TextIOWrapper('<stdout>')
stderr = __stderr__ = TextIOWrapper('<stderr>')


def exit(status=None, /):
    if status is None:
        raise SystemExit
    raise SystemExit(*status) if isinstance(status, tuple) else SystemExit(status)


def exception():
    return _handled()


def exc_info():
    exception = _handled()
    if exception is None:
        return None, None, None
    return type(exception), exception, exception.__traceback__


def _getframe(depth=0, /):
    """The frame of who asks, or of one that has called it."""
    places = []
    while (place := _caller(len(places))) is not None:
        places.append(place)
    if depth >= len(places):
        raise ValueError('call stack is not deep enough')
    frame = None
    for place in reversed(places[depth:]):
        frame = _Frame(*place, frame)
    return frame


def __excepthook__(exctype, value, traceback, /):
    slow__print_exception('', value)


excepthook = __excepthook__


def getrecursionlimit():
    return _recursion_limit()


def setrecursionlimit(limit, /):
    if limit < 1:
        raise ValueError('recursion limit must be greater or equal than 1')
    _recursion_limit(limit)


def getsizeof(object, default=None, /):
    raise NotImplementedError('Lockstep does not tell how much memory an object takes')


def getswitchinterval():
    return _switch_interval


def setswitchinterval(interval, /):
    """Remembers the interval; threads do not wait for one another's."""
    global _switch_interval
    if interval <= 0.0:
        raise ValueError('switch interval must be strictly positive')
    _switch_interval = float(interval)


def intern(string, /):
    return string


def settrace(function, /):
    pass


def setprofile(function, /):
    pass


def gettrace():
    return None


def getdefaultencoding():
    return 'utf-8'


def getfilesystemencoding():
    return 'utf-8'
