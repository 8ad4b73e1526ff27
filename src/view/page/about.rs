//! What a scenario says about itself: the docstring's first line and its explanation.
//!
//! The text came by link perhaps, so raw HTML in it is shown as text, nothing is loaded, and only
//! web addresses become links.

use leptos::prelude::*;
use pulldown_cmark::{CowStr, Event, Parser, Tag, html};

use super::state::playground;
use super::text::text;
use super::translation;
use crate::scenario;

/// Title and explanation of the program that is being edited.
#[component]
pub(super) fn About() -> impl IntoView {
    let playground = playground();
    // Only when the knobs were read is the text read again: not on every key.
    let description = Memo::new(move |_| {
        playground.analysed.track();
        let own = playground
            .source
            .with_untracked(|source| scenario::description(source));
        translation::of_program(playground, own)
    });
    let title = move || description.with(|all| all.title.clone());
    let explanation = move || description.with(|all| as_html(&all.explanation));
    Effect::new(move || {
        let page = web_sys::window().and_then(|window| window.document());
        if let Some(page) = page {
            page.set_title(&text().page_title(&title()));
            let described = description.with(|all| first_paragraph(&all.explanation));
            let element = page.query_selector("meta[name=description]").ok().flatten();
            if let Some(element) = element.filter(|_| !described.is_empty()) {
                // An attribute of this name is always allowed.
                let _ = element.set_attribute("content", &described);
            }
        }
    });
    view! {
        <details class="about" open=is_wide() class:none=move || description.with(|all| all.title.is_empty())>
            <summary title=text().about>{title}</summary>
            <div class="prose" role="region" tabindex="0" aria-label=text().about inner_html=explanation></div>
        </details>
    }
}

/// The first paragraph of the explanation, on one line, without the marks of Markdown.
fn first_paragraph(explanation: &str) -> String {
    let paragraph = explanation.split("\n\n").next().unwrap_or_default();
    let plain = paragraph.replace(['*', '`'], "");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether there is room for it without pushing the program out of view.
fn is_wide() -> bool {
    web_sys::window()
        .and_then(|window| {
            window
                .match_media("(min-width: 821px) and (min-height: 521px)")
                .ok()?
        })
        .is_some_and(|media| media.matches())
}

fn as_html(markdown: &str) -> String {
    let safe = Parser::new(markdown).map(|event| match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        }) => Event::Start(Tag::Link {
            link_type,
            dest_url: web_address(dest_url),
            title,
            id,
        }),
        Event::Start(Tag::Image { title, .. }) => Event::Text(title),
        Event::End(pulldown_cmark::TagEnd::Image) => Event::Text(CowStr::Borrowed("")),
        other => other,
    });
    let mut out = String::new();
    html::push_html(&mut out, safe);
    out
}

fn web_address(address: CowStr<'_>) -> CowStr<'_> {
    if address.starts_with("https://") || address.starts_with("http://") {
        address
    } else {
        CowStr::Borrowed("#")
    }
}
