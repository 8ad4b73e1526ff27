//! Classes, and what class a value has.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

mod builtin;
mod order;
mod wording;

use super::heap::{Guarded, Ref, beside, reshapes};
use super::value::{Value, ViewKind};
use super::world::World;
use crate::program::library::{Builtin, Kind, Type};

pub(crate) use order::linearize;

/// Declares the methods that the machine asks classes for.
macro_rules! specials {
    ($($variant:ident $name:literal;)*) => {
        /// A method that the machine calls by itself.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[repr(u8)]
        pub(crate) enum Special { $($variant),* }

        impl Special {
            /// All of them.
            pub(crate) const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its name.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }
        }
    };
}

specials! {
    Init "__init__";
    New "__new__";
    Call "__call__";
    Getattr "__getattr__";
    Getattribute "__getattribute__";
    Setattr "__setattr__";
    Delattr "__delattr__";
    Get "__get__";
    Set "__set__";
    Delete "__delete__";
    SetName "__set_name__";
    InitSubclass "__init_subclass__";
    ClassGetitem "__class_getitem__";
    Enter "__enter__";
    Exit "__exit__";
    Iter "__iter__";
    Next "__next__";
    Len "__len__";
    Bool "__bool__";
    Contains "__contains__";
    Getitem "__getitem__";
    Setitem "__setitem__";
    Delitem "__delitem__";
    Missing "__missing__";
    Reversed "__reversed__";
    Hash "__hash__";
    Eq "__eq__";
    Ne "__ne__";
    Lt "__lt__";
    Le "__le__";
    Gt "__gt__";
    Ge "__ge__";
    Repr "__repr__";
    Str "__str__";
    Format "__format__";
    Index "__index__";
    Int "__int__";
    Float "__float__";
    Neg "__neg__";
    Pos "__pos__";
    Invert "__invert__";
    Abs "__abs__";
    Round "__round__";
    InstanceCheck "__instancecheck__";
    SubclassCheck "__subclasscheck__";
    Del "__del__";
    Dict "__dict__";
    Class "__class__";
}

/// A class.
pub(crate) struct Class {
    pub(crate) name: Box<str>,
    pub(crate) qualified_name: Box<str>,
    /// `__module__`
    pub(crate) module: Box<str>,
    /// The builtin type that it is.
    pub(crate) builtin: Option<Builtin>,
    /// The builtin exception that it is.
    pub(crate) kind: Option<Kind>,
    pub(crate) bases: Box<[Ref<Class>]>,
    /// The method resolution order behind the class itself.
    pub(crate) ancestors: Box<[Ref<Class>]>,
    /// `None`: `type`.
    pub(crate) metaclass: Option<Ref<Class>>,
    /// The builtin type whose value its instances hold.
    pub(crate) payload: Option<Builtin>,
    /// Whether its instances are exceptions.
    pub(crate) is_exception: bool,
    /// Whether its instances have any attributes but those in `__slots__`.
    pub(crate) has_dict: bool,
    /// Numbers this class and its layout in inline caches. Never 0.
    pub(crate) number: u32,
    /// Which [`Special`] methods it defines or inherits from classes of the program.
    specials: AtomicU64,
    members: Guarded<Members>,
    /// The classes that name it among their bases.
    children: Guarded<Vec<Ref<Self>>>,
    /// Attribute names of its instances by slot.
    layout: Guarded<Vec<u32>>,
    /// How many slots a new instance has.
    slots: AtomicU32,
}

/// What a class defines, in the order of definition.
#[derive(Default)]
struct Members {
    order: Vec<(u32, Value)>,
    index: BTreeMap<u32, usize>,
}

