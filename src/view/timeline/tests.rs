//! Tests of the timeline without a browser: a small run, painted on a list.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::hit::Target;
use super::rows::{LANE_HEIGHT, Row, Rows};
use super::scene::{AXIS_HEIGHT, Scene, Subject};
use super::surface::{Ink, Surface};
use super::walk::{self, Way};
use crate::run::explore::report::Sentence;
use crate::trace::{
    Event, EventKind, Load, Naming, Query, ThreadState, Timeline, critical_path, search,
};
use crate::view::layout::{Unit, Window};

struct Plain;

impl Naming for Plain {
    fn thread(&self, thread: u16) -> String {
        format!("Thread-{thread}")
    }

    fn object(&self, object: u32) -> String {
        format!("Lock 'lock {object}'")
    }

    fn words(&self, _: &Event) -> String {
        String::new()
    }
}

/// Everything that was painted, in words.
#[derive(Default)]
struct List {
    fills: Vec<(f64, f64, f64, f64, Ink)>,
    words: Vec<String>,
    shapes: usize,
    lines: Vec<((f64, f64), (f64, f64))>,
    frames: usize,
    clips: i32,
}

impl Surface for List {
    fn fill(&mut self, x: f64, y: f64, width: f64, height: f64, ink: Ink) {
        self.fills.push((x, y, width, height, ink));
    }

    fn frame(&mut self, _: f64, _: f64, _: f64, _: f64, _: Ink, _: f64) {
        self.frames += 1;
    }

    fn line(&mut self, from: (f64, f64), to: (f64, f64), _: Ink, _: f64) {
        self.lines.push((from, to));
    }

    fn shape(&mut self, _: &[(f64, f64)], _: Ink, _: Ink) {
        self.shapes += 1;
    }

    fn disc(&mut self, _: f64, _: f64, _: f64, _: Ink, _: Ink) {
        self.shapes += 1;
    }

    fn text(&mut self, _: f64, _: f64, words: &str, _: Ink) {
        self.words.push(words.to_owned());
    }

    fn clip(&mut self, within: Option<(f64, f64, f64, f64)>) {
        self.clips += if within.is_some() { 1 } else { -1 };
    }
}

fn event(
    sequence: u64,
    time_ns: u64,
    thread: u16,
    kind: EventKind,
    object: u32,
    argument: u32,
) -> Event {
    Event {
        sequence,
        time_ns,
        object,
        line: sequence as u32,
        argument,
        thread,
        kind,
    }
}

/// Thread 0 holds lock 7 from 100 to 400 µs; thread 1 waits for it from 200 on, and holds it then
/// until 900.
fn two_threads() -> Vec<Event> {
    use EventKind::{Acquire, Block, End, Release, Resume, Start, Unblock};
    [
        (0, 0, Start, 50, u32::MAX),
        (0, 0, Resume, 0, 0),
        (50, 1, Start, 51, 0),
        (60, 1, Resume, 0, 1),
        (100, 0, Acquire, 7, 0),
        (200, 1, Block, 7, 0),
        (400, 0, Release, 7, 1),
        (410, 1, Unblock, 7, 0),
        (420, 1, Resume, 7, 1),
        (421, 1, Acquire, 7, 1),
        (900, 1, Release, 7, 0),
        (950, 1, End, 51, 0),
        (1000, 0, End, 50, 0),
    ]
    .into_iter()
    .enumerate()
    .map(|(index, (time_us, thread, kind, object, argument))| {
        event(
            index as u64 + 1,
            time_us * 1000,
            thread,
            kind,
            object,
            argument,
        )
    })
    .collect()
}

struct Run {
    events: Vec<Event>,
    timeline: Timeline,
    rows: Rows,
    lit: BTreeMap<u16, Vec<u32>>,
    loads: Vec<Load>,
}

