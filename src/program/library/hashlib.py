"""Hash functions, over bytes that are kept until the digest is asked for."""
# _digest(name, data)  the digest of bytes

# Bytes in a digest and in a block.
_SIZES = {'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64),
          'sha384': (48, 128), 'sha512': (64, 128)}

algorithms_available = set(_SIZES)
algorithms_guaranteed = set(_SIZES)


class _Hash:
    def __init__(self, name, data):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._parts = []
        self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError('object supporting the buffer API required')
        self._parts.append(bytes(data))

    def digest(self):
        data = b''.join(self._parts)
        return _digest(self.name, data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return _Hash(self.name, b''.join(self._parts))

    def __repr__(self):
        return '<%s _hashlib.HASH object @ %s>' % (self.name, hex(id(self)))


def new(name, data=b'', *, usedforsecurity=True):
    if name.lower() not in _SIZES:
        raise ValueError('unsupported hash type ' + name)
    return _Hash(name.lower(), data)


def _constructor(name):
    def constructor(string=b'', *, usedforsecurity=True):
        return _Hash(name, string)
    constructor.__name__ = constructor.__qualname__ = name
    return constructor


md5 = _constructor('md5')
sha1 = _constructor('sha1')
sha224 = _constructor('sha224')
sha256 = _constructor('sha256')
sha384 = _constructor('sha384')
sha512 = _constructor('sha512')
