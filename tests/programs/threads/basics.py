# case: start_and_join
from threading import Thread

def work():
    print("working")

t = Thread(target=work)
print(t.is_alive())
t.start()
t.join()
print(t.is_alive())
# expect: False
# expect: working
# expect: False

# case: args_and_kwargs
import threading

def work(a, b, c="c"):
    print(a, b, c)

for t in [threading.Thread(target=work, args=(1, 2)), threading.Thread(target=work, args=[1, 2, 3]), threading.Thread(None, work, "named", (7, 8)), threading.Thread(target=work, args=("x",), daemon=True, name="n")]:
    if t.name == "n":
        print(t.daemon, t.name)
    else:
        t.start()
        t.join()
# expect: 1 2 c
# expect: 1 2 3
# expect: 7 8 c
# expect: True n

# case: names
import threading
from threading import Thread

def work():
    print("in", threading.current_thread().name)

def other():
    print("in", threading.current_thread().name)

print(threading.current_thread().name, threading.main_thread().name)
threads = [Thread(target=work), Thread(target=other), Thread(), Thread(target=work, name="mine"), Thread(target=work)]
print([t.name for t in threads])
for t in threads:
    t.start()
    t.join()
# expect: MainThread MainThread
# expect: ['Thread-1 (work)', 'Thread-2 (other)', 'Thread-3', 'mine', 'Thread-4 (work)']
# expect: in Thread-1 (work)
# expect: in Thread-2 (other)
# expect: in mine
# expect: in Thread-4 (work)

# case: name_is_set
from threading import Thread, current_thread

def work():
    print(current_thread().name)

t = Thread(target=work)
t.name = "renamed"
print(t.name)
t.start()
t.join()
print(t.name)
# expect: renamed
# expect: renamed
# expect: renamed

# case: numbers_count_made_threads
from threading import Thread

def f():
    pass

names = [Thread(target=f, name="x").name, Thread(target=f).name, Thread(name="y").name, Thread(target=f).name]
print(names)
# expect: ['x', 'Thread-1 (f)', 'y', 'Thread-2 (f)']

# case: daemon
from threading import Thread

def f():
    pass

t = Thread(target=f)
print(t.daemon)
t.daemon = True
print(t.daemon, Thread(target=f, daemon=True).daemon, Thread(target=f, daemon=False).daemon)
# expect: False
# expect: True True False

# case: daemon_is_inherited
from threading import Thread, current_thread

def child():
    pass

def parent():
    print(current_thread().daemon, Thread(target=child).daemon)

t = Thread(target=parent, daemon=True)
t.start()
t.join()
print(current_thread().daemon)
# expect: True True
# expect: False

# case: daemon_does_not_outlive_main
from threading import Thread
import time

def forever():
    while True:
        time.sleep(0.01)

Thread(target=forever, daemon=True).start()
print("main ends")
# expect: main ends

# case: busy_daemon_does_not_outlive_main
from threading import Thread

def forever():
    n = 0
    while True:
        n = (n + 1) % 1000

Thread(target=forever, daemon=True).start()
print("main ends")
# expect: main ends

# case: blocked_daemon_does_not_outlive_main
from threading import Thread, Lock

lock = Lock()
lock.acquire()

def forever():
    lock.acquire()
    print("never")

Thread(target=forever, daemon=True).start()
print("main ends")
# expect: main ends

# case: thread_outlives_main
from threading import Thread, main_thread

def late():
    main_thread().join()
    print("thread ends")

Thread(target=late).start()
print("main ends")
# expect: main ends
# expect: thread ends

# case: thread_outlives_failing_main
from threading import Thread, main_thread

def late():
    main_thread().join()
    print("thread ends")

