# case: plain
name = "Ada"
n = 3
print(f"hello {name}", f"{n} + {n} = {n + n}", f"{name!r}", f"{{literal}}", f"{name}{n}", f"", f"no values")
print(f'{"nested"}', f"{[1, 2]}", f"{(1, 'a')}", f"{None} {True} {1.5}", "a" f"{n}" "b")
print(f"{n if n > 2 else 0}", f"{name.upper()}", f"{len(name)}", f"{ n }", f"{name[0]}")
# expect: hello Ada 3 + 3 = 6 'Ada' {literal} Ada3  no values
# expect: nested [1, 2] (1, 'a') None True 1.5 a3b
# expect: 3 ADA 3 3 A

# case: debug
x = 3
name = "Ada"
print(f"{x=}", f"{x = }", f"{x + 1=}", f"{name=}", f"{name=!s}", f"{x=:05d}", f"{ x=}")
# expect: x=3 x = 3 x + 1=4 name='Ada' name=Ada x=00003  x=3

# case: conversions
s = "é\n"
print(f"{s!r}", f"{s!a}", f"{'a'!s}", f"{'a'!r:>6}", f"{None!r:5}|")
# expect: 'é\n' '\xe9\n' a    'a' None |

# case: text_width
for spec in ["", "5", "<5", ">5", "^5", "*<5", "*>5", "*^5", "s", "5s", ".2", "5.2", "^6.2s", "05", "é>4"]:
    print(f"[{'abc':{spec}}]", spec)
# expect: [abc] 
# expect: [abc  ] 5
# expect: [abc  ] <5
# expect: [  abc] >5
# expect: [ abc ] ^5
# expect: [abc**] *<5
# expect: [**abc] *>5
# expect: [*abc*] *^5
# expect: [abc] s
# expect: [abc  ] 5s
# expect: [ab] .2
# expect: [ab   ] 5.2
# expect: [  ab  ] ^6.2s
# expect: [abc00] 05
# expect: [éabc] é>4

# case: integer_width
for n in [0, 7, -7, 123456789]:
    print(f"[{n:5}] [{n:<5}] [{n:>5}] [{n:^5}] [{n:05}] [{n:+}] [{n: }] [{n:-}] [{n:=5}] [{n:*=6}] [{n:+05d}] [{n:,}] [{n:_}]")
# expect: [    0] [0    ] [    0] [  0  ] [00000] [+0] [ 0] [0] [    0] [*****0] [+0000] [0] [0]
# expect: [    7] [7    ] [    7] [  7  ] [00007] [+7] [ 7] [7] [    7] [*****7] [+0007] [7] [7]
# expect: [   -7] [-7   ] [   -7] [ -7  ] [-0007] [-7] [-7] [-7] [-   7] [-****7] [-0007] [-7] [-7]
# expect: [123456789] [123456789] [123456789] [123456789] [123456789] [+123456789] [ 123456789] [123456789] [123456789] [123456789] [+123456789] [123,456,789] [123_456_789]

# case: integer_types
for n in [0, 5, 255, -255, 1000000]:
    print(f"{n:d} {n:x} {n:X} {n:o} {n:b} {n:#x} {n:#X} {n:#o} {n:#b} {n:#010x} {n:08b} {n:e} {n:f} {n:g} {n:%} {n:.1f} {n:n}")
# expect: 0 0 0 0 0 0x0 0X0 0o0 0b0 0x00000000 00000000 0.000000e+00 0.000000 0 0.000000% 0.0 0
# expect: 5 5 5 5 101 0x5 0X5 0o5 0b101 0x00000005 00000101 5.000000e+00 5.000000 5 500.000000% 5.0 5
# expect: 255 ff FF 377 11111111 0xff 0XFF 0o377 0b11111111 0x000000ff 11111111 2.550000e+02 255.000000 255 25500.000000% 255.0 255
# expect: -255 -ff -FF -377 -11111111 -0xff -0XFF -0o377 -0b11111111 -0x00000ff -11111111 -2.550000e+02 -255.000000 -255 -25500.000000% -255.0 -255
# expect: 1000000 f4240 F4240 3641100 11110100001001000000 0xf4240 0XF4240 0o3641100 0b11110100001001000000 0x000f4240 11110100001001000000 1.000000e+06 1000000.000000 1e+06 100000000.000000% 1000000.0 1000000

