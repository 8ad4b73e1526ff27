//! Tables of figures: any column sorts, and of a long table only the rows in view are made.

use std::cmp::Ordering;

use leptos::html;
use leptos::prelude::*;

use super::charts::SaveButtons;
use crate::view::chart::{self, Chart};
use crate::view::format;
use crate::view::long_list::{LongList, Slice};

/// A table with more rows scrolls by itself.
const ROWS_WHOLE: usize = 40;
/// How high a row of a long table is, and how much of the table is in view, in CSS pixels;
/// `result.css` sets the same.
const ROW_HEIGHT: f64 = 30.0;
const IN_VIEW: f64 = 480.0;

/// A cell: what is shown, and what it sorts by.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cell {
    pub(super) shown: String,
    pub(super) sorts: f64,
}

impl Cell {
    /// A number.
    pub(super) fn count(number: u64) -> Self {
        Self {
            shown: format::count(number),
            sorts: number as f64,
        }
    }

    /// A time in nanoseconds.
    pub(super) fn time(ns: u64) -> Self {
        Self {
            shown: format::duration(ns as f64),
            sorts: ns as f64,
        }
    }

    /// A part of a whole.
    pub(super) fn share(part: u64, whole: u64) -> Self {
        let share = if whole == 0 {
            0.0
        } else {
            part as f64 / whole as f64
        };
        Self {
            shown: format::percent(share),
            sorts: share,
        }
    }

    /// So many per second.
    pub(super) fn rate(per_second: f64) -> Self {
        Self {
            shown: format::short(per_second),
            sorts: per_second,
        }
    }

    /// Nothing; sorts below everything.
    pub(super) fn none() -> Self {
        Self {
            shown: "–".to_owned(),
            sorts: -1.0,
        }
    }
}

/// A row: its name, a bar of shares where there is one, the cells.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct TableRow {
    pub(super) name: String,
    /// Running, ready, blocked, sleeping: shares of the whole run.
    pub(super) shares: Option<[f64; 4]>,
    pub(super) cells: Vec<Cell>,
}

/// A table that sorts by the column whose head is pressed.
#[component]
pub(super) fn Table(
    testid: &'static str,
    caption: &'static str,
    columns: &'static [&'static str],
    rows: Memo<Vec<TableRow>>,
) -> impl IntoView {
    // The column (0: in order of birth) and whether the largest come first.
    let order = RwSignal::new((0_usize, true));
    let sorted = Memo::new(move |_| rows.with(|rows| sorted(rows, order.get())));
    let is_long = Memo::new(move |_| sorted.with(|rows| rows.len() > ROWS_WHOLE));
    let scroller = NodeRef::<html::Div>::new();
    let scrolled = RwSignal::new(0.0_f64);
    let slice = Memo::new(move |_| {
        let rows = sorted.with(Vec::len);
        if is_long.get() {
            let list = LongList {
                rows,
                row_height: ROW_HEIGHT,
                in_view: IN_VIEW,
            };
            list.at(scrolled.get())
        } else {
            Slice {
                first: 0,
                count: rows,
                offset: 0.0,
            }
        }
    });
    let places = Memo::new(move |_| slice.with(|slice| (slice.first, slice.count)));
    let body = move || {
        let (first, count) = places.get();
        sorted.with(|rows| {
            let shown = rows.iter().enumerate().skip(first).take(count);
            shown.map(|(at, row)| row_view(row, at)).collect_view()
        })
    };
    let room = move |of: fn(usize, usize, usize) -> usize| {
        let (first, count) = places.get();
        let rows = sorted.with(Vec::len);
        format!("{}px", of(first, count, rows) as f64 * ROW_HEIGHT)
    };
    let above = move || room(|first, _, _| first);
    let below = move || room(|first, count, rows| rows.saturating_sub(first + count));
    view! {
        <div class="table-frame" data-testid=testid>
            <div
                class="table-rows"
                class:table-long=is_long
                tabindex="0"
                role="region"
                aria-label=caption
                node_ref=scroller
                on:scroll=move |_| {
                    if let Some(scroller) = scroller.get_untracked() {
                        scrolled.set(f64::from(scroller.scroll_top()));
                    }
                }
            >
                <table aria-rowcount=move || (sorted.with(Vec::len) + 1).to_string()>
                    <caption>{caption}</caption>
                    <thead>
                        <tr aria-rowindex="1">{heads(columns, order)}</tr>
                    </thead>
                    <tbody aria-hidden="true"><tr style:height=above></tr></tbody>
                    <tbody>{body}</tbody>
                    <tbody aria-hidden="true"><tr style:height=below></tr></tbody>
                </table>
            </div>
            <SaveButtons name=testid make=move || drawn(caption, columns, &rows.get_untracked())/>
        </div>
    }
}

