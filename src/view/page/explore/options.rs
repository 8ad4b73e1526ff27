//! Which interleavings are tried: a small disclosure.

use leptos::prelude::*;

use super::super::state::playground;
use super::super::text::text;
use super::session;
use super::state::Way;

/// The options.
#[component]
pub(super) fn Options() -> impl IntoView {
    let playground = playground();
    let state = playground.explore;
    let choose = move |event| {
        let slug = event_target_value(&event);
        if let Some(way) = Way::ALL.into_iter().find(|way| way.slug() == slug) {
            state.way.set(way);
            session::outdated(playground);
        }
    };
    let choices = Way::ALL
        .into_iter()
        .zip(text().explore.methods)
        .map(|(way, name)| {
            view! {
                <option value=way.slug() selected=move || state.way.get() == way>{name}</option>
            }
        })
        .collect_view();
    let field = move |name: &'static str,
                      label: &'static str,
                      value: RwSignal<u32>,
                      (least, most): (u32, u32),
                      ways: &'static [Way]| {
        let set = move |event| {
            if let Ok(number) = event_target_value(&event).parse::<u32>() {
                value.set(number.clamp(least, most));
                session::outdated(playground);
            }
        };
        view! {
            <label class="field" class:none=move || !ways.contains(&state.way.get())>
                <span>{label}</span>
                <input
                    type="number"
                    min=least.to_string()
                    max=most.to_string()
                    prop:value=move || value.get().to_string()
                    data-testid=format!("explore-{name}")
                    on:change=set
                />
            </label>
        }
    };
    view! {
        <details class="explore-options" data-testid="explore-options">
            <summary>{text().explore.options}</summary>
            <div class="explore-fields">
                <label class="field">
                    <span>{text().explore.method}</span>
                    <select data-testid="explore-method" on:change=choose>{choices}</select>
                </label>
                {field("preemptions", text().explore.preemptions, state.preemptions, (0, 20), &[Way::Bounded])}
                {field("samples", text().explore.samples, state.samples, (1, 10_000_000), &[Way::Random, Way::Pct])}
                {field("depth", text().explore.depth, state.depth, (1, 20), &[Way::Pct])}
                {field("seed", text().explore.seed, state.seed, (0, u32::MAX), &Way::ALL)}
            </div>
        </details>
    }
}
