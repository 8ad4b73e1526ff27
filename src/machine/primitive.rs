//! The primitives of `threading` other than `Lock`, and what is done with all of them.
//!
//! The library's classes (`Condition`, `Event`, `Semaphore`, `Barrier`) stand over these. An
//! [`Operation`] says what a thread wants of a primitive; the runner attempts it and answers. Here
//! nothing is attempted: reading what is true now (`is_set`, `locked`) is all that the machine does
//! by itself.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use super::heap::{Guarded, Ref};
use super::request::Patience;
use super::value::{Identity, Lock, Value};
use super::world::World;
use crate::program::library::Builtin;
use crate::sync;

/// A primitive.
pub(crate) struct Primitive {
    pub(crate) state: State,
    pub(crate) identity: Identity,
    pub(crate) waker: Waker,
    pub(crate) familiar: Familiar,
}

/// What a primitive is, over the state machine of [`sync`].
pub(crate) enum State {
    /// `threading.RLock`
    RLock(sync::RLock),
    /// Those who wait in a `threading.Condition`.
    Waiters(sync::Condition),
    /// One thread's place among them.
    Ticket {
        waiter: Arc<sync::Waiter>,
        waiters: Ref<Primitive>,
    },
    /// Inside `threading.Event`.
    Event(sync::Event),
    /// Inside `threading.Semaphore` and `threading.BoundedSemaphore`.
    Semaphore {
        permits: sync::Semaphore,
        bound: Option<u32>,
    },
    /// Inside `threading.Barrier`.
    Barrier(Barrier),
}

/// A barrier, with the number of parties that the program asked for: one that no run can bring
/// together stands over a state machine with as many as there can be.
pub(crate) struct Barrier {
    pub(crate) rounds: sync::Barrier,
    pub(crate) parties: i64,
    /// The place of the thread that runs the action.
    pub(crate) acting: Guarded<Option<sync::Ticket>>,
}

/// Who last let a waiter go on: for the arrows of a timeline.
#[derive(Debug, Default)]
pub(crate) struct Waker {
    /// The thread's number plus one; 0: nobody has.
    thread: AtomicU32,
}

impl Waker {
    /// Notes who it was.
    pub(crate) fn note(&self, thread: u16) {
        self.thread.store(u32::from(thread) + 1, Ordering::Relaxed);
    }

    /// Who it was, as far as that is known.
    pub(crate) fn thread(&self) -> Option<u16> {
        let thread = self.thread.load(Ordering::Relaxed).checked_sub(1)?;
        Some(thread as u16)
    }
}

/// The one thread that has had to do with a lock since it took it: its further uses need no place
/// in an order among threads.
///
/// Invariant: only who holds the lock puts its number here; whoever else attempts anything takes it
/// away before.
#[derive(Debug, Default)]
pub(crate) struct Familiar {
    /// Its number plus one; 0: there is none.
    thread: AtomicU32,
}

impl Familiar {
    /// Whether it is this thread.
    #[inline]
    pub(crate) fn is(&self, thread: u16) -> bool {
        self.thread.load(Ordering::Relaxed) == u32::from(thread) + 1
    }

    /// It is this one from here on, which has just taken the lock; tells whether it was before.
    #[inline]
    pub(crate) fn take(&self, thread: u16) -> bool {
        let was = self.is(thread);
        if !was {
            self.thread.store(u32::from(thread) + 1, Ordering::Relaxed);
        }
        was
    }

    /// It is none.
    #[inline]
    pub(crate) fn forget(&self) {
        if self.thread.load(Ordering::Relaxed) != 0 {
            self.thread.store(0, Ordering::Relaxed);
        }
    }
}

impl Primitive {
    /// A new primitive, made on `line`; `kind` is what reports call it.
    pub(super) fn create(state: State, world: &World, kind: &'static str, line: u32) -> Value {
        Value::Primitive(Ref::new(Self {
            state,
            identity: world.identify(kind, line),
            waker: Waker::default(),
            familiar: Familiar::default(),
        }))
    }

    /// A thread's place among those who wait, in the queue from now on.
    pub(crate) fn ticket(waiters: &Ref<Self>, queue: &sync::Condition, thread: u16) -> Value {
        Value::Primitive(Ref::shared(Self {
            state: State::Ticket {
                waiter: queue.enqueue(thread),
                waiters: waiters.clone(),
            },
            identity: waiters.identity,
            waker: Waker::default(),
            familiar: Familiar::default(),
        }))
    }

    /// `type(primitive)`
    pub(crate) fn class(&self) -> Builtin {
        match self.state {
            State::RLock(_) => Builtin::RLockType,
            State::Waiters(_) | State::Ticket { .. } => Builtin::Waiters,
            State::Event(_) => Builtin::Event,
            State::Semaphore { .. } => Builtin::Semaphore,
            State::Barrier(_) => Builtin::Barrier,
        }
    }

    /// Its id in events.
    pub(crate) fn object(&self) -> u32 {
        self.identity.object
    }

