//! Why the loop over the instructions is left, and what it leaves to be done.

use std::sync::Arc;

use super::Then;
use super::calls::Site;
use super::exception::Exception;
use super::generators::Resume;
use super::heap::Ref;
use super::invoke::Invoke;
use super::request::Request;
use super::value::{Generator, Value};
use super::world::World;
use crate::program::opcode::Register;

/// Why control left the frames.
pub(super) enum Control {
    /// No fuel.
    Spent,
    /// A call of what is no function of the program.
    Call { callee: Value, site: CallSite },
    /// A call that an operation needs.
    Invoke(Invoke),
    /// A generator goes on.
    Resume {
        generator: Ref<Generator>,
        resume: Resume,
        to: usize,
        then: Then,
    },
    /// See [`Op::Tidy`](crate::program::opcode::Op::Tidy).
    Tidy { first: Register, handles: bool },
    /// The top frame, a generator's, yields.
    Yield(Value),
    /// The top frame returns, in a way that is not the usual one.
    Return(Value),
    /// No frame is left.
    Ended,
    /// To the runner; the answer goes to a register.
    Request {
        request: Request,
        to: usize,
        then: Then,
    },
    /// A new exception.
    Raise(Box<Exception>),
    /// An exception that has been in this frame already.
    Reraise(Box<Exception>),
    /// `raise` without an exception.
    RaiseHandled,
}

/// As [`Site`], with the keywords by number.
pub(super) struct CallSite {
    pub(super) base: usize,
    pub(super) count: usize,
    pub(super) keywords: Keywords,
    pub(super) to: usize,
}

/// The names of a call's last arguments.
pub(super) enum Keywords {
    None,
    /// Index into the program's keyword lists.
    Listed(u16),
}

impl CallSite {
    /// As what calls take.
    pub(super) fn of<'run>(&self, world: &'run World, stale_until: usize) -> Site<'run> {
        let keywords: &[Arc<str>] = match self.keywords {
            Keywords::None => &[],
            Keywords::Listed(list) => &world.program.keywords[usize::from(list)],
        };
        Site {
            base: self.base,
            count: self.count,
            keywords,
            to: self.to,
            then: Then::Put,
            stale_until,
        }
    }
}
