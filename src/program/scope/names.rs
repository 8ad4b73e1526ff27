//! Which names each scope of a module binds, declares and uses: one walk over the tree.

use super::{Scope, ScopeKey, ScopeKind, Scopes};
use crate::syntax::tree::{
    Case, Class, Comprehension, ComprehensionKind, Element, Expression, ExpressionKind, FormatPart,
    Function, Handler, Name, Pattern, PatternKind, Statement, StatementKind, Target, TargetKind,
};

/// The parameter of a generator expression.
pub(in crate::program) const FIRST_ITERATOR: &str = ".0";

/// The scopes of a module, not resolved yet.
pub(super) fn collect(body: &[Statement]) -> Scopes {
    let mut walk = Walk {
        scopes: Scopes::default(),
        stack: Vec::new(),
    };
    walk.open(ScopeKey::MODULE, ScopeKind::Module);
    walk.statements(body);
    walk.scopes
}

/// The names that an assignment to `target` binds.
pub(in crate::program) fn target_names(target: &Target) -> Vec<Name> {
    match &target.kind {
        TargetKind::Name(name) => vec![name.clone()],
        TargetKind::Unpack {
            before,
            star,
            after,
        } => {
            let inner = before.iter().chain(star.as_deref()).chain(after);
            inner.flat_map(target_names).collect()
        }
        TargetKind::Attribute { .. } | TargetKind::Subscript { .. } => Vec::new(),
    }
}

struct Walk {
    scopes: Scopes,
    stack: Vec<ScopeKey>,
}

impl Walk {
    fn open(&mut self, key: ScopeKey, kind: ScopeKind) {
        let parent = self.stack.last().copied();
        self.scopes.scopes.insert(key, Scope::new(kind, parent));
        self.scopes.order.push(key);
        self.stack.push(key);
    }

    fn scope(&mut self) -> &mut Scope {
        let key = self.stack.last().expect("the module's scope stays open");
        self.scopes
            .scopes
            .get_mut(key)
            .expect("inserted when it was opened")
    }

    fn bind(&mut self, name: &Name) {
        self.scope().bind(name);
    }

    fn statements(&mut self, body: &[Statement]) {
        for statement in body {
            self.statement(statement);
        }
    }

    /// Visits parts of one kind, in the order in which they are evaluated.
    fn each<'tree, T: 'tree>(
        &mut self,
        parts: impl IntoIterator<Item = &'tree T>,
        visit: fn(&mut Self, &T),
    ) {
        for part in parts {
            visit(self, part);
        }
    }

    fn statement(&mut self, statement: &Statement) {
        match &statement.kind {
            StatementKind::Expression(value) => self.expression(value),
            StatementKind::Assign { targets, value } => {
                self.expression(value);
                self.each(targets.iter(), Self::target);
            }
            StatementKind::Annotate {
                target,
                annotation,
                value,
            } => {
                self.each(value.iter(), Self::expression);
                self.target(target);
                if self.scope().kind == ScopeKind::Class {
                    if annotation.is_name && !annotation.text.contains('.') {
                        self.scope().used.insert(annotation.text.clone());
                    }
                    self.bind(&"__annotations__".into());
                }
            }
            StatementKind::AugmentedAssign { target, value, .. } => {
                self.expression(value);
                self.target(target);
            }
            StatementKind::If {
                test,
                body,
                otherwise,
            }
            | StatementKind::While {
                test,
                body,
                otherwise,
            } => {
                self.expression(test);
                self.statements(body);
                self.statements(otherwise);
            }
            StatementKind::For {
                target,
                iterable,
                body,
                otherwise,
            } => {
                self.expression(iterable);
                self.target(target);
                self.statements(body);
                self.statements(otherwise);
            }
            StatementKind::With { items, body } => {
                for item in items {
                    self.expression(&item.context);
                    self.each(item.target.iter(), Self::target);
                }
                self.statements(body);
            }
            StatementKind::Return(value) => {
                self.each(value.iter(), Self::expression);
            }
            StatementKind::Raise { exception, cause } => {
                self.each(exception.iter().chain(cause), Self::expression);
            }
            StatementKind::Assert { test, message } => {
                self.expression(test);
                self.each(message.iter(), Self::expression);
            }
            StatementKind::Break | StatementKind::Continue | StatementKind::Pass => {}
            other => self.larger_statement(other),
        }
    }