/// What a new class is made of.
pub(crate) struct Parts {
    pub(crate) name: Box<str>,
    pub(crate) qualified_name: Box<str>,
    pub(crate) module: Box<str>,
    pub(crate) builtin: Option<Builtin>,
    pub(crate) kind: Option<Kind>,
    pub(crate) bases: Vec<Ref<Class>>,
    pub(crate) ancestors: Vec<Ref<Class>>,
    pub(crate) metaclass: Option<Ref<Class>>,
    pub(crate) number: u32,
    pub(crate) has_dict: bool,
    /// How many attributes its own methods give its instances.
    pub(crate) attributes: u32,
}

impl Class {
    /// A class without members.
    pub(crate) fn new(parts: Parts) -> Self {
        let inherited = parts.ancestors.iter();
        let payload = parts.builtin.filter(|builtin| builtin.has_payload());
        let payload = payload.or_else(|| inherited.clone().find_map(|class| class.payload));
        let base_slots = parts.bases.iter().map(|base| base.slot_count()).max();
        let is_exception = parts.kind.is_some() || inherited.clone().any(|one| one.is_exception);
        let specials = inherited.clone().map(|one| one.own_specials());
        let specials = specials.fold(0, |all, one| all | one);
        let layout = parts.bases.first().map(|base| base.slot_names());
        let layout = layout.unwrap_or_default();
        let slots = base_slots.unwrap_or(0).max(layout.len() as u32) + parts.attributes;
        Self {
            name: parts.name,
            qualified_name: parts.qualified_name,
            module: parts.module,
            builtin: parts.builtin,
            kind: parts.kind,
            bases: parts.bases.into(),
            ancestors: parts.ancestors.into(),
            metaclass: parts.metaclass,
            payload,
            is_exception,
            has_dict: parts.has_dict,
            number: parts.number,
            specials: AtomicU64::new(specials),
            members: Guarded::default(),
            children: Guarded::default(),
            layout: Guarded::new(layout),
            slots: AtomicU32::new(slots),
        }
    }

    /// The classes that name it among their bases.
    pub(crate) fn children(&self) -> Vec<Ref<Self>> {
        self.children.with(Clone::clone)
    }

    /// Notes that a class names it among its bases.
    pub(crate) fn add_child(&self, child: Ref<Self>) {
        reshapes(self);
        beside(self, || self.children.store(child, Vec::push));
    }

    /// Whether it defines or inherits a method of the program of this name.
    #[inline]
    pub(crate) fn has(&self, special: Special) -> bool {
        self.specials.load(Ordering::Relaxed) >> (special as u8) & 1 != 0
    }

    fn own_specials(&self) -> u64 {
        if self.builtin.is_some() || self.kind.is_some() {
            0
        } else {
            self.specials.load(Ordering::Relaxed)
        }
    }

    /// Notes that it has a method of this name.
    pub(crate) fn note_special(&self, special: Special) {
        reshapes(self);
        self.specials
            .fetch_or(1 << (special as u8), Ordering::Relaxed);
    }

    /// Whether its metaclass has such a method, for the class itself.
    pub(crate) fn says_itself(&self, special: Special) -> bool {
        let metaclass = self.metaclass.as_ref();
        metaclass.is_some_and(|metaclass| metaclass.has(special))
    }

    /// Whether instances have a hash: not what can change, nor what is equal by a method of its
    /// own alone.
    pub(crate) fn is_hashable(&self) -> bool {
        let can_change = matches!(
            self.method_type(),
            Some(
                Type::Bytearray
                    | Type::List
                    | Type::Dict
                    | Type::Set
                    | Type::Deque
                    | Type::Slice
                    | Type::View
            )
        );
        self.has(Special::Hash) || !can_change && !self.has(Special::Eq)
    }

    /// Whether its instances are ordered by methods of the program.
    pub(crate) fn orders(&self) -> bool {
        let specials = [Special::Lt, Special::Le, Special::Gt, Special::Ge];
        specials.into_iter().any(|special| self.has(special))
    }

    /// Whether its instances have unary operators of the program.
    pub(crate) fn has_unary(&self) -> bool {
        let specials = [Special::Neg, Special::Pos, Special::Invert];
        specials.into_iter().any(|special| self.has(special))
    }

