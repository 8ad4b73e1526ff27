//! What random programs are made of: the table of `tests/visibility`, and a list of more. Both have
//! setups, what threads do then, and what they evaluate.

const TABLE: &str = include_str!("../../../../../tests/visibility/table.txt");
const MORE: &str = include_str!("../../../../../tests/visibility/more.txt");

/// A setup with what threads do to it and look at.
#[derive(Debug, Default)]
pub(super) struct Subject {
    pub(super) setup: String,
    /// Without indentation.
    pub(super) actions: Vec<String>,
    pub(super) expressions: Vec<String>,
    /// Which action stands before which expression.
    pub(super) rows: Vec<(usize, usize)>,
}

/// All of them.
pub(super) fn subjects() -> Vec<Subject> {
    let mut subjects: Vec<Subject> = Vec::new();
    for line in TABLE.lines().chain(MORE.lines()) {
        let Some((mark, text)) = line.split_once(' ') else {
            continue;
        };
        let text = text.replace("\\n", "\n");
        if mark == "=" {
            subjects.push(Subject {
                setup: text,
                ..Subject::default()
            });
            continue;
        }
        let Some(subject) = subjects.last_mut() else {
            continue;
        };
        match mark {
            "a:" => subject.actions.push(text.replace("\n    ", "\n")),
            "b:" => {
                subject.expressions.push(text);
                if let Some(action) = subject.actions.len().checked_sub(1) {
                    let row = (action, subject.expressions.len() - 1);
                    subject.rows.push(row);
                }
            }
            _ => {}
        }
    }
    // Methods of these are one step in CPython and to the explorer, but not to the machine.
    subjects.retain(|subject| !subject.setup.contains("StringIO"));
    subjects
}
