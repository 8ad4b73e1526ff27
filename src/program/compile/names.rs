//! The names of a module: its globals, and what it imports under which name.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::super::cpython;
use super::super::library::{self, Module};
use super::super::scope::Bindings;
use super::super::{Constant, Function};
use super::FunctionCompiler;
use crate::program::opcode::{Op, Register};
use crate::source::Span;
use crate::syntax::tree::{Expression, ExpressionKind, Import, Name, Statement, StatementKind};

/// Globals that exist before the module runs.
const PREDEFINED: [&str; 3] = ["__name__", "__file__", "__doc__"];

/// The names of a module.
pub(in crate::program) struct ModuleNames {
    /// What the module's code, or a `global` statement, binds.
    bound: BTreeSet<Name>,
    /// Globals by slot.
    globals: Vec<Arc<str>>,
    slots: BTreeMap<Arc<str>, u32>,
    /// Names bound by one `import` of a module and by nothing else.
    modules: BTreeMap<Name, Module>,
}

impl ModuleNames {
    /// Reads them off a module's statements.
    pub(super) fn new(body: &[Statement]) -> Self {
        let mut bound: BTreeSet<Name> = Bindings::of_body(body).bound.into_iter().collect();
        bound.extend(PREDEFINED.map(Name::from));
        collect_global_statements(body, &mut bound);
        let mut names = Self {
            bound,
            globals: Vec::new(),
            slots: BTreeMap::new(),
            modules: BTreeMap::new(),
        };
        for name in PREDEFINED {
            names.slot(name);
        }
        names.find_modules(body);
        names
    }

    /// The slot of a global variable.
    pub(super) fn slot(&mut self, name: &str) -> u32 {
        if let Some(&slot) = self.slots.get(name) {
            return slot;
        }
        let slot = self.globals.len() as u32;
        self.globals.push(name.into());
        self.slots.insert(name.into(), slot);
        slot
    }

    /// The names by slot.
    pub(super) fn into_globals(self) -> Vec<Arc<str>> {
        self.globals
    }

    /// The module that a global name surely stands for.
    fn module(&self, name: &str) -> Option<Module> {
        self.modules.get(name).copied()
    }

    /// Only top-level imports count, and only of names that nothing else binds at top level.
    fn find_modules(&mut self, body: &[Statement]) {
        let mut others: Vec<Statement> = Vec::new();
        for statement in body {
            if let StatementKind::Import(imports) = &statement.kind {
                for import in imports {
                    if let Some(module) = Module::by_name(&import.name) {
                        self.modules.insert(bound_name(import).clone(), module);
                    }
                }
            } else {
                others.push(statement.clone());
            }
        }
        let mut rebound: BTreeSet<Name> = Bindings::of_body(&others).bound.into_iter().collect();
        collect_global_statements(body, &mut rebound);
        self.modules.retain(|name, _| !rebound.contains(name));
    }
}

/// The name that an `import` binds.
fn bound_name(import: &Import) -> &Name {
    import.alias.as_ref().unwrap_or(&import.name)
}

/// Adds the names of all `global` statements in all functions.
fn collect_global_statements(body: &[Statement], names: &mut BTreeSet<Name>) {
    for statement in body {
        match &statement.kind {
            StatementKind::Global(declared) => names.extend(declared.iter().cloned()),
            StatementKind::Define(function) => collect_global_statements(&function.body, names),
            StatementKind::If {
                body, otherwise, ..
            }
            | StatementKind::While {
                body, otherwise, ..
            }
            | StatementKind::For {
                body, otherwise, ..
            } => {
                collect_global_statements(body, names);
                collect_global_statements(otherwise, names);
            }
            StatementKind::With { body, .. } => collect_global_statements(body, names),
            _ => {}
        }
    }
}

/// Where a name lives.
pub(super) enum Place {
    Local(Register),
    Global(u32),
    Constant(Constant),
}

