//! Every text that the page shows, in one table per language.
//!
//! A second language is a second table; nothing else in the page holds words.

use crate::trace::EventKind;
use crate::view::format;

/// The words of one language.
pub(super) struct Texts {
    pub about: &'static str,
    pub back_to_draft: &'static str,
    pub blocked: &'static str,
    pub close: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub custom: &'static str,
    pub deadlock: &'static str,
    pub dismiss: &'static str,
    pub download_csv: &'static str,
    pub download_output: &'static str,
    pub download_trace: &'static str,
    pub draft_kept: &'static str,
    pub editor: &'static str,
    pub elapsed: &'static str,
    pub engine_parallel: &'static str,
    pub engine_parallel_hint: &'static str,
    pub engine_sliced: &'static str,
    pub engine_sliced_hint: &'static str,
    pub engine_missing: &'static str,
    pub fit: &'static str,
    pub knobs: &'static str,
    pub legend: &'static str,
    pub link_copied: &'static str,
    pub link_intro: &'static str,
    pub link_refused: &'static str,
    pub mark_failure: &'static str,
    pub mark_pass: &'static str,
    pub mark_signal: &'static str,
    pub object_of: &'static str,
    pub lock_columns: &'static [&'static str],
    pub locks: &'static str,
    pub no_knobs: &'static str,
    pub no_output: &'static str,
    pub no_output_yet: &'static str,
    pub no_recording: &'static str,
    pub no_statistics: &'static str,
    pub operations_per_second: &'static str,
    pub output: &'static str,
    pub per_thread: &'static str,
    pub program: &'static str,
    pub ready: &'static str,
    pub recording: &'static str,
    pub recording_hint: &'static str,
    pub divider: &'static str,
    pub restore_hint: &'static str,
    pub result: &'static str,
    pub run: &'static str,
    pub run_hint: &'static str,
    pub running: &'static str,
    pub scenario: &'static str,
    pub share: &'static str,
    pub share_hint: &'static str,
    pub sleeping: &'static str,
    pub stale: &'static str,
    pub statistics: &'static str,
    pub steps_per_second: &'static str,
    pub stop: &'static str,
    pub stop_hint: &'static str,
    pub terminated: &'static str,
    pub theme_to_dark: &'static str,
    pub theme_to_light: &'static str,
    pub thread_columns: &'static [&'static str],
    pub threads: &'static str,
    pub timeline: &'static str,
    pub timeline_empty_keys: &'static str,
    pub timeline_empty_title: &'static str,
    pub timeline_empty_body: &'static str,
    pub timeline_keys: &'static str,
    pub workers: &'static str,
    pub workers_hint: &'static str,
    pub settings: &'static str,
    pub holder: &'static str,
    pub waits_for: &'static str,
    pub woken_by: &'static str,
    pub lasts: &'static str,
    pub begins: &'static str,
    pub holders_heading: &'static str,
    pub timeline_window: &'static str,
    pub zoom_in: &'static str,
    pub zoom_out: &'static str,
}

