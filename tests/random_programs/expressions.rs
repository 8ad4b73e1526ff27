//! What an expression of each type can look like.
//!
//! In a template `$` and a letter stand for an expression of that type, `$k` for a small number,
//! `$v` and `$w` for a new variable (a number, a text) that the other parts may use, `$o` for an
//! object of a class, `$c` for such a class.

/// A type of the random programs.
pub(crate) type Type = char;

/// All types of which there are variables.
pub(crate) const TYPES: &[Type] = &['I', 'S', 'L', 'F', 'B', 'D', 'T', 'M', 'E', 'Y'];

/// Types whose values print the same everywhere: not sets, whose order is nobody's business.
pub(crate) const PRINTABLE: &[Type] = &['I', 'S', 'L', 'F', 'B', 'D', 'T', 'M', 'Y', 'N'];

/// The shortest expressions of a type, the simplest first.
pub(crate) fn atoms(of: Type) -> &'static [&'static str] {
    match of {
        'I' => &["0", "1", "2", "3", "-1", "7", "10", "-12", "255", "1000", "True"],
        'F' => &[
            "0.0", "1.5", "-2.25", "0.1", "1e10", "3.0", "1e-5", "-0.0", "123456.789", "1e16",
            "float('inf')", "float('nan')",
        ],
        'B' => &["False", "True"],
        'S' => &[
            "''", "'a'", "'b c'", "'Hello, World'", "' x '", "'42'", "'äöü ß'", "'a,b,,c'",
            "'tab\\tnew\\nline'", "\"it's\"", "'-7'", "'日本語'", "'{} {}'", "'MiXed'", "'\\x00é\\u20ac'",
        ],
        'L' => &["[]", "[1]", "[3, 1, 2]", "[0, -5, 5, 0]", "[10, 20, 30, 40, 50]"],
        'M' => &["[]", "['a']", "['b', 'a', 'c']", "['x y', '', 'Z']"],
        'D' => &["{}", "{'a': 1}", "{'b': 2, 'a': 1, 'c': 3}", "{'x y': 0, '': -1}"],
        'T' => &["()", "(1,)", "(1, 'a')", "(2, 'b', 3.5)", "(0, None, True, 'z')"],
        'E' => &["set()", "{1}", "{1, 2, 3}", "{5, 3, 8, -1}"],
        'Y' => &["b''", "b'a'", "b'hello'", "b'\\x00\\xff'", "b'A B'"],
        _ => &["None"],
    }
}

/// Longer expressions of a type.
pub(crate) fn templates(of: Type) -> &'static [&'static str] {
    match of {
        'I' => INT,
        'F' => FLOAT,
        'B' => BOOL,
        'S' => STR,
        'L' => LIST,
        'M' => WORDS,
        'D' => DICT,
        'T' => TUPLE,
        'E' => SET,
        'Y' => BYTES,
        _ => NONE,
    }
}

