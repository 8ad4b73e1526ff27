//! Two runs side by side: one that was kept, and the last one.
//!
//! Both are shown by the page's own timeline, which shows any run.

use leptos::html;
use leptos::prelude::*;

use super::charts::SaveButtons;
use super::state::{Phase, Playground, RunData, Tab, playground};
use super::text::text;
use super::timeline::{Shown, Timeline};
use crate::trace::jain;
use crate::view::chart::{self, Chart};
use crate::view::compare::{Difference, Figure, Unit, differences};
use crate::view::rates;

/// What is known of a run beside what it left.
#[derive(Debug, Clone, PartialEq)]
struct Known {
    label: String,
    figures: Vec<Figure>,
}

/// The panel.
#[component]
pub(super) fn ComparePanel() -> impl IntoView {
    let playground = playground();
    let kept_run = Shown {
        run: StoredValue::new_local(RunData::default()),
        revision: RwSignal::new(0),
        window: RwSignal::new(None),
    };
    let kept = RwSignal::new(None::<Known>);
    let can_keep = move || {
        playground.timeline_revision.track();
        playground.phase.get() == Phase::Idle && playground.live.with(|live| live.elapsed_ns > 0)
    };
    let keep = move |_| {
        let copied = playground.run.with_value(copied);
        kept_run.run.set_value(copied);
        kept_run.window.set(None);
        kept_run.revision.update(|count| *count += 1);
        kept.set(Some(known(playground)));
    };
    // A timeline is made once and stays: its observer of sizes lives as long as the page.
    let shown = Memo::new(move |_| kept.with(Option::is_some));
    view! {
        <section
            class="panel panel-compare"
            id="panel-compare"
            role="tabpanel"
            aria-labelledby="tab-compare"
            data-testid="compare"
        >
            <div class="panel-head">
                <button
                    type="button"
                    title=text().lab.keep_hint
                    disabled=move || !can_keep()
                    data-testid="keep"
                    on:click=keep
                >
                    {text().lab.keep}
                </button>
                <p class="faint" class:none=move || kept.with(Option::is_some)>{text().lab.compare_empty}</p>
            </div>
            {move || {
                shown
                    .get()
                    .then(|| view! { <Both kept_run kept/> })
            }}
        </section>
    }
}

/// Both timelines and what differs.
#[component]
fn Both(kept_run: Shown, kept: RwSignal<Option<Known>>) -> impl IntoView {
    let playground = playground();
    let now = Memo::new(move |before: Option<&Known>| {
        let is_in_front = playground.tab.get() == Tab::Compare;
        match before {
            Some(before) if !is_in_front => before.clone(),
            _ => {
                playground.timeline_revision.track();
                playground.live.track();
                known(playground)
            }
        }
    });
    let kept_label = move || kept.with(|it| it.as_ref().map(|it| it.label.clone()));
    let now_label = move || Some(now.with(|it| it.label.clone()));
    view! {
        <div class="compare-lanes">
            <Side name="kept" heading=text().lab.kept label=Signal::derive(kept_label)>
                <Timeline shown=kept_run/>
            </Side>
            <Side name="now" heading=text().lab.now label=Signal::derive(now_label)>
                <Timeline shown=Shown::present(playground)/>
            </Side>
        </div>
        <Differences kept now/>
    }
}

