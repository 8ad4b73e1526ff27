//! Methods of the program that are called at once, without a function of the prelude in between:
//! what the commonest operations on objects are.

use super::Operands;
use crate::machine::calls::Site;
use crate::machine::class::{Class, Special};
use crate::machine::exception::Result;
use crate::machine::invoke::Invoke;
use crate::machine::value::Value;
use crate::machine::world::World;
use crate::machine::{Machine, Then};
use crate::program::library::Builtin;
use crate::program::opcode::{CompareOperator, Conversion, NO_REGISTER, Op, Register};

impl Machine {
    /// What becomes of a comparison's own method's result: the other side is asked if the method
    /// does not know.
    pub(in crate::machine) fn compared(
        &mut self,
        world: &World,
        value: Value,
        to: usize,
        then: Then,
    ) -> Result<Option<Invoke>> {
        let frame = self.frames.last().expect("a comparison is in a frame");
        let op = frame.op(world);
        if matches!(value, Value::NotImplemented) {
            let operands = Operands {
                world,
                registers: &self.registers[frame.base as usize..],
                base: frame.base as usize,
            };
            return Ok(operands.comparison(op, "slow_compare_reflected"));
        }
        let after = match op {
            Op::Compare { .. } => Then::Put,
            _ => Then::Branch,
        };
        let value = match (then, value.truth()) {
            (Then::Compared, _) => value,
            (_, Some(truth)) => Value::Bool(!truth),
            (_, None) => {
                let function = world.prelude("slow_not");
                return Ok(Some(Invoke::new(function, vec![value], to, after)));
            }
        };
        self.deliver(world, value, to, after)
    }

    /// The method of an object that says what a builtin asks of the object alone.
    pub(super) fn own_answer(
        &self,
        world: &World,
        callee: &Value,
        site: Site<'_>,
    ) -> Option<(Value, Then)> {
        let (Value::Builtin(builtin), 1, [], Then::Put) =
            (callee, site.count, site.keywords, site.then)
        else {
            return None;
        };
        let Value::Instance(instance) = &self.registers[site.base] else {
            return None;
        };
        let class = &instance.class;
        match builtin {
            Builtin::Hash if class.has(Special::Hash) => {
                let function = class.member(world.special(Special::Hash))?;
                matches!(function, Value::Function(_)).then_some((function, Then::Hash))
            }
            Builtin::Str => text_of(world, class, false),
            Builtin::Format if !class.has(Special::Format) => text_of(world, class, false),
            Builtin::Repr => text_of(world, class, true),
            _ => None,
        }
    }
}

impl Operands<'_> {
    /// A comparison whose left side has a method for it and is asked first: that method's call.
    pub(super) fn own_comparison(&self, op: Op) -> Option<Invoke> {
        let (operator, left, right, to) = match op {
            Op::Compare {
                operator,
                to,
                left,
                right,
            } => (operator, left, right, self.place(to)),
            Op::JumpCompare {
                test, left, right, ..
            } => (test.parts().0, left, right, 0),
            _ => return None,
        };
        let (left, right) = (self.get(left), self.get(right));
        let Value::Instance(instance) = &left else {
            return None;
        };
        let class = &instance.class;
        if matches!(&right, Value::Instance(other)
            if !other.class.is(class) && other.class.derives_from(class))
        {
            return None;
        }
        let special = method_of(operator)?;
        // `!=` is the opposite of `==` where nobody says otherwise.
        let is_opposite =
            special == Special::Ne && !class.has(Special::Ne) && class.payload.is_none();
        let (special, then) = if is_opposite {
            (Special::Eq, Then::Opposite)
        } else {
            (special, Then::Compared)
        };
        if !class.has(special) {
            return None;
        }
        let function = class.member(self.world.special(special))?;
        matches!(function, Value::Function(_))
            .then(|| Invoke::new(function, vec![left, right], to, then))
    }

    /// The call of the method that gives an object's text, where a format asks for no more.
    pub(super) fn own_text(
        &self,
        conversion: Conversion,
        to: Register,
        from: Register,
        spec: Register,
    ) -> Option<Invoke> {
        let value = self.get(from);
        let Value::Instance(instance) = &value else {
            return None;
        };
        let class = &instance.class;
        let asks_it =
            spec == NO_REGISTER && (conversion != Conversion::None || !class.has(Special::Format));
        if !asks_it || conversion == Conversion::Ascii {
            return None;
        }
        let (function, then) = text_of(self.world, class, conversion == Conversion::Repr)?;
        let arguments = vec![value];
        Some(Invoke::new(function, arguments, self.place(to), then))
    }
}

/// The method that an operand has for a comparison.
fn method_of(operator: CompareOperator) -> Option<Special> {
    Some(match operator {
        CompareOperator::Equal => Special::Eq,
        CompareOperator::NotEqual => Special::Ne,
        CompareOperator::Less => Special::Lt,
        CompareOperator::LessEqual => Special::Le,
        CompareOperator::Greater => Special::Gt,
        CompareOperator::GreaterEqual => Special::Ge,
        _ => return None,
    })
}

/// The method of the program that gives an object's text, and what becomes of its result.
fn text_of(world: &World, class: &Class, is_repr: bool) -> Option<(Value, Then)> {
    let (special, then) = if !is_repr && class.has(Special::Str) {
        (Special::Str, Then::Str)
    } else if is_repr && class.has(Special::Repr) {
        (Special::Repr, Then::Repr)
    } else if class.has(Special::Repr) && class.payload.is_none() && !class.is_exception {
        (Special::Repr, Then::Str)
    } else {
        return None;
    };
    let function = class.member(world.special(special))?;
    matches!(function, Value::Function(_)).then_some((function, then))
}
