# An instance's attributes can't be exchanged for another dict: it is refused, never done by halves.

# case: assigned
# not-python: it takes any dict
class Shared:
    state = {}

    def __init__(self):
        self.__dict__ = self.state

try:
    Shared()
except RuntimeError as error:
    print(error)
# expect: Lockstep can't give an object another __dict__ yet; update the one that it has
