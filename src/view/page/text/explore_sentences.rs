//! Sentences of exploring and replaying that hold numbers and names, in every language.

use super::super::replay::Lack;
use super::{Language, Texts};
use crate::run::explore::report::{Coverage, FindingKind};
use crate::view::estimate::STEP;
use crate::view::format;

impl Texts {
    /// How much of all interleavings was covered.
    pub(in super::super) fn coverage(&self, coverage: Coverage, executions: u64) -> String {
        let executions = match self.language {
            Language::English => counted(executions, "execution"),
            Language::Chinese => format::count(executions),
        };
        match (self.language, coverage) {
            (Language::English, Coverage::Partial) => {
                format!("Not all interleavings: {executions} so far.")
            }
            (Language::English, Coverage::All) => {
                format!("These are all interleavings: {executions}, none twice.")
            }
            (Language::English, Coverage::Bounded { preemptions: 0 }) => {
                format!("All interleavings without preemptions; {executions}.")
            }
            (Language::English, Coverage::Bounded { preemptions: 1 }) => {
                format!("All interleavings with at most 1 preemption; {executions}.")
            }
            (Language::English, Coverage::Bounded { preemptions }) => {
                format!("All interleavings with at most {preemptions} preemptions; {executions}.")
            }
            (Language::English, Coverage::Samples { count }) => {
                format!("Samples only: {} of them.", format::count(count))
            }
            (Language::Chinese, Coverage::Partial) => {
                format!("并非全部交错：目前执行了 {executions} 次。")
            }
            (Language::Chinese, Coverage::All) => {
                format!("这是全部交错：共执行 {executions} 次，没有重复。")
            }
            (Language::Chinese, Coverage::Bounded { preemptions: 0 }) => {
                format!("没有抢占的全部交错；共执行 {executions} 次。")
            }
            (Language::Chinese, Coverage::Bounded { preemptions }) => {
                format!("最多 {preemptions} 次抢占的全部交错；共执行 {executions} 次。")
            }
            (Language::Chinese, Coverage::Samples { count }) => {
                format!("只是抽样：{} 次。", format::count(count))
            }
        }
    }

    /// About how much is done of what the search is after; 0: less than a step.
    pub(in super::super) fn about_done(&self, aim: Coverage, percent: u32) -> String {
        let aim = match (self.language, aim) {
            (Language::English, Coverage::Bounded { preemptions: 0 }) => {
                "those without preemptions".to_owned()
            }
            (Language::English, Coverage::Bounded { preemptions: 1 }) => {
                "those with at most 1 preemption".to_owned()
            }
            (Language::English, Coverage::Bounded { preemptions }) => {
                format!("those with at most {preemptions} preemptions")
            }
            (Language::English, Coverage::Samples { .. }) => "the samples".to_owned(),
            (Language::English, Coverage::All | Coverage::Partial) => "all of them".to_owned(),
            (Language::Chinese, Coverage::Bounded { preemptions: 0 }) => {
                "没有抢占的交错".to_owned()
            }
            (Language::Chinese, Coverage::Bounded { preemptions }) => {
                format!("最多 {preemptions} 次抢占的交错")
            }
            (Language::Chinese, Coverage::Samples { .. }) => "抽样".to_owned(),
            (Language::Chinese, Coverage::All | Coverage::Partial) => "全部交错".to_owned(),
        };
        match (self.language, percent) {
            (Language::English, 0) => format!("Of {aim}, less than {STEP} % are done."),
            (Language::English, _) => format!("Of {aim}, about {percent} % are done."),
            (Language::Chinese, 0) => format!("{aim}，完成不到 {STEP}%。"),
            (Language::Chinese, _) => format!("{aim}，估计完成 {percent}%。"),
        }
    }

    /// Executions that were cut.
    pub(in super::super) fn were_cut(&self, cut: u64) -> String {
        match (self.language, cut) {
            (Language::English, 1) => "1 execution was cut: it was too long.".to_owned(),
            (Language::English, _) => {
                let cut = format::count(cut);
                format!("{cut} executions were cut: they were too long.")
            }
            (Language::Chinese, _) => {
                let cut = format::count(cut);
                format!("有 {cut} 次执行因过长而被截断。")
            }
        }
    }

