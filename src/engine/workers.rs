//! Web Workers as the page has them: one that serves it, and those of the pool that it asks for.
//!
//! Invariant: only the page makes workers. In Firefox 153 one that is made by a worker may never
//! start; and the page hears at once of any that fails.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::{Rc, Weak};

use js_sys::{Array, Promise, WebAssembly};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ErrorEvent, Event, MessageEvent, MessagePort, Worker, WorkerOptions, WorkerType};

/// What one of the workers said, or why it can't go on.
pub(super) type Heard<'a> = Result<&'a JsValue, &'a str>;

/// A worker and its pool. They end together, at the latest when this is dropped.
pub(super) struct Workers(Rc<Inner>);

struct Inner {
    /// The one that serves the page comes first.
    all: RefCell<Vec<Worker>>,
    on_message: Box<dyn Fn(Heard<'_>)>,
}

thread_local! {
    /// The compiled wasm of each folder: what the browser has found out about it while one worker
    /// used it, the next one need not wait for.
    static COMPILED: RefCell<HashMap<&'static str, Promise>> = RefCell::default();
}

impl Workers {
    /// Starts the worker of a folder, which gets its wasm as its first message. As long as there
    /// is an owner, it hears what this worker and its pool say; never before this function has
    /// returned.
    pub(super) fn start<O: 'static>(
        folder: &'static str,
        query: &str,
        owner: &Weak<O>,
        hear: fn(&Rc<O>, Heard<'_>),
    ) -> Result<Self, JsValue> {
        let owner = Weak::clone(owner);
        let inner = Rc::new(Inner {
            all: RefCell::default(),
            on_message: Box::new(move |heard| {
                if let Some(owner) = owner.upgrade() {
                    hear(&owner, heard);
                }
            }),
        });
        let first = inner.add(&format!("{folder}/worker.js?{query}"), folder)?;
        spawn_local(async move {
            let wasm = compiled(folder).await;
            let _ = first.post_message(&wasm);
        });
        Ok(Self(inner))
    }

    /// Sends a message to the one that serves the page.
    pub(super) fn post(&self, message: &JsValue, transferred: &Array) -> Result<(), String> {
        match self.0.all.borrow().first() {
            Some(first) => first
                .post_message_with_transfer(message, transferred)
                .map_err(|error| format!("{error:?}")),
            None => Ok(()),
        }
    }

    /// Ends them, whatever they do. Nothing is heard of them from here on.
    pub(super) fn terminate(&self) {
        for worker in self.0.all.borrow_mut().drain(..) {
            worker.set_onmessage(None);
            worker.set_onmessageerror(None);
            worker.set_onerror(None);
            worker.terminate();
        }
    }
}

impl Drop for Workers {
    fn drop(&mut self) {
        self.terminate();
    }
}

impl Inner {
    fn add(self: &Rc<Self>, script: &str, name: &str) -> Result<Worker, JsValue> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        options.set_name(name);
        let serves_page = self.all.borrow().is_empty();
        let worker = Worker::new_with_options(script, &options)?;
        let on_message = self.handler(|inner, event: MessageEvent| inner.hear(&event));
        let on_message_error = self.handler(|inner, _: MessageEvent| {
            (inner.on_message)(Err("an answer could not be received"));
        });
        let on_error = self.handler(move |inner, event: Event| {
            event.prevent_default();
            let error = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message);
            match error.filter(|message| !message.is_empty()) {
                Some(cause) => (inner.on_message)(Err(&cause)),
                None if serves_page => (inner.on_message)(Err("its worker could not be loaded")),
                // Whoever asked for the pool waits for a while, and then knows what to do.
                None => {}
            }
        });
        worker.set_onmessage(Some(on_message.unchecked_ref()));
        worker.set_onmessageerror(Some(on_message_error.unchecked_ref()));
        worker.set_onerror(Some(on_error.unchecked_ref()));
        self.all.borrow_mut().push(worker.clone());
        Ok(worker)
    }

    /// A message with ports asks for a pool (www/workers/pool.js): a worker of the script that it
    /// names to each of them, or why there is none.
    fn hear(self: &Rc<Self>, event: &MessageEvent) {
        let (message, ports) = (event.data(), event.ports());
        if ports.length() == 0 {
            return (self.on_message)(Ok(&message));
        }
        let script = message.as_string().unwrap_or_default();
        for port in ports.iter() {
            let made = self.add(&script, "pool").and_then(|worker| {
                worker.post_message_with_transfer(&JsValue::NULL, &Array::of1(&port))
            });
            if let Err(error) = made {
                let cause = JsValue::from_str(&format!("{error:?}"));
                // If this can't be said either, it is waited for like one that can't be loaded.
                let _ = port.unchecked_into::<MessagePort>().post_message(&cause);
            }
        }
    }

    /// A JavaScript function that does nothing once the workers are gone.
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
}

/// The wasm of a folder; `undefined` if there is none, and then the worker says what is wrong.
async fn compiled(folder: &'static str) -> JsValue {
    let compiled = COMPILED.with_borrow_mut(|all| {
        let compile = || {
            let window = web_sys::window().expect("workers are started by a page");
            let wasm = window.fetch_with_str(&format!("{folder}/{folder}_bg.wasm"));
            WebAssembly::compile_streaming(&wasm)
        };
        all.entry(folder).or_insert_with(compile).clone()
    });
    JsFuture::from(compiled).await.unwrap_or_else(|_| {
        // The next one tries anew.
        COMPILED.with_borrow_mut(|all| all.remove(folder));
        JsValue::UNDEFINED
    })
}
