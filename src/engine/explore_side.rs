//! How the page talks to a worker that explores or replays: a handle, answers by callback.
//!
//! Invariant: a handle ends in silence (it was dropped) or in one `Broken`, after which nothing
//! comes.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::explore_protocol::{EXPLORE_VERSION, ExploreAnswer, ExploreCommand};
use super::message;
use super::page_side::{cores, parallel_available};
use super::workers::{Heard, Workers};

/// A worker that explores or replays. Dropping it terminates the worker, whatever it does.
pub struct Laboratory(Rc<Inner>);

struct Inner {
    /// An error if there was no way to start them.
    workers: Result<Workers, JsValue>,
    state: RefCell<State>,
    on_answer: Box<dyn Fn(ExploreAnswer)>,
}

enum State {
    /// Not yet ready; commands wait.
    Starting(Vec<ExploreCommand>),
    Ready,
    Broken,
}

impl Laboratory {
    /// Starts a worker; `searches`: it explores, and has others help it, where there can be some.
    /// Answers come to `on_answer`, never before this function has returned.
    pub fn start(searches: bool, on_answer: impl Fn(ExploreAnswer) + 'static) -> Self {
        let others = if searches {
            cores().clamp(1, 16) - 1
        } else {
            0
        };
        let (folder, query) = if parallel_available() {
            ("explorer", format!("workers={others}"))
        } else {
            ("plain", "task=explore".to_owned())
        };
        let inner = Rc::new_cyclic(|inner| Inner {
            workers: Workers::start(folder, &query, inner, Inner::hear),
            state: RefCell::new(State::Starting(Vec::new())),
            on_answer: Box::new(on_answer),
        });
        if let Err(error) = &inner.workers {
            inner.break_off_later(format!("its worker could not be made ({error:?})"));
        }
        Self(inner)
    }

    /// Sends a command, or keeps it until the worker is ready.
    pub fn send(&self, command: ExploreCommand) {
        if let State::Starting(waiting) = &mut *self.0.state.borrow_mut() {
            waiting.push(command);
            return;
        }
        self.0.post(&command);
    }
}

impl Inner {
    fn hear(self: &Rc<Self>, heard: Heard<'_>) {
        match heard.map(message::decode_answer) {
            Ok(Ok((mut answer, events))) => {
                ExploreAnswer::set_events(&mut answer, events);
                self.deliver(answer);
            }
            Ok(Err(error)) => self.break_off(&format!("an answer could not be read ({error})")),
            Err(cause) => self.break_off(cause),
        }
    }

    fn deliver(self: &Rc<Self>, answer: ExploreAnswer) {
        match &answer {
            _ if matches!(*self.state.borrow(), State::Broken) => return,
            ExploreAnswer::Ready { version } if *version != EXPLORE_VERSION => {
                return self.break_off("it is of another version than this page; reload the page");
            }
            ExploreAnswer::Ready { .. } => {
                if let State::Starting(waiting) = self.state.replace(State::Ready) {
                    for command in &waiting {
                        self.post(command);
                    }
                }
            }
            ExploreAnswer::Broken { .. } => {
                self.state.replace(State::Broken);
                if let Ok(workers) = &self.workers {
                    workers.terminate();
                }
            }
            _ => {}
        }
        (self.on_answer)(answer);
    }

    fn post(self: &Rc<Self>, command: &ExploreCommand) {
        let Ok(workers) = &self.workers else {
            return;
        };
        let posted = message::encode_answer(command, command.events())
            .and_then(|message| workers.post(&message.value, &message.transferred));
        if let Err(error) = posted {
            self.break_off_later(format!("a command could not be sent ({error})"));
        }
    }

    fn break_off(self: &Rc<Self>, cause: &str) {
        let message =
            format!("The explorer failed: {cause}. Try again to continue with a fresh one.");
        self.deliver(ExploreAnswer::Broken { message });
    }

    fn break_off_later(self: &Rc<Self>, cause: String) {
        let inner = Rc::downgrade(self);
        let callback = Closure::once_into_js(move || {
            if let Some(inner) = inner.upgrade() {
                inner.break_off(&cause);
            }
        });
        if let Some(window) = web_sys::window() {
            // Without a timer the failure is not told; nothing else is lost.
            let _ = window.set_timeout_with_callback(callback.unchecked_ref());
        }
    }
}
