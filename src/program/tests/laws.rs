//! What the machine relies on without looking, in any bytecode.

use super::super::opcode::{NO_REGISTER, NOT_AIMED, Op, Register};
use super::super::{Function, Program};

/// Panics unless all functions of a program keep the laws.
pub(super) fn check(program: &Program) {
    for function in &program.functions {
        check_tables(function);
        for (index, op) in function.ops.iter().enumerate() {
            check_registers(function, *op);
            check_indices(program, function, *op);
            if let Some(distance) = distance(*op) {
                check_jump(function, index, distance);
            }
        }
        check_regions(function);
    }
    for module in &program.modules {
        assert!((module.function as usize) < program.functions.len());
        let mut slots = module.slots.values();
        assert!(slots.all(|slot| (*slot as usize) < program.globals.len()));
    }
}

fn check_tables(function: &Function) {
    let count = function.ops.len();
    assert_eq!(function.spans.len(), count);
    assert_eq!(function.lines.len(), count);
    assert!(
        matches!(
            function.ops.last(),
            Some(Op::ReturnNone | Op::Return { .. } | Op::ReturnNamespace)
        ),
        "the last instruction ends the function"
    );
    assert!(
        function.anchors.is_sorted_by(|a, b| a.0 < b.0),
        "anchors are looked up by bisection"
    );
    assert!(function.locals.len() <= usize::from(function.register_count));
    assert!(function.positional_only_count <= function.positional_count);
    assert!(function.default_count <= function.positional_count);
    assert!(function.positional_count <= function.parameter_count);
    assert!(function.parameter_count <= function.register_count);
    assert!(function.first_free + function.free_count <= function.register_count);
}

fn distance(op: Op) -> Option<i32> {
    Some(match op {
        Op::Jump { distance } | Op::JumpIf { distance, .. } | Op::JumpIfBound { distance, .. } => {
            distance
        }
        Op::JumpCompare { distance, .. }
        | Op::JumpCompareInt { distance, .. }
        | Op::Next { distance, .. }
        | Op::NextAgain { distance, .. }
        | Op::RangeNext { distance, .. }
        | Op::RangeAgain { distance, .. }
        | Op::MatchException { distance, .. }
        | Op::Send { distance, .. } => i32::from(distance),
        _ => return None,
    })
}

fn check_jump(function: &Function, index: usize, distance: i32) {
    let op = function.ops[index];
    let place = format!(
        "{op:?} in {}, line {}",
        function.name, function.lines[index]
    );
    assert_ne!(distance, i32::from(NOT_AIMED), "never aimed: {place}");
    let target = index as i64 + 1 + i64::from(distance);
    let inside = 0..function.ops.len() as i64;
    assert!(inside.contains(&target), "leaves: {place}");
}

fn check_regions(function: &Function) {
    let count = function.ops.len();
    for handler in &function.handlers {
        assert!(
            handler.start < handler.end && handler.end as usize <= count,
            "{handler:?} guards instructions"
        );
        assert!((handler.target as usize) < count, "{handler:?} goes on");
        assert!(
            !(handler.start..handler.end).contains(&handler.target),
            "{handler:?} does not guard itself"
        );
        assert!(handler.exception < function.register_count);
    }
    for handling in &function.handling {
        assert!(handling.start <= handling.end && handling.end as usize <= count);
        assert!(handling.exception < function.register_count);
    }
    for comprehension in &function.comprehensions {
        assert!(comprehension.start < comprehension.end);
        assert!(comprehension.end as usize <= count);
    }
}

fn check_registers(function: &Function, op: Op) {
    let (single, ranges) = registers(op);
    for register in single {
        assert!(
            register < function.register_count,
            "r{register} of {op:?} is no register"
        );
    }
    for (first, count) in ranges {
        assert!(
            count == 0 || u32::from(first) + count <= u32::from(function.register_count),
            "{count} registers from r{first} of {op:?} are not all there"
        );
    }
}

fn check_indices(program: &Program, function: &Function, op: Op) {
    let register_count = function.register_count;
    match op {
        Op::LoadConstant { constant, .. } => {
            assert!((constant as usize) < function.constants.len(), "{op:?}");
        }
        Op::LoadGlobal { slot, .. }
        | Op::StoreGlobal { slot, .. }
        | Op::LoadGlobalUnlessBound { slot, .. }
        | Op::DeleteGlobal { slot } => {
            assert!((slot as usize) < program.globals.len(), "{op:?}");
        }
        Op::CallKeywords {
            count, keywords, ..
        } => {
            let names = &program.keywords[usize::from(keywords)];
            assert!(names.len() <= usize::from(count), "{op:?}");
        }
        Op::CallMethod { site, .. }
        | Op::CheckAttribute { site, .. }
        | Op::LoadAttribute { site, .. }
        | Op::StoreAttribute { site, .. }
        | Op::DeleteAttribute { site, .. } => {
            let name = function.sites[usize::from(site)];
            assert!(usize::from(name) < program.names.len(), "{op:?}");
        }
        Op::MakeFunction {
            function, defaults, ..
        } => {
            let made = &program.functions[usize::from(function)];
            let taken = usize::from(made.default_count)
                + made.keyword_defaults.len()
                + usize::from(made.free_count);
            let end = usize::from(defaults) + taken;
            assert!(taken == 0 || end <= usize::from(register_count), "{op:?}");
        }
        _ => {}
    }
}

