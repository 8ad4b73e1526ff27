//! Goals: what a person who is the scheduler may bring about in a scenario.
//!
//! A comment on a line of its own says what, in the words of `run/explore/target.rs`, with the
//! values of knobs that keep the game short, and the task in a sentence:
//!
//! ```text
//! # goal: counter < 4 with THREADS = 2, ITERATIONS = 2 -- Lose one of the four additions.
//! ```

use super::knobs::set_by_name;

const GOAL: &str = "# goal:";

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// What is to be reached, as the explorer reads it.
    pub target: String,
    /// Knobs and the values that they have meanwhile.
    pub knobs: Vec<(String, String)>,
    /// The task, for a person.
    pub sentence: String,
}

/// The goal that a program states, if it does.
pub fn goal(source: &str) -> Option<Goal> {
    let text = source.lines().find_map(|line| line.strip_prefix(GOAL))?;
    let (text, sentence) = text.split_once(" -- ").unwrap_or((text, ""));
    let (target, knobs) = text.split_once(" with ").unwrap_or((text, ""));
    let knobs = knobs.split(',').filter_map(|part| {
        let (name, value) = part.split_once('=')?;
        Some((name.trim().to_owned(), value.trim().to_owned()))
    });
    let target = target.trim().to_owned();
    Some(Goal {
        knobs: knobs.collect(),
        sentence: match sentence.trim() {
            "" => target.clone(),
            sentence => sentence.to_owned(),
        },
        target,
    })
}

impl Goal {
    /// The program with the goal's values of its knobs.
    ///
    /// # Errors
    /// A sentence, if the program has no such knob or it can't have that value.
    pub fn prepared(&self, source: &str) -> Result<String, String> {
        self.knobs
            .iter()
            .try_fold(source.to_owned(), |source, (name, value)| {
                set_by_name(&source, name, value)
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_is_read_from_its_comment() {
        let source = "'''T'''\n# goal: n < 4 with A = 2, MODE = payer first -- Lose one.\nA = 5  \
                      # knob: 1..9\nMODE = 'x'  # knob: x | payer first\n";
        let goal = goal(source).unwrap();
        assert_eq!(goal.target, "n < 4");
        assert_eq!(goal.sentence, "Lose one.");
        let prepared = goal.prepared(source).unwrap();
        assert!(prepared.contains("\nA = 2  #"), "{prepared}");
        assert!(
            prepared.contains("\nMODE = 'payer first'") || prepared.contains("\"payer first\"")
        );
        assert!(goal.prepared("A = 5").is_err());
    }

    #[test]
    fn what_is_missing_is_left_out() {
        assert_eq!(goal("x = 1"), None);
        let found = goal("# goal: deadlock\n").unwrap();
        assert_eq!(found.sentence, "deadlock");
        assert!(found.knobs.is_empty());
    }
}
