//! What is selected, or under the pointer, in words; and where one gets from there.

use leptos::prelude::*;

use super::super::icons::Icon;
use super::super::text::timeline::{share, words};
use super::super::text::{say, text};
use super::keys;
use super::view::View;
use crate::trace::{Event, EventKind, StateSpan, ThreadState};
use crate::view::layout::Unit;
use crate::view::timeline::walk::{self, Way};
use crate::view::timeline::{Mark, Rows, Subject, Target};

/// What is said of a target.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Details {
    /// The class of the state's colour.
    pub(super) state: &'static str,
    pub(super) title: String,
    /// Name and value.
    pub(super) rows: Vec<(&'static str, String)>,
    /// 1-based source line, 0 for none.
    pub(super) line: u32,
}

/// Everything known about a target, in words.
pub(super) fn details(target: Target, subject: &Subject<'_>, rows: &Rows) -> Option<Details> {
    let (timeline, naming, unit) = (subject.timeline, subject.naming, subject.unit);
    let line = line_of(target, subject);
    match target {
        Target::Span { lane, span } => {
            let lane = timeline.lanes.get(lane)?;
            Some(span_details(subject, lane.thread, lane.spans.get(span)?))
        }
        Target::Spans { lane, first, count } => {
            let lane = timeline.lanes.get(lane)?;
            let times_ns = lane.state_times(&(first..first + count));
            Some(Details {
                state: "key-merged",
                title: words().spans(&naming.thread(lane.thread), count),
                rows: shares(times_ns, unit),
                line,
            })
        }
        Target::Event { event, .. } => Some(event_details(subject, event)?),
        Target::Hold { hold, span } => {
            let lane = timeline.holds.get(hold)?;
            let span = lane.spans.get(span)?;
            let mut rows = vec![(text().holder, naming.thread(span.thread))];
            rows.extend(times(span.start_ns, span.end_ns, unit));
            Some(Details {
                state: "state-held",
                title: naming.object(lane.object),
                rows,
                line,
            })
        }
        Target::Holds { hold, count, .. } => {
            let lane = timeline.holds.get(hold)?;
            let (start_ns, end_ns) = target.times(subject)?;
            Some(Details {
                state: "state-held",
                title: words().holds(&naming.object(lane.object), count),
                rows: times(start_ns, end_ns, unit).to_vec(),
                line: 0,
            })
        }
        Target::Group { group, time_ns } => {
            let group = rows.groups().get(group)?;
            let mut counts = [0_usize; 4];
            for &lane in &group.lanes {
                if let Some(span) = timeline.lanes.get(lane)?.at(time_ns) {
                    counts[span.state as usize] += 1;
                }
            }
            let states = ThreadState::STACKED
                .into_iter()
                .filter(|state| counts[*state as usize] > 0)
                .map(|state| (state_words(state).1, counts[state as usize].to_string()));
            let begins = (text().begins, unit.moment(time_ns as f64));
            Some(Details {
                state: "",
                title: words().group(&group.name, group.lanes.len()),
                rows: states.chain([begins]).collect(),
                line: 0,
            })
        }
    }
}

/// The source line of a target, 0 for none.
pub(super) fn line_of(target: Target, subject: &Subject<'_>) -> u32 {
    let timeline = subject.timeline;
    let own = match target {
        Target::Span { lane, span } => timeline
            .lanes
            .get(lane)
            .and_then(|lane| lane.spans.get(span))
            .map(|span| span.line),
        Target::Hold { hold, span } => timeline
            .holds
            .get(hold)
            .and_then(|lane| lane.spans.get(span))
            .map(|span| span.line),
        Target::Group { .. } | Target::Holds { .. } => None,
        Target::Spans { .. } | Target::Event { .. } => target
            .event(subject)
            .and_then(|event| Some(subject.event(event)?.line)),
    };
    // A thread that goes on does so where it waited.
    match own {
        Some(0) => target.wait(subject).map_or(0, |(_, wait)| wait.line),
        Some(line) => line,
        None => 0,
    }
}