const INT: &[&str] = &[
    "$I + $I", "$I - $I", "$I * $I", "$I // $I", "$I % $I", "-$I", "+$I", "~$I", "abs($I)",
    "$I & $I", "$I | $I", "$I ^ $I", "($I % 50) << $k", "$I >> $k", "($I % 20) ** $k",
    "pow($I % 100, $k, 7)", "divmod($I, $I)[$k % 2]", "len($S)", "len($L)", "len($D)", "len($T)",
    "len($E)", "len($Y)", "sum($L)", "sum($L, $I)", "sum(len($w) for $w in $M)",
    "sum($v * $v for $v in $L)", "min($L)", "max($L, default=$I)", "max($I, $I, $I)", "min($I, $I)",
    "$L[$I]", "$L[$k]", "$D[$S]", "$D.get($S, $I)", "$L.index($I)", "$L.count($I)", "$S.count($S)",
    "$S.find($S)", "$S.index($S)", "$S.rfind($S, $k)", "int($S)", "int($F)", "int($B)", "round($F)",
    "ord($S)", "ord($S[$k])", "$I if $B else $I", "$I and $I", "$I or $I", "int($S, 16)",
    "$Y[$k]", "$T[$k]", "$I.bit_length()", "hash($I) % 1000", "$L.pop()", "$L.pop($k)",
    "next(iter($L))", "next(iter($L), $I)", "(lambda $v, b=$I: $v - b)($I)", "$o.n", "$o.total($I)",
    "len($o)", "$o[$I]", "$o + $I", "$I + $o", "int($o)", "$o.double", "$c.made", "$c.twice($I)",
    "($v := $I) + $v", "[*$L, $I][-1]", "$D.setdefault($S, $I)", "$D.pop($S, $I)", "len({*$L})",
    "reduce(lambda $v, y: $v * 2 + y, $L, $I)", "bisect.bisect($L, $I)", "$S.__len__()",
    "$I.__add__($I)", "(1).real", "int.from_bytes($Y, 'big') % 1000", "math.gcd($I, $I)",
    "math.floor($F)", "math.ceil($F)", "math.isqrt($I)", "operator.mul($I, $I)", "int(' 12 ')",
    "len(f'{$I}')", "sum(range($I % 20))", "list(range($k, 20, 3))[$k]", "len(str($A))",
];

const FLOAT: &[&str] = &[
    "$F + $F", "$F - $F", "$F * $F", "$F / $F", "$F // $F", "$F % $F", "$I / $I", "-$F", "abs($F)",
    "float($I)", "float($S)", "round($F, $k)", "round($F, -$k)", "$F ** $k", "$F ** 0.5", "max($F, $I)",
    "min($F, $F)", "$F if $B else $F", "sum([$F, $F])", "math.sqrt($F)", "math.floor($F) / 4",
    "divmod($F, $F)[$k % 2]", "math.hypot($F, $F)", "float(f'{$F:.3f}')", "$F or $F", "$I * $F",
    "$I ** -$k", "sum($L) / len($L)", "math.fsum([$F, $F, $F])", "math.copysign($F, $F)",
    "math.fmod($F, $F)", "float('nan') + $F", "math.trunc($F) * 0.5", "statistics.mean($L)",
];

const BOOL: &[&str] = &[
    "not $B", "$B and $B", "$B or $B", "$I < $I", "$I <= $I < $I", "$I == $I", "$I != $F", "$F > $I",
    "$S == $S", "$S < $S", "$S in $S", "$I in $L", "$S in $D", "$I not in $E", "$L == $L", "$L < $L",
    "$T == $T", "$D == $D", "$E <= $E", "$E == $E", "$A is None", "$A is not $A", "bool($A)",
    "$A == $A", "$A != $A", "isinstance($A, int)", "isinstance($A, (str, list))", "$S.isdigit()",
    "$S.isalpha()", "$S.isalnum()", "$S.isupper()", "$S.islower()", "$S.isspace()", "$S.istitle()",
    "$S.startswith($S)", "$S.endswith(($S, $S))", "all($v > 0 for $v in $L)", "any($v < $I for $v in $L)",
    "$B ^ $B", "$B & $B", "callable($A)", "hasattr($A, 'append')", "$S.isidentifier()", "$Y == $Y",
    "$Y in $Y", "$T < $T", "$M < $M", "$o == $o", "$o < $o", "isinstance($o, $c)", "issubclass($c, $c)",
    "hasattr($o, 'n')", "$I in $o", "bool($o)", "$E.isdisjoint($E)", "$E.issubset($L)", "$S.isascii()",
    "$S.isnumeric()", "math.isnan($F)", "math.isclose($F, $F)", "$F.is_integer()", "$I < $F < $I",
    "all($L)", "any($M)", "$A in [$A, $A]", "$A in ($A, $A, $A)", "type($A) is type($A)",
    "type($A) == int", "$L is $L", "$S <= $S <= $S", "$D.keys() == $D.keys()", "$S in $M",
];

