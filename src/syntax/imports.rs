//! Lowers imports.

use ruff_python_ast::{Alias, StmtImportFrom};

use super::lower::Lowering;
use super::span;
use super::tree::{Import, StatementKind};

impl Lowering<'_> {
    pub(super) fn imports(&mut self, aliases: &[Alias]) -> Vec<Import> {
        let imports = aliases.iter().map(|alias| Import {
            span: span(alias),
            name: self.name(&alias.name),
            alias: alias.asname.as_ref().map(|alias| self.name(alias)),
        });
        imports.collect()
    }

    /// `None` after a complaint, and for `from __future__ import …`: of what can be imported from
    /// there, Python 3.11 does all but two without being asked, and Lockstep evaluates no
    /// annotations anyway.
    pub(super) fn import_from(&mut self, statement: &StmtImportFrom) -> Option<StatementKind> {
        let named = |name: &str| {
            let mut aliases = statement.names.iter();
            aliases.find(|alias| alias.name.as_str() == name).map(span)
        };
        let module = statement.module.as_ref();
        let Some(module) = module.filter(|_| statement.level == 0) else {
            self.refuse(
                span(statement),
                "A relative import needs a package, and a Lockstep program is one file.",
            );
            return None;
        };
        if module.as_str() == "__future__" {
            if let Some(joke) = named("barry_as_FLUFL") {
                self.refuse(joke, "Lockstep knows `!=` only, not `<>`.");
            }
            return None;
        }
        Some(StatementKind::ImportFrom {
            module: self.name(module),
            names: self.imports(&statement.names),
        })
    }
}