    fn larger_statement(&mut self, statement: &StatementKind) {
        match statement {
            StatementKind::Define {
                decorators,
                function,
            } => {
                self.each(decorators.iter(), Self::expression);
                self.bind(&function.name);
                self.function(function);
            }
            StatementKind::Class { decorators, class } => {
                self.each(decorators.iter(), Self::expression);
                self.class(class);
            }
            StatementKind::Import(imports) => {
                for import in imports {
                    let first = import.name.split('.').next().unwrap_or_default();
                    let name = import.alias.clone().unwrap_or_else(|| first.into());
                    self.bind(&name);
                }
            }
            StatementKind::ImportFrom { names, .. } => {
                for import in names {
                    self.bind(import.alias.as_ref().unwrap_or(&import.name));
                }
            }
            StatementKind::Global(names) => {
                let scope = self.scope();
                scope.global.extend(names.iter().cloned());
                // The module binds what its functions declare.
                if let Some(module) = self.scopes.scopes.get_mut(&ScopeKey::MODULE) {
                    for name in names {
                        module.bind(name);
                    }
                }
            }
            StatementKind::Nonlocal(names) => {
                let scope = self.scope();
                scope.nonlocal.extend(names.iter().cloned());
                scope.used.extend(names.iter().cloned());
            }
            StatementKind::Delete(targets) => {
                self.each(targets.iter(), Self::deleted);
            }
            StatementKind::Try {
                body,
                handlers,
                otherwise,
                finally,
                of_groups: _,
            } => {
                self.statements(body);
                self.each(handlers.iter(), Self::handler);
                self.statements(otherwise);
                self.statements(finally);
            }
            StatementKind::Match { subject, cases } => {
                self.expression(subject);
                self.each(cases.iter(), Self::case);
            }
            _ => unreachable!("`statement` has the others"),
        }
    }

    fn handler(&mut self, handler: &Handler) {
        self.each(handler.kind.iter(), Self::expression);
        self.each(handler.name.iter(), Self::unbind);
        self.statements(&handler.body);
    }

    fn unbind(&mut self, name: &Name) {
        self.bind(name);
        self.scope().unbound.insert(name.clone());
    }

    fn deleted(&mut self, target: &Target) {
        match &target.kind {
            TargetKind::Name(name) => self.unbind(name),
            _ => self.target(target),
        }
    }

    fn case(&mut self, case: &Case) {
        self.pattern(&case.pattern);
        self.each(case.guard.iter(), Self::expression);
        self.statements(&case.body);
    }

    fn pattern(&mut self, pattern: &Pattern) {
        match &pattern.kind {
            PatternKind::Value(value) | PatternKind::Singleton(value) => self.expression(value),
            PatternKind::Capture { pattern, name } => {
                self.each(pattern.as_deref(), Self::pattern);
                self.each(name.iter(), Self::bind);
            }
            PatternKind::Or(patterns) => {
                self.each(patterns.iter(), Self::pattern);
            }
            PatternKind::Sequence {
                before,
                star,
                after,
            } => {
                self.each(before.iter(), Self::pattern);
                self.each(star.iter().flatten(), Self::bind);
                self.each(after.iter(), Self::pattern);
            }
            PatternKind::Mapping { items, rest } => {
                for (key, pattern) in items {
                    self.expression(key);
                    self.pattern(pattern);
                }
                self.each(rest.iter(), Self::bind);
            }
            PatternKind::Class {
                class,
                positional,
                keywords,
            } => {
                self.expression(class);
                self.each(positional.iter(), Self::pattern);
                self.each(keywords.iter().map(|(_, pattern)| pattern), Self::pattern);
            }
        }
    }

    fn target(&mut self, target: &Target) {
        match &target.kind {
            TargetKind::Name(name) => self.bind(name),
            TargetKind::Unpack {
                before,
                star,
                after,
            } => {
                self.each(
                    before.iter().chain(star.as_deref()).chain(after),
                    Self::target,
                );
            }
            TargetKind::Attribute { value, .. } => self.expression(value),
            TargetKind::Subscript { value, index } => {
                self.expression(value);
                self.expression(index);
            }
        }
    }

    /// The defaults of a function belong to the scope around it.
    fn function(&mut self, function: &Function) {
        self.each(
            function.parameters.iter().flat_map(|one| &one.default),
            Self::expression,
        );
        self.open(ScopeKey::function(function), ScopeKind::Function);
        for parameter in &function.parameters {
            self.bind(&parameter.name);
        }
        self.statements(&function.body);
        self.stack.pop();
    }

    fn class(&mut self, class: &Class) {
        self.elements(&class.bases);
        self.each(
            class.keywords.iter().map(|(_, value)| value),
            Self::expression,
        );
        self.bind(&class.name);
        self.open(ScopeKey::class(class), ScopeKind::Class);
        self.bind(&"__class__".into());
        self.statements(&class.body);
        self.stack.pop();
    }

