# case: chains
x = 5
print(1 < x < 10, 1 < x < 3, 1 < x > 3, 5 == x == 5, 1 < 2 < 3 < 4, 1 < 2 > 1 != 0, 3 > 2 >= 2 < 1)
print(1 == 1.0 == True, 0 < 1 == True, (0 < 1) == True, 1 in [1] == True)
# expect: True False True True True True False
# expect: True True True False

# case: each_operand_once
def say(n):
    print("eval", n)
    return n

print(say(1) < say(5) < say(9))
print(say(5) < say(1) < say(9))
# expect: eval 1
# expect: eval 5
# expect: eval 9
# expect: True
# expect: eval 5
# expect: eval 1
# expect: False

# case: identity
a = [1]
b = [1]
c = a
print(a is c, a is b, a is not b, None is None, True is True, not a is b)
# expect: True False True True True True

# case: membership
print(1 in [1, 2], 1 not in (1, 2), "b" in "abc", 2 in range(3), None in [], [] in [[]])
# expect: True False True True False True

# case: across_types
print(1 == "1", None == 0, [] == (), "" == None, 1 != "1", None != None, True == "True", [1] == [1.0], (1, 2) == [1, 2])
print(0 == False, 1 == True, 2 == True, 0.0 == False, "a" == "a", not 1 == None)
# expect: False False False False True False False True False
# expect: True True False True True True

# case: of_sequences
print([1, [2, 3]] == [1, [2, 3]], (1, 2) < (1, 2, 0), [1, 2, 3] > [1, 2], "abc" >= "abc", [] <= [], [[1]] < [[2]])
# expect: True True True True True True

# case: less_than_across_types
print(1 < "2")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "chains.py", line 1, in <module>
# expect-stderr:     print(1 < "2")
# expect-stderr:           ^^^^^^^
# expect-stderr: TypeError: '<' not supported between instances of 'int' and 'str'
# expect-status: 1

# case: less_than_of_none
print(None < 1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "chains.py", line 1, in <module>
# expect-stderr:     print(None < 1)
# expect-stderr:           ^^^^^^^^
# expect-stderr: TypeError: '<' not supported between instances of 'NoneType' and 'int'
# expect-status: 1

# case: greater_of_lists
print([1] > 1)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "chains.py", line 1, in <module>
# expect-stderr:     print([1] > 1)
# expect-stderr:           ^^^^^^^
# expect-stderr: TypeError: '>' not supported between instances of 'list' and 'int'
# expect-status: 1

# case: chain_that_fails
print(1 < 2 < "3")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "chains.py", line 1, in <module>
# expect-stderr:     print(1 < 2 < "3")
# expect-stderr:           ^^^^^^^^^^^
# expect-stderr: TypeError: '<' not supported between instances of 'int' and 'str'
# expect-status: 1

# case: equal_elements_then_error
print([1, "a"] < [1, 2])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "chains.py", line 1, in <module>
# expect-stderr:     print([1, "a"] < [1, 2])
# expect-stderr:           ^^^^^^^^^^^^^^^^^
# expect-stderr: TypeError: '<' not supported between instances of 'str' and 'int'
# expect-status: 1

# case: less_or_equal_error
print((1,) <= [1])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "chains.py", line 1, in <module>
# expect-stderr:     print((1,) <= [1])
# expect-stderr:           ^^^^^^^^^^^
# expect-stderr: TypeError: '<=' not supported between instances of 'tuple' and 'list'
# expect-status: 1

# case: greater_or_equal_error
x = None
if x >= 0:
    print("positive")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "chains.py", line 2, in <module>
# expect-stderr:     if x >= 0:
# expect-stderr:        ^^^^^^
# expect-stderr: TypeError: '>=' not supported between instances of 'NoneType' and 'int'
# expect-status: 1
