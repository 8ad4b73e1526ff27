//! The tour of a first visit: four steps beside what they are about, dismissed for good.
//!
//! It covers nothing and holds nothing up: whoever goes on to work just does, and who has no place
//! on the page yet has the keyboard in it.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::state::{Playground, playground};
use super::storage;
use super::text::text;

const TOUR: &str = "lockstep.tour";

/// What each step is about, as a selector; the first match that is in view.
const TARGETS: [&str; 4] = [
    ".picker",
    ".knobs",
    "[data-testid=run]",
    "[data-testid=share]",
];

/// The first step, unless a person has seen the tour.
pub(super) fn first_step() -> Option<usize> {
    storage::read(TOUR).is_none().then_some(0)
}

/// Shows the tour from its beginning.
pub(super) fn begin(playground: Playground) {
    playground.tour.set(Some(0));
}

/// Ends it, for good.
pub(super) fn end(playground: Playground) {
    playground.tour.set(None);
    storage::write(TOUR, "done");
}

/// The step that is shown.
#[component]
pub(super) fn Tour() -> impl IntoView {
    let playground = playground();
    let card = NodeRef::<html::Div>::new();
    Effect::new(move || {
        let step = playground.tour.get();
        mark(step);
        let Some(card) = card.get() else { return };
        if let Some(step) = step {
            // When the card has its size.
            request_animation_frame(move || {
                place(&card, step);
                take_focus(&card);
            });
        }
    });
    view! {
        {move || {
            let step = playground.tour.get()?;
            let (title, body) = text().tour.get(step)?;
            let is_last = step + 1 == TARGETS.len();
            let forward = move |_| {
                if is_last {
                    end(playground);
                } else {
                    playground.tour.set(Some(step + 1));
                }
            };
            Some(
                view! {
                    <div
                        class="tour"
                        role="dialog"
                        aria-labelledby="tour-title"
                        data-testid="tour"
                        node_ref=card
                    >
                        <h2 id="tour-title">{*title}</h2>
                        <p>{*body}</p>
                        <div class="dialog-buttons">
                            <span class="faint">{format!("{} / {}", step + 1, TARGETS.len())}</span>
                            <button
                                type="button"
                                class="quiet"
                                data-testid="tour-end"
                                class:none=is_last
                                on:click=move |_| end(playground)
                            >
                                {text().tour_end}
                            </button>
                            <button type="button" class="primary" data-testid="tour-next" on:click=forward>
                                {if is_last { text().tour_done } else { text().tour_next }}
                            </button>
                        </div>
                    </div>
                },
            )
        }}
    }
}

fn target(step: usize) -> Option<web_sys::Element> {
    let document = web_sys::window()?.document()?;
    document.query_selector(TARGETS.get(step)?).ok().flatten()
}

/// Marks what the step is about, and nothing else.
fn mark(step: Option<usize>) {
    for at in 0..TARGETS.len() {
        if let Some(element) = target(at) {
            // Fails for a class with a space only.
            let _ = element
                .class_list()
                .toggle_with_force("tour-target", step == Some(at));
        }
    }
}

/// Puts the keyboard on the button that goes on, unless it is somewhere else already.
fn take_focus(card: &web_sys::HtmlDivElement) {
    let active = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.active_element());
    if active.is_some_and(|active| active.tag_name() != "BODY") {
        return;
    }
    if let Ok(Some(button)) = card.query_selector("[data-testid=tour-next]") {
        let button: &web_sys::HtmlElement = button.unchecked_ref();
        // Fails for what can't have it, which a button can.
        let _ = button.focus();
    }
}

/// Puts the card below what it is about, within the window.
fn place(card: &web_sys::HtmlDivElement, step: usize) {
    let card: &web_sys::HtmlElement = card.unchecked_ref();
    let (Some(element), Some(window)) = (target(step), web_sys::window()) else {
        return;
    };
    let size = |value: Result<wasm_bindgen::JsValue, _>| {
        value.ok().and_then(|it| it.as_f64()).unwrap_or(800.0)
    };
    let (width, height) = (size(window.inner_width()), size(window.inner_height()));
    let about = element.get_bounding_client_rect();
    let own = card.get_bounding_client_rect();
    let left = about.left().min(width - own.width() - 12.0).max(12.0);
    let top = (about.bottom() + 10.0)
        .min(height - own.height() - 12.0)
        .max(12.0);
    for (name, value) in [("left", left), ("top", top)] {
        // These are properties that every element has.
        let _ = card.style().set_property(name, &format!("{value:.0}px"));
    }
}
