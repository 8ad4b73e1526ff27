//! Tests of texts that are nested deeply.

use super::{check, complaints};
use crate::syntax::nesting::{LINK, MAX_BLOCKS, MAX_COST};
use crate::syntax::parse;

/// `n` heads of blocks in each other.
fn nested(head: &str, n: usize) -> String {
    let heads = (0..n).map(|level| format!("{}{head}", " ".repeat(level)));
    heads.collect()
}

/// What ends `n` blocks of `try`.
fn ends(n: usize) -> String {
    let ends = (0..n)
        .rev()
        .map(|level| " ".repeat(level) + "finally: pass\n");
    ends.collect()
}

/// Texts that nest in every way that the tree can, `n` deep.
fn deep(n: usize) -> Vec<(&'static str, String)> {
    let blocks = nested("if x:\n", n);
    let wrap = |before: &str, inner: &str, after: &str| {
        format!("{}{inner}{}", before.repeat(n), after.repeat(n))
    };
    vec![
        ("blocks", format!("{blocks}{}pass", " ".repeat(n))),
        ("blocks in an open bracket", format!("(\n{blocks}")),
        ("parentheses", wrap("(", "1", ")")),
        ("open parentheses", wrap("(", "", "")),
        ("open lines", wrap("f(\n", "", "")),
        ("lists", wrap("[", "", "]")),
        ("calls", wrap("f(", "", ")")),
        ("subscripts", wrap("a[", "0", "]")),
        ("dicts", wrap("{1:", "0", "}")),
        ("call chain", wrap("", "f", "()")),
        ("subscript chain", wrap("", "f", "[0]")),
        ("attribute chain", wrap("", "f", ".a")),
        ("sum", wrap("", "1", "+1")),
        ("product", wrap("", "1", " * 1")),
        ("powers", wrap("2**", "1", "")),
        ("minus", wrap("-", "1", "")),
        ("not", wrap("not ", "1", "")),
        ("lambda", wrap("lambda a, b: ", "1", "")),
        (
            "lambda with operators",
            wrap("lambda a, b: - - - - - - - ", "1", ""),
        ),
        ("lambda defaults", wrap("lambda a=", "1", ":1")),
        ("conditional", wrap("1 if 1 else ", "1", "")),
        ("conditional first", wrap("", "1", " if 1 else 1")),
        ("comprehensions", wrap("[1 for x in ", "y", "]")),
        ("fstrings", wrap("f'{", "1", "}'")),
        ("format specs", wrap("f'{1:{", "1", "}}'")),
        ("await", wrap("await ", "1", "")),
        ("async", wrap("async ", "x", "")),
        ("statements on one line", wrap("if x: ", "x", "")),
        ("targets", format!("{} = 1", wrap("(", "a", ",)"))),
        (
            "patterns",
            format!("match x:\n case {}: pass", wrap("[", "1", "]")),
        ),
        (
            "elif",
            format!("if x: pass\n{}", "elif x: pass\n".repeat(n)),
        ),
        ("walrus", wrap("(x := ", "1", ")")),
        ("stars", wrap("*", "a", "")),
        (
            "unions",
            format!("match x:\n case {}: pass", wrap("1|", "1", "")),
        ),
        ("assignments", wrap("a = ", "1", "")),
        ("decorators", format!("{}def f(): pass", "@d\n".repeat(n))),
    ]
}

/// As [`deep`], in the ways that came with classes, generators and patterns.
fn more_deep(n: usize) -> Vec<(&'static str, String)> {
    let wrap = |before: &str, inner: &str, after: &str| {
        format!("{}{inner}{}", before.repeat(n), after.repeat(n))
    };
    vec![
        (
            "classes",
            format!("{}{}pass", nested("class A:\n", n), " ".repeat(n)),
        ),
        (
            "functions",
            format!("{}{}pass", nested("def f():\n", n), " ".repeat(n)),
        ),
        (
            "tries",
            format!("{}{}pass\n{}", nested("try:\n", n), " ".repeat(n), ends(n)),
        ),
        ("generators", wrap("(1 for x in ", "y", ")")),
        (
            "dict comprehensions",
            wrap("{1: 2 for x in y if ", "z", "}"),
        ),
        (
            "lambdas in comprehensions",
            wrap("[lambda: ", "z", " for x in y]"),
        ),
        ("yields", format!("def f(): {}", wrap("(yield ", "1", ")"))),
        (
            "yields from",
            format!("def f(): {}", wrap("(yield from ", "1", ")")),
        ),
        ("star arguments", wrap("f(*", "a", ")")),
        ("keyword arguments", wrap("f(k=", "a", ")")),
        ("double stars", wrap("f(**", "a", ")")),
        ("slices", wrap("a[1:", "2", "]")),
        ("star targets", format!("{} = 1", wrap("[a, *", "b", "]"))),
        ("deleted", format!("del {}", wrap("[", "a", "]"))),
        (
            "mapping patterns",
            format!("match x:\n case {}: pass", wrap("{1:", "a", "}")),
        ),
        (
            "class patterns",
            format!("match x:\n case {}: pass", wrap("A(b=", "1", ")")),
        ),
        (
            "as patterns",
            format!("match x:\n case {}: pass", wrap("(", "a", " as b)")),
        ),
        ("annotations", format!("x: {}", wrap("list[", "int", "]"))),
        (
            "unions of types",
            format!("x: {}", wrap("int |", "int", "")),
        ),
    ]
}

#[test]
fn depth_never_overflows_the_stack() {
    // As small as a Web Worker's. Natively ruff's parser grows its own stack, so this is about the
    // rest; for the parser on wasm, see the figures at MAX_COST.
    let on_small_stack = || {
        for n in [1, 10, 39, 41, 99, 101, 800, 5000] {
            for (_, text) in deep(n).into_iter().chain(more_deep(n)) {
                drop(parse(&text));
            }
        }
    };
    std::thread::Builder::new()
        .stack_size(1 << 20)
        .spawn(on_small_stack)
        .unwrap()
        .join()
        .unwrap();
}

#[test]
fn usual_depth_is_accepted() {
    for n in [1, 20] {
        for (what, text) in deep(n).into_iter().chain(more_deep(n)) {
            let refused = complaints(&text).contains("nested too deeply");
            assert!(
                !refused || what.contains("lambda") || what == "format specs",
                "{what} {n}"
            );
        }
    }
    let sum = vec!["1"; (MAX_COST / LINK) as usize].join(" + ");
    check(&sum, "fine");
    let blocks = &deep(MAX_BLOCKS)[0].1;
    check(blocks, "fine");
}

#[test]
fn too_deep_a_place_is_pointed_at() {
    let brackets = "(".repeat(101);
    check(
        &format!("x = 1\ny = {brackets}\n"),
        &format!(
            "2:1 `y = {brackets}` Unsupported: This is nested too deeply for Lockstep: split it \
             into smaller functions or expressions."
        ),
    );
    let text = &deep(MAX_BLOCKS + 1)[0].1;
    assert!(complaints(text).starts_with("42:42 `pass` Unsupported: This is nested too deeply"));
}
