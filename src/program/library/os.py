"""What an operating system would say: there is none, and no files."""
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


class path:
    """The part of os.path that only looks at text."""
    sep = '/'

    @staticmethod
    def join(a, /, *p):
        path = a
        for b in p:
            if b.startswith('/'):
                path = b
            elif not path or path.endswith('/'):
                path += b
            else:
                path += '/' + b
        return path

    @staticmethod
    def split(p):
        at = p.rfind('/') + 1
        head, tail = p[:at], p[at:]
        if head and head != '/' * len(head):
            head = head.rstrip('/')
        return head, tail

    @staticmethod
    def basename(p):
        return p[p.rfind('/') + 1:]

    @staticmethod
    def dirname(p):
        return path.split(p)[0]

    @staticmethod
    def splitext(p):
        at = p.rfind('.')
        start = p.rfind('/') + 1
        if at > start and p[start:at].strip('.'):
            return p[:at], p[at:]
        return p, ''

    @staticmethod
    def isabs(s):
        return s.startswith('/')

    @staticmethod
    def normpath(path):
        if not path:
            return '.'
        start = '/' if path.startswith('/') else ''
        parts = []
        for part in path.split('/'):
            if part == '..' and parts and parts[-1] != '..':
                parts.pop()
            elif part and part != '.' and not (part == '..' and start):
                parts.append(part)
        return start + '/'.join(parts) or '.'

    @staticmethod
    def abspath(p):
        return path.normpath(path.join('/', p))

    @staticmethod
    def exists(p):
        return False

    @staticmethod
    def isfile(p):
        return False

    @staticmethod
    def isdir(p):
        return p == '/'


def getppid():
    return 1


def sched_getaffinity(pid, /):
    return set(range(cpu_count()))
