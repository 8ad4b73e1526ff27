//! The scenarios that come with Lockstep, and how any scenario introduces itself.

use super::goals::{self, Goal};
use crate::syntax::outline;

/// A scenario of the gallery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GalleryEntry {
    /// Its name in addresses, and its file's name without `.py`.
    pub slug: &'static str,
    /// The pattern that it belongs to, one of [`GROUPS`].
    pub group: &'static str,
    /// The program.
    pub source: &'static str,
}

macro_rules! groups {
    ($($title:literal: $($slug:literal),+;)+) => {
        /// All of them, in the order in which they are best read.
        pub const GALLERY: &[GalleryEntry] = &[$($(GalleryEntry {
            slug: $slug,
            group: $title,
            source: include_str!(concat!("../../scenarios/", $slug, ".py")),
        }),+),+];

        /// The titles of the groups, in the same order.
        pub const GROUPS: &[&str] = &[$($title),+];
    };
}

groups! {
    "Races":
        "lost_update", "bank_transfer", "flash_sale", "compare_and_swap", "thread_local";
    "Locks":
        "lock", "rlock", "fair_lock", "read_write_lock", "writer_starvation";
    "Deadlocks":
        "deadlock", "self_deadlock", "lock_order", "livelock", "dining_philosophers";
    "Conditions":
        "producer_consumer", "lost_wakeup", "bounded_buffer", "sleeping_barber",
        "cigarette_smokers";
    "Events and timers":
        "event_gate", "stop_signal", "event_retry", "timer";
    "Semaphores, barriers, latches":
        "connection_pool", "bounded_semaphore", "rate_limit", "barrier_phases", "barrier_abort",
        "latch";
    "Queues":
        "queue_sentinel", "queue_join", "queue_lifo", "queue_priority", "handmade_priority_queue",
        "pipeline", "actor", "publish_subscribe";
    "Pools and futures":
        "handmade_pool", "executor_map", "executor_as_completed", "future_callback",
        "future_cancel", "exception_to_caller";
    "Threads":
        "countdown", "gil", "join_order", "thousand_sleepers", "daemon_threads", "graceful_stop",
        "uncaught_exception";
}

/// Words by which people look for a group or a scenario that does not use them.
const ALSO_CALLED: &[(&str, &str)] = &[
    (
        "Races",
        "race condition data race critical section thread-safe safety",
    ),
    ("Locks", "mutex mutual exclusion critical section"),
    ("Conditions", "monitor spurious wakeup"),
    ("Pools and futures", "promise ThreadPoolExecutor"),
    ("flash_sale", "check-then-act check then act oversold"),
    ("compare_and_swap", "compare-and-swap lock-free optimistic"),
    ("fair_lock", "convoy"),
    ("writer_starvation", "readers-writers starvation"),
    ("deadlock", "AB-BA circular wait"),
    ("livelock", "trylock backoff"),
    ("lost_wakeup", "missed signal"),
    ("bounded_buffer", "backpressure"),
    ("barrier_phases", "rendezvous"),
    ("latch", "rendezvous"),
    ("queue_sentinel", "poison pill"),
    ("countdown", "speedup scaling Amdahl"),
    (
        "gil",
        "speedup global interpreter lock context switch free-threading",
    ),
];

impl GalleryEntry {
    /// The entry with this slug.
    pub fn find(slug: &str) -> Option<&'static Self> {
        GALLERY.iter().find(|entry| entry.slug == slug)
    }

    /// The file's name.
    pub fn file_name(&self) -> String {
        format!("{}.py", self.slug)
    }

    /// Its title and explanation.
    pub fn description(&self) -> Description {
        description(self.source)
    }

    /// What a person who schedules its threads may bring about.
    pub fn goal(&self) -> Option<Goal> {
        goals::goal(self.source)
    }

    /// Whether each of the words stands in its program, its name or that of its group, in what
    /// else these are called, or in what is said of it `besides`.
    pub fn matches(&self, wanted: &str, besides: &str) -> bool {
        let also_called = ALSO_CALLED
            .iter()
            .filter(|(name, _)| [self.slug, self.group].contains(name))
            .map(|(_, words)| *words);
        let parts = [self.slug, self.group, self.source, besides].into_iter();
        let parts: Vec<&str> = parts.chain(also_called).collect();
        let text = parts.join(" ").to_lowercase();
        wanted
            .to_lowercase()
            .split_whitespace()
            .all(|word| text.contains(word))
    }
}

/// What a scenario's docstring says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Description {
    /// The first line; empty without a docstring.
    pub title: String,
    /// The rest, Markdown, without the indentation that all its lines share.
    pub explanation: String,
}

