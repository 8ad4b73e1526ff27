//! Refuses text that is nested too deeply to recurse over, before anything recurses over it.
//!
//! Ruff's parser, our lowering, the compiler and the destructors of their trees all recurse, and
//! in a browser the stack is small and can't grow. So this looks at lines and tokens alone and
//! adds up, at every point, the most stack that the tree around it can cost. It may refuse text
//! that would just have fitted; it never lets through text that does not fit.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{Mode, lexer};

use super::{Diagnostic, DiagnosticKind};
use crate::source::{LineIndex, Span};

/// The most blocks in each other.
pub(super) const MAX_BLOCKS: usize = 40;

/// What a bracket, or an operator in front of its operand, costs: the parser recurses.
const RECURSION: u32 = 8;

/// What an operator between operands costs: the parser loops, but the tree gets deeper.
pub(super) const LINK: u32 = 2;

/// The most that one statement may cost: 100 brackets in each other, or 400 additions in a row.
///
/// On V8's stack of about 1 MiB, with our own wasm optimised and a stack of 1 MiB too, parsing and
/// compiling overflowed behind 1000 brackets, 2000 additions, 600 f-strings, 1500 `elif`s and
/// 3000 blocks. So even all limits together take less than half of it.
pub(super) const MAX_COST: u32 = 800;

/// The refusal of the first place that is nested too deeply, if there is one.
pub(super) fn too_deep(source: &str) -> Option<Diagnostic> {
    let lines = LineIndex::new(source);
    let line = first_deep_block(source, &lines).or_else(|| {
        // The lexer tells no positions: look for the first line with which it gets too deep.
        let prefix = |line| lines.line_start(line + 1).unwrap_or(source.len() as u32) as usize;
        let numbers: Vec<u32> = (1..=lines.line_count()).collect();
        costs_too_much(source).then(|| {
            numbers.partition_point(|&line| !costs_too_much(&source[..prefix(line)])) as u32 + 1
        })
    })?;
    let text = lines.line_text(source, line);
    let indent = text.len() - text.trim_start().len();
    let start = lines.line_start(line).unwrap_or(0);
    Some(Diagnostic {
        kind: DiagnosticKind::Unsupported,
        span: Span::new(
            start + indent as u32,
            start + text.trim_end().len().max(indent) as u32,
        ),
        message: "This is nested too deeply for Lockstep: split it into smaller functions or \
                  expressions."
            .to_owned(),
    })
}

/// The first line inside more than [`MAX_BLOCKS`] blocks. Goes by the lines' indentation alone,
/// because the parser, recovering from an unclosed bracket, does so as well.
fn first_deep_block(source: &str, lines: &LineIndex) -> Option<u32> {
    let mut open: Vec<usize> = Vec::new();
    (1..=lines.line_count()).find(|&line| {
        let text = lines.line_text(source, line);
        let code = text.trim_start_matches([' ', '\t', '\x0c']);
        if code.is_empty() || code.starts_with('#') {
            return false;
        }
        let width = text.len() - code.len();
        while open.last().is_some_and(|&outer| outer >= width) {
            open.pop();
        }
        if width > 0 {
            open.push(width);
        }
        open.len() > MAX_BLOCKS
    })
}

/// The cost of what is open on one bracket level.
#[derive(Default)]
struct Level {
    /// Of the levels around this one.
    outer: u32,
    /// Of operators since the last comma.
    operators: u32,
    /// Of `lambda`s (whose parameters have commas) and what stands before them.
    lambdas: u32,
    /// `lambda`s whose parameters have not come to their end: a colon.
    open_lambdas: u32,
}

impl Level {
    fn cost(&self) -> u32 {
        self.outer + self.lambdas + self.operators
    }
}

/// Whether any statement costs more than [`MAX_COST`].
fn costs_too_much(source: &str) -> bool {
    let mut tokens = lexer::lex(source, Mode::Module);
    let mut level = Level::default();
    let mut around: Vec<Level> = Vec::new();
    let mut after_operand = false;
    loop {
        let kind = tokens.next_token();
        match kind {
            TokenKind::EndOfFile => return false,
            TokenKind::Comment | TokenKind::NonLogicalNewline => continue,
            TokenKind::Newline | TokenKind::Semi => {
                level = Level::default();
                around.clear();
            }
            _ if opens(kind) => {
                let outer = level.cost() + RECURSION;
                around.push(std::mem::take(&mut level));
                level.outer = outer;
            }
            _ if closes(kind) => {
                level = around.pop().unwrap_or_default();
                // `f()()`, `a[0][0]`: the tree gets deeper with each.
                level.operators += LINK;
            }
            TokenKind::Comma => {
                level.operators = 0;
                if level.open_lambdas == 0 {
                    level.lambdas = 0;
                }
            }
            TokenKind::Lambda => {
                level.lambdas += level.operators + RECURSION;
                level.operators = 0;
                level.open_lambdas += 1;
            }
            TokenKind::Colon if level.open_lambdas > 0 => {
                level.open_lambdas -= 1;
                level.operators += RECURSION;
            }
            _ => level.operators += operator_cost(kind, after_operand),
        }
        after_operand = closes(kind) || ends_operand(kind);
        if level.cost() > MAX_COST {
            return true;
        }
    }
}

fn opens(kind: TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Lpar
            | TokenKind::Lsqb
            | TokenKind::Lbrace
            | TokenKind::FStringStart
            | TokenKind::TStringStart
    )
}

fn closes(kind: TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Rpar
            | TokenKind::Rsqb
            | TokenKind::Rbrace
            | TokenKind::FStringEnd
            | TokenKind::TStringEnd
    )
}

fn ends_operand(kind: TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Name
            | TokenKind::Int
            | TokenKind::Float
            | TokenKind::Complex
            | TokenKind::String
            | TokenKind::Ellipsis
            | TokenKind::True
            | TokenKind::False
            | TokenKind::None
    )
}

/// What one more token costs that is no bracket. `and`, `or` and comparisons are flat in the tree;
/// names, literals and the rest do not nest.
fn operator_cost(kind: TokenKind, after_operand: bool) -> u32 {
    match kind {
        TokenKind::Plus | TokenKind::Minus | TokenKind::Star if !after_operand => RECURSION,
        TokenKind::Plus
        | TokenKind::Minus
        | TokenKind::Star
        | TokenKind::Slash
        | TokenKind::DoubleSlash
        | TokenKind::Percent
        | TokenKind::At
        | TokenKind::LeftShift
        | TokenKind::RightShift
        | TokenKind::Amper
        | TokenKind::Vbar
        | TokenKind::CircumFlex
        | TokenKind::Dot => LINK,
        TokenKind::Not
        | TokenKind::Tilde
        | TokenKind::DoubleStar
        | TokenKind::Else
        | TokenKind::ColonEqual
        | TokenKind::Await
        | TokenKind::Yield
        | TokenKind::Async
        | TokenKind::Colon
        | TokenKind::Equal => RECURSION,
        _ => 0,
    }
}
