# What takes a step for each item, whatever is in there already: with steps for all of them each time,
# none of this would come to its end.
import collections
import io
import itertools
import random

N = 30_000

todo = set(range(N))
total = 0
while todo:
    total += todo.pop()
print(total)

seen = set(range(N))
for number in range(N):
    seen |= {number + 1}
    seen.update({number + 2}, [number + 3])
    seen -= {number}
    assert {number + 1} <= seen and not {number} & seen and not {number} - {number} and seen.issuperset([number + 1])
print(sorted(seen))

waiting = collections.OrderedDict.fromkeys(range(N))
for number in range(N):
    waiting[N + number] = None
    assert waiting.popitem(last=False)[0] == number
print(len(waiting))

table = dict.fromkeys(range(N))
while table:
    table.popitem()

numbers = list(range(N))
others = list(range(1, N + 1))
line = collections.deque(numbers)
for number in range(N):
    assert 0 in numbers and numbers.index(1) == 1 and numbers != others and numbers < others
    assert line[0] == number and number in line and line.index(number) == 0
    line.remove(number)
    random.choice(numbers)
    random.choices(numbers, k=2)
    random.sample(numbers, 2)
print(random.choice(range(10 ** 12)) < 10 ** 12, max(random.sample(range(10 ** 12), 3)) < 10 ** 12)

del numbers[::2]
del numbers[5:-5]
print(numbers)

first, second = itertools.tee(range(N))
print(sum(first), sum(second))

text = io.StringIO()
for number in range(N):
    print(number, file=text)
text.seek(0)
print(sum(int(line) for line in text), sum(1 for _ in io.StringIO(text.getvalue())))

ascii_text = 'ab' * N
print(sum(ascii_text.find('a', at) for at in range(0, 2 * N, 2)))

long = range(10 ** 12)
print(len(long), long[7 * 10 ** 9], long[-1], long[5 * 10 ** 9:][3], long[::10 ** 10][50], 10 ** 11 in long)
# expect: 449985000
# expect: [30000, 30001, 30002]
# expect: 30000
# expect: True True
# expect: [1, 3, 5, 7, 9, 29991, 29993, 29995, 29997, 29999]
# expect: 449985000 449985000
# expect: 449985000 30000
# expect: 899970000
# expect: 1000000000000 7000000000 999999999999 5000000003 500000000000 True
