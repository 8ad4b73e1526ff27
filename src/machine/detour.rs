//! Operations that meet objects of the program's classes: the same in bytecode.
//!
//! What is built in says that it can't go on ([`exception::detour`](super::exception::detour)),
//! before it has changed anything. Then a method of the object is called, or a function of the
//! prelude (`slow_…` in `program/library/builtins.py`) that knows what Python does.

mod own;

use super::calls::Site;
use super::class::Special;
use super::exception::{Kind, Result, raise};
use super::invoke::Invoke;
use super::request::Request;
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
        let operands = Operands {
            world,
            registers: &self.registers[frame.base as usize..],
            base: frame.base as usize,
        };
        let op = frame.op(world);
        let invoke = operands
            .operator(op)
            .or_else(|| operands.own_comparison(op))
            .or_else(|| operands.comparison(op, "slow_compare"))
            .or_else(|| operands.items(op))
            .or_else(|| operands.iteration(op))
            .or_else(|| operands.building(op))
            .or_else(|| operands.text(op));
        if let Op::Unpack { .. } | Op::UnpackStar { .. } = op {
            // The list of its items has taken the place of the iterable.
            self.again();
        }
        invoke.map_or_else(
            || {
                let message =
                    format!("Lockstep can't do this with an object of the program: {op:?}");
                raise(Kind::SystemError, message)
            },
            Ok,
        )
    }

    /// Executes the top frame's last instruction once more.
    pub(super) fn again(&mut self) {
        if let Some(frame) = self.frames.last_mut() {
            frame.pc -= 1;
        }
    }

    /// Calls the function of the prelude that does what a builtin could not.
    pub(super) fn detour_call(
        &mut self,
        world: &World,
        callee: &Value,
        site: Site<'_>,
    ) -> Result<Option<Request>> {
        if let Some((method, then)) = self.own_answer(world, callee, site) {
            return self.call(world, &method, Site { then, ..site });
        }
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
        self.call(world, &function, site)
    }
}

/// The registers of the top frame, and the calls that an instruction can become. Each function
/// knows some of the instructions.
struct Operands<'run> {
    world: &'run World,
    registers: &'run [Value],
    base: usize,
}

