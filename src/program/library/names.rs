//! The names of the library as an editor offers them: what a module has, what an object has, and
//! which modules there are none of.
//!
//! They come from the same tables and the same Python sources that programs run against, so
//! nothing is offered that does not work. Names that begin with an underscore are left out.

use std::collections::BTreeMap;

use super::modules::Module;
use super::{BUILTINS, Kind, METHODS, Type, member, method};
use crate::syntax::tree::{ExpressionKind, Function, Statement, StatementKind, TargetKind};
use crate::syntax::{self, Diagnostic, DiagnosticKind, tree};

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameKind {
    /// A function or method.
    Function,
    /// A class.
    Class,
    /// Anything else: a constant, a property.
    Value,
    /// A module.
    Module,
}

impl NameKind {
    /// As the editor calls it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Function => "function",
            Self::Class => "class",
            Self::Value => "constant",
            Self::Module => "namespace",
        }
    }
}

/// A name of the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryName {
    /// The name.
    pub name: String,
    /// What it stands for.
    pub kind: NameKind,
    /// Its parameters as Python writes them; `None` for what can't be called.
    pub signature: Option<String>,
}

/// The modules that a program may import, without those that are for the library itself.
pub fn modules() -> Vec<LibraryName> {
    let public = Module::importable().filter(|module| !module.name().starts_with('_'));
    let names = public.map(|module| LibraryName {
        name: module.name().to_owned(),
        kind: NameKind::Module,
        signature: None,
    });
    names.collect()
}

/// What a module has; nothing for one that there is not. Builtins are those of `builtins`.
pub fn members(module: &str) -> Vec<LibraryName> {
    let Some(module) = Module::by_name(module) else {
        return Vec::new();
    };
    let mut names = Names::default();
    if module == Module::Builtins {
        for kind in Kind::ALL {
            names.put(kind.name(), NameKind::Class, Some("*args"));
        }
    }
    for row in BUILTINS.iter().filter(|row| row.owner == module) {
        let kind = if row.id.is_type() {
            NameKind::Class
        } else {
            NameKind::Function
        };
        names.put(row.name, kind, Some(row.signature));
    }
    if let Some(source) = module.source() {
        let body = body_of(source);
        for statement in &body {
            names.statement(source, statement);
        }
        // What is imported from elsewhere belongs to the module only if it says so.
        if let Some(all) = all_of(&body) {
            for name in &all {
                if !names.0.contains_key(name) {
                    names.put(name, NameKind::Value, None);
                }
            }
            names.0.retain(|name, _| all.contains(name));
        }
    }
    names.finish()
}

/// What an instance of a class has: of `threading.Thread`, or of a builtin type like `list`.
pub fn attributes(class: &str) -> Vec<LibraryName> {
    let (module, class) = class.rsplit_once('.').unwrap_or(("builtins", class));
    let mut names = Names::default();
    if let Some(module) = Module::by_name(module) {
        names.class(module, class, 0);
    }
    names.finish()
}

/// Names by name, later ones in the place of earlier ones.
#[derive(Default)]
struct Names(BTreeMap<String, LibraryName>);

impl Names {
    fn put(&mut self, name: &str, kind: NameKind, signature: Option<&str>) {
        // The prelude's own functions (`slow_sum`) are no names of Python.
        if !name.starts_with('_') && !name.starts_with("slow_") {
            let entry = LibraryName {
                name: name.to_owned(),
                kind,
                signature: signature.map(str::to_owned),
            };
            self.0.insert(name.to_owned(), entry);
        }
    }

    fn finish(self) -> Vec<LibraryName> {
        self.0.into_values().collect()
    }

    /// What a statement at the top of a module binds.
    fn statement(&mut self, source: &str, statement: &Statement) {
        match &statement.kind {
            StatementKind::Define { function, .. } => {
                let signature = signature(source, function);
                self.put(&function.name, NameKind::Function, Some(&signature));
            }
            StatementKind::Class { class, .. } => {
                let signature = class.body.iter().find_map(|it| match &it.kind {
                    StatementKind::Define { function, .. } if &*function.name == "__init__" => {
                        Some(without_self(&signature(source, function)))
                    }
                    _ => None,
                });
                let signature = signature.unwrap_or_default();
                self.put(&class.name, NameKind::Class, Some(&signature));
            }
            StatementKind::Assign { targets, .. } => {
                for target in targets {
                    if let TargetKind::Name(name) = &target.kind {
                        self.put(name, NameKind::Value, None);
                    }
                }
            }
            _ => {}
        }
    }

    /// The attributes of a class, those of its bases first; `depth` bounds a base that is its own.
    fn class(&mut self, module: Module, name: &str, depth: u32) {
        if let Some(of) = native(module, name) {
            self.native(of);
            return;
        }
        let Some(source) = module.source().filter(|_| depth < 8) else {
            return;
        };
        let body = body_of(source);
        let found = body.iter().find_map(|it| match &it.kind {
            StatementKind::Class { class, .. } if &*class.name == name => Some(class),
            _ => None,
        });
        let Some(class) = found else {
            // `from threading import Thread` in a module hands it on.
            let origin = body.iter().find_map(|it| match &it.kind {
                StatementKind::ImportFrom { module, names } => names
                    .iter()
                    .any(|import| &*import.name == name)
                    .then(|| Module::by_name(module))?,
                _ => None,
            });
            if let Some(origin) = origin {
                self.class(origin, name, depth + 1);
            }
            return;
        };
        for base in &class.bases {
            if let ExpressionKind::Name(base) = &base.value.kind {
                if native(Module::Builtins, base).is_some() {
                    self.class(Module::Builtins, base, depth + 1);
                } else {
                    self.class(module, base, depth + 1);
                }
            }
        }
        for statement in &class.body {
            match &statement.kind {
                StatementKind::Define {
                    function,
                    decorators,
                } if !decorators.is_empty() => self.put(&function.name, NameKind::Value, None),
                StatementKind::Define { function, .. } => {
                    let signature = without_self(&signature(source, function));
                    self.put(&function.name, NameKind::Function, Some(&signature));
                }
                _ => self.statement(source, statement),
            }
        }
    }

