//! Everything that the page's parts share: one struct of signals, and the data of the last run.
//!
//! Invariant: what is large (events, output, the timeline) is no signal; a revision signal says
//! that it changed.

use std::collections::HashMap;

use leptos::prelude::*;

use super::compare::Kept;
use super::debounce::Debounce;
use super::drafts::Draft;
use super::editor::SourceEditor;
use super::engine_session::Session;
use super::explore::ExploreState;
use super::figures::Figures;
use super::recording::Reading;
use super::replay::ReplayState;
use super::text::Language;
use super::translation::Translations;
use crate::run::explore::snapshot::StepView;
use crate::run::outcome::{ObjectInfo, Report, ThreadInfo};
use crate::scenario::{GalleryEntry, Knob};
use crate::syntax::Diagnostic;
use crate::trace::{LineCosts, Statistics, Timeline, Trace};
use crate::view::console::Console;
use crate::view::history::History;
use crate::view::layout::Window;
use crate::view::rates::{Rate, Rates};

/// What the engine is doing for the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// Nothing.
    Idle,
    /// It is being loaded for a run.
    Loading,
    /// A run goes on.
    Running,
    /// Stop was pressed and is not answered yet.
    Stopping,
}

/// Which part of the result is in front.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tab {
    /// The lanes.
    Timeline,
    /// The console.
    Output,
    /// The tables.
    Statistics,
    /// Runs at several values of a knob.
    Sweep,
    /// Two runs side by side.
    Compare,
    /// All interleavings.
    Explore,
    /// One of them, step by step.
    Replay,
}

impl Tab {
    /// In the order in which they stand.
    pub(super) const ALL: [Self; 7] = [
        Self::Timeline,
        Self::Output,
        Self::Statistics,
        Self::Sweep,
        Self::Compare,
        Self::Explore,
        Self::Replay,
    ];

    /// Its name in links and attributes.
    pub(super) fn slug(self) -> &'static str {
        match self {
            Self::Timeline => "timeline",
            Self::Output => "output",
            Self::Statistics => "statistics",
            Self::Sweep => "sweep",
            Self::Compare => "compare",
            Self::Explore => "explore",
            Self::Replay => "replay",
        }
    }

    /// Whether it shows the last run, and not what a sweep, an exploration or a replay comes to.
    pub(super) fn is_about_runs(self) -> bool {
        !matches!(self, Self::Sweep | Self::Explore | Self::Replay)
    }

    /// The tab of this name.
    pub(super) fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.slug() == slug)
    }
}

/// How the last run ended, or why there was none.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Outcome {
    /// The engine reported.
    Report(Report),
    /// The program has errors (that many) and nothing ran.
    Refused(usize),
    /// The engine did not answer Stop and was ended.
    Terminated,
    /// The engine broke; its sentence.
    Broken(String),
}

/// What a run was of.
#[derive(Debug, Clone)]
pub(super) struct Ran {
    pub(super) file_name: String,
    pub(super) source: String,
    pub(super) workers: u32,
    pub(super) gil: bool,
}

/// How far what is edited is from what ran.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Since {
    /// It is the same, or nothing ran.
    Same,
    /// It was edited, or a knob was turned.
    Edited,
    /// It is another program.
    Other,
}

/// The counters of the run that goes on, or of the last one.
#[derive(Debug, Clone, Default)]
pub(super) struct Live {
    pub(super) elapsed_ns: u64,
    pub(super) threads: Vec<ThreadInfo>,
    pub(super) thread_count: u32,
    pub(super) rate: Rate,
    pub(super) thread_rates: Vec<Rate>,
    pub(super) events_dropped: u64,
    pub(super) output_dropped_bytes: u64,
}

/// What can be done about a notice.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum NoticeAction {
    /// Nothing but reading it.
    None,
    /// Bring this text back.
    RestoreDraft(Draft),
    /// Copy the HTML that embeds what is shown.
    CopyEmbedCode,
}

