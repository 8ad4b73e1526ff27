//! The scopes around a point of a program, as far as the checks of [`super::checks`] need them.

use ruff_python_ast::Parameters;

use super::names::Names;

/// What a scope belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ScopeKind {
    Module,
    Class,
    Function { is_async: bool },
    Comprehension { is_async: bool },
    Generator,
}

/// What is known of a scope at some point.
pub(super) struct Scope<'a> {
    pub(super) kind: ScopeKind,
    pub(super) names: Names<'a>,
    /// How many of its loops are around the point.
    pub(super) loops: usize,
}

impl<'a> Scope<'a> {
    pub(super) fn new(kind: ScopeKind) -> Self {
        Self {
            kind,
            names: Names::default(),
            loops: 0,
        }
    }

    /// The scope of a function's body, with its parameters.
    pub(super) fn function(parameters: &'a Parameters, is_async: bool) -> Self {
        let mut scope = Self::new(ScopeKind::Function { is_async });
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
    pub(super) fn around_comprehensions(&self) -> ScopeKind {
        let kinds = self.inner.iter().rev().map(|scope| scope.kind);
        let is_comprehension = |kind: &ScopeKind| {
            matches!(kind, ScopeKind::Comprehension { .. } | ScopeKind::Generator)
        };
        let mut others = kinds.filter(|kind| !is_comprehension(kind));
        others.next().unwrap_or(ScopeKind::Module)
    }

    pub(super) fn in_function(&self) -> bool {
        matches!(self.around_comprehensions(), ScopeKind::Function { .. })
    }

    pub(super) fn in_async_function(&self) -> bool {
        self.around_comprehensions() == ScopeKind::Function { is_async: true }
    }

    pub(super) fn in_sync_comprehension(&self) -> bool {
        let sync = ScopeKind::Comprehension { is_async: false };
        self.inner.iter().any(|scope| scope.kind == sync)
    }
}