    fn native(&mut self, of: Type) {
        for row in METHODS {
            let is_its = row.owner == of || method(of, row.name) == Some(row.id);
            if is_its && row.owner != Type::Slot {
                self.put(row.name, NameKind::Function, Some(row.signature));
            }
        }
    }
}

/// The native type of this name: `Lock` is a function that makes one, as in `CPython`.
fn native(module: Module, name: &str) -> Option<Type> {
    let class = |name: &str| member(module, name).and_then(super::Builtin::class_type);
    class(name).or_else(|| class(&format!("{name}Type")))
}

fn body_of(source: &str) -> Vec<Statement> {
    syntax::parse(source).map_or_else(|_| Vec::new(), |tree: tree::Module| tree.body)
}

/// The strings of `__all__`.
fn all_of(body: &[Statement]) -> Option<Vec<String>> {
    body.iter().find_map(|statement| {
        let StatementKind::Assign { targets, value } = &statement.kind else {
            return None;
        };
        let [target] = targets.as_slice() else {
            return None;
        };
        if target.kind != TargetKind::Name("__all__".into()) {
            return None;
        }
        let (ExpressionKind::List(items) | ExpressionKind::Tuple(items)) = &value.kind else {
            return None;
        };
        let names = items.iter().filter_map(|item| match &item.value.kind {
            ExpressionKind::Str(name) => Some(name.to_string()),
            _ => None,
        });
        Some(names.collect())
    })
}

/// The parameters as they stand in the source, on one line.
fn signature(source: &str, function: &Function) -> String {
    let rest = &source[function.name_span.end as usize..];
    let mut depth = 0_u32;
    let mut end = rest.len();
    for (offset, character) in rest.char_indices() {
        match character {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    end = offset;
                    break;
                }
            }
            _ => {}
        }
    }
    let inner = rest.get(1..end).unwrap_or_default();
    inner.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn without_self(signature: &str) -> String {
    let (_, rest) = signature.split_once(',').unwrap_or_default();
    rest.trim().to_owned()
}

/// What the compiler says of modules that are not there, without compiling: of those that the
/// statements of the program itself import, and not one that is prepared for their absence.
pub fn missing_modules(module: &tree::Module) -> Vec<Diagnostic> {
    let named = module
        .body
        .iter()
        .flat_map(|statement| match &statement.kind {
            StatementKind::Import(imports) => {
                let named = imports.iter().map(|import| (import.span, &import.name));
                named.collect()
            }
            StatementKind::ImportFrom { module, .. } if &**module != "__future__" => {
                vec![(statement.span, module)]
            }
            _ => Vec::new(),
        });
    let missing = named.filter(|(_, name)| Module::by_name(name).is_none());
    missing
        .map(|(span, name)| Diagnostic {
            kind: DiagnosticKind::Unsupported,
            span,
            message: Module::missing(name),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(names: &[LibraryName], name: &str) -> Option<(NameKind, Option<String>)> {
        let found = names.iter().find(|it| it.name == name)?;
        Some((found.kind, found.signature.clone()))
    }

    #[test]
    fn what_a_module_and_an_object_have() {
        let function = |signature: &str| Some((NameKind::Function, Some(signature.to_owned())));
        let class = |signature: &str| Some((NameKind::Class, Some(signature.to_owned())));
        for (names, name, expect) in [
            (members("builtins"), "len", function("obj, /")),
            (members("builtins"), "map", class("function, *iterables")),
            (members("builtins"), "ValueError", class("*args")),
            (members("builtins"), "slow_sum", None),
            (members("threading"), "Lock", function("")),
            (members("threading"), "Semaphore", class("value=1")),
            (members("threading"), "active_count", function("")),
            (
                members("threading"),
                "TIMEOUT_MAX",
                Some((NameKind::Value, None)),
            ),
            (members("threading"), "_numbers", None),
            (members("threading"), "count", None),
            (members("time"), "sleep", function("secs, /")),
            (members("no_such"), "sleep", None),
            (
                attributes("threading.Lock"),
                "acquire",
                function("blocking=True, timeout=-1"),
            ),
            (
                attributes("threading.Thread"),
                "join",
                function("timeout=None"),
            ),
            (
                attributes("threading.Thread"),
                "name",
                Some((NameKind::Value, None)),
            ),
            (attributes("threading.Timer"), "cancel", function("")),
            (attributes("threading.Timer"), "start", function("")),
            (
                attributes("queue.PriorityQueue"),
                "put",
                function("item, block=True, timeout=None"),
            ),
            (attributes("list"), "append", function("object, /")),
            (attributes("collections.deque"), "popleft", function("")),
            (
                attributes("concurrent.futures.ThreadPoolExecutor"),
                "submit",
                function("fn, /, *args, **kwargs"),
            ),
            (attributes("collections.defaultdict"), "items", function("")),
        ] {
            assert_eq!(find(&names, name), expect, "{name}");
        }
    }

    #[test]
    fn every_module_has_names() {
        for module in modules() {
            // They hold other modules, or hand on what those have.
            let is_package = ["concurrent", "concurrent.futures.thread"].contains(&&*module.name);
            assert_eq!(
                members(&module.name).is_empty(),
                is_package,
                "{}",
                module.name
            );
        }
    }
}
