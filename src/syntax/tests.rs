//! Tests of the way from text to tree: data rows and snapshots.

mod depth;
mod first;
mod noise;
mod oracle;

use super::tree::ExpressionKind;
use super::*;
use crate::source::LineIndex;

/// One line per complaint: `line:column what-it-points-at: kind: message`.
fn complaints(source: &str) -> String {
    let lines = LineIndex::new(source);
    match parse(source) {
        Ok(_) => "fine".to_owned(),
        Err(diagnostics) => diagnostics
            .iter()
            .map(|diagnostic| {
                let (line, column) = lines.position(source, diagnostic.span.start);
                let range = diagnostic.span.start as usize..diagnostic.span.end as usize;
                let text = &source[range];
                let kind = diagnostic.kind;
                format!("{line}:{column} `{text}` {kind:?}: {}", diagnostic.message)
            })
            .collect::<Vec<_>>()
            .join("\n"),
    }
}

#[track_caller]
fn check(source: &str, expect: &str) {
    assert_eq!(complaints(source), expect, "\n{source}");
}

/// The tree on one line per statement, spans as `start..end`.
fn tree(source: &str) -> String {
    let module = parse(source).unwrap_or_else(|errors| panic!("{source}: {errors:?}"));
    let text = format!("{:#?}", module.body);
    let mut short = String::new();
    for (index, part) in text.split("Span {").enumerate() {
        let rest = if index == 0 {
            part
        } else {
            let (numbers, rest) = part.split_once('}').unwrap();
            let numbers: Vec<&str> = numbers
                .split(|c: char| !c.is_ascii_digit())
                .filter(|word| !word.is_empty())
                .collect();
            short.push_str(&numbers.join(".."));
            rest
        };
        short.push_str(rest);
    }
    short
}

macro_rules! trees {
    ($($name:ident: $source:expr;)*) => {$(
        #[test]
        fn $name() {
            let source = $source;
            insta::with_settings!({ description => source, omit_expression => true }, {
                insta::assert_snapshot!(stringify!($name), tree(source));
            });
        }
    )*};
}

trees! {
    tree_assignments: "a = b = 1\nx.y = z[0] = 'é'\na, [b, c] = d\nn += 1\nx[i] //= 2\n(q): int = 3\n";
    tree_literals: "None; True; False; 0x10; 1_000; 1.5e3; 'a' \"b\" '\\n'; -9223372036854775807; ()\n";
    tree_operators: "1 + 2 * -3 ** x\nnot a or b and c\na < b <= c is not d not in e\nx if t else y\n~a << 1 | b & c ^ d % e // f / g >> h\n";
    tree_calls: "f(a, (b), k=1, j=(2, 3))(x)[0].y\n";
    tree_comprehension: "[x + y for x in a if x if y for (y, z) in b]\n";
    tree_branches: "if a:\n  pass\nelif b:\n  x\nelse:\n  y\n";
    tree_loops: "while a:\n  break\nelse:\n  b\nfor i, j in range(3):\n  continue\nelse:\n  c\n";
    tree_function: "def f(a: int, b=1, c: str = 'x') -> None:\n  '''Doc.'''\n  global g, h\n  return a\n";
    tree_with: "with a as b, c.d():\n  pass\nwith (x as (y, z),):\n  pass\n";
    tree_imports: "import a.b, c as d\nfrom e.f import g as h, i\n";
    tree_fstrings: "f'{a}b{{c}}' 'd' f'{x!r:>{w}.2f}{ y = }{z=:3}{v=!s}'\nf'plain' f''\n";
    tree_classes: "@d\nclass A(B, *c, metaclass=M):\n  'Doc.'\n  x: int\n  class __B: pass\nclass _: __x = 1\n";
    tree_private_names: "class _A:\n  import __a, __b.c, d as __d\n  from __m import __n as __o\n  def __f(self, __x, *__y, z__=__z):\n    global __g\n    self.__h = lambda __i: f'{__j}{self.__k__}'\n    with a as __l: del __m\n    try: __n(__o=1)\n    except B as __p: pass\n    match a:\n      case [__q, *__r] | {1: __q, **__r} | C(__s=__q, t=__r): pass\n";
    tree_parameters: "def f(a, b=1, /, c: int = 2, *d: int, e, g=3, **h) -> None: pass\nlambda *, x: x\nlambda: (yield)\n";
    tree_generators: "def f():\n  x = yield\n  yield 1, *y\n  yield from z\ndef g():\n  lambda: (yield)\n  def h(a=(yield)): pass\n";
    tree_exceptions: "try:\n  raise A from b\nexcept (C, D) as e:\n  raise\nexcept:\n  raise E\nelse:\n  assert x, 'no'\nfinally:\n  assert y\n";
    tree_unpacking: "a, *b, c = *d, e\n[*f] = {*g, 1}\ndel h, (i.j, [k[0]]), ()\nfor *l, m in *n, o: pass\n";
    tree_displays: "{1: 2, **a}; {b, *c}; {}; b'\\x00' b'd'; ...; x[1:2, ::3, ...]; x[:]; x[*y]\n";
    tree_comprehensions: "{x for x in y}; {x: y for x, y in z}; f(x for x in y if x); (x := 1)\n";
    tree_star_arguments: "f(a, *b, c, k=1, **d, l=2)\n";
    tree_match: "match x, y:\n  case 1 | -2 | 'a' | b'c' | A.b: pass\n  case None | True: pass\n  case [a, *_, 3] if a: pass\n  case (b, *c): pass\n  case {'k': d, A.b: 1, **rest}: pass\n  case C(1, e, f=2) as g: pass\n  case [*_]: pass\n  case _: pass\n";
    tree_annotations: "x: int\n(y): 'a' = 1\nz.w: list[\n  int,\n  str\n] = []\n";
    tree_nonlocal: "def f(a):\n  def g():\n    nonlocal a, b\n    a @= 1\n  b = 2\n";
    tree_future: "from __future__ import annotations\nwith (a as b, c): pass\n";
    tree_main: "'''Title.\n\nText.'''\nif __name__ == \"__main__\":\n  main()\n";
}

