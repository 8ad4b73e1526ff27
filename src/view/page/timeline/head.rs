//! Above the lanes: search, zoom, ruler, groups, files.

use leptos::prelude::*;

use super::super::icons::Icon;
use super::super::text::text;
use super::super::text::timeline::words;
use super::find::Search;
use super::view::View;
use super::{files, save};
use crate::view::timeline::HOLDS;

/// Search, zoom, and files.
#[component]
pub(super) fn Head(view: View) -> impl IntoView {
    let none = move || {
        view.shown.revision.track();
        view.is_empty()
    };
    let button = move |icon: Icon, name: &'static str, testid: &'static str, act: fn(View)| {
        view! {
            <button
                type="button"
                class="quiet small"
                title=name
                aria-label=name
                data-testid=testid
                disabled=none
                on:click=move |_| act(view)
            >
                {icon.view()}
            </button>
        }
    };
    let nothing_chosen =
        move || none() || (view.measured.get().is_none() && view.selected.get().is_none());
    let has_groups = move || {
        view.laid_out.track();
        view.layout
            .with_value(|layout| !layout.rows.groups().is_empty())
    };
    view! {
        <div class="panel-head timeline-head">
            <Search view/>
            <div class="button-row">
                {button(Icon::Minus, text().zoom_out, "zoom-out", |view| view.zoom(2.0, None))}
                {button(Icon::Plus, text().zoom_in, "zoom-in", |view| view.zoom(0.5, None))}
                {button(Icon::Fit, text().fit, "zoom-fit", View::fit)}
                <button type="button" class="quiet small" title=words().zoom_to_selection
                    aria-label=words().zoom_to_selection data-testid="zoom-selection"
                    disabled=nothing_chosen on:click=move |_| view.zoom_to_selection()>
                    {Icon::Magnify.view()}
                </button>
                <button type="button" class="quiet small" title=words().ruler aria-label=words().ruler
                    data-testid="ruler" aria-pressed=move || view.rules.get().to_string()
                    disabled=none on:click=move |_| view.rules.update(|on| *on = !*on)>
                    {Icon::Ruler.view()}
                </button>
                <button type="button" class="quiet small" title=words().events_hint
                    aria-label=words().events_hint data-testid="list-events"
                    aria-pressed=move || view.lists.get().to_string()
                    disabled=none on:click=move |_| view.lists.update(|on| *on = !*on)>
                    {Icon::Table.view()}
                </button>
                <button type="button" class="quiet small" title=words().fold_all aria-label=words().fold_all
                    data-testid="fold-all" class:none=move || !has_groups()
                    on:click=move |_| fold_all(view)>
                    {Icon::Fold.view()}
                </button>
            </div>
            <div class="button-row" class:none=view.shown.beside.is_some() || view.shown.steps.is_some()>
                <files::OpenButton view/>
                <save::SaveMenu view/>
            </div>
        </div>
    }
}

/// Folds all groups of threads; unfolds them if all are folded.
fn fold_all(view: View) {
    let names: Vec<String> = view.layout.with_value(|layout| {
        let groups = layout.rows.groups().iter();
        groups.map(|group| group.name.clone()).collect()
    });
    view.folded.update(|folded| {
        let all = names.iter().all(|name| folded.contains(name));
        let holds = folded.contains(HOLDS);
        folded.clear();
        if !all {
            folded.extend(names);
        }
        if holds {
            folded.insert(HOLDS.to_owned());
        }
    });
    view.selected.set(None);
}
