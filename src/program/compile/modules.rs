//! Whole programs: the modules that one imports, and the order in which they run.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::library::{self, Module};
use super::super::scope::{ScopeKey, Scopes};
use super::super::{Function, ModuleCode, Program};
use super::names::ModuleNames;
use super::{Context, FunctionCompiler, ModuleContext};
use crate::source::LineIndex;
use crate::syntax::tree::{ExpressionKind, Import, Name, Statement, StatementKind, TargetKind};
use crate::syntax::{self, Diagnostic, tree};

/// Translates a whole file and the library modules that it needs.
pub(in crate::program) fn program(
    tree: &tree::Module,
    source: &str,
    file_name: &str,
) -> Result<Program, Vec<Diagnostic>> {
    let mut context = Context {
        functions: Vec::new(),
        globals: Vec::new(),
        modules: Vec::new(),
        attribute_names: Vec::new(),
        attribute_index: BTreeMap::new(),
        own_attribute_names: Vec::new(),
        keywords: Vec::new(),
        has_cleanups: tree.has_cleanups,
        module: ModuleContext::new(None, tree, source, &mut Vec::new()),
    };
    context.require(Module::Builtins);
    let tree = &context.without_stars(tree);
    context.module = ModuleContext::new(None, tree, source, &mut context.globals);
    let lines = &context.module.lines;
    let shown = tree.warnings.iter().map(|(span, message)| {
        let line = lines.line(span.start);
        let text = lines.line_text(source, line).trim();
        format!("{file_name}:{line}: SyntaxWarning: {message}\n  {text}\n")
    });
    let warnings: String = shown.collect();
    context.module_code(None, tree, &warnings);
    let mut module = context.module;
    if !module.diagnostics.is_empty() {
        module
            .diagnostics
            .sort_by_key(|diagnostic| (diagnostic.span.start, diagnostic.span.end));
        // A loop's condition is written twice.
        module.diagnostics.dedup();
        return Err(module.diagnostics);
    }
    Ok(Program {
        file_name: file_name.into(),
        source: module.source,
        lines: module.lines,
        docstring: tree.docstring.as_deref().map(Arc::from),
        functions: context.functions,
        globals: context.globals,
        modules: context.modules,
        names: context.attribute_names,
        own_names: context.own_attribute_names,
        keywords: context.keywords,
        has_cleanups: context.has_cleanups,
    })
}

impl ModuleContext {
    fn new(
        module: Option<Module>,
        tree: &tree::Module,
        source: &str,
        globals: &mut Vec<Arc<str>>,
    ) -> Self {
        let scopes = Scopes::of_module(&tree.body);
        Self {
            names: ModuleNames::new(module, scopes.get(ScopeKey::MODULE), tree, globals),
            scopes,
            diagnostics: Vec::new(),
            lines: LineIndex::new(source),
            source: source.into(),
        }
    }
}

impl Context {
    /// The module with the names that each `from … import *` of its own code stands for.
    fn without_stars(&mut self, tree: &tree::Module) -> tree::Module {
        let mut tree = tree.clone();
        self.replace_stars(&mut tree.body);
        tree
    }

    fn replace_stars(&mut self, body: &mut [Statement]) {
        for statement in body {
            match &mut statement.kind {
                StatementKind::ImportFrom { module, names } => self.replace_star(module, names),
                StatementKind::If {
                    body, otherwise, ..
                }
                | StatementKind::While {
                    body, otherwise, ..
                }
                | StatementKind::For {
                    body, otherwise, ..
                } => {
                    self.replace_stars(body);
                    self.replace_stars(otherwise);
                }
                StatementKind::With { body, .. } => self.replace_stars(body),
                StatementKind::Match { cases, .. } => {
                    for case in cases {
                        self.replace_stars(&mut case.body);
                    }
                }
                StatementKind::Try {
                    body,
                    handlers,
                    otherwise,
                    finally,
                    of_groups: _,
                } => {
                    self.replace_stars(body);
                    for handler in handlers {
                        self.replace_stars(&mut handler.body);
                    }
                    self.replace_stars(otherwise);
                    let mut at_end = finally.to_vec();
                    self.replace_stars(&mut at_end);
                    *finally = at_end.into();
                }
                _ => {}
            }
        }
    }

