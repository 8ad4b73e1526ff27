# case: tutorial_format
import logging, sys, threading
logging.basicConfig(level=logging.DEBUG, format="[%(levelname)s] (%(threadName)-10s) %(message)s", stream=sys.stdout)

def work():
    logging.debug("starting")
    logging.info("done")

logging.info("main %s %d", "x", 5)
t = threading.Thread(target=work, name="worker")
t.start()
t.join()
threading.Thread(target=work).start()
# expect: [INFO] (MainThread) main x 5
# expect: [DEBUG] (worker    ) starting
# expect: [INFO] (worker    ) done
# expect: [DEBUG] (Thread-1 (work)) starting
# expect: [INFO] (Thread-1 (work)) done

# case: record_fields
import logging, sys
logging.basicConfig(level=logging.DEBUG, format="%(levelname)s %(levelno)s %(name)s %(filename)s:%(lineno)d %(funcName)s %(module)s %(processName)s %(message)s", stream=sys.stdout)
def f():
    logging.warning("in f")
f()
logging.getLogger("a.b").error("named")
# expect: WARNING 30 root logs.py:4 f logs MainProcess in f
# expect: ERROR 40 a.b logs.py:6 <module> logs MainProcess named

# case: default_is_stderr
import logging
logging.debug("no")
logging.info("no")
logging.warning("yes")
logging.getLogger("some.name").error("failed: %s", 5)
# expect-stderr: WARNING:root:yes
# expect-stderr: ERROR:some.name:failed: 5

# case: last_resort
import logging
logging.getLogger("y").warning("last resort")
logging.getLogger("y").info("no")
# expect-stderr: last resort

# case: levels
import logging, sys
logging.basicConfig(level="INFO", format="%(message)s", stream=sys.stdout)
for name in ("debug", "info", "warning", "error", "critical", "fatal"):
    getattr(logging, name)(name)
logging.log(35, "between %d", 35)
log = logging.getLogger("q")
print(log.level, log.getEffectiveLevel(), log.isEnabledFor(10), log.isEnabledFor(20), log.parent.name, log)
log.setLevel(logging.ERROR)
log.warning("no")
log.setLevel("DEBUG")
log.debug("yes")
print(logging.getLevelName(20), logging.getLevelName("INFO"), logging.getLevelName(21), logging.root)
# expect: info
# expect: warning
# expect: error
# expect: critical
# expect: fatal
# expect: between 35
# expect: 0 20 False True root <Logger q (INFO)>
# expect: yes
# expect: INFO 20 Level 21 <RootLogger root (INFO)>

# case: exception
import logging, sys
logging.basicConfig(format="%(levelname)s %(message)s", stream=sys.stderr)

def bad():
    return 1 // 0

try:
    bad()
except ZeroDivisionError as error:
    logging.exception("caught %s", error)
    logging.error("again", exc_info=True)
    logging.error("without")
# expect-stderr: ERROR caught integer division or modulo by zero
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "logs.py", line 8, in <module>
# expect-stderr:     bad()
# expect-stderr:   File "logs.py", line 5, in bad
# expect-stderr:     return 1 // 0
# expect-stderr:            ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-stderr: ERROR again
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "logs.py", line 8, in <module>
# expect-stderr:     bad()
# expect-stderr:   File "logs.py", line 5, in bad
# expect-stderr:     return 1 // 0
# expect-stderr:            ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-stderr: ERROR without

# case: handlers
import logging, sys
log = logging.getLogger("z")
h = logging.StreamHandler(sys.stdout)
h.setLevel(logging.WARNING)
h.setFormatter(logging.Formatter("{levelname:8}|{message}", style="{"))
log.addHandler(h)
log.propagate = False
log.setLevel(logging.DEBUG)
log.info("too low for the handler")
log.warning("styled")
h.addFilter(lambda record: "skip" not in record.getMessage())
log.warning("skip me")
log.removeHandler(h)
print(log.hasHandlers(), log.handlers)
# expect: WARNING |styled
# expect: False []

# case: own_handler
import logging

class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append((record.levelname, self.format(record)))

h = ListHandler()
log = logging.getLogger("own")
log.addHandler(h)
log.error("one %s", 1)
log.warning("%(a)s and %(b)s", {"a": 1, "b": 2})
log.debug("no")
print(h.lines)
# expect: [('ERROR', 'one 1'), ('WARNING', '1 and 2')]

# case: propagation
import logging, sys
logging.basicConfig(format="root %(name)s %(message)s", stream=sys.stdout)
parent, child = logging.getLogger("p"), logging.getLogger("p.c")
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("p %(message)s"))
parent.addHandler(h)
child.warning("twice")
print(child.parent is parent, logging.getLogger("p.c") is child, parent.getChild("c") is child)
# expect: p twice
# expect: root p.c twice
# expect: True True True

# case: parent_made_later
import logging
child = logging.getLogger("x.y.z")
print(child.parent.name)
parent = logging.getLogger("x")
print(child.parent.name, parent.parent.name)
# expect: root
# expect: x root

