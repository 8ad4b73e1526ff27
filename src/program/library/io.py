"""Text and bytes kept in memory; there are no files."""
from threading import RLock as _RLock


SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


class _Kept:
    def __init__(self, initial_value):
        self._parts = [initial_value] if initial_value else []
        # None: at the end.
        self._place = 0 if initial_value else None
        self._lock = _RLock()
        self.closed = False

    def _check(self):
        if self.closed:
            raise ValueError(self._closed_message)

    def getvalue(self):
        self._check()
        parts = self._parts
        return parts[0] if len(parts) == 1 else self._empty.join(parts)

    def _text(self):
        """All of it as one part, so that the next reader need not join them; under the lock."""
        self._check()
        parts = self._parts
        count = len(parts)
        if count > 1:
            parts[:count] = [self._empty.join(parts[:count])]
        return parts[0] if parts else self._empty

    def write(self, s, /):
        self._check()
        s = self._fitting(s)
        if self._place is None:
            # Where writing goes on at the end, a part more is enough.
            self._parts.append(s)
            return len(s)
        with self._lock:
            text, start = self.getvalue(), self.tell()
            text += self._gap * (start - len(text))
            end = start + len(s)
            self._parts = [text[:start] + s + text[end:]]
            self._place = None if end >= len(text) else end
        return len(s)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def tell(self):
        place = self._place
        return len(self.getvalue()) if place is None else place

    def seek(self, pos, whence=0, /):
        place = pos
        if whence:
            place += self.tell() if whence == SEEK_CUR else len(self.getvalue())
        self._place = place = max(place, 0)
        return place

    def read(self, size=-1, /):
        with self._lock:
            text, start = self._text(), self.tell()
            end = len(text) if size is None or size < 0 else min(start + size, len(text))
            self._place = max(start, end)
        return text[start:end]

    def readline(self, size=-1, /):
        with self._lock:
            text, start = self._text(), self.tell()
            end = max(start, text.find(self._newline, start) + 1 or len(text))
            return self.read(end - start if size < 0 else min(size, end - start))

    def readlines(self):
        return list(self)

    def truncate(self, size=None, /):
        size = self.tell() if size is None else size
        self._parts = [self.getvalue()[:size]]
        return size

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def flush(self):
        self._check()

    def isatty(self):
        return False

    def readable(self):
        return True

    writable = seekable = readable

    def close(self):
        self.closed = True

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exc):
        self.close()


class StringIO(_Kept):
    _empty, _gap, _newline = '', '\0', '\n'
    _closed_message = 'I/O operation on closed file'

    def __init__(self, initial_value='', newline='\n'):
        _Kept.__init__(self, initial_value)

    def _fitting(self, s):
        if not isinstance(s, str):
            raise TypeError("string argument expected, got %r" % type(s).__name__)
        return s


class BytesIO(_Kept):
    _empty, _gap, _newline = b'', b'\0', b'\n'
    _closed_message = 'I/O operation on closed file.'

    def __init__(self, initial_bytes=b''):
        _Kept.__init__(self, self._fitting(initial_bytes))

    def _fitting(self, s):
        if not isinstance(s, (bytes, bytearray)):
            raise TypeError("a bytes-like object is required, not %r" % type(s).__name__)
        return bytes(s)

    def read1(self, size=-1, /):
        return self.read(size)


StringIO.__module__ = BytesIO.__module__ = '_io'
