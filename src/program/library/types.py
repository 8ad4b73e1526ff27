"""The types that have no name among the builtins."""
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)
FunctionType = LambdaType = type(lambda: None)
BuiltinFunctionType = BuiltinMethodType = type(len)
GeneratorType = type((lambda: (yield))())
GenericAlias = type(list[int])
UnionType = type(int | str)
CodeType = type((lambda: None).__code__)
TracebackType, FrameType = _Traceback, _Frame


class _Any:
    def method(self):
        pass


MethodType = type(_Any().method)


class SimpleNamespace:
    def __init__(self, /, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __repr__(self):
        name = type(self).__name__
        return '%s(%s)' % ('namespace' if name == 'SimpleNamespace' else name, ', '.join(
            ['%s=%r' % item for item in self.__dict__.items()]))

    def __eq__(self, other):
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        return self.__dict__ == other.__dict__
