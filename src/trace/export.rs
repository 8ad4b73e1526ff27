//! The trace for other programs: Chrome trace JSON, which Perfetto opens, and CSV.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::event::{Event, EventKind};
use super::lane::Lane;
use super::timeline::{ThreadState, Timeline};

/// What threads and objects are called. Those without a name get their number.
#[derive(Debug, Clone, Copy, Default)]
pub struct Names<'a> {
    /// Thread number and name.
    pub threads: &'a [(u16, String)],
    /// Object id and name.
    pub objects: &'a [(u32, String)],
}

/// Names by number.
struct Lookup<'a> {
    threads: BTreeMap<u16, &'a str>,
    objects: BTreeMap<u32, &'a str>,
}

impl<'a> Lookup<'a> {
    fn new(names: Names<'a>) -> Self {
        Self {
            threads: names
                .threads
                .iter()
                .map(|(id, name)| (*id, &**name))
                .collect(),
            objects: names
                .objects
                .iter()
                .map(|(id, name)| (*id, &**name))
                .collect(),
        }
    }

    fn thread(&self, thread: u16) -> String {
        let name = self.threads.get(&thread);
        name.map_or_else(|| format!("thread {thread}"), |name| (*name).to_owned())
    }

    fn object(&self, object: u32) -> String {
        let name = self.objects.get(&object);
        name.map_or_else(|| format!("object {object}"), |name| (*name).to_owned())
    }
}

/// Where something stands in the Chrome trace: in one process the threads, in another the objects
/// that were held, as its threads.
///
/// To Perfetto a thread's number means the same thread in whichever process, and 0 one of the
/// system's own; so they all differ, and none is 0.
#[derive(Clone, Copy)]
struct Track {
    process: u32,
    thread: u32,
}

impl Track {
    const THREADS: Self = Self {
        process: 1,
        thread: 1,
    };
    const OBJECTS: Self = Self {
        process: 2,
        thread: 1 << 16,
    };

    fn thread(thread: u16) -> Self {
        Self::THREADS.plus(u32::from(thread))
    }

    fn object(object: u32) -> Self {
        Self::OBJECTS.plus(object)
    }

    fn plus(self, number: u32) -> Self {
        Self {
            thread: self.thread.saturating_add(number),
            ..self
        }
    }
}

impl std::fmt::Display for Track {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, r#""pid":{},"tid":{}"#, self.process, self.thread)
    }
}

/// About how many bytes a piece of a written file has.
const PIECE_BYTES: usize = 1 << 20;

/// The trace in Chrome's [Trace Event Format], for `ui.perfetto.dev` or `chrome://tracing`.
///
/// [Trace Event Format]: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU
pub fn chrome_trace(events: &[Event], names: Names<'_>) -> String {
    let mut json = String::new();
    write_chrome_trace(&Timeline::new(events), events, names, &mut |piece| {
        json.push_str(piece);
    });
    json
}

/// The same in pieces, for those who have the events' timeline already.
pub fn write_chrome_trace(
    timeline: &Timeline,
    events: &[Event],
    names: Names<'_>,
    take: &mut dyn FnMut(&str),
) {
    let names = Lookup::new(names);
    let mut json = JsonLines::new(take);
    json.metadata("process_name", Track::THREADS, "Threads");
    json.metadata("process_name", Track::OBJECTS, "Objects, by holder");
    for lane in &timeline.lanes {
        json.lane(lane, &names);
    }
    for lane in &timeline.holds {
        let track = Track::object(lane.object);
        json.metadata("thread_name", track, &names.object(lane.object));
        for span in &lane.spans {
            let holder = quoted(&names.thread(span.thread));
            json.span(
                &holder,
                track,
                span.start_ns..span.end_ns,
                &format!(r#""line":{}"#, span.line),
            );
        }
    }
    for (number, wake) in timeline.wakes.iter().enumerate() {
        let object = names.object(wake.object);
        let from = (wake.from_thread, wake.from_ns);
        let to = (wake.to_thread, wake.time_ns);
        json.arrow(timeline, &format!("wakes: {object}"), number, from, to);
    }
    let starts = timeline.lanes.iter().filter_map(|lane| {
        let start = lane.spans.first().filter(|it| it.object == 0)?;
        Some((lane.thread, start.by?, start.start_ns))
    });
    for (number, (thread, by, start_ns)) in (timeline.wakes.len()..).zip(starts) {
        json.arrow(
            timeline,
            "starts",
            number,
            (by, start_ns),
            (thread, start_ns),
        );
    }
    for event in events.iter().filter(|it| is_instant(it.kind)) {
        json.instant(event, &names);
    }
    json.finish();
}

/// Kinds that are a moment within a span.
fn is_instant(kind: EventKind) -> bool {
    !matches!(
        kind,
        EventKind::Start
            | EventKind::End
            | EventKind::Resume
            | EventKind::Yield
            | EventKind::Block
            | EventKind::Unblock
            | EventKind::Sleep
            | EventKind::Awake
            | EventKind::Join
    )
}

/// The entries of `traceEvents`, one on a line.
struct JsonLines<'a> {
    text: String,
    is_begun: bool,
    take: &'a mut dyn FnMut(&str),
}

impl<'a> JsonLines<'a> {
    fn new(take: &'a mut dyn FnMut(&str)) -> Self {
        Self {
            text: "{\"displayTimeUnit\":\"ns\",\"traceEvents\":[".to_owned(),
            is_begun: false,
            take,
        }
    }

    fn entry(&mut self, arguments: std::fmt::Arguments<'_>) {
        self.text
            .push_str(if self.is_begun { ",\n{" } else { "\n{" });
        self.is_begun = true;
        self.text
            .write_fmt(arguments)
            .expect("writing to a string works");
        self.text.push('}');
        if self.text.len() >= PIECE_BYTES {
            (self.take)(&self.text);
            self.text.clear();
        }
    }

