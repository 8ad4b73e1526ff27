a = {1, 2, 3}
print(a ^ {1, 9}, a.symmetric_difference([9, 1]), {9, 1} ^ a, a ^ a, a ^ set())
a ^= {1, 9, 17}
print(a)
a.symmetric_difference_update({3, 4})
print(a, frozenset(a) ^ {4}, {0, 8, 16} ^ {8, 24})
# expect: {2, 3, 9} {9, 2, 3} {2, 3, 9} set() {1, 2, 3}
# expect: {9, 2, 3, 17}
# expect: {2, 4, 9, 17} frozenset({9, 2, 17}) {16, 24, 0}
