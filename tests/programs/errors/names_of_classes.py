# case: c_classes_name_their_module
import collections, functools, operator, types, io, queue, threading, time, hashlib, sys, enum, random, itertools, datetime, contextlib, string, logging
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
for v in [collections.deque(), collections.OrderedDict(), collections.defaultdict(), collections.Counter(), collections.ChainMap(), functools.partial(print), functools.lru_cache(lambda: 1), operator.itemgetter(1), operator.attrgetter('a'), operator.methodcaller('a'), types.SimpleNamespace(), io.StringIO(), queue.Queue(), queue.SimpleQueue(), threading.local(), threading.RLock(), threading.Lock(), time.localtime(), hashlib.md5(), sys.version_info, sys.stdout, random.Random(1), itertools.count(), itertools.chain(), itertools.islice([], 1), itertools.groupby([]), itertools.cycle([1]), datetime.datetime.now(), contextlib.nullcontext(), threading.Thread(), threading.Event(), threading.Condition(), reversed([1]), iter([1]), iter({}), iter(''), iter(()), iter(set()), iter(range(3)), zip(), map(str, []), filter(None, []), enumerate([]), {}.keys(), {}.items(), (i for i in []), range(3), slice(3), print, len, [].append, str.upper, t, lambda: 1, type, int, object(), None, NotImplemented, Ellipsis, Exception(), KeyError(), collections.namedtuple('P', 'x')(1), property(), classmethod(t), staticmethod(t), super, frozenset(), types, enum.Enum('E','a').a, logging.getLogger(), functools.singledispatch(t), functools.cached_property(t), itertools.accumulate([]), itertools.permutations([]), itertools.zip_longest()]:
    t(lambda: v + 1)
    t(lambda: v.qqq)
    t(lambda: v < 3)
    t(lambda: int(v))
