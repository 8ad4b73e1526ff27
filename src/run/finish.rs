//! How threads and runs end.

use std::sync::atomic::Ordering;

use super::outcome::{BlockedThread, Ending, ObjectInfo, Stream};
use super::queue::{Runnable, WordAddress};
use super::recorder::Recorder;
use super::state::{Control, State};
use crate::machine::attributes::exit_code;
use crate::machine::exception::{Exception, Kind, report};
use crate::machine::instance::Instance;
use crate::machine::text;
use crate::machine::value::{Value, lock};
use crate::sync::Wake;
use crate::trace::EventKind;

impl State {
    /// Ends a thread: prints what it died of, lets those go on who join it, and says what to
    /// wake. The run is over when no thread is left that the program waits for.
    pub(super) fn finish_thread(
        &self,
        runnable: &Runnable,
        result: Result<(), Box<Exception>>,
        recorder: &mut Recorder<'_>,
    ) -> (WordAddress, Wake) {
        self.finish(&runnable.control, runnable.machine.steps, result, recorder)
    }

    /// The same, for a runner that keeps its machines elsewhere.
    pub(super) fn finish(
        &self,
        control: &Control,
        steps: u64,
        result: Result<(), Box<Exception>>,
        recorder: &mut Recorder<'_>,
    ) -> (WordAddress, Wake) {
        let failed = result.is_err();
        if let Err(exception) = result {
            self.report_death(control, &exception);
        }
        control.steps.store(steps, Ordering::Relaxed);
        note_end(control, failed, recorder);
        if control.number != 0 {
            // The main thread's own object stays, as in CPython.
            drop(control.thread.object.replace(Value::None));
        }
        let is_last = self.has_left(&control.thread);
        let wake = control.thread.completion.complete();
        let word = WordAddress::of(control.thread.completion.word());
        if is_last {
            let status = self.status.load(Ordering::Relaxed);
            self.end(Ending::Finished { status });
        }
        (word, wake)
    }

    /// Ends the program at once, as one of its threads wants.
    pub(super) fn exit(&self, control: &Control, status: u8, recorder: &mut Recorder<'_>) {
        note_end(control, false, recorder);
        let status = i32::from(status);
        self.end(Ending::Finished { status });
    }

    /// Prints the traceback of a thread that nobody caught an exception of.
    pub(super) fn report_death(&self, control: &Control, exception: &Exception) {
        let object = exception.clone().into_object(&self.world);
        if exception.kind == Kind::SystemExit && control.number == 0 {
            return self.exit_with(control, &object);
        }
        let report = report(&object, &self.world);
        let text = if control.number == 0 {
            self.status.store(1, Ordering::Relaxed);
            report
        } else {
            format!("Exception in thread {}:\n{report}", control.thread.name())
        };
        self.write(Stream::Stderr, control.number, &text);
        if exception.kind == Kind::MemoryError {
            self.end_for_memory();
        }
    }

    /// `SystemExit` in the main thread: a status, or words and status 1.
    fn exit_with(&self, control: &Control, exception: &Instance) {
        let code = exception.exception().map(exit_code);
        let status = match code {
            None | Some(Value::None) => 0,
            // As the system keeps it.
            Some(Value::Int(status)) => (status & 0xff) as i32,
            Some(Value::Bool(status)) => i32::from(status),
            Some(words) => {
                let words = text::to_str(&words).unwrap_or_default();
                self.write(Stream::Stderr, control.number, &format!("{words}\n"));
                1
            }
        };
        self.status.store(status, Ordering::Relaxed);
    }

    /// Ends the run if all of its threads wait for each other: none is on its way, and none of
    /// their requests could be answered.
    ///
    /// `quiet` says since when no thread runs or can run by itself; it has to be the same before and
    /// after. A thread that has been woken but has not noticed yet is found by its request being
    /// possible.
    pub(super) fn check_deadlock(&self, quiet: impl Fn() -> Option<u32>) {
        let before = quiet();
        if self.is_over() || before.is_none() {
            return;
        }
        let controls = self.controls();
        let mut blocked = Vec::new();
        for control in &controls {
            if control.has_ended.load(Ordering::SeqCst) {
                continue;
            }
            let waits = lock(&control.blocked).clone();
            match waits {
                Some((request, line)) if !request.is_possible() => {
                    blocked.push((control, request, line));
                }
                _ => return,
            }
        }
        if quiet() != before || blocked.is_empty() {
            return;
        }
        let objects = self.objects();
        let threads = blocked
            .iter()
            .map(|(control, request, line)| BlockedThread {
                thread: control.number,
                name: control.thread.name().to_string(),
                line: *line,
                wants: request.object(),
                wants_name: described(&objects, request.object()),
                held_by: request.waits_for(),
                holds: held_by(
                    control.number,
                    blocked.iter().map(|(_, request, _)| request),
                ),
            })
            .collect();
        self.end(Ending::Deadlock(threads));
    }
}

/// A thread has come to its end.
fn note_end(control: &Control, failed: bool, recorder: &mut Recorder<'_>) {
    control.has_ended.store(true, Ordering::Relaxed);
    recorder.refresh();
    let object = control.thread.identity.object;
    let failed = failed || control.thread.has_failed.load(Ordering::Relaxed);
    recorder.record(EventKind::End, control.number, object, 0, u32::from(failed));
}

/// The objects that a thread holds among those that others want.
fn held_by<'a>(
    thread: u16,
    requests: impl Iterator<Item = &'a crate::machine::request::Request>,
) -> Vec<u32> {
    let mut held: Vec<u32> = requests
        .filter(|request| request.holder() == Some(thread))
        .map(crate::machine::request::Request::object)
        .collect();
    held.sort_unstable();
    held.dedup();
    held
}

/// An object as a person would call it.
fn described(objects: &[ObjectInfo], object: u32) -> String {
    let info = objects.iter().find(|info| info.object == object);
    info.map_or_else(|| format!("object {object}"), ObjectInfo::described)
}
