# case: random
import random

random.seed(42)
print([random.random() for i in range(5)])
random.seed(0)
print(random.random(), random.random())
random.seed(-42)
print(random.random())
random.seed(2 ** 40 + 17)
print(random.random())
# expect: [0.6394267984578837, 0.025010755222666936, 0.27502931836911926, 0.22321073814882275, 0.7364712141640124]
# expect: 0.8444218515250481 0.7579544029403025
# expect: 0.6394267984578837
# expect: 0.6614192930187859

# case: randint
import random

random.seed(1)
print([random.randint(1, 6) for i in range(20)])
print([random.randint(-5, 5) for i in range(10)], random.randint(3, 3), [random.randint(0, 1) for i in range(10)])
print([random.randint(0, 10 ** 12) for i in range(3)])
# expect: [2, 5, 1, 3, 1, 4, 4, 4, 6, 4, 2, 1, 4, 1, 4, 4, 5, 1, 6, 4]
# expect: [-1, -2, 4, -4, 0, -5, -5, -5, 5, 3] 3 [1, 0, 1, 0, 0, 1, 1, 0, 1, 0]
# expect: [243425210941, 505779419290, 321917438711]

# case: randrange
import random

random.seed(7)
print([random.randrange(10) for i in range(10)], [random.randrange(5, 8) for i in range(10)], [random.randrange(0, 100, 10) for i in range(10)], random.randrange(10, 0, -3))
# expect: [5, 2, 6, 0, 1, 8, 1, 5, 9, 0] [7, 5, 5, 5, 6, 6, 5, 5, 5, 7] [60, 0, 90, 10, 30, 90, 0, 90, 90, 60] 10

# case: choice
import random

random.seed(3)
print([random.choice(["a", "b", "c"]) for i in range(10)], random.choice("xyz"), random.choice((1, 2)), random.choice(range(100)))
# expect: ['a', 'c', 'c', 'a', 'b', 'c', 'b', 'c', 'c', 'a'] z 1 60

# case: shuffle
import random

random.seed(5)
a = [i for i in range(10)]
print(random.shuffle(a), a)
random.shuffle(a)
print(a)
# expect: None [2, 3, 1, 0, 8, 7, 6, 5, 4, 9]
# expect: [8, 9, 6, 7, 5, 0, 4, 3, 1, 2]

# case: uniform
import random

random.seed(11)
print(random.uniform(0, 1), random.uniform(5, 10), random.uniform(-1.5, 1.5), random.uniform(3, 1))
# expect: 0.4523795535098186 7.79886193040248 1.272631752071188 2.0686998598004536

# case: sample
import random

random.seed(13)
print(random.sample([1, 2, 3, 4, 5], 3), random.sample(range(100), 5), random.sample("abcdef", 2), random.sample([i for i in range(1000)], 4), random.sample([1], 1), random.sample([1, 2], 0))
# expect: [3, 5, 4] [87, 23, 83, 29, 85] ['b', 'f'] [656, 751, 191, 133] [1] []

# case: choices
import random

random.seed(17)
print(random.choices([1, 2, 3], k=5), random.choices("ab"))
# expect: [2, 3, 3, 1, 3] ['b']

# case: getrandbits
import random

random.seed(23)
print(random.getrandbits(8), random.getrandbits(32), random.getrandbits(1), random.getrandbits(60), random.getrandbits(0))
# expect: 236 3347423150 1 1028905587900414509 0

# case: same_seed_same_numbers
import random

random.seed(99)
a = [random.random() for i in range(700)]
random.seed(99)
b = [random.random() for i in range(700)]
print(a == b, a[0] == a[1], min(a) >= 0, max(a) < 1)
# expect: True False True True

# case: from_import
from random import randint, seed, random, choice

seed(4)
print(randint(1, 100), random(), choice([1, 2, 3]))
# expect: 31 0.30329858588551006 3

# case: unseeded_is_in_range
import random

ok = True
for i in range(200):
    n = random.randint(1, 3)
    x = random.random()
    if n < 1 or n > 3 or x < 0 or x >= 1:
        ok = False
print(ok)
# expect: True

# case: empty_range
import random

random.randint(5, 1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "generator.py", line 3, in <module>
# expect-stderr:     random.randint(5, 1)
# expect-stderr: ValueError: empty range for randrange() (5, 2, -3)
# expect-status: 1

# case: choice_of_nothing
import random

random.choice([])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "generator.py", line 3, in <module>
# expect-stderr:     random.choice([])
# expect-stderr: IndexError: Cannot choose from an empty sequence
# expect-status: 1

# case: sample_too_large
import random

random.sample([1, 2], 3)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "generator.py", line 3, in <module>
# expect-stderr:     random.sample([1, 2], 3)
# expect-stderr: ValueError: Sample larger than population or is negative
# expect-status: 1

# case: randrange_of_zero
import random

random.randrange(0)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "generator.py", line 3, in <module>
# expect-stderr:     random.randrange(0)
# expect-stderr: ValueError: empty range for randrange()
# expect-status: 1

# case: threads_share_the_generator
import random
from threading import Thread

random.seed(1)
seen = []

def draw():
    for i in range(100):
        seen.append(random.random())

threads = [Thread(target=draw) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
random.seed(1)
expected = [random.random() for i in range(400)]
seen.sort()
expected.sort()
print(seen == expected)
# expect: True