fn event_details(subject: &Subject<'_>, index: u32) -> Option<Details> {
    let event: &Event = subject.event(index)?;
    let thread = subject.naming.thread(event.thread);
    let mut rows = Vec::new();
    let is_own = matches!(event.kind, EventKind::Start | EventKind::End);
    if event.object != 0 && !is_own {
        rows.push((text().object_of, subject.naming.object(event.object)));
    }
    rows.push((text().begins, subject.unit.moment(event.time_ns as f64)));
    let target = walk::event(subject, index)?;
    let state = target
        .span(subject)
        .and_then(|(lane, span)| subject.timeline.lanes[lane].spans.get(span));
    let class = Mark::of(event.kind).map(Mark::class);
    let state_class = state.map(|span| state_words(span.state).0);
    Some(Details {
        state: class.or(state_class).unwrap_or(""),
        title: format!("{thread} {}", text().event(event.kind, event.argument)),
        rows,
        line: line_of(target, subject),
    })
}

fn span_details(subject: &Subject<'_>, thread: u16, span: &StateSpan) -> Details {
    let naming = subject.naming;
    if let Some(step) = subject.step_of(span) {
        let number = subject.unit.moment(span.end_ns as f64);
        return Details {
            state: state_words(span.state).0,
            title: format!("{}: {}", naming.thread(thread), say(&step.deed)),
            rows: vec![(words().step, number)],
            line: span.line,
        };
    }
    let mut rows = Vec::new();
    if span.object != 0 {
        rows.push((text().waits_for, naming.object(span.object)));
    }
    if let Some(by) = span.by {
        let name = if span.state == ThreadState::Blocked {
            text().holder
        } else {
            text().woken_by
        };
        rows.push((name, naming.thread(by)));
    }
    rows.extend(times(span.start_ns, span.end_ns, subject.unit));
    let (state, word) = state_words(span.state);
    Details {
        state,
        title: format!("{} · {word}", naming.thread(thread)),
        rows,
        line: span.line,
    }
}

fn shares(times_ns: [u64; 4], unit: Unit) -> Vec<(&'static str, String)> {
    let whole = times_ns.iter().sum();
    ThreadState::STACKED
        .into_iter()
        .filter(|state| times_ns[*state as usize] > 0)
        .map(|state| {
            let time_ns = times_ns[state as usize];
            (state_words(state).1, share(time_ns, whole, unit))
        })
        .collect()
}

fn times(start_ns: u64, end_ns: u64, unit: Unit) -> [(&'static str, String); 2] {
    [
        (
            text().lasts,
            unit.length(end_ns.saturating_sub(start_ns) as f64),
        ),
        (text().begins, unit.moment(start_ns as f64)),
    ]
}

/// A mark's word in the legend.
pub(super) fn mark_word(mark: Mark) -> &'static str {
    match mark {
        Mark::Signal => text().mark_signal,
        Mark::Pass => text().mark_pass,
        Mark::Failure => text().mark_failure,
        Mark::Death => text().mark_death,
    }
}

/// A state's class and its word.
pub(super) fn state_words(state: ThreadState) -> (&'static str, &'static str) {
    match state {
        ThreadState::Running => ("state-running", text().running),
        ThreadState::Ready => ("state-ready", text().ready),
        ThreadState::Blocked => ("state-blocked", text().blocked),
        ThreadState::Sleeping => ("state-sleeping", text().sleeping),
    }
}

