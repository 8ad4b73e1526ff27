//! What all carriers of a run share, whatever the runner.

use std::sync::atomic::{AtomicBool, AtomicI32, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use super::console::Console;
use super::outcome::{Ending, ObjectInfo, Output, Report, Stream, ThreadInfo};
use super::queue::Runnable;
use super::random::Mersenne;
use super::recorder::Recording;
use super::{Options, Pumped, clock};
use crate::machine::Machine;
use crate::machine::heap::{self, Immortals, Publish, Ref};
use crate::machine::request::Request;
use crate::machine::value::{self, Value, lock};
use crate::machine::world::World;
use crate::program::Program;

/// Threads that a message lists at most; a report lists all.
const LISTED_THREADS: usize = 1000;

/// Threads that one run can start, dead ones among them: events number them with 16 bits.
const MOST_THREADS: usize = 65_000;

/// So many threads share all that they are given without counting it. Later ones may be as many
/// as a program likes, and what they are given must be freed while it runs.
const SHARING_THREADS: usize = 64;

/// Events that each ring holds, and all rings of a run together, at most.
const RING_EVENTS: usize = 1 << 17;
const ALL_EVENTS: usize = 1 << 20;

/// See the module.
pub(super) struct State {
    pub(super) world: World,
    pub(super) options: Options,
    pub(super) recording: Recording,
    pub(super) console: Mutex<Console>,
    /// Made when it is first asked: an explorer has its own, and repeats the rest.
    pub(super) random: Mutex<Option<Box<Mersenne>>>,
    ended_ns: AtomicU64,
    /// By thread number.
    controls: Mutex<Vec<Arc<Control>>>,
    /// Threads alive that the program waits for: those that are no daemons.
    foreground: AtomicU32,
    pub(super) status: AtomicI32,
    ending: Mutex<Option<Ending>>,
    is_over: AtomicBool,
    notes: Mutex<Vec<String>>,
    events_dropped: AtomicU64,
    /// Bytes that were in use before the run.
    memory_before: u64,
    /// Behind all that may refer to them.
    #[allow(dead_code, reason = "kept for the moment in which it is dropped")]
    immortals: Arc<Immortals>,
}

/// What others may know of a thread while it runs.
pub(super) struct Control {
    pub(super) number: u16,
    pub(super) thread: Ref<value::Thread>,
    pub(super) steps: AtomicU64,
    pub(super) operations: AtomicU64,
    pub(super) has_ended: AtomicBool,
    /// What it waits for without end, and on which line.
    pub(super) blocked: Mutex<Option<(Request, u32)>>,
}

impl State {
    /// With a ring for each of `carriers`.
    pub(super) fn new(program: Arc<Program>, options: &Options, carriers: usize) -> Self {
        let memory_before = heap::bytes_in_use();
        let world = World::new(program);
        let immortals = world.immortals();
        let rings = if options.record { carriers } else { 0 };
        let ring_events = RING_EVENTS.min(ALL_EVENTS / carriers.max(1));
        Self {
            world,
            options: *options,
            recording: Recording::new(rings, ring_events),
            console: Mutex::new(Console::new(options.limits.output_bytes)),
            random: Mutex::default(),
            ended_ns: AtomicU64::new(0),
            controls: Mutex::default(),
            foreground: AtomicU32::new(0),
            status: AtomicI32::new(0),
            ending: Mutex::new(None),
            is_over: AtomicBool::new(false),
            notes: Mutex::default(),
            events_dropped: AtomicU64::new(0),
            memory_before,
            immortals,
        }
    }

    /// The main thread, ready to run.
    pub(super) fn main(&self) -> Runnable {
        let machine = Machine::main(&self.world);
        let control = self
            .register(machine.thread.clone())
            .expect("the first thread is not one too many");
        self.foreground.fetch_add(1, Ordering::SeqCst);
        Runnable {
            machine,
            control,
            pending: None,
        }
    }

    /// A new thread, ready to run; an error says why there can't be one more.
    pub(super) fn spawn(
        &self,
        thread: &Ref<value::Thread>,
        function: &Value,
        is_parallel: bool,
    ) -> Result<Runnable, String> {
        let limit = self.options.limits.threads as usize;
        if self.world.alive_count() >= limit {
            return Err(format!(
                "A run can have {limit} threads at one time. Start fewer, or join some first."
            ));
        }
        if is_parallel {
            self.world.begin_sharing();
            if lock(&self.controls).len() < SHARING_THREADS {
                self.world.make_immortal(function);
            } else {
                function.publish();
            }
        }
        let Some(control) = self.register(thread.clone()) else {
            return Err(format!(
                "A run can start {MOST_THREADS} threads in all. Let threads do more than one \
                 thing each."
            ));
        };
        self.world.thread_started(thread.clone());
        if !thread.daemon.load(Ordering::Relaxed) {
            self.foreground.fetch_add(1, Ordering::SeqCst);
        }
        Ok(Runnable {
            machine: Machine::thread(thread.clone(), function.clone()),
            control,
            pending: None,
        })
    }

    /// Gives a thread its number, if there is one left.
    fn register(&self, thread: Ref<value::Thread>) -> Option<Arc<Control>> {
        let mut controls = lock(&self.controls);
        if controls.len() >= MOST_THREADS {
            return None;
        }
        let number = controls.len() as u16;
        thread.number.store(number, Ordering::Relaxed);
        let control = Arc::new(Control {
            number,
            thread,
            steps: AtomicU64::new(0),
            operations: AtomicU64::new(0),
            has_ended: AtomicBool::new(false),
            blocked: Mutex::new(None),
        });
        controls.push(control.clone());
        Some(control)
    }

    /// Notes that a thread is gone; says whether the program is over with it.
    pub(super) fn has_left(&self, thread: &Ref<value::Thread>) -> bool {
        // The main thread stays among those that `threading.enumerate` lists, as in CPython.
        if thread.number() != 0 {
            self.world.thread_ended(thread);
        }
        !thread.daemon.load(Ordering::Relaxed)
            && self.foreground.fetch_sub(1, Ordering::SeqCst) == 1
    }

    /// Whether the run is over: carriers drop what they have and return.
    #[inline]
    pub(super) fn is_over(&self) -> bool {
        self.is_over.load(Ordering::Relaxed)
    }

    /// Ends the run; the first ending counts.
    pub(super) fn end(&self, ending: Ending) {
        let mut slot = lock(&self.ending);
        if slot.is_none() {
            *slot = Some(ending);
            self.ended_ns.store(clock::now_ns(), Ordering::Relaxed);
            self.is_over.store(true, Ordering::SeqCst);
        }
    }

    /// Ends the run if the program uses more memory than it may.
    pub(super) fn check_memory(&self) {
        let limit = self.options.limits.memory_bytes;
        let used = heap::bytes_in_use().saturating_sub(self.memory_before);
        if used > limit {
            self.end_for_memory();
        }
    }

    pub(super) fn end_for_memory(&self) {
        let mib = self.options.limits.memory_bytes >> 20;
        self.end(Ending::OverLimit(format!(
            "The program needed more than {mib} MiB of memory, so it was ended. Does a list or a \
             string grow without end?"
        )));
    }

    pub(super) fn write(&self, stream: Stream, thread: u16, text: &str) {
        lock(&self.console).write(stream, thread, text);
    }

    /// Adds a sentence for the person, once.
    pub(super) fn note(&self, sentence: String) {
        let mut notes = lock(&self.notes);
        if !notes.contains(&sentence) {
            notes.push(sentence);
        }
    }

    /// Everything that is known of the threads.
    pub(super) fn controls(&self) -> Vec<Arc<Control>> {
        lock(&self.controls).clone()
    }

    fn elapsed_ns(&self) -> u64 {
        let end = match self.ended_ns.load(Ordering::Relaxed) {
            0 => clock::now_ns(),
            ended_ns => ended_ns,
        };
        end.saturating_sub(self.recording.begun_ns().unwrap_or(end))
    }

    /// What is new since the last call.
    pub(super) fn pump(&self) -> Pumped {
        let (events, dropped) = self.recording.drain();
        let dropped = dropped + self.events_dropped.fetch_add(dropped, Ordering::Relaxed);
        let (output, output_dropped_bytes) = {
            let mut console = lock(&self.console);
            (console.fetch(), console.dropped_bytes)
        };
        let controls = lock(&self.controls);
        Pumped {
            elapsed_ns: self.elapsed_ns(),
            threads: controls
                .iter()
                .take(LISTED_THREADS)
                .map(|control| control.info())
                .collect(),
            thread_count: controls.len() as u32,
            output,
            events,
            events_dropped: dropped,
            output_dropped_bytes,
        }
    }

    /// What has been written and not been pumped.
    pub(super) fn written(&self) -> Vec<Output> {
        lock(&self.console).pieces().to_vec()
    }

    /// How the run has ended, if it has.
    pub(super) fn ending(&self) -> Option<Ending> {
        lock(&self.ending).clone()
    }

    /// What the run has left; `None` while it goes on.
    pub(super) fn report(&self) -> Option<Report> {
        let ending = lock(&self.ending).clone()?;
        // A guard within the expression below would live until its end, and `objects` locks too.
        let threads = lock(&self.controls)
            .iter()
            .map(|control| control.info())
            .collect();
        Some(Report {
            ending,
            elapsed_ns: self.elapsed_ns(),
            threads,
            objects: self.objects(),
            events_dropped: self.events_dropped.load(Ordering::Relaxed),
            output_dropped_bytes: lock(&self.console).dropped_bytes,
            notes: lock(&self.notes).clone(),
        })
    }

    /// The objects that threads synchronized on, with the names that globals give them. For a
    /// moment in which globals may be looked at, see `machine/naming.rs`.
    pub(super) fn objects(&self) -> Vec<ObjectInfo> {
        let mut objects = self.unnamed_objects();
        for (object, name) in self.world.object_names() {
            set_name(&mut objects, object, name);
        }
        for control in lock(&self.controls).iter() {
            let object = control.thread.identity.object;
            set_name(&mut objects, object, control.thread.name().to_string());
        }
        number_nameless(&mut objects);
        objects
    }

    /// The same without names.
    pub(super) fn unnamed_objects(&self) -> Vec<ObjectInfo> {
        let mut objects: Vec<ObjectInfo> = self
            .world
            .objects()
            .into_iter()
            .map(|(kind, identity)| ObjectInfo {
                object: identity.object,
                kind: kind.to_owned(),
                name: String::new(),
                line: identity.line,
                number: 0,
            })
            .collect();
        objects.sort_by_key(|info| info.object);
        objects
    }
}

/// Names an object of a list that is sorted by id.
fn set_name(objects: &mut [ObjectInfo], object: u32, name: String) {
    if let Ok(index) = objects.binary_search_by_key(&object, |info| info.object) {
        objects[index].name = name;
    }
}

/// Tells those apart that have no name and were made on the same line, in the order of their making.
fn number_nameless(objects: &mut [ObjectInfo]) {
    let mut nameless: Vec<&mut ObjectInfo> = objects
        .iter_mut()
        .filter(|info| info.name.is_empty())
        .collect();
    nameless.sort_by(|one, other| (&one.kind, one.line).cmp(&(&other.kind, other.line)));
    let are_alike = |one: &&mut ObjectInfo, other: &&mut ObjectInfo| {
        (&one.kind, one.line) == (&other.kind, other.line)
    };
    for alike in nameless.chunk_by_mut(are_alike) {
        if alike.len() > 1 {
            for (info, number) in alike.iter_mut().zip(1..) {
                info.number = number;
            }
        }
    }
}

impl Control {
    /// For the one carrier that runs the thread.
    pub(super) fn count_operations(&self, new: u32) {
        if new > 0 {
            let before = self.operations.load(Ordering::Relaxed);
            self.operations
                .store(before + u64::from(new), Ordering::Relaxed);
        }
    }

    fn info(&self) -> ThreadInfo {
        ThreadInfo {
            thread: self.number,
            name: self.thread.name().to_string(),
            daemon: self.thread.daemon.load(Ordering::Relaxed),
            steps: self.steps.load(Ordering::Relaxed),
            operations: self.operations.load(Ordering::Relaxed),
            ended: self.has_ended.load(Ordering::Relaxed),
        }
    }
}
