"""The package of the thread pools that look like pools of processes."""
from os import cpu_count as _cpu_count


class ProcessError(Exception):
    __module__ = 'multiprocessing.context'


class TimeoutError(ProcessError):
    __module__ = 'multiprocessing.context'


def cpu_count():
    count = _cpu_count()
    if count is None:
        raise NotImplementedError('cannot determine number of cpus')
    return count


def freeze_support():
    pass
