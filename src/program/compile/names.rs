//! The names of a module: its globals, and what it imports under which name.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::super::library::{self, Module};
use super::super::scope::{Scope, ScopeKind};
use super::super::{Constant, cpython};
use super::FunctionCompiler;
use crate::program::opcode::{NO_REGISTER, NOT_AIMED, Op, Register};
use crate::source::Span;
use crate::syntax::tree::{
    self, Expression, ExpressionKind, Import, Name, Statement, StatementKind,
};

/// Globals that exist before the module runs.
const PREDEFINED: [&str; 3] = ["__name__", "__file__", "__doc__"];

/// The names of a module.
pub(super) struct ModuleNames {
    /// Which library module it is.
    module: Option<Module>,
    /// What the module's code, or a `global` statement, binds.
    bound: BTreeSet<Name>,
    slots: BTreeMap<Arc<str>, u32>,
    /// Names bound by one top-level `import` of a module and by nothing else.
    modules: BTreeMap<Name, Module>,
}

impl ModuleNames {
    /// Reads them off a module's scope and statements.
    pub(super) fn new(
        module: Option<Module>,
        scope: &Scope,
        tree: &tree::Module,
        globals: &mut Vec<Arc<str>>,
    ) -> Self {
        let mut names = Self {
            module,
            bound: scope.bound.iter().cloned().collect(),
            slots: BTreeMap::new(),
            modules: BTreeMap::new(),
        };
        for name in PREDEFINED.map(Name::from).iter().chain(&scope.bound) {
            names.bound.insert(name.clone());
            names.slot(name, globals);
        }
        names.find_modules(&tree.body);
        names
    }

    /// The slot of a global variable.
    fn slot(&mut self, name: &str, globals: &mut Vec<Arc<str>>) -> u32 {
        if let Some(&slot) = self.slots.get(name) {
            return slot;
        }
        let slot = globals.len() as u32;
        globals.push(name.into());
        self.slots.insert(name.into(), slot);
        slot
    }

    /// Whether it is a module of the library.
    pub(super) fn is_library(&self) -> bool {
        self.module.is_some()
    }

    /// `__name__`
    pub(super) fn module_name(&self) -> &'static str {
        self.module.map_or("__main__", Module::name)
    }

    /// The slots by name.
    pub(super) fn slots(&self) -> BTreeMap<Arc<str>, u32> {
        self.slots.clone()
    }

    /// Only top-level imports count, and only of names that are bound once.
    fn find_modules(&mut self, body: &[Statement]) {
        let mut times: BTreeMap<Name, usize> = BTreeMap::new();
        for statement in body {
            let StatementKind::Import(imports) = &statement.kind else {
                continue;
            };
            for import in imports {
                let name = bound_name(import);
                *times.entry(name.clone()).or_default() += 1;
                if let Some(module) = Module::by_name(&import.name)
                    && (import.alias.is_some() || !import.name.contains('.'))
                {
                    self.modules.insert(name, module);
                }
            }
        }
        self.modules.retain(|name, _| times[name] == 1);
        let others = body
            .iter()
            .filter(|statement| !matches!(statement.kind, StatementKind::Import(_)))
            .cloned()
            .collect::<Vec<_>>();
        let scopes = super::Scopes::of_module(&others);
        let rebound = &scopes.get(super::ScopeKey::MODULE).bound;
        self.modules.retain(|name, _| !rebound.contains(name));
    }
}

/// The name that an `import` binds.
pub(super) fn bound_name(import: &Import) -> Name {
    let first = import.name.split('.').next().unwrap_or_default();
    import.alias.clone().unwrap_or_else(|| first.into())
}

/// Where a name lives.
pub(super) enum Place {
    Local(Register),
    /// A class body's variable, which may have no value yet: then the global one is meant.
    ClassLocal(Register),
    Cell(Register),
    Global(u32),
    Constant(Constant),
}

