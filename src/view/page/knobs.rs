//! The controls: a knob for each marked constant of the program, and how a run is made.
//!
//! A control never holds a value of its own: it shows the literal in the text and edits it.

use leptos::ev;
use leptos::prelude::*;

use super::document;
use super::state::{Phase, Playground, playground};
use super::text::text;
use super::translation;
use crate::engine::page_side::parallel_available;
use crate::scenario::{Knob, KnobRange, KnobValue};
use crate::view::slider::Slider;

/// All controls above the editor.
#[component]
pub(super) fn Controls() -> impl IntoView {
    let playground = playground();
    // Controls are made again only when another set of knobs is there, so that a slider survives
    // being dragged.
    let shapes = Memo::new(move |_| {
        playground.knobs.with(|knobs| {
            let shape = |knob| Shape::of(playground, knob);
            knobs.iter().map(shape).collect::<Vec<_>>()
        })
    });
    view! {
        <div class="controls" data-testid="controls">
            <div class="knobs" role="group" aria-label=text().knobs>
                {move || shapes.with(|shapes| shapes.iter().map(control).collect_view())}
                <p class="hint" class:none=move || !shapes.with(Vec::is_empty)>{text().no_knobs}</p>
            </div>
            <RunSettings/>
        </div>
    }
}

/// What a control looks like, whatever its value.
#[derive(Debug, Clone, PartialEq)]
struct Shape {
    name: String,
    /// Its label in the language of the page, or its name.
    caption: String,
    range: KnobRange,
}

impl Shape {
    fn of(playground: Playground, knob: &Knob) -> Self {
        Self {
            name: knob.name.clone(),
            caption: translation::label(playground, knob),
            range: knob.range.clone(),
        }
    }
}

/// The value in the text now.
fn value_of(playground: Playground, name: &str) -> Option<KnobValue> {
    playground.knobs.with(|knobs| {
        knobs
            .iter()
            .find(|knob| knob.name == name)
            .map(|knob| knob.value.clone())
    })
}

fn control(shape: &Shape) -> impl IntoView + use<> {
    let name = shape.name.clone();
    let caption = shape.caption.clone();
    match shape.range.clone() {
        KnobRange::Int { min, max, step } => {
            let slider = Slider::new(min as f64, max as f64, step as f64);
            number_control(&name, caption, slider, step as f64, |value| {
                KnobValue::Int(value as i64)
            })
            .into_any()
        }
        KnobRange::Float { min, max } => {
            let slider = Slider::new(min, max, 0.0);
            number_control(&name, caption, slider, 0.0, KnobValue::Float).into_any()
        }
        KnobRange::Bool => switch_control(name, caption).into_any(),
        KnobRange::Choices(choices) => choice_control(name, caption, choices).into_any(),
    }
}

/// A slider and a field for the same number.
fn number_control(
    name: &str,
    caption: String,
    slider: Slider,
    step: f64,
    value_from: fn(f64) -> KnobValue,
) -> impl IntoView + use<> {
    let playground = playground();
    let of_name = name.to_owned();
    let number = Memo::new(move |_| match value_of(playground, &of_name) {
        Some(KnobValue::Int(value)) => value as f64,
        Some(KnobValue::Float(value)) => value,
        _ => 0.0,
    });
    let turn = {
        let name = name.to_owned();
        move |value: f64| {
            if value.is_finite() {
                document::turn_knob(playground, &name, &value_from(value));
            }
        }
    };
    let slide = {
        let turn = turn.clone();
        move |event: ev::Event| {
            if let Ok(position) = event_target_value(&event).parse::<f64>() {
                turn(slider.value(position));
            }
        }
    };
    let enter = move |event: ev::Event| {
        if let Ok(value) = event_target_value(&event).trim().parse::<f64>() {
            turn(value);
        }
        // What can't be read, or was refused, is put back.
        let field: web_sys::HtmlInputElement = event_target(&event);
        field.set_value(&number.get_untracked().to_string());
    };
    let field_step = if step > 0.0 {
        step.to_string()
    } else {
        "any".to_owned()
    };
    let id = format!("knob-{name}");
    view! {
        <div class="knob">
            <label for=id.clone() title=name.to_owned()>{caption.clone()}</label>
            <input
                type="range"
                min="0"
                max=slider.last()
                step="1"
                aria-label=caption
                aria-valuetext=move || number.get().to_string()
                data-testid=format!("knob-{name}-slider")
                prop:value=move || slider.position(number.get()).to_string()
                on:input=slide
            />
            <input
                type="number"
                id=id.clone()
                data-testid=id
                step=field_step
                prop:value=move || number.get().to_string()
                on:change=enter
            />
        </div>
    }
}

