//! How carriers of a parallel run wait and wake.

use std::sync::atomic::{Ordering, fence};
use std::time::Duration;

use super::ParallelRun;
use crate::machine::primitive::Action;
use crate::machine::request::{Patience, Request};
use crate::machine::value::lock;
use crate::run::clock;
use crate::run::queue::{Pending, Runnable, Woken, WordAddress};
use crate::run::recorder::Recorder;
use crate::sync::blocking::look_for;
use crate::sync::{Wake, futex};
use crate::trace::EventKind;

/// How often a carrier looks at a request before it blocks: about as long as two wake-ups take.
const SPINS: u32 = 60;

impl ParallelRun {
    pub(super) fn wake_idle(&self, how_many: Wake) {
        self.idle.fetch_add(1, Ordering::SeqCst);
        futex::wake(&self.idle, how_many);
    }

    /// Lets carriers that block look again at what they wait for.
    pub(super) fn nudge(&self) {
        for carrier in &self.carriers {
            let address = carrier.blocked_on.load(Ordering::SeqCst);
            if address != 0 {
                futex::wake_address(address, Wake::All);
            }
        }
    }

    /// Notes that one thread can't go on by itself any more; if none can, that is a deadlock.
    pub(super) fn one_less_active(&self) {
        if self.active.remove_one() {
            self.state.check_deadlock(|| self.active.quiet());
        }
    }

    /// Blocks the carrier until a wake-up of the word, the deadline, or a nudge.
    pub(super) fn block(&self, carrier: usize, expected: u32, pending: &Pending) {
        let own = &self.carriers[carrier];
        let word = pending.request.word().unwrap_or(&own.nap);
        own.blocked_on.store(futex::address(word), Ordering::SeqCst);
        if !self.has_changed() {
            futex::wait(word, expected, pending.deadline_ns.map(until));
        }
        own.blocked_on.store(0, Ordering::SeqCst);
    }

    /// Whether a carrier must not block as it was going to.
    pub(super) fn has_changed(&self) -> bool {
        self.state.is_over() || self.is_multiplexed.load(Ordering::SeqCst)
    }

    /// Parks a thread, unless the word no longer holds what it held when the thread had to wait:
    /// then whoever changed it may not know that somebody waits. (That the request is still
    /// impossible is not enough: another thread may have taken a lock anew, without the mark.)
    pub(super) fn park(
        &self,
        mut runnable: Box<Runnable>,
        pending: Pending,
        word: Option<WordAddress>,
        expected: u32,
    ) -> Result<(), Box<(Box<Runnable>, Pending)>> {
        let mut queue = lock(&self.queue);
        self.parked.fetch_add(1, Ordering::SeqCst);
        fence(Ordering::SeqCst);
        let now = pending
            .request
            .word()
            .map(|word| word.load(Ordering::SeqCst));
        if word.is_some() && now != Some(expected) {
            self.parked.fetch_sub(1, Ordering::SeqCst);
            return Err(Box::new((runnable, pending)));
        }
        runnable.pending = Some(pending);
        queue.park(*runnable, word);
        Ok(())
    }

    /// Wakes those who wait for a word, however they wait.
    pub(super) fn wake(
        &self,
        word: WordAddress,
        how_many: Wake,
        by: u16,
        line: u32,
        recorder: &mut Recorder<'_>,
    ) {
        if how_many == Wake::Nobody {
            return;
        }
        let mut woken: Vec<Woken> = Vec::new();
        fence(Ordering::SeqCst);
        if self.parked.load(Ordering::SeqCst) > 0 {
            let mut queue = lock(&self.queue);
            woken = queue.wake(word, how_many);
            self.parked.fetch_sub(woken.len() as u32, Ordering::SeqCst);
            let endless = woken.iter().filter(|woken| woken.is_endless).count();
            self.active.add(endless as u32);
        }
        for woken in &woken {
            let (thread, object) = (woken.thread, woken.object);
            recorder.record(EventKind::Unblock, thread, object, line, u32::from(by));
            self.wake_idle(Wake::One);
        }
        let left = match how_many {
            Wake::All => Wake::All,
            Wake::AtMost(count) => match count.saturating_sub(woken.len() as u32) {
                0 => Wake::Nobody,
                left => Wake::AtMost(left),
            },
            Wake::One if woken.is_empty() => Wake::One,
            Wake::One | Wake::Nobody => Wake::Nobody,
        };
        futex::wake_address(word.0, left);
    }
}

/// Looks at a request for about as long as blocking would take. A partner in another thread
/// answers sooner than a wake-up comes, so what it is to do is looked for longer, unless that was
/// in vain before or others could use the carrier meanwhile.
pub(super) fn spin_until_possible(request: &Request, is_multiplexed: bool) {
    if let Request::Operate(operation) = request
        && operation.action == (Action::Wait { waited: None })
        && operation.patience != Patience::None
        && !is_multiplexed
    {
        look_for(|| request.is_possible());
        return;
    }
    for _ in 0..SPINS {
        if request.is_possible() {
            return;
        }
        std::hint::spin_loop();
    }
}

/// From now to a moment of the run's clock.
pub(super) fn until(deadline_ns: u64) -> Duration {
    Duration::from_nanos(deadline_ns.saturating_sub(clock::now_ns()))
}