    fn elements(&mut self, elements: &[Element]) {
        for element in elements {
            self.expression(&element.value);
        }
    }

    fn expression(&mut self, expression: &Expression) {
        match &expression.kind {
            ExpressionKind::Name(name) => {
                // `super()` means the class around the method.
                if &**name == "super" {
                    self.scope().used.insert("__class__".into());
                }
                self.scope().used.insert(name.clone());
            }
            ExpressionKind::Walrus { name, value, .. } => {
                self.expression(value);
                self.walrus(name);
            }
            ExpressionKind::Lambda(function) => self.function(function),
            ExpressionKind::Comprehension {
                kind,
                element,
                clauses,
            } => self.comprehension(kind, element, clauses),
            ExpressionKind::Format(parts) => self.format(parts),
            ExpressionKind::List(items)
            | ExpressionKind::Tuple(items)
            | ExpressionKind::Set(items) => self.elements(items),
            ExpressionKind::Call {
                callee,
                arguments,
                keywords,
            } => {
                self.expression(callee);
                self.elements(arguments);
                self.each(keywords.iter().map(|(_, value)| value), Self::expression);
            }
            other => parts(other).for_each(|part| self.expression(part)),
        }
    }

    /// Bound in the function around all comprehensions and generator expressions.
    fn walrus(&mut self, name: &Name) {
        for key in self.stack.clone().into_iter().rev() {
            let scope = self.scopes.scopes.get_mut(&key).expect("it is open");
            let is_generator = scope
                .bound
                .first()
                .is_some_and(|name| **name == *FIRST_ITERATOR);
            if is_generator || scope.kind == ScopeKind::Inline {
                scope.used.insert(name.clone());
                continue;
            }
            scope.bind(name);
            return;
        }
    }

    /// The first iterable belongs to the scope around it.
    fn comprehension(
        &mut self,
        kind: &ComprehensionKind,
        element: &Expression,
        clauses: &[Comprehension],
    ) {
        let Some(first) = clauses.first() else { return };
        self.expression(&first.iterable);
        let scope_kind = match kind {
            ComprehensionKind::Generator => ScopeKind::Function,
            _ => ScopeKind::Inline,
        };
        self.open(ScopeKey::comprehension(clauses), scope_kind);
        if scope_kind == ScopeKind::Function {
            self.bind(&FIRST_ITERATOR.into());
        }
        for (index, clause) in clauses.iter().enumerate() {
            if index > 0 {
                self.expression(&clause.iterable);
            }
            self.target(&clause.target);
            self.each(clause.conditions.iter(), Self::expression);
        }
        self.expression(element);
        if let ComprehensionKind::Dict(value) = kind {
            self.expression(value);
        }
        self.stack.pop();
    }

    fn format(&mut self, parts: &[FormatPart]) {
        for part in parts {
            if let FormatPart::Value { value, spec, .. } = part {
                self.expression(value);
                self.format(spec);
            }
        }
    }
}

/// The expressions inside those kinds that have nothing special about names.
fn parts(kind: &ExpressionKind) -> Box<dyn Iterator<Item = &Expression> + '_> {
    match kind {
        ExpressionKind::Binary { left, right, .. } => Box::new([&**left, &**right].into_iter()),
        ExpressionKind::Unary { operand, .. } => Box::new(std::iter::once(&**operand)),
        ExpressionKind::Compare { first, rest } => {
            Box::new(std::iter::once(&**first).chain(rest.iter().map(|(_, operand)| operand)))
        }
        ExpressionKind::Boolean { operands, .. } => Box::new(operands.iter()),
        ExpressionKind::Conditional {
            test,
            body,
            otherwise,
        } => Box::new([&**test, &**body, &**otherwise].into_iter()),
        ExpressionKind::Attribute { value, .. } | ExpressionKind::YieldFrom(value) => {
            Box::new(std::iter::once(&**value))
        }
        ExpressionKind::Subscript { value, index } => Box::new([&**value, &**index].into_iter()),
        ExpressionKind::Dict(items) => Box::new(
            items
                .iter()
                .flat_map(|(key, value)| key.iter().chain(std::iter::once(value))),
        ),
        ExpressionKind::Yield(value) => Box::new(value.as_deref().into_iter()),
        ExpressionKind::Slice { lower, upper, step } => Box::new(
            [lower, upper, step]
                .into_iter()
                .filter_map(Option::as_deref),
        ),
        _ => Box::new(std::iter::empty()),
    }
}
