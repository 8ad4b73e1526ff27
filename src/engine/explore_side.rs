//! How the page talks to a worker that explores or replays: a handle, answers by callback.
//!
//! Invariant: a handle ends in silence (it was dropped) or in one `Broken`, after which nothing
//! comes.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, Event, MessageEvent, Worker};

use super::explore_protocol::{EXPLORE_VERSION, ExploreAnswer, ExploreCommand};
use super::{message, page_side};

/// A worker that explores or replays. Dropping it terminates the worker, whatever it does.
pub struct Laboratory(Rc<Inner>);

struct Inner {
    /// `None` if there was no way to start it.
    worker: Option<Worker>,
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
        let worker = page_side::explore_worker(searches);
        let failure = worker.as_ref().err().cloned();
        let inner = Rc::new(Inner {
            worker: worker.ok(),
            state: RefCell::new(State::Starting(Vec::new())),
            on_answer: Box::new(on_answer),
        });
        inner.listen();
        if let Some(error) = failure {
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

impl Drop for Inner {
    fn drop(&mut self) {
        self.terminate();
    }
}

impl Inner {
    fn listen(self: &Rc<Self>) {
        let Some(worker) = &self.worker else {
            return;
        };
        let on_message = self.handler(|inner, event: MessageEvent| {
            match message::decode_answer(&event.data()) {
                Ok((mut answer, events)) => {
                    ExploreAnswer::set_events(&mut answer, events);
                    inner.deliver(answer);
                }
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
        worker.set_onmessage(Some(on_message.unchecked_ref()));
        worker.set_onerror(Some(on_error.unchecked_ref()));
    }

    /// A JavaScript function that does nothing once the handle is gone.
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
                self.terminate();
            }
            _ => {}
        }
        (self.on_answer)(answer);
    }

    fn post(self: &Rc<Self>, command: &ExploreCommand) {
        let Some(worker) = &self.worker else {
            return;
        };
        let posted = message::encode_answer(command, command.events()).and_then(|message| {
            worker
                .post_message_with_transfer(&message.value, &message.transferred)
                .map_err(|error| format!("{error:?}"))
        });
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

    fn terminate(&self) {
        if let Some(worker) = &self.worker {
            worker.set_onmessage(None);
            worker.set_onerror(None);
            worker.terminate();
        }
    }
}
