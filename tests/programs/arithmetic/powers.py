# case: pow
print(pow(3,-1,7), pow(-3,5,-7), pow(7,0,1), pow(2,62), pow(5,3,13), pow(2.5,2), pow(4,-1))
# expect: 5 -5 0 4611686018427387904 8 6.25 0.25

# case: int_in_bases
print(int("-0b11",0), int("+0xF",16), int("0_7",8), int("z",36), int(" 12 "), int("1_000"), int("00",0), int("0b1",16), int("0x_f", 16))
# expect: -3 15 7 35 12 1000 0 177 15
