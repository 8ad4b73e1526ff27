//! The words of the timeline, in one place until the page's table of strings takes them in.

use crate::trace::ThreadState;
use crate::view::format;

/// What more keys do.
pub(super) const MORE_KEYS: &str = "Arrow keys go from event to event and from row to row, Home \
    and End to the first and last event, Shift and arrows move in time, Z zooms to the selection, \
    G goes to who woke it, H to what it waited for, slash searches.";
pub(super) const SEARCH: &str = "Search events by thread, object, kind or line";
pub(super) const SEARCH_HINT: &str = "Search: thread, object, kind, line:12";
pub(super) const NEXT: &str = "Next event found (N)";
pub(super) const PREVIOUS: &str = "Event found before (Shift+N)";
pub(super) const CLEAR: &str = "Clear the search";
pub(super) const ZOOM_TO_SELECTION: &str = "Zoom to the selection (Z)";
pub(super) const RULER: &str = "Ruler: drag to measure (also Shift + drag, or drag on the axis)";
pub(super) const FOLD_ALL: &str = "Fold or unfold all groups";
pub(super) const SAVE: &str = "Save";
pub(super) const SAVE_RUN: &str = "Lockstep run";
pub(super) const SAVE_RUN_HINT: &str = "Opens again here, with everything";
pub(super) const SAVE_TRACE_HINT: &str = "For ui.perfetto.dev";
pub(super) const SAVE_CSV_HINT: &str = "Events, for a spreadsheet";
pub(super) const SAVE_SVG: &str = "Picture as SVG";
pub(super) const SAVE_PNG: &str = "Picture as PNG";
pub(super) const PICTURE_HINT: &str = "What is in view";
pub(super) const OPEN: &str = "Open a run";
pub(super) const DROP_HINT: &str = "Or drop a saved run here.";
pub(super) const OVERVIEW: &str = "The whole run: drag to move what is shown";
pub(super) const SELECTION: &str = "What is selected";
pub(super) const WAKER: &str = "Who woke it (G)";
pub(super) const WAITED_FOR: &str = "What it waited for (H)";
pub(super) const BEFORE: &str = "Event before (←)";
pub(super) const AFTER: &str = "Next event (→)";
pub(super) const MEASURE: &str = "Measure (M)";
pub(super) const PATH_FROM: &str = "Critical path from here ([)";
pub(super) const PATH_TO: &str = "Critical path to here (])";
pub(super) const MEASURE_LABEL: &str = "Measure";
pub(super) const PATH_FROM_LABEL: &str = "Path from here";
pub(super) const PATH_TO_LABEL: &str = "Path to here";
pub(super) const PATH_CLEAR: &str = "Clear the path";
pub(super) const CLOSE: &str = "Select nothing (Esc)";
pub(super) const MERGED: &str = "many";
pub(super) const PATH: &str = "path";

/// How many events were found.
pub(super) fn found(at: Option<usize>, count: usize) -> String {
    match (at, count) {
        (_, 0) => "nothing found".to_owned(),
        (Some(at), _) => format!(
            "{} of {}",
            format::count(at as u64 + 1),
            format::count(count as u64)
        ),
        (None, 1) => "1 event".to_owned(),
        (None, _) => format!("{} events", format::count(count as u64)),
    }
}

/// Many spans that are too short to be told apart.
pub(super) fn spans(thread: &str, count: usize) -> String {
    format!("{thread} · {} short spans", format::count(count as u64))
}

/// Many holds that are too short to be told apart.
pub(super) fn holds(object: &str, count: usize) -> String {
    format!("{object} · {} short holds", format::count(count as u64))
}

/// A group of threads.
pub(super) fn group(name: &str, threads: usize) -> String {
    format!("{name} · {threads} threads")
}

/// A share of time, with how much that is.
pub(super) fn share(time_ns: u64, of_ns: u64) -> String {
    let share = time_ns as f64 / (of_ns.max(1)) as f64;
    format!(
        "{} ({})",
        format::duration(time_ns as f64),
        format::percent(share)
    )
}

/// What a critical path is made of.
pub(super) fn path(times_ns: [u64; 4], hand_overs: usize, is_joined: bool) -> String {
    let whole: u64 = times_ns.iter().sum();
    let parts = ThreadState::STACKED
        .into_iter()
        .filter(|state| times_ns[*state as usize] > 0)
        .map(|state| {
            let word = match state {
                ThreadState::Running => "running",
                ThreadState::Ready => "ready",
                ThreadState::Blocked => "blocked",
                ThreadState::Sleeping => "sleeping",
            };
            format!("{word} {}", share(times_ns[state as usize], whole))
        });
    let parts: Vec<String> = parts.collect();
    let joined = if is_joined {
        ""
    } else {
        " The first event had no part in it: the path begins with another thread."
    };
    format!(
        "Critical path: {} in {} hand-over{}: {}.{joined}",
        format::duration(whole as f64),
        hand_overs,
        if hand_overs == 1 { "" } else { "s" },
        parts.join(", ")
    )
}

/// The critical path was begun.
pub(super) fn path_begun(time_ns: u64) -> String {
    format!(
        "The critical path begins at {}: select a later event and press ].",
        format::duration(time_ns as f64)
    )
}

/// A file could not be opened.
pub(super) fn not_opened(name: &str, why: &str) -> String {
    format!("{name} could not be opened. {why}")
}
