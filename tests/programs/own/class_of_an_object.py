# case: assigned
# not-python: objects keep the class that they were made with
class A:
    pass

class B:
    pass

a = A()
try:
    a.__class__ = B
except TypeError as e:
    print(e)
print(type(a).__name__)
# expect: Lockstep does not support assigning __class__: an object keeps its class
# expect: A
