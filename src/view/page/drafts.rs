//! The shelf: the texts that a person made, the newest first, one for each scenario that they
//! edited and one for each program of their own.
//!
//! Invariant: a text takes the place of an older one only if it was made of that one. One that was
//! made elsewhere (by a link, in another tab) gets a name of its own.

use serde::{Deserialize, Serialize};

use super::state::entry_of;
use super::storage;

const SHELF: &str = "lockstep.drafts";
/// How many are kept.
const MOST: usize = 20;

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
    /// Whether a person changed anything in it, be it the value of a knob.
    pub(super) fn is_own_work(&self) -> bool {
        // Only literals differ in how they are written: 20_000 or 20000.
        let plain = |source: &str| source.replace('_', "");
        let original = entry_of(&self.file_name);
        !self.source.trim().is_empty()
            && original.is_none_or(|entry| plain(entry.source) != plain(&self.source))
    }
}

/// All of them, the newest first.
pub(super) fn all() -> Vec<Draft> {
    let json = storage::read(SHELF).unwrap_or_default();
    serde_json::from_str(&json).unwrap_or_default()
}

/// The one of this name.
pub(super) fn find(file_name: &str) -> Option<Draft> {
    let mut all = all().into_iter();
    all.find(|draft| draft.file_name == file_name)
}

/// Puts a draft there, in place of the one with the text `before` that it was made of; one that is
/// nobody's work only takes that one away. Gives the name under which it lies.
pub(super) fn put(mut draft: Draft, before: &str) -> String {
    let mut drafts = all();
    let was = drafts.clone();
    let is_ours = |one: &Draft| one.source == before || one.source == draft.source;
    let same_name = drafts.iter().find(|one| one.file_name == draft.file_name);
    if same_name.is_some_and(|one| !is_ours(one)) {
        if !draft.is_own_work() {
            return draft.file_name;
        }
        draft.file_name = own_name(&drafts, &draft.source);
    }
    drafts.retain(|one| one.file_name != draft.file_name);
    let name = draft.file_name.clone();
    if draft.is_own_work() {
        drafts.insert(0, draft);
        drafts.truncate(MOST);
    }
    if drafts != was
        && let Ok(json) = serde_json::to_string(&drafts)
    {
        storage::write(SHELF, &json);
    }
    name
}

/// Takes the draft of this name away, if it has this text.
pub(super) fn take(file_name: &str, source: &str) {
    let mut drafts = all();
    let count = drafts.len();
    drafts.retain(|one| one.file_name != file_name || one.source != source);
    if drafts.len() < count
        && let Ok(json) = serde_json::to_string(&drafts)
    {
        storage::write(SHELF, &json);
    }
}

/// The name of a program that is no scenario: of the same text on the shelf, or one that is free.
pub(super) fn own_name(drafts: &[Draft], source: &str) -> String {
    let mut own = drafts
        .iter()
        .filter(|one| entry_of(&one.file_name).is_none());
    if let Some(same) = own.find(|one| one.source == source) {
        return same.file_name.clone();
    }
    let is_taken = |name: &String| drafts.iter().any(|one| one.file_name == *name);
    let numbered = (2..).map(|number| format!("program-{number}.py"));
    let mut names = std::iter::once("program.py".to_owned()).chain(numbered);
    names.find(|name| !is_taken(name)).unwrap_or_default()
}
