# case: weighted
import random
random.seed(5)
print(random.choices("abc", [1, 2, 3], k=4), random.choices("ab", cum_weights=[1, 3]), random.choices([1], k=0), random.getrandbits(40))
# expect: ['c', 'c', 'c', 'c'] ['b'] [] 583781940640

# case: wrong_number_of_weights
import random
random.choices([1], [1, 2])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "choices.py", line 2, in <module>
# expect-stderr:     random.choices([1], [1, 2])
# expect-stderr: ValueError: The number of weights does not match the population
# expect-status: 1

# case: no_weight
import random
random.choices([1, 2], [0, 0])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "choices.py", line 2, in <module>
# expect-stderr:     random.choices([1, 2], [0, 0])
# expect-stderr: ValueError: Total of weights must be greater than zero
# expect-status: 1

# case: count_by_position
import random
random.choices([1], 5)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "choices.py", line 2, in <module>
# expect-stderr:     random.choices([1], 5)
# expect-stderr: TypeError: The number of choices must be a keyword argument: k=5
# expect-status: 1
