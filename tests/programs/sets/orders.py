import random
r = random.Random(1)
out = []
for i in range(600):
    n = r.choice([5, 9, 20, 60, 200])
    a = {r.randrange(n * 3) for _ in range(n)}
    b = {r.randrange(n * 3) for _ in range(r.choice([1, 3, n // 2, n]))}
    k = i % 12
    if k == 0: a -= b
    elif k == 1: a.difference_update(list(b))
    elif k == 2: a = a - b
    elif k == 3: a = a.difference(list(b))
    elif k == 4: a |= b
    elif k == 5: a.update(list(b))
    elif k == 6: a &= b
    elif k == 7: a = a & b
    elif k == 8: a = a ^ b
    elif k == 9: a ^= b
    elif k == 10: a = a | b; a -= b; a.add(-5); a = a - {-5}
    else: a = frozenset(a) - b
    out.append((k, list(a)))
    out.append((a <= b, b <= a, a < b, a == b, a.isdisjoint(b)))
    if k == 6:
        a = set(range(n)); a = set(a - {0})
        for j in range(n // 2): out.append([a.pop(), a.pop() if a else 0]); a.add(j * 7)
    if k in (0, 1, 4): a.add(n); a.add(1000 - n); out.append(list(a)); a.discard(n); out.append(list(a | {3, 77}))
import hashlib
for i in range(0, len(out), 150):
    print(hashlib.md5(str(out[i:i + 150]).encode()).hexdigest())
# expect: 01f31c155d2278d2edf645937feabc49
# expect: d14a4fc614d0524082a8bd23ea410306
# expect: cdc4f0db36b7a2b2d6b0e02a38cdbbe3
# expect: d64c2942e73121255fffb622d949d46e
# expect: 8d6edff14b767351a049e37a4a4b8a81
# expect: a2f8570db0bf3296c4bbd44303512a57
# expect: 6dea8cc650551da71ad5d9b270b9fb02
# expect: 26b24e073fa8ba24aaf77d2e5321256d
# expect: b0177a802e3c0082e7f48518e7802bb5
# expect: 7df8b8269397b63763c550e5326afcf0
# expect: d1a785fe4070c8fa2c79fd4adcfb98ee
# expect: f98a41c81877e9fe4a48a52569adf9e4
# expect: 8e15f829732d35e8cfda2d01911b2e57
# expect: 205555b6039c34115c2e284472edc991
# expect: 0d10af765d1c683c3f167de75b6a05f3
# expect: 4aade9d808f346eb4d8cc5b56f72b5c8
# expect: 3e92b32ebede2aaa69114d5ce300d52a
# expect: ff8c1ce074c782fac5ccaadd897cfb51
# expect: 96c11521a46c84f064e1cb525069dc9d
