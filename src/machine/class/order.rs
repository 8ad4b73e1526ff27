//! The method resolution order.

use super::Class;
use crate::machine::heap::Ref;

/// The method resolution order of a class with these bases, by the C3 rule
/// (<https://www.python.org/download/releases/2.3/mro/>); `None` if there is none.
pub(crate) fn linearize(bases: &[Ref<Class>]) -> Option<Vec<Ref<Class>>> {
    let mut lists: Vec<Vec<Ref<Class>>> = bases
        .iter()
        .map(|base| {
            std::iter::once(base.clone())
                .chain(base.ancestors.iter().cloned())
                .collect()
        })
        .collect();
    lists.push(bases.to_vec());
    let mut order = Vec::new();
    loop {
        lists.retain(|list| !list.is_empty());
        if lists.is_empty() {
            return Some(order);
        }
        let is_free = |candidate: &Ref<Class>| {
            let mut tails = lists.iter().flat_map(|list| &list[1..]);
            !tails.any(|other| other.is(candidate))
        };
        let next = lists.iter().map(|list| &list[0]).find(|one| is_free(one))?;
        let next = next.clone();
        for list in &mut lists {
            if list[0].is(&next) {
                list.remove(0);
            }
        }
        order.push(next);
    }
}
