//! Tests of the way from text to tree: data rows and snapshots.

mod depth;
mod noise;

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
    check(
        "x = 9223372036854775808",
        "1:5 `9223372036854775808` Unsupported: Integer literals above 9223372036854775807 are \
         not supported; integers are 64-bit.",
    );
}

#[test]
fn all_syntax_errors_are_reported() {
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
fn errors_that_cpython_finds_when_it_compiles() {
    for (source, expect) in [
        (
            "return 1",
            "1:1 `return 1` Syntax: 'return' outside function",
        ),
        (
            "class A:\n  return",
            "2:3 `return` Syntax: 'return' outside function",
        ),
        ("break", "1:1 `break` Syntax: 'break' outside loop"),
        (
            "while x:\n  def f():\n    break",
            "3:5 `break` Syntax: 'break' outside loop",
        ),
        (
            "for x in y:\n  pass\nelse:\n  continue",
            "4:3 `continue` Syntax: 'continue' not properly in loop",
        ),
        (
            "if x:\n  continue",
            "2:3 `continue` Syntax: 'continue' not properly in loop",
        ),
        (
            "def f(a, b, a): pass",
            "1:13 `a` Syntax: duplicate argument 'a' in function definition",
        ),
        (
            "f(a=1, b=2, a=3)",
            "1:13 `a=3` Syntax: keyword argument repeated: a",
        ),
        (
            "def f(x):\n  global x",
            "2:10 `x` Syntax: name 'x' is parameter and global",
        ),
        (
            "def f():\n  x = 1\n  global y, x",
            "3:13 `x` Syntax: name 'x' is assigned to before global declaration",
        ),
        (
            "def f():\n  print(x)\n  x = 1\n  global x",
            "4:10 `x` Syntax: name 'x' is used prior to global declaration",
        ),
        (
            "def f():\n  x += 1\n  global x",
            "3:10 `x` Syntax: name 'x' is assigned to before global declaration",
        ),
        (
            "def f():\n  for x in y: pass\n  global x",
            "3:10 `x` Syntax: name 'x' is assigned to before global declaration",
        ),
        (
            "def f():\n  import x.y\n  global x",
            "3:10 `x` Syntax: name 'x' is assigned to before global declaration",
        ),
        (
            "def f():\n  def x(): pass\n  global x",
            "3:10 `x` Syntax: name 'x' is assigned to before global declaration",
        ),
        (
            "def f():\n  global x\n  x: int = 1",
            "3:3 `x` Syntax: annotated name 'x' can't be global",
        ),
        (
            "x = 1\nglobal x",
            "2:8 `x` Syntax: name 'x' is assigned to before global declaration",
        ),
        ("def f():\n  [x for x in y]\n  global x", "fine"),
        (
            "def f():\n  [1 for z in x]\n  global x",
            "3:10 `x` Syntax: name 'x' is used prior to global declaration",
        ),
        ("def f():\n  def g():\n    x = 1\n  global x", "fine"),
        (
            "nonlocal x",
            "1:1 `nonlocal x` Syntax: nonlocal declaration not allowed at module level",
        ),
        ("yield 1", "1:1 `yield 1` Syntax: 'yield' outside function"),
        (
            "__debug__ = 1",
            "1:1 `__debug__` Syntax: cannot assign to __debug__",
        ),
        (
            "def f():\n  from a import *",
            "2:3 `from a import *` Syntax: import * only allowed at module level",
        ),
        (
            "x = 1\nfrom __future__ import annotations",
            "2:1 `from __future__ import annotations` Syntax: from __future__ imports must occur at the beginning of the file",
        ),
        // Several, and nothing but the syntax errors.
        (
            "break\nclass A: pass\nreturn",
            "1:1 `break` Syntax: 'break' outside loop\n3:1 `return` Syntax: 'return' outside function",
        ),
    ] {
        check(source, expect);
    }
}

#[test]
fn what_is_not_supported_is_refused_with_a_sentence() {
    for (source, head, what) in [
        ("class A(B):\n  x = 1", "class A", "classes"),
        ("del x", "del", "`del`"),
        ("x: int", "x: int", "annotations without a value"),
        ("async def f(): pass", "async", "`async def`"),
        ("match x:\n  case 1: pass", "match", "`match`"),
        ("raise x", "raise", "`raise`"),
        ("try:\n  x\nfinally:\n  y", "try", "`try`"),
        ("assert x", "assert", "`assert`"),
        (
            "def f():\n  def g():\n    nonlocal x",
            "nonlocal",
            "`nonlocal`",
        ),
        ("(x := 1)", "x", "assignment expressions (`:=`)"),
        ("f(lambda: 1)", "lambda", "`lambda`"),
        ("{1: 2,\n 3: 4}", "{1: 2,", "dicts"),
        ("{1}", "{1}", "sets"),
        ("{x for x in y}", "{x for x in y}", "set comprehensions"),
        (
            "{x: 1 for x in y}",
            "{x: 1 for x in y}",
            "dict comprehensions",
        ),
        ("f(x for x in y)", "x for x in y", "generator expressions"),
        ("def f():\n  yield 1", "yield", "generators (`yield`)"),
        ("b'x'", "b'x'", "bytes"),
        ("1j", "1j", "complex numbers"),
        ("...", "...", "`...`"),
        ("f(*x)", "*", "unpacking with `*`"),
        ("f(**x)", "**", "unpacking with `**`"),
        ("a, *b = c", "*", "unpacking with `*`"),
        ("x[1:2]", "1:2", "slices"),
        ("a @ b", "@", "matrix multiplication (`@`)"),
        ("@d\ndef f(): pass", "@d", "decorators"),
        ("def f(*a): pass", "*a", "`*` parameters"),
        ("def f(**a): pass", "**a", "`**` parameters"),
        ("def f(*, a): pass", "a", "keyword-only parameters"),
        ("def f(a, /): pass", "a", "positional-only parameters"),
    ] {
        let diagnostics = parse(source).unwrap_err();
        let first = &diagnostics[0];
        assert_eq!(first.kind, DiagnosticKind::Unsupported, "{source}");
        assert_eq!(diagnostics.len(), 1, "{source}: {diagnostics:?}");
        let range = first.span.start as usize..first.span.end as usize;
        assert_eq!(&source[range], head, "{source}");
        assert_eq!(first.message, format!("Lockstep does not run {what} yet."));
    }
}

#[test]
fn annotations_are_dropped_if_they_do_nothing() {
    for source in [
        "from threading import Thread\ndef f(a: Thread, b: list[int] = [], *, c: 'X' = 1) -> int | None: pass",
        "import a.b\nx: a.b.C[int, ...] = 1\ndef f(y: x): pass",
    ] {
        let all = complaints(source);
        assert!(!all.contains("annotation"), "{all}");
    }
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
            "1:6 `=` Syntax: invalid syntax. Maybe you meant '==' instead of '='?",
        ),
        (
            "f() = 1",
            "1:1 `f()` Syntax: cannot assign to f() here. Maybe you meant '==' instead of '='?",
        ),
        ("x = [1, (2, 3]", "1:9 `(` Syntax: '(' was never closed\n"),
        (
            "x = [1, {",
            "1:5 `[` Syntax: '[' was never closed\n1:9 `{` Syntax: '{' was never closed\n",
        ),
    ] {
        let all = complaints(source);
        assert!(all.starts_with(expect), "{source}: {all}");
    }
    let all = complaints("print('a'\nx = 1\ndef f(): pass");
    assert!(
        all.starts_with("1:6 `(` Syntax: '(' was never closed\n"),
        "{all}"
    );
}

#[test]
fn one_pass_finds_everything_that_is_not_supported() {
    insta::assert_snapshot!(complaints(
        "class A:\n  def f(self, *a):\n    try:\n      yield {}\n    except E:\n      raise\n\
         x = [lambda: b'', 99999999999999999999]\nfrom a import *\nfrom . import b\n\
         s = '\\ud800'\nf'{x:{y:{z}}}'\n"
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
    let diagnostics = parse(&"{}\n".repeat(2000)).unwrap_err();
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
