"""What the machine does in bytecode, because it has to call methods of the program."""
from _collections import deque as _deque
# `slow_NAME` stands in for the builtin NAME, `slow_TYPE_NAME` for a method, when one of the values
# has methods of the program. `_lookup(cls, name)` gives a class's member unbound, or `...`;
# `_payload(value)` the builtin value that an instance of a derived class stands for, or None.

_BINARY = (
    ('__add__', '__radd__', '__iadd__', '+'),
    ('__sub__', '__rsub__', '__isub__', '-'),
    ('__mul__', '__rmul__', '__imul__', '*'),
    ('__truediv__', '__rtruediv__', '__itruediv__', '/'),
    ('__floordiv__', '__rfloordiv__', '__ifloordiv__', '//'),
    ('__mod__', '__rmod__', '__imod__', '%'),
    ('__pow__', '__rpow__', '__ipow__', '** or pow()'),
    ('__lshift__', '__rlshift__', '__ilshift__', '<<'),
    ('__rshift__', '__rrshift__', '__irshift__', '>>'),
    ('__and__', '__rand__', '__iand__', '&'),
    ('__or__', '__ror__', '__ior__', '|'),
    ('__xor__', '__rxor__', '__ixor__', '^'),
    ('__matmul__', '__rmatmul__', '__imatmul__', '@'),
)
_COMPARE = (
    ('__eq__', '__eq__', '=='),
    ('__ne__', '__ne__', '!='),
    ('__lt__', '__gt__', '<'),
    ('__le__', '__ge__', '<='),
    ('__gt__', '__lt__', '>'),
    ('__ge__', '__le__', '>='),
)
# Types whose `__init__` gives them what they hold.
_FILLED_LATER = ('list', 'dict', 'set', 'deque', 'bytearray')
_UNARY = (('__neg__', '-'), ('__pos__', '+'), ('__invert__', '~'))


def _apply(a, b, op):
    """The operator on builtin values."""
    if op == 0:
        return a + b
    if op == 1:
        return a - b
    if op == 2:
        return a * b
    if op == 3:
        return a / b
    if op == 4:
        return a // b
    if op == 5:
        return a % b
    if op == 6:
        return a ** b
    if op == 7:
        return a << b
    if op == 8:
        return a >> b
    if op == 9:
        return a & b
    if op == 10:
        return a | b
    return a ^ b


def _ask(a, b, left, right):
    """The operands' own methods, a derived class's reflected one first; `...`: there is none."""
    first, second = type(a), type(b)
    if right is not ... and first is not second and issubclass(second, first):
        result = right(b, a)
        if result is not NotImplemented:
            return result
        right = ...
    if left is not ...:
        result = left(a, b)
        if result is not NotImplemented:
            return result
    return NotImplemented if right is ... else right(b, a)


def _binary(a, b, op):
    name, reflected, _, _ = _BINARY[op]
    first, second = type(a), type(b)
    right = ... if first is second else _lookup(second, reflected)
    result = _ask(a, b, _lookup(first, name), right)
    if result is not NotImplemented:
        return result
    plain_a, plain_b = _payload(a), _payload(b)
    kind_a, kind_b = _native_type(plain_a), _native_type(plain_b)
    if op == 5 and (kind_a == 'str' or kind_a in _BYTES):
        return slow_str_mod(plain_a, b)
    if (op == 1 or op > 8) and kind_a in _SETS and kind_b in _SETS:
        return _set_operation(plain_a, plain_b, op)
    if op == 10 and (kind_a == 'type' or kind_b == 'type'):
        return _union(a, b)
    if op == 10 and kind_a == 'dict' and kind_b == 'dict':
        merged = dict(plain_a)
        slow_merge(merged, plain_b, False)
        return merged
    if (plain_a is None and a is not None or plain_b is None and b is not None
            or plain_a is a and plain_b is b or op == 12
            or op == 0 and kind_a in _SEQUENCES and kind_a != kind_b
            and not (kind_a in _BYTES and kind_b in _BYTES)):
        return NotImplemented
    try:
        return _apply(plain_a, plain_b, op)
    except TypeError as error:
        # It names the payloads, not the operands.
        if not str(error).startswith('unsupported operand'):
            raise
    return NotImplemented


_BYTES = ('bytes', 'bytearray')
_SEQUENCES = ('str', 'list', 'tuple') + _BYTES


def _sequence(a, b, op):
    """What `+` and `*` try last, and only sequences have."""
    if op == 0:
        kind, name = _native_type(_payload(a)), _type_name(b)
        if kind in _BYTES:
            raise TypeError(f"can't concat {name} to {kind}")
        if kind in _SEQUENCES:
            raise TypeError(f'can only concatenate {kind} (not "{name}") to {kind}')
    elif op == 2:
        for sequence, count in ((a, b), (b, a)):
            plain = _payload(sequence)
            if _native_type(plain) in _SEQUENCES:
                index = _lookup(type(count), '__index__')
                if index is ...:
                    raise TypeError("can't multiply sequence by non-int of type "
                                    f"'{_type_name(count)}'")
                return plain * _indexed(index, count)
    return NotImplemented


def slow_binary(a, b, op):
    result = _binary(a, b, op)
    if result is NotImplemented:
        result = _sequence(a, b, op)
    if result is NotImplemented:
        _unsupported(a, b, _BINARY[op][3])
    return result


def slow_in_place(a, b, op):
    method = _lookup(type(a), _BINARY[op][2])
    if method is not ...:
        result = method(a, b)
        if result is not NotImplemented:
            return result
    plain = _payload(a)
    kind = _native_type(plain)
    if op == 0 and (kind == 'list' or kind == 'deque'):
        plain.extend(b)
        return a
    if op == 0 and kind == 'bytearray' and _native_type(_payload(b)) in _BYTES:
        plain.extend(_payload(b))
        return a
    if op == 10 and kind == 'dict':
        plain.update(b)
        return a
    if kind == 'set' and _native_type(_payload(b)) in _SETS:
        if op == 10:
            plain.update(b)
            return a
        if op == 9:
            plain.intersection_update(b)
            return a
        if op == 1:
            plain.difference_update(b)
            return a
        if op == 11:
            plain.symmetric_difference_update(b)
            return a
    result = _binary(a, b, op)
    if result is NotImplemented:
        result = _sequence(a, b, op)
    if result is NotImplemented:
        symbol = _BINARY[op][3]
        _unsupported(a, b, '**=' if op == 6 else symbol + '=')
    return result


_SETS = ('set', 'frozenset', 'dict_keys', 'dict_items')


def _set_operation(a, b, op):
    if op == 9:
        result = [item for item in a if item in b]
    elif op == 10:
        result = [item for item in a] + [item for item in b]
    else:
        result = [item for item in a if item not in b]
        if op == 11:
            result += [item for item in b if item not in a]
    return frozenset(result) if _native_type(a) == 'frozenset' else set(result)


def _unsupported(a, b, symbol):
    raise TypeError(f"unsupported operand type(s) for {symbol}: "
                    f"'{_type_name(a)}' and '{_type_name(b)}'")


_NUMBERS = ('int', 'float', 'bool')


def slow_unary(a, op):
    name, symbol = _UNARY[op]
    method = _lookup(type(a), name)
    if method is not ...:
        return method(a)
    plain = _payload(a)
    if _native_type(plain) not in _NUMBERS:
        raise TypeError(f"bad operand type for unary {symbol}: '{_type_name(a)}'")
    return -plain if op == 0 else +plain if op == 1 else ~plain


def slow_truth(value):
    cls = type(value)
    method = _lookup(cls, '__bool__')
    if method is not ...:
        result = method(value)
        if result is True or result is False:
            return result
        raise TypeError(f"__bool__ should return bool, returned {type(result).__name__}")
    method = _lookup(cls, '__len__')
    if method is not ...:
        return _length(method, value) != 0
    return True


def _length(method, value):
    """What `__len__` says, as a number."""
    result = method(value)
    if not isinstance(result, int):
        index = _lookup(type(result), '__index__')
        if index is ...:
            raise TypeError(f"'{_type_name(result)}' object cannot be interpreted as an integer")
        result = _indexed(index, result)
    if result < 0:
        raise ValueError("__len__() should return >= 0")
    return int(result)


def slow_bool(value=False):
    return True if value else False


def slow_compare(a, b, op):
    if op > 7:
        return slow_contains(b, a)
    name, reflected, _ = _COMPARE[op]
    first, second = type(a), type(b)
    left = _lookup(first, name)
    if first is second and left is not ...:
        result = left(a, b)
        if result is not NotImplemented:
            return result
        left = ...
    right = _lookup(second, reflected)
    result = _ask(a, b, left, right)
    if result is not NotImplemented:
        return result
    return _compare_otherwise(a, b, op, left is ... or right is ...)


def slow_compare_reflected(a, b, op):
    """When the method of the left side does not know."""
    right = _lookup(type(b), _COMPARE[op][1])
    inverts = op == 1 and right is ...
    if inverts:
        right = _lookup(type(b), '__eq__')
    if right is not ...:
        result = right(b, a)
        if result is not NotImplemented:
            return not result if inverts else result
    return _compare_otherwise(a, b, op, False)


