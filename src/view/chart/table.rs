//! A table as a drawing, so that it can be saved as one.

use super::{Anchor, Chart, Paint};

/// What stands in a cell.
pub type Cell = String;

const ROW: f64 = 18.0;
const LETTER: f64 = 6.6;
const GAP: f64 = 16.0;

/// Draws a table; the first row is its head, the first column holds names.
pub fn table(title: &str, rows: &[Vec<Cell>]) -> Chart {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<f64> = (0..columns)
        .map(|column| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            let longest = cells.map(|cell| cell.chars().count()).max().unwrap_or(0);
            longest as f64 * LETTER + GAP
        })
        .collect();
    let width = (widths.iter().sum::<f64>() + 12.0).max(title.chars().count() as f64 * 7.0);
    let height = 24.0 + ROW * rows.len() as f64 + 6.0;
    let mut chart = Chart::new(title, width, height);
    chart.word((6.0, 15.0), title.to_owned(), Anchor::Start, Paint::Text);
    for (index, row) in rows.iter().enumerate() {
        let y = 24.0 + ROW * index as f64;
        let paint = if index == 0 {
            Paint::Faint
        } else {
            Paint::Text
        };
        let mut left = 6.0;
        for (column, cell) in row.iter().enumerate() {
            let (x, anchor) = if column == 0 {
                (left, Anchor::Start)
            } else {
                (left + widths[column] - GAP / 2.0, Anchor::End)
            };
            chart.word((x, y + 13.0), cell.clone(), anchor, paint);
            left += widths[column];
        }
        let line = y + ROW - 0.5;
        chart.line(&[(6.0, line), (width - 6.0, line)], Paint::Grid);
    }
    chart.rows = rows.to_vec();
    chart
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cell_is_drawn() {
        let rows = vec![
            vec!["thread".to_owned(), "ops".to_owned()],
            vec!["Ada".to_owned(), "12".to_owned()],
        ];
        let svg = table("Threads", &rows).to_svg();
        for word in ["Threads", ">thread<", ">ops<", ">Ada<", ">12<"] {
            assert!(svg.contains(word), "{word}");
        }
    }
}
