//! The sweep: a knob, some values, some repetitions, and the curve that comes of it.
//!
//! [`session`] runs the programs on an engine of its own, so that the last run and its timeline
//! stay as they are; the maths is in [`crate::view::sweep`].

mod session;

use leptos::html;
use leptos::prelude::*;

use super::charts::ChartView;
use super::complaint::{Complaint, Complaints};
use super::resize::on_resize;
use super::state::{Phase, Playground, Tab};
use super::text::text;
use super::translation;
use crate::engine::page_side::Engine;
use crate::scenario::{Knob, KnobRange};
use crate::view::chart::{Chart, Curve, Series, curve};
use crate::view::format;
use crate::view::sweep::{self, Measure, Sample};

/// Curves in one chart.
const MOST_CURVES: usize = 6;
/// The chart is no wider; the style says so, too.
const WIDEST: i32 = 720;
/// What stands beside it: the padding of its figure.
const BESIDE: i32 = 28;

/// One curve: what was run, and what came of it.
#[derive(Debug, Clone, PartialEq)]
struct Measured {
    name: String,
    knob: String,
    samples: Vec<Sample>,
}

/// The state of the sweep; copies share it. It lives as long as the page, whatever its language.
#[derive(Clone, Copy)]
struct Sweep {
    playground: Playground,
    knob: RwSignal<Option<String>>,
    values: RwSignal<String>,
    repeats: RwSignal<u32>,
    measure: RwSignal<Measure>,
    is_logarithmic: RwSignal<bool>,
    shows_ideal: RwSignal<bool>,
    /// How wide the chart is drawn, in CSS pixels: its words are not to be made smaller.
    width: RwSignal<i32>,
    curves: RwSignal<Vec<Measured>>,
    /// Runs that are done, and all of them, while a sweep goes on.
    progress: RwSignal<Option<(usize, usize)>>,
    /// Why a sweep can't begin or ended early.
    complaint: RwSignal<Option<Complaint>>,
    /// For which knob values were suggested last.
    suggested: StoredValue<Option<(String, KnobRange)>>,
    engine: StoredValue<Option<Engine>, LocalStorage>,
    jobs: StoredValue<session::Jobs>,
}

/// Makes the page's only sweep.
pub(super) fn provide(playground: Playground) {
    provide_context(Sweep::new(playground));
}

impl Sweep {
    fn new(playground: Playground) -> Self {
        Self {
            playground,
            knob: RwSignal::new(None),
            values: RwSignal::new(String::new()),
            repeats: RwSignal::new(3),
            measure: RwSignal::new(Measure::Steps),
            is_logarithmic: RwSignal::new(true),
            shows_ideal: RwSignal::new(true),
            width: RwSignal::new(WIDEST),
            curves: RwSignal::default(),
            progress: RwSignal::new(None),
            complaint: RwSignal::new(None),
            suggested: StoredValue::new(None),
            engine: StoredValue::new_local(None),
            jobs: StoredValue::default(),
        }
    }

    /// Draws as wide as there is room in the panel.
    fn fit(self, panel: &web_sys::Element) {
        let room = panel.client_width() - BESIDE;
        let width = room.clamp(280, WIDEST);
        if room > 0 && self.width.get_untracked() != width {
            self.width.set(width);
        }
    }

    fn is_running(self) -> bool {
        self.progress.with(Option::is_some)
    }

    /// The knobs that have a place on an axis.
    fn knobs(self) -> Vec<Knob> {
        let all = self.playground.knobs.get();
        all.into_iter().filter(sweep::can_be_swept).collect()
    }

    /// The knob that is swept: the one that was chosen, while the program has it.
    fn present(self) -> Option<Knob> {
        let wanted = self.knob.get();
        let knobs = self.knobs();
        let found = knobs
            .iter()
            .position(|one| Some(&one.name) == wanted.as_ref());
        knobs.into_iter().nth(found.unwrap_or(0))
    }
}

