"""Universally unique identifiers, kept as text: they have 128 bits."""
# _entropy() gives 32 bits that are not from the program's own sequence.
from time import time_ns

_HEX = '0123456789abcdef'
RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = [
    'reserved for NCS compatibility', 'specified in RFC 4122',
    'reserved for Microsoft compatibility', 'reserved for future definition']


def _swapped(b):
    return b[3::-1] + b[5:3:-1] + b[7:5:-1] + b[8:]


class UUID:
    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError('one of the hex, bytes, bytes_le, fields, or int '
                            'arguments must be given')
        if int is not None:
            if int < 0:
                raise ValueError('int is out of range (need a 128-bit value)')
            hex = '%032x' % int
        if fields is not None:
            if len(fields) != 6:
                raise ValueError('fields is not a 6-tuple')
            for i, (field, bits) in enumerate(zip(fields, (32, 16, 16, 8, 8, 48))):
                if not 0 <= field < 1 << bits:
                    raise ValueError('field %d out of range (need a%s %d-bit value)' % (
                        i + 1, 'n' if bits == 8 else '', bits))
            hex = '%08x%04x%04x%02x%02x%012x' % tuple(fields)
        if bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError('bytes_le is not a 16-char string')
            bytes = _swapped(bytes_le)
        if bytes is not None:
            if len(bytes) != 16:
                raise ValueError('bytes is not a 16-char string')
            hex = ''.join(['%02x' % byte for byte in bytes])
        hex = hex.replace('urn:', '').replace('uuid:', '').strip('{}').replace('-', '')
        hex = hex.lower()
        if len(hex) != 32 or any(letter not in _HEX for letter in hex):
            raise ValueError('badly formed hexadecimal UUID string')
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError('illegal version number')
            hex = hex[:12] + str(version) + hex[13:16] + '89ab'[_HEX.index(hex[16]) & 3] + hex[17:]
        object.__setattr__(self, 'hex', hex)

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')

    def __str__(self):
        h = self.hex
        return '-'.join([h[:8], h[8:12], h[12:16], h[16:20], h[20:]])

    def __repr__(self):
        return 'UUID(%r)' % str(self)

    def __eq__(self, other):
        return self.hex == other.hex if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.hex < other.hex if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.hex <= other.hex if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.hex)

    def __int__(self):
        return int(self.hex, 16)

    int = property(__int__)

    @property
    def bytes(self):
        return bytes.fromhex(self.hex)

    @property
    def urn(self):
        return 'urn:uuid:' + str(self)

    @property
    def bytes_le(self):
        return _swapped(self.bytes)

    time_low = property(lambda self: int(self.hex[:8], 16))
    time_mid = property(lambda self: int(self.hex[8:12], 16))
    time_hi_version = property(lambda self: int(self.hex[12:16], 16))
    clock_seq_hi_variant = property(lambda self: int(self.hex[16:18], 16))
    clock_seq_low = property(lambda self: int(self.hex[18:20], 16))
    clock_seq = property(lambda self: int(self.hex[16:20], 16) & 0x3fff)
    node = property(lambda self: int(self.hex[20:], 16))
    time = property(lambda self: int(self.hex[13:16] + self.hex[8:12] + self.hex[:8], 16))

    @property
    def fields(self):
        return (self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant,
                self.clock_seq_low, self.node)

    @property
    def variant(self):
        first = _HEX.index(self.hex[16])
        return (RESERVED_NCS if first < 8 else RFC_4122 if first < 12
                else RESERVED_MICROSOFT if first < 14 else RESERVED_FUTURE)

    @property
    def version(self):
        return int(self.hex[12], 16) if self.hex[16] in '89ab' else None


def _random(digits):
    return ''.join(['%08x' % _entropy() for _ in range((digits + 7) // 8)])[:digits]


def _made(hex, version):
    return UUID(hex[:12] + version + hex[13:16] + '89ab'[_HEX.index(hex[16]) & 3] + hex[17:])


def uuid4():
    return _made(_random(32), '4')


def uuid3(namespace, name):
    return _made(_digest('md5', namespace.bytes + name.encode()).hex(), '3')


def uuid5(namespace, name):
    return _made(_digest('sha1', namespace.bytes + name.encode()).hex()[:32], '5')


NAMESPACE_DNS = UUID('6ba7b810-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_URL = UUID('6ba7b811-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_OID = UUID('6ba7b812-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_X500 = UUID('6ba7b814-9dad-11d1-80b4-00c04fd430c8')
_node = None


def getnode():
    global _node
    if _node is None:
        _node = '%x' % (_HEX.index(_random(1)) | 1) + _random(11)
    return int(_node, 16)


def uuid1(node=None, clock_seq=None):
    # 100 ns since 15 October 1582
    time = '%015x' % (time_ns() // 100 + 0x01b21dd213814000)
    node = '%012x' % (getnode() if node is None else node)
    clock = _random(4) if clock_seq is None else '%04x' % (clock_seq & 0x3fff)
    return _made(time[7:] + time[3:7] + '1' + time[:3] + clock + node, '1')