fn switch_control(name: String, caption: String) -> impl IntoView {
    let playground = playground();
    let of_name = name.clone();
    let on = move || value_of(playground, &of_name) == Some(KnobValue::Bool(true));
    let testid = format!("knob-{name}");
    let hint = name.clone();
    view! {
        <label class="knob knob-switch" title=hint>
            <span>{caption}</span>
            <input
                type="checkbox"
                role="switch"
                data-testid=testid
                prop:checked=on
                on:change=move |event| {
                    let value = KnobValue::Bool(event_target_checked(&event));
                    document::turn_knob(playground, &name, &value);
                }
            />
        </label>
    }
}

fn choice_control(name: String, caption: String, choices: Vec<String>) -> impl IntoView {
    let playground = playground();
    let of_name = name.clone();
    let chosen = move || match value_of(playground, &of_name) {
        Some(KnobValue::Choice(value)) => value,
        _ => String::new(),
    };
    let testid = format!("knob-{name}");
    let hint = name.clone();
    let options = choices
        .into_iter()
        .map(|choice| view! { <option value=choice.clone()>{choice.clone()}</option> })
        .collect_view();
    view! {
        <label class="knob knob-choice" title=hint>
            <span>{caption}</span>
            <select
                data-testid=testid
                prop:value=chosen
                on:change=move |event| {
                    let value = KnobValue::Choice(event_target_value(&event));
                    document::turn_knob(playground, &name, &value);
                }
            >
                {options}
            </select>
        </label>
    }
}

/// How a run is made: workers and recording.
#[component]
fn RunSettings() -> impl IntoView {
    let playground = playground();
    let busy = move || playground.phase.get() != Phase::Idle;
    let set_workers = move |event: ev::Event| {
        if let Ok(workers) = event_target_value(&event).trim().parse::<f64>() {
            playground.workers.set((workers as u32).clamp(1, 64));
            document::remember_soon(playground);
        }
        // What can't be read is put back, and what is too large made smaller.
        let field: web_sys::HtmlInputElement = event_target(&event);
        field.set_value(&playground.workers.get_untracked().to_string());
    };
    view! {
        <div class="settings" role="group" aria-label=text().settings>
            <label class="knob" title=text().workers_hint class:none=!parallel_available()>
                <span>{text().workers}</span>
                <input
                    type="number"
                    min="1"
                    max="64"
                    data-testid="workers"
                    disabled=busy
                    prop:value=move || playground.workers.get().to_string()
                    on:change=set_workers
                />
            </label>
            <label class="knob knob-switch" title=text().lab.gil_hint class:none=!parallel_available()>
                <span>{text().lab.gil}</span>
                <input
                    type="checkbox"
                    role="switch"
                    data-testid="gil"
                    disabled=busy
                    prop:checked=move || playground.gil.get()
                    on:change=move |event| {
                        playground.gil.set(event_target_checked(&event));
                        document::remember_soon(playground);
                    }
                />
            </label>
            <label class="knob knob-switch" title=text().recording_hint>
                <span>{text().recording}</span>
                <input
                    type="checkbox"
                    role="switch"
                    data-testid="record"
                    disabled=busy
                    prop:checked=move || playground.record.get()
                    on:change=move |event| {
                        playground.record.set(event_target_checked(&event));
                        document::remember_soon(playground);
                    }
                />
            </label>
        </div>
    }
}
