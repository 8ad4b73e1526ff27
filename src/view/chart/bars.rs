//! Bars with names: who has how much.

use super::scale::Scale;
use super::{Anchor, Chart, Paint};

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// Whose it is.
    pub name: String,
    /// How long it is.
    pub value: f64,
}

const ROW: f64 = 18.0;
const TOP: f64 = 22.0;

/// The longest bars, at most `most`, longest first; the rest is summed up in a last one.
pub fn bars(
    title: &str,
    all: &[Bar],
    most: usize,
    rest: &str,
    words: fn(f64) -> String,
    width: f64,
) -> Chart {
    let mut sorted = all.to_vec();
    sorted.sort_by(|a, b| b.value.total_cmp(&a.value));
    let mut shown: Vec<Bar> = sorted.iter().take(most).cloned().collect();
    if sorted.len() > most {
        shown.push(Bar {
            name: rest.to_owned(),
            value: sorted[most..].iter().map(|bar| bar.value).sum(),
        });
    }
    let height = TOP + ROW * shown.len() as f64 + 4.0;
    let mut chart = Chart::new(title, width, height);
    let place = (4.0, 13.0);
    chart.word(place, title.to_owned(), Anchor::Start, Paint::Text);
    let longest = shown.iter().map(|bar| bar.value).fold(0.0, f64::max);
    let names = (width * 0.36).min(190.0);
    let scale = Scale::linear(
        0.0,
        longest.max(f64::MIN_POSITIVE),
        0.0,
        width - names - 70.0,
    );
    let letters = (names / 6.6) as usize;
    for (index, bar) in shown.iter().enumerate() {
        let y = TOP + ROW * index as f64;
        let name = shortened(&bar.name, letters);
        chart.word((names - 6.0, y + 12.0), name, Anchor::End, Paint::Faint);
        let length = scale.at(bar.value).max(1.0);
        let hint = format!("{}: {}", bar.name, words(bar.value));
        let is_rest = index >= most;
        let paint = Paint::Series(usize::from(is_rest) * 4);
        chart.rectangle((names, y + 2.0), (length, ROW - 6.0), paint, hint);
        let place = (names + length + 5.0, y + 12.0);
        chart.word(place, words(bar.value), Anchor::Start, Paint::Text);
    }
    chart.rows = std::iter::once(vec!["name".to_owned(), title.to_owned()])
        .chain(
            sorted
                .into_iter()
                .map(|bar| vec![bar.name, bar.value.to_string()]),
        )
        .collect();
    chart
}

fn shortened(name: &str, letters: usize) -> String {
    if name.chars().count() <= letters {
        return name.to_owned();
    }
    let kept: String = name.chars().take(letters.saturating_sub(1)).collect();
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::chart::Shape;

    #[test]
    fn the_longest_come_first_and_the_rest_is_one_bar() {
        let all: Vec<Bar> = (0..5)
            .map(|number| Bar {
                name: format!("thread {number}"),
                value: f64::from(number),
            })
            .collect();
        let chart = bars("ops", &all, 2, "others", |value| format!("{value}"), 400.0);
        let hints: Vec<&str> = chart
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Area { hint, .. } => Some(hint.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(hints, ["thread 4: 4", "thread 3: 3", "others: 3"]);
        assert_eq!(chart.rows.len(), 6, "the rows have all of them");
    }
}