const STR: &[&str] = &[
    "$S + $S", "$S * $k", "$S[$k]", "$S[$I:$I]", "$S[::-1]", "$S[$k::2]", "$S[:$I]", "str($A)",
    "repr($A)", "ascii($A)", "$S.upper()", "$S.lower()", "$S.title()", "$S.capitalize()", "$S.swapcase()",
    "$S.strip()", "$S.lstrip($S)", "$S.rstrip()", "$S.strip('a ')", "$S.replace($S, $S)",
    "$S.replace($S, $S, $k)", "$S.join($M)", "','.join(str($v) for $v in $L)", "$S.center($k * 4, '*')",
    "$S.ljust($k * 3)", "$S.rjust($k * 3, '.')", "$S.zfill($k * 2)", "chr($I % 300 + 32)", "hex($I)",
    "bin($I)", "oct($I)", "$M[$k]", "$S if $B else $S", "$S or $S", "f'{$I}'", "f'{$I:5d}|{$S:>8}'",
    "f'{$F:.2f}'", "f'{$F:10.3e}'", "f'{$F:g}'", "f'{$I:08b}'", "f'{$I:+,}'", "f'{$I:#x}'", "f'{$S!r:^12}'",
    "f'{$A}'", "f'{$A!r}'", "f'{$I:{$k}}'", "f'{$S:{$k + 3}.{$k}}'", "f'{$F:%}'", "f'{$I=}'", "f'{$A!s:<9}'",
    "f'{$F:+.1f} {$F: }'", "f'{{{$I}}}'", "f'{$B:5}'", "f'{$S:_>$k}'", "f'{$F:012.4f}'", "f'{$I:,}'",
    "f'{$F:,.2f}'", "f'{$I:c}'", "f'{$S:d}'", "f'{$L:5}'", "f'{$F:.3}'", "f'{$F}'", "f'{$I:e}'",
    "f'{$I:x}{$I:X}{$I:o}'", "f'{$F:n}'", "f'{$F:.0f}'", "f'{$F:G}'", "f'{$I:=+6}'", "f'{$I:^+9}'",
    "'%d %s' % ($I, $S)", "'%5.1f|%-6s|' % ($F, $S)", "'%r' % ($A,)", "'%x %o %c' % ($I, $I, $I % 90 + 33)",
    "'%s' % $A", "'%03d' % $I", "'%+d' % $I", "'%e' % $F", "'%g' % $F", "'%(a)s' % $D", "'%s %s' % $T",
    "'%%' + '%i' % $F", "'%10.3s|' % $S", "'%-8d|' % $I", "'% d' % $I", "'%#x' % $I", "'%s %d' % ($S,)",
    "'{} {}'.format($A, $A)", "'{1}-{0}'.format($I, $S)", "'{:>6}'.format($S)", "'{a:.2f}'.format(a=$F)",
    "'{0[0]}'.format($L)", "'{0.n}'.format($o)", "'{!r}'.format($S)", "$S.format($A, $A)", "'{:{}}'.format($S, $k)",
    "$S.partition($S)[$k % 3]", "$S.rpartition(',')[0]", "$S.expandtabs($k)", "$S.casefold()",
    "$S.removeprefix($S)", "$S.removesuffix($S)", "$S.translate({97: 'X', 98: None})", "type($A).__name__",
    "$T[$k]", "str($o)", "repr($o)", "f'{$o}'", "f'{$o!r}'", "$o.s", "$c.__name__", "$Y.decode()",
    "$Y.hex()", "max($M)", "min($M, key=len)", "''.join(sorted($S))", "''.join(reversed($S))", "format($A, '')",
    "format($I, '06')", "format($F, '.1%')", "sorted($M)[0]", "$S.join($S)", "$D.popitem()[0]", "'a' 'b' + $S",
    "str($Y)", "' '.join(map(str, $L))", "str($S.split())", "$S.maketrans('a', 'b') and $S",
];

