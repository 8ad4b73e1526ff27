# case: broken_off
def numbers(name):
    try:
        for i in range(10):
            yield i
    finally:
        print("cleaned up", name)

def main():
    for n in numbers("loop"):
        if n == 2:
            break
    print("after the loop")
    while True:
        for n in numbers("inner loop"):
            if n == 1:
                break
        break
    print("after both loops")

main()
# expect: cleaned up loop
# expect: after the loop
# expect: cleaned up inner loop
# expect: after both loops

# case: broken_off_at_module_level
def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("cleaned up")

for n in numbers():
    break
print("after the loop")
# expect: cleaned up
# expect: after the loop

# case: name_deleted_and_replaced
def numbers(name):
    try:
        for i in range(10):
            yield i
    finally:
        print("cleaned up", name)

g = numbers("deleted")
print(next(g))
del g
print("after del")
g = numbers("replaced")
next(g)
g = None
print("after replacing")
g = numbers("not begun")
del g
print("nothing before this")
g = numbers("finished")
print(list(g))
del g
print("once")
# expect: 0
# expect: cleaned up deleted
# expect: after del
# expect: cleaned up replaced
# expect: after replacing
# expect: nothing before this
# expect: cleaned up finished
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
# expect: once

# case: never_named
def numbers(name):
    try:
        for i in range(10):
            yield i
    finally:
        print("cleaned up", name)

next(numbers("statement"))
print("after the statement")
got = next(numbers("argument"))
print("took", got)
# expect: cleaned up statement
# expect: after the statement
# expect: cleaned up argument
# expect: took 0

# case: local_of_a_function
def numbers(name):
    try:
        for i in range(10):
            yield i
    finally:
        print("cleaned up", name)

def ends():
    g = numbers("function that ends")
    next(g)

def first(items):
    for item in items:
        return item

def sums():
    g = numbers("first")
    got = next(g)
    g = numbers("second")
    return got + next(g)

ends()
print("ended")
print("got", first(numbers("function that returns")))
print("sum", sums())
# expect: cleaned up function that ends
# expect: ended
# expect: cleaned up function that returns
# expect: got 0
# expect: cleaned up first
# expect: cleaned up second
# expect: sum 0

# case: in_a_container
def numbers(name):
    try:
        for i in range(10):
            yield i
    finally:
        print("cleaned up", name)

both = [numbers("first"), numbers("second")]
for one in both:
    next(one)
del one
both.clear()
print("after clear")
named = {"a": numbers("value")}
next(named["a"])
named["a"] = 0
print("after the assignment")
# expect: cleaned up second
# expect: cleaned up first
# expect: after clear
# expect: cleaned up value
# expect: after the assignment

# case: in_an_attribute
def numbers(name):
    try:
        for i in range(10):
            yield i
    finally:
        print("cleaned up", name)

class Holder:
    def __init__(self, name):
        self.numbers = numbers(name)
        next(self.numbers)

def main():
    holder = Holder("attribute")
    holder.numbers = None
    print("after the attribute")
    holder = Holder("holder")
    del holder
    print("after the holder")

main()
# expect: cleaned up attribute
# expect: after the attribute
# expect: cleaned up holder
# expect: after the holder

# case: one_in_another
def inner(name):
    try:
        yield name
        yield name
    finally:
        print("cleaned up", name)

def outer():
    try:
        yield from inner("delegated to")
    finally:
        print("cleaned up outer")

def holds():
    held = inner("held")
    next(held)
    try:
        yield 1
    finally:
        print("cleaned up holder")

def main():
    for _ in outer():
        break
    print("after delegation")
    for _ in holds():
        break
    print("after holding")

main()
# expect: cleaned up delegated to
# expect: cleaned up outer
# expect: after delegation
# expect: cleaned up holder
# expect: cleaned up held
# expect: after holding

# case: context_manager_in_a_generator
from contextlib import contextmanager

@contextmanager
def opened(name):
    print("opens", name)
    try:
        yield name
    finally:
        print("closes", name)

def lines():
    with opened("file") as name:
        for i in range(3):
            yield name, i

def main():
    for line in lines():
        print(line)
        break
    print("after the loop")

main()
# expect: opens file
# expect: ('file', 0)
# expect: closes file
# expect: after the loop

# case: lock_of_a_generator
import threading

lock = threading.Lock()

def locked():
    with lock:
        yield "held"

def main():
    for state in locked():
        print(state, lock.locked())
        break
    print(lock.locked())

main()
# expect: held True
# expect: False

# case: catches_the_exit
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        print("exit")
        raise
    finally:
        print("finally")

def counts():
    total = 0
    try:
        while True:
            total += yield total
    finally:
        print("total", total)

def main():
    g = stubborn()
    next(g)
    g = counts()
    next(g)
    g.send(3)
    print(g.send(4))

main()
# expect: exit
# expect: finally
# expect: 7
# expect: total 7

# case: exception_leaves_the_loop
def numbers(name):
    try:
        for i in range(10):
            yield i
    finally:
        print("cleaned up", name)

def same_function():
    try:
        for n in numbers("loop"):
            raise KeyError(n)
    except KeyError:
        print("caught")
    print("handled")

def fails():
    g = numbers("callee")
    next(g)
    raise ValueError("no")

def other_function():
    try:
        fails()
    except ValueError as error:
        print("caught", error)
    print("handled")

def passes_on():
    try:
        fails()
    finally:
        print("finally")

same_function()
other_function()
try:
    passes_on()
except ValueError:
    print("caught")
print("handled")
# expect: cleaned up loop
# expect: caught
# expect: handled
# expect: caught no
# expect: cleaned up callee
# expect: handled
# expect: finally
# expect: caught
# expect: cleaned up callee
# expect: handled

# case: in_threads
import threading

def numbers(name):
    try:
        for i in range(10):
            yield i
    finally:
        print("cleaned up", name)

def breaks():
    for n in numbers("loop of a thread"):
        if n == 1:
            break
    print("after the loop")
    held = numbers("local of a thread")
    next(held)

def pops(box, filled):
    filled.wait()
    box.pop()
    print("popped")

def gives_away():
    box = []
    filled = threading.Event()
    thread = threading.Thread(target=pops, args=(box, filled))
    thread.start()
    box.append(numbers("given away"))
    next(box[0])
    filled.set()
    thread.join()

for target in [breaks, gives_away]:
    thread = threading.Thread(target=target)
    thread.start()
    thread.join()
    print("joined")
# expect: cleaned up loop of a thread
# expect: after the loop
# expect: cleaned up local of a thread
# expect: joined
# expect: cleaned up given away
# expect: popped
# expect: joined

# case: nothing_to_clean_up
def plain():
    yield 1
    yield 2
    print("never")

def main():
    for n in plain():
        break
    g = plain()
    next(g)
    del g
    print("nothing")

main()
# expect: nothing
