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

    def _replaced(self, values, safe):
        text, out, i = self.template, [], 0
        while True:
            dollar = text.find('$', i)
            if dollar < 0:
                out.append(text[i:])
                return ''.join(out)
            out.append(text[i:dollar])
            start = dollar + 1
            if text[start:start + 1] == '$':
                out.append('$')
                i = start + 1
                continue
            braced = text[start:start + 1] == '{'
            start += braced
            end = start
            while end < len(text) and text[end] in (_name_rest if end > start
                                                    else _name_start):
                end += 1
            name = text[start:end]
            if not name or braced and text[end:end + 1] != '}':
                if not safe:
                    lines = text[:dollar].split('\n')
                    raise ValueError('Invalid placeholder in string: line %d, col %d'
                                     % (len(lines), len(lines[-1]) + 1))
                out.append('$')
                i = dollar + 1
                continue
            i = end + braced
            if safe and name not in values:
                out.append(text[dollar:i])
            else:
                out.append(str(values[name]))

    def substitute(self, mapping=None, /, **kws):
        return self._replaced({**(mapping or {}), **kws}, False)

    def safe_substitute(self, mapping=None, /, **kws):
        return self._replaced({**(mapping or {}), **kws}, True)
