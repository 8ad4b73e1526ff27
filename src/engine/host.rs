//! What both workers do: take commands, look after one run, post its progress.
//!
//! Invariant: nothing here blocks. Between two looks at a run the worker is back in its event
//! loop, so a Stop is seen within milliseconds whatever the program does.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageChannel, MessageEvent};

use super::message;
use super::protocol::{Answer, Command, PROTOCOL_VERSION, RunRequest};
use super::scope::{break_off, now_ms, post, scope};
use crate::machine::heap;
use crate::program::Program;
use crate::run::outcome::{ObjectInfo, Report};
use crate::run::sliced::Advance;
use crate::run::{Options, Pumped};
use crate::trace::event::EVENT_BYTES;

/// Time between two Progress answers, once a run goes on for a while: about 30 a second.
const PROGRESS_INTERVAL: Duration = Duration::from_millis(33);

/// Time to a run's first Progress; it doubles from there to [`PROGRESS_INTERVAL`], so that a
/// short run is not reported late.
const FIRST_INTERVAL: Duration = Duration::from_millis(1);

/// The same while nothing happens but that time passes: drawing that takes cores from the threads.
const QUIET_INTERVAL_MS: f64 = 250.0;

/// Names of objects come with every so many Progress messages: a few times a second.
const OBJECTS_EVERY: u32 = 8;

/// The most events of one message: the page takes them in within a few milliseconds.
const PIECE_EVENTS: usize = 1 << 12;

/// What earlier runs may leave behind in memory before an engine is worn: the objects of a program
/// that stay in cycles. Beside them there is room for a run of the largest size.
const WORN_BYTES: u64 = 128 << 20;

/// Puts events into the order of their numbers: the page should not have to.
fn in_order(events: &mut [u8]) {
    let (events, _) = events.as_chunks_mut::<EVENT_BYTES>();
    events.sort_by_key(|event| {
        let (sequence, _) = event.as_chunks::<8>();
        u64::from_le_bytes(sequence[0])
    });
}

/// A run as its owner sees it, whichever runner does it.
pub(super) trait Run {
    /// Starts a program.
    fn start(program: Arc<Program>, options: &Options) -> Self;
    /// Does some of the work, for a few milliseconds at most, if it is this worker that does it.
    fn advance(&mut self) -> Advance;
    /// Asks the run to end.
    fn stop(&mut self);
    /// What is new since the last time.
    fn pump(&mut self) -> Pumped;
    /// The objects that its threads synchronize on.
    fn objects(&self) -> Vec<ObjectInfo>;
    /// What is left, once the run has ended.
    fn report(&self) -> Option<Report>;
}

/// The run that goes on.
struct Current<R> {
    number: u32,
    run: R,
    /// When it was looked at last.
    looked_ms: f64,
    /// When the page was told of it last.
    posted_ms: f64,
    interval: Duration,
    /// Progress messages so far.
    posts: u32,
}

struct Host<R> {
    current: Option<Current<R>>,
    /// Asked for while another run goes on; starts when that has ended.
    next: Option<RunRequest>,
    /// Ends in the event loop and comes back at once, which a timer would not.
    channel: MessageChannel,
    /// Bytes of heap in use before the first run.
    fresh_bytes: u64,
    /// Calls [`turn`].
    on_turn: Option<Closure<dyn FnMut()>>,
    next_turn: NextTurn,
}

/// When [`turn`] is called next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum NextTurn {
    Never,
    /// As soon as the messages that wait now are handled.
    Soon,
    /// When this timer fires.
    Timer(i32),
}

/// Serves the page until it terminates this worker. Posts `Ready`.
pub(super) fn serve<R: Run + 'static>(carriers: u32) {
    let channel = match MessageChannel::new() {
        Ok(channel) => channel,
        Err(error) => return break_off(&format!("{error:?}")),
    };
    let host = Rc::new(RefCell::new(Host::<R> {
        current: None,
        next: None,
        channel,
        fresh_bytes: heap::bytes_in_use(),
        on_turn: None,
        next_turn: NextTurn::Never,
    }));

    let turning = Rc::clone(&host);
    let on_turn = Closure::<dyn FnMut()>::new(move || turn(&turning));
    {
        let mut host = host.borrow_mut();
        host.channel
            .port1()
            .set_onmessage(Some(on_turn.as_ref().unchecked_ref()));
        host.on_turn = Some(on_turn);
    }

    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        match message::decode(event.data()) {
            Ok(command) => receive(&host, command),
            Err(error) => break_off(&format!("a message could not be read: {error}")),
        }
    });
    scope().set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
    let ready = Answer::Ready {
        version: PROTOCOL_VERSION,
        carriers,
    };
    post(&ready, &[]);
}

