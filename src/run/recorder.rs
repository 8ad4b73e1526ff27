//! How a carrier records events: into its own ring, in the order of a counter that all share.
//!
//! A counter that all carriers change at every event would hold them up. So an event that only has
//! to come after its own thread's ([`Recorder::record_as`]) takes one of several numbers that were
//! drawn together. Any other event draws its own, and leaves the rest of those unused: it comes after
//! whatever has a number by then, and so does all that its thread does later.
//!
//! Invariant: a carrier that waits, or comes to the end of a turn, holds no events back.

use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};

use super::clock;
use crate::trace::ring::Ring;
use crate::trace::{Event, EventKind};

/// Ticks between two readings of the clock. Reading it costs more than an event should, so it is
/// read where threads stop and go on, and every so often between: so many take a few microseconds,
/// about as long as a step of the clock.
const TICKS_PER_CLOCK: u64 = 1_500;

/// Events that go into the ring at a time.
const BATCH: usize = 64;

/// The most numbers that are drawn together.
const MOST_DRAWN: u64 = 64;

/// Ticks that an event counts for: making a request takes about as long as so many instructions.
const EVENT_TICKS: u64 = 20;

/// Ticks after which earlier ones count half in what a tick takes.
const MEMORY_TICKS: f64 = 20_000.0;

/// What a tick takes until that has been measured: roughly an instruction. Without it a thread that
/// does little between two waits would seem to do it in no time.
const FIRST_TICK_NS: f64 = 8.0;
/// For how many ticks that guess counts.
const FIRST_TICKS: f64 = 200.0;

/// So many times longer than the mean ticks may take, but for a step of the clock. What is beyond
/// that the carrier's core has spent on somebody else.
const MOST_SLOWER: f64 = 4.0;

/// [`Time::tick`] is in nanoseconds divided by this.
const TICK_SCALE: f64 = 65_536.0;

/// The step of the clock, which an estimate may be ahead of, in nanoseconds: coarser in a page
/// that is not isolated.
const CLOCK_STEP_NS: u64 = if cfg!(all(target_family = "wasm", not(target_feature = "atomics"))) {
    100_000
} else {
    5_000
};

/// The events of a run: one ring for each carrier.
#[derive(Debug)]
pub(super) struct Recording {
    rings: Vec<Ring>,
    sequence: AtomicU64,
    /// When the program began to run; 0 before that.
    begun_ns: AtomicU64,
}

impl Recording {
    /// With `rings` rings of `events` events, at least.
    pub(super) fn new(rings: usize, events: usize) -> Self {
        Self {
            rings: (0..rings).map(|_| Ring::new(events)).collect(),
            sequence: AtomicU64::new(1),
            begun_ns: AtomicU64::new(0),
        }
    }

    /// Notes that the program begins to run now, unless it has begun.
    pub(super) fn begin(&self) {
        if self.begun_ns.load(Ordering::Relaxed) == 0 {
            self.begun_ns
                .store(clock::now_ns().max(1), Ordering::Relaxed);
        }
    }

    /// When the program began to run, on the run's clock.
    pub(super) fn begun_ns(&self) -> Option<u64> {
        match self.begun_ns.load(Ordering::Relaxed) {
            0 => None,
            begun_ns => Some(begun_ns),
        }
    }

    /// The first of so many numbers that nobody else has.
    #[inline]
    fn draw(&self, count: u64) -> u64 {
        self.sequence.fetch_add(count, Ordering::Relaxed)
    }

    /// Hands out the new events, encoded, and how many were overwritten.
    pub(super) fn drain(&self) -> (Vec<u8>, u64) {
        let mut events = Vec::new();
        let dropped = self.rings.iter().map(|ring| ring.drain(&mut events)).sum();
        (Event::encode(&events), dropped)
    }
}

/// The time of a carrier, between two readings of the clock estimated by what it has done since:
/// an acquire and its release are often closer together than two steps of the clock.
#[derive(Debug)]
pub(super) struct Time {
    /// Of the last event; the next one's is not smaller.
    last_ns: u64,
    /// The last reading that was not behind the estimate.
    base_ns: u64,
    base_ticks: u64,
    /// Instructions executed and, weighted, events recorded.
    ticks: u64,
    /// The last reading, and the ticks then.
    read_ns: u64,
    read_ticks: u64,
    /// What ticks have taken, for the mean.
    spent_ns: f64,
    spent_ticks: f64,
    /// Whether the estimate is far ahead of the clock, and lets it catch up.
    is_slow: bool,
    /// What a tick counts for: the mean, or half of it while the estimate is slow.
    tick: u64,
}

impl Default for Time {
    fn default() -> Self {
        Self {
            last_ns: 0,
            base_ns: 0,
            base_ticks: 0,
            ticks: 0,
            read_ns: 0,
            read_ticks: 0,
            spent_ns: FIRST_TICKS * FIRST_TICK_NS,
            spent_ticks: FIRST_TICKS,
            is_slow: false,
            tick: (FIRST_TICK_NS * TICK_SCALE) as u64,
        }
    }
}