# case: integer_grouping
for n in [1, 999, 1000, 123456, -1234567]:
    print(f"{n:,} {n:_} {n:15,} {n:<15,}| {n:015,} {n:_x} {n:_b} {n:,d} {n:+,}")
# expect: 1 1               1 1              | 000,000,000,001 1 1 1 +1
# expect: 999 999             999 999            | 000,000,000,999 3e7 11_1110_0111 999 +999
# expect: 1,000 1_000           1,000 1,000          | 000,000,001,000 3e8 11_1110_1000 1,000 +1,000
# expect: 123,456 123_456         123,456 123,456        | 000,000,123,456 1_e240 1_1110_0010_0100_0000 123,456 +123,456
# expect: -1,234,567 -1_234_567      -1,234,567 -1,234,567     | -00,001,234,567 -12_d687 -1_0010_1101_0110_1000_0111 -1,234,567 -1,234,567

# case: character
print(f"{65:c}{98:c}{233:c}", f"[{65:5c}]", f"[{65:>5c}]")
# expect: Abé [    A] [    A]

# case: float_fixed
for x in [0.0, 1.0, -1.5, 3.14159, 1234.5678, 0.005, 1e10, 2.5, -0.0, 1e-7]:
    print(f"{x:f} {x:.2f} {x:.0f} {x:8.3f} {x:<8.1f}| {x:+.1f} {x: .1f} {x:08.2f} {x:,.2f} {x:_.1f} {x:#.0f}")
# expect: 0.000000 0.00 0    0.000 0.0     | +0.0  0.0 00000.00 0.00 0.0 0.
# expect: 1.000000 1.00 1    1.000 1.0     | +1.0  1.0 00001.00 1.00 1.0 1.
# expect: -1.500000 -1.50 -2   -1.500 -1.5    | -1.5 -1.5 -0001.50 -1.50 -1.5 -2.
# expect: 3.141590 3.14 3    3.142 3.1     | +3.1  3.1 00003.14 3.14 3.1 3.
# expect: 1234.567800 1234.57 1235 1234.568 1234.6  | +1234.6  1234.6 01234.57 1,234.57 1_234.6 1235.
# expect: 0.005000 0.01 0    0.005 0.0     | +0.0  0.0 00000.01 0.01 0.0 0.
# expect: 10000000000.000000 10000000000.00 10000000000 10000000000.000 10000000000.0| +10000000000.0  10000000000.0 10000000000.00 10,000,000,000.00 10_000_000_000.0 10000000000.
# expect: 2.500000 2.50 2    2.500 2.5     | +2.5  2.5 00002.50 2.50 2.5 2.
# expect: -0.000000 -0.00 -0   -0.000 -0.0    | -0.0 -0.0 -0000.00 -0.00 -0.0 -0.
# expect: 0.000000 0.00 0    0.000 0.0     | +0.0  0.0 00000.00 0.00 0.0 0.

# case: float_exponent
for x in [0.0, 1.0, -1.5, 12345.678, 0.00012, 1e100]:
    print(f"{x:e} {x:.2e} {x:.0e} {x:E} {x:12.1e} {x:012.1e}")
# expect: 0.000000e+00 0.00e+00 0e+00 0.000000E+00      0.0e+00 000000.0e+00
# expect: 1.000000e+00 1.00e+00 1e+00 1.000000E+00      1.0e+00 000001.0e+00
# expect: -1.500000e+00 -1.50e+00 -2e+00 -1.500000E+00     -1.5e+00 -00001.5e+00
# expect: 1.234568e+04 1.23e+04 1e+04 1.234568E+04      1.2e+04 000001.2e+04
# expect: 1.200000e-04 1.20e-04 1e-04 1.200000E-04      1.2e-04 000001.2e-04
# expect: 1.000000e+100 1.00e+100 1e+100 1.000000E+100     1.0e+100 00001.0e+100

