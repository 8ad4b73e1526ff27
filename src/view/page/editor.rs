//! The editor component, and the thin extern to the `CodeMirror` bundle behind it.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::document;
use super::state::{Playground, Since, Tab, playground};
use super::text::text;
use crate::program::library::names;
use crate::source::LineIndex;
use crate::syntax::Diagnostic;
use crate::view::format;

#[wasm_bindgen(raw_module = "./editor/editor.js")]
extern "C" {
    /// One editor in one element; see `www/editor/editor.js`.
    pub(super) type SourceEditor;

    #[wasm_bindgen(constructor)]
    fn new(
        parent: &web_sys::ShadowRoot,
        name: &str,
        text: &str,
        on_change: &Closure<dyn FnMut(String)>,
        on_line: &Closure<dyn FnMut(u32)>,
        lookup: &Closure<dyn FnMut(String, String) -> js_sys::Array>,
    ) -> SourceEditor;

    /// Moves it into an element, and into a language.
    #[wasm_bindgen(method)]
    fn attach(
        this: &SourceEditor,
        parent: &web_sys::ShadowRoot,
        label: &str,
        hint: &str,
        phrases: &js_sys::Array,
    );

    /// Brings the text of this name into view, with its own history, and makes it hold this, in
    /// one undoable step.
    #[wasm_bindgen(method)]
    pub(super) fn open(this: &SourceEditor, name: &str, text: &str);

    /// Calls the text in view by another name.
    #[wasm_bindgen(method)]
    pub(super) fn rename(this: &SourceEditor, name: &str);

    /// A run of this text begins: no line has cost anything yet.
    #[wasm_bindgen(method, js_name = beginRun)]
    fn begin_run(this: &SourceEditor);

    #[wasm_bindgen(method, js_name = setCosts)]
    fn set_costs(this: &SourceEditor, flat: &js_sys::Array);

    #[wasm_bindgen(method, js_name = setDiagnostics)]
    fn set_diagnostics(this: &SourceEditor, flat: &js_sys::Array);

    /// Lights a line; 0 lights none.
    #[wasm_bindgen(method)]
    pub(super) fn light(this: &SourceEditor, line: u32);

    /// Lights a line and scrolls the text to it.
    #[wasm_bindgen(method)]
    pub(super) fn reveal(this: &SourceEditor, line: u32);

    /// The same, and scrolls the page to the text.
    #[wasm_bindgen(method)]
    pub(super) fn show(this: &SourceEditor, line: u32);

    /// Marks where threads stand: `[line, number, name]` for each, flattened; and lights a line and
    /// scrolls to it, unless it is 0.
    #[wasm_bindgen(method, js_name = showThreads)]
    fn show_threads(this: &SourceEditor, flat: &js_sys::Array, line: u32);

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

/// Marks the lines on which the threads of the replay stand.
pub(super) fn show_threads(playground: Playground) {
    let flat = js_sys::Array::new();
    let mut lit = 0;
    let is_shown = playground.tab.get() == Tab::Replay;
    if let Some(snapshot) = playground.replay.snapshot().filter(|_| is_shown) {
        for thread in snapshot.threads.iter().filter(|thread| !thread.has_ended) {
            flat.push(&thread.line.into());
            flat.push(&(thread.thread + 1).into());
            flat.push(&thread.name.as_str().into());
        }
        lit = snapshot.last.map_or(0, |last| last.line);
    }
    playground.editor.with_value(|editor| {
        if let Some(editor) = editor {
            editor.show_threads(&flat, lit);
        }
    });
}

/// A run of the text in the editor begins, or was opened: no line has cost anything yet.
pub(super) fn begin_run(playground: Playground) {
    playground.editor.with_value(|editor| {
        if let Some(editor) = editor {
            editor.begin_run();
        }
    });
}

/// Shows beside each line what it cost in the run that goes on, or in the last one; not beside those
/// of another program.
pub(super) fn show_costs(playground: Playground) {
    if untrack(|| playground.since_run()) == Since::Other {
        return;
    }
    let flat = js_sys::Array::new();
    playground.run.with_value(|run| {
        let all_ns: u64 = run.costs.iter().map(|(_, cost)| cost.waited_ns).sum();
        for (line, cost) in run.costs.iter() {
            let label = if cost.operations > 0 {
                format::short(cost.operations as f64)
            } else {
                "–".to_owned()
            };
            flat.push(&line.into());
            flat.push(&label.into());
            flat.push(&text().line_cost(cost).into());
            flat.push(&(cost.waited_ns as f64 / all_ns.max(1) as f64).into());
        }
    });
    playground.editor.with_value(|editor| {
        if let Some(editor) = editor {
            editor.set_costs(&flat);
        }
    });
}

/// What the library has under a name, for the editor: see `www/editor/library.js`.
fn lookup(module: &str, class: &str) -> js_sys::Array {
    let found = match (module, class) {
        ("", _) => names::modules(),
        (module, "") => names::members(module),
        (module, class) => names::attributes(&format!("{module}.{class}")),
    };
    let flat = js_sys::Array::new();
    for entry in found {
        flat.push(&entry.name.into());
        flat.push(&entry.kind.word().into());
        flat.push(&entry.signature.unwrap_or_default().into());
    }
    flat
}

fn phrases() -> js_sys::Array {
    let pairs = text().editor_phrases.iter();
    pairs
        .flat_map(|(english, translated)| [JsValue::from(*english), JsValue::from(*translated)])
        .collect()
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

fn new_editor(playground: Playground, shadow: &web_sys::ShadowRoot) -> SourceEditor {
    let changed = Closure::new(move |text: String| document::edited(playground, text));
    let line = Closure::new(move |line: u32| playground.choose_line(line));
    let library = Closure::new(|module: String, class: String| lookup(&module, &class));
    let name = playground.file_name.get_untracked();
    let editor = playground.source.with_untracked(|source| {
        SourceEditor::new(shadow, &name, source, &changed, &line, &library)
    });
    // They live as long as the page.
    changed.forget();
    line.forget();
    library.forget();
    editor
}

/// The program text.
#[component]
pub(super) fn Editor() -> impl IntoView {
    let playground = playground();
    let host = NodeRef::<html::Div>::new();
    Effect::new(move || {
        let Some(element) = host.get() else { return };
        // A shadow of its own, whose styles need no exception from the page's security policy.
        let options = web_sys::ShadowRootInit::new(web_sys::ShadowRootMode::Open);
        let Ok(shadow) = element.attach_shadow(&options) else {
            return;
        };
        if playground.editor.with_value(Option::is_none) {
            playground
                .editor
                .set_value(Some(new_editor(playground, &shadow)));
        }
        playground.editor.with_value(|editor| {
            if let Some(editor) = editor {
                editor.attach(&shadow, text().editor, text().editor_hint, &phrases());
            }
        });
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
