//! Definitions: functions, lambdas and classes.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::super::Function as Code;
use super::super::library::Builtin;
use super::super::opcode::{Op, Register};
use super::super::scope::{ScopeKey, ScopeKind};
use super::{Constant, FunctionCompiler};
use crate::program::Annotation;
use crate::source::Span;
use crate::syntax::tree::{
    Class, Expression, ExpressionKind, Function, Name, ParameterKind, Statement, StatementKind,
    Target, TargetKind,
};

impl FunctionCompiler<'_> {
    /// `def`, with its decorators.
    pub(super) fn define(&mut self, decorators: &[Expression], function: &Function) {
        let first = self.decorators(decorators);
        let to = self.temporary();
        self.make_function(function, to);
        self.decorate(first, decorators, to);
        self.store_name(&function.name, to);
    }

    /// Evaluates decorators into every second register, so that each has room for its argument.
    fn decorators(&mut self, decorators: &[Expression]) -> Register {
        let first = self.temporaries(decorators.len());
        for (decorator, register) in decorators.iter().zip(first..) {
            self.expression_to(decorator, register);
        }
        first
    }

    fn decorate(&mut self, first: Register, decorators: &[Expression], to: Register) {
        for (index, decorator) in decorators.iter().enumerate().rev() {
            let register = first + index as u16;
            self.scoped(|compiler| {
                let callee = compiler.temporaries(2);
                compiler.emit(Op::Move {
                    to: callee,
                    from: register,
                });
                compiler.emit(Op::Move {
                    to: callee + 1,
                    from: to,
                });
                let count = 1;
                compiler.emit_at(decorator.span, Op::Call { to, callee, count });
            });
        }
    }

    /// A function or lambda, as a value.
    pub(super) fn make_function(&mut self, function: &Function, to: Register) {
        let parameters = &function.parameters;
        let is_keyword = |kind| kind == ParameterKind::KeywordOnly;
        let positional = parameters.iter().filter(|one| !is_keyword(one.kind));
        let keyword = parameters.iter().filter(|one| is_keyword(one.kind));
        let defaults: Vec<&Expression> = positional
            .chain(keyword)
            .filter_map(|parameter| parameter.default.as_ref())
            .collect();
        self.scoped(|compiler| {
            let first = compiler.temporaries(defaults.len());
            for (default, register) in defaults.iter().zip(first..) {
                compiler.expression_to(default, register);
            }
            let key = ScopeKey::function(function);
            let free = compiler.free_names(key);
            compiler.capture(&free);
            let index = compiler.function(function);
            compiler.emit(Op::MakeFunction {
                to,
                function: index,
                defaults: first,
            });
        });
    }

    fn free_names(&self, key: ScopeKey) -> Vec<Name> {
        let scope = self.context.module.scopes.get(key);
        scope.free.iter().cloned().collect()
    }

    /// Copies the cells of these variables into new temporaries.
    pub(super) fn capture(&mut self, free: &[Name]) -> Register {
        let first = self.temporaries(free.len());
        for (name, to) in free.iter().zip(first..) {
            let from = self.cells[name];
            self.emit(Op::Move { to, from });
        }
        first
    }

    /// The name of an inner function with those around it.
    pub(super) fn qualified(&self, name: &str) -> Arc<str> {
        match self.kind {
            ScopeKind::Module => name.into(),
            ScopeKind::Class => format!("{}.{name}", self.code.qualified_name).into(),
            _ => format!("{}.<locals>.{name}", self.code.qualified_name).into(),
        }
    }

    /// Compiles an inner function and returns its index.
    pub(super) fn inner(
        &mut self,
        key: ScopeKey,
        name: &str,
        parameter_count: usize,
        span: Span,
        body: impl FnOnce(&mut FunctionCompiler<'_>),
    ) -> u16 {
        let qualified = self.qualified(name);
        let is_hidden = self.context.module.names.is_library();
        let module_name = self.context.module.names.module_name();
        let index = self.context.functions.len();
        self.context.functions.push(Code::default());
        let mut inner = FunctionCompiler::new(self.context, key, parameter_count);
        inner.code.name = name.into();
        inner.code.qualified_name = qualified;
        inner.code.is_hidden = is_hidden;
        inner.code.module_name = module_name;
        inner.span = span;
        body(&mut inner);
        let code = inner.finish();
        self.context.functions[index] = code;
        if index > usize::from(u16::MAX) {
            self.too_long();
        }
        index as u16
    }

    fn function(&mut self, function: &Function) -> u16 {
        let key = ScopeKey::function(function);
        let parameters = &function.parameters;
        self.inner(
            key,
            &function.written_name,
            parameters.len(),
            function.name_span,
            |inner| {
                inner.first_parameter = parameters.first().map(|one| one.name.clone());
                describe_parameters(function, &mut inner.code);
                inner.code.is_generator = function.is_generator;
                inner.code.docstring = function.docstring.as_deref().map(Arc::from);
                inner.code.annotations = annotations(function);
                inner.statements(&function.body);
            },
        )
    }

    /// `class`, with its decorators.
    pub(super) fn class(&mut self, decorators: &[Expression], class: &Class) {
        let span = self.span;
        let first_decorator = self.decorators(decorators);
        // __build_class__(name, bases, namespace, attribute count, keywords)
        let callee = self.temporaries(6);
        self.load_constant(callee, Constant::Builtin(Builtin::BuildClass));
        self.load_constant(callee + 1, Constant::Str((&*class.written_name).into()));
        self.spread_tuple(&class.bases, callee + 2);
        let keywords: Vec<_> = class
            .keywords
            .iter()
            .map(|(name, value)| (Some(name.clone()), value.clone()))
            .collect();
        self.keyword_dict(&keywords, callee + 5, callee, None);
        self.scoped(|compiler| {
            let key = ScopeKey::class(class);
            let free = compiler.free_names(key);
            let defaults = compiler.capture(&free);
            let function = compiler.inner(key, &class.written_name, 0, class.name_span, |inner| {
                inner.code.docstring = class.docstring.as_deref().map(Arc::from);
                inner.class_header(class);
                inner.statements(&class.body);
            });
            let body = compiler.temporary();
            compiler.emit(Op::MakeFunction {
                to: body,
                function,
                defaults,
            });
            compiler.emit_at(
                span,
                Op::Call {
                    to: callee + 3,
                    callee: body,
                    count: 0,
                },
            );
        });
        let attributes = attribute_names(class).len() as i64;
        self.load_constant(callee + 4, Constant::Int(attributes));
        self.emit(Op::Call {
            to: callee,
            callee,
            count: 5,
        });
        self.decorate(first_decorator, decorators, callee);
        self.store_name(&class.name, callee);
    }

    /// What a class body begins with.
    fn class_header(&mut self, class: &Class) {
        if self.locals.contains_key("__annotations__") {
            self.scoped(|compiler| {
                let to = compiler.temporary();
                compiler.emit(Op::BuildDict {
                    to,
                    first: to,
                    count: 0,
                });
                compiler.store_name(&"__annotations__".into(), to);
            });
        }
        debug_assert!(!class.name.is_empty(), "the grammar wants a name");
    }
}

