//! The syntax errors that `CPython` finds not in its grammar but when it compiles.
//!
//! Ruff's semantic checker knows most of them; this walks the tree for it and keeps track of the
//! scopes. What concerns `global` and `nonlocal` is in [`super::names`], because `CPython` words it
//! by what was done to the name before, and patterns are in [`super::pattern_checks`]. Messages and
//! places are `CPython` 3.11's wherever it has one.

use std::cell::RefCell;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{
    Comprehension, Expr, InterpolatedStringElement, Keyword, ModModule, Parameters, Pattern,
    PythonVersion, Stmt, StmtClassDef, StmtFor, StmtFunctionDef, StmtTry, StmtWhile,
};
use ruff_python_parser::semantic_errors::{
    LazyImportContext, SemanticSyntaxChecker, SemanticSyntaxContext, SemanticSyntaxError,
};
use ruff_text_size::{Ranged, TextRange};

use super::bindings::captured;
use super::scopes::{Scope, ScopeKind, Scopes};
use super::{Diagnostic, TARGET, annotations, pattern_checks, syntax_error, wording};

/// All such errors of a module, in no particular order.
pub(super) fn check(source: &str, module: &ModModule) -> Vec<Diagnostic> {
    let mut walk = Walk {
        source,
        checker: SemanticSyntaxChecker::new(),
        scopes: Scopes::default(),
        errors: RefCell::default(),
        place: TextRange::default(),
        annotations_are_text: annotations::are_text(module),
        spec_depth: 0,
    };
    walk.visit_body(&module.body);
    walk.errors.into_inner()
}

/// How many format specs may hold each other, as in `CPython` 3.11.
const MAX_SPEC_DEPTH: u32 = 1;

const LIST: &str = "list comprehension";
const SET: &str = "set comprehension";
const DICT: &str = "dict comprehension";

struct Walk<'a> {
    source: &'a str,
    checker: SemanticSyntaxChecker,
    scopes: Scopes<'a>,
    errors: RefCell<Vec<Diagnostic>>,
    /// The statement or expression that the checker looks at.
    place: TextRange,
    /// `from __future__ import annotations`.
    annotations_are_text: bool,
    /// How many format specs of one f-string are around the point.
    spec_depth: u32,
}

impl<'a> Walk<'a> {
    fn complain(&mut self, place: TextRange, message: impl Into<String>) {
        let errors = self.errors.get_mut();
        errors.push(syntax_error(place, message.into()));
    }

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
        self.distinct(&function.parameters);
        let scope = Scope::function(&function.parameters, &function.body, function.is_async);
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

    /// `CPython` takes `*` and `**` last.
    fn distinct(&mut self, parameters: &Parameters) {
        let mut seen = std::collections::HashSet::new();
        let single = parameters.posonlyargs.iter().chain(&parameters.args);
        let single = single.chain(&parameters.kwonlyargs).map(|it| &it.parameter);
        let rest = [parameters.vararg.as_deref(), parameters.kwarg.as_deref()];
        for parameter in single.chain(rest.into_iter().flatten()) {
            let name = parameter.name.as_str();
            if !seen.insert(name) {
                let message = format!("duplicate argument '{name}' in function definition");
                self.complain(parameter.name.range(), message);
            }
        }
    }

    fn attempt(&mut self, attempt: &StmtTry) {
        let handlers = attempt.handlers.iter();
        let handlers = handlers.filter_map(|handler| handler.as_except_handler());
        let before_last = attempt.handlers.len().saturating_sub(1);
        for handler in handlers.take(before_last) {
            if handler.type_.is_none() {
                self.complain(handler.range(), "default 'except:' must be last");
            }
        }
    }

    /// What leaves an `except*` clause by itself.
    fn leaves_clause(&mut self, statement: &Stmt) {
        let scope = self.scopes.innermost();
        let Some(around) = scope.loops_around_clause else {
            return;
        };
        let place = match statement {
            Stmt::Return(it) => it.value.as_deref().filter(|it| it.is_literal_expr()),
            _ if scope.loops > around => return,
            _ => None,
        };
        let place = place.map_or(statement.range(), Ranged::range);
        let message = "'break', 'continue' and 'return' cannot appear in an except* block";
        self.complain(place, message);
    }

    /// `CPython` sees the handlers of `except*` as a block of their own.
    fn try_of_groups(&mut self, attempt: &'a StmtTry) {
        self.visit_body(&attempt.body);
        let scope = self.scopes.innermost_mut();
        let around = scope.loops_around_clause.replace(scope.loops);
        for handler in &attempt.handlers {
            self.visit_except_handler(handler);
        }
        self.scopes.innermost_mut().loops_around_clause = around;
        self.visit_body(&attempt.orelse);
        self.visit_body(&attempt.finalbody);
    }

