import copy
import threading
from datetime import date, datetime, time, timedelta, timezone

class Stamped(datetime):
    kind = 'plain'

    def mark(self, text):
        self.text = text
        return self

class Zone(timezone.__base__):
    def __init__(self, hours):
        self.hours = hours

    def utcoffset(self, when):
        return timedelta(hours=self.hours)

    def tzname(self, when):
        return f'zone {self.hours}'

def change(thing, name):
    for action in (lambda: setattr(thing, name, 5), lambda: delattr(thing, name)):
        try:
            action()
            print('changed', name)
        except AttributeError as error:
            print(error)

things = [date(2020, 1, 2), datetime(2020, 1, 2, 3, 4), time(1, 2, 3), timedelta(1, 2, 3),
          timezone.utc, timezone(timedelta(hours=1), 'x'), Stamped(2020, 1, 2)]
for thing in things[:-1]:
    for name in ('year', 'hour', 'tzinfo', 'fold', 'days', 'seconds', 'min', 'other', 'total_seconds'):
        change(thing, name)
stamped = things[-1].mark('here')
change(stamped, 'year')
change(stamped, 'hour')
stamped.kind = 'other'
print(stamped.text, stamped.kind, Stamped.kind)
later = stamped.replace(year=2021)
print(type(later).__name__, later, type(stamped + timedelta(1)).__name__, hasattr(later, 'text'))
zone = Zone(3)
zone.hours = 4
print(datetime(2020, 1, 1, tzinfo=zone), zone.tzname(None))
for thing in things:
    print(copy.copy(thing) == thing, copy.deepcopy([thing])[0] == thing)

def use():
    try:
        shared.day = 4
    except AttributeError as error:
        print(error)

