//! The order of the layers and a few rules that no compiler checks, over every file in `src/`.
//!
//! The table is ARCHITECTURE.md's. The check is textual: it reads `crate::…` paths and words, not
//! types, and so it can be read in a minute; the test at the end shows that it can fail. Code under
//! `#[cfg(test)]` may use any layer and may `unwrap`.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// What each layer may use besides itself and `source`: a module, or a path inside one.
const LAYERS: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("syntax", &[]),
    ("program", &["syntax"]),
    ("machine", &["program", "sync"]),
    ("sync", &[]),
    // A run is of a program, and is handed on to the machine.
    ("run", &["machine", "program", "sync", "trace"]),
    ("trace", &[]),
    ("scenario", &["syntax"]),
    (
        "engine",
        &[
            "machine", "program", "run", "scenario", "sync", "syntax", "trace",
        ],
    ),
    // The types of the engine's messages are those of `run` and `syntax`; while somebody types,
    // the page asks `syntax` what is wrong, and the library what it has.
    (
        "view",
        &[
            "engine",
            "trace",
            "scenario",
            "program::library::names",
            "run::explore::report",
            "run::explore::snapshot",
            "run::limits",
            "run::outcome",
            "syntax",
        ],
    ),
];

/// Words and the only places where they may stand: a file, or a folder with its `/`.
const WORDS: &[(&[&str], &[&str])] = &[
    (
        &[
            "ruff_python_ast",
            "ruff_python_parser",
            "ruff_source_file",
            "ruff_text_size",
        ],
        &["syntax/"],
    ),
    (
        &["rayon", "wasm_bindgen_rayon"],
        &[
            "run/parallel.rs",
            "run/parallel/",
            "run/explore/spread/pool.rs",
            "engine/",
        ],
    ),
    (&["leptos"], &["view/", "bin/page.rs"]),
    // The engine's glue talks to workers.
    (
        &["web_sys", "js_sys"],
        &["view/", "engine/", "run/clock.rs", "bin/page.rs"],
    ),
    (
        &["unsafe"],
        &["sync/futex.rs", "machine/heap.rs", "machine/heap/"],
    ),
    // Their order differs from run to run, and would break replay.
    (
        &["HashMap", "HashSet"],
        &[
            "syntax/",
            "program/",
            "trace/",
            "scenario/",
            "engine/",
            "view/",
            "bin/",
        ],
    ),
    // The clock also draws the seeds.
    (&["RandomState"], &["run/clock.rs"]),
    // Runners have clocks, and whoever waits for them or draws.
    (
        &["Instant", "SystemTime"],
        &["run/", "sync/futex.rs", "engine/", "view/", "bin/"],
    ),
];

/// The longest a file may be.
const MAX_LINES: usize = 500;

/// Files that may be longer, and how long.
const LONGER: [(&str, usize); 1] = [
    // The machine's loop is one function: its variables have to stay in registers.
    ("machine/instructions.rs", 800),
];

/// A file: its path below `src/`, with `/`, and its text.
struct File {
    path: String,
    text: String,
}

impl File {
    /// The layer it belongs to; `None` for `lib.rs` and the entry points, which tie layers together.
    fn layer(&self) -> Option<&str> {
        let first = self.path.split('/').next().unwrap_or_default();
        let name = first.strip_suffix(".rs").unwrap_or(first);
        (name != "bin" && name != "lib").then_some(name)
    }

    /// How many modules deep it is: 1 for `layer/mod.rs`.
    fn depth(&self) -> usize {
        let path = self.path.trim_end_matches(".rs");
        path.split('/').filter(|part| *part != "mod").count()
    }

    fn is_test(&self) -> bool {
        let stem = self.path.trim_end_matches(".rs");
        stem.split('/')
            .any(|part| part == "tests" || part.ends_with("_tests"))
    }

    /// The text without comments and without the tests at its end.
    fn code(&self) -> String {
        let mut code = String::new();
        let mut lines = self.text.lines().peekable();
        while let Some(line) = lines.next() {
            let opens_tests =
                |next: &&str| next.trim_start().starts_with("mod ") && next.ends_with('{');
            if line.trim().starts_with("#[cfg(")
                && line.contains("test")
                && lines.peek().is_some_and(opens_tests)
            {
                break;
            }
            let comment = line.trim_start().starts_with("//");
            let end = if comment { Some(0) } else { line.find(" //") };
            code.push_str(&line[..end.unwrap_or(line.len())]);
            code.push('\n');
        }
        code
    }
}

/// What is wrong with a file, a sentence each.
fn complaints(file: &File) -> Vec<String> {
    let mut complaints = Vec::new();
    if !file.text.starts_with("//!") {
        complaints.push("does not begin with a //! that says what it is for".to_owned());
    }
    let lines = file.text.lines().count();
    let longer = LONGER.iter().find(|(path, _)| *path == file.path);
    let most = longer.map_or(MAX_LINES, |(_, most)| *most);
    if lines > most {
        complaints.push(format!("has {lines} lines, more than {most}"));
    }
    if file.is_test() {
        return complaints;
    }
    let code = file.code();
    if code.contains(".unwrap()") {
        complaints.push("unwraps outside tests: say why it holds with expect".to_owned());
    }
    for (words, places) in WORDS {
        let allowed = places.iter().any(|place| {
            file.path == *place || place.ends_with('/') && file.path.starts_with(place)
        });
        let forbidden = words
            .iter()
            .filter(|word| !allowed && has_word(&code, word));
        complaints.extend(forbidden.map(|word| format!("uses {word}")));
    }
    if let Some(layer) = file.layer() {
        let may_use = LAYERS.iter().find(|(name, _)| *name == layer);
        match may_use {
            None => complaints.push(format!("belongs to {layer}, which is not in the table")),
            Some((_, may_use)) => {
                let used = paths(&code, file.depth());
                let forbidden = used.iter().filter(|path| {
                    let inside = |place: &str| {
                        path.strip_prefix(place)
                            .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
                    };
                    !inside(layer) && !inside("source") && !may_use.iter().any(|it| inside(it))
                });
                complaints.extend(forbidden.map(|path| format!("uses crate::{path}")));
            }
        }
    }
    complaints
}

