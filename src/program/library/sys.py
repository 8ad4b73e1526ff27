"""What the interpreter says of itself; the streams and exc_info are native."""
maxsize = 9223372036854775807
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
flags = None
argv = ['']
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


version_info = version_info((3, 11, 2, 'final', 0))
thread_info = thread_info(('pthread', 'semaphore', None))
float_info = float_info((1.7976931348623157e+308, 2.2250738585072014e-308,
                         2.220446049250313e-16, 15))


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
