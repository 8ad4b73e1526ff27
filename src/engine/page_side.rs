//! How the page talks to an engine: a handle on a worker, answers by callback.
//!
//! Invariant: every engine ends in silence (it was disposed of) or in one `Broken`, after which
//! nothing comes; a page that starts another on `Broken` goes on whatever happened.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::{Rc, Weak};

use js_sys::{Promise, Reflect, WebAssembly, global};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ErrorEvent, Event, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::message;
use super::protocol::{Answer, Command, PROTOCOL_VERSION};

/// How long a worker may take to load and start. It is long because the wasm comes over a network;
/// a pool that does not start is noticed by the worker itself, sooner.
const START_TIMEOUT_MS: i32 = 30_000;

/// A worker that was heard of while it started and then is silent for so long will never start. In
/// Firefox 153 a worker that makes others gets stuck in the middle of that, in up to half of the
/// starts; a fresh one mostly does not.
const SILENCE_MS: f64 = 1_500.0;

/// How often that is looked at, and how many workers are tried.
const SILENCE_LOOK_MS: i32 = 500;
const MOST_STARTS: u32 = 6;

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
fn cores() -> u32 {
    web_sys::window().map_or(0.0, |window| window.navigator().hardware_concurrency()) as u32
}

fn is_firefox() -> bool {
    let name = web_sys::window().and_then(|window| window.navigator().user_agent().ok());
    name.is_some_and(|name| name.contains("Firefox"))
}

/// A worker that runs programs. Dropping it, or [`dispose`](Self::dispose), terminates the worker.
pub struct Engine(Rc<Inner>);

struct Inner {
    kind: EngineKind,
    /// `None` if there was no way to start it.
    worker: RefCell<Option<Worker>>,
    /// Workers that were started, and when the present one was last heard of, if it was.
    starts: Cell<u32>,
    heard_ms: Cell<Option<f64>>,
    state: RefCell<State>,
    on_answer: Box<dyn Fn(Answer, Vec<u8>)>,
}

/// How far an engine is.
enum State {
    /// Not yet ready; commands wait.
    Starting(Vec<Command>),
    /// Ready, nothing runs.
    Idle,
    /// The run of this number goes on.
    Running(u32),
    /// It broke; nothing is sent or answered any more.
    Broken,
}

impl Engine {
    /// Starts a worker. Answers come to `on_answer`, never before this function has returned, with
    /// the bytes of new events beside a `Progress`. A worker that fails to start, dies or does not
    /// stop within a second when told to gives [`Answer::Broken`].
    pub fn start(kind: EngineKind, on_answer: impl Fn(Answer, Vec<u8>) + 'static) -> Self {
        let worker = new_worker(kind);
        let failure = worker.as_ref().err().cloned();
        let inner = Rc::new(Inner {
            kind,
            worker: RefCell::new(worker.ok()),
            starts: Cell::new(1),
            heard_ms: Cell::new(None),
            state: RefCell::new(State::Starting(Vec::new())),
            on_answer: Box::new(on_answer),
        });
        inner.listen();
        inner.watch_start();
        match failure {
            None => inner.after(START_TIMEOUT_MS, |inner| {
                if matches!(*inner.state.borrow(), State::Starting(_)) {
                    inner.break_off("it did not start within 30 seconds");
                }
            }),
            Some(error) => inner.after(0, move |inner| {
                inner.break_off(&format!("its worker could not be made ({error:?})"));
            }),
        }
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

impl Drop for Inner {
    fn drop(&mut self) {
        self.terminate();
    }
}

impl Inner {
    /// Puts a fresh worker in the place of one that got stuck while it started.
    fn watch_start(self: &Rc<Self>) {
        self.after(SILENCE_LOOK_MS, |inner| {
            if !matches!(*inner.state.borrow(), State::Starting(_)) {
                return;
            }
            let is_stuck = inner
                .heard_ms
                .get()
                .is_some_and(|heard_ms| now_ms() - heard_ms > SILENCE_MS);
            if is_stuck && inner.starts.get() < MOST_STARTS {
                inner.terminate();
                inner.heard_ms.set(None);
                inner.starts.set(inner.starts.get() + 1);
                *inner.worker.borrow_mut() = new_worker(inner.kind).ok();
                inner.listen();
            }
            inner.watch_start();
        });
    }

    fn listen(self: &Rc<Self>) {
        let Some(worker) = &*self.worker.borrow() else {
            return;
        };
        let on_message = self.handler(|inner, event: MessageEvent| {
            match message::decode_answer(&event.data()) {
                Ok((answer, events)) => inner.deliver(answer, events),
                Err(error) => inner.break_off(&format!("an answer could not be read ({error})")),
            }
        });
        let on_error = self.handler(|inner, event: Event| {
            event.prevent_default();
            let cause = event
                .dyn_ref::<ErrorEvent>()
                .map(ErrorEvent::message)
                .filter(|message| !message.is_empty())
                .unwrap_or_else(|| "its worker could not be loaded".to_owned());
            inner.break_off(&cause);
        });
        let on_message_error = self.handler(|inner, _: MessageEvent| {
            inner.break_off("an answer could not be received");
        });
        worker.set_onmessage(Some(on_message.unchecked_ref()));
        worker.set_onerror(Some(on_error.unchecked_ref()));
        worker.set_onmessageerror(Some(on_message_error.unchecked_ref()));
    }

    /// A JavaScript function that does nothing once the engine is gone.
    fn handler<E: wasm_bindgen::convert::FromWasmAbi + 'static>(
        self: &Rc<Self>,
        handle: impl Fn(&Rc<Self>, E) + 'static,
    ) -> JsValue {
        let inner = Rc::downgrade(self);
        Closure::<dyn Fn(E)>::new(move |event| {
            if let Some(inner) = inner.upgrade() {
                handle(&inner, event);
            }
        })
        .into_js_value()
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
            Answer::Starting {} => return self.heard_ms.set(Some(now_ms())),
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
            Answer::Broken { .. } => {
                self.state.replace(State::Broken);
                self.terminate();
            }
        }
        (self.on_answer)(answer, events);
    }

