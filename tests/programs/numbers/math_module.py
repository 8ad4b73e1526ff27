# case: basic
import math
print(math.pi, math.e, math.tau, math.inf, math.nan, math.sqrt(2), math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.fabs(-3), math.factorial(10), math.gcd(12, 18), math.gcd(), math.gcd(4, 6, 10), math.lcm(4, 6), math.comb(10, 3), math.perm(5, 2), math.perm(4), math.isqrt(17), math.prod([1, 2, 3]), math.prod([2], start=5))
print(math.sin(1), math.cos(1), math.tan(1), math.asin(1), math.acos(1), math.atan(1), math.atan2(1, -1), math.sinh(1), math.cosh(1), math.tanh(1), math.degrees(math.pi), math.radians(180), math.hypot(3, 4), math.dist((0, 0), (3, 4)))
print(math.exp(1), math.log(10), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(1), math.expm1(1), math.pow(2, 10), math.fmod(7, 3), math.fmod(-7, 3), math.modf(2.5), math.frexp(8.0), math.ldexp(0.5, 4), math.copysign(1, -0.0), math.remainder(7, 4), math.exp2(3))
print(math.isnan(math.nan), math.isinf(math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.fsum([0.1] * 10), sum([0.1] * 10), math.ulp(1.0), math.nextafter(1, 2), math.comb(40, 20), math.gamma(5), round(math.erf(0.5), 12), round(math.erfc(2), 12), math.lgamma(1), round(math.cbrt(27), 12))
from math import sqrt, pi as PI, inf, floor
print(sqrt(16), PI, -inf < 0, floor(2.7), math.floor(5), math.ceil(5), math.sqrt(True))
# expect: 3.141592653589793 2.718281828459045 6.283185307179586 inf nan 1.4142135623730951 -2 2 -1 3.0 3628800 6 0 2 12 120 20 24 4 6 10
# expect: 0.8414709848078965 0.5403023058681398 1.5574077246549023 1.5707963267948966 0.0 0.7853981633974483 2.356194490192345 1.1752011936438014 1.5430806348152437 0.7615941559557649 180.0 3.141592653589793 5.0 5.0
# expect: 2.718281828459045 2.302585092994046 3.0 3.0 3.0 0.6931471805599453 1.718281828459045 1024.0 1.0 -1.0 (0.5, 2.0) (0.5, 4) 8.0 -1.0 -1.0 8.0
# expect: True True True True False 1.0 0.9999999999999999 2.220446049250313e-16 1.0000000000000002 137846528820 24.0 0.520499877813 0.004677734981 0.0 3.0
# expect: 4.0 3.141592653589793 True 2 5 5 1.0

# case: errors
import math
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.exp(1000), lambda: math.sqrt("a"), lambda: math.floor(math.inf), lambda: math.floor(math.nan), lambda: math.acos(2), lambda: math.sqrt(), lambda: math.comb(-1, 2), lambda: math.isqrt(-1), lambda: math.fmod(1, 0), lambda: math.pow(0, -1), lambda: math.gcd(1.5, 2), lambda: math.factorial(2.5), lambda: math.log(-5), lambda: math.nope):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
# expect: ValueError math domain error
# expect: ValueError math domain error
# expect: ValueError factorial() not defined for negative values
# expect: OverflowError math range error
# expect: TypeError must be real number, not str
# expect: OverflowError cannot convert float infinity to integer
# expect: ValueError cannot convert float NaN to integer
# expect: ValueError math domain error
# expect: TypeError math.sqrt() takes exactly one argument (0 given)
# expect: ValueError n must be a non-negative integer
# expect: ValueError isqrt() argument must be nonnegative
# expect: ValueError math domain error
# expect: ValueError math domain error
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: ValueError math domain error
# expect: AttributeError module 'math' has no attribute 'nope'
