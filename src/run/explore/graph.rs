//! The graph of outcomes of a small program: what can still come, and the steps that decide it.
//!
//! All states are visited once. Two beginnings of executions lead to the same state if they differ
//! in the order of independent steps only; so a state is known by its steps and by which of them
//! come before which others. From each state some of the outcomes can still be reached. States
//! from which the same ones can are one node here, and its edges are the steps behind which fewer
//! are left: those are the moments that a person looks for.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::describe::{deeds, plan, thread_name};
use super::explorer::run_options;
use super::ground::{Ground, Taken};
use super::observe::{Observed, Seen};
use super::report::{ExploreOptions, GraphEdge, GraphNode, Outcome};
use super::schedule::{self, Turn};
use super::tree::Move;
use crate::program::Program;

/// States of a program that is not too large for it.
const MOST_STATES: usize = 30_000;

/// Outcomes, and nodes, that somebody can still look at.
const MOST_OUTCOMES: usize = 12;
const MOST_NODES: usize = 16;

/// Steps from one node to another that are told.
const MOST_EDGES: usize = 3;

/// What a search has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GraphEnd {
    /// Call again.
    Open,
    /// All states have been visited.
    Done,
    /// There are too many states or outcomes.
    TooLarge,
}

/// See the module.
pub struct GraphSearch {
    options: ExploreOptions,
    ground: Ground,
    observed: Observed,
    /// The steps to where the search is, with what each is known by.
    path: Vec<(Move, u64)>,
    stack: Vec<Frame>,
    /// Steps that the execution has taken, if they are those of the path.
    here: Option<usize>,
    states: Vec<State>,
    known: BTreeMap<u64, usize>,
    seen: Vec<Seen>,
}

impl std::fmt::Debug for GraphSearch {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "GraphSearch with {} states", self.states.len())
    }
}

struct Frame {
    state: usize,
    /// Threads with their choices that are still to be tried.
    left: Vec<(usize, u32)>,
}

#[derive(Default)]
struct State {
    /// The outcomes that can be reached, a bit each.
    outcomes: u64,
    next: Vec<Next>,
}

/// A step to another state.
#[derive(Debug, Clone, Copy)]
struct Next {
    thread: usize,
    choice: u32,
    line: u32,
    state: usize,
}

impl GraphSearch {
    /// Of a program, from its beginning.
    pub fn new(program: Arc<Program>, options: ExploreOptions) -> Self {
        let ground = Ground::new(program, &run_options(&options), options.most_choices);
        let observed = Observed::new(ground.program(), ground.execution());
        let mut search = Self {
            options,
            ground,
            observed,
            path: Vec::new(),
            stack: Vec::new(),
            here: Some(0),
            states: Vec::new(),
            known: BTreeMap::new(),
            seen: Vec::new(),
        };
        search.ground.reset();
        search.arrive(0);
        search
    }

    /// Takes up to so many steps.
    pub fn advance(&mut self, steps: u64) -> GraphEnd {
        for _ in 0..steps {
            let Some(frame) = self.stack.last_mut() else {
                return GraphEnd::Done;
            };
            let Some((thread, choice)) = frame.left.pop() else {
                self.leave();
                continue;
            };
            let from = frame.state;
            if !self.step(from, thread, choice) {
                return GraphEnd::TooLarge;
            }
        }
        GraphEnd::Open
    }

    /// All steps of a state have been tried.
    fn leave(&mut self) {
        if let Some(frame) = self.stack.pop()
            && let Some(parent) = self.stack.last()
        {
            let outcomes = self.states[frame.state].outcomes;
            self.states[parent.state].outcomes |= outcomes;
            self.path.pop();
            self.here = None;
        }
    }

    /// Tries a step; `false`: the program is too large.
    fn step(&mut self, from: usize, thread: usize, choice: u32) -> bool {
        if self.here != Some(self.path.len()) {
            let path = &self.path;
            let again = |at: usize| (path[at].0.thread, path[at].0.choice);
            self.ground.go_to(path.len(), again);
        }
        self.here = None;
        let Taken { step, line, .. } = self.ground.step(thread, choice);
        let mark = self.mark_of(&step);
        let marks = self.path.iter().map(|(_, mark)| *mark);
        let key = marks.fold(mark, u64::wrapping_add);
        let known = self.known.get(&key).copied();
        let state = known.unwrap_or(self.states.len());
        self.states[from].next.push(Next {
            thread,
            choice,
            line,
            state,
        });
        if known.is_some() {
            let outcomes = self.states[state].outcomes;
            self.states[from].outcomes |= outcomes;
            return true;
        }
        self.path.push((step, mark));
        self.here = Some(self.path.len());
        self.arrive(key)
    }

    /// What a step behind the path is known by: itself, and all that must come before it.
    fn mark_of(&self, step: &Move) -> u64 {
        let own = self
            .path
            .iter()
            .filter(|(one, _)| one.thread == step.thread);
        let mut mark = mixed(own.count() as u64, step.thread as u64);
        mark = mixed(mark, u64::from(step.choice));
        let before = self.path.iter().filter(|(one, _)| one.comes_before(step));
        mixed(
            mark,
            before.map(|(_, mark)| *mark).fold(0, u64::wrapping_add),
        )
    }

