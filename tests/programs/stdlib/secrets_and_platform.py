# case: secrets
import secrets

print(len(secrets.token_bytes()), len(secrets.token_bytes(5)), type(secrets.token_bytes(1)).__name__)
print(len(secrets.token_hex()), len(secrets.token_hex(4)), set(secrets.token_hex(64)) <= set('0123456789abcdef'))
print([len(secrets.token_urlsafe(n)) for n in range(8)], len(secrets.token_urlsafe()))
letters = set('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
print(set(secrets.token_urlsafe(300)) <= letters)
print({secrets.randbelow(4) for _ in range(500)}, secrets.randbelow(1), secrets.randbits(7) < 128)
print({secrets.choice('abc') for _ in range(300)} == set('abc'), secrets.SystemRandom().random() < 1)
print(secrets.token_hex() != secrets.token_hex())
print(secrets.compare_digest('a', 'a'), secrets.compare_digest(b'a', b'b'))
for wrong in (lambda: secrets.randbelow(0), lambda: secrets.choice([]), lambda: secrets.compare_digest('a', b'a')):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
# expect: 32 5 bytes
# expect: 64 8 True
# expect: [0, 2, 3, 4, 6, 7, 8, 10] 43
# expect: True
# expect: {0, 1, 2, 3} 0 True
# expect: True True
# expect: True
# expect: True False
# expect: ValueError Upper bound must be positive.
# expect: IndexError Cannot choose from an empty sequence
# expect: TypeError a bytes-like object is required, not 'str'

# case: platform
import platform
import sys

print(platform.python_implementation(), platform.system(), platform.machine())
print(platform.python_version() == '.'.join(map(str, sys.version_info[:3])))
print(list(platform.python_version_tuple()) == platform.python_version().split('.'))
print(platform.python_version().startswith('3.11'), isinstance(platform.node(), str), platform.architecture()[0])
if platform.python_implementation() == 'CPython':
    print('as expected', platform.platform().split('-')[0])
# expect: CPython Linux x86_64
# expect: True
# expect: True
# expect: True True 64bit
# expect: as expected Linux
