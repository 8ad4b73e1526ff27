//! What an exploration says: patterns with places for words, so that it can be said in any language.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! patterns {
    ($($name:ident = $english:literal,)*) => {
        /// Something that can be said; `{0}`, `{1}` … are places for words.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Pattern {
            $(#[doc = $english] $name,)*
        }

        impl Pattern {
            /// In English.
            pub fn english(self) -> &'static str {
                match self {
                    $(Self::$name => $english,)*
                }
            }
        }
    };
}

patterns! {
    Word = "{0}",
    And = "{0} and {1}",
    Also = "{0}; {1}",

    AnItem = "an item of '{0}'",
    AnAttribute = "the attribute '{0}'",
    AClassAttribute = "the class attribute '{0}'",
    WhetherStarted = "whether {0} was started",
    AThread = "a thread",
    AnOuterVariable = "a variable of an outer function",
    AContainer = "a shared container",
    AnIterator = "a shared iterator",
    TheConsole = "the console",
    TheThreads = "the list of threads",

    Reads = "reads {0}",
    Writes = "writes {0}",
    Takes = "takes {0}",
    Releases = "releases {0}",
    GoesOnHolding = "goes on holding {0}",
    DoesNotGet = "does not get {0}",
    LooksAt = "looks at {0}",
    QueuesUp = "queues up at {0}",
    NotifiesNobody = "notifies nobody at {0}",
    NotifiesAt = "notifies at {0}",
    GoesOnBehind = "goes on behind {0}",
    WaitsInVain = "waits in vain for {0}",
    Sets = "sets {0}",
    Clears = "clears {0}",
    BeginsToWait = "begins to wait for {0}",
    ArrivesAt = "arrives at {0}",
    OpensOrBreaks = "opens or breaks {0}",
    Starts = "starts {0}",
    Ends = "ends",
    HasJoined = "has joined {0}",
    LeavesBroken = "leaves {0}, which was broken or reset",
    JoinsInVain = "joins {0} in vain",
    ReleasesInVain = "fails to release {0}",
    Prints = "prints",
    GoesOn = "goes on",

    HasEnded = "has ended",
    LoopsForEver = "runs in a loop for ever",
    ComputesForLong = "computes for long",
    IsAboutToEnd = "is about to end",
    IsAboutToExit = "is about to end the program",
    Joins = "joins {0}",
    Sleeps = "sleeps",
    DrawsANumber = "draws a random number",
    Wants = "wants {0}",
    WantsFromEnded = "wants {0}, which {1} still held when it ended,",
    Notifies = "notifies {0}",
    WaitsFor = "waits for {0}",
    WaitsAt = "waits at {0}",
    Opens = "opens {0}",
    Resets = "resets {0}",
    Breaks = "breaks {0}",

    IsFree = "free",
    IsHeld = "held by {0}",
    IsHeldTimes = "held by {0} {1} times",
    NobodyWaits = "nobody waits",
    TheyWait = "{0} wait",
    IsSet = "set",
    IsNotSet = "not set",
    Permits = "{0} permits",
    IsBroken = "broken",
    HaveArrived = "{0} of {1} have arrived",

    LostWakeUp = "Lost wake-up: {0} notifies {1} on line {2} while nobody waits; {3} begins to wait on line {4} after that, and nobody wakes it any more.",
    OnLine = "{0} {1} on line {2}",
    AtLine = "{0} (line {1})",
    MadeOnLine = "{0} made on line {1}",
    Deadlock = "Deadlock: {0}. Nobody can go on.",
    EndlessWait = "Endless wait: {0}. Nobody can go on.",
    Cycle = "Deadlock: {0}.",
    WaitsForItself = "{0} waits on line {1} for {2}, which it holds itself",
    WaitsForHolder = "{0} waits on line {1} for {2}, which {3} holds",
    WaitsForEnd = "{0} waits on line {1} for {2}, which has not ended",
    Livelock = "Livelock: {0} runs in a circle for ever, and nobody changes what it looks at.",
    LivelockOfSeveral = "Livelock: {0} run in circles for ever, and nobody changes what they look at.",
    StillHeld = "{0} is still held by {1} when the program ends.",
    AssertionFails = "An assertion fails in {0} on line {1}: {2}",
    Misuse = "Misuse in {0} on line {1}: {2}",
    Uncaught = "An exception that nobody catches in {0} on line {1}: {2}",
    ExitStatus = "The program ends with exit status {0}.",
    DataRace = "Data race: {0} {1} on line {2} and {3} {4} on line {5}; no lock or other synchronization orders the two.",
    ReadsIt = "reads it",
    WritesIt = "writes it",
    ComputesTooLong = "{0} computes for very long on line {1}, without anything that others could see; the execution was cut there. Give it less to do.",
    CutAfter = "An execution was cut after {0} steps. Let threads do less, or allow more steps.",
    TooMuchMemory = "An execution needs more memory than an exploration has for one, so it ends here. Make the program's data smaller.",
}

