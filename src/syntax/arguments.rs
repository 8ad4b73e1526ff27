//! Lowers what stands in brackets: displays, comprehensions and the arguments of calls.

use ruff_python_ast::{self as ruff, Arguments, Expr, ExprCall, ExprDict, ExprDictComp};

use super::lower::Lowering;
use super::refusals::{self, not_yet};
use super::span;
use super::tree::{Comprehension, ComprehensionKind, Element, Expression, ExpressionKind, Name};

impl Lowering<'_> {
    /// Items, some of which may be starred.
    pub(super) fn elements(&mut self, elements: &[Expr]) -> Vec<Element> {
        elements.iter().map(|it| self.element(it)).collect()
    }

    fn element(&mut self, element: &Expr) -> Element {
        let (is_starred, value) = match element {
            Expr::Starred(it) => (true, &*it.value),
            _ => (false, element),
        };
        Element {
            is_starred,
            value: self.expression(value),
        }
    }

    pub(super) fn dict(&mut self, dict: &ExprDict) -> ExpressionKind {
        let items = dict.items.iter().map(|item| {
            let key = item.key.as_ref().map(|key| self.expression(key));
            (key, self.expression(&item.value))
        });
        ExpressionKind::Dict(items.collect())
    }

    /// The first iterable is lowered first: what is in it belongs to the scope around.
    pub(super) fn comprehension(
        &mut self,
        kind: ComprehensionKind,
        element: &Expr,
        clauses: &[ruff::Comprehension],
    ) -> ExpressionKind {
        let clauses = self.clauses(clauses);
        ExpressionKind::Comprehension {
            kind,
            element: self.boxed(element),
            clauses,
        }
    }

    pub(super) fn dict_comprehension(
        &mut self,
        expression: &Expr,
        comprehension: &ExprDictComp,
    ) -> ExpressionKind {
        let Some(key) = &comprehension.key else {
            return self.refuse_expression(expression); // `{**a for a in b}` is Python 3.15.
        };
        let value = self.boxed(&comprehension.value);
        self.comprehension(
            ComprehensionKind::Dict(value),
            key,
            &comprehension.generators,
        )
    }

    fn clauses(&mut self, clauses: &[ruff::Comprehension]) -> Vec<Comprehension> {
        let lowered = clauses.iter().map(|clause| {
            if clause.is_async && !self.around.in_async {
                self.refuse(span(clause), not_yet("asynchronous comprehensions"));
            }
            Comprehension {
                iterable: self.expression(&clause.iter),
                target: self.target(&clause.target),
                conditions: self.expressions(&clause.ifs),
            }
        });
        lowered.collect()
    }

    pub(super) fn call(&mut self, call: &ExprCall) -> ExpressionKind {
        if refusals::changes_globals(&call.func) {
            self.refuse(span(&*call.func), refusals::GLOBALS);
        }
        self.warn_of_callee(span(call), &call.func);
        let callee = self.boxed(&call.func);
        let (arguments, keywords) = self.arguments(&call.arguments);
        ExpressionKind::Call {
            callee,
            arguments,
            keywords,
        }
    }

    /// Positional and keyword arguments. `CPython` does not mangle the names of the latter.
    pub(super) fn arguments(
        &mut self,
        arguments: &Arguments,
    ) -> (Vec<Element>, Vec<(Option<Name>, Expression)>) {
        let mut positional = self.elements(&arguments.args);
        if let ([Expr::Generator(it)], [only]) = (&*arguments.args, &mut positional[..])
            && !it.parenthesized
        {
            // The parentheses of the call are its own, too.
            only.value.span = span(arguments);
        }
        let keywords = arguments.keywords.iter().map(|keyword| {
            let name = keyword.arg.as_ref().map(|name| name.as_str().into());
            (name, self.expression(&keyword.value))
        });
        (positional, keywords.collect())
    }
}
