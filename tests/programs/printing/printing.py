# case: separators
print(1, 2, 3)
print(1, 2, 3, sep="-")
print(1, 2, 3, sep="")
print("a", "b", sep="\n")
print("a", "b", sep=None)
print("a", end="")
print("b", end="!\n")
print("c", end=None)
print()
print("", "", sep="|")
print(end="nothing\n")
print(sep="x")
print("x", sep="y", end="z\n")
# expect: 1 2 3
# expect: 1-2-3
# expect: 123
# expect: a
# expect: b
# expect: a b
# expect: ab!
# expect: c
# expect:
# expect: |
# expect: nothing
# expect:
# expect: xz

# case: flush
print("flushed", flush=True)
print("not", flush=False)
# expect: flushed
# expect: not

# case: values
print(None, True, 1, 1.0, "text", [1, "a", 'b"c'], ("x",), (1, 2), [], ())
print("tab\there", "quote'", ["quote'"], "back\\slash", ["back\\slash"])
print(-1, -1.5, 1e100, 10 ** 18)
# expect: None True 1 1.0 text [1, 'a', 'b"c'] ('x',) (1, 2) [] ()
# expect: tab	here quote' ["quote'"] back\slash ['back\\slash']
# expect: -1 -1.5 1e+100 1000000000000000000

# case: unicode
print("naïve café", "→", "日本語", "😀", ["é", "😀", "\u200b"])
# expect: naïve café → 日本語 😀 ['é', '😀', '\u200b']

# case: returns_none
print(print("inner"))
# expect: inner
# expect: None

# case: long_line
print("x" * 1000)
# expect: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx

# case: many_lines
for i in range(100):
    print(i, i * i)
# expect: 0 0
# expect: 1 1
# expect: 2 4
# expect: 3 9
# expect: 4 16
# expect: 5 25
# expect: 6 36
# expect: 7 49
# expect: 8 64
# expect: 9 81
# expect: 10 100
# expect: 11 121
# expect: 12 144
# expect: 13 169
# expect: 14 196
# expect: 15 225
# expect: 16 256
# expect: 17 289
# expect: 18 324
# expect: 19 361
# expect: 20 400
# expect: 21 441
# expect: 22 484
# expect: 23 529
# expect: 24 576
# expect: 25 625
# expect: 26 676
# expect: 27 729
# expect: 28 784
# expect: 29 841
# expect: 30 900
# expect: 31 961
# expect: 32 1024
# expect: 33 1089
# expect: 34 1156
# expect: 35 1225
# expect: 36 1296
# expect: 37 1369
# expect: 38 1444
# expect: 39 1521
# expect: 40 1600
# expect: 41 1681
# expect: 42 1764
# expect: 43 1849
# expect: 44 1936
# expect: 45 2025
# expect: 46 2116
# expect: 47 2209
# expect: 48 2304
# expect: 49 2401
# expect: 50 2500
# expect: 51 2601
# expect: 52 2704
# expect: 53 2809
# expect: 54 2916
# expect: 55 3025
# expect: 56 3136
# expect: 57 3249
# expect: 58 3364
# expect: 59 3481
# expect: 60 3600
# expect: 61 3721
# expect: 62 3844
# expect: 63 3969
# expect: 64 4096
# expect: 65 4225
# expect: 66 4356
# expect: 67 4489
# expect: 68 4624
# expect: 69 4761
# expect: 70 4900
# expect: 71 5041
# expect: 72 5184
# expect: 73 5329
# expect: 74 5476
# expect: 75 5625
# expect: 76 5776
# expect: 77 5929
# expect: 78 6084
# expect: 79 6241
# expect: 80 6400
# expect: 81 6561
# expect: 82 6724
# expect: 83 6889
# expect: 84 7056
# expect: 85 7225
# expect: 86 7396
# expect: 87 7569
# expect: 88 7744
# expect: 89 7921
# expect: 90 8100
# expect: 91 8281
# expect: 92 8464
# expect: 93 8649
# expect: 94 8836
# expect: 95 9025
# expect: 96 9216
# expect: 97 9409
# expect: 98 9604
# expect: 99 9801

# case: no_newline_at_end
print("the end", end="")
# expect: the end
# expect-no-newline
