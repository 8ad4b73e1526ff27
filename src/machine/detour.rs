//! Operations that meet objects of the program's classes: the same in bytecode.
//!
//! What is built in says that it can't go on ([`exception::detour`](super::exception::detour)),
//! before it has changed anything. Then a method of the object is called, or a function of the
//! prelude (`slow_…` in `program/library/builtins.py`) that knows what Python does.

use super::calls::Site;
use super::class::Special;
use super::exception::{Kind, Result, raise};
use super::request::Request;
use super::step::Invoke;
use super::value::Value;
use super::world::World;
use super::{Machine, Then};
use crate::program::library::Module;
use crate::program::opcode::{
    BinaryOperator, CompareOperator, Conversion, NO_REGISTER, Op, Register, UnaryOperator,
};

impl Machine {
    /// The call that does what the top frame's last instruction could not.
    #[inline(never)]
    pub(super) fn detour(&mut self, world: &World) -> Result<Invoke> {
        let frame = self.frames.last().expect("an instruction is in a frame");
        let base = frame.base as usize;
        let op = frame.op(world);
        let get = |register: Register| self.registers[base + usize::from(register)].clone();
        let place = |register: Register| base + usize::from(register);
        let slow = |name: &str, arguments: Vec<Value>, to: usize, then: Then| {
            let function = world.prelude(name);
            debug_assert!(!matches!(function, Value::Unbound), "{name} is missing");
            Ok(Invoke::new(function, arguments, to, then))
        };
        let number = |operator: BinaryOperator| Value::Int(operator as i64);
        let binary = |name, operator, to, left, right| {
            slow(
                name,
                vec![left, right, number(operator)],
                place(to),
                Then::Put,
            )
        };
        let compare = |operator: CompareOperator, left, right, to, then| {
            slow(
                "slow_compare",
                vec![left, right, Value::Int(operator as i64)],
                to,
                then,
            )
        };
        match op {
            Op::Add { to, left, right } => binary(
                "slow_binary",
                BinaryOperator::Add,
                to,
                get(left),
                get(right),
            ),
            Op::Subtract { to, left, right } => binary(
                "slow_binary",
                BinaryOperator::Subtract,
                to,
                get(left),
                get(right),
            ),
            Op::Multiply { to, left, right } => binary(
                "slow_binary",
                BinaryOperator::Multiply,
                to,
                get(left),
                get(right),
            ),
            Op::AddInt {
                subtract,
                to,
                left,
                value,
            } => {
                let value = i64::from(value);
                let (operator, value) = match subtract {
                    true => (BinaryOperator::Subtract, -value),
                    false => (BinaryOperator::Add, value),
                };
                let name = if to == left {
                    "slow_in_place"
                } else {
                    "slow_binary"
                };
                binary(name, operator, to, get(left), Value::Int(value))
            }
            Op::Binary {
                operator,
                to,
                left,
                right,
            } => binary("slow_binary", operator, to, get(left), get(right)),
            Op::InPlace {
                operator,
                to,
                right,
            } => binary("slow_in_place", operator, to, get(to), get(right)),
            Op::Unary { operator, to, from } => match operator {
                UnaryOperator::Not => slow("slow_truth", vec![get(from)], place(to), Then::Not),
                _ => slow(
                    "slow_unary",
                    vec![get(from), Value::Int(operator as i64)],
                    place(to),
                    Then::Put,
                ),
            },
            Op::Compare {
                operator,
                to,
                left,
                right,
            } => {
                let then = match operator {
                    CompareOperator::In => Then::Truth,
                    CompareOperator::NotIn => Then::Not,
                    _ => Then::Put,
                };
                compare(operator, get(left), get(right), place(to), then)
            }
            Op::JumpIf { test, .. } => slow("slow_truth", vec![get(test)], 0, Then::Branch),
            Op::JumpCompare {
                test, left, right, ..
            } => compare(test.parts().0, get(left), get(right), 0, Then::Branch),
            Op::JumpCompareInt {
                test, left, value, ..
            } => {
                let value = Value::Int(i64::from(value));
                compare(test.parts().0, get(left), value, 0, Then::Branch)
            }
            Op::LoadItem { to, object, index } => {
                let arguments = vec![get(object), get(index)];
                self.special(
                    world,
                    Special::Getitem,
                    "slow_getitem",
                    arguments,
                    place(to),
                )
            }
            Op::StoreItem {
                object,
                index,
                from,
            } => {
                let arguments = vec![get(object), get(index), get(from)];
                let mut invoke =
                    self.special(world, Special::Setitem, "slow_setitem", arguments, 0)?;
                invoke.then = Then::Discard;
                Ok(invoke)
            }
            Op::DeleteItem { object, index } => {
                let arguments = vec![get(object), get(index)];
                let mut invoke =
                    self.special(world, Special::Delitem, "slow_delitem", arguments, 0)?;
                invoke.then = Then::Discard;
                Ok(invoke)
            }
            Op::GetIterator { to, from } => self.special(
                world,
                Special::Iter,
                "slow_iter",
                vec![get(from)],
                place(to),
            ),
            Op::Next { to, iterator, .. } => {
                let arguments = vec![get(iterator)];
                let mut invoke =
                    self.special(world, Special::Next, "slow_next", arguments, place(to))?;
                invoke.then = Then::Next;
                Ok(invoke)
            }
            Op::Send { to, iterator, .. } => {
                let arguments = vec![get(iterator), get(to)];
                slow("slow_send", arguments, place(to), Then::Send)
            }
            // The list of its items takes the place of the iterable; then the same instruction
            // again.
            Op::Unpack { from, .. } | Op::UnpackStar { from, .. } => {
                let (from_value, to) = (get(from), place(from));
                self.again();
                slow("slow_list", vec![from_value], to, Then::Put)
            }
            Op::Extend { list, from } => {
                slow("slow_extend", vec![get(list), get(from)], 0, Then::Discard)
            }
            Op::Merge {
                is_call,
                dict,
                from,
            } => slow(
                "slow_merge",
                vec![get(dict), get(from), Value::Bool(is_call)],
                0,
                Then::Discard,
            ),
            Op::AddToSet { set, item } => {
                slow("slow_set_add", vec![get(set), get(item)], 0, Then::Discard)
            }
            Op::BuildSet { to, first, count } => {
                let items = (first..first + count).map(get).collect();
                slow("slow_set", vec![Value::list(items)], place(to), Then::Put)
            }
            Op::BuildDict { to, first, count } => {
                let items = (first..first + 2 * count).map(get).collect();
                slow(
                    "slow_dict_of",
                    vec![Value::list(items)],
                    place(to),
                    Then::Put,
                )
            }
            Op::Format {
                conversion,
                to,
                from,
                spec,
            } => {
                let spec = match spec {
                    NO_REGISTER => Value::string(""),
                    spec => get(spec),
                };
                let conversion = match conversion {
                    Conversion::None => "",
                    Conversion::Str => "s",
                    Conversion::Repr => "r",
                    Conversion::Ascii => "a",
                };
                let arguments = vec![get(from), Value::string(conversion), spec];
                slow("slow_format_value", arguments, place(to), Then::Put)
            }
            Op::BuildString { to, first, count } => {
                let parts = (first..first + count).map(get).collect();
                slow(
                    "slow_build_string",
                    vec![Value::list(parts)],
                    place(to),
                    Then::Put,
                )
            }
            Op::MatchException {
                exception, kind, ..
            } => {
                let arguments = vec![get(exception), get(kind)];
                slow("slow_isinstance", arguments, 0, Then::Branch)
            }
            other => raise(
                Kind::SystemError,
                format!("Lockstep can't do this with an object of the program: {other:?}"),
            ),
        }
    }

