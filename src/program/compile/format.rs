//! f-strings.

use super::super::opcode::{NO_REGISTER, Op, Register};
use super::{Constant, FunctionCompiler};
use crate::syntax::tree::{Conversion, FormatPart};

impl FunctionCompiler<'_> {
    /// The parts of an f-string, joined.
    pub(super) fn format(&mut self, parts: &[FormatPart], to: Register) {
        let first = self.temporaries(parts.len());
        for (part, register) in parts.iter().zip(first..) {
            self.scoped(|compiler| compiler.format_part(part, register));
        }
        self.emit(Op::BuildString {
            to,
            first,
            count: parts.len() as u16,
        });
    }

    fn format_part(&mut self, part: &FormatPart, to: Register) {
        let (value, debug, conversion, spec) = match part {
            FormatPart::Literal(text) => {
                return self.load_constant(to, Constant::Str((&**text).into()));
            }
            FormatPart::Value {
                value,
                debug,
                conversion,
                spec,
            } => (value, debug, *conversion, spec),
        };
        if let Some(debug) = debug {
            let parts = [
                FormatPart::Literal(debug.clone()),
                FormatPart::Value {
                    value: value.clone(),
                    debug: None,
                    conversion,
                    spec: spec.clone(),
                },
            ];
            return self.format(&parts, to);
        }
        if conversion == Conversion::None && spec.is_empty() {
            // Joining the parts formats what is no string yet.
            return self.expression_to(value, to);
        }
        let from = self.expression(value);
        let spec = match &spec[..] {
            [] => NO_REGISTER,
            parts => {
                let register = self.temporary();
                self.format(parts, register);
                register
            }
        };
        self.emit(Op::Format {
            conversion,
            to,
            from,
            spec,
        });
    }
}
