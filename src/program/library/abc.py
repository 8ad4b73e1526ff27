"""Abstract base classes."""


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


def _is_abstract(value):
    if getattr(value, '__isabstractmethod__', False):
        return True
    for part in ('fget', 'fset', '__func__'):
        if getattr(getattr(value, part, None), '__isabstractmethod__', False):
            return True
    return False


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        names = {name for name, value in namespace.items() if _is_abstract(value)}
        for base in bases:
            for name in getattr(base, '__abstractmethods__', ()):
                if _is_abstract(getattr(cls, name, None)):
                    names.add(name)
        cls.__abstractmethods__ = frozenset(names)
        cls._abc_registry = []
        return cls

    def __call__(cls, /, *args, **kwargs):
        names = cls.__abstractmethods__
        if names:
            raise TypeError("Can't instantiate abstract class %s with abstract method%s %s"
                            % (cls.__name__, 's' if len(names) > 1 else '',
                               ', '.join(sorted(names))))
        return super().__call__(*args, **kwargs)

    def register(cls, subclass):
        for base in cls.__mro__:
            if isinstance(base, ABCMeta):
                base._abc_registry.append(subclass)
        return subclass

    def __instancecheck__(cls, instance):
        check = cls.__dict__.get('_check')
        if check is not None:
            return check(instance)
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        if cls in subclass.__mro__:
            return True
        hook = getattr(cls, '__subclasshook__', None)
        if hook is not None:
            answer = hook(subclass)
            if answer is not NotImplemented:
                return answer
        for other in cls._abc_registry:
            if issubclass(subclass, other):
                return True
        return False


class ABC(metaclass=ABCMeta):
    __slots__ = ()


class abstractproperty(property):
    __isabstractmethod__ = True


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True
