//! The timeline by keyboard.
//!
//! | | |
//! | --- | --- |
//! | ← → | the event before, the next one |
//! | ↑ ↓ | the row above, below |
//! | Home End | the first, the last event of the row |
//! | Shift + ← →, A D | moves in time |
//! | + −, W S | zooms |
//! | 0, F | shows everything |
//! | Z | shows what is measured or selected as wide as it goes |
//! | G | goes to who woke this one |
//! | H | goes to what it waited for |
//! | \[ \] | the critical path begins, ends here |
//! | M, Shift + M | measures what is selected; up to what is selected |
//! | C | folds or unfolds the group |
//! | T | shows or hides the table of events |
//! | / | searches; N and Shift + N go to the next and the one before |
//! | Enter | reveals the source line |
//! | Esc | selects nothing |

use leptos::ev;
use leptos::prelude::*;

use super::find;
use super::view::View;
use crate::view::timeline::walk::{self, Way};
use crate::view::timeline::{HOLDS, Row, Target};

/// How far a key moves, as a share of what is in view.
const PAN: f64 = 0.12;
/// How much closer a key zooms.
const ZOOM: f64 = 0.6;

/// A key was pressed while the timeline has the keyboard.
pub(super) fn key(view: View, event: &ev::KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let has_shift = event.shift_key();
    // Where a replay is shown, these walk through it.
    let walks = matches!(
        event.key().as_str(),
        "ArrowLeft" | "ArrowRight" | "Home" | "End"
    );
    if view.shown.steps.is_some() && walks {
        return;
    }
    match event.key().as_str() {
        "ArrowLeft" if has_shift => view.pan(-PAN),
        "ArrowRight" if has_shift => view.pan(PAN),
        "a" | "A" => view.pan(-PAN),
        "d" | "D" => view.pan(PAN),
        "ArrowLeft" => along(view, Way::Back),
        "ArrowRight" => along(view, Way::Forth),
        "Home" => along(view, Way::First),
        "End" => along(view, Way::Last),
        "ArrowUp" => across(view, false),
        "ArrowDown" => across(view, true),
        "+" | "=" | "w" => view.zoom(ZOOM, anchor(view)),
        "-" | "_" | "s" => view.zoom(1.0 / ZOOM, anchor(view)),
        "0" | "f" => view.fit(),
        "z" | "Z" => view.zoom_to_selection(),
        "g" | "G" => go_to_waker(view),
        "h" | "H" => go_to_waited_for(view),
        "[" => view.begin_path(),
        "]" => view.end_path(),
        "m" | "M" => measure(view, has_shift),
        "c" | "C" => fold(view),
        "t" | "T" => view.lists.update(|on| *on = !*on),
        "/" => find::focus(view),
        "n" | "N" => find::next(view, !has_shift),
        "Enter" => view.reveal_line(),
        "Escape" => nothing(view),
        _ => return,
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