def slow_not(value):
    return not value


def _compare_otherwise(a, b, op, inverts):
    """When no method knows."""
    _, _, symbol = _COMPARE[op]
    first, second = type(a), type(b)
    if op == 1 and inverts and (_inverts(a) or _inverts(b)):
        return not a == b
    kind = _native_type(a)
    if kind == _native_type(b):
        if kind == 'list' or kind == 'tuple' or kind == 'deque':
            return _compare_items(list(a), list(b), op)
        if kind == 'dict' and op < 2:
            return _dicts_equal(a, b) == (op == 0)
    if kind in _SETS and _native_type(b) in _SETS:
        if op < 2:
            same = len(a) == len(b) and all(item in b for item in a)
            return same == (op == 0)
        if op < 4:
            return len(a) <= len(b) - (op == 2) and all(item in b for item in a)
        return len(b) <= len(a) - (op == 4) and all(item in a for item in b)
    if op == 0:
        return a is b or _payloads_equal(a, b)
    if op == 1:
        return not (a is b or _payloads_equal(a, b))
    plain_a, plain_b = _payload(a), _payload(b)
    kind_a, kind_b = _native_type(plain_a), _native_type(plain_b)
    is_comparable = (kind_a == kind_b != 'dict'
                     or kind_a in _NUMBERS and kind_b in _NUMBERS)
    if plain_a is not None and is_comparable and not (plain_a is a and plain_b is b):
        return _relation(plain_a, plain_b, op)
    raise TypeError(f"'{symbol}' not supported between instances of "
                    f"'{first.__name__}' and '{second.__name__}'")


def _inverts(value):
    """Whether `!=` is the opposite of its own `==`: builtin types have a `!=` themselves."""
    return _lookup(type(value), '__eq__') is not ... and _payload(value) is None


def _payloads_equal(a, b):
    plain_a, plain_b = _payload(a), _payload(b)
    if plain_a is None or plain_b is None or plain_a is a and plain_b is b:
        return False
    return plain_a == plain_b


def _compare_items(a, b, op):
    for index in range(min(len(a), len(b))):
        x, y = a[index], b[index]
        if x is not y and not x == y:
            return op == 1 if op < 2 else _relation(x, y, op)
    return _relation(len(a), len(b), op)


def _relation(x, y, op):
    return (x == y if op == 0 else x != y if op == 1 else x < y if op == 2 else
            x <= y if op == 3 else x > y if op == 4 else x >= y)


def _dicts_equal(a, b):
    if len(a) != len(b):
        return False
    for key, value in a.items():
        if key not in b:
            return False
        other = b[key]
        if other is not value and not other == value:
            return False
    return True


def slow_contains(container, item):
    method = _lookup(type(container), '__contains__')
    if method is not ...:
        return True if method(container, item) else False
    return slow_slot_contains(container, item)


def slow_slot_contains(container, item):
    plain = _payload(container)
    kind = _native_type(plain)
    if kind == 'dict_keys':
        return item in [key for key in plain]
    if kind == 'dict' or kind == 'set' or kind == 'frozenset':
        return _find(plain, item, slow_hash(item))[0] >= 0
    if plain is not None and plain is not container:
        return item in plain
    for other in container:
        if other is item or other == item:
            return True
    return False


def slow_wrong_hash(result):
    plain = _payload(result)
    if isinstance(plain, int):
        return hash(plain)
    raise TypeError("__hash__ method should return an integer")


def slow_hash(value):
    method = _lookup(type(value), '__hash__')
    if method is not ...:
        if method is None:
            raise TypeError(f"unhashable type: '{_type_name(value)}'")
        result = method(value)
        return result if _native_type(result) == 'int' else slow_wrong_hash(result)
    if _native_type(value) == 'tuple':
        return hash(tuple([hash(item) for item in value]))
    return hash(value)


def _find(table, key, code):
    """The position of a key in a dict or set, and the key that is there; -1 if there is none,
    and the number of changes that this holds for."""
    at, changes = -1, _dict_changes(table)
    while True:
        found = _dict_find(table, key, code, at)
        if found is None:
            now = _dict_changes(table)
            if now == changes:
                return -1, changes
            at, changes = -1, now
            continue
        at, other = found
        if other is key or other == key:
            return at, other


def _get(table, key, code):
    """The value of a key, or `...`."""
    value = _dict_known(table, key, code)
    if value is not ...:
        return value
    while True:
        at, other = _find(table, key, code)
        if at < 0:
            return ...
        value = _dict_at(table, at, other)
        if value is not ...:
            return value


def _put(table, key, code, value):
    """Sets, adds or (`...`) removes a key; says whether it was there."""
    while True:
        at, other = _find(table, key, code)
        if at < 0:
            if value is ... or _dict_put(table, -1, key, code, value, other):
                return False
        elif _dict_put(table, at, other, code, value, 0):
            return True


def slow_getitem(container, key):
    cls = type(container)
    if _native_type(container) == 'type':
        method = _lookup(container, '__class_getitem__')
        if method is not ...:
            return container.__class_getitem__(key)
        method = _lookup(cls, '__getitem__')
        if method is ...:
            if container is type or issubclass(container, _GENERIC):
                return _GenericAlias(container, key)
            raise TypeError(f"type '{container.__name__}' is not subscriptable")
        return method(container, key)
    method = _lookup(cls, '__getitem__')
    if method is not ...:
        return method(container, key)
    return slow_dict_getitem(container, key)


def slow_dict_getitem(container, key):
    plain = _payload(container)
    if _native_type(plain) == 'dict':
        value = _get(plain, key, hash(key))
        if value is not ...:
            return value
        method = _lookup(type(container), '__missing__')
        if method is not ...:
            return method(container, key)
        raise KeyError(key)
    index = _index(key)
    if index is not key:
        return container[index]
    return plain[key]


slow_slot_getitem = slow_dict_getitem


def slow_dict_item(table, key):
    value = _get(table, key, hash(key))
    if value is ...:
        raise KeyError(key)
    return value


def slow_dict_put(table, key, value):
    _put(table, key, hash(key), value)


def slow_holds(item, table, op):
    found = _find(table, item, hash(item))[0] >= 0
    return found if op == 8 else not found


def _index(key):
    if _native_type(key) == 'slice':
        return slice(_index(key.start), _index(key.stop), _index(key.step))
    method = _lookup(type(key), '__index__')
    return key if method is ... else _indexed(method, key)


def _indexed(method, value):
    """What `__index__` says."""
    result = method(value)
    if not isinstance(result, int):
        raise TypeError(f'__index__ returned non-int (type {_type_name(result)})')
    return int(result)


_GENERIC = (list, dict, tuple, set, frozenset, enumerate, _deque)


def _shown_type(item):
    """A type as it stands in brackets."""
    if isinstance(item, type):
        name = item.__qualname__
        return name if item.__module__ == 'builtins' else item.__module__ + '.' + name
    if isinstance(item, list):
        return '[' + ', '.join([_shown_type(one) for one in item]) + ']'
    return '...' if item is ... else repr(item)


def _union(a, b):
    args = []
    for one in (a, b):
        if isinstance(one, _UnionType):
            parts = one.__args__
        elif one is None:
            parts = (type(None),)
        elif isinstance(one, (type, _GenericAlias)):
            parts = (one,)
        else:
            return NotImplemented
        args += [part for part in parts if part not in args]
    return args[0] if len(args) == 1 else _UnionType(tuple(args))


def _types_of_types():
    class GenericAlias:
        """`list[int]`"""
        __module__ = 'types'
        __qualname__ = 'GenericAlias'

        def __init__(self, origin, args, /):
            self.__origin__ = origin
            self.__args__ = args if isinstance(args, tuple) else (args,)
            self.__parameters__ = ()

        def __repr__(self):
            args = ', '.join([_shown_type(one) for one in self.__args__])
            return _shown_type(self.__origin__) + '[' + (args or '()') + ']'

        def __call__(self, *args, **kwargs):
            return self.__origin__(*args, **kwargs)

        def __getattr__(self, name):
            return getattr(self.__origin__, name)

        def __eq__(self, other):
            if not isinstance(other, GenericAlias):
                return NotImplemented
            return self.__origin__ is other.__origin__ and self.__args__ == other.__args__

        def __hash__(self):
            return hash((self.__origin__, self.__args__))

        def __or__(self, other):
            return _union(self, other)

        def __ror__(self, other):
            return _union(other, self)

        def __mro_entries__(self, bases):
            return (self.__origin__,)

        def __instancecheck__(self, instance):
            raise TypeError('isinstance() argument 2 cannot be a parameterized generic')

        def __subclasscheck__(self, cls):
            raise TypeError('issubclass() argument 2 cannot be a parameterized generic')

    class UnionType:
        """`int | None`"""
        __module__ = 'types'
        __qualname__ = 'UnionType'

        def __init__(self, args):
            self.__args__ = args

        def __repr__(self):
            return ' | '.join(['None' if one is type(None) else _shown_type(one)
                               for one in self.__args__])

        def __eq__(self, other):
            if not isinstance(other, UnionType):
                return NotImplemented
            return set(self.__args__) == set(other.__args__)

        def __hash__(self):
            return hash(frozenset(self.__args__))

        def __or__(self, other):
            return _union(self, other)

        def __ror__(self, other):
            return _union(other, self)

        def __instancecheck__(self, instance):
            return isinstance(instance, self.__args__)

        def __subclasscheck__(self, cls):
            return issubclass(cls, self.__args__)

    return GenericAlias, UnionType


