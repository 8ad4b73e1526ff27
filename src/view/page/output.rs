//! The console: what the program printed, and its tracebacks.
//!
//! Only the lines in view are in the DOM. It follows the end until a person scrolls up.

use leptos::html;
use leptos::prelude::*;

use super::download;
use super::icons::Icon;
use super::resize::on_resize;
use super::share::copy_text;
use super::state::{Phase, playground};
use super::text::text;
use crate::run::outcome::Stream;
use crate::view::console::Line;

/// The height of a line in CSS pixels; `page.css` sets the same.
const LINE_HEIGHT: f64 = 19.0;
/// Lines kept in the DOM above and below what is in view.
const AROUND: usize = 30;

/// The console and its buttons.
#[component]
pub(super) fn OutputPanel() -> impl IntoView {
    let playground = playground();
    let host = NodeRef::<html::Div>::new();
    let following = RwSignal::new(true);
    // How far it was scrolled and how high it was when that was looked at last.
    let seen = StoredValue::new((0, 0));
    // (first line, how many) of what is in the DOM.
    let range = RwSignal::new((0_usize, 0_usize));
    let lines = move || playground.run.with_value(|run| run.console.lines().len());
    // Makes the lines around what is in view, or those at the end.
    let make = move |at_end: bool| {
        let Some(element) = host.try_get_untracked().flatten() else {
            return;
        };
        let height = f64::from(element.client_height()).max(400.0);
        let count = (height / LINE_HEIGHT) as usize + 2 * AROUND;
        let last = lines().saturating_sub(count);
        let top = (f64::from(element.scroll_top()) / LINE_HEIGHT) as usize;
        let first = if at_end {
            last
        } else {
            top.saturating_sub(AROUND).min(last)
        };
        if range.get_untracked() != (first, count) {
            range.set((first, count));
        }
    };
    let on_scroll = move |_| {
        if let Some(element) = host.get_untracked() {
            let now = (element.scroll_top(), element.scroll_height());
            let below = now.1 - now.0 - element.client_height();
            // Lines may have come since it was scrolled to the end: only a person scrolls up.
            let (top, height) = seen.get_value();
            let is_scrolled_up = now.0 < top && now.1 >= height;
            let is_followed = following.get_untracked() && !is_scrolled_up;
            following.set(is_followed || below < 2 * LINE_HEIGHT as i32);
            seen.set_value(now);
        }
        make(false);
    };
    let follow = move || {
        if following.try_get_untracked() == Some(true) {
            make(true);
            request_animation_frame(move || {
                if let Some(element) = host.try_get_untracked().flatten() {
                    element.set_scroll_top(element.scroll_height());
                }
            });
        } else {
            make(false);
        }
    };
    Effect::new(move || {
        playground.output_revision.track();
        playground.tab.track();
        follow();
    });
    Effect::new(move || {
        if let Some(element) = host.get() {
            on_resize(&element, follow);
        }
    });
    view! {
        <section
            class="panel panel-output"
            id="panel-output"
            role="tabpanel"
            aria-labelledby="tab-output"
        >
            <OutputHead/>
            <div
                class="console"
                tabindex="0"
                role="log"
                aria-live="off"
                aria-label=text().output
                data-testid="output"
                data-lines=move || {
                    playground.output_revision.track();
                    lines()
                }
                node_ref=host
                on:scroll=on_scroll
            >
                {move || {
                    playground.output_revision.track();
                    let (first, count) = range.get();
                    visible_lines(playground, first, count)
                }}
            </div>
        </section>
    }
}

fn visible_lines(
    playground: super::state::Playground,
    first: usize,
    count: usize,
) -> impl IntoView {
    playground.run.with_value(|run| {
        let lines = run.console.lines();
        let first = first.min(lines.len());
        let end = (first + count).min(lines.len());
        let rows = lines.range(first..end).map(line_view).collect_view();
        let before = format!("{}px", first as f64 * LINE_HEIGHT);
        let after = format!("{}px", (lines.len() - end) as f64 * LINE_HEIGHT);
        view! {
            <div style:height=before></div>
            {rows}
            <div style:height=after></div>
        }
    })
}

fn line_view(line: &Line) -> impl IntoView + use<> {
    let segments = line
        .segments
        .iter()
        .map(|segment| match segment.stream {
            Stream::Stdout => view! { <span>{segment.text.clone()}</span> }.into_any(),
            Stream::Stderr => {
                view! { <span class="stderr">{segment.text.clone()}</span> }.into_any()
            }
        })
        .collect_view();
    let cut = (line.cut_chars > 0)
        .then(|| view! { <span class="faint">{text().cut(line.cut_chars)}</span> });
    view! { <div class="line">{segments} {cut}</div>"\n" }
}

/// The panel's name, what is missing, and the buttons.
#[component]
fn OutputHead() -> impl IntoView {
    let playground = playground();
    let empty = move || {
        playground.output_revision.track();
        playground
            .run
            .with_value(|run| run.console.lines().is_empty())
    };
    let remark = move || {
        playground.output_revision.track();
        let let_go = playground.run.with_value(|run| run.console.lines_let_go());
        let dropped = playground.live.with(|live| live.output_dropped_bytes);
        if let_go > 0 {
            text().lines_let_go(let_go)
        } else if dropped > 0 {
            text().output_dropped(dropped)
        } else if !empty() {
            String::new()
        } else if playground.outcome.with(Option::is_some) && playground.phase.get() == Phase::Idle
        {
            text().no_output.to_owned()
        } else {
            text().no_output_yet.to_owned()
        }
    };
    let copied = RwSignal::new(false);
    let copy = move |_| {
        let all = playground.run.with_value(|run| run.console.text());
        copy_text(all, move |worked| copied.set(worked));
        set_timeout(move || copied.set(false), std::time::Duration::from_secs(2));
    };
    let save = move |_| {
        let all = playground.run.with_value(|run| run.console.text());
        download::save("output.txt", "text/plain", &all);
    };
    view! {
        <div class="panel-head">
            <h2>{text().output}</h2>
            <p class="faint" data-testid="output-remark">{remark}</p>
            <button type="button" class="small" disabled=empty on:click=copy data-testid="output-copy">
                {move || if copied.get() { text().copied } else { text().copy }}
            </button>
            <button type="button" class="small" disabled=empty on:click=save>
                {Icon::Download.view()} {text().download_output}
            </button>
        </div>
    }
}