# case: basic_config_once
import logging, sys
logging.basicConfig(format="first %(message)s", stream=sys.stdout)
logging.basicConfig(format="second %(message)s", stream=sys.stdout)
logging.warning("a")
logging.basicConfig(format="third %(message)s", stream=sys.stdout, force=True)
logging.warning("b")
h = logging.StreamHandler(sys.stdout)
logging.basicConfig(handlers=[h], format="$levelname $message", style="$", level=10, force=True)
logging.debug("c")
# expect: first a
# expect: third b
# expect: DEBUG c

# case: dates
import logging
class Sink:
    def __init__(self):
        self.text = ""
    def write(self, text):
        self.text += text
sink = Sink()
logging.basicConfig(stream=sink, format="%(asctime)s|%(msecs)03d|%(relativeCreated)d|%(created)f|%(thread)d|%(process)d")
logging.warning("x")
date, msecs, relative, created, thread, process = sink.text.strip().split("|")
print(len(date), date[4], date[10], date[19], date[20:] == msecs, int(relative) < 5000, float(created) > 1e9, int(thread) != 0, int(process) > 0)
sink.text = ""
logging.basicConfig(stream=sink, format="%(asctime)s", datefmt="%H:%M:%S", force=True)
logging.warning("x")
print(len(sink.text), sink.text[2])
# expect: 23 -   , True True True True True
# expect: 9 :

# case: errors
import logging
log = logging.getLogger("e")
for call in (lambda: log.setLevel("X"), lambda: log.setLevel(1.5), lambda: logging.Formatter("x", style="!"),
             lambda: logging.basicConfig(bogus=1), lambda: logging.getLogger(5), lambda: log.log("x", "y"), lambda: logging.Formatter("x")):
    try:
        call()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError Unknown level: 'X'
# expect: TypeError Level not an integer or a valid string: 1.5
# expect: ValueError Style must be one of: %,{,$
# expect: ValueError Unrecognised argument(s): bogus
# expect: TypeError A logger name must be a string
# expect: TypeError level must be an integer
# expect: ValueError Invalid format 'x' for '%' style

# case: disable_and_adapter
import logging, sys
logging.basicConfig(format="%(message)s %(user)s", stream=sys.stdout, level=10)
log = logging.LoggerAdapter(logging.getLogger("a"), {"user": "me"})
log.info("hello")
logging.disable(logging.INFO)
log.info("no")
log.warning("yes")
logging.disable(logging.NOTSET)
log.info("again")
logging.getLogger("b").info("extra", extra={"user": "you"})
# expect: hello me
# expect: yes me
# expect: again me
# expect: extra you

# case: whose_line_it_is
import logging

handler = logging.StreamHandler()
handler.setFormatter(logging.Formatter("%(funcName)s:%(lineno)d:%(message)s"))
log = logging.getLogger("x")
log.addHandler(handler)
log.setLevel(logging.INFO)
log.propagate = False

def helper(text, **options):
    log.info(text, **options)

def user():
    for level in (1, 2, 3, 30):
        helper("level %d" % level, stacklevel=level)
    helper("stack", stack_info=True)
    helper("stack of the caller", stack_info=True, stacklevel=2)

user()
# expect-stderr: helper:11:level 1
# expect-stderr: user:15:level 2
# expect-stderr: <module>:19:level 3
# expect-stderr: <module>:19:level 30
# expect-stderr: helper:11:stack
# expect-stderr: Stack (most recent call last):
# expect-stderr:   File "logs.py", line 19, in <module>
# expect-stderr:     user()
# expect-stderr:   File "logs.py", line 16, in user
# expect-stderr:     helper("stack", stack_info=True)
# expect-stderr:   File "logs.py", line 11, in helper
# expect-stderr:     log.info(text, **options)
# expect-stderr: user:17:stack of the caller
# expect-stderr: Stack (most recent call last):
# expect-stderr:   File "logs.py", line 19, in <module>
# expect-stderr:     user()
# expect-stderr:   File "logs.py", line 17, in user
# expect-stderr:     helper("stack of the caller", stack_info=True, stacklevel=2)

# case: formats_are_checked
import logging
for style, fmts in {"%":["%(message","%(message)s","hello","%(a-b)s","%(m)5.2f","%(x)*.*d","%(x)","%(x)q",""],
  "{":["{message","{message}","hello","{}","{m!x}","{m!r:>10}","{m:zz}","{m.a[0]}","{a b}","}","{m:{w}}","{{x}}","{{{x}}}","{0}","{m:,}","{m:*<10.3f}","{"],
  "$":["$message","${message}","hello","$","$$","$$ $x","${x","$1"]}.items():
    for f in fmts:
        try: logging.Formatter(f, style=style); print(style, repr(f), "ok")
        except ValueError as e: print(style, repr(f), e)
