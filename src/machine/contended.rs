//! Which names threads may write once several of them run: all others are constants then, and
//! reading them is nothing that other threads could see.
//!
//! Read off the code, so that it is the same in every run of a program: a schedule counts the
//! instructions that touch these names. What is written by the module's own code before the first
//! thread starts, or by `self.name = …` in an `__init__`, does not count.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::program::library::Builtin;
use crate::program::opcode::Op;
use crate::program::{Constant, Function, Program};

/// See the module.
#[derive(Debug, Default)]
pub(crate) struct Contended {
    /// By slot: written while threads run.
    globals: Vec<bool>,
    /// By slot: used by functions or the library, and so by threads; the module's own code is the
    /// main thread's.
    used: Vec<bool>,
    /// By number; names that are made at run time count as contended.
    names: Vec<bool>,
    cells: BTreeSet<Arc<str>>,
    /// The number of `__dict__`, if the program has the name.
    dict_name: Option<u32>,
}

impl Contended {
    /// Of a program whose main thread is about to start the first thread, at this instruction of
    /// the module's own code.
    pub(crate) fn of(program: &Program, starts_at: u32) -> Self {
        let mut contended = Self {
            globals: vec![false; program.globals.len()],
            used: vec![true; program.globals.len()],
            names: vec![false; program.names.len()],
            cells: BTreeSet::new(),
            dict_name: program
                .names
                .iter()
                .position(|name| &**name == "__dict__")
                .map(|number| number as u32),
        };
        // The machine itself looks up what the library's modules define.
        for slot in program
            .modules
            .last()
            .iter()
            .flat_map(|code| code.slots.values())
        {
            contended.used[*slot as usize] = false;
        }
        let modules: BTreeSet<u32> = program.modules.iter().map(|code| code.function).collect();
        let main = program.modules.last().map(|code| code.function);
        for (number, code) in program.functions.iter().enumerate() {
            let number = number as u32;
            let first = if Some(number) == main {
                first_after(code, starts_at)
            } else if modules.contains(&number) {
                code.ops.len()
            } else {
                0
            };
            contended.add(code, first);
            if !modules.contains(&number) {
                contended.use_globals(code);
            }
        }
        contended
    }

    fn add(&mut self, code: &Function, first: usize) {
        let is_init = matches!(&*code.name, "__init__" | "__new__" | "__post_init__");
        let mut stored_cells = BTreeSet::new();
        for (at, op) in code.ops.iter().enumerate() {
            match *op {
                Op::StoreGlobal { slot, .. } | Op::DeleteGlobal { slot } if at >= first => {
                    self.globals[slot as usize] = true;
                }
                Op::StoreAttribute { object, site, .. } | Op::DeleteAttribute { object, site }
                    if at >= first && !code.is_hidden && !(is_init && object == 0) =>
                {
                    self.names[usize::from(code.sites[usize::from(site)])] = true;
                }
                // The variable's own function sets it once before anybody shares it.
                Op::StoreCell { cell, .. }
                    if cell >= code.first_free
                        || is_in_loop(code, at)
                        || !stored_cells.insert(cell) =>
                {
                    self.cells
                        .extend(code.locals.get(usize::from(cell)).cloned());
                }
                Op::LoadConstant { constant, .. }
                    if !code.is_hidden
                        && matches!(
                            code.constants.get(constant as usize),
                            Some(Constant::Builtin(
                                Builtin::Setattr | Builtin::Delattr | Builtin::Vars
                            ))
                        ) =>
                {
                    self.names.fill(true);
                }
                // What it gives can be written into, by names that are not in the code.
                Op::LoadAttribute { object, site, .. }
                    if at >= first
                        && !code.is_hidden
                        && !(is_init && object == 0)
                        && self.is_dict(code.sites[usize::from(site)].into()) =>
                {
                    self.names.fill(true);
                }
                _ => {}
            }
        }
    }

    fn use_globals(&mut self, code: &Function) {
        for op in &code.ops {
            if let Op::LoadGlobal { slot, .. }
            | Op::LoadGlobalUnlessBound { slot, .. }
            | Op::StoreGlobal { slot, .. }
            | Op::DeleteGlobal { slot } = *op
            {
                self.used[slot as usize] = true;
            }
        }
        let shows_all = |constant: &Constant| {
            matches!(
                constant,
                Constant::Builtin(Builtin::Globals | Builtin::Locals | Builtin::Vars)
            )
        };
        if !code.is_hidden && code.constants.iter().any(shows_all) {
            self.used.fill(true);
        }
    }

    /// Whether a global variable may be written while threads run that may use it.
    pub(crate) fn has_global(&self, slot: u32) -> bool {
        self.is_used(slot) && self.globals.get(slot as usize).copied().unwrap_or(true)
    }

    /// Whether threads may use a global variable.
    pub(crate) fn is_used(&self, slot: u32) -> bool {
        self.used.get(slot as usize).copied().unwrap_or(true)
    }

    /// Whether attributes of this name may.
    pub(crate) fn has_name(&self, name: u32) -> bool {
        self.names.get(name as usize).copied().unwrap_or(true)
    }

    /// Whether it is the name of all attributes together.
    pub(crate) fn is_dict(&self, name: u32) -> bool {
        self.dict_name == Some(name)
    }

    /// Whether variables of this name that functions share may.
    pub(crate) fn has_cell(&self, name: &str) -> bool {
        self.cells.contains(name)
    }
}

/// The targets of backward jumps from behind an instruction, as far as they lead before it.
fn first_after(code: &Function, at: u32) -> usize {
    let at = at as usize;
    let jumps = code.ops.iter().enumerate().skip(at);
    let targets = jumps.filter_map(|(from, op)| target(from, *op));
    targets.filter(|to| *to <= at).min().unwrap_or(at).min(at)
}

fn is_in_loop(code: &Function, at: usize) -> bool {
    let jumps = code.ops.iter().enumerate().skip(at);
    let mut targets = jumps.filter_map(|(from, op)| target(from, *op));
    targets.any(|to| to <= at)
}

/// Where a jump leads.
fn target(from: usize, op: Op) -> Option<usize> {
    let distance = match op {
        Op::Jump { distance } | Op::JumpIf { distance, .. } => distance,
        Op::JumpCompare { distance, .. }
        | Op::JumpCompareInt { distance, .. }
        | Op::NextAgain { distance, .. }
        | Op::RangeAgain { distance, .. } => i32::from(distance),
        _ => return None,
    };
    Some((from + 1).wrapping_add_signed(distance as isize))
}
