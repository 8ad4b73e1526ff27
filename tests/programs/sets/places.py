# case: of_two
a = {1, 2, 3}
print(a ^ {1, 9}, a.symmetric_difference([9, 1]), {9, 1} ^ a, a ^ a, a ^ set())
a ^= {1, 9, 17}
print(a)
a.symmetric_difference_update({3, 4})
print(a, frozenset(a) ^ {4}, {0, 8, 16} ^ {8, 24})

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
