//! The timeline by keyboard.

use leptos::ev;
use leptos::prelude::*;

use super::super::keys;
use super::find;
use super::view::View;
use crate::view::keys::Keys;
use crate::view::timeline::walk::{self, Way};
use crate::view::timeline::{HOLDS, Row, Target};

/// How far a key moves, as a share of what is in view.
const PAN: f64 = 0.12;
/// How much closer a key zooms.
const ZOOM: f64 = 0.6;

/// What a key does on the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum TimelineKey {
    Earlier,
    Later,
    Before,
    Next,
    First,
    Last,
    Above,
    Below,
    Closer,
    Farther,
    All,
    ToSelection,
    Waker,
    WaitedFor,
    BeginPath,
    EndPath,
    MeasureOn,
    Measure,
    Fold,
    Table,
    Search,
    FoundBefore,
    FoundNext,
    Reveal,
    Nothing,
}

pub(in super::super) const KEYS: &Keys<TimelineKey> = &[
    (TimelineKey::Earlier, &["Shift+ArrowLeft", "a"]),
    (TimelineKey::Later, &["Shift+ArrowRight", "d"]),
    (TimelineKey::Before, &["ArrowLeft"]),
    (TimelineKey::Next, &["ArrowRight"]),
    (TimelineKey::First, &["Home"]),
    (TimelineKey::Last, &["End"]),
    (TimelineKey::Above, &["ArrowUp"]),
    (TimelineKey::Below, &["ArrowDown"]),
    (TimelineKey::Closer, &["+", "=", "w"]),
    (TimelineKey::Farther, &["-", "_", "s"]),
    (TimelineKey::All, &["0", "f"]),
    (TimelineKey::ToSelection, &["z"]),
    (TimelineKey::Waker, &["g"]),
    (TimelineKey::WaitedFor, &["h"]),
    (TimelineKey::BeginPath, &["["]),
    (TimelineKey::EndPath, &["]"]),
    (TimelineKey::MeasureOn, &["Shift+m"]),
    (TimelineKey::Measure, &["m"]),
    (TimelineKey::Fold, &["c"]),
    (TimelineKey::Table, &["t"]),
    (TimelineKey::Search, &["/"]),
    (TimelineKey::FoundBefore, &["Shift+n"]),
    (TimelineKey::FoundNext, &["n"]),
    (TimelineKey::Reveal, &["Enter"]),
    (TimelineKey::Nothing, &["Escape"]),
];

/// A key was pressed while the timeline has the keyboard.
pub(super) fn key(view: View, event: &ev::KeyboardEvent) {
    // Where a replay is shown, these walk through it.
    let walks = matches!(
        event.key().as_str(),
        "ArrowLeft" | "ArrowRight" | "Home" | "End"
    );
    if view.shown.steps.is_some() && walks {
        return;
    }
    let Some(does) = keys::chord(event).does(KEYS) else {
        return;
    };
    match does {
        TimelineKey::Earlier => view.pan(-PAN),
        TimelineKey::Later => view.pan(PAN),
        TimelineKey::Before => along(view, Way::Back),
        TimelineKey::Next => along(view, Way::Forth),
        TimelineKey::First => along(view, Way::First),
        TimelineKey::Last => along(view, Way::Last),
        TimelineKey::Above => across(view, false),
        TimelineKey::Below => across(view, true),
        TimelineKey::Closer => view.zoom(ZOOM, anchor(view)),
        TimelineKey::Farther => view.zoom(1.0 / ZOOM, anchor(view)),
        TimelineKey::All => view.fit(),
        TimelineKey::ToSelection => view.zoom_to_selection(),
        TimelineKey::Waker => go_to_waker(view),
        TimelineKey::WaitedFor => go_to_waited_for(view),
        TimelineKey::BeginPath => view.begin_path(),
        TimelineKey::EndPath => view.end_path(),
        TimelineKey::MeasureOn => measure(view, true),
        TimelineKey::Measure => measure(view, false),
        TimelineKey::Fold => fold(view),
        TimelineKey::Table => view.lists.update(|on| *on = !*on),
        TimelineKey::Search => find::focus(view),
        TimelineKey::FoundBefore => find::next(view, false),
        TimelineKey::FoundNext => find::next(view, true),
        TimelineKey::Reveal => view.reveal_line(),
        TimelineKey::Nothing => nothing(view),
    }
    event.prevent_default();
}