fn annotations(function: &Function) -> Vec<(Arc<str>, Annotation)> {
    let annotations = function.annotations.iter().map(|(name, annotation)| {
        let text = Arc::from(&*annotation.text);
        let is_name = annotation.is_name;
        (Arc::from(&**name), Annotation { text, is_name })
    });
    annotations.collect()
}

/// Fills in what a call has to know.
fn describe_parameters(function: &Function, code: &mut Code) {
    for (parameter, register) in function.parameters.iter().zip(0..) {
        let has_default = parameter.default.is_some();
        match parameter.kind {
            ParameterKind::PositionalOnly | ParameterKind::Positional => {
                code.positional_count += 1;
                let only = parameter.kind == ParameterKind::PositionalOnly;
                code.positional_only_count += u16::from(only);
                code.default_count += u16::from(has_default);
            }
            ParameterKind::Star => code.has_star = true,
            ParameterKind::KeywordOnly if has_default => code.keyword_defaults.push(register),
            ParameterKind::KeywordOnly => {}
            ParameterKind::DoubleStar => code.has_double_star = true,
        }
    }
}

/// The attributes that a class's methods give their first parameter: room is made for them.
fn attribute_names(class: &Class) -> BTreeSet<Name> {
    let mut names = BTreeSet::new();
    for statement in &class.body {
        if let StatementKind::Define { function, .. } = &statement.kind
            && let Some(first) = function.parameters.first()
        {
            collect_attributes(&function.body, &first.name, &mut names);
        }
    }
    names
}

fn collect_attributes(body: &[Statement], object: &Name, names: &mut BTreeSet<Name>) {
    for statement in body {
        match &statement.kind {
            StatementKind::Assign { targets, .. } => {
                for target in targets {
                    collect_from_target(target, object, names);
                }
            }
            StatementKind::Annotate { target, .. }
            | StatementKind::AugmentedAssign { target, .. } => {
                collect_from_target(target, object, names);
            }
            StatementKind::If {
                body, otherwise, ..
            }
            | StatementKind::While {
                body, otherwise, ..
            }
            | StatementKind::For {
                body, otherwise, ..
            } => {
                collect_attributes(body, object, names);
                collect_attributes(otherwise, object, names);
            }
            StatementKind::With { body, .. } | StatementKind::Try { body, .. } => {
                collect_attributes(body, object, names);
            }
            _ => {}
        }
    }
}

fn collect_from_target(target: &Target, object: &Name, names: &mut BTreeSet<Name>) {
    match &target.kind {
        TargetKind::Attribute { value, name } => {
            if matches!(&value.kind, ExpressionKind::Name(owner) if owner == object) {
                names.insert(name.clone());
            }
        }
        TargetKind::Unpack {
            before,
            star,
            after,
        } => {
            let inner = before.iter().chain(star.as_deref()).chain(after);
            inner.for_each(|target| collect_from_target(target, object, names));
        }
        _ => {}
    }
}
