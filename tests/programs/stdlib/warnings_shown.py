# case: shown
import warnings

def old():
    warnings.warn("old is deprecated", DeprecationWarning, stacklevel=2)

def plain():
    warnings.warn("careful")

for _ in range(3):
    plain()
old()
old()
warnings.warn("one more", RuntimeWarning)
warnings.warn(UserWarning("an object"))
warnings.warn("hidden", PendingDeprecationWarning)
warnings.warn("hidden", ResourceWarning)
print("done")
# expect: done
# expect-stderr: warnings_shown.py:7: UserWarning: careful
# expect-stderr:   warnings.warn("careful")
# expect-stderr: warnings_shown.py:11: DeprecationWarning: old is deprecated
# expect-stderr:   old()
# expect-stderr: warnings_shown.py:12: DeprecationWarning: old is deprecated
# expect-stderr:   old()
# expect-stderr: warnings_shown.py:13: RuntimeWarning: one more
# expect-stderr:   warnings.warn("one more", RuntimeWarning)
# expect-stderr: warnings_shown.py:14: UserWarning: an object
# expect-stderr:   warnings.warn(UserWarning("an object"))

# case: filters
import warnings

warnings.simplefilter("always")
for _ in range(2):
    warnings.warn("twice", DeprecationWarning)
warnings.simplefilter("ignore", UserWarning)
warnings.warn("never")
warnings.filterwarnings("error", message="bad.*")
try:
    warnings.warn("Bad thing", RuntimeWarning)
except RuntimeWarning as error:
    print(repr(error))
warnings.filterwarnings("once", category=FutureWarning)
for n in range(2):
    warnings.warn("soon", FutureWarning)
warnings.resetwarnings()
warnings.warn("back")
# expect: RuntimeWarning('Bad thing')
# expect-stderr: warnings_shown.py:5: DeprecationWarning: twice
# expect-stderr:   warnings.warn("twice", DeprecationWarning)
# expect-stderr: warnings_shown.py:5: DeprecationWarning: twice
# expect-stderr:   warnings.warn("twice", DeprecationWarning)
# expect-stderr: warnings_shown.py:15: FutureWarning: soon
# expect-stderr:   warnings.warn("soon", FutureWarning)
# expect-stderr: warnings_shown.py:17: UserWarning: back
# expect-stderr:   warnings.warn("back")

# case: caught
import warnings

class Mine(UserWarning):
    pass

def noisy():
    warnings.warn("first")
    warnings.warn("second", Mine)
    warnings.warn("third", DeprecationWarning)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    noisy()
for one in caught:
    print(one.category.__name__, one.message, one.lineno, one.category is type(one.message))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        noisy()
    except UserWarning as error:
        print("raised", error)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    noisy()
try:
    warnings.warn("x", int)
except TypeError as error:
    print(error)
print(len(caught), warnings.formatwarning("m", UserWarning, "f.py", 3, "x = 1"), end="")
# expect: UserWarning first 7 True
# expect: Mine second 8 True
# expect: DeprecationWarning third 9 True
# expect: raised first
# expect: category must be a Warning subclass, not 'type'
# expect: 3 f.py:3: UserWarning: m
# expect:   x = 1

# case: in_threads
import threading
import warnings

def work():
    warnings.warn("from a thread")

for _ in range(2):
    t = threading.Thread(target=work)
    t.start()
    t.join()
# expect-stderr: warnings_shown.py:5: UserWarning: from a thread
# expect-stderr:   warnings.warn("from a thread")
