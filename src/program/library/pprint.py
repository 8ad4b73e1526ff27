"""Containers over several lines, where one is too narrow."""
import sys

__all__ = ['pprint', 'pformat', 'pp', 'PrettyPrinter', 'saferepr', 'isreadable', 'isrecursive']


def _sorted(items):
    try:
        return sorted(items)
    except TypeError:
        return sorted(items, key=lambda item: (str(type(item)), id(item)))


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._indent = indent
        self._width = width
        self._depth = depth
        self._stream = sys.stdout if stream is None else stream
        self._compact = compact
        self._sort_dicts = sort_dicts
        self._underscores = underscore_numbers

    def pprint(self, object):
        self._stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        out = []
        self._format(object, out, 0, 0, (), 0)
        return ''.join(out)

    def _plain(self, object):
        """The builtin type as which it is shown, unless its class says otherwise."""
        if _lookup(type(object), '__repr__') is ...:
            for kind in (dict, list, tuple, set, frozenset, str):
                if isinstance(object, kind):
                    return kind
        return None

    def _repr(self, object, seen, level):
        kind = self._plain(object)
        if kind is None:
            if self._underscores and type(object) is int:
                return f'{object:_}'
            return repr(object)
        if not object or kind in (set, frozenset, str):
            return repr(object)
        opened, closed = {dict: '{}', list: '[]', tuple: '()'}[kind]
        if self._depth is not None and level >= self._depth:
            return opened + '...' + ',' * (kind is tuple and len(object) == 1) + closed
        if any(one is object for one in seen):
            return '<Recursion on %s with id=%s>' % (type(object).__name__, id(object))
        seen, level = seen + (object,), level + 1
        if kind is dict:
            keys = _sorted(object) if self._sort_dicts else object
            items = [self._repr(key, seen, level) + ': ' + self._repr(object[key], seen, level)
                     for key in keys]
        else:
            items = [self._repr(item, seen, level) for item in object]
        return opened + ', '.join(items) + ',' * (kind is tuple and len(items) == 1) + closed

    def _format(self, object, out, indent, allowance, seen, level):
        text = self._repr(object, seen, level)
        if len(text) <= self._width - indent - allowance:
            out.append(text)
            return
        seen, level = seen + (object,), level + 1
        kind = self._plain(object)
        fields = getattr(object, '__dataclass_fields__', None)
        name = type(object).__name__
        if kind is dict:
            keys = _sorted(object) if self._sort_dicts else list(object)
            out.append('{' + ' ' * (self._indent - 1))
            self._pairs([(self._repr(key, seen, level) + ': ', object[key]) for key in keys], out,
                        indent + self._indent, allowance + 1, seen, level)
            out.append('}')
        elif kind in (list, tuple):
            closed = ']' if kind is list else ',)' if len(object) == 1 else ')'
            out.append('[' if kind is list else '(')
            self._items(object, out, indent, allowance + len(closed), seen, level)
            out.append(closed)
        elif kind in (set, frozenset) and object:
            opened, closed = ('{', '}') if type(object) is set else (name + '({', '})')
            out.append(opened)
            self._items(_sorted(object), out, indent + len(opened) - 1,
                        allowance + len(closed), seen, level)
            out.append(closed)
        elif kind is str and object:
            self._string(object, out, indent, allowance, level)
        elif name in ('OrderedDict', 'defaultdict', 'Counter', 'deque') and object:
            self._of_collections(object, name, out, indent, allowance, seen, level)
        elif fields:
            inner = indent + len(name) + 1
            out.append(name + '(')
            shown = [(field.name + '=', getattr(object, field.name))
                     for field in fields.values() if field.repr]
            self._pairs(shown, out, inner, allowance + 1, seen, level)
            out.append(')')
        else:
            out.append(text)

    def _pairs(self, pairs, out, indent, allowance, seen, level):
        for at, (before, value) in enumerate(pairs):
            if at:
                out.append(',\n' + ' ' * indent)
            out.append(before)
            is_last = at == len(pairs) - 1
            self._format(value, out, indent + len(before), allowance if is_last else 1, seen, level)

    def _items(self, items, out, indent, allowance, seen, level):
        indent += self._indent
        out.append(' ' * (self._indent - 1))
        between, items = ',\n' + ' ' * indent, list(items)
        room = full = self._width - indent + 1
        begun = False
        for at, item in enumerate(items):
            is_last = at == len(items) - 1
            if is_last:
                full -= allowance
                room -= allowance
            if self._compact:
                text = self._repr(item, seen, level)
                width = len(text) + 2
                if room < width and begun:
                    room, begun = full, False
                    out.append(between)
                if room >= width:
                    room -= width
                    out.append((', ' if begun else '') + text)
                    begun = True
                    continue
            if begun:
                out.append(between)
            begun = True
            self._format(item, out, indent, allowance if is_last else 1, seen, level)
            if self._compact:
                room, begun = full, at < len(items) - 1
                if begun:
                    out.append(between)
                    begun = False

    def _string(self, text, out, indent, allowance, level):
        """Pieces of a text, at spaces, one on each line."""
        chunks, lines = [], text.splitlines(True)
        outer = level == 1
        indent, allowance = indent + outer, allowance + outer
        width = full = self._width - indent
        for i, line in enumerate(lines):
            whole = repr(line)
            if i == len(lines) - 1:
                width -= allowance
            if len(whole) <= width:
                chunks.append(whole)
                continue
            parts = _words(line)
            current, width = '', full
            for j, part in enumerate(parts):
                candidate = current + part
                if j == len(parts) - 1 and i == len(lines) - 1:
                    width -= allowance
                if len(repr(candidate)) > width:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(chunks[0])
            return
        text = ('\n' + ' ' * indent).join(chunks)
        out.append('(' + text + ')' if outer else text)

    def _of_collections(self, object, name, out, indent, allowance, seen, level):
        inner = indent + len(name) + 1
        if name == 'deque':
            out.append('deque(')
            if object.maxlen is None:
                out.append('[')
                self._items(object, out, inner, allowance + 2, seen, level)
                out.append('])')
            else:
                out.append('[')
                self._items(object, out, inner, 2, seen, level)
                out.append('],\n%smaxlen=%r)' % (' ' * inner, object.maxlen))
        elif name == 'OrderedDict':
            out.append('OrderedDict(')
            self._format(list(object.items()), out, inner, allowance + 1, seen, level)
            out.append(')')
        else:
            out.append(name + '(')
            if name == 'defaultdict':
                out.append('%r,\n%s' % (object.default_factory, ' ' * inner))
                keys = _sorted(object) if self._sort_dicts else list(object)
            else:
                keys = [key for key, _ in object.most_common()]
            out.append('{' + ' ' * (self._indent - 1))
            pairs = [(self._repr(key, seen, level) + ': ', object[key]) for key in keys]
            self._pairs(pairs, out, inner + self._indent, allowance + 2, seen, level)
            out.append('})')


def _words(line):
    """Words with the space behind them."""
    parts, start, at = [], 0, 0
    while at < len(line):
        while at < len(line) and not line[at].isspace():
            at += 1
        while at < len(line) and line[at].isspace():
            at += 1
        parts.append(line[start:at])
        start = at
    return parts


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._repr(object, (), 0)


def isrecursive(object):
    return '<Recursion on ' in saferepr(object)


def isreadable(object):
    return '<' not in saferepr(object)
