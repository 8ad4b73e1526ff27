"""JSON: values as text, and back."""

_ESCAPES = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\f': '\\f',
            '\b': '\\b'}
_MEANINGS = {'"': '"', '\\': '\\', '/': '/', 'n': '\n', 'r': '\r', 't': '\t', 'f': '\f',
             'b': '\b'}
_CONSTANTS = {'null': None, 'true': True, 'false': False}
_FLOATS = {'NaN': float('nan'), 'Infinity': float('inf'), '-Infinity': float('-inf')}


class JSONDecodeError(ValueError):
    __module__ = 'json.decoder'

    def __init__(self, msg, doc, pos):
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = doc.count('\n', 0, pos) + 1
        self.colno = pos - doc.rfind('\n', 0, pos)
        super().__init__(f'{msg}: line {self.lineno} column {self.colno} (char {pos})')


class JSONEncoder:
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = ' ' * indent if isinstance(indent, int) else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        return ''.join(self.iterencode(o))

    def iterencode(self, o):
        return self._value(o, '\n', set())

    def _value(self, o, newline, around):
        if isinstance(o, str):
            yield self._string(o)
        elif o is None or o is True or o is False or isinstance(o, (int, float)):
            yield self._scalar(o)
        elif id(o) in around:
            raise ValueError('Circular reference detected')
        else:
            around.add(id(o))
            if isinstance(o, (list, tuple)):
                yield from self._items('[]', ((None, item) for item in o), newline, around)
            elif isinstance(o, dict):
                yield from self._items('{}', self._pairs(o), newline, around)
            else:
                yield from self._value(self.default(o), newline, around)
            around.remove(id(o))

    def _items(self, brackets, items, newline, around):
        if self.indent is None:
            inner = outer = ''
        else:
            outer = newline
            inner = newline = newline + self.indent
        before = brackets[0] + inner
        for key, item in items:
            yield before
            before = self.item_separator + inner
            if key is not None:
                yield self._string(key) + self.key_separator
            yield from self._value(item, newline, around)
        is_empty = before[0] == brackets[0]
        yield brackets if is_empty else outer + brackets[1]

    def _pairs(self, mapping):
        for key, value in sorted(mapping.items()) if self.sort_keys else mapping.items():
            if key is None or isinstance(key, (int, float)):
                key = self._scalar(key)
            elif not isinstance(key, str):
                if self.skipkeys:
                    continue
                raise TypeError('keys must be str, int, float, bool or None, '
                                f'not {key.__class__.__name__}')
            yield key, value

    def _scalar(self, o):
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            return int.__repr__(o)
        if o - o != 0:
            if not self.allow_nan:
                raise ValueError('Out of range float values are not JSON compliant')
            return 'NaN' if o != o else 'Infinity' if o > 0 else '-Infinity'
        return float.__repr__(o)

    def _string(self, text):
        return '"' + ''.join([self._character(letter) for letter in text]) + '"'

    def _character(self, letter):
        code = ord(letter)
        if letter in _ESCAPES:
            return _ESCAPES[letter]
        if 32 <= code < 127 or (code >= 127 and not self.ensure_ascii):
            return letter
        if code > 0xffff:
            code -= 0x10000
            return '\\u%04x\\u%04x' % (0xd800 + (code >> 10), 0xdc00 + (code & 0x3ff))
        return '\\u%04x' % code


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _FLOATS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        value, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return value

    def raw_decode(self, s, idx=0):
        letter = s[idx:idx + 1]
        if letter == '"':
            return self._string(s, idx)
        if letter == '{':
            return self._object(s, idx + 1)
        if letter == '[':
            return self._array(s, idx + 1)
        for word, value in _CONSTANTS.items():
            if s.startswith(word, idx):
                return value, idx + len(word)
        for word in _FLOATS:
            if s.startswith(word, idx):
                return self.parse_constant(word), idx + len(word)
        return self._number(s, idx)

    def _number(self, s, start):
        at = start + 1 if s.startswith('-', start) else start
        end = at + 1 if s.startswith('0', at) else _digits(s, at)
        if end == at:
            raise JSONDecodeError('Expecting value', s, start)
        whole = end
        if s.startswith('.', end) and _digits(s, end + 1) > end + 1:
            end = _digits(s, end + 1)
        if s[end:end + 1] in ('e', 'E'):
            at = end + 2 if s[end + 1:end + 2] in ('+', '-') else end + 1
            if _digits(s, at) > at:
                end = _digits(s, at)
        parse = self.parse_int if end == whole else self.parse_float
        return parse(s[start:end]), end

    def _array(self, s, at):
        items = []
        at = _skip(s, at)
        if s.startswith(']', at):
            return items, at + 1
        while True:
            item, at = self.raw_decode(s, at)
            items.append(item)
            at = _skip(s, at)
            if s.startswith(']', at):
                return items, at + 1
            at = _after(s, at, ',')

    def _object(self, s, at):
        pairs = []
        at = _skip(s, at)
        if s.startswith('}', at):
            return self._made(pairs), at + 1
        while True:
            if not s.startswith('"', at):
                message = 'Expecting property name enclosed in double quotes'
                raise JSONDecodeError(message, s, at)
            key, at = self._string(s, at)
            value, at = self.raw_decode(s, _after(s, _skip(s, at), ':'))
            pairs.append((key, value))
            at = _skip(s, at)
            if s.startswith('}', at):
                return self._made(pairs), at + 1
            at = _after(s, at, ',')

    def _made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        made = dict(pairs)
        return made if self.object_hook is None else self.object_hook(made)

    def _string(self, s, begin):
        parts = []
        start = at = begin + 1
        while True:
            letter = s[at:at + 1]
            if letter == '"':
                parts.append(s[start:at])
                return ''.join(parts), at + 1
            if letter == '' or letter == '\\' and at + 1 == len(s):
                raise JSONDecodeError('Unterminated string starting at', s, begin)
            if letter < ' ' and self.strict:
                raise JSONDecodeError('Invalid control character at', s, at)
            if letter == '\\':
                parts.append(s[start:at])
                meant, at = _escape(s, at)
                parts.append(meant)
                start = at
            else:
                at += 1