impl Description {
    /// The first sentence of the explanation, on one line.
    pub fn summary(&self) -> String {
        let paragraph = self.explanation.split("\n\n").next().unwrap_or("");
        let line = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
        let end = [". ", ": ", "! ", "? ", "。", "：", "！", "？"]
            .iter()
            .filter_map(|mark| line.find(mark))
            .min();
        let sentence = end.map_or(line.as_str(), |end| &line[..end]);
        sentence
            .trim_end_matches(['.', ':'])
            .replace(['`', '*'], "")
    }
}

/// What a program's docstring says. The program may have errors elsewhere.
pub fn description(source: &str) -> Description {
    let docstring = outline::docstring(source).unwrap_or_default();
    let text = docstring.trim();
    let (title, rest) = text.split_once('\n').unwrap_or((text, ""));
    Description {
        title: title.trim().to_owned(),
        explanation: dedent(rest),
    }
}

/// As Python's `inspect.cleandoc` does with the lines behind the first.
fn dedent(text: &str) -> String {
    let indent_of = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let lines: Vec<String> = text
        .lines()
        .map(|line| line.replace('\t', "        ").trim_end().to_owned())
        .collect();
    let indent = lines
        .iter()
        .filter(|line| !line.is_empty())
        .map(|line| indent_of(line))
        .min()
        .unwrap_or(0);
    let dedented: Vec<&str> = lines
        .iter()
        .map(|line| line.get(indent..).unwrap_or(""))
        .collect();
    dedented.join("\n").trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::knobs;
    use crate::syntax;

    #[test]
    fn patterns_are_found_by_the_names_that_people_have_for_them() {
        for (wanted, slug) in [
            ("race condition", "lost_update"),
            ("Mutual exclusion", "lock"),
            ("check-then-act", "flash_sale"),
            ("starvation", "writer_starvation"),
            ("poison pill", "queue_sentinel"),
            ("speedup", "gil"),
        ] {
            let entry = GalleryEntry::find(slug).expect("it is there");
            assert!(entry.matches(wanted, ""), "{wanted} finds {slug}");
        }
        for (name, _) in ALSO_CALLED {
            assert!(
                GROUPS.contains(name) || GalleryEntry::find(name).is_some(),
                "{name}"
            );
        }
    }

    #[test]
    fn every_entry_is_complete() {
        for entry in GALLERY {
            let slug = entry.slug;
            assert!(syntax::parse(entry.source).is_ok(), "{slug}");
            let description = entry.description();
            assert!(!description.title.is_empty(), "{slug}");
            assert!(!description.title.ends_with('.'), "{slug}");
            assert!(
                description.explanation.contains("**What to look at.**"),
                "{slug}"
            );
            assert!(
                description.explanation.contains("**What to change next.**"),
                "{slug}"
            );
            let (knobs, complaints) = knobs(entry.source);
            assert_eq!(complaints, [], "{slug}");
            assert!(!knobs.is_empty(), "{slug}");
            assert!(knobs.iter().all(|knob| knob.label.is_some()), "{slug}");
            assert_eq!(GalleryEntry::find(slug), Some(entry));
            let summary = description.summary();
            assert!((15..=125).contains(&summary.len()), "{slug}: {summary}");
        }
    }

    #[test]
    fn every_scenario_has_its_own_title_and_is_found_by_it() {
        let titles: std::collections::BTreeSet<String> =
            GALLERY.iter().map(|it| it.description().title).collect();
        assert_eq!(titles.len(), GALLERY.len());
        for entry in GALLERY {
            assert!(GROUPS.contains(&entry.group));
            let title = entry.description().title;
            assert!(entry.matches(&title, ""), "{title}");
            assert!(!entry.matches("no such words", ""));
            assert!(entry.matches("锁 lockstep", "一把锁 Lockstep"));
        }
        let found = |words: &str| GALLERY.iter().filter(|it| it.matches(words, "")).count();
        assert!(found("RLock") >= 2, "by a word of the program");
        assert!(
            found("semaphore dining") == 1,
            "by two words, wherever they stand"
        );
    }

    #[test]
    fn every_file_is_an_entry() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios");
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            let slug = path.file_stem().unwrap().to_str().unwrap();
            // Folders hold what they say in other languages.
            assert!(
                path.is_dir() || GalleryEntry::find(slug).is_some(),
                "{slug}"
            );
        }
    }

    #[test]
    fn a_docstring_is_title_and_explanation() {
        for (source, title, explanation) in [
            ("'''T'''", "T", ""),
            (
                "'''\n  T \n\n    a\n      b\n\n    c\n'''",
                "T",
                "a\n  b\n\nc",
            ),
            ("x = 1", "", ""),
            ("'''T\n\n- é\n'''\nif", "T", "- é"),
            ("''''''", "", ""),
        ] {
            let expect = Description {
                title: title.to_owned(),
                explanation: explanation.to_owned(),
            };
            assert_eq!(description(source), expect, "{source}");
        }
    }
}