/// The registers that an instruction names, and those that it uses in a row.
#[allow(clippy::too_many_lines, reason = "one row for each shape of operands")]
fn registers(op: Op) -> (Vec<Register>, Vec<(Register, u32)>) {
    let optional = |register| (register != NO_REGISTER).then_some(register);
    match op {
        Op::LoadConstant { to, .. }
        | Op::LoadInt { to, .. }
        | Op::LoadGlobal { to, .. }
        | Op::LoadGlobalUnlessBound { to, .. }
        // Where the defaults begin says nothing if there are none; `check_indices` counts them.
        | Op::MakeFunction { to, .. } => (vec![to], vec![]),
        Op::StoreGlobal { from, .. } | Op::Return { from } => (vec![from], vec![]),
        Op::Move { to, from }
        | Op::Unary { to, from, .. }
        | Op::GetIterator { to, from }
        | Op::Yield { to, from } => (vec![to, from], vec![]),
        Op::DeleteGlobal { .. } | Op::Jump { .. } | Op::ReturnNamespace | Op::ReturnNone => {
            (vec![], vec![])
        }
        Op::Tidy { first, .. } => (vec![first], vec![]),
        Op::CheckBound { local } | Op::Unbind { local } | Op::MakeCell { local } => {
            (vec![local], vec![])
        }
        Op::LoadCell { to, cell } => (vec![to, cell], vec![]),
        Op::StoreCell { cell, from } => {
            let operands = [Some(cell), optional(from)];
            (operands.into_iter().flatten().collect(), vec![])
        }
        Op::Add { to, left, right }
        | Op::Subtract { to, left, right }
        | Op::Multiply { to, left, right }
        | Op::Binary {
            to, left, right, ..
        }
        | Op::Compare {
            to, left, right, ..
        } => (vec![to, left, right], vec![]),
        Op::AddInt { to, left, .. } => (vec![to, left], vec![]),
        Op::InPlace { to, right, .. } => (vec![to, right], vec![]),
        Op::JumpIf { test, .. } | Op::JumpIfBound { test, .. } => (vec![test], vec![]),
        Op::JumpCompare { left, right, .. } => (vec![left, right], vec![]),
        Op::JumpCompareInt { left, .. } => (vec![left], vec![]),
        Op::BuildList { to, first, count }
        | Op::BuildTuple { to, first, count }
        | Op::BuildSet { to, first, count }
        | Op::BuildString { to, first, count } => (vec![to], vec![(first, u32::from(count))]),
        Op::BuildDict { to, first, count } => (vec![to], vec![(first, 2 * u32::from(count))]),
        Op::BuildSlice { to, first } => (vec![to], vec![(first, 3)]),
        Op::Append { list, item } => (vec![list, item], vec![]),
        Op::AddToSet { set, item } => (vec![set, item], vec![]),
        Op::Extend {
            list: container,
            from,
            callee,
        }
        | Op::Merge {
            dict: container,
            from,
            callee,
        } => {
            let operands = [Some(container), Some(from), optional(callee)];
            (operands.into_iter().flatten().collect(), vec![])
        }
        Op::ListToTuple { to, list } => (vec![to, list], vec![]),
        Op::UnpackStar {
            before,
            first,
            from,
            after,
        } => {
            let count = u32::from(before) + 1 + u32::from(after);
            (vec![from], vec![(first, count)])
        }
        Op::Unpack { first, from, count } => (vec![from], vec![(first, u32::from(count))]),
        Op::Next { to, iterator, .. }
        | Op::NextAgain { to, iterator, .. }
        | Op::Send { to, iterator, .. } => (vec![to, iterator], vec![]),
        Op::RangeStart { first, count } => (vec![], vec![(first, u32::from(count).max(3))]),
        Op::RangeNext { to, range, .. } | Op::RangeAgain { to, range, .. } => {
            (vec![to], vec![(range, 3)])
        }
        Op::Call { to, callee, count }
        | Op::CallKeywords {
            to, callee, count, ..
        } => (vec![to], vec![(callee, 1 + u32::from(count))]),
        Op::CallSpread { to, callee } => (vec![to], vec![(callee, 3)]),
        Op::CallMethod {
            to, callee, count, ..
        } => (vec![to], vec![(callee, 2 + u32::from(count))]),
        Op::CheckAttribute { object, .. } | Op::DeleteAttribute { object, .. } => {
            (vec![object], vec![])
        }
        Op::LoadAttribute { to, object, .. } => (vec![to, object], vec![]),
        Op::StoreAttribute { object, from, .. } => (vec![object, from], vec![]),
        Op::LoadItem { to, object, index } => (vec![to, object, index], vec![]),
        Op::StoreItem {
            object,
            index,
            from,
        } => (vec![object, index, from], vec![]),
        Op::DeleteItem { object, index } => (vec![object, index], vec![]),
        Op::Format { to, from, spec, .. } => {
            let operands = [Some(to), Some(from), optional(spec)];
            (operands.into_iter().flatten().collect(), vec![])
        }
        Op::Enter { manager } | Op::ExitException { manager } => (vec![], vec![(manager, 2)]),
        Op::Exit { manager } => (vec![manager], vec![]),
        Op::Reraise { exception } => (vec![exception], vec![]),
        Op::Raise { exception, cause } => {
            let operands = [optional(exception), optional(cause)];
            (operands.into_iter().flatten().collect(), vec![])
        }
        Op::MatchException {
            exception, kind, ..
        } => (vec![exception, kind], vec![]),
    }
}