impl FunctionCompiler<'_> {
    /// Where `name` lives when it is read.
    pub(super) fn place(&mut self, name: &Name, span: Span) -> Place {
        if let Some(&register) = self.locals.get(name) {
            return Place::Local(register);
        }
        let declared_global = self.globals.contains(name);
        if !declared_global && self.enclosing.contains(name) {
            self.context.refuse(
                span,
                format!(
                    "Lockstep does not run closures yet: '{name}' belongs to the enclosing \
                     function. Pass it as a parameter."
                ),
            );
        }
        if !declared_global && !self.context.names.bound.contains(name) {
            if let Some(builtin) = library::builtin(name) {
                return Place::Constant(Constant::Builtin(builtin));
            }
            if cpython::has_name(name) {
                self.context
                    .refuse(span, format!("Lockstep does not have '{name}' yet."));
            }
        }
        Place::Global(self.context.names.slot(name))
    }

    /// Binds `name` to a register's value.
    pub(super) fn store_name(&mut self, name: &Name, from: Register) {
        if let Some(&to) = self.locals.get(name) {
            self.bound[usize::from(to)] = true;
            if to != from {
                self.emit(Op::Move { to, from });
            }
        } else {
            let slot = self.context.names.slot(name);
            self.emit(Op::StoreGlobal { from, slot });
        }
    }

    /// `import a, b as c`
    pub(super) fn import(&mut self, imports: &[Import]) {
        for import in imports {
            let Some(module) = self.known_module(&import.name, import.span) else {
                continue;
            };
            self.scoped(|compiler| {
                let register = compiler.temporary();
                compiler.load_constant(register, Constant::Module(module));
                compiler.store_name(bound_name(import), register);
            });
        }
    }

    /// `from module import a, b as c`
    pub(super) fn import_from(&mut self, module: &Name, names: &[Import], span: Span) {
        let Some(module) = self.known_module(module, span) else {
            return;
        };
        for import in names {
            let Some(builtin) = library::member(module, &import.name) else {
                self.refuse_member(module, &import.name, import.span);
                continue;
            };
            self.scoped(|compiler| {
                let register = compiler.temporary();
                compiler.load_constant(register, Constant::Builtin(builtin));
                compiler.store_name(bound_name(import), register);
            });
        }
    }

    fn known_module(&mut self, name: &str, span: Span) -> Option<Module> {
        let module = Module::by_name(name);
        if module.is_none() {
            let known = Module::IMPORTABLE.map(Module::name).join(", ");
            self.context.refuse(
                span,
                format!("Lockstep does not have the module '{name}' yet. It has: {known}."),
            );
        }
        module
    }

    fn refuse_member(&mut self, module: Module, name: &str, span: Span) {
        let module_name = module.name();
        let message = if cpython::module_names(module).contains(&name) {
            format!("Lockstep does not have '{module_name}.{name}' yet.")
        } else {
            format!("The module '{module_name}' has no '{name}'.")
        };
        self.context.refuse(span, message);
    }

    /// Refuses `module.name` where CPython's module has such a member and Lockstep's has not; one
    /// that neither has is an `AttributeError` when it comes to that. Says whether the member
    /// surely exists.
    pub(super) fn check_member(&mut self, object: &Expression, name: &Name, span: Span) -> bool {
        let ExpressionKind::Name(object) = &object.kind else {
            return false;
        };
        if self.locals.contains_key(object) {
            return false;
        }
        let Some(module) = self.context.names.module(object) else {
            return false;
        };
        let exists = library::member(module, name).is_some();
        if !exists && cpython::module_names(module).contains(&&**name) {
            self.refuse_member(module, name, span);
        }
        exists
    }

    /// `def` inside this function: the names that it must not reach.
    pub(super) fn names_for_inner(&self) -> Vec<Name> {
        let mut names = self.enclosing.clone();
        if !self.is_module {
            names.extend(self.locals.keys().cloned());
        }
        names
    }

    /// Compiles an inner function and returns its index.
    pub(super) fn function(&mut self, function: &crate::syntax::tree::Function) -> u16 {
        let enclosing = self.names_for_inner();
        let index = self.context.functions.len();
        self.context.functions.push(Function::default());
        let mut inner = FunctionCompiler::new(self.context, &enclosing, Some(function));
        inner.code.default_count = function
            .parameters
            .iter()
            .filter(|parameter| parameter.default.is_some())
            .count() as u16;
        inner.span = function.name_span;
        inner.statements(&function.body);
        let code = inner.finish();
        self.context.functions[index] = code;
        index as u16
    }
}
