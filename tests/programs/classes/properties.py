# case: getter_setter_deleter
class Account:
    def __init__(self, balance):
        self._balance = balance

    @property
    def balance(self):
        "What is on it."
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError("negative")
        self._balance = value

    @balance.deleter
    def balance(self):
        print("deleted")
        self._balance = 0

account = Account(5)
account.balance += 10
print(account.balance)
try:
    account.balance = -1
except ValueError as error:
    print(error, account.balance)
del account.balance
print(account.balance, Account.balance.__doc__, type(Account.balance).__name__)
print(Account.balance.fget(account), Account.balance.fdel is not None)
# expect: 15
# expect: negative 15
# expect: deleted
# expect: 0 What is on it. property
# expect: 0 True

# case: read_only
class Fixed:
    @property
    def value(self):
        return 1

fixed = Fixed()
try:
    fixed.value = 2
except AttributeError as error:
    print(error)
try:
    del fixed.value
except AttributeError as error:
    print(error)
print(fixed.value)
# expect: property 'value' of 'Fixed' object has no setter
# expect: property 'value' of 'Fixed' object has no deleter
# expect: 1

# case: made_by_call
class Temperature:
    def __init__(self):
        self.c = 0
    def get_f(self):
        return self.c * 9 / 5 + 32
    def set_f(self, f):
        self.c = (f - 32) * 5 / 9
    f = property(get_f, set_f, doc="Fahrenheit")
    kelvin = property(lambda self: self.c + 273)

t = Temperature()
t.f = 212
print(t.c, t.f, t.kelvin, Temperature.f.__doc__)
# expect: 100.0 212.0 373.0 Fahrenheit

# case: overridden
class Base:
    @property
    def name(self):
        return "base"
    @name.setter
    def name(self, value):
        print("base set", value)

class Derived(Base):
    @property
    def name(self):
        return "derived of " + super().name

class Extended(Base):
    @Base.name.getter
    def name(self):
        return "extended"

d = Derived()
print(d.name)
try:
    d.name = 1
except AttributeError as error:
    print(error)
e = Extended()
e.name = 2
print(e.name)
# expect: derived of base
# expect: property 'name' of 'Derived' object has no setter
# expect: base set 2
# expect: extended

# case: raises_attribute_error
class Broken:
    @property
    def value(self):
        return self.missing

try:
    Broken().value
except AttributeError as error:
    print(error)
print(hasattr(Broken(), "value"), getattr(Broken(), "value", "default"))
# expect: 'Broken' object has no attribute 'missing'
# expect: False default

# case: under_a_lock
import threading

class Counter:
    def __init__(self):
        self._lock = threading.Lock()
        self._value = 0

    @property
    def value(self):
        with self._lock:
            return self._value

    def increment(self):
        with self._lock:
            self._value += 1

counter = Counter()
threads = [threading.Thread(target=lambda: [counter.increment() for _ in range(100)]) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter.value)
# expect: 400

# case: descriptors
class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name
        print("named", name)
    def __get__(self, instance, owner):
        if instance is None:
            return self
        return getattr(instance, self.name, 0)
    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive")
        setattr(instance, self.name, value)

class Order:
    quantity = Positive()
    price = Positive()
    def __init__(self, quantity, price):
        self.quantity = quantity
        self.price = price

order = Order(2, 5)
print(order.quantity * order.price, type(Order.price).__name__)
try:
    order.price = 0
except ValueError as error:
    print(error)
# expect: named quantity
# expect: named price
# expect: 10 Positive
# expect: price must be positive

# case: cached_property
from functools import cached_property

class Slow:
    @cached_property
    def value(self):
        print("computed")
        return 42

slow = Slow()
print(slow.value, slow.value)
del slow.value
print(slow.value)
# expect: computed
# expect: 42 42
# expect: computed
# expect: 42
