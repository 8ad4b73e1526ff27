# case: dicts
from collections import UserDict
from collections.abc import Mapping, MutableMapping

class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __missing__(self, key):
        return "no " + key

d = Lower(A=1, B=2)
d["C"] = 3
d.update({"D": 4}, E=5)
print(d, len(d), "c" in d, "C" in d, d["a"], d["Q"], d.get("q"), d.get("b"))
print(list(d), list(d.items()), sorted(d.values()), d == {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5})
print(d.pop("a"), d.pop("zz", None), d.setdefault("F", 6), d.popitem())
del d["c"]
print(d, d | {"X": 1}, type(d | {}), {"y": 0} | d, d.copy(), isinstance(d, MutableMapping), isinstance(d, dict))
d |= {"Z": 26}
print(d.data, dict(d), {**d}, bool(d), type(d.copy()))
d.clear()
print(d, bool(d), UserDict.fromkeys("ab", 0), UserDict({"a": 1}, b=2))
try:
    UserDict()["x"]
except KeyError as error:
    print(repr(error))
print(str(d), f"{d}", UserDict(a=1) == UserDict(a=1), UserDict(a=1) != {"a": 1})
# expect: {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 5} 5 True False 1 no Q no q 2
# expect: ['a', 'b', 'c', 'd', 'e'] [('a', 1), ('b', 2), ('c', 3), ('d', 4), ('e', 5)] [1, 2, 3, 4, 5] True
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "user_containers.py", line 16, in <module>
# expect-stderr:     print(d.pop("a"), d.pop("zz", None), d.setdefault("F", 6), d.popitem())
# expect-stderr:                       ^^^^^^^^^^^^^^^^^
# expect-stderr: KeyError: 'zz'
# expect-status: 1

# case: lists
from collections import UserList
from collections.abc import MutableSequence

class Loud(UserList):
    def append(self, item):
        print("append", item)
        super().append(item)

u = Loud([3, 1, 2])
u.append(5)
u.extend([7, 8])
print(u, len(u), u[0], u[1:3], type(u[1:3]), u[-1], 5 in u, u.index(7), u.count(1))
u.sort()
u.insert(0, 0)
u[1] = 9
del u[2]
print(u, u + [1], [1] + u, u * 2, type(u + []), u.pop(), u == [0, 9, 3, 5, 7], u < [1])
u += (4,)
u.remove(9)
u.reverse()
print(u, list(u), sorted(u), sum(u), u.copy(), isinstance(u, MutableSequence), isinstance(u, list), list(reversed(u)))
u.clear()
print(u, bool(u))
# expect: append 5
# expect: [3, 1, 2, 5, 7, 8] 6 3 [1, 2] <class '__main__.Loud'> 8 True 4 1
# expect: [0, 9, 3, 5, 7] [0, 9, 3, 5, 7, 8, 1] [1, 0, 9, 3, 5, 7, 8] [0, 9, 3, 5, 7, 8, 0, 9, 3, 5, 7, 8] <class '__main__.Loud'> 8 True True
# expect: [4, 7, 5, 3, 0] [4, 7, 5, 3, 0] [0, 3, 4, 5, 7] 19 [4, 7, 5, 3, 0] True False [0, 3, 5, 7, 4]
# expect: [] False

# case: strings
from collections import UserString

class Name(UserString):
    def shout(self):
        return self.upper() + "!"

n = Name("ada lovelace")
print(n, repr(n), len(n), n[0], n[-3:], type(n[0]), n.title(), type(n.title()), n.shout(), type(n.shout()))
print("love" in n, n.startswith("ada"), n.find("l"), n.split(), n.replace("a", "o"), n == "ada lovelace", n < "b")
print(n + "!", "my " + n, n * 2, hash(n) == hash("ada lovelace"), {n: 1}["ada lovelace"], str(n), f"{n}")
print(Name("%s-%s") % (1, 2), Name("{}").format(3), Name(", ").join(["a", "b"]), int(Name("12")), n.count("a"))
print([c for c in Name("ab")], Name("a") == Name("a"), n.encode(), n.upper().lower().strip("ae"))
# expect: ada lovelace 'ada lovelace' 12 a ace <class '__main__.Name'> Ada Lovelace <class '__main__.Name'> ADA LOVELACE! <class '__main__.Name'>
# expect: True True 4 ['ada', 'lovelace'] odo loveloce True True
# expect: ada lovelace! my ada lovelace ada lovelaceada lovelace True 1 ada lovelace ada lovelace
# expect: 1-2 3 a, b 12 3
# expect: ['a', 'b'] True b'ada lovelace' da lovelac

# case: shared_between_threads
import threading
from collections import UserDict

class Counts(UserDict):
    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()

    def add(self, key):
        with self.lock:
            self[key] = self.get(key, 0) + 1

counts = Counts()
threads = [threading.Thread(target=lambda: [counts.add("abc"[i % 3]) for i in range(30)]) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(counts.items()))
# expect: [('a', 40), ('b', 40), ('c', 40)]