/// English.
static ENGLISH: Texts = Texts {
    about: "About this scenario",
    back_to_draft: "Back to my draft",
    blocked: "blocked",
    close: "Close",
    copy: "Copy",
    copied: "Copied",
    custom: "My own program",
    deadlock: "Deadlock: every thread waits for another one, so none can ever go on.",
    dismiss: "Dismiss",
    download_csv: "CSV",
    download_output: "Save",
    download_trace: "Chrome trace",
    draft_kept: "The program that you were editing is kept.",
    editor: "Program text",
    elapsed: "Elapsed",
    engine_parallel: "Parallel",
    engine_parallel_hint: "Each thread runs on a Web Worker of its own, in shared memory.",
    engine_sliced: "Time-sliced",
    engine_sliced_hint: "All threads take turns on one worker.",
    engine_missing: "No shared memory here: this page is not cross-origin isolated, so threads take \
        turns on one worker. Locks, races, deadlocks and the timeline work; more threads make \
        nothing faster. A server that sends the headers Cross-Origin-Opener-Policy: same-origin and \
        Cross-Origin-Embedder-Policy: require-corp brings parallel runs back.",
    fit: "Fit all",
    knobs: "Knobs",
    legend: "Legend",
    link_copied: "Link copied. It holds the program, the knobs and this view.",
    link_intro: "This link holds the program, the knobs and this view. Nothing was sent anywhere.",
    link_refused: "The browser did not let the page copy. The link is selected: press Ctrl+C.",
    mark_failure: "gives up",
    mark_pass: "goes on",
    mark_signal: "signals",
    object_of: "Object",
    lock_columns: &[
        "Object",
        "Acquired",
        "Contended",
        "Gave up",
        "Held",
        "p50",
        "p99",
        "max",
        "Waited",
        "p50",
        "p99",
        "max",
    ],
    locks: "What threads wait for",
    no_knobs: "No knobs. Write  NAME = 4  # knob: 1..64  at the top level and a control appears here.",
    no_output: "The program printed nothing.",
    no_output_yet: "What the program prints appears here.",
    no_recording: "Recording was off: there is no timeline. Operations and steps were counted all \
        the same.",
    no_statistics: "Run the program to see who did how much and who waited for what.",
    operations_per_second: "Operations / s",
    output: "Output",
    per_thread: "Steps per second of each thread",
    program: "Program",
    ready: "ready",
    recording: "Record",
    recording_hint: "Record events for the timeline. Off is a little faster.",
    divider: "Width of the program; arrow keys move it",
    restore_hint: "Back to the original text",
    result: "Result",
    run: "Run",
    run_hint: "Run (Ctrl+Enter)",
    running: "running",
    scenario: "Scenario",
    share: "Share",
    share_hint: "Copy a link to exactly this",
    sleeping: "sleeping",
    stale: "What is shown below is of the run before.",
    statistics: "Statistics",
    steps_per_second: "Steps / s",
    stop: "Stop",
    stop_hint: "Stop (Ctrl+.)",
    terminated: "The engine did not answer Stop within a second, so it was ended and thrown away. \
        What had arrived until then is shown; the next run gets a fresh engine.",
    theme_to_dark: "Switch to dark",
    theme_to_light: "Switch to light",
    thread_columns: &[
        "Thread",
        "Operations",
        "per s",
        "Steps",
        "per s",
        "Running",
        "Ready",
        "Blocked",
        "Asleep",
        "Contended",
    ],
    threads: "Threads",
    timeline: "Timeline",
    timeline_empty_keys: "Ctrl+Enter",
    timeline_empty_title: "Press Run and watch the threads",
    timeline_empty_body: "Each thread gets a lane here: when it ran, who it waited for, and who woke it.",
    timeline_keys: "Timeline of the threads. Arrow keys move, plus and minus zoom, 0 shows all.",
    workers: "Workers",
    workers_hint: "Web Workers that carry the threads (1 to 64). With more threads than workers, \
        threads take turns.",
    settings: "How it runs",
    holder: "Holder",
    waits_for: "Waits for",
    woken_by: "Woken by",
    lasts: "For",
    begins: "At",
    holders_heading: "Held by",
    timeline_window: "What is shown",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
};

/// The words of the language that the page is shown in.
pub(super) fn text() -> &'static Texts {
    &ENGLISH
}

// A sentence of another language is a branch on the table.
#[allow(clippy::unused_self)]
impl Texts {
    /// The title of the browser's tab.
    pub(super) fn page_title(&self, scenario: &str) -> String {
        if scenario.is_empty() {
            "Lockstep: a playground for threads".to_owned()
        } else {
            format!("{scenario} · Lockstep")
        }
    }

    /// How a run ended that ran to its end.
    pub(super) fn finished(&self, status: i32, elapsed_ns: u64) -> String {
        let time = format::duration(elapsed_ns as f64);
        match status {
            0 => format!("Finished with status 0 in {time}."),
            _ => format!("Finished with status {status} in {time}: see the end of the output."),
        }
    }

    /// A person pressed Stop.
    pub(super) fn stopped(&self, elapsed_ns: u64) -> String {
        format!(
            "Stopped by you after {}.",
            format::duration(elapsed_ns as f64)
        )
    }

    /// Threads that are not listed.
    pub(super) fn more_threads(&self, threads: usize) -> String {
        format!("And {} more threads.", format::count(threads as u64))
    }

    /// How many problems the program has.
    pub(super) fn problems(&self, count: usize) -> String {
        match count {
            0 => String::new(),
            1 => "1 problem".to_owned(),
            _ => format!("{count} problems"),
        }
    }