    /// Whether the run of this number goes on.
    fn runs(&self, run: u32) -> bool {
        matches!(*self.state.borrow(), State::Running(number) if number == run)
    }

    fn post(self: &Rc<Self>, command: &Command) {
        let worker = self.worker.borrow();
        let Some(worker) = &*worker else {
            return;
        };
        let stopped = match (&mut *self.state.borrow_mut(), command) {
            (State::Broken | State::Starting(_), _) | (State::Idle, Command::Stop) => return,
            (State::Running(run), Command::Stop) => Some(*run),
            (state, Command::Run(request)) => {
                *state = State::Running(request.run);
                None
            }
        };
        let posted = message::encode(command).and_then(|value| {
            worker
                .post_message(&value)
                .map_err(|error| format!("{error:?}"))
        });
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

    fn terminate(&self) {
        if let Some(worker) = &*self.worker.borrow() {
            worker.set_onmessage(None);
            worker.set_onerror(None);
            worker.set_onmessageerror(None);
            worker.terminate();
        }
    }
}

/// The page's clock.
fn now_ms() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or_else(js_sys::Date::now, |performance| performance.now())
}

/// A worker that explores and replays; `searches`: with others, one for each core. In Firefox,
/// where starting them may get stuck, there are no others.
pub(super) fn explore_worker(searches: bool) -> Result<Worker, JsValue> {
    if !parallel_available() {
        return start_worker("plain", "task=explore");
    }
    let others = if searches && !is_firefox() {
        cores().clamp(1, 16) - 1
    } else {
        0
    };
    start_worker("explorer", &format!("workers={others}"))
}

fn new_worker(kind: EngineKind) -> Result<Worker, JsValue> {
    match kind {
        EngineKind::Parallel { carriers } => start_worker("engine", &format!("workers={carriers}")),
        EngineKind::Sliced => start_worker("plain", "task=run"),
    }
}

thread_local! {
    /// The compiled wasm of each folder: what the browser has found out about it while one worker
    /// used it, the next one need not wait for.
    static COMPILED: RefCell<HashMap<&'static str, Promise>> = RefCell::default();
}

/// A worker of a folder, which gets its wasm as its first message.
fn start_worker(folder: &'static str, query: &str) -> Result<Worker, JsValue> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(&format!("{folder}/worker.js?{query}"), &options)?;
    let compiled = COMPILED.with_borrow_mut(|all| {
        let compile = || {
            let window = web_sys::window().expect("workers are started by a page");
            let wasm = window.fetch_with_str(&format!("{folder}/{folder}_bg.wasm"));
            WebAssembly::compile_streaming(&wasm)
        };
        all.entry(folder).or_insert_with(compile).clone()
    });
    let receiver = worker.clone();
    spawn_local(async move {
        let module = JsFuture::from(compiled).await.unwrap_or_else(|_| {
            // The worker says what is wrong; the next one tries anew.
            COMPILED.with_borrow_mut(|all| all.remove(folder));
            JsValue::UNDEFINED
        });
        let _ = receiver.post_message(&module);
    });
    Ok(worker)
}
