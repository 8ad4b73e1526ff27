//! Two runs side by side: one that was kept, and the last one.
//!
//! Both are shown by the page's own timeline, which shows any run.

use leptos::prelude::*;

use super::charts::SaveButtons;
use super::recording;
use super::state::{Live, Phase, Playground, RunData, Tab, playground};
use super::text::text;
use super::timeline::{Shown, Timeline};
use crate::scenario;
use crate::trace::jain;
use crate::view::chart::{self, Chart};
use crate::view::compare::{Difference, Figure, Unit, differences};
use crate::view::layout::Window;
use crate::view::rates;

/// The run that was kept, and what of both is in view. Copies share it; it lives as long as the
/// page, whatever its language.
#[derive(Clone, Copy)]
pub(super) struct Kept {
    run: StoredValue<RunData, LocalStorage>,
    revision: RwSignal<u32>,
    facts: RwSignal<Option<Facts>>,
    window: RwSignal<Option<Window>>,
}

impl Kept {
    /// None yet.
    pub(super) fn nothing() -> Self {
        Self {
            run: StoredValue::new_local(RunData::default()),
            revision: RwSignal::new(0),
            facts: RwSignal::new(None),
            window: RwSignal::new(None),
        }
    }

    /// Keeps the page's run beside those to come.
    fn keep(self, playground: Playground) {
        recording::read_figures(playground);
        let copied = playground.run.with_value(copied);
        self.run.set_value(copied);
        self.window.set(None);
        self.revision.update(|count| *count += 1);
        self.facts.set(Some(Facts::present(playground)));
    }
}

/// What is known of a run beside what it left.
#[derive(Debug, Clone, Default)]
struct Facts {
    live: Live,
    program: String,
    /// `THREADS=4`
    knobs: Vec<String>,
    workers: u32,
    gil: bool,
}

impl Facts {
    /// Of the page's last run, whatever became of the program since.
    fn present(playground: Playground) -> Self {
        let live = playground.live.get_untracked();
        let Some(ran) = playground.ran.get_untracked() else {
            return Self {
                live,
                ..Self::default()
            };
        };
        let (knobs, _) = scenario::knobs(&ran.source);
        let words = knobs
            .iter()
            .map(|knob| format!("{}={}", knob.name, knob.value));
        Self {
            live,
            program: ran.file_name.trim_end_matches(".py").to_owned(),
            knobs: words.collect(),
            workers: ran.workers,
            gil: ran.gil,
        }
    }

    /// The program, the values of its knobs, the workers.
    fn label(&self) -> String {
        if self.program.is_empty() {
            return String::new();
        }
        let mut words = vec![self.program.clone()];
        words.extend(self.knobs.iter().cloned());
        words.push(format!("{} {}", text().workers, self.workers));
        if self.gil {
            words.push("GIL".to_owned());
        }
        words.join(", ")
    }
}

/// What is shown of a run beside its timeline, in the language of the page.
#[derive(Debug, Clone, PartialEq)]
struct Known {
    label: String,
    figures: Vec<Figure>,
}

impl Known {
    fn new(facts: &Facts, run: StoredValue<RunData, LocalStorage>) -> Self {
        let mut figures = whole_figures(&facts.live);
        run.with_value(|run| {
            thread_figures(&mut figures, run);
            object_figures(&mut figures, run);
        });
        Self {
            label: facts.label(),
            figures: figures.all,
        }
    }
}

/// The panel.
#[component]
pub(super) fn ComparePanel() -> impl IntoView {
    let playground = playground();
    let kept = playground.kept;
    let can_keep = move || {
        playground.figures_revision.track();
        playground.phase.get() == Phase::Idle
            && playground.live.with_untracked(|live| live.elapsed_ns > 0)
    };
    let is_kept = Memo::new(move |_| kept.facts.with(Option::is_some));
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
                    on:click=move |_| kept.keep(playground)
                >
                    {text().lab.keep}
                </button>
                <p class="faint" class:none=is_kept>{text().lab.compare_empty}</p>
            </div>
            {move || is_kept.get().then(|| view! { <Both kept/> })}
        </section>
    }
}

