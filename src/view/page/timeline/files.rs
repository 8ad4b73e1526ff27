//! Opening a saved run: by a dialog, or dropped onto the timeline. Opening runs nothing.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::super::drafts::Draft;
use super::super::icons::Icon;
use super::super::state::{Notice, NoticeAction, Phase};
use super::super::text::timeline::words;
use super::super::{document, recording};
use super::view::View;
use crate::view::run_file::{self, RunFileError};

/// The name of the notice about a file.
const FILE_NOTICE: &str = "run-file";
/// Files that are larger are not even read.
const MAX_FILE_BYTES: f64 = 128.0 * 1024.0 * 1024.0;

/// Opens the browser's dialog.
#[component]
pub(super) fn OpenButton(view: View) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let busy = move || view.playground.phase.get() != Phase::Idle;
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            open(view, file);
        }
        // So that the same file can be chosen again.
        input.set_value("");
    };
    view! {
        <input
            type="file"
            class="none"
            accept=run_file::EXTENSION
            node_ref=input
            data-testid="open-run-file"
            on:change=chosen
        />
        <button type="button" class="small" data-testid="open-run" disabled=busy
            title=words().open
            on:click=move |_| {
                if let Some(input) = input.get_untracked() {
                    input.click();
                }
            }>
            {Icon::Open.view()}
            <span class="wide">{words().open}</span>
        </button>
    }
}

/// Something is dragged over the timeline: it may be dropped.
pub(super) fn over(event: &ev::DragEvent) {
    event.prevent_default();
}

/// Something was dropped onto the timeline.
pub(super) fn dropped(view: View, event: &ev::DragEvent) {
    event.prevent_default();
    let files = event.data_transfer().and_then(|transfer| transfer.files());
    if let Some(file) = files.and_then(|files| files.get(0))
        && view.playground.phase.get_untracked() == Phase::Idle
    {
        open(view, file);
    }
}

fn open(view: View, file: File) {
    leptos::task::spawn_local(async move {
        if let Err(error) = try_open(view, &file).await {
            let text = words().not_opened(&file.name(), &error.to_string());
            view.playground.notify(Notice {
                name: FILE_NOTICE,
                bad: true,
                text,
                action: NoticeAction::None,
            });
        }
    });
}

async fn try_open(view: View, file: &File) -> Result<(), RunFileError> {
    if file.size() > MAX_FILE_BYTES {
        return Err(RunFileError::TooLarge);
    }
    let buffer = JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| RunFileError::Damaged)?;
    let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
    let (kept, events) = run_file::read(&bytes)?;
    let playground = view.playground;
    // A run may have been started meanwhile.
    if playground.phase.get_untracked() != Phase::Idle {
        return Ok(());
    }
    playground.dismiss(FILE_NOTICE);
    document::open_shared(
        playground,
        Draft {
            file_name: kept.file_name.clone(),
            source: kept.source.clone(),
            workers: kept.workers.max(1),
            record: true,
            gil: kept.gil,
        },
    );
    recording::reopen(playground, kept, events);
    Ok(())
}