const LIST: &[&str] = &[
    "$L + $L", "$L * $k", "$L[$I:$I]", "$L[::-1]", "$L[$k::2]", "[$I, $I]", "[*$L, $I, *$L]", "sorted($L)",
    "sorted($L, reverse=True)", "sorted($L, key=lambda $v: -$v)", "sorted($L, key=lambda $v: $I)", "list(range($k))",
    "list(range($k, 10, $k))", "list(range($I % 9, $I % 9, -1))", "[$v for $v in $L]", "[$I for $v in $L]",
    "[$v for $v in $L if $B]", "[$I for $v in $L for y in range($v % 3)]", "list(map(abs, $L))",
    "list(map(lambda $v: $I, $L))", "list(filter(None, $L))", "list(filter(lambda $v: $B, $L))", "list(reversed($L))",
    "[ord($w) for $w in $S]", "$L.copy()", "list($E) and sorted($E)", "[len($w) for $w in $M]", "list($D.values())",
    "$L if $B else $L", "$L or $L", "[$v + y for $v, y in zip($L, $L)]", "[$v * y for $v, y in enumerate($L)]",
    "list($Y)", "list(accumulate($L))", "list(chain($L, $L))", "list(islice($L, $k))", "heapq.nsmallest($k, $L)",
    "list(gen_up($k))", "[$v for $v in gen_up($I % 6) if $v != $I]", "list($o)", "list(takewhile(lambda $v: $B, $L))",
    "[*map(int, $M)]", "list(set($L)) and sorted(set($L))",
    "[min($v, y) for $v in $L for y in $L][:6]", "list(dict.fromkeys($L))", "[int($w) for $w in $S if $w.isdigit()]",
];

const WORDS: &[&str] = &[
    "$S.split()", "$S.split($S)", "$S.split(',')", "$S.split(',', $k)", "$S.rsplit(None, $k)", "$S.splitlines()",
    "$M + $M", "$M[$k:]", "sorted($M)", "sorted($M, key=len)", "sorted($M, key=str.lower, reverse=True)", "list($S)",
    "list($D)", "sorted($D)", "[str($v) for $v in $L]", "[$S for $v in $L]", "[$w.upper() for $w in $M]",
    "list(map(str, $L))", "list(map(repr, $T))", "[$S, $S, $S]", "[$w for $w in $S if $w != $S]", "list(map(str.strip, $M))",
    "[f'{$v}:{y}' for $v, y in enumerate($M)]", "[a + b for a, b in zip($M, $S)]", "list(reversed($M))", "$M * $k",
    "[*$S]", "$S.partition($S) and list($S.partition($S))", "[type(y).__name__ for y in $T]", "sorted($M + $M, key=lambda $w: (len($w), $w))",
];

const DICT: &[&str] = &[
    "{$S: $I}", "{$S: $I, $S: $I}", "{**$D, $S: $I}", "{**$D, **$D}", "$D | $D", "dict($D)", "dict($D, z=$I)", "dict(a=$I, b=$I)",
    "{$w: len($w) for $w in $M}", "{str($v): $I for $v in $L}", "{k: v for k, v in $D.items() if v > $I}",
    "dict(zip($M, $L))", "$D.copy()", "dict(sorted($D.items()))", "{k: v + 1 for k, v in $D.items()}",
    "dict.fromkeys($S, $I)", "dict.fromkeys($M, $I)", "$D if $B else $D", "dict(sorted($D.items(), key=lambda kv: (kv[1], kv[0])))",
    "dict(Counter($S))", "dict(enumerate($M)) and $D", "{$w: $S.count($w) for $w in $S}", "dict([($S, $I), ($S, $I)])",
    "dict(OrderedDict($D))",
];

