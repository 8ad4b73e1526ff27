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
            result.push_str(line);
            result.push('\n');
        }
    }
    result
}

/// The path and the rest of a line `  File "path", line 3, in f`.
fn frame(line: &str) -> Option<(&str, &str)> {
    line.strip_prefix("  File \"")?.split_once('"')
}
