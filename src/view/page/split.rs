//! The dividers between parts of the page: by pointer, by keys, remembered.

use leptos::ev;
use leptos::prelude::*;

use super::keys;
use super::storage;
use super::text::text;
use crate::view::keys::Keys;

/// What a key does on a divider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DividerKey {
    Less,
    More,
    Least,
    Most,
}

pub(super) const KEYS: &Keys<DividerKey> = &[
    (DividerKey::Less, &["ArrowLeft", "ArrowDown"]),
    (DividerKey::More, &["ArrowRight", "ArrowUp"]),
    (DividerKey::Least, &["Home"]),
    (DividerKey::Most, &["End"]),
];

/// How much a key moves, in percent.
const STEP: f64 = 2.0;

/// Which part of the page a divider makes larger or smaller; shares are percents of what holds both
/// parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Split {
    /// The program, on the left of the result.
    Program,
    /// The output, below what is in front.
    Output,
}

impl Split {
    /// How much the part takes.
    pub(super) fn remembered(self) -> RwSignal<f64> {
        let share = storage::read(self.name()).and_then(|text| text.parse::<f64>().ok());
        let share = share.filter(|share| share.is_finite());
        RwSignal::new(self.within(share.unwrap_or(self.usual())))
    }

    /// What the browser remembers it under.
    fn name(self) -> &'static str {
        match self {
            Self::Program => "lockstep.split",
            Self::Output => "lockstep.split.output",
        }
    }

    /// The least and the most.
    fn limits(self) -> (f64, f64) {
        match self {
            Self::Program => (22.0, 70.0),
            Self::Output => (12.0, 65.0),
        }
    }

    fn usual(self) -> f64 {
        match self {
            Self::Program => 42.0,
            Self::Output => 30.0,
        }
    }

    fn within(self, share: f64) -> f64 {
        let (least, most) = self.limits();
        share.clamp(least, most)
    }

    /// The share that puts the divider under a pointer.
    fn at(self, event: &ev::PointerEvent, whole: &web_sys::DomRect) -> f64 {
        let (part, whole) = match self {
            Self::Program => (f64::from(event.client_x()) - whole.left(), whole.width()),
            Self::Output => (whole.bottom() - f64::from(event.client_y()), whole.height()),
        };
        part / whole.max(1.0) * 100.0
    }
}

/// A divider.
#[component]
pub(super) fn Divider(split: Split, share: RwSignal<f64>) -> impl IntoView {
    let set = move |percent: f64| {
        share.set(split.within(percent));
        storage::write(split.name(), &format!("{:.2}", share.get_untracked()));
    };
    let (least, most) = split.limits();
    let on_key = move |event: ev::KeyboardEvent| {
        let now = share.get_untracked();
        let Some(does) = keys::chord(&event).does(KEYS) else {
            return;
        };
        match does {
            DividerKey::Less => set(now - STEP),
            DividerKey::More => set(now + STEP),
            DividerKey::Least => set(least),
            DividerKey::Most => set(most),
        }
        event.prevent_default();
    };
    let on_down = move |event: ev::PointerEvent| {
        let element: web_sys::Element = event_target(&event);
        // Without capture the drag just ends at the divider's edge.
        let _ = element.set_pointer_capture(event.pointer_id());
    };
    let on_move = move |event: ev::PointerEvent| {
        if event.buttons() & 1 == 0 {
            return;
        }
        let element: web_sys::Element = event_target(&event);
        if let Some(whole) = element.parent_element() {
            set(split.at(&event, &whole.get_bounding_client_rect()));
        }
    };
    let (orientation, testid, label) = match split {
        Split::Program => ("vertical", "divider-program", text().divider),
        Split::Output => ("horizontal", "divider-output", text().divider_output),
    };
    view! {
        <div
            class="divider"
            role="separator"
            tabindex="0"
            aria-orientation=orientation
            aria-label=label
            aria-valuemin=least
            aria-valuemax=most
            aria-valuenow=move || share.get().round()
            data-testid=testid
            on:keydown=on_key
            on:pointerdown=on_down
            on:pointermove=on_move
            on:dblclick=move |_| set(split.usual())
        ></div>
    }
}
