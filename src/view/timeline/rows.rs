//! What stands below one another: threads in groups, and who held what.
//!
//! Threads whose names differ in a number only (those of a pool, or `worker-1`, `worker-2`…) are a
//! group, which can be folded to one row. Few threads need no groups.

use std::collections::BTreeSet;

/// The height of a row.
pub const LANE_HEIGHT: f64 = 24.0;

/// As many threads of a pool are a group.
const POOL_MEMBERS: usize = 2;
/// As many threads of another kind are one.
const OTHER_MEMBERS: usize = 5;

/// How the names of pools' threads begin.
const POOLS: [&str; 3] = ["ThreadPoolExecutor-", "ThreadPool-", "ProcessPoolExecutor-"];

/// What a row of the timeline shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// The heading of a group, by its place; all of its threads at once where it is folded.
    Group(usize),
    /// The lane of a thread, by its place.
    Lane(usize),
    /// The heading above the lock lanes.
    HoldHeading,
    /// Who held a lock, by its place.
    Hold(usize),
}

/// Threads that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What their names have in common.
    pub name: String,
    /// The places of their lanes.
    pub lanes: Vec<usize>,
    /// Whether it is one row.
    pub is_folded: bool,
}

/// The name under which the lock lanes are folded.
pub const HOLDS: &str = "\u{0}holds";

/// All rows, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rows {
    all: Vec<Row>,
    groups: Vec<Group>,
    /// The row of each lane, or of its folded group.
    of_lane: Vec<usize>,
    /// The row of the first lock.
    first_hold: Option<usize>,
}

impl Rows {
    /// The rows for threads of these names and so many locks. `folded` are names of groups.
    pub fn new(names: &[String], holds: usize, folded: &BTreeSet<String>) -> Self {
        let mut rows = Self {
            groups: groups(names, folded),
            of_lane: vec![0; names.len()],
            ..Self::default()
        };
        let mut group_of = vec![None; names.len()];
        for (place, group) in rows.groups.iter().enumerate() {
            for &lane in &group.lanes {
                group_of[lane] = Some(place);
            }
        }
        for (lane, group) in group_of.into_iter().enumerate() {
            match group {
                None => rows.push_lane(lane),
                // A group stands where its first thread would.
                Some(group) if rows.groups[group].lanes[0] == lane => rows.push_group(group),
                Some(_) => {}
            }
        }
        if holds > 0 {
            rows.all.push(Row::HoldHeading);
            if !folded.contains(HOLDS) {
                rows.first_hold = Some(rows.all.len());
                rows.all.extend((0..holds).map(Row::Hold));
            }
        }
        rows
    }

    fn push_lane(&mut self, lane: usize) {
        self.of_lane[lane] = self.all.len();
        self.all.push(Row::Lane(lane));
    }

    fn push_group(&mut self, place: usize) {
        let heading = self.all.len();
        self.all.push(Row::Group(place));
        let Group {
            lanes, is_folded, ..
        } = self.groups[place].clone();
        for lane in lanes {
            if is_folded {
                self.of_lane[lane] = heading;
            } else {
                self.push_lane(lane);
            }
        }
    }

    /// How many rows there are.
    pub fn count(&self) -> usize {
        self.all.len()
    }

    /// How high all rows are together.
    pub fn height(&self) -> f64 {
        self.count() as f64 * LANE_HEIGHT
    }

    /// What the row at this place shows.
    pub fn row(&self, index: usize) -> Option<Row> {
        self.all.get(index).copied()
    }

    /// The groups, by their places.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// The group that a lane belongs to.
    pub fn group_of(&self, lane: usize) -> Option<&Group> {
        self.groups.iter().find(|group| group.lanes.contains(&lane))
    }

    /// The row of a lane, or of the folded group that it belongs to.
    pub fn of_lane(&self, lane: usize) -> Option<usize> {
        self.of_lane.get(lane).copied()
    }

    /// The row of a lock.
    pub fn of_hold(&self, hold: usize) -> Option<usize> {
        let row = self.first_hold? + hold;
        (row < self.all.len()).then_some(row)
    }

    /// The row at this height (from the top of the first).
    pub fn at(&self, y: f64) -> Option<Row> {
        (y >= 0.0)
            .then(|| self.row((y / LANE_HEIGHT) as usize))
            .flatten()
    }

    /// The rows that can be seen when scrolled by `top` in a view of this height.
    pub fn visible(&self, top: f64, height: f64) -> std::ops::Range<usize> {
        let first = (top.max(0.0) / LANE_HEIGHT) as usize;
        let end = ((top + height).max(0.0) / LANE_HEIGHT).ceil() as usize;
        first.min(self.count())..end.min(self.count())
    }
}

