//! Where the ways to different outcomes part: their schedules as a tree.
//!
//! It is made of one way to each outcome, not of all executions.

use super::report::Parting;
use super::schedule::{self, Turn};

/// The tree of these schedules, parents before children; of those that can't be read nothing.
pub fn partings(schedules: &[&str]) -> Vec<Parting> {
    let decoded: Vec<(usize, Vec<Turn>)> = schedules
        .iter()
        .enumerate()
        .filter_map(|(index, text)| Some((index, schedule::decode(text).ok()?)))
        .collect();
    let ways: Vec<Way<'_>> = decoded
        .iter()
        .map(|(index, turns)| (*index, turns.as_slice()))
        .collect();
    let mut tree = Vec::new();
    if !ways.is_empty() {
        grow(&ways, None, &mut tree);
    }
    tree
}

/// The number of an outcome and the rest of the way there.
type Way<'a> = (usize, &'a [Turn]);

fn grow(ways: &[Way<'_>], parent: Option<u32>, tree: &mut Vec<Parting>) {
    let (_, first) = ways[0];
    let common = (0..first.len())
        .take_while(|at| {
            ways.iter()
                .all(|(_, turns)| turns.get(*at) == Some(&first[*at]))
        })
        .count();
    let here = tree.len() as u32;
    tree.push(Parting {
        parent,
        runs: runs(&first[..common]),
        outcome: (ways.len() == 1).then_some(ways[0].0 as u32),
    });
    if ways.len() == 1 {
        return;
    }
    let mut groups: Vec<(Option<Turn>, Vec<Way<'_>>)> = Vec::new();
    for (index, turns) in ways {
        let rest = &turns[common..];
        let next = rest.first().copied();
        match groups.iter_mut().find(|(first, _)| *first == next) {
            Some((_, group)) => group.push((*index, rest)),
            None => groups.push((next, vec![(*index, rest)])),
        }
    }
    for (next, group) in groups {
        if next.is_none() {
            // Ways that are the same to their end.
            for way in group {
                grow(&[way], Some(here), tree);
            }
        } else {
            grow(&group, Some(here), tree);
        }
    }
}

/// Which thread takes how many steps in a row.
fn runs(turns: &[Turn]) -> Vec<(u16, u32)> {
    let mut runs: Vec<(u16, u32)> = Vec::new();
    for turn in turns {
        match runs.last_mut() {
            Some((thread, steps)) if *thread == turn.thread => *steps += 1,
            _ => runs.push((turn.thread, 1)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_part_where_they_differ() {
        let tree = partings(&["1.0x2-1x3-2", "1.0x2-1-2x2", "nonsense", "1.0x2-1x3-2"]);
        let shown: Vec<_> = tree
            .iter()
            .map(|node| (node.parent, node.runs.clone(), node.outcome))
            .collect();
        assert_eq!(
            shown,
            [
                (None, vec![(0, 2), (1, 1)], None),
                (Some(0), vec![(1, 2), (2, 1)], None),
                (Some(1), vec![], Some(0)),
                (Some(1), vec![], Some(3)),
                (Some(0), vec![(2, 2)], Some(1)),
            ]
        );
        assert!(partings(&[]).is_empty());
    }
}
