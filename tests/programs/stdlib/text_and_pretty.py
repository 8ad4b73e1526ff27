# case: wrapping
import textwrap

text = """Threads share memory: what one of them writes, all others may read. A well-known
  mistake is to believe that "n += 1" is one step -- it is three. e-mail  us,  please!"""
for width in (20, 40, 70):
    print(textwrap.fill(text, width))
    print("-" * width)
print(textwrap.wrap(text, 30, initial_indent="* ", subsequent_indent="  ", max_lines=3))
print(textwrap.shorten(text, 40), textwrap.shorten("Hello  world!", 11), textwrap.shorten(text, 30, placeholder=".."))
print(textwrap.wrap("averyveryverylongword and so on", 8), textwrap.wrap("averyveryverylongword and", 8, break_long_words=False))
print(textwrap.wrap("", 8), textwrap.wrap("one. two", 20, fix_sentence_endings=True))
# expect: Threads share
# expect: memory: what one of
# expect: them writes, all
# expect: others may read. A
# expect: well-known   mistake
# expect: is to believe that
# expect: "n += 1" is one step
# expect: -- it is three.
# expect: e-mail  us,  please!
# expect: --------------------
# expect: Threads share memory: what one of them
# expect: writes, all others may read. A well-
# expect: known   mistake is to believe that "n +=
# expect: 1" is one step -- it is three. e-mail
# expect: us,  please!
# expect: ----------------------------------------
# expect: Threads share memory: what one of them writes, all others may read. A
# expect: well-known   mistake is to believe that "n += 1" is one step -- it is
# expect: three. e-mail  us,  please!
# expect: ----------------------------------------------------------------------
# expect: ['* Threads share memory: what', '  one of them writes, all', '  others may read. A [...]']
# expect: Threads share memory: what one of [...] Hello [...] Threads share memory: what..
# expect: ['averyver', 'yverylon', 'gword', 'and so', 'on'] ['averyveryverylongword', 'and']
# expect: [] ['one.  two']

# case: indenting
import textwrap

block = """
    def f():
        return 1

      odd
    end
"""
print(textwrap.dedent(block))
print(textwrap.indent("one\n\n  two\n", "> "), end="")
print(textwrap.indent("a\n\nb", "+", lambda line: True))
print(repr(textwrap.dedent("  a\n\t b")), repr(textwrap.dedent("\n   \n  x\n")))
# expect:
# expect: def f():
# expect:     return 1
# expect:
# expect:   odd
# expect: end
# expect:
# expect: > one
# expect:
# expect: >   two
# expect: +a
# expect: +
# expect: +b
# expect: '  a\n\t b' '\n\nx\n'

# case: pretty
import pprint
from collections import Counter, OrderedDict, defaultdict, deque

pprint.pprint({"b": 1, "a": [1, 2, 3]})
data = {"name": "lock", "owners": ["thread-%d" % n for n in range(8)], "waits": {n: n * 1.5 for n in range(12)},
        "nested": [[list(range(10))] * 3, ("one",), {"k": ("a" * 30, "b" * 30, "c" * 30)}], "text": "word " * 30}
