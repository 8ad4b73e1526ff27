# case: timedelta
from datetime import timedelta
t = timedelta(days=1, hours=2, minutes=3, seconds=4.5, milliseconds=6)
print(t, repr(t), t.total_seconds(), -t, abs(-t), t * 2, t / 2, t // timedelta(hours=1), t % timedelta(hours=1), t / timedelta(hours=1))
print(timedelta(), repr(timedelta()), timedelta(-1), timedelta(days=2, seconds=1), bool(timedelta()), t > timedelta(1), timedelta(weeks=1))
print(timedelta(seconds=0.1 + 0.2), t * 1.5, timedelta(microseconds=1.5), timedelta(microseconds=2.5), timedelta.max, t.days, t.seconds, t.microseconds)
print(sum([timedelta(1), timedelta(2)], timedelta()), sorted([timedelta(2), timedelta(1)]), {timedelta(hours=24): 1}[timedelta(1)], divmod(t, timedelta(hours=5)))
# expect: 1 day, 2:03:04.506000 datetime.timedelta(days=1, seconds=7384, microseconds=506000) 93784.506 -2 days, 21:56:55.494000 1 day, 2:03:04.506000 2 days, 4:06:09.012000 13:01:32.253000 26 0:03:04.506000 26.051251666666666
# expect: 0:00:00 datetime.timedelta(0) -1 day, 0:00:00 2 days, 0:00:01 False True 7 days, 0:00:00
# expect: 0:00:00.300000 1 day, 15:04:36.759000 0:00:00.000002 0:00:00.000002 999999999 days, 23:59:59.999999 1 7384 506000
# expect: 3 days, 0:00:00 [datetime.timedelta(days=1), datetime.timedelta(days=2)] 1 (5, datetime.timedelta(seconds=3784, microseconds=506000))

# case: datetime
from datetime import datetime, timedelta
d = datetime(2024, 2, 28, 23, 59, 58, 123456)
print(d, repr(d), d + timedelta(days=1, seconds=2), d - datetime(2023, 1, 1), d.date(), d.time(), d - timedelta(hours=1))
print(d.isoformat(), d.isoformat(timespec="milliseconds"), d.isoformat(" "), d.weekday(), d.isoweekday(), d.ctime(), d.toordinal())
print(d.strftime("%Y/%m/%d %H:%M:%S.%f %A %B %j %% %y %b %a %p %I"), f"{d:%H:%M}", d.replace(year=2025, second=0), d.timetuple()[:9])
print(d > datetime(2024, 1, 1), repr(datetime(2024, 1, 1)), d.year, d.month, d.day, d.hour, d.minute, d.second, d.microsecond, d == d.replace())
# expect: 2024-02-28 23:59:58.123456 datetime.datetime(2024, 2, 28, 23, 59, 58, 123456) 2024-03-01 00:00:00.123456 423 days, 23:59:58.123456 2024-02-28 23:59:58.123456 2024-02-28 22:59:58.123456
# expect: 2024-02-28T23:59:58.123456 2024-02-28T23:59:58.123 2024-02-28 23:59:58.123456 2 3 Wed Feb 28 23:59:58 2024 738944
# expect: 2024/02/28 23:59:58.123456 Wednesday February 059 % 24 Feb Wed PM 11 23:59 2025-02-28 23:59:00.123456 (2024, 2, 28, 23, 59, 58, 2, 59, -1)
# expect: True datetime.datetime(2024, 1, 1, 0, 0) 2024 2 28 23 59 58 123456 True

# case: date
from datetime import date, timedelta
d = date(2024, 1, 31)
print(d, repr(d), date(2024, 3, 1) - date(2024, 2, 1), d + timedelta(40), d - timedelta(31), date.fromisoformat("2020-02-29"))
print(date(2020, 1, 1) < date(2021, 1, 1), date.max, date.min, {d: 1}[date(2024, 1, 31)], d.isocalendar()[1], d.strftime("%d.%m.%Y"))
print([str(date.fromordinal(n)) for n in (1, 365, 366, 367, 1461, 1462, 146097, 146098, 719163, 738000, 3652059)])
# expect: 2024-01-31 datetime.date(2024, 1, 31) 29 days, 0:00:00 2024-03-11 2023-12-31 2020-02-29
# expect: True 9999-12-31 0001-01-01 1 5 31.01.2024
# expect: ['0001-01-01', '0001-12-31', '0002-01-01', '0002-01-02', '0004-12-31', '0005-01-01', '0400-12-31', '0401-01-01', '1970-01-01', '2021-07-29', '9999-12-31']

# case: time
from datetime import time, datetime, date
t = time(1, 2)
print(t, repr(t), repr(time(1, 2, 3, 4)), time(12) > t, t.isoformat(), t.replace(hour=5), datetime.combine(date(2020, 1, 1), t), t.strftime("%H-%M"))
# expect: 01:02:00 datetime.time(1, 2) datetime.time(1, 2, 3, 4) True 01:02:00 05:02:00 2020-01-01 01:02:00 01-02

# case: parsing
from datetime import datetime
print(datetime.fromisoformat("2024-01-02T03:04:05.678"), datetime.fromisoformat("2024-01-02 03:04:05+02:00"), repr(datetime.fromisoformat("2024-01-02T03:04:05Z")), datetime.fromisoformat("2024-01-02"))
for text in ("x", "2020-1-1", "2020-13-01"):
    try:
        print(datetime.fromisoformat(text))
    except ValueError as error:
        print(error)
# expect: 2024-01-02 03:04:05.678000 2024-01-02 03:04:05+02:00 datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc) 2024-01-02 00:00:00
# expect: Invalid isoformat string: 'x'
# expect: Invalid isoformat string: '2020-1-1'
# expect: month must be in 1..12

# case: zones
from datetime import datetime, timezone, timedelta
u = datetime.fromtimestamp(86400.5, timezone.utc)
print(u, repr(u), u.timestamp(), u.astimezone(timezone(timedelta(hours=5, minutes=30))), u.tzname(), timezone(timedelta(hours=-3)), repr(timezone.utc))
print(u.strftime("%z %Z"), datetime.utcfromtimestamp(1e9), u == u.astimezone(timezone(timedelta(hours=1))), u.utcoffset(), datetime(2020, 1, 1).tzinfo)
# expect: 1970-01-02 00:00:00.500000+00:00 datetime.datetime(1970, 1, 2, 0, 0, 0, 500000, tzinfo=datetime.timezone.utc) 86400.5 1970-01-02 05:30:00.500000+05:30 UTC UTC-03:00 datetime.timezone.utc
# expect: +0000 UTC 2001-09-09 01:46:40 True 0:00:00 None

# case: now
import time
from datetime import datetime, date, timedelta, timezone
a = datetime.now()
time.sleep(0.01)
b = datetime.now()
print(timedelta(milliseconds=5) < b - a < timedelta(seconds=5), abs(a.timestamp() - time.time()) < 5, (b - a).total_seconds() >= 0.01)
print(datetime.fromtimestamp(1e9).timestamp(), datetime.now(timezone.utc).tzinfo, type(date.today()).__name__, datetime.today() >= b)
# expect: True True True
# expect: 1000000000.0 UTC date True

# case: errors
from datetime import date, datetime, timedelta, timezone
naive, aware = datetime(2020, 1, 1), datetime(2020, 1, 1, tzinfo=timezone.utc)
for call in (lambda: date(2023, 2, 29), lambda: date(0, 1, 1), lambda: date(1, 13, 1), lambda: datetime(2020, 1, 1, 25), lambda: datetime(2020, 1, 1, 1, 60),
             lambda: timedelta("x"), lambda: naive < aware, lambda: naive - aware, lambda: naive < 3,
             lambda: date.max + timedelta(1), lambda: naive == aware, lambda: naive == 3, lambda: date(2020, 1, 1) == naive):
    try:
        print(call())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
# expect: ValueError day is out of range for month
# expect: ValueError year 0 is out of range
# expect: ValueError month must be in 1..12
# expect: ValueError hour must be in 0..23
# expect: ValueError minute must be in 0..59
# expect: TypeError unsupported type for timedelta days component: str
# expect: TypeError can't compare offset-naive and offset-aware datetimes
# expect: TypeError can't subtract offset-naive and offset-aware datetimes
# expect: TypeError '<' not supported between instances of 'datetime.datetime' and 'int'
# expect: OverflowError date value out of range
# expect: False
# expect: False
# expect: False

# case: short_forms
import datetime as dt
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
t(lambda: dt.date(2024,2,29).isocalendar())
t(lambda: dt.date(2024,2,29).isocalendar().week)
t(lambda: dt.date(2024,2,29).isocalendar()==(2024,9,4))
t(lambda: tuple(dt.datetime(2024,2,29).isocalendar()))
t(lambda: dt.datetime.fromisoformat("20240229"))
t(lambda: dt.date.fromisoformat("20240229"))
t(lambda: dt.date.fromisoformat("2024-W09-4"))
t(lambda: dt.datetime.fromisoformat("20240229T101112"))
t(lambda: dt.datetime.fromisoformat("2024-02-29T10:11:12.5"))
t(lambda: dt.datetime.fromisoformat("2024-02-29T10"))
t(lambda: dt.datetime.fromisoformat("2024-02-30"))
t(lambda: dt.date.fromisoformat("2024"))
t(lambda: dt.date.fromisoformat("2024-0229"))
t(lambda: dt.date.fromisoformat("2024-W09"))
t(lambda: dt.date.fromisoformat("2024W09"))
t(lambda: dt.date.fromisoformat("2024W094"))
t(lambda: dt.date.fromisoformat("2024-W09-8"))
t(lambda: dt.date.fromisoformat("2024-W54-1"))
t(lambda: dt.date.fromisoformat("20240229x"))
t(lambda: dt.date.fromisoformat("2024-13-01"))
t(lambda: dt.date.fromisoformat("abcdefgh"))
t(lambda: dt.datetime.fromisoformat("20240229T10"))
t(lambda: dt.datetime.fromisoformat("20240229T1011"))
t(lambda: dt.datetime.fromisoformat("20240229T10:11"))
t(lambda: dt.datetime.fromisoformat("2024-W09-4T10:11"))
t(lambda: dt.datetime.fromisoformat("2024W094T10"))
t(lambda: dt.datetime.fromisoformat("20240229 101112.123456"))
t(lambda: dt.datetime.fromisoformat("20240229T101112Z"))
t(lambda: dt.datetime.fromisoformat("2024-02-29T10:11:12,5"))
t(lambda: dt.datetime.fromisoformat("20240229T"))
t(lambda: dt.datetime.fromisoformat("20240229T1"))
t(lambda: dt.datetime.fromisoformat("2024-02-29T10:11+0200"))
t(lambda: dt.time.fromisoformat("10"))
t(lambda: dt.time.fromisoformat("1011"))
t(lambda: dt.time.fromisoformat("10:1112"))
t(lambda: dt.time.fromisoformat("T10"))
# expect: datetime.IsoCalendarDate(year=2024, week=9, weekday=4)
# expect: 9
# expect: True
# expect: (2024, 9, 4)
# expect: datetime.datetime(2024, 2, 29, 0, 0)
# expect: datetime.date(2024, 2, 29)
# expect: datetime.date(2024, 2, 29)
# expect: datetime.datetime(2024, 2, 29, 10, 11, 12)
# expect: datetime.datetime(2024, 2, 29, 10, 11, 12, 500000)
# expect: datetime.datetime(2024, 2, 29, 10, 0)
# expect: ValueError day is out of range for month
# expect: ValueError Invalid isoformat string: '2024'
# expect: ValueError Invalid isoformat string: '2024-0229'
# expect: datetime.date(2024, 2, 26)
# expect: datetime.date(2024, 2, 26)
# expect: datetime.date(2024, 2, 29)
# expect: ValueError Invalid isoformat string: '2024-W09-8'
# expect: ValueError Invalid isoformat string: '2024-W54-1'
# expect: ValueError Invalid isoformat string: '20240229x'
# expect: ValueError month must be in 1..12
# expect: ValueError Invalid isoformat string: 'abcdefgh'
# expect: datetime.datetime(2024, 2, 29, 10, 0)
# expect: datetime.datetime(2024, 2, 29, 10, 11)
# expect: datetime.datetime(2024, 2, 29, 10, 11)
# expect: datetime.datetime(2024, 2, 29, 10, 11)
# expect: datetime.datetime(2024, 2, 29, 10, 0)
# expect: datetime.datetime(2024, 2, 29, 10, 11, 12, 123456)
# expect: datetime.datetime(2024, 2, 29, 10, 11, 12, tzinfo=datetime.timezone.utc)
# expect: datetime.datetime(2024, 2, 29, 10, 11, 12, 500000)
# expect: ValueError Invalid isoformat string: '20240229T'
# expect: ValueError Invalid isoformat string: '20240229T1'
# expect: datetime.datetime(2024, 2, 29, 10, 11, tzinfo=datetime.timezone(datetime.timedelta(seconds=7200)))
# expect: datetime.time(10, 0)
# expect: datetime.time(10, 11)
# expect: ValueError Invalid isoformat string: '10:1112'
# expect: datetime.time(10, 0)

# case: offsets_and_weeks
import time
from datetime import datetime, date, timedelta, timezone
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for z in 'Z', '+0000', '+01:30', '-0130', '+01:00:30', '+00:00', '+1', 'z', '+0160', '':
    t(lambda: datetime.strptime('2024-05-06 07:08:09' + z, '%Y-%m-%d %H:%M:%S%z'))
t(lambda: datetime.strptime('+02:00 2024', '%z %Y').utcoffset())
t(lambda: time.strptime('2024 Z', '%Y %z')[:6])
for y, w, d in ((2024, 1, 1), (2020, 53, 7), (2021, 53, 1), (2021, 0, 1), (2021, 54, 1), (2021, 1, 8), (2021, 1, 0), (0, 1, 1), (10000, 1, 1), (2015, 53, 4), (1, 1, 1)):
    t(lambda: date.fromisocalendar(y, w, d))
t(lambda: datetime.fromisocalendar(2024, 10, 3))
t(lambda: datetime(2024, 5, 6, 7, 8, 9, 5).utctimetuple())
t(lambda: datetime(2024, 5, 6, 7, 8, 9, tzinfo=timezone(timedelta(hours=9))).utctimetuple())
t(lambda: datetime(2024, 5, 6, 7, 8, 9, tzinfo=timezone.utc).utctimetuple())
# expect: datetime.datetime(2024, 5, 6, 7, 8, 9, tzinfo=datetime.timezone.utc)
# expect: datetime.datetime(2024, 5, 6, 7, 8, 9, tzinfo=datetime.timezone.utc)
# expect: datetime.datetime(2024, 5, 6, 7, 8, 9, tzinfo=datetime.timezone(datetime.timedelta(seconds=5400)))
# expect: datetime.datetime(2024, 5, 6, 7, 8, 9, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=81000)))
# expect: datetime.datetime(2024, 5, 6, 7, 8, 9, tzinfo=datetime.timezone(datetime.timedelta(seconds=3630)))
# expect: datetime.datetime(2024, 5, 6, 7, 8, 9, tzinfo=datetime.timezone.utc)
# expect: ValueError time data '2024-05-06 07:08:09+1' does not match format '%Y-%m-%d %H:%M:%S%z'
# expect: ValueError time data '2024-05-06 07:08:09z' does not match format '%Y-%m-%d %H:%M:%S%z'
# expect: ValueError time data '2024-05-06 07:08:09+0160' does not match format '%Y-%m-%d %H:%M:%S%z'
# expect: ValueError time data '2024-05-06 07:08:09' does not match format '%Y-%m-%d %H:%M:%S%z'
# expect: datetime.timedelta(seconds=7200)
# expect: (2024, 1, 1, 0, 0, 0)
# expect: datetime.date(2024, 1, 1)
# expect: datetime.date(2021, 1, 3)
# expect: ValueError Invalid week: 53
# expect: ValueError Invalid week: 0
# expect: ValueError Invalid week: 54
# expect: ValueError Invalid day: 8 (range is [1, 7])
# expect: ValueError Invalid day: 0 (range is [1, 7])
# expect: ValueError Year is out of range: 0
# expect: ValueError Year is out of range: 10000
# expect: datetime.date(2015, 12, 31)
# expect: datetime.date(1, 1, 1)
# expect: datetime.datetime(2024, 3, 6, 0, 0)
# expect: time.struct_time(tm_year=2024, tm_mon=5, tm_mday=6, tm_hour=7, tm_min=8, tm_sec=9, tm_wday=0, tm_yday=127, tm_isdst=0)
# expect: time.struct_time(tm_year=2024, tm_mon=5, tm_mday=5, tm_hour=22, tm_min=8, tm_sec=9, tm_wday=6, tm_yday=126, tm_isdst=0)
# expect: time.struct_time(tm_year=2024, tm_mon=5, tm_mday=6, tm_hour=7, tm_min=8, tm_sec=9, tm_wday=0, tm_yday=127, tm_isdst=0)
