//! What can be reached from a value: to publish all of it, or to take it out of counting.

use super::class::Class;
use super::exception::ExceptionState;
use super::heap::{Cell, Guarded, Immortals, Publish, Ref};
use super::instance::{Instance, Payload};
use super::table::{Entry, ItemSet, Table};
use super::value::Value;

impl Publish for Value {
    #[inline]
    fn publish(&self) {
        if self.is_private() {
            reach(self, None);
        }
    }
}

impl Publish for Ref<Class> {
    fn publish(&self) {
        Value::Class(self.clone()).publish();
    }
}

impl<V: Publish> Publish for Entry<V> {
    fn publish(&self) {
        self.key.publish();
        self.value.publish();
    }
}

impl<V: Publish> Publish for Table<V> {
    fn publish(&self) {
        self.iter().for_each(Entry::publish);
    }
}

impl Publish for ItemSet {
    fn publish(&self) {
        self.items().publish();
    }
}

/// Takes a value and everything that it refers to out of counting.
pub(super) fn make_immortal(value: &Value, immortals: &Immortals) {
    reach(value, Some(immortals));
}

/// Takes what a variable holds, and everything that it refers to, out of counting.
pub(super) fn make_cell_immortal(cell: &Cell, immortals: &Immortals) {
    make_immortal(&cell.get(), immortals);
    cell.share();
}

/// Lets all threads reach a class that is not counted, and takes out of counting what it refers
/// to.
pub(super) fn share_class(class: &Class, immortals: &Immortals) {
    let mut reached = Reached {
        immortals: Some(immortals),
        pending: Vec::new(),
    };
    reached.class(class);
    reached.follow();
}

/// Publishes a value and all that it refers to; `immortals`: takes it out of counting, too.
#[cold]
#[inline(never)]
fn reach(value: &Value, immortals: Option<&Immortals>) {
    let mut reached = Reached {
        immortals,
        pending: Vec::new(),
    };
    reached.value(value);
    reached.follow();
}

struct Reached<'run> {
    immortals: Option<&'run Immortals>,
    /// Marked, but not looked into.
    pending: Vec<Value>,
}

impl Reached<'_> {
    fn follow(&mut self) {
        while let Some(value) = self.pending.pop() {
            self.inside(&value);
        }
    }

    fn value(&mut self, value: &Value) {
        let is_new = match self.immortals {
            Some(immortals) => value.make_immortal(immortals),
            None => value.share(),
        };
        if is_new && !matches!(value, Value::Str(_) | Value::Bytes(_) | Value::Range(_)) {
            self.pending.push(value.clone());
        }
    }

    fn all<'values>(&mut self, values: impl IntoIterator<Item = &'values Value>) {
        for value in values {
            self.value(value);
        }
    }

    /// The values in a container, which is shared from here on.
    fn guarded<T>(&mut self, guarded: &Guarded<T>, values: impl FnOnce(&mut Self, &T)) {
        guarded.with(|content| values(self, content));
        guarded.share();
    }

    fn cell(&mut self, cell: &Cell) {
        self.value(&cell.get());
        cell.share();
    }

    fn inside(&mut self, value: &Value) {
        match value {
            Value::List(list) => self.guarded(list, |this, items| this.all(items)),
            Value::Tuple(items) => self.all(items.iter()),
            Value::Dict(dict) => self.guarded(dict, |this, table| {
                this.all(table.iter().flat_map(|entry| [&entry.key, &entry.value]));
            }),
            Value::Set(set) | Value::Frozenset(set) => {
                self.guarded(set, |this, set| this.all(&set.items()));
            }
            Value::Deque(deque) => self.guarded(&deque.items, |this, items| this.all(items)),
            Value::Bytearray(bytes) => self.guarded(bytes, |_, _| {}),
            Value::Slice(parts) => self.all(&**parts),
            Value::View(view) => self.value(&Value::Dict(view.dict.clone())),
            Value::Function(function) => {
                self.all(&function.defaults);
                self.all(&function.keyword_defaults);
                self.all(&function.closure);
                self.guarded(&function.attributes, |this, all| this.numbered(all));
            }
            Value::BoundMethod(bound) => self.value(&bound.receiver),
            Value::Method(method) => self.all([&method.receiver, &method.function]),
            Value::Iterator(iterator) => {
                iterator.share(&mut |source| self.value(source));
            }
            Value::Generator(generator) => {
                self.guarded(&generator.state, |this, state| this.all(&state.window));
            }
            Value::Class(class) => self.class(class),
            Value::Instance(instance) => self.instance(instance),
            Value::Property(property) => {
                let functions = [&property.getter, &property.setter, &property.deleter];
                self.all(functions);
                self.value(&property.doc);
            }
            Value::Wrapper(wrapper) => self.value(&wrapper.function),
            Value::Member(member) => self.value(&Value::Class(member.class.clone())),
            Value::Super(proxy) => {
                self.value(&Value::Class(proxy.class.clone()));
                self.value(&proxy.object);
            }
            Value::Cell(cell) => self.cell(cell),
            Value::Thread(thread) => self.cell(&thread.object),
            Value::Primitive(primitive) => {
                if let Some(waiters) = primitive.waiters() {
                    self.value(&Value::Primitive(waiters.clone()));
                }
            }
            Value::Str(_)
            | Value::Bytes(_)
            | Value::Range(_)
            | Value::Lock(_)
            | Value::Unbound
            | Value::None
            | Value::Bool(_)
            | Value::Int(_)
            | Value::Float(_)
            | Value::Ellipsis
            | Value::NotImplemented
            | Value::Builtin(_)
            | Value::Module(_) => {}
        }
    }

    fn numbered(&mut self, attributes: &[(u32, Value)]) {
        self.all(attributes.iter().map(|(_, value)| value));
    }

    fn class(&mut self, class: &Class) {
        class.share(&mut |value| self.value(value));
    }

    fn instance(&mut self, instance: &Instance) {
        self.value(&Value::Class(instance.class.clone()));
        for cell in instance.cells() {
            self.cell(cell);
        }
        self.guarded(instance.overflow(), |this, all| this.numbered(all));
        match &instance.payload {
            Payload::Value(payload) => self.value(payload),
            Payload::Exception(state) => self.guarded(state, Self::exception),
            Payload::None => {}
        }
    }

    fn exception(&mut self, state: &ExceptionState) {
        self.all(&state.arguments);
        self.all(&state.notes);
        self.all(state.cause.iter().chain(&state.context));
        self.all(state.last_words.iter().chain(&state.subject));
    }
}