impl Time {
    /// By the ticks since the base.
    #[inline]
    fn estimate_ns(&self) -> u64 {
        let ticks = self.ticks - self.base_ticks;
        self.base_ns + ticks.wrapping_mul(self.tick) / TICK_SCALE as u64
    }

    /// Takes a reading of the clock. `has_worked`: the carrier did not wait since the last one.
    fn read(&mut self, now_ns: u64, has_worked: bool) {
        if has_worked {
            let ticks = (self.ticks - self.read_ticks) as f64;
            let most_ns = MOST_SLOWER * self.mean_ns() * ticks + CLOCK_STEP_NS as f64;
            self.spent_ns += (now_ns.saturating_sub(self.read_ns) as f64).min(most_ns);
            self.spent_ticks += ticks;
            if self.spent_ticks > MEMORY_TICKS {
                self.spent_ns /= 2.0;
                self.spent_ticks /= 2.0;
            }
        }
        (self.read_ns, self.read_ticks) = (now_ns, self.ticks);
        self.measure_tick();
        let estimate_ns = self.estimate_ns();
        let ahead_ns = estimate_ns.saturating_sub(now_ns);
        // Time goes on, if slowly, also where the estimate has run ahead: what is done one after
        // the other must not seem to happen at once.
        self.is_slow = ahead_ns >= CLOCK_STEP_NS;
        if ahead_ns == 0 || self.is_slow {
            self.base_ns = now_ns.max(self.last_ns);
            self.base_ticks = self.ticks;
        }
        self.measure_tick();
    }

    /// What a tick has taken lately.
    fn mean_ns(&self) -> f64 {
        self.spent_ns / self.spent_ticks.max(1.0)
    }

    fn measure_tick(&mut self) {
        let speed = if self.is_slow { 0.5 } else { 1.0 };
        self.tick = (self.mean_ns() * speed * TICK_SCALE) as u64;
    }

    /// The time of an event.
    fn next_ns(&mut self) -> u64 {
        // Clocks of workers differ; a thread's own events must not go back.
        self.last_ns = self.last_ns.max(self.estimate_ns());
        self.last_ns
    }
}

/// A carrier's access to the recording.
#[derive(Debug)]
pub(super) struct Recorder<'run> {
    recording: &'run Recording,
    /// `None`: nothing is recorded.
    ring: Option<&'run Ring>,
    /// Events that are not in the ring yet.
    batch: Vec<Event>,
    time: Time,
    /// Whether the carrier may have waited since the last reading of the clock.
    may_have_waited: bool,
    /// The ticks from which on the clock is read with the next event.
    clock_at: u64,
    /// Numbers that have been drawn for events of a thread's own.
    drawn: Range<u64>,
    /// How many are drawn next: the more, the more are used.
    next_draw: u64,
}

impl<'run> Recorder<'run> {
    /// For the carrier with this index; the only one that uses the ring.
    pub(super) fn new(recording: &'run Recording, carrier: usize) -> Self {
        Self {
            recording,
            ring: recording.rings.get(carrier),
            batch: Vec::new(),
            time: Time::default(),
            may_have_waited: true,
            clock_at: 0,
            drawn: 0..0,
            next_draw: 1,
        }
    }

    /// Goes on with another carrier's time, or gives it back.
    pub(super) fn swap_time(&mut self, time: &mut Time) {
        std::mem::swap(&mut self.time, time);
    }

    /// Reads the clock before the next event: the carrier has waited, or is about to.
    pub(super) fn refresh(&mut self) {
        self.may_have_waited = true;
        self.clock_at = 0;
    }

    /// Whether events are kept.
    pub(super) fn records(&self) -> bool {
        self.ring.is_some()
    }

    /// Notes how many instructions the carrier has executed since the last call.
    #[inline]
    pub(super) fn advance(&mut self, steps: u64) {
        self.time.ticks += steps;
    }

    /// Records an event of `thread`, after all that have been recorded so far.
    #[inline]
    pub(super) fn record(
        &mut self,
        kind: EventKind,
        thread: u16,
        object: u32,
        line: u32,
        argument: u32,
    ) {
        self.record_as(false, kind, thread, object, line, argument);
    }

    /// The same; `is_own`: it only has to come after those of `thread` so far.
    #[inline]
    pub(super) fn record_as(
        &mut self,
        is_own: bool,
        kind: EventKind,
        thread: u16,
        object: u32,
        line: u32,
        argument: u32,
    ) {
        if self.ring.is_none() {
            return;
        }
        self.time.ticks += EVENT_TICKS;
        if self.time.ticks >= self.clock_at {
            self.read_clock();
        }
        if !is_own {
            self.drawn = 0..0;
            self.next_draw = 1;
        }
        let sequence = match self.drawn.next() {
            Some(sequence) => sequence,
            None => self.draw_more(),
        };
        self.batch.push(Event {
            sequence,
            time_ns: self.time.next_ns(),
            object,
            line,
            argument,
            thread,
            kind,
        });
        if self.batch.len() >= BATCH {
            self.flush();
        }
    }

