# case: literals
print('a', "b", 'it\'s', "say \"hi\"", 'tab\there', "back\\slash", 'null' '-' "joined")
print("""two
lines""", r"raw\n", "\x41\u00e9\U0001F600", "\101", "\
continued")
print("é", "日本", "😀", len("é"), len("日本"), len("😀"))
# expect: a b it's say "hi" tab	here back\slash null-joined
# expect: two
# expect: lines raw\n Aé😀 A continued
# expect: é 日本 😀 1 2 1

# case: repr
print(repr("a"), repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("tab\t"), repr("nl\n"), repr("\\"))
print(repr("é"), repr("\x00"), repr("\x7f"), repr("\x1b"), repr("😀"), repr(""), repr("\r"), repr("\xa0"), repr("\u200b"))
print(["a", 'it\'s', "\n"], ("x",))
# expect: 'a' "it's" 'say "hi"' 'both \' and "' 'tab\t' 'nl\n' '\\'
# expect: 'é' '\x00' '\x7f' '\x1b' '😀' '' '\r' '\xa0' '\u200b'
# expect: ['a', "it's", '\n'] ('x',)

# case: operators
print("a" + "b", "ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1)
print("a" in "abc", "ac" in "abc", "" in "abc", "d" not in "abc")
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "Z" < "a", "a" == "a", "a" != "b")
# expect: ab ababab ababab  
# expect: True False True True
# expect: True False True True True True True True

# case: indexing
s = "hello"
print(s[0], s[4], s[-1], s[-5], s[2])
i = 1
print(s[i], s[i + 1], s[-i])
# expect: h o o h l
# expect: e l o

# case: iteration
for c in "abc":
    print(c)
print([c for c in "xyz"], len("hello"), len(""))
for c in "aé😀":
    print(c, len(c))
# expect: a
# expect: b
# expect: c
# expect: ['x', 'y', 'z'] 5 0
# expect: a 1
# expect: é 1
# expect: 😀 1

# case: augmented
s = "a"
s += "b"
s *= 3
print(s)
# expect: ababab

# case: str_of_things
print(str(1), str(1.5), str(True), str(None), str("x"), str([1, "a", None]), str((1,)), str(()), str([]))
print(str(), str(-7), str(1e20))
# expect: 1 1.5 True None x [1, 'a', None] (1,) () []
# expect:  -7 1e+20

# case: case_methods
print("hello World".upper(), "Hello".lower(), "hello world".title(), "hELLO".capitalize(), "aBc".swapcase())
print("ß".upper(), "É".lower(), "abc".isupper(), "ABC".isupper(), "abc".islower())
# expect: HELLO WORLD hello Hello World Hello AbC
# expect: SS é False True True

# case: strip
print("[" + "  x y ".strip() + "]", "[" + "  x".lstrip() + "]", "[" + "x  ".rstrip() + "]")
print("xxhixx".strip("x"), "xyhiyx".strip("xy"), "xxhi".lstrip("x"), "hixx".rstrip("x"), "[" + "\t\n a\r\n".strip() + "]")
# expect: [x y] [x] [x]
# expect: hi hi hi hi [a]

# case: split_and_join
print("a b  c".split(), "a,b,,c".split(","), "a b c d".split(" ", 2), "".split(), "".split(","), " a ".split(" "))
print(",".join(["a", "b", "c"]), "".join(["x"]), "-".join([]), ", ".join([str(n) for n in range(4)]), "-".join("abc"))
print("a\nb\r\nc".splitlines())
# expect: ['a', 'b', 'c'] ['a', 'b', '', 'c'] ['a', 'b', 'c d'] [] [''] ['', 'a', '']
# expect: a,b,c x  0, 1, 2, 3 a-b-c
# expect: ['a', 'b', 'c']

# case: search
print("hello".find("l"), "hello".find("z"), "hello".index("e"), "hello".count("l"), "hello".rfind("l"), "aaaa".count("aa"))
print("hello".startswith("he"), "hello".endswith("lo"), "hello".startswith("x"), "hello".endswith(""))
# expect: 2 -1 1 2 3 2
# expect: True True False True

# case: replace
print("aXbX".replace("X", "-"), "aaa".replace("a", "b", 2), "abc".replace("", "."), "abc".replace("z", "y"))
# expect: a-b- bba .a.b.c. abc

# case: tests
print("123".isdigit(), "12a".isdigit(), "abc".isalpha(), "ab1".isalnum(), "".isdigit(), "  ".isspace())
# expect: True False True True False True

# case: padding
print("[" + "a".ljust(5) + "]", "[" + "a".rjust(5) + "]", "[" + "a".center(5) + "]", "7".zfill(3), "-7".zfill(4), "a".center(6, "*"))
# expect: [a    ] [    a] [  a  ] 007 -007 **a***

# case: chained_calls
print("  Hello, World ".strip().lower().replace("world", "there").split(", "))
# expect: ['hello', 'there']

# case: reverse_by_loop
def backwards(s):
    result = ""
    for c in s:
        result = c + result
    return result

print(backwards("lockstep"), backwards(""))
# expect: petskcol 

# case: palindrome
def is_palindrome(s):
    i = 0
    j = len(s) - 1
    while i < j:
        if s[i] != s[j]:
            return False
        i += 1
        j -= 1
    return True

print([is_palindrome(w) for w in ["otto", "level", "lock", ""]])
# expect: [True, True, False, True]
