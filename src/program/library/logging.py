"""Log records from loggers through handlers to a stream."""
# _caller() gives file, line and function of the program's own frame.
import sys
from os import getpid
from string import Template, digits
from threading import RLock, current_thread, get_ident, _loggers as _found_by_threads
from time import gmtime, localtime, strftime, time
from traceback import format_exception, format_stack

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_names = {CRITICAL: 'CRITICAL', ERROR: 'ERROR', WARNING: 'WARNING', INFO: 'INFO',
          DEBUG: 'DEBUG', NOTSET: 'NOTSET'}
_levels = {name: level for level, name in _names.items()}
_levels['FATAL'] = CRITICAL
_levels['WARN'] = WARNING
_start = time()
_lock = RLock()
raiseExceptions = True


def getLevelName(level):
    if level in _names:
        return _names[level]
    return _levels.get(level, "Level %s" % level)


def addLevelName(level, levelName):
    _names[level] = levelName
    _levels[levelName] = level


def getLevelNamesMapping():
    return _levels.copy()


def _checkLevel(level):
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError("Level not an integer or a valid string: %r" % (level,))
    if level not in _levels:
        raise ValueError("Unknown level: %r" % (level,))
    return _levels[level]


class LogRecord:
    def __init__(self, name, level, pathname, lineno, msg, args, exc_info,
                 func=None, sinfo=None, **kwargs):
        self.created = time()
        if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
            args = args[0]
        self.name = name
        self.msg = msg
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        self.filename = pathname.split('/')[-1]
        self.module = self.filename.rsplit('.', 1)[0]
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.msecs = int((self.created - int(self.created)) * 1000) + 0.0
        self.relativeCreated = (self.created - _start) * 1000
        thread = current_thread()
        self.thread = get_ident()
        self.threadName = thread.name
        self.processName = 'MainProcess'
        self.process = getpid()

    def __repr__(self):
        return '<LogRecord: %s, %s, %s, %s, "%s">' % (
            self.name, self.levelno, self.pathname, self.lineno, self.msg)

    def getMessage(self):
        msg = str(self.msg)
        if self.args:
            msg = msg % self.args
        return msg


_record_factory = LogRecord


def setLogRecordFactory(factory):
    global _record_factory
    _record_factory = factory


def getLogRecordFactory():
    return _record_factory


def makeLogRecord(dict):
    record = _record_factory(None, None, "", 0, "", (), None, None)
    for name, value in dict.items():
        setattr(record, name, value)
    return record


_DEFAULT_FORMATS = {'%': '%(message)s', '{': '{message}', '$': '${message}'}
_BASIC_FORMATS = {'%': '%(levelname)s:%(name)s:%(message)s',
                  '{': '{levelname}:{name}:{message}',
                  '$': '${levelname}:${name}:${message}'}
BASIC_FORMAT = _BASIC_FORMATS['%']


def _skip(text, i, characters):
    while text[i:i + 1] and text[i] in characters:
        i += 1
    return i


def _check_percent(fmt):
    """One placeholder with a name is enough."""
    i = fmt.find('%(')
    while i >= 0:
        end = fmt.find(')', i)
        name = fmt[i + 2:end]
        if end > 0 and name.replace('_', 'a').isalnum():
            end = _skip(fmt, end + 1, '#0+ -')
            for mark in ('', '.'):
                if fmt[end:end + len(mark)] == mark:
                    end += len(mark)
                    end = end + 1 if fmt[end:end + 1] == '*' else _skip(fmt, end, digits)
            if fmt[end:end + 1] and fmt[end].lower() in 'diouxefgcrsa%':
                return
        i = fmt.find('%(', i + 1)
    raise ValueError("Invalid format '%s' for '%s' style" % (fmt, '%'))


def _width_end(spec, i):
    if spec[i:i + 1] == '{' and spec.find('}', i) > i + 1:
        return spec.find('}', i) + 1
    return _skip(spec, i, digits)


def _is_specifier(spec):
    i = 2 if spec[1:2] and spec[1] in '<>=^' else 1 if spec[0] in '<>=^' else 0
    for marks in ('+ -', '#', '0'):
        i += spec[i:i + 1] != '' and spec[i] in marks
    i = _width_end(spec, i)
    i += spec[i:i + 1] in (',', '_')
    if spec[i:i + 1] == '.':
        i = _width_end(spec, i + 1)
    return len(spec) == i or len(spec) == i + 1 and spec[i].lower() in 'bcdefgnosx%'


