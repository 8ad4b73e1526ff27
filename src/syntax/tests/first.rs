//! Texts with one mistake get one complaint, as `CPython` makes it.

use crate::syntax::parse;

#[test]
fn one_mistake_is_one_complaint() {
    let octal = "SyntaxError: leading zeros in decimal integer literals are not permitted; \
                 use an 0o prefix for octal integers";
    let equal = "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
    let block = |construct: &str, line: u32| {
        format!("IndentationError: expected an indented block after {construct} on line {line}")
    };
    let tab = "TabError: inconsistent use of tabs and spaces in indentation";
    let never = |bracket: &str| format!("SyntaxError: '{bracket}' was never closed");
    let rows: &[(&str, &str)] = &[
        ("if x = 5:\n    pass\n", equal),
        ("while x = 5:\n    pass\n", equal),
        ("print(\"a\"\nx = 1\n", &never("(")),
        ("x = (1,\n     2\ny = 3\n", &never("(")),
        ("x = [1, 2\nfor i in x:\n    print(i)\n", &never("[")),
        ("d = {1: 2\nprint(d)\n", &never("{")),
        ("def f(a, b:\n    return a\n", &never("(")),
        ("x = foo(1, [2, 3\nprint(x)\n", &never("[")),
        (
            "x = (1]\n",
            "SyntaxError: closing parenthesis ']' does not match opening parenthesis '('",
        ),
        (
            "x = (1,\n2]\n",
            "SyntaxError: closing parenthesis ']' does not match opening parenthesis '(' on line 1",
        ),
        ("x = 1)\n", "SyntaxError: unmatched ')'"),
        ("x = 08\n", octal),
        ("print(007)\n", octal),
        ("x = 12abc\n", "SyntaxError: invalid decimal literal"),
        ("x = 1__0\n", "SyntaxError: invalid decimal literal"),
        ("x = 0xg\n", "SyntaxError: invalid hexadecimal literal"),
        (
            "x = 0b12\n",
            "SyntaxError: invalid digit '2' in binary literal",
        ),
        (
            "x = 0o8\n",
            "SyntaxError: invalid digit '8' in octal literal",
        ),
        ("x = f\"{\"\n", "SyntaxError: f-string: expecting '}'"),
        ("x = f\"{a\"\n", "SyntaxError: f-string: expecting '}'"),
        (
            "x = f\"{}\"\n",
            "SyntaxError: f-string: empty expression not allowed",
        ),
        (
            "x = f\"}\"\n",
            "SyntaxError: f-string: single '}' is not allowed",
        ),
        (
            "x = f\"{a b}\"\n",
            "SyntaxError: f-string: invalid syntax. Perhaps you forgot a comma?",
        ),
        (
            "x = f\"{a!x}\"\n",
            "SyntaxError: f-string: invalid conversion character: expected 's', 'r', or 'a'",
        ),
        (
            "x = f\"{a\\n}\"\n",
            "SyntaxError: f-string expression part cannot include a backslash",
        ),
        (
            "x = f\"{#}\"\n",
            "SyntaxError: f-string expression part cannot include '#'",
        ),
        ("x = f\"{1+}\"\n", "SyntaxError: f-string: invalid syntax"),
        ("x = f\"{a)}\"\n", "SyntaxError: f-string: unmatched ')'"),
        ("x = 1\n  y = 2\n", "IndentationError: unexpected indent"),
        (
            "if 1:\n        x = 1\n    y = 2\n",
            "IndentationError: unindent does not match any outer indentation level",
        ),
        ("if 1:\nx = 1\n", &block("'if' statement", 1)),
        ("if 1: # c\n# d\nx\n", &block("'if' statement", 1)),
        ("def f():\nreturn 1\n", &block("function definition", 1)),
        ("def f():\n", &block("function definition", 1)),
        ("class A:\nx = 1\n", &block("class definition", 1)),
        ("try:\n    x\nexcept:\ny\n", &block("'except' statement", 3)),
        ("if 1:\n    x\nelse:\ny\n", &block("'else' statement", 3)),
        (
            "match 1:\n    case 1:\n    x\n",
            &block("'case' statement", 2),
        ),
        ("if 1:\n        x = 1\n\ty = 2\n", tab),
        ("if 1:\n\tx = 1\n        y = 2\n", tab),
        (
            "try:\n    x\nexcept A, B:\n    y\n",
            "SyntaxError: multiple exception types must be parenthesized",
        ),
        (
            "print(“a”)\n",
            "SyntaxError: invalid character '“' (U+201C)",
        ),
    ];
    check(rows);
}

fn check(rows: &[(&str, &str)]) {
    for (source, expected) in rows {
        let found = parse(source).expect_err(source);
        let found: Vec<String> = found
            .iter()
            .map(|one| format!("{}: {}", one.error_name(), one.message))
            .collect();
        assert_eq!(found, [*expected], "{source}");
    }
}
