//! What somebody may want a schedule to bring about, and whether it has come about.
//!
//! | text | reached when |
//! | --- | --- |
//! | `deadlock` | threads wait for each other, or no thread can go on |
//! | `NAME == 3`, `!=`, `<`, `>` | the program has come to its end, and its global variable compares so |
//! | `exception NAME` | a traceback that nobody caught ends in that exception |
//! | `prints "text"` | the text has been printed |
//! | `together NAME 2` | so many threads are inside calls of a function at the same time |

use std::fmt;

use super::findings;
use super::ground::Ground;
use super::show::show;
use crate::run::outcome::Stream;

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Threads wait for each other, or none can go on.
    Deadlock,
    /// The program has ended, and a global variable compares so.
    Ends {
        /// The variable.
        name: String,
        /// How.
        relation: Relation,
        /// To what, as Python writes it.
        value: String,
    },
    /// Nobody caught this exception.
    Exception(String),
    /// This has been printed.
    Prints(String),
    /// So many threads are inside a function.
    Together {
        /// The function.
        function: String,
        /// How many.
        threads: usize,
    },
}

/// How a value compares to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// `==`
    Equal,
    /// `!=`
    Unequal,
    /// `<`, between numbers.
    Less,
    /// `>`, between numbers.
    Greater,
}

/// Why a text is no target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoTarget(String);

impl fmt::Display for NoTarget {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "'{}' is no goal: write deadlock, NAME == VALUE (or !=, <, >), exception NAME, prints \
             \"TEXT\" or together FUNCTION NUMBER.",
            self.0
        )
    }
}

impl std::error::Error for NoTarget {}

impl std::str::FromStr for Target {
    type Err = NoTarget;

    fn from_str(text: &str) -> Result<Self, NoTarget> {
        let text = text.trim();
        let wrong = || NoTarget(text.to_owned());
        if text == "deadlock" {
            return Ok(Self::Deadlock);
        }
        if let Some(rest) = text.strip_prefix("prints ") {
            let quoted = rest.trim().strip_prefix('"');
            let inner = quoted.and_then(|rest| rest.strip_suffix('"'));
            return inner
                .filter(|inner| !inner.is_empty())
                .map(|inner| Self::Prints(inner.to_owned()))
                .ok_or_else(wrong);
        }
        let words: Vec<&str> = text.splitn(3, ' ').map(str::trim).collect();
        let is_name = |word: &str| {
            !word.is_empty()
                && word
                    .chars()
                    .all(|c| c.is_alphanumeric() || "_.".contains(c))
        };
        match words.as_slice() {
            ["exception", name] if is_name(name) => Ok(Self::Exception((*name).to_owned())),
            ["together", function, count] if is_name(function) => Ok(Self::Together {
                function: (*function).to_owned(),
                threads: count.parse().map_err(|_| wrong())?,
            }),
            [name, relation, value] if is_name(name) && !value.is_empty() => Ok(Self::Ends {
                name: (*name).to_owned(),
                relation: match *relation {
                    "==" => Relation::Equal,
                    "!=" => Relation::Unequal,
                    "<" => Relation::Less,
                    ">" => Relation::Greater,
                    _ => return Err(wrong()),
                },
                value: (*value).to_owned(),
            }),
            _ => Err(wrong()),
        }
    }
}

impl Relation {
    fn holds(self, left: &str, right: &str) -> bool {
        let numbers = || Some((left.parse::<f64>().ok()?, right.parse::<f64>().ok()?));
        match self {
            Self::Equal => left == right,
            Self::Unequal => left != right,
            Self::Less => numbers().is_some_and(|(left, right)| left < right),
            Self::Greater => numbers().is_some_and(|(left, right)| left > right),
        }
    }
}

impl Target {
    /// Whether it holds in the state in which an execution is.
    pub(super) fn is_reached(&self, ground: &Ground) -> bool {
        let execution = ground.execution();
        match self {
            Self::Deadlock => {
                let mut enabled = Vec::new();
                ground.enabled(&mut enabled);
                let is_stuck = !execution.is_over() && enabled.is_empty() && !execution.spins();
                is_stuck || findings::cycle(execution).is_some()
            }
            Self::Ends {
                name,
                relation,
                value,
            } => {
                let world = &execution.state.world;
                let module = world.program.modules.last();
                let slot = module.and_then(|module| module.slots.get(name.as_str()));
                execution.is_over()
                    && slot
                        .and_then(|slot| show(world, &world.global(*slot)))
                        .is_some_and(|shown| relation.holds(&shown, value))
            }
            Self::Exception(name) => execution.state.written().iter().any(|piece| {
                let is_it = |line: &str| {
                    let rest = line.strip_prefix(name.as_str());
                    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
                };
                piece.stream == Stream::Stderr && piece.text.lines().any(is_it)
            }),
            Self::Prints(text) => {
                let written = execution.state.written();
                let pieces = written
                    .iter()
                    .filter(|piece| piece.stream == Stream::Stdout);
                let all: String = pieces.map(|piece| piece.text.as_str()).collect();
                all.contains(text.as_str())
            }
            Self::Together { function, threads } => {
                let world = &execution.state.world;
                let lanes = (0..execution.lanes.len()).filter(|lane| execution.is_alive(*lane));
                lanes
                    .filter(|lane| execution.lanes[*lane].machine().is_within(world, function))
                    .count()
                    >= *threads
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_read_from_its_text() {
        for (text, expect) in [
            ("deadlock", Target::Deadlock),
            (
                " counter < 4 ",
                Target::Ends {
                    name: "counter".to_owned(),
                    relation: Relation::Less,
                    value: "4".to_owned(),
                },
            ),
            (
                "order == [2, 1, 0]",
                Target::Ends {
                    name: "order".to_owned(),
                    relation: Relation::Equal,
                    value: "[2, 1, 0]".to_owned(),
                },
            ),
            (
                "exception IndexError",
                Target::Exception("IndexError".to_owned()),
            ),
            ("prints \"sold  2\"", Target::Prints("sold  2".to_owned())),
            (
                "together enter 2",
                Target::Together {
                    function: "enter".to_owned(),
                    threads: 2,
                },
            ),
        ] {
            assert_eq!(text.parse(), Ok(expect), "{text}");
        }
        for text in [
            "",
            "win",
            "x = 3",
            "together enter",
            "prints",
            "prints \"\"",
        ] {
            assert!(text.parse::<Target>().is_err(), "{text}");
        }
    }
}
