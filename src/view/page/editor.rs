//! The editor component, and the thin extern to the `CodeMirror` bundle behind it.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::document;
use super::state::{Playground, playground};
use super::text::text;
use crate::source::LineIndex;
use crate::syntax::Diagnostic;

#[wasm_bindgen(raw_module = "./editor/editor.js")]
extern "C" {
    /// One editor in one element; see `www/editor/editor.js`.
    pub(super) type SourceEditor;

    #[wasm_bindgen(constructor)]
    fn new(
        parent: &web_sys::HtmlElement,
        text: &str,
        label: &str,
        on_change: &Closure<dyn FnMut(String)>,
    ) -> SourceEditor;

    /// Moves it into another element, under another name.
    #[wasm_bindgen(method)]
    fn attach(this: &SourceEditor, parent: &web_sys::HtmlElement, label: &str);

    /// Makes it hold this text, in one undoable step.
    #[wasm_bindgen(method, js_name = setText)]
    pub(super) fn set_text(this: &SourceEditor, text: &str);

    #[wasm_bindgen(method, js_name = setDiagnostics)]
    fn set_diagnostics(this: &SourceEditor, flat: &js_sys::Array);

    /// Lights a line; 0 lights none.
    #[wasm_bindgen(method)]
    pub(super) fn light(this: &SourceEditor, line: u32);

    /// Lights a line and scrolls to it.
    #[wasm_bindgen(method)]
    pub(super) fn reveal(this: &SourceEditor, line: u32);

    /// Puts the keyboard into it.
    #[wasm_bindgen(method)]
    pub(super) fn focus(this: &SourceEditor);
}

/// Shows in the editor what is wrong with its text.
pub(super) fn show_diagnostics(playground: Playground) {
    let flat = js_sys::Array::new();
    playground.source.with_untracked(|source| {
        let push = |diagnostic: &Diagnostic, severity: &str| {
            flat.push(&utf16(source, diagnostic.span.start).into());
            flat.push(&utf16(source, diagnostic.span.end).into());
            flat.push(&severity.into());
            flat.push(&diagnostic.message.as_str().into());
        };
        playground
            .diagnostics
            .with_untracked(|all| all.iter().for_each(|one| push(one, "error")));
        playground
            .knob_warnings
            .with_untracked(|all| all.iter().for_each(|one| push(one, "warning")));
    });
    playground.editor.with_value(|editor| {
        if let Some(editor) = editor {
            editor.set_diagnostics(&flat);
        }
    });
}

/// The offset in UTF-16 code units of a byte offset.
fn utf16(source: &str, byte: u32) -> u32 {
    let end = (byte as usize).min(source.len());
    source
        .char_indices()
        .take_while(|(offset, _)| *offset < end)
        .map(|(_, character)| character.len_utf16() as u32)
        .sum()
}

/// The program text.
#[component]
pub(super) fn Editor() -> impl IntoView {
    let playground = playground();
    let host = NodeRef::<html::Div>::new();
    Effect::new(move || {
        let Some(element) = host.get() else { return };
        let moved = playground.editor.with_value(|editor| {
            let editor = editor.as_ref();
            editor.is_some_and(|editor| {
                editor.attach(&element, text().editor);
                true
            })
        });
        if moved {
            return;
        }
        let changed = Closure::new(move |text: String| document::edited(playground, text));
        let editor = playground
            .source
            .with_untracked(|source| SourceEditor::new(&element, source, text().editor, &changed));
        // It lives as long as the page.
        changed.forget();
        playground.editor.set_value(Some(editor));
        show_diagnostics(playground);
    });
    view! { <div class="editor" data-testid="editor" node_ref=host></div> }
}

/// How many problems there are; each can be jumped to.
#[component]
pub(super) fn Problems() -> impl IntoView {
    let playground = playground();
    let rows = move || {
        let source = playground.source.read_untracked();
        let index = LineIndex::new(&source);
        let row = |diagnostic: Diagnostic, class: &'static str| {
            let (line, column) = index.position(&source, diagnostic.span.start);
            view! {
                <li>
                    <button
                        type="button"
                        class=format!("problem {class}")
                        on:click=move |_| playground.reveal_line(line)
                    >
                        <span class="place">{format!("{line}:{column}")}</span>
                        <span>{diagnostic.message}</span>
                    </button>
                </li>
            }
        };
        let errors = playground.diagnostics.get();
        let warnings = playground.knob_warnings.get();
        errors
            .into_iter()
            .take(50)
            .map(|one| row(one, "error"))
            .chain(warnings.into_iter().take(50).map(|one| row(one, "warning")))
            .collect_view()
    };
    let count =
        move || playground.diagnostics.with(Vec::len) + playground.knob_warnings.with(Vec::len);
    view! {
        <div class="problems" class:none=move || count() == 0 data-testid="problems">
            <p class="problems-count" role="status">
                {move || text().problems(count())}
            </p>
            <ul>{rows}</ul>
        </div>
    }
}