def _escape(s, at):
    letter = s[at + 1]
    if letter != 'u':
        if letter not in _MEANINGS:
            raise JSONDecodeError('Invalid \\escape', s, at)
        return _MEANINGS[letter], at + 2
    code = _code(s, at)
    at += 6
    if 0xd800 <= code < 0xdc00 and s.startswith('\\u', at):
        low = _code(s, at)
        if 0xdc00 <= low < 0xe000:
            code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00)
            at += 6
    return chr(code), at


def _code(s, at):
    digits = s[at + 2:at + 6]
    if len(digits) != 4 or any(digit not in '0123456789abcdefABCDEF' for digit in digits):
        raise JSONDecodeError('Invalid \\uXXXX escape', s, at + 1)
    return int(digits, 16)


def _digits(s, at):
    while s[at:at + 1].isdecimal() and s[at] <= '9':
        at += 1
    return at


def _skip(s, at):
    while at < len(s) and s[at] in ' \t\n\r':
        at += 1
    return at


def _after(s, at, delimiter):
    if not s.startswith(delimiter, at):
        raise JSONDecodeError(f"Expecting '{delimiter}' delimiter", s, at)
    return _skip(s, at + 1)


def dumps(obj, *, cls=None, **kw):
    return (cls or JSONEncoder)(**kw).encode(obj)


def dump(obj, fp, *, cls=None, **kw):
    for part in (cls or JSONEncoder)(**kw).iterencode(obj):
        fp.write(part)


def loads(s, *, cls=None, **kw):
    if isinstance(s, (bytes, bytearray)):
        s = s.decode()
    if not isinstance(s, str):
        raise TypeError('the JSON object must be str, bytes or bytearray, '
                        f'not {s.__class__.__name__}')
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, *, cls=None, **kw):
    return loads(fp.read(), cls=cls, **kw)