    /// How long the shortest way to an outcome is.
    pub(in super::super) fn way(&self, steps: u32, preemptions: u32) -> String {
        match self.language {
            Language::English => {
                let steps = counted(u64::from(steps), "step");
                format!("{steps}, {}", counted(u64::from(preemptions), "preemption"))
            }
            Language::Chinese => format!("{steps} 步，{preemptions} 次抢占"),
        }
    }

    /// Where a replay stands.
    pub(in super::super) fn step_of(&self, position: u32, length: u32) -> String {
        match self.language {
            Language::English => format!("Step {position} of {length}"),
            Language::Chinese => format!("第 {position} / {length} 步"),
        }
    }

    /// What a search from a step on is about.
    pub(in super::super) fn only_after(&self, steps: u32) -> String {
        match (self.language, steps) {
            (Language::English, 1) => {
                String::from("What can come after the first step of the replay.")
            }
            (Language::English, _) => {
                format!("What can come after the first {steps} steps of the replay.")
            }
            (Language::Chinese, _) => format!("重放的前 {steps} 步之后可能发生的一切。"),
        }
    }

    /// Which knobs to turn down.
    pub(in super::super) fn turn_down(&self, knobs: &[(String, String)]) -> String {
        let all = settings(knobs, self.language);
        match self.language {
            Language::English => format!(
                "There are too many interleavings to try all of them. With {all} there are far fewer."
            ),
            Language::Chinese => format!("交错太多，无法全部试遍。设 {all} 会少得多。"),
        }
    }

    /// Which knobs to turn down for a replay; none, if nobody knows.
    pub(in super::super) fn shorten(&self, knobs: &[(String, String)]) -> String {
        if knobs.is_empty() {
            return match self.language {
                Language::English => {
                    "With fewer threads, fewer repetitions or less time, a run may be short enough."
                }
                Language::Chinese => "减少线程、重复次数或时间，运行也许就足够短。",
            }
            .to_owned();
        }
        let all = settings(knobs, self.language);
        match self.language {
            Language::English => format!("With {all} a run is short enough to be replayed."),
            Language::Chinese => format!("设 {all}，运行就短到可以重放。"),
        }
    }

    /// What a replay has in common with the run that it was made from.
    pub(in super::super) fn followed(&self, operations: u32, exchanged: u32) -> String {
        let all = format::count(u64::from(operations));
        match (self.language, exchanged) {
            (Language::English, 0) => format!(
                "Agrees with all {all} recorded operations and the output of the run. When memory was \
                 read and written between them is not recorded: that part is one way it can have been."
            ),
            (Language::English, _) => format!(
                "Agrees with all {all} recorded operations of each thread and the output of the run; \
                 {exchanged} of them come in another order here than they were noted in. When memory \
                 was read and written between them is not recorded."
            ),
            (Language::Chinese, 0) => format!(
                "与这次运行记录的全部 {all} 个操作及其输出一致。其间何时读写内存没有记录：这一部分只是一种可能。"
            ),
            (Language::Chinese, _) => format!(
                "与这次运行中每个线程记录的全部 {all} 个操作及其输出一致；其中 {exchanged} 个的先后与记录的次序不同。\
                 其间何时读写内存没有记录。"
            ),
        }
    }