fn sorted(rows: &[TableRow], (column, falling): (usize, bool)) -> Vec<TableRow> {
    let mut rows = rows.to_vec();
    if let Some(cell) = column.checked_sub(1) {
        rows.sort_by(|a, b| {
            let order = sorts(a, cell)
                .partial_cmp(&sorts(b, cell))
                .unwrap_or(Ordering::Equal);
            if falling { order.reverse() } else { order }
        });
    }
    rows
}

fn heads(
    columns: &'static [&'static str],
    order: RwSignal<(usize, bool)>,
) -> impl IntoView + use<> {
    columns
        .iter()
        .enumerate()
        .map(|(column, name)| {
            let sorted = move || match order.get() {
                (at, true) if at == column && at > 0 => "descending",
                (at, false) if at == column && at > 0 => "ascending",
                _ => "none",
            };
            let press = move |_| {
                order.update(|(at, falling)| {
                    *falling = *at != column || !*falling;
                    *at = column;
                });
            };
            view! {
                <th scope="col" aria-sort=sorted>
                    <button type="button" on:click=press>{*name}</button>
                </th>
            }
        })
        .collect_view()
}

/// A table as a drawing, with its plain numbers as rows.
fn drawn(caption: &str, columns: &[&str], rows: &[TableRow]) -> Chart {
    let head = columns.iter().map(|name| (*name).to_owned()).collect();
    let with = |words: fn(&Cell) -> String| {
        let row = |row: &TableRow| {
            let cells = row.cells.iter().map(words);
            std::iter::once(row.name.clone()).chain(cells).collect()
        };
        let all: Vec<Vec<String>> = std::iter::once(&head)
            .cloned()
            .chain(rows.iter().map(row))
            .collect();
        all
    };
    let mut chart = chart::table(caption, &with(|cell| cell.shown.clone()));
    chart.rows = with(|cell| {
        if cell.sorts < 0.0 {
            String::new()
        } else {
            cell.sorts.to_string()
        }
    });
    chart
}

fn sorts(row: &TableRow, cell: usize) -> f64 {
    row.cells.get(cell).map_or(-1.0, |cell| cell.sorts)
}

fn row_view(row: &TableRow, at: usize) -> impl IntoView + use<> {
    let shares = row.shares.map(|shares| {
        let names = ["running", "ready", "blocked", "sleeping"];
        let parts = names
            .iter()
            .zip(shares)
            .map(|(name, share)| {
                let width = format!("{:.2}%", share * 100.0);
                view! { <i class=format!("state-{name}") style:width=width></i> }
            })
            .collect_view();
        view! { <span class="shares" aria-hidden="true">{parts}</span> }
    });
    let cells = row
        .cells
        .iter()
        .map(|cell| view! { <td>{cell.shown.clone()}</td> })
        .collect_view();
    view! {
        <tr aria-rowindex=(at + 2).to_string()>
            <th scope="row">{row.name.clone()} {shares}</th>
            {cells}
        </tr>
    }
}
