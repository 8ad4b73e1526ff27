//! Schedules as short strings that fit a link: which thread takes each step.
//!
//! `1.0x12-1x3-2-0c2`: format 1; thread 0 takes 12 steps, thread 1 three, thread 2 one, then thread
//! 0 one in which it chooses the value with index 2. Threads count from 0, the main thread, in the
//! order in which they start. Behind the end of the string the thread that ran goes on, or, if it
//! can't, the first that can; so the end of a schedule that does just that is left out.

use std::fmt::Write as _;

/// The format that is written.
const VERSION: &str = "1";

/// Steps that a string may stand for.
const MOST_STEPS: usize = 1_000_000;

/// One step of a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Turn {
    /// The thread's number, in the order of starts.
    pub(super) thread: u16,
    /// Which of several values it chooses.
    pub(super) choice: u32,
}

/// The string of a schedule.
pub(super) fn encode(turns: &[Turn]) -> String {
    let mut text = format!("{VERSION}.");
    let mut rest = turns;
    let mut is_first = true;
    while let Some(turn) = rest.first() {
        let alike = rest.iter().take_while(|other| *other == turn).count();
        let count = if turn.choice == 0 { alike } else { 1 };
        if !std::mem::take(&mut is_first) {
            text.push('-');
        }
        let _ = write!(text, "{}", turn.thread);
        if turn.choice > 0 {
            let _ = write!(text, "c{}", turn.choice);
        } else if count > 1 {
            let _ = write!(text, "x{count}");
        }
        rest = &rest[count..];
    }
    text
}

/// The schedule of a string, or what is wrong with it.
pub(super) fn decode(text: &str) -> Result<Vec<Turn>, String> {
    let Some((version, rest)) = text.trim().split_once('.') else {
        return Err(format!("'{text}' is no schedule: it has no format number."));
    };
    if version != VERSION {
        return Err(format!(
            "This schedule has format {version}; this Lockstep reads format {VERSION}."
        ));
    }
    let mut turns = Vec::new();
    for part in rest.split('-').filter(|part| !part.is_empty()) {
        let wrong = || format!("'{part}' is no part of a schedule.");
        let (thread, count, choice) = if let Some((thread, count)) = part.split_once('x') {
            (thread, count.parse().map_err(|_| wrong())?, 0)
        } else if let Some((thread, choice)) = part.split_once('c') {
            (thread, 1, choice.parse().map_err(|_| wrong())?)
        } else {
            (part, 1, 0)
        };
        let thread = thread.parse().map_err(|_| wrong())?;
        if turns.len() + count > MOST_STEPS {
            return Err(format!("A schedule has at most {MOST_STEPS} steps."));
        }
        turns.extend(std::iter::repeat_n(Turn { thread, choice }, count));
    }
    Ok(turns)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schedule_comes_back_from_its_string() {
        let turn = |thread, choice| Turn { thread, choice };
        let turns = [
            turn(0, 0),
            turn(0, 0),
            turn(12, 0),
            turn(1, 3),
            turn(1, 3),
            turn(0, 0),
        ];
        let text = encode(&turns);
        assert_eq!(text, "1.0x2-12-1c3-1c3-0");
        assert_eq!(decode(&text).as_deref(), Ok(&turns[..]));
        assert_eq!(decode("1."), Ok(Vec::new()));
    }

    #[test]
    fn what_is_no_schedule_is_refused_with_a_sentence() {
        for text in [
            "",
            "0x3",
            "2.0x3",
            "1.0x",
            "1.a",
            "1.0x99999999999",
            "1.0x2000000",
            "1.70000",
        ] {
            assert!(decode(text).is_err(), "{text}");
        }
    }
}
