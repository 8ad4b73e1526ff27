//! What can be said of output that differs from run to run.
//!
//! | property | holds when |
//! | --- | --- |
//! | `lines OP n` | the number of lines of stdout compares so |
//! | `line i OP n` | the i-th line (from 1) is a number that compares so |
//! | `count "text" OP n` | the text occurs so many times |
//!
//! `OP` is one of `==`, `<=`, `>=`, `<`, `>`.

/// One comparison between a figure of the output and a number.
#[derive(Debug, Clone)]
pub(crate) struct Property {
    text: String,
    figure: Figure,
    operator: String,
    number: f64,
}

#[derive(Debug, Clone)]
enum Figure {
    Lines,
    Line(usize),
    Count(String),
}

impl Property {
    /// Reads a property; panics where it is none, so that a slip in a test file is a failure.
    pub(crate) fn parse(text: &str) -> Self {
        Self::read(text).unwrap_or_else(|| panic!("not a property: {text}"))
    }

    fn read(text: &str) -> Option<Self> {
        let mut words: Vec<&str> = text.split_whitespace().collect();
        let number = words.pop()?.parse().ok()?;
        let operator = words.pop()?;
        let figure = match words.as_slice() {
            ["lines"] => Figure::Lines,
            ["line", index] => Figure::Line(index.parse().ok().filter(|&index| index > 0)?),
            ["count", ..] => {
                let (_, quoted) = text.split_once('"')?;
                Figure::Count(quoted.rsplit_once('"')?.0.to_owned())
            }
            _ => return None,
        };
        ["==", "<=", ">=", "<", ">"]
            .contains(&operator)
            .then(|| Self {
                text: text.to_owned(),
                figure,
                operator: operator.to_owned(),
                number,
            })
    }

    /// Why the property does not hold of `stdout`, if it does not.
    pub(crate) fn complaint(&self, stdout: &str) -> Option<String> {
        let figure = match &self.figure {
            Figure::Lines => stdout.lines().count() as f64,
            Figure::Line(index) => stdout
                .lines()
                .nth(index - 1)
                .and_then(|line| line.trim().parse().ok())
                .unwrap_or(f64::NAN),
            Figure::Count(text) => stdout.matches(text.as_str()).count() as f64,
        };
        let holds = match self.operator.as_str() {
            "==" => figure.total_cmp(&self.number).is_eq(),
            "<=" => figure <= self.number,
            ">=" => figure >= self.number,
            "<" => figure < self.number,
            _ => figure > self.number,
        };
        (!holds).then(|| {
            format!(
                "property {} does not hold: it is {figure}\n--- got\n{stdout}\n---",
                self.text
            )
        })
    }
}
