//! What each source line cost: how many events it made, and how long threads waited on it.
//!
//! Counted are operations that other threads can see, once each: an acquire, a release, a sleep, a
//! write. A line that only computes makes no event, so it has no count: this is no profile of
//! instructions. Events that were lost are missing here as everywhere.

use super::event::{Event, EventKind};

/// What happened on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LineCost {
    /// Operations.
    pub operations: u64,
    /// How often a thread was blocked or slept there.
    pub waits: u64,
    /// How long, all threads together. Waits that go on are not in it.
    pub waited_ns: u64,
}

/// The costs of all lines, taken in event by event.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineCosts {
    /// By line number.
    lines: Vec<LineCost>,
    /// By thread: since when it waits, and on which line.
    waiting: Vec<Option<(u32, u64)>>,
}

/// Lines behind this one are not counted: no program that people write has so many, and a file of a
/// run could name any.
const MOST_LINES: u32 = 1 << 20;

impl LineCosts {
    /// Takes in the next event. Events come in the order of each thread.
    pub fn note(&mut self, event: &Event) {
        match event.kind {
            EventKind::Block => self.wait(event),
            EventKind::Sleep => {
                self.count(event.line);
                self.wait(event);
            }
            EventKind::Unblock | EventKind::Awake | EventKind::Resume | EventKind::End => {
                self.go_on(event);
            }
            EventKind::Yield | EventKind::Start => {}
            _ => self.count(event.line),
        }
    }

    /// By line number; only lines that cost anything.
    pub fn iter(&self) -> impl Iterator<Item = (u32, LineCost)> + '_ {
        let all = self.lines.iter().enumerate();
        all.filter(|(_, cost)| **cost != LineCost::default())
            .map(|(line, cost)| (line as u32, *cost))
    }

    fn count(&mut self, line: u32) {
        if let Some(cost) = self.of(line) {
            cost.operations += 1;
        }
    }

    fn wait(&mut self, event: &Event) {
        if let Some(cost) = self.of(event.line) {
            cost.waits += 1;
            let thread = usize::from(event.thread);
            if thread >= self.waiting.len() {
                self.waiting.resize(thread + 1, None);
            }
            self.waiting[thread] = Some((event.line, event.time_ns));
        }
    }

    fn go_on(&mut self, event: &Event) {
        let waiting = self.waiting.get_mut(usize::from(event.thread));
        let Some((line, since_ns)) = waiting.and_then(Option::take) else {
            return;
        };
        if let Some(cost) = self.of(line) {
            cost.waited_ns += event.time_ns.saturating_sub(since_ns);
        }
    }

    fn of(&mut self, line: u32) -> Option<&mut LineCost> {
        if line == 0 || line > MOST_LINES {
            return None;
        }
        let place = line as usize;
        if place >= self.lines.len() {
            self.lines.resize(place + 1, LineCost::default());
        }
        self.lines.get_mut(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operations_and_waits_are_told_apart() {
        let mut costs = LineCosts::default();
        for (thread, kind, line, time_ns) in [
            (1, EventKind::Start, 9, 0),
            (1, EventKind::Resume, 0, 1),
            (1, EventKind::Block, 3, 10),
            (2, EventKind::Sleep, 4, 10),
            (2, EventKind::Awake, 4, 60),
            (1, EventKind::Unblock, 3, 35),
            (1, EventKind::Resume, 3, 40),
            (1, EventKind::Acquire, 3, 41),
            (1, EventKind::Release, 3, 42),
            (1, EventKind::Write, 0, 43),
            // A wait that goes on.
            (1, EventKind::Block, 5, 50),
        ] {
            costs.note(&Event {
                sequence: 0,
                time_ns,
                object: 1,
                line,
                argument: 0,
                thread,
                kind,
            });
        }
        let cost = |operations, waits, waited_ns| LineCost {
            operations,
            waits,
            waited_ns,
        };
        assert_eq!(
            costs.iter().collect::<Vec<_>>(),
            [(3, cost(2, 1, 25)), (4, cost(1, 1, 50)), (5, cost(0, 1, 0))]
        );
    }
}
