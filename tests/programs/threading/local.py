# case: each_thread_has_its_own
import threading
data = threading.local()
data.x = "main"
out = []

def work(i):
    out.append(hasattr(data, "x"))
    data.x = i
    barrier.wait()
    out.append(data.x == i)

barrier = threading.Barrier(3)
threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(out, data.x)
# expect: [False, False, False, True, True, True] main

# case: missing_attribute
import threading
data = threading.local()
try:
    data.nothing
except AttributeError as error:
    print(error)
data.something = 1
del data.something
try:
    data.something
except AttributeError as error:
    print(error)
try:
    del data.something
except AttributeError as error:
    print("cannot delete")
print(getattr(data, "x", "default"), hasattr(data, "x"))
# expect: '_thread._local' object has no attribute 'nothing'
# expect: '_thread._local' object has no attribute 'something'
# expect: cannot delete
# expect: default False

# case: dict
import threading
data = threading.local()
data.a = 1
data.__dict__["b"] = 2
print(data.__dict__, data.b)
t = threading.Thread(target=lambda: print(data.__dict__))
t.start()
t.join()
data.__dict__.update(c=3)
print(sorted(data.__dict__))
# expect: {'a': 1, 'b': 2} 2
# expect: {}
# expect: ['a', 'b', 'c']

# case: subclass_init_runs_in_each_thread
import threading

class Own(threading.local):
    def __init__(self, start, step=1):
        print("init", start, step)
        self.n = start
        self.step = step

    def next(self):
        self.n += self.step
        return self.n

own = Own(10, step=5)
print(own.next(), own.next())
t = threading.Thread(target=lambda: print(own.next()))
t.start()
t.join()
print(own.next())
# expect: init 10 5
# expect: 15 20
# expect: init 10 5
# expect: 15
# expect: 25

# case: subclass_class_attribute
import threading

class Own(threading.local):
    number = 2

    @property
    def double(self):
        return self.number * 2

own = Own()
print(own.number, own.double)
own.number = 7

def work():
    print(own.number, own.double)
    own.number = 100
    print(own.number, own.double)

t = threading.Thread(target=work)
t.start()
t.join()
print(own.number, own.double)
# expect: 2 4
# expect: 2 4
# expect: 100 200
# expect: 7 14

# case: arguments_refused
import threading
try:
    threading.local(1)
except TypeError as error:
    print(error)

class Plain(threading.local):
    pass

try:
    Plain(a=1)
except TypeError as error:
    print(error)
# expect: Initialization arguments are not supported
# expect: Initialization arguments are not supported

# case: two_locals
import threading
a, b = threading.local(), threading.local()
a.x, b.x = 1, 2
print(a.x, b.x)
del a.x
print(hasattr(a, "x"), b.x)
# expect: 1 2
# expect: False 2

# case: many_short_threads
import threading
data = threading.local()
total = []

def work(i):
    data.n = getattr(data, "n", 0) + i
    total.append(data.n)

for i in range(20):
    t = threading.Thread(target=work, args=(i,))
    t.start()
    t.join()
print(total == list(range(20)))
# expect: True
