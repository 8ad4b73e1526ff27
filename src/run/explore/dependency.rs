//! Which operations of different threads depend on each other: the one table behind the search.
//!
//! Two operations are *free* if no thread could tell in which order they came. If they are not,
//! the second may still be one that could not have come first: then the first *enables* it, and
//! there is no other order to try. Everything else is a *race*, and both orders are explored.
//!
//! | first | then | |
//! | --- | --- | --- |
//! | anything | the same kind of thing on another object | free |
//! | read | read | free |
//! | read, write | write, read (of the same item, or of the whole) | race |
//! | acquire, successful try | acquire, try, failed try, look | race |
//! | release | waiting acquire | enables |
//! | failed release | acquire, try, release | race |
//! | failed release, look | failed release, look | free |
//! | acquire, release of an `RLock` that its owner goes on holding, release by somebody else | anything | free |
//! | release | try, failed try, look, release | race |
//! | failed try, look | release, acquire, try | race |
//! | failed try, look | acquire or take that has to wait meanwhile | free: see [`Order`](super::order::Order) |
//! | take, give of a semaphore | take, give | race; a give enables a take that had no permit |
//! | enqueue, notify | enqueue, notify | race |
//! | notify | the end of a wait that it has notified | enables; race if the wait had a timeout |
//! | timeout of a wait | notify | race |
//! | set, clear, look at an event | set, clear, look, begin to wait | race, but look–look is free |
//! | set | the end of a wait that it has ended | enables; race if the wait had a timeout |
//! | arrive, break, reset of a barrier | arrive, break, reset | race |
//! | the last arrival, break, reset | departures that it allows | enables; race with a timeout |
//! | break, reset | departures from what had been broken or reset before, and the other way round | race |
//! | break, reset that changes nothing | as a look | |
//! | end of a barrier's action, departure from what has been reset | arrivals | enables |
//! | end of a barrier's action | departures that it allows | enables |
//! | start | everything of that thread | enables |
//! | end of a thread | join | enables; race if the join has a timeout |
//! | end of a thread | `is_alive`, a join that gave up before | race |
//! | `is_alive`, join | join, `is_alive` | free |
//! | a join that gives up | start of the thread | free |
//! | print, end by an exception | the same | race |
//! | write, start by a daemon | the end of a thread that the program waits for | race, as with prints |
//! | such an end | write, start, print by a daemon | race |
//! | anything | the end of the program at a thread's will | race |
//!
//! A timeout needs no clock: an operation with a timeout can always take place, and gives up if it
//! comes while it would have to wait.

use crate::machine::visible::{Space, Touch};

/// What is done to a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Read,
    Write,
    /// Takes a lock, waiting for it if need be.
    Acquire,
    /// Takes a lock that was free, where it would otherwise have given up.
    TryAcquire,
    Release,
    /// Fails to release what nobody holds.
    FailRelease,
    /// Fails to release what only its owner could.
    FailOwnRelease,
    /// Takes or releases a lock that it held before and holds after it.
    Again,
    /// Gave up a lock or a permit.
    Fail,
    /// Reads the state of a primitive.
    Look,
    Take,
    TryTake,
    Give,
    Enqueue,
    Notify,
    /// The end of a wait for a notification, an event or a barrier.
    Pass,
    /// The same, where it would otherwise have given up.
    TryPass,
    /// The end of a wait at a barrier that has been broken or reset meanwhile.
    Leave,
    /// The same, where it would otherwise have given up.
    TryLeave,
    TimeOut,
    Set,
    Clear,
    /// Begins to wait for an event.
    Await,
    Arrive,
    /// Breaks, resets or opens a barrier.
    Break,
    /// Opens or breaks a barrier while its action runs, when nobody can arrive, depart or give up.
    Conclude,
    /// Breaks or resets a barrier that stays as it is.
    Idle,
    Start,
    End,
    Join,
    TryJoin,
    /// Gave up a join.
    FailJoin,
    Print,
}

/// What an operation does to one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Access {
    pub(super) space: Space,
    pub(super) object: u32,
    /// An item or an attribute; 0: the whole object.
    pub(super) key: u64,
    pub(super) action: Action,
    /// The threads that it lets go on, by number; for a semaphore, whether there were permits.
    pub(super) frees: u64,
}

impl Access {
    pub(super) fn primitive(object: u32, action: Action) -> Self {
        Self {
            space: Space::Primitive,
            object,
            key: 0,
            action,
            frees: 0,
        }
    }

    /// See [`Footprint::mask`].
    fn mask(&self) -> u64 {
        const CHANGES_THREADS: u64 = 1 << 63;
        let place = u64::from(self.object) << 8 | self.space as u64;
        let bit = 1 << ((place.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) % 63);
        let is_life =
            self.space == Space::Threads || matches!(self.action, Action::Start | Action::End);
        bit | if is_life { CHANGES_THREADS } else { 0 }
    }