/// What is selected, for eyes and ears, and the ways on.
#[component]
pub(super) fn Selection(view: View) -> impl IntoView {
    let found = Memo::new(move |_| {
        view.laid_out.track();
        let target = view.selected.get()?;
        view.with_scene(|scene, subject| details(target, subject, scene.rows))?
    });
    let can = move |way: fn(&Subject<'_>, Target) -> Option<Target>| {
        view.laid_out.track();
        view.selected
            .get()
            .is_some_and(|target| view.with_subject(|subject, _| way(subject, target).is_some()))
    };
    let path = move || {
        view.laid_out.track();
        let begun = view.path_from.get();
        let drawn = view.layout.with_value(|layout| {
            let path = layout.path.as_ref()?;
            Some(words().path_of(path, view.shown.unit(), |state| state_words(state).1))
        });
        drawn.or_else(|| {
            let event = begun?;
            let time_ns = view.with_subject(|subject, _| Some(subject.event(event)?.time_ns))?;
            Some(words().path_begun(time_ns, view.shown.unit()))
        })
    };
    let button =
        move |name: &'static str, testid: &'static str, label: &'static str, act: fn(View)| {
            // Others are called by what stands on them.
            let is_sign = matches!(label, "←" | "→");
            view! {
                <button type="button" class="small" title=name aria-label=is_sign.then_some(name)
                    data-testid=testid on:click=move |_| act(view)>
                    {label}
                </button>
            }
        };
    let begins_path = move || {
        let selected = view.selected.get();
        let event = selected.and_then(|it| view.with_subject(|subject, _| it.event(subject)));
        event.is_some() && event == view.path_from.get()
    };
    let nothing = move || found.with(Option::is_none) && path().is_none();
    view! {
        <section
            class="selection"
            class:none=nothing
            aria-label=words().selection
            data-testid=view.shown.id("selection")
        >
            <div class="selection-words" id=view.shown.id("timeline-selection") role="status" data-testid=view.shown.id("selection-words")>
                {move || found.get().map(|it| view! { <Said said=it view/> })}
                {move || path().map(|words| view! { <p data-testid="path-words">{words}</p> })}
            </div>
            <div class="button-row">
                <span class="button-row" class:none=move || found.with(Option::is_none)>
                    {button(words().before, "event-before", "←", |view| step(view, Way::Back))}
                    {button(words().after, "event-after", "→", |view| step(view, Way::Forth))}
                    <button type="button" class="small" data-testid="go-waker"
                        disabled=move || !can(walk::waker)
                        on:click=move |_| keys::go_to_waker(view)>{words().waker}</button>
                    <button type="button" class="small" data-testid="go-waited-for"
                        disabled=move || !can(walk::waited_for)
                        on:click=move |_| keys::go_to_waited_for(view)>{words().waited_for}</button>
                    {button(words().measure, "measure", words().measure_label, |view| keys::measure(view, false))}
                    {button(words().path_from, "path-from", words().path_from_label, View::begin_path)}
                    <button type="button" class="small" title=words().path_to data-testid="path-to"
                        disabled=begins_path
                        on:click=move |_| view.end_path()>{words().path_to_label}</button>
                </span>
                <button type="button" class="small" data-testid="path-clear"
                    class:none=move || path().is_none()
                    on:click=move |_| view.clear_path()>{words().path_clear}</button>
                <button type="button" class="quiet small" title=words().close aria-label=words().close
                    data-testid="selection-close"
                    class:none=move || found.with(Option::is_none)
                    on:click=move |_| view.selected.set(None)>{Icon::Close.view()}</button>
            </div>
        </section>
    }
}

fn step(view: View, way: Way) {
    let to = view
        .selected
        .get_untracked()
        .and_then(|from| view.with_subject(|subject, _| walk::along(subject, from, way)));
    if let Some(to) = to {
        view.go_to(to);
    }
}

/// Details as a line of words.
#[component]
fn Said(said: Details, view: View) -> impl IntoView {
    let line = said.line;
    let rows = said
        .rows
        .into_iter()
        .map(|(name, value)| view! { <span><b>{name}</b>" "{value}</span> })
        .collect_view();
    view! {
        <p>
            <i class=format!("key {}", said.state)></i>
            <strong>{said.title}</strong>
            {rows}
            {(line > 0)
                .then(|| view! {
                    <button type="button" class="link" on:click=move |_| view.reveal(line)>
                        {text().line(line)}
                    </button>
                })}
        </p>
    }
}
