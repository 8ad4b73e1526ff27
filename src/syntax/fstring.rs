//! Lowers f-strings.

use std::rc::Rc;

use ruff_python_ast::{
    ConversionFlag, ExprFString, FStringPart, InterpolatedElement, InterpolatedStringElement,
};

use super::lower::Lowering;
use super::span;
use super::tree::{Conversion, ExpressionKind, FormatPart};

/// The parts so far, and the text that the next part ends.
#[derive(Default)]
struct Parts {
    parts: Vec<FormatPart>,
    text: String,
}

impl Parts {
    fn push_value(&mut self, value: FormatPart) {
        self.end_text();
        self.parts.push(value);
    }

    fn end_text(&mut self) {
        if !self.text.is_empty() {
            let text = Rc::from(self.text.as_str());
            self.parts.push(FormatPart::Literal(text));
            self.text.clear();
        }
    }

    fn finish(mut self) -> Vec<FormatPart> {
        self.end_text();
        self.parts
    }
}

impl Lowering<'_> {
    /// An f-string with the literals next to it. Without any value it is a plain string.
    pub(super) fn fstring(&mut self, fstring: &ExprFString) -> ExpressionKind {
        let mut parts = Parts::default();
        for part in &fstring.value {
            match part {
                FStringPart::Literal(literal) => {
                    self.check_surrogates(span(literal), &literal.value);
                    parts.text.push_str(&literal.value);
                }
                FStringPart::FString(part) => self.fstring_elements(&part.elements, &mut parts),
            }
        }
        let parts = parts.finish();
        match parts.as_slice() {
            [] => ExpressionKind::Str(Rc::from("")),
            [FormatPart::Literal(text)] => ExpressionKind::Str(Rc::clone(text)),
            _ => ExpressionKind::Format(parts),
        }
    }

    fn fstring_elements<'a>(
        &mut self,
        elements: impl IntoIterator<Item = &'a InterpolatedStringElement>,
        parts: &mut Parts,
    ) {
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(literal) => {
                    self.check_surrogates(span(literal), &literal.value);
                    parts.text.push_str(&literal.value);
                }
                InterpolatedStringElement::Interpolation(value) => {
                    let value = self.interpolation(value);
                    parts.push_value(value);
                }
            }
        }
    }

    fn interpolation(&mut self, element: &InterpolatedElement) -> FormatPart {
        let mut spec = Parts::default();
        if let Some(format) = &element.format_spec {
            self.fstring_elements(&format.elements, &mut spec);
        }
        let debug = element
            .debug_text
            .as_ref()
            .map(|text| Rc::from(text.as_str()));
        FormatPart::Value {
            value: self.boxed(&element.expression),
            conversion: match element.conversion {
                ConversionFlag::Str => Conversion::Str,
                ConversionFlag::Repr => Conversion::Repr,
                ConversionFlag::Ascii => Conversion::Ascii,
                ConversionFlag::None if debug.is_some() && element.format_spec.is_none() => {
                    Conversion::Repr
                }
                ConversionFlag::None => Conversion::None,
            },
            debug,
            spec: spec.finish(),
        }
    }
}