shared = date(2024, 2, 29)
thread = threading.Thread(target=use)
thread.start()
thread.join()
print(shared, shared.replace(day=1), timedelta(hours=30), timedelta.max, -timedelta(seconds=1))
# expect: attribute 'year' of 'datetime.date' objects is not writable
# expect: attribute 'year' of 'datetime.date' objects is not writable
# expect: 'datetime.date' object has no attribute 'hour'
# expect: 'datetime.date' object has no attribute 'hour'
# expect: 'datetime.date' object has no attribute 'tzinfo'
# expect: 'datetime.date' object has no attribute 'tzinfo'
# expect: 'datetime.date' object has no attribute 'fold'
# expect: 'datetime.date' object has no attribute 'fold'
# expect: 'datetime.date' object has no attribute 'days'
# expect: 'datetime.date' object has no attribute 'days'
# expect: 'datetime.date' object has no attribute 'seconds'
# expect: 'datetime.date' object has no attribute 'seconds'
# expect: 'datetime.date' object attribute 'min' is read-only
# expect: 'datetime.date' object attribute 'min' is read-only
# expect: 'datetime.date' object has no attribute 'other'
# expect: 'datetime.date' object has no attribute 'other'
# expect: 'datetime.date' object has no attribute 'total_seconds'
# expect: 'datetime.date' object has no attribute 'total_seconds'
# expect: attribute 'year' of 'datetime.date' objects is not writable
# expect: attribute 'year' of 'datetime.date' objects is not writable
# expect: attribute 'hour' of 'datetime.datetime' objects is not writable
# expect: attribute 'hour' of 'datetime.datetime' objects is not writable
# expect: attribute 'tzinfo' of 'datetime.datetime' objects is not writable
# expect: attribute 'tzinfo' of 'datetime.datetime' objects is not writable
# expect: attribute 'fold' of 'datetime.datetime' objects is not writable
# expect: attribute 'fold' of 'datetime.datetime' objects is not writable
# expect: 'datetime.datetime' object has no attribute 'days'
# expect: 'datetime.datetime' object has no attribute 'days'
# expect: 'datetime.datetime' object has no attribute 'seconds'
# expect: 'datetime.datetime' object has no attribute 'seconds'
# expect: 'datetime.datetime' object attribute 'min' is read-only
# expect: 'datetime.datetime' object attribute 'min' is read-only
# expect: 'datetime.datetime' object has no attribute 'other'
# expect: 'datetime.datetime' object has no attribute 'other'
# expect: 'datetime.datetime' object has no attribute 'total_seconds'
# expect: 'datetime.datetime' object has no attribute 'total_seconds'
# expect: 'datetime.time' object has no attribute 'year'
# expect: 'datetime.time' object has no attribute 'year'
# expect: attribute 'hour' of 'datetime.time' objects is not writable
# expect: attribute 'hour' of 'datetime.time' objects is not writable
# expect: attribute 'tzinfo' of 'datetime.time' objects is not writable
# expect: attribute 'tzinfo' of 'datetime.time' objects is not writable
# expect: attribute 'fold' of 'datetime.time' objects is not writable
# expect: attribute 'fold' of 'datetime.time' objects is not writable
# expect: 'datetime.time' object has no attribute 'days'
# expect: 'datetime.time' object has no attribute 'days'
# expect: 'datetime.time' object has no attribute 'seconds'
# expect: 'datetime.time' object has no attribute 'seconds'
# expect: 'datetime.time' object attribute 'min' is read-only
# expect: 'datetime.time' object attribute 'min' is read-only
# expect: 'datetime.time' object has no attribute 'other'
# expect: 'datetime.time' object has no attribute 'other'
# expect: 'datetime.time' object has no attribute 'total_seconds'
# expect: 'datetime.time' object has no attribute 'total_seconds'
# expect: 'datetime.timedelta' object has no attribute 'year'
# expect: 'datetime.timedelta' object has no attribute 'year'
# expect: 'datetime.timedelta' object has no attribute 'hour'
# expect: 'datetime.timedelta' object has no attribute 'hour'
# expect: 'datetime.timedelta' object has no attribute 'tzinfo'
# expect: 'datetime.timedelta' object has no attribute 'tzinfo'
# expect: 'datetime.timedelta' object has no attribute 'fold'
# expect: 'datetime.timedelta' object has no attribute 'fold'
# expect: readonly attribute
# expect: readonly attribute
# expect: readonly attribute
# expect: readonly attribute
# expect: 'datetime.timedelta' object attribute 'min' is read-only
# expect: 'datetime.timedelta' object attribute 'min' is read-only
# expect: 'datetime.timedelta' object has no attribute 'other'
# expect: 'datetime.timedelta' object has no attribute 'other'
# expect: 'datetime.timedelta' object attribute 'total_seconds' is read-only
# expect: 'datetime.timedelta' object attribute 'total_seconds' is read-only
# expect: 'datetime.timezone' object has no attribute 'year'
# expect: 'datetime.timezone' object has no attribute 'year'
# expect: 'datetime.timezone' object has no attribute 'hour'
# expect: 'datetime.timezone' object has no attribute 'hour'
# expect: 'datetime.timezone' object has no attribute 'tzinfo'
# expect: 'datetime.timezone' object has no attribute 'tzinfo'
# expect: 'datetime.timezone' object has no attribute 'fold'
# expect: 'datetime.timezone' object has no attribute 'fold'
# expect: 'datetime.timezone' object has no attribute 'days'
# expect: 'datetime.timezone' object has no attribute 'days'
# expect: 'datetime.timezone' object has no attribute 'seconds'
# expect: 'datetime.timezone' object has no attribute 'seconds'
# expect: 'datetime.timezone' object attribute 'min' is read-only
# expect: 'datetime.timezone' object attribute 'min' is read-only
# expect: 'datetime.timezone' object has no attribute 'other'
# expect: 'datetime.timezone' object has no attribute 'other'
# expect: 'datetime.timezone' object has no attribute 'total_seconds'
# expect: 'datetime.timezone' object has no attribute 'total_seconds'
# expect: 'datetime.timezone' object has no attribute 'year'
# expect: 'datetime.timezone' object has no attribute 'year'
# expect: 'datetime.timezone' object has no attribute 'hour'
# expect: 'datetime.timezone' object has no attribute 'hour'
# expect: 'datetime.timezone' object has no attribute 'tzinfo'
# expect: 'datetime.timezone' object has no attribute 'tzinfo'
# expect: 'datetime.timezone' object has no attribute 'fold'
# expect: 'datetime.timezone' object has no attribute 'fold'
# expect: 'datetime.timezone' object has no attribute 'days'
# expect: 'datetime.timezone' object has no attribute 'days'
# expect: 'datetime.timezone' object has no attribute 'seconds'
# expect: 'datetime.timezone' object has no attribute 'seconds'
# expect: 'datetime.timezone' object attribute 'min' is read-only
# expect: 'datetime.timezone' object attribute 'min' is read-only
# expect: 'datetime.timezone' object has no attribute 'other'
# expect: 'datetime.timezone' object has no attribute 'other'
# expect: 'datetime.timezone' object has no attribute 'total_seconds'
# expect: 'datetime.timezone' object has no attribute 'total_seconds'
# expect: attribute 'year' of 'datetime.date' objects is not writable
# expect: attribute 'year' of 'datetime.date' objects is not writable
# expect: attribute 'hour' of 'datetime.datetime' objects is not writable
# expect: attribute 'hour' of 'datetime.datetime' objects is not writable
# expect: here other plain
# expect: Stamped 2021-01-02 00:00:00 Stamped False
# expect: 2020-01-01 00:00:00+04:00 zone 4
# expect: True True
# expect: True True
# expect: True True
# expect: True True
# expect: True True
# expect: True True
# expect: True True
# expect: attribute 'day' of 'datetime.date' objects is not writable
# expect: 2024-02-29 2024-02-01 1 day, 6:00:00 999999999 days, 23:59:59.999999 -1 day, 23:59:59