/// What is selected, or the first thing in view: then that is selected.
fn selected_or_first(view: View) -> Option<Target> {
    if let Some(target) = view.selected.get_untracked() {
        return Some(target);
    }
    let time_ns = view.window().start_ns.max(0.0) as u64;
    let first = view.with_scene(|scene, subject| walk::first(subject, scene.rows, time_ns));
    if let Some(first) = first.flatten() {
        view.go_to(first);
    }
    None
}

fn along(view: View, way: Way) {
    let Some(from) = selected_or_first(view) else {
        return;
    };
    let to = view.with_subject(|subject, _| walk::along(subject, from, way));
    if let Some(to) = to {
        view.go_to(to);
    }
}

fn across(view: View, down: bool) {
    let Some(from) = selected_or_first(view) else {
        return;
    };
    let to = view.with_scene(|scene, subject| walk::across(subject, scene.rows, from, down));
    if let Some(to) = to.flatten() {
        view.go_to(to);
    }
}

/// What is selected stays where it is while a key zooms.
fn anchor(view: View) -> Option<f64> {
    let target = view.selected.get_untracked()?;
    let (start_ns, end_ns) = view.with_subject(|subject, _| target.times(subject))?;
    let window = view.window();
    let middle = f64::midpoint(start_ns as f64, end_ns as f64);
    (window.start_ns..=window.end_ns)
        .contains(&middle)
        .then_some(middle)
}

/// Goes to who woke what is selected.
pub(super) fn go_to_waker(view: View) {
    let to = view
        .selected
        .get_untracked()
        .and_then(|from| view.with_subject(|subject, _| walk::waker(subject, from)));
    if let Some(to) = to {
        view.go_to(to);
    }
}

/// Goes to what the selected thread waited for.
pub(super) fn go_to_waited_for(view: View) {
    let to = view
        .selected
        .get_untracked()
        .and_then(|from| view.with_subject(|subject, _| walk::waited_for(subject, from)));
    if let Some(to) = to {
        view.go_to(to);
    }
}

/// Measures what is selected, or from what is measured up to it.
pub(super) fn measure(view: View, further: bool) {
    let times = view
        .selected
        .get_untracked()
        .and_then(|target| view.with_subject(|subject, _| target.times(subject)));
    let Some((start_ns, end_ns)) = times else {
        view.measured.set(None);
        return;
    };
    let (start, end) = (start_ns as f64, end_ns as f64);
    let measured = match view.measured.get_untracked().filter(|_| further) {
        Some((from, _)) => (from, if end > from { end } else { start }),
        None => (start, end),
    };
    view.measured.set(Some(measured));
}

/// Folds or unfolds the group of what is selected.
fn fold(view: View) {
    let Some(target) = view.selected.get_untracked() else {
        return;
    };
    let name = view.with_scene(|scene, subject| {
        let (row, ..) = target.place(subject, scene.rows)?;
        match scene.rows.row(row)? {
            Row::Group(group) => Some(scene.rows.groups()[group].name.clone()),
            Row::Lane(lane) => Some(scene.rows.group_of(lane)?.name.clone()),
            Row::Hold(_) | Row::HoldHeading => Some(HOLDS.to_owned()),
        }
    });
    if let Some(name) = name.flatten() {
        view.turn(&name);
    }
}

fn nothing(view: View) {
    view.selected.set(None);
    view.measured.set(None);
    view.clear_path();
    view.playground.light_line(0);
}
