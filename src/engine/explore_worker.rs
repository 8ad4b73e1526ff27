//! The worker that explores and replays, in the page's plain wasm.
//!
//! Invariant: nothing here blocks for long. It works in slices of a few milliseconds and is back in
//! its event loop between them, so it hears a command at once. Only a single execution is never
//! interrupted: the page ends a worker that does not answer.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageChannel, MessageEvent};

use super::explore_protocol::{
    EXPLORE_VERSION, ExploreAnswer, ExploreCommand, Hint, ReplayRequest, Stage, Stand, Story,
};
use super::{failure, host, message};
use crate::program::{self, Program};
use crate::run::explore::{
    Budget, Exploration, ExploreOptions, Explorer, Minimiser, Quest, QuestEnd, Replay, Target,
    partings,
};

/// How long a slice is to take.
const SLICE_MS: f64 = 12.0;

/// Time between two reports of a search.
const REPORT_INTERVAL_MS: f64 = 250.0;

/// Executions that go into finding shorter schedules.
const MINIMISING_EXECUTIONS: u64 = 20_000;

/// Executions that go into a hint.
const HINT_EXECUTIONS: u64 = 100_000;

/// Outcomes whose ways are drawn as a tree.
const MOST_WAYS: usize = 16;

/// Outcomes that are sent, and characters of each one's output.
const MOST_OUTCOMES: usize = 200;
const MOST_CHARACTERS: usize = 600;

struct Worker {
    search: Option<Searching>,
    replay: Option<Replaying>,
    quest: Option<Asking>,
    channel: MessageChannel,
    on_turn: Option<Closure<dyn FnMut()>>,
    /// A turn has been arranged.
    is_arranged: bool,
}

/// A search, and how it goes on.
struct Searching {
    job: u32,
    explorer: Explorer,
    stage: Stage,
    /// While it looks for shorter schedules.
    minimiser: Option<Minimiser>,
    reported_ms: f64,
    /// Executions in one slice.
    slice: u64,
}

struct Replaying {
    job: u32,
    program: Arc<Program>,
    options: ExploreOptions,
    target: Option<Target>,
    replay: Replay,
}

/// A quest for a hint.
struct Asking {
    job: u32,
    position: u32,
    quest: Quest,
    slice: u64,
}

/// Serves the page until it terminates this worker. To be called once.
pub(super) fn serve() {
    failure::watch();
    let channel = match MessageChannel::new() {
        Ok(channel) => channel,
        Err(error) => return host::break_off(&format!("{error:?}")),
    };
    let worker = Rc::new(RefCell::new(Worker {
        search: None,
        replay: None,
        quest: None,
        channel,
        on_turn: None,
        is_arranged: false,
    }));
    let turning = Rc::clone(&worker);
    let on_turn = Closure::<dyn FnMut()>::new(move || turning.borrow_mut().turn());
    {
        let mut worker = worker.borrow_mut();
        let port = worker.channel.port1();
        port.set_onmessage(Some(on_turn.as_ref().unchecked_ref()));
        worker.on_turn = Some(on_turn);
    }
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        match message::decode(event.data()) {
            Ok(command) => worker.borrow_mut().receive(command),
            Err(error) => host::break_off(&format!("a message could not be read: {error}")),
        }
    });
    host::scope().set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
    post(&ExploreAnswer::Ready {
        version: EXPLORE_VERSION,
    });
}

fn post(answer: &ExploreAnswer) {
    host::post(answer, &[]);
}

fn compile(job: u32, source: &str, file_name: &str) -> Option<Arc<Program>> {
    match program::compile(source, file_name) {
        Ok(program) => Some(program),
        Err(diagnostics) => {
            post(&ExploreAnswer::Refused { job, diagnostics });
            None
        }
    }
}

/// The number of executions of the next slice, after one of `slice` took so long.
fn next_slice(slice: u64, took_ms: f64) -> u64 {
    if took_ms < SLICE_MS / 2.0 {
        slice.saturating_mul(2).min(1 << 16)
    } else if took_ms > SLICE_MS * 1.5 {
        (slice / 2).max(1)
    } else {
        slice
    }
}