fn groups(names: &[String], folded: &BTreeSet<String>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut place_of = std::collections::BTreeMap::new();
    for (lane, name) in names.iter().enumerate() {
        let Some(prefix) = prefix_of(name) else {
            continue;
        };
        let place = *place_of.entry(prefix.clone()).or_insert_with(|| {
            groups.push(Group {
                is_folded: folded.contains(&prefix),
                name: prefix,
                lanes: Vec::new(),
            });
            groups.len() - 1
        });
        groups[place].lanes.push(lane);
    }
    groups.retain(|group| {
        let is_pool = POOLS.iter().any(|pool| group.name.starts_with(pool));
        group.lanes.len() >= if is_pool { POOL_MEMBERS } else { OTHER_MEMBERS }
    });
    groups
}

/// What a thread's name has in common with those of its group: `Thread (add)` of `Thread-12 (add)`,
/// `ThreadPoolExecutor-0` of `ThreadPoolExecutor-0_3`, `worker` of `worker-3`.
fn prefix_of(name: &str) -> Option<String> {
    let (stem, target) = match name.split_once(" (") {
        Some((stem, target)) => (stem, Some(target)),
        None => (name, None),
    };
    let prefix = stem.trim_end_matches(|character: char| character.is_ascii_digit());
    if prefix.len() == stem.len() || prefix.is_empty() {
        return None;
    }
    let prefix = prefix.trim_end_matches(['-', '_', ' ', '#', ':', '.']);
    let prefix = if prefix.is_empty() { stem } else { prefix };
    Some(match target {
        Some(target) => format!("{prefix} ({target}"),
        None => prefix.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::Row::{Group, Hold, HoldHeading, Lane};
    use super::*;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|&name| name.to_owned()).collect()
    }

    #[test]
    fn threads_of_a_pool_are_a_group() {
        let names = names(&[
            "MainThread",
            "ThreadPoolExecutor-0_0",
            "Ada",
            "ThreadPoolExecutor-0_1",
            "Thread-1 (work)",
            "Thread-2 (work)",
        ]);
        let rows = Rows::new(&names, 1, &BTreeSet::new());
        let all: Vec<_> = (0..rows.count())
            .map(|row| rows.row(row).unwrap())
            .collect();
        assert_eq!(
            all,
            [
                Lane(0),
                Group(0),
                Lane(1),
                Lane(3),
                Lane(2),
                Lane(4),
                Lane(5),
                HoldHeading,
                Hold(0)
            ]
        );
        assert_eq!(rows.groups()[0].name, "ThreadPoolExecutor-0");
        assert_eq!((rows.of_lane(2), rows.of_lane(3)), (Some(4), Some(3)));
        assert_eq!((rows.of_hold(0), rows.of_hold(1)), (Some(8), None));

        let folded = BTreeSet::from(["ThreadPoolExecutor-0".to_owned(), HOLDS.to_owned()]);
        let rows = Rows::new(&names, 1, &folded);
        let all: Vec<_> = (0..rows.count())
            .map(|row| rows.row(row).unwrap())
            .collect();
        assert_eq!(
            all,
            [Lane(0), Group(0), Lane(2), Lane(4), Lane(5), HoldHeading]
        );
        assert_eq!((rows.of_lane(1), rows.of_lane(3)), (Some(1), Some(1)));
        assert_eq!(rows.of_hold(0), None);
    }

    #[test]
    fn names_that_differ_in_a_number_belong_together() {
        for (name, prefix) in [
            ("Thread-12 (add)", Some("Thread (add)")),
            ("Thread-7", Some("Thread")),
            ("worker_3", Some("worker")),
            ("Philosopher 4", Some("Philosopher")),
            ("ThreadPoolExecutor-1_10", Some("ThreadPoolExecutor-1")),
            ("MainThread", None),
            ("42", None),
            ("Ada", None),
        ] {
            assert_eq!(prefix_of(name).as_deref(), prefix, "{name}");
        }
        let many: Vec<_> = (1..=OTHER_MEMBERS).map(|it| format!("w{it}")).collect();
        assert_eq!(Rows::new(&many, 0, &BTreeSet::new()).groups().len(), 1);
        assert_eq!(Rows::new(&many[1..], 0, &BTreeSet::new()).groups(), []);
    }

    #[test]
    fn rows_are_found_by_height() {
        let names: Vec<_> = (0..1000)
            .map(|it| format!("{}", char::from(b'a' + it as u8 % 26)))
            .collect();
        let rows = Rows::new(&names, 2, &BTreeSet::new());
        assert_eq!(rows.count(), 1003);
        assert_eq!(rows.at(0.0), Some(Row::Lane(0)));
        assert_eq!(rows.at(LANE_HEIGHT * 999.5), Some(Row::Lane(999)));
        assert_eq!(rows.at(LANE_HEIGHT * 1000.5), Some(Row::HoldHeading));
        assert_eq!(rows.at(LANE_HEIGHT * 1002.5), Some(Row::Hold(1)));
        assert_eq!(rows.at(LANE_HEIGHT * 1003.5), None);
        assert_eq!(rows.at(-1.0), None);
        assert_eq!(rows.visible(LANE_HEIGHT * 10.5, LANE_HEIGHT * 3.0), 10..14);
        assert_eq!(rows.visible(LANE_HEIGHT * 2000.0, 100.0), 1003..1003);
    }
}
