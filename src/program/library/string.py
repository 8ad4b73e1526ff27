"""Letters, and templates with $names."""
whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace
_name_start = '_' + ascii_letters
_name_rest = _name_start + digits


def capwords(s, sep=None):
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


class Template:
    def __init__(self, template):
        self.template = template

    def _parts(self):
        """Where each placeholder begins and ends, and its name: '$' for an escaped dollar, None if
        it is none."""
        text, i = self.template, 0
        while (dollar := text.find('$', i)) >= 0:
            start = dollar + 1
            if text[start:start + 1] == '$':
                i = start + 1
                yield dollar, i, '$'
                continue
            braced = text[start:start + 1] == '{'
            start += braced
            end = start
            while end < len(text) and text[end] in (_name_rest if end > start
                                                    else _name_start):
                end += 1
            if end == start or braced and text[end:end + 1] != '}':
                i = dollar + 1
                yield dollar, i, None
            else:
                i = end + braced
                yield dollar, i, text[start:end]

    def _replaced(self, values, safe):
        text, out, done = self.template, [], 0
        for start, end, name in self._parts():
            out.append(text[done:start])
            done = end
            if name is None and not safe:
                lines = text[:start].split('\n')
                raise ValueError('Invalid placeholder in string: line %d, col %d'
                                 % (len(lines), len(lines[-1]) + 1))
            if name is None or name == '$':
                out.append('$')
            elif safe and name not in values:
                out.append(text[start:end])
            else:
                out.append(str(values[name]))
        return ''.join(out) + text[done:]

    def is_valid(self):
        return all([name is not None for _, _, name in self._parts()])

    def get_identifiers(self):
        names = [name for _, _, name in self._parts()]
        return list(dict.fromkeys([name for name in names if name not in (None, '$')]))

    def substitute(self, mapping=None, /, **kws):
        return self._replaced({**(mapping or {}), **kws}, False)

    def safe_substitute(self, mapping=None, /, **kws):
        return self._replaced({**(mapping or {}), **kws}, True)


class Formatter:
    """What str.format does, in steps that a subclass can change."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        text, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return text

    def _vformat(self, format_string, args, kwargs, used, depth, number):
        """`number` is that of the next field, or False if they have numbers of their own."""
        if depth < 0:
            raise ValueError('Max string recursion exceeded')
        out = []
        for literal, name, spec, conversion in self.parse(format_string):
            out.append(literal)
            if name is None:
                continue
            if name == '' and number is not False:
                name = str(number)
                number += 1
            elif name == '' or name.isdigit() and number:
                raise ValueError('cannot switch from manual field specification to automatic '
                                 'field numbering')
            elif name.isdigit():
                number = False
            value, first = self.get_field(name, args, kwargs)
            used.add(first)
            value = self.convert_field(value, conversion)
            spec, number = self._vformat(spec, args, kwargs, used, depth - 1, number)
            out.append(self.format_field(value, spec))
        return ''.join(out), number

    def parse(self, format_string):
        for literal, first, steps, conversion, spec in _format_pieces(format_string):
            name = None if first is None else str(first) + ''.join(
                [f'.{key}' if is_attribute else f'[{key}]' for is_attribute, key in steps])
            yield literal, name, spec, conversion

    def get_field(self, field_name, args, kwargs):
        for _, first, steps, _, _ in _format_pieces('{' + field_name + '}'):
            value = self.get_value(first, args, kwargs)
            for is_attribute, key in steps:
                value = getattr(value, key) if is_attribute else value[key]
            return value, first

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion not in ('s', 'r', 'a'):
            raise ValueError(f'Unknown conversion specifier {conversion}')
        return str(value) if conversion == 's' else (
            repr(value) if conversion == 'r' else ascii(value))
