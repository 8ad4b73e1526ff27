//! The compiler: one pass over the tree, function by function.
//!
//! [`FunctionCompiler`] holds what is being written; [`statement`], [`expression`] and [`jump`]
//! extend it, each for its part of the tree. Temporaries are a stack above the local variables.

mod call;
mod expression;
mod foreign;
mod jump;
mod loops;
mod names;
mod statement;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::opcode::{Op, Register};
use super::scope::Bindings;
use super::{Constant, Function, Handler, InlinedFrame, Program, keyed};
use crate::source::{LineIndex, Span};
use crate::syntax::tree::{self, Name};
use crate::syntax::{Diagnostic, DiagnosticKind};

use names::ModuleNames;

/// More local variables and temporaries than any person's function has.
const MOST_REGISTERS: usize = 4_000;

/// Translates a whole file.
pub(super) fn module(
    tree: &tree::Module,
    source: &str,
    file_name: &str,
) -> Result<Program, Vec<Diagnostic>> {
    let lines = LineIndex::new(source);
    let mut context = Context {
        names: ModuleNames::new(&tree.body),
        functions: vec![Function::default()],
        attribute_names: Vec::new(),
        keywords: Vec::new(),
        diagnostics: Vec::new(),
        lines,
        source: source.into(),
    };
    let mut compiler = FunctionCompiler::new(&mut context, &[], None);
    compiler.statements(&tree.body);
    let mut code = compiler.finish();
    code.name = "<module>".into();
    context.functions[super::MODULE_FUNCTION] = code;
    if !context.diagnostics.is_empty() {
        context
            .diagnostics
            .sort_by_key(|diagnostic| (diagnostic.span.start, diagnostic.span.end));
        // A loop's condition is written twice.
        context.diagnostics.dedup();
        return Err(context.diagnostics);
    }
    let keyed = context.keyed_function();
    Ok(Program {
        keyed,
        file_name: file_name.into(),
        source: context.source,
        lines: context.lines,
        docstring: tree.docstring.as_deref().map(Arc::from),
        functions: context.functions,
        globals: context.names.into_globals(),
        names: context.attribute_names,
        keywords: context.keywords,
    })
}

/// What all functions of a module share while it is compiled.
struct Context {
    names: ModuleNames,
    functions: Vec<Function>,
    attribute_names: Vec<Arc<str>>,
    keywords: Vec<Vec<Arc<str>>>,
    diagnostics: Vec<Diagnostic>,
    lines: LineIndex,
    source: Arc<str>,
}

impl Context {
    fn refuse(&mut self, span: Span, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic {
            kind: DiagnosticKind::Unsupported,
            span,
            message: message.into(),
        });
    }

    /// Adds the function behind calls with a `key`, if there are such calls.
    fn keyed_function(&mut self) -> Option<u32> {
        let mut names = self.keywords.iter().flatten();
        names.any(|name| **name == *"key").then(|| {
            self.functions.push(keyed::function());
            self.functions.len() as u32 - 1
        })
    }

    /// The number of an attribute's name.
    fn attribute_name(&mut self, name: &str) -> u16 {
        let known = self
            .attribute_names
            .iter()
            .position(|other| &**other == name);
        let index = known.unwrap_or_else(|| {
            self.attribute_names.push(name.into());
            self.attribute_names.len() - 1
        });
        index as u16
    }
}

/// A construct that a `return`, `break` or `continue` leaves.
enum Block {
    Loop {
        /// Jumps to the end, behind `else`.
        breaks: Vec<usize>,
        /// Jumps to the next round.
        continues: Vec<usize>,
    },
    With {
        manager: Register,
        span: Span,
        /// The first instruction of the guarded range that is being written.
        guarded_from: u32,
        /// The guarded ranges so far.
        ranges: Vec<(u32, u32)>,
    },
}

/// One function while it is being written.
struct FunctionCompiler<'context> {
    context: &'context mut Context,
    code: Function,
    /// Register of each local variable; a comprehension's variables come and go.
    locals: BTreeMap<Name, Register>,
    is_module: bool,
    /// Names that an enclosing function binds, which closures would reach.
    enclosing: Vec<Name>,
    /// Declared `global` here.
    globals: Vec<Name>,
    /// Whether each local register surely has a value here.
    bound: Vec<bool>,
    /// The first free temporary.
    next_temporary: usize,
    blocks: Vec<Block>,
    /// The source of the instructions being written.
    span: Span,
}

impl<'context> FunctionCompiler<'context> {
    fn new(
        context: &'context mut Context,
        enclosing: &[Name],
        function: Option<&tree::Function>,
    ) -> Self {
        let bindings = function.map(Bindings::of_function).unwrap_or_default();
        let parameter_count = function.map_or(0, |function| function.parameters.len());
        let local_count = bindings.bound.len();
        let locals = bindings.bound.iter().cloned();
        let mut bound = vec![false; local_count];
        bound[..parameter_count].fill(true);
        Self {
            context,
            code: Function {
                name: function
                    .map_or("<module>", |function| &function.name)
                    .into(),
                parameter_count: parameter_count as u16,
                register_count: local_count as u16,
                locals: bindings
                    .bound
                    .iter()
                    .map(|name| Arc::from(&**name))
                    .collect(),
                ..Function::default()
            },
            locals: locals.zip(0..).collect(),
            is_module: function.is_none(),
            enclosing: enclosing.to_vec(),
            globals: bindings.global.into_iter().collect(),
            bound,
            next_temporary: local_count,
            blocks: Vec::new(),
            span: Span::default(),
        }
    }

    fn finish(mut self) -> Function {
        self.emit(Op::ReturnNone);
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
        self.code
            .lines
            .push(self.context.lines.line(self.span.start));
        self.code.ops.len() - 1
    }

    /// Emits an instruction made from `span`.
    fn emit_at(&mut self, span: Span, op: Op) -> usize {
        let outer = std::mem::replace(&mut self.span, span);
        let index = self.emit(op);
        self.span = outer;
        index
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
    fn inlined_frame(&mut self, start: u32, span: Span) {
        let end = self.here();
        self.code
            .comprehensions
            .push(InlinedFrame { start, end, span });
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
}
