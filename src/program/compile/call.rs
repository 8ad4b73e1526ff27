//! Calls: the function and its arguments stand in neighbouring registers.

use std::sync::Arc;

use super::super::library::{Builtin, Module};
use super::super::opcode::{NO_REGISTER, Op, Register};
use super::names::Place;
use super::{Constant, FunctionCompiler};
use crate::source::Span;
use crate::syntax::tree::{Element, Expression, ExpressionKind, Name};

/// More arguments than this are put into a list.
const MOST_ARGUMENTS: usize = 250;

type Keywords = [(Option<Name>, Expression)];

impl FunctionCompiler<'_> {
    /// Reads a function of the prelude into a register.
    pub(super) fn load_prelude(&mut self, function: &str, to: Register) {
        let slot = self.context.slot_of(Module::Builtins, function);
        let slot = slot.expect("builtins.py has it");
        self.emit(Op::LoadGlobal { to, slot });
    }

    /// `r[to] = function(r[arguments[0]], …)`, with a function of the prelude.
    pub(super) fn call_prelude(&mut self, function: &str, to: Register, arguments: &[Register]) {
        self.scoped(|compiler| {
            let callee = compiler.temporaries(arguments.len() + 1);
            compiler.load_prelude(function, callee);
            for (&from, to) in arguments.iter().zip(callee + 1..) {
                compiler.emit(Op::Move { to, from });
            }
            let count = arguments.len() as u8;
            compiler.emit(Op::Call { to, callee, count });
        });
    }

    /// Writes a text to standard error when the program gets there.
    pub(super) fn write_error(&mut self, text: &str) {
        self.scoped(|compiler| {
            let callee = compiler.temporaries(3);
            compiler.load_constant(callee, Constant::Builtin(Builtin::RawWrite));
            compiler.load_constant(callee + 1, Constant::Str(text.into()));
            compiler.load_constant(callee + 2, Constant::Bool(true));
            compiler.emit(Op::Call {
                to: callee,
                callee,
                count: 2,
            });
        });
    }

    pub(super) fn call(
        &mut self,
        callee: &Expression,
        arguments: &[Element],
        keywords: &Keywords,
        to: Register,
    ) {
        let is_spread = arguments.len() + keywords.len() > MOST_ARGUMENTS
            || arguments.iter().any(|argument| argument.is_starred)
            || keywords.iter().any(|(name, _)| name.is_none());
        if is_spread {
            return self.call_spread(callee, arguments, keywords, to);
        }
        if let ExpressionKind::Attribute { value, name } = &callee.kind {
            self.span = self.attribute_part(self.span, callee.span);
            if keywords.is_empty() {
                return self.call_method(value, name, callee, arguments, to);
            }
        } else if arguments.is_empty() && keywords.is_empty() && self.is_super(callee) {
            return self.call_super(callee.span, to);
        }
        let count = (arguments.len() + keywords.len()) as u8;
        let first = self.temporaries(usize::from(count) + 1);
        self.expression_to(callee, first);
        let values = arguments
            .iter()
            .map(|argument| &argument.value)
            .chain(keywords.iter().map(|(_, value)| value));
        for (value, register) in values.zip(first + 1..) {
            self.expression_to(value, register);
        }
        if keywords.is_empty() {
            self.emit(Op::Call {
                to,
                callee: first,
                count,
            });
        } else {
            let names = keywords.iter().filter_map(|(name, _)| name.as_deref());
            let keywords = self.keyword_list(names.map(Arc::from).collect());
            self.emit(Op::CallKeywords {
                to,
                callee: first,
                count,
                keywords,
            });
        }
    }

    /// `callee(*arguments, **keywords)`
    fn call_spread(
        &mut self,
        callee: &Expression,
        arguments: &[Element],
        keywords: &Keywords,
        to: Register,
    ) {
        let span = self.span;
        let first = self.temporaries(3);
        self.expression_to(callee, first);
        // CPython makes a list of several, and only then calls.
        let callee = match arguments {
            [_] => first,
            _ => NO_REGISTER,
        };
        let list = self.spread_list(arguments, |_| callee);
        self.emit(Op::Move {
            to: first + 1,
            from: list,
        });
        self.keyword_dict(keywords, first + 2, first, Some(span));
        self.emit(Op::CallSpread { to, callee: first });
    }

    fn is_super(&mut self, callee: &Expression) -> bool {
        let ExpressionKind::Name(name) = &callee.kind else {
            return false;
        };
        &**name == "super"
            && self.cells.contains_key("__class__")
            && matches!(
                self.place(name, callee.span),
                Place::Constant(Constant::Builtin(Builtin::Super))
            )
    }

    /// `super()`: of the class around the method, and its first parameter.
    fn call_super(&mut self, span: Span, to: Register) {
        let Some(first_parameter) = self.first_parameter.clone() else {
            let message = "super(): no arguments";
            return self.context.refuse(span, message);
        };
        let callee = self.temporaries(3);
        self.load_constant(callee, Constant::Builtin(Builtin::Super));
        let cell = self.cells["__class__"];
        self.emit(Op::LoadCell {
            to: callee + 1,
            cell,
        });
        self.name(&first_parameter, span, callee + 2);
        let count = 2;
        self.emit(Op::Call { to, callee, count });
    }

    fn call_method(
        &mut self,
        object: &Expression,
        name: &Name,
        callee: &Expression,
        arguments: &[Element],
        to: Register,
    ) {
        let exists = self.check_member(object, name, callee.span);
        let lookup = self.attribute_part(callee.span, callee.span);
        let first = self.temporaries(arguments.len() + 2);
        self.expression_to(object, first + 1);
        let is_plain = |argument: &Element| is_plain(&argument.value);
        if !exists && !arguments.iter().all(is_plain) {
            // Python looks the method up before it evaluates the arguments.
            let object = first + 1;
            let site = self.site(name);
            self.emit_at(lookup, Op::CheckAttribute { object, site });
        }
        for (argument, register) in arguments.iter().zip(first + 2..) {
            self.expression_to(&argument.value, register);
        }
        let site = self.site(name);
        let op = Op::CallMethod {
            to,
            callee: first,
            count: arguments.len() as u8,
            site,
        };
        self.emit_anchored(self.span, lookup, op);
    }

    fn keyword_list(&mut self, names: Vec<Arc<str>>) -> u16 {
        let known = self.context.keywords.iter().position(|list| *list == names);
        let index = known.unwrap_or_else(|| {
            self.context.keywords.push(names);
            self.context.keywords.len() - 1
        });
        index as u16
    }
}

/// Whether evaluating it does nothing that could be seen, unless it fails.
pub(super) fn is_plain(expression: &Expression) -> bool {
    match &expression.kind {
        ExpressionKind::None
        | ExpressionKind::Bool(_)
        | ExpressionKind::Int(_)
        | ExpressionKind::Float(_)
        | ExpressionKind::Str(_)
        | ExpressionKind::Name(_) => true,
        ExpressionKind::Binary { left, right, .. } => is_plain(left) && is_plain(right),
        ExpressionKind::Unary { operand, .. } => is_plain(operand),
        ExpressionKind::Compare { first, rest } => {
            is_plain(first) && rest.iter().all(|(_, operand)| is_plain(operand))
        }
        ExpressionKind::Boolean { operands, .. } => operands.iter().all(is_plain),
        ExpressionKind::List(items) | ExpressionKind::Tuple(items) => {
            items.iter().all(|item| is_plain(&item.value))
        }
        _ => false,
    }
}
