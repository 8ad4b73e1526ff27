//! Every text that the page shows: one table of words per language, and sentences that branch.
//!
//! Nothing else in the page holds words. A word that one language lacks does not compile: the
//! tables are the same struct, and the sentences match on the language. What the engine itself
//! says (diagnostics, tracebacks, the notes of a report) is English everywhere, as Python's is; what
//! explorations say comes as patterns, which [`say`] says in any language.

mod chinese;
mod english;
pub(super) mod explore;
mod explore_sentences;
pub(super) mod keys;
mod lab;
mod said;
mod sentences;
pub(super) mod timeline;

use std::cell::Cell;

use super::storage;
use crate::run::explore::report::{Pattern, Sentence};

/// A language that the page speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    /// English.
    English,
    /// Simplified Chinese.
    Chinese,
}

impl Language {
    /// All of them.
    pub(super) const ALL: [Self; 2] = [Self::English, Self::Chinese];

    /// Its tag as in HTML's `lang`.
    pub(super) fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-CN",
        }
    }

    /// What those who speak it call it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Chinese => "简体中文",
        }
    }

    /// The same, where there is little room.
    pub(super) fn short_name(self) -> &'static str {
        match self {
            Self::English => "EN",
            Self::Chinese => "中文",
        }
    }

    /// The one that a tag like `zh-Hans-SG` asks for, if the page speaks it.
    fn of_tag(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_']).next().unwrap_or_default();
        if first.eq_ignore_ascii_case("en") {
            Some(Self::English)
        } else if first.eq_ignore_ascii_case("zh") {
            Some(Self::Chinese)
        } else {
            None
        }
    }

    /// The one that a person chose, else the first of the browser's that the page speaks.
    pub(super) fn preferred() -> Self {
        let chosen = storage::read(LANGUAGE).and_then(|tag| Self::of_tag(&tag));
        let of_browser = || {
            let navigator = web_sys::window()?.navigator();
            let all = navigator.languages();
            all.iter().find_map(|tag| Self::of_tag(&tag.as_string()?))
        };
        chosen.or_else(of_browser).unwrap_or(Self::English)
    }

    /// Makes it the page's, until another is chosen.
    pub(super) fn remember(self) {
        storage::write(LANGUAGE, self.tag());
        self.speak();
    }

    /// Makes it what [`text`] gives, and says so to the browser and to screen readers.
    pub(super) fn speak(self) {
        SPOKEN.set(self);
        let root = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.document_element());
        if let Some(root) = root {
            // An element of this page takes this attribute.
            let _ = root.set_attribute("lang", self.tag());
        }
    }
}

const LANGUAGE: &str = "lockstep.language";

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(Language::English) };
}

/// The words of the language that the page is shown in. Where it changes, the page is made anew.
pub(super) fn text() -> &'static Texts {
    match SPOKEN.get() {
        Language::English => &english::ENGLISH,
        Language::Chinese => &chinese::CHINESE,
    }
}

/// What an exploration or a replay says, in the language that the page is shown in.
pub(super) fn say(sentence: &Sentence) -> String {
    match SPOKEN.get() {
        Language::English => sentence.said(&Pattern::english),
        Language::Chinese => sentence.said(&said::in_chinese),
    }
}

