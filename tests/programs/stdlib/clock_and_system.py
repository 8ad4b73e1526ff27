# case: gmtime
import time
for seconds in (0, 1e9, 1709251199.5, 951782400, -1, 4102444800, 1735689599):
    t = time.gmtime(seconds)
    print(t, t.tm_year, t.tm_yday, time.asctime(t))

# case: strftime
import time
t = time.gmtime(1709251199)
print(time.strftime("%Y-%m-%d %H:%M:%S %a %A %b %B %c %d %I %j %m %p %U %w %W %x %X %y %% %e %D %F %T %R %u %%Y 100%% end", t))
print(time.strftime("plain", t), time.strftime("%H", (2020, 1, 1, 5, 0, 0, 0, 1, 0)), time.strftime("%I %p", time.gmtime(0)))

# case: local_time
import time
print(time.mktime(time.localtime(1e9)), len(time.strftime("%H:%M:%S")), type(time.localtime()).__name__, len(time.ctime()), time.localtime() >= time.localtime(0))

# case: strptime
import time
for args in (("2024-02-03 04:05:06", "%Y-%m-%d %H:%M:%S"), ("3 Feb 24 11:30 PM", "%d %b %y %I:%M %p"), ("Saturday, February 3", "%A, %B %d"),
             ("x", "%Y"), ("2024-01-01 x", "%Y-%m-%d"), ("2024-13-01", "%Y-%m-%d"), ("Sat Feb  3 04:05:06 2024",)):
    try:
        print(time.strptime(*args))
    except ValueError as error:
        print(error)

# case: datetime_strptime
from datetime import datetime
print(datetime.strptime("2024-02-03 04:05:06.789", "%Y-%m-%d %H:%M:%S.%f"), datetime.strptime("03/02/24", "%d/%m/%y"), datetime(2024, 2, 3).strftime("%c|%x|%f|%z|"))

# case: sys
import sys
print(sys.maxsize, sys.version_info >= (3, 8), sys.version_info.major, sys.version_info[:2], sys.byteorder, sys.platform, sys.getdefaultencoding())
sys.setswitchinterval(0.001)
print(sys.getswitchinterval(), sys.float_info.epsilon, type(sys.argv).__name__, sys.intern("x"), sys.version.startswith("3.11"))
try:
    sys.setswitchinterval(0)
except ValueError as error:
    print(error)

# case: os
import os
print(os.cpu_count() > 0, os.getpid() > 0, os.name, os.sep, repr(os.linesep), os.getenv("LOCKSTEP_NOT_SET"), os.getenv("LOCKSTEP_NOT_SET", "default"))
print("LOCKSTEP_NOT_SET" in os.environ, os.environ.get("LOCKSTEP_NOT_SET", 1))
