# case: bound_later
class time:
    zone = 'global'

numbers = [1, 2]

def limit():
    return 3

class Clock:
    zone = time.zone
    all = [time, limit(), numbers[1], len(numbers)]
    most = limit() if numbers else None

    def time(self):
        return 'method'

    def limit(self):
        return 4

    numbers = numbers + [limit is not None]
    numbers.append(9)

print(Clock.zone, Clock.all[0] is time, Clock.all[1:], Clock.most, Clock.numbers, Clock().limit())

class Gone:
    limit = 5
    print(limit)
    del limit
    print(limit())
    for limit in range(2):
        print(limit + 1)
    try:
        1 / 0
    except ZeroDivisionError as numbers:
        print(numbers.args)
    print(numbers[0])

try:
    class Never:
        missing.x = 1
        missing = 2
except NameError as error:
    print(error)
# expect: global True [3, 2, 2] 3 [1, 2, True, 9] 4
# expect: 5
# expect: 3
# expect: 1
# expect: 2
# expect: ('division by zero',)
# expect: 1
# expect: name 'missing' is not defined
