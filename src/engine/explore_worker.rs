//! The worker that explores and replays, in the explorer's wasm or the plain one.
//!
//! Invariant: nothing here blocks for long. It works in slices of a few milliseconds and is back in
//! its event loop between them, so it hears a command at once. Only a single execution is never
//! interrupted: the page ends a worker that does not answer.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageChannel, MessageEvent};

use super::explore_advice::{Advisor, Aim};
use super::explore_following::{Following, Slice};
use super::explore_protocol::{
    EXPLORE_VERSION, ExploreAnswer, ExploreCommand, Hint, ReplayRequest, Stand, Story,
};
use super::explore_searching::{Searching, next_slice};
use super::{failure, message, scope};
use crate::program::{self, Program};
use crate::run::explore::{ExploreOptions, Quest, QuestEnd, Replay, Target};
use crate::trace::Event;

/// How long a slice is to take.
pub(super) const SLICE_MS: f64 = 12.0;

/// How long a search goes on before other workers are started to help: a short one is over before
/// they are there.
const LONG_MS: f64 = 50.0;

/// Executions that go into a hint.
const HINT_EXECUTIONS: u64 = 100_000;

struct Worker {
    /// Workers that search, this one among them, as soon as they have started.
    jobs: usize,
    /// Starts the others; `None`: it has, or there are none.
    start_others: Option<Box<dyn FnOnce()>>,
    search: Option<Searching>,
    replay: Option<Replaying>,
    quest: Option<Asking>,
    following: Option<Following>,
    advising: Option<Advising>,
    channel: MessageChannel,
    on_turn: Option<Closure<dyn FnMut()>>,
    /// A turn has been arranged.
    is_arranged: bool,
}

struct Replaying {
    job: u32,
    program: Arc<Program>,
    options: ExploreOptions,
    target: Option<Target>,
    replay: Replay,
}

/// A search for knobs that make a run short enough for a replay.
struct Advising {
    job: u32,
    advisor: Advisor,
}

/// A quest for a hint.
struct Asking {
    job: u32,
    position: u32,
    quest: Quest,
    slice: u64,
}

/// Serves the page until it terminates this worker. So many others help with a long search, once
/// `start_others` has started them. To be called once.
pub(super) fn serve(others: usize, start_others: impl FnOnce() + 'static) {
    failure::watch();
    let channel = match MessageChannel::new() {
        Ok(channel) => channel,
        Err(error) => return scope::break_off(&format!("{error:?}")),
    };
    let worker = Rc::new(RefCell::new(Worker {
        jobs: others + 1,
        start_others: (others > 0).then(|| Box::new(start_others) as Box<dyn FnOnce()>),
        search: None,
        replay: None,
        quest: None,
        following: None,
        advising: None,
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
        match message::decode_answer::<ExploreCommand>(&event.data()) {
            Ok((mut command, events)) => {
                command.set_events(events);
                worker.borrow_mut().receive(command);
            }
            Err(error) => scope::break_off(&format!("a message could not be read: {error}")),
        }
    });
    scope::scope().set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
    post(&ExploreAnswer::Ready {
        version: EXPLORE_VERSION,
    });
}

pub(super) fn post(answer: &ExploreAnswer) {
    scope::post(answer, answer.events());
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

impl Worker {
    fn receive(&mut self, command: ExploreCommand) {
        match command {
            ExploreCommand::Explore {
                job,
                file_name,
                source,
                options,
                after,
            } => {
                self.search = None;
                if let Some(program) = compile(job, &source, &file_name) {
                    match Searching::new(job, program, options, after.as_deref(), self.jobs) {
                        Ok(search) => self.search = Some(search),
                        Err(sentence) => post(&ExploreAnswer::Misfit { job, sentence }),
                    }
                }
            }
            ExploreCommand::Pause => {
                if let Some(search) = &mut self.search {
                    search.pause();
                }
            }
            ExploreCommand::GoOn => {
                if let Some(search) = &mut self.search {
                    search.go_on();
                }
            }
            ExploreCommand::Follow {
                request,
                events,
                output,
                is_deadlock,
            } => {
                self.clear();
                if let Some(program) = compile(request.job, &request.source, &request.file_name) {
                    let following = Following::new(program, request, &events, output, is_deadlock);
                    self.following = Some(following);
                }
            }
            ExploreCommand::Replay(request) => {
                self.clear();
                self.replay = Replaying::begin(&request);
            }
            ExploreCommand::Advise {
                job,
                file_name,
                source,
            } => {
                self.clear();
                self.advise(job, &source, &file_name);
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

    /// The old replay gives its memory back before there is another.
    fn clear(&mut self) {
        self.quest = None;
        self.following = None;
        self.advising = None;
        self.replay = None;
    }

    fn advise(&mut self, job: u32, source: &str, file_name: &str) {
        let options = ExploreOptions::default();
        match Advisor::new(Aim::Length, source, file_name, options) {
            Some(advisor) => self.advising = Some(Advising { job, advisor }),
            None => post(&ExploreAnswer::Advised {
                job,
                knobs: Vec::new(),
            }),
        }
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
            if search.has_lasted(LONG_MS)
                && let Some(start) = self.start_others.take()
            {
                start();
            }
        }
        if let Some(asking) = &mut self.quest
            && asking.turn()
        {
            self.quest = None;
        }
        if let Some(advising) = &mut self.advising
            && advising.advisor.advance()
        {
            post(&ExploreAnswer::Advised {
                job: advising.job,
                knobs: advising.advisor.turned().to_vec(),
            });
            self.advising = None;
        }
        if let Some(following) = &mut self.following
            && let Slice::Over(answer, request) = following.turn(SLICE_MS)
        {
            self.following = None;
            post(&answer);
            self.replay = request.as_ref().and_then(Replaying::begin);
        }
        self.arrange();
    }

    /// Arranges a turn for when the messages that wait now are handled, if there is work.
    fn arrange(&mut self) {
        let has_work = self.quest.is_some()
            || self.following.is_some()
            || self.advising.is_some()
            || self.search.as_ref().is_some_and(Searching::has_work);
        if has_work && !self.is_arranged {
            self.is_arranged = true;
            if let Err(error) = self.channel.port2().post_message(&JsValue::NULL) {
                scope::break_off(&format!("its timer failed: {error:?}"));
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
        let told = self.replay.tell();
        let target = self.target.as_ref();
        let reached_at = target.and_then(|target| self.replay.reaches(target));
        let story = Story {
            schedule: self.replay.schedule(),
            steps: told.steps,
            names: told.names,
            events: Event::encode(&told.events),
            objects: told.objects,
            result: self.replay.result(),
            reached_at: reached_at.map(|position| position as u32),
        };
        self.replay.go_to(position);
        post(&ExploreAnswer::Replayed {
            job: self.job,
            story: Box::new(story),
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
        let begun_ms = scope::now_ms();
        let hint = match self.quest.advance(self.slice) {
            QuestEnd::Open => {
                self.slice = next_slice(self.slice, scope::now_ms() - begun_ms);
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
