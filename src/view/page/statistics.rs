//! The tables: what each thread did, and how each lock was used. Any column sorts.

use std::cmp::Ordering;

use leptos::prelude::*;

use super::charts::SaveButtons;
use super::state::{Phase, Playground, RunData, playground};
use super::text::text;
use super::throughput::Throughput;
use crate::trace::ObjectStatistics;
use crate::view::chart::{self, Chart};
use crate::view::format;

/// Rows shown until a person asks for all.
const ROWS: usize = 100;

/// A cell: what is shown, and what it sorts by.
#[derive(Debug, Clone, PartialEq)]
struct Cell {
    shown: String,
    sorts: f64,
}

impl Cell {
    fn count(number: u64) -> Self {
        Self {
            shown: format::count(number),
            sorts: number as f64,
        }
    }

    fn time(ns: u64) -> Self {
        Self {
            shown: format::duration(ns as f64),
            sorts: ns as f64,
        }
    }

    fn share(part: u64, whole: u64) -> Self {
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

    fn rate(per_second: f64) -> Self {
        Self {
            shown: format::short(per_second),
            sorts: per_second,
        }
    }

    fn none() -> Self {
        Self {
            shown: "–".to_owned(),
            sorts: -1.0,
        }
    }
}

/// A row: its name, a bar of shares where there is one, the cells.
#[derive(Debug, Clone, PartialEq)]
struct TableRow {
    name: String,
    /// Running, ready, blocked, sleeping: shares of the whole run.
    shares: Option<[f64; 4]>,
    cells: Vec<Cell>,
}

/// The tables.
#[component]
pub(super) fn StatisticsPanel() -> impl IntoView {
    let playground = playground();
    let threads = Memo::new(move |_| thread_rows(playground));
    let locks = Memo::new(move |_| {
        playground.timeline_revision.track();
        playground.run.with_value(lock_rows)
    });
    let nothing = move || threads.with(Vec::is_empty);
    let incomplete = move || {
        playground.timeline_revision.track();
        playground.live.with(|live| live.events_dropped)
            + playground.run.with_value(|run| run.trace.dropped())
    };
    view! {
        <section
            class="panel panel-statistics"
            id="panel-statistics"
            role="tabpanel"
            aria-labelledby="tab-statistics"
            data-testid="statistics"
        >
            <p class="empty" class:none=move || !nothing()>{text().no_statistics}</p>
            <p class="note" class:none=move || incomplete() == 0>
                {move || text().events_dropped(incomplete())}
            </p>
            <div class:none=nothing>
                <Throughput/>
            </div>
            <div class="tables" class:none=nothing>
                <Table
                    testid="thread-table"
                    caption=text().threads
                    columns=text().thread_columns
                    rows=threads
                />
                <div class:none=move || locks.with(Vec::is_empty)>
                    <Table
                        testid="lock-table"
                        caption=text().locks
                        columns=text().lock_columns
                        rows=locks
                    />
                </div>
            </div>
        </section>
    }
}

fn thread_rows(playground: Playground) -> Vec<TableRow> {
    playground.timeline_revision.track();
    let running = playground.phase.get() != Phase::Idle;
    playground.live.with(|live| {
        playground.run.with_value(|run| {
            let whole = live.elapsed_ns.max(1) as f64;
            let recorded = |thread: u16| {
                run.statistics
                    .as_ref()
                    .filter(|_| !running && !run.trace.events().is_empty())
                    .and_then(|all| all.threads.iter().find(|one| one.thread == thread))
            };
            live.threads
                .iter()
                .enumerate()
                .map(|(at, info)| {
                    let rate = live.thread_rates.get(at).copied().unwrap_or_default();
                    let mut cells = vec![
                        Cell::count(info.operations),
                        Cell::rate(rate.operations),
                        Cell::count(info.steps),
                        Cell::rate(rate.steps),
                    ];
                    let found = recorded(info.thread);
                    cells.extend(found.map_or_else(
                        || vec![Cell::none(); 5],
                        |one| {
                            vec![
                                Cell::time(one.running_ns),
                                Cell::time(one.ready_ns),
                                Cell::time(one.blocked_ns),
                                Cell::time(one.sleeping_ns),
                                Cell::share(one.contended, one.acquires),
                            ]
                        },
                    ));
                    TableRow {
                        name: info.name.clone(),
                        shares: found.map(|one| {
                            [
                                one.running_ns,
                                one.ready_ns,
                                one.blocked_ns,
                                one.sleeping_ns,
                            ]
                            .map(|ns| (ns as f64 / whole).min(1.0))
                        }),
                        cells,
                    }
                })
                .collect()
        })
    })
}

/// What can't be acquired, or was never, has no such figures.
fn lock_cells(one: &ObjectStatistics) -> Vec<Cell> {
    let acquired = |cell: Cell| {
        if one.acquires > 0 { cell } else { Cell::none() }
    };
    let mut cells = vec![
        acquired(Cell::count(one.acquires)),
        acquired(Cell::share(one.contended, one.acquires)),
        Cell::count(one.failed),
    ];
    cells.push(one.fairness().map_or_else(Cell::none, |index| Cell {
        shown: format!("{index:.2}"),
        sorts: index,
    }));
    cells.push(acquired(Cell::count(one.hand_offs)));
    for times in [one.hold, one.wait] {
        let figures = [times.total_ns, times.p50_ns, times.p99_ns, times.max_ns];
        cells.extend(figures.map(|ns| {
            if times.count > 0 {
                Cell::time(ns)
            } else {
                Cell::none()
            }
        }));
    }
    cells
}

fn lock_rows(run: &RunData) -> Vec<TableRow> {
    let Some(statistics) = &run.statistics else {
        return Vec::new();
    };
    statistics
        .objects
        .iter()
        // A thread that is joined is in the other table.
        .filter(|one| one.acquires + one.failed > 0 || one.wait.count > one.joins)
        .map(|one| TableRow {
            name: run.object_name(one.object),
            shares: None,
            cells: lock_cells(one),
        })
        .collect()
}

/// A table that sorts by the column whose head is pressed.
#[component]
fn Table(
    testid: &'static str,
    caption: &'static str,
    columns: &'static [&'static str],
    rows: Memo<Vec<TableRow>>,
) -> impl IntoView {
    // The column (0: in order of birth) and whether the largest come first.
    let order = RwSignal::new((0_usize, true));
    let all = RwSignal::new(false);
    let body = move || {
        let mut rows = rows.get();
        let (column, falling) = order.get();
        if let Some(cell) = column.checked_sub(1) {
            rows.sort_by(|a, b| {
                let order = sorts(a, cell)
                    .partial_cmp(&sorts(b, cell))
                    .unwrap_or(Ordering::Equal);
                if falling { order.reverse() } else { order }
            });
        }
        let shown = if all.get() { rows.len() } else { ROWS };
        rows.into_iter().take(shown).map(row_view).collect_view()
    };
    let hidden = move || {
        rows.with(Vec::len)
            .saturating_sub(if all.get() { usize::MAX } else { ROWS })
    };
    let head = columns
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
        .collect_view();
    view! {
        <div class="table-frame" data-testid=testid tabindex="0" role="region" aria-label=caption>
            <table>
                <caption>{caption}</caption>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
            <SaveButtons name=testid make=move || drawn(caption, columns, &rows.get_untracked())/>
            <button
                type="button"
                class="small"
                class:none=move || hidden() == 0
                on:click=move |_| all.set(true)
            >
                {move || text().more_rows(hidden())}
            </button>
        </div>
    }
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

fn row_view(row: TableRow) -> impl IntoView {
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
        .into_iter()
        .map(|cell| view! { <td>{cell.shown}</td> })
        .collect_view();
    view! {
        <tr>
            <th scope="row">{row.name} {shares}</th>
            {cells}
        </tr>
    }
}
