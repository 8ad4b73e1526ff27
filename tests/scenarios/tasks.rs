//! Queues, pools, futures, actors, and how programs end.

use super::{deadlocks, figure, holds, outcomes, shows, shows_by};

#[test]
fn a_sentinel_for_each_consumer_ends_all() {
    holds("queue_sentinel", &[], "taken == 30; all once == True");
    deadlocks(
        "queue_sentinel",
        &[("SENTINELS", "one too few")],
        &["consumer"],
    );
}

#[test]
fn join_waits_for_all_that_was_put() {
    holds("queue_join", &[], "found == 15; expected == 15");
    deadlocks("queue_join", &[("FORGET_ONE", "True")], &["MainThread"]);
}

#[test]
fn a_stack_is_shorter_than_a_queue() {
    holds(
        "queue_lifo",
        &[],
        "visited == 127; longest queue == 7; first == . .l .ll .lll",
    );
    holds(
        "queue_lifo",
        &[("ORDER", "queue")],
        "visited == 127; longest queue == 64; first == . .r .l .rr",
    );
    holds("queue_lifo", &[("WORKERS", "4")], "visited == 127");
}

#[test]
fn the_urgent_come_first() {
    holds(
        "queue_priority",
        &[],
        "treated == 12; urgencies == 000011112222",
    );
    holds("queue_priority", &[("DOCTORS", "3")], "treated == 12");
}

#[test]
fn a_guarded_heap_keeps_everything_in_order() {
    holds(
        "handmade_priority_queue",
        &[],
        "put == 400; taken == 400; in order == True",
    );
    // Without the lock an item may be lost, but none is invented.
    let unguarded = [("USE_LOCK", "False")];
    holds("handmade_priority_queue", &unguarded, "taken <= [put]");
}

#[test]
fn an_actor_needs_no_lock() {
    holds("actor", &[], "balance == 100; expected == 100");
}

#[test]
fn every_subscriber_gets_every_message() {
    holds(
        "publish_subscribe",
        &[],
        "sent == 40; received == 120; in order == True",
    );
}

#[test]
fn parts_leave_a_pipeline_in_order() {
    for belt in ["1", "20"] {
        holds(
            "pipeline",
            &[("BELT", belt)],
            "finished == 20; in order == True; the first == cut drilled painted",
        );
    }
}

#[test]
fn a_pool_made_by_hand_does_every_job() {
    for workers in ["1", "4"] {
        let knobs = [("WORKERS", workers)];
        holds("handmade_pool", &knobs, "sum == 4324; expected == 4324");
    }
}

#[test]
fn map_keeps_the_order_of_its_arguments() {
    holds(
        "executor_map",
        &[],
        "results == [0, 1, 4, 9, 16, 25, 36, 49, 64, 81, 100, 121]; all ended == True",
    );
}

#[test]
fn futures_come_as_they_are_completed() {
    shows(
        "executor_as_completed",
        &[("STEP", "0.1")],
        "submitted == [0, 1, 2, 3, 4]",
        "came == [4, 3, 2, 1, 0]",
    );
    let alone = [("WORKERS", "1"), ("STEP", "0.02")];
    holds("executor_as_completed", &alone, "came == [0, 1, 2, 3, 4]");
}

#[test]
fn callbacks_run_in_the_pool() {
    shows(
        "future_callback",
        &[],
        "results == [0, 1, 2, 3, 4]; failures == ['number 5 is unlucky']",
        "by the pool == True",
    );
}

#[test]
fn what_has_not_begun_can_be_cancelled() {
    shows(
        "future_cancel",
        &[("JOB", "0.3")],
        "",
        "cancelled == 5; done anyway == 1; begun == 1",
    );
    let all_begin = [("JOB", "0.3"), ("WORKERS", "8")];
    shows(
        "future_cancel",
        &all_begin,
        "",
        "cancelled == 0; begun == 6",
    );
}

#[test]
fn an_exception_reaches_the_caller_by_a_future_or_by_hand() {
    for way in ["future", "by hand"] {
        let knobs = [("WAY", way)];
        let heard = "the caller == heard: integer division or modulo by zero";
        holds("exception_to_caller", &knobs, heard);
    }
    for way in ["future", "by hand", "thread"] {
        let knobs = [("WAY", way), ("DIVISOR", "4")];
        let expected = "results == [25]; the caller == heard nothing bad";
        holds("exception_to_caller", &knobs, expected);
    }
    for (interpreter, outcome) in outcomes("exception_to_caller", &[("WAY", "thread")]) {
        let heard_nothing = outcome.stdout.contains("heard nothing bad");
        let printed = outcome.stderr.contains("ZeroDivisionError");
        assert!(heard_nothing && printed, "{interpreter}: {outcome:?}");
    }
}

#[test]
fn a_graceful_stop_knows_what_it_left() {
    holds(
        "graceful_stop",
        &[],
        "jobs == 60; done == 60; left over == 0",
    );
    for way in ["drop", "deadline"] {
        let knobs = [("WAY", way), ("JOBS", "400")];
        shows_by("graceful_stop", &knobs, |outcome| {
            let (done, left) = (figure(outcome, "done"), figure(outcome, "left over"));
            if done + left != 400 {
                return Err(format!("a job was lost: {outcome:?}"));
            }
            Ok(done > 0 && left > 0)
        });
    }
}

#[test]
fn daemons_are_cut_off_unless_they_are_joined() {
    shows_by("daemon_threads", &[], |outcome| {
        Ok(outcome.stdout.matches("of 10").count() < 10)
    });
    for knobs in [[("DAEMON", "False")], [("JOIN", "True")]] {
        for (interpreter, outcome) in outcomes("daemon_threads", &knobs) {
            let written = outcome.stdout.matches("of 10").count();
            assert_eq!(written, 10, "{interpreter}: {outcome:?}");
        }
    }
}