impl Worker {
    fn receive(&mut self, command: ExploreCommand) {
        match command {
            ExploreCommand::Explore {
                job,
                file_name,
                source,
                options,
            } => {
                self.search = None;
                if let Some(program) = compile(job, &source, &file_name) {
                    self.search = Some(Searching {
                        job,
                        explorer: Explorer::new(program, options),
                        stage: Stage::Searching,
                        minimiser: None,
                        reported_ms: host::now_ms(),
                        slice: 1,
                    });
                }
            }
            ExploreCommand::Pause => {
                if let Some(search) = &mut self.search
                    && search.stage == Stage::Searching
                {
                    search.rest(Stage::Paused);
                }
            }
            ExploreCommand::GoOn => {
                if let Some(search) = &mut self.search
                    && search.stage == Stage::Paused
                {
                    search.stage = Stage::Searching;
                    search.minimiser = None;
                }
            }
            ExploreCommand::Replay(request) => {
                self.quest = None;
                // The old one gives its memory back first.
                self.replay = None;
                self.replay = Replaying::begin(&request);
            }
            ExploreCommand::GoTo { job, position } => {
                if let Some(replaying) = self.replay_of(job) {
                    replaying.replay.go_to(position as usize);
                    let stand = replaying.stand();
                    post(&ExploreAnswer::Stands { job, stand });
                }
            }
            ExploreCommand::Branch {
                job,
                position,
                thread,
                choice,
            } => {
                self.quest = None;
                if let Some(replaying) = self.replay_of(job) {
                    replaying.branch(position, thread, choice);
                }
            }
            ExploreCommand::Hint { job, position } => self.ask(job, position),
        }
        self.arrange();
    }

    fn replay_of(&mut self, job: u32) -> Option<&mut Replaying> {
        self.replay.as_mut().filter(|replay| replay.job == job)
    }

    fn ask(&mut self, job: u32, position: u32) {
        self.quest = None;
        let Some(replaying) = self.replay_of(job) else {
            return;
        };
        let Some(target) = replaying.target.clone() else {
            return;
        };
        replaying.replay.go_to(position as usize);
        let schedule = replaying.replay.schedule_so_far();
        let program = Arc::clone(&replaying.program);
        let quest = Quest::new(
            program,
            &replaying.options,
            target,
            &schedule,
            HINT_EXECUTIONS,
        );
        match quest {
            Ok(quest) => {
                self.quest = Some(Asking {
                    job,
                    position,
                    quest,
                    slice: 8,
                });
            }
            Err(sentence) => post(&ExploreAnswer::Misfit { job, sentence }),
        }
    }

    /// Works for a slice, and arranges the next one.
    fn turn(&mut self) {
        self.is_arranged = false;
        if let Some(search) = &mut self.search {
            search.turn();
        }
        if let Some(asking) = &mut self.quest
            && asking.turn()
        {
            self.quest = None;
        }
        self.arrange();
    }

    /// Arranges a turn for when the messages that wait now are handled, if there is work.
    fn arrange(&mut self) {
        let has_work =
            self.quest.is_some() || self.search.as_ref().is_some_and(Searching::has_work);
        if has_work && !self.is_arranged {
            self.is_arranged = true;
            if let Err(error) = self.channel.port2().post_message(&JsValue::NULL) {
                host::break_off(&format!("its timer failed: {error:?}"));
            }
        }
    }
}

impl Searching {
    fn has_work(&self) -> bool {
        self.stage == Stage::Searching || self.minimiser.is_some()
    }

    fn turn(&mut self) {
        if self.stage == Stage::Searching {
            let begun_ms = host::now_ms();
            let budget = Budget {
                time: Duration::from_secs_f64(SLICE_MS / 1e3),
                executions: self.slice,
            };
            let is_done = self.explorer.advance(budget, &AtomicBool::new(false));
            let now_ms = host::now_ms();
            self.slice = next_slice(self.slice, now_ms - begun_ms);
            if is_done {
                self.rest(Stage::Done);
            } else if now_ms - self.reported_ms >= REPORT_INTERVAL_MS {
                self.report();
            }
        } else if let Some(minimiser) = &mut self.minimiser {
            let begun_ms = host::now_ms();
            if self.explorer.minimise_some(minimiser, self.slice) {
                self.minimiser = None;
                self.report();
            }
            self.slice = next_slice(self.slice, host::now_ms() - begun_ms);
        }
    }

    /// The search has come to an end, or to a pause; there is time for shorter schedules.
    fn rest(&mut self, stage: Stage) {
        self.stage = stage;
        self.minimiser = Some(Minimiser::new(MINIMISING_EXECUTIONS));
        self.slice = 1;
        self.report();
    }