/// The words of one language.
pub(super) struct Texts {
    language: Language,
    /// Of the gallery, the figures, the sweep and the comparison.
    pub(super) lab: lab::Lab,
    /// Of exploring and replaying.
    pub(super) explore: explore::Explore,
    pub(super) about: &'static str,
    pub(super) back_to_draft: &'static str,
    pub(super) blocked: &'static str,
    pub(super) close: &'static str,
    pub(super) copy: &'static str,
    pub(super) copied: &'static str,
    pub(super) custom: &'static str,
    pub(super) deadlock: &'static str,
    pub(super) dismiss: &'static str,
    pub(super) download_csv: &'static str,
    pub(super) download_output: &'static str,
    pub(super) download_trace: &'static str,
    pub(super) draft_kept: &'static str,
    pub(super) draft_reset: &'static str,
    pub(super) edited: &'static str,
    pub(super) editor: &'static str,
    /// `CodeMirror`'s own phrases, and what they are here.
    pub(super) editor_phrases: &'static [(&'static str, &'static str)],
    pub(super) editor_hint: &'static str,
    pub(super) elapsed: &'static str,
    pub(super) engine_parallel: &'static str,
    pub(super) engine_parallel_hint: &'static str,
    pub(super) engine_sliced: &'static str,
    pub(super) engine_sliced_hint: &'static str,
    pub(super) engine_missing: &'static str,
    pub(super) fit: &'static str,
    pub(super) knobs: &'static str,
    pub(super) legend: &'static str,
    pub(super) link_copied: &'static str,
    pub(super) link_intro: &'static str,
    pub(super) link_refused: &'static str,
    pub(super) mark_failure: &'static str,
    pub(super) mark_death: &'static str,
    pub(super) mark_pass: &'static str,
    pub(super) mark_signal: &'static str,
    pub(super) object_of: &'static str,
    pub(super) lock_columns: &'static [&'static str],
    pub(super) locks: &'static str,
    pub(super) no_knobs: &'static str,
    pub(super) no_output: &'static str,
    pub(super) no_output_yet: &'static str,
    pub(super) no_recording: &'static str,
    pub(super) no_statistics: &'static str,
    pub(super) operations_per_second: &'static str,
    pub(super) output: &'static str,
    pub(super) own_programs: &'static str,
    pub(super) new_program: &'static str,
    pub(super) per_thread: &'static str,
    pub(super) program: &'static str,
    pub(super) ready: &'static str,
    pub(super) recording: &'static str,
    pub(super) recording_hint: &'static str,
    pub(super) divider: &'static str,
    pub(super) divider_output: &'static str,
    pub(super) reset: &'static str,
    pub(super) restore_hint: &'static str,
    pub(super) result: &'static str,
    pub(super) run: &'static str,
    pub(super) run_hint: &'static str,
    pub(super) run_of_other: &'static str,
    pub(super) run_stale: &'static str,
    pub(super) running: &'static str,
    pub(super) share: &'static str,
    pub(super) share_hint: &'static str,
    pub(super) sleeping: &'static str,
    pub(super) stale: &'static str,
    pub(super) statistics: &'static str,
    pub(super) steps_per_second: &'static str,
    pub(super) stop: &'static str,
    pub(super) stop_hint: &'static str,
    pub(super) terminated: &'static str,
    pub(super) theme_to_dark: &'static str,
    pub(super) theme_to_light: &'static str,
    pub(super) thread_columns: &'static [&'static str],
    pub(super) threads: &'static str,
    pub(super) timeline: &'static str,
    pub(super) timeline_empty_keys: &'static str,
    pub(super) timeline_empty_title: &'static str,
    pub(super) timeline_empty_body: &'static str,
    pub(super) timeline_keys: &'static str,
    pub(super) workers: &'static str,
    pub(super) workers_hint: &'static str,
    pub(super) settings: &'static str,
    pub(super) holder: &'static str,
    pub(super) waits_for: &'static str,
    pub(super) woken_by: &'static str,
    pub(super) lasts: &'static str,
    pub(super) begins: &'static str,
    pub(super) holders_heading: &'static str,
    pub(super) timeline_window: &'static str,
    pub(super) zoom_in: &'static str,
    pub(super) zoom_out: &'static str,
    pub(super) copy_embed: &'static str,
    pub(super) embed_copied: &'static str,
    pub(super) keys_hint: &'static str,
    pub(super) keys_title: &'static str,
    pub(super) open_whole: &'static str,
    pub(super) tour: &'static [(&'static str, &'static str)],
    pub(super) tour_again: &'static str,
    pub(super) tour_done: &'static str,
    pub(super) tour_end: &'static str,
    pub(super) tour_next: &'static str,
}

/// A group of the gallery in the language of the page.
pub(super) fn group_name(group: &'static str) -> &'static str {
    match SPOKEN.get() {
        Language::English => group,
        Language::Chinese => lab::chinese_group(group),
    }
}
