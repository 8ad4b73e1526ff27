# case: dumps
import json
from collections import OrderedDict
from enum import IntEnum

class Color(IntEnum):
    RED = 1

values = [None, True, False, 0, -5, 3.5, 1e100, 1e-7, 2.0, "", "text", 'qu"ote\\', "\n\r\t\b\f\x00\x1f\x7f",
          "é☃😀", [], {}, (), [1, [2, [3]]], {"a": {"b": [1, 2]}}, (1, "x"), OrderedDict(b=1, a=2),
          {1: 2, 2.5: 3, None: 4, True: 5}, float("nan"), float("inf"), -float("inf"), [[], {}]]
for value in values:
    print(json.dumps(value))
print(json.dumps({"b": 1, "a": [1, 2, {"c": None}], "e": [], "d": {}}, indent=2, sort_keys=True))
print(json.dumps([1, {"a": 2}], indent="\t"))
print(json.dumps([1, 2, {"a": 2}], indent=0))
print(json.dumps({"a": [1, 2]}, separators=(",", ":")))
print(json.dumps("é☃😀", ensure_ascii=False))
print(json.dumps({(1, 2): 3, "a": 1}, skipkeys=True))
print(json.dumps({1, 2, 3}, default=sorted))
print(json.dumps(Color.RED), json.dumps({Color.RED: Color.RED}))
# expect: null
# expect: true
# expect: false
# expect: 0
# expect: -5
# expect: 3.5
# expect: 1e+100
# expect: 1e-07
# expect: 2.0
# expect: ""
# expect: "text"
# expect: "qu\"ote\\"
# expect: "\n\r\t\b\f\u0000\u001f\u007f"
# expect: "\u00e9\u2603\ud83d\ude00"
# expect: []
# expect: {}
# expect: []
# expect: [1, [2, [3]]]
# expect: {"a": {"b": [1, 2]}}
# expect: [1, "x"]
# expect: {"b": 1, "a": 2}
# expect: {"1": 5, "2.5": 3, "null": 4}
# expect: NaN
# expect: Infinity
# expect: -Infinity
# expect: [[], {}]
# expect: {
# expect:   "a": [
# expect:     1,
# expect:     2,
# expect:     {
# expect:       "c": null
# expect:     }
# expect:   ],
# expect:   "b": 1,
# expect:   "d": {},
# expect:   "e": []
# expect: }
# expect: [
# expect: 	1,
# expect: 	{
# expect: 		"a": 2
# expect: 	}
# expect: ]
# expect: [
# expect: 1,
# expect: 2,
# expect: {
# expect: "a": 2
# expect: }
# expect: ]
# expect: {"a":[1,2]}
# expect: "é☃😀"
# expect: {"a": 1}
# expect: [1, 2, 3]
# expect: 1 {"1": 1}

# case: dumps_what_cannot
import json

class Own:
    pass

loop = []
loop.append(loop)
for value, options in [({1, 2}, {}), (Own(), {}), ({(1, 2): 3}, {}), (loop, {}), (float("nan"), {"allow_nan": False}), ([b"x"], {})]:
    try:
        print(json.dumps(value, **options))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    json.dumps({1: 2, "a": 3}, sort_keys=True)
except TypeError as error:
    print(error)
# expect: TypeError Object of type set is not JSON serializable
# expect: TypeError Object of type Own is not JSON serializable
# expect: TypeError keys must be str, int, float, bool or None, not tuple
# expect: ValueError Circular reference detected
# expect: ValueError Out of range float values are not JSON compliant
# expect: TypeError Object of type bytes is not JSON serializable
# expect: '<' not supported between instances of 'str' and 'int'

# case: encoder_of_ones_own
import json
from datetime import datetime

class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, datetime):
            return o.isoformat()
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)

print(json.dumps({"at": datetime(2024, 1, 2, 3, 4, 5), "s": {3, 1}}, cls=Encoder))
try:
    json.dumps(object, cls=Encoder)
except TypeError as error:
    print(error)
print(Encoder(indent=1).encode([{1}]))
# expect: {"at": "2024-01-02T03:04:05", "s": [1, 3]}
# expect: Object of type type is not JSON serializable
# expect: [
# expect:  [
# expect:   1
# expect:  ]
# expect: ]

