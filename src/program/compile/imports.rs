//! Imports, and what becomes of one that can't be: it is refused, unless the program is prepared
//! for an `ImportError`.

use super::super::closest::closest;
use super::super::library::{self, Module};
use super::super::{Constant, cpython};
use super::FunctionCompiler;
use super::names::bound_name;
use crate::program::opcode::Op;
use crate::source::Span;
use crate::syntax::tree::{
    BooleanOperator, CompareOperator, Expression, ExpressionKind, Handler, Import, Name,
    UnaryOperator,
};

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

/// What a condition is that asks for the version or the platform, or for a checker of types.
pub(super) fn known_truth(test: &Expression) -> Option<bool> {
    match &test.kind {
        ExpressionKind::Bool(truth) => Some(*truth),
        ExpressionKind::Int(number) => Some(*number != 0),
        ExpressionKind::Name(name) | ExpressionKind::Attribute { name, .. } => {
            (&**name == "TYPE_CHECKING").then_some(false)
        }
        ExpressionKind::Unary {
            operator: UnaryOperator::Not,
            operand,
        } => known_truth(operand).map(|truth| !truth),
        ExpressionKind::Boolean { operator, operands } => {
            let ends = *operator == BooleanOperator::Or;
            let truths: Vec<_> = operands.iter().map(known_truth).collect();
            if truths.contains(&Some(ends)) {
                Some(ends)
            } else {
                truths.iter().all(Option::is_some).then_some(!ends)
            }
        }
        ExpressionKind::Compare { first, rest } => {
            let [(operator, second)] = &rest[..] else {
                return None;
            };
            let order = match asked(first)? {
                Asked::Version => VERSION[..].cmp(&numbers(second)?[..]),
                Asked::Major => VERSION[0].cmp(numbers(second)?.first()?),
                Asked::Platform(name) => match &second.kind {
                    ExpressionKind::Str(other) => name.cmp(&**other),
                    _ => return None,
                },
            };
            Some(match operator {
                CompareOperator::Equal => order.is_eq(),
                CompareOperator::NotEqual => order.is_ne(),
                CompareOperator::Less => order.is_lt(),
                CompareOperator::LessEqual => order.is_le(),
                CompareOperator::Greater => order.is_gt(),
                CompareOperator::GreaterEqual => order.is_ge(),
                _ => return None,
            })
        }
        _ => None,
    }
}

const VERSION: [i64; 3] = [3, 11, 2];

enum Asked {
    Version,
    Major,
    Platform(&'static str),
}

/// What `sys.version_info` and its like ask for.
fn asked(expression: &Expression) -> Option<Asked> {
    match &expression.kind {
        ExpressionKind::Attribute { value, name } => match (&value.kind, &**name) {
            (ExpressionKind::Name(module), "version_info") if &**module == "sys" => {
                Some(Asked::Version)
            }
            (ExpressionKind::Name(module), "platform") if &**module == "sys" => {
                Some(Asked::Platform("linux"))
            }
            (ExpressionKind::Name(module), "name") if &**module == "os" => {
                Some(Asked::Platform("posix"))
            }
            (_, "major") if matches!(asked(value)?, Asked::Version) => Some(Asked::Major),
            _ => None,
        },
        ExpressionKind::Subscript { value, index } => {
            let is_first = index.kind == ExpressionKind::Int(0);
            (is_first && matches!(asked(value)?, Asked::Version)).then_some(Asked::Major)
        }
        _ => None,
    }
}

/// A tuple of numbers, or one.
fn numbers(expression: &Expression) -> Option<Vec<i64>> {
    match &expression.kind {
        ExpressionKind::Int(number) => Some(vec![*number]),
        ExpressionKind::Tuple(items) => {
            let items = items.iter().map(|item| match item.value.kind {
                ExpressionKind::Int(number) => Some(number),
                _ => None,
            });
            items.collect()
        }
        _ => None,
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
        self.scoped(|compiler| {
            let first = compiler.temporaries(names.len());
            for (name, register) in names.iter().zip(first..) {
                compiler.load_constant(register, Constant::Str((*name).into()));
            }
            let registers: Vec<_> = (first..).take(names.len()).collect();
            compiler.call_prelude(function, first, &registers);
        });
    }

    pub(super) fn refuse_member(&mut self, module: Module, name: &str, span: Span) {
        let module_name = module.name();
        let message = if cpython::module_names(module).contains(&name) {
            library::missing_member(module_name, name)
        } else {
            let guess = closest(name, &cpython::module_names(module));
            let guess = guess.map(|guess| format!(" Did you mean: '{guess}'?"));
            let guess = guess.unwrap_or_default();
            format!("The module '{module_name}' has no '{name}'.{guess}")
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