_GenericAlias, _UnionType = _types_of_types()


def slow_setitem(container, key, value):
    method = _lookup(type(container), '__setitem__')
    if method is not ...:
        method(container, key, value)
        return
    slow_slot_setitem(container, key, value)


def slow_slot_setitem(container, key, value):
    plain = _payload(container)
    if _native_type(plain) == 'dict':
        _put(plain, key, hash(key), value)
        return
    if _native_type(plain) == 'bytearray':
        if _native_type(key) != 'slice':
            value = _index(value)
        elif _native_type(value) in ('object', 'generator', 'list', 'tuple'):
            value = [_index(item) for item in value]
    elif _native_type(key) == 'slice' and _native_type(value) == 'object':
        value = list(value)
    plain[_index(key)] = value


def slow_delitem(container, key):
    method = _lookup(type(container), '__delitem__')
    if method is not ...:
        method(container, key)
        return
    slow_slot_delitem(container, key)


def slow_slot_delitem(container, key):
    plain = _payload(container)
    if _native_type(plain) == 'dict':
        if not _put(plain, key, hash(key), ...):
            raise KeyError(key)
        return
    del plain[_index(key)]


def slow_dict_get(table, key, default=None):
    value = _get(table, key, hash(key))
    return default if value is ... else value


def slow_dict_pop(table, key, *default):
    code = hash(key)
    while True:
        at, other = _find(table, key, code)
        if at < 0:
            if default:
                return default[0]
            raise KeyError(key)
        value = _dict_at(table, at, other)
        if value is not ... and _dict_put(table, at, other, code, ..., 0):
            return value


def slow_dict_setdefault(table, key, default=None):
    code = hash(key)
    while True:
        at, other = _find(table, key, code)
        if at < 0:
            if _dict_put(table, -1, key, code, default, other):
                return default
        else:
            value = _dict_at(table, at, other)
            if value is not ...:
                return value


def slow_dict_update(table, *args, **kwargs):
    for source in args:
        slow_merge(table, source, False)
    for key in kwargs:
        table[key] = kwargs[key]


def slow_dict(*args, **kwargs):
    table = {}
    slow_dict_update(table, *args, **kwargs)
    return table


def slow__dict_count(table, items, step):
    counted = []
    try:
        for item in items:
            counted.append(item)
    finally:
        left = _dict_count(table, counted, step)
    return left


def slow__get_all(object, names):
    return tuple([getattr(object, name) for name in names])


def slow__put_all(obj, names, values, is_plain):
    put = object.__setattr__ if is_plain else setattr
    for name, value in zip(names, values):
        put(obj, name, value)


def slow__cached(cache, key, missing, counts, moves):
    value = cache.get(key, missing)
    if value is not missing and moves:
        try:
            _dict_move(cache, key, True)
        except KeyError:
            # Another thread has just thrown it out.
            pass
    # Counted in one operation, too.
    _cached({} if value is missing else {0: 0}, 0, missing, counts, False)
    return value


def slow__dict_move(table, key, last):
    items = list(table.items())
    value = table.pop(key)
    if not last:
        table.clear()
    table[key] = value
    if not last:
        table.update([item for item in items if item[0] != key])


def slow_dict_of(items):
    table = {}
    for at in range(0, len(items), 2):
        table[items[at]] = items[at + 1]
    return table


def slow_merge(table, source, is_call):
    """Puts the items of a mapping, or pairs, into a dict."""
    if _native_type(_payload(source)) == 'dict' and _lookup(type(source), 'keys') is ...:
        for key, value in _payload(source).items():
            table[key] = value
    elif hasattr(source, 'keys'):
        for key in source.keys():
            table[key] = source[key]
    else:
        for key, value in source:
            table[key] = value


def slow_set(items=()):
    result = set()
    for item in items:
        slow_set_add(result, item)
    return result


def slow_frozenset(items=()):
    return frozenset(slow_set(items))


def slow_set_add(items, item):
    code = hash(item)
    while True:
        at, changes = _find(items, item, code)
        if at >= 0 or _dict_put(items, -1, item, code, None, changes):
            return


def slow_set_discard(items, item):
    _put(items, item, hash(item), ...)


def slow_set_remove(items, item):
    if not _put(items, item, hash(item), ...):
        raise KeyError(item)


def slow_set_update(items, *others):
    for other in others:
        for item in other:
            items.add(item)


def slow_set_union(items, *others):
    result = [item for item in items]
    for other in others:
        result += [item for item in other]
    return frozenset(result) if _native_type(items) == 'frozenset' else set(result)


def _kept(items, others, wanted):
    result = items
    for other in others:
        other = set(other)
        result = [item for item in result if (item in other) == wanted]
    return result


def slow_set_intersection(items, *others):
    result = _kept(items, others, True)
    return frozenset(result) if _native_type(items) == 'frozenset' else set(result)


def slow_set_difference(items, *others):
    result = _kept(items, others, False)
    return frozenset(result) if _native_type(items) == 'frozenset' else set(result)


def slow_set_symmetric_difference(items, other):
    other = set(other)
    result = _kept(items, (other,), False) + _kept(other, (items,), False)
    return frozenset(result) if _native_type(items) == 'frozenset' else set(result)


def _keep(items, kept):
    """Leaves only these in a set."""
    kept = set(kept)
    for item in list(items):
        if item not in kept:
            items.discard(item)


def slow_set_intersection_update(items, *others):
    _keep(items, _kept(items, others, True))


def slow_set_difference_update(items, *others):
    for other in others:
        for item in list(other):
            items.discard(item)


def slow_set_symmetric_difference_update(items, other):
    for item in set(other):
        if item in items:
            items.discard(item)
        else:
            items.add(item)


def slow_set_isdisjoint(items, other):
    for item in other:
        if item in items:
            return False
    return True


slow_dict_keys_isdisjoint = slow_set_isdisjoint


def slow_set_issubset(items, other):
    other = set(other)
    for item in items:
        if item not in other:
            return False
    return True


def slow_set_issuperset(items, other):
    for item in other:
        if item not in items:
            return False
    return True


def slow_dict_fromkeys(cls, keys, value=None):
    table = cls() if _native_type(cls) == 'type' else {}
    for key in keys:
        table[key] = value
    return table


def slow_deque(items=(), maxlen=None):
    result = _deque((), maxlen)
    result.extend([item for item in items])
    return result


def slow_deque_extend(target, items):
    target.extend([item for item in items])


def slow_deque_extendleft(target, items):
    target.extendleft([item for item in items])


def slow_deque_index(items, wanted, start=0, stop=9223372036854775807):
    plain = list(items)
    for at in range(*slice(start, stop).indices(len(plain))):
        if plain[at] is wanted or plain[at] == wanted:
            return at
    raise ValueError(f"{wanted!r} is not in deque")


def slow_deque_count(items, wanted):
    return sum([1 for item in items if item is wanted or item == wanted])


def slow_deque_remove(items, wanted):
    plain = list(items)
    for at in range(len(plain)):
        if plain[at] is wanted or plain[at] == wanted:
            del items[at]
            return
    raise ValueError(f"{wanted!r} is not in deque")


def slow_range_index(numbers, wanted):
    for at, number in enumerate(numbers):
        if number == wanted:
            return at
    raise ValueError("sequence.index(x): x not in sequence")


def slow_range_count(numbers, wanted):
    return sum([1 for number in numbers if number == wanted])


def slow_slice_indices(part, length):
    return slice(_index(part.start), _index(part.stop), _index(part.step)).indices(length)


def slow_bytes(source=b'', encoding=None, errors=None):
    method = _lookup(type(source), '__bytes__')
    if method is not ...:
        return method(source)
    return bytes(_source_of_bytes(source, 'bytes'))


def slow_bytearray(source=b'', encoding=None, errors=None):
    return bytearray(_source_of_bytes(source, 'bytearray'))


def _source_of_bytes(source, kind):
    cls = type(source)
    method = _lookup(cls, '__index__')
    if method is not ...:
        return _indexed(method, source)
    if (_native_type(_payload(source)) == 'NoneType' and _lookup(cls, '__iter__') is ...
            and _lookup(cls, '__getitem__') is ...):
        raise TypeError(f"cannot convert '{_type_name(source)}' object to {kind}")
    return [_index(item) for item in source]


def slow_bytearray_append(target, item):
    target.append(_index(item))


def slow_bytearray_extend(target, items):
    target.extend([_index(item) for item in items])


def slow_bytearray_insert(target, index, item):
    target.insert(_index(index), _index(item))


def slow_bytearray_pop(target, index):
    return target.pop(_index(index))


def slow_bytearray_remove(target, item):
    target.remove(_index(item))


def slow_bytes_join(separator, items):
    return separator.join([item for item in _joinable(items)])


