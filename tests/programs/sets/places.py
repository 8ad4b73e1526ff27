# case: of_two
a = {1, 2, 3}
print(a ^ {1, 9}, a.symmetric_difference([9, 1]), {9, 1} ^ a, a ^ a, a ^ set())
a ^= {1, 9, 17}
print(a)
a.symmetric_difference_update({3, 4})
print(a, frozenset(a) ^ {4}, {0, 8, 16} ^ {8, 24})
# expect: {2, 3, 9} {9, 2, 3} {2, 3, 9} set() {1, 2, 3}
# expect: {9, 2, 3, 17}
# expect: {2, 4, 9, 17} frozenset({9, 2, 17}) {16, 24, 0}

# case: places_are_used_again
s = {1, 2, 3}; s.discard(1); s.add(9); print(s)
s = {1, 2, 3}; s.discard(1); s.add(1); print(s)
s = {1, 2, 3, 9}; s.discard(1); s.add(17); print(s); s.add(1); print(s)
s = set(range(20)); s -= {3, 4}; s.add(35); s.add(36); s.add(100); print(s)
s = set(range(20)); s.discard(3); s.add(35); s.add(67); print(s)
s = set(); s.add(0); s.add(8); s.add(16); print(s)
s.discard(0); s.discard(8); s.add(24); s.add(9); print(s)
s = set(range(30)); 
for k in range(5, 15): s.discard(k)
s.add(64 + 5); s.add(128 + 5); s.add(5); s.add(64+14); print(s)
# expect: {9, 2, 3}
# expect: {1, 2, 3}
# expect: {17, 2, 3, 9}
# expect: {1, 2, 3, 9, 17}
# expect: {0, 1, 2, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 35, 36, 100}
# expect: {0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 35, 67}
# expect: {0, 8, 16}
# expect: {24, 16, 9}
# expect: {0, 1, 2, 3, 4, 5, 133, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 69, 78}
