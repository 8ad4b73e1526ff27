"""What the platform is, as programs ask it: the language is that of CPython on Linux."""


def python_implementation():
    return 'CPython'


def python_version():
    return '3.11.2'


def python_version_tuple():
    return '3', '11', '2'


def python_compiler():
    return 'Lockstep'


def system():
    return 'Linux'


def machine():
    return 'x86_64'


def architecture(*args, **named):
    return '64bit', ''


def platform(aliased=False, terse=False):
    return 'Linux-x86_64'


def _unknown():
    return ''


node = release = version = processor = _unknown
