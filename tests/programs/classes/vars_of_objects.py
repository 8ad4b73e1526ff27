# case: vars_of_locals
import threading

mine = threading.local()
print(vars(mine))
mine.a = 1
print(vars(mine), vars(mine) == mine.__dict__)

def other():
    mine.b = 2
    print(vars(mine))

thread = threading.Thread(target=other)
thread.start()
thread.join()
print(vars(mine))
# expect: {}
# expect: {'a': 1} True
# expect: {'b': 2}
# expect: {'a': 1}

# case: vars_of_objects_with_a_dict_of_their_own
class Shown:
    def __init__(self):
        self.a = 1
    def __getattribute__(self, name):
        if name == "__dict__":
            return {"shown": True}
        return object.__getattribute__(self, name)

class Property:
    @property
    def __dict__(self):
        return {"p": 1}

class Without:
    __slots__ = ()
    def __getattribute__(self, name):
        return object.__getattribute__(self, name)

print(vars(Shown()), vars(Property()))
try:
    print(vars(Without()))
except TypeError as error:
    print(error)
# expect: {'shown': True} {'p': 1}
# expect: vars() argument must have __dict__ attribute
