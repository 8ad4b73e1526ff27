//! The trace for other programs: Chrome trace JSON, which Perfetto opens, and CSV.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::event::{Event, EventKind};
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

/// Process numbers in the Chrome trace: threads are its threads, and so are, in a second
/// process, the objects that were held.
const THREADS: u32 = 1;
const OBJECTS: u32 = 2;

/// The trace in Chrome's [Trace Event Format], for `ui.perfetto.dev` or `chrome://tracing`.
///
/// [Trace Event Format]: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU
pub fn chrome_trace(events: &[Event], names: Names<'_>) -> String {
    let timeline = Timeline::new(events);
    let names = Lookup::new(names);
    let mut json = JsonLines::default();
    json.metadata("process_name", THREADS, 0, "Threads");
    json.metadata("process_name", OBJECTS, 0, "Objects, by holder");
    for lane in &timeline.lanes {
        let name = names.thread(lane.thread);
        json.metadata("thread_name", THREADS, u32::from(lane.thread), &name);
        for span in &lane.spans {
            let what = match span.state {
                ThreadState::Ready => "ready".to_owned(),
                ThreadState::Running => "running".to_owned(),
                ThreadState::Blocked => format!("blocked on {}", names.object(span.object)),
                ThreadState::Sleeping => "sleeping".to_owned(),
            };
            let place = (THREADS, u32::from(lane.thread));
            json.span(&what, place, span.start_ns..span.end_ns, span.line);
        }
    }
    for lane in &timeline.holds {
        let name = names.object(lane.object);
        json.metadata("thread_name", OBJECTS, lane.object, &name);
        for span in &lane.spans {
            let holder = names.thread(span.thread);
            json.span(
                &holder,
                (OBJECTS, lane.object),
                span.start_ns..span.end_ns,
                span.line,
            );
        }
    }
    for (number, wake) in timeline.wakes.iter().enumerate() {
        let object = names.object(wake.object);
        json.flow(&object, 's', number, wake.from_thread, wake.time_ns);
        json.flow(&object, 'f', number, wake.to_thread, wake.time_ns);
    }
    for event in events.iter().filter(|it| is_instant(it.kind)) {
        json.instant(event, &names);
    }
    json.finish()
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
#[derive(Default)]
struct JsonLines {
    text: String,
}

impl JsonLines {
    fn entry(&mut self, arguments: std::fmt::Arguments<'_>) {
        self.text
            .push_str(if self.text.is_empty() { "\n{" } else { ",\n{" });
        self.text
            .write_fmt(arguments)
            .expect("writing to a string works");
        self.text.push('}');
    }

    fn metadata(&mut self, what: &str, process: u32, thread: u32, name: &str) {
        let name = quoted(name);
        self.entry(format_args!(
            r#""ph":"M","name":"{what}","pid":{process},"tid":{thread},"args":{{"name":{name}}}"#
        ));
    }

    fn span(
        &mut self,
        name: &str,
        (process, thread): (u32, u32),
        time_ns: std::ops::Range<u64>,
        line: u32,
    ) {
        let (name, start) = (quoted(name), Microseconds(time_ns.start));
        let length = Microseconds(time_ns.end - time_ns.start);
        self.entry(format_args!(
            r#""ph":"X","name":{name},"pid":{process},"tid":{thread},"ts":{start},"dur":{length},"args":{{"line":{line}}}"#
        ));
    }

    fn flow(&mut self, name: &str, phase: char, number: usize, thread: u16, time_ns: u64) {
        let (name, time) = (quoted(name), Microseconds(time_ns));
        self.entry(format_args!(
            r#""ph":"{phase}","bp":"e","cat":"wake","id":{number},"name":{name},"pid":{THREADS},"tid":{thread},"ts":{time}"#
        ));
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
        let (thread, time, line) = (event.thread, Microseconds(event.time_ns), event.line);
        self.entry(format_args!(
            r#""ph":"i","s":"t","name":{name},"pid":{THREADS},"tid":{thread},"ts":{time},"args":{{"line":{line}}}"#
        ));
    }

    fn finish(self) -> String {
        let text = self.text;
        format!("{{\"displayTimeUnit\":\"ns\",\"traceEvents\":[{text}\n]}}\n")
    }
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
    }
    text
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
