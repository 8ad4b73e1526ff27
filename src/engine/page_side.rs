//! How the page talks to an engine: a handle on a worker, answers by callback.
//!
//! Invariant: every engine ends in silence (it was disposed of) or in one `Broken`, after which
//! nothing comes; a page that starts another on `Broken` goes on whatever happened.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use js_sys::{Array, Reflect, global};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::message;
use super::protocol::{Answer, Command, PROTOCOL_VERSION, RunRequest};
use super::workers::{Heard, Workers};

/// How long a worker may take to load and start. It is long because the wasm comes over a network;
/// a pool that does not start is noticed by the worker itself, sooner.
const START_TIMEOUT_MS: i32 = 30_000;

/// How long a run may take to end after Stop before its engine is thrown away.
const STOP_TIMEOUT_MS: i32 = 1_000;

/// Which worker runs programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EngineKind {
    /// Truly in parallel, on a pool of so many Web Workers. Needs [`parallel_available`].
    Parallel {
        /// Workers in the pool.
        carriers: u32,
    },
    /// All threads in time slices on one plain worker; works everywhere.
    Sliced,
}

/// Whether this page may share memory between workers.
pub fn parallel_available() -> bool {
    let property = |name: &str| Reflect::get(&global(), &JsValue::from_str(name));
    property("crossOriginIsolated").is_ok_and(|isolated| isolated.is_truthy())
        && property("SharedArrayBuffer").is_ok_and(|constructor| constructor.is_function())
}

/// Workers in a pool unless a person sets another number: 8, or as many as the machine has cores
/// if that is more, at most 16.
pub fn default_carriers() -> u32 {
    cores().clamp(8, 16)
}

/// The machine's cores; 0: it is not known.
pub(super) fn cores() -> u32 {
    web_sys::window().map_or(0.0, |window| window.navigator().hardware_concurrency()) as u32
}

/// A worker that runs programs. Dropping it, or [`dispose`](Self::dispose), terminates the worker.
pub struct Engine(Rc<Inner>);

struct Inner {
    kind: EngineKind,
    /// An error if there was no way to start them.
    workers: RefCell<Result<Workers, JsValue>>,
    state: RefCell<State>,
    on_answer: Box<dyn Fn(Answer, Vec<u8>)>,
}

/// How far an engine is.
enum State {
    /// Not yet ready; commands wait.
    Starting(Vec<Command>),
    /// Ready, nothing runs.
    Idle,
    /// This run goes on.
    Running(RunRequest),
    /// It broke; nothing is sent or answered any more.
    Broken,
}

impl Engine {
    /// Starts a worker. Answers come to `on_answer`, never before this function has returned, with
    /// the bytes of new events beside a `Progress`. A worker that fails to start, dies or does not
    /// stop within a second when told to gives [`Answer::Broken`].
    pub fn start(kind: EngineKind, on_answer: impl Fn(Answer, Vec<u8>) + 'static) -> Self {
        let inner = Rc::new_cyclic(|inner| Inner {
            workers: RefCell::new(Inner::workers(kind, inner)),
            kind,
            state: RefCell::new(State::Starting(Vec::new())),
            on_answer: Box::new(on_answer),
        });
        inner.await_ready();
        Self(inner)
    }

    /// Sends a command, or keeps it until the worker is ready. After a `Stop` without a run
    /// nothing comes.
    pub fn send(&self, command: &Command) {
        let inner = &self.0;
        if let State::Starting(waiting) = &mut *inner.state.borrow_mut() {
            waiting.push(command.clone());
            return;
        }
        inner.post(command);
    }

    /// Ends the worker, whatever it does. Nothing is answered from here on.
    pub fn dispose(self) {
        drop(self);
    }
}

impl Inner {
    fn workers(kind: EngineKind, inner: &Weak<Self>) -> Result<Workers, JsValue> {
        let (folder, query) = match kind {
            EngineKind::Parallel { carriers } => ("engine", format!("workers={carriers}")),
            EngineKind::Sliced => ("plain", "task=run".to_owned()),
        };
        Workers::start(folder, &query, inner, Self::hear)
    }

