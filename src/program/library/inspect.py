"""What an object is."""
import sys
import types


def isfunction(object):
    return isinstance(object, types.FunctionType)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object)


def isclass(object):
    return isinstance(object, type)


def ismodule(object):
    return isinstance(object, type(sys))


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def isgeneratorfunction(object):
    object = object.__func__ if ismethod(object) else object
    return isfunction(object) and object.__code__.co_flags & 32 != 0


def iscoroutinefunction(object):
    return False


def iscoroutine(object):
    return False


isawaitable = iscoroutine


def isabstract(object):
    return isclass(object) and bool(getattr(object, '__abstractmethods__', None))


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def getmembers(object, predicate=None):
    found = [(name, getattr(object, name)) for name in dir(object) if hasattr(object, name)]
    return [item for item in found if predicate is None or predicate(item[1])]


def getmro(cls):
    return cls.__mro__


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    indents = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(indents, default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        del lines[0]
    return '\n'.join(lines)


def _inherited(object):
    if isclass(object):
        return [base.__doc__ for base in object.__mro__[1:] if base is not type(base)]
    owner = type(object.__self__) if ismethod(object) else None
    if owner is None:
        return []
    return [base.__dict__[object.__name__].__doc__ for base in owner.__mro__
            if object.__name__ in base.__dict__]


def getdoc(object):
    doc = object.__doc__
    if doc is None:
        doc = next((each for each in _inherited(object) if each is not None), None)
    return cleandoc(doc) if isinstance(doc, str) else None


def currentframe():
    return sys._getframe()


class _Kind(int):
    def __str__(self):
        return self.name

    def __repr__(self):
        return '<_ParameterKind.%s: %d>' % (self.name, self)


def _kinds(*names):
    for at, name in enumerate(names):
        kind = _Kind(at)
        kind.name = name
        yield kind


class _empty:
    """Marks what is not there."""


class Parameter:
    (POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD) = _kinds(
        'POSITIONAL_ONLY', 'POSITIONAL_OR_KEYWORD', 'VAR_POSITIONAL', 'KEYWORD_ONLY',
        'VAR_KEYWORD')
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name = name
        self.kind = kind
        self.default = default
        self.annotation = annotation

    def __str__(self):
        text = '*' * (self.kind == 2) + '**' * (self.kind == 4) + self.name
        annotated = self.annotation is not _empty
        if annotated:
            text += ': ' + _shown_annotation(self.annotation)
        if self.default is not _empty:
            text += (' = %r' if annotated else '=%r') % (self.default,)
        return text

    def __repr__(self):
        return '<Parameter "%s">' % self


def _shown_annotation(annotation):
    return annotation if isinstance(annotation, str) else _shown_type(annotation)


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = {one.name: one for one in parameters or ()}
        self.return_annotation = return_annotation

    def __str__(self):
        out, last = [], None
        for one in self.parameters.values():
            if last == 0 and one.kind > 0:
                out.append('/')
            if one.kind == 3 and last not in (2, 3):
                out.append('*')
            out.append(str(one))
            last = one.kind
        if last == 0:
            out.append('/')
        text = '(' + ', '.join(out) + ')'
        if self.return_annotation is not _empty:
            text += ' -> ' + _shown_annotation(self.return_annotation)
        return text

    def __repr__(self):
        return '<Signature %s>' % self


def _of_function(function):
    code = function.__code__
    names = list(code.co_varnames)
    notes = function.__annotations__
    defaults = function.__defaults__ or ()
    count, keyword = code.co_argcount, code.co_kwonlyargcount
    kinds = [0 if at < code.co_posonlyargcount else 1 for at in range(count)]
    order = names[:count]
    # Behind the keyword-only parameters stand *args and **kwargs.
    behind = count + keyword
    if code.co_flags & 4:
        order.append(names[behind])
        kinds.append(2)
    order += names[count:count + keyword]
    kinds += [3] * keyword
    if code.co_flags & 8:
        order.append(names[behind + (code.co_flags & 4 != 0)])
        kinds.append(4)
    given = dict(zip(names[count - len(defaults):count], defaults))
    given.update(function.__kwdefaults__ or {})
    all_kinds = (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD,
                 Parameter.VAR_POSITIONAL, Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD)
    return Signature([Parameter(name, all_kinds[kind], default=given.get(name, _empty),
                                annotation=notes.get(name, _empty))
                      for name, kind in zip(order, kinds)],
                     return_annotation=notes.get('return', _empty))


def signature(obj, **options):
    if not callable(obj):
        raise TypeError('%r is not a callable object' % (obj,))
    while hasattr(obj, '__wrapped__'):
        obj = obj.__wrapped__
    if isfunction(obj):
        return _of_function(obj)
    if ismethod(obj):
        found = _of_function(obj.__func__)
    elif isclass(obj) and isfunction(getattr(obj, '__init__', None)):
        found = _of_function(obj.__init__)
    elif isclass(obj) and obj.__module__ == '__main__':
        return Signature()
    elif not isclass(obj) and isfunction(getattr(type(obj), '__call__', None)):
        found = _of_function(type(obj).__call__)
    else:
        raise ValueError('no signature found for builtin %r' % (obj,))
    rest = list(found.parameters.values())[1:]
    return Signature(rest, return_annotation=found.return_annotation)