# case: loads
import json
for text in ["null", "true", "false", "0", "-0", "12", "-3.5", "1e3", "1E-2", "2.5e+3", '""', '"a\\n\\t\\"\\\\\\/b"',
             '"\\u00e9\\u2603\\ud83d\\ude00"', "[]", "{}", " [ 1 , 2 ,\n3 ] ", '{"a": {"b": [1, null]}, "c": true}',
             "NaN", "Infinity", "-Infinity", '{"a": 1, "a": 2}', '[1.0, 1]', '"\x7f"']:
    print(repr(json.loads(text)))
print(json.loads(b'[1, "\xc3\xa9"]'))
print(json.loads('{"a": 1, "b": {"c": 2}}', object_hook=lambda d: sorted(d.items(), key=str)))
print(json.loads('{"a": 1, "b": 2}', object_pairs_hook=list))
print(json.loads('[1.5, 2]', parse_float=str, parse_int=lambda s: s + "!"))
print(json.loads('"a\nb"', strict=False))
print(json.loads(json.dumps({"name": "x", "items": [1, 2.5, None, True, "é"]})))
# expect: None
# expect: True
# expect: False
# expect: 0
# expect: 0
# expect: 12
# expect: -3.5
# expect: 1000.0
# expect: 0.01
# expect: 2500.0
# expect: ''
# expect: 'a\n\t"\\/b'
# expect: 'é☃😀'
# expect: []
# expect: {}
# expect: [1, 2, 3]
# expect: {'a': {'b': [1, None]}, 'c': True}
# expect: nan
# expect: inf
# expect: -inf
# expect: {'a': 2}
# expect: [1.0, 1]
# expect: '\x7f'
# expect: [1, 'é']
# expect: [('a', 1), ('b', [('c', 2)])]
# expect: [('a', 1), ('b', 2)]
# expect: ['1.5', '2!']
# expect: a
# expect: b
# expect: {'name': 'x', 'items': [1, 2.5, None, True, 'é']}

# case: loads_what_cannot
import json
for text in ["", " ", "x", "[1,]", "[1", "[1 2]", "{", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "{a: 1}", '{"a" 1}',
             '"abc', '"a\\', '"a\\x"', '"a\\u12"', '"a\\u12g4"', '"a\nb"', "1 2", "[1]]", "nul", "tru", "-", "01", "1.", "1e", ".5", "+1",
             "[\n 1,\n x\n]", '{"a": 1\n "b": 2}', "'a'", "[,1]", '{,}']:
    try:
        print(ascii(json.loads(text)))
    except json.JSONDecodeError as error:
        print(repr(text), error, (error.pos, error.lineno, error.colno, error.msg))
for wrong in (3, None, [1]):
    try:
        json.loads(wrong)
    except TypeError as error:
        print(error)