/// A sentence above the page that stays until it is dismissed.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Notice {
    /// Which one: a new one of the same name replaces the old.
    pub(super) name: &'static str,
    /// Whether something went wrong.
    pub(super) bad: bool,
    pub(super) text: String,
    pub(super) action: NoticeAction,
}

/// What a run left, in full.
#[derive(Default)]
pub(super) struct RunData {
    pub(super) trace: Trace,
    pub(super) timeline: Timeline,
    pub(super) statistics: Option<Statistics>,
    pub(super) thread_names: HashMap<u16, String>,
    pub(super) threads: Vec<ThreadInfo>,
    pub(super) objects: HashMap<u32, ObjectInfo>,
    pub(super) console: Console,
    pub(super) rates: Rates,
    pub(super) history: History,
    /// The program that ran.
    pub(super) source: String,
    /// Of a replay: its steps, which are its time.
    pub(super) steps: Vec<StepView>,
    /// What each line cost so far.
    pub(super) costs: LineCosts,
    /// The time of the run up to which the page is about to show it, if it is.
    pub(super) showing_ns: Option<u64>,
    /// When the next live timeline may be made, by the page's clock.
    pub(super) live_due_ms: f64,
    /// The same of tables, charts and what lines cost, and of what was printed.
    pub(super) figures_due_ms: f64,
    pub(super) output_due_ms: f64,
    /// Whether more was printed than the console shows.
    pub(super) has_unshown_output: bool,
    /// What is still to be made of the whole run, if it has ended.
    pub(super) reading: Option<Reading>,
}

/// The page's state, which lives as long as the page.
pub(super) type Playground = &'static Shared;

/// What all parts of the page share.
pub(super) struct Shared {
    pub(super) language: RwSignal<Language>,
    pub(super) source: RwSignal<String>,
    pub(super) file_name: RwSignal<String>,
    /// The text that the present one was made of, as it lies on the shelf, if it does.
    pub(super) shelved: StoredValue<String>,
    /// What the link in the address took the place of.
    pub(super) before_link: StoredValue<Option<Draft>>,
    pub(super) diagnostics: RwSignal<Vec<Diagnostic>>,
    pub(super) knob_warnings: RwSignal<Vec<Diagnostic>>,
    pub(super) knobs: RwSignal<Vec<Knob>>,
    pub(super) workers: RwSignal<u32>,
    pub(super) record: RwSignal<bool>,
    /// Whether one thread runs at a time.
    pub(super) gil: RwSignal<bool>,
    /// Whether a sweep goes on; nothing else runs then.
    pub(super) sweeping: RwSignal<bool>,
    /// The run that the next ones are compared with.
    pub(super) kept: Kept,
    /// What the scenarios say in the languages that were asked for.
    pub(super) translations: RwSignal<Translations>,
    pub(super) gallery_open: RwSignal<bool>,
    pub(super) phase: RwSignal<Phase>,
    pub(super) live: RwSignal<Live>,
    /// What ran last, or runs.
    pub(super) ran: RwSignal<Option<Ran>>,
    pub(super) outcome: RwSignal<Option<Outcome>>,
    pub(super) notices: RwSignal<Vec<Notice>>,
    pub(super) tab: RwSignal<Tab>,
    /// What the timeline shows; `None`: everything, and the end while it runs.
    pub(super) window: RwSignal<Option<Window>>,
    /// What the timeline of the next run shows, from a link.
    pub(super) window_from_link: StoredValue<Option<Window>>,
    /// The source line whose events the timeline lights; a person pressed it in the editor.
    pub(super) line_chosen: RwSignal<Option<u32>>,
    /// Counts readings of the text.
    pub(super) analysed: RwSignal<u32>,
    /// Whether the list of keys is shown.
    pub(super) keys_shown: RwSignal<bool>,
    /// The step of the tour that is shown.
    pub(super) tour: RwSignal<Option<usize>>,
    /// The link that is shown because it could not be copied.
    pub(super) link_shown: RwSignal<Option<String>>,
    pub(super) run: StoredValue<RunData, LocalStorage>,
    pub(super) timeline_revision: RwSignal<u32>,
    pub(super) output_revision: RwSignal<u32>,
    /// Counts the moments at which tables and charts are to be made anew: a few in a second while a
    /// run goes on.
    pub(super) figures_revision: RwSignal<u32>,
    /// The parts of the statistics that are made then.
    pub(super) figures: Figures,
    pub(super) editor: StoredValue<Option<SourceEditor>, LocalStorage>,
    pub(super) session: StoredValue<Session, LocalStorage>,
    pub(super) explore: ExploreState,
    pub(super) replay: ReplayState,
    /// Reading knobs and problems from the text.
    pub(super) analysis: Debounce,
    /// Remembering the draft.
    pub(super) saving: Debounce,
}