def _check_field(field):
    name, colon, spec = field.partition(':')
    name, exclamation, conversion = name.partition('!')
    first = name.partition('.')[0].partition('[')[0]
    if name and not first.replace('_', 'a').isalnum():
        raise ValueError('invalid format: invalid field name/expression: %r' % name)
    if exclamation and conversion not in ('r', 's', 'a'):
        raise ValueError('invalid format: invalid conversion: %r' % conversion)
    if spec and not _is_specifier(spec):
        raise ValueError('invalid format: bad specifier: %r' % spec)
    return name


def _check_braces(fmt):
    names, i = [], 0
    while i < len(fmt):
        if fmt[i] not in '{}':
            i += 1
        elif fmt[i + 1:i + 2] == fmt[i]:
            i += 2
        elif fmt[i] == '}':
            raise ValueError("invalid format: Single '}' encountered in format string")
        else:
            end, depth = i + 1, 1
            while depth and end < len(fmt):
                depth += (fmt[end] == '{') - (fmt[end] == '}')
                end += 1
            if depth:
                raise ValueError('invalid format: ' + (
                    "expected '}' before end of string" if end > i + 1
                    else "Single '{' encountered in format string"))
            names.append(_check_field(fmt[i + 1:end - 1]))
            i = end
    if not any(names):
        raise ValueError('invalid format: no fields')


def _check_dollars(fmt):
    template = Template(fmt)
    if not template.is_valid():
        raise ValueError("invalid format: bare '$' not allowed")
    if not template.get_identifiers():
        raise ValueError('invalid format: no fields')


_CHECKS = {'%': _check_percent, '{': _check_braces, '$': _check_dollars}


class Formatter:
    converter = localtime
    default_time_format = '%Y-%m-%d %H:%M:%S'
    default_msec_format = '%s,%03d'

    def __init__(self, fmt=None, datefmt=None, style='%', validate=True, *, defaults=None):
        if style not in _DEFAULT_FORMATS:
            raise ValueError('Style must be one of: %s' % ','.join(_DEFAULT_FORMATS))
        self._style = style
        self._fmt = fmt or _DEFAULT_FORMATS[style]
        self.datefmt = datefmt
        self._defaults = defaults or {}
        if validate:
            _CHECKS[style](self._fmt)

    def usesTime(self):
        return {'%': '%(asctime)', '{': '{asctime', '$': 'asctime'}[self._style] in self._fmt

    def formatTime(self, record, datefmt=None):
        # A plain function in a class is a method; localtime must not become one.
        converter = type(self).__dict__.get('converter', localtime)
        converter = gmtime if converter is gmtime else localtime
        moment = converter(record.created)
        if datefmt:
            return strftime(datefmt, moment)
        text = strftime(self.default_time_format, moment)
        if self.default_msec_format:
            text = self.default_msec_format % (text, record.msecs)
        return text

    def formatException(self, ei):
        return ''.join(format_exception(ei[1])).rstrip('\n')

    def formatStack(self, stack_info):
        return stack_info

    def formatMessage(self, record):
        values = {**self._defaults, **record.__dict__}
        try:
            if self._style == '%':
                return self._fmt % values
            if self._style == '{':
                return self._fmt.format(**values)
            return Template(self._fmt).substitute(values)
        except KeyError as e:
            raise ValueError('Formatting field not found in record: %s' % e)

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        stack = record.stack_info and self.formatStack(record.stack_info)
        for more in (record.exc_text, stack):
            if more:
                text += ('' if text[-1:] == '\n' else '\n') + more
        return text


class Filter:
    def __init__(self, name=''):
        self.name = name

    def filter(self, record):
        name = self.name
        return not name or record.name == name or record.name.startswith(name + '.')


class Filterer:
    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        for each in self.filters:
            if not (each.filter(record) if hasattr(each, 'filter') else each(record)):
                return False
        return True


_defaultFormatter = Formatter()
_handlers = []


