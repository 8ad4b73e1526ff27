//! What a program asks about the machine that runs it.

use super::Machine;
use super::calls::Site;
use super::exception::{self, Entry, Result};
use super::value::Value;
use super::world::World;
use crate::program::library::Builtin;

impl Machine {
    /// What only the machine knows about itself.
    pub(super) fn about_itself(
        &mut self,
        world: &World,
        callee: &Value,
        site: &Site<'_>,
    ) -> Result<Option<Value>> {
        let Value::Builtin(builtin) = callee else {
            return Ok(None);
        };
        Ok(match builtin {
            Builtin::Caller => {
                let level = match &self.registers[site.base..site.base + site.count] {
                    [Value::Int(level)] => usize::try_from(*level).unwrap_or(0),
                    _ => 0,
                };
                Some(self.caller(world, level))
            }
            Builtin::Locals if site.count == 0 => Some(self.locals(world)),
            Builtin::Dir if site.count == 0 => {
                let names = super::iterator::collect(&self.locals(world))?;
                let mut names: Vec<String> = names
                    .iter()
                    .map(super::text::to_str)
                    .collect::<Result<_>>()?;
                names.sort_unstable();
                Some(Value::list(names.into_iter().map(Value::string).collect()))
            }
            Builtin::RecursionLimit => {
                if site.count == 1
                    && let Value::Int(limit) = &self.registers[site.base]
                {
                    self.deepest = usize::try_from(*limit).unwrap_or(self.deepest);
                }
                Some(Value::Int(self.deepest as i64))
            }
            _ => None,
        })
    }

    /// File, line and function of a frame of the program's own, counted from the innermost one;
    /// `None`: there are not so many.
    fn caller(&self, world: &World, level: usize) -> Value {
        // As if an exception had passed.
        let mut passed = self.frames.iter().rev().flat_map(|frame| {
            let entry = Entry {
                function: frame.function,
                at: frame.pc.saturating_sub(1),
                blame: None,
            };
            exception::frames(&[entry], &world.program)
                .into_iter()
                .rev()
        });
        let (line, name) = match passed.nth(level) {
            Some(frame) => frame,
            None if level == 0 => (self.line(world), "<module>".into()),
            None => return Value::None,
        };
        Value::tuple(vec![
            Value::string(&*world.program.file_name),
            Value::Int(i64::from(line)),
            Value::string(name),
        ])
    }

    /// `locals()` of the top frame: a copy.
    fn locals(&self, world: &World) -> Value {
        let Some(frame) = self.frames.last() else {
            return Value::dict_of([]);
        };
        let code = &world.program.functions[frame.function as usize];
        if world
            .program
            .modules
            .iter()
            .any(|one| one.function == frame.function)
        {
            return super::builtins::globals(world);
        }
        let base = frame.base as usize;
        let named = code.locals.iter().zip(&self.registers[base..]);
        let values = named.map(|(name, value)| {
            let value = match value {
                Value::Cell(cell) => cell.get(),
                other => other.clone(),
            };
            (Value::string(&**name), value)
        });
        Value::dict_of(values.filter(|(_, value)| !matches!(value, Value::Unbound)))
    }
}
