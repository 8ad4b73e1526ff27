//! What becomes of the result of a call, an answer or a generator's item.

use super::exception::Kind;
use super::exception::{Result, raise, raise_with, type_error};
use super::invoke::Invoke;
use super::value::Value;
use super::world::World;
use super::{Frame, Machine, Then};
use crate::program::opcode::Op;

impl Machine {
    /// Answers the last request.
    pub(crate) fn answer(&mut self, world: &World, value: Value) {
        let (to, then) = self.awaiting;
        match self.deliver(world, value, to, then) {
            Ok(None) => {}
            // What is to be done at the end of the program.
            Ok(Some(invoke)) => self.entry = Some(invoke),
            Err(exception) => self.failure = Some(exception),
        }
    }

    /// Lets a result arrive; some need another call first.
    #[inline]
    pub(super) fn deliver(
        &mut self,
        world: &World,
        value: Value,
        to: usize,
        then: Then,
    ) -> Result<Option<Invoke>> {
        if matches!(then, Then::Put | Then::Next | Then::Send) {
            self.registers[to].put(value);
            return Ok(None);
        }
        self.deliver_otherwise(world, value, to, then)
    }

    fn deliver_otherwise(
        &mut self,
        world: &World,
        value: Value,
        to: usize,
        then: Then,
    ) -> Result<Option<Invoke>> {
        match then {
            Then::Init if !matches!(value, Value::None) => {
                return type_error(format!(
                    "__init__() should return None, not '{}'",
                    value.type_name()
                ));
            }
            Then::Branch | Then::Truth | Then::Not => {
                let Some(truth) = value.truth() else {
                    let function = world.prelude("slow_truth");
                    return Ok(Some(Invoke::new(function, vec![value], to, then)));
                };
                match then {
                    Then::Branch => self.branch(world, truth),
                    Then::Truth => self.registers[to].put(Value::Bool(truth)),
                    _ => self.registers[to].put(Value::Bool(!truth)),
                }
            }
            Then::Hash | Then::Str | Then::Repr => {
                let check = match (then, &value) {
                    (Then::Hash, Value::Int(_)) | (Then::Str | Then::Repr, Value::Str(_)) => {
                        self.registers[to].put(value);
                        return Ok(None);
                    }
                    (Then::Hash, _) => "slow_wrong_hash",
                    (Then::Str, _) => "slow_checked_str",
                    _ => "slow_checked_repr",
                };
                let function = world.prelude(check);
                return Ok(Some(Invoke::new(function, vec![value], to, Then::Put)));
            }
            Then::Compared | Then::Opposite => return self.compared(world, value, to, then),
            Then::Close => {
                return raise(Kind::RuntimeError, "generator ignored GeneratorExit");
            }
            Then::Module if !self.begin_module(world) => {
                let next = world.next_at_exit();
                return Ok(next.map(|function| Invoke::new(function, Vec::new(), 0, then)));
            }
            _ => drop(value),
        }
        Ok(None)
    }

    /// Takes the jump that the top frame's last instruction is, or does not.
    fn branch(&mut self, world: &World, truth: bool) {
        let frame = self.frames.last_mut().expect("a jump is in a frame");
        let op = frame.op(world);
        let distance = match op {
            Op::JumpIf { when, distance, .. } if truth == when => distance,
            Op::JumpCompare { test, distance, .. } | Op::JumpCompareInt { test, distance, .. }
                if truth == test.parts().1 =>
            {
                i32::from(distance)
            }
            _ => return,
        };
        frame.pc = frame.pc.wrapping_add_signed(distance);
    }

    /// The items that the top frame's last instruction wants have come to an end.
    pub(super) fn end_of_items(
        &mut self,
        world: &World,
        returned: Value,
        to: usize,
        then: Then,
    ) -> Result<()> {
        let frame = self.frames.last_mut();
        match (then, frame) {
            (Then::Next | Then::Send, Some(frame)) => {
                match frame.op(world) {
                    Op::Next { distance, .. } => {
                        frame.pc = frame.pc.wrapping_add_signed(i32::from(distance));
                    }
                    Op::Send { distance, .. } => {
                        frame.pc = frame.pc.wrapping_add_signed(i32::from(distance));
                        self.registers[to].put(returned);
                    }
                    _ => unreachable!("only these want items"),
                }
                Ok(())
            }
            (Then::Close, _) => {
                self.registers[to].put(Value::None);
                Ok(())
            }
            _ => match returned {
                Value::None => raise(Kind::StopIteration, ""),
                returned => raise_with(Kind::StopIteration, returned),
            },
        }
    }
}

impl Frame {
    /// The instruction executed last.
    pub(super) fn op(&self, world: &World) -> Op {
        let code = &world.program.functions[self.function as usize];
        code.ops[self.pc as usize - 1]
    }
}
