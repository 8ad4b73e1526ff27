//! The program text: what changes it, what is read from it, and how it survives.
//!
//! Invariant: nothing that a person typed is lost. A text that is replaced (by a link, by another
//! scenario) is kept beside the draft until they bring it back or dismiss it.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::state::{Notice, NoticeAction, Playground, entry_of};
use super::text::text;
use super::{editor, explore, replay, share, storage};
use crate::engine::page_side::default_carriers;
use crate::scenario::{self, GALLERY, GalleryEntry, KnobValue};
use crate::syntax;

const DRAFT: &str = "lockstep.draft";
const KEPT: &str = "lockstep.kept";
/// The name of a program that is no scenario of the gallery.
const OWN_FILE: &str = "program.py";
/// The name of the notice that offers the kept draft.
const KEPT_NOTICE: &str = "kept";
/// The name of the notice that refuses a knob's value.
const KNOB_NOTICE: &str = "knob";

/// What is remembered of a person's work.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Draft {
    pub(super) file_name: String,
    pub(super) source: String,
    pub(super) workers: u32,
    pub(super) record: bool,
    #[serde(default)]
    pub(super) gil: bool,
}

impl Draft {
    /// The draft of the last visit, or the gallery's first scenario.
    pub(super) fn last() -> Self {
        read(DRAFT).unwrap_or_else(|| Self {
            file_name: GALLERY
                .first()
                .map_or_else(|| OWN_FILE.to_owned(), GalleryEntry::file_name),
            source: GALLERY
                .first()
                .map_or_else(String::new, |entry| entry.source.to_owned()),
            workers: default_carriers(),
            record: true,
            gil: false,
        })
    }

    /// Whether a person changed anything in it but the values of knobs.
    fn is_own_work(&self) -> bool {
        if self.source.trim().is_empty() {
            return false;
        }
        let Some(entry) = entry_of(&self.file_name) else {
            return true;
        };
        let mut original = entry.source.to_owned();
        for knob in scenario::knobs(&self.source).0 {
            let here = scenario::knobs(&original).0;
            let same = here.iter().find(|other| other.name == knob.name);
            match same.map(|other| scenario::with_value(&original, other, &knob.value)) {
                Some(Ok(turned)) => original = turned,
                Some(Err(_)) | None => return true,
            }
        }
        // Only literals differ in how they are written: 20_000 or 20000.
        original.replace('_', "") != self.source.replace('_', "")
    }
}

fn read(name: &str) -> Option<Draft> {
    let mut draft: Draft = serde_json::from_str(&storage::read(name)?).ok()?;
    draft.workers = draft.workers.clamp(1, 64);
    Some(draft)
}

fn write(name: &str, draft: &Draft) {
    if let Ok(json) = serde_json::to_string(draft) {
        storage::write(name, &json);
    }
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
    share::forget_link();
    playground.analysis.call(move || analyse(playground));
    remember_soon(playground);
}

/// A person changed a setting that is remembered.
pub(super) fn remember_soon(playground: Playground) {
    playground.saving.call(move || remember(playground));
}

/// Remembers the draft now.
pub(super) fn remember(playground: Playground) {
    playground.saving.cancel();
    write(DRAFT, &present(playground));
}

/// Reads knobs and problems from the text.
pub(super) fn analyse(playground: Playground) {
    playground.analysis.cancel();
    let (errors, (knobs, warnings)) = playground.source.with_untracked(|source| {
        let errors = syntax::parse(source).err().unwrap_or_default();
        (errors, scenario::knobs(source))
    });
    // While the text can't be read, the controls of the last text that could be stay.
    if errors.is_empty() || !knobs.is_empty() {
        playground.knobs.set(knobs);
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
        playground.file_name.set(OWN_FILE.to_owned());
        playground.editor.with_value(|editor| {
            if let Some(editor) = editor {
                editor.rename(OWN_FILE);
            }
        });
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
            share::forget_link();
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
    share::forget_link();
    remember_soon(playground);
}

/// Opens a scenario of the gallery.
pub(super) fn open_scenario(playground: Playground, slug: &str) {
    let Some(entry) = GalleryEntry::find(slug) else {
        return;
    };
    keep(&present(playground));
    share::forget_link();
    replay::session::close(playground);
    explore::session::forget(playground);
    playground.file_name.set(entry.file_name());
    put(playground, entry.source.to_owned());
    offer_kept(playground);
    remember(playground);
}

/// Shows what a link holds. The draft stays remembered until this text is edited, and is kept
/// then as well.
pub(super) fn open_shared(playground: Playground, shared: Draft) {
    let before = present(playground);
    if before.source != shared.source {
        keep(&before);
    }
    playground
        .file_name
        .set(if entry_of(&shared.file_name).is_some() {
            shared.file_name
        } else {
            OWN_FILE.to_owned()
        });
    playground.workers.set(shared.workers.clamp(1, 64));
    playground.record.set(shared.record);
    playground.gil.set(shared.gil);
    put(playground, shared.source);
    offer_kept(playground);
}

/// Keeps a draft that is about to be replaced, if it is somebody's work.
fn keep(draft: &Draft) {
    if draft.is_own_work() {
        write(KEPT, draft);
    }
}

/// Offers the kept draft, if there is one that differs from what is shown.
pub(super) fn offer_kept(playground: Playground) {
    let differs = read(KEPT).is_some_and(|kept| {
        playground
            .source
            .with_untracked(|source| *source != kept.source)
    });
    if differs {
        playground.notify(Notice {
            name: KEPT_NOTICE,
            bad: false,
            text: text().draft_kept.to_owned(),
            action: NoticeAction::RestoreDraft,
        });
    }
}

/// Brings the kept draft back; what it replaces is kept in turn.
pub(super) fn restore_kept(playground: Playground) {
    let Some(kept) = read(KEPT) else { return };
    let replaced = present(playground);
    playground.dismiss(KEPT_NOTICE);
    storage::forget(KEPT);
    share::forget_link();
    if replaced.source != kept.source {
        keep(&replaced);
    }
    playground.file_name.set(kept.file_name);
    playground.workers.set(kept.workers);
    playground.record.set(kept.record);
    playground.gil.set(kept.gil);
    put(playground, kept.source);
    offer_kept(playground);
    remember(playground);
}

/// A notice was dismissed by its button: a kept draft is not wanted any more.
pub(super) fn dismissed(playground: Playground, name: &str) {
    if name == KEPT_NOTICE {
        storage::forget(KEPT);
    }
    playground.dismiss(name);
}
