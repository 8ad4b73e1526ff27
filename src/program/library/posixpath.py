"""The part of os.path that looks at text; nothing exists."""
sep = '/'


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


def split(p):
    at = p.rfind('/') + 1
    head, tail = p[:at], p[at:]
    if head and head != '/' * len(head):
        head = head.rstrip('/')
    return head, tail


def basename(p):
    return p[p.rfind('/') + 1:]


def dirname(p):
    return split(p)[0]


def splitext(p):
    at = p.rfind('.')
    start = p.rfind('/') + 1
    if at > start and p[start:at].strip('.'):
        return p[:at], p[at:]
    return p, ''


def isabs(s):
    return s.startswith('/')


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


def abspath(p):
    return normpath(join('/', p))


def exists(p):
    return False


def isfile(p):
    return False


def isdir(p):
    return p == '/'