    /// Why a run can't be replayed.
    pub(in super::super) fn lack(&self, lack: Lack) -> String {
        match (self.language, lack) {
            (Language::English, Lack::Recording) => {
                "This run was not recorded: switch recording on and run it again.".to_owned()
            }
            (Language::Chinese, Lack::Recording) => {
                "这次运行没有记录：请打开记录后重新运行。".to_owned()
            }
            (Language::English, Lack::End) => {
                "This run did not come to its end, so a replay of it would have to invent one."
                    .to_owned()
            }
            (Language::Chinese, Lack::End) => "这次运行没有到达结尾，重放只能凭空编造。".to_owned(),
            (Language::English, Lack::Events(lost)) => format!(
                "{} events of this run are lost: without them there is no way to tell what it did.",
                format::count(lost)
            ),
            (Language::Chinese, Lack::Events(lost)) => {
                format!(
                    "这次运行丢失了 {} 个事件，无从得知它做了什么。",
                    format::count(lost)
                )
            }
            (Language::English, Lack::TooMany(count)) => format!(
                "This run has {} events, more than a replay can have.",
                format::count(count as u64)
            ),
            (Language::Chinese, Lack::TooMany(count)) => format!(
                "这次运行有 {} 个事件，超过重放的上限。",
                format::count(count as u64)
            ),
            (Language::English, Lack::Output) => {
                "Not all that this run printed is kept, so nothing can be held against it."
                    .to_owned()
            }
            (Language::Chinese, Lack::Output) => {
                "这次运行的输出没有全部保留，无法核对。".to_owned()
            }
        }
    }

    /// How many steps a person has taken.
    pub(in super::super) fn steps_taken(&self, steps: u32) -> String {
        match (self.language, steps) {
            (Language::English, 1) => "1 step".to_owned(),
            (Language::English, _) => format!("{steps} steps"),
            (Language::Chinese, _) => format!("{steps} 步"),
        }
    }

    /// That the goal is reached.
    pub(in super::super) fn solved_in(&self, steps: u32) -> String {
        match self.language {
            Language::English => format!("Solved in {steps} steps."),
            Language::Chinese => format!("完成，用了 {steps} 步。"),
        }
    }

    /// Which thread to let go on.
    pub(in super::super) fn hint_for(&self, thread: &str, steps: u32) -> String {
        match self.language {
            Language::English => {
                format!(
                    "Let {thread} take the next step; {steps} steps are left on the shortest way."
                )
            }
            Language::Chinese => format!("让 {thread} 走下一步；最短路径还剩 {steps} 步。"),
        }
    }

    /// The button that lets a thread step.
    pub(in super::super) fn let_thread(&self, thread: &str, value: Option<u32>) -> String {
        match (self.language, value) {
            (Language::English, None) => format!("Let {thread} step"),
            (Language::English, Some(value)) => format!("Let {thread} step with choice {value}"),
            (Language::Chinese, None) => format!("让 {thread} 走一步"),
            (Language::Chinese, Some(value)) => format!("让 {thread} 选第 {value} 项走一步"),
        }
    }

    /// What kind of thing was found.
    pub(in super::super) fn finding(&self, kind: FindingKind) -> &'static str {
        let [english, chinese] = match kind {
            FindingKind::Deadlock => ["deadlock", "死锁"],
            FindingKind::LostWakeUp => ["lost wake-up", "丢失的唤醒"],
            FindingKind::EndlessWait => ["endless wait", "无尽等待"],
            FindingKind::Livelock => ["livelock", "活锁"],
            FindingKind::Assertion => ["failed assertion", "断言失败"],
            FindingKind::Exception => ["exception", "异常"],
            FindingKind::Misuse => ["misuse", "误用"],
            FindingKind::DataRace => ["data race", "数据竞争"],
            FindingKind::LockHeld => ["lock held", "锁未释放"],
            FindingKind::TooLong => ["too long", "过长"],
        };
        match self.language {
            Language::English => english,
            Language::Chinese => chinese,
        }
    }

    /// Outcomes that are not listed.
    pub(in super::super) fn more_outcomes(&self, count: u32) -> String {
        let count = format::count(u64::from(count));
        match self.language {
            Language::English => format!("{count} more outcomes are not listed."),
            Language::Chinese => format!("另有 {count} 种结果未列出。"),
        }
    }
}

/// Knobs and their values.
fn settings(knobs: &[(String, String)], language: Language) -> String {
    let each = knobs
        .iter()
        .map(|(name, value)| format!("{name} = {value}"));
    let all: Vec<String> = each.collect();
    all.join(match language {
        Language::English => ", ",
        Language::Chinese => "，",
    })
}

/// A number of things, in English.
fn counted(number: u64, thing: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {thing}{plural}", format::count(number))
}
