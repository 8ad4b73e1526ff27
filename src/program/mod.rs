//! From tree to bytecode.
//!
//! [`opcode`] is the instruction set, [`library`] what a program finds without defining it,
//! [`scope`] decides where each name lives, [`compile`](mod@compile) translates.
//!
//! Invariant: a program is immutable and free of values: any number of runs share it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::source::{LineIndex, Span};
use crate::syntax::{self, Diagnostic};

pub mod closest;
mod compile;
pub(crate) mod cpython;
mod disassemble;
pub mod library;
pub mod opcode;
mod scope;
#[cfg(test)]
mod tests;

use library::{Builtin, Module};
use opcode::{Op, Register};

/// A compiled source file.
#[derive(Debug)]
pub struct Program {
    /// The file's name in tracebacks.
    pub file_name: Arc<str>,
    /// The text it was compiled from.
    pub source: Arc<str>,
    /// The lines of that text.
    pub lines: LineIndex,
    /// The module docstring.
    pub docstring: Option<Arc<str>>,
    /// All functions; the first is the module itself.
    pub functions: Vec<Function>,
    /// Names of the global variables of all modules, by slot.
    pub globals: Vec<Arc<str>>,
    /// The modules with code in the order in which they run; the program itself is the last.
    pub modules: Vec<ModuleCode>,
    /// Names of attributes and methods that the code mentions.
    pub names: Vec<Arc<str>>,
    /// Those of them that the program's own text mentions, in the order in which it does.
    pub own_names: Vec<u16>,
    /// The names of the keyword arguments of calls that have some.
    pub keywords: Vec<Vec<Arc<str>>>,
    /// Whether generators that are dropped half-way may have something left to do. Then statements
    /// begin with [`Op::Tidy`](opcode::Op::Tidy).
    pub has_cleanups: bool,
}

/// What a module of a program consists of.
#[derive(Debug)]
pub struct ModuleCode {
    /// Which library module it is; `None` for the program itself.
    pub module: Option<Module>,
    /// Index of its code among the functions.
    pub function: u32,
    /// Slots of its global variables.
    pub slots: BTreeMap<Arc<str>, u32>,
}

impl Program {
    /// The slot of a library module's global variable.
    pub fn slot_of(&self, module: Module, name: &str) -> Option<u32> {
        let mut modules = self.modules.iter();
        let code = modules.find(|code| code.module == Some(module))?;
        code.slots.get(name).copied()
    }
}

/// The code of one function.
#[derive(Debug, Default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each says something about the code that the others do not"
)]
pub struct Function {
    /// Its name; `<module>` for the module.
    pub name: Arc<str>,
    /// Its name with those of the classes and functions around it.
    pub qualified_name: Arc<str>,
    /// The first statement, if it is a string.
    pub docstring: Option<Arc<str>>,
    /// `__name__` of its module.
    pub module_name: &'static str,
    /// Whether it belongs to the library: tracebacks leave it out.
    pub is_hidden: bool,
    /// Whether a call makes a generator.
    pub is_generator: bool,
    /// Whether it has positional parameters only, without defaults, and uses no cells of others:
    /// then a call with the right number of arguments needs nothing but a frame.
    pub is_simple: bool,
    /// Whether it is a list, set or dict comprehension or a generator expression.
    pub is_comprehension: bool,
    /// How many of the first registers are parameters, of all kinds.
    pub parameter_count: u16,
    /// How many of the first parameters can be passed by position.
    pub positional_count: u16,
    /// How many of those can't be passed by name.
    pub positional_only_count: u16,
    /// How many of the positional parameters, at their end, have defaults.
    pub default_count: u16,
    /// Whether there is a `*args` behind the positional parameters.
    pub has_star: bool,
    /// The keyword-only parameters that have defaults, by register.
    pub keyword_defaults: Vec<Register>,
    /// Whether the last parameter is `**kwargs`.
    pub has_double_star: bool,
    /// How many cells of outer functions it uses; their registers follow the local variables.
    pub free_count: u16,
    /// The first of those registers.
    pub first_free: Register,
    /// The names of the local variables and cells, parameters first, by register.
    pub locals: Vec<Arc<str>>,
    /// Registers in a window.
    pub register_count: u16,
    /// The instructions. The last one ends the function.
    pub ops: Vec<Op>,
    /// What each instruction was made from.
    pub spans: Vec<Span>,
    /// The 1-based line of each instruction.
    pub lines: Vec<u32>,
    /// A second place for some instructions, sorted by instruction: what a traceback underlines
    /// with `^` among `~` (the operator of a binary operation, the brackets of a subscript), and
    /// for `CallMethod` the `object.name` to blame when there is no such method.
    pub anchors: Vec<(u32, Span)>,
    /// The constants.
    pub constants: Vec<Constant>,
    /// The attribute names that its instructions use: indices into the program's names.
    pub sites: Vec<u16>,
    /// What an exception does, innermost first.
    pub handlers: Vec<Handler>,
    /// Where an exception is being handled, innermost first.
    pub handling: Vec<Handling>,
    /// The annotations of its parameters and, as `return`, of its result.
    pub annotations: Vec<(Arc<str>, Annotation)>,
    /// The comprehensions, which CPython runs in frames of their own, innermost first.
    pub comprehensions: Vec<InlinedFrame>,
}

