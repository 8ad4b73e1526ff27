"""What an operating system would say: there is none, and no files."""
# Native rows: cpu_count() getpid() urandom(size)
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


def getppid():
    return 1


def sched_getaffinity(pid, /):
    return set(range(cpu_count()))