    /// Those among whom it is a place.
    pub(super) fn waiters(&self) -> Option<&Ref<Self>> {
        match &self.state {
            State::Ticket { waiters, .. } => Some(waiters),
            _ => None,
        }
    }

    /// `repr(primitive)`, where objects have such addresses.
    pub(crate) fn repr(&self, address: &str) -> String {
        match &self.state {
            State::RLock(lock) => {
                let state = if lock.is_held() { "locked" } else { "unlocked" };
                let owner = lock.holder().map_or(0, super::text::ident);
                let count = lock.count();
                format!("<{state} _thread.RLock object owner={owner} count={count} at {address}>")
            }
            _ => format!("<{} object at {address}>", self.class().entry().name),
        }
    }
}

impl sync::Condition {
    /// The waiters of a thread's ticket, to take it back.
    pub(crate) fn of(waiters: &Primitive) -> Option<&Self> {
        match &waiters.state {
            State::Waiters(queue) => Some(queue),
            _ => None,
        }
    }
}

/// What a thread wants to do with a primitive, which other threads may reach from then on: they
/// look at what this one waits for.
#[derive(Clone)]
pub(crate) struct Operation {
    pub(crate) object: Object,
    pub(crate) action: Action,
    /// How long it waits before it gives up.
    pub(crate) patience: Patience,
}

/// What it is done with.
#[derive(Clone)]
pub(crate) enum Object {
    /// The one that most programs use is reached without a detour.
    Lock(Ref<Lock>),
    /// Another one.
    Primitive(Ref<Primitive>),
}

/// What is done. An attempt that ends in a wait may turn it into what is left to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    /// Take a lock or a permit. Answered by a `bool`: whether it was taken.
    Acquire,
    /// Free a lock. Answered by `None`, or `RuntimeError`.
    Release,
    /// Give permits back. Answered by `None`, or `ValueError`.
    Give(u32),
    /// Free a lock however often it was taken. Answered by that count.
    ReleaseAll,
    /// Take a lock so many times at once. Answered by `None`.
    AcquireAll(u64),
    /// Queue up for a notification. Answered by a ticket.
    Enqueue,
    /// Notify the first so many. Answered by how many there were.
    Notify(usize),
    /// Wait for an event, or with a ticket for a notification. Answered by a `bool`: whether it
    /// came in time.
    Wait {
        /// The value under which an earlier attempt had to wait.
        waited: Option<u32>,
    },
    /// Set an event. Answered by `None`.
    Set,
    /// Clear an event. Answered by `None`.
    Clear,
    /// Arrive at a barrier; [`Self::Depart`] is left to do. Answered as that.
    Arrive,
    /// Go on behind a barrier. Answered by the index of arrival, or -1 if it is broken.
    Depart(sync::Ticket),
    /// Open the barrier after its action, or break it. Answered by `None`.
    Finish {
        /// Whether the action succeeded.
        opens: bool,
    },
    /// Make a barrier new. Answered by `None`.
    Reset,
    /// Break a barrier. Answered by `None`.
    Abort,
}

impl Operation {
    /// Does something with any primitive.
    pub(super) fn new(object: Object, action: Action, patience: Patience) -> Self {
        object.share();
        Self {
            object,
            action,
            patience,
        }
    }

    /// `lock.acquire()`
    pub(super) fn acquire(lock: &Ref<Lock>, patience: Patience) -> Self {
        Self::new(Object::Lock(lock.clone()), Action::Acquire, patience)
    }

    /// `lock.release()`
    pub(super) fn release(lock: &Ref<Lock>) -> Self {
        let object = Object::Lock(lock.clone());
        Self::new(object, Action::Release, Patience::Endless)
    }
}

impl Object {
    /// Lets other threads reach it. What it refers to, they could already.
    fn share(&self) {
        match self {
            Self::Lock(lock) => lock.mark_shared(),
            Self::Primitive(primitive) => primitive.mark_shared(),
        };
    }

    /// Its id in events.
    pub(crate) fn id(&self) -> u32 {
        match self {
            Self::Lock(lock) => lock.identity.object,
            Self::Primitive(primitive) => primitive.object(),
        }
    }

    /// The thread that holds it, if it is something that is held.
    pub(crate) fn holder(&self) -> Option<u16> {
        match self {
            Self::Lock(lock) => lock.primitive.holder(),
            Self::Primitive(primitive) => match &primitive.state {
                State::RLock(lock) => lock.holder(),
                _ => None,
            },
        }
    }

    /// The thread that alone has to do with it.
    pub(crate) fn familiar(&self) -> &Familiar {
        match self {
            Self::Lock(lock) => &lock.familiar,
            Self::Primitive(primitive) => &primitive.familiar,
        }
    }

    /// Who last let a waiter go on.
    pub(crate) fn waker(&self) -> Option<u16> {
        match self {
            Self::Lock(lock) => lock.waker.thread(),
            Self::Primitive(primitive) => match &primitive.state {
                State::Ticket { waiters, .. } => waiters.waker.thread(),
                _ => primitive.waker.thread(),
            },
        }
    }
}
