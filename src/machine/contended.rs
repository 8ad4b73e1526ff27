//! Which names threads may write once several of them run: all others are constants then, and
//! reading them is nothing that other threads could see.
//!
//! Read off the code, so that it is the same in every run of a program: a schedule counts the
//! instructions that touch these names. What is written by the module's own code before the first
//! thread starts does not count, nor by `self.name = …` in an `__init__` while nobody else can know
//! the object. What the library writes into its objects counts where the program reads it: all
//! else is between the library and its locks.

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
    /// By number: names that the program's own text has.
    own: Vec<bool>,
    /// Whether an `__init__` may be called for an object that others know already.
    initializes_again: bool,
    /// Whether functions of the program start, join or mark threads, which then may be anybody's.
    starts_anywhere: bool,
    /// Whether the program makes attributes of classes that come before those of instances.
    has_descriptors: bool,
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
            own: vec![false; program.names.len()],
            initializes_again: false,
            starts_anywhere: false,
            has_descriptors: program.functions.iter().any(describes),
        };
        for name in &program.own_names {
            contended.own[usize::from(*name)] = true;
        }
        // Whether a thread has been started, where the program asks that of any.
        let position = |wanted: &str| program.names.iter().position(|name| &**name == wanted);
        let asks = position("is_alive").is_some_and(|name| contended.own[name]);
        let modules: BTreeSet<u32> = program.modules.iter().map(|code| code.function).collect();
        let functions = || (0..).zip(&program.functions);
        contended.starts_anywhere =
            functions().any(|(number, code)| !modules.contains(&number) && starts(program, code));
        let matters = asks || contended.starts_anywhere;
        if let Some(started) = position("_started").filter(|_| matters) {
            contended.own[started] = true;
        }
        contended.initializes_again = functions().any(|(_, code)| initializes(program, code));
        // The machine itself looks up what the library's modules define.
        for slot in program
            .modules
            .last()
            .iter()
            .flat_map(|code| code.slots.values())
        {
            contended.used[*slot as usize] = false;
        }
        let main = program.modules.last().map(|code| code.function);
        for (number, code) in functions() {
            let first = if Some(number) == main {
                first_after(code, starts_at)
            } else if modules.contains(&number) {
                code.ops.len()
            } else {
                0
            };
            contended.add(program, code, first);
            if !modules.contains(&number) {
                contended.use_globals(code);
            }
        }
        contended.add_modules(program);
        // An exception gets them wherever it is raised.
        for name in ["__traceback__", "__context__", "__cause__"] {
            if let Some(name) = position(name) {
                contended.names[name] = true;
            }
        }
        contended
    }

    /// An attribute of a module is a global variable of it.
    fn add_modules(&mut self, program: &Program) {
        let known = program.names.iter().zip(&self.names);
        let written: BTreeSet<&Arc<str>> = known
            .filter_map(|(name, written)| written.then_some(name))
            .collect();
        for module in program.modules.iter().filter(|one| one.module.is_some()) {
            for (name, slot) in &module.slots {
                self.globals[*slot as usize] |= written.contains(name);
            }
        }
    }

    fn add(&mut self, program: &Program, code: &Function, first: usize) {
        let name_of = |site: u16| usize::from(code.sites[usize::from(site)]);
        // What an `__init__` gives an object that nobody else can know yet.
        let own_until = if is_init(code) && code.is_hidden {
            code.ops.len()
        } else if is_init(code) && !self.initializes_again {
            escape(program, code)
        } else {
            0
        };
        let mut has_inner = false;
        let mut stored_cells = BTreeSet::new();
        for (at, op) in code.ops.iter().enumerate() {
            match *op {
                Op::StoreGlobal { slot, .. } | Op::DeleteGlobal { slot } if at >= first => {
                    self.globals[slot as usize] = true;
                }
                Op::StoreAttribute { object, site, .. } | Op::DeleteAttribute { object, site }
                    if at >= first
                        && !(at < own_until && object == 0)
                        && (!code.is_hidden
                            || code.module_name == "logging"
                            || self.own[name_of(site)] && is_called(program, code)) =>
                {
                    self.names[name_of(site)] = true;
                }
                Op::MakeFunction { .. } => has_inner = true,
                // The variable's own function sets it once before anybody shares it.
                Op::StoreCell { cell, .. }
                    if cell >= code.first_free
                        || has_inner && !matches!(code.ops[at - 1], Op::MakeFunction { .. })
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
                        && !(at < own_until && object == 0)
                        && self.is_dict(code.sites[usize::from(site)].into()) =>
                {
                    self.names.fill(true);
                }
                Op::LoadAttribute { site, .. } | Op::CallMethod { site, .. }
                    if at >= first
                        && !code.is_hidden
                        && matches!(
                            &*program.names[name_of(site)],
                            "__setattr__" | "__delattr__" | "cached_property"
                        ) =>
                {
                    self.names.fill(true);
                }
                Op::LoadGlobal { slot, .. }
                    if !code.is_hidden && &*program.globals[slot as usize] == "cached_property" =>
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

    /// Whether the program itself has an attribute of this name, so that it can see what the library
    /// does to it.
    pub(crate) fn is_own(&self, name: u32) -> bool {
        self.own.get(name as usize).copied().unwrap_or(false)
    }

    /// Whether two threads may start the same one, or join it while a third is about to.
    pub(crate) fn starts_anywhere(&self) -> bool {
        self.starts_anywhere
    }

    /// Whether what a class has may come before what its instances have.
    pub(crate) fn has_descriptors(&self) -> bool {
        self.has_descriptors
    }

    /// The global variables that threads may write.
    pub(crate) fn written_globals(&self) -> impl Iterator<Item = u32> {
        let slots = 0..self.globals.len() as u32;
        slots.filter(|slot| self.has_global(*slot))
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

fn is_init(code: &Function) -> bool {
    matches!(&*code.name, "__init__" | "__post_init__")
}

/// Whether code of the program makes a property, or is the setter of another descriptor.
fn describes(code: &Function) -> bool {
    let is_property =
        |constant: &Constant| matches!(constant, Constant::Builtin(Builtin::Property));
    let is_setter = matches!(&*code.name, "__set__" | "__delete__");
    !code.is_hidden && (is_setter || code.constants.iter().any(is_property))
}

/// Whether code of the program may start a thread, or do what depends on whether one has been
/// started.
fn starts(program: &Program, code: &Function) -> bool {
    let name_of = |site: u16| &*program.names[usize::from(code.sites[usize::from(site)])];
    let is_start = |(at, op): (usize, &Op)| match *op {
        Op::LoadAttribute { site, .. } | Op::CallMethod { site, .. } => match name_of(site) {
            "start" | "setDaemon" => true,
            "join" => !is_of_literal(code, at),
            _ => false,
        },
        Op::StoreAttribute { site, .. } => name_of(site) == "daemon",
        _ => false,
    };
    !code.is_hidden && code.ops.iter().enumerate().any(is_start)
}

/// Whether this is a call of a method of a literal: `', '.join(names)`.
fn is_of_literal(code: &Function, at: usize) -> bool {
    let Op::CallMethod { callee: of, .. } = code.ops[at] else {
        return false;
    };
    let mut before = code.ops[..at].iter().rev();
    let object = before.find_map(|op| match *op {
        Op::LoadConstant { to, .. } if to == of + 1 => Some(true),
        // The registers were another call's.
        Op::Call { callee, .. }
        | Op::CallKeywords { callee, .. }
        | Op::CallSpread { callee, .. }
        | Op::CallMethod { callee, .. }
            if callee <= of =>
        {
            Some(false)
        }
        _ => None,
    });
    object.unwrap_or(false)
}

/// Whether code of the program makes `__init__` run for objects that there are already: by its name,
/// or because a `__new__` returns one.
fn initializes(program: &Program, code: &Function) -> bool {
    let calls = |op: &Op| match *op {
        Op::LoadAttribute { site, .. } | Op::CallMethod { site, .. } => {
            let name = program
                .names
                .get(usize::from(code.sites[usize::from(site)]));
            name.is_some_and(|name| matches!(&**name, "__init__" | "__post_init__"))
        }
        _ => false,
    };
    !code.is_hidden && (&*code.name == "__new__" || !is_init(code) && code.ops.iter().any(calls))
}

/// Whether the program's text may call a function of the library: it has its name, or the function
/// is one that others there call.
fn is_called(program: &Program, code: &Function) -> bool {
    let mut names = program.own_names.iter();
    code.name.starts_with('_') || names.any(|name| program.names[usize::from(*name)] == code.name)
}

/// The first instruction of an `__init__` that may let others know the object: it hands it on, other
/// than to the `__init__` of a base, or takes a method of it.
fn escape(program: &Program, code: &Function) -> usize {
    let name_of = |site: u16| &program.names[usize::from(code.sites[usize::from(site)])];
    let is_function = |name: &Arc<str>| {
        let mut functions = program.functions.iter();
        functions.any(|function| !function.is_hidden && function.name == *name)
    };
    let escapes = |(at, op): (usize, &Op)| match *op {
        Op::Move { from: 0, .. } => !goes_to_base(program, code, at),
        Op::StoreGlobal { from: 0, .. }
        | Op::StoreAttribute { from: 0, .. }
        | Op::StoreItem { from: 0, .. }
        | Op::StoreCell { from: 0, .. }
        | Op::MakeCell { local: 0 } => true,
        Op::LoadAttribute {
            object: 0, site, ..
        } => is_function(name_of(site)),
        _ => false,
    };
    let mut ops = code.ops.iter().enumerate();
    ops.position(escapes).unwrap_or(code.ops.len())
}

/// Whether what an instruction puts among arguments goes to `super`, or to an `__init__`.
fn goes_to_base(program: &Program, code: &Function, at: usize) -> bool {
    let later = code.ops.iter().enumerate().skip(at);
    for (at, op) in later {
        match *op {
            Op::CallMethod { site, .. } | Op::LoadAttribute { site, .. } => {
                let name = usize::from(code.sites[usize::from(site)]);
                return &*program.names[name] == "__init__";
            }
            Op::Call { callee, .. } => {
                let is_super = |op: &Op| {
                    matches!(*op, Op::LoadConstant { to, constant } if to == callee && matches!(
                        code.constants.get(constant as usize),
                        Some(Constant::Builtin(Builtin::Super))
                    ))
                };
                if !code.ops[..at].iter().any(is_super) {
                    return false;
                }
            }
            Op::CallKeywords { .. } | Op::CallSpread { .. } => return false,
            _ => {}
        }
    }
    false
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
