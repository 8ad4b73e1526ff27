//! How much gets done, live and in the end: over time, by thread, by object; and how long objects
//! were held and waited for.

use leptos::prelude::*;

use super::charts::ChartView;
use super::figures::Part;
use super::state::{Playground, RunData, playground};
use super::text::text;
use crate::trace::{Durations, jain};
use crate::view::chart::{Bar, Chart, Curve, Point, Series, bars, curve, histogram};
use crate::view::format;
use crate::view::rates::Rate;

const WIDTH: f64 = 430.0;
const HEIGHT: f64 = 190.0;
/// Bars in one chart.
const BARS: usize = 10;
/// Events that a live rate is taken from, and over how much time, at most.
const EVENTS_LIVE: usize = 30_000;
const WINDOW_NS: u64 = 700_000_000;

/// The charts above the tables.
#[component]
pub(super) fn Throughput() -> impl IntoView {
    let playground = playground();
    let over_time = move |of: fn(&Rate) -> f64, title: fn() -> &'static str| {
        Memo::new(move |_| {
            playground.figures.track(Part::OverTime);
            playground
                .run
                .with_value(|run| time_chart(run, of, title()))
        })
    };
    let operations = over_time(|rate| rate.operations, || text().lab.operations_per_second);
    let steps = over_time(|rate| rate.steps, || text().lab.steps_per_second);
    let by_thread = Memo::new(move |_| {
        playground.figures.track(Part::ByName);
        thread_chart(playground)
    });
    let by_object = Memo::new(move |_| {
        playground.figures.track(Part::ByName);
        object_chart(playground)
    });
    view! {
        <div class="charts" data-testid="throughput">
            <p
                class="charts-facts"
                class:none=move || !playground.figures_are_live()
                data-testid="live-figures"
            >
                {text().lab.live_figures}
            </p>
            <p class="charts-facts" data-testid="fairness">{move || fairness_words(playground)}</p>
            <ChartView name="operations" chart=operations/>
            <ChartView name="steps" chart=steps/>
            <ChartView name="by-thread" chart=by_thread/>
            <ChartView name="by-object" chart=by_object/>
            <Distributions/>
        </div>
    }
}

/// How evenly the threads' work is spread; the main thread, which mostly waits, is left out.
fn fairness_words(playground: Playground) -> String {
    playground.figures.track(Part::OverTime);
    let index = playground.live.with_untracked(|live| {
        let others = live.threads.iter().skip(1);
        if others.len() < 2 {
            return None;
        }
        jain(others.map(|thread| thread.steps as f64))
    });
    index.map_or_else(String::new, |index| {
        format!("{}: {index:.2}", text().lab.thread_fairness)
    })
}

fn time_chart(run: &RunData, of: fn(&Rate) -> f64, title: &str) -> Chart {
    let rates = run.history.rates();
    if rates.is_empty() {
        return Chart::default();
    }
    let mut points: Vec<Point> = rates
        .iter()
        .map(|(seconds, rate)| Point::new(*seconds, of(rate)))
        .collect();
    // The first rate holds from the beginning on.
    points.insert(0, Point::new(0.0, points[0].middle));
    let series = [Series {
        name: title.to_owned(),
        points,
        is_reference: false,
    }];
    let wanted = Curve {
        title,
        x_name: text().lab.seconds,
        y_name: title,
        is_logarithmic: false,
        y_words: format::short,
        series: &series,
    };
    curve(&wanted, WIDTH, HEIGHT)
}

fn thread_chart(playground: Playground) -> Chart {
    playground.live.with_untracked(|live| {
        let all: Vec<Bar> = live
            .threads
            .iter()
            .zip(&live.thread_rates)
            .map(|(thread, rate)| Bar {
                name: thread.name.clone(),
                value: rate.operations,
            })
            .collect();
        bar_chart(text().lab.operations_by_thread, &all)
    })
}

fn bar_chart(title: &str, all: &[Bar]) -> Chart {
    if all.iter().all(|bar| bar.value <= 0.0) {
        return Chart::default();
    }
    bars(title, all, BARS, text().lab.others, format::short, WIDTH)
}