    /// What the checker does not look at.
    fn unchecked(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::Return(_) | Stmt::Break(_) | Stmt::Continue(_) => self.leaves_clause(statement),
            Stmt::Try(it) => self.attempt(it),
            Stmt::Match(it) => pattern_checks::check(it, self.errors.get_mut()),
            Stmt::Expr(it) if it.value.is_starred_expr() => {
                self.complain(it.value.range(), "can't use starred expression here");
            }
            Stmt::Nonlocal(it) if !self.scopes.in_module() => {
                for name in &it.names {
                    let is_parameter = self.scopes.innermost().names.is_parameter(name);
                    if !is_parameter && !self.scopes.binds_nonlocal(name) {
                        let message = format!("no binding for nonlocal '{name}' found");
                        self.complain(it.range(), message);
                    }
                }
            }
            _ => {}
        }
    }

    /// The first iterable belongs to the scope around, the rest to the comprehension's own.
    fn comprehension(
        &mut self,
        elements: &[&'a Expr],
        clauses: &'a [Comprehension],
        name: Option<&'static str>,
    ) {
        let Some(first) = clauses.first() else { return };
        self.visit_expr(&first.iter);
        let kind = name.map_or(ScopeKind::Generator, |name| ScopeKind::Comprehension {
            name,
            is_async: clauses.iter().any(|clause| clause.is_async),
        });
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
        self.place = statement.range();
        self.with_checker(|checker, walk| checker.visit_stmt(statement, walk));
        self.unchecked(statement);
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
            Stmt::Try(it) if it.is_star => self.try_of_groups(it),
            _ => visitor::walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        self.place = expression.range();
        self.with_checker(|checker, walk| checker.visit_expr(expression, walk));
        match expression {
            Expr::Attribute(it) if !it.ctx.is_load() && it.attr.as_str() == "__debug__" => {
                self.complain(it.range(), "cannot assign to __debug__");
                visitor::walk_expr(self, expression);
            }
            Expr::Named(it) => {
                if let Expr::Name(name) = &*it.target {
                    let scope = self.scopes.around_comprehensions_mut();
                    scope.names.assigned(name.id.as_str());
                }
                visitor::walk_expr(self, expression);
            }
            Expr::Name(name) => self.scopes.innermost_mut().names.expression(name),
            Expr::Lambda(lambda) => {
                let mut scope = Scope::new(ScopeKind::Function { is_async: false });
                if let Some(parameters) = &lambda.parameters {
                    self.visit_parameters(parameters);
                    self.distinct(parameters);
                    scope = Scope::function(parameters, &[], false);
                }
                self.within(scope, |walk| walk.visit_expr(&lambda.body));
            }
            Expr::ListComp(it) => self.comprehension(&[&it.elt], &it.generators, Some(LIST)),
            Expr::SetComp(it) => self.comprehension(&[&it.elt], &it.generators, Some(SET)),
            Expr::DictComp(it) => {
                let elements: Vec<&Expr> = it.key.as_deref().into_iter().collect();
                self.comprehension(
                    &[elements.as_slice(), &[&*it.value]].concat(),
                    &it.generators,
                    Some(DICT),
                );
            }
            Expr::Generator(it) => self.comprehension(&[&it.elt], &it.generators, None),
            _ => visitor::walk_expr(self, expression),
        }
    }

    fn visit_keyword(&mut self, keyword: &'a Keyword) {
        if keyword.arg.as_deref() == Some("__debug__") {
            self.complain(self.place, "cannot assign to __debug__");
        }
        visitor::walk_keyword(self, keyword);
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        if let Some(name) = captured(pattern) {
            self.scopes.innermost_mut().names.assigned(name.as_str());
        }
        visitor::walk_pattern(self, pattern);
    }

    fn visit_interpolated_string_element(&mut self, element: &'a InterpolatedStringElement) {
        let InterpolatedStringElement::Interpolation(it) = element else {
            return;
        };
        if it.expression.is_starred_expr() {
            let message = "f-string: cannot use starred expression here";
            self.complain(it.expression.range(), message);
        }
        if self.spec_depth > MAX_SPEC_DEPTH {
            self.complain(it.range(), "f-string: expressions nested too deeply");
        }
        let spec_depth = std::mem::take(&mut self.spec_depth);
        self.visit_expr(&it.expression);
        self.spec_depth = spec_depth + 1;
        for part in it.format_spec.iter().flat_map(|spec| &spec.elements) {
            self.visit_interpolated_string_element(part);
        }
        self.spec_depth = spec_depth;
    }
}

impl SemanticSyntaxContext for Walk<'_> {
    fn future_annotations_or_stub(&self) -> bool {
        self.annotations_are_text
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

    /// [`super::names`] reports what this would be asked for.
    fn global(&self, _name: &str) -> Option<TextRange> {
        None
    }

    /// [`Walk::unchecked`] looks.
    fn has_nonlocal_binding(&self, _name: &str) -> bool {
        true
    }

    fn in_async_context(&self) -> bool {
        match self.scopes.innermost().kind {
            ScopeKind::Function { is_async } => is_async,
            ScopeKind::Comprehension { is_async, .. } => {
                is_async || self.scopes.in_async_function()
            }
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
        self.scopes.around_comprehensions().kind == ScopeKind::Class
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
        let around = self.scopes.innermost().kind;
        if let Some((place, message)) =
            wording::of_compile_time_error(&error, self.source, self.place, around)
        {
            self.errors.borrow_mut().push(syntax_error(place, message));
        }
    }

    /// What leaves an `except*` clause is reported by [`Walk::leaves_clause`].
    fn in_loop_context(&self) -> bool {
        let scope = self.scopes.innermost();
        scope.loops > 0 || scope.loops_around_clause.is_some()
    }

    /// [`super::names`] reports what this would be asked for.
    fn is_bound_parameter(&self, _name: &str) -> bool {
        false
    }
}
