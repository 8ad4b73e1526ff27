//! The syntax errors that `CPython` finds not in its grammar but when it compiles.
//!
//! Ruff's semantic checker knows most of them; this walks the tree for it and keeps track of the
//! scopes. What concerns `global` is in [`super::names`], because `CPython` words it by what was
//! done to the name before. Messages are `CPython` 3.11's wherever it has one.

use std::cell::RefCell;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{
    Comprehension, Expr, ModModule, PythonVersion, Stmt, StmtClassDef, StmtFor, StmtFunctionDef,
    StmtWhile,
};
use ruff_python_parser::semantic_errors::{
    LazyImportContext, SemanticSyntaxChecker, SemanticSyntaxContext, SemanticSyntaxError,
};
use ruff_text_size::TextRange;

use super::scopes::{Scope, ScopeKind, Scopes};
use super::{Diagnostic, TARGET, syntax_error, wording};

/// All such errors of a module, in no particular order.
pub(super) fn check(source: &str, module: &ModModule) -> Vec<Diagnostic> {
    let mut walk = Walk {
        source,
        checker: SemanticSyntaxChecker::new(),
        scopes: Scopes::default(),
        errors: RefCell::default(),
    };
    walk.visit_body(&module.body);
    walk.errors.into_inner()
}

struct Walk<'a> {
    source: &'a str,
    checker: SemanticSyntaxChecker,
    scopes: Scopes<'a>,
    errors: RefCell<Vec<Diagnostic>>,
}

impl<'a> Walk<'a> {
    fn within(&mut self, scope: Scope<'a>, walk: impl FnOnce(&mut Self)) {
        self.scopes.push(scope);
        walk(self);
        self.scopes.pop();
    }

    fn within_loop(&mut self, body: &'a [Stmt]) {
        self.scopes.innermost_mut().loops += 1;
        self.visit_body(body);
        self.scopes.innermost_mut().loops -= 1;
    }

    fn function(&mut self, function: &'a StmtFunctionDef) {
        for decorator in &function.decorator_list {
            self.visit_decorator(decorator);
        }
        self.visit_parameters(&function.parameters);
        if let Some(returns) = &function.returns {
            self.visit_annotation(returns);
        }
        let scope = Scope::function(&function.parameters, function.is_async);
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
        let at_module = self.scopes.in_module();
        let errors = self
            .scopes
            .innermost_mut()
            .names
            .statement(statement, at_module);
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
            Expr::Name(name) => self.scopes.innermost_mut().names.expression(name),
            Expr::Lambda(lambda) => {
                let mut scope = Scope::new(ScopeKind::Function { is_async: false });
                if let Some(parameters) = &lambda.parameters {
                    self.visit_parameters(parameters);
                    scope = Scope::function(parameters, false);
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
        match self.scopes.innermost().kind {
            ScopeKind::Function { is_async } => is_async,
            ScopeKind::Comprehension { is_async } => is_async || self.scopes.in_async_function(),
            ScopeKind::Module | ScopeKind::Class | ScopeKind::Generator => false,
        }
    }

    fn in_await_allowed_context(&self) -> bool {
        self.scopes.in_function()
    }

    fn in_yield_allowed_context(&self) -> bool {
        matches!(self.scopes.innermost().kind, ScopeKind::Function { .. })
    }

    fn in_sync_comprehension(&self) -> bool {
        self.scopes.in_sync_comprehension()
    }

    fn in_class_body_comprehension(&self) -> bool {
        self.scopes.around_comprehensions() == ScopeKind::Class
    }

    fn in_module_scope(&self) -> bool {
        self.scopes.in_module()
    }

    fn in_function_scope(&self) -> bool {
        matches!(self.scopes.innermost().kind, ScopeKind::Function { .. })
    }

    fn in_generator_context(&self) -> bool {
        self.scopes.innermost().kind == ScopeKind::Generator
    }

    fn in_notebook(&self) -> bool {
        false
    }

    fn report_semantic_error(&self, error: SemanticSyntaxError) {
        let message = wording::of_compile_time_error(&error);
        self.errors
            .borrow_mut()
            .push(syntax_error(error.range, message));
    }

    fn in_loop_context(&self) -> bool {
        self.scopes.innermost().loops > 0
    }

    fn is_bound_parameter(&self, name: &str) -> bool {
        self.scopes.innermost().names.is_parameter(name)
    }
}