impl Shared {
    /// The state of a page that was just opened with this draft.
    pub(super) fn new(draft: &Draft, language: Language) -> Playground {
        Box::leak(Box::new(Self {
            language: RwSignal::new(language),
            source: RwSignal::new(draft.source.clone()),
            file_name: RwSignal::new(draft.file_name.clone()),
            shelved: StoredValue::new(draft.source.clone()),
            before_link: StoredValue::new(None),
            diagnostics: RwSignal::default(),
            knob_warnings: RwSignal::default(),
            knobs: RwSignal::default(),
            workers: RwSignal::new(draft.workers),
            record: RwSignal::new(draft.record),
            gil: RwSignal::new(draft.gil),
            sweeping: RwSignal::new(false),
            kept: Kept::nothing(),
            translations: RwSignal::default(),
            gallery_open: RwSignal::new(false),
            phase: RwSignal::new(Phase::Idle),
            live: RwSignal::default(),
            ran: RwSignal::new(None),
            outcome: RwSignal::new(None),
            notices: RwSignal::default(),
            tab: RwSignal::new(Tab::Timeline),
            window: RwSignal::new(None),
            window_from_link: StoredValue::new(None),
            line_chosen: RwSignal::new(None),
            analysed: RwSignal::new(0),
            keys_shown: RwSignal::new(false),
            tour: RwSignal::new(super::tour::first_step()),
            link_shown: RwSignal::new(None),
            run: StoredValue::new_local(RunData::default()),
            timeline_revision: RwSignal::new(0),
            output_revision: RwSignal::new(0),
            figures_revision: RwSignal::new(0),
            figures: Figures::new(),
            editor: StoredValue::new_local(None),
            session: StoredValue::new_local(Session::default()),
            explore: ExploreState::new(),
            replay: ReplayState::new(),
            analysis: Debounce::new(150),
            saving: Debounce::new(400),
        }))
    }

    /// Whether figures are of the newest events, not of a whole run.
    pub(super) fn figures_are_live(&self) -> bool {
        self.phase.get() != Phase::Idle || self.figures.awaits_all()
    }

    /// A run of the program as it is now begins or was opened.
    pub(super) fn note_run(&self) {
        self.ran.set(Some(Ran {
            file_name: self.file_name.get_untracked(),
            source: self.source.get_untracked(),
            workers: self.workers.get_untracked(),
            gil: self.gil.get_untracked(),
        }));
    }

    /// What became of the program since it ran.
    pub(super) fn since_run(&self) -> Since {
        self.ran.with(|ran| {
            let Some(ran) = ran else { return Since::Same };
            if self.source.with(|source| *source == ran.source) {
                Since::Same
            } else if self.file_name.with(|name| *name == ran.file_name) {
                Since::Edited
            } else {
                Since::Other
            }
        })
    }