print(issubclass(json.JSONDecodeError, ValueError), json.JSONDecodeError.__name__)
# expect: '' Expecting value: line 1 column 1 (char 0) (0, 1, 1, 'Expecting value')
# expect: ' ' Expecting value: line 1 column 2 (char 1) (1, 1, 2, 'Expecting value')
# expect: 'x' Expecting value: line 1 column 1 (char 0) (0, 1, 1, 'Expecting value')
# expect: '[1,]' Expecting value: line 1 column 4 (char 3) (3, 1, 4, 'Expecting value')
# expect: '[1' Expecting ',' delimiter: line 1 column 3 (char 2) (2, 1, 3, "Expecting ',' delimiter")
# expect: '[1 2]' Expecting ',' delimiter: line 1 column 4 (char 3) (3, 1, 4, "Expecting ',' delimiter")
# expect: '{' Expecting property name enclosed in double quotes: line 1 column 2 (char 1) (1, 1, 2, 'Expecting property name enclosed in double quotes')
# expect: '{"a"' Expecting ':' delimiter: line 1 column 5 (char 4) (4, 1, 5, "Expecting ':' delimiter")
# expect: '{"a":' Expecting value: line 1 column 6 (char 5) (5, 1, 6, 'Expecting value')
# expect: '{"a":1' Expecting ',' delimiter: line 1 column 7 (char 6) (6, 1, 7, "Expecting ',' delimiter")
# expect: '{"a":1,' Expecting property name enclosed in double quotes: line 1 column 8 (char 7) (7, 1, 8, 'Expecting property name enclosed in double quotes')
# expect: '{"a":1,}' Expecting property name enclosed in double quotes: line 1 column 8 (char 7) (7, 1, 8, 'Expecting property name enclosed in double quotes')
# expect: '{a: 1}' Expecting property name enclosed in double quotes: line 1 column 2 (char 1) (1, 1, 2, 'Expecting property name enclosed in double quotes')
# expect: '{"a" 1}' Expecting ':' delimiter: line 1 column 6 (char 5) (5, 1, 6, "Expecting ':' delimiter")
# expect: '"abc' Unterminated string starting at: line 1 column 1 (char 0) (0, 1, 1, 'Unterminated string starting at')
# expect: '"a\\' Unterminated string starting at: line 1 column 1 (char 0) (0, 1, 1, 'Unterminated string starting at')
# expect: '"a\\x"' Invalid \escape: line 1 column 3 (char 2) (2, 1, 3, 'Invalid \\escape')
# expect: '"a\\u12"' Invalid \uXXXX escape: line 1 column 4 (char 3) (3, 1, 4, 'Invalid \\uXXXX escape')
# expect: '"a\\u12g4"' Invalid \uXXXX escape: line 1 column 4 (char 3) (3, 1, 4, 'Invalid \\uXXXX escape')
# expect: '"a\nb"' Invalid control character at: line 1 column 3 (char 2) (2, 1, 3, 'Invalid control character at')
# expect: '1 2' Extra data: line 1 column 3 (char 2) (2, 1, 3, 'Extra data')
# expect: '[1]]' Extra data: line 1 column 4 (char 3) (3, 1, 4, 'Extra data')
# expect: 'nul' Expecting value: line 1 column 1 (char 0) (0, 1, 1, 'Expecting value')
# expect: 'tru' Expecting value: line 1 column 1 (char 0) (0, 1, 1, 'Expecting value')
# expect: '-' Expecting value: line 1 column 1 (char 0) (0, 1, 1, 'Expecting value')
# expect: '01' Extra data: line 1 column 2 (char 1) (1, 1, 2, 'Extra data')
# expect: '1.' Extra data: line 1 column 2 (char 1) (1, 1, 2, 'Extra data')
# expect: '1e' Extra data: line 1 column 2 (char 1) (1, 1, 2, 'Extra data')
# expect: '.5' Expecting value: line 1 column 1 (char 0) (0, 1, 1, 'Expecting value')
# expect: '+1' Expecting value: line 1 column 1 (char 0) (0, 1, 1, 'Expecting value')
# expect: '[\n 1,\n x\n]' Expecting value: line 3 column 2 (char 7) (7, 3, 2, 'Expecting value')
# expect: '{"a": 1\n "b": 2}' Expecting ',' delimiter: line 2 column 2 (char 9) (9, 2, 2, "Expecting ',' delimiter")
# expect: "'a'" Expecting value: line 1 column 1 (char 0) (0, 1, 1, 'Expecting value')
# expect: '[,1]' Expecting value: line 1 column 2 (char 1) (1, 1, 2, 'Expecting value')
# expect: '{,}' Expecting property name enclosed in double quotes: line 1 column 2 (char 1) (1, 1, 2, 'Expecting property name enclosed in double quotes')
# expect: the JSON object must be str, bytes or bytearray, not int
# expect: the JSON object must be str, bytes or bytearray, not NoneType
# expect: the JSON object must be str, bytes or bytearray, not list
# expect: True JSONDecodeError

# case: load_and_dump
import io
import json
stream = io.StringIO()
json.dump({"a": [1, 2]}, stream, indent=1)
print(stream.getvalue())
stream.seek(0)
print(json.load(stream))
# expect: {
# expect:  "a": [
# expect:   1,
# expect:   2
# expect:  ]
# expect: }
# expect: {'a': [1, 2]}

# case: uncaught
import json
json.loads("[1, x]")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "json_text.py", line 2, in <module>
# expect-stderr:     json.loads("[1, x]")
# expect-stderr: json.decoder.JSONDecodeError: Expecting value: line 1 column 5 (char 4)
# expect-status: 1
