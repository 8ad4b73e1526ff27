//! Containers, strings and functions that are made of what is in registers.

use super::Window;
use crate::machine::class::Special;
use crate::machine::exception::{Kind, Result, detour, type_error};
use crate::machine::heap::{self, Guarded, Ref};
use crate::machine::instance::Instance;
use crate::machine::table::{self, ItemSet, Table};
use crate::machine::value::{self, Value};
use crate::machine::world::World;
use crate::machine::{format, iterator, operators, text};
use crate::program::opcode::{Conversion, NO_REGISTER, Register};

impl Window<'_> {
    #[inline(never)]
    pub(in crate::machine) fn build_set(
        &mut self,
        to: Register,
        first: Register,
        count: u16,
    ) -> Result<()> {
        let first = usize::from(first);
        let items = self.registers[first..first + usize::from(count)].to_vec();
        let set = ItemSet::of(items)?;
        for register in &mut self.registers[first..first + usize::from(count)] {
            register.put(Value::Unbound);
        }
        self.put(to, Value::set(set));
        Ok(())
    }

    #[inline(never)]
    pub(in crate::machine) fn build_dict(
        &mut self,
        to: Register,
        first: Register,
        count: u16,
    ) -> Result<()> {
        let first = usize::from(first);
        let registers = &mut self.registers[first..first + 2 * usize::from(count)];
        let mut table = Table::default();
        for pair in registers.chunks(2) {
            let hash = table::hash(&pair[0])?;
            let entry = table::Entry {
                hash,
                key: pair[0].clone(),
                value: pair[1].clone(),
            };
            operators::merge(&mut table, vec![entry])?;
        }
        for register in registers {
            register.put(Value::Unbound);
        }
        self.put(to, Value::Dict(Ref::new(Guarded::new(table))));
        Ok(())
    }

    #[inline(never)]
    pub(in crate::machine) fn build_slice(&mut self, to: Register, first: Register) {
        let first = usize::from(first);
        let parts = [0, 1, 2].map(|index| self.registers[first + index].take());
        self.put(to, Value::Slice(Ref::new(parts)));
    }

    #[inline(never)]
    pub(in crate::machine) fn add_to_set(&mut self, set: Register, item: Register) -> Result<()> {
        let item = self.get(item).clone();
        let hash = table::hash(&item)?;
        if let Value::Set(set) = self.get(set) {
            set.store(item, |set, item| set.insert(item, hash))?;
        }
        Ok(())
    }

    #[inline(never)]
    pub(in crate::machine) fn extend(
        &mut self,
        list: Register,
        from: Register,
        callee: Register,
    ) -> Result<()> {
        let value = self.get(from);
        let more = iterator::collect(value).map_err(|mut exception| {
            let is_set = callee == list;
            if exception.kind == Kind::TypeError && !exception.is_detour && !is_set {
                let what = match callee {
                    NO_REGISTER => "Value".to_owned(),
                    callee => format!("{} argument", called(self.world, self.get(callee))),
                };
                let name = value.type_name();
                exception.message = format!("{what} after * must be an iterable, not {name}");
            }
            exception
        })?;
        if let Value::List(list) = self.get(list) {
            list.store(more, Vec::extend);
        }
        Ok(())
    }

    #[inline(never)]
    pub(in crate::machine) fn merge(
        &mut self,
        callee: Register,
        dict: Register,
        from: Register,
    ) -> Result<()> {
        let Value::Dict(table) = self.get(dict) else {
            unreachable!("the compiler puts a dict there");
        };
        let more = match self.get(from).plain() {
            Value::Dict(other) => other.with(|other| other.iter().cloned().collect::<Vec<_>>()),
            Value::Instance(instance) if may_have_keys(self.world, instance) => return detour(),
            other if callee != NO_REGISTER => {
                return type_error(format!(
                    "{} argument after ** must be a mapping, not {}",
                    called(self.world, self.get(callee)),
                    other.type_name()
                ));
            }
            other => {
                return type_error(format!("'{}' object is not a mapping", other.type_name()));
            }
        };
        if callee != NO_REGISTER {
            for entry in &more {
                let Value::Str(name) = &entry.key else {
                    return type_error("keywords must be strings");
                };
                let probe = table.with(|table| table.find(&entry.key, entry.hash, None));
                if probe != table::Probe::Absent {
                    return type_error(format!(
                        "{} got multiple values for keyword argument '{}'",
                        called(self.world, self.get(callee)),
                        name.string
                    ));
                }
            }
        }
        table.store(more, operators::merge)
    }

    #[inline(never)]
    pub(in crate::machine) fn list_to_tuple(&mut self, to: Register, list: Register) {
        let items = match self.get(list) {
            Value::List(list) => list.change(std::mem::take),
            _ => Vec::new(),
        };
        self.put(to, Value::tuple(items));
    }

    #[inline(never)]
    pub(in crate::machine) fn format(
        &mut self,
        conversion: Conversion,
        to: Register,
        from: Register,
        spec: Register,
    ) -> Result<()> {
        let value = &self.registers[usize::from(from)];
        let converted = match conversion {
            Conversion::None => None,
            Conversion::Str => Some(text::to_str(value)?),
            Conversion::Repr => Some(text::repr(value)?),
            Conversion::Ascii => Some(text::ascii(value)?),
        };
        let converted = converted.map(Value::string);
        let value = converted.as_ref().unwrap_or(value);
        let formatted = match (spec, value) {
            (NO_REGISTER, Value::Str(_)) => value.clone(),
            (NO_REGISTER, _) => Value::string(text::to_str(value)?),
            _ => match &self.registers[usize::from(spec)] {
                Value::Str(spec) => {
                    self.scratch.clear();
                    if format::quick(value, &spec.string, self.scratch) {
                        Value::string(&**self.scratch)
                    } else {
                        Value::string(format::format(value, &spec.string)?)
                    }
                }
                _ => unreachable!("the compiler builds a string there"),
            },
        };
        self.put(to, formatted);
        Ok(())
    }

    #[inline(never)]
    pub(in crate::machine) fn build_string(
        &mut self,
        to: Register,
        first: Register,
        count: u16,
    ) -> Result<()> {
        let first = usize::from(first);
        let parts = &mut self.registers[first..first + usize::from(count)];
        self.scratch.clear();
        for part in &*parts {
            text::push_str(part, self.scratch)?;
        }
        for part in parts {
            part.put(Value::Unbound);
        }
        let joined = Value::string(&**self.scratch);
        self.put(to, joined);
        Ok(())
    }

    #[inline(never)]
    pub(in crate::machine) fn make_function(
        &mut self,
        to: Register,
        function: u16,
        defaults: Register,
    ) {
        let code = &self.world.program.functions[usize::from(function)];
        let keyword = code.keyword_defaults.len() as u16;
        let first = defaults;
        let defaults = self.take(first, code.default_count);
        let keyword_defaults = self.take(first + code.default_count, keyword);
        let closure = self.take(first + code.default_count + keyword, code.free_count);
        let function = value::Function {
            code: u32::from(function),
            defaults: defaults.into_boxed_slice(),
            keyword_defaults: keyword_defaults.into_boxed_slice(),
            closure: closure.into_boxed_slice(),
            attributes: Guarded::default(),
        };
        let function = if code.is_hidden && self.world.is_settling() {
            let function = Value::Function(heap::outside(|| Ref::new(function)));
            self.world.make_immortal(&function);
            function
        } else {
            Value::Function(Ref::new(function))
        };
        self.put(to, function);
    }

    /// What the body of a class has bound.
    #[inline(never)]
    pub(in crate::machine) fn namespace(&self) -> Value {
        let names = self.code.locals.iter().zip(&*self.registers);
        let mut items: Vec<(Value, Value)> = Vec::new();
        for (name, value) in names.take(usize::from(self.code.first_free)) {
            let value = match value {
                Value::Cell(_) if &**name == "__class__" => {
                    items.push((Value::string("__classcell__"), value.clone()));
                    continue;
                }
                Value::Cell(cell) => cell.get(),
                value => value.clone(),
            };
            if !matches!(value, Value::Unbound) {
                items.push((Value::string(&**name), value));
            }
        }
        let text = |text: &str| Value::string(text);
        let given = [
            (
                "__doc__",
                self.code.docstring.as_deref().map_or(Value::None, text),
            ),
            ("__qualname__", text(&self.code.qualified_name)),
            ("__module__", text(self.code.module_name)),
        ];
        for (name, value) in given {
            if self.code.locals.iter().all(|local| &**local != name) {
                items.push((Value::string(name), value));
            }
        }
        Value::dict_of(items)
    }
}

