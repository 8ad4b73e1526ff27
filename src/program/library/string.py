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
