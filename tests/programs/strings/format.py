# case: alternate_and_zero
print(format(float("inf"),"#f"), format(1e16,"#"), format(1.0,"#.0e"), format(0.5,"#.0%"), format(-0.4,"z.0f"), format(-0.0,"z"), format(-0.0,"zg"), format(1e5,"#.1g"), format(float("inf"),"%"), format(float("nan"),"010"),format(float("-inf"),"010"))
# expect: inf 1.e+16 1.e+00 50.% 0 0.0 0 1.e+05 inf% 0000000nan -000000inf

# case: zeros_and_alignment
print(format(5,"<05"), format(5,"^05"), format(5,">05"), format(-5,"05"), format(5,"*<05"), format("a","05"), format(5,"005"), format(1.5,"<08"), format("a","*^05"))
# expect: 50000 00500 00005 -0005 5**** a0000 00005 1.500000 **a**

# case: groups
print(format(1234567.891,",.2f"), format(1234567,"_b"), format(255,"#_x"), format(1234567,"015,"), format(1234.5,"012,.1f"), format(-5,"=+5"), format(-5,"*=5"))
# expect: 1,234,567.89 1_0010_1101_0110_1000_0111 0xff 000,001,234,567 00,001,234.5 -   5 -***5

# case: general
print(format(1e22,""), format(123456789.123,".3"), format(0.1+0.2,".17"), format(123.456,".3e"), format(100,"e"), format(5,"%"), format(255,"x"), format(255,"#o"), format(65,"c"), format(5,"n"))
# expect: 1e+22 1.23e+08 0.30000000000000004 1.235e+02 1.000000e+02 500.000000% ff 0o377 A 5

# case: z_of_text
format("a","z")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "format.py", line 1, in <module>
# expect-stderr:     format("a","z")
# expect-stderr: ValueError: Negative zero coercion (z) not allowed in string format specifier
# expect-status: 1

# case: z_of_integer
format(5,"z")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "format.py", line 1, in <module>
# expect-stderr:     format(5,"z")
# expect-stderr: ValueError: Negative zero coercion (z) not allowed in integer format specifier
# expect-status: 1

# case: space_of_text
format("a"," ")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "format.py", line 1, in <module>
# expect-stderr:     format("a"," ")
# expect-stderr: ValueError: Space not allowed in string format specifier
# expect-status: 1

# case: equals_of_text
format("a","=5")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "format.py", line 1, in <module>
# expect-stderr:     format("a","=5")
# expect-stderr: ValueError: '=' alignment not allowed in string format specifier
# expect-status: 1

# case: equals_of_text_with_zero
format("a","=05")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "format.py", line 1, in <module>
# expect-stderr:     format("a","=05")
# expect-stderr: ValueError: '=' alignment not allowed in string format specifier
# expect-status: 1

# case: sign_of_character
format(5,"+c")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "format.py", line 1, in <module>
# expect-stderr:     format(5,"+c")
# expect-stderr: ValueError: Sign not allowed with integer format specifier 'c'
# expect-status: 1

# case: two_groups
format(5, "5,_")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "format.py", line 1, in <module>
# expect-stderr:     format(5, "5,_")
# expect-stderr: ValueError: Cannot specify both ',' and '_'.
# expect-status: 1

# case: same_group_twice
format(5, "5,,")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "format.py", line 1, in <module>
# expect-stderr:     format(5, "5,,")
# expect-stderr: ValueError: Cannot specify ',' with ','.
# expect-status: 1

# case: nonsense
format(5, "abc")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "format.py", line 1, in <module>
# expect-stderr:     format(5, "abc")
# expect-stderr: ValueError: Invalid format specifier 'abc' for object of type 'int'
# expect-status: 1

# case: of_a_list
format([1],"5")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "format.py", line 1, in <module>
# expect-stderr:     format([1],"5")
# expect-stderr: TypeError: unsupported format string passed to list.__format__
# expect-status: 1
