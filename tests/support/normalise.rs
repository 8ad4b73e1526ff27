//! Makes the standard error of two interpreters comparable.
//!
//! Dropped: frames of `CPython`'s own library files (`threading.py`), which Lockstep does not
//! have. Reduced: paths, to the file name. Everything else, carets included, stays.

/// The normalised standard error of the program `file_name`.
pub(crate) fn stderr(text: &str, file_name: &str) -> String {
    let mut result = String::new();
    let mut inside_foreign_frame = false;
    for line in text.lines() {
        if let Some((path, rest)) = frame(line) {
            let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
            inside_foreign_frame = name != file_name;
            if !inside_foreign_frame {
                result.extend(["  File \"", name, "\"", rest, "\n"]);
            }
        } else if !(inside_foreign_frame && line.starts_with("    ")) {
            inside_foreign_frame = false;
            result.push_str(warning(line, file_name).unwrap_or(line));
            result.push('\n');
        }
    }
    result
}

/// A line `path/file.py:3: DeprecationWarning: …` from the file name on.
fn warning<'a>(line: &'a str, file_name: &str) -> Option<&'a str> {
    let (path, _) = line.split_once(".py:")?;
    let start = path.rfind(['/', '\\'])? + 1;
    line[start..].starts_with(file_name).then(|| &line[start..])
}

/// The path and the rest of a line `  File "path", line 3, in f`.
fn frame(line: &str) -> Option<(&str, &str)> {
    line.strip_prefix("  File \"")?.split_once('"')
}