/// Whether an object may have the method that makes it a mapping.
fn may_have_keys(world: &World, instance: &Instance) -> bool {
    let (class, keys) = (&instance.class, world.name_number("keys"));
    let asks = [Special::Getattr, Special::Getattribute, Special::Dict];
    class.member(keys).is_some()
        || class.slot(keys).is_some()
        || asks.into_iter().any(|special| class.has(special))
}

/// What messages about its arguments call a function (`_PyObject_FunctionStr`).
fn called(world: &World, function: &Value) -> String {
    match function {
        Value::Function(function) => {
            let code = &world.program.functions[function.code as usize];
            match code.module_name {
                "builtins" => format!("{}()", code.qualified_name),
                module => format!("{module}.{}()", code.qualified_name),
            }
        }
        Value::Method(method) => called(world, &method.function),
        Value::Class(class) => match &*class.module {
            "builtins" => format!("{}()", class.qualified_name),
            module => format!("{module}.{}()", class.qualified_name),
        },
        Value::Builtin(builtin) => {
            let entry = builtin.entry();
            match entry.owner.name() {
                "builtins" | "" => format!("{}()", entry.name),
                module => format!("{module}.{}()", entry.name),
            }
        }
        Value::BoundMethod(method) => {
            let entry = method.method.entry();
            format!("{}.{}()", entry.owner.name(), entry.name)
        }
        other => crate::machine::text::to_str(other).unwrap_or_default(),
    }
}
