"""What an operating system would say: there is none, and no files."""
import posixpath as path

# Processors are always 4, so that a run does not depend on where it runs.
name = 'posix'
sep = '/'
linesep = '\n'
pathsep = ':'
curdir = '.'
pardir = '..'
devnull = '/dev/null'
environ = {}


def getenv(key, default=None):
    return environ.get(key, default)


def cpu_count():
    return 4


def getpid():
    return 4242


def urandom(size, /):
    return bytes([_entropy() & 255 for _ in range(size)])


def getcwd():
    return '/'


def fspath(path):
    return path


def getppid():
    return 1


def sched_getaffinity(pid, /):
    return set(range(cpu_count()))