/// The panel.
#[component]
pub(super) fn SweepPanel() -> impl IntoView {
    let sweep = expect_context::<Sweep>();
    // Values that suit the knob, until a person writes others.
    let shape = Memo::new(move |_| sweep.present().map(|knob| (knob.name, knob.range)));
    Effect::new(move || {
        let shape = shape.get();
        if sweep.suggested.get_value() == shape {
            return;
        }
        sweep.suggested.set_value(shape);
        let suggested = untrack(|| sweep.present()).map(|knob| sweep::suggestion(&knob));
        sweep.values.set(suggested.unwrap_or_default());
    });
    let panel = NodeRef::<html::Section>::new();
    Effect::new(move || {
        if let Some(panel) = panel.get() {
            let element = panel.clone();
            on_resize(&panel, move || sweep.fit(&element));
        }
    });
    let chart = Memo::new(move |_| drawn(sweep));
    let none = move || shape.with(Option::is_none);
    view! {
        <section
            class="panel panel-sweep"
            id="panel-sweep"
            role="tabpanel"
            aria-labelledby="tab-sweep"
            data-testid="sweep"
            node_ref=panel
        >
            <p class="note" class:none=move || !none()>{text().lab.no_knob}</p>
            <div class:none=none>
                <Plan sweep/>
            </div>
            <Progress sweep/>
            <Complaints about=sweep.complaint testid="sweep-complaint"/>
            <Shown sweep/>
            <ChartView name="sweep" chart=chart/>
            <p class="note sweep-hint">{text().lab.sweep_hint}</p>
        </section>
    }
}

/// What is to be run.
#[component]
fn Plan(sweep: Sweep) -> impl IntoView {
    let busy = move || sweep.is_running() || sweep.playground.phase.get() != Phase::Idle;
    let options = move || {
        let options = sweep.knobs().into_iter().map(|knob| {
            let label = translation::label(sweep.playground, &knob);
            view! { <option value=knob.name>{label}</option> }
        });
        options.collect_view()
    };
    view! {
        <form
            class="sweep-plan"
            on:submit=move |event| {
                event.prevent_default();
                session::begin(sweep, false);
            }
        >
            <label class="field">
                <span>{text().lab.knob}</span>
                <select
                    data-testid="sweep-knob"
                    prop:value=move || sweep.present().map(|knob| knob.name).unwrap_or_default()
                    on:change=move |event| sweep.knob.set(Some(event_target_value(&event)))
                >
                    {options}
                </select>
            </label>
            <label class="field field-wide">
                <span>{text().lab.values}</span>
                <input
                    type="text"
                    data-testid="sweep-values"
                    spellcheck="false"
                    prop:value=move || sweep.values.get()
                    on:input=move |event| sweep.values.set(event_target_value(&event))
                />
            </label>
            <label class="field">
                <span>{text().lab.repeats}</span>
                <input
                    type="number"
                    min="1"
                    max="20"
                    data-testid="sweep-repeats"
                    prop:value=move || sweep.repeats.get().to_string()
                    on:change=move |event| {
                        let wanted = event_target_value(&event).trim().parse::<u32>();
                        sweep.repeats.set(wanted.unwrap_or(3).clamp(1, 20));
                    }
                />
            </label>
            <button type="submit" class="primary" disabled=busy data-testid="sweep-start">
                {text().lab.start_sweep}
            </button>
            <button
                type="button"
                disabled=move || busy() || sweep.curves.with(Vec::is_empty)
                data-testid="sweep-add"
                on:click=move |_| session::begin(sweep, true)
            >
                {text().lab.add_curve}
            </button>
        </form>
    }
}