/// A pattern with what stands in its places.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Sentence {
    pattern: Pattern,
    parts: Vec<Part>,
}

/// What stands in a place of a pattern.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) enum Part {
    /// A name or a number, the same in every language.
    Word(String),
    /// Something that is said.
    Sentence(Sentence),
}

impl From<&str> for Part {
    fn from(word: &str) -> Self {
        Self::Word(word.to_owned())
    }
}

impl From<String> for Part {
    fn from(word: String) -> Self {
        Self::Word(word)
    }
}

impl From<u32> for Part {
    fn from(number: u32) -> Self {
        Self::Word(number.to_string())
    }
}

impl From<Sentence> for Part {
    fn from(sentence: Sentence) -> Self {
        Self::Sentence(sentence)
    }
}

impl Sentence {
    /// A pattern with these in its places.
    pub(super) fn of<const N: usize>(pattern: Pattern, parts: [Part; N]) -> Self {
        Self {
            pattern,
            parts: parts.into(),
        }
    }

    /// All of them, two by two in this pattern; `None` if there are none.
    pub(super) fn all(pattern: Pattern, sentences: impl IntoIterator<Item = Self>) -> Option<Self> {
        let both = |one: Self, other: Self| Self::of(pattern, [one.into(), other.into()]);
        sentences.into_iter().reduce(both)
    }

    /// The sentence in a language, which says how its patterns are there.
    pub fn said(&self, language: &dyn Fn(Pattern) -> &'static str) -> String {
        let mut said = String::new();
        let mut rest = language(self.pattern);
        while let Some((before, behind)) = rest.split_once('{') {
            said.push_str(before);
            let (place, behind) = behind.split_once('}').unwrap_or(("", behind));
            let part = place.parse().ok().and_then(|at: usize| self.parts.get(at));
            match part {
                Some(Part::Word(word)) => said.push_str(word),
                Some(Part::Sentence(sentence)) => said.push_str(&sentence.said(language)),
                None => {}
            }
            rest = behind;
        }
        said + rest
    }
}

/// In English.
impl fmt::Display for Sentence {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.said(&Pattern::english))
    }
}

impl From<Pattern> for Sentence {
    fn from(pattern: Pattern) -> Self {
        Self::of(pattern, [])
    }
}

/// A name, the same in every language.
impl From<String> for Sentence {
    fn from(word: String) -> Self {
        Self::of(Pattern::Word, [word.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_places_is_said_in_the_same_language() {
        let reads = Sentence::of(Pattern::Reads, [Sentence::from(Pattern::TheConsole).into()]);
        let prints = Sentence::from(Pattern::Prints);
        let both = Sentence::all(Pattern::And, [reads, prints]).expect("there are two");
        assert_eq!(both.to_string(), "reads the console and prints");
        let other = |pattern| match pattern {
            Pattern::And => "{1} ← {0}",
            Pattern::Reads => "<{0}",
            Pattern::TheConsole => "{tty}",
            other => other.english(),
        };
        assert_eq!(both.said(&other), "prints ← <");
    }
}
