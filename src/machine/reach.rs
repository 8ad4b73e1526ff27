//! What can be reached from a value, to take all of it out of counting.

use super::heap::{Cell, Immortals};
use super::instance::{Instance, Payload};
use super::value::{GeneratorState, Value};

/// Takes a value and everything that it refers to out of counting.
pub(super) fn make_immortal(value: &Value, immortals: &Immortals) {
    let mut reached = Reached {
        immortals,
        pending: Vec::new(),
    };
    reached.value(value);
    while let Some(value) = reached.pending.pop() {
        reached.inside(&value);
    }
}

/// Takes what a variable holds, and everything that it refers to, out of counting.
pub(super) fn make_cell_immortal(cell: &Cell, immortals: &Immortals) {
    make_immortal(&cell.get(), immortals);
    cell.recount();
}

struct Reached<'run> {
    immortals: &'run Immortals,
    /// Marked, but not looked into.
    pending: Vec<Value>,
}

impl Reached<'_> {
    fn value(&mut self, value: &Value) {
        if value.make_immortal(self.immortals) {
            self.pending.push(value.clone());
        }
    }

    fn all<'values>(&mut self, values: impl IntoIterator<Item = &'values Value>) {
        for value in values {
            self.value(value);
        }
    }

    fn cell(&mut self, cell: &Cell) {
        self.value(&cell.get());
        cell.recount();
    }

    fn inside(&mut self, value: &Value) {
        match value {
            Value::List(list) => self.all(&list.with(|items| items.clone())),
            Value::Tuple(items) => self.all(items.iter()),
            Value::Dict(dict) => {
                for entry in dict.with(|table| table.clone()).iter() {
                    self.value(&entry.key);
                    self.value(&entry.value);
                }
            }
            Value::Set(set) | Value::Frozenset(set) => self.all(&set.with(|set| set.items())),
            Value::Deque(deque) => self.all(&deque.items.with(|items| items.clone())),
            Value::Slice(parts) => self.all(&**parts),
            Value::View(view) => self.value(&Value::Dict(view.dict.clone())),
            Value::Function(function) => {
                self.all(&function.defaults);
                self.all(&function.keyword_defaults);
                self.all(&function.closure);
                let attributes = function.attributes.with(|attributes| attributes.clone());
                self.all(attributes.iter().map(|(_, value)| value));
            }
            Value::BoundMethod(bound) => self.value(&bound.receiver),
            Value::Method(method) => self.all([&method.receiver, &method.function]),
            Value::Generator(generator) => {
                let registers = generator.state.with(|state| match state {
                    GeneratorState::Suspended { registers, .. } => registers.clone(),
                    _ => Vec::new(),
                });
                self.all(&registers);
            }
            Value::Class(class) => {
                self.all(class.members().iter().map(|(_, value)| value));
                for ancestor in class.ancestors.iter().chain(&class.metaclass) {
                    self.value(&Value::Class(ancestor.clone()));
                }
            }
            Value::Instance(instance) => self.instance(instance),
            Value::Property(property) => {
                self.all([&property.getter, &property.setter, &property.deleter]);
            }
            Value::Wrapper(wrapper) => self.value(&wrapper.function),
            Value::Super(proxy) => {
                self.value(&Value::Class(proxy.class.clone()));
                self.value(&proxy.object);
            }
            Value::Cell(cell) => self.cell(cell),
            Value::Thread(thread) => self.cell(&thread.object),
            _ => {}
        }
    }

    fn instance(&mut self, instance: &Instance) {
        self.value(&Value::Class(instance.class.clone()));
        for cell in instance.cells() {
            self.cell(cell);
        }
        let attributes = instance.attributes();
        self.all(attributes.iter().map(|(_, value)| value));
        match &instance.payload {
            Payload::Value(payload) => self.value(payload),
            Payload::Exception(state) => {
                let arguments = state.with(|state| state.arguments.clone());
                self.all(&arguments);
            }
            Payload::None => {}
        }
    }
}