Thread(target=late).start()
print(1 // 0)
# expect: thread ends
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "basics.py", line 8, in <module>
# expect-stderr:     print(1 // 0)
# expect-stderr:           ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: is_alive_while_it_runs
from threading import Thread, Lock

gate = Lock()
gate.acquire()

def wait():
    with gate:
        pass

t = Thread(target=wait)
t.start()
print(t.is_alive())
gate.release()
t.join()
print(t.is_alive())
# expect: True
# expect: False

# case: join_with_timeout
from threading import Thread, Lock

gate = Lock()
gate.acquire()

def wait():
    gate.acquire()

t = Thread(target=wait)
t.start()
print(t.join(0.02), t.is_alive())
t.join(timeout=0.01)
print(t.is_alive())
t.join(0)
t.join(-1)
print(t.is_alive())
gate.release()
t.join(10)
print(t.is_alive())
# expect: None True
# expect: True
# expect: True
# expect: False

# case: join_twice
from threading import Thread

def f():
    pass

t = Thread(target=f)
t.start()
t.join()
t.join()
print("joined")
# expect: joined

# case: several_joiners
from threading import Thread, Lock

gate = Lock()
gate.acquire()
done = []

def wait():
    gate.acquire()

slow = Thread(target=wait)
slow.start()

def joiner():
    slow.join()
    done.append(slow.is_alive())

joiners = [Thread(target=joiner) for i in range(5)]
for j in joiners:
    j.start()
gate.release()
for j in joiners:
    j.join()
print(done)
# expect: [False, False, False, False, False]

# case: active_count
import threading

gate = threading.Lock()
gate.acquire()

def wait():
    with gate:
        pass

threads = [threading.Thread(target=wait) for i in range(3)]
print(threading.active_count())
for t in threads:
    t.start()
print(threading.active_count())
gate.release()
for t in threads:
    t.join()
print(threading.active_count())
# expect: 1
# expect: 4
# expect: 1

# case: current_thread_is_the_same_object
import threading

def work():
    found.append(threading.current_thread())

found = []
t = threading.Thread(target=work)
t.start()
t.join()
print(found[0] is t, threading.current_thread() is threading.current_thread(), threading.current_thread() is threading.main_thread())
# expect: True True True

# case: without_target
from threading import Thread

t = Thread()
t.start()
t.join()
print("done")
# expect: done

# case: threads_start_threads
from threading import Thread

results = []

def tree(depth):
    if depth == 0:
        results.append(1)
        return
    children = [Thread(target=tree, args=(depth - 1,)) for i in range(2)]
    for child in children:
        child.start()
    for child in children:
        child.join()

tree(4)
print(len(results))
# expect: 16

# case: results_by_list
from threading import Thread

results = [None] * 5

def square(i):
    results[i] = i * i

threads = [Thread(target=square, args=(i,)) for i in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(results)
# expect: [0, 1, 4, 9, 16]

# case: order_by_join
from threading import Thread
import time

def work(n):
    time.sleep(0.01 * (3 - n))
    print("thread", n)

for n in range(3):
    t = Thread(target=work, args=(n,))
    t.start()
    t.join()
# expect: thread 0
# expect: thread 1
# expect: thread 2

# case: start_in_main_guard
from threading import Thread

counter = 0

def add(n):
    global counter
    for i in range(n):
        counter += 1

def main():
    t = Thread(target=add, args=(1000,))
    t.start()
    t.join()
    print(counter)

if __name__ == "__main__":
    main()
# expect: 1000

# case: setting_names_the_old_way
from threading import Thread

t = Thread(target=print)
t.name = 5
print(t.name, t.name == "5")
# expect: 5 True

# case: target_is_a_builtin
from threading import Thread

t = Thread(target=print, args=("printed", "by a thread"), kwargs=None)
t.start()
t.join()
# expect: printed by a thread

# case: many_short_threads
from threading import Thread

done = []

def work(i):
    done.append(i)

for i in range(300):
    t = Thread(target=work, args=(i,))
    t.start()
    t.join()
print(len(done), done == [i for i in range(300)])
# expect: 300 True

# case: thousand_threads
from threading import Thread, Lock
import time

lock = Lock()
total = 0

def work(n):
    global total
    time.sleep(0.01)
    with lock:
        total += n

threads = [Thread(target=work, args=(i,)) for i in range(1000)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total)
# expect: 499500