impl Run {
    fn new(events: Vec<Event>, folded: &BTreeSet<String>) -> Self {
        let timeline = Timeline::new(&events);
        let names: Vec<_> = timeline
            .lanes
            .iter()
            .map(|lane| Plain.thread(lane.thread))
            .collect();
        let rows = Rows::new(&names, timeline.holds.len(), folded);
        let loads = rows.groups().iter().map(|group| {
            let mut load = Load::default();
            load.extend(group.lanes.iter().map(|&lane| &timeline.lanes[lane]));
            load
        });
        Self {
            loads: loads.collect(),
            events,
            rows,
            timeline,
            lit: BTreeMap::new(),
        }
    }

    fn subject(&self) -> Subject<'_> {
        Subject {
            timeline: &self.timeline,
            events: self.events[..].into(),
            naming: &Plain,
            loads: &self.loads,
            lit: &self.lit,
            path: None,
            holds_heading: "Held by",
            unit: Unit::Time,
            steps: &[],
            say: Sentence::to_string,
        }
    }

    fn scene(&self, window: Window) -> Scene<'_> {
        Scene {
            window,
            rows: &self.rows,
            top: 0.0,
            width: 1100.0,
            height: 300.0,
            names: 100.0,
            pointer: None,
            selected: None,
            measured: None,
            cursor: None,
        }
    }
}

/// What is painted.
fn paint(scene: &Scene<'_>, subject: &Subject<'_>) -> List {
    let mut list = List::default();
    super::paint(&mut list, scene, subject);
    assert_eq!(list.clips, 0);
    list
}

fn whole(run: &Run) -> Window {
    Window::new(0.0, 1e6, run.timeline.end_ns)
}

#[test]
fn a_small_run_is_painted() {
    let run = Run::new(two_threads(), &BTreeSet::new());
    let list = paint(&run.scene(whole(&run)), &run.subject());
    let has_words = |words: &str| list.words.iter().any(|it| it == words);
    for words in ["Thread-0", "Thread-1", "Held by", "Lock 'loc…"] {
        assert!(has_words(words), "{words} in {:?}", list.words);
    }
    assert!(
        has_words("Lock 'lock 7' ← Thread-0"),
        "a blocked span names object and holder"
    );
    let bar = |ink: Ink| list.fills.iter().find(|it| it.4 == ink).copied();
    let (x, y, width, ..) = bar(Ink::State(ThreadState::Blocked)).unwrap();
    assert!(
        (x - 300.0).abs() < 0.01 && (width - 210.0).abs() < 0.01,
        "{x} {width}"
    );
    assert!(y > AXIS_HEIGHT + LANE_HEIGHT && y < AXIS_HEIGHT + 2.0 * LANE_HEIGHT);
    assert!(bar(Ink::Holder(0)).is_some() && bar(Ink::Holder(1)).is_some());
    // From the release to the moment that the other was ready.
    assert!(
        list.lines.iter().any(|(from, to)| {
            (from.0 - 500.0).abs() < 0.01 && (to.0 - 510.0).abs() < 0.01 && from.1 < to.1
        }),
        "{:?}",
        list.lines
    );
}

#[test]
fn what_is_chosen_is_painted() {
    let mut run = Run::new(two_threads(), &BTreeSet::new());
    let found = Query::new("release").find(run.events[..].into(), &Plain);
    assert_eq!(found.len(), 2);
    run.lit = search::by_thread(&found, run.events[..].into());
    let path = critical_path(&run.timeline, run.events[..].into(), 0, 12);
    let subject = Subject {
        path: path.as_ref(),
        ..run.subject()
    };
    let scene = Scene {
        measured: Some((8e5, 2e5)),
        selected: Some(Target::Span { lane: 0, span: 0 }),
        ..run.scene(whole(&run))
    };
    let list = paint(&scene, &subject);
    let count = |ink: Ink| list.fills.iter().filter(|it| it.4 == ink).count();
    assert_eq!(count(Ink::Lit), 4, "two for each event");
    assert_eq!(count(Ink::Path), path.unwrap().steps.len());
    assert_eq!(list.frames, 1);
    assert!(
        list.words.contains(&"600\u{202f}µs".to_owned()),
        "{:?}",
        list.words
    );
}

