//! Random programs with threads, small enough for all of their interleavings.

use std::fmt::Write as _;

use super::table::{Subject, subjects};
use crate::run::explore::sampling::Dice;

/// Modules that a program imports if it names them.
const MODULES: &[&str] = &[
    "json",
    "copy",
    "itertools",
    "functools",
    "collections",
    "heapq",
    "statistics",
    "bisect",
    "random",
    "math",
    "operator",
    "queue",
    "dataclasses",
    "io",
    "concurrent.futures",
    "time",
    "sys",
];

/// A statement of a thread.
#[derive(Debug, Clone)]
enum Piece {
    Action(String),
    /// Its value goes to a variable of its own.
    Expression(String),
}

/// What a statement may stand in.
const AROUND: &[(&str, &str)] = &[
    ("with lock:", ""),
    ("for turn in range(2):", ""),
    (
        "try:",
        "except Exception as error: print(type(error).__name__)",
    ),
    ("if lock.acquire(False):", ""),
];

/// What the main thread does when it has started the others.
const ENDINGS: &[&str] = &[
    "for t in threads: t.join()",
    "",
    "raise KeyError(1)",
    "threads[0].join(1)",
    "print('end')",
];

/// A program.
#[derive(Debug, Clone)]
pub(super) struct Sample {
    setups: Vec<String>,
    /// One of the endings.
    ending: usize,
    /// A thread that is a daemon, if there is one.
    daemon: Option<usize>,
    /// Statements, each with what it stands in, if anything.
    threads: Vec<Vec<(Piece, Option<usize>)>>,
}

/// The rows of the table, each a program.
pub(super) fn rows() -> Vec<Sample> {
    let mut samples = Vec::new();
    for subject in subjects() {
        for (action, expression) in &subject.rows {
            let action = Piece::Action(subject.actions[*action].clone());
            let expression = Piece::Expression(subject.expressions[*expression].clone());
            samples.push(Sample {
                setups: vec![subject.setup.clone()],
                ending: 0,
                daemon: None,
                threads: vec![vec![(action, None)], vec![(expression, None)]],
            });
        }
    }
    samples
}

fn draw_from<'a, T>(dice: &mut Dice, items: &'a [T]) -> &'a T {
    &items[dice.below(items.len())]
}

fn piece(subject: &Subject, dice: &mut Dice) -> Piece {
    let (actions, expressions) = (&subject.actions, &subject.expressions);
    if !actions.is_empty() && (expressions.is_empty() || dice.below(2) == 0) {
        Piece::Action(draw_from(dice, actions).clone())
    } else {
        Piece::Expression(draw_from(dice, expressions).clone())
    }
}

impl Sample {
    pub(super) fn draw(dice: &mut Dice) -> Self {
        let all = subjects();
        let mut used = vec![draw_from(dice, &all)];
        if dice.below(3) == 0 {
            used.push(draw_from(dice, &all));
        }
        let count = 2 + usize::from(dice.below(4) == 0);
        let most = if count == 2 { 3 } else { 2 };
        let threads = (0..count).map(|_| {
            let pieces = (0..=dice.below(most)).map(|_| {
                let subject = draw_from(dice, &used);
                let around = (dice.below(4) == 0).then(|| dice.below(AROUND.len()));
                (piece(subject, dice), around)
            });
            pieces.collect()
        });
        let threads = threads.collect();
        let setups = used.iter().map(|subject| subject.setup.clone());
        Self {
            setups: setups.collect(),
            ending: dice
                .below(ENDINGS.len() * 3)
                .saturating_sub(ENDINGS.len() * 2),
            daemon: (dice.below(12) == 0).then_some(0),
            threads,
        }
    }

    /// Programs with a little less.
    pub(super) fn smaller(&self) -> Vec<Self> {
        let mut all = Vec::new();
        if self.ending > 0 || self.daemon.is_some() {
            let mut smaller = self.clone();
            (smaller.ending, smaller.daemon) = (0, None);
            all.push(smaller);
        }
        for setup in 0..self.setups.len() {
            let mut smaller = self.clone();
            smaller.setups.remove(setup);
            all.push(smaller);
        }
        for (thread, pieces) in self.threads.iter().enumerate() {
            for piece in 0..pieces.len() {
                let mut smaller = self.clone();
                smaller.threads[thread].remove(piece);
                smaller.threads.retain(|pieces| !pieces.is_empty());
                all.push(smaller);
                let mut smaller = self.clone();
                if smaller.threads[thread][piece].1.take().is_some() {
                    all.push(smaller);
                }
            }
        }
        all
    }

    /// Its text.
    pub(super) fn source(&self) -> String {
        let mut names = Vec::new();
        let mut functions = String::new();
        for (thread, pieces) in self.threads.iter().enumerate() {
            let begun = names.len();
            let mut body = String::new();
            for (number, (piece, around)) in pieces.iter().enumerate() {
                let statement = match piece {
                    Piece::Action(action) => action.clone(),
                    Piece::Expression(expression) => {
                        let name = format!("r{thread}{number}");
                        let statement = format!("{name} = {expression}");
                        names.push(name);
                        statement
                    }
                };
                add(&mut body, &statement, *around);
            }
            let _ = writeln!(functions, "def work{thread}():");
            if names.len() > begun {
                let _ = writeln!(functions, "    global {}", names[begun..].join(", "));
            }
            functions.push_str(&body);
        }
        let setups = self.setups.join("\n");
        let mut head = String::from("import threading\n");
        for module in MODULES {
            if setups.contains(module) || functions.contains(module) {
                let _ = writeln!(head, "import {module}");
            }
        }
        let _ = writeln!(head, "{setups}\nlock = threading.Lock()");
        for name in names {
            let _ = writeln!(head, "{name} = None");
        }
        let threads = (0..self.threads.len()).map(|number| {
            let daemon = if self.daemon == Some(number) {
                ", daemon=True"
            } else {
                ""
            };
            format!("threading.Thread(target=work{number}{daemon})")
        });
        let threads = threads.collect::<Vec<_>>().join(", ");
        format!(
            "{head}{functions}threads = [{threads}]\nfor t in threads: t.start()\n{}\n",
            ENDINGS[self.ending]
        )
    }
}

/// Adds a statement to the body of a function.
fn add(body: &mut String, statement: &str, around: Option<usize>) {
    let Some((before, after)) = around.map(|around| AROUND[around]) else {
        let _ = writeln!(body, "    {}", statement.replace('\n', "\n    "));
        return;
    };
    let indented = statement.replace('\n', "\n        ");
    let _ = writeln!(body, "    {before}\n        {indented}");
    if !after.is_empty() {
        let _ = writeln!(body, "    {after}");
    }
}
