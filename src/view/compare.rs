//! Two runs side by side: the same figures of both, and by how much they differ.

use std::collections::BTreeMap;

use super::format;

/// How a figure is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Nanoseconds.
    Time,
    /// How many.
    Count,
    /// Per second.
    Rate,
    /// Between 0 and 1.
    Share,
}

impl Unit {
    fn words(self, value: f64) -> String {
        match self {
            Self::Time => format::duration(value),
            Self::Count => format::count(value as u64),
            Self::Rate => format::short(value),
            Self::Share => format!("{value:.2}"),
        }
    }
}

/// A figure of one run: of whom, which, and how much.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The whole run (empty), a thread or an object, by name.
    pub of: String,
    /// Which figure.
    pub name: String,
    /// How it is written.
    pub unit: Unit,
    /// How much.
    pub value: f64,
}

/// A line of the comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// Of whom.
    pub of: String,
    /// Which figure.
    pub name: String,
    /// What the kept run had; a dash if it had none.
    pub before: String,
    /// What the other one has.
    pub after: String,
    /// By how much it grew (more than 1) or shrank; `None` where there is no ratio.
    pub ratio: Option<f64>,
    /// The same in words.
    pub change: String,
}

/// The figures of both runs, in the order of the first and then of what only the second has.
pub fn differences(before: &[Figure], after: &[Figure]) -> Vec<Difference> {
    let key = |figure: &Figure| (figure.of.clone(), figure.name.clone());
    let later: BTreeMap<_, &Figure> = after.iter().map(|it| (key(it), it)).collect();
    let earlier: BTreeMap<_, &Figure> = before.iter().map(|it| (key(it), it)).collect();
    let shared = before
        .iter()
        .map(|figure| difference(Some(figure), later.get(&key(figure)).copied()));
    let only_later = after
        .iter()
        .filter(|figure| !earlier.contains_key(&key(figure)))
        .map(|figure| difference(None, Some(figure)));
    shared.chain(only_later).flatten().collect()
}

fn difference(before: Option<&Figure>, after: Option<&Figure>) -> Option<Difference> {
    let any = before.or(after)?;
    let words = |figure: Option<&Figure>| {
        figure.map_or_else(|| "–".to_owned(), |it| it.unit.words(it.value))
    };
    let ratio = match (before, after) {
        (Some(before), Some(after)) if before.value > 0.0 => Some(after.value / before.value),
        (Some(before), Some(after)) if before.value <= 0.0 && after.value <= 0.0 => Some(1.0),
        _ => None,
    };
    Some(Difference {
        of: any.of.clone(),
        name: any.name.clone(),
        before: words(before),
        after: words(after),
        ratio,
        change: ratio.map_or_else(|| "–".to_owned(), change),
    })
}

/// `×2.5`, `÷2.5`, or `=` for what is nearly the same.
fn change(ratio: f64) -> String {
    if ratio <= 0.0 {
        "0".to_owned()
    } else if (0.99..1.01).contains(&ratio) {
        "=".to_owned()
    } else if ratio >= 1.0 {
        format!("×{}", three(ratio))
    } else {
        format!("÷{}", three(1.0 / ratio))
    }
}

fn three(ratio: f64) -> String {
    if ratio >= 100.0 {
        format!("{ratio:.0}")
    } else if ratio >= 10.0 {
        format!("{ratio:.1}")
    } else {
        format!("{ratio:.2}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(of: &str, name: &str, unit: Unit, value: f64) -> Figure {
        Figure {
            of: of.to_owned(),
            name: name.to_owned(),
            unit,
            value,
        }
    }

    #[test]
    fn figures_are_paired_by_whose_they_are() {
        let before = [
            figure("", "elapsed", Unit::Time, 2e9),
            figure("Ada", "steps", Unit::Count, 10.0),
            figure("Bob", "steps", Unit::Count, 10.0),
        ];
        let after = [
            figure("Bob", "steps", Unit::Count, 25.0),
            figure("", "elapsed", Unit::Time, 1e9),
            figure("Cid", "steps", Unit::Count, 3.0),
        ];
        let rows = differences(&before, &after);
        let seen: Vec<_> = rows
            .iter()
            .map(|row| (row.of.as_str(), row.change.as_str()))
            .collect();
        assert_eq!(
            seen,
            [("", "÷2.00"), ("Ada", "–"), ("Bob", "×2.50"), ("Cid", "–")]
        );
        assert_eq!(
            (rows[1].before.as_str(), rows[1].after.as_str()),
            ("10", "–")
        );
        assert_eq!(
            (rows[3].before.as_str(), rows[3].after.as_str()),
            ("–", "3")
        );
    }

    #[test]
    fn changes_are_factors() {
        for (ratio, words) in [
            (1.0, "="),
            (0.0, "0"),
            (1.5, "×1.50"),
            (0.04, "÷25.0"),
            (250.0, "×250"),
        ] {
            assert_eq!(change(ratio), words);
        }
        let zero = [figure("", "waits", Unit::Count, 0.0)];
        assert_eq!(differences(&zero, &zero)[0].change, "=");
    }
}
