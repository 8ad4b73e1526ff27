# case: sleep_takes_time
import time

before = time.perf_counter()
time.sleep(0.03)
after = time.perf_counter()
print(after - before >= 0.03, after - before < 30, time.sleep(0))
# expect: True True None

# case: sleep_of_int_and_float
from time import sleep

print(sleep(0), sleep(0.0), sleep(False))
# expect: None None None

# case: time_is_seconds_since_1970
import time

now = time.time()
print(now > 1700000000, now < 5000000000)
# expect: True True

# case: perf_counter_goes_forward
import time

last = time.perf_counter()
ok = True
for i in range(1000):
    now = time.perf_counter()
    if now < last:
        ok = False
    last = now
print(ok)
# expect: True

# case: monotonic
import time

a = time.monotonic()
b = time.monotonic()
print(b >= a)
# expect: True

# case: threads_sleep_at_the_same_time
import time
from threading import Thread

def nap():
    time.sleep(0.2)

start = time.perf_counter()
threads = [Thread(target=nap) for i in range(20)]
for t in threads:
    t.start()
for t in threads:
    t.join()
elapsed = time.perf_counter() - start
print(elapsed >= 0.2, elapsed < 3.9)
# expect: True True

# case: alias
import time as clock
from time import perf_counter as now, sleep as rest

rest(0.001)
print(now() >= 0, clock.time() > 0)
# expect: True True

# case: elapsed_is_formatted
import time

start = time.time()
elapsed = time.time() - start
print(f"{int(elapsed):.2f} seconds")
# expect: 0.00 seconds

# case: negative_sleep
import time

time.sleep(-1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "clock.py", line 3, in <module>
# expect-stderr:     time.sleep(-1)
# expect-stderr: ValueError: sleep length must be non-negative
# expect-status: 1

# case: sleep_of_text
import time

time.sleep("1")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "clock.py", line 3, in <module>
# expect-stderr:     time.sleep("1")
# expect-stderr: TypeError: 'str' object cannot be interpreted as an integer
# expect-status: 1

# case: sleep_of_none
import time

time.sleep(None)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "clock.py", line 3, in <module>
# expect-stderr:     time.sleep(None)
# expect-stderr: TypeError: 'NoneType' object cannot be interpreted as an integer
# expect-status: 1

# case: sleep_without_argument
import time

time.sleep()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "clock.py", line 3, in <module>
# expect-stderr:     time.sleep()
# expect-stderr: TypeError: time.sleep() takes exactly one argument (0 given)
# expect-status: 1

# case: sleep_of_nan
import time

time.sleep(float("nan"))
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "clock.py", line 3, in <module>
# expect-stderr:     time.sleep(float("nan"))
# expect-stderr: ValueError: Invalid value NaN (not a number)
# expect-status: 1

# case: time_with_argument
import time

time.time(1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "clock.py", line 3, in <module>
# expect-stderr:     time.time(1)
# expect-stderr: TypeError: time.time() takes no arguments (1 given)
# expect-status: 1