#[test]
fn a_folded_group_is_one_row_of_shares() {
    let mut events = Vec::new();
    for thread in 0..8 {
        let time = u64::from(thread) * 100_000;
        events.push(event(0, 0, thread, EventKind::Start, 0, u32::MAX));
        events.push(event(0, time, thread, EventKind::Resume, 0, 0));
    }
    events.push(event(0, 1_000_000, 0, EventKind::End, 0, 0));
    let run = Run::new(events, &BTreeSet::from(["Thread".to_owned()]));
    assert_eq!(run.rows.count(), 1);
    let list = paint(&run.scene(whole(&run)), &run.subject());
    assert!(
        list.words.contains(&"8 × Thread".to_owned()),
        "{:?}",
        list.words
    );
    let height_at = |x: f64, state: ThreadState| -> f64 {
        let at = list
            .fills
            .iter()
            .filter(|it| it.4 == Ink::State(state) && it.0 <= x && it.0 + it.2 > x);
        at.map(|it| it.3).sum()
    };
    // In the middle five of eight run.
    let running = height_at(550.0, ThreadState::Running);
    let ready = height_at(550.0, ThreadState::Ready);
    assert!(
        (running - 12.5).abs() <= 0.5 && (ready - 7.5).abs() <= 0.5,
        "{running} {ready}"
    );
}

#[test]
fn a_cross_says_that_an_exception_ended_a_thread() {
    // The crosses of a lane: where they stand, beside all else that is drawn there.
    let crosses = |failed: [u32; 2], window: Window| -> Vec<f64> {
        let mut events = two_threads();
        let ends = events.iter_mut().filter(|it| it.kind == EventKind::End);
        for (event, failed) in ends.zip(failed) {
            event.argument = failed;
        }
        let run = Run::new(events, &BTreeSet::new());
        let list = paint(&run.scene(window), &run.subject());
        let lines = list.lines.into_iter();
        let is_half = |((left, top), (right, bottom)): &((f64, f64), (f64, f64))| {
            right > left && ((right - left) - (bottom - top)).abs() < 1e-9
        };
        let halves = lines.filter(is_half);
        halves
            .map(|((left, _), (right, _))| f64::midpoint(left, right))
            .collect()
    };
    let all = Window::new(0.0, 1e6, 1_000_000);
    assert!(crosses([0, 0], all).is_empty());
    assert_eq!(crosses([1, 0], all), [1059.0]);
    // There is no room behind the one that ends last.
    assert_eq!(crosses([1, 1], all), [1091.0, 1059.0]);
}

#[test]
fn what_is_under_the_pointer() {
    let run = Run::new(two_threads(), &BTreeSet::new());
    let (subject, scene) = (run.subject(), run.scene(whole(&run)));
    let at = |x: f64, row: usize| super::target(&subject, &scene, run.rows.row(row)?, x);
    assert_eq!(at(350.0, 1), Some(Target::Span { lane: 1, span: 2 }));
    assert_eq!(at(350.0, 3), Some(Target::Hold { hold: 0, span: 0 }));
    assert_eq!(at(350.0, 2), None);
    assert_eq!(at(1095.0, 3), None);
    // Far away, what is too short to be told apart is one.
    let far = run.scene(Window {
        start_ns: 0.0,
        end_ns: 1e9,
    });
    let found = super::target(&subject, &far, Row::Lane(1), 100.5);
    assert!(
        matches!(found, Some(Target::Spans { lane: 1, .. })),
        "{found:?}"
    );
}

