"""Numbers and texts that nobody can guess."""
from random import SystemRandom

DEFAULT_ENTROPY = 32
_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
_random = SystemRandom()
choice = _random.choice
randbits = _random.getrandbits


def randbelow(exclusive_upper_bound):
    if exclusive_upper_bound <= 0:
        raise ValueError('Upper bound must be positive.')
    return _random.randrange(exclusive_upper_bound)


def token_bytes(nbytes=None):
    return _random.randbytes(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    data = token_bytes(nbytes)
    letters = []
    for at in range(0, len(data), 3):
        part = data[at:at + 3]
        bits = int.from_bytes(part, 'big') << 24 - 8 * len(part)
        letters += [_LETTERS[bits >> shift & 63] for shift in (18, 12, 6, 0)[:len(part) + 1]]
    return ''.join(letters)


def compare_digest(a, b, /):
    if isinstance(a, str) != isinstance(b, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return a == b
