//! "Did you mean": the guesses of CPython 3.11's `Python/suggestions.c`.

/// More candidates than this are not looked at.
const MOST_CANDIDATES: usize = 750;
/// What differs by more bytes than this is not compared.
const LONGEST: usize = 40;
const MOVE_COST: usize = 2;
const CASE_COST: usize = 1;

/// The candidate that is most like `name`, if one is like it: the first of the best.
pub fn closest<'a>(name: &str, candidates: &[&'a str]) -> Option<&'a str> {
    if candidates.len() >= MOST_CANDIDATES {
        return None;
    }
    let mut best = None;
    let mut best_distance = usize::MAX;
    for candidate in candidates.iter().filter(|candidate| **candidate != name) {
        let most = (name.len() + candidate.len() + 3) * MOVE_COST / 6;
        let most = most.min(best_distance - 1);
        let distance = distance(name.as_bytes(), candidate.as_bytes(), most);
        if distance <= most {
            best = Some(*candidate);
            best_distance = distance;
            if distance == 0 {
                break;
            }
        }
    }
    best
}

/// The Levenshtein distance, or something above `most`.
fn distance<'a>(mut a: &'a [u8], mut b: &'a [u8], most: usize) -> usize {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    (a, b) = (&a[same..], &b[same..]);
    let same = a.iter().rev().zip(b.iter().rev());
    let same = same.take_while(|(a, b)| a == b).count();
    (a, b) = (&a[..a.len() - same], &b[..b.len() - same]);
    if a.is_empty() || b.is_empty() {
        return (a.len() + b.len()) * MOVE_COST;
    }
    if a.len() > LONGEST || b.len() > LONGEST {
        return most + 1;
    }
    if b.len() < a.len() {
        (a, b) = (b, a);
    }
    if (b.len() - a.len()) * MOVE_COST > most {
        return most + 1;
    }
    // One row of the matrix, updated in place.
    let mut row: Vec<usize> = (1..=a.len()).map(|count| count * MOVE_COST).collect();
    let mut result = 0;
    for (index, code) in b.iter().enumerate() {
        let mut diagonal = index * MOVE_COST;
        result = diagonal;
        let mut least = usize::MAX;
        for (cell, other) in row.iter_mut().zip(a) {
            let substitute = diagonal + substitution_cost(*code, *other);
            diagonal = *cell;
            let insert_or_delete = result.min(diagonal) + MOVE_COST;
            result = insert_or_delete.min(substitute);
            *cell = result;
            least = least.min(result);
        }
        if least > most {
            return most + 1;
        }
    }
    result
}

fn substitution_cost(a: u8, b: u8) -> usize {
    if a == b {
        0
    } else if a.eq_ignore_ascii_case(&b) {
        CASE_COST
    } else {
        MOVE_COST
    }
}

#[cfg(test)]
mod tests {
    use super::super::cpython;
    use super::*;

    #[test]
    fn guesses_are_cpythons() {
        let builtins: Vec<&str> = cpython::BUILTINS.split_whitespace().collect();
        let rows = [
            ("prnt", Some("print")),
            ("Print", Some("print")),
            ("inner", Some("iter")),
            ("lenght", None),
            ("rnage", Some("range")),
            ("x", None),
        ];
        for (name, guess) in rows {
            assert_eq!(closest(name, &builtins), guess, "{name}");
        }
        assert_eq!(closest("countr", &["counter", "count"]), Some("counter"));
    }
}