    /// Why nothing ran.
    pub(super) fn refused(&self, count: usize) -> String {
        match count {
            1 => "Nothing ran: the program has a problem.".to_owned(),
            _ => format!("Nothing ran: the program has {count} problems."),
        }
    }

    /// What a thread did at one moment, behind its name.
    pub(super) fn event(&self, kind: EventKind, argument: u32) -> String {
        let waited = argument == 1;
        match kind {
            EventKind::Set => "sets it".to_owned(),
            EventKind::Clear => "clears it".to_owned(),
            EventKind::Notify => match argument {
                0 => "notifies nobody: none waits".to_owned(),
                1 => "notifies 1 thread".to_owned(),
                _ => format!("notifies {argument} threads"),
            },
            EventKind::Give => match argument {
                1 => "gives a permit".to_owned(),
                _ => format!("gives {argument} permits"),
            },
            EventKind::Take if waited => "takes a permit after waiting".to_owned(),
            EventKind::Take => "takes a permit".to_owned(),
            EventKind::Arrive => format!("arrives as number {}", argument.saturating_add(1)),
            EventKind::Pass if waited => "goes on after waiting".to_owned(),
            EventKind::Pass => "goes on at once".to_owned(),
            EventKind::TimeOut => "waited too long and gives up".to_owned(),
            EventKind::AcquireFail => "does not get it".to_owned(),
            EventKind::Break => "breaks it".to_owned(),
            EventKind::Reset => "resets it".to_owned(),
            EventKind::Fail => "finds it broken".to_owned(),
            other => other.name().to_owned(),
        }
    }

    /// A source line.
    pub(super) fn line(&self, line: u32) -> String {
        format!("line {line}")
    }

    /// What one thread of a deadlock waits for, up to the line.
    pub(super) fn waits(&self, name: &str, wants: &str) -> String {
        format!("{name} waits for {wants} on ")
    }

    /// Who holds what a thread waits for, and what it holds itself.
    pub(super) fn held(&self, holder: Option<&str>, holds: &[String]) -> String {
        let by = holder.map_or(String::new(), |name| format!(", held by {name}"));
        if holds.is_empty() {
            format!("{by}.")
        } else {
            format!("{by}, and holds {}.", holds.join(", "))
        }
    }

    /// Events that were overwritten, or let go by the page.
    pub(super) fn events_dropped(&self, dropped: u64) -> String {
        format!(
            "{} events did not fit and were dropped (the newest are kept): the timeline and the \
             times below are incomplete. Fewer iterations make a complete one.",
            format::count(dropped)
        )
    }

    /// Output that was not kept.
    pub(super) fn output_dropped(&self, dropped: u64) -> String {
        format!(
            "{} of output were not kept: only so much of a run's output is.",
            format::bytes(dropped)
        )
    }

    /// Lines that the console does not hold any more.
    pub(super) fn lines_let_go(&self, lines: u64) -> String {
        format!("{} earlier lines are not shown", format::count(lines))
    }

    /// The end of a line that is not shown.
    pub(super) fn cut(&self, chars: u64) -> String {
        format!(" … {} more characters", format::count(chars))
    }

    /// The engine is being loaded.
    pub(super) fn loading(&self, workers: u32) -> String {
        match workers {
            0 => "Starting the engine…".to_owned(),
            1 => "Starting the engine with 1 worker…".to_owned(),
            _ => format!("Starting the engine with {workers} workers…"),
        }
    }

    /// How many threads have ended.
    pub(super) fn threads_done(&self, done: usize, started: u32) -> String {
        format!("{done} of {started} done")
    }

    /// Rows of a table that are not shown.
    pub(super) fn more_rows(&self, rows: usize) -> String {
        format!("Show {} more", format::count(rows as u64))
    }

    /// A link could not be opened.
    pub(super) fn bad_link(&self, why: &str) -> String {
        format!("The link could not be opened. {why} Your own program is untouched.")
    }

    /// A thread by its number, where its name is not known.
    pub(super) fn thread(&self, number: u32) -> String {
        match number {
            0 => "MainThread".to_owned(),
            _ => format!("Thread {number}"),
        }
    }

    /// An object by its number, where its name is not known.
    pub(super) fn object(&self, number: u32) -> String {
        format!("object {number}")
    }
}