    /// A line of a text that ran, if it says the same now; else 0.
    pub(super) fn line_now(&self, ran: &str, line: u32) -> u32 {
        let at = line.saturating_sub(1) as usize;
        self.source.with_untracked(|source| {
            let is_same = source == ran || source.lines().nth(at) == ran.lines().nth(at);
            if is_same { line } else { 0 }
        })
    }

    /// The scenario of the gallery that is being edited, if it is one.
    pub(super) fn gallery_entry(&self) -> Option<&'static GalleryEntry> {
        self.file_name.with(|file_name| entry_of(file_name))
    }

    /// The same, for whoever does not want to hear of another.
    pub(super) fn gallery_entry_untracked(&self) -> Option<&'static GalleryEntry> {
        self.file_name
            .with_untracked(|file_name| entry_of(file_name))
    }

    /// Shows a notice, in place of one with the same name.
    pub(super) fn notify(&self, notice: Notice) {
        self.notices.update(|notices| {
            notices.retain(|other| other.name != notice.name);
            notices.push(notice);
        });
    }

    /// Takes the notice of this name away.
    pub(super) fn dismiss(&self, name: &str) {
        if self
            .notices
            .with_untracked(|all| all.iter().any(|notice| notice.name == name))
        {
            self.notices
                .update(|notices| notices.retain(|notice| notice.name != name));
        }
    }

    /// Takes the notice of this name away, unless something went wrong.
    pub(super) fn dismiss_news(&self, name: &str) {
        self.notices
            .update(|notices| notices.retain(|notice| notice.name != name || notice.bad));
    }

    /// Lights a line and its events in the timeline; the same line again lights none.
    pub(super) fn choose_line(&self, line: u32) {
        let chosen = (self.line_chosen.get_untracked() != Some(line)).then_some(line);
        self.line_chosen.set(chosen);
        self.light_line(chosen.unwrap_or(0));
    }

    /// Lights a line in the editor; 0 lights none.
    pub(super) fn light_line(&self, line: u32) {
        self.editor.with_value(|editor| {
            if let Some(editor) = editor {
                editor.light(line);
            }
        });
    }

    /// Lights a line in the editor and scrolls the text to it; whoever looks elsewhere on the page
    /// goes on looking there.
    pub(super) fn follow_line(&self, line: u32) {
        self.editor.with_value(|editor| {
            if let Some(editor) = editor {
                editor.reveal(line);
            }
        });
    }

    /// Lights a line in the editor and brings it into view.
    pub(super) fn reveal_line(&self, line: u32) {
        self.editor.with_value(|editor| {
            if let Some(editor) = editor {
                editor.show(line);
            }
        });
    }
}

/// The gallery's scenario of this file name.
pub(super) fn entry_of(file_name: &str) -> Option<&'static GalleryEntry> {
    GalleryEntry::find(file_name.strip_suffix(".py")?)
}

/// The state, from within a component.
pub(super) fn playground() -> Playground {
    expect_context::<Playground>()
}

impl RunData {
    /// A thread as a person calls it.
    pub(super) fn thread_name(&self, thread: u16) -> String {
        self.thread_names
            .get(&thread)
            .cloned()
            .unwrap_or_else(|| super::text::text().thread(u32::from(thread)))
    }

    /// An object as a person calls it.
    pub(super) fn object_name(&self, object: u32) -> String {
        match self.objects.get(&object) {
            Some(info) => object_words(info),
            None => super::text::text().object(object),
        }
    }
}

/// The same of what is known of one: `Lock 'fork'`, `Lock (line 9)`, `Lock #2 (line 9)`.
pub(super) fn object_words(info: &ObjectInfo) -> String {
    let kind = info.kind_and_number();
    match (info.name.is_empty(), info.line) {
        (false, _) => format!("{kind} '{}'", info.name),
        (true, 0) => kind.into_owned(),
        (true, line) => format!("{kind} ({})", super::text::text().line(line)),
    }
}