#[test]
fn from_one_thing_to_another() {
    let run = Run::new(two_threads(), &BTreeSet::new());
    let subject = run.subject();
    let blocked = Target::Span { lane: 1, span: 2 };
    assert_eq!(
        walk::waited_for(&subject, blocked),
        Some(Target::Hold { hold: 0, span: 0 })
    );
    let release = Target::Event { lane: 0, event: 6 };
    assert_eq!(walk::waker(&subject, blocked), Some(release));
    // Also from what came behind the wait.
    let resumed = Target::Event { lane: 1, event: 8 };
    assert_eq!(walk::waker(&subject, resumed), Some(release));
    assert_eq!(
        walk::waited_for(&subject, resumed),
        Some(Target::Hold { hold: 0, span: 0 })
    );
    let start = Target::Event { lane: 1, event: 2 };
    assert_eq!(
        walk::waker(&subject, start),
        Some(Target::Event { lane: 0, event: 1 })
    );
    assert_eq!(walk::waited_for(&subject, start), None);

    let along = |from, way| walk::along(&subject, from, way);
    assert_eq!(
        along(release, Way::Forth),
        Some(Target::Event { lane: 0, event: 12 })
    );
    assert_eq!(
        along(release, Way::Back),
        Some(Target::Event { lane: 0, event: 4 })
    );
    assert_eq!(
        along(release, Way::First),
        Some(Target::Event { lane: 0, event: 0 })
    );
    assert_eq!(along(along(release, Way::Last).unwrap(), Way::Forth), None);
    let hold = Target::Hold { hold: 0, span: 1 };
    assert_eq!(
        along(hold, Way::Back),
        Some(Target::Hold { hold: 0, span: 0 })
    );
    assert_eq!(along(hold, Way::Forth), None);
    let down = walk::across(&subject, &run.rows, release, true);
    assert_eq!(down, Some(blocked), "until it is told, it is blocked");
    let further = walk::across(&subject, &run.rows, blocked, true);
    assert_eq!(further, Some(Target::Hold { hold: 0, span: 0 }));
    assert_eq!(walk::across(&subject, &run.rows, release, false), None);
}

proptest! {
    /// Wherever one looks, bars stay within the picture, and there are not more than the pixels
    /// allow.
    #[test]
    fn pictures_stay_within_bounds(
        steps in proptest::collection::vec((0_u16..6, 0_usize..5, 0_u64..2000), 0..300),
        window in (0_f64..2e5, 200_f64..3e5),
        fold in any::<bool>(),
    ) {
        let kinds = [
            EventKind::Resume, EventKind::Block, EventKind::Unblock, EventKind::Acquire, EventKind::Release,
        ];
        let mut time_ns = 0;
        let events = steps.iter().enumerate().map(|(index, &(thread, kind, wait_ns))| {
            time_ns += wait_ns;
            event(index as u64 + 1, time_ns, thread, kinds[kind], 7, 0)
        });
        let folded = if fold { BTreeSet::from(["Thread".to_owned()]) } else { BTreeSet::new() };
        let run = Run::new(events.collect(), &folded);
        let scene = run.scene(Window { start_ns: window.0, end_ns: window.0 + window.1 });
        let list = paint(&scene, &run.subject());
        let states = list.fills.iter().filter(|it| matches!(it.4, Ink::State(_) | Ink::Holder(_)));
        let mut count = 0;
        for (x, _, width, height, _) in states {
            prop_assert!(*x >= scene.names && x + width <= scene.width + 1.0 && *height > 0.0);
            count += 1;
        }
        prop_assert!(count <= 7 * (4 * 1000 + 8));
        for row in 0..run.rows.count() {
            for x in [100.0, 400.0, 1099.0] {
                if let Some(found) = super::target(&run.subject(), &scene, run.rows.row(row).unwrap(), x) {
                    prop_assert!(found.place(&run.subject(), &run.rows).is_some());
                    walk::waker(&run.subject(), found);
                    walk::waited_for(&run.subject(), found);
                    walk::along(&run.subject(), found, Way::Forth);
                    walk::across(&run.subject(), &run.rows, found, true);
                }
            }
        }
    }
}