/// A heading and a timeline. The timeline believes that it is the page's only one, so its names
/// for tests and for screen readers are made different here.
#[component]
fn Side(
    name: &'static str,
    heading: &'static str,
    label: Signal<Option<String>>,
    children: Children,
) -> impl IntoView {
    let host = NodeRef::<html::Div>::new();
    Effect::new(move || {
        let Some(host) = host.get() else { return };
        let set = |selector: &str, attributes: &[(&str, &str)]| {
            if let Ok(Some(element)) = host.query_selector(selector) {
                for (attribute, value) in attributes {
                    // These are attributes that every element takes.
                    let _ = element.set_attribute(attribute, value);
                }
            }
        };
        set(
            "[data-testid=timeline]",
            &[("data-testid", &format!("timeline-{name}"))],
        );
        for inner in ["timeline-canvas", "timeline-empty"] {
            set(
                &format!("[data-testid={inner}]"),
                &[("data-testid", &format!("{inner}-{name}"))],
            );
        }
    });
    view! {
        <div class="compare-side" node_ref=host data-testid=format!("compare-{name}")>
            <h3 id=format!("compare-{name}")>
                {heading} " " <span class="faint">{move || label.get()}</span>
            </h3>
            {children()}
        </div>
    }
}

#[component]
fn Differences(kept: RwSignal<Option<Known>>, now: Memo<Known>) -> impl IntoView {
    let only_changed = RwSignal::new(true);
    let rows = Memo::new(move |_| {
        let before = kept.with(|it| it.as_ref().map(|it| it.figures.clone()));
        let mut rows = now.with(|now| differences(&before.unwrap_or_default(), &now.figures));
        if only_changed.get() {
            rows.retain(|row| row.change != "=");
        }
        rows
    });
    let drawn = move || -> Chart {
        let head = head().map(str::to_owned).to_vec();
        let cells = rows.with_untracked(|rows| rows.iter().map(cells).collect::<Vec<_>>());
        let all: Vec<Vec<String>> = std::iter::once(head).chain(cells).collect();
        chart::table(text().lab.differences, &all)
    };
    let body = move || {
        let row = |row: Difference| {
            let grew = row.ratio.map_or("", |ratio| {
                if ratio > 1.01 {
                    "grew"
                } else if ratio < 0.99 {
                    "shrank"
                } else {
                    ""
                }
            });
            let [whose, name, before, after, change] = cells(&row).try_into().unwrap_or_default();
            view! {
                <tr>
                    <th scope="row">{whose}</th>
                    <td class="name">{name}</td>
                    <td>{before}</td>
                    <td>{after}</td>
                    <td class=grew>{change}</td>
                </tr>
            }
        };
        rows.get().into_iter().take(400).map(row).collect_view()
    };
    view! {
        <div class="table-frame" data-testid="differences" tabindex="0" role="region" aria-label=text().lab.differences>
            <table>
                <caption>{text().lab.differences}</caption>
                <thead>
                    <tr>{head().map(|name| view! { <th scope="col">{name}</th> }).collect_view()}</tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
            <div class="panel-head">
                <label class="field field-check">
                    <input
                        type="checkbox"
                        data-testid="only-changed"
                        prop:checked=move || only_changed.get()
                        on:change=move |event| only_changed.set(event_target_checked(&event))
                    />
                    <span>{text().lab.only_changed}</span>
                </label>
                <SaveButtons name="differences" make=drawn/>
            </div>
        </div>
    }
}

fn head() -> [&'static str; 5] {
    let lab = &text().lab;
    [lab.whose, lab.figure, lab.kept, lab.now, lab.change]
}

fn cells(row: &Difference) -> Vec<String> {
    let whose = if row.of.is_empty() {
        text().lab.whole_run.to_owned()
    } else {
        row.of.clone()
    };
    vec![
        whose,
        row.name.clone(),
        row.before.clone(),
        row.after.clone(),
        row.change.clone(),
    ]
}

/// What a timeline and its figures are made of, once more.
fn copied(run: &RunData) -> RunData {
    RunData {
        trace: run.trace.clone(),
        timeline: run.timeline.clone(),
        statistics: run.statistics.clone(),
        source: run.source.clone(),
        thread_names: run.thread_names.clone(),
        threads: run.threads.clone(),
        objects: run.objects.clone(),
        ..RunData::default()
    }
}

