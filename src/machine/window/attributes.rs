//! Attributes of what is in registers, and the caches of their sites.

use super::Window;
use crate::machine::Then;
use crate::machine::attributes::{self, Access};
use crate::machine::cache::{Cache, MODULE};
use crate::machine::class::Special;
use crate::machine::exception::Result;
use crate::machine::instance::Instance;
use crate::machine::invoke::Invoke;
use crate::machine::value::Value;
use crate::machine::world::World;
use crate::program::opcode::Register;

impl Window<'_> {
    /// `r[to] = r[object].name`, or the call that yields it.
    #[inline(never)]
    pub(in crate::machine) fn find_attribute(
        &mut self,
        to: Register,
        object: Register,
        site: u16,
    ) -> Result<Option<Invoke>> {
        let name = u32::from(self.code.sites[usize::from(site)]);
        if let Value::Module(module) = self.get(object) {
            let cache = &self.caches[usize::from(site)];
            if cache.class == MODULE | *module as u32 {
                let value = self.world.globals[cache.slot as usize].get();
                if !matches!(value, Value::Unbound) {
                    self.put(to, value);
                    return Ok(None);
                }
            }
        }
        let access = attributes::load(self.world, self.get(object), name)?;
        self.remember_attribute(object, site, name);
        match access {
            Access::Value(value) => {
                self.put(to, value);
                Ok(None)
            }
            Access::Call(function, arguments) => {
                let to = self.base + usize::from(to);
                Ok(Some(Invoke::new(function, arguments, to, Then::Put)))
            }
        }
    }

    /// Notes where an attribute was found, if it was in a slot.
    fn remember_attribute(&mut self, object: Register, site: u16, name: u32) {
        let version = self.world.version();
        let (class, slot) = match self.get(object) {
            Value::Instance(instance) => {
                let class = &instance.class;
                let is_plain = !class.has(Special::Getattribute)
                    && !class.has(Special::Dict)
                    && match class.member(name) {
                        Some(Value::Property(_) | Value::Instance(_)) => false,
                        Some(Value::Member(_)) => true,
                        _ => class.has_dict,
                    };
                let Some(slot) = class.slot(name).filter(|_| is_plain) else {
                    return;
                };
                (class.number, slot)
            }
            Value::Module(module) => {
                let text = self.world.name(name);
                let Some(slot) = self.world.program.slot_of(*module, &text) else {
                    return;
                };
                (MODULE | *module as u32, slot)
            }
            _ => return,
        };
        let cache = &mut self.caches[usize::from(site)];
        cache.replace(Cache {
            class,
            version,
            slot,
            value: Value::Unbound,
        });
    }

    /// `r[object].name = r[from]`, or the call that does it.
    #[inline(never)]
    pub(in crate::machine) fn store_attribute(
        &mut self,
        object: Register,
        site: u16,
        from: Register,
    ) -> Result<Option<Invoke>> {
        let name = u32::from(self.code.sites[usize::from(site)]);
        let effect = attributes::store(self.world, self.get(object), name, self.get(from))?;
        if effect.is_none()
            && matches!(self.get(object), Value::Instance(instance)
                if !instance.class.is_exception && !instance.class.has(Special::Setattr))
        {
            self.remember_attribute(object, site, name);
        }
        Ok(effect.map(|(function, arguments)| Invoke::new(function, arguments, 0, Then::Discard)))
    }

    #[inline(never)]
    pub(in crate::machine) fn delete_attribute(
        &mut self,
        object: Register,
        site: u16,
    ) -> Result<Option<Invoke>> {
        let name = u32::from(self.code.sites[usize::from(site)]);
        let effect = attributes::delete(self.world, self.get(object), name)?;
        if effect.is_none()
            && matches!(self.get(object), Value::Instance(instance)
                if !instance.class.is_exception && !instance.class.has(Special::Delattr))
        {
            self.remember_attribute(object, site, name);
        }
        Ok(effect.map(|(function, arguments)| Invoke::new(function, arguments, 0, Then::Discard)))
    }
}

/// The cache of a site, if it holds for an object.
#[inline]
fn cache_for<'run>(
    world: &World,
    caches: &'run [Cache],
    object: &'run Value,
    site: u16,
) -> Option<(&'run Cache, &'run Instance)> {
    let Value::Instance(instance) = object else {
        return None;
    };
    let cache = &caches[usize::from(site)];
    let holds = cache.class == instance.class.number && cache.version == world.version();
    holds.then_some((cache, &**instance))
}

/// An attribute that was found in a slot before.
#[inline]
pub(in crate::machine) fn cached_attribute(
    world: &World,
    caches: &[Cache],
    object: &Value,
    site: u16,
) -> Option<Value> {
    let (cache, instance) = cache_for(world, caches, object, site)?;
    let value = instance.get(cache.slot);
    (!matches!(value, Value::Unbound)).then_some(value)
}

/// Sets an attribute whose slot is known; `false`: it is not.
#[inline]
pub(in crate::machine) fn store_cached(
    world: &World,
    caches: &[Cache],
    object: &Value,
    site: u16,
    value: &Value,
) -> bool {
    let Some((cache, instance)) = cache_for(world, caches, object, site) else {
        return false;
    };
    let mut old = instance.replace(cache.slot, value.clone());
    old.put(Value::Unbound);
    true
}

/// Takes an attribute away whose slot is known; `false`: it is not, or has no value.
#[inline]
pub(in crate::machine) fn delete_cached(
    world: &World,
    caches: &[Cache],
    object: &Value,
    site: u16,
) -> bool {
    let Some((cache, instance)) = cache_for(world, caches, object, site) else {
        return false;
    };
    let mut old = instance.replace(cache.slot, Value::Unbound);
    let was_there = !matches!(old, Value::Unbound);
    old.put(Value::Unbound);
    was_there
}

/// The function that a method call means, if it was found in the class before.
#[inline]
pub(in crate::machine) fn cached_method<'run>(
    world: &World,
    caches: &'run [Cache],
    object: &'run Value,
    site: u16,
) -> Option<&'run Value> {
    let (cache, _) = cache_for(world, caches, object, site)?;
    matches!(cache.value, Value::Function(_)).then_some(&cache.value)
}
