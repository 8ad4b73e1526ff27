"""How long a function takes. Statements in strings can't be compiled here."""
import itertools
import time

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


def _callable(statement, what):
    if statement == 'pass':
        return lambda: None
    if callable(statement):
        return statement
    if isinstance(statement, str):
        raise ValueError('Lockstep compiles the whole program before it runs: give timeit a '
                         'function as %s, not a string' % what)
    raise ValueError('%s is neither a string nor callable' % what)


class Timer:
    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        self._statement = _callable(stmt, 'stmt')
        self._setup = _callable(setup, 'setup')

    def timeit(self, number=default_number):
        statement = self._statement
        self._setup()
        began = self.timer()
        for _ in itertools.repeat(None, number):
            statement()
        return self.timer() - began

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        scale = 1
        while True:
            for number in scale, scale * 2, scale * 5:
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat,
           number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
