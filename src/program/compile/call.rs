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
        let first = self.temporaries(usize::from(count) + 1);
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
        self.emit(Op::Move { to, from: first });
    }

    fn call_method(
        &mut self,
        object: &Expression,
        name: &Name,
        callee: &Expression,
        arguments: &[Expression],
        to: Register,
    ) {
        let exists = self.check_member(object, name, callee.span);
        self.check_attribute(name, callee.span);
        let receiver = self.temporaries(arguments.len() + 1);
        self.expression_to(object, receiver);
        let name = self.context.attribute_name(name);
        if !exists && !arguments.iter().all(is_plain) {
            // Python looks the method up before it evaluates the arguments.
            let object = receiver;
            self.emit_at(callee.span, Op::CheckAttribute { object, name });
        }
        for (argument, register) in arguments.iter().zip(receiver + 1..) {
            self.expression_to(argument, register);
        }
        let op = self.emit(Op::CallMethod {
            receiver,
            count: arguments.len() as u16,
            name,
        });
        self.code.anchors.push((op as u32, callee.span));
        self.emit(Op::Move { to, from: receiver });
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
fn is_plain(expression: &Expression) -> bool {
    match &expression.kind {
        ExpressionKind::None
        | ExpressionKind::Bool(_)
        | ExpressionKind::Int(_)
        | ExpressionKind::Float(_)
        | ExpressionKind::Str(_)
        | ExpressionKind::Name(_) => true,
        ExpressionKind::Binary { left, right, .. } => is_plain(left) && is_plain(right),
        ExpressionKind::Unary { operand, .. } => is_plain(operand),
        ExpressionKind::List(items) | ExpressionKind::Tuple(items) => items.iter().all(is_plain),
        _ => false,
    }
}