#[test]
fn a_docstring_is_a_plain_string_in_front() {
    for (source, expect) in [
        ("'''Title\n\nMore \\u00e9.'''\nx", Some("Title\n\nMore é.")),
        ("# comment\n\n'a' 'b'", Some("ab")),
        ("x\n'no'", None),
        ("f'no'", None),
        ("('yes')", Some("yes")),
        ("", None),
    ] {
        let module = parse(source).unwrap();
        assert_eq!(module.docstring.as_deref(), expect, "{source}");
    }
}

#[test]
fn identifiers_are_normalised_as_cpython_does() {
    let module = parse("ﬁ = 1\n").unwrap();
    let tree::StatementKind::Assign { targets, .. } = &module.body[0].kind else {
        panic!("an assignment");
    };
    assert_eq!(targets[0].kind, tree::TargetKind::Name("fi".into()));
}

#[test]
fn integers_are_64_bit() {
    let module = parse("9223372036854775807").unwrap();
    let tree::StatementKind::Expression(expression) = &module.body[0].kind else {
        panic!("an expression");
    };
    assert_eq!(expression.kind, ExpressionKind::Int(i64::MAX));
    let module = parse("x = -9223372036854775808").unwrap();
    let tree::StatementKind::Assign { value, .. } = &module.body[0].kind else {
        panic!("an assignment");
    };
    assert_eq!(value.kind, ExpressionKind::Int(i64::MIN));
    assert_eq!(value.span, crate::source::Span::new(4, 24));
    check(
        "x = -9223372036854775809",
        "1:6 `9223372036854775809` Unsupported: Integer literals above 9223372036854775807 are \
         not supported; integers are 64-bit.",
    );
    check(
        "x = 9223372036854775808",
        "1:5 `9223372036854775808` Unsupported: Integer literals above 9223372036854775807 are \
         not supported; integers are 64-bit.",
    );
}

#[test]
fn of_several_syntax_errors_the_first_is_reported() {
    insta::assert_snapshot!(complaints(
        "if x\n  y\nprint('a' 1)\n1 = 2\ndef f(:\n  pass\nfor in x:\n  pass\nx = 'open\nclass A: pass\n"
    ));
}

#[test]
fn newer_syntax_is_a_syntax_error() {
    insta::assert_snapshot!(complaints(
        "type A = int\nx = f'{a['b']}'\ny = f\"{'a' + \"b\"}\"\ndef f[T](a): pass\nx = f'{'\\n'}'\n"
    ));
}