def slow_function_call(function, *args, **kwargs):
    return function(*args, **kwargs)


def _number(value, names, what, kinds=(int,)):
    """What a method of the value gives as a number, or what it stands for, of these kinds."""
    for name in names:
        method = _lookup(type(value), name)
        if method is not ...:
            return _indexed(method, value) if name == '__index__' else method(value)
    plain = _payload(value)
    if value is not None and not isinstance(plain, kinds):
        raise TypeError(what % _type_name(value))
    return plain


def slow_abs(value):
    method = _lookup(type(value), '__abs__')
    if method is not ...:
        return method(value)
    return abs(_number(value, (), "bad operand type for abs(): '%s'", (int, float)))


def slow_round(value, ndigits=None):
    method = _lookup(type(value), '__round__')
    if method is not ...:
        return method(value) if ndigits is None else method(value, ndigits)
    return round(_number(value, (), "type %s doesn't define __round__ method", (int, float)),
                 None if ndigits is None else _index(ndigits))


def slow_dir(value):
    method = _lookup(type(value), '__dir__')
    return sorted(object.__dir__(value) if method is ... else method(value))


def slow_int(value=0, base=...):
    if base is not ...:
        return int(_payload(value), _number(base, ('__index__',), _NO_INDEX))
    number = _number(value, ('__int__', '__index__', '__trunc__'),
                     "int() argument must be a string, a bytes-like object or a real number, "
                     "not '%s'", (int, float, str, bytes))
    for name in ('__int__', '__index__'):
        if _lookup(type(value), name) is not ...:
            if not isinstance(number, int):
                raise TypeError(f'{name} returned non-int (type {_type_name(number)})')
            break
    return int(number)


def slow_float(value=0):
    number = _number(value, ('__float__', '__index__'),
                     "float() argument must be a string or a real number, not '%s'",
                     (int, float, str, bytes))
    if _lookup(type(value), '__float__') is not ... and not isinstance(number, float):
        raise TypeError(f'{type(value).__name__}.__float__ returned non-float '
                        f'(type {_type_name(number)})')
    return float(number)


_NO_INDEX = "'%s' object cannot be interpreted as an integer"


def slow_bin(value):
    return bin(_number(value, ('__index__',), _NO_INDEX))


def slow_oct(value):
    return oct(_number(value, ('__index__',), _NO_INDEX))


def slow_hex(value):
    return hex(_number(value, ('__index__',), _NO_INDEX))


def slow_chr(value):
    return chr(_number(value, ('__index__',), _NO_INDEX))


def slow_range(*parts):
    return range(*[_number(part, ('__index__',), _NO_INDEX) for part in parts])


def slow_divmod(a, b):
    for value, other, name in (a, b, '__divmod__'), (b, a, '__rdivmod__'):
        method = _lookup(type(value), name)
        if method is not ...:
            result = method(value, other)
            if result is not NotImplemented:
                return result
    plain_a, plain_b = _payload(a), _payload(b)
    if not isinstance(plain_a, (int, float)) or not isinstance(plain_b, (int, float)):
        raise TypeError("unsupported operand type(s) for divmod(): "
                        f"'{_type_name(a)}' and '{_type_name(b)}'")
    return divmod(plain_a, plain_b)


def slow_pow(base, exp, mod=None):
    if mod is None:
        return slow_binary(base, exp, 6)
    method = _lookup(type(base), '__pow__')
    if method is not ...:
        return method(base, exp, mod)
    return pow(_payload(base), _payload(exp), _payload(mod))


def slow_math(function, *args):
    if function.__name__ == 'fsum':
        return function([slow_float(one) if _native_type(one) == 'object' else one
                         for one in args[0]])
    if len(args) == 1:
        method = _lookup(type(args[0]), '__' + function.__name__ + '__')
        if method is not ...:
            return method(args[0])
    return function(*[slow_float(one) if _native_type(one) == 'object' else one
                      for one in args])


def slow_heappush(heap, item):
    heap.append(item)
    _heap_rise(heap, 0, len(heap) - 1)


def slow_heappop(heap):
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _heap_sink(heap, 0)
    return first


def slow_heapreplace(heap, item):
    first = heap[0]
    heap[0] = item
    _heap_sink(heap, 0)
    return first


def slow_heappushpop(heap, item):
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _heap_sink(heap, 0)
    return item