/// By object: of the whole run when it has ended, of the newest events before.
fn object_chart(playground: Playground) -> Chart {
    let elapsed_ns = playground.live.with_untracked(|live| live.elapsed_ns);
    let goes_on = untrack(|| playground.figures_are_live());
    playground.run.with_value(|run| {
        let all = match &run.statistics {
            Some(statistics) if !goes_on => {
                let seconds = (elapsed_ns as f64 / 1e9).max(1e-9);
                let bar = |name, operations| Bar {
                    name,
                    value: operations as f64 / seconds,
                };
                let objects = statistics.objects.iter();
                objects
                    .filter(|one| one.object != 0 && one.operations > 0)
                    .map(|one| bar(run.object_name(one.object), one.operations))
                    .collect()
            }
            _ => live_bars(run),
        };
        bar_chart(text().lab.operations_by_object, &all)
    })
}

fn live_bars(run: &RunData) -> Vec<Bar> {
    let events = run.trace.events();
    let tail = &events[events.len().saturating_sub(EVENTS_LIVE)..];
    let Some(end_ns) = tail.last().map(|event| event.time_ns) else {
        return Vec::new();
    };
    let from_ns = end_ns.saturating_sub(WINDOW_NS);
    let tail = &tail[tail.partition_point(|event| event.time_ns < from_ns)..];
    let begin_ns = tail.first().map_or(end_ns, |event| event.time_ns);
    let seconds = (end_ns.saturating_sub(begin_ns) as f64 / 1e9).max(1e-6);
    let mut counts = std::collections::BTreeMap::<u32, u64>::new();
    for event in tail
        .iter()
        .filter(|event| event.is_on_object() && event.object != 0)
    {
        *counts.entry(event.object).or_default() += 1;
    }
    counts
        .into_iter()
        .map(|(object, count)| Bar {
            name: run.object_name(object),
            value: count as f64 / seconds,
        })
        .collect()
}

/// The distributions of one object's holds and waits.
#[component]
fn Distributions() -> impl IntoView {
    let playground = playground();
    let chosen = RwSignal::new(None::<u32>);
    let choices = Memo::new(move |_| {
        playground.figures.track(Part::Durations);
        playground.run.with_value(|run| {
            let objects = run.statistics.iter().flat_map(|all| &all.objects);
            let mut all: Vec<(u64, u32, String)> = objects
                .filter(|one| one.hold.count + one.wait.count > one.joins)
                .map(|one| {
                    let weight = one.wait.total_ns + one.hold.total_ns;
                    (weight, one.object, run.object_name(one.object))
                })
                .collect();
            all.sort_by(|a, b| b.cmp(a));
            all
        })
    });
    // The one that a person chose, while there is one; else the one that cost most.
    let object = Memo::new(move |_| {
        choices.with(|all| {
            let wanted = chosen.get();
            let found = all.iter().find(|one| Some(one.1) == wanted);
            found.or(all.first()).map(|one| one.1)
        })
    });
    let chart = move |title: fn() -> &'static str, holds: bool| {
        Memo::new(move |_| {
            playground.figures.track(Part::Durations);
            let Some(object) = object.get() else {
                return Chart::default();
            };
            playground.run.with_value(|run| {
                let objects = run.statistics.iter().flat_map(|all| &all.objects);
                let mut found = objects.filter(|one| one.object == object);
                let Some(one) = found.next() else {
                    return Chart::default();
                };
                let (times, buckets): (&Durations, _) = if holds {
                    (&one.hold, &one.hold_buckets)
                } else {
                    (&one.wait, &one.wait_buckets)
                };
                histogram(title(), times, buckets, (WIDTH, HEIGHT * 0.85))
            })
        })
    };
    let held = chart(|| text().lab.held, true);
    let waited = chart(|| text().lab.waited, false);
    let options = move || {
        choices.with(|all| {
            let options = all.iter().take(200).map(|(_, object, name)| {
                view! { <option value=object.to_string()>{name.clone()}</option> }
            });
            options.collect_view()
        })
    };
    view! {
        <div class="distributions" class:none=move || choices.with(Vec::is_empty)>
            <label class="field">
                <span>{text().lab.distribution}</span>
                <select
                    data-testid="distribution"
                    prop:value=move || object.get().unwrap_or(0).to_string()
                    on:change=move |event| chosen.set(event_target_value(&event).parse().ok())
                >
                    {options}
                </select>
            </label>
            <div class="charts">
                <ChartView name="held" chart=held/>
                <ChartView name="waited" chart=waited/>
            </div>
        </div>
    }
}
