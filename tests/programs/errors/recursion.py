# case: equal_lists_that_contain_themselves
a=[]; a.append(a)
b=[]; b.append(b)
print(a==b)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "recursion.py", line 3, in <module>
# expect-stderr:     print(a==b)
# expect-stderr:           ^^^^
# expect-stderr: RecursionError: maximum recursion depth exceeded in comparison
# expect-status: 1

# case: repr_of_a_deep_list
a = [1]
for i in range(2000): a = [a]
print(a)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "recursion.py", line 3, in <module>
# expect-stderr:     print(a)
# expect-stderr: RecursionError: maximum recursion depth exceeded while getting the repr of an object
# expect-status: 1

# case: tuple_in_itself
b=([],); b[0].append(b); print(b)
a=[]; a.append(a); print(a, [a], (a,), [[], []], [(), ()])
# expect: ([(...)],)
# expect: [[...]] [[[...]]] ([[...]],) [[], []] [(), ()]

# case: a_deep_list_is_dropped
a = []
for i in range(300000):
    a = [a]
print("built")
a = 1
print("dropped")
# expect: built
# expect: dropped