    /// Of an access to memory.
    pub(super) fn of(touch: Touch) -> Self {
        let action = match (touch.space, touch.writes) {
            (Space::Primitive | Space::Thread | Space::Threads, _) => Action::Look,
            (_, true) => Action::Write,
            (_, false) => Action::Read,
        };
        Self {
            space: touch.space,
            object: touch.object,
            key: touch.key,
            action,
            frees: 0,
        }
    }
}

/// What one step of a thread does that others can see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is asked for alone, and no two exclude each other"
)]
pub(super) struct Footprint {
    accesses: [Option<Access>; 3],
    /// See [`mask`](Self::mask).
    mask: u64,
    /// There were more: it depends on all of memory.
    is_wide: bool,
    /// One of them is more than reading memory.
    acts: bool,
    /// Of a daemon.
    is_daemons: bool,
    /// The program may be over with it, whatever daemons still want to do.
    leaves_daemons: bool,
    /// The program is over with it, whatever anybody still wants to do.
    ends_program: bool,
}

impl Footprint {
    pub(super) fn one(access: Access) -> Self {
        Self {
            accesses: [Some(access), None, None],
            mask: access.mask(),
            is_wide: false,
            acts: access.action != Action::Read,
            is_daemons: false,
            leaves_daemons: false,
            ends_program: false,
        }
    }

    /// Whether it is that of a daemon's step.
    pub(super) fn is_daemons(&self) -> bool {
        self.is_daemons
    }

    /// Notes that it is.
    pub(super) fn set_daemons(&mut self) {
        self.is_daemons = true;
    }

    /// Notes that the program may be over with it.
    pub(super) fn leaves_daemons(&mut self) {
        self.leaves_daemons = true;
        self.mask = u64::MAX;
    }

    /// Whether the program may be over with it before a daemon has taken this step.
    pub(super) fn cuts_off(&self, other: &Self) -> bool {
        self.leaves_daemons && other.is_daemons
    }

    /// Whether the program is over with it.
    pub(super) fn is_exit(&self) -> bool {
        self.ends_program
    }

    /// Notes that it is.
    pub(super) fn ends_program(&mut self) {
        self.ends_program = true;
        self.mask = u64::MAX;
    }

    /// Whether one of its accesses is to memory. Those to primitives and threads are always among the
    /// ones that it keeps.
    fn uses_memory(&self) -> bool {
        let is_memory = |access: &Access| {
            !matches!(
                access.space,
                Space::Primitive | Space::Thread | Space::Threads
            )
        };
        self.is_wide || self.accesses().any(is_memory)
    }

    /// Whether what a daemon does is missing if the program is over before.
    fn is_lost_at(&self, end: &Self) -> bool {
        let leaves = |access: &Access| matches!(access.action, Action::Write | Action::Start);
        end.cuts_off(self) && self.accesses().any(leaves)
    }

    /// Whether it looks at the one thing that an operation takes, and does no more to it.
    pub(super) fn looks_at(&self, taking: &Self) -> bool {
        let mut of_it = self.accesses().filter(|access| {
            let mut taken = taking.accesses();
            taken.any(|taken| access.space == taken.space && access.object == taken.object)
        });
        let is_exit = self.ends_program || taking.ends_program;
        !is_exit
            && !self.is_wide
            && of_it.all(|access| matches!(access.action, Action::Look | Action::Idle))
    }

    pub(super) fn add(&mut self, access: Access) {
        if self.accesses.contains(&Some(access)) {
            return;
        }
        self.acts |= access.action != Action::Read;
        if let Some(slot) = self.accesses.iter_mut().find(|slot| slot.is_none()) {
            *slot = Some(access);
            self.mask |= access.mask();
        } else {
            self.is_wide = true;
            self.mask = u64::MAX;
        }
    }

    pub(super) fn accesses(&self) -> impl Iterator<Item = &Access> {
        self.accesses.iter().flatten()
    }

    /// What it touches, in 64 bits: footprints whose bits have nothing in common are free.
    pub(super) fn mask(&self) -> u64 {
        self.mask
    }

    /// Whether it touches nothing that others see.
    pub(super) fn is_empty(&self) -> bool {
        self.accesses[0].is_none() && !self.is_wide
    }

    /// What it changes for threads that wait for something in a loop.
    pub(super) fn effect(&self) -> Effect {
        use Action as A;
        let of = |access: &Access| match access.action {
            A::Write
            | A::Give
            | A::Set
            | A::Clear
            | A::Arrive
            | A::Break
            | A::Conclude
            | A::Start
            | A::End => Effect::News,
            A::Notify if access.frees != 0 => Effect::News,
            A::Release => Effect::Change,
            _ => Effect::None,
        };
        let effect = self.accesses().map(of).max().unwrap_or(Effect::None);
        if self.is_wide && self.acts {
            Effect::News
        } else {
            effect
        }
    }

