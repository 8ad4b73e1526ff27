//! Links: making one, copying it, and opening the one the page was called with.
//!
//! Invariant: opening a link runs nothing and loses nothing.

use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::document;
use super::drafts::Draft;
use super::embed;
use super::replay;
use super::state::{Notice, NoticeAction, Playground, Tab, playground};
use super::text::text;
use crate::scenario::{self, Link, SharedView};
use crate::view::layout::Window;

/// The name of the notices about links.
const LINK_NOTICE: &str = "link";
/// How long the notice that a link was copied stays.
const COPIED_FOR: Duration = Duration::from_secs(12);

/// Copies a link to exactly what the page shows; where that is refused, shows it.
pub(super) fn share(playground: Playground) {
    let Some(address) = address(playground, false) else {
        return;
    };
    let shown = address.clone();
    copy_text(address, move |copied| {
        if copied {
            playground.notify(Notice {
                name: LINK_NOTICE,
                bad: false,
                text: text().link_copied.to_owned(),
                action: NoticeAction::CopyEmbedCode,
            });
            set_timeout(move || playground.dismiss_news(LINK_NOTICE), COPIED_FOR);
        } else {
            playground.link_shown.set(Some(shown.clone()));
        }
    });
}

/// Copies the HTML that embeds what the page shows; where that is refused, shows it.
pub(super) fn copy_embed_code(playground: Playground) {
    let Some(address) = address(playground, true) else {
        return;
    };
    let title = playground
        .source
        .with_untracked(|source| scenario::description(source).title);
    let code = embed::code(&address, &text().page_title(&title));
    let shown = code.clone();
    copy_text(code, move |copied| {
        if copied {
            playground.notify(Notice {
                name: LINK_NOTICE,
                bad: false,
                text: text().embed_copied.to_owned(),
                action: NoticeAction::None,
            });
            set_timeout(move || playground.dismiss_news(LINK_NOTICE), COPIED_FOR);
        } else {
            playground.link_shown.set(Some(shown.clone()));
        }
    });
}

/// Asks the browser to copy; tells whether it did.
pub(super) fn copy_text(content: String, told: impl Fn(bool) + 'static) {
    leptos::task::spawn_local(async move {
        told(try_copy(&content).await.is_ok());
    });
}

async fn try_copy(content: &str) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let navigator = window.navigator();
    // Absent where the page is not served securely.
    if js_sys::Reflect::get(&navigator, &"clipboard".into())?.is_undefined() {
        return Err(JsValue::NULL);
    }
    JsFuture::from(navigator.clipboard().write_text(content)).await?;
    Ok(())
}

/// The address of exactly what the page shows, whole or to be embedded.
pub(super) fn address(playground: Playground, embedded: bool) -> Option<String> {
    let location = web_sys::window()?.location();
    let base = format!(
        "{}{}{}",
        location.origin().ok()?,
        location.pathname().ok()?,
        if embedded { "?embed" } else { "" }
    );
    let window = playground.window.get_untracked();
    let schedule = replay::shared(playground);
    let link = Link {
        source: playground.source.get_untracked(),
        file_name: playground.file_name.get_untracked(),
        view: SharedView {
            workers: Some(playground.workers.get_untracked()),
            record: Some(playground.record.get_untracked()),
            gil: playground.gil.get_untracked(),
            window_ns: window.map(|window| (window.start_ns as u64, window.end_ns as u64)),
            tab: Some(playground.tab.get_untracked().slug().to_owned()),
            seed: schedule.as_ref().map(|(_, _, seed)| *seed),
            step: schedule.as_ref().map(|(_, step, _)| *step),
            schedule: schedule.map(|(schedule, _, _)| schedule),
        },
    };
    Some(format!("{base}#{}", scenario::encode(&link)))
}

/// Opens the link in the address, or where somebody went back to an address without one, what was
/// there before. Runs nothing.
pub(super) fn open_address(playground: Playground) {
    let Some(fragment) = fragment() else {
        let before = playground.before_link.try_update_value(Option::take);
        if let Some(draft) = before.flatten() {
            document::restore(playground, draft);
        }
        return;
    };
    match scenario::decode(&fragment) {
        Ok(link) => {
            playground.dismiss(LINK_NOTICE);
            if let Some(tab) = link.view.tab.as_deref().and_then(Tab::from_slug) {
                playground.tab.set(tab);
            }
            let window = link.view.window_ns.map(|(start_ns, end_ns)| Window {
                start_ns: start_ns as f64,
                end_ns: end_ns as f64,
            });
            playground.window_from_link.set_value(window);
            let workers = link.view.workers;
            document::open_shared(
                playground,
                Draft {
                    file_name: link.file_name,
                    source: link.source,
                    workers: workers.unwrap_or_else(|| playground.workers.get_untracked()),
                    record: link
                        .view
                        .record
                        .unwrap_or_else(|| playground.record.get_untracked()),
                    gil: link.view.gil,
                },
            );
            match link.view.schedule {
                Some(schedule) => {
                    let step = link.view.step.unwrap_or(0);
                    let seed = link.view.seed.unwrap_or(1);
                    replay::session::offer(playground, schedule, step, seed);
                }
                None => replay::session::close(playground),
            }
        }
        Err(error) => playground.notify(Notice {
            name: LINK_NOTICE,
            bad: true,
            text: text().bad_link(&error.to_string()),
            action: NoticeAction::None,
        }),
    }
}

fn fragment() -> Option<String> {
    let hash = web_sys::window()?.location().hash().ok()?;
    let fragment = hash.strip_prefix('#')?;
    (!fragment.is_empty()).then(|| fragment.to_owned())
}

/// The program is another one than the link's, whether it came from one or was just copied.
pub(super) fn edited(playground: Playground) {
    playground.before_link.set_value(None);
    playground.dismiss_news(LINK_NOTICE);
    forget_link();
}

/// Takes the link out of the address: what is edited now is not what it holds, and a reload must
/// not bring the link's text back.
fn forget_link() {
    if fragment().is_none() {
        return;
    }
    let Some(window) = web_sys::window() else {
        return;
    };
    let (Ok(path), Ok(search), Ok(history)) = (
        window.location().pathname(),
        window.location().search(),
        window.history(),
    ) else {
        return;
    };
    // Refused only when called hundreds of times in a second; then the link simply stays.
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("{path}{search}")));
}

/// Shows the link where it could not be copied.
#[component]
pub(super) fn LinkDialog() -> impl IntoView {
    let playground = playground();
    let dialog = NodeRef::<html::Dialog>::new();
    let field = NodeRef::<html::Textarea>::new();
    Effect::new(move || {
        let shown = playground.link_shown.get();
        let (Some(dialog), Some(field)) = (dialog.get(), field.get()) else {
            return;
        };
        match shown {
            Some(link) => {
                field.set_value(&link);
                // Fails only where it is open already.
                let _ = dialog.show_modal();
                field.select();
            }
            None => dialog.close(),
        }
    });
    let close = move || playground.link_shown.set(None);
    view! {
        <dialog
            node_ref=dialog
            class="link-dialog"
            aria-labelledby="link-title"
            data-testid="link-dialog"
            on:close=move |_| close()
        >
            <h2 id="link-title">{text().share}</h2>
            <p>{text().link_intro}</p>
            <textarea node_ref=field readonly rows="5" aria-label=text().share data-testid="link"></textarea>
            <p class="faint">{text().link_refused}</p>
            <button type="button" on:click=move |_| close()>{text().close}</button>
        </dialog>
    }
}
