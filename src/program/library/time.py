"""The calendar beside the clocks, which are native."""
# There is no system that knows where the clock hangs: local time is UTC.
timezone = altzone = daylight = 0
tzname = ('UTC', 'UTC')
_MONTHS = 'January February March April May June July August September October November December'.split()
_DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split()
_FIELDS = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday',
           'tm_yday', 'tm_isdst')


def _offset(seconds):
    """How many seconds local time is ahead of UTC then."""
    return 0


class struct_time(tuple):
    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: self[8])

    def __repr__(self):
        return 'time.struct_time(%s)' % ', '.join(
            ['%s=%r' % item for item in zip(_FIELDS, self)])


def _days(year, month, day):
    """Days since 1 January 1970, after Hinnant's days_from_civil."""
    year -= month < 3
    era = year // 400
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    of_era = (year - era * 400) * 365 + (year - era * 400) // 4 - (year - era * 400) // 100
    return era * 146097 + of_era + of_year - 719468


def gmtime(seconds=None, /):
    seconds = int((time() if seconds is None else seconds) // 1)
    days, rest = divmod(seconds, 86400)
    shifted = days + 719468
    era, of_era = divmod(shifted, 146097)
    year = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    month = (5 * of_year + 2) // 153
    day = of_year - (153 * month + 2) // 5 + 1
    month = month + 3 if month < 10 else month - 9
    year += era * 400 + (month < 3)
    return struct_time((year, month, day, rest // 3600, rest // 60 % 60, rest % 60,
                        (days + 3) % 7, days - _days(year, 1, 1) + 1, 0))


def localtime(seconds=None, /):
    if seconds is None:
        seconds = time()
    return gmtime(seconds + _offset(seconds))


def _seconds(t):
    return (_days(t[0], t[1], t[2]) * 24 + t[3]) * 3600 + t[4] * 60 + t[5]


def mktime(t, /):
    local = _seconds(t)
    # The offset holds for the moment, which it takes to find it: twice is enough.
    moment = local - _offset(local)
    return float(local - _offset(moment))


def asctime(t=None, /):
    t = localtime() if t is None else t
    return '%s %s %2d %02d:%02d:%02d %d' % (
        _DAYS[t[6]][:3], _MONTHS[t[1] - 1][:3], t[2], t[3], t[4], t[5], t[0])


def ctime(seconds=None, /):
    return asctime(localtime(seconds))


def _zone(t):
    seconds = _offset(_seconds(t))
    return '%s%02d%02d' % ('-' if seconds < 0 else '+', abs(seconds) // 3600,
                           abs(seconds) // 60 % 60)


def strftime(format, t=None, /):
    t = localtime() if t is None else t
    out, parts = [], format.split('%')
    out.append(parts[0])
    i = 1
    while i < len(parts):
        part = parts[i]
        code = part[:1]
        if code == '' and i + 1 < len(parts):
            # Two signs for one; what follows the second is plain text.
            out.append('%' + parts[i + 1])
            i += 2
            continue
        out.append(_shown(code, t) + part[1:] if code else '%')
        i += 1
    return ''.join(out)


def _shown(code, t):
    year, month, day, hour, minute, second, weekday, yearday = t[:8]
    if code in _LONGER:
        return strftime(_LONGER[code], t)
    if code in 'dHMSmy':
        return '%02d' % {'d': day, 'H': hour, 'M': minute, 'S': second, 'm': month,
                         'y': year % 100}[code]
    if code == 'Y':
        return str(year)
    if code in 'aA':
        return _DAYS[weekday][:3 if code == 'a' else None]
    if code in 'bBh':
        return _MONTHS[month - 1][:None if code == 'B' else 3]
    if code == 'I':
        return '%02d' % ((hour + 11) % 12 + 1)
    if code == 'p':
        return 'AM' if hour < 12 else 'PM'
    if code == 'j':
        return '%03d' % yearday
    if code == 'w':
        return str((weekday + 1) % 7)
    if code == 'u':
        return str(weekday + 1)
    if code == 'e':
        return '%2d' % day
    if code == 'U':
        return '%02d' % ((yearday + 6 - (weekday + 1) % 7) // 7)
    if code == 'W':
        return '%02d' % ((yearday + 6 - weekday) // 7)
    if code == 's':
        return str(int(mktime(t)))
    if code == 'z':
        return _zone(t)
    if code == 'Z':
        return 'UTC' if _zone(t) == '+0000' else _zone(t)
    return '%' + code


_LONGER = {'c': '%a %b %e %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'D': '%m/%d/%y',
           'F': '%Y-%m-%d', 'T': '%H:%M:%S', 'R': '%H:%M', 'r': '%I:%M:%S %p',
           'n': '\n', 't': '\t'}
CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID = range(4)
CLOCK_MONOTONIC_RAW, CLOCK_BOOTTIME = 4, 7
_CLOCKS = {CLOCK_REALTIME: time_ns, CLOCK_MONOTONIC: monotonic_ns,
           CLOCK_MONOTONIC_RAW: monotonic_ns, CLOCK_BOOTTIME: monotonic_ns}


def process_time_ns():
    return int(process_time() * 1000000000)


def thread_time_ns():
    return int(thread_time() * 1000000000)


_CLOCKS[CLOCK_PROCESS_CPUTIME_ID] = process_time_ns
_CLOCKS[CLOCK_THREAD_CPUTIME_ID] = thread_time_ns


def clock_gettime_ns(clk_id, /):
    if clk_id not in _CLOCKS:
        raise OSError(22, 'Invalid argument')
    return _CLOCKS[clk_id]()


def clock_gettime(clk_id, /):
    return clock_gettime_ns(clk_id) / 1000000000


def clock_getres(clk_id, /):
    clock_gettime_ns(clk_id)
    return 1e-09


_WIDTHS = {'Y': 4, 'm': 2, 'd': 2, 'H': 2, 'I': 2, 'M': 2, 'S': 2, 'y': 2, 'j': 3, 'f': 6}


def _parsed_zone(text, place):
    """The seconds of an offset (Z, +01:00, -0130, +01:00:30), and where it ends."""
    if text[place:place + 1] == 'Z':
        return 0, place + 1
    parts, end = [], place + 1
    while len(parts) < 3:
        colon = bool(parts) and text[end:end + 1] == ':'
        part = text[end + colon:end + colon + 2]
        if len(part) < 2 or not part.isdigit() or parts and part > '59':
            break
        parts.append(int(part))
        end += colon + 2
    if text[place:place + 1] not in ('+', '-') or len(parts) < 2:
        return None, place
    hours, minutes, seconds = (parts + [0])[:3]
    seconds += (hours * 60 + minutes) * 60
    return -seconds if text[place] == '-' else seconds, end


def _parsed(text, format):
    """What stands in the text for each directive of the format."""
    for code in 'cxXDFTR':
        format = format.replace('%' + code, _LONGER[code])
    found, place, i = {}, 0, 0
    while i < len(format):
        letter = format[i]
        i += 1
        if letter == '%':
            code = format[i:i + 1]
            i += 1
            names = {'b': _MONTHS, 'B': _MONTHS, 'a': _DAYS, 'A': _DAYS,
                     'p': ['AM', 'PM']}.get(code)
            end = place
            if names is not None:
                for n, name in enumerate(names):
                    name = name[:3] if code in 'ab' else name
                    if text[place:place + len(name)].lower() == name.lower():
                        found[code.lower()] = n
                        end = place + len(name)
            elif code in _WIDTHS:
                while end < len(text) and end - place < _WIDTHS[code] and text[end].isdigit():
                    end += 1
                if end > place:
                    digits = text[place:end]
                    found[code] = int((digits + '00000')[:6] if code == 'f' else digits)
            elif code == '%' and text[place:place + 1] == '%':
                end += 1
            elif code == 'z':
                found['z'], end = _parsed_zone(text, place)
            else:
                raise ValueError("'%s' is a bad directive in format %r" % (code, format))
            if end == place:
                raise ValueError('time data %r does not match format %r' % (text, format))
            place = end
        elif letter.isspace():
            while text[place:place + 1].isspace():
                place += 1
        elif text[place:place + 1] == letter:
            place += 1
        else:
            raise ValueError('time data %r does not match format %r' % (text, format))
    if place < len(text):
        raise ValueError('unconverted data remains: ' + text[place:])
    if 'y' in found:
        found['Y'] = found['y'] + (2000 if found['y'] < 69 else 1900)
    if 'I' in found:
        found['H'] = found['I'] % 12 + 12 * found.get('p', 0)
    month = found['b'] + 1 if 'b' in found else found.get('m', 1)
    day = found.get('d', 1)
    if not 1 <= month <= 12 or not 1 <= day <= 31 or found.get('H', 0) > 23 or (
            found.get('M', 0) > 59 or found.get('S', 0) > 61):
        raise ValueError('time data %r does not match format %r' % (text, format))
    return [found.get('Y', 1900), month, day, found.get('H', 0), found.get('M', 0),
            found.get('S', 0)], found.get('f', 0), found.get('z')


def strptime(data_string, format='%a %b %d %H:%M:%S %Y', /):
    fields, _, _ = _parsed(data_string, format)
    days = _days(fields[0], fields[1], fields[2])
    return struct_time(fields + [(days + 3) % 7, days - _days(fields[0], 1, 1) + 1, -1])