    /// The execution is in a new state; `false`: the program is too large.
    fn arrive(&mut self, key: u64) -> bool {
        let state = self.states.len();
        self.states.push(State::default());
        self.known.insert(key, state);
        let is_long = self.ground.is_too_long(self.options.most_steps as usize);
        if is_long || self.ground.is_full() || self.states.len() > MOST_STATES {
            return false;
        }
        let mut enabled = Vec::new();
        self.ground.enabled(&mut enabled);
        let with_choices = enabled.iter().flat_map(|thread| {
            let choices = self.ground.choices(*thread);
            (0..choices).map(|choice| (*thread, choice))
        });
        let left: Vec<(usize, u32)> = with_choices.rev().collect();
        if !left.is_empty() {
            self.stack.push(Frame { state, left });
            return true;
        }
        let seen = self.observed.look(self.ground.execution(), false);
        let known = self.seen.iter().position(|other| *other == seen);
        let outcome = known.unwrap_or(self.seen.len());
        if known.is_none() {
            self.seen.push(seen);
        }
        self.states[state].outcomes = 1 << outcome.min(63);
        if let Some(parent) = self.stack.last() {
            self.states[parent.state].outcomes |= 1 << outcome.min(63);
        }
        self.path.pop();
        self.here = None;
        self.seen.len() <= MOST_OUTCOMES
    }

    /// The graph, once all states have been visited: from where all is possible to where one outcome
    /// is left. Its outcomes are places in this list; nothing, if the two do not agree or nobody
    /// could look at it.
    pub fn finish(&mut self, outcomes: &[Outcome]) -> Vec<GraphNode> {
        let places: Option<Vec<u32>> = self.seen.iter().map(|seen| place(seen, outcomes)).collect();
        let Some(places) = places else {
            return Vec::new();
        };
        let (last, order) = self.shortest();
        let left = |mask: u64| -> Vec<u32> {
            let places = places.iter().enumerate();
            let mut left: Vec<u32> = places
                .filter(|(bit, _)| mask >> bit & 1 != 0)
                .map(|(_, place)| *place)
                .collect();
            left.sort_unstable();
            left
        };
        // Where most can come comes first; otherwise as outcomes are listed.
        let key = |mask: u64| (Reverse(mask.count_ones()), left(mask));
        let mut nodes: Vec<u64> = Vec::new();
        for state in &order {
            let mask = self.states[*state].outcomes;
            if !nodes.contains(&mask) {
                let place = nodes.iter().position(|other| key(*other) > key(mask));
                nodes.insert(place.unwrap_or(nodes.len()), mask);
            }
        }
        if nodes.len() > MOST_NODES {
            return Vec::new();
        }
        let nodes_of = nodes.iter().map(|mask| GraphNode {
            outcomes: left(*mask),
            edges: Vec::new(),
        });
        let mut graph: Vec<GraphNode> = nodes_of.collect();
        for state in order {
            for next in self.states[state].next.clone() {
                let [from, to] = [state, next.state].map(|it| {
                    let mask = self.states[it].outcomes;
                    nodes.iter().position(|other| *other == mask).unwrap_or(0)
                });
                if from != to {
                    let node = &mut graph[from];
                    let told = node.edges.iter().filter(|edge| edge.to == to as u32);
                    if told.count() < MOST_EDGES {
                        self.tell(node, to as u32, &way_to(state, &last), next);
                    }
                }
            }
        }
        graph
    }

    /// Adds an edge, unless there is one like it.
    fn tell(&mut self, node: &mut GraphNode, to: u32, way: &[Next], next: Next) {
        self.ground.reset();
        let mut turns = Vec::with_capacity(way.len() + 1);
        let mut told = None;
        for step in way.iter().chain([&next]) {
            let lane = self.ground.lane(step.thread).unwrap_or(0);
            let execution = self.ground.execution();
            let footprint = execution.footprint(lane);
            let deed = if footprint.is_empty() {
                plan(execution, lane)
            } else {
                deeds(execution, &footprint)
            };
            told = Some((lane, thread_name(execution, lane), deed));
            turns.push(Turn {
                thread: lane as u16,
                choice: step.choice,
            });
            self.ground.step(step.thread, step.choice);
        }
        let Some((lane, name, deed)) = told else {
            return;
        };
        let is_known =
            |edge: &GraphEdge| edge.to == to && edge.line == next.line && edge.deed == deed;
        if node.edges.iter().any(is_known) {
            return;
        }
        node.edges.push(GraphEdge {
            to,
            thread: lane as u16,
            name,
            deed,
            line: next.line,
            schedule: schedule::encode(&turns),
            position: way.len() as u32,
        });
    }

    /// For each state the last step of the shortest way there, with the state before; and all states
    /// in the order of their distance from the beginning.
    fn shortest(&self) -> (Vec<Option<(usize, Next)>>, Vec<usize>) {
        let mut last = vec![None; self.states.len()];
        let mut order = vec![0];
        let mut at = 0;
        while let Some(&state) = order.get(at) {
            at += 1;
            for next in &self.states[state].next {
                if last[next.state].is_none() {
                    last[next.state] = Some((state, *next));
                    order.push(next.state);
                }
            }
        }
        (last, order)
    }
}

