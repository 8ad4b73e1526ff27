//! Medians, and tables in Markdown.

#![allow(dead_code, reason = "each bench uses a part of this")]

/// The middle one.
pub(crate) fn median(mut samples: Vec<f64>) -> f64 {
    samples.sort_by(f64::total_cmp);
    samples[samples.len() / 2]
}

/// The names of the columns.
pub(crate) fn head(columns: &[&str]) {
    println!("| {} |", columns.join(" | "));
    println!("|{}", " --- |".repeat(columns.len()));
}

/// One row.
pub(crate) fn row(cells: &[String]) {
    println!("| {} |", cells.join(" | "));
}