def slow_heapify(heap):
    for place in range(len(heap) // 2 - 1, -1, -1):
        _heap_sink(heap, place)


def _heap_rise(heap, top, place):
    item = heap[place]
    while place > top:
        above = (place - 1) >> 1
        parent = heap[above]
        if not item < parent:
            break
        heap[place] = parent
        place = above
    heap[place] = item


def _heap_sink(heap, place):
    # Down to a leaf first, then up: CPython's order of comparisons and places.
    top, end = place, len(heap)
    item = heap[place]
    child = 2 * place + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _heap_rise(heap, top, place)


def slow_bisect_right(a, x, lo=0, hi=None, *, key=None):
    if lo < 0:
        raise ValueError('lo must be non-negative')
    if hi is None:
        hi = len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if x < (a[mid] if key is None else key(a[mid])):
            hi = mid
        else:
            lo = mid + 1
    return lo


def slow_bisect_left(a, x, lo=0, hi=None, *, key=None):
    if lo < 0:
        raise ValueError('lo must be non-negative')
    if hi is None:
        hi = len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if (a[mid] if key is None else key(a[mid])) < x:
            lo = mid + 1
        else:
            hi = mid
    return lo


def slow_insort_right(a, x, lo=0, hi=None, *, key=None):
    a.insert(slow_bisect_right(a, x if key is None else key(x), lo, hi, key=key), x)


def slow_insort_left(a, x, lo=0, hi=None, *, key=None):
    a.insert(slow_bisect_left(a, x if key is None else key(x), lo, hi, key=key), x)


def slow_type_call(cls, *args, **kwargs):
    value = cls.__new__(cls, *args, **kwargs)
    if isinstance(value, cls):
        cls.__init__(value, *args, **kwargs)
    return value


def slow_len(value):
    method = _lookup(type(value), '__len__')
    if method is ...:
        raise TypeError(f"object of type '{_type_name(value)}' has no len()")
    return _length(method, value)


def slow_iter(value, *sentinel):
    if sentinel:
        if not callable(value):
            raise TypeError('iter(v, w): v must be callable')
        return _until(value, sentinel[0])
    cls = type(value)
    method = _lookup(cls, '__iter__')
    if method is not ...:
        if method is None:
            raise TypeError(f"'{_type_name(value)}' object is not iterable")
        result = method(value)
        if not hasattr(type(result), '__next__'):
            raise TypeError(
                f"iter() returned non-iterator of type '{_type_name(result)}'")
        return result
    plain = _payload(value)
    if plain is not None and plain is not value:
        return iter(plain)
    if _lookup(cls, '__getitem__') is not ...:
        return _by_index(value, iter(range(1 << 62)))
    raise TypeError(f"'{_type_name(value)}' object is not iterable")


# Iterators of the prelude begin anew for each item, so that threads may share one: all that they
# keep stands in their arguments.
def _until(function, sentinel):
    while True:
        value = function()
        if value == sentinel:
            return
        yield value


def _by_index(value, places):
    for at in places:
        try:
            item = value[at]
        except IndexError:
            return
        yield item


def slow_next(iterator, *default):
    method = _lookup(type(iterator), '__next__')
    if method is ...:
        if _native_type(iterator) != 'generator':
            raise TypeError(f"'{_type_name(iterator)}' object is not an iterator")
        method = _generator_next
    if not default:
        return method(iterator)
    try:
        return method(iterator)
    except StopIteration:
        return default[0]


def slow_next_item(iterator):
    """A loop's next item; nobody has looked yet what the `__iter__` of its object returned."""
    if not hasattr(type(iterator), '__next__'):
        raise TypeError(f"iter() returned non-iterator of type '{_type_name(iterator)}'")
    return slow_next(iterator)


_generator_next = type(one for one in ()).__next__


def slow_send(iterator, value):
    if value is None:
        return next(iterator)
    return iterator.send(value)


def _method_of_delegate(access, args):
    """A method, or, if there are arguments, what a call gives; `...`: there is none."""
    if args is None:
        return access
    try:
        return access(*args)
    except AttributeError:
        return ...


def slow_throw_delegate(exception, access, args):
    throw = _method_of_delegate(access, args)
    if throw is ...:
        raise exception
    return throw(exception)


def slow_close_delegate(exception, access, args):
    close = _method_of_delegate(access, args)
    if close is not ...:
        close()
    raise exception


def slow_list(items=()):
    return [item for item in items]


def slow_tuple(items=()):
    return tuple([item for item in items])


def slow_extend(target, items):
    for item in items:
        target.append(item)


def slow_list_extend(target, items):
    for item in items:
        target.append(item)


def slow_list_index(items, wanted, start=0, stop=9223372036854775807):
    for at in range(*slice(start, stop).indices(len(items))):
        if items[at] is wanted or items[at] == wanted:
            return at
    raise ValueError(f"{wanted!r} is not in list")


slow_tuple_index = slow_list_index


def slow_list_count(items, wanted):
    return sum([1 for item in items if item is wanted or item == wanted])


slow_tuple_count = slow_list_count


def slow_list_remove(items, wanted):
    for at in range(len(items)):
        if items[at] is wanted or items[at] == wanted:
            del items[at]
            return
    raise ValueError("list.remove(x): x not in list")


def slow_list_sort(items, *, key=None, reverse=False):
    items[:] = slow_sorted(items, key=key, reverse=reverse)


def slow_sorted(iterable, /, *, key=None, reverse=False):
    items = list(iterable)
    keys = items if key is None else [key(item) for item in items]
    return _sort_keyed(items, keys, reverse)


def slow__sort_keyed(items, keys, reverse):
    has_keys = keys is not items
    items = items[::-1] if reverse else items[:]
    if not has_keys:
        items = _merge_sort(items)
    else:
        # A place comes with each key.
        keys = keys[::-1] if reverse else keys[:]
        items = [items[at] for at in _merge_sort_places(keys, list(range(len(items))))]
    return items[::-1] if reverse else items


def _merge_sort(items):
    if len(items) < 64:
        _insertion_sort(items, items)
        return items
    middle = len(items) // 2
    left, right = _merge_sort(items[:middle]), _merge_sort(items[middle:])
    a, b = left[-1], right[0]
    if not b < a:
        return left + right
    merged = []
    i = j = 0
    a = left[0]
    while True:
        if b < a:
            merged.append(b)
            j += 1
            if j == len(right):
                return merged + left[i:]
            b = right[j]
        else:
            merged.append(a)
            i += 1
            if i == len(left):
                return merged + right[j:]
            a = left[i]


def _merge_sort_places(keys, places):
    if len(places) < 64:
        chosen = [keys[at] for at in places]
        _insertion_sort(chosen, places)
        return places
    middle = len(places) // 2
    left = _merge_sort_places(keys, places[:middle])
    right = _merge_sort_places(keys, places[middle:])
    a, b = keys[left[-1]], keys[right[0]]
    if not b < a:
        return left + right
    merged = []
    i = j = 0
    a = keys[left[0]]
    while True:
        if b < a:
            merged.append(right[j])
            j += 1
            if j == len(right):
                return merged + left[i:]
            b = keys[right[j]]
        else:
            merged.append(left[i])
            i += 1
            if i == len(left):
                return merged + right[j:]
            a = keys[left[i]]


def _insertion_sort(keys, items):
    """Sorts a short list as CPython does, comparison by comparison, and another one alike."""
    count = len(keys)
    if count < 2:
        return
    run = 2
    if keys[1] < keys[0]:
        while run < count and keys[run] < keys[run - 1]:
            run += 1
        keys[:run] = keys[:run][::-1]
        if items is not keys:
            items[:run] = items[:run][::-1]
    else:
        while run < count and not keys[run] < keys[run - 1]:
            run += 1
    for at in range(run, count):
        pivot = keys[at]
        low, high = 0, at
        while low < high:
            middle = (low + high) >> 1
            if pivot < keys[middle]:
                high = middle
            else:
                low = middle + 1
        if low < at:
            keys.insert(low, keys.pop(at))
            if items is not keys:
                items.insert(low, items.pop(at))


def _extreme(name, args, key, options, is_better):
    if len(args) == 1:
        items = args[0]
    else:
        items = args
        if options:
            raise TypeError(f"Cannot specify a default for {name}() "
                            "with multiple positional arguments")
    found = False
    best = best_key = None
    for item in items:
        value = item if key is None else key(item)
        if not found or is_better(value, best_key):
            found, best, best_key = True, item, value
    if found:
        return best
    if options:
        return options['default']
    raise ValueError(f"{name}() arg is an empty sequence")


def slow_max(*args, key=None, **options):
    return _extreme('max', args, key, options, lambda a, b: a > b)


def slow_min(*args, key=None, **options):
    return _extreme('min', args, key, options, lambda a, b: a < b)


def slow_sum(iterable, /, start=0):
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    if isinstance(start, (bytes, bytearray)):
        raise TypeError(f"sum() can't sum {type(start).__name__} [use b''.join(seq) instead]")
    for item in iterable:
        start = start + item
    return start


def slow_any(iterable):
    for item in iterable:
        if item:
            return True
    return False


def slow_all(iterable):
    for item in iterable:
        if not item:
            return False
    return True


def slow_enumerate(iterable, start=0):
    return _enumerate(iter(iterable), iter(range(start, 1 << 62)))


def _enumerate(iterator, numbers):
    for item in iterator:
        yield next(numbers), item


def slow_zip(*iterables, strict=False):
    return _zip([iter(one) for one in iterables], strict)


def _zip(iterators, strict):
    if not iterators:
        return
    while True:
        items = []
        for at, iterator in enumerate(iterators):
            try:
                items.append(next(iterator))
            except StopIteration:
                if strict:
                    _check_ends(iterators, at)
                return
        yield tuple(items)


def _check_ends(iterators, at):
    def before(count):
        return 'argument 1' if count == 1 else f'arguments 1-{count}'
    if at:
        raise ValueError(f"zip() argument {at + 1} is shorter than {before(at)}")
    for other in range(1, len(iterators)):
        for _ in iterators[other]:
            raise ValueError(f"zip() argument {other + 1} is longer than {before(other)}")


def slow_map(*args):
    if len(args) < 2:
        raise TypeError("map() must have at least two arguments.")
    function, *iterables = args
    if len(iterables) == 1:
        return _map(function, iter(iterables[0]))
    return _map_many(function, zip(*iterables))


def _map(function, iterator):
    for item in iterator:
        yield function(item)


def _map_many(function, iterator):
    for items in iterator:
        yield function(*items)


def slow_filter(function, iterable):
    return _filter(function, iter(iterable))


def _filter(function, iterator):
    for item in iterator:
        if item if function is None else function(item):
            yield item


def slow_reversed(value):
    method = _lookup(type(value), '__reversed__')
    if method is not ...:
        return method(value)
    return _backwards(value, iter(range(len(value) - 1, -1, -1)))


def _backwards(value, places):
    for at in places:
        yield value[at]


def slow_str_join(separator, items):
    return separator.join([item for item in _joinable(items)])


def _joinable(items):
    try:
        return iter(items)
    except TypeError:
        raise TypeError("can only join an iterable") from None


def slow_checked_str(result):
    if _native_type(_payload(result)) != 'str':
        raise TypeError(f"__str__ returned non-string (type {type(result).__name__})")
    return result


def slow_checked_repr(result):
    if _native_type(_payload(result)) != 'str':
        raise TypeError(f"__repr__ returned non-string (type {type(result).__name__})")
    return result


def slow_str(value=''):
    method = _lookup(type(value), '__str__')
    if method is not ...:
        return slow_checked_str(method(value))
    if isinstance(value, BaseException):
        args = value.args
        if len(args) == 1:
            return repr(args[0]) if isinstance(value, KeyError) else str(args[0])
        return repr(args) if args else ''
    method = _lookup(type(value), '__repr__')
    return slow_repr(value) if method is ... else slow_checked_str(method(value))


def slow_object_str(value):
    return str(value) if _lookup(type(value), '__repr__') is ... else repr(value)


def slow_repr(value, seen=()):
    kind = _native_type(value)
    if kind == 'object' or kind == 'type':
        method = _lookup(type(value), '__repr__')
        if method is not ...:
            return slow_checked_repr(method(value))
        if isinstance(value, BaseException):
            return type(value).__name__ + '(' + ', '.join([repr(one) for one in value.args]) + ')'
        plain = _payload(value)
        if plain is None or plain is value:
            return object.__repr__(value)
        return slow_repr(plain, seen)
    for one in seen:
        if one is value:
            return {'list': '[...]', 'dict': '{...}', 'tuple': '(...)'}.get(kind, '...')
    seen = seen + (value,)
    if kind == 'list':
        return '[' + _reprs(value, seen) + ']'
    if kind == 'tuple':
        return '(' + _reprs(value, seen) + (',)' if len(value) == 1 else ')')
    if kind == 'dict':
        return '{' + ', '.join([slow_repr(key, seen) + ': ' + slow_repr(item, seen)
                                for key, item in value.items()]) + '}'
    if kind == 'set':
        return '{' + _reprs(value, seen) + '}' if value else 'set()'
    if kind == 'frozenset':
        return 'frozenset({' + _reprs(value, seen) + '})' if value else 'frozenset()'
    if kind == 'deque':
        end = '' if value.maxlen is None else f', maxlen={value.maxlen}'
        return 'deque([' + _reprs(value, seen) + ']' + end + ')'
    if kind == 'dict_keys' or kind == 'dict_values' or kind == 'dict_items':
        return kind + '([' + _reprs(value, seen) + '])'
    at = hex(id(value))
    if kind == 'function':
        return f'<function {value.__qualname__} at {at}>'
    if kind == 'generator':
        # Some of the builtin iterators are written as generators here.
        if type(value).__name__ != 'generator':
            return f'<{type(value).__name__} object at {at}>'
        return f'<generator object {value.__qualname__} at {at}>'
    if kind == 'method':
        return f'<bound method {value.__func__.__qualname__} of {value.__self__!r}>'
    if kind == 'staticmethod' or kind == 'classmethod':
        return f'<{kind}({value.__func__!r})>'
    return repr(value)


def slow_object_repr(value):
    plain = _payload(value)
    return object.__repr__(value) if plain is None else slow_repr(plain)


def slow_object_eq(a, b):
    return slow_compare(_payload(a), _payload(b), 0)


def slow_object_ne(a, b):
    return slow_compare(_payload(a), _payload(b), 1)


def slow_object_hash(value):
    return slow_hash(_payload(value))


def _reprs(items, seen):
    return ', '.join([slow_repr(item, seen) for item in items])


def slow_ascii(value):
    return _ascii_text(repr(value))


def slow_format_value(value, conversion, spec):
    if conversion == 's':
        value = str(value)
    elif conversion == 'r':
        value = repr(value)
    elif conversion == 'a':
        value = ascii(value)
    return format(value, spec)


def slow_build_string(parts):
    return ''.join([part if _native_type(part) == 'str' else format(part) for part in parts])


def slow_format(value, spec=''):
    method = _lookup(type(value), '__format__')
    if method is not ...:
        result = method(value, spec)
        if isinstance(result, str):
            return result
        raise TypeError(f'__format__ must return a str, not {_type_name(result)}')
    if not spec:
        return str(value)
    plain = _payload(value)
    if not isinstance(plain, (int, float, str)) or plain is value:
        raise TypeError("unsupported format string passed to "
                        f"{_type_name(value)}.__format__")
    return format(plain, spec)


def slow_object_format(value, spec):
    if spec:
        raise TypeError("unsupported format string passed to "
                        f"{_type_name(value)}.__format__")
    return str(value)


def _percent_value(value, kind, is_bytes):
    if is_bytes and (kind == 's' or kind == 'b'):
        method = _lookup(type(value), '__bytes__')
        return value if method is ... else method(value)
    if is_bytes and kind == 'r':
        return ascii(value)
    if kind == 's':
        return str(value)
    if kind == 'r':
        return repr(value)
    if kind == 'a':
        return ascii(value)
    if _native_type(value) == 'object':
        if kind in 'diu':
            for name in ('__int__', '__index__'):
                method = _lookup(type(value), name)
                if method is not ...:
                    return method(value)
        elif kind in 'xXoc':
            return _index(value)
        elif kind in 'eEfFgG':
            return float(value)
    return value


def slow_str_mod(template, values):
    fields = _percent_fields(template)
    is_bytes = _native_type(template) != 'str'
    plain = _payload(values)
    if any([key is not None for key, _ in fields]):
        if _lookup(type(values), '__getitem__') is ... and _native_type(plain) != 'dict':
            raise TypeError('format requires a mapping')
        return _percent(template, [_percent_value(values[key], kind, is_bytes)
                                   for key, kind in fields], True)
    items = [item for item in plain] if _native_type(plain) == 'tuple' else [values]
    is_mapping = (_native_type(plain) != 'tuple'
                  and _lookup(type(values), '__getitem__') is not ...)
    kinds = [kind for _, kind in fields]
    converted = [_percent_value(item, kind, is_bytes) for item, kind in zip(items, kinds)]
    return _percent(template, converted + items[len(kinds):], is_mapping)


def slow_slot_mod(template, values):
    return slow_str_mod(template, values)


def slow_str_format(template, /, *args, **kwargs):
    return _formatted(template, args, kwargs, [-1], 2)


def slow_str_format_map(template, mapping):
    return _formatted(template, None, mapping, [-1], 2)


def _formatted(template, args, names, state, depth):
    """`state`: how many fields have been numbered; -1: none, -2: they have numbers."""
    if not depth:
        raise ValueError('Max string recursion exceeded')
    out = []
    for literal, first, steps, conversion, spec in _format_pieces(template):
        out.append(literal)
        if first is None:
            continue
        value = _field(first, args, names, state)
        for is_attribute, key in steps:
            value = getattr(value, key) if is_attribute else value[key]
        if conversion == 's':
            value = str(value)
        elif conversion == 'r':
            value = repr(value)
        elif conversion == 'a':
            value = ascii(value)
        elif conversion is not None:
            raise ValueError(f'Unknown conversion specifier {conversion}')
        if '{' in spec:
            spec = _formatted(spec, args, names, state, depth - 1)
        out.append(format(value, spec))
    return ''.join(out)


def _field(first, args, names, state):
    if first == '':
        if state[0] == -2:
            raise ValueError('cannot switch from manual field specification '
                             'to automatic field numbering')
        state[0] = first = 0 if state[0] == -1 else state[0] + 1
    elif _native_type(first) == 'int':
        if state[0] >= 0:
            raise ValueError('cannot switch from automatic field numbering '
                             'to manual field specification')
        state[0] = -2
    else:
        return names[first]
    if args is None:
        raise ValueError('Format string contains positional fields')
    if first >= len(args):
        raise IndexError(f'Replacement index {first} out of range for positional args tuple')
    return args[first]


def slow_str_translate(text, table):
    out = []
    for letter in text:
        try:
            other = table[ord(letter)]
        except LookupError:
            other = letter
        if other is not None:
            out.append(chr(other) if _native_type(other) == 'int' else other)
    return ''.join(out)


_CAUSED = '\nThe above exception was the direct cause of the following exception:\n\n'
_DURING = '\nDuring handling of the above exception, another exception occurred:\n\n'


def _name_of(cls):
    if cls.__module__ == 'builtins' or cls.__module__ == '__main__':
        return cls.__qualname__
    return cls.__module__ + '.' + cls.__qualname__


def _summary(exception):
    name = _name_of(type(exception))
    try:
        text = str(exception)
    except Exception:
        text = '<exception str() failed>'
    return name + ': ' + text + '\n' if text else name + '\n'


def _traceback_entries(text):
    """Each frame's lines together."""
    entries = []
    for line in text.splitlines(True):
        if line.startswith('    ') and entries:
            entries[-1] += line
        else:
            entries.append(line)
    return entries


def _limited(frames, limit):
    if limit is None:
        return frames
    return frames[:limit] if limit >= 0 else frames[limit:]


class _Telling:
    """Writes what is printed about an exception, as Python/pythonrun.c does if `guesses`, or as
    traceback.py: only what prints uncaught exceptions guesses which name was meant, and gives the
    margin of a group to the first line of a message alone."""

    def __init__(self, guesses, width, depth, limit, chain):
        self.guesses = guesses
        self.width = width
        self.deepest = depth
        self.limit = limit
        self.chain = chain
        self.out = []
        self.seen = []
        self.depth = 0
        self.is_open = False

    def put(self, text, margin='| '):
        if self.depth:
            margin = '  ' * self.depth + margin
            text = ''.join([margin + line for line in text.splitlines(True)])
        self.out.append(text)

    def tell(self, exception):
        self.seen.append(exception)
        cause, context = exception.__cause__, exception.__context__
        if not self.chain:
            pass
        elif cause is not None:
            self.tell_before(cause, _CAUSED)
        elif context is not None and not exception.__suppress_context__:
            self.tell_before(context, _DURING)
        if not isinstance(exception, BaseExceptionGroup):
            self.put(self.frames(exception))
            return self.tell_message(exception)
        if self.depth > self.deepest:
            return self.put(f'... (max_group_depth is {self.deepest})\n')
        is_outermost = not self.depth
        self.depth += is_outermost
        head, line_end, frames = self.frames(exception).partition('\n')
        if head:
            self.put(f'Exception Group {head}\n', '+ ' if is_outermost else '| ')
            self.put(frames)
        self.tell_message(exception)
        self.tell_parts(exception.exceptions)
        self.depth -= is_outermost

    def frames(self, exception):
        text = _traceback_text(exception)
        if self.limit is None:
            return text
        head, *frames = _traceback_entries(text) or ['']
        frames = _limited(frames, self.limit)
        return ''.join([head, *frames]) if frames else ''

    def tell_before(self, exception, words):
        if not any([one is exception for one in self.seen]):
            is_open = self.is_open
            self.tell(exception)
            self.is_open = is_open
            self.put(words)

    def tell_message(self, exception):
        text = _summary(exception)
        if self.guesses:
            text = text[:-1] + _suggestion(exception) + '\n'
            text, line_end, rest = text.partition('\n')
            self.put(text + line_end)
            self.out.append(rest)
        else:
            self.put(text)
        for note in getattr(exception, '__notes__', ()):
            self.put(str(note) + '\n')

    def tell_parts(self, parts):
        last = min(len(parts), self.width + 1) - 1
        self.is_open = False
        for at in range(last + 1):
            if at == last:
                # A group that comes last draws the line for both.
                self.is_open = True
            title = at + 1 if at < self.width else '...'
            corner = '  ' if at else '+-'
            self.out.append('  ' * self.depth + f'{corner}+---------------- {title} ----------------\n')
            self.depth += 1
            if at < self.width:
                self.tell(parts[at])
            else:
                more = len(parts) - self.width
                self.put(f"and {more} more exception{'s' if more > 1 else ''}\n")
            if at == last and self.is_open:
                self.out.append('  ' * self.depth + '+------------------------------------\n')
                self.is_open = False
            self.depth -= 1


def _format_exception(exception, guesses=True, width=15, depth=10, limit=None, chain=True):
    """What is printed about an exception that nobody caught."""
    telling = _Telling(guesses, width, depth, limit, chain)
    telling.tell(exception)
    return ''.join(telling.out)


def slow__print_exception(prefix, exception):
    _complain(prefix + _format_exception(exception))


def _complain(text):
    stream = _stderr()
    if stream is ...:
        _write(text, True)
    elif stream is not None:
        stream.write(text)


def _report(exception, hook):
    """Tells of an exception that ends the program, by the program's own hook if it has one,
    whatever that does."""
    try:
        if hook is ...:
            is_exit = isinstance(exception, SystemExit)
            _complain(f'{exception.code}\n' if is_exit else _format_exception(exception))
        else:
            hook(type(exception), exception, exception.__traceback__)
    except SystemExit:
        raise
    except BaseException as failure:
        _write('Error in sys.excepthook:\n%s\nOriginal exception was:\n%s' % (
            _format_exception(failure), _format_exception(exception)), True)
    raise SystemExit(1)


_warned = set()


def slow__warn(message):
    """A DeprecationWarning, which is shown once for each place in the program itself."""
    file, line, _ = _caller()
    if (message, line) not in _warned:
        _warned.add((message, line))
        _write(f'{file}:{line}: DeprecationWarning: {message}\n'
               f'  {_source_line(line)}\n', True)


def slow_print(*args, sep=' ', end='\n', file=None, flush=False):
    if sep is None:
        sep = ' '
    if end is None:
        end = '\n'
    if file is None:
        file = _stdout()
    if file is ...:
        _write(sep.join([str(one) for one in args]) + end, False)
    elif file is not None:
        if type(file).__module__ == '_io':
            # The console takes it in one piece.
            file.write(sep.join([str(one) for one in args]) + end)
        else:
            for at, one in enumerate(args):
                if at:
                    file.write(sep)
                file.write(str(one))
            file.write(end)
        if flush:
            file.flush()


def slow_isinstance(value, classes):
    if _native_type(classes) == 'tuple':
        for one in classes:
            if isinstance(value, one):
                return True
        return False
    return True if _lookup(type(classes), '__instancecheck__')(classes, value) else False


def slow_issubclass(cls, classes):
    if _native_type(classes) == 'tuple':
        for one in classes:
            if issubclass(cls, one):
                return True
        return False
    return True if _lookup(type(classes), '__subclasscheck__')(classes, cls) else False


def slow_vars(value):
    try:
        return value.__dict__
    except AttributeError:
        raise TypeError("vars() argument must have __dict__ attribute") from None


def slow_getattr(value, name, *default):
    try:
        return getattr(value, name)
    except AttributeError:
        if default:
            return default[0]
        raise


def slow_hasattr(value, name):
    try:
        getattr(value, name)
    except AttributeError:
        return False
    return True


def slow_get_or_getattr(hook, value, name, access, *args):
    try:
        return access(*args)
    except AttributeError:
        # Not in here: what the hook raises has nothing to do with it.
        pass
    return hook(value, name)


def slow_call_of_call(function, access, args):
    return function(*access)(*args)


def slow_raise(cls, cause):
    if cause is ...:
        raise cls()
    raise cls() from cause


def slow_new(cls, *args, **kwargs):
    value = cls.__new__(cls, *args, **kwargs)
    if isinstance(value, cls):
        if _lookup(cls, '__init__') is not ...:
            if cls.__init__(value, *args, **kwargs) is not None:
                raise TypeError("__init__() should return None")
        elif isinstance(value, BaseException):
            value.args = args
    return value


def slow_initialize(value, *args, **kwargs):
    type(value).__init__(value, *args, **kwargs)
    return value


def slow_derived(cls, *args, **kwargs):
    """Makes an instance of a class that derives from a builtin type."""
    value = slow_object_new(cls, *args, **kwargs)
    if _lookup(cls, '__init__') is ...:
        slow_object_init(value, *args, **kwargs)
    elif cls.__init__(value, *args, **kwargs) is not None:
        raise TypeError("__init__() should return None")
    return value


def slow_object_new(cls, *args, **kwargs):
    value = object.__new__(cls)
    plain = _payload(value)
    if _native_type(plain) in _FILLED_LATER:
        return value
    return object.__new__(cls, type(plain)(*args, **kwargs))


def slow_object_init(value, *args, **kwargs):
    plain = _payload(value)
    kind = _native_type(plain)
    if kind == 'dict':
        slow_dict_update(plain, *args, **kwargs)
    elif kind == 'set':
        slow_set_update(plain, *args)
    elif kind == 'deque':
        made = _deque(*args, **kwargs)
        object.__init__(plain, made, made.maxlen)
    elif kind in _FILLED_LATER:
        object.__init__(plain, type(plain)(*args, **kwargs))


def slow_generator_throw(generator, kind, value=None, trace=None):
    if isinstance(kind, BaseException):
        raise TypeError('instance exception may not have a separate value')
    try:
        if value is None:
            value = kind()
        elif isinstance(value, tuple):
            value = kind(*value)
        elif not isinstance(value, kind):
            value = kind(value)
    except BaseException as error:
        value = error
    return generator.throw(value)


def slow___build_class__(name, bases, namespace, attributes, keywords):
    keywords = {} if keywords is None else keywords
    replaced = []
    for base in bases:
        entries = getattr(base, '__mro_entries__', None)
        if entries is None or _native_type(base) == 'type':
            replaced.append(base)
        else:
            replaced.extend(entries(bases))
    bases = tuple(replaced)
    metaclass = keywords.pop('metaclass', type)
    if isinstance(metaclass, type):
        metaclass = _nearest_metaclass(metaclass, bases)
    prepare = _lookup(metaclass, '__prepare__')
    if prepare is not ...:
        prepared = metaclass.__prepare__(name, bases, **keywords)
        for key in namespace:
            prepared[key] = namespace[key]
        namespace = prepared
    if metaclass is type or _lookup(metaclass, '__new__') is ...:
        cls = slow_type_new(metaclass, name, bases, namespace, **keywords)
        init = _lookup(metaclass, '__init__')
        if init is not ...:
            init(cls, name, bases, namespace, **keywords)
        return cls
    return metaclass(name, bases, namespace, **keywords)


def _nearest_metaclass(metaclass, bases):
    for base in bases:
        other = type(base)
        if not issubclass(metaclass, other):
            if not issubclass(other, metaclass):
                raise TypeError("metaclass conflict: the metaclass of a derived class must be a "
                                "(non-strict) subclass of the metaclasses of all its bases")
            metaclass = other
    return metaclass


def slow_type_new(metaclass, name, bases, namespace, **keywords):
    cls = _new_class(metaclass, name, bases, namespace)
    for key in list(namespace):
        value = namespace[key]
        if _native_type(value) == 'object':
            method = _lookup(type(value), '__set_name__')
            if method is not ...:
                method(value, cls, key)
    super(cls, cls).__init_subclass__(**keywords)
    return cls


def slow_type(name, bases, namespace, **keywords):
    return slow___build_class__(name, bases, dict(namespace), 0, keywords)


def slow_match_sequence(value, least, has_star):
    kind = _native_type(_payload(value))
    if kind != 'list' and kind != 'tuple' and kind != 'deque' and kind != 'range':
        return None
    items = list(value)
    if len(items) < least or len(items) > least and not has_star:
        return None
    return items


def slow_match_mapping(value, keys):
    if _native_type(_payload(value)) != 'dict':
        return None
    rest = dict(value)
    found = []
    for key in keys:
        if key not in rest:
            return None
        found.append(rest.pop(key))
    found.append(rest)
    return found


def slow_match_class(value, cls, count, names):
    if not isinstance(value, cls):
        return None
    if count:
        own = getattr(cls, '__match_args__', None)
        if own is None:
            if count == 1 and cls in (bool, bytearray, bytes, dict, float, frozenset, int, list, set,
                                      str, tuple):
                return [value] + [getattr(value, name) for name in names]
            own = ()
        if count > len(own):
            raise TypeError(f"{cls.__name__}() accepts {len(own)} positional sub-pattern"
                            f"{'' if len(own) == 1 else 's'} ({count} given)")
        names = tuple(own[:count]) + names
    found = []
    for name in names:
        if not hasattr(value, name):
            return None
        found.append(getattr(value, name))
    return found


def _read_only(exception, *value):
    raise AttributeError('readonly attribute')


class BaseExceptionGroup(BaseException):
    __slots__ = '_message', '_exceptions'
    message = property(lambda self: self._message, _read_only, _read_only)
    exceptions = property(lambda self: self._exceptions, _read_only, _read_only)

    def __new__(cls, /, *args, **kwargs):
        if len(args) != 2:
            raise TypeError('BaseExceptionGroup.__new__() takes exactly 2 arguments '
                            f'({len(args)} given)')
        if kwargs and _lookup(cls, '__init__') is ...:
            raise TypeError(f'{cls.__name__}() takes no keyword arguments')
        message, exceptions = args
        if not isinstance(message, str):
            raise TypeError('BaseExceptionGroup.__new__() argument 1 must be str, '
                            f'not {_type_name(message)}')
        if not hasattr(exceptions, '__getitem__') or _native_type(_payload(exceptions)) == 'dict':
            raise TypeError('second argument (exceptions) must be a sequence')
        exceptions = tuple(exceptions)
        if not exceptions:
            raise ValueError('second argument (exceptions) must be a non-empty sequence')
        for at, one in enumerate(exceptions):
            if not isinstance(one, BaseException):
                raise ValueError(f'Item {at} of second argument (exceptions) is not an exception')
        are_plain = all([isinstance(one, Exception) for one in exceptions])
        if are_plain and cls is BaseExceptionGroup:
            cls = ExceptionGroup
        elif not are_plain and cls is ExceptionGroup:
            raise TypeError('Cannot nest BaseExceptions in an ExceptionGroup')
        elif not are_plain and issubclass(cls, Exception):
            raise TypeError(f'Cannot nest BaseExceptions in {cls.__name__!r}')
        self = BaseException.__new__(cls, *args)
        self._message = message
        self._exceptions = exceptions
        return self

    def __str__(self):
        count = len(self._exceptions)
        return f"{self._message} ({count} sub-exception{'s' if count > 1 else ''})"

    def __class_getitem__(cls, key, /):
        return _GenericAlias(cls, key)

    def derive(self, exceptions, /):
        return BaseExceptionGroup(self._message, exceptions)

    def split(self, condition, /):
        return _parts(self, _condition(condition))

    def subgroup(self, condition, /):
        return _parts(self, _condition(condition), False)[0]


class ExceptionGroup(BaseExceptionGroup, Exception):
    pass


def _is_exception_class(value):
    return _native_type(value) == 'type' and issubclass(value, BaseException)


def _condition(condition):
    """What picks exceptions of a group, as a function."""
    if _native_type(condition) == 'function':
        return condition
    kinds = condition if type(condition) is tuple else (condition,)
    if not all([_is_exception_class(kind) for kind in kinds]):
        raise TypeError('expected a function, exception type or tuple of exception types')
    return lambda exception: isinstance(exception, kinds)


def _parts(exception, condition, keeps_rest=True):
    """What a condition picks of an exception, and the rest; a group is taken apart."""
    if condition(exception):
        return exception, None
    if not isinstance(exception, BaseExceptionGroup):
        return None, exception
    picked, left = [], []
    for one in exception._exceptions:
        part, rest = _parts(one, condition, keeps_rest)
        if part is not None:
            picked.append(part)
        if keeps_rest and rest is not None:
            left.append(rest)
    return _part(exception, picked), _part(exception, left)


def _part(group, exceptions):
    if not exceptions:
        return None
    part = group.derive(exceptions)
    if not isinstance(part, BaseExceptionGroup):
        raise TypeError('derive must return an instance of BaseExceptionGroup')
    part.__traceback__ = group.__traceback__
    part.__context__ = group.__context__
    part.__cause__ = group.__cause__
    for note in getattr(group, '__notes__', ()):
        part.add_note(note)
    return part


def _taken(exception, kinds):
    """What an `except*` takes of what the handlers before it have left, and what it leaves."""
    each = kinds if type(kinds) is tuple else (kinds,)
    if not all([_is_exception_class(kind) for kind in each]):
        raise TypeError('catching classes that do not inherit from BaseException is not allowed')
    if any([issubclass(kind, BaseExceptionGroup) for kind in each]):
        raise TypeError('catching ExceptionGroup with except* is not allowed. Use except instead.')
    if exception is None:
        return None, None
    if isinstance(exception, BaseExceptionGroup):
        return _parts(exception, lambda one: isinstance(one, kinds))
    if isinstance(exception, kinds):
        return BaseExceptionGroup('', (exception,)), None
    return None, exception


def _rejoined(exception, raised, rest):
    """What goes on behind all `except*`: what they have raised, and what they have passed on or
    left of the exception, in its old shape (Objects/exceptions.c, _PyExc_PrepReraiseStar)."""
    if rest is not None:
        raised.append(rest)
    if not raised or not isinstance(exception, BaseExceptionGroup):
        return raised[0] if raised else None
    new, kept = [], []
    for one in raised:
        if _is_passed_on(one, exception):
            _add_leaves(one, kept)
        else:
            new.append(one)
    is_kept = lambda one: any([one is other for other in kept])
    left = _parts(exception, is_kept, False)[0]
    if not new:
        return left
    if left is not None:
        new.append(left)
    return BaseExceptionGroup('', new)


def _is_passed_on(exception, group):
    """Whether nobody has raised it anew since it was made of a part of a group."""
    return (exception.__cause__ is group.__cause__ and exception.__context__ is group.__context__
            and _traceback_frames(exception) == _traceback_frames(group))


def _add_leaves(exception, leaves):
    if not isinstance(exception, BaseExceptionGroup):
        return leaves.append(exception)
    for one in exception._exceptions:
        _add_leaves(one, leaves)


def exit(code=None):
    raise SystemExit(code)


quit = exit


def _attributes_class(_dict):
    class dict(_dict):
        """What `instance.__dict__` gives: the attributes that there are when it is asked for.
        Writing into it writes into the instance."""
        __module__ = 'builtins'
        __qualname__ = 'dict'

        def __setitem__(self, name, value):
            _put_attribute(self._instance, name, value)
            _dict.__setitem__(self, name, value)

        def __delitem__(self, name):
            _dict.__delitem__(self, name)
            _put_attribute(self._instance, name)

        def __ior__(self, other):
            self.update(other)
            return self

        def clear(self):
            for name in list(self):
                del self[name]

        def pop(self, name, *default):
            is_there = name in self
            value = _dict.pop(self, name, *default)
            if is_there:
                _put_attribute(self._instance, name)
            return value

        def popitem(self):
            name, value = _dict.popitem(self)
            _put_attribute(self._instance, name)
            return name, value

        def setdefault(self, name, default=None):
            if name not in self:
                self[name] = default
            return self[name]

        def update(self, *others, **named):
            for name, value in _dict(*others, **named).items():
                self[name] = value

    # The one attribute it has gets its place now.
    dict()._instance = None
    return dict


_Attributes = _attributes_class(dict)


def _classes_of_frames():
    class code:
        __module__ = 'builtins'
        __qualname__ = 'code'

        def __getattr__(self, name):
            if name[:3] != 'co_' or 'co_argcount' in self.__dict__:
                raise AttributeError(f"'code' object has no attribute {name!r}")
            (self.co_name, self.co_qualname, count, self.co_posonlyargcount, total, star, double,
             generator, names) = self._parts
            self.co_filename = __file__
            self.co_argcount = count
            self.co_kwonlyargcount = total - count - star - double
            if star:
                # In CPython it stands behind all parameters but **kwargs.
                names.insert(total - double - star, names.pop(count))
            self.co_varnames = tuple(names)
            self.co_nlocals = len(names)
            self.co_flags = 3 + 4 * star + 8 * double + 32 * generator
            return getattr(self, name)

        def __repr__(self):
            return (f'<code object {self.co_name} at {hex(id(self))}, '
                    f'file "{self.co_filename}">')

    class frame:
        """A place in the program; `level` says who called it."""
        __module__ = 'builtins'
        __qualname__ = 'frame'

        def __init__(self, file, line, name, f_back=None):
            self.f_code = code()
            self.f_code.co_name = self.f_code.co_qualname = name
            self.f_code.co_filename = file
            self.f_lineno = line
            self.f_back = f_back

        def __repr__(self):
            return (f"<frame at {hex(id(self))}, file {self.f_code.co_filename!r}, "
                    f"line {self.f_lineno}, code {self.f_code.co_name}>")

    class traceback(BaseException):
        """An exception's frames, without as many as its argument says."""
        __module__ = 'builtins'
        __qualname__ = 'traceback'

        def __repr__(self):
            return f'<traceback object at {hex(id(self))}>'

        @property
        def tb_lineno(self):
            return _traceback_frames(self)[self.args[0]][0]

        @property
        def tb_frame(self):
            line, name = _traceback_frames(self)[self.args[0]]
            return frame(__file__, line, name)

        @property
        def tb_next(self):
            behind = self.args[0] + 1
            if behind >= len(_traceback_frames(self)):
                return None
            return traceback(behind).with_traceback(self)

    return code, frame, traceback


_Code, _Frame, _Traceback = _classes_of_frames()


_PACKAGES = ('collections', 'concurrent', 'concurrent.futures', 'json', 'logging',
             'multiprocessing')


def _no_module(name):
    """An import in a `try` that is prepared for it."""
    around = name.rpartition('.')[0]
    is_package = not around or around in _PACKAGES
    error = ModuleNotFoundError(f'No module named {name!r}' + (
        '' if is_package else f'; {around!r} is not a package'))
    error.name = name
    raise error


def _no_member(name, module):
    error = ImportError(f'cannot import name {name!r} from {module!r} (unknown location)')
    error.name = module
    raise error