impl FunctionCompiler<'_> {
    fn slot(&mut self, name: &str) -> u32 {
        let context = &mut *self.context;
        context.module.names.slot(name, &mut context.globals)
    }

    /// The register of a local variable, but not of one of a class body that may have no value.
    pub(super) fn local(&self, name: &Name) -> Option<Register> {
        let register = *self.locals.get(name)?;
        let may_be_global =
            self.kind == ScopeKind::Class && self.bound.get(usize::from(register)) == Some(&false);
        (!may_be_global).then_some(register)
    }

    /// Where `name` lives when it is read.
    pub(super) fn place(&mut self, name: &Name, span: Span) -> Place {
        if let Some(register) = self.local(name) {
            return Place::Local(register);
        }
        if let Some(&register) = self.locals.get(name) {
            return Place::ClassLocal(register);
        }
        if let Some(&register) = self.cells.get(name) {
            return Place::Cell(register);
        }
        self.global_place(name, span)
    }

    /// Where a name lives that no function binds.
    fn global_place(&mut self, name: &Name, span: Span) -> Place {
        let module = self.context.module.names.module;
        let is_bound = self.context.module.names.bound.contains(name);
        if is_bound {
            return Place::Global(self.slot(name));
        }
        if let Some(member) = module.and_then(|module| library::member(module, name)) {
            return Place::Constant(Constant::Builtin(member));
        }
        if module.is_none() && name.starts_with("slow_") {
            return Place::Global(self.slot(name));
        }
        if let Some(constant) = builtin_constant(name) {
            return Place::Constant(constant);
        }
        if let Some(slot) = self.context.slot_of(Module::Builtins, name)
            && (!name.starts_with('_') && !name.starts_with("slow_") || module.is_some())
        {
            return Place::Global(slot);
        }
        if cpython::has_name(name) {
            self.context.refuse(span, library::missing_builtin(name));
        }
        Place::Global(self.slot(name))
    }

    /// Whether a name means something that is there.
    pub(super) fn is_known(&self, name: &Name) -> bool {
        self.locals.contains_key(name)
            || self.cells.contains_key(name)
            || self.context.module.names.bound.contains(name)
            || builtin_constant(name).is_some()
            || !name.starts_with('_') && self.context.slot_of(Module::Builtins, name).is_some()
    }

    /// Whether a name means a module that has this member.
    pub(super) fn is_member(&self, name: &str, member: &str) -> bool {
        if self.locals.contains_key(name) || self.cells.contains_key(name) {
            return false;
        }
        let module = self.context.module.names.modules.get(name);
        module.is_some_and(|module| self.context.has_member(*module, member))
    }

    /// Binds `name` to a register's value.
    pub(super) fn store_name(&mut self, name: &Name, from: Register) {
        if let Some(&to) = self.locals.get(name) {
            self.bound[usize::from(to)] = true;
            if to != from {
                self.emit(Op::Move { to, from });
            }
        } else if let Some(&cell) = self.cells.get(name) {
            self.emit(Op::StoreCell { cell, from });
        } else {
            let slot = self.slot(name);
            self.emit(Op::StoreGlobal { from, slot });
        }
    }

    /// `del name`
    pub(super) fn delete_name(&mut self, name: &Name, span: Span) {
        if let Some(&local) = self.locals.get(name) {
            self.check_bound(local, span);
            self.emit(Op::Unbind { local });
            self.bound[usize::from(local)] = false;
        } else if let Some(&cell) = self.cells.get(name) {
            self.scoped(|compiler| {
                let to = compiler.temporary();
                compiler.emit(Op::LoadCell { to, cell });
                compiler.empty_cell(cell);
            });
        } else {
            let slot = self.slot(name);
            self.emit(Op::DeleteGlobal { slot });
        }
    }

    pub(super) fn empty_cell(&mut self, cell: Register) {
        self.emit(Op::StoreCell {
            cell,
            from: NO_REGISTER,
        });
    }

    /// `UnboundLocalError` if a local variable may have no value.
    pub(super) fn check_bound(&mut self, local: Register, span: Span) {
        if self.bound.get(usize::from(local)) == Some(&false) {
            self.emit_at(span, Op::CheckBound { local });
        }
    }

    /// Reads a variable into a register.
    pub(super) fn name(&mut self, name: &Name, span: Span, to: Register) {
        match self.place(name, span) {
            Place::Local(from) => {
                self.check_bound(from, span);
                if from != to {
                    self.emit(Op::Move { to, from });
                }
            }
            Place::ClassLocal(from) => {
                self.emit(Op::Move { to, from });
                match self.global_place(name, span) {
                    Place::Constant(constant) => {
                        let bound = self.emit(Op::JumpIfBound {
                            test: to,
                            distance: NOT_AIMED.into(),
                        });
                        self.load_constant(to, constant);
                        self.patch(bound);
                    }
                    Place::Global(slot) => {
                        self.emit(Op::LoadGlobalUnlessBound { to, slot });
                    }
                    _ => unreachable!("globals and constants are all there is outside"),
                }
            }
            Place::Cell(cell) => {
                self.emit(Op::LoadCell { to, cell });
            }
            Place::Global(slot) => {
                self.emit(Op::LoadGlobal { to, slot });
            }
            Place::Constant(constant) => self.load_constant(to, constant),
        }
    }

    /// Refuses `module.name` where CPython's module has such a member and Lockstep's has not; one
    /// that neither has is an `AttributeError` when it comes to that. Says whether the member
    /// surely exists.
    pub(super) fn check_member(&mut self, object: &Expression, name: &Name, span: Span) -> bool {
        let ExpressionKind::Name(object) = &object.kind else {
            return false;
        };
        if self.locals.contains_key(object) || self.cells.contains_key(object) {
            return false;
        }
        let Some(&module) = self.context.module.names.modules.get(object) else {
            return false;
        };
        let exists = self.context.has_member(module, name);
        if !exists && cpython::module_names(module).contains(&&**name) {
            self.refuse_member(module, name, span);
        }
        exists
    }
}

/// The constant that a name means which nobody binds.
fn builtin_constant(name: &str) -> Option<Constant> {
    Some(match name {
        "NotImplemented" => Constant::NotImplemented,
        "Ellipsis" => Constant::Ellipsis,
        "__debug__" => Constant::Bool(true),
        _ => match library::exception(name) {
            Some(kind) => Constant::Exception(kind),
            None => Constant::Builtin(library::builtin(name)?),
        },
    })
}
