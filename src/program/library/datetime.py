"""Dates, times and the spans between them."""
import time as _time

MINYEAR = 1
MAXYEAR = 9999
_DAY = 86400000000
_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH_NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split()
_DAY_NAMES = 'Mon Tue Wed Thu Fri Sat Sun'.split()
_EPOCH = 719163


def _leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_days(year, month):
    return 29 if month == 2 and _leap(year) else _MONTHS[month - 1]


def _ordinal(year, month, day):
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400
    for m in range(1, month):
        days += _month_days(year, m)
    return days + day


def _from_ordinal(n):
    if not 1 <= n <= 3652059:
        raise OverflowError('date value out of range')
    year = min(n // 365 + 1, MAXYEAR)
    while _ordinal(year, 1, 1) > n:
        year -= 1
    n -= _ordinal(year, 1, 1) - 1
    month = 1
    while n > _month_days(year, month):
        n -= _month_days(year, month)
        month += 1
    return year, month, n


def _check_numbers(*values):
    for value in values:
        if not isinstance(value, int):
            raise TypeError("'%s' object cannot be interpreted as an integer" % _kind(value))


def _check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type '%s'"
                        % _kind(zone))


def _check_date(year, month, day):
    for i, value in enumerate((year, month, day)):
        if value is None:
            raise TypeError("function missing required argument '%s' (pos %d)" % (
                ('year', 'month', 'day')[i], i + 1))
    _check_numbers(year, month, day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _month_days(year, month):
        raise ValueError('day is out of range for month')


def _check_time(hour, minute, second, microsecond):
    _check_numbers(hour, minute, second, microsecond)
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')


def _time_text(hour, minute, second, microsecond, timespec='auto'):
    if timespec == 'auto':
        timespec = 'microseconds' if microsecond else 'seconds'
    if timespec not in ('hours', 'minutes', 'seconds', 'milliseconds', 'microseconds'):
        raise ValueError('Unknown timespec value')
    text = '%02d' % hour
    if timespec != 'hours':
        text += ':%02d' % minute
        if timespec != 'minutes':
            text += ':%02d' % second
            if timespec == 'milliseconds':
                text += '.%03d' % (microsecond // 1000)
            elif timespec == 'microseconds':
                text += '.%06d' % microsecond
    return text


def _offset_text(offset, colon=':'):
    if offset is None:
        return ''
    seconds = offset._us // 1000000
    sign, seconds = ('-', -seconds) if seconds < 0 else ('+', seconds)
    text = '%s%02d%s%02d' % (sign, seconds // 3600, colon, seconds // 60 % 60)
    return text + (colon + '%02d' % (seconds % 60) if seconds % 60 else '')


def _strftime(when, format, timetuple):
    if not isinstance(format, str):
        raise TypeError('strftime() argument 1 must be str, not ' + type(format).__name__)
    microsecond = getattr(when, 'microsecond', 0)
    offset = name = ''
    if getattr(when, 'tzinfo', None) is not None:
        offset = _offset_text(when.utcoffset(), '')
        name = when.tzname() or ''
    parts = format.split('%%')
    for i, part in enumerate(parts):
        part = part.replace('%f', '%06d' % microsecond)
        parts[i] = part.replace('%z', offset).replace('%Z', name)
    return _time.strftime('%%'.join(parts), timetuple)


class _Fixed:
    """Attributes are set by `_fix` alone, but those of derived classes."""
    _fields = ()

    def _fix(self, *values):
        _put_all(self, self._fields, values, True)

    def __setattr__(self, name, *value):
        cls = type(self)
        for owner in cls.__mro__:
            if name in owner.__dict__.get('_own_fields', ()):
                raise AttributeError('readonly attribute' if owner is timedelta else
                                     "attribute %r of '%s.%s' objects is not writable"
                                     % (name, owner.__module__, owner.__name__))
        if cls.__module__ != 'datetime':
            return (object.__setattr__ if value else object.__delattr__)(self, name, *value)
        if hasattr(cls, name):
            raise AttributeError('%r object attribute %r is read-only' % (_kind(self), name))
        raise AttributeError('%r object has no attribute %r' % (_kind(self), name))

    __delattr__ = __setattr__


class _Ordered(_Fixed):
    """Comparison by _key(); only with one's like."""

    def _other(self, other, sign):
        if not isinstance(other, self._like) or isinstance(other, datetime) != isinstance(
                self, datetime):
            if isinstance(self, date) and isinstance(other, date):
                raise TypeError("can't compare datetime.datetime to datetime.date")
            raise TypeError("'%s' not supported between instances of '%s' and '%s'" % (
                sign, _kind(self), _kind(other)))
        if (self._offset() is None) != (other._offset() is None):
            raise TypeError("can't compare offset-naive and offset-aware %ss"
                            % self._like.__name__)
        return other._key()

    def _offset(self):
        return None

    def __eq__(self, other):
        if not isinstance(other, self._like) or isinstance(other, datetime) != isinstance(
                self, datetime):
            return NotImplemented
        return (self._offset() is None) == (other._offset() is None) and (
            self._key() == other._key())

    def __lt__(self, other):
        return self._key() < self._other(other, '<')

    def __le__(self, other):
        return self._key() <= self._other(other, '<=')

    def __gt__(self, other):
        return self._key() > self._other(other, '>')

    def __ge__(self, other):
        return self._key() >= self._other(other, '>=')

    def __hash__(self):
        return hash(self._key())


def _kind(value):
    cls = type(value)
    return cls.__name__ if cls.__module__ in ('builtins', '__main__') else (
        cls.__module__ + '.' + cls.__name__)


class timedelta(_Ordered):
    _own_fields = ('days', 'seconds', 'microseconds')
    _fields = _own_fields + ('_us',)

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0,
                 minutes=0, hours=0, weeks=0):
        total, rest = 0, 0.0
        for name, value, unit in (
                ('days', days, _DAY), ('seconds', seconds, 1000000),
                ('microseconds', microseconds, 1), ('milliseconds', milliseconds, 1000),
                ('minutes', minutes, 60000000), ('hours', hours, 3600000000),
                ('weeks', weeks, 7 * _DAY)):
            if not isinstance(value, (int, float)):
                raise TypeError('unsupported type for timedelta %s component: %s'
                                % (name, type(value).__name__))
            whole = int(value)
            total += whole * unit
            rest += (value - whole) * unit
        # Half a microsecond goes to the even neighbour of the whole sum.
        whole = int(rest // 1)
        total, rest = total + whole, rest - whole
        self._set(total + (rest > 0.5 or rest == 0.5 and total % 2 == 1))

    def _set(self, microseconds):
        days, rest = divmod(microseconds, _DAY)
        if not -999999999 <= days <= 999999999:
            raise OverflowError('days=%d; must have magnitude <= 999999999' % days)
        self._fix(days, *divmod(rest, 1000000), microseconds)

    def _key(self):
        return self._us

    def total_seconds(self):
        return self._us / 1000000

    def __repr__(self):
        parts = ['%s=%d' % (name, getattr(self, name))
                 for name in ('days', 'seconds', 'microseconds') if getattr(self, name)]
        return 'datetime.timedelta(%s)' % (', '.join(parts) or '0')

    def __str__(self):
        text = '%d:%02d:%02d' % (self.seconds // 3600, self.seconds // 60 % 60,
                                 self.seconds % 60)
        if self.days:
            text = '%d day%s, ' % (self.days, '' if abs(self.days) == 1 else 's') + text
        if self.microseconds:
            text += '.%06d' % self.microseconds
        return text

    def __add__(self, other):
        return _span(self._us + other._us) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return _span(self._us - other._us) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return _span(-self._us)

    def __pos__(self):
        return self

    def __abs__(self):
        return _span(abs(self._us))

    def __mul__(self, other):
        if isinstance(other, (int, float)):
            return _span(round(self._us * other))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, (int, float)):
            if other == 0 and isinstance(other, int):
                raise ZeroDivisionError('integer division or modulo by zero')
            return _span(round(self._us / other))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        return _span(self._us // other) if isinstance(other, int) else NotImplemented

    def __mod__(self, other):
        return _span(self._us % other._us) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        return self // other, self % other

    def __bool__(self):
        return self._us != 0


def _span(microseconds):
    span = timedelta.__new__(timedelta)
    span._set(microseconds)
    return span


timedelta._like = timedelta


def _extreme(days, seconds, microseconds, all):
    # So many microseconds are more than 64 bits: they can be shown and compared only.
    span = object.__new__(timedelta)
    span._fix(days, seconds, microseconds, all)
    return span


timedelta.min = _extreme(-999999999, 0, 0, -0x7fff_ffff_ffff_ffff)
timedelta.max = _extreme(999999999, 86399, 999999, 0x7fff_ffff_ffff_ffff)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo(_Fixed):
    def utcoffset(self, dt):
        raise NotImplementedError('tzinfo subclass must override utcoffset()')

    def tzname(self, dt):
        raise NotImplementedError('tzinfo subclass must override tzname()')

    def dst(self, dt):
        return None


class timezone(tzinfo):
    _fields = ('_of', '_name')

    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError('timezone() argument 1 must be datetime.timedelta, not '
                            + type(offset).__name__)
        if abs(offset._us) >= _DAY:
            raise ValueError('offset must be a timedelta strictly between '
                             '-timedelta(hours=24) and timedelta(hours=24), not '
                             + repr(offset) + '.')
        self._fix(offset, name)

    def utcoffset(self, dt):
        return self._of

    def tzname(self, dt):
        return self._name or 'UTC' + (_offset_text(self._of) if self._of else '')

    def __eq__(self, other):
        return self._of == other._of if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._of)

    def __str__(self):
        return self.tzname(None)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        name = '' if self._name is None else ', %r' % self._name
        return 'datetime.timezone(%r%s)' % (self._of, name)


UTC = timezone.utc = timezone(timedelta(0))
timezone.max = timezone(timedelta(hours=23, minutes=59))
timezone.min = timezone(-timezone.max._of)


class IsoCalendarDate(tuple):
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return 'datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)' % self


class date(_Ordered):
    _fields = _own_fields = ('year', 'month', 'day')

    def __init__(self, year=None, month=None, day=None):
        _check_date(year, month, day)
        self._fix(year, month, day)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp):
        now = _time.localtime(timestamp)
        return cls(now[0], now[1], now[2])

    @classmethod
    def fromisocalendar(cls, year, week, day):
        if not 1 <= year <= 9999:
            raise ValueError('Year is out of range: %d' % year)
        first = _date(year, 1, 4)
        monday = first.toordinal() - first.weekday() + (week - 1) * 7
        # The week of its Thursday's year; the 53rd is not in every one.
        if not 1 <= week <= 53 or week == 53 and _from_ordinal(monday + 3)[0] != year:
            raise ValueError('Invalid week: %d' % week)
        if not 1 <= day <= 7:
            raise ValueError('Invalid day: %d (range is [1, 7])' % day)
        return cls(*_from_ordinal(monday + day - 1))

    @classmethod
    def fromordinal(cls, n):
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        return cls(*_parsed_date(text, text))

    def _key(self):
        return self.toordinal()

    def toordinal(self):
        return _ordinal(self.year, self.month, self.day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        thursday = _from_ordinal(self.toordinal() - self.weekday() + 3)
        first = _ordinal(thursday[0], 1, 1)
        return IsoCalendarDate((thursday[0], (_ordinal(*thursday) - first) // 7 + 1,
                                self.weekday() + 1))

    def replace(self, year=None, month=None, day=None):
        return type(self)(self.year if year is None else year,
                          self.month if month is None else month,
                          self.day if day is None else day)

    def timetuple(self):
        return _time.struct_time(self._timetuple())

    def _timetuple(self):
        return (self.year, self.month, self.day, 0, 0, 0, self.weekday(),
                self.toordinal() - _ordinal(self.year, 1, 1) + 1, -1)

    def ctime(self):
        t = self._timetuple()
        return '%s %s %2d %02d:%02d:%02d %04d' % (
            _DAY_NAMES[t[6]], _MONTH_NAMES[t[1] - 1], t[2], t[3], t[4], t[5], t[0])

    def strftime(self, format):
        return _strftime(self, format, self._timetuple())

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def isoformat(self):
        return '%04d-%02d-%02d' % (self.year, self.month, self.day)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return 'datetime.date(%d, %d, %d)' % (self.year, self.month, self.day)

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)(*_from_ordinal(self.toordinal() + other.days))
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented


date._like = date
date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(1)


def _number(text, whole):
    if not text.isdigit():
        raise ValueError('Invalid isoformat string: %r' % whole)
    return int(text)


def _parsed_date(text, whole):
    if 'W' in text:
        return _parsed_week(text, whole)
    parts = text.split('-') if '-' in text else [text[:4], text[4:6], text[6:]]
    if [len(part) for part in parts] != [4, 2, 2]:
        raise ValueError('Invalid isoformat string: %r' % whole)
    return [_number(part, whole) for part in parts]


def _parsed_week(text, whole):
    """2024-W09-4 or 2024W094; without its day it is the Monday."""
    year, _, rest = text.partition('W')
    parts = rest.split('-') if year[-1:] == '-' else [rest[:2], rest[2:]] if rest[2:] else [rest]
    if [len(year.rstrip('-'))] + [len(part) for part in parts] not in ([4, 2], [4, 2, 1]):
        raise ValueError('Invalid isoformat string: %r' % whole)
    year, week, day = [_number(part, whole) for part in (year[:4], *parts, '1')[:3]]
    first = date(year, 1, 4)
    found = _from_ordinal(first.toordinal() - first.weekday() + (week - 1) * 7 + day - 1)
    if not 1 <= day <= 7 or date(*found).isocalendar()[:2] != (year, week):
        raise ValueError('Invalid isoformat string: %r' % whole)
    return found


def _date_length(text):
    """How much of a date and a time is the date."""
    dashed = text[4:5] == '-'
    if text[4 + dashed:5 + dashed] != 'W':
        return 10 if dashed else 8
    length = 7 + dashed
    has_day = text[8:9] == '-' if dashed else text[7:8].isdigit()
    return length + has_day * (1 + dashed)


def _parsed_time(text, whole):
    zone = None
    if text[-1:] == 'Z':
        text, zone = text[:-1], timezone.utc
    for sign in '+-':
        text, found, offset = text.partition(sign)
        if found:
            h, m, s, us, _ = _parsed_time(offset, whole)
            span = timedelta(hours=h, minutes=m, seconds=s)
            zone = timezone(span if sign == '+' else -span) if span else timezone.utc
            break
    clock, _, fraction = text.replace(',', '.').partition('.')
    parts = clock.split(':') if ':' in clock else [
        clock[i:i + 2] for i in range(0, len(clock), 2)]
    if not 1 <= len(parts) <= 3 or any([len(part) != 2 for part in parts]):
        raise ValueError('Invalid isoformat string: %r' % whole)
    parts = [_number(part, whole) for part in parts] + [0, 0]
    return (parts[0], parts[1], parts[2],
            _number((fraction + '000000')[:6], whole) if fraction else 0, zone)


class time(_Ordered):
    _fields = _own_fields = ('hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold')

    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _check_time(hour, minute, second, microsecond)
        _check_zone(tzinfo)
        self._fix(hour, minute, second, microsecond, tzinfo, fold)

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        return cls(*_parsed_time(text[1:] if text[:1] == 'T' else text, text))

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(None)

    _offset = utcoffset

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(None)

    def _key(self):
        us = ((self.hour * 60 + self.minute) * 60 + self.second) * 1000000 + self.microsecond
        offset = self.utcoffset()
        return us if offset is None else us - offset._us

    def isoformat(self, timespec='auto'):
        return _time_text(self.hour, self.minute, self.second, self.microsecond,
                          timespec) + _offset_text(self.utcoffset())

    def strftime(self, format):
        return _strftime(self, format, (1900, 1, 1, self.hour, self.minute,
                                        self.second, 0, 1, -1))

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def replace(self, **changes):
        fields = dict(zip(self._fields, _get_all(self, self._fields)))
        return type(self)(**{**fields, **changes})

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        parts = [self.hour, self.minute, self.second, self.microsecond]
        while len(parts) > 2 and not parts[-1]:
            parts.pop()
        zone = '' if self.tzinfo is None else ', tzinfo=%r' % self.tzinfo
        return 'datetime.time(%s%s)' % (', '.join(map(str, parts)), zone)


time._like = time
time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)


