//! The program text: what changes it, what is read from it, and how it survives.
//!
//! Invariant: nothing that a person typed is lost. What is replaced (by a link, by another scenario)
//! lies on the shelf ([`drafts`]), from where the gallery brings it back.

use leptos::prelude::*;

use super::drafts::{self, Draft};
use super::state::{Notice, NoticeAction, Playground, entry_of};
use super::text::text;
use super::{editor, explore, replay, share, storage};
use crate::engine::page_side::default_carriers;
use crate::program::library::names;
use crate::scenario::{self, GALLERY, GalleryEntry, Knob, KnobValue};
use crate::syntax;

const DRAFT: &str = "lockstep.draft";
/// Where earlier versions kept a text that was replaced.
const KEPT: &str = "lockstep.kept";
/// What a new program begins as.
const NEW_PROGRAM: &str = include_str!("new_program.py");
/// The name of the notice that offers the kept draft.
const KEPT_NOTICE: &str = "kept";
/// The name of the notice that refuses a knob's value.
const KNOB_NOTICE: &str = "knob";

/// The draft of this tab, that of the last visit, or the gallery's first scenario.
pub(super) fn last() -> Draft {
    if let Some(kept) = read(storage::read(KEPT)) {
        drafts::put(kept, "");
        storage::forget(KEPT);
    }
    let last = read(storage::read_of_tab(DRAFT)).or_else(|| read(storage::read(DRAFT)));
    last.unwrap_or_else(|| Draft {
        file_name: GALLERY
            .first()
            .map(GalleryEntry::file_name)
            .unwrap_or_default(),
        source: GALLERY
            .first()
            .map_or_else(String::new, |entry| entry.source.to_owned()),
        workers: default_carriers(),
        record: true,
        gil: false,
    })
}

fn read(json: Option<String>) -> Option<Draft> {
    let mut draft: Draft = serde_json::from_str(&json?).ok()?;
    draft.workers = draft.workers.clamp(1, 64);
    Some(draft)
}

/// What is being edited now.
pub(super) fn present(playground: Playground) -> Draft {
    Draft {
        file_name: playground.file_name.get_untracked(),
        source: playground.source.get_untracked(),
        workers: playground.workers.get_untracked(),
        record: playground.record.get_untracked(),
        gil: playground.gil.get_untracked(),
    }
}

/// A person changed the text in the editor.
pub(super) fn edited(playground: Playground, source: String) {
    playground.source.set(source);
    playground.dismiss(KNOB_NOTICE);
    share::edited(playground);
    playground.analysis.call(move || analyse(playground));
    remember_soon(playground);
}

/// A person changed a setting that is remembered.
pub(super) fn remember_soon(playground: Playground) {
    playground.saving.call(move || remember(playground));
}

/// Remembers the draft now: as this tab's, as the last one, and on the shelf.
pub(super) fn remember(playground: Playground) {
    playground.saving.cancel();
    shelve(playground);
    if let Ok(json) = serde_json::to_string(&present(playground)) {
        storage::write(DRAFT, &json);
        storage::write_of_tab(DRAFT, &json);
    }
}

/// Puts what is being edited on the shelf, if it is somebody's work.
fn shelve(playground: Playground) {
    // The text can be younger than its last analysis.
    name_by_text(playground);
    let draft = present(playground);
    let source = draft.source.clone();
    let name = drafts::put(draft, &playground.shelved.get_value());
    playground.shelved.set_value(source);
    rename(playground, name);
}

/// Calls what is being edited by another name.
fn rename(playground: Playground, name: String) {
    if playground.file_name.with_untracked(|now| *now == name) {
        return;
    }
    playground.editor.with_value(|editor| {
        if let Some(editor) = editor {
            editor.rename(&name);
        }
    });
    playground.file_name.set(name);
}

/// Reads knobs and problems from the text.
pub(super) fn analyse(playground: Playground) {
    playground.analysis.cancel();
    let (errors, (knobs, warnings)) = playground.source.with_untracked(|source| {
        let errors = match syntax::parse(source) {
            Ok(module) => names::missing_modules(&module),
            Err(errors) => errors,
        };
        (errors, scenario::knobs(source))
    });
    if errors.is_empty() || !knobs.is_empty() {
        playground.knobs.set(knobs);
    } else {
        // While the text can't be read, the controls of the last text that could be stay, unless
        // it has been replaced by another.
        playground.source.with_untracked(|source| {
            let stays = |knob: &Knob| source.contains(&*knob.name);
            if !playground
                .knobs
                .with_untracked(|knobs| knobs.iter().all(stays))
            {
                playground.knobs.update(|knobs| knobs.retain(stays));
            }
        });
    }
    playground.diagnostics.set(errors);
    name_by_text(playground);
    playground.analysed.update(|count| *count += 1);
    playground.knob_warnings.set(warnings);
    editor::show_diagnostics(playground);
}

/// A text under a scenario's name that no longer bears its title is a program of its own.
fn name_by_text(playground: Playground) {
    let Some(entry) = playground.file_name.with_untracked(|name| entry_of(name)) else {
        return;
    };
    let title = playground
        .source
        .with_untracked(|source| scenario::description(source).title);
    if title != entry.description().title {
        drafts::take(&entry.file_name(), &playground.shelved.get_value());
        let name = playground
            .source
            .with_untracked(|source| drafts::own_name(&drafts::all(), source));
        rename(playground, name);
    }
}

