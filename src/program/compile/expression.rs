//! Expressions: each ends up in a register.

use super::super::opcode::{NO_REGISTER, Op, Register};
use super::names::Place;
use super::statement::small_step;
use super::{Constant, FunctionCompiler};
use crate::program::opcode::BinaryOperator;
use crate::source::Span;
use crate::syntax::tree::{
    BooleanOperator, CompareOperator, Expression, ExpressionKind, FormatPart, Name, UnaryOperator,
};

impl FunctionCompiler<'_> {
    /// The register that holds the value: a local variable's own, or a new temporary.
    pub(super) fn expression(&mut self, expression: &Expression) -> Register {
        if let ExpressionKind::Name(name) = &expression.kind
            && let Some(&register) = self.locals.get(name)
        {
            self.check_bound(register, expression.span);
            return register;
        }
        let to = self.temporary();
        self.expression_to(expression, to);
        to
    }

    /// Writes the value to a given register, as the last thing it does.
    pub(super) fn expression_to(&mut self, expression: &Expression, to: Register) {
        let outer = std::mem::replace(&mut self.span, expression.span);
        self.scoped(|compiler| compiler.value(expression, to));
        self.span = outer;
    }

    fn value(&mut self, expression: &Expression, to: Register) {
        match &expression.kind {
            ExpressionKind::None => self.load_constant(to, Constant::None),
            ExpressionKind::Bool(value) => self.load_constant(to, Constant::Bool(*value)),
            ExpressionKind::Int(value) => self.load_constant(to, Constant::Int(*value)),
            ExpressionKind::Float(value) => self.load_constant(to, Constant::Float(*value)),
            ExpressionKind::Str(value) => {
                self.load_constant(to, Constant::Str((&**value).into()));
            }
            ExpressionKind::Format(parts) => self.format(parts, to),
            ExpressionKind::Name(name) => self.name(name, expression.span, to),
            ExpressionKind::List(items) => {
                let (first, count) = self.items(items);
                self.emit(Op::BuildList { to, first, count });
            }
            ExpressionKind::Tuple(items) => {
                let (first, count) = self.items(items);
                self.emit(Op::BuildTuple { to, first, count });
            }
            ExpressionKind::ListComprehension { element, clauses } => {
                self.list_comprehension(element, clauses, expression.span, to);
            }
            ExpressionKind::Binary {
                left,
                operator,
                right,
            } => self.binary(left, *operator, right, to),
            ExpressionKind::Unary { operator, operand } => self.unary(*operator, operand, to),
            ExpressionKind::Compare { first, rest } => self.compare(first, rest, to),
            ExpressionKind::Boolean { operator, operands } => {
                self.boolean(*operator, operands, to);
            }
            ExpressionKind::Conditional {
                test,
                body,
                otherwise,
            } => self.conditional(test, body, otherwise, to),
            ExpressionKind::Call {
                callee,
                arguments,
                keywords,
            } => self.call(callee, arguments, keywords, to),
            ExpressionKind::Attribute { value, name } => {
                self.check_member(value, name, expression.span);
                self.check_attribute(name, expression.span);
                let object = self.expression(value);
                let name = self.context.attribute_name(name);
                self.emit(Op::LoadAttribute { to, object, name });
            }
            ExpressionKind::Subscript { value, index } => {
                let anchor = Span::new(value.span.end, expression.span.end);
                let object = self.expression(value);
                let index = self.expression(index);
                let op = self.emit(Op::LoadItem { to, object, index });
                self.code.anchors.push((op as u32, anchor));
            }
        }
    }

    fn check_bound(&mut self, local: Register, span: Span) {
        let bound = self.bound.get(usize::from(local));
        if bound == Some(&false) {
            self.emit_at(span, Op::CheckBound { local });
        }
    }

    fn name(&mut self, name: &Name, span: Span, to: Register) {
        match self.place(name, span) {
            Place::Local(from) => {
                self.check_bound(from, span);
                if from != to {
                    self.emit(Op::Move { to, from });
                }
            }
            Place::Global(slot) => {
                self.emit(Op::LoadGlobal { to, slot });
            }
            Place::Constant(constant) => self.load_constant(to, constant),
        }
    }

    /// Evaluates expressions into neighbouring registers.
    pub(super) fn items(&mut self, items: &[Expression]) -> (Register, u16) {
        let first = self.temporaries(items.len());
        for (item, register) in items.iter().zip(first..) {
            self.expression_to(item, register);
        }
        (first, items.len() as u16)
    }

    fn binary(
        &mut self,
        left: &Expression,
        operator: BinaryOperator,
        right: &Expression,
        to: Register,
    ) {
        let anchor = self.operator_span(left, right);
        let left = self.expression(left);
        let op = if let Some((value, subtract)) = small_step(operator, right) {
            Op::AddInt {
                subtract,
                to,
                left,
                value,
            }
        } else {
            let right = self.expression(right);
            match operator {
                BinaryOperator::Add => Op::Add { to, left, right },
                BinaryOperator::Subtract => Op::Subtract { to, left, right },
                BinaryOperator::Multiply => Op::Multiply { to, left, right },
                operator => Op::Binary {
                    operator,
                    to,
                    left,
                    right,
                },
            }
        };
        let op = self.emit(op);
        self.code.anchors.push((op as u32, anchor));
    }

    /// What CPython's traceback underlines with `^` in `left operator right`: it skips white
    /// space and closing parentheses, and takes one character, or two if the next one is no
    /// white space. (`Lib/traceback.py`, `_extract_caret_anchors_from_line_segment`.)
    fn operator_span(&self, left: &Expression, right: &Expression) -> Span {
        let source = &self.context.source.as_bytes()[..right.span.start as usize];
        let mut at = left.span.end as usize;
        while source
            .get(at)
            .is_some_and(|byte| byte.is_ascii_whitespace() || *byte == b')')
        {
            at += 1;
        }
        let two = source
            .get(at + 1)
            .is_some_and(|byte| !byte.is_ascii_whitespace());
        Span::new(at as u32, at as u32 + if two { 2 } else { 1 })
    }

    fn unary(&mut self, operator: UnaryOperator, operand: &Expression, to: Register) {
        match (operator, &operand.kind) {
            (UnaryOperator::Negate, ExpressionKind::Int(value)) => {
                self.load_constant(to, Constant::Int(-value));
            }
            (UnaryOperator::Negate, ExpressionKind::Float(value)) => {
                self.load_constant(to, Constant::Float(-value));
            }
            _ => {
                let from = self.expression(operand);
                self.emit(Op::Unary { operator, to, from });
            }
        }
    }

    fn compare(
        &mut self,
        first: &Expression,
        rest: &[(CompareOperator, Expression)],
        to: Register,
    ) {
        let mut left = self.expression(first);
        let mut decided = Vec::new();
        // The result may be the register of a variable that a later operand reads.
        let result = if rest.len() > 1 { self.temporary() } else { to };
        for (index, (operator, right)) in rest.iter().enumerate() {
            let right = self.expression(right);
            self.emit(Op::Compare {
                operator: *operator,
                to: result,
                left,
                right,
            });
            if index + 1 < rest.len() {
                decided.push(self.emit(Op::JumpIf {
                    when: false,
                    test: result,
                    distance: 0,
                }));
            }
            left = right;
        }
        self.patch_all(decided);
        if result != to {
            self.emit(Op::Move { to, from: result });
        }
    }

    fn boolean(&mut self, operator: BooleanOperator, operands: &[Expression], to: Register) {
        let result = self.temporary();
        let mut decided = Vec::new();
        for (index, operand) in operands.iter().enumerate() {
            self.expression_to(operand, result);
            if index + 1 < operands.len() {
                decided.push(self.emit(Op::JumpIf {
                    when: operator == BooleanOperator::Or,
                    test: result,
                    distance: 0,
                }));
            }
        }
        self.patch_all(decided);
        self.emit(Op::Move { to, from: result });
    }

    fn conditional(
        &mut self,
        test: &Expression,
        body: &Expression,
        otherwise: &Expression,
        to: Register,
    ) {
        let to_otherwise = self.jump_if(test, false);
        self.expression_to(body, to);
        let to_end = self.jump();
        self.patch_all(to_otherwise);
        self.expression_to(otherwise, to);
        self.patch(to_end);
    }

    /// The parts of an f-string, joined.
    fn format(&mut self, parts: &[FormatPart], to: Register) {
        let first = self.temporaries(parts.len());
        for (part, register) in parts.iter().zip(first..) {
            self.scoped(|compiler| compiler.format_part(part, register));
        }
        self.emit(Op::BuildString {
            to,
            first,
            count: parts.len() as u16,
        });
    }

    fn format_part(&mut self, part: &FormatPart, to: Register) {
        let (value, debug, conversion, spec) = match part {
            FormatPart::Literal(text) => {
                return self.load_constant(to, Constant::Str((&**text).into()));
            }
            FormatPart::Value {
                value,
                debug,
                conversion,
                spec,
            } => (value, debug, *conversion, spec),
        };
        if let Some(debug) = debug {
            let parts = [
                FormatPart::Literal(debug.clone()),
                FormatPart::Value {
                    value: value.clone(),
                    debug: None,
                    conversion,
                    spec: spec.clone(),
                },
            ];
            return self.format(&parts, to);
        }
        let from = self.expression(value);
        let spec = match &spec[..] {
            [] => NO_REGISTER,
            parts => {
                let register = self.temporary();
                self.format(parts, register);
                register
            }
        };
        self.emit(Op::Format {
            conversion,
            to,
            from,
            spec,
        });
    }
}