/// Both timelines and what differs.
#[component]
fn Both(kept: Kept) -> impl IntoView {
    let playground = playground();
    let before = Memo::new(move |_| {
        let known = |facts: &Facts| Known::new(facts, kept.run);
        kept.facts.with(|facts| facts.as_ref().map(known))
    });
    let now = Memo::new(move |shown: Option<&Known>| {
        let is_in_front = playground.tab.get() == Tab::Compare;
        match shown {
            Some(shown) if !is_in_front => shown.clone(),
            _ => {
                playground.figures_revision.track();
                playground.phase.track();
                Known::new(&Facts::present(playground), playground.run)
            }
        }
    });
    let before_label = move || before.with(|it| it.as_ref().map(|it| it.label.clone()));
    let now_label = move || Some(now.with(|it| it.label.clone()));
    let present = (playground.run, playground.timeline_revision);
    let [kept_run, present] = Shown::side_by_side((kept.run, kept.revision), present, kept.window);
    view! {
        <div class="compare-lanes">
            <Side heading=text().lab.kept label=Signal::derive(before_label) shown=kept_run/>
            <Side heading=text().lab.now label=Signal::derive(now_label) shown=present/>
        </div>
        <Differences before now/>
    }
}

/// A heading and a timeline.
#[component]
fn Side(heading: &'static str, label: Signal<Option<String>>, shown: Shown) -> impl IntoView {
    view! {
        <div class="compare-side" data-testid=format!("compare-{}", shown.name)>
            <h3>{heading} " " <span class="faint">{move || label.get()}</span></h3>
            <Timeline shown/>
        </div>
    }
}

#[component]
fn Differences(before: Memo<Option<Known>>, now: Memo<Known>) -> impl IntoView {
    let only_changed = RwSignal::new(true);
    let rows = Memo::new(move |_| {
        let mut rows = before.with(|before| {
            let before = before.as_ref().map_or(&[][..], |it| &it.figures);
            now.with(|now| differences(before, &now.figures))
        });
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
            // More may be better or worse, so there is no colour to it.
            let is_change = row
                .ratio
                .is_some_and(|ratio| !(0.99..=1.01).contains(&ratio));
            let [whose, name, before, after, change] = cells(&row).try_into().unwrap_or_default();
            view! {
                <tr>
                    <th scope="row">{whose}</th>
                    <td class="name">{name}</td>
                    <td>{before}</td>
                    <td>{after}</td>
                    <td class:changed=is_change>{change}</td>
                </tr>
            }
        };
        rows.get().into_iter().take(400).map(row).collect_view()
    };
    view! {
        <div class="table-frame" data-testid="differences">
            <div class="table-rows" tabindex="0" role="region" aria-label=text().lab.differences>
            <table>
                <caption>{text().lab.differences}</caption>
                <thead>
                    <tr>{head().map(|name| view! { <th scope="col">{name}</th> }).collect_view()}</tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
            </div>
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

fn whole_figures(live: &Live) -> Figures {
    let mut figures = Figures::default();
    let total = rates::total(&live.threads);
    let rate = rates::mean(total, live.elapsed_ns);
    let lab = &text().lab;
    for (name, unit, value) in [
        (lab.elapsed, Unit::Time, live.elapsed_ns as f64),
        (lab.operations, Unit::Count, total.operations as f64),
        (lab.operations_per_second, Unit::Rate, rate.operations),
        (lab.steps, Unit::Count, total.steps as f64),
        (lab.steps_per_second, Unit::Rate, rate.steps),
    ] {
        figures.add("", name, unit, value);
    }
    let workers = live.threads.iter().skip(1);
    if let Some(index) = jain(workers.map(|thread| thread.steps as f64)) {
        figures.add("", lab.thread_fairness, Unit::Share, index);
    }
    figures
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