    /// Breaks off if the worker is not ready in time, or could not be made at all.
    fn await_ready(self: &Rc<Self>) {
        match &*self.workers.borrow() {
            Ok(_) => self.after(START_TIMEOUT_MS, |inner| {
                if matches!(*inner.state.borrow(), State::Starting(_)) {
                    inner.break_off("it did not start within 30 seconds");
                }
            }),
            Err(error) => {
                let cause = format!("its worker could not be made ({error:?})");
                self.after(0, move |inner| inner.break_off(&cause));
            }
        }
    }

    /// Has a fresh worker take the place of this one, for the run that was asked for.
    fn replace(self: &Rc<Self>) {
        let waiting = match self.state.replace(State::Idle) {
            State::Running(request) => vec![Command::Run(request)],
            _ => Vec::new(),
        };
        self.state.replace(State::Starting(waiting));
        let fresh = Self::workers(self.kind, &Rc::downgrade(self));
        let old = self.workers.replace(fresh);
        // Not within one of its own answers.
        self.after(0, move |_| drop(old));
        self.await_ready();
    }

    fn hear(self: &Rc<Self>, heard: Heard<'_>) {
        match heard.map(message::decode_answer) {
            Ok(Ok((answer, events))) => self.deliver(answer, events),
            Ok(Err(error)) => self.break_off(&format!("an answer could not be read ({error})")),
            Err(cause) => self.break_off(cause),
        }
    }

    /// Does something later, if the engine is still there then.
    fn after(self: &Rc<Self>, delay_ms: i32, action: impl FnOnce(&Rc<Self>) + 'static) {
        let inner: Weak<Self> = Rc::downgrade(self);
        let callback = Closure::once_into_js(move || {
            if let Some(inner) = inner.upgrade() {
                action(&inner);
            }
        });
        if let Some(window) = web_sys::window() {
            // Without a timer there is no time limit; nothing else is lost.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(
                callback.unchecked_ref(),
                delay_ms,
            );
        }
    }

    fn deliver(self: &Rc<Self>, answer: Answer, events: Vec<u8>) {
        match &answer {
            _ if matches!(*self.state.borrow(), State::Broken) => return,
            Answer::Ready { version, .. } if *version != PROTOCOL_VERSION => {
                return self.break_off("it is of another version than this page; reload the page");
            }
            Answer::Ready { .. } => {
                if let State::Starting(waiting) = self.state.replace(State::Idle) {
                    for command in &waiting {
                        self.post(command);
                    }
                }
            }
            Answer::Refused { run, .. } | Answer::Finished { run, .. } if self.runs(*run) => {
                self.state.replace(State::Idle);
            }
            // The last of a run that another has taken the place of.
            Answer::Refused { .. }
            | Answer::Finished { .. }
            | Answer::Events { .. }
            | Answer::Progress { .. } => {}
            Answer::Worn { run } if self.runs(*run) => return self.replace(),
            Answer::Worn { .. } => return,
            Answer::Broken { .. } => {
                self.state.replace(State::Broken);
                if let Ok(workers) = &*self.workers.borrow() {
                    workers.terminate();
                }
            }
        }
        (self.on_answer)(answer, events);
    }

    /// Whether the run of this number goes on.
    fn runs(&self, run: u32) -> bool {
        matches!(*self.state.borrow(), State::Running(ref request) if request.run == run)
    }

    fn post(self: &Rc<Self>, command: &Command) {
        let workers = self.workers.borrow();
        let Ok(workers) = &*workers else {
            return;
        };
        let stopped = match (&mut *self.state.borrow_mut(), command) {
            (State::Broken | State::Starting(_), _) | (State::Idle, Command::Stop) => return,
            (State::Running(request), Command::Stop) => Some(request.run),
            (state, Command::Run(request)) => {
                *state = State::Running(request.clone());
                None
            }
        };
        let posted = message::encode(command).and_then(|value| workers.post(&value, &Array::new()));
        if let Err(error) = posted {
            return self.after(0, move |inner| {
                inner.break_off(&format!("a command could not be sent ({error})"));
            });
        }
        if let Some(run) = stopped {
            self.after(STOP_TIMEOUT_MS, move |inner| {
                if inner.runs(run) {
                    inner.break_off("the run did not stop within a second of being told to");
                }
            });
        }
    }

    /// Answers `Broken` for a cause that the worker did not tell itself.
    fn break_off(self: &Rc<Self>, cause: &str) {
        let message =
            format!("The engine failed: {cause}. Run again to continue with a fresh one.");
        self.deliver(Answer::Broken { message }, Vec::new());
    }
}
