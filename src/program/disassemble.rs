//! Bytecode as text, for people and snapshot tests.

use std::fmt::{self, Display, Formatter, Write as _};

use super::opcode::Op;
use super::{Function, Program};

impl Display for Program {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let own = self.functions.iter().filter(|function| !function.is_hidden);
        for (index, function) in own.enumerate() {
            if index > 0 {
                formatter.write_char('\n')?;
            }
            writeln!(
                formatter,
                "{} ({} registers)",
                function.name, function.register_count
            )?;
            write_function(formatter, self, function)?;
        }
        Ok(())
    }
}

fn write_function(
    formatter: &mut Formatter<'_>,
    program: &Program,
    function: &Function,
) -> fmt::Result {
    let mut line = 0;
    for (index, op) in function.ops.iter().enumerate() {
        let here = function.lines[index];
        if here == line {
            write!(formatter, "    ")?;
        } else {
            write!(formatter, "{here:>4}")?;
            line = here;
        }
        write!(formatter, " {index:>4} {op:?}")?;
        if let Some(note) = note(program, function, *op) {
            write!(formatter, "  # {note}")?;
        }
        formatter.write_char('\n')?;
    }
    for handler in &function.handlers {
        writeln!(
            formatter,
            "     {}..{} on exception: {}, in r[{}]",
            handler.start, handler.end, handler.target, handler.exception
        )?;
    }
    Ok(())
}

/// What an index in an instruction stands for.
fn note(program: &Program, function: &Function, op: Op) -> Option<String> {
    Some(match op {
        Op::LoadConstant { constant, .. } => {
            format!("{:?}", function.constants[constant as usize])
        }
        Op::LoadGlobal { slot, .. } | Op::StoreGlobal { slot, .. } => {
            program.globals[slot as usize].to_string()
        }
        Op::CallMethod { site, .. }
        | Op::CheckAttribute { site, .. }
        | Op::LoadAttribute { site, .. }
        | Op::StoreAttribute { site, .. }
        | Op::DeleteAttribute { site, .. } => {
            let name = function.sites[usize::from(site)];
            program.names[usize::from(name)].to_string()
        }
        Op::CallKeywords { keywords, .. } => program.keywords[usize::from(keywords)].join(", "),
        Op::MakeFunction { function, .. } => {
            program.functions[usize::from(function)].name.to_string()
        }
        _ => return None,
    })
}
