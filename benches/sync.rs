//! The primitives beside `std::sync`, `parking_lot` and crossbeam-channel, natively. Samples of the
//! contenders alternate, so that whatever else the machine does meets them all.
//!
//! `cargo bench --bench sync -- queue` measures only the tables with that word in their title.

mod contests;
mod table;

use std::env;
use std::thread;
use std::time::Instant;

use contests::{Body, Crew, GROUPS, Group, Row, StartLine};

const SAMPLES: usize = 9;

fn main() {
    let wanted: Vec<String> = env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with('-'))
        .collect();
    for group in GROUPS {
        if wanted.iter().all(|word| group.title.contains(word)) {
            measure(group);
        }
    }
}

fn measure(group: &Group) {
    println!(
        "\n{}, native, median of {SAMPLES} (ns; ratios: theirs / ours)\n",
        group.title
    );
    let (ours, theirs) = group.contenders.split_last().expect("ours is there");
    let ratios: Vec<String> = theirs.iter().map(|it| format!("{it} / {ours}")).collect();
    let mut head = vec![""];
    head.extend(group.contenders);
    head.extend(ratios.iter().map(String::as_str));
    table::head(&head);
    for row in group.rows {
        let medians = medians(row);
        let ours = medians.last().copied().flatten().expect("ours is there");
        let mut cells = vec![row.label.to_owned()];
        cells.extend(medians.iter().map(|median| cell(*median, 1)));
        let theirs = &medians[..medians.len() - 1];
        cells.extend(
            theirs
                .iter()
                .map(|median| cell(median.map(|it| it / ours), 2)),
        );
        table::row(&cells);
    }
}

fn cell(value: Option<f64>, digits: usize) -> String {
    value.map_or(String::new(), |value| format!("{value:.digits$}"))
}

/// The nanoseconds of one operation for each contender.
fn medians(row: &Row) -> Vec<Option<f64>> {
    let mut samples = vec![Vec::new(); row.runs.len()];
    for _ in 0..SAMPLES {
        for (run, samples) in row.runs.iter().zip(&mut samples) {
            if let Some(run) = run {
                let crew = Crew {
                    threads: row.threads,
                    run: &|body| in_threads(row.threads, body),
                };
                samples.push(run(&crew, row.operations) / f64::from(row.operations));
            }
        }
    }
    let median = |samples: Vec<f64>| (!samples.is_empty()).then(|| table::median(samples));
    samples.into_iter().map(median).collect()
}

/// Runs a body in so many threads at once; answers the nanoseconds that took.
fn in_threads(threads: u16, body: Body<'_>) -> f64 {
    let start = StartLine::new(u32::from(threads) + 1);
    let elapsed = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|thread| {
                let start = &start;
                scope.spawn(move || {
                    start.wait();
                    body(thread);
                })
            })
            .collect();
        start.wait();
        let began = Instant::now();
        for worker in workers {
            worker.join().expect("no worker panics");
        }
        began.elapsed()
    });
    elapsed.as_nanos() as f64
}