# expect: TypeError can only concatenate deque (not "int") to deque
# expect: AttributeError 'collections.deque' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'collections.deque' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'collections.deque'
# expect: TypeError unsupported operand type(s) for +: 'collections.OrderedDict' and 'int'
# expect: AttributeError 'collections.OrderedDict' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'collections.OrderedDict' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'collections.OrderedDict'
# expect: TypeError unsupported operand type(s) for +: 'collections.defaultdict' and 'int'
# expect: AttributeError 'collections.defaultdict' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'collections.defaultdict' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'collections.defaultdict'
# expect: TypeError unsupported operand type(s) for +: 'Counter' and 'int'
# expect: AttributeError 'Counter' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'Counter' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'Counter'
# expect: TypeError unsupported operand type(s) for +: 'ChainMap' and 'int'
# expect: AttributeError 'ChainMap' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'ChainMap' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'ChainMap'
# expect: TypeError unsupported operand type(s) for +: 'functools.partial' and 'int'
# expect: AttributeError 'functools.partial' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'functools.partial' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'functools.partial'
# expect: TypeError unsupported operand type(s) for +: 'functools._lru_cache_wrapper' and 'int'
# expect: AttributeError 'functools._lru_cache_wrapper' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'functools._lru_cache_wrapper' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'functools._lru_cache_wrapper'
# expect: TypeError unsupported operand type(s) for +: 'operator.itemgetter' and 'int'
# expect: AttributeError 'operator.itemgetter' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'operator.itemgetter' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'operator.itemgetter'
# expect: TypeError unsupported operand type(s) for +: 'operator.attrgetter' and 'int'
# expect: AttributeError 'operator.attrgetter' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'operator.attrgetter' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'operator.attrgetter'
# expect: TypeError unsupported operand type(s) for +: 'operator.methodcaller' and 'int'
# expect: AttributeError 'operator.methodcaller' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'operator.methodcaller' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'operator.methodcaller'
# expect: TypeError unsupported operand type(s) for +: 'types.SimpleNamespace' and 'int'
# expect: AttributeError 'types.SimpleNamespace' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'types.SimpleNamespace' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'types.SimpleNamespace'
# expect: TypeError unsupported operand type(s) for +: '_io.StringIO' and 'int'
# expect: AttributeError '_io.StringIO' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of '_io.StringIO' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not '_io.StringIO'
# expect: TypeError unsupported operand type(s) for +: 'Queue' and 'int'
# expect: AttributeError 'Queue' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'Queue' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'Queue'
# expect: TypeError unsupported operand type(s) for +: '_queue.SimpleQueue' and 'int'
# expect: AttributeError '_queue.SimpleQueue' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of '_queue.SimpleQueue' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not '_queue.SimpleQueue'
# expect: TypeError unsupported operand type(s) for +: '_thread._local' and 'int'
# expect: AttributeError '_thread._local' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of '_thread._local' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not '_thread._local'
# expect: TypeError unsupported operand type(s) for +: '_thread.RLock' and 'int'
# expect: AttributeError '_thread.RLock' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of '_thread.RLock' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not '_thread.RLock'
# expect: TypeError unsupported operand type(s) for +: '_thread.lock' and 'int'
# expect: AttributeError '_thread.lock' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of '_thread.lock' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not '_thread.lock'
# expect: TypeError can only concatenate tuple (not "int") to tuple
# expect: AttributeError 'time.struct_time' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'time.struct_time' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'time.struct_time'
# expect: TypeError unsupported operand type(s) for +: '_hashlib.HASH' and 'int'
# expect: AttributeError '_hashlib.HASH' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of '_hashlib.HASH' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not '_hashlib.HASH'
# expect: TypeError can only concatenate tuple (not "int") to tuple
# expect: AttributeError 'sys.version_info' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'sys.version_info' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'sys.version_info'
# expect: TypeError unsupported operand type(s) for +: '_io.TextIOWrapper' and 'int'
# expect: AttributeError '_io.TextIOWrapper' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of '_io.TextIOWrapper' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not '_io.TextIOWrapper'
# expect: TypeError unsupported operand type(s) for +: 'Random' and 'int'
# expect: AttributeError 'Random' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'Random' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'Random'
# expect: TypeError unsupported operand type(s) for +: 'itertools.count' and 'int'
# expect: AttributeError 'itertools.count' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'itertools.count' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'itertools.count'
# expect: TypeError unsupported operand type(s) for +: 'itertools.chain' and 'int'
# expect: AttributeError 'itertools.chain' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'itertools.chain' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'itertools.chain'
# expect: TypeError unsupported operand type(s) for +: 'itertools.islice' and 'int'
# expect: AttributeError 'itertools.islice' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'itertools.islice' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'itertools.islice'
# expect: TypeError unsupported operand type(s) for +: 'itertools.groupby' and 'int'
# expect: AttributeError 'itertools.groupby' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'itertools.groupby' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'itertools.groupby'
# expect: TypeError unsupported operand type(s) for +: 'itertools.cycle' and 'int'
# expect: AttributeError 'itertools.cycle' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'itertools.cycle' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'itertools.cycle'
# expect: TypeError unsupported operand type(s) for +: 'datetime.datetime' and 'int'
# expect: AttributeError 'datetime.datetime' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'datetime.datetime' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'datetime.datetime'
# expect: TypeError unsupported operand type(s) for +: 'nullcontext' and 'int'
# expect: AttributeError 'nullcontext' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'nullcontext' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'nullcontext'
# expect: TypeError unsupported operand type(s) for +: 'Thread' and 'int'
# expect: AttributeError 'Thread' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'Thread' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'Thread'
# expect: TypeError unsupported operand type(s) for +: 'Event' and 'int'
# expect: AttributeError 'Event' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'Event' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'Event'
# expect: TypeError unsupported operand type(s) for +: 'Condition' and 'int'
# expect: AttributeError 'Condition' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'Condition' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'Condition'
# expect: TypeError unsupported operand type(s) for +: 'list_reverseiterator' and 'int'
# expect: AttributeError 'list_reverseiterator' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'list_reverseiterator' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'list_reverseiterator'
# expect: TypeError unsupported operand type(s) for +: 'list_iterator' and 'int'
# expect: AttributeError 'list_iterator' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'list_iterator' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'list_iterator'
# expect: TypeError unsupported operand type(s) for +: 'dict_keyiterator' and 'int'
# expect: AttributeError 'dict_keyiterator' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'dict_keyiterator' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'dict_keyiterator'
# expect: TypeError unsupported operand type(s) for +: 'str_ascii_iterator' and 'int'
# expect: AttributeError 'str_ascii_iterator' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'str_ascii_iterator' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'str_ascii_iterator'
# expect: TypeError unsupported operand type(s) for +: 'tuple_iterator' and 'int'
# expect: AttributeError 'tuple_iterator' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'tuple_iterator' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'tuple_iterator'
# expect: TypeError unsupported operand type(s) for +: 'set_iterator' and 'int'
# expect: AttributeError 'set_iterator' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'set_iterator' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'set_iterator'
# expect: TypeError unsupported operand type(s) for +: 'range_iterator' and 'int'
# expect: AttributeError 'range_iterator' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'range_iterator' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'range_iterator'
# expect: TypeError unsupported operand type(s) for +: 'zip' and 'int'
# expect: AttributeError 'zip' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'zip' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'zip'
# expect: TypeError unsupported operand type(s) for +: 'map' and 'int'
# expect: AttributeError 'map' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'map' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'map'
# expect: TypeError unsupported operand type(s) for +: 'filter' and 'int'
# expect: AttributeError 'filter' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'filter' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'filter'
# expect: TypeError unsupported operand type(s) for +: 'enumerate' and 'int'
# expect: AttributeError 'enumerate' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'enumerate' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'enumerate'
# expect: TypeError unsupported operand type(s) for +: 'dict_keys' and 'int'
# expect: AttributeError 'dict_keys' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'dict_keys' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'dict_keys'
# expect: TypeError unsupported operand type(s) for +: 'dict_items' and 'int'
# expect: AttributeError 'dict_items' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'dict_items' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'dict_items'
# expect: TypeError unsupported operand type(s) for +: 'generator' and 'int'
# expect: AttributeError 'generator' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'generator' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'generator'
# expect: TypeError unsupported operand type(s) for +: 'range' and 'int'
# expect: AttributeError 'range' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'range' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'range'
# expect: TypeError unsupported operand type(s) for +: 'slice' and 'int'
# expect: AttributeError 'slice' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'slice' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'slice'
# expect: TypeError unsupported operand type(s) for +: 'builtin_function_or_method' and 'int'
# expect: AttributeError 'builtin_function_or_method' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'builtin_function_or_method' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'builtin_function_or_method'
# expect: TypeError unsupported operand type(s) for +: 'builtin_function_or_method' and 'int'
# expect: AttributeError 'builtin_function_or_method' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'builtin_function_or_method' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'builtin_function_or_method'
# expect: TypeError unsupported operand type(s) for +: 'builtin_function_or_method' and 'int'
# expect: AttributeError 'builtin_function_or_method' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'builtin_function_or_method' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'builtin_function_or_method'
# expect: TypeError unsupported operand type(s) for +: 'method_descriptor' and 'int'
# expect: AttributeError 'method_descriptor' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'method_descriptor' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'method_descriptor'
# expect: TypeError unsupported operand type(s) for +: 'function' and 'int'
# expect: AttributeError 'function' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'function' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'function'
# expect: TypeError unsupported operand type(s) for +: 'function' and 'int'
# expect: AttributeError 'function' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'function' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'function'
# expect: TypeError unsupported operand type(s) for +: 'type' and 'int'
# expect: AttributeError type object 'type' has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'type' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'type'
# expect: TypeError unsupported operand type(s) for +: 'type' and 'int'
# expect: AttributeError type object 'int' has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'type' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'type'
# expect: TypeError unsupported operand type(s) for +: 'object' and 'int'
# expect: AttributeError 'object' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'object' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'object'
# expect: TypeError unsupported operand type(s) for +: 'NoneType' and 'int'
# expect: AttributeError 'NoneType' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'NoneType' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
# expect: TypeError unsupported operand type(s) for +: 'NotImplementedType' and 'int'
# expect: AttributeError 'NotImplementedType' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'NotImplementedType' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'NotImplementedType'
# expect: TypeError unsupported operand type(s) for +: 'ellipsis' and 'int'
# expect: AttributeError 'ellipsis' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'ellipsis' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'ellipsis'
# expect: TypeError unsupported operand type(s) for +: 'Exception' and 'int'
# expect: AttributeError 'Exception' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'Exception' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'Exception'
# expect: TypeError unsupported operand type(s) for +: 'KeyError' and 'int'
# expect: AttributeError 'KeyError' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'KeyError' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'KeyError'
# expect: TypeError can only concatenate tuple (not "int") to tuple
# expect: AttributeError 'P' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'P' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'P'
# expect: TypeError unsupported operand type(s) for +: 'property' and 'int'
# expect: AttributeError 'property' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'property' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'property'
# expect: TypeError unsupported operand type(s) for +: 'classmethod' and 'int'
# expect: AttributeError 'classmethod' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'classmethod' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'classmethod'
# expect: TypeError unsupported operand type(s) for +: 'staticmethod' and 'int'
# expect: AttributeError 'staticmethod' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'staticmethod' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'staticmethod'
# expect: TypeError unsupported operand type(s) for +: 'type' and 'int'
# expect: AttributeError type object 'super' has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'type' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'type'
# expect: TypeError unsupported operand type(s) for +: 'frozenset' and 'int'
# expect: AttributeError 'frozenset' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'frozenset' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'frozenset'
# expect: TypeError unsupported operand type(s) for +: 'module' and 'int'
# expect: AttributeError module 'types' has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'module' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'module'
# expect: TypeError unsupported operand type(s) for +: 'E' and 'int'
# expect: AttributeError 'E' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'E' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'E'
# expect: TypeError unsupported operand type(s) for +: 'RootLogger' and 'int'
# expect: AttributeError 'RootLogger' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'RootLogger' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'RootLogger'
# expect: TypeError unsupported operand type(s) for +: 'function' and 'int'
# expect: AttributeError 'function' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'function' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'function'
# expect: TypeError unsupported operand type(s) for +: 'cached_property' and 'int'
# expect: AttributeError 'cached_property' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'cached_property' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'cached_property'
# expect: TypeError unsupported operand type(s) for +: 'itertools.accumulate' and 'int'
# expect: AttributeError 'itertools.accumulate' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'itertools.accumulate' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'itertools.accumulate'
# expect: TypeError unsupported operand type(s) for +: 'itertools.permutations' and 'int'
# expect: AttributeError 'itertools.permutations' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'itertools.permutations' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'itertools.permutations'
# expect: TypeError unsupported operand type(s) for +: 'itertools.zip_longest' and 'int'
# expect: AttributeError 'itertools.zip_longest' object has no attribute 'qqq'
# expect: TypeError '<' not supported between instances of 'itertools.zip_longest' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'itertools.zip_longest'

