//! The commonest formats of numbers, without taking the specification apart in full:
//! `[0][width][.precision][d|f]`.

use crate::machine::text::push_int;
use crate::machine::value::Value;

/// 10 to the power of a precision, as far as that is quick.
const SCALES: [f64; 7] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6];
/// Above this, not every integer is a float.
const EXACT: f64 = 9_007_199_254_740_992.0;
/// Wider fields are filled in the general way.
const WIDEST: usize = 64;

/// What a specification says.
struct Spec {
    fills_with_zeros: bool,
    width: usize,
    precision: Option<usize>,
    kind: Option<u8>,
}

fn parse(spec: &[u8]) -> Option<Spec> {
    let mut rest = spec;
    let fills_with_zeros = rest.first() == Some(&b'0');
    let width = number(&mut rest)?;
    let precision = match rest.strip_prefix(b".") {
        Some(after) => {
            rest = after;
            rest.first().filter(|byte| byte.is_ascii_digit())?;
            Some(number(&mut rest)?)
        }
        None => None,
    };
    let kind = match rest {
        [] => None,
        [kind] => Some(*kind),
        _ => return None,
    };
    Some(Spec {
        fills_with_zeros,
        width,
        precision,
        kind,
    })
}

fn number(rest: &mut &[u8]) -> Option<usize> {
    let mut number = 0;
    while let Some((digit @ b'0'..=b'9', after)) = rest.split_first() {
        number = number * 10 + usize::from(digit - b'0');
        if number > WIDEST {
            return None;
        }
        *rest = after;
    }
    Some(number)
}

/// Appends the formatted value; `false`, and nothing appended, if it takes the general way.
pub(crate) fn quick(value: &Value, spec: &str, text: &mut String) -> bool {
    let Some(spec) = parse(spec.as_bytes()) else {
        return false;
    };
    let start = text.len();
    let is_done = match (value, spec.kind, spec.precision) {
        (Value::Int(value), None | Some(b'd'), None) => {
            push_int(*value, text);
            true
        }
        (Value::Float(value), Some(b'f'), Some(precision)) => push_float(*value, precision, text),
        _ => false,
    };
    if is_done {
        pad(&spec, start, text);
    }
    is_done
}

/// Appends a float with so many digits behind the point, if its digits end there: then there is
/// nothing to round.
fn push_float(value: f64, precision: usize, text: &mut String) -> bool {
    let Some(scale) = SCALES.get(precision) else {
        return false;
    };
    let scaled = value.abs() * scale;
    // The product is exact if the factors' significant bits fit into a float together.
    let bits = 53_u32.saturating_sub(value.to_bits().trailing_zeros().min(52));
    let scale_bits = 53 - scale.to_bits().trailing_zeros().min(52);
    let is_exact = bits + scale_bits <= 53 && scaled < EXACT && scaled.fract() == 0.0;
    if !is_exact || value == 0.0 {
        return false;
    }
    if value < 0.0 {
        text.push('-');
    }
    let scaled = scaled as i64;
    let scale = *scale as i64;
    push_int(scaled / scale, text);
    if precision > 0 {
        text.push('.');
        let start = text.len();
        push_int(scaled % scale, text);
        for _ in text.len() - start..precision {
            text.insert(start, '0');
        }
    }
    true
}

/// Fills up to the width: numbers stand on the right.
fn pad(spec: &Spec, start: usize, text: &mut String) {
    let length = text.len() - start;
    if length >= spec.width {
        return;
    }
    let (at, fill) = if spec.fills_with_zeros {
        (start + usize::from(text[start..].starts_with('-')), '0')
    } else {
        (start, ' ')
    };
    for _ in length..spec.width {
        text.insert(at, fill);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::format::format;

    #[test]
    fn it_says_what_the_general_way_says() {
        let values = [
            Value::Int(0),
            Value::Int(-7),
            Value::Int(123_456),
            Value::Float(0.5),
            Value::Float(-2.25),
            Value::Float(1e15),
            Value::Float(0.1),
            Value::Float(2.675),
            Value::Float(-0.0),
            Value::Float(f64::NAN),
        ];
        for spec in [
            "", "d", "5", "05", "5d", ".2f", "8.1f", "08.3f", ".0f", ".6f", "06.2f",
        ] {
            for value in &values {
                let mut text = String::new();
                if quick(value, spec, &mut text) {
                    let general = format(value, spec).expect("it is a valid specification");
                    assert_eq!(text, general, "{spec}");
                }
            }
        }
    }
}