const TUPLE: &[&str] = &[
    "($A, $A)", "($A,)", "($I, $S, $F)", "$T + $T", "$T * $k", "$T[$k:]", "tuple($L)", "tuple($S)", "tuple($v for $v in $L)",
    "divmod($I, $I)", "tuple(sorted($D.items()))", "tuple(zip($L, $M))", "tuple(enumerate($M, $k))", "(*$L, $A)", "$T if $B else $T",
    "$T[::-1]", "($T, $T)", "tuple(map(type, $L)) and $T", "$S.partition(' ')", "max(zip($L, $M))", "($I, $I) + ($S,)",
    "tuple($D)", "tuple($D.items())", "tuple(reversed($T))", "pair($A, b=$A)", "pair(*$T)", "pair(**$D)", "spread($A, *$L, **$D)",
    "spread(*$M, k=$I)", "Point($I, $A)", "Point($I, $A)._replace(y=$S)", "math.modf($F)", "$F.as_integer_ratio()",
    "tuple(Counter($S).most_common($k))", "(lambda *a, **k: (a, k))(*$L, x=$I)", "tuple(groups($L))", "tuple(product($S[:2], $L[:2]))",
    "tuple(combinations($L[:4], 2))",
];

const SET: &[&str] = &[
    "set($L)", "$E | $E", "$E & $E", "$E - $E", "$E ^ $E", "{$v % 3 for $v in $L}", "{$I, $I, $I}", "$E.union($L)", "{*$L, *$E}",
    "$E.difference($L)", "$E.symmetric_difference($E)", "$E.intersection($L)", "set(range($k))", "$E.copy()", "$E if $B else $E",
    "{$I for $v in $L if $B}", "set($D.values())", "frozenset($L)",
];

const BYTES: &[&str] = &[
    "$Y + $Y", "$Y * $k", "$Y[$k:]", "$S.encode()", "bytes($L)", "bytes($k)", "$Y.upper()", "$Y.replace($Y, $Y)", "$Y[::-1]",
    "bytes([$I % 256, $I % 256])", "$Y.strip()", "$Y.join([$Y, $Y])", "$Y if $B else $Y", "bytes.fromhex('00ff')", "$Y.split()[0]",
    "$Y.lower()", "$Y.title()", "($I % 60000).to_bytes(3, 'big')", "bytes($S, 'utf-8')", "b'-'.join([$Y])",
];

const NONE: &[&str] = &[
    "None", "$L.append($I)", "$L.sort()", "$D.update(a=$I)", "$L.reverse()", "$L.extend($L)", "$L.insert($k, $I)", "$L.remove($I)",
    "$E.add($I)", "$E.discard($I)", "$E.remove($I)", "$D.clear()", "$M.sort(key=len)", "$M.append($S)", "$D.get($S)", "print($A)",
    "$o.grow($I)", "setattr($o, 'n', $I)", "getattr($o, $S, None)", "getattr($A, 'nothing')", "$A.nothing", "delattr($o, 'n')",
    "$L.sort(key=lambda $v: $I, reverse=True)", "[].pop()", "{}['k']", "int('x')", "$A()", "$A[$A]", "$A + $A", "$A * $S", "$A - $A",
    "$A < $A", "-$A", "len($A)", "iter($A) and None", "sum($A)", "sorted($A)", "max($A)", "int($A)", "float($A)", "hash($A) and None",
    "$A % $A", "$A // $A", "$A in $A", "abs($A)", "ord($A)", "chr($A)", "list($A)", "dict($A)", "tuple($A)", "$S.join($A)", "round($A)",
    "$L.index($A)", "$D[$A]", "range($A)", "divmod($A, $A)", "$S ** $A", "$A & $A", "str.upper($A)", "min($A, $A)", "bytes($L)",
    "zip($A)", "pair($A)", "spread()", "pow($S, $A)", "~$A", "$A << $k", "isinstance($A, $A)", "$S[$A]", "$T[$A]", "$L[$A:$A]",
    "enumerate($A) and None", "$A.append($A)", "$A.upper()", "$S.split($A)", "$S.replace($A, $A)", "$L.extend($A)", "$D.update($A)",
    "round($F, $A)", "sum($L, $A)", "sorted($L, key=$A)", "map($A, $L) and None", "$S.startswith($A)", "$S.encode($A)", "int($S, $k)",
    "reversed($A) and None", "next($A)", "any($A)", "print(*$A)", "set($A) and None", "$E | $A", "$L * $S", "$S % $A", "$S.format(**$A)",
];