fn receive<R: Run>(host: &RefCell<Host<R>>, command: Command) {
    let mut host = host.borrow_mut();
    match command {
        Command::Run(request) if host.current.is_none() => host.start(&request),
        Command::Run(request) => {
            host.next = Some(request);
            host.stop();
        }
        Command::Stop => host.stop(),
    }
}

/// One look at the run, and the next one arranged.
fn turn<R: Run>(host: &RefCell<Host<R>>) {
    let mut host = host.borrow_mut();
    host.next_turn = NextTurn::Never;
    let Some(current) = &mut host.current else {
        return;
    };
    let advance = current.run.advance();
    if let Some(report) = current.run.report() {
        current.post_progress(true);
        let run = current.number;
        post(&Answer::Finished { run, report }, &[]);
        host.current = None;
        if let Some(request) = host.next.take() {
            host.start(&request);
        }
        return;
    }
    let waited = Duration::from_secs_f64((now_ms() - current.looked_ms).max(0.0) / 1e3);
    let rest = if waited >= current.interval {
        current.post_progress(false);
        current.interval
    } else {
        current.interval.saturating_sub(waited)
    };
    match advance {
        Advance::Working => host.schedule(None),
        Advance::Sleeping(duration) => host.schedule(Some(duration.min(rest))),
        Advance::Ended => host.schedule(Some(rest)),
    }
}

impl<R: Run> Current<R> {
    /// Tells the page what is new; `is_last`: even if that is little.
    fn post_progress(&mut self, is_last: bool) {
        let pumped = self.run.pump();
        let now_ms = now_ms();
        self.looked_ms = now_ms;
        self.interval = (self.interval * 2).min(PROGRESS_INTERVAL);
        let is_quiet = pumped.events.is_empty() && pumped.output.is_empty();
        if is_quiet && !is_last && now_ms - self.posted_ms < QUIET_INTERVAL_MS {
            return;
        }
        self.posted_ms = now_ms;
        let answer = Answer::Progress {
            run: self.number,
            elapsed_ns: pumped.elapsed_ns,
            threads: pumped.threads,
            thread_count: pumped.thread_count,
            output: pumped.output,
            events_dropped: pumped.events_dropped,
            output_dropped_bytes: pumped.output_dropped_bytes,
            objects: if self.posts.is_multiple_of(OBJECTS_EVERY) {
                self.run.objects()
            } else {
                Vec::new()
            },
        };
        self.posts += 1;
        let mut events = pumped.events;
        in_order(&mut events);
        let mut pieces = events.chunks(PIECE_EVENTS * EVENT_BYTES).peekable();
        while let Some(piece) = pieces.next_if(|piece| piece.len() == PIECE_EVENTS * EVENT_BYTES) {
            post(&Answer::Events { run: self.number }, piece);
        }
        post(&answer, pieces.next().unwrap_or_default());
    }
}

impl<R: Run> Host<R> {
    fn start(&mut self, request: &RunRequest) {
        let run = request.run;
        if heap::bytes_in_use() > self.fresh_bytes + WORN_BYTES {
            return post(&Answer::Worn { run }, &[]);
        }
        let program = match crate::program::compile(&request.source, &request.file_name) {
            Ok(program) => program,
            Err(diagnostics) => return post(&Answer::Refused { run, diagnostics }, &[]),
        };
        let options = Options {
            limits: request.limits,
            record: request.record,
            seed: request.seed,
            slice_steps: request.slice_steps,
            gil: request.gil,
        };
        self.current = Some(Current {
            number: run,
            run: R::start(program, &options),
            looked_ms: now_ms(),
            posted_ms: now_ms(),
            interval: FIRST_INTERVAL,
            posts: 0,
        });
        self.schedule(None);
    }

    fn stop(&mut self) {
        if let Some(current) = &mut self.current {
            current.run.stop();
            current.interval = FIRST_INTERVAL;
            if let NextTurn::Timer(timer) = self.next_turn {
                scope().clear_timeout_with_handle(timer);
                self.schedule(None);
            }
        }
    }

    /// Arranges the next [`turn`], after a time or as soon as waiting messages are handled. None
    /// may be arranged already.
    fn schedule(&mut self, after: Option<Duration>) {
        let arranged = match (after, &self.on_turn) {
            (Some(after), Some(on_turn)) => scope()
                .set_timeout_with_callback_and_timeout_and_arguments_0(
                    on_turn.as_ref().unchecked_ref(),
                    (after.as_secs_f64() * 1e3).ceil() as i32,
                )
                .map(NextTurn::Timer),
            _ => self
                .channel
                .port2()
                .post_message(&JsValue::NULL)
                .map(|()| NextTurn::Soon),
        };
        match arranged {
            Ok(next_turn) => self.next_turn = next_turn,
            Err(error) => break_off(&format!("its timer failed: {error:?}")),
        }
    }
}
