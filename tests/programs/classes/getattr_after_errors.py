# case: property
class C:
    @property
    def broken(self):
        return self.missing

    @property
    def other_error(self):
        return 1 // 0

    @property
    def fine(self):
        return 7

    def __getattr__(self, name):
        print("getattr", name)
        if name == "missing":
            raise AttributeError("no such thing")
        return "from getattr: " + name

c = C()
print(c.fine)
print(c.broken)
try:
    c.other_error
except ZeroDivisionError as error:
    print(error)
print(getattr(c, "broken"), hasattr(c, "broken"), getattr(c, "broken", "default"))
write_only = property(None, print)
C.write_only = write_only
print(c.write_only)
# expect: 7
# expect: getattr missing
# expect: getattr broken
# expect: from getattr: broken
# expect: integer division or modulo by zero
# expect: getattr missing
# expect: getattr broken
# expect: getattr missing
# expect: getattr broken
# expect: getattr missing
# expect: getattr broken
# expect: from getattr: broken True from getattr: broken
# expect: getattr write_only
# expect: from getattr: write_only

# case: called_at_once
class C:
    @property
    def method(self):
        raise AttributeError("method")

    def __getattr__(self, name):
        return lambda *args: (name, args)

print(C().method(1, 2), C().other(3))
# expect: ('method', (1, 2)) ('other', (3,))

# case: descriptor
class Picky:
    def __get__(self, instance, owner):
        raise AttributeError("not today")

class PickyData(Picky):
    def __set__(self, instance, value):
        print("set", value)

class C:
    a = Picky()
    b = PickyData()

    def __getattr__(self, name):
        return name * 2

c = C()
print(c.a, c.b)
c.b = 1
c.a = 2
print(c.a, c.b)
try:
    C.a
except AttributeError as error:
    print(error)
# expect: aa bb
# expect: set 1
# expect: 2 bb
# expect: not today

# case: getattribute
class C:
    def __getattribute__(self, name):
        print("getattribute", name)
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        print("getattr", name)
        return name.upper()

c = C()
c.x = 1
print(c.x)
print(c.y)
try:
    object.__getattribute__(c, "y")
except AttributeError as error:
    print(error)
try:
    super(C, c).__getattribute__("z")
except AttributeError as error:
    print(error)
# expect: getattribute x
# expect: 1
# expect: getattribute y
# expect: getattr y
# expect: Y
# expect: 'C' object has no attribute 'y'
# expect: 'C' object has no attribute 'z'

# case: without_context
class C:
    @property
    def p(self):
        raise AttributeError("first")

    def __getattr__(self, name):
        raise AttributeError("second")

try:
    C().p
except AttributeError as error:
    print(error, error.__context__)
C().p
# expect: second None
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "getattr_after_errors.py", line 13, in <module>
# expect-stderr:     C().p
# expect-stderr:   File "getattr_after_errors.py", line 7, in __getattr__
# expect-stderr:     raise AttributeError("second")
# expect-stderr: AttributeError: second
# expect-status: 1

# case: metaclass
class Meta(type):
    @property
    def p(cls):
        raise AttributeError("p")

    def __getattr__(cls, name):
        return f"{cls.__name__}.{name}"

class C(metaclass=Meta):
    x = 1

print(C.p, C.x, C.y)
# expect: C.p 1 C.y

# case: without_getattr
class C:
    @property
    def p(self):
        return self.missing

print(hasattr(C(), "p"), getattr(C(), "p", None))
C().p
# expect: False None
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "getattr_after_errors.py", line 7, in <module>
# expect-stderr:     C().p
# expect-stderr:   File "getattr_after_errors.py", line 4, in p
# expect-stderr:     return self.missing
# expect-stderr:            ^^^^^^^^^^^^
# expect-stderr: AttributeError: 'C' object has no attribute 'missing'
# expect-status: 1