    /// Whether the library defines it.
    pub(crate) fn is_of_library(&self) -> bool {
        &*self.module != "__main__"
    }

    /// How many slots a new instance has.
    pub(crate) fn slot_count(&self) -> u32 {
        self.slots.load(Ordering::Relaxed)
    }

    /// The attribute names of its instances by slot.
    pub(crate) fn slot_names(&self) -> Vec<u32> {
        self.layout.with(Clone::clone)
    }

    /// The slot of an attribute, if some instance may have it.
    pub(crate) fn slot(&self, name: u32) -> Option<u32> {
        self.layout.with(|layout| {
            let slot = layout.iter().position(|other| *other == name);
            slot.map(|slot| slot as u32)
        })
    }

    /// The slot of an attribute, given to it now if it has none.
    pub(crate) fn slot_or_new(&self, name: u32) -> u32 {
        self.layout.change(|layout| {
            let slot = layout.iter().position(|other| *other == name);
            let slot = slot.unwrap_or_else(|| {
                reshapes(self);
                layout.push(name);
                layout.len() - 1
            }) as u32;
            self.slots.fetch_max(slot + 1, Ordering::Relaxed);
            slot
        })
    }

    /// What it defines itself under a name.
    pub(crate) fn own_member(&self, name: u32) -> Option<Value> {
        self.members.with(|members| {
            let index = members.index.get(&name)?;
            let value = &members.order[*index].1;
            (!matches!(value, Value::Unbound)).then(|| value.clone())
        })
    }

    /// What it defines or inherits under a name.
    pub(crate) fn member(&self, name: u32) -> Option<Value> {
        let inherited = || self.ancestors.iter().find_map(|one| one.own_member(name));
        self.own_member(name).or_else(inherited)
    }

    /// Defines a member, or takes it away; returns the old one.
    pub(crate) fn set_member(&self, name: u32, value: Value) -> Value {
        reshapes(self);
        let set = |members: &mut Members, value| {
            if let Some(&index) = members.index.get(&name) {
                return std::mem::replace(&mut members.order[index].1, value);
            }
            members.index.insert(name, members.order.len());
            members.order.push((name, value));
            Value::Unbound
        };
        beside(self, || self.members.store(value, set))
    }

    /// What it defines itself, in order.
    pub(crate) fn members(&self) -> Vec<(u32, Value)> {
        self.members.with(|members| {
            let order = members.order.iter();
            order
                .filter(|(_, value)| !matches!(value, Value::Unbound))
                .cloned()
                .collect()
        })
    }

    /// Lets all threads reach it from here on; `each` is given what it refers to.
    pub(super) fn share(&self, each: &mut dyn FnMut(&Value)) {
        self.members.with(|members| {
            members.order.iter().for_each(|(_, value)| each(value));
        });
        let children = self.children.with(Vec::clone);
        let classes = self.ancestors.iter().chain(&self.bases);
        for class in classes.chain(&self.metaclass).chain(&children) {
            each(&Value::Class(class.clone()));
        }
        self.members.share();
        self.children.share();
        self.layout.share();
    }

    /// Whether instances of it are instances of `other`.
    pub(crate) fn derives_from(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
            || self
                .ancestors
                .iter()
                .any(|one| std::ptr::eq(&raw const **one, other))
    }

    /// Its name as messages give it: with its module, unless that is the program or `builtins`.
    pub(crate) fn full_name(&self) -> String {
        match &*self.module {
            "builtins" | "__main__" => self.qualified_name.to_string(),
            module => format!("{module}.{}", self.qualified_name),
        }
    }

    /// The builtin type whose methods its instances have.
    pub(crate) fn method_type(&self) -> Option<Type> {
        if self.is_exception {
            return Some(Type::Exception);
        }
        let inherited = || self.ancestors.iter().find_map(|class| class.builtin);
        let builtin = self.payload.or(self.builtin).or_else(inherited);
        builtin.and_then(Builtin::class_type)
    }
}

