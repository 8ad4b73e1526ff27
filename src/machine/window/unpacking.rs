//! `a, *b, c = …`

use super::Window;
use crate::machine::exception::{Kind, Result, value_error};
use crate::machine::iterator;
use crate::machine::value::Value;
use crate::program::opcode::Register;

impl Window<'_> {
    /// The items of what is taken apart.
    fn unpacked(&self, from: Register) -> Result<Vec<Value>> {
        let value = self.get(from);
        iterator::collect(value).map_err(|mut exception| {
            if exception.kind == Kind::TypeError && exception.message.ends_with("is not iterable") {
                exception.message =
                    format!("cannot unpack non-iterable {} object", value.type_name());
            }
            exception
        })
    }

    #[inline(never)]
    pub(in crate::machine) fn unpack(
        &mut self,
        first: Register,
        from: Register,
        count: u16,
    ) -> Result<()> {
        let items = self.unpacked(from)?;
        let count = usize::from(count);
        if items.len() > count {
            return value_error(format!("too many values to unpack (expected {count})"));
        }
        if items.len() < count {
            let got = items.len();
            return value_error(format!(
                "not enough values to unpack (expected {count}, got {got})"
            ));
        }
        for (register, item) in (first..).zip(items) {
            self.put(register, item);
        }
        Ok(())
    }

    #[inline(never)]
    pub(in crate::machine) fn unpack_star(
        &mut self,
        before: u8,
        first: Register,
        from: Register,
        after: u16,
    ) -> Result<()> {
        let mut items = self.unpacked(from)?;
        let (before, after) = (usize::from(before), usize::from(after));
        if items.len() < before + after {
            return value_error(format!(
                "not enough values to unpack (expected at least {}, got {})",
                before + after,
                items.len()
            ));
        }
        let rest = items.split_off(items.len() - after);
        let starred = items.split_off(before);
        let all = items.into_iter().chain([Value::list(starred)]).chain(rest);
        for (register, item) in (first..).zip(all) {
            self.put(register, item);
        }
        Ok(())
    }
}
