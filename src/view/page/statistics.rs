//! The tables: what each thread did, and how each lock was used. Any column sorts.

use leptos::prelude::*;

use super::figures::Part;
use super::state::{Playground, RunData, Tab, playground};
use super::table::{Cell, Table, TableRow};
use super::text::text;
use super::throughput::Throughput;
use crate::trace::ObjectStatistics;

/// The tables.
#[component]
pub(super) fn StatisticsPanel() -> impl IntoView {
    let playground = playground();
    Effect::new(move |_| {
        // What nobody sees is not made.
        if playground.tab.get() == Tab::Statistics {
            playground.figures_revision.track();
            playground.figures.renew();
        }
    });
    let rows = move |part, of: fn(Playground) -> Vec<TableRow>| {
        Memo::new(move |_| {
            playground.figures.track(part);
            of(playground)
        })
    };
    let threads = rows(Part::Threads, thread_rows);
    let locks = rows(Part::Objects, |playground| {
        playground.run.with_value(lock_rows)
    });
    let nothing = move || threads.with(Vec::is_empty);
    let incomplete = move || {
        playground.figures_revision.track();
        playground.live.with_untracked(|live| live.events_dropped)
            + playground.run.with_value(|run| run.trace.dropped())
    };
    view! {
        <section
            class="panel panel-statistics"
            id="panel-statistics"
            role="tabpanel"
            aria-labelledby="tab-statistics"
            aria-busy=move || playground.figures.is_behind().to_string()
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
    let running = untrack(|| playground.figures_are_live());
    playground.live.with_untracked(|live| {
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