# case: dates
import datetime
from datetime import timedelta, date, time, timezone
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
d = datetime.datetime(2024,1,31,10,20,30)
t(lambda: datetime.datetime(2024,13,1))
t(lambda: datetime.datetime(2024,2,30))
t(lambda: datetime.datetime(0,2,30))
t(lambda: datetime.datetime(2024,2,3,24))
t(lambda: datetime.datetime(2024,2,3,2,60))
t(lambda: datetime.datetime(2024,2,3,2,0,60))
t(lambda: datetime.datetime(2024))
t(lambda: datetime.datetime())
t(lambda: datetime.datetime('a',1,1))
t(lambda: datetime.datetime(1.5,1,1))
t(lambda: d + 1)
t(lambda: d - 1)
t(lambda: 1 - d)
t(lambda: 1 + d)
t(lambda: d + d)
t(lambda: d < 1)
t(lambda: d < date(2024,1,1))
t(lambda: date(2024,1,1) < d)
t(lambda: d == date(2024,1,31))
t(lambda: timedelta(1) < 1)
t(lambda: timedelta(1) + 1)
t(lambda: timedelta(1) * 'a')
t(lambda: timedelta(1) / 'a')
t(lambda: timedelta(1) // timedelta(0))
t(lambda: timedelta(1) / 0)
t(lambda: timedelta('a'))
t(lambda: timedelta(days='a'))
t(lambda: d.foo)
t(lambda: date.foo)
t(lambda: timedelta(1).foo)
t(lambda: datetime.foo)
t(lambda: d.replace(month=13))
t(lambda: datetime.datetime.fromisoformat('x'))
t(lambda: datetime.datetime.fromisoformat(3))
t(lambda: date.fromisoformat('2024-1-1'))
t(lambda: datetime.datetime.strptime('x', '%Y'))
t(lambda: datetime.datetime.strptime('2024 x', '%Y'))
t(lambda: datetime.datetime.strptime('2024', '%Q'))
t(lambda: datetime.datetime.fromtimestamp('a'))
t(lambda: d.strftime(3))
t(lambda: d - datetime.datetime(2024,1,1,tzinfo=timezone.utc))
t(lambda: d < datetime.datetime(2024,1,1,tzinfo=timezone.utc))
t(lambda: d.astimezone(3))
t(lambda: timezone(3))
t(lambda: timezone(timedelta(3)))
t(lambda: time(25))
t(lambda: time(1) < 3)
t(lambda: time(1) + time(2))
t(lambda: date(2024,1,1) + date(2024,1,1))
t(lambda: date(2024,1,1) - 3)
t(lambda: datetime.datetime.combine(1,2))
t(lambda: type(d))
t(lambda: d.isoformat(timespec='foo'))
t(lambda: {d: 1}[3])
t(lambda: len(d))
t(lambda: d[0])
t(lambda: d())
t(lambda: [*d])
t(lambda: sum([timedelta(1), timedelta(2)]))
t(lambda: sum([timedelta(1), timedelta(2)], timedelta()))
t(lambda: f'{d:%H}')
t(lambda: f'{timedelta(1):x}')
t(lambda: '%d' % d)
t(lambda: datetime.datetime.max + timedelta(1))
t(lambda: date.max + timedelta(1))
t(lambda: date(1,1,1) - timedelta(1))
# expect: ValueError month must be in 1..12
# expect: ValueError day is out of range for month
# expect: ValueError year 0 is out of range
# expect: ValueError hour must be in 0..23
# expect: ValueError minute must be in 0..59
# expect: ValueError second must be in 0..59
# expect: TypeError function missing required argument 'month' (pos 2)
# expect: TypeError function missing required argument 'year' (pos 1)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError unsupported operand type(s) for +: 'datetime.datetime' and 'int'
# expect: TypeError unsupported operand type(s) for -: 'datetime.datetime' and 'int'
# expect: TypeError unsupported operand type(s) for -: 'int' and 'datetime.datetime'
# expect: TypeError unsupported operand type(s) for +: 'int' and 'datetime.datetime'
# expect: TypeError unsupported operand type(s) for +: 'datetime.datetime' and 'datetime.datetime'
# expect: TypeError '<' not supported between instances of 'datetime.datetime' and 'int'
# expect: TypeError can't compare datetime.datetime to datetime.date
# expect: TypeError can't compare datetime.datetime to datetime.date
# expect: False
# expect: TypeError '<' not supported between instances of 'datetime.timedelta' and 'int'
# expect: TypeError unsupported operand type(s) for +: 'datetime.timedelta' and 'int'
# expect: TypeError can't multiply sequence by non-int of type 'datetime.timedelta'
# expect: TypeError unsupported operand type(s) for /: 'datetime.timedelta' and 'str'
# expect: ZeroDivisionError integer division or modulo by zero
# expect: ZeroDivisionError integer division or modulo by zero
# expect: TypeError unsupported type for timedelta days component: str
# expect: TypeError unsupported type for timedelta days component: str
# expect: AttributeError 'datetime.datetime' object has no attribute 'foo'
# expect: AttributeError type object 'datetime.date' has no attribute 'foo'
# expect: AttributeError 'datetime.timedelta' object has no attribute 'foo'
# expect: AttributeError module 'datetime' has no attribute 'foo'
# expect: ValueError month must be in 1..12
# expect: ValueError Invalid isoformat string: 'x'
# expect: TypeError fromisoformat: argument must be str
# expect: ValueError Invalid isoformat string: '2024-1-1'
# expect: ValueError time data 'x' does not match format '%Y'
# expect: ValueError unconverted data remains:  x
# expect: ValueError 'Q' is a bad directive in format '%Q'
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError strftime() argument 1 must be str, not int
# expect: TypeError can't subtract offset-naive and offset-aware datetimes
# expect: TypeError can't compare offset-naive and offset-aware datetimes
# expect: TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
# expect: TypeError timezone() argument 1 must be datetime.timedelta, not int
# expect: ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=3).
# expect: ValueError hour must be in 0..23
# expect: TypeError '<' not supported between instances of 'datetime.time' and 'int'
# expect: TypeError unsupported operand type(s) for +: 'datetime.time' and 'datetime.time'
# expect: TypeError unsupported operand type(s) for +: 'datetime.date' and 'datetime.date'
# expect: TypeError unsupported operand type(s) for -: 'datetime.date' and 'int'
# expect: TypeError combine() argument 1 must be datetime.date, not int
# expect: <class 'datetime.datetime'>
# expect: ValueError Unknown timespec value
# expect: KeyError 3
# expect: TypeError object of type 'datetime.datetime' has no len()
# expect: TypeError 'datetime.datetime' object is not subscriptable
# expect: TypeError 'datetime.datetime' object is not callable
# expect: TypeError Value after * must be an iterable, not datetime.datetime
# expect: TypeError unsupported operand type(s) for +: 'int' and 'datetime.timedelta'
# expect: datetime.timedelta(days=3)
# expect: '10'
# expect: TypeError unsupported format string passed to datetime.timedelta.__format__
# expect: TypeError %d format: a real number is required, not datetime.datetime
# expect: OverflowError date value out of range
# expect: OverflowError date value out of range
# expect: OverflowError date value out of range

# case: threading
import threading, sys
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
t(lambda: threading.Semaphore('x'))
t(lambda: threading.Semaphore(None))
t(lambda: threading.Semaphore(-1))
s = threading.Semaphore(1.5)
t(lambda: s._value)

t(lambda: s._value)

t(lambda: s._value)

t(lambda: s.release(0))
t(lambda: s.release(1.5))
t(lambda: s.release('a'))
t(lambda: threading.Barrier('x').parties)
t(lambda: threading.Barrier('x').n_waiting)
t(lambda: threading.Barrier())
t(lambda: threading.Thread(daemon='yes').daemon)
t(lambda: threading.Thread(daemon=1).daemon)
t(lambda: threading.Thread(daemon=0).daemon)
t(lambda: threading.Thread(daemon=[]).daemon)
t(lambda: threading.Thread(daemon=None).daemon)
t(lambda: threading.Thread(daemon='yes'))
x = threading.Thread(target=lambda: None)
x.daemon = 'no'
t(lambda: x.daemon)
x.daemon = 0
t(lambda: x.daemon)
x.daemon = 5
x.start(); x.join()
t(lambda: x.daemon)
t(lambda: setattr(x, 'daemon', True) if not x.is_alive() else 0)
t(lambda: threading.Thread(name=5).name)
t(lambda: threading.Thread(name='').name[:7])
t(lambda: threading.Thread(target=5))
t(lambda: threading.Thread(args=5))
t(lambda: threading.Thread(group=5))
t(lambda: threading.Thread(1))
t(lambda: threading.Thread(kwargs=None))
t(lambda: threading.Thread(foo=1))
t(lambda: threading.Timer())
t(lambda: threading.Timer('a', print))
t(lambda: threading.Lock(1))
t(lambda: threading.Event(1))
t(lambda: threading.Condition(1))
t(lambda: threading.Lock().acquire(1,2,3))
t(lambda: threading.Lock().acquire(timeout='a'))
t(lambda: threading.Lock().acquire(timeout=-2))
t(lambda: threading.Lock().acquire(False, 1))
t(lambda: threading.Lock().release())
t(lambda: threading.RLock().release())
t(lambda: threading.Lock().foo)
t(lambda: threading.Event().wait('a'))
t(lambda: threading.Condition().wait())
t(lambda: threading.Condition().notify())
t(lambda: threading.Condition().notify_all())
t(lambda: threading.Condition().foo)
t(lambda: threading.Thread(target=print).join())
t(lambda: threading.current_thread().join())
t(lambda: threading.Thread(target=print).foo)
t(lambda: threading.foo)
t(lambda: threading.BoundedSemaphore(1).release())
t(lambda: threading.Semaphore().release(n=0))
t(lambda: threading.Semaphore().acquire(blocking=False, timeout=3))
t(lambda: threading.local().x)
t(lambda: threading.local(1))
t(lambda: threading.Thread.run())
t(lambda: threading.Thread(target=lambda x: x).start(1))
# expect: TypeError '<' not supported between instances of 'str' and 'int'
# expect: TypeError '<' not supported between instances of 'NoneType' and 'int'
# expect: ValueError semaphore initial value must be >= 0
# expect: 1.5
# expect: 1.5
# expect: 1.5
# expect: ValueError n must be one or more
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError '<' not supported between instances of 'str' and 'int'
# expect: 'x'
# expect: 0
# expect: TypeError Barrier.__init__() missing 1 required positional argument: 'parties'
# expect: 'yes'
# expect: 1
# expect: 0
# expect: []
# expect: False
# expect: <Thread(Thread-6, initial daemon)>
# expect: 'no'
# expect: 0
# expect: 5
# expect: RuntimeError cannot set daemon status of active thread
# expect: '5'
# expect: 'Thread-'
# expect: <Thread(Thread-9, initial)>
# expect: <Thread(Thread-10, initial)>
# expect: AssertionError group argument must be None for now
# expect: AssertionError group argument must be None for now
# expect: <Thread(Thread-11, initial)>
# expect: TypeError Thread.__init__() got an unexpected keyword argument 'foo'
# expect: TypeError Timer.__init__() missing 2 required positional arguments: 'interval' and 'function'
# expect: <Timer(Thread-12, initial)>
# expect: TypeError _thread.allocate_lock() takes no arguments (1 given)
# expect: TypeError Event.__init__() takes 1 positional argument but 2 were given
# expect: AttributeError 'int' object has no attribute 'acquire'
# expect: TypeError acquire() takes at most 2 arguments (3 given)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError timeout value must be positive
# expect: ValueError can't specify a timeout for a non-blocking call
# expect: RuntimeError release unlocked lock
# expect: RuntimeError cannot release un-acquired lock
# expect: AttributeError '_thread.lock' object has no attribute 'foo'
# expect: TypeError '>' not supported between instances of 'str' and 'int'
# expect: RuntimeError cannot wait on un-acquired lock
# expect: RuntimeError cannot notify on un-acquired lock
# expect: RuntimeError cannot notify on un-acquired lock
# expect: AttributeError 'Condition' object has no attribute 'foo'
# expect: RuntimeError cannot join thread before it is started
# expect: RuntimeError cannot join current thread
# expect: AttributeError 'Thread' object has no attribute 'foo'
# expect: AttributeError module 'threading' has no attribute 'foo'
# expect: ValueError Semaphore released too many times
# expect: ValueError n must be one or more
# expect: ValueError can't specify timeout for non-blocking acquire
# expect: AttributeError '_thread._local' object has no attribute 'x'
# expect: TypeError Initialization arguments are not supported
# expect: TypeError Thread.run() missing 1 required positional argument: 'self'
# expect: TypeError Thread.start() takes 1 positional argument but 2 were given

# case: values_that_are_no_integers
import threading
s = threading.Semaphore(2.0)
print(s._value, s.acquire(), s.acquire(), s._value, s.acquire(blocking=False), s.release(), s._value)
s = threading.Semaphore(1.5)
print(s._value, [s.acquire(timeout=0.01) for _ in range(5)], s._value, s.release(2), s._value)
b = threading.BoundedSemaphore(2.0)
with b:
    print(b._value)
try:
    b.release()
except ValueError as error:
    print(error, b._initial_value)
for parties in ("x", 1.5, 0, -3):
    barrier = threading.Barrier(parties)
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    if parties != "x":
        try:
            barrier.wait(0.01)
        except threading.BrokenBarrierError as error:
            print("broken", barrier.broken)
print(threading.Barrier(1.0).wait(), threading.Thread(daemon="yes").daemon, threading.Thread(daemon=0).daemon)
try:
    threading.Barrier(None).wait(timeout=0)
except threading.BrokenBarrierError:
    print("never came together")
# expect: 2.0 True True 0.0 False None 1.0
# expect: 1.5 [True, True, True, True, True] -3.5 None -1.5
# expect: 1.0
# expect: Semaphore released too many times 2.0
# expect: x 0 False
# expect: 1.5 0 False
# expect: broken True
# expect: 0 0 False
# expect: broken True
# expect: -3 0 False
# expect: broken True
# expect: 0 yes 0
# expect: never came together
