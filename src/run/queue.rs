//! Threads that no carrier runs at the moment: ready, parked until a word changes, asleep.
//!
//! Invariant: a parked thread is found by its ticket only; the lists by word and by time may
//! still name tickets that are gone.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;
use std::sync::atomic::AtomicU32;

use super::state::Control;
use crate::machine::Machine;
use crate::machine::request::Request;
use crate::sync::Wake;

/// A thread that can be run by any carrier.
pub(super) struct Runnable {
    pub(super) machine: Machine,
    pub(super) control: Arc<Control>,
    /// The request that it waited for and must attempt again before anything else.
    pub(super) pending: Option<Pending>,
}

/// A request that could not be answered at once.
pub(super) struct Pending {
    pub(super) request: Request,
    /// When to give up, in nanoseconds of the run's clock.
    pub(super) deadline_ns: Option<u64>,
    /// Whether an attempt has ended in a wait.
    pub(super) has_waited: bool,
    /// Whether a wake-up has made it ready, and was recorded.
    pub(super) is_unblocked: bool,
}

impl Pending {
    /// A request that has not been attempted.
    pub(super) fn new(request: Request) -> Self {
        Self {
            request,
            deadline_ns: None,
            has_waited: false,
            is_unblocked: false,
        }
    }
}

/// The name of a word in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct WordAddress(pub(super) usize);

impl WordAddress {
    pub(super) fn of(word: &AtomicU32) -> Self {
        Self(std::ptr::from_ref(word) as usize)
    }
}

/// See the module.
#[derive(Default)]
pub(super) struct Queue {
    ready: VecDeque<Runnable>,
    parked: BTreeMap<u64, Runnable>,
    by_word: BTreeMap<WordAddress, VecDeque<u64>>,
    by_time: BTreeSet<(u64, u64)>,
    next_ticket: u64,
}

impl Queue {
    /// Puts a thread at the end of those that are ready.
    pub(super) fn push_ready(&mut self, runnable: Runnable) {
        self.ready.push_back(runnable);
    }

    /// The thread that has been ready longest.
    pub(super) fn pop_ready(&mut self) -> Option<Runnable> {
        self.ready.pop_front()
    }

    #[cfg(any(not(target_family = "wasm"), target_feature = "atomics"))]
    pub(super) fn ready_count(&self) -> usize {
        self.ready.len()
    }

    /// Keeps a thread until a wake-up of `word`, or the deadline of its pending request.
    pub(super) fn park(&mut self, runnable: Runnable, word: Option<WordAddress>) {
        let ticket = self.next_ticket;
        self.next_ticket += 1;
        if let Some(word) = word {
            self.by_word.entry(word).or_default().push_back(ticket);
        }
        let deadline_ns = runnable
            .pending
            .as_ref()
            .and_then(|pending| pending.deadline_ns);
        if let Some(deadline_ns) = deadline_ns {
            self.by_time.insert((deadline_ns, ticket));
        }
        self.parked.insert(ticket, runnable);
    }

    /// Makes those ready that wait for `word`, in the order in which they came, and names them.
    pub(super) fn wake(&mut self, word: WordAddress, how_many: Wake) -> Vec<Woken> {
        let mut woken = Vec::new();
        let most = match how_many {
            Wake::Nobody => return woken,
            Wake::One => 1,
            Wake::AtMost(count) => count as usize,
            Wake::All => usize::MAX,
        };
        let Some(tickets) = self.by_word.get_mut(&word) else {
            return woken;
        };
        while let Some(ticket) = tickets.pop_front() {
            let Some(mut runnable) = self.parked.remove(&ticket) else {
                continue;
            };
            let pending = runnable
                .pending
                .as_mut()
                .expect("only threads with a pending request are parked");
            if let Some(deadline_ns) = pending.deadline_ns {
                self.by_time.remove(&(deadline_ns, ticket));
            }
            pending.is_unblocked = true;
            woken.push(Woken {
                thread: runnable.control.number,
                object: pending.request.object(),
                is_endless: pending.deadline_ns.is_none(),
            });
            self.ready.push_back(runnable);
            if woken.len() >= most {
                break;
            }
        }
        if tickets.is_empty() {
            self.by_word.remove(&word);
        }
        woken
    }

    /// Makes those ready whose time has come; says how many.
    pub(super) fn expire(&mut self, now_ns: u64) -> usize {
        let mut count = 0;
        while let Some(&(deadline_ns, ticket)) = self.by_time.first() {
            if deadline_ns > now_ns {
                break;
            }
            self.by_time.pop_first();
            if let Some(runnable) = self.parked.remove(&ticket) {
                self.ready.push_back(runnable);
                count += 1;
            }
        }
        count
    }

    /// When the next thread's time comes.
    pub(super) fn next_deadline_ns(&self) -> Option<u64> {
        self.by_time.first().map(|(deadline_ns, _)| *deadline_ns)
    }

    /// Drops all threads.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }
}

/// A thread that a wake-up made ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Woken {
    pub(super) thread: u16,
    /// What it waited for.
    pub(super) object: u32,
    /// Whether it would have waited for ever.
    pub(super) is_endless: bool,
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::run::Options;
    use crate::run::state::State;

    /// Threads that can be told apart by when they give up.
    fn parked(queue: &mut Queue, state: &State, word: usize, deadline_ns: Option<u64>) {
        let mut runnable = state.main();
        let mut pending = Pending::new(Request::Sleep { seconds: 1.0 });
        pending.deadline_ns = deadline_ns;
        runnable.pending = Some(pending);
        queue.park(runnable, Some(WordAddress(word)));
    }

    fn state() -> State {
        let program = crate::program::compile("pass\n", "test.py").expect("this is Python");
        State::new(Arc::clone(&program), &Options::default(), 1)
    }

    #[test]
    fn a_wake_up_takes_the_one_that_came_first() {
        let (mut queue, state) = (Queue::default(), state());
        parked(&mut queue, &state, 8, Some(10));
        parked(&mut queue, &state, 8, None);
        parked(&mut queue, &state, 16, None);
        let woken = queue.wake(WordAddress(8), Wake::One);
        assert_eq!(woken.len(), 1);
        assert!(!woken[0].is_endless);
        assert_eq!(queue.next_deadline_ns(), None, "its time no longer counts");
        assert_eq!(queue.wake(WordAddress(8), Wake::All).len(), 1);
        assert_eq!(queue.wake(WordAddress(8), Wake::All), []);
        assert_eq!(queue.ready_count(), 2);
    }

    #[test]
    fn a_thread_whose_time_has_come_is_not_woken_again() {
        let (mut queue, state) = (Queue::default(), state());
        parked(&mut queue, &state, 8, Some(20));
        parked(&mut queue, &state, 8, Some(10));
        assert_eq!(queue.next_deadline_ns(), Some(10));
        assert_eq!(queue.expire(15), 1);
        assert_eq!(queue.expire(15), 0);
        assert_eq!(queue.wake(WordAddress(8), Wake::All).len(), 1);
        assert_eq!(queue.expire(u64::MAX), 0);
        assert_eq!(queue.ready_count(), 2);
    }
}
