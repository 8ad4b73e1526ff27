//! Locks of all kinds, what goes wrong with them, and what goes wrong without.

use super::{deadlocks, holds, shows};

#[test]
fn a_flash_sale_sells_what_there_is_or_more() {
    for guard in ["lock", "cas"] {
        holds("flash_sale", &[("GUARD", guard)], "sold == 10");
    }
    holds("flash_sale", &[("GUARD", "unchecked")], "sold == 50");
    // Fifty look before the first has done its paperwork, or after: never fewer than the stock.
    let slow = [("GUARD", "check"), ("PAPERWORK", "0.05")];
    shows("flash_sale", &slow, "sold >= 10; sold <= 50", "sold > 10");
}

#[test]
fn a_counter_by_compare_and_swap_loses_nothing() {
    for use_lock in ["False", "True"] {
        let knobs = [("USE_LOCK", use_lock), ("ADDITIONS", "300")];
        holds("compare_and_swap", &knobs, "there are == [expected]");
    }
    let alone = [("THREADS", "1"), ("ADDITIONS", "50")];
    holds("compare_and_swap", &alone, "there are == 50; retries == 0");
}

#[test]
fn receipts_are_torn_without_the_lock_only() {
    holds("lock", &[], "lines == 60; torn == 0");
    shows("lock", &[("USE_LOCK", "False")], "lines == 60", "torn > 0");
}

#[test]
fn an_rlock_is_entered_as_deep_as_the_tree() {
    holds(
        "rlock",
        &[],
        "counts == 15; files == 15; all the same == True; entered == 5 times at once",
    );
}

#[test]
fn a_lock_taken_twice_is_a_deadlock_with_oneself() {
    // Whoever comes first waits for itself, and the others wait for it.
    deadlocks(
        "self_deadlock",
        &[],
        &["Ada", "Bob", "which it holds itself"],
    );
    for way in ["RLock", "split"] {
        holds("self_deadlock", &[("WAY", way)], "balance == [expected]");
    }
}

#[test]
fn locks_in_order_are_no_deadlock_and_a_tie_needs_a_tie_lock() {
    holds("lock_order", &[], "total == [expected]");
    let different = [("SAME_NUMBERS", "False"), ("TIE_LOCK", "False")];
    holds("lock_order", &different, "total == [expected]");
    let named = ["Ada pays", "Bob pays"];
    deadlocks("lock_order", &[("ORDER", "payer first")], &named);
    deadlocks("lock_order", &[("TIE_LOCK", "False")], &named);
}

#[test]
fn those_who_are_too_polite_get_nowhere() {
    holds(
        "livelock",
        &[("SAME_ORDER", "True")],
        "got through == 6; steps back == 0",
    );
    shows(
        "livelock",
        &[("PAUSE", "random"), ("CROSSINGS", "2")],
        "wanted == 4",
        "got through == 4",
    );
    shows(
        "livelock",
        // The first crossing may be over before the second person sets out.
        &[("CROSSINGS", "4")],
        "wanted == 8; got through <= 8",
        "steps back > 0",
    );
}

#[test]
fn philosophers_starve_or_eat() {
    deadlocks(
        "dining_philosophers",
        &[("PAUSE", "0.05")],
        &["philosopher 0", "philosopher 4", "'forks[0]'"],
    );
    for strategy in ["ordered", "arbitrator"] {
        let knobs = [("STRATEGY", strategy)];
        holds("dining_philosophers", &knobs, "meals == 20; expected == 20");
    }
}

#[test]
fn readers_come_together_and_never_meet_a_writer() {
    shows(
        "read_write_lock",
        &[],
        "written == 8; torn reads == 0",
        "readers at once > 1",
    );
    holds(
        "read_write_lock",
        &[("USE_RWLOCK", "False")],
        "written == 8; torn reads == 0; readers at once == 1",
    );
}

#[test]
fn a_writer_starves_or_goes_first() {
    shows(
        "writer_starvation",
        &[("PREFER", "writer")],
        "reads == 100",
        "reads before the write <= 4",
    );
    shows(
        "writer_starvation",
        &[],
        "reads == 100",
        "reads before the write > 20",
    );
}

#[test]
fn tickets_are_fair() {
    holds(
        "fair_lock",
        &[("SECONDS", "0.1")],
        "turns > 0; fairness <= 1",
    );
    shows(
        "fair_lock",
        &[("USE_TICKETS", "True"), ("SECONDS", "0.2")],
        "turns > 0",
        "fairness > 0.5",
    );
}

#[test]
fn the_gil_experiment_measures_both() {
    holds(
        "gil",
        &[("START", "600000"), ("THREADS", "3")],
        "speed-up > 0; 1 thread > 0; 3 threads > 0",
    );
}

#[test]
fn thread_local_data_is_not_mixed_up() {
    holds("thread_local", &[], "requests == 60; mixed up == 0");
    shows(
        "thread_local",
        &[("USE_LOCAL", "False")],
        "requests == 60",
        "mixed up > 0",
    );
}