class Handler(Filterer):
    def __init__(self, level=NOTSET):
        Filterer.__init__(self)
        self.name = None
        self.level = _checkLevel(level)
        self.formatter = None
        self.createLock()
        _handlers.append(self)

    def get_name(self):
        return self.name

    def set_name(self, name):
        self.name = name

    def createLock(self):
        self.lock = RLock()

    def acquire(self):
        self.lock.acquire()

    def release(self):
        self.lock.release()

    def setLevel(self, level):
        self.level = _checkLevel(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def format(self, record):
        return (self.formatter or _defaultFormatter).format(record)

    def emit(self, record):
        raise NotImplementedError('emit must be implemented by Handler subclasses')

    def handle(self, record):
        passed = self.filter(record)
        if passed:
            with self.lock:
                self.emit(record)
        return passed

    def flush(self):
        pass

    def close(self):
        if self in _handlers:
            _handlers.remove(self)

    def handleError(self, record):
        if raiseExceptions:
            exception = sys.exc_info()[1]
            sys.stderr.write('--- Logging error ---\n' + ''.join(format_exception(exception))
                             + 'Message: %r\nArguments: %s\n' % (record.msg, record.args))

    def __repr__(self):
        return '<%s (%s)>' % (self.__class__.__name__, getLevelName(self.level))


class NullHandler(Handler):
    def handle(self, record):
        pass

    def emit(self, record):
        pass


class StreamHandler(Handler):
    terminator = '\n'

    def __init__(self, stream=None):
        Handler.__init__(self)
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        if hasattr(self.stream, 'flush'):
            self.stream.flush()

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        old = self.stream
        if stream is old:
            return None
        self.flush()
        self.stream = stream
        return old

    def __repr__(self):
        name = str(getattr(self.stream, 'name', ''))
        return '<%s %s(%s)>' % (self.__class__.__name__, name and name + ' ',
                                getLevelName(self.level))


class _StderrHandler(StreamHandler):
    """Writes to what sys.stderr is at the time."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    stream = property(lambda self: sys.stderr)


class FileHandler(StreamHandler):
    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        raise NotImplementedError('Lockstep has no files: log to sys.stdout or sys.stderr')


lastResort = _StderrHandler(WARNING)


class Logger(Filterer):
    def __init__(self, name, level=NOTSET):
        Filterer.__init__(self)
        self.name = name
        self.level = _checkLevel(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.disabled = False

    def setLevel(self, level):
        self.level = _checkLevel(level)

    def getEffectiveLevel(self):
        logger = self
        while logger is not None:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        return (not self.disabled and level > _disabled[0]
                and level >= self.getEffectiveLevel())

    def getChild(self, suffix):
        return getLogger(suffix if self is root else self.name + '.' + suffix)

    def debug(self, msg, *args, **kwargs):
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, **kwargs)

    def info(self, msg, *args, **kwargs):
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, **kwargs)

    warn = warning

    def error(self, msg, *args, **kwargs):
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **kwargs)

    fatal = critical

    def log(self, level, msg, *args, **kwargs):
        if not isinstance(level, int):
            raise TypeError("level must be an integer")
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None,
                   extra=None, sinfo=None):
        record = _record_factory(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        for key, value in (extra or {}).items():
            if key in ("message", "asctime") or key in record.__dict__:
                raise KeyError("Attempt to overwrite %r in LogRecord" % key)
            setattr(record, key, value)
        return record

    def findCaller(self, stack_info=False, stacklevel=1):
        # So many frames out, or the outermost one; those of the library don't count.
        level = max(stacklevel - 1, 0)
        while level and _caller(level) is None:
            level -= 1
        stack = None
        if stack_info:
            lines = format_stack(sys._getframe(level))
            stack = 'Stack (most recent call last):\n' + ''.join(lines).removesuffix('\n')
        return *_caller(level), stack

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False,
             stacklevel=1):
        file, line, function, stack = self.findCaller(stack_info, stacklevel)
        if exc_info:
            if isinstance(exc_info, BaseException):
                exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
            elif not isinstance(exc_info, tuple):
                exc_info = sys.exc_info()
        self.handle(self.makeRecord(self.name, level, file, line, msg, args,
                                    exc_info, function, extra, stack))

    def handle(self, record):
        if not self.disabled and self.filter(record):
            self.callHandlers(record)

    def addHandler(self, hdlr):
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def hasHandlers(self):
        return next(self._all_handlers(), None) is not None

    def _all_handlers(self):
        logger = self
        while logger is not None:
            yield from logger.handlers
            logger = logger.parent if logger.propagate else None

    def callHandlers(self, record):
        found = False
        for handler in self._all_handlers():
            found = True
            if record.levelno >= handler.level:
                handler.handle(record)
        if not found and record.levelno >= lastResort.level:
            lastResort.handle(record)

    def __repr__(self):
        return '<%s %s (%s)>' % (self.__class__.__name__, self.name,
                                 getLevelName(self.getEffectiveLevel()))


class RootLogger(Logger):
    def __init__(self, level):
        Logger.__init__(self, 'root', level)


class LoggerAdapter:
    def __init__(self, logger, extra=None):
        self.logger = logger
        self.extra = extra

    @property
    def name(self):
        return self.logger.name

    def __repr__(self):
        return '<%s %s (%s)>' % (self.__class__.__name__, self.name,
                                 getLevelName(self.getEffectiveLevel()))

    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        return self.logger.hasHandlers()

    def process(self, msg, kwargs):
        kwargs["extra"] = self.extra
        return msg, kwargs

    def log(self, level, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def debug(self, msg, *args, **kwargs):
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        self.log(WARNING, msg, *args, **kwargs)

    warn = warning

    def error(self, msg, *args, **kwargs):
        self.log(ERROR, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        self.log(CRITICAL, msg, *args, **kwargs)


root = Logger.root = RootLogger(WARNING)
_logger_class = Logger
_loggers = {}
_disabled = [NOTSET]


def setLoggerClass(klass):
    global _logger_class
    if not issubclass(klass, Logger):
        raise TypeError("logger not derived from logging.Logger: " + klass.__name__)
    _logger_class = klass


def getLoggerClass():
    return _logger_class


def getLogger(name=None):
    if not name or isinstance(name, str) and name == root.name:
        return root
    if not isinstance(name, str):
        raise TypeError('A logger name must be a string')
    with _lock:
        logger = _loggers.get(name)
        if logger is None:
            logger = _loggers[name] = _logger_class(name)
            logger.parent = _parent(name)
            # Those below that were there before hang under it now.
            for other in _loggers.values():
                if other.name.startswith(name + '.'):
                    other.parent = _parent(other.name)
        return logger


_found_by_threads.append(getLogger)


def _parent(name):
    while '.' in name:
        name = name.rsplit('.', 1)[0]
        if name in _loggers:
            return _loggers[name]
    return root


def disable(level=CRITICAL):
    _disabled[0] = _checkLevel(level)


def basicConfig(**kwargs):
    with _lock:
        force = kwargs.pop('force', False)
        kwargs.pop('encoding', None)
        kwargs.pop('errors', None)
        if force:
            for handler in root.handlers[:]:
                root.removeHandler(handler)
                handler.close()
        if root.handlers:
            return
        handlers = kwargs.pop("handlers", None)
        stream = kwargs.pop('stream', None)
        if handlers is not None and (stream is not None or 'filename' in kwargs):
            raise ValueError("'stream' or 'filename' should not be specified together "
                             "with 'handlers'")
        filename = kwargs.pop("filename", None)
        if filename is not None:
            FileHandler(filename, kwargs.pop("filemode", 'a'))
        if handlers is None:
            handlers = [StreamHandler(stream)]
        style = kwargs.pop("style", '%')
        if style not in _DEFAULT_FORMATS:
            raise ValueError('Style must be one of: %s' % ','.join(_DEFAULT_FORMATS))
        datefmt = kwargs.pop("datefmt", None)
        formatter = Formatter(kwargs.pop("format", _BASIC_FORMATS[style]), datefmt, style)
        for handler in handlers:
            if handler.formatter is None:
                handler.setFormatter(formatter)
            root.addHandler(handler)
        level = kwargs.pop("level", None)
        if level is not None:
            root.setLevel(level)
        if kwargs:
            raise ValueError('Unrecognised argument(s): %s' % ', '.join(kwargs))


def log(level, msg, *args, **kwargs):
    if not root.handlers:
        basicConfig()
    root.log(level, msg, *args, **kwargs)


def debug(msg, *args, **kwargs):
    log(DEBUG, msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    log(INFO, msg, *args, **kwargs)


def warning(msg, *args, **kwargs):
    log(WARNING, msg, *args, **kwargs)


def error(msg, *args, **kwargs):
    log(ERROR, msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    log(ERROR, msg, *args, exc_info=exc_info, **kwargs)


def critical(msg, *args, **kwargs):
    log(CRITICAL, msg, *args, **kwargs)


warn = warning
fatal = critical


def captureWarnings(capture):
    pass


def shutdown(handlerList=None):
    for handler in reversed(_handlers):
        handler.flush()
