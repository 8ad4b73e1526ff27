//! The compiler: one pass over the tree, function by function.
//!
//! [`FunctionCompiler`] holds what is being written; the modules below extend it, each for its
//! part of the tree. Temporaries are a stack above the local variables.

mod blocks;
mod call;
mod comprehension;
mod display;
mod expression;
mod format;
mod function;
mod handlers;
mod imports;
mod jump;
mod loops;
mod modules;
mod names;
mod pattern;
mod statement;
mod tidy;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::opcode::{Op, Register};
use super::scope::{ScopeKey, ScopeKind, Scopes};
use super::{Constant, Function, Handler, Handling, InlinedFrame, ModuleCode};
use crate::source::{LineIndex, Span};
use crate::syntax::tree::Name;
use crate::syntax::{Diagnostic, DiagnosticKind};

use blocks::Block;
use names::ModuleNames;

pub(super) use modules::program;

/// More local variables and temporaries than any person's function has.
const MOST_REGISTERS: usize = 4_000;

/// What all functions of a program share while it is compiled.
struct Context {
    functions: Vec<Function>,
    /// Names of global variables by slot, of all modules.
    globals: Vec<Arc<str>>,
    /// Modules that are compiled, in the order in which they run.
    modules: Vec<ModuleCode>,
    attribute_names: Vec<Arc<str>>,
    attribute_index: BTreeMap<Arc<str>, u16>,
    /// See [`Program::own_names`](super::Program::own_names).
    own_attribute_names: Vec<u16>,
    keywords: Vec<Vec<Arc<str>>>,
    /// See [`Program::has_cleanups`](super::Program::has_cleanups).
    has_cleanups: bool,
    /// The module that is being compiled.
    module: ModuleContext,
}

/// What all functions of a module share while it is compiled.
struct ModuleContext {
    names: ModuleNames,
    scopes: Scopes,
    diagnostics: Vec<Diagnostic>,
    lines: LineIndex,
    source: Arc<str>,
}

impl Context {
    fn refuse(&mut self, span: Span, message: impl Into<String>) {
        self.module.diagnostics.push(Diagnostic {
            kind: DiagnosticKind::Unsupported,
            span,
            message: message.into(),
        });
    }

    /// The number of an attribute's name.
    fn attribute_name(&mut self, name: &str) -> u16 {
        let index = self.attribute_number(name);
        if !self.module.names.is_library() && !self.own_attribute_names.contains(&index) {
            self.own_attribute_names.push(index);
        }
        index
    }

    fn attribute_number(&mut self, name: &str) -> u16 {
        if let Some(&index) = self.attribute_index.get(name) {
            return index;
        }
        let index = self.attribute_names.len() as u16;
        let name: Arc<str> = name.into();
        self.attribute_names.push(name.clone());
        self.attribute_index.insert(name, index);
        index
    }
}

/// One function while it is being written.
struct FunctionCompiler<'context> {
    context: &'context mut Context,
    code: Function,
    kind: ScopeKind,
    /// The register of each local variable; a comprehension's variables come and go.
    locals: BTreeMap<Name, Register>,
    /// The register of each variable that lives in a cell, its own or an outer function's.
    cells: BTreeMap<Name, Register>,
    /// Whether each local register surely has a value here.
    bound: Vec<bool>,
    /// The locals that are unbound somewhere in the function.
    unbound: Vec<Register>,
    /// The first free temporary.
    next_temporary: usize,
    blocks: Vec<Block>,
    /// Whether an `ImportError` raised here is handled, or another one is being handled.
    expects_import_error: bool,
    /// The first parameter, which `super()` means.
    first_parameter: Option<Name>,
    /// The source of the instructions being written.
    span: Span,
}

impl<'context> FunctionCompiler<'context> {
    /// A function whose scope is `key` and whose first `parameter_count` variables are
    /// parameters.
    fn new(context: &'context mut Context, key: ScopeKey, parameter_count: usize) -> Self {
        let scope = context.module.scopes.get(key);
        let kind = scope.kind;
        // A module's variables are no registers.
        let bound: &[Name] = match kind {
            ScopeKind::Module => &[],
            _ => &scope.bound,
        };
        let names = bound.iter().chain(&scope.free);
        let mut locals = BTreeMap::new();
        let mut cells = BTreeMap::new();
        for (name, register) in names.clone().zip(0..) {
            let is_cell = scope.cells.contains(name) || register as usize >= bound.len();
            let map = if is_cell { &mut cells } else { &mut locals };
            map.insert(name.clone(), register);
        }
        let unbound = scope.unbound.iter();
        let unbound = unbound
            .filter_map(|name| locals.get(name).copied())
            .collect();
        let first_free = bound.len();
        let own_cells: Vec<Register> = cells
            .values()
            .copied()
            .filter(|register| usize::from(*register) < first_free)
            .collect();
        let count = names.clone().count();
        let mut is_bound = vec![false; count];
        is_bound[..parameter_count].fill(true);
        let code = Function {
            parameter_count: parameter_count as u16,
            register_count: count as u16,
            first_free: first_free as u16,
            free_count: (count - first_free) as u16,
            locals: names.map(|name| Arc::from(&**name)).collect(),
            ..Function::default()
        };
        let mut compiler = Self {
            context,
            code,
            kind,
            locals,
            cells,
            bound: is_bound,
            unbound,
            next_temporary: count,
            blocks: Vec::new(),
            expects_import_error: false,
            first_parameter: None,
            span: Span::default(),
        };
        for local in own_cells {
            compiler.emit(Op::MakeCell { local });
        }
        compiler
    }

