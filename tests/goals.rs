//! Every goal of the gallery can be reached, and the way that the explorer finds leads there.

use std::sync::Arc;

use lockstep::program;
use lockstep::run::explore::{ExploreOptions, Quest, QuestEnd, Replay, Target};
use lockstep::scenario::GALLERY;

/// More than any of them needs.
const EXECUTIONS: u64 = 200_000;

#[test]
fn every_goal_is_reached_by_the_explorer() {
    let mut count = 0;
    for entry in GALLERY {
        let Some(goal) = entry.goal() else { continue };
        let slug = entry.slug;
        count += 1;
        let target: Target = goal
            .target
            .parse()
            .unwrap_or_else(|it| panic!("{slug}: {it}"));
        let source = goal
            .prepared(entry.source)
            .unwrap_or_else(|it| panic!("{slug}: {it}"));
        let program = program::compile(&source, "program.py").unwrap();
        let options = ExploreOptions::default();
        let mut quest = Quest::new(
            Arc::clone(&program),
            &options,
            target.clone(),
            "1.",
            EXECUTIONS,
        )
        .unwrap();
        let end = quest.advance(u64::MAX);
        let QuestEnd::Found {
            schedule, steps, ..
        } = end
        else {
            panic!("{slug}: {end:?}");
        };
        let mut replay = Replay::new(Arc::clone(&program), options, &schedule).unwrap();
        assert_eq!(
            replay.reaches(&target),
            Some(steps as usize),
            "{slug}: {schedule}"
        );
        // A goal that the threads reach by themselves is none.
        let mut replay = Replay::new(program, options, "1.").unwrap();
        assert_eq!(replay.reaches(&target), None, "{slug} needs nobody");
    }
    assert!(count >= 10, "{count} goals");
}

#[test]
fn a_goal_that_is_out_of_reach_is_known_to_be() {
    let source = "from threading import Lock, Thread\nlock = Lock()\nn = 0\n\n\ndef add():\n    \
                  global n\n    with lock:\n        n += 1\n\n\na, b = Thread(target=add), \
                  Thread(target=add)\na.start()\nb.start()\na.join()\nb.join()\n";
    let program = program::compile(source, "program.py").unwrap();
    let options = ExploreOptions::default();
    let ask = |text: &str| {
        let target = text.parse().unwrap();
        let mut quest =
            Quest::new(Arc::clone(&program), &options, target, "1.", EXECUTIONS).unwrap();
        quest.advance(u64::MAX)
    };
    assert_eq!(ask("n < 2"), QuestEnd::Impossible);
    assert_eq!(ask("deadlock"), QuestEnd::Impossible);
    assert!(matches!(ask("n == 2"), QuestEnd::Found { .. }));
}
