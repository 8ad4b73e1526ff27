# case: gmtime
import time
for seconds in (0, 1e9, 1709251199.5, 951782400, -1, 4102444800, 1735689599):
    t = time.gmtime(seconds)
    print(t, t.tm_year, t.tm_yday, time.asctime(t))
# expect: time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=1, tm_isdst=0) 1970 1 Thu Jan  1 00:00:00 1970
# expect: time.struct_time(tm_year=2001, tm_mon=9, tm_mday=9, tm_hour=1, tm_min=46, tm_sec=40, tm_wday=6, tm_yday=252, tm_isdst=0) 2001 252 Sun Sep  9 01:46:40 2001
# expect: time.struct_time(tm_year=2024, tm_mon=2, tm_mday=29, tm_hour=23, tm_min=59, tm_sec=59, tm_wday=3, tm_yday=60, tm_isdst=0) 2024 60 Thu Feb 29 23:59:59 2024
# expect: time.struct_time(tm_year=2000, tm_mon=2, tm_mday=29, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=1, tm_yday=60, tm_isdst=0) 2000 60 Tue Feb 29 00:00:00 2000
# expect: time.struct_time(tm_year=1969, tm_mon=12, tm_mday=31, tm_hour=23, tm_min=59, tm_sec=59, tm_wday=2, tm_yday=365, tm_isdst=0) 1969 365 Wed Dec 31 23:59:59 1969
# expect: time.struct_time(tm_year=2100, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=4, tm_yday=1, tm_isdst=0) 2100 1 Fri Jan  1 00:00:00 2100
# expect: time.struct_time(tm_year=2024, tm_mon=12, tm_mday=31, tm_hour=23, tm_min=59, tm_sec=59, tm_wday=1, tm_yday=366, tm_isdst=0) 2024 366 Tue Dec 31 23:59:59 2024

# case: strftime
import time
t = time.gmtime(1709251199)
print(time.strftime("%Y-%m-%d %H:%M:%S %a %A %b %B %c %d %I %j %m %p %U %w %W %x %X %y %% %e %D %F %T %R %u %%Y 100%% end", t))
print(time.strftime("plain", t), time.strftime("%H", (2020, 1, 1, 5, 0, 0, 0, 1, 0)), time.strftime("%I %p", time.gmtime(0)))
# expect: 2024-02-29 23:59:59 Thu Thursday Feb February Thu Feb 29 23:59:59 2024 29 11 060 02 PM 08 4 09 02/29/24 23:59:59 24 % 29 02/29/24 2024-02-29 23:59:59 23:59 4 %Y 100% end
# expect: plain 05 12 AM

# case: local_time
import time
print(time.mktime(time.localtime(1e9)), len(time.strftime("%H:%M:%S")), type(time.localtime()).__name__, len(time.ctime()), time.localtime() >= time.localtime(0))
# expect: 1000000000.0 8 struct_time 24 True

# case: strptime
import time
for args in (("2024-02-03 04:05:06", "%Y-%m-%d %H:%M:%S"), ("3 Feb 24 11:30 PM", "%d %b %y %I:%M %p"), ("Saturday, February 3", "%A, %B %d"),
             ("x", "%Y"), ("2024-01-01 x", "%Y-%m-%d"), ("2024-13-01", "%Y-%m-%d"), ("Sat Feb  3 04:05:06 2024",)):
    try:
        print(time.strptime(*args))
    except ValueError as error:
        print(error)
# expect: time.struct_time(tm_year=2024, tm_mon=2, tm_mday=3, tm_hour=4, tm_min=5, tm_sec=6, tm_wday=5, tm_yday=34, tm_isdst=-1)
# expect: time.struct_time(tm_year=2024, tm_mon=2, tm_mday=3, tm_hour=23, tm_min=30, tm_sec=0, tm_wday=5, tm_yday=34, tm_isdst=-1)
# expect: time.struct_time(tm_year=1900, tm_mon=2, tm_mday=3, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=5, tm_yday=34, tm_isdst=-1)
# expect: time data 'x' does not match format '%Y'
# expect: unconverted data remains:  x
# expect: time data '2024-13-01' does not match format '%Y-%m-%d'
# expect: time.struct_time(tm_year=2024, tm_mon=2, tm_mday=3, tm_hour=4, tm_min=5, tm_sec=6, tm_wday=5, tm_yday=34, tm_isdst=-1)

