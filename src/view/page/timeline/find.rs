//! Searching: a field, how many events were found, and going from one to the next.

use leptos::ev;
use leptos::prelude::*;

use super::super::icons::Icon;
use super::super::text::timeline::words;
use super::view::View;
use crate::view::timeline::walk;

/// Puts the keyboard into the field.
pub(super) fn focus(view: View) {
    if let Some(input) = view.search.get_untracked() {
        // An input that is in the document takes the focus.
        let _ = input.focus();
        input.select();
    }
}

/// Goes to the next event that was found, or to the one before.
pub(super) fn next(view: View, forth: bool) {
    let found = view.layout.with_value(|layout| layout.found.clone());
    if found.is_empty() {
        return;
    }
    let last = found.len() - 1;
    let at = match (view.found_at.get_untracked(), forth) {
        (Some(at), true) => (at + 1) % found.len(),
        (Some(at), false) => at.checked_sub(1).unwrap_or(last),
        (None, true) => first_in_view(view, &found),
        (None, false) => last,
    };
    let target = view.with_subject(|subject, _| walk::event(subject, found[at]));
    if let Some(target) = target {
        view.go_to(target);
        view.found_at.set(Some(at));
    }
}

/// Where the events begin that are in view, or behind it.
fn first_in_view(view: View, found: &[u32]) -> usize {
    let start_ns = view.window().start_ns;
    let place = view.with_subject(|subject, _| {
        found.partition_point(|&event| {
            subject
                .event(event)
                .is_some_and(|it| (it.time_ns as f64) < start_ns)
        })
    });
    if place < found.len() { place } else { 0 }
}

/// The field and its buttons.
#[component]
pub(super) fn Search(view: View) -> impl IntoView {
    let on_key = move |event: ev::KeyboardEvent| {
        match event.key().as_str() {
            "Enter" => next(view, !event.shift_key()),
            "Escape" => {
                view.query.set(String::new());
                if let Some(scroller) = view.scroller.get_untracked() {
                    // So does the timeline.
                    let _ = scroller.focus();
                }
            }
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    follow_line(view);
    view! {
        <div class="timeline-search" role="search">
            <input
                type="search"
                class="small"
                placeholder=words().search_hint
                aria-label=words().search
                data-testid="timeline-search"
                spellcheck="false"
                autocomplete="off"
                node_ref=view.search
                prop:value=move || view.query.get()
                on:input=move |event| view.query.set(event_target_value(&event))
                on:keydown=on_key
            />
            <Found view/>
        </div>
    }
}

/// How many events were found; from one to the next.
#[component]
fn Found(view: View) -> impl IntoView {
    let nothing_asked = move || view.query.with(|query| query.trim().is_empty());
    let count = move || {
        view.laid_out.track();
        view.layout.with_value(|layout| layout.found.len())
    };
    let said = move || words().found(view.found_at.get(), count());
    view! {
        <div class="found" class:none=nothing_asked>
            <span role="status" data-testid="timeline-found" data-count=count>{said}</span>
                <button type="button" class="quiet small" title=words().previous aria-label=words().previous
                    data-testid="found-previous"
                    disabled=move || count() == 0 on:click=move |_| next(view, false)>"‹"</button>
                <button type="button" class="quiet small" title=words().next aria-label=words().next
                    data-testid="found-next"
                    disabled=move || count() == 0 on:click=move |_| next(view, true)>"›"</button>
                <button type="button" class="quiet small" title=words().clear aria-label=words().clear
                    data-testid="found-clear"
                    on:click=move |_| view.query.set(String::new())>{Icon::Close.view()}</button>
        </div>
    }
}

/// The line that was chosen in the editor lights its events; one that is let go puts them out.
fn follow_line(view: View) {
    Effect::new(move |before: Option<Option<u32>>| {
        let line = view.playground.line_chosen.get();
        let query = |line: u32| format!("line:{line}");
        match (line, before.flatten()) {
            (Some(line), _) => view.query.set(query(line)),
            (None, Some(before)) if view.query.get_untracked() == query(before) => {
                view.query.set(String::new());
            }
            _ => {}
        }
        line
    });
}
