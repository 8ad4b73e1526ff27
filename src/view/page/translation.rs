//! The scenarios in the language of the page: titles, explanations, labels of knobs.
//!
//! They are fetched when the page has been loaded, so that nothing is asked of a server later, and read
//! when the language is chosen. Until they are there, and where they can't be had, the scenarios
//! speak English. What a person wrote is never replaced: a docstring or a label that is
//! not the scenario's own stays as it is.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::state::{Playground, entry_of};
use super::text::Language;
use crate::scenario::translation::{Translation, read_all};
use crate::scenario::{Description, GalleryEntry, Goal, Knob};

/// Where the build puts them.
const FILE: &str = "texts/zh-CN.json";

/// By the scenario's name; none while they are not there.
pub(super) type Translations = Option<Arc<BTreeMap<String, Translation>>>;

/// Fetches the texts, and reads them when their language is chosen.
pub(super) fn follow(playground: Playground) {
    let file = RwSignal::new(None::<String>);
    leptos::task::spawn_local(async move { file.set(fetched(FILE).await) });
    Effect::new(move || {
        let is_chinese = playground.language.get() == Language::Chinese;
        if is_chinese && playground.translations.with_untracked(Option::is_none) {
            let read = file.with(|file| read_all(file.as_ref()?));
            playground.translations.set(read.map(Arc::new));
        }
    });
}

async fn fetched(path: &str) -> Option<String> {
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str(path)).await;
    let answer: web_sys::Response = answer.ok()?.dyn_into().ok()?;
    let text = JsFuture::from(answer.ok().then(|| answer.text())?.ok()?).await;
    text.ok()?.as_string()
}

/// What a scenario of the gallery says in the language of the page.
pub(super) fn of_entry(playground: Playground, entry: &GalleryEntry) -> Description {
    translation_of(playground, entry.slug).map_or_else(|| entry.description(), |it| it.description)
}

/// What the program says that is being edited; its own words, if they are not the scenario's.
pub(super) fn of_program(playground: Playground, own: Description) -> Description {
    let entry = playground.file_name.with(|name| entry_of(name));
    match entry {
        Some(entry) if playground.language.get() != Language::English => {
            if entry.description() == own {
                of_entry(playground, entry)
            } else {
                own
            }
        }
        _ => own,
    }
}

/// The label of a knob, or its name if it has none.
pub(super) fn label(playground: Playground, knob: &Knob) -> String {
    let own = knob.label.clone().unwrap_or_else(|| knob.name.clone());
    let Some(entry) = playground.file_name.with(|name| entry_of(name)) else {
        return own;
    };
    let Some(translated) = translation_of(playground, entry.slug) else {
        return own;
    };
    let original = crate::scenario::knobs(entry.source).0;
    let is_own = !original
        .iter()
        .any(|one| one.name == knob.name && one.label == knob.label);
    match translated.labels.get(&knob.name) {
        Some(label) if !is_own => label.clone(),
        _ => own,
    }
}

/// The task of a goal: of a scenario in the language of the page, or the program's own words.
pub(super) fn task(playground: Playground, goal: &Goal) -> String {
    let entry = playground.file_name.with(|name| entry_of(name));
    entry
        .filter(|entry| entry.goal().is_some_and(|of_entry| of_entry == *goal))
        .and_then(|entry| translation_of(playground, entry.slug))
        .map_or_else(|| goal.sentence.clone(), |it| it.goal)
}

fn translation_of(playground: Playground, slug: &str) -> Option<Translation> {
    if playground.language.get() == Language::English {
        return None;
    }
    playground
        .translations
        .with(|all| all.as_ref()?.get(slug).cloned())
}
