//! Imports, and what becomes of one that can't be: it is refused, unless the program is prepared
//! for an `ImportError`.

use super::super::library::{self, Module};
use super::super::{Constant, cpython};
use super::FunctionCompiler;
use super::names::bound_name;
use crate::program::opcode::Op;
use crate::source::Span;
use crate::syntax::tree::{Expression, ExpressionKind, Handler, Import, Name};

/// Whether a handler's text says that it handles `ImportError`s.
pub(super) fn catches_import_error(handler: &Handler) -> bool {
    let Some(kind) = &handler.kind else {
        return true;
    };
    let catches = |kind: &Expression| {
        matches!(&kind.kind, ExpressionKind::Name(name) if matches!(
            &**name,
            "ImportError" | "ModuleNotFoundError" | "Exception" | "BaseException"
        ))
    };
    match &kind.kind {
        ExpressionKind::Tuple(kinds) => kinds.iter().any(|kind| catches(&kind.value)),
        _ => catches(kind),
    }
}

impl FunctionCompiler<'_> {
    /// Runs `body`, where an `ImportError` is `expected` if it is so here or around it.
    pub(super) fn where_import_errors_are(&mut self, expected: bool, body: impl FnOnce(&mut Self)) {
        let around = self.expects_import_error;
        self.expects_import_error |= expected;
        body(self);
        self.expects_import_error = around;
    }

    /// `import a, b.c as d`
    pub(super) fn import(&mut self, imports: &[Import]) {
        for import in imports {
            let Some(module) = self.known_module(&import.name, import.span) else {
                continue;
            };
            let name = bound_name(import);
            let bound = if import.alias.is_some() {
                module
            } else {
                let package = Module::by_name(&name).expect("packages are modules");
                self.context.require(package);
                package
            };
            self.bind_constant(&name, Constant::Module(bound));
        }
    }

    fn bind_constant(&mut self, name: &Name, constant: Constant) {
        self.scoped(|compiler| {
            let register = compiler.temporary();
            compiler.load_constant(register, constant);
            compiler.store_name(name, register);
        });
    }

    /// `from module import a, b as c`
    pub(super) fn import_from(&mut self, module: &Name, names: &[Import], span: Span) {
        if &**module == "__future__" {
            return;
        }
        let Some(module) = self.known_module(module, span) else {
            return;
        };
        for import in names {
            let name = bound_name(import);
            let submodule = Module::by_name(&format!("{}.{}", module.name(), import.name));
            if let Some(slot) = self.context.slot_of(module, &import.name) {
                self.scoped(|compiler| {
                    let to = compiler.temporary();
                    compiler.emit_at(import.span, Op::LoadGlobal { to, slot });
                    compiler.store_name(&name, to);
                });
            } else if let Some(builtin) = library::member(module, &import.name) {
                self.bind_constant(&name, Constant::Builtin(builtin));
            } else if let Some(submodule) = submodule {
                self.context.require(submodule);
                self.bind_constant(&name, Constant::Module(submodule));
            } else if self.expects_import_error && &*import.name != "*" {
                self.raise_import_error("_no_member", &[&import.name, module.name()]);
            } else {
                self.refuse_member(module, &import.name, import.span);
            }
        }
    }

    /// The module of this name, compiled.
    fn known_module(&mut self, name: &str, span: Span) -> Option<Module> {
        let module = Module::by_name(name);
        if let Some(module) = module {
            self.context.require(module);
        } else if self.expects_import_error {
            self.raise_import_error("_no_module", &[first_missing(name)]);
        } else {
            self.context.refuse(span, Module::missing(name));
        }
        module
    }

    /// Calls the library's function that raises the error.
    fn raise_import_error(&mut self, function: &str, names: &[&str]) {
        let slot = self.context.slot_of(Module::Builtins, function);
        let slot = slot.expect("builtins.py has it");
        self.scoped(|compiler| {
            let to = compiler.temporaries(names.len() + 1);
            compiler.emit(Op::LoadGlobal { to, slot });
            for (name, register) in names.iter().zip(to + 1..) {
                compiler.load_constant(register, Constant::Str((*name).into()));
            }
            let count = names.len() as u8;
            compiler.emit(Op::Call {
                to,
                callee: to,
                count,
            });
        });
    }

    pub(super) fn refuse_member(&mut self, module: Module, name: &str, span: Span) {
        let module_name = module.name();
        let message = if cpython::module_names(module).contains(&name) {
            library::missing_member(module_name, name)
        } else {
            format!("The module '{module_name}' has no '{name}'.")
        };
        self.context.refuse(span, message);
    }
}

/// The outermost of the modules of a dotted name that is not there.
fn first_missing(name: &str) -> &str {
    let ends = name.match_indices('.').map(|(end, _)| end);
    let mut modules = ends.map(|end| &name[..end]);
    let missing = modules.find(|module| Module::by_name(module).is_none());
    missing.unwrap_or(name)
}
