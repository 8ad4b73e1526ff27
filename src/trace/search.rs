//! Finding events: by thread, object, kind or source line.
//!
//! A query is words; an event is found if all of them fit it. A word fits if it is part of the name
//! of the event's thread or object, or if a word begins with it of the event's kind or of what the
//! page says of it (`blocked`, `sets it`), whatever the case. `line:12`, `thread:`, `object:` and
//! `kind:` say which of them is meant, a bare number is a line, and quotes keep words together.

use std::collections::BTreeMap;

use super::event::{Event, Events};

/// What threads and objects are called.
pub trait Naming {
    /// A thread's name.
    fn thread(&self, thread: u16) -> String;
    /// An object's name.
    fn object(&self, object: u32) -> String;
    /// What is said of an event, and of the state in which it leaves its thread.
    fn words(&self, event: &Event) -> String;
}

/// What one word asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Term {
    Line(u32),
    Thread(String),
    Object(String),
    Kind(String),
    Any(String),
}

/// A query, understood.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    terms: Vec<Term>,
}

impl Query {
    /// Reads what somebody typed.
    pub fn new(text: &str) -> Self {
        let terms = words(&text.to_lowercase()).into_iter().map(|word| {
            let (field, value) = word.split_once(':').unwrap_or(("", &word));
            let value = value.to_owned();
            match (field, value.parse::<u32>()) {
                ("line" | "", Ok(line)) => Term::Line(line),
                ("thread", _) => Term::Thread(value),
                ("object", _) => Term::Object(value),
                ("kind", _) => Term::Kind(value),
                _ => Term::Any(word),
            }
        });
        Self {
            terms: terms.collect(),
        }
    }

    /// All events of a source line.
    pub fn line(line: u32) -> Self {
        Self {
            terms: vec![Term::Line(line)],
        }
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The indices of the events that fit, in order.
    pub fn find(&self, events: Events<'_>, naming: &dyn Naming) -> Vec<u32> {
        if self.is_empty() {
            return Vec::new();
        }
        let mut tests: Vec<Test<'_>> = self
            .terms
            .iter()
            .map(|term| Test::new(term, naming))
            .collect();
        let found = events
            .since(0)
            .filter(|(_, event)| tests.iter_mut().all(|test| test.fits(event)));
        found.map(|(index, _)| index).collect()
    }
}

/// Words, with quoted ones kept together.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut is_quoted = false;
    for character in text.chars() {
        match character {
            '"' => is_quoted = !is_quoted,
            _ if character.is_whitespace() && !is_quoted => words.push(String::new()),
            _ => words.last_mut().expect("there is one").push(character),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// A term, and what it says of each kind, thread and object: looked up once, however many events.
struct Test<'a> {
    term: &'a Term,
    naming: &'a dyn Naming,
    kinds: BTreeMap<(u8, u32), bool>,
    threads: BTreeMap<u16, bool>,
    objects: BTreeMap<u32, bool>,
}

impl<'a> Test<'a> {
    fn new(term: &'a Term, naming: &'a dyn Naming) -> Self {
        Self {
            term,
            naming,
            kinds: BTreeMap::new(),
            threads: BTreeMap::new(),
            objects: BTreeMap::new(),
        }
    }

    fn fits(&mut self, event: &Event) -> bool {
        match self.term {
            Term::Line(line) => event.line == *line,
            Term::Thread(word) => self.thread_has(event.thread, word),
            Term::Object(word) => self.object_has(event.object, word),
            Term::Kind(word) => self.kind_has(event, word),
            Term::Any(word) => {
                self.thread_has(event.thread, word)
                    || self.object_has(event.object, word)
                    || self.kind_has(event, word)
            }
        }
    }

    fn kind_has(&mut self, event: &Event, word: &str) -> bool {
        let naming = self.naming;
        let known = self.kinds.entry((event.kind as u8, event.argument));
        *known.or_insert_with(|| {
            begins_with(event.kind.name(), word)
                || begins_with(&naming.words(event).to_lowercase(), word)
        })
    }

    fn thread_has(&mut self, thread: u16, word: &str) -> bool {
        let naming = self.naming;
        let known = self.threads.entry(thread);
        *known.or_insert_with(|| naming.thread(thread).to_lowercase().contains(word))
    }

    fn object_has(&mut self, object: u32, word: &str) -> bool {
        if object == 0 {
            return false;
        }
        let naming = self.naming;
        let known = self.objects.entry(object);
        *known.or_insert_with(|| naming.object(object).to_lowercase().contains(word))
    }
}

/// Whether a word of the text begins with this; where words are not set apart, whether it is there.
fn begins_with(text: &str, word: &str) -> bool {
    let mut places = text.match_indices(word);
    places.any(|(at, _)| {
        let before = text[..at].chars().next_back();
        before.is_none_or(|it| !it.is_ascii_alphanumeric())
    })
}

/// The events of each thread among some, by the thread's number.
pub fn by_thread(found: &[u32], events: Events<'_>) -> BTreeMap<u16, Vec<u32>> {
    let mut threads: BTreeMap<u16, Vec<u32>> = BTreeMap::new();
    for &index in found {
        if let Some(event) = events.get(index) {
            threads.entry(event.thread).or_default().push(index);
        }
    }
    threads
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::EventKind;

    struct Plain;

    impl Naming for Plain {
        fn thread(&self, thread: u16) -> String {
            format!("Worker-{thread}")
        }

        fn object(&self, object: u32) -> String {
            format!("Lock 'fork {object}'")
        }

        fn words(&self, event: &Event) -> String {
            let said = match event.kind {
                EventKind::Start => "is started; Ready",
                EventKind::Enqueue => "begins to wait",
                _ => "takes it; 运行",
            };
            said.to_owned()
        }
    }

    fn event(thread: u16, kind: EventKind, object: u32, line: u32) -> Event {
        Event {
            sequence: 0,
            time_ns: 0,
            object,
            line,
            argument: 0,
            thread,
            kind,
        }
    }

    #[test]
    fn words_find_events() {
        let events = [
            event(1, EventKind::Acquire, 3, 12),
            event(1, EventKind::Release, 3, 13),
            event(2, EventKind::Acquire, 4, 12),
            event(12, EventKind::Start, 0, 3),
            event(2, EventKind::Enqueue, 0, 4),
        ];
        let events = Events::from(&events[..]);
        for (text, expected) in [
            ("", &[][..]),
            ("  ", &[]),
            ("12", &[0, 2]),
            ("line:13", &[1]),
            ("thread:12", &[3]),
            ("worker-1", &[0, 1, 3]),
            ("ACQUIRE", &[0, 2]),
            ("kind:acq fork", &[0, 2]),
            ("object:\"fork 4\"", &[2]),
            ("acquire worker-1 12", &[0]),
            ("nobody", &[]),
            ("quire", &[]),
            ("ready", &[3]),
            ("运行", &[0, 1, 2]),
            ("行", &[0, 1, 2]),
            ("queue", &[]),
            ("\"begins to wait\"", &[4]),
            ("kind:enq", &[4]),
        ] {
            assert_eq!(Query::new(text).find(events, &Plain), expected, "{text}");
        }
        assert_eq!(Query::line(12).find(events, &Plain), [0, 2]);
        let found = by_thread(&[0, 1, 2], events);
        assert_eq!(found[&1], [0, 1]);
        assert_eq!(found[&2], [2]);
    }
}