/// How far it is, and a way out.
#[component]
fn Progress(sweep: Sweep) -> impl IntoView {
    let done = move || sweep.progress.get().map_or(0, |(done, _)| done);
    let all = move || sweep.progress.get().map_or(1, |(_, all)| all);
    view! {
        <div class="sweep-progress" class:none=move || !sweep.is_running() data-testid="sweep-progress">
            <progress max=all value=done aria-label=text().lab.sweep></progress>
            <span>{move || format!("{} / {}", done(), all())}</span>
            <button
                type="button"
                class="small"
                data-testid="sweep-cancel"
                on:click=move |_| session::cancel(sweep)
            >
                {text().lab.cancel}
            </button>
        </div>
    }
}

/// How the curves are shown.
#[component]
fn Shown(sweep: Sweep) -> impl IntoView {
    let names = [
        (Measure::Steps, text().lab.steps_per_second),
        (Measure::Operations, text().lab.operations_per_second),
        (Measure::Elapsed, text().lab.elapsed),
    ];
    let options = names
        .map(|(measure, name)| view! { <option value=measure.slug()>{name}</option> })
        .collect_view();
    let switch = |name: &'static str, testid: &'static str, signal: RwSignal<bool>| {
        view! {
            <label class="field field-check">
                <input
                    type="checkbox"
                    data-testid=testid
                    prop:checked=move || signal.get()
                    on:change=move |event| signal.set(event_target_checked(&event))
                />
                <span>{name}</span>
            </label>
        }
    };
    view! {
        <div class="sweep-plan" class:none=move || sweep.curves.with(Vec::is_empty)>
            <label class="field">
                <span>{text().lab.measure}</span>
                <select
                    data-testid="sweep-measure"
                    prop:value=move || sweep.measure.get().slug()
                    on:change=move |event| {
                        if let Some(measure) = Measure::from_slug(&event_target_value(&event)) {
                            sweep.measure.set(measure);
                        }
                    }
                >
                    {options}
                </select>
            </label>
            {switch(text().lab.ideal, "sweep-ideal", sweep.shows_ideal)}
            {switch(text().lab.log_axis, "sweep-log", sweep.is_logarithmic)}
            <button
                type="button"
                class="quiet small"
                disabled=move || sweep.is_running()
                data-testid="sweep-clear"
                on:click=move |_| sweep.curves.set(Vec::new())
            >
                {text().lab.clear_curves}
            </button>
        </div>
    }
}

fn drawn(sweep: Sweep) -> Chart {
    if sweep.playground.tab.get() != Tab::Sweep {
        return Chart::default();
    }
    let measure = sweep.measure.get();
    sweep.curves.with(|curves| {
        let Some(first) = curves.iter().find(|one| !one.samples.is_empty()) else {
            return Chart::default();
        };
        let mut series: Vec<Series> = curves
            .iter()
            .filter(|one| !one.samples.is_empty())
            .map(|one| sweep::series(&one.name, &one.samples, measure))
            .collect();
        if sweep.shows_ideal.get() {
            series.extend(sweep::ideal(text().lab.ideal, &first.samples, measure));
        }
        let (y_name, y_words): (_, fn(f64) -> String) = match measure {
            Measure::Elapsed => (text().lab.elapsed, |seconds| {
                format::duration(seconds * 1e9)
            }),
            Measure::Operations => (text().lab.operations_per_second, format::short),
            Measure::Steps => (text().lab.steps_per_second, format::short),
        };
        // Curves may be over other knobs.
        let mut knobs: Vec<&str> = Vec::new();
        for one in curves.iter().filter(|one| !one.samples.is_empty()) {
            if !knobs.contains(&&*one.knob) {
                knobs.push(&one.knob);
            }
        }
        let x_name = knobs.join(" / ");
        let title = format!("{y_name}: {x_name}");
        let wanted = Curve {
            title: &title,
            x_name: &x_name,
            y_name,
            is_logarithmic: sweep.is_logarithmic.get(),
            y_words,
            series: &series,
        };
        curve(&wanted, f64::from(sweep.width.get()), 340.0)
    })
}
