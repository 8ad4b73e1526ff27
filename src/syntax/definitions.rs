//! Lowers functions and classes.

use std::rc::Rc;

use ruff_python_ast::{
    AnyParameterRef, Decorator, ExprLambda, ParameterWithDefault, Parameters, Stmt, StmtClassDef,
    StmtFunctionDef,
};

use super::lower::{self, Around, Lowering};
use super::tree::{
    Class, Expression, ExpressionKind, Function, Name, Parameter, ParameterKind, Statement,
    StatementKind,
};
use super::{refusals, span};
use crate::source::Span;

impl Lowering<'_> {
    pub(super) fn function(&mut self, function: &StmtFunctionDef) -> StatementKind {
        let decorators = self.decorators(&function.decorator_list);
        let parameters = self.parameters(&function.parameters);
        let annotations = function
            .parameters
            .iter()
            .filter_map(AnyParameterRef::annotation);
        for annotation in annotations.chain(function.returns.as_deref()) {
            self.annotation(annotation);
        }
        let (body, is_generator) = self.function_body(|it| it.block(&function.body));
        let docstring = lower::docstring(&function.body).map(Rc::from);
        StatementKind::Define {
            decorators,
            function: Rc::new(Function {
                name: self.name(&function.name),
                written_name: Rc::from(function.name.as_str()),
                name_span: span(&function.name),
                parameters,
                annotations: self.kept_annotations(function),
                docstring,
                is_generator,
                body,
            }),
        }
    }

    pub(super) fn lambda(&mut self, lambda: &ExprLambda) -> ExpressionKind {
        let parameters = lambda.parameters.as_ref();
        let parameters = parameters.map_or_else(Vec::new, |it| self.parameters(it));
        let (value, is_generator) = self.function_body(|it| it.expression(&lambda.body));
        let name: Name = Rc::from("<lambda>");
        let start = span(lambda).start;
        ExpressionKind::Lambda(Rc::new(Function {
            name: Rc::clone(&name),
            written_name: name,
            name_span: Span::new(start, start + "lambda".len() as u32),
            parameters,
            annotations: Vec::new(),
            docstring: None,
            is_generator,
            body: vec![Statement {
                span: value.span,
                kind: StatementKind::Return(Some(value)),
            }],
        }))
    }

    /// Lowers the inside of a function, and tells whether there is a `yield` in it.
    fn function_body<T>(&mut self, lower: impl FnOnce(&mut Self) -> T) -> (T, bool) {
        let inside = Around {
            in_function: true,
            ..Around::default()
        };
        let outer = std::mem::replace(&mut self.around, inside);
        let body = lower(self);
        let inner = std::mem::replace(&mut self.around, outer);
        (body, inner.is_generator)
    }

    pub(super) fn class(&mut self, class: &StmtClassDef) -> StatementKind {
        let decorators = self.decorators(&class.decorator_list);
        let arguments = class.arguments.as_ref();
        let (bases, keywords) = arguments.map_or_else(Default::default, |it| self.arguments(it));
        let mut named = Vec::new();
        for (name, value) in keywords {
            match name {
                Some(name) => named.push((name, value)),
                None => self.refuse(
                    value.span,
                    "Lockstep does not run `**` in the head of a class yet.",
                ),
            }
        }
        let name = self.name(&class.name);
        let prefix = lower::private_prefix(&class.name);
        let prefix = std::mem::replace(&mut self.private_prefix, prefix);
        let in_function = std::mem::replace(&mut self.around.in_function, false);
        let body = self.block(&class.body);
        self.refuse_finalizer(&class.body);
        self.around.in_function = in_function;
        self.private_prefix = prefix;
        StatementKind::Class {
            decorators,
            class: Rc::new(Class {
                name,
                written_name: Rc::from(class.name.as_str()),
                name_span: span(&class.name),
                bases,
                keywords: named,
                docstring: lower::docstring(&class.body).map(Rc::from),
                body,
            }),
        }
    }

    /// `__del__` would never be called, which is not what it means.
    fn refuse_finalizer(&mut self, body: &[Stmt]) {
        for statement in body {
            if let Stmt::FunctionDef(function) = statement
                && function.name.as_str() == "__del__"
            {
                self.refuse(span(&function.name), refusals::FINALIZER);
            }
        }
    }

    fn decorators(&mut self, decorators: &[Decorator]) -> Vec<Expression> {
        let decorators = decorators.iter();
        decorators
            .map(|it| self.expression(&it.expression))
            .collect()
    }

    fn parameters(&mut self, parameters: &Parameters) -> Vec<Parameter> {
        let mut lowered = Vec::with_capacity(parameters.len());
        let mut push = |parameter: Parameter| lowered.push(parameter);
        for it in &parameters.posonlyargs {
            push(self.parameter(it, ParameterKind::PositionalOnly));
        }
        for it in &parameters.args {
            push(self.parameter(it, ParameterKind::Positional));
        }
        if let Some(it) = &parameters.vararg {
            push(self.variadic(it, ParameterKind::Star));
        }
        for it in &parameters.kwonlyargs {
            push(self.parameter(it, ParameterKind::KeywordOnly));
        }
        if let Some(it) = &parameters.kwarg {
            push(self.variadic(it, ParameterKind::DoubleStar));
        }
        lowered
    }

    fn parameter(&mut self, parameter: &ParameterWithDefault, kind: ParameterKind) -> Parameter {
        Parameter {
            name: self.name(parameter.name()),
            span: span(parameter.name()),
            kind,
            default: parameter.default().map(|default| self.expression(default)),
        }
    }

    fn variadic(
        &mut self,
        parameter: &ruff_python_ast::Parameter,
        kind: ParameterKind,
    ) -> Parameter {
        Parameter {
            name: self.name(&parameter.name),
            span: span(&parameter.name),
            kind,
            default: None,
        }
    }
}
