//! Conditions, events, semaphores, barriers, latches, timers.

use super::{deadlocks, figure, holds, outcomes, shows};

#[test]
fn consumers_take_everything_however_they_are_woken() {
    for wake in ["notify", "notify_all"] {
        let knobs = [("WAKE", wake), ("ITEMS", "20")];
        holds("producer_consumer", &knobs, "taken == 20; produced == 20");
    }
}

#[test]
fn a_wake_up_is_lost_on_those_who_come_late_and_do_not_look() {
    let late = ("LATE", "0.15");
    let patience = ("PATIENCE", "0.1");
    shows(
        "lost_wakeup",
        &[late, patience],
        "meal ready == True",
        "the guest == gives up",
    );
    shows(
        "lost_wakeup",
        &[late, patience, ("LOOK_FIRST", "True")],
        "meal ready == True",
        "the guest == eats",
    );
}

#[test]
fn a_buffer_never_holds_more_than_it_has_room_for() {
    for room in ["1", "3"] {
        let expected = format!("taken == 48; different == 48; most in the buffer <= {room}");
        holds("bounded_buffer", &[("ROOM", room)], &expected);
    }
}

#[test]
fn smokers_smoke_or_each_hold_one_thing() {
    holds("cigarette_smokers", &[], "smoked == 12; rounds == 12");
    deadlocks(
        "cigarette_smokers",
        &[("GRAB", "one by one"), ("ROUNDS", "200")],
        &["agent", "has paper"],
    );
}

#[test]
fn a_barber_shaves_all_who_stay() {
    for knobs in [vec![], vec![("CHAIRS", "1"), ("BARBERS", "2")]] {
        for (interpreter, outcome) in outcomes("sleeping_barber", &knobs) {
            let shaved = figure(&outcome, "shaved");
            let left = figure(&outcome, "left");
            assert_eq!(shaved + left, 20, "{interpreter}");
            assert!(shaved > 0, "{interpreter}");
        }
    }
    holds(
        "sleeping_barber",
        &[("CHAIRS", "20")],
        "shaved == 20; left == 0",
    );
}

#[test]
fn a_gate_opens_for_all_and_stays_open() {
    holds("event_gate", &[], "before == 0; after == 7");
}

#[test]
fn those_who_listen_stop() {
    for nap in ["wait", "sleep"] {
        let knobs = [("NAP_WITH", nap), ("NAP", "0.1")];
        shows("stop_signal", &knobs, "stopped == 3", "all worked == True");
    }
}

#[test]
fn a_client_tries_until_it_is_served_or_gives_up() {
    shows(
        "event_retry",
        &[],
        "tries <= 8",
        "the client == served; tries > 1",
    );
    shows(
        "event_retry",
        &[("START_UP", "0.6"), ("TRIES", "3")],
        "tries <= 3",
        "the client == gave up; tries == 3",
    );
}

#[test]
fn a_timer_complains_about_the_slow_ones_only() {
    let steps = ("STEP", "0.1");
    shows(
        "timer",
        &[("LIMIT", "0.25"), steps],
        "done == 5",
        "too slow == [3, 4]",
    );
    shows(
        "timer",
        &[("LIMIT", "1.0"), ("STEP", "0.01")],
        "done == 5",
        "too slow == []",
    );
}

#[test]
fn a_pool_never_lends_more_connections_than_it_has() {
    for connections in ["1", "3"] {
        let expected = format!("answered == 27; most at once <= {connections}");
        holds(
            "connection_pool",
            &[("CONNECTIONS", connections)],
            &expected,
        );
    }
}

#[test]
fn a_release_too_many_is_noticed_or_lets_one_more_in() {
    holds("bounded_semaphore", &[], "most at once == 3");
    holds(
        "bounded_semaphore",
        &[("BOUNDED", "True")],
        "most at once == 2; complaint == Semaphore released too many times",
    );
    let once = [("BOUNDED", "True"), ("RELEASES", "1")];
    holds("bounded_semaphore", &once, "most at once == 2");
}

#[test]
fn a_rate_is_kept() {
    // A call may count in the period after the one of its permit: hence twice.
    shows("rate_limit", &[], "calls == 25", "most in a period <= 8");
    shows(
        "rate_limit",
        &[("LIMITED", "False"), ("PERIOD", "0.5")],
        "calls == 25",
        "most in a period == 25",
    );
}

#[test]
fn phases_are_in_step_with_a_barrier_only() {
    holds(
        "barrier_phases",
        &[],
        "phases == 6; out of step == 0; sum == 81.000000",
    );
    shows(
        "barrier_phases",
        &[("USE_BARRIER", "False"), ("UNEVEN", "0.01")],
        "phases == 6",
        "out of step > 0",
    );
}

#[test]
fn an_aborted_barrier_keeps_nobody() {
    holds(
        "barrier_abort",
        &[],
        "went on == 0; turned back == 3; broken == True",
    );
    holds(
        "barrier_abort",
        &[("ILL", "arrives")],
        "went on == 4; turned back == 0; broken == False",
    );
    holds(
        "barrier_abort",
        &[("ILL", "silently"), ("PATIENCE", "0.1")],
        "turned back == 3; broken == True",
    );
    deadlocks("barrier_abort", &[("ILL", "silently")], &["climber 0"]);
}

#[test]
fn a_latch_opens_when_all_have_counted() {
    shows(
        "latch",
        &[("PATIENCE", "2.0")],
        "",
        "started == 5; server opens == True",
    );
    shows(
        "latch",
        &[("ONE_FAILS", "True"), ("PATIENCE", "0.1")],
        "server opens == False",
        "started == 4",
    );
}