# case: float_general
for x in [0.0, 1.0, 100000.0, 1000000.0, 123456.789, 1234567.89, 0.0001, 0.00001, 1e16, 1e20, -2.5]:
    print(f"{x:g} {x:.3g} {x:.10g} {x:G} {x:#g} {x} {x:10} {x:.3} {x:<10}| {x:010}")
# expect: 0 0 0 0 0.00000 0.0        0.0 0.0 0.0       | 00000000.0
# expect: 1 1 1 1 1.00000 1.0        1.0 1.0 1.0       | 00000001.0
# expect: 100000 1e+05 100000 100000 100000. 100000.0   100000.0 1e+05 100000.0  | 00100000.0
# expect: 1e+06 1e+06 1000000 1E+06 1.00000e+06 1000000.0  1000000.0 1e+06 1000000.0 | 01000000.0
# expect: 123457 1.23e+05 123456.789 123457 123457. 123456.789 123456.789 1.23e+05 123456.789| 123456.789
# expect: 1.23457e+06 1.23e+06 1234567.89 1.23457E+06 1.23457e+06 1234567.89 1234567.89 1.23e+06 1234567.89| 1234567.89
# expect: 0.0001 0.0001 0.0001 0.0001 0.000100000 0.0001     0.0001 0.0001 0.0001    | 00000.0001
# expect: 1e-05 1e-05 1e-05 1E-05 1.00000e-05 1e-05      1e-05 1e-05 1e-05     | 000001e-05
# expect: 1e+16 1e+16 1e+16 1E+16 1.00000e+16 1e+16      1e+16 1e+16 1e+16     | 000001e+16
# expect: 1e+20 1e+20 1e+20 1E+20 1.00000e+20 1e+20      1e+20 1e+20 1e+20     | 000001e+20
# expect: -2.5 -2.5 -2.5 -2.5 -2.50000 -2.5       -2.5 -2.5 -2.5      | -0000002.5

# case: float_percent
for x in [0.0, 0.5, 1.0, 0.12345, -0.25]:
    print(f"{x:%} {x:.0%} {x:.1%} {x:8.2%}")
# expect: 0.000000% 0% 0.0%    0.00%
# expect: 50.000000% 50% 50.0%   50.00%
# expect: 100.000000% 100% 100.0%  100.00%
# expect: 12.345000% 12% 12.3%   12.35%
# expect: -25.000000% -25% -25.0%  -25.00%

# case: float_special
for x in [float("inf"), -float("inf"), float("nan")]:
    print(f"{x} {x:f} {x:.2f} {x:8} {x:<8}| {x:e} {x:g} {x:+} {x:F} {x:%} {x:08}")
# expect: inf inf inf      inf inf     | inf inf +inf INF inf% 00000inf
# expect: -inf -inf -inf     -inf -inf    | -inf -inf -inf -INF -inf% -0000inf
# expect: nan nan nan      nan nan     | nan nan +nan NAN nan% 00000nan

# case: rounding_of_halves
print(f"{0.5:.0f} {1.5:.0f} {2.5:.0f} {0.125:.2f} {0.375:.2f} {2.675:.2f} {1.005:.2f} {1e22:.0f} {0.1:.20f}")
# expect: 0 2 2 0.12 0.38 2.67 1.00 10000000000000000000000 0.10000000000000000555

# case: nested_specs
width = 8
precision = 3
align = ">"
print(f"[{3.14159:{width}.{precision}}]", f"[{'a':{align}{width}}]", f"[{42:{'0'}{width}}]", f"[{3.14159:{width}.{precision}f}]", f"[{'x':{'*'}^{width - 1}}]")
# expect: [    3.14] [       a] [00000042] [   3.142] [***x***]

# case: bool_and_none
print(f"{True} {True:5} {True:d} {False:>6} {True!s:>6} {None} {True:.1f}")
# expect: True     1 1      0   True None 1.0

# case: many_lines
print(f"""a {1 + 1}
b {2 * 3}""")
# expect: a 2
# expect: b 6

# case: table
for name, price in [("tea", 2.5), ("coffee", 3.75), ("water", 0)]:
    print(f"{name:<10}|{price:>8.2f}|")
