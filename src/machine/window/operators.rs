//! Operators and ranges.

use super::Window;
use crate::machine::exception::{Result, detour};
use crate::machine::operators;
use crate::machine::value::{Range, Value};
use crate::program::opcode::{BinaryOperator, Register, UnaryOperator};

impl Window<'_> {
    #[inline(never)]
    pub(in crate::machine) fn binary(
        &mut self,
        operator: BinaryOperator,
        to: Register,
        left: Register,
        right: Register,
    ) -> Result<()> {
        let value = operators::binary(operator, self.get(left), self.get(right))?;
        self.put(to, value);
        Ok(())
    }

    #[inline(never)]
    pub(in crate::machine) fn unary(
        &mut self,
        operator: UnaryOperator,
        to: Register,
        from: Register,
    ) -> Result<()> {
        let value = match (operator, self.get(from)) {
            (UnaryOperator::Not, value) => match value.truth() {
                Some(truth) => Value::Bool(!truth),
                None => return detour(),
            },
            (_, Value::Instance(instance)) => match instance.payload.value() {
                Some(payload @ (Value::Int(_) | Value::Bool(_) | Value::Float(_)))
                    if !instance.class.has_unary() =>
                {
                    operators::unary(operator, payload)?
                }
                _ => return detour(),
            },
            (_, value) => operators::unary(operator, value)?,
        };
        self.put(to, value);
        Ok(())
    }

    #[inline(never)]
    pub(in crate::machine) fn add_int(
        &mut self,
        subtract: bool,
        to: Register,
        left: Register,
        value: i16,
    ) -> Result<()> {
        let value = i64::from(value);
        let (operator, right) = if subtract {
            (BinaryOperator::Subtract, -value)
        } else {
            (BinaryOperator::Add, value)
        };
        let left_value = self.get(left);
        let right = Value::Int(right);
        let value = if left == to {
            operators::in_place(operator, left_value, &right)?
        } else {
            operators::binary(operator, left_value, &right)?
        };
        self.put(to, value);
        Ok(())
    }

    #[inline]
    pub(in crate::machine) fn in_place(
        &mut self,
        operator: BinaryOperator,
        to: Register,
        right: Register,
    ) -> Result<()> {
        if let (Value::Int(a), Value::Int(b)) = (self.get(to), self.get(right)) {
            let result = match operator {
                BinaryOperator::Add => a.checked_add(*b),
                BinaryOperator::Subtract => a.checked_sub(*b),
                _ => None,
            };
            if let Some(result) = result {
                self.put(to, Value::Int(result));
                return Ok(());
            }
        }
        let value = operators::in_place(operator, self.get(to), self.get(right))?;
        self.put(to, value);
        Ok(())
    }

    #[inline(never)]
    pub(in crate::machine) fn range_start(&mut self, first: Register, count: u16) -> Result<()> {
        let at = usize::from(first);
        let arguments = &self.registers[at..at + usize::from(count)];
        let range = Range::from_arguments(arguments)?;
        self.put(first, Value::Int(range.start));
        self.put(first + 1, Value::Int(range.stop));
        self.put(first + 2, Value::Int(range.step));
        Ok(())
    }
}

/// Puts the next number of a range; `false` at the end.
#[inline]
pub(in crate::machine) fn range_next(window: &mut [Value], to: Register, range: Register) -> bool {
    let at = usize::from(range);
    let [Value::Int(next), Value::Int(end), Value::Int(step)] = window[at..at + 3] else {
        unreachable!("`RangeStart` puts three integers there");
    };
    let goes_on = if step > 0 { next < end } else { next > end };
    if goes_on {
        // Past the end of the integers lies the end of the range too.
        let after = next.checked_add(step).unwrap_or(end);
        window[at].put(Value::Int(after));
        window[usize::from(to)].put(Value::Int(next));
    }
    goes_on
}