impl Value {
    /// The builtin type that a value has, unless its class is one of the program or an exception.
    pub(crate) fn builtin_class(&self) -> Builtin {
        match self {
            Self::Unbound | Self::None => Builtin::NoneType,
            Self::Bool(_) => Builtin::Bool,
            Self::Int(_) => Builtin::Int,
            Self::Float(_) => Builtin::Float,
            Self::Ellipsis => Builtin::EllipsisType,
            Self::NotImplemented => Builtin::NotImplementedType,
            Self::Builtin(_) | Self::BoundMethod(_) => Builtin::BuiltinFunctionType,
            Self::Module(_) => Builtin::ModuleType,
            Self::Str(_) => Builtin::Str,
            Self::Bytes(_) => Builtin::Bytes,
            Self::Bytearray(_) => Builtin::Bytearray,
            Self::List(_) => Builtin::List,
            Self::Tuple(_) => Builtin::Tuple,
            Self::Dict(_) => Builtin::Dict,
            Self::Set(_) => Builtin::Set,
            Self::Frozenset(_) => Builtin::Frozenset,
            Self::Deque(_) => Builtin::Deque,
            Self::Range(_) => Builtin::Range,
            Self::Slice(_) => Builtin::Slice,
            Self::View(view) => match view.kind {
                ViewKind::Keys => Builtin::DictKeys,
                ViewKind::Values => Builtin::DictValues,
                ViewKind::Items => Builtin::DictItems,
            },
            Self::Function(_) => Builtin::FunctionType,
            Self::Method(_) => Builtin::MethodType,
            Self::Iterator(iterator) => iterator.class(),
            Self::Generator(generator) => generator.class,
            Self::Class(_) => Builtin::Type,
            Self::Instance(_) => Builtin::Object,
            Self::Property(_) => Builtin::Property,
            Self::Wrapper(wrapper) if wrapper.is_class_method => Builtin::Classmethod,
            Self::Wrapper(_) => Builtin::Staticmethod,
            Self::Member(_) => Builtin::MemberType,
            Self::Super(_) => Builtin::Super,
            Self::Cell(_) => Builtin::CellType,
            Self::Lock(_) => Builtin::LockType,
            Self::Primitive(primitive) => primitive.class(),
            Self::Thread(_) => Builtin::Thread,
        }
    }

    /// `type(value)`
    pub(crate) fn class(&self, world: &World) -> Ref<Class> {
        match self {
            Self::Instance(instance) => instance.class.clone(),
            Self::Class(class) => match &class.metaclass {
                Some(metaclass) => metaclass.clone(),
                None => world.class(Builtin::Type),
            },
            _ => world.class(self.builtin_class()),
        }
    }

    /// The builtin type whose methods it has.
    #[inline]
    pub(crate) fn method_type(&self) -> Option<Type> {
        Some(match self {
            Self::Str(_) => Type::Str,
            Self::List(_) => Type::List,
            Self::Dict(_) => Type::Dict,
            Self::Lock(_) => Type::Lock,
            Self::Set(_) => Type::Set,
            Self::Deque(_) => Type::Deque,
            Self::Tuple(_) => Type::Tuple,
            Self::Generator(_) => Type::Generator,
            Self::Instance(instance) => return instance.class.method_type(),
            Self::Int(_) | Self::Bool(_) => Type::Int,
            _ => return self.builtin_class().class_type(),
        })
    }

    /// `callable(value)`
    pub(crate) fn is_callable(&self) -> bool {
        match self {
            Self::Builtin(_)
            | Self::Function(_)
            | Self::BoundMethod(_)
            | Self::Method(_)
            | Self::Class(_) => true,
            Self::Wrapper(wrapper) => !wrapper.is_class_method,
            Self::Instance(instance) => instance.class.has(Special::Call),
            _ => false,
        }
    }
}