/// Whether an identifier occurs in code.
fn has_word(code: &str, word: &str) -> bool {
    code.split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .any(|found| found == word)
}

/// All paths from the crate's root, `crate::` left out, `{…}` written out.
fn paths(code: &str, depth: usize) -> Vec<String> {
    let mut paths = Vec::new();
    let up = "super::".repeat(depth);
    for root in ["crate::", &up] {
        for (index, _) in code.match_indices(root) {
            let before = code[..index].chars().next_back();
            // `$crate`, and the `super::` after another one.
            if before.is_none_or(|c| !c.is_alphanumeric() && !"_:$".contains(c)) {
                read_path(&code[index + root.len()..], "", &mut paths);
            }
        }
    }
    paths
}

/// Adds the paths at the beginning of some text, behind a prefix. Returns the text after them.
fn read_path<'a>(text: &'a str, prefix: &str, paths: &mut Vec<String>) -> &'a str {
    if let Some(mut rest) = text.strip_prefix('{') {
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
            if let Some(after) = rest.strip_prefix('}') {
                return after;
            }
            let before = rest.len();
            rest = read_path(rest, prefix, paths);
            if rest.len() == before {
                return rest;
            }
        }
    }
    let end = text
        .find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '*'))
        .unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    let path = match (prefix, name) {
        (prefix, "self") => prefix.to_owned(),
        ("", name) => name.to_owned(),
        (prefix, name) => format!("{prefix}::{name}"),
    };
    if let Some(more) = rest.strip_prefix("::") {
        return read_path(more, &path, paths);
    }
    paths.push(path);
    match rest.strip_prefix(" as ") {
        Some(alias) => alias.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_'),
        None => rest,
    }
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn every_file_keeps_the_order_of_the_layers() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    files(&root, &mut found);
    found.sort();
    assert!(found.len() > 10, "looked in {}", root.display());
    let mut report = String::new();
    for path in found {
        let below = path.strip_prefix(&root).expect("it is below src");
        let file = File {
            path: below.to_string_lossy().replace('\\', "/"),
            text: fs::read_to_string(&path).expect("readable text"),
        };
        for complaint in complaints(&file) {
            writeln!(report, "src/{} {complaint}.", file.path).expect("writing to a string works");
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn the_check_can_fail() {
    for (path, text, expect) in [
        ("trace/a.rs", "use crate::run::x;", "uses crate::run::x"),
        (
            "trace/a.rs",
            "use crate::{source, run::{x, y as z}, trace};",
            "uses crate::run::x, uses crate::run::y",
        ),
        (
            "trace/a.rs",
            "use crate::{\n  source::Span,\n  syntax,\n};",
            "uses crate::syntax",
        ),
        ("trace/mod.rs", "use super::run;", "uses crate::run"),
        (
            "trace/a/b.rs",
            "fn f() { super::super::super::run::x() }",
            "uses crate::run::x",
        ),
        ("trace/a/b.rs", "use super::super::run;", ""),
        (
            "trace/a.rs",
            "use super::event; use crate::trace; use crate::source::Span;",
            "",
        ),
        (
            "trace/a.rs",
            "#[cfg(test)]\nmod tests {\n  use crate::run; x.unwrap();\n}",
            "",
        ),
        ("trace/tests.rs", "use crate::run; x.unwrap();", ""),
        ("trace/a.rs", "// crate::run\nx(); // crate::run", ""),
        ("view/a.rs", "use crate::run::outcome::Report;", ""),
        (
            "view/a.rs",
            "use crate::run::{self, outcome};",
            "uses crate::run",
        ),
        (
            "view/a.rs",
            "use crate::run::outcomes;",
            "uses crate::run::outcomes",
        ),
        (
            "sync/a.rs",
            "use crate::machine::x;",
            "uses crate::machine::x",
        ),
        (
            "later/a.rs",
            "",
            "belongs to later, which is not in the table",
        ),
        ("lib.rs", "pub mod later; use crate::run;", ""),
        ("bin/page.rs", "use leptos::x;", ""),
        (
            "program/a.rs",
            "use ruff_text_size::x;",
            "uses ruff_text_size",
        ),
        ("run/sliced.rs", "rayon::spawn()", "uses rayon"),
        ("run/parallel.rs", "rayon::spawn()", ""),
        ("engine/a.rs", "use leptos::x;", "uses leptos"),
        ("sync/lock.rs", "unsafe {}", "uses unsafe"),
        ("sync/futex.rs", "unsafe {}", ""),
        ("machine/heap/list.rs", "unsafe {}", ""),
        ("sync/lock.rs", "#![deny(unsafe_op_in_unsafe_fn)]", ""),
        (
            "machine/a.rs",
            "use std::collections::HashMap;",
            "uses HashMap",
        ),
        ("machine/a.rs", "Instant::now()", "uses Instant"),
        (
            "trace/a.rs",
            "x.unwrap()",
            "unwraps outside tests: say why it holds with expect",
        ),
    ] {
        let file = File {
            path: path.to_owned(),
            text: format!("//! Text.\n{text}"),
        };
        assert_eq!(complaints(&file).join(", "), expect, "{path}: {text}");
    }
    let long = File {
        path: "trace/a.rs".to_owned(),
        text: "\n".repeat(MAX_LINES + 1),
    };
    assert_eq!(complaints(&long).len(), 2);
}
