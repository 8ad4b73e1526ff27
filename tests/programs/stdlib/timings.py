# case: timeit_of_functions
import timeit
calls = []
took = timeit.timeit(lambda: calls.append(1), number=100)
print(took >= 0, len(calls))
print(len(timeit.repeat(lambda: None, repeat=3, number=10)), timeit.default_timer() > 0)
timer = timeit.Timer(lambda: calls.append(2), setup=lambda: calls.clear())
print(timer.timeit(5) >= 0, calls)
print(timeit.timeit(number=10) >= 0)
ticks = iter(range(100))
print(timeit.timeit(lambda: None, timer=lambda: next(ticks), number=3), timeit.default_number)
try:
    timeit.timeit(3)
except ValueError as error:
    print(error)
# expect: True 100
# expect: 3 True
# expect: True [2, 2, 2, 2, 2]
# expect: True
# expect: 1 1000000
# expect: stmt is neither a string nor callable

# case: default_timer
from timeit import default_timer as timer
start = timer()
end = timer()
print(end >= start)
# expect: True