    fn report(&mut self) {
        let mut report = self.explorer.report();
        let outcome_count = report.outcomes.len() as u32;
        shorten(&mut report);
        let is_small = report.outcomes.len() <= MOST_WAYS && self.stage != Stage::Searching;
        let ways = report.outcomes.iter().filter(|_| is_small);
        let ways: Vec<&str> = ways.map(|outcome| outcome.schedule.as_str()).collect();
        let tree = partings(&ways);
        post(&ExploreAnswer::Found {
            job: self.job,
            stage: self.stage,
            report,
            outcome_count,
            tree,
        });
        self.reported_ms = host::now_ms();
    }
}

/// Leaves out what nobody reads in a table.
fn shorten(report: &mut Exploration) {
    // What is wrong comes first, however rare it is.
    report.outcomes.sort_by_key(|outcome| {
        (
            std::cmp::Reverse(outcome.kind),
            std::cmp::Reverse(outcome.executions),
        )
    });
    report.outcomes.truncate(MOST_OUTCOMES);
    for outcome in &mut report.outcomes {
        let values = outcome.values.iter_mut().map(|(_, value)| value);
        for text in values.chain([&mut outcome.output, &mut outcome.errors]) {
            if let Some((end, _)) = text.char_indices().nth(MOST_CHARACTERS) {
                text.truncate(end);
                text.push('…');
            }
        }
    }
}

impl Replaying {
    fn begin(request: &ReplayRequest) -> Option<Self> {
        let job = request.job;
        let target = match request
            .target
            .as_deref()
            .map(str::parse::<Target>)
            .transpose()
        {
            Ok(target) => target,
            Err(error) => {
                let sentence = error.to_string();
                post(&ExploreAnswer::Misfit { job, sentence });
                return None;
            }
        };
        let program = compile(job, &request.source, &request.file_name)?;
        let options = ExploreOptions {
            seed: request.seed,
            ..ExploreOptions::default()
        };
        match Replay::new(Arc::clone(&program), options, &request.schedule) {
            Ok(mut replay) => {
                replay.go_to(request.position as usize);
                let mut replaying = Self {
                    job,
                    program,
                    options,
                    target,
                    replay,
                };
                replaying.tell();
                Some(replaying)
            }
            Err(sentence) => {
                post(&ExploreAnswer::Misfit { job, sentence });
                None
            }
        }
    }

    fn branch(&mut self, position: u32, thread: u16, choice: u32) {
        self.replay.go_to(position as usize);
        match self.replay.branch(thread, choice) {
            Ok(()) => self.tell(),
            Err(sentence) => {
                let job = self.job;
                post(&ExploreAnswer::Misfit { job, sentence });
            }
        }
    }

    /// Tells the whole execution, and where it stands.
    fn tell(&mut self) {
        let position = self.replay.position();
        let steps = self.replay.steps();
        let threads = self.replay.snapshot().threads;
        let target = self.target.as_ref();
        let reached_at = target.and_then(|target| self.replay.reaches(target));
        let story = Story {
            schedule: self.replay.schedule(),
            steps,
            names: threads.into_iter().map(|thread| thread.name).collect(),
            result: self.replay.result(),
            reached_at: reached_at.map(|position| position as u32),
        };
        self.replay.go_to(position);
        post(&ExploreAnswer::Replayed {
            job: self.job,
            story,
            stand: self.stand(),
        });
    }

    fn stand(&self) -> Stand {
        let target = self.target.as_ref();
        Stand {
            snapshot: self.replay.snapshot(),
            schedule: self.replay.schedule_so_far(),
            is_reached: target.is_some_and(|target| self.replay.has_reached(target)),
        }
    }
}

impl Asking {
    /// Goes on; `true`: it was answered.
    fn turn(&mut self) -> bool {
        let begun_ms = host::now_ms();
        let hint = match self.quest.advance(self.slice) {
            QuestEnd::Open => {
                self.slice = next_slice(self.slice, host::now_ms() - begun_ms);
                return false;
            }
            QuestEnd::Found {
                thread,
                choice,
                steps,
                ..
            } => Hint::Thread {
                thread,
                choice,
                steps,
            },
            QuestEnd::Impossible => Hint::Impossible,
            QuestEnd::GivenUp => Hint::Unknown,
        };
        post(&ExploreAnswer::Hinted {
            job: self.job,
            position: self.position,
            hint,
        });
        true
    }
}
