//! Below the lanes: what colours, patterns and marks mean, and which part is in view.

use leptos::prelude::*;

use super::super::text::text;
use super::super::text::timeline::words;
use super::details;
use super::view::View;
use crate::trace::ThreadState;
use crate::view::layout;
use crate::view::timeline::Mark;

/// Legend and window.
#[component]
pub(super) fn Foot(view: View) -> impl IntoView {
    let window = move || {
        view.shown.track();
        view.shown.window.track();
        if view.is_empty() {
            String::new()
        } else {
            layout::window_words(view.window(), view.end_ns(), view.shown.unit())
        }
    };
    let states = ThreadState::STACKED.map(details::state_words);
    let others = [("key-merged", words().merged), ("key-path", words().path)];
    let marks = Memo::new(move |_| {
        view.shown.track();
        let run = view.shown.run;
        run.with_value(|run| Mark::in_legend(&run.timeline).collect::<Vec<_>>())
    });
    let keys = move || {
        let marks = marks.get().into_iter();
        let marks = marks.map(|mark| (mark.class(), details::mark_word(mark)));
        let keys = states.into_iter().chain(marks).chain(others);
        keys.map(|(class, word)| view! { <li><i class=format!("key {class}")></i>{word}</li> })
            .collect_view()
    };
    view! {
        <div class="timeline-foot">
            <ul class="legend" aria-label=text().legend data-testid="legend">
                {keys}
            </ul>
            <span class="window-words" role="group" aria-label=text().timeline_window>{window}</span>
        </div>
    }
}
