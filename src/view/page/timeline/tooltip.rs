//! What is under the pointer, in words; its source line is lit in the editor.

use leptos::prelude::*;

use super::super::text::text;
use super::details::details;
use super::view::View;
use crate::source::LineIndex;

/// What is under the pointer, in words.
#[component]
pub(super) fn Tooltip(view: View) -> impl IntoView {
    let lit = StoredValue::new(0_u32);
    move || {
        // Nothing more to do while no pointer is there.
        if view.pointer.with(Option::is_none) && lit.get_value() == 0 {
            return None;
        }
        view.laid_out.track();
        view.shown.window.track();
        let details = view.under_pointer().and_then(|target| {
            view.with_scene(|scene, subject| details(target, subject, scene.rows))?
        });
        let line = details.as_ref().map_or(0, |details| details.line);
        if lit.get_value() != line {
            lit.set_value(line);
            view.playground.light_line(view.line_now(line));
        }
        let details = details?;
        let (x, y) = view.pointer.get_untracked()?;
        let (width, height) = view.with_scene(|scene, _| (scene.width, scene.height))?;
        let y = y.min(height - 120.0).max(4.0);
        let px = |length: f64| format!("{length:.0}px");
        // Properties, not an attribute: a strict Content-Security-Policy refuses the latter.
        let (left, right) = if x > width * 0.6 {
            ("auto".to_owned(), px(width - x + 14.0))
        } else {
            (px(x + 14.0), "auto".to_owned())
        };
        let source_line = view.shown.run.with_value(|run| {
            let source = &run.source;
            let line = LineIndex::new(source).line_text(source, details.line);
            line.trim().to_owned()
        });
        let rows = details
            .rows
            .into_iter()
            .map(|(name, value)| view! { <dt>{name}</dt><dd>{value}</dd> })
            .collect_view();
        Some(view! {
            <div
                class="tooltip"
                style:left=left
                style:right=right
                style:top=px(y)
                data-testid="tooltip"
            >
                <p><i class=format!("key {}", details.state)></i>{details.title}</p>
                <dl>{rows}</dl>
                {(details.line > 0)
                    .then(|| view! {
                        <p class="tooltip-line">
                            <span>{text().line(details.line)}</span>
                            <code>{source_line}</code>
                        </p>
                    })}
            </div>
        })
    }
}