    fn replace_star(&mut self, module: &Name, names: &mut Vec<Import>) {
        let [star] = &names[..] else {
            return;
        };
        let span = star.span;
        if &*star.name == "*"
            && let Some(module) = Module::by_name(module)
        {
            let public = self.public_names(module).into_iter();
            *names = public
                .map(|name| Import {
                    span,
                    name,
                    alias: None,
                })
                .collect();
        }
    }

    /// What `import *` takes from a library module: what `__all__` lists, or all that does not
    /// begin with an underscore.
    fn public_names(&mut self, module: Module) -> Vec<Name> {
        self.require(module);
        let listed = module.source().and_then(|source| {
            let tree = syntax::parse(source).ok()?;
            tree.body.iter().find_map(listed_names)
        });
        let has_member = |name: &Name| self.has_member(module, name);
        if let Some(listed) = listed {
            return listed.into_iter().filter(has_member).collect();
        }
        let own = self.modules.iter().find(|code| code.module == Some(module));
        let own = own.into_iter().flat_map(|code| code.slots.keys());
        let native = library::BUILTINS.iter().filter(|row| row.owner == module);
        let names = own.map(|name| &**name).chain(native.map(|row| row.name));
        let mut names: Vec<Name> = names
            .filter(|name| !name.starts_with('_'))
            .map(Name::from)
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// Compiles a library module, unless that has been done, before what is being compiled.
    pub(super) fn require(&mut self, module: Module) {
        if let Some(package) = module.package() {
            self.require(package);
        }
        let is_known = self.modules.iter().any(|code| code.module == Some(module));
        let Some(source) = module.source().filter(|_| !is_known) else {
            return;
        };
        let tree = syntax::parse(source)
            .unwrap_or_else(|errors| panic!("{}.py: {errors:?}", module.name()));
        let inner = ModuleContext::new(Some(module), &tree, source, &mut self.globals);
        let outer = std::mem::replace(&mut self.module, inner);
        self.module_code(Some(module), &tree, "");
        let inner = std::mem::replace(&mut self.module, outer);
        let errors = inner.diagnostics;
        assert!(errors.is_empty(), "{}.py: {errors:?}", module.name());
    }

    /// Compiles the body of the current module, which begins with warnings to be shown.
    fn module_code(&mut self, module: Option<Module>, tree: &tree::Module, warnings: &str) {
        let function = self.functions.len();
        self.functions.push(Function::default());
        let mut compiler = FunctionCompiler::new(self, ScopeKey::MODULE, 0);
        if !warnings.is_empty() {
            compiler.write_error(warnings);
        }
        compiler.statements(&tree.body);
        let mut code = compiler.finish();
        code.name = "<module>".into();
        code.qualified_name = "<module>".into();
        code.is_hidden = module.is_some();
        code.module_name = module.map_or("__main__", Module::name);
        self.functions[function] = code;
        self.modules.push(ModuleCode {
            module,
            function: function as u32,
            slots: self.module.names.slots(),
        });
    }

    /// The slot of a library module's global variable.
    pub(super) fn slot_of(&self, module: Module, name: &str) -> Option<u32> {
        let mut modules = self.modules.iter();
        let code = modules.find(|code| code.module == Some(module))?;
        code.slots.get(name).copied()
    }

    /// Whether a library module has a member of this name.
    pub(super) fn has_member(&self, module: Module, name: &str) -> bool {
        library::member(module, name).is_some()
            || self.slot_of(module, name).is_some()
            || Module::by_name(&format!("{}.{name}", module.name())).is_some()
    }
}

/// The names in `__all__ = [...]`.
fn listed_names(statement: &Statement) -> Option<Vec<Name>> {
    let StatementKind::Assign { targets, value } = &statement.kind else {
        return None;
    };
    let is_all = |target: &tree::Target| matches!(&target.kind, TargetKind::Name(name) if &**name == "__all__");
    let (ExpressionKind::List(items) | ExpressionKind::Tuple(items)) = &value.kind else {
        return None;
    };
    targets.iter().any(is_all).then(|| {
        let items = items.iter();
        items
            .filter_map(|item| match &item.value.kind {
                ExpressionKind::Str(name) => Some(Name::from(&**name)),
                _ => None,
            })
            .collect()
    })
}
