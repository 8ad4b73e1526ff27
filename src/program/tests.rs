//! Bytecode of each construct, as snapshots, and the laws that all bytecode keeps.

mod laws;

use super::library::names;
use super::*;

fn program(source: &str) -> Arc<Program> {
    compile(source, "test.py").unwrap_or_else(|errors| panic!("{source}\n{errors:?}"))
}

/// The program's code without numbers that depend on how large the library is: of functions and
/// of global variables, whose names are shown.
fn without_places(program: &Program) -> String {
    let mut shown = program.to_string();
    for operand in ["function: ", "slot: "] {
        let mut parts = shown.split(operand);
        let mut text = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            text.push_str(operand);
            text.push('_');
            text.push_str(part.trim_start_matches(|digit: char| digit.is_ascii_digit()));
        }
        shown = text;
    }
    shown
}

/// One test for each row: its bytecode is the snapshot of the same name.
macro_rules! rows {
    ($($name:ident: $source:literal;)*) => {
        $(
            #[test]
            fn $name() {
                let program = program($source);
                laws::check(&program);
                let shown = format!("{}\n{}", $source, without_places(&program));
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
    class: "class A:\n    x = 1\n    def f(self):\n        self.y = A.x\n        return self.y\nclass B(A, metaclass=type):\n    def f(self):\n        return super().f()\nB().f()";
    closure: "def f(n):\n    def g():\n        nonlocal n\n        n += 1\n        return n\n    return g";
    comparisons: "x = 1\ny = x < 2 <= 3\nz = x is None\nw = x in [1]";
    comprehension: "rows = [[1], [2]]\nprint([x + 1 for row in rows for x in row if x])";
    comprehension_cells: "def f(n):\n    return [lambda: i + n for i in range(n)]";
    conditional: "x = 1\ny = 'a' if x else 'b'";
    constants: "def f():\n    return [1, 100000000000, 1.5, 'a', None, True, print]";
    format: "x = 1.5\nprint(f'{x}, {x!r:>{9}}, {x:.2f}')";
    function_without_result: "def f():\n    pass";
    generator: "def f(items):\n    x = yield 1\n    y = yield from items\n    return x, y\ng = (x * 2 for x in [1])";
    globals: "n = 0\ndef f():\n    global n\n    n += 1\n    return n";
    if_elif_else: "def f(x):\n    if x == 1:\n        y = 1\n    elif x:\n        y = 2\n    else:\n        y = 3\n    return y";
    imports: "import time as clock\nfrom threading import Thread, Lock as L\nclock.time()";
    key_function: "print(sorted(['b', 'a'], key=len))";
    lists_and_items: "a = [1, (2, 3)]\na[0] = a[1][0]";
    locals_that_may_be_unbound: "def f(x):\n    if x:\n        y = 1\n    return y";
    loop_over_list: "def f(items):\n    for item in items:\n        print(item)";
    loop_over_range: "def f(n):\n    total = 0\n    for i in range(1, n):\n        total += i\n    return total";
    match_statement: "def f(x):\n    match x:\n        case 1 | 'a':\n            return 1\n        case [a, *rest] if a:\n            return rest\n        case {'k': v, **more}:\n            return v, more\n        case int(real=0) as c:\n            return c\n        case _:\n            return None";
    method_calls: "a = []\na.append(1)\na.append(a.pop())";
    return_from_with: "from threading import Lock\nlock = Lock()\ndef f():\n    for i in range(3):\n        with lock:\n            if i:\n                return i";
    star_calls: "def f(*args, k=1, **more):\n    return args, more\nf(*[1], 2, *(3,), k=4, **{'a': 5}, b=6)\na, *b, c = [1, *'xy', 2]";
    try_finally: "def f():\n    for i in [1]:\n        try:\n            return i\n        except (ValueError, KeyError) as error:\n            raise RuntimeError from error\n        else:\n            continue\n        finally:\n            print(i)";
    while_loop: "def f(n):\n    while n > 0:\n        n -= 1\n    else:\n        n = 5\n    return n";
    with_statement: "def f(manager):\n    with manager as (a, b):\n        raise ValueError(a)\n    del b";
    with_two_locks: "from threading import Lock\na = Lock()\nb = Lock()\nwith a, b as got:\n    print(got)";
}

/// Every module of the library, alone and all together.
#[test]
fn the_library_keeps_the_laws() {
    let mut all = String::new();
    for module in library::Module::importable() {
        let import = format!("import {}\n", module.name());
        let program = program(&import);
        laws::check(&program);
        assert!(program.functions.len() > 1, "the prelude is there");
        all.push_str(&import);
    }
    laws::check(&program(&all));
}

#[test]
fn all_names_of_a_program_that_neither_has_are_left_to_the_run() {
    assert!(compile("import time\ntime.slep(1)", "test.py").is_ok());
    assert!(compile("[1].apend(2)", "test.py").is_ok());
    assert!(compile("prnt(1)", "test.py").is_ok());
}

#[test]
fn what_is_refused_says_why() {
    for (source, why) in [
        ("import asyncio", "threads, not an event loop"),
        ("from gevent import monkey", "threads, not green ones"),
        ("import socket", "no network"),
        ("import urllib.request", "no network"),
        ("import ctypes", "code of other programs"),
        ("import signal", "no signals"),
        ("import subprocess", "threads, not processes"),
        ("import tempfile", "no files"),
        ("import weakref", "freed at once"),
        ("import os\nos.fork()", "threads, not processes"),
        ("import os\nos.remove('a')", "no files"),
        (
            "from multiprocessing import Process",
            "multiprocessing.dummy",
        ),
        (
            "import multiprocessing as mp\nmp.Pool()",
            "multiprocessing.dummy",
        ),
        (
            "from multiprocessing.queues import Queue",
            "multiprocessing.dummy",
        ),
        (
            "from concurrent.futures import ProcessPoolExecutor",
            "ThreadPoolExecutor",
        ),
        ("open('a')", "no files"),
        ("input()", "knob"),
        ("eval('1')", "compiles the whole program"),
    ] {
        let errors = compile(source, "test.py").err().unwrap_or_default();
        let [error] = &errors[..] else {
            panic!("{source}: {errors:?}");
        };
        assert!(
            error.message.starts_with("Lockstep does not have"),
            "{error:?}"
        );
        assert!(error.message.contains(why), "{source}: {error:?}");
    }
}

#[test]
fn what_only_cpython_has_is_refused() {
    for source in [
        "import time\ntime.clock_settime(0, 0)",
        "from time import clock_settime",
        "memoryview(b'')",
        "print(__builtins__)",
    ] {
        let Err(errors) = compile(source, "test.py") else {
            panic!("{source} is accepted");
        };
        assert_eq!(errors.len(), 1, "{source}: {errors:?}");
        assert!(
            errors[0].message.starts_with("Lockstep does not have"),
            "{errors:?}"
        );
    }
}

#[test]
fn modules_that_are_missing_are_known_before_anything_is_compiled() {
    let source = "from __future__ import annotations\nimport time, socket\nfrom asyncio.queues import Queue\nimport numpy as np\n\
                  try:\n    import orjson\nexcept ImportError:\n    import json\n";
    let module = syntax::parse(source).expect("it is Python");
    let found = names::missing_modules(&module);
    assert_eq!(found.len(), 3);
    assert_eq!(compile(source, "test.py").unwrap_err(), found);
    let fine = "import threading, os.path, concurrent.futures\nfrom collections.abc import Sized\n";
    assert_eq!(
        names::missing_modules(&syntax::parse(fine).expect("it is Python")),
        []
    );
}