# case: datetime_strptime
from datetime import datetime
print(datetime.strptime("2024-02-03 04:05:06.789", "%Y-%m-%d %H:%M:%S.%f"), datetime.strptime("03/02/24", "%d/%m/%y"), datetime(2024, 2, 3).strftime("%c|%x|%f|%z|"))
# expect: 2024-02-03 04:05:06.789000 2024-02-03 00:00:00 Sat Feb  3 00:00:00 2024|02/03/24|000000||

# case: sys
import sys
print(sys.maxsize, sys.version_info >= (3, 8), sys.version_info.major, sys.version_info[:2], sys.byteorder, sys.platform, sys.getdefaultencoding())
sys.setswitchinterval(0.001)
print(sys.getswitchinterval(), sys.float_info.epsilon, type(sys.argv).__name__, sys.intern("x"), sys.version.startswith("3.11"))
try:
    sys.setswitchinterval(0)
except ValueError as error:
    print(error)
# expect: 9223372036854775807 True 3 (3, 11) little linux utf-8
# expect: 0.001 2.220446049250313e-16 list x True
# expect: switch interval must be strictly positive

# case: os
import os
print(os.cpu_count() > 0, os.getpid() > 0, os.name, os.sep, repr(os.linesep), os.getenv("LOCKSTEP_NOT_SET"), os.getenv("LOCKSTEP_NOT_SET", "default"))
print("LOCKSTEP_NOT_SET" in os.environ, os.environ.get("LOCKSTEP_NOT_SET", 1))
# expect: True True posix / '\n' None default
# expect: False 1

# case: more_clocks
import time
a, b = time.monotonic_ns(), time.monotonic_ns()
print(b >= a, isinstance(a, int), isinstance(time.time_ns(), int), time.perf_counter_ns() > 0, time.process_time() >= 0, time.thread_time() >= 0)
print(time.gmtime(0)[:6], time.strftime("%Y-%m-%d", time.gmtime(86400)), time.daylight in (0, 1), type(time.timezone).__name__)
# expect: True True True True True True
# expect: (1970, 1, 1, 0, 0, 0) 1970-01-02 True int

# case: argv
import os.path
import sys
print(len(sys.argv), os.path.basename(sys.argv[0]), sys.argv[0] == __file__)
# expect: 1 clock_and_system.py True

# case: implementation
import sys, types
print(sys.implementation.name, sys.implementation.cache_tag, sys.implementation.version == sys.version_info, sys.implementation.hexversion == sys.hexversion)
print(repr(sys.implementation)[:26], type(sys.implementation).__name__)
print(type(sys.implementation) is types.SimpleNamespace, hasattr(sys, "SimpleNamespace"))
# expect: cpython cpython-311 True True
# expect: namespace(name='cpython',  SimpleNamespace
# expect: True False

# case: clocks_by_number
import time
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
print(type(time.process_time_ns()), type(time.thread_time_ns()), time.process_time_ns() > 0)
print(abs(time.clock_gettime(time.CLOCK_REALTIME) - time.time()) < 5, abs(time.clock_gettime(time.CLOCK_MONOTONIC) - time.monotonic()) < 5)
print(abs(time.clock_gettime_ns(time.CLOCK_MONOTONIC) - time.monotonic_ns()) < 5_000_000_000, type(time.clock_gettime(time.CLOCK_THREAD_CPUTIME_ID)), time.clock_getres(time.CLOCK_MONOTONIC))
t(lambda: time.clock_gettime(99))
# expect: <class 'int'> <class 'int'> True
# expect: True True
# expect: True <class 'float'> 1e-09
# expect: OSError [Errno 22] Invalid argument
