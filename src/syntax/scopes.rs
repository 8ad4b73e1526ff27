//! The scopes around a point of a program, as far as the checks of [`super::checks`] need them.

use std::cell::OnceCell;
use std::collections::HashSet;

use ruff_python_ast::{Parameters, Stmt};

use super::bindings::Bindings;
use super::names::Names;

/// What a scope belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ScopeKind {
    Module,
    Class,
    Function {
        is_async: bool,
    },
    /// A list, set or dict comprehension, in `CPython`'s words.
    Comprehension {
        name: &'static str,
        is_async: bool,
    },
    Generator,
}

/// What is known of a scope at some point.
pub(super) struct Scope<'a> {
    pub(super) kind: ScopeKind,
    pub(super) names: Names<'a>,
    /// How many of its loops are around the point.
    pub(super) loops: usize,
    /// How many of those are around the innermost `except*` clause that it is in.
    pub(super) loops_around_clause: Option<usize>,
    /// Of a function.
    body: &'a [Stmt],
    /// What the whole body binds and declares `global`, once somebody has asked.
    bindings: OnceCell<(HashSet<String>, HashSet<String>)>,
}

impl<'a> Scope<'a> {
    pub(super) fn new(kind: ScopeKind) -> Self {
        Self {
            kind,
            names: Names::default(),
            loops: 0,
            loops_around_clause: None,
            body: &[],
            bindings: OnceCell::new(),
        }
    }

    /// The scope of a function's body, with its parameters.
    pub(super) fn function(parameters: &'a Parameters, body: &'a [Stmt], is_async: bool) -> Self {
        let mut scope = Self::new(ScopeKind::Function { is_async });
        scope.body = body;
        for parameter in parameters {
            scope.names.parameter(parameter.name().as_str());
        }
        scope
    }
}

/// The scopes around a point, the module's first.
pub(super) struct Scopes<'a> {
    module: Scope<'a>,
    inner: Vec<Scope<'a>>,
}

impl Default for Scopes<'_> {
    fn default() -> Self {
        Self {
            module: Scope::new(ScopeKind::Module),
            inner: Vec::new(),
        }
    }
}

impl<'a> Scopes<'a> {
    pub(super) fn push(&mut self, scope: Scope<'a>) {
        self.inner.push(scope);
    }

    pub(super) fn pop(&mut self) {
        self.inner.pop();
    }

    pub(super) fn innermost(&self) -> &Scope<'a> {
        self.inner.last().unwrap_or(&self.module)
    }

    pub(super) fn innermost_mut(&mut self) -> &mut Scope<'a> {
        self.inner.last_mut().unwrap_or(&mut self.module)
    }

    pub(super) fn in_module(&self) -> bool {
        self.inner.is_empty()
    }

    /// The innermost scope that is not a comprehension's or generator's.
    pub(super) fn around_comprehensions(&self) -> &Scope<'a> {
        let mut others = self.inner.iter().rev();
        others
            .find(|scope| !is_comprehension(scope.kind))
            .unwrap_or(&self.module)
    }

    /// As [`Scopes::around_comprehensions`].
    pub(super) fn around_comprehensions_mut(&mut self) -> &mut Scope<'a> {
        let mut others = self.inner.iter_mut().rev();
        others
            .find(|scope| !is_comprehension(scope.kind))
            .unwrap_or(&mut self.module)
    }

    pub(super) fn in_function(&self) -> bool {
        matches!(
            self.around_comprehensions().kind,
            ScopeKind::Function { .. }
        )
    }

    pub(super) fn in_async_function(&self) -> bool {
        self.around_comprehensions().kind == ScopeKind::Function { is_async: true }
    }

    pub(super) fn in_sync_comprehension(&self) -> bool {
        let kinds = self.inner.iter().map(|scope| scope.kind);
        kinds.into_iter().any(|kind| {
            matches!(
                kind,
                ScopeKind::Comprehension {
                    is_async: false,
                    ..
                }
            )
        })
    }

    /// Whether a `nonlocal` in the innermost scope finds the name in a function around it.
    pub(super) fn binds_nonlocal(&self, name: &str) -> bool {
        let Some((_, around)) = self.inner.split_last() else {
            return false;
        };
        if name == "__class__" && around.iter().any(|scope| scope.kind == ScopeKind::Class) {
            return true;
        }
        for scope in around.iter().rev() {
            if !matches!(scope.kind, ScopeKind::Function { .. }) {
                continue;
            }
            let bindings = || Bindings::of_function(scope.body);
            let (locals, globals) = scope.bindings.get_or_init(bindings);
            if globals.contains(name) {
                return false;
            }
            if scope.names.is_parameter(name) || locals.contains(name) {
                return true;
            }
        }
        false
    }
}

fn is_comprehension(kind: ScopeKind) -> bool {
    matches!(kind, ScopeKind::Comprehension { .. } | ScopeKind::Generator)
}
