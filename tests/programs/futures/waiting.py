# case: wait_for_all
from concurrent.futures import ThreadPoolExecutor, wait
with ThreadPoolExecutor(2) as pool:
    futures = [pool.submit(pow, i, 2) for i in range(4)]
    result = wait(futures)
    print(len(result.done), len(result.not_done), sorted(f.result() for f in result.done))
    done, not_done = wait(set(futures), timeout=1)
    print(len(done), not_done)
# expect: 4 0 [0, 1, 4, 9]
# expect: 4 set()

# case: wait_for_first
from concurrent.futures import ThreadPoolExecutor, wait, FIRST_COMPLETED
from threading import Event
go = Event()
with ThreadPoolExecutor(2) as pool:
    slow, fast = pool.submit(go.wait), pool.submit(int)
    done, not_done = wait([slow, fast], return_when=FIRST_COMPLETED)
    print(fast in done, slow in not_done)
    done, not_done = wait([slow, fast], return_when=FIRST_COMPLETED)
    print(len(done), len(not_done))
    go.set()
# expect: True True
# expect: 1 1

# case: wait_for_exception
from concurrent.futures import ThreadPoolExecutor, wait, FIRST_EXCEPTION
from threading import Event
go = Event()
def bad():
    raise ValueError
with ThreadPoolExecutor(3) as pool:
    slow, failing = pool.submit(go.wait), pool.submit(bad)
    done, not_done = wait([slow, failing], return_when=FIRST_EXCEPTION)
    print(failing in done, slow in not_done)
    done, not_done = wait([slow, failing], return_when=FIRST_EXCEPTION)
    print(len(done), len(not_done))
    go.set()
# expect: True True
# expect: 1 1

# case: exception_condition_without_exception
from concurrent.futures import ThreadPoolExecutor, wait, FIRST_EXCEPTION
with ThreadPoolExecutor(3) as pool:
    done, not_done = wait([pool.submit(int) for _ in range(5)], return_when=FIRST_EXCEPTION)
    print(len(done), len(not_done))
# expect: 5 0

# case: wait_timeout
from concurrent.futures import ThreadPoolExecutor, wait
from threading import Event
go = Event()
with ThreadPoolExecutor(2) as pool:
    slow, fast = pool.submit(go.wait), pool.submit(int)
    fast.result()
    done, not_done = wait([slow, fast], timeout=0.01)
    print(done == {fast}, not_done == {slow})
    go.set()
# expect: True True

# case: wait_for_nothing
from concurrent.futures import wait
print(wait([]))
# expect: DoneAndNotDoneFutures(done=set(), not_done=set())

# case: bad_condition
from concurrent.futures import wait, Future
try:
    wait([Future()], return_when="SOMETIME")
except ValueError as error:
    print(error)
# expect: Invalid return condition: 'SOMETIME'

# case: as_completed
from concurrent.futures import ThreadPoolExecutor, as_completed
from threading import Event
gates = {0: Event(), 2: Event(), 4: Event()}
def work(x):
    gates[x].wait()
    return x
with ThreadPoolExecutor(3) as pool:
    futures = {pool.submit(work, x): x for x in (4, 0, 2)}
    completed = as_completed(futures)
    for gate in gates.values():
        gate.set()
        f = next(completed)
        print(f.result(), futures[f])
    print(list(completed))
# expect: 0 0
# expect: 2 2
# expect: 4 4
# expect: []

# case: as_completed_all_done
from concurrent.futures import ThreadPoolExecutor, as_completed, wait
with ThreadPoolExecutor(3) as pool:
    futures = [pool.submit(pow, x, 2) for x in range(5)]
    wait(futures)
    print(sorted(f.result() for f in as_completed(futures)))
    print(len(list(as_completed(futures + futures))))
# expect: [0, 1, 4, 9, 16]
# expect: 5

# case: as_completed_timeout
from concurrent.futures import ThreadPoolExecutor, as_completed, TimeoutError
from threading import Event
go = Event()
with ThreadPoolExecutor(2) as pool:
    futures = [pool.submit(int), pool.submit(go.wait)]
    futures[0].result()
    try:
        for f in as_completed(futures, timeout=0.05):
            print(f.result())
    except TimeoutError as error:
        print(error)
    go.set()
# expect: 0
# expect: 1 (of 2) futures unfinished

# case: as_completed_of_nothing
from concurrent.futures import as_completed
print(list(as_completed([])))
# expect: []

# case: as_completed_with_exceptions
from concurrent.futures import ThreadPoolExecutor, as_completed
def work(x):
    if x % 2:
        raise ValueError(x)
    return x
out = []
with ThreadPoolExecutor(2) as pool:
    for f in as_completed([pool.submit(work, i) for i in range(4)]):
        out.append(f.result() if f.exception() is None else str(f.exception()) + "!")
print(sorted(map(str, out)))
# expect: ['0', '1!', '2', '3!']

# case: cancelled_in_wait
from concurrent.futures import Future, wait
f = Future()
f.cancel()
print(len(wait([f], timeout=0.01).not_done))
f.set_running_or_notify_cancel()
print(len(wait([f], timeout=0.01).done))
# expect: 1
# expect: 1

# case: result_is_a_named_tuple
from concurrent.futures import Future, wait
Future.__repr__ = lambda self: '<future>'
future = Future()
future.set_result(1)
found = wait([future])
print(found, found._fields, found._asdict(), found._replace(done=1))
match found:
    case (done, rest):
        print(len(done), rest)
print(type(found)(1, 2) == (1, 2))
# expect: DoneAndNotDoneFutures(done={<future>}, not_done=set()) ('done', 'not_done') {'done': {<future>}, 'not_done': set()} DoneAndNotDoneFutures(done=1, not_done=set())
# expect: 1 set()
# expect: True
