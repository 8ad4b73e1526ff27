//! The tests of the jumps that compare.

use super::CompareOperator;

/// Which outcome of which comparison jumps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JumpTest {
    /// `==`
    Equal,
    /// `!=`
    Unequal,
    /// `<`
    Less,
    /// `<=`
    LessEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterEqual,
    /// `==` that fails
    NotEqual,
    /// `!=` that fails
    NotUnequal,
    /// `<` that fails
    NotLess,
    /// `<=` that fails
    NotLessEqual,
    /// `>` that fails
    NotGreater,
    /// `>=` that fails
    NotGreaterEqual,
}

impl JumpTest {
    /// The test that jumps when `operator` yields `when`, if a jump can test that operator.
    pub fn new(operator: CompareOperator, when: bool) -> Option<Self> {
        Some(match (operator, when) {
            (CompareOperator::Equal, true) => Self::Equal,
            (CompareOperator::NotEqual, true) => Self::Unequal,
            (CompareOperator::Less, true) => Self::Less,
            (CompareOperator::LessEqual, true) => Self::LessEqual,
            (CompareOperator::Greater, true) => Self::Greater,
            (CompareOperator::GreaterEqual, true) => Self::GreaterEqual,
            (CompareOperator::Equal, false) => Self::NotEqual,
            (CompareOperator::NotEqual, false) => Self::NotUnequal,
            (CompareOperator::Less, false) => Self::NotLess,
            (CompareOperator::LessEqual, false) => Self::NotLessEqual,
            (CompareOperator::Greater, false) => Self::NotGreater,
            (CompareOperator::GreaterEqual, false) => Self::NotGreaterEqual,
            _ => return None,
        })
    }

    /// The comparison, and the outcome that jumps.
    pub fn parts(self) -> (CompareOperator, bool) {
        match self {
            Self::Equal => (CompareOperator::Equal, true),
            Self::Unequal => (CompareOperator::NotEqual, true),
            Self::Less => (CompareOperator::Less, true),
            Self::LessEqual => (CompareOperator::LessEqual, true),
            Self::Greater => (CompareOperator::Greater, true),
            Self::GreaterEqual => (CompareOperator::GreaterEqual, true),
            Self::NotEqual => (CompareOperator::Equal, false),
            Self::NotUnequal => (CompareOperator::NotEqual, false),
            Self::NotLess => (CompareOperator::Less, false),
            Self::NotLessEqual => (CompareOperator::LessEqual, false),
            Self::NotGreater => (CompareOperator::Greater, false),
            Self::NotGreaterEqual => (CompareOperator::GreaterEqual, false),
        }
    }
}