    #[inline(never)]
    fn draw_more(&mut self) -> u64 {
        let first = self.recording.draw(self.next_draw);
        self.drawn = first + 1..first + self.next_draw;
        self.next_draw = (2 * self.next_draw).min(MOST_DRAWN);
        first
    }

    /// Puts into the ring what has been held back: before a wait, and at the end of a turn.
    pub(super) fn flush(&mut self) {
        if let Some(ring) = self.ring
            && !self.batch.is_empty()
        {
            ring.push(&self.batch);
            self.batch.clear();
        }
    }

    #[cold]
    fn read_clock(&mut self) {
        // So that no number is much older than its event.
        self.drawn = 0..0;
        self.clock_at = self.time.ticks + TICKS_PER_CLOCK;
        let begun_ns = self.recording.begun_ns.load(Ordering::Relaxed);
        let now_ns = clock::now_ns().saturating_sub(begun_ns);
        self.time.read(now_ns, !self.may_have_waited);
        self.may_have_waited = false;
    }
}

impl Drop for Recorder<'_> {
    fn drop(&mut self) {
        self.flush();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_of_one_carrier_never_go_back_in_time() {
        let recording = Recording::new(1, 1 << 10);
        recording.begin();
        let mut recorder = Recorder::new(&recording, 0);
        for round in 0..100 {
            if round % 10 == 0 {
                recorder.refresh();
            }
            recorder.record(EventKind::Write, 0, 0, round, 1);
        }
        drop(recorder);
        let (bytes, dropped) = recording.drain();
        assert_eq!(dropped, 0);
        let mut trace = crate::trace::Trace::default();
        trace.push_bytes(&bytes);
        assert_eq!(trace.events().len(), 100);
        assert!(
            trace
                .events()
                .is_sorted_by_key(|event| (event.sequence, event.time_ns))
        );
        assert!(trace.events().is_sorted_by_key(|event| event.time_ns));
    }

    #[test]
    fn what_is_recorded_after_all_others_is_numbered_after_them() {
        let recording = Recording::new(2, 1 << 12);
        let mut recorders = [0, 1].map(|carrier| Recorder::new(&recording, carrier));
        // In the order of recording: by whom, and whether it is only that thread's own.
        let of = |round: u32| ((round / 3 % 2) as usize, !round.is_multiple_of(31));
        for round in 0..2_000 {
            let (who, is_own) = of(round);
            let recorder = &mut recorders[who];
            recorder.record_as(is_own, EventKind::Write, who as u16, round, 0, 0);
        }
        drop(recorders);
        let mut trace = crate::trace::Trace::default();
        trace.push_bytes(&recording.drain().0);
        let rounds: Vec<u32> = trace.events().iter().map(|event| event.object).collect();
        assert_eq!(rounds.len(), 2_000);
        for (at, round) in rounds.iter().enumerate() {
            let (who, is_own) = of(*round);
            let mut later = rounds[at + 1..].iter();
            assert!(
                later.all(|later| later > round || is_own && of(*later).0 != who),
                "{round}"
            );
        }
    }

    #[test]
    fn without_a_ring_nothing_is_recorded() {
        let recording = Recording::new(0, 16);
        let mut recorder = Recorder::new(&recording, 0);
        recorder.record(EventKind::Write, 0, 0, 1, 1);
        drop(recorder);
        assert_eq!(recording.drain(), (Vec::new(), 0));
    }

    /// As a consumer does that is woken for each item.
    #[test]
    fn a_thread_that_mostly_waits_still_takes_time() {
        let mut time = Time::default();
        for round in 0..100_u64 {
            // A clock that shows only every 100 µs.
            time.read((round * 30_000) / 100_000 * 100_000, false);
            time.ticks += 30;
            let begun = time.next_ns();
            time.ticks += 30;
            assert!(time.next_ns() > begun, "round {round}");
        }
        assert!(time.next_ns() <= 100 * 30_000 + 100_000);
    }

    #[test]
    fn a_carrier_that_loses_its_core_does_not_run_ahead_of_the_clock() {
        let mut time = Time::default();
        time.read(0, false);
        let mut now_ns = 0;
        for round in 1..1_000 {
            time.ticks += 1_500;
            now_ns += 10_000;
            let seen_ns = time.next_ns();
            assert!(
                seen_ns <= now_ns + 50_000,
                "round {round}: {seen_ns} at {now_ns}"
            );
            if round % 50 == 0 {
                now_ns += 10_000_000;
            }
            time.read(now_ns, true);
        }
    }

    #[test]
    fn between_two_readings_time_follows_the_work() {
        let mut time = Time::default();
        time.read(1_000, false);
        // 100 ticks in 1000 ns, by a clock that shows only every 5000 ns.
        for round in 1..=1_000_u64 {
            time.ticks += 100;
            time.read((1_000 + round * 1_000) / 5_000 * 5_000, true);
        }
        let before = time.next_ns();
        time.ticks += 50;
        let passed = time.next_ns() - before;
        assert!((400..=600).contains(&passed), "{passed}");
        assert!(before.abs_diff(1_001_000) <= CLOCK_STEP_NS, "{before}");
    }
}
