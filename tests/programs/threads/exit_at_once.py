# case: from_the_main_thread
import os, threading
def work():
    while True:
        pass
for _ in range(6):
    threading.Thread(target=work).start()
print("out", flush=True)
try:
    os._exit(3)
finally:
    print("never")
# expect: out
# expect-status: 3

# case: from_another
import atexit, os, sys, threading
atexit.register(print, "never")
def watchdog():
    try:
        print("bites", flush=True)
        os._exit(7)
    except BaseException:
        print("never")
    finally:
        print("never")
waits = threading.Event()
blocked = threading.Lock()
blocked.acquire()
threading.Thread(target=watchdog).start()
try:
    blocked.acquire()
finally:
    print("never")
# expect: bites
# expect-status: 7

# case: from_a_daemon_and_after_the_end
import os, threading
main = threading.current_thread()
def later():
    main.join()
    print("main is gone", flush=True)
    os._exit(9)
threading.Thread(target=later).start()
# expect: main is gone
# expect-status: 9

# case: while_others_sleep
import os, threading, time
def sleeper():
    time.sleep(3600)
for daemon in (True, False) * 10:
    threading.Thread(target=sleeper, daemon=daemon).start()
os._exit(0)

# case: statuses_as_the_system_keeps_them
import os
for bad in ((), ("x",), (1.5,), (None,)):
    try:
        os._exit(*bad)
    except TypeError as error:
        print(error)
print(end="", flush=True)
os._exit(status=-1)
# expect: _exit() missing required argument 'status' (pos 1)
# expect: 'str' object cannot be interpreted as an integer
# expect: 'float' object cannot be interpreted as an integer
# expect: 'NoneType' object cannot be interpreted as an integer
# expect-status: 255

# case: from_a_pool
import os
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor() as pool:
    pool.submit(os._exit, 256 + 4).result()
    print("never")
# expect-status: 4