class datetime(date):
    _own_fields = time._fields
    _fields = date._fields + _own_fields

    def __init__(self, year=None, month=None, day=None, hour=0, minute=0, second=0,
                 microsecond=0, tzinfo=None, *, fold=0):
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond)
        _check_zone(tzinfo)
        self._fix(year, month, day, hour, minute, second, microsecond, tzinfo, fold)

    @classmethod
    def _at(cls, microseconds, tz=None):
        """From microseconds since the year 1."""
        days, rest = divmod(microseconds, _DAY)
        seconds, us = divmod(rest, 1000000)
        return cls(*_from_ordinal(days), seconds // 3600, seconds // 60 % 60,
                   seconds % 60, us, tz)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def utcfromtimestamp(cls, t):
        return cls._at(round(t * 1000000) + _EPOCH * _DAY)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        if not isinstance(timestamp, (int, float)):
            _check_numbers(timestamp)
        us = round(timestamp * 1000000)
        if tz is not None:
            here = cls._at(us + _EPOCH * _DAY, tz)
            return here + here.utcoffset()
        return cls(*_time.localtime(us // 1000000)[:6], us % 1000000)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        for i, value, wanted in ((1, date, _date), (2, time, _time_of_day)):
            if not isinstance(value, wanted):
                raise TypeError('combine() argument %d must be datetime.%s, not %s' % (
                    i, wanted.__name__, _kind(value)))
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                   time.microsecond, time.tzinfo if tzinfo is True else tzinfo)

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        length = _date_length(text)
        day = _parsed_date(text[:length], text)
        if len(text) == length:
            return cls(*day)
        return cls(*day, *_parsed_time(text[length + 1:], text))

    @classmethod
    def strptime(cls, date_string, format):
        fields, microsecond, offset = _time._parsed(date_string, format)
        zone = (None if offset is None else timezone(timedelta(seconds=offset)) if offset
                else timezone.utc)
        return cls(*fields, microsecond, zone)

    def _us(self):
        return self.toordinal() * _DAY + (
            (self.hour * 60 + self.minute) * 60 + self.second) * 1000000 + self.microsecond

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(self)

    _offset = utcoffset

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(self)

    def dst(self):
        return None if self.tzinfo is None else self.tzinfo.dst(self)

    def _key(self):
        offset = self.utcoffset()
        return self._us() if offset is None else self._us() - offset._us

    def timestamp(self):
        if self.tzinfo is None:
            return _time.mktime(self._timetuple()) + self.microsecond / 1000000
        return (self._key() - _EPOCH * _DAY) / 1000000

    def astimezone(self, tz=None):
        _check_zone(tz)
        stamp = self.timestamp()
        if tz is None:
            local = datetime.fromtimestamp(stamp)
            shift = local - datetime.utcfromtimestamp(stamp)
            return local.replace(tzinfo=timezone(shift))
        return type(self).fromtimestamp(stamp, tz)

    def date(self):
        return _date(self.year, self.month, self.day)

    def time(self):
        return _time_of_day(self.hour, self.minute, self.second, self.microsecond)

    def utctimetuple(self):
        offset = self.utcoffset()
        utc = self if not offset else (self - offset)
        return _time.struct_time(utc._timetuple()[:8] + (0,))

    def timetz(self):
        return self.time().replace(tzinfo=self.tzinfo)

    def _timetuple(self):
        return date._timetuple(self)[:3] + (self.hour, self.minute, self.second) + (
            date._timetuple(self)[6:])

    def replace(self, **changes):
        fields = dict(zip(self._fields, _get_all(self, self._fields)))
        return type(self)(**{**fields, **changes})

    def isoformat(self, sep='T', timespec='auto'):
        return date.isoformat(self) + sep + _time_text(
            self.hour, self.minute, self.second, self.microsecond, timespec
        ) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        parts = [self.year, self.month, self.day, self.hour, self.minute, self.second,
                 self.microsecond]
        while len(parts) > 5 and not parts[-1]:
            parts.pop()
        zone = '' if self.tzinfo is None else ', tzinfo=%r' % self.tzinfo
        return 'datetime.datetime(%s%s)' % (', '.join(map(str, parts)), zone)

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)._at(self._us() + other._us, self.tzinfo)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return _span(self._key() - other._key())


_date = date
_time_of_day = time
datetime._like = datetime
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