fn known(playground: Playground) -> Known {
    let mut figures = Figures::default();
    playground.live.with(|live| {
        let total = rates::total(&live.threads);
        let rate = rates::mean(total, live.elapsed_ns);
        let lab = &text().lab;
        let whole = "";
        figures.add(whole, lab.elapsed, Unit::Time, live.elapsed_ns as f64);
        figures.add(whole, lab.operations, Unit::Count, total.operations as f64);
        figures.add(
            whole,
            lab.operations_per_second,
            Unit::Rate,
            rate.operations,
        );
        figures.add(whole, lab.steps, Unit::Count, total.steps as f64);
        figures.add(whole, lab.steps_per_second, Unit::Rate, rate.steps);
        let workers = live.threads.iter().skip(1);
        if let Some(index) = jain(workers.map(|thread| thread.steps as f64)) {
            figures.add(whole, lab.thread_fairness, Unit::Share, index);
        }
    });
    playground.run.with_value(|run| {
        thread_figures(&mut figures, run);
        object_figures(&mut figures, run);
    });
    Known {
        label: label(playground),
        figures: figures.all,
    }
}

/// The program, the values of its knobs, the workers.
fn label(playground: Playground) -> String {
    let program = playground.file_name.get_untracked();
    let mut words = vec![program.trim_end_matches(".py").to_owned()];
    let knobs = playground.knobs.get_untracked();
    words.extend(
        knobs
            .iter()
            .map(|knob| format!("{}={}", knob.name, knob.value)),
    );
    let workers = playground.workers.get_untracked();
    words.push(format!("{} {workers}", text().workers));
    if playground.gil.get_untracked() {
        words.push("GIL".to_owned());
    }
    words.join(", ")
}

fn thread_figures(figures: &mut Figures, run: &RunData) {
    for one in run.statistics.iter().flat_map(|all| &all.threads) {
        let name = figures.free(run.thread_name(one.thread));
        for (figure, ns) in [
            (text().running, one.running_ns),
            (text().ready, one.ready_ns),
            (text().blocked, one.blocked_ns),
            (text().sleeping, one.sleeping_ns),
        ] {
            figures.add(&name, figure, Unit::Time, ns as f64);
        }
    }
}

fn object_figures(figures: &mut Figures, run: &RunData) {
    let lab = &text().lab;
    for one in run.statistics.iter().flat_map(|all| &all.objects) {
        if one.object == 0 || one.acquires + one.failed == 0 && one.wait.count <= one.joins {
            continue;
        }
        let name = figures.free(run.object_name(one.object));
        figures.add(&name, lab.operations, Unit::Count, one.operations as f64);
        figures.add(&name, lab.contended, Unit::Count, one.contended as f64);
        figures.add(&name, lab.hand_offs, Unit::Count, one.hand_offs as f64);
        if let Some(index) = one.fairness() {
            figures.add(&name, lab.fairness, Unit::Share, index);
        }
        figures.add(&name, lab.wait_total, Unit::Time, one.wait.total_ns as f64);
        for (what, times) in [(lab.held, one.hold), (lab.waited, one.wait)] {
            let all = [
                ("p50", times.p50_ns),
                ("p99", times.p99_ns),
                ("max", times.max_ns),
            ];
            for (which, ns) in all.into_iter().filter(|_| times.count > 0) {
                figures.add(&name, &format!("{what} {which}"), Unit::Time, ns as f64);
            }
        }
    }
}

/// Figures, each of somebody with a name of their own.
#[derive(Default)]
struct Figures {
    all: Vec<Figure>,
    names: std::collections::BTreeMap<String, u32>,
}

impl Figures {
    fn add(&mut self, of: &str, name: &str, unit: Unit, value: f64) {
        self.all.push(Figure {
            of: of.to_owned(),
            name: name.to_owned(),
            unit,
            value,
        });
    }

    /// The name, with a number behind it if another one has it already.
    fn free(&mut self, name: String) -> String {
        let count = self.names.entry(name.clone()).or_default();
        *count += 1;
        match *count {
            1 => name,
            count => format!("{name} ({count})"),
        }
    }
}
