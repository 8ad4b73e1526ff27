# case: levels_and_formatter
import logging, sys

handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(levelname)-8s|%(name)s|%(threadName)s|%(funcName)s|%(lineno)d|%(message)s"))
logger = logging.getLogger("app.db")
logger.addHandler(handler)
logger.setLevel(logging.DEBUG)
logger.propagate = False

def work():
    logger.debug("debug %d", 1)
    logger.info("info %s", "x")
    logger.warning("warning %(a)s", {"a": 5})
    logger.error("error")
    logger.critical("critical")
    logger.log(logging.INFO, "log")
    logger.log(25, "between")
work()
print(logger.isEnabledFor(10), logger.getEffectiveLevel(), logging.getLevelName(30), logging.getLevelName("INFO"), logging.getLevelName(17))
print(logging.CRITICAL, logging.FATAL, logging.WARN, logging.NOTSET)
# expect: DEBUG   |app.db|MainThread|work|11|debug 1
# expect: INFO    |app.db|MainThread|work|12|info x
# expect: WARNING |app.db|MainThread|work|13|warning 5
# expect: ERROR   |app.db|MainThread|work|14|error
# expect: CRITICAL|app.db|MainThread|work|15|critical
# expect: INFO    |app.db|MainThread|work|16|log
# expect: Level 25|app.db|MainThread|work|17|between
# expect: True 10 WARNING 20 Level 17
# expect: 50 50 30 0

# case: filters
import logging, sys
class OnlyThread(logging.Filter):
    def filter(self, record):
        record.extra_field = "E"
        return "keep" in record.getMessage()
h = logging.StreamHandler(sys.stdout)
h.addFilter(OnlyThread())
h.setFormatter(logging.Formatter("{extra_field} {message}", style="{"))
log = logging.getLogger("f")
log.addHandler(h)
log.warning("keep this")
log.warning("drop this")
log.addFilter(lambda record: record.levelno > 30)
log.warning("keep but low")
log.error("keep high")
# expect: E keep this
# expect: E keep high

# case: adapter
import logging, sys
logging.basicConfig(stream=sys.stdout, format="%(levelname)s:%(worker)s:%(message)s", level=logging.INFO)
log = logging.LoggerAdapter(logging.getLogger("a"), {"worker": 7})
log.info("hello")
log.critical("end")
class Prefixed(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['worker']}] {msg}", {"extra": {"worker": "p"}}
Prefixed(logging.getLogger("b"), {"worker": 1}).warning("x %d", 5)
# expect: INFO:7:hello
# expect: CRITICAL:7:end
# expect: WARNING:p:[1] x 5

# case: exception
import logging
logging.basicConfig(format="%(message)s")
try:
    1 / 0
except ZeroDivisionError:
    logging.exception("failed")
    logging.error("again", exc_info=True)
# expect-stderr: failed
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "log_handlers.py", line 4, in <module>
# expect-stderr:     1 / 0
# expect-stderr:     ~~^~~
# expect-stderr: ZeroDivisionError: division by zero
# expect-stderr: again
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "log_handlers.py", line 4, in <module>
# expect-stderr:     1 / 0
# expect-stderr:     ~~^~~
# expect-stderr: ZeroDivisionError: division by zero

# case: own_handler
import logging
class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__(level=logging.WARNING)
        self.records = []
    def emit(self, record):
        self.records.append((record.levelname, record.getMessage(), record.name, self.format(record)))
h = ListHandler()
root = logging.getLogger()
root.addHandler(h)
logging.getLogger("x.y").warning("a %s", 1)
logging.getLogger("x.y").info("b")
logging.getLogger("x").addHandler(logging.NullHandler())
logging.getLogger("x").error("c")
print(h.records)
root.removeHandler(h)
print(root.handlers)
# expect: [('WARNING', 'a 1', 'x.y', 'a 1'), ('ERROR', 'c', 'x', 'c')]
# expect: []

# case: add_level_name
import logging, sys
logging.addLevelName(5, "TRACE")
logging.basicConfig(level=5, stream=sys.stdout)
logging.log(5, "fine")
print(logging.getLevelName(5))
logging.disable(logging.ERROR)
logging.error("no")
logging.critical("yes")
# expect: TRACE:root:fine
# expect: TRACE
# expect: CRITICAL:root:yes

# case: parents
import logging
a = logging.getLogger("a")
b = logging.getLogger("a.b")
print(b.parent is a, a.parent is logging.getLogger(), a.getChild("b") is b, repr(b), logging.getLogger("a.b") is b)
print(a.hasHandlers(), a.handlers, a.level)
# expect: True True True <Logger a.b (WARNING)> True
# expect: False [] 0

# case: default_is_stderr
import logging
logging.warning("to stderr")
logging.info("not shown")
# expect-stderr: WARNING:root:to stderr

# case: asctime
import logging, sys
h = logging.StreamHandler(sys.stdout)
class F(logging.Formatter):
    def formatTime(self, record, datefmt=None):
        return "NOW " + str(datefmt)
h.setFormatter(F("%(asctime)s %(message)s", datefmt="%H:%M:%S"))
log = logging.getLogger("t")
log.addHandler(h)
log.error("m")
# expect: NOW %H:%M:%S m

# case: wrong_arguments
import logging, sys
logging.basicConfig(stream=sys.stdout, format="%(message)s")
logging.raiseExceptions = False
logging.error("needs %d", "x")
logging.error("after")
# expect: after

# case: through_a_queue
import logging, logging.handlers, queue, sys, threading
q=queue.Queue()
qh=logging.handlers.QueueHandler(q)
out=logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("%(threadName)s %(levelname)s %(message)s"))
err=logging.StreamHandler(sys.stdout); err.setLevel(logging.ERROR)
ql=logging.handlers.QueueListener(q, out, err, respect_handler_level=True)
l2=logging.getLogger("q"); l2.addHandler(qh); l2.setLevel(10); l2.propagate=False
ql.start()
def work(): l2.info("from %s", "worker"); l2.error("bad %d", 5)
t=threading.Thread(target=work, name="W"); t.start(); t.join()
try: 1/0
except ZeroDivisionError as e: l2.error("oops %r", e)
ql.stop()
print(ql._thread, q.empty())
# expect: W INFO from worker
# expect: W ERROR bad 5
# expect: bad 5
# expect: MainThread ERROR oops ZeroDivisionError('division by zero')
# expect: oops ZeroDivisionError('division by zero')
# expect: None True

# case: kept_for_later
import logging, logging.handlers, sys
out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
mh=logging.handlers.MemoryHandler(3, target=out)
l3=logging.getLogger("m"); l3.addHandler(mh); l3.setLevel(10); l3.propagate=False
l3.info("a"); l3.info("b"); print("--"); l3.info("c"); l3.info("d"); print("--"); l3.error("e"); l3.info("f"); print("--", len(mh.buffer)); mh.close(); print(mh.target, mh.buffer)
bh=logging.handlers.BufferingHandler(2)
l4=logging.getLogger("b"); l4.addHandler(bh); l4.propagate=False; l4.setLevel(10)
l4.info("1"); print(len(bh.buffer)); l4.info("2"); print(len(bh.buffer))
# expect: --
# expect: INFO a
# expect: INFO b
# expect: INFO c
# expect: --
# expect: INFO d
# expect: ERROR e
# expect: -- 1
# expect: INFO f
# expect: None []
# expect: 1
# expect: 0
