# Attributes of a local that are written again and again, in each thread its own.
import threading


class Mine(threading.local):
    limit = 3

    def __init__(self, start):
        self.count = start

    @property
    def doubled(self):
        return self.count * 2

    @doubled.setter
    def doubled(self, value):
        self.count = value // 2


mine = Mine(10)
plain = threading.local()
seen = []


def work(number):
    for step in range(5):
        mine.count += number
        mine.limit = mine.limit + number
        plain.last = step
        plain.last += 1
    mine.doubled = mine.doubled + 2
    seen.append((number, mine.count, mine.limit, plain.last, sorted(mine.__dict__), plain.__dict__))
    del mine.limit
    seen.append(mine.limit)
    try:
        mine.__dict__ = {}
    except AttributeError as error:
        seen.append(str(error))


for number in (1, 2):
    thread = threading.Thread(target=work, args=(number,))
    thread.start()
    thread.join()
print(*seen, sep='\n')
print(mine.count, Mine.limit, hasattr(plain, 'last'))
# expect: (1, 16, 8, 5, ['count', 'limit'], {'last': 5})
# expect: 3
# expect: 'Mine' object attribute '__dict__' is read-only
# expect: (2, 21, 13, 5, ['count', 'limit'], {'last': 5})
# expect: 3
# expect: 'Mine' object attribute '__dict__' is read-only
# expect: 10 3 False