# expect: tea       |    2.50|
# expect: coffee    |    3.75|
# expect: water     |    0.00|

# case: format_builtin
print(format(3.14159, ".2f"), format(42, "05d"), format("a", ">3"), format(7))
# expect: 3.14 00042   a 7

# case: bad_spec_for_text
print(f"{'abc':d}")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "fstrings.py", line 1, in <module>
# expect-stderr:     print(f"{'abc':d}")
# expect-stderr:           ^^^^^^^^^^^^
# expect-stderr: ValueError: Unknown format code 'd' for object of type 'str'
# expect-status: 1

# case: bad_spec_for_int
print(f"{5:s}")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "fstrings.py", line 1, in <module>
# expect-stderr:     print(f"{5:s}")
# expect-stderr:           ^^^^^^^^
# expect-stderr: ValueError: Unknown format code 's' for object of type 'int'
# expect-status: 1

# case: bad_spec_for_float
print(f"{1.5:d}")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "fstrings.py", line 1, in <module>
# expect-stderr:     print(f"{1.5:d}")
# expect-stderr:           ^^^^^^^^^^
# expect-stderr: ValueError: Unknown format code 'd' for object of type 'float'
# expect-status: 1

# case: bad_spec_for_none
print(f"{None:5}")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "fstrings.py", line 1, in <module>
# expect-stderr:     print(f"{None:5}")
# expect-stderr:           ^^^^^^^^^^^
# expect-stderr: TypeError: unsupported format string passed to NoneType.__format__
# expect-status: 1

# case: bad_spec_for_list
print(f"{[1]:5}")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "fstrings.py", line 1, in <module>
# expect-stderr:     print(f"{[1]:5}")
# expect-stderr:           ^^^^^^^^^^
# expect-stderr: TypeError: unsupported format string passed to list.__format__
# expect-status: 1

# case: precision_for_int
print(f"{5:.2}")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "fstrings.py", line 1, in <module>
# expect-stderr:     print(f"{5:.2}")
# expect-stderr:           ^^^^^^^^^
# expect-stderr: ValueError: Precision not allowed in integer format specifier
# expect-status: 1

# case: invalid_spec
print(f"{5:5z5}")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "fstrings.py", line 1, in <module>
# expect-stderr:     print(f"{5:5z5}")
# expect-stderr:           ^^^^^^^^^^
# expect-stderr: ValueError: Invalid format specifier '5z5' for object of type 'int'
# expect-status: 1

# case: sign_for_text
print(f"{'a':+5}")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "fstrings.py", line 1, in <module>
# expect-stderr:     print(f"{'a':+5}")
# expect-stderr:           ^^^^^^^^^^^
# expect-stderr: ValueError: Sign not allowed in string format specifier
# expect-status: 1

# case: equals_align_for_text
print(f"{'a':=5}")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "fstrings.py", line 1, in <module>
# expect-stderr:     print(f"{'a':=5}")
# expect-stderr:           ^^^^^^^^^^^
# expect-stderr: ValueError: '=' alignment not allowed in string format specifier
# expect-status: 1

# case: comma_with_hex
print(f"{5:,x}")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "fstrings.py", line 1, in <module>
# expect-stderr:     print(f"{5:,x}")
# expect-stderr:           ^^^^^^^^^
# expect-stderr: ValueError: Cannot specify ',' with 'x'.
# expect-status: 1

# case: error_inside
print(f"{1 // 0}")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "fstrings.py", line 1, in <module>
# expect-stderr:     print(f"{1 // 0}")
# expect-stderr:              ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
# expect-status: 1

# case: unknown_name_inside
print(f"value {missing}")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "fstrings.py", line 1, in <module>
# expect-stderr:     print(f"value {missing}")
# expect-stderr:                    ^^^^^^^
# expect-stderr: NameError: name 'missing' is not defined
# expect-status: 1

# case: str_methods_on_parts
for i in range(3):
    print(f"{'#' * i:<4}{i ** 2:>4}")
# expect:        0
# expect: #      1
# expect: ##     4
