//! Test programs as they stand in `tests/programs/**/*.py`, with what is expected of them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::process::Outcome;
use super::property::Property;

/// One program and what running it must give.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    /// `folder::file::case`, unique.
    pub(crate) name: String,
    /// The file that holds it.
    pub(crate) file: PathBuf,
    /// The program, expectations (which are comments) included.
    pub(crate) source: String,
    /// Whether the file holds other cases too, so that this one must be written out to be run.
    pub(crate) shares_its_file: bool,
    /// What must come out.
    pub(crate) expected: Expected,
}

/// What a program must give.
#[derive(Debug, Clone, Default)]
pub(crate) struct Expected {
    /// Standard output; unused where there are properties.
    pub(crate) stdout: String,
    /// Normalised standard error.
    pub(crate) stderr: String,
    /// Exit status.
    pub(crate) status: i32,
    /// The lines of stdout may come in any order.
    pub(crate) sorted_output: bool,
    /// What holds of stdout in place of equality.
    pub(crate) properties: Vec<Property>,
    /// Why `CPython` is not asked, if it is not.
    pub(crate) not_python: Option<String>,
}

const CASE: &str = "# case: ";
const EXPECT: &str = "# expect";

/// All cases of all program files below `root`, in a stable order.
pub(crate) fn all(root: &Path) -> io::Result<Vec<Case>> {
    let mut files = Vec::new();
    collect(root, &mut files)?;
    files.sort();
    let mut cases = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file)?;
        cases.extend(parse(root, &file, &text));
    }
    Ok(cases)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "py") {
            files.push(path);
        }
    }
    Ok(())
}

/// The name and the text of each case of a file; a file without `# case:` lines is one case.
fn split(text: &str) -> Vec<(Option<&str>, String)> {
    let mut cases: Vec<(Option<&str>, String)> = vec![(None, String::new())];
    for line in text.split_inclusive('\n') {
        if let Some(name) = line.strip_prefix(CASE) {
            cases.push((Some(name.trim()), String::new()));
        } else if let Some((_, source)) = cases.last_mut() {
            source.push_str(line);
        }
    }
    if cases.len() > 1 {
        cases.remove(0);
    }
    cases
}

fn parse(root: &Path, file: &Path, text: &str) -> Vec<Case> {
    let place = file.strip_prefix(root).unwrap_or(file).with_extension("");
    let place = place.to_string_lossy().replace('/', "::");
    split(text)
        .into_iter()
        .map(|(name, source)| Case {
            name: name.map_or_else(|| place.clone(), |name| format!("{place}::{name}")),
            file: file.to_path_buf(),
            expected: Expected::parse(&source),
            source,
            shares_its_file: name.is_some(),
        })
        .collect()
}

impl Expected {
    fn parse(source: &str) -> Self {
        let mut expected = Self::default();
        for line in source.lines().filter_map(|line| line.strip_prefix("# ")) {
            if let Some(text) = content(line, "expect:") {
                expected.stdout.push_str(text);
                expected.stdout.push('\n');
            } else if let Some(text) = content(line, "expect-stderr:") {
                expected.stderr.push_str(text);
                expected.stderr.push('\n');
            } else if let Some(text) = content(line, "expect-status:") {
                expected.status = text.parse().expect("expect-status is a number");
            } else if line == "expect-no-newline" {
                expected.stdout.pop();
            } else if line == "sorted-output" {
                expected.sorted_output = true;
            } else if let Some(text) = content(line, "property:") {
                expected.properties.push(Property::parse(text));
            } else if let Some(text) = content(line, "not-python:") {
                expected.not_python = Some(text.to_owned());
            }
        }
        expected
    }

    /// What is wrong with an outcome, if anything is.
    pub(crate) fn complaint(&self, outcome: &Outcome) -> Option<String> {
        let mut complaints = Vec::new();
        if outcome.status != self.status {
            complaints.push(format!(
                "exit status {}, expected {}",
                outcome.status, self.status
            ));
        }
        if outcome.stderr != self.stderr {
            complaints.push(difference("stderr", &self.stderr, &outcome.stderr));
        }
        if self.properties.is_empty() {
            let (wanted, got) = if self.sorted_output {
                (sorted(&self.stdout), sorted(&outcome.stdout))
            } else {
                (self.stdout.clone(), outcome.stdout.clone())
            };
            if wanted != got {
                complaints.push(difference("stdout", &wanted, &got));
            }
        } else {
            complaints.extend(
                self.properties
                    .iter()
                    .filter_map(|property| property.complaint(&outcome.stdout)),
            );
        }
        if complaints.is_empty() {
            return None;
        }
        Some(complaints.join("\n"))
    }
}

fn content<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    let rest = line.strip_prefix(key)?;
    Some(rest.strip_prefix(' ').unwrap_or(rest))
}

fn sorted(text: &str) -> String {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    lines.sort_unstable();
    lines.concat()
}

fn difference(what: &str, expected: &str, got: &str) -> String {
    let line = expected
        .lines()
        .zip(got.lines())
        .take_while(|(a, b)| a == b)
        .count()
        + 1;
    format!("{what} differs from line {line} on\n--- expected\n{expected}\n--- got\n{got}\n---")
}

/// Rewrites the expectations of one file from what `outcome_of` gives for each of its cases.
pub(crate) fn rewrite(
    root: &Path,
    file: &Path,
    mut outcome_of: impl FnMut(&Case) -> Outcome,
) -> io::Result<()> {
    let text = fs::read_to_string(file)?;
    let head = text
        .find(CASE)
        .map_or("", |end| if end == 0 { "" } else { &text[..end] });
    let mut rewritten = head.to_owned();
    for case in parse(root, file, &text) {
        if case.shares_its_file {
            let name = case.name.rsplit("::").next().unwrap_or_default();
            rewritten.extend([CASE, name, "\n"]);
        }
        if case.expected.not_python.is_some() {
            rewritten.push_str(case.source.trim_end());
            rewritten.push_str("\n\n");
            continue;
        }
        let program: String = case
            .source
            .split_inclusive('\n')
            .filter(|line| !line.starts_with(EXPECT))
            .collect();
        rewritten.push_str(program.trim_end());
        rewritten.push('\n');
        rewritten.push_str(&render(&case.expected, &outcome_of(&case)));
        rewritten.push('\n');
    }
    fs::write(file, format!("{}\n", rewritten.trim_end()))
}

fn render(expected: &Expected, outcome: &Outcome) -> String {
    let mut text = String::new();
    let mut line = |key: &str, content: &str| {
        let space = if content.is_empty() { "" } else { " " };
        text.extend([EXPECT, key, space, content, "\n"]);
    };
    if expected.properties.is_empty() {
        let stdout = if expected.sorted_output {
            sorted(&outcome.stdout)
        } else {
            outcome.stdout.clone()
        };
        for output in stdout.split('\n').take(stdout.lines().count()) {
            line(":", output);
        }
        if !stdout.is_empty() && !stdout.ends_with('\n') {
            line("-no-newline", "");
        }
    }
    for output in outcome.stderr.lines() {
        line("-stderr:", output);
    }
    if outcome.status != 0 {
        line("-status:", &outcome.status.to_string());
    }
    text
}
