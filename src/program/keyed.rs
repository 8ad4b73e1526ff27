//! How `sort`, `sorted`, `min` and `max` call a key function, which may be one of the program.
//!
//! A builtin can't call back into the machine: it hands what it has to this function instead,
//! which has no source and no line in tracebacks. In Python it would read
//!
//! ```python
//! def keyed(operation, target, items, key, reverse):
//!     return finish(operation, target, items, [key(item) for item in items], reverse)
//! ```

use super::library::Builtin;
use super::opcode::{Op, Register};
use super::{Constant, Function};
use crate::source::Span;

const PARAMETERS: [&str; 5] = ["operation", "target", "items", "key", "reverse"];
const OPERATION: Register = 0;
const TARGET: Register = 1;
const ITEMS: Register = 2;
const KEY: Register = 3;
const REVERSE: Register = 4;
const KEYS: Register = 5;
const ITERATOR: Register = 6;
const ITEM: Register = 7;
/// Of calls; arguments follow, at most five.
const CALLEE: Register = 8;
const REGISTER_COUNT: u16 = CALLEE + 6;

/// The function.
pub(super) fn function() -> Function {
    let copy = |to, from| Op::Move { to, from };
    let ops = vec![
        Op::BuildList {
            to: KEYS,
            first: KEYS,
            count: 0,
        },
        Op::GetIterator {
            to: ITERATOR,
            from: ITEMS,
        },
        // The loop: from here to the jump.
        Op::Next {
            to: ITEM,
            iterator: ITERATOR,
            distance: 5,
        },
        copy(CALLEE, KEY),
        copy(CALLEE + 1, ITEM),
        Op::Call {
            callee: CALLEE,
            count: 1,
        },
        Op::Append {
            list: KEYS,
            item: CALLEE,
        },
        Op::Jump { distance: -6 },
        Op::LoadConstant {
            to: CALLEE,
            constant: 0,
        },
        copy(CALLEE + 1, OPERATION),
        copy(CALLEE + 2, TARGET),
        copy(CALLEE + 3, ITEMS),
        copy(CALLEE + 4, KEYS),
        copy(CALLEE + 5, REVERSE),
        Op::Call {
            callee: CALLEE,
            count: 5,
        },
        Op::Return { from: CALLEE },
    ];
    Function {
        name: "<keyed>".into(),
        is_hidden: true,
        parameter_count: PARAMETERS.len() as u16,
        locals: PARAMETERS.map(Into::into).to_vec(),
        register_count: REGISTER_COUNT,
        spans: vec![Span::default(); ops.len()],
        lines: vec![0; ops.len()],
        ops,
        constants: vec![Constant::Builtin(Builtin::FinishKeyed)],
        ..Function::default()
    }
}