/// Turns a knob: edits its value in the text and nothing else.
pub(super) fn turn_knob(playground: Playground, name: &str, value: &KnobValue) {
    let source = playground.source.get_untracked();
    // The control may be a moment older than the text.
    let (knobs, _) = scenario::knobs(&source);
    let Some(knob) = knobs.iter().find(|knob| knob.name == name) else {
        return;
    };
    match scenario::with_value(&source, knob, value) {
        Ok(turned) => {
            put(playground, turned);
            share::edited(playground);
            remember_soon(playground);
        }
        Err(sentence) => playground.notify(Notice {
            name: KNOB_NOTICE,
            bad: true,
            text: sentence,
            action: NoticeAction::None,
        }),
    }
}

/// Puts another text into the editor under the present name, as one undoable step.
fn put(playground: Playground, source: String) {
    playground.dismiss(KNOB_NOTICE);
    playground.editor.with_value(|editor| {
        if let Some(editor) = editor {
            let name = playground.file_name.get_untracked();
            editor.open(&name, &source);
        }
    });
    playground.source.set(source);
    analyse(playground);
}

/// Puts another text into the editor that the page has made of the one there.
pub(super) fn replace(playground: Playground, source: String) {
    put(playground, source);
    share::edited(playground);
    remember_soon(playground);
}

/// Sets these knobs to these values: all of them, or none.
pub(super) fn set_knobs(playground: Playground, knobs: &[(String, String)]) -> Result<(), String> {
    let source = playground.source.get_untracked();
    let turned = knobs.iter().try_fold(source, |source, (name, value)| {
        scenario::set_by_name(&source, name, value)
    })?;
    replace(playground, turned);
    Ok(())
}

/// Opens a scenario of the gallery: what a person made of it, if they did.
pub(super) fn open_scenario(playground: Playground, slug: &str) {
    let Some(entry) = GalleryEntry::find(slug) else {
        return;
    };
    let name = entry.file_name();
    leave(playground);
    let source = drafts::find(&name).map_or_else(|| entry.source.to_owned(), |draft| draft.source);
    open(playground, name, source);
}

/// Opens a program that is nobody's work yet.
pub(super) fn open_new(playground: Playground) {
    leave(playground);
    let name = drafts::own_name(&drafts::all(), NEW_PROGRAM);
    open(playground, name, NEW_PROGRAM.to_owned());
}

/// Opens a program from the shelf.
pub(super) fn open_own(playground: Playground, file_name: &str) {
    leave(playground);
    if let Some(draft) = drafts::find(file_name) {
        open(playground, draft.file_name, draft.source);
    }
}

/// Brings the original text of the scenario back, as one step that can be undone.
pub(super) fn reset(playground: Playground) {
    let Some(entry) = playground.gallery_entry_untracked() else {
        return;
    };
    leave(playground);
    let before = present(playground);
    rename(playground, entry.file_name());
    put(playground, entry.source.to_owned());
    remember(playground);
    offer(playground, before, text().draft_reset);
}

/// Another program is opened: the present one goes on the shelf, and what was found in it is gone.
fn leave(playground: Playground) {
    replay::session::leave(playground);
    shelve(playground);
    playground.dismiss(KEPT_NOTICE);
    share::edited(playground);
    explore::session::forget(playground);
}

fn open(playground: Playground, file_name: String, source: String) {
    playground.shelved.set_value(source.clone());
    playground.file_name.set(file_name);
    put(playground, source);
    remember(playground);
}

/// Shows what a link holds. The draft stays remembered until this text is edited.
pub(super) fn open_shared(playground: Playground, shared: Draft) {
    shelve(playground);
    let before = present(playground);
    playground.before_link.set_value(Some(before.clone()));
    let file_name = if entry_of(&shared.file_name).is_some() {
        shared.file_name.clone()
    } else {
        drafts::own_name(&drafts::all(), &shared.source)
    };
    show(
        playground,
        Draft {
            file_name,
            ..shared
        },
    );
    if playground
        .source
        .with_untracked(|now| *now != before.source)
    {
        offer(playground, before, text().draft_kept);
    }
}

/// Puts a text with its settings in the place of another.
fn show(playground: Playground, draft: Draft) {
    playground.shelved.set_value(draft.source.clone());
    playground.file_name.set(draft.file_name);
    playground.workers.set(draft.workers.clamp(1, 64));
    playground.record.set(draft.record);
    playground.gil.set(draft.gil);
    put(playground, draft.source);
}

/// Offers the way back to what was replaced, if it is somebody's work.
fn offer(playground: Playground, draft: Draft, words: &str) {
    if draft.is_own_work() {
        playground.notify(Notice {
            name: KEPT_NOTICE,
            bad: false,
            text: words.to_owned(),
            action: NoticeAction::RestoreDraft(draft),
        });
    }
}

/// Brings back what was replaced.
pub(super) fn restore(playground: Playground, draft: Draft) {
    leave(playground);
    show(playground, draft);
    remember(playground);
}
