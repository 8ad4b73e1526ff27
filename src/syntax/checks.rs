//! The syntax errors that `CPython` finds not in its grammar but when it compiles.
//!
//! Ruff's semantic checker knows most of them; this walks the tree for it and keeps track of the
//! scopes. What concerns `global` is in [`super::names`], because `CPython` words it by what was
//! done to the name before. Messages are `CPython` 3.11's wherever it has one.

use std::cell::RefCell;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{
    Comprehension, Expr, ModModule, Parameters, PythonVersion, Stmt, StmtClassDef, StmtFor,
    StmtFunctionDef, StmtWhile,
};
use ruff_python_parser::semantic_errors::{
    LazyImportContext, SemanticSyntaxChecker, SemanticSyntaxContext, SemanticSyntaxError,
    SemanticSyntaxErrorKind as Kind, WriteToDebugKind,
};
use ruff_text_size::TextRange;

use super::names::Names;
use super::{Diagnostic, TARGET, syntax_error};

/// All such errors of a module, in no particular order.
pub(super) fn check(source: &str, module: &ModModule) -> Vec<Diagnostic> {
    let mut walk = Walk {
        source,
        checker: SemanticSyntaxChecker::new(),
        scopes: vec![Scope::new(ScopeKind::Module)],
        errors: RefCell::default(),
    };
    walk.visit_body(&module.body);
    walk.errors.into_inner()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum ScopeKind {
    Module,
    Class,
    Function { is_async: bool },
    Comprehension { is_async: bool },
    Generator,
}

/// What is known of a scope at the point where the walk is.
struct Scope<'a> {
    kind: ScopeKind,
    names: Names<'a>,
    loops: usize,
}

impl Scope<'_> {
    fn new(kind: ScopeKind) -> Self {
        Self {
            kind,
            names: Names::default(),
            loops: 0,
        }
    }
}

struct Walk<'a> {
    source: &'a str,
    checker: SemanticSyntaxChecker,
    /// From the module to the innermost; never empty.
    scopes: Vec<Scope<'a>>,
    errors: RefCell<Vec<Diagnostic>>,
}

impl<'a> Walk<'a> {
    fn scope(&self) -> &Scope<'a> {
        self.scopes.last().expect("the module's scope stays")
    }

    fn names(&mut self) -> &mut Names<'a> {
        &mut self.scopes.last_mut().expect("as above").names
    }

    fn within(&mut self, scope: Scope<'a>, walk: impl FnOnce(&mut Self)) {
        self.scopes.push(scope);
        walk(self);
        self.scopes.pop();
    }

    fn within_loop(&mut self, body: &'a [Stmt]) {
        self.scopes.last_mut().expect("as above").loops += 1;
        self.visit_body(body);
        self.scopes.last_mut().expect("as above").loops -= 1;
    }

    fn function(&mut self, function: &'a StmtFunctionDef) {
        for decorator in &function.decorator_list {
            self.visit_decorator(decorator);
        }
        self.visit_parameters(&function.parameters);
        if let Some(returns) = &function.returns {
            self.visit_annotation(returns);
        }
        let scope = function_scope(&function.parameters, function.is_async);
        self.within(scope, |walk| walk.visit_body(&function.body));
    }

    fn class(&mut self, class: &'a StmtClassDef) {
        for decorator in &class.decorator_list {
            self.visit_decorator(decorator);
        }
        if let Some(arguments) = &class.arguments {
            self.visit_arguments(arguments);
        }
        let scope = Scope::new(ScopeKind::Class);
        self.within(scope, |walk| walk.visit_body(&class.body));
    }

    /// The first iterable belongs to the scope around, the rest to the comprehension's own.
    fn comprehension(
        &mut self,
        elements: &[&'a Expr],
        clauses: &'a [Comprehension],
        is_generator: bool,
    ) {
        let Some(first) = clauses.first() else { return };
        self.visit_expr(&first.iter);
        let kind = if is_generator {
            ScopeKind::Generator
        } else {
            ScopeKind::Comprehension {
                is_async: clauses.iter().any(|clause| clause.is_async),
            }
        };
        self.within(Scope::new(kind), |walk| {
            for (index, clause) in clauses.iter().enumerate() {
                if index > 0 {
                    walk.visit_expr(&clause.iter);
                }
                walk.visit_expr(&clause.target);
                for condition in &clause.ifs {
                    walk.visit_expr(condition);
                }
            }
            for element in elements {
                walk.visit_expr(element);
            }
        });
    }

    fn with_checker(&mut self, check: impl FnOnce(&mut SemanticSyntaxChecker, &Self)) {
        let mut checker = std::mem::take(&mut self.checker);
        check(&mut checker, self);
        self.checker = checker;
    }
}

impl<'a> Visitor<'a> for Walk<'a> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        self.with_checker(|checker, walk| checker.visit_stmt(statement, walk));
        let at_module = self.scopes.len() == 1;
        let errors = self.names().statement(statement, at_module);
        self.errors.get_mut().extend(errors);
        match statement {
            Stmt::FunctionDef(function) => self.function(function),
            Stmt::ClassDef(class) => self.class(class),
            Stmt::For(StmtFor {
                target,
                iter,
                body,
                orelse,
                ..
            }) => {
                self.visit_expr(iter);
                self.visit_expr(target);
                self.within_loop(body);
                self.visit_body(orelse);
            }
            Stmt::While(StmtWhile {
                test, body, orelse, ..
            }) => {
                self.visit_expr(test);
                self.within_loop(body);
                self.visit_body(orelse);
            }
            _ => visitor::walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        self.with_checker(|checker, walk| checker.visit_expr(expression, walk));
        match expression {
            Expr::Name(name) => self.names().expression(name),
            Expr::Lambda(lambda) => {
                let mut scope = Scope::new(ScopeKind::Function { is_async: false });
                if let Some(parameters) = &lambda.parameters {
                    self.visit_parameters(parameters);
                    scope = function_scope(parameters, false);
                }
                self.within(scope, |walk| walk.visit_expr(&lambda.body));
            }
            Expr::ListComp(it) => self.comprehension(&[&it.elt], &it.generators, false),
            Expr::SetComp(it) => self.comprehension(&[&it.elt], &it.generators, false),
            Expr::DictComp(it) => {
                let elements: Vec<&Expr> = it.key.as_deref().into_iter().collect();
                self.comprehension(
                    &[elements.as_slice(), &[&*it.value]].concat(),
                    &it.generators,
                    false,
                );
            }
            Expr::Generator(it) => self.comprehension(&[&it.elt], &it.generators, true),
            _ => visitor::walk_expr(self, expression),
        }
    }
}