try: logging.Formatter("x", style="?")
except ValueError as e: print(e)
# expect: % '%(message' Invalid format '%(message' for '%' style
# expect: % '%(message)s' ok
# expect: % 'hello' Invalid format 'hello' for '%' style
# expect: % '%(a-b)s' Invalid format '%(a-b)s' for '%' style
# expect: % '%(m)5.2f' ok
# expect: % '%(x)*.*d' ok
# expect: % '%(x)' Invalid format '%(x)' for '%' style
# expect: % '%(x)q' Invalid format '%(x)q' for '%' style
# expect: % '' ok
# expect: { '{message' invalid format: expected '}' before end of string
# expect: { '{message}' ok
# expect: { 'hello' invalid format: no fields
# expect: { '{}' invalid format: no fields
# expect: { '{m!x}' invalid format: invalid conversion: 'x'
# expect: { '{m!r:>10}' ok
# expect: { '{m:zz}' invalid format: bad specifier: 'zz'
# expect: { '{m.a[0]}' ok
# expect: { '{a b}' invalid format: invalid field name/expression: 'a b'
# expect: { '}' invalid format: Single '}' encountered in format string
# expect: { '{m:{w}}' ok
# expect: { '{{x}}' invalid format: no fields
# expect: { '{{{x}}}' ok
# expect: { '{0}' ok
# expect: { '{m:,}' ok
# expect: { '{m:*<10.3f}' ok
# expect: { '{' invalid format: Single '{' encountered in format string
# expect: $ '$message' ok
# expect: $ '${message}' ok
# expect: $ 'hello' invalid format: no fields
# expect: $ '$' invalid format: bare '$' not allowed
# expect: $ '$$' invalid format: no fields
# expect: $ '$$ $x' ok
# expect: $ '${x' invalid format: bare '$' not allowed
# expect: $ '$1' invalid format: bare '$' not allowed
# expect: Style must be one of: %,{,$

# case: failures_in_a_pool
import concurrent.futures, logging, sys, io
from concurrent.futures import ThreadPoolExecutor, Future
stream = io.StringIO()
logging.basicConfig(stream=stream, format='%(levelname)s %(name)s %(message)s')
def bad(f): raise ValueError('bad callback')
f = Future()
f.__class__.__repr__ = lambda self: '<f>'
f.add_done_callback(bad)
f.set_result(1)
f.add_done_callback(bad)
text = stream.getvalue().splitlines()
print([l for l in text if not l.startswith(' ')])
def begin(): raise KeyError('no')
pool = ThreadPoolExecutor(1, initializer=begin)
try:
    print(type(pool.submit(print).exception(5)).__name__)
except Exception as e: print(e)
pool.shutdown()
print([l for l in stream.getvalue().splitlines()[len(text):] if not l.startswith(' ')])
logging.getLogger('concurrent.futures').disabled = True
length = len(stream.getvalue())
f.add_done_callback(bad)
print(len(stream.getvalue()) == length)
# expect: ['ERROR concurrent.futures exception calling callback for <f>', 'Traceback (most recent call last):', 'ValueError: bad callback', 'ERROR concurrent.futures exception calling callback for <f>', 'Traceback (most recent call last):', 'ValueError: bad callback']
# expect: BrokenThreadPool
# expect: ['CRITICAL concurrent.futures Exception in initializer:', 'Traceback (most recent call last):', "KeyError: 'no'"]
# expect: True

# case: factories_and_adapters
import logging, sys
class L(logging.Logger):
    def shout(self, m): self.warning(m.upper())
print(logging.getLoggerClass().__name__)
logging.setLoggerClass(L)
print(logging.getLoggerClass().__name__)
logging.basicConfig(stream=sys.stdout, format='%(name)s %(levelname)s %(message)s %(tag)s')
old = logging.getLogRecordFactory()
print(old.__name__)
def make(*args, **kwargs):
    record = old(*args, **kwargs)
    record.tag = 'T'
    return record
logging.setLogRecordFactory(make)
logging.getLogger('a').shout('hey')
try: logging.setLoggerClass(int)
except TypeError as e: print(e)
logging.setLoggerClass(logging.Logger)
print(type(logging.getLogger('b')).__name__, type(logging.getLogger('a')).__name__)
a = logging.LoggerAdapter(logging.getLogger('b'), {'x': 1})
print(a, a.name, a.isEnabledFor(logging.INFO), a.getEffectiveLevel(), a.hasHandlers())
a.setLevel(logging.INFO)
print(a.isEnabledFor(logging.INFO), a.getEffectiveLevel(), logging.getLogger('b').level)
a.info('seen')
print(logging.makeLogRecord({'msg': 'm'}).tag)
# expect: Logger
# expect: L
# expect: LogRecord
# expect: a WARNING HEY T
# expect: logger not derived from logging.Logger: int
# expect: Logger L
# expect: <LoggerAdapter b (WARNING)> b False 30 True
# expect: True 20 20
# expect: b INFO seen T
# expect: T
