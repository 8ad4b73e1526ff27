# case: what_they_are_called
import functools
import threading

def shown(value):
    head, at, tail = repr(value).partition(" at 0x")
    return head + (at + "..." + tail[tail.index(">"):] if at else "")

def f():
    def inner():
        pass
    return inner

class A:
    def method(self):
        pass

    @staticmethod
    def static():
        pass

    @classmethod
    def of_class(cls):
        pass

    def __repr__(self):
        return "A!"

def numbers():
    yield 1

for value in [f, f(), lambda: 1, A.method, A().method, A.static, A.of_class, A.__dict__["static"], A.__dict__["of_class"],
              numbers, numbers(), (i for i in "ab"), [f], {"f": f()}, (A().method,), map(len, []), filter(None, []),
              zip([]), enumerate([]), functools.partial(f, 1, x=2), threading.Thread.start, threading.local()]:
    print(shown(value))
# expect: <function f at 0x...>
# expect: <function f.<locals>.inner at 0x...>
# expect: <function <lambda> at 0x...>
# expect: <function A.method at 0x...>
# expect: <bound method A.method of A!>
# expect: <function A.static at 0x...>
# expect: <bound method A.of_class of <class '__main__.A'>>
# expect: <staticmethod(<function A.static at 0x...>)>
# expect: <classmethod(<function A.of_class at 0x...>)>
# expect: <function numbers at 0x...>
# expect: <generator object numbers at 0x...>
# expect: <generator object <genexpr> at 0x...>
# expect: [<function f at 0x...>]
# expect: {'f': <function f.<locals>.inner at 0x...>}
# expect: (<bound method A.method of A!>,)
# expect: <map object at 0x...>
# expect: <filter object at 0x...>
# expect: <zip object at 0x...>
# expect: <enumerate object at 0x...>
# expect: functools.partial(<function f at 0x...>, 1, x=2)
# expect: <function Thread.start at 0x...>
# expect: <_thread._local object at 0x...>

# case: wherever_text_is_made
def f():
    pass

def cut(text):
    return text[:text.index(" at 0x")]

print(cut(str(f)), cut(f"{f}"), cut(f"{f!r}"), cut("%s" % f), cut("%r" % (f,)), cut("{}".format(f)), cut(format(f)), cut("{!s:>50}".format(f)).strip())
for wrong in [lambda: [].remove(f), lambda: [].index(f), lambda: {}[f], lambda: (1).index(f), lambda: int(f), lambda: f + 1, lambda: f[0],
              lambda: f.missing, lambda: len(f), lambda: (_ for _ in ()).throw(ValueError(f)), lambda: range(3).index(f)]:
    try:
        wrong()
    except Exception as error:
        text = str(error)
        print(type(error).__name__, cut(text) if " at 0x" in text else text)
print(cut(str(ValueError(f))), cut(repr(ValueError(f))))
# expect: <function f <function f <function f <function f <function f <function f <function f <function f
# expect: ValueError list.remove(x): x not in list
# expect: ValueError <function f
# expect: KeyError <function f
# expect: AttributeError 'int' object has no attribute 'index'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'function'
# expect: TypeError unsupported operand type(s) for +: 'function' and 'int'
# expect: TypeError 'function' object is not subscriptable
# expect: AttributeError 'function' object has no attribute 'missing'
# expect: TypeError object of type 'function' has no len()
# expect: ValueError <function f
# expect: ValueError sequence.index(x): x not in sequence
# expect: <function f ValueError(<function f

# case: same_address_as_id
import threading
class A:
    pass
def f():
    yield
for value in [f, f(), A(), threading.Lock(), threading.Event()]:
    print(hex(id(value)) in repr(value))
# expect: True
# expect: True
# expect: True
# expect: True
# expect: True

# case: a_class_that_names_itself
class A:
    __qualname__ = "Outer.A"
    __module__ = "pkg.mod"

    def method(self):
        pass

print(A, A.__name__, A.__qualname__, A.__module__, A.method.__qualname__)
# expect: <class 'pkg.mod.Outer.A'> A Outer.A pkg.mod A.method
