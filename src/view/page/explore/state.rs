//! What the panel of explorations shows and remembers, as long as the page lives.

use leptos::prelude::*;

use super::super::complaint::Complaint;
use crate::engine::explore_side::Laboratory;
use crate::run::explore::report::{Exploration, ExploreOptions, GraphNode, Method};
use crate::view::estimate::Estimate;

/// What the search does, as the page sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum SearchPhase {
    /// Nothing yet, or the program or an option has changed since: the next click starts afresh.
    Fresh,
    /// It goes on.
    Searching,
    /// It can go on.
    Paused,
    /// There is nothing left.
    Done,
}

impl SearchPhase {
    /// Its name in attributes.
    pub(super) fn slug(self) -> &'static str {
        match self {
            Self::Fresh => "fresh",
            Self::Searching => "searching",
            Self::Paused => "paused",
            Self::Done => "done",
        }
    }
}

/// Which interleavings, as in the list of choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Auto,
    All,
    Bounded,
    Random,
    Pct,
}

impl Way {
    pub(super) const ALL: [Self; 5] = [
        Self::Auto,
        Self::All,
        Self::Bounded,
        Self::Random,
        Self::Pct,
    ];

    pub(super) fn slug(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::All => "all",
            Self::Bounded => "bounded",
            Self::Random => "random",
            Self::Pct => "pct",
        }
    }
}

/// The state; copies share it.
#[derive(Clone, Copy)]
pub(in super::super) struct ExploreState {
    pub(in super::super) phase: RwSignal<SearchPhase>,
    pub(super) report: RwSignal<Option<Exploration>>,
    /// How far the search is, as it is told.
    pub(super) estimate: RwSignal<Estimate>,
    /// All different outcomes, of which the report may hold fewer.
    pub(super) outcome_count: RwSignal<u32>,
    /// Knobs to turn down, and their values.
    pub(super) advice: RwSignal<Vec<(String, String)>>,
    /// The graph of outcomes.
    pub(super) graph: RwSignal<Vec<GraphNode>>,
    pub(super) complaint: RwSignal<Option<Complaint>>,
    /// How many steps of a replay all interleavings begin with, if it is not the whole program.
    pub(super) after: RwSignal<Option<u32>>,
    /// Whether the report is of another text than the editor holds.
    pub(super) is_stale: RwSignal<bool>,
    pub(super) way: RwSignal<Way>,
    pub(super) preemptions: RwSignal<u32>,
    pub(super) samples: RwSignal<u32>,
    pub(super) depth: RwSignal<u32>,
    pub(super) seed: RwSignal<u32>,
    /// The program that was explored: its file's name and text.
    pub(in super::super) explored: StoredValue<(String, String)>,
    /// The seed that it was explored with.
    pub(in super::super) explored_seed: StoredValue<u64>,
    pub(super) laboratory: StoredValue<Option<Laboratory>, LocalStorage>,
    /// Counts searches; answers of others than the last are ignored.
    pub(super) job: StoredValue<u32>,
}

impl ExploreState {
    pub(in super::super) fn new() -> Self {
        Self {
            phase: RwSignal::new(SearchPhase::Fresh),
            report: RwSignal::new(None),
            estimate: RwSignal::default(),
            outcome_count: RwSignal::new(0),
            advice: RwSignal::new(Vec::new()),
            graph: RwSignal::new(Vec::new()),
            complaint: RwSignal::new(None),
            after: RwSignal::new(None),
            is_stale: RwSignal::new(false),
            way: RwSignal::new(Way::Auto),
            preemptions: RwSignal::new(2),
            samples: RwSignal::new(10_000),
            depth: RwSignal::new(3),
            seed: RwSignal::new(1),
            explored: StoredValue::new(Default::default()),
            explored_seed: StoredValue::new(1),
            laboratory: StoredValue::new_local(None),
            job: StoredValue::new(0),
        }
    }

    /// How to explore.
    pub(super) fn options(self) -> ExploreOptions {
        let defaults = ExploreOptions::default();
        let samples = u64::from(self.samples.get_untracked());
        ExploreOptions {
            method: match self.way.get_untracked() {
                Way::Auto => defaults.method,
                Way::All => Method::All,
                Way::Bounded => Method::Bounded {
                    preemptions: self.preemptions.get_untracked(),
                },
                Way::Random => Method::Random { samples },
                Way::Pct => Method::Pct {
                    samples,
                    depth: self.depth.get_untracked(),
                },
            },
            seed: u64::from(self.seed.get_untracked()),
            ..defaults
        }
    }
}
