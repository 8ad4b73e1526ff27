//! Puts the library's sources into the program without what only those read who write it: blank
//! lines, comments and docstrings of one line, and three of four spaces of indentation. They are
//! a tenth less to load then.

use std::env;
use std::fs;
use std::io;
use std::path::Path;

const QUOTES: &str = "\"\"\"";

fn main() -> io::Result<()> {
    let folder = Path::new("src/program/library");
    println!("cargo:rerun-if-changed={}", folder.display());
    let to = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if let (Some("py"), Some(name)) = (
            path.extension().and_then(|it| it.to_str()),
            path.file_name(),
        ) {
            let source = fs::read_to_string(&path)?;
            fs::write(Path::new(&to).join(name), shortened(&source))?;
        }
    }
    Ok(())
}

fn shortened(source: &str) -> String {
    let lines: Vec<&str> = source.lines().filter(|line| is_code(line)).collect();
    let mut text = String::new();
    let mut in_string = false;
    for (index, line) in lines.iter().enumerate() {
        let next = lines.get(index + 1).map_or("", |line| *line);
        if in_string {
            text.push_str(line);
        } else if is_docstring(line) && depth(next) == depth(line) && !next.is_empty() {
            continue;
        } else {
            let spaces = depth(line);
            let kept = if spaces.is_multiple_of(4) {
                spaces / 4
            } else {
                spaces
            };
            text.extend(std::iter::repeat_n(' ', kept));
            text.push_str(line.trim_start());
        }
        in_string ^= line.matches(QUOTES).count() % 2 == 1;
        text.push('\n');
    }
    text
}

fn is_code(line: &str) -> bool {
    let line = line.trim_start();
    !line.is_empty() && !line.starts_with('#')
}

/// Whether a line is nothing but a string in three quotes: the only body of what has no other.
fn is_docstring(line: &str) -> bool {
    let line = line.trim_start();
    line.len() > 5 && line.starts_with(QUOTES) && line.ends_with(QUOTES)
}

fn depth(line: &str) -> usize {
    line.len() - line.trim_start().len()
}
