//! Bytecode of each construct, as snapshots, and the laws that all bytecode keeps.

use super::opcode::Op;
use super::*;

fn program(source: &str) -> Arc<Program> {
    compile(source, "test.py").unwrap_or_else(|errors| panic!("{source}\n{errors:?}"))
}

/// What the machine relies on without looking.
fn check_laws(function: &Function) {
    let count = function.ops.len();
    assert_eq!(function.spans.len(), count);
    assert_eq!(function.lines.len(), count);
    assert!(
        matches!(function.ops[count - 1], Op::ReturnNone | Op::Return { .. }),
        "the last instruction ends the function"
    );
    assert!(
        function.anchors.is_sorted_by(|a, b| a.0 < b.0),
        "anchors are looked up by bisection"
    );
    for (index, op) in function.ops.iter().enumerate() {
        let distance = match *op {
            Op::Jump { distance } | Op::JumpIf { distance, .. } => distance,
            Op::JumpCompare { distance, .. }
            | Op::JumpCompareInt { distance, .. }
            | Op::Next { distance, .. }
            | Op::RangeNext { distance, .. } => i32::from(distance),
            _ => continue,
        };
        let target = index as i64 + 1 + i64::from(distance);
        assert!(
            (0..count as i64).contains(&target),
            "{index} leaves: {op:?}"
        );
        assert_ne!(target, index as i64 + 1, "{index} was never aimed: {op:?}");
    }
    for handler in &function.handlers {
        assert!(handler.start < handler.end && handler.end <= handler.target);
        assert!((handler.target as usize) < count);
        assert!(handler.exception < function.register_count);
    }
}

/// One test for each row: its bytecode is the snapshot of the same name.
macro_rules! rows {
    ($($name:ident: $source:literal;)*) => {
        $(
            #[test]
            fn $name() {
                let program = program($source);
                program.functions.iter().for_each(check_laws);
                let shown = format!("{}\n{program}", $source);
                insta::assert_snapshot!(stringify!($name), shown);
            }
        )*
    };
}

rows! {
    arithmetic: "x = 7\nprint(x + 1, x - 2, x * x, x / 2, x // 3, -x, x ** 70000)";
    assignments: "a = b = 1\na, (b, c) = 2, (3, 4)";
    attributes: "import threading\nt = threading.current_thread()\nt.name = 'main'\nprint(t.name)";
    augmented_assignments: "n = 0\nx = [1]\nn += 1\nn -= 40000\nx[0] *= 2";
    boolean_operators: "a = 1\nb = a and 0 or a\nif a and not b or b:\n    a = 2";
    break_and_continue: "for i in [1, 2]:\n    if i:\n        continue\n    break\nelse:\n    i = 3";
    calls: "def f(a, b=2):\n    return a\nf(1)\nf(b=3, a=4)\nprint(f(5), end='')";
    comparisons: "x = 1\ny = x < 2 <= 3\nz = x is None\nw = x in [1]";
    comprehension: "rows = [[1], [2]]\nprint([x + 1 for row in rows for x in row if x])";
    conditional: "x = 1\ny = 'a' if x else 'b'";
    constants: "def f():\n    return [1, 100000000000, 1.5, 'a', None, True, print]";
    format: "x = 1.5\nprint(f'{x}, {x!r:>{9}}, {x:.2f}')";
    function_without_result: "def f():\n    pass";
    globals: "n = 0\ndef f():\n    global n\n    n += 1\n    return n";
    if_elif_else: "def f(x):\n    if x == 1:\n        y = 1\n    elif x:\n        y = 2\n    else:\n        y = 3\n    return y";
    imports: "import time as clock\nfrom threading import Thread, Lock as L\nclock.time()";
    key_function: "print(sorted(['b', 'a'], key=len))";
    lists_and_items: "a = [1, (2, 3)]\na[0] = a[1][0]";
    locals_that_may_be_unbound: "def f(x):\n    if x:\n        y = 1\n    return y";
    loop_over_list: "def f(items):\n    for item in items:\n        print(item)";
    loop_over_range: "def f(n):\n    total = 0\n    for i in range(1, n):\n        total += i\n    return total";
    method_calls: "a = []\na.append(1)\na.append(a.pop())";
    return_from_with: "from threading import Lock\nlock = Lock()\ndef f():\n    for i in range(3):\n        with lock:\n            if i:\n                return i";
    while_loop: "def f(n):\n    while n > 0:\n        n -= 1\n    else:\n        n = 5\n    return n";
    with_two_locks: "from threading import Lock\na = Lock()\nb = Lock()\nwith a, b as got:\n    print(got)";
}

#[test]
fn all_names_of_a_program_that_neither_has_are_left_to_the_run() {
    assert!(compile("import time\ntime.slep(1)", "test.py").is_ok());
    assert!(compile("[1].apend(2)", "test.py").is_ok());
    assert!(compile("prnt(1)", "test.py").is_ok());
}

#[test]
fn what_only_cpython_has_is_refused() {
    for source in [
        "import time\ntime.ctime()",
        "from time import ctime",
        "'a'.expandtabs()",
        "map(len, [])",
        "print(__builtins__)",
    ] {
        let errors = compile(source, "test.py").expect_err(source);
        assert_eq!(errors.len(), 1, "{source}: {errors:?}");
        assert!(
            errors[0].message.starts_with("Lockstep does not have"),
            "{errors:?}"
        );
    }
}