impl SemanticSyntaxContext for Walk<'_> {
    fn future_annotations_or_stub(&self) -> bool {
        false
    }

    /// `lazy` imports are newer than the target and refused as such.
    fn lazy_import_context(&self) -> Option<LazyImportContext> {
        None
    }

    fn python_version(&self) -> PythonVersion {
        TARGET
    }

    fn source(&self) -> &str {
        self.source
    }

    /// [`Names`] reports what this would be asked for.
    fn global(&self, _name: &str) -> Option<TextRange> {
        None
    }

    /// `nonlocal` is refused in any case.
    fn has_nonlocal_binding(&self, _name: &str) -> bool {
        true
    }

    fn in_async_context(&self) -> bool {
        match self.scope().kind {
            ScopeKind::Function { is_async } => is_async,
            ScopeKind::Comprehension { is_async } => is_async || self.in_async_function(),
            ScopeKind::Module | ScopeKind::Class | ScopeKind::Generator => false,
        }
    }

    fn in_await_allowed_context(&self) -> bool {
        self.in_function()
    }

    fn in_yield_allowed_context(&self) -> bool {
        matches!(self.scope().kind, ScopeKind::Function { .. })
    }

    fn in_sync_comprehension(&self) -> bool {
        let sync = ScopeKind::Comprehension { is_async: false };
        self.scopes.iter().any(|scope| scope.kind == sync)
    }

    fn in_class_body_comprehension(&self) -> bool {
        self.kinds_outwards().find(|kind| !is_comprehension(*kind)) == Some(ScopeKind::Class)
    }

    fn in_module_scope(&self) -> bool {
        self.scopes.len() == 1
    }

    fn in_function_scope(&self) -> bool {
        matches!(self.scope().kind, ScopeKind::Function { .. })
    }

    fn in_generator_context(&self) -> bool {
        self.scope().kind == ScopeKind::Generator
    }

    fn in_notebook(&self) -> bool {
        false
    }

    fn report_semantic_error(&self, error: SemanticSyntaxError) {
        let message = message(&error);
        self.errors
            .borrow_mut()
            .push(syntax_error(error.range, message));
    }

    fn in_loop_context(&self) -> bool {
        self.scope().loops > 0
    }

    fn is_bound_parameter(&self, name: &str) -> bool {
        self.scope().names.is_parameter(name)
    }
}

impl Walk<'_> {
    fn kinds_outwards(&self) -> impl Iterator<Item = ScopeKind> {
        self.scopes.iter().rev().map(|scope| scope.kind)
    }

    fn in_function(&self) -> bool {
        matches!(
            self.kinds_outwards().find(|kind| !is_comprehension(*kind)),
            Some(ScopeKind::Function { .. })
        )
    }

    fn in_async_function(&self) -> bool {
        self.kinds_outwards().find(|kind| !is_comprehension(*kind))
            == Some(ScopeKind::Function { is_async: true })
    }
}

/// The scope of a function's body, with its parameters.
fn function_scope(parameters: &Parameters, is_async: bool) -> Scope<'_> {
    let mut scope = Scope::new(ScopeKind::Function { is_async });
    for parameter in parameters {
        scope.names.parameter(parameter.name().as_str());
    }
    scope
}

fn is_comprehension(kind: ScopeKind) -> bool {
    matches!(kind, ScopeKind::Comprehension { .. } | ScopeKind::Generator)
}

/// The error in `CPython`'s words, or ruff's where `CPython` has no such error or the same words.
fn message(error: &SemanticSyntaxError) -> String {
    match &error.kind {
        Kind::ReturnOutsideFunction => "'return' outside function".to_owned(),
        Kind::BreakOutsideLoop => "'break' outside loop".to_owned(),
        Kind::ContinueOutsideLoop => "'continue' not properly in loop".to_owned(),
        Kind::YieldOutsideFunction(kind) => format!("'{kind}' outside function"),
        Kind::DuplicateParameter(name) => {
            format!("duplicate argument '{name}' in function definition")
        }
        Kind::DuplicateKeywordArgument(name) => format!("keyword argument repeated: {name}"),
        Kind::GlobalParameter(name) => format!("name '{name}' is parameter and global"),
        Kind::NonlocalParameter(name) => format!("name '{name}' is parameter and nonlocal"),
        Kind::WriteToDebug(WriteToDebugKind::Store) => "cannot assign to __debug__".to_owned(),
        Kind::MultipleStarredExpressions => "multiple starred expressions in assignment".to_owned(),
        Kind::InvalidStarExpression => "can't use starred expression here".to_owned(),
        Kind::NonModuleImportStar(_) => "import * only allowed at module level".to_owned(),
        Kind::FutureFeatureNotDefined(name) => format!("future feature {name} is not defined"),
        Kind::LateFutureImport => {
            "from __future__ imports must occur at the beginning of the file".to_owned()
        }
        _ => error.to_string(),
    }
}