    fn metadata(&mut self, what: &str, track: Track, name: &str) {
        let name = quoted(name);
        self.entry(format_args!(
            r#""ph":"M","name":"{what}",{track},"args":{{"name":{name}}}"#
        ));
    }

    /// What a thread did, with its name and its place among the others.
    fn lane(&mut self, lane: &Lane, names: &Lookup<'_>) {
        let track = Track::thread(lane.thread);
        self.metadata("thread_name", track, &names.thread(lane.thread));
        self.entry(format_args!(
            r#""ph":"M","name":"thread_sort_index",{track},"args":{{"sort_index":{}}}"#,
            lane.thread
        ));
        for span in &lane.spans {
            let what = match span.state {
                ThreadState::Ready => "ready".to_owned(),
                ThreadState::Running => "running".to_owned(),
                ThreadState::Blocked => format!("blocked on {}", names.object(span.object)),
                ThreadState::Sleeping => "sleeping".to_owned(),
            };
            let line = span.line;
            let by = span.by.map(|by| quoted(&names.thread(by)));
            let details = match (span.state, by) {
                (ThreadState::Blocked, Some(by)) => format!(r#""line":{line},"holder":{by}"#),
                (ThreadState::Ready, Some(by)) => format!(r#""line":{line},"woken by":{by}"#),
                _ => format!(r#""line":{line}"#),
            };
            self.span(&quoted(&what), track, span.start_ns..span.end_ns, &details);
        }
    }

    fn span(&mut self, name: &str, track: Track, time_ns: std::ops::Range<u64>, details: &str) {
        let start = Microseconds(time_ns.start);
        let length = Microseconds(time_ns.end - time_ns.start);
        self.entry(format_args!(
            r#""ph":"X","name":{name},{track},"ts":{start},"dur":{length},"args":{{{details}}}"#
        ));
    }

    /// From a moment of one thread to a moment of another. An arrow begins and ends within a span;
    /// one that does not would not be shown.
    fn arrow(
        &mut self,
        timeline: &Timeline,
        name: &str,
        number: usize,
        from: (u16, u64),
        to: (u16, u64),
    ) {
        let (Some(from_ns), Some(to_ns)) = (within(timeline, from), within(timeline, to)) else {
            return;
        };
        // To the same moment or a later one, or it would point back.
        let from_ns = from_ns.min(to_ns);
        let name = quoted(name);
        for (phase, (thread, _), time_ns) in [("s", from, from_ns), ("f", to, to_ns)] {
            let (track, time) = (Track::thread(thread), Microseconds(time_ns));
            let enclosing = if phase == "f" { r#""bp":"e","# } else { "" };
            self.entry(format_args!(
                r#""ph":"{phase}",{enclosing}"cat":"wake","id":{number},"name":{name},{track},"ts":{time}"#
            ));
        }
    }

    fn instant(&mut self, event: &Event, names: &Lookup<'_>) {
        let name = if event.object == 0 {
            quoted(event.kind.name())
        } else {
            quoted(&format!(
                "{} {}",
                event.kind.name(),
                names.object(event.object)
            ))
        };
        let track = Track::thread(event.thread);
        let (time, line) = (Microseconds(event.time_ns), event.line);
        self.entry(format_args!(
            r#""ph":"i","s":"t","name":{name},{track},"ts":{time},"args":{{"line":{line}}}"#
        ));
    }

    fn finish(mut self) {
        self.text.push_str("\n]}\n");
        (self.take)(&self.text);
    }
}

/// The moment itself, or the nearest before it in which the thread does something.
fn within(timeline: &Timeline, (thread, time_ns): (u16, u64)) -> Option<u64> {
    let lane = timeline.lane(thread)?;
    if lane.at(time_ns).is_some() {
        return Some(time_ns);
    }
    let before = lane.spans.partition_point(|span| span.end_ns <= time_ns);
    let span = lane.spans[..before].last()?;
    Some(span.end_ns - 1)
}

/// Chrome's unit, with nanoseconds behind the point.
struct Microseconds(u64);

impl std::fmt::Display for Microseconds {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{:03}", self.0 / 1000, self.0 % 1000)
    }
}

/// A JSON string.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The events as a table with a heading, as RFC 4180 has it.
pub fn events_csv(events: &[Event], names: Names<'_>) -> String {
    let mut csv = String::new();
    write_events_csv(events, names, &mut |piece| csv.push_str(piece));
    csv
}

/// The same in pieces.
pub fn write_events_csv(events: &[Event], names: Names<'_>, take: &mut dyn FnMut(&str)) {
    let names = Lookup::new(names);
    let mut text =
        "sequence,time_ns,thread,thread_name,event,object,object_name,line,argument\r\n".to_owned();
    for event in events {
        let thread_name = field(&names.thread(event.thread));
        let object_name = match event.object {
            0 => String::new(),
            object => field(&names.object(object)),
        };
        write!(
            text,
            "{},{},{},{thread_name},{},{},{object_name},{},{}\r\n",
            event.sequence,
            event.time_ns,
            event.thread,
            event.kind.name(),
            event.object,
            event.line,
            event.argument
        )
        .expect("writing to a string works");
        if text.len() >= PIECE_BYTES {
            take(&text);
            text.clear();
        }
    }
    take(&text);
}

/// A CSV field. One that a spreadsheet would take for a formula gets a quote in front: thread
/// names come from whoever wrote the program.
fn field(text: &str) -> String {
    let safe = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if safe.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", safe.replace('"', "\"\""))
    } else {
        safe
    }
}