    /// Executes the top frame's last instruction once more.
    fn again(&mut self) {
        if let Some(frame) = self.frames.last_mut() {
            frame.pc -= 1;
        }
    }

    /// Calls a special method of the first argument's class, or a function of the prelude.
    fn special(
        &self,
        world: &World,
        special: Special,
        otherwise: &str,
        arguments: Vec<Value>,
        to: usize,
    ) -> Result<Invoke> {
        let own = match &arguments[0] {
            Value::Instance(instance) if instance.class.has(special) => {
                instance.class.member(world.special(special))
            }
            _ => None,
        };
        let function = match own {
            Some(function @ Value::Function(_)) => function,
            _ => world.prelude(otherwise),
        };
        Ok(Invoke::new(function, arguments, to, Then::Put))
    }

    /// Calls the function of the prelude that does what a builtin could not.
    pub(super) fn detour_call(
        &mut self,
        world: &World,
        callee: &Value,
        site: Site<'_>,
    ) -> Result<Option<Request>> {
        let (name, receiver) = match callee {
            Value::Builtin(builtin) if builtin.entry().owner == Module::Math => {
                ("slow_math".to_owned(), Some(callee.clone()))
            }
            Value::Builtin(builtin) => (format!("slow_{}", builtin.entry().name), None),
            Value::BoundMethod(bound) => {
                let entry = bound.method.entry();
                let owner = entry.owner.name().rsplit('.').next().unwrap_or_default();
                let receiver = match &bound.receiver {
                    Value::Unbound => None,
                    receiver => Some(receiver.clone()),
                };
                (
                    format!("slow_{owner}_{}", entry.name.trim_matches('_')),
                    receiver,
                )
            }
            _ => (String::new(), None),
        };
        let function = world.prelude(&name);
        if matches!(function, Value::Unbound) {
            return raise(
                Kind::RuntimeError,
                format!("Lockstep can't do this with an object of the program yet: {name}"),
            );
        }
        let site = match receiver {
            Some(receiver) => self.insert(receiver, site),
            None => site,
        };
        self.call(world, function, site)
    }
}
