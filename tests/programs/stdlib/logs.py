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

# case: record_fields
import logging, sys
logging.basicConfig(level=logging.DEBUG, format="%(levelname)s %(levelno)s %(name)s %(filename)s:%(lineno)d %(funcName)s %(module)s %(processName)s %(message)s", stream=sys.stdout)
def f():
    logging.warning("in f")
f()
logging.getLogger("a.b").error("named")

# case: default_is_stderr
import logging
logging.debug("no")
logging.info("no")
logging.warning("yes")
logging.getLogger("some.name").error("failed: %s", 5)

# case: last_resort
import logging
logging.getLogger("y").warning("last resort")
logging.getLogger("y").info("no")

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

# case: propagation
import logging, sys
logging.basicConfig(format="root %(name)s %(message)s", stream=sys.stdout)
parent, child = logging.getLogger("p"), logging.getLogger("p.c")
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("p %(message)s"))
parent.addHandler(h)
child.warning("twice")
print(child.parent is parent, logging.getLogger("p.c") is child, parent.getChild("c") is child)

# case: parent_made_later
import logging
child = logging.getLogger("x.y.z")
print(child.parent.name)
parent = logging.getLogger("x")
print(child.parent.name, parent.parent.name)

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

# case: errors
import logging
log = logging.getLogger("e")
for call in (lambda: log.setLevel("X"), lambda: log.setLevel(1.5), lambda: logging.Formatter("x", style="!"),
             lambda: logging.basicConfig(bogus=1), lambda: logging.getLogger(5), lambda: log.log("x", "y"), lambda: logging.Formatter("x")):
    try:
        call()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

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