    /// Whether all that it does is to write or read memory, in places that are known.
    pub(super) fn only_writes(&self) -> bool {
        let is_memory = |access: &Access| matches!(access.action, Action::Read | Action::Write);
        !self.is_wide && self.accesses().all(is_memory)
    }

    /// How many more locks and permits its thread holds after it.
    pub(super) fn taken(&self) -> i32 {
        use Action as A;
        let of = |access: &Access| match access.action {
            A::Acquire | A::TryAcquire | A::Take | A::TryTake => 1,
            A::Release | A::Give => -1,
            _ => 0,
        };
        self.accesses().map(of).sum()
    }

    /// How an earlier step relates to this one, of the thread with this number.
    pub(super) fn after(&self, first: &Self, thread: u16) -> Relation {
        if self.mask & first.mask == 0 {
            return Relation::Free;
        }
        if self.ends_program || first.ends_program {
            return Relation::Race;
        }
        let is_wide = self.is_wide || first.is_wide;
        if is_wide && (self.acts || first.acts) && self.uses_memory() && first.uses_memory() {
            return Relation::Race;
        }
        if self.is_lost_at(first) || first.is_lost_at(self) {
            return Relation::Race;
        }
        let mut relation = Relation::Free;
        for one in first.accesses() {
            for other in self.accesses() {
                relation = relation.max(related(one, other, thread));
            }
        }
        relation
    }
}

/// What a step changes for threads that wait for something in a loop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Effect {
    None,
    /// A lock is free.
    Change,
    /// More than who holds which lock.
    News,
}

/// See the module.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Relation {
    Free,
    Enables,
    Race,
}

#[allow(
    clippy::unnested_or_patterns,
    reason = "one line for each row of the table is easier to compare with it"
)]
fn related(first: &Access, second: &Access, thread: u16) -> Relation {
    use Action as A;
    if matches!(first.space, Space::Threads) || matches!(second.space, Space::Threads) {
        return related_to_all(first, second);
    }
    if first.space != second.space
        || first.object != second.object
        || (first.key != second.key && first.key != 0 && second.key != 0)
    {
        return Relation::Free;
    }
    let frees = first.frees >> (u32::from(thread) % 64) & 1 != 0;
    match (first.action, second.action) {
        (A::Again | A::FailOwnRelease, _)
        | (_, A::Again | A::FailOwnRelease)
        | (A::Read, A::Read)
        | (A::Look | A::FailRelease | A::Idle, A::Look | A::FailRelease | A::Idle)
        | (A::Fail, A::Fail | A::Look | A::Acquire)
        | (A::Fail, A::Take)
        | (A::Look, A::Fail)
        | (A::Join | A::TryJoin | A::FailJoin | A::Start, A::Join | A::TryJoin | A::FailJoin)
        | (A::FailJoin, A::Start)
        | (A::Join | A::TryJoin | A::FailJoin, A::Look)
        | (A::Look, A::Join | A::TryJoin | A::FailJoin)
        | (
            A::Await | A::Pass | A::TryPass | A::TimeOut,
            A::Await | A::Pass | A::TryPass | A::TimeOut,
        )
        | (A::Pass | A::TryPass, _)
        | (
            A::Leave | A::TryLeave,
            A::Leave | A::TryLeave | A::Pass | A::TryPass | A::Look | A::Idle,
        )
        | (A::Look | A::Idle, A::Pass | A::TryPass | A::Leave | A::TryLeave | A::TimeOut)
        | (A::Clear, A::Pass | A::TryPass | A::TimeOut)
        | (A::TimeOut, A::Clear | A::Enqueue | A::Look)
        | (A::Enqueue, A::Pass | A::TryPass | A::TimeOut)
        | (A::Await, A::Look)
        | (A::Look, A::Await) => Relation::Free,
        (A::Release, A::Acquire) | (A::Conclude, A::Arrive) | (A::End, A::Join) => {
            Relation::Enables
        }
        (A::Give, A::Take) if first.frees == 0 => Relation::Enables,
        (A::Notify | A::Set | A::Arrive | A::Break, A::Pass)
        | (A::Conclude, A::Pass | A::TryPass | A::Leave | A::TryLeave)
        | (A::Arrive, A::Leave)
        | (A::Leave | A::TryLeave, A::Arrive) => {
            if frees {
                Relation::Enables
            } else {
                Relation::Free
            }
        }
        (A::Break, A::Leave) if frees => Relation::Enables,
        (A::Notify | A::Set | A::Arrive | A::Break, A::TryPass) | (A::Arrive, A::TryLeave)
            if !frees =>
        {
            Relation::Free
        }
        _ => Relation::Race,
    }
}

/// A look at which threads are alive.
fn related_to_all(first: &Access, second: &Access) -> Relation {
    let changes = |access: &Access| matches!(access.action, Action::Start | Action::End);
    if changes(first) || changes(second) {
        Relation::Race
    } else {
        Relation::Free
    }
}