impl Function {
    /// The type of the generators that it makes: some of the prelude's are iterators in CPython.
    pub fn generator_class(&self) -> Builtin {
        if !self.is_hidden || !matches!(self.module_name, "builtins" | "itertools") {
            return Builtin::GeneratorType;
        }
        match &*self.name {
            "_accumulate" => Builtin::Accumulate,
            "_chained" => Builtin::Chain,
            "_cycle" => Builtin::Cycle,
            "_compress" => Builtin::Compress,
            "_dropwhile" => Builtin::Dropwhile,
            "_filterfalse" => Builtin::Filterfalse,
            "_pairwise" => Builtin::Pairwise,
            "_sliced" => Builtin::Islice,
            "_starmap" => Builtin::Starmap,
            "_takewhile" => Builtin::Takewhile,
            "_tee" => Builtin::Tee,
            "_zip_longest" => Builtin::ZipLongest,
            "_map" | "_map_many" => Builtin::Map,
            "_filter" => Builtin::Filter,
            "_enumerate" => Builtin::Enumerate,
            "_zip" => Builtin::Zip,
            "_backwards" => Builtin::Reversed,
            "_by_index" => Builtin::IteratorType,
            "_until" => Builtin::CallableIterator,
            _ => Builtin::GeneratorType,
        }
    }

    /// The second place of an instruction, if it has one.
    pub fn anchor(&self, op: u32) -> Option<Span> {
        let index = self.anchors.binary_search_by_key(&op, |(op, _)| *op).ok()?;
        Some(self.anchors[index].1)
    }
}

/// An annotation of a function, which means something only where somebody asks for it.
#[derive(Debug)]
pub struct Annotation {
    /// As it stands in the source; of a string, what is in it.
    pub text: Arc<str>,
    /// Whether it is a name, names joined by dots, or `None`.
    pub is_name: bool,
}

/// A value known before the run.
#[derive(Debug, Clone, PartialEq)]
pub enum Constant {
    /// `None`
    None,
    /// `True`, `False`
    Bool(bool),
    /// An integer.
    Int(i64),
    /// A float.
    Float(f64),
    /// `...`
    Ellipsis,
    /// `NotImplemented`
    NotImplemented,
    /// The class of a builtin exception.
    Exception(library::Kind),
    /// A string.
    Str(Arc<str>),
    /// Bytes.
    Bytes(Arc<[u8]>),
    /// A builtin function or type.
    Builtin(Builtin),
    /// A module.
    Module(Module),
}

/// Where an exception goes that is raised between two instructions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Handler {
    /// The first instruction it guards.
    pub start: u32,
    /// The instruction behind the last one.
    pub end: u32,
    /// The instruction that goes on.
    pub target: u32,
    /// The register that receives the exception.
    pub exception: Register,
}

/// Instructions that handle an exception.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Handling {
    /// The first instruction.
    pub start: u32,
    /// The instruction behind the last one.
    pub end: u32,
    /// The register that holds the exception.
    pub exception: Register,
}

/// Instructions that CPython would run in a frame of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InlinedFrame {
    /// The first instruction.
    pub start: u32,
    /// The instruction behind the last one.
    pub end: u32,
    /// What calls it.
    pub span: Span,
    /// `<listcomp>`, `<setcomp>`, `<dictcomp>`
    pub name: &'static str,
    /// The variables of its clauses, in the order of their registers.
    pub locals: Vec<Arc<str>>,
}

impl Function {
    /// The innermost inlined comprehension that an instruction belongs to.
    pub fn comprehension(&self, at: u32) -> Option<&InlinedFrame> {
        let mut inlined = self.comprehensions.iter();
        inlined.find(|inlined| inlined.start <= at && at < inlined.end)
    }
}

/// Compiles a source text, or says all that is wrong with it.
pub fn compile(source: &str, file_name: &str) -> Result<Arc<Program>, Vec<Diagnostic>> {
    let module = syntax::parse(source)?;
    compile::program(&module, source, file_name).map(Arc::new)
}