pprint.pprint(data)
pprint.pprint(data, width=40, indent=2, compact=True, depth=3)
print(pprint.pformat({3: "c", 1: "a"}), pprint.pformat({3: "c", 1: "a"}, sort_dicts=False), pprint.pformat([]))
pprint.pp({"z": 1, "a": 2})
d = defaultdict(list)
d["numbers"].extend(range(30))
pprint.pprint(d)
pprint.pprint([OrderedDict((str(n), "x" * 20) for n in range(4)), deque(range(40), 60), Counter("abracadabra" * 3)], width=50)
pprint.pprint({"mixed": {1, 2, 3}, "big": set(range(100, 140)), "none": None, "tuple": (1,)})
loop = [1]
loop.append(loop)
print(pprint.pformat(loop).split("id=")[0], pprint.isrecursive(loop), pprint.isreadable([1]))
pprint.pprint(123456789, underscore_numbers=True)
# expect: {'a': [1, 2, 3], 'b': 1}
# expect: {'name': 'lock',
# expect:  'nested': [[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
# expect:              [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
# expect:              [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
# expect:             ('one',),
# expect:             {'k': ('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
# expect:                    'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
# expect:                    'cccccccccccccccccccccccccccccc')}],
# expect:  'owners': ['thread-0',
# expect:             'thread-1',
# expect:             'thread-2',
# expect:             'thread-3',
# expect:             'thread-4',
# expect:             'thread-5',
# expect:             'thread-6',
# expect:             'thread-7'],
# expect:  'text': 'word word word word word word word word word word word word word '
# expect:          'word word word word word word word word word word word word word '
# expect:          'word word word word ',
# expect:  'waits': {0: 0.0,
# expect:            1: 1.5,
# expect:            2: 3.0,
# expect:            3: 4.5,
# expect:            4: 6.0,
# expect:            5: 7.5,
# expect:            6: 9.0,
# expect:            7: 10.5,
# expect:            8: 12.0,
# expect:            9: 13.5,
# expect:            10: 15.0,
# expect:            11: 16.5}}
# expect: { 'name': 'lock',
# expect:   'nested': [ [[...], [...], [...]],
# expect:               ('one',), {'k': (...)}],
# expect:   'owners': [ 'thread-0', 'thread-1',
# expect:               'thread-2', 'thread-3',
# expect:               'thread-4', 'thread-5',
# expect:               'thread-6', 'thread-7'],
# expect:   'text': 'word word word word word '
# expect:           'word word word word word '
# expect:           'word word word word word '
# expect:           'word word word word word '
# expect:           'word word word word word '
# expect:           'word word word word word ',
# expect:   'waits': { 0: 0.0,
# expect:              1: 1.5,
# expect:              2: 3.0,
# expect:              3: 4.5,
# expect:              4: 6.0,
# expect:              5: 7.5,
# expect:              6: 9.0,
# expect:              7: 10.5,
# expect:              8: 12.0,
# expect:              9: 13.5,
# expect:              10: 15.0,
# expect:              11: 16.5}}
# expect: {1: 'a', 3: 'c'} {3: 'c', 1: 'a'} []
# expect: {'z': 1, 'a': 2}
# expect: defaultdict(<class 'list'>,
# expect:             {'numbers': [0,
# expect:                          1,
# expect:                          2,
# expect:                          3,
# expect:                          4,
# expect:                          5,
# expect:                          6,
# expect:                          7,
# expect:                          8,
# expect:                          9,
# expect:                          10,
# expect:                          11,
# expect:                          12,
# expect:                          13,
# expect:                          14,
# expect:                          15,
# expect:                          16,
# expect:                          17,
# expect:                          18,
# expect:                          19,
# expect:                          20,
# expect:                          21,
# expect:                          22,
# expect:                          23,
# expect:                          24,
# expect:                          25,
# expect:                          26,
# expect:                          27,
# expect:                          28,
# expect:                          29]})
# expect: [OrderedDict([('0', 'xxxxxxxxxxxxxxxxxxxx'),
# expect:               ('1', 'xxxxxxxxxxxxxxxxxxxx'),
# expect:               ('2', 'xxxxxxxxxxxxxxxxxxxx'),
# expect:               ('3', 'xxxxxxxxxxxxxxxxxxxx')]),
# expect:  deque([0,
# expect:         1,
# expect:         2,
# expect:         3,
# expect:         4,
# expect:         5,
# expect:         6,
# expect:         7,
# expect:         8,
# expect:         9,
# expect:         10,
# expect:         11,
# expect:         12,
# expect:         13,
# expect:         14,
# expect:         15,
# expect:         16,
# expect:         17,
# expect:         18,
# expect:         19,
# expect:         20,
# expect:         21,
# expect:         22,
# expect:         23,
# expect:         24,
# expect:         25,
# expect:         26,
# expect:         27,
# expect:         28,
# expect:         29,
# expect:         30,
# expect:         31,
# expect:         32,
# expect:         33,
# expect:         34,
# expect:         35,
# expect:         36,
# expect:         37,
# expect:         38,
# expect:         39],
# expect:        maxlen=60),
# expect:  Counter({'a': 15,
# expect:           'b': 6,
# expect:           'r': 6,
# expect:           'c': 3,
# expect:           'd': 3})]
# expect: {'big': {100,
# expect:          101,
# expect:          102,
# expect:          103,
# expect:          104,
# expect:          105,
# expect:          106,
# expect:          107,
# expect:          108,
# expect:          109,
# expect:          110,
# expect:          111,
# expect:          112,
# expect:          113,
# expect:          114,
# expect:          115,
# expect:          116,
# expect:          117,
# expect:          118,
# expect:          119,
# expect:          120,
# expect:          121,
# expect:          122,
# expect:          123,
# expect:          124,
# expect:          125,
# expect:          126,
# expect:          127,
# expect:          128,
# expect:          129,
# expect:          130,
# expect:          131,
# expect:          132,
# expect:          133,
# expect:          134,
# expect:          135,
# expect:          136,
# expect:          137,
# expect:          138,
# expect:          139},
# expect:  'mixed': {1, 2, 3},
# expect:  'none': None,
# expect:  'tuple': (1,)}
# expect: [1, <Recursion on list with  True True
# expect: 123_456_789

