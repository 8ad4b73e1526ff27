//! Calls: the function and its arguments stand in neighbouring registers.

use std::sync::Arc;

use super::super::opcode::{Op, Register};
use super::FunctionCompiler;
use crate::syntax::tree::{Expression, ExpressionKind, Name};

impl FunctionCompiler<'_> {
    pub(super) fn call(
        &mut self,
        callee: &Expression,
        arguments: &[Expression],
        keywords: &[(Name, Expression)],
        to: Register,
    ) {
        if let ExpressionKind::Attribute { value, name } = &callee.kind
            && keywords.is_empty()
        {
            return self.call_method(value, name, callee, arguments, to);
        }
        self.check_keywords(callee, keywords);
        let count = (arguments.len() + keywords.len()) as u16;
        let first = self.call_registers(to, usize::from(count));
        self.expression_to(callee, first);
        let values = arguments
            .iter()
            .chain(keywords.iter().map(|(_, value)| value));
        for (value, register) in values.zip(first + 1..) {
            self.expression_to(value, register);
        }
        if keywords.is_empty() {
            self.emit(Op::Call {
                callee: first,
                count,
            });
        } else {
            let names = keywords
                .iter()
                .map(|(name, _)| Arc::from(&**name))
                .collect();
            let keywords = self.keyword_list(names);
            self.emit(Op::CallKeywords {
                callee: first,
                count,
                keywords,
            });
        }
        self.copy(to, first);
    }

    fn call_method(
        &mut self,
        object: &Expression,
        name: &Name,
        callee: &Expression,
        arguments: &[Expression],
        to: Register,
    ) {
        if let ExpressionKind::Name(object) = &object.kind {
            self.check_member(object, name, callee.span);
        }
        self.check_attribute(name, callee.span);
        let receiver = self.call_registers(to, arguments.len());
        self.expression_to(object, receiver);
        for (argument, register) in arguments.iter().zip(receiver + 1..) {
            self.expression_to(argument, register);
        }
        let name = self.context.attribute_name(name);
        let op = self.emit(Op::CallMethod {
            receiver,
            count: arguments.len() as u16,
            name,
        });
        self.code.anchors.push((op as u32, callee.span));
        self.copy(to, receiver);
    }

    /// Neighbouring registers for a callee and its arguments: beginning with `to`, where the result
    /// is wanted, if that is the topmost temporary.
    fn call_registers(&mut self, to: Register, count: usize) -> Register {
        let is_topmost = usize::from(to) + 1 == self.next_temporary;
        if is_topmost && usize::from(to) >= self.code.locals.len() {
            self.temporaries(count);
            to
        } else {
            self.temporaries(count + 1)
        }
    }

    fn copy(&mut self, to: Register, from: Register) {
        if to != from {
            self.emit(Op::Move { to, from });
        }
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