#[test]
fn what_is_not_supported_is_refused_with_a_sentence() {
    for (source, head, what) in [
        ("async def f(): await x", "async", "`async def`"),
        (
            "@d\nasync def f():\n  async for x in y: pass",
            "f",
            "`async def`",
        ),
        ("1j", "1j", "complex numbers"),
        ("match x:\n  case 1 + 2j: pass", "2j", "complex numbers"),
        ("class A(B, **c): pass", "c", "`**` in the head of a class"),
    ] {
        let diagnostics = parse(source).unwrap_err();
        let first = &diagnostics[0];
        assert_eq!(first.kind, DiagnosticKind::Unsupported, "{source}");
        assert_eq!(diagnostics.len(), 1, "{source}: {diagnostics:?}");
        let range = first.span.start as usize..first.span.end as usize;
        assert_eq!(&source[range], head, "{source}");
        assert_eq!(first.message, format!("Lockstep does not run {what} yet."));
    }
    for (source, expect) in [
        (
            "class A:\n  def __del__(self): pass",
            "2:7 `__del__` Unsupported: Lockstep does not call `__del__` yet. A `with` statement or `try … finally` says when something ends.",
        ),
        (
            r"x = '\N{BULLET}'",
            r"1:9 `BULLET` Unsupported: Lockstep does not have the names of characters yet. Write the character that \N{BULLET} stands for, or its number: \u2022.",
        ),
        (
            "globals()['x'] = 1",
            "1:1 `globals()['x']` Unsupported: Lockstep does not change variables through `globals()` yet. Assign to the name itself, in a function behind `global`.",
        ),
        (
            "globals().update(x=1)",
            "1:1 `globals().update` Unsupported: Lockstep does not change variables through `globals()` yet. Assign to the name itself, in a function behind `global`.",
        ),
        (
            "from .a import b",
            "1:1 `from .a import b` Unsupported: A relative import needs a package, and a Lockstep program is one file.",
        ),
        (
            "from __future__ import barry_as_FLUFL",
            "1:24 `barry_as_FLUFL` Unsupported: Lockstep knows `!=` only, not `<>`.",
        ),
    ] {
        check(source, expect);
    }
}

#[test]
fn annotations_are_dropped_if_they_do_nothing() {
    for source in [
        "from threading import Thread\ndef f(a: Thread, b: list[int] = [], *, c: 'X' = 1) -> int | None: pass",
        "import a.b\nx: a.b.C[int, ...] = 1\ndef f(y: x): pass",
        "from typing import Literal\nx: Literal['a', -1, None]\ndef f(*a: *x, e: ValueError): pass",
    ] {
        check(source, "fine");
    }
    check("def f():\n  x: g() = 1\n  y.z: Foo", "fine");
    check(
        "from __future__ import annotations\ndef f(a: g()) -> Foo: pass\nx: 1 + 2",
        "fine",
    );
    check(
        "class A:\n  x: f()",
        "2:6 `f()` Unsupported: Lockstep does not evaluate annotations; this one is more than a type.",
    );
    check(
        "def f(a: g()) -> Foo: pass\nx: 1 + 2 = 3",
        "1:10 `g()` Unsupported: Lockstep does not evaluate annotations; this one is more than a type.\n\
         1:18 `Foo` Unsupported: The annotation Foo is not defined in this program.\n\
         2:4 `1 + 2` Unsupported: Lockstep does not evaluate annotations; this one is more than a type.",
    );
}

#[test]
fn frequent_mistakes_are_explained() {
    for (source, expect) in [
        (
            "print 'hello'",
            "1:7 `'hello'` Syntax: Missing parentheses in call to 'print'. Did you mean print(...)?",
        ),
        (
            "if x = 1:\n  pass",
            "1:6 `=` Syntax: invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        ),
        (
            "f() = 1",
            "1:1 `f()` Syntax: cannot assign to function call here. Maybe you meant '==' instead of '='?",
        ),
        (
            "x = [1, (2, 3]",
            "1:14 `]` Syntax: closing parenthesis ']' does not match opening parenthesis '('",
        ),
        ("x = [1, {", "1:9 `{` Syntax: '{' was never closed"),
    ] {
        let all = complaints(source);
        assert!(all.starts_with(expect), "{source}: {all}");
    }
    let all = complaints("print('a'\nx = 1\ndef f(): pass");
    assert!(
        all.starts_with("1:6 `(` Syntax: '(' was never closed"),
        "{all}"
    );
}

#[test]
fn one_pass_finds_everything_that_is_not_supported() {
    insta::assert_snapshot!(complaints(
        "class A:\n  async def f(self, *a):\n    try:\n      yield {1j}\n    except* E:\n      raise\n\
         x = [lambda: 2j, 99999999999999999999]\nfrom a import *\nfrom . import b\n\
         s = '\\ud800'\n"
    ));
}

#[test]
fn half_a_surrogate_pair_is_not_misread() {
    check(r"x = '\\ud800 \ufffd'", "fine");
    check("x = '\u{FFFD}'", "fine");
    assert!(complaints(r"f'a{x}\uDFFF'").contains("surrogate"));
    assert!(complaints(r"'\U0000d801'").contains("surrogate"));
}

#[test]
fn a_list_of_complaints_ends() {
    let diagnostics = parse(&"1j\n".repeat(2000)).unwrap_err();
    assert_eq!(diagnostics.len(), MAX_DIAGNOSTICS + 1);
    assert_eq!(
        diagnostics[MAX_DIAGNOSTICS].message,
        "And 1500 more like these."
    );
}

#[test]
fn too_long_a_text_is_refused() {
    let text = "#".repeat(MAX_SOURCE_BYTES + 1);
    assert!(parse(&text[1..]).is_ok());
    assert!(complaints(&text).contains("at most 1048576"));
}