/// The steps to a state.
fn way_to(mut state: usize, last: &[Option<(usize, Next)>]) -> Vec<Next> {
    let mut way = Vec::new();
    while let Some((before, step)) = last[state] {
        way.push(step);
        state = before;
    }
    way.reverse();
    way
}

/// Where an outcome stands in a report.
fn place(seen: &Seen, outcomes: &[Outcome]) -> Option<u32> {
    let is_it = |outcome: &Outcome| {
        let values = outcome.values.iter().map(|(name, value)| (&**name, value));
        outcome.end == seen.end.into()
            && outcome.status == seen.status
            && outcome.output == seen.output
            && outcome.errors == seen.errors
            && values.eq(seen.values.iter().map(|(name, value)| (&**name, value)))
    };
    Some(outcomes.iter().position(is_it)? as u32)
}

/// Two numbers as one (`SplitMix64`).
fn mixed(one: u64, other: u64) -> u64 {
    let mut word = one
        .wrapping_mul(0x9e37_79b9_7f4a_7c15)
        .wrapping_add(other)
        .wrapping_add(0x9e37_79b9_7f4a_7c15);
    word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    word ^ (word >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::explore::{Budget, Explorer, Method, Replay};
    use std::sync::atomic::AtomicBool;
    use std::time::Duration;

    const RACE: &str = "
from threading import Thread
n = 0
def add():
    global n
    n += 1
threads = [Thread(target=add) for _ in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
";

    fn in_words(values: &[(String, String)]) -> String {
        let values = values.iter().map(|(name, value)| format!("{name}={value}"));
        values.collect::<Vec<_>>().join(" ")
    }

    /// The outcomes in words, and the graph.
    fn graph(source: &str) -> (Vec<String>, Vec<GraphNode>, Arc<Program>) {
        let program = crate::program::compile(source, "test.py").expect("this is Python");
        let options = ExploreOptions {
            method: Method::All,
            ..ExploreOptions::default()
        };
        let mut explorer = Explorer::new(Arc::clone(&program), options);
        let budget = Budget {
            time: Duration::from_secs(100),
            executions: 10_000,
        };
        explorer.advance(budget, &AtomicBool::new(false));
        let outcomes = explorer.report().outcomes;
        let mut search = GraphSearch::new(Arc::clone(&program), options);
        while search.advance(7) == GraphEnd::Open {}
        let words = outcomes.iter().map(|outcome| in_words(&outcome.values));
        (words.collect(), search.finish(&outcomes), program)
    }

    #[test]
    fn edges_are_the_steps_that_decide() {
        let (outcomes, graph, _) = graph(RACE);
        let told = |node: &GraphNode| {
            let left: Vec<&str> = node
                .outcomes
                .iter()
                .map(|it| &*outcomes[*it as usize])
                .collect();
            let edges = node.edges.iter();
            let edges = edges.map(|edge| format!("{} {} -> {}", edge.line, edge.deed, edge.to));
            (left.join(" "), edges.collect::<Vec<_>>())
        };
        let all: Vec<_> = graph.iter().map(told).collect();
        assert_eq!(all.len(), 3, "{all:?}");
        assert_eq!(graph[0].outcomes.len(), 2);
        // Who writes before the other has read gives both additions, who reads before that one.
        let lost = graph.iter().position(|node| {
            node.outcomes.len() == 1 && outcomes[node.outcomes[0] as usize].contains("n=1")
        });
        let lost = lost.expect("an update can be lost") as u32;
        for edge in &graph[0].edges {
            let deed = if edge.to == lost {
                "reads 'n'"
            } else {
                "writes 'n'"
            };
            assert_eq!((&*edge.deed.to_string(), edge.line), (deed, 6), "{all:?}");
        }
        assert!(graph[0].edges.iter().any(|edge| edge.to == lost));
        assert!(graph[0].edges.iter().any(|edge| edge.to != lost));
    }

    /// Behind an edge no other outcome comes than those of its node, and each of them does.
    #[test]
    fn what_is_left_is_left() {
        let source = RACE.replace("range(2)", "range(3)");
        let (outcomes, graph, program) = graph(&source);
        assert_eq!(graph[0].outcomes.len(), outcomes.len());
        assert!(graph.len() > outcomes.len(), "{graph:?}");
        for node in &graph {
            for edge in &node.edges {
                let after = &graph[edge.to as usize].outcomes;
                assert!(after.iter().all(|it| node.outcomes.contains(it)));
                let options = ExploreOptions::default();
                let mut replay = Replay::new(Arc::clone(&program), options, &edge.schedule)
                    .expect("the schedule fits");
                let values = replay.result().values;
                let words = in_words(&values);
                assert!(after.iter().any(|it| outcomes[*it as usize] == words));
                let step = replay
                    .step_at(edge.position as usize)
                    .expect("it is a step");
                assert_eq!((&step.deed, step.line), (&edge.deed, edge.line));
            }
        }
    }
}
