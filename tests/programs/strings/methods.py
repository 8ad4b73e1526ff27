# case: split
print("a,b,,c".split(","), " a b ".split(), "a b c".rsplit(None,1), "a,b,c".rsplit(",",1), "abc".partition("b"), "abcbd".rpartition("b"), "x".partition("z"), "x".rpartition("z"))
# expect: ['a', 'b', '', 'c'] ['a', 'b'] ['a b', 'c'] ['a,b', 'c'] ('a', 'b', 'c') ('abc', 'b', 'd') ('x', '', '') ('', '', 'x')

# case: lines
print("a\n\nb\r\nc\x0bd".splitlines(), "a\nb\n".splitlines(True), "".splitlines())
# expect: ['a', '', 'b', 'c', 'd'] ['a\n', 'b\n'] []

# case: between
print("abcabc".find("c",3), "abcabc".rfind("a",0,2), "abc".count("",1), "abc".find("",3), "abc".find("",4), "abc".find("b",-2), "abc".startswith("b",1), "abc".endswith(("x","c")), "éaéa".find("a", 2), "éaéa".index("é", 1, 3))
# expect: 5 0 3 3 -1 1 True True 3 2

# case: case
print("hello world".title(), "they're bill's".title(), "ÄÖ".lower(), "ß".upper(), "aB1".swapcase(), "ABC".casefold(), "hELLO".capitalize())
# expect: Hello World They'Re Bill'S äö SS Ab1 abc Hello

# case: kinds
print("abc".isalpha(), "a1".isalnum(), "12".isdigit(), "²".isdigit(), "½".isnumeric(), "Ab".islower(), "AB1".isupper(), " \t".isspace(), "".isspace(), "abc".isascii(), "é".isascii(), "12".isdecimal(), "²".isdecimal())
# expect: True True True True True False True True False True False True False

# case: padding
print("5".zfill(3), "-5".zfill(4), "+5".zfill(5), "abc".center(6,"*"), "abc".center(8,"*"), "ab".center(5), "abc".ljust(5)+"|", "abc".rjust(5,"."), "abc".removeprefix("a"), "abc".removesuffix("c"))
# expect: 005 -005 +0005 *abc** **abc***   ab  abc  | ..abc bc ab

# case: from_the_type
print(str.upper("a"), [str.strip(" a ")], str.lower, list.append, "a".upper.__name__)
# expect: A ['a'] <method 'lower' of 'str' objects> <method 'append' of 'list' objects> upper