    fn finish(mut self) -> Function {
        if self.kind != ScopeKind::Class {
            self.tidy_all_but(None);
        }
        self.emit(match self.kind {
            ScopeKind::Class => Op::ReturnNamespace,
            _ => Op::ReturnNone,
        });
        let code = &mut self.code;
        code.is_simple = code.positional_count == code.parameter_count
            && code.free_count == 0
            && !code.is_generator;
        if self.code.ops.len() > i32::MAX as usize || self.code.locals.len() > MOST_REGISTERS {
            self.too_long();
        }
        self.code
    }

    fn too_long(&mut self) {
        let span = self.span;
        self.context.refuse(
            span,
            "This function is too long for Lockstep: split it into smaller ones.",
        );
    }

    /// The index of the next instruction.
    fn here(&self) -> u32 {
        self.code.ops.len() as u32
    }

    fn emit(&mut self, op: Op) -> usize {
        self.code.ops.push(op);
        self.code.spans.push(self.span);
        let line = self.context.module.lines.line(self.span.start);
        self.code.lines.push(line);
        self.code.ops.len() - 1
    }

    /// Emits an instruction made from `span`.
    fn emit_at(&mut self, span: Span, op: Op) -> usize {
        let outer = std::mem::replace(&mut self.span, span);
        let index = self.emit(op);
        self.span = outer;
        index
    }

    /// What tracebacks show of `whole`, in which an attribute is used: all of it, or from the
    /// attribute's name on if that stands on another line than the beginning.
    fn attribute_part(&self, whole: Span, attribute: Span) -> Span {
        let module = &self.context.module;
        if module.lines.line(whole.start) == module.lines.line(attribute.end) {
            return whole;
        }
        let before = &module.source[..attribute.end as usize];
        let name = before.trim_end_matches(|c: char| c.is_alphanumeric() || c == '_');
        Span {
            start: name.len() as u32,
            end: whole.end,
        }
    }

    /// Emits an instruction of which tracebacks underline a part.
    fn emit_anchored(&mut self, span: Span, anchor: Span, op: Op) {
        let index = self.emit_at(span, op);
        self.code.anchors.push((index as u32, anchor));
    }

    /// The site of an attribute's name in this function.
    fn site(&mut self, name: &str) -> u16 {
        let name = self.context.attribute_name(name);
        self.code.sites.push(name);
        if self.code.sites.len() > usize::from(u16::MAX) {
            self.too_long();
            self.code.sites.clear();
        }
        (self.code.sites.len().max(1) - 1) as u16
    }

    /// Reserves `count` neighbouring temporaries and returns the first.
    fn temporaries(&mut self, count: usize) -> Register {
        let first = self.next_temporary;
        self.next_temporary += count;
        if self.next_temporary > MOST_REGISTERS {
            self.too_long();
            self.next_temporary = first;
        }
        let used = self
            .next_temporary
            .max(usize::from(self.code.register_count));
        self.code.register_count = used as u16;
        first as Register
    }

    fn temporary(&mut self) -> Register {
        self.temporaries(1)
    }

    /// Runs `body` and gives back the temporaries it took.
    fn scoped<T>(&mut self, body: impl FnOnce(&mut Self) -> T) -> T {
        let mark = self.next_temporary;
        let result = body(self);
        self.next_temporary = mark;
        result
    }

    fn constant(&mut self, constant: Constant) -> u32 {
        let same = |other: &Constant| match (other, &constant) {
            (Constant::Float(a), Constant::Float(b)) => a.to_bits() == b.to_bits(),
            (a, b) => a == b,
        };
        let known = self.code.constants.iter().position(same);
        let index = known.unwrap_or_else(|| {
            self.code.constants.push(constant);
            self.code.constants.len() - 1
        });
        index as u32
    }

    fn load_constant(&mut self, to: Register, constant: Constant) {
        let op = match constant {
            Constant::Int(value) if i32::try_from(value).is_ok() => Op::LoadInt {
                to,
                value: value as i32,
            },
            constant => Op::LoadConstant {
                to,
                constant: self.constant(constant),
            },
        };
        self.emit(op);
    }

    /// Marks what was written since `start` as a frame of its own.
    fn inlined_frame(
        &mut self,
        start: u32,
        span: Span,
        (name, locals): (&'static str, Vec<Arc<str>>),
    ) {
        let end = self.here();
        self.code.comprehensions.push(InlinedFrame {
            start,
            end,
            span,
            name,
            locals,
        });
    }

    fn handler(&mut self, (start, end): (u32, u32), target: u32, exception: Register) {
        if start < end {
            self.code.handlers.push(Handler {
                start,
                end,
                target,
                exception,
            });
        }
    }

    /// Says that what was written since `start` handles the exception in a register.
    fn handling(&mut self, start: u32, exception: Register) {
        let end = self.here();
        self.code.handling.push(Handling {
            start,
            end,
            exception,
        });
    }
}