impl Operands<'_> {
    fn get(&self, register: Register) -> Value {
        self.registers[usize::from(register)].clone()
    }

    fn all(&self, first: Register, count: u16) -> Value {
        Value::list((first..first + count).map(|one| self.get(one)).collect())
    }

    /// Where the machine has a register of the frame.
    fn place(&self, register: Register) -> usize {
        self.base + usize::from(register)
    }

    /// A call of a function of the prelude.
    fn slow(&self, name: &str, arguments: Vec<Value>, to: usize, then: Then) -> Invoke {
        let function = self.world.prelude(name);
        debug_assert!(!matches!(function, Value::Unbound), "{name} is missing");
        Invoke::new(function, arguments, to, then)
    }

    /// As `slow`, with a result that goes to a register.
    fn put(&self, name: &str, arguments: Vec<Value>, to: Register) -> Invoke {
        self.slow(name, arguments, self.place(to), Then::Put)
    }

    /// As `slow`, without a result.
    fn discard(&self, name: &str, arguments: Vec<Value>) -> Invoke {
        self.slow(name, arguments, 0, Then::Discard)
    }

    fn binary(
        &self,
        name: &str,
        operator: BinaryOperator,
        to: Register,
        left: Register,
        right: Value,
    ) -> Invoke {
        let arguments = vec![self.get(left), right, Value::Int(operator as i64)];
        self.put(name, arguments, to)
    }

    fn operator(&self, op: Op) -> Option<Invoke> {
        let binary = |operator, to, left, right| {
            Some(self.binary("slow_binary", operator, to, left, self.get(right)))
        };
        match op {
            Op::Add { to, left, right } => binary(BinaryOperator::Add, to, left, right),
            Op::Subtract { to, left, right } => binary(BinaryOperator::Subtract, to, left, right),
            Op::Multiply { to, left, right } => binary(BinaryOperator::Multiply, to, left, right),
            Op::AddInt {
                subtract,
                to,
                left,
                value,
            } => {
                let value = i64::from(value);
                let (operator, value) = if subtract {
                    (BinaryOperator::Subtract, -value)
                } else {
                    (BinaryOperator::Add, value)
                };
                let name = if to == left {
                    "slow_in_place"
                } else {
                    "slow_binary"
                };
                Some(self.binary(name, operator, to, left, Value::Int(value)))
            }
            Op::Binary {
                operator,
                to,
                left,
                right,
            } => binary(operator, to, left, right),
            Op::InPlace {
                operator,
                to,
                right,
            } => Some(self.binary("slow_in_place", operator, to, to, self.get(right))),
            Op::Unary {
                operator: UnaryOperator::Not,
                to,
                from,
            } => {
                let arguments = vec![self.get(from)];
                Some(self.slow("slow_truth", arguments, self.place(to), Then::Not))
            }
            Op::Unary { operator, to, from } => {
                let arguments = vec![self.get(from), Value::Int(operator as i64)];
                Some(self.put("slow_unary", arguments, to))
            }
            _ => None,
        }
    }

    /// A comparison by a function of the prelude.
    fn comparison(&self, op: Op, name: &str) -> Option<Invoke> {
        let compare = |operator: CompareOperator, left, right, to, then| {
            let arguments = vec![self.get(left), right, Value::Int(operator as i64)];
            Some(self.slow(name, arguments, to, then))
        };
        match op {
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
                compare(operator, left, self.get(right), self.place(to), then)
            }
            Op::JumpIf { test, .. } => {
                Some(self.slow("slow_truth", vec![self.get(test)], 0, Then::Branch))
            }
            Op::JumpCompare {
                test, left, right, ..
            } => compare(test.parts().0, left, self.get(right), 0, Then::Branch),
            Op::JumpCompareInt {
                test, left, value, ..
            } => {
                let value = Value::Int(i64::from(value));
                compare(test.parts().0, left, value, 0, Then::Branch)
            }
            Op::MatchException {
                exception, kind, ..
            } => {
                let arguments = vec![self.get(exception), self.get(kind)];
                Some(self.slow("slow_isinstance", arguments, 0, Then::Branch))
            }
            _ => None,
        }
    }

    fn items(&self, op: Op) -> Option<Invoke> {
        let (special, name, operands, to, then) = match op {
            Op::LoadItem { to, object, index } => (
                Special::Getitem,
                "slow_getitem",
                vec![object, index],
                self.place(to),
                Then::Put,
            ),
            Op::StoreItem {
                object,
                index,
                from,
            } => (
                Special::Setitem,
                "slow_setitem",
                vec![object, index, from],
                0,
                Then::Discard,
            ),
            Op::DeleteItem { object, index } => (
                Special::Delitem,
                "slow_delitem",
                vec![object, index],
                0,
                Then::Discard,
            ),
            _ => return None,
        };
        let arguments: Vec<Value> = operands.into_iter().map(|one| self.get(one)).collect();
        let of_dict = match op {
            Op::LoadItem { .. } => Some("slow_dict_item"),
            Op::StoreItem { .. } => Some("slow_dict_put"),
            _ => None,
        };
        if let (Value::Dict(_), Some(name)) = (&arguments[0], of_dict) {
            return Some(self.slow(name, arguments, to, then));
        }
        Some(self.special(special, name, arguments, to, then))
    }

    fn iteration(&self, op: Op) -> Option<Invoke> {
        Some(match op {
            Op::GetIterator { to, from } => {
                let (arguments, to) = (vec![self.get(from)], self.place(to));
                self.special(Special::Iter, "slow_iter", arguments, to, Then::Put)
            }
            Op::Next { to, iterator, .. } => {
                let (arguments, to) = (vec![self.get(iterator)], self.place(to));
                self.special(Special::Next, "slow_next_item", arguments, to, Then::Next)
            }
            Op::Send { to, iterator, .. } => {
                let arguments = vec![self.get(iterator), self.get(to)];
                self.slow("slow_send", arguments, self.place(to), Then::Send)
            }
            // The list of its items takes the place of the iterable; then the same instruction
            // again.
            Op::Unpack { from, .. } | Op::UnpackStar { from, .. } => {
                self.put("slow_list", vec![self.get(from)], from)
            }
            _ => return None,
        })
    }

    fn building(&self, op: Op) -> Option<Invoke> {
        Some(match op {
            Op::Extend { list, from, .. } => {
                self.discard("slow_extend", vec![self.get(list), self.get(from)])
            }
            Op::Merge { callee, dict, from } => {
                let is_call = callee != NO_REGISTER;
                let arguments = vec![self.get(dict), self.get(from), Value::Bool(is_call)];
                self.discard("slow_merge", arguments)
            }
            Op::AddToSet { set, item } => {
                self.discard("slow_set_add", vec![self.get(set), self.get(item)])
            }
            Op::BuildSet { to, first, count } => {
                self.put("slow_set", vec![self.all(first, count)], to)
            }
            Op::BuildDict { to, first, count } => {
                self.put("slow_dict_of", vec![self.all(first, 2 * count)], to)
            }
            _ => return None,
        })
    }

    fn text(&self, op: Op) -> Option<Invoke> {
        Some(match op {
            Op::Format {
                conversion,
                to,
                from,
                spec,
            } => {
                if let Some(invoke) = self.own_text(conversion, to, from, spec) {
                    return Some(invoke);
                }
                let spec = match spec {
                    NO_REGISTER => Value::string(""),
                    spec => self.get(spec),
                };
                let conversion = match conversion {
                    Conversion::None => "",
                    Conversion::Str => "s",
                    Conversion::Repr => "r",
                    Conversion::Ascii => "a",
                };
                let arguments = vec![self.get(from), Value::string(conversion), spec];
                self.put("slow_format_value", arguments, to)
            }
            Op::BuildString { to, first, count } => {
                self.put("slow_build_string", vec![self.all(first, count)], to)
            }
            _ => return None,
        })
    }

    /// Calls a special method of the first argument's class, or a function of the prelude.
    fn special(
        &self,
        special: Special,
        otherwise: &str,
        arguments: Vec<Value>,
        to: usize,
        then: Then,
    ) -> Invoke {
        let own = match &arguments[0] {
            Value::Instance(instance) if instance.class.has(special) => {
                instance.class.member(self.world.special(special))
            }
            _ => None,
        };
        let function = match own {
            Some(function @ Value::Function(_)) => function,
            _ => self.world.prelude(otherwise),
        };
        Invoke::new(function, arguments, to, then)
    }
}