# case: pretty_objects
import pprint
from dataclasses import dataclass, field

@dataclass
class Task:
    name: str
    tags: list
    done: bool = False

class Plain:
    def __repr__(self):
        return "<plain>"

pprint.pprint([Task("short", [])])
pprint.pprint([Task("a rather long name of a task", ["tag-%d" % n for n in range(9)]), Plain()])
printer = pprint.PrettyPrinter(width=30)
printer.pprint(("one", "two", "three", "four", "five", Plain()))
# expect: [Task(name='short', tags=[], done=False)]
# expect: [Task(name='a rather long name of a task',
# expect:       tags=['tag-0',
# expect:             'tag-1',
# expect:             'tag-2',
# expect:             'tag-3',
# expect:             'tag-4',
# expect:             'tag-5',
# expect:             'tag-6',
# expect:             'tag-7',
# expect:             'tag-8'],
# expect:       done=False),
# expect:  <plain>]
# expect: ('one',
# expect:  'two',
# expect:  'three',
# expect:  'four',
# expect:  'five',
# expect:  <plain>)

# case: names_in_templates
import string
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
t(lambda: string.Template("$a ${b} $$ $c $a").get_identifiers())
t(lambda: string.Template("$a ${b} $$ $c $a").is_valid())
t(lambda: string.Template("$a ${b} $$ $1").is_valid())
t(lambda: string.Template("$a ${b} $$ $1").get_identifiers())
# expect: ['a', 'b', 'c']
# expect: True
# expect: False
# expect: ['a', 'b']

# case: formatter
from string import Formatter
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class P: x = [1, 2]
f = Formatter()
t(lambda: f.format('{} {!r:>5} {k:{w}}|', 1, 'a', k='v', w=4))
t(lambda: f.format('{0.x[1]} {0.x}', P))
t(lambda: f.format('{d[k]} {{}}', d={'k': 3}))
t(lambda: f.format('{} {0}', 1))
t(lambda: f.format('{0} {}', 1))
t(lambda: f.format('{} {}', 1))
t(lambda: f.format('{a}'))
t(lambda: f.vformat('{a}', (), {'a': 5}))
t(lambda: f.format('{!x}', 1))
t(lambda: f.format('{'))
t(lambda: list(f.parse('a {b.c[0]!r:>3} d')))
class Default(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f'<{key}>') if isinstance(key, str) else super().get_value(key, args, kwargs)
    def format_field(self, value, spec):
        return value.upper() if spec == 'up' else super().format_field(value, spec)
    def check_unused_args(self, used, args, kwargs):
        print('used', sorted(map(str, used)))
    def convert_field(self, value, conversion):
        return value[::-1] if conversion == 'b' else super().convert_field(value, conversion)
t(lambda: Default().format('{0} {name} {other:up} {0!r} {name:>4}', 'p', name='n'))
t(lambda: Default().format('{!b}', 'abc'))
# expect: "1   'a' v   |"
# expect: '2 [1, 2]'
# expect: '3 {}'
# expect: ValueError cannot switch from manual field specification to automatic field numbering
# expect: ValueError cannot switch from manual field specification to automatic field numbering
# expect: IndexError tuple index out of range
# expect: KeyError 'a'
# expect: '5'
# expect: ValueError Unknown conversion specifier x
# expect: ValueError Single '{' encountered in format string
# expect: [('a ', 'b.c[0]', '>3', 'r'), (' d', None, None, None)]
# expect: used ['0', 'name', 'other']
# expect: "p n <OTHER> 'p'    n"
# expect: used ['0']
# expect: 'cba'
