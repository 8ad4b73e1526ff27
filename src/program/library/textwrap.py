"""Paragraphs with lines of a width."""
__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_spaces = '\t\n\x0b\x0c\r '
_punctuation = '\'"'


def _is_word(letter):
    return letter.isalnum() or letter in '_!"\'&.,?'


def _is_letter(letter):
    return letter.isalpha() or letter == '_'


def _after_hyphen(text, at, start):
    """Whether a line may end behind the hyphen at a place of a word that begins at another."""
    before = text[max(start, at - 2):at]
    return (len(before) == 2 and all(map(_is_letter, before))
            and len(text) > at + 2 and _is_letter(text[at + 1])
            and (_is_letter(text[at + 2]) or text[at + 2] == '-' and _is_letter(text[at + 3:at + 4] or ' ')))


class TextWrapper:
    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _split(self, text):
        """Words, pieces of words up to a hyphen, and what is between them."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = ''.join([' ' if letter in _spaces else letter for letter in text])
        chunks, start, at = [], 0, 0
        while at < len(text):
            if text[at] in _spaces:
                while at < len(text) and text[at] in _spaces:
                    at += 1
            else:
                while at < len(text) and text[at] not in _spaces:
                    at += 1
                    if not self.break_on_hyphens or text[at - 1] != '-':
                        continue
                    if text[at:at + 1] == '-':
                        # A dash of several hyphens stands alone between words.
                        first = at - 1
                        while text[at:at + 1] == '-':
                            at += 1
                        if (first > start and _is_word(text[first - 1])
                                and _is_word(text[at:at + 1] or ' ')):
                            chunks += [text[start:first], text[first:at]]
                            start = at
                    elif _after_hyphen(text, at - 1, start):
                        chunks.append(text[start:at])
                        start = at
            chunks.append(text[start:at])
            start = at
        chunks = [chunk for chunk in chunks if chunk]
        if self.fix_sentence_endings:
            for i in range(len(chunks) - 1):
                end = chunks[i].rstrip(_punctuation)
                if chunks[i + 1] == ' ' and end[-1:] in '.!?' and end[-2:-1].islower():
                    chunks[i + 1] = '  '
        return chunks

    def _long_word(self, chunks, line, room):
        if not self.break_long_words:
            if not line:
                line.append(chunks.pop())
            return
        end, chunk = room, chunks[-1]
        if self.break_on_hyphens and len(chunk) > room:
            hyphen = chunk.rfind('-', 0, room)
            if hyphen > 0 and any(letter != '-' for letter in chunk[:hyphen]):
                end = hyphen + 1
        line.append(chunk[:end])
        chunks[-1] = chunk[end:]

    def wrap(self, text):
        if self.width <= 0:
            raise ValueError('invalid width %r (must be > 0)' % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        chunks = self._split(text)[::-1]
        while chunks:
            line, length = [], 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._long_word(chunks, line, 1 if width < 1 else width - length)
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            is_last = not chunks or self.drop_whitespace and len(chunks) == 1 and (
                not chunks[0].strip())
            if (self.max_lines is None or len(lines) + 1 < self.max_lines
                    or is_last and length <= width):
                lines.append(indent + ''.join(line))
                continue
            while line and (not line[-1].strip() or length + len(self.placeholder) > width):
                length -= len(line.pop())
            if line:
                lines.append(indent + ''.join(line) + self.placeholder)
            elif lines and len(lines[-1].rstrip()) + len(self.placeholder) <= self.width:
                lines[-1] = lines[-1].rstrip() + self.placeholder
            else:
                lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def fill(self, text):
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    lines = ['' if not line.strip(' \t') else line for line in text.split('\n')]
    margin = None
    for line in lines:
        if not line:
            continue
        indent = line[:len(line) - len(line.lstrip(' \t'))]
        if margin is None:
            margin = indent
        while not indent.startswith(margin):
            margin = margin[:-1]
    return '\n'.join([line[len(margin or ''):] for line in lines])


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return ''.join([prefix + line if predicate(line) else line
                    for line in text.splitlines(True)])
