//! The names that a piece of a program binds, in all the ways in which Python binds names.

use std::collections::HashSet;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{
    Alias, Comprehension, ExceptHandler, Expr, ExprContext, Identifier, ParameterWithDefault,
    Parameters, Pattern, Stmt,
};

/// Collects the names that are bound in statements.
pub(super) struct Bindings {
    names: HashSet<String>,
    /// Names declared `global`.
    globals: HashSet<String>,
    /// Whether the bodies of functions and classes count, and the targets of comprehensions.
    inner_scopes: bool,
}

impl Bindings {
    /// Every name that is bound anywhere in the statements, in whatever scope.
    pub(super) fn anywhere(body: &[Stmt]) -> HashSet<String> {
        Self::collect(body, true).names
    }

    /// The names that a function's body makes local to it, besides the parameters, and those that
    /// it declares `global`.
    pub(super) fn of_function(body: &[Stmt]) -> (HashSet<String>, HashSet<String>) {
        let found = Self::collect(body, false);
        (found.names, found.globals)
    }

    fn collect(body: &[Stmt], inner_scopes: bool) -> Self {
        let mut bindings = Self {
            names: HashSet::new(),
            globals: HashSet::new(),
            inner_scopes,
        };
        bindings.visit_body(body);
        bindings
    }

    fn bind(&mut self, name: &Identifier) {
        self.names.insert(name.to_string());
    }

    fn defaults(&mut self, parameters: &Parameters) {
        let parameters = parameters.iter_non_variadic_params();
        let defaults = parameters.filter_map(ParameterWithDefault::default);
        defaults.for_each(|it| self.visit_expr(it));
    }

    /// The first iterable and the assignment expressions belong to the scope around.
    fn comprehension(&mut self, elements: &[&Expr], clauses: &[Comprehension]) {
        for clause in clauses {
            if self.inner_scopes {
                self.visit_expr(&clause.target);
            }
            self.visit_expr(&clause.iter);
            clause.ifs.iter().for_each(|it| self.visit_expr(it));
        }
        for element in elements {
            self.visit_expr(element);
        }
    }
}

impl<'a> Visitor<'a> for Bindings {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(it) => {
                self.bind(&it.name);
                if !self.inner_scopes {
                    let decorators = it.decorator_list.iter();
                    decorators.for_each(|it| self.visit_expr(&it.expression));
                    self.defaults(&it.parameters);
                    return;
                }
            }
            Stmt::ClassDef(it) => {
                self.bind(&it.name);
                if !self.inner_scopes {
                    let decorators = it.decorator_list.iter();
                    decorators.for_each(|it| self.visit_expr(&it.expression));
                    if let Some(arguments) = &it.arguments {
                        self.visit_arguments(arguments);
                    }
                    return;
                }
            }
            Stmt::Global(it) => {
                let names = it.names.iter().map(ToString::to_string);
                self.globals.extend(names);
            }
            _ => {}
        }
        visitor::walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::Name(it) if matches!(it.ctx, ExprContext::Store | ExprContext::Del) => {
                self.names.insert(it.id.to_string());
            }
            Expr::Lambda(it) if !self.inner_scopes => {
                it.parameters.iter().for_each(|it| self.defaults(it));
            }
            Expr::ListComp(it) => self.comprehension(&[&it.elt], &it.generators),
            Expr::SetComp(it) => self.comprehension(&[&it.elt], &it.generators),
            Expr::Generator(it) => self.comprehension(&[&it.elt], &it.generators),
            Expr::DictComp(it) => {
                it.key.iter().for_each(|key| self.visit_expr(key));
                self.comprehension(&[&it.value], &it.generators);
            }
            _ => visitor::walk_expr(self, expression),
        }
    }

    fn visit_alias(&mut self, alias: &'a Alias) {
        let bound = alias.asname.as_ref().unwrap_or(&alias.name).as_str();
        let first = bound.split('.').next().unwrap_or(bound);
        self.names.insert(first.to_owned());
    }

    fn visit_except_handler(&mut self, handler: &'a ExceptHandler) {
        if let Some(name) = handler.as_except_handler().and_then(|it| it.name.as_ref()) {
            self.bind(name);
        }
        visitor::walk_except_handler(self, handler);
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        if let Some(name) = captured(pattern) {
            self.bind(name);
        }
        visitor::walk_pattern(self, pattern);
    }
}

/// The name that a pattern itself binds, without those inside it.
pub(super) fn captured(pattern: &Pattern) -> Option<&Identifier> {
    match pattern {
        Pattern::MatchAs(it) => it.name.as_ref(),
        Pattern::MatchStar(it) => it.name.as_ref(),
        Pattern::MatchMapping(it) => it.rest.as_ref(),
        _ => None,
    }
}
