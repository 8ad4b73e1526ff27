//! Makes the standard error of two interpreters comparable.
//!
//! Dropped: frames of `CPython`'s own library files (`threading.py`), which Lockstep does not
//! have. Reduced: paths, to the file name. Everything else, carets included, stays.

/// The normalised standard error of the program `file_name`.
pub(crate) fn stderr(text: &str, file_name: &str) -> String {
    let mut result = String::new();
    // The margin of a foreign frame that has begun.
    let mut foreign: Option<&str> = None;
    for line in text.lines() {
        let belongs_to = |margin: &str| {
            let rest = line.strip_prefix(margin);
            rest.is_some_and(|rest| rest.starts_with("  "))
        };
        if let Some((margin, path, rest)) = frame(line) {
            let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
            foreign = (name != file_name).then_some(margin);
            if foreign.is_none() {
                result.extend([margin, "File \"", name, "\"", rest, "\n"]);
            }
        } else if !foreign.is_some_and(belongs_to) {
            foreign = None;
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

/// What stands before the file, the path and the rest of a line `  File "path", line 3, in f`, which
/// in a group of exceptions stands behind `|`.
fn frame(line: &str) -> Option<(&str, &str, &str)> {
    let text = line.trim_start_matches([' ', '|']);
    let margin = line.strip_suffix(text)?;
    let (path, rest) = text.strip_prefix("File \"")?.split_once('"')?;
    let is_frame = margin.trim_start() == "" && margin.len() == 2 || margin.ends_with("|   ");
    is_frame.then_some((margin, path, rest))
}
