//! Sentences that hold numbers and names, in every language.

use super::super::banner::Waker;
use super::{Language, Texts};
use crate::run::limits::Limits;
use crate::trace::{EventKind, LineCost};
use crate::view::format;

impl Texts {
    /// The title of the browser's tab.
    pub(in super::super) fn page_title(&self, scenario: &str) -> String {
        match (self.language, scenario) {
            (Language::English, "") => "Lockstep: a playground for threads".to_owned(),
            (Language::Chinese, "") => "Lockstep：线程演练场".to_owned(),
            (_, scenario) => format!("{scenario} · Lockstep"),
        }
    }

    /// How many threads exceptions ended.
    pub(in super::super) fn ended_by_exceptions(&self, threads: usize) -> String {
        match (self.language, threads) {
            (Language::English, 1) => "1 thread was ended by an exception:".to_owned(),
            (Language::English, _) => format!("{threads} threads were ended by exceptions:"),
            (Language::Chinese, _) => format!("{threads} 个线程因异常而结束："),
        }
    }

    /// That an exception ended the program.
    pub(in super::super) fn failed(&self, elapsed_ns: u64) -> String {
        let time = format::duration(elapsed_ns as f64);
        match self.language {
            Language::English => format!("An exception ended the program after {time}."),
            Language::Chinese => format!("程序在 {time} 后因异常而结束。"),
        }
    }

    /// The values that a knob can have.
    pub(in super::super) fn within(&self, range: &str) -> String {
        match self.language {
            Language::English => format!("(the knob takes {range})"),
            Language::Chinese => format!("（参数范围是 {range}）"),
        }
    }

    /// What the switch does that leads to this language.
    pub(in super::super) fn switch_language(&self, name: &str) -> String {
        match self.language {
            Language::English => format!("Switch to {name}"),
            Language::Chinese => format!("切换到 {name}"),
        }
    }

    /// How a run ended that ran to its end.
    pub(in super::super) fn finished(&self, status: i32, elapsed_ns: u64) -> String {
        let time = format::duration(elapsed_ns as f64);
        match self.language {
            Language::English => format!("Finished with status {status} in {time}."),
            Language::Chinese => format!("运行结束，状态码 {status}，用时 {time}。"),
        }
    }

    /// A person pressed Stop.
    pub(in super::super) fn stopped(&self, elapsed_ns: u64) -> String {
        let time = format::duration(elapsed_ns as f64);
        match self.language {
            Language::English => format!("Stopped by you after {time}."),
            Language::Chinese => format!("运行 {time} 后由你停止。"),
        }
    }

    /// Threads that are not listed.
    pub(in super::super) fn more_threads(&self, threads: usize) -> String {
        let threads = format::count(threads as u64);
        match self.language {
            Language::English => format!("And {threads} more threads."),
            Language::Chinese => format!("另有 {threads} 个线程。"),
        }
    }

    /// How many problems the program has.
    pub(in super::super) fn problems(&self, count: usize) -> String {
        match (self.language, count) {
            (_, 0) => String::new(),
            (Language::English, 1) => "1 problem".to_owned(),
            (Language::English, _) => format!("{count} problems"),
            (Language::Chinese, _) => format!("{count} 个问题"),
        }
    }

    /// Why nothing ran.
    pub(in super::super) fn refused(&self, count: usize) -> String {
        match (self.language, count) {
            (Language::English, 1) => "Nothing ran: the program has a problem.".to_owned(),
            (Language::English, _) => format!("Nothing ran: the program has {count} problems."),
            (Language::Chinese, _) => format!("没有运行：程序有 {count} 个问题。"),
        }
    }

    /// What a thread did at one moment, behind its name.
    pub(in super::super) fn event(&self, kind: EventKind, argument: u32) -> String {
        match self.language {
            Language::English => event_in_english(kind, argument),
            Language::Chinese => event_in_chinese(kind, argument),
        }
    }

    /// A source line.
    pub(in super::super) fn line(&self, line: u32) -> String {
        match self.language {
            Language::English => format!("line {line}"),
            Language::Chinese => format!("第 {line} 行"),
        }
    }

    /// What a line cost, and what was counted.
    pub(in super::super) fn line_cost(&self, cost: LineCost) -> String {
        let operations = format::count(cost.operations);
        let waits = format::count(cost.waits);
        let waited = format::duration(cost.waited_ns as f64);
        match self.language {
            Language::English => format!(
                "Operations that other threads can see: {operations}. Waits and sleeps: {waits}, \
                 {waited} in all. What only computes is not counted. Press to light its events."
            ),
            Language::Chinese => format!(
                "其他线程可见的操作：{operations} 次。等待和休眠：{waits} 次，共 {waited}。单纯的计算\
                 不计入。点击可在时间线中点亮这些事件。"
            ),
        }
    }

    /// What one thread of a deadlock waits for, up to the line.
    pub(in super::super) fn waits(&self, name: &str, wants: &str) -> String {
        match self.language {
            Language::English => format!("{name} waits for {wants} on "),
            // The engine speaks English: `Lock 'fork_1' (line 3)`.
            Language::Chinese => {
                let wants = match (
                    wants.split_once(" (line "),
                    wants.split_once(" made on line "),
                ) {
                    (Some((object, line)), _) => {
                        format!("{object}（第 {} 行）", line.trim_end_matches(')'))
                    }
                    (_, Some((object, line))) => format!("{object}（第 {line} 行创建）"),
                    _ => wants.to_owned(),
                };
                format!("{name} 在等待 {wants}，位于")
            }
        }
    }

    /// Whose turn it would be to let a thread go on, and what the thread holds itself.
    pub(in super::super) fn held(&self, waker: Waker<'_>, holds: &[String]) -> String {
        match self.language {
            Language::English => {
                let by = match waker {
                    Waker::Joined => String::new(),
                    Waker::Holder(name) => format!(", held by {name}"),
                    Waker::Nobody => ", and nobody is left to wake it".to_owned(),
                };
                if holds.is_empty() {
                    format!("{by}.")
                } else {
                    format!("{by}, and holds {}.", holds.join(", "))
                }
            }
            Language::Chinese => {
                let by = match waker {
                    Waker::Joined => String::new(),
                    Waker::Holder(name) => format!("，持有者是 {name}"),
                    Waker::Nobody => "，再也没有线程能唤醒它".to_owned(),
                };
                if holds.is_empty() {
                    format!("{by}。")
                } else {
                    format!("{by}；它自己持有 {}。", holds.join("、"))
                }
            }
        }
    }

    /// Events that were overwritten, or let go by the page.
    pub(in super::super) fn events_dropped(&self, dropped: u64) -> String {
        let dropped = format::count(dropped);
        match self.language {
            Language::English => format!(
                "{dropped} events did not fit and were dropped (the newest are kept): the timeline \
                 and the times below are incomplete. Fewer iterations make a complete one."
            ),
            Language::Chinese => format!(
                "有 {dropped} 个事件放不下而被丢弃（保留最新的）：时间线和下面的用时不完整。减少\
                 循环次数即可得到完整的记录。"
            ),
        }
    }

    /// Output that was not kept.
    pub(in super::super) fn output_dropped(&self, dropped: u64) -> String {
        let dropped = format::bytes(dropped);
        let kept = Limits::default().output_bytes;
        let kept = kept.map_or_else(String::new, format::bytes);
        match self.language {
            Language::English => format!(
                "The first {kept} of the output are kept; the {dropped} that came after them are \
                 not."
            ),
            Language::Chinese => {
                format!("输出只保留最前面的 {kept}；之后的 {dropped} 未保留。")
            }
        }
    }

    /// Lines that the console does not hold any more.
    pub(in super::super) fn lines_let_go(&self, lines: u64) -> String {
        let count = format::count(lines);
        match (self.language, lines) {
            (Language::English, 1) => "1 earlier line is not shown".to_owned(),
            (Language::English, _) => format!("{count} earlier lines are not shown"),
            (Language::Chinese, _) => format!("更早的 {count} 行未显示"),
        }
    }

    /// The end of a line that is not shown.
    pub(in super::super) fn cut(&self, chars: u64) -> String {
        let chars = format::count(chars);
        match self.language {
            Language::English => format!(" … {chars} more characters"),
            Language::Chinese => format!(" … 还有 {chars} 个字符"),
        }
    }

    /// The engine is being loaded.
    pub(in super::super) fn loading(&self, workers: u32) -> String {
        match (self.language, workers) {
            (Language::English, 0) => "Starting the engine…".to_owned(),
            (Language::English, 1) => "Starting the engine with 1 worker…".to_owned(),
            (Language::English, _) => format!("Starting the engine with {workers} workers…"),
            (Language::Chinese, 0) => "正在启动引擎…".to_owned(),
            (Language::Chinese, _) => format!("正在启动引擎（{workers} 个 Worker）…"),
        }
    }

    /// How many threads have ended.
    pub(in super::super) fn threads_done(&self, done: usize, started: u32) -> String {
        if started == 0 {
            return "–".to_owned();
        }
        match self.language {
            Language::English => format!("{done} of {started} done"),
            Language::Chinese => format!("{done} / {started} 已结束"),
        }
    }

    /// Rows of a table that are not shown.
    pub(in super::super) fn more_rows(&self, rows: usize) -> String {
        let rows = format::count(rows as u64);
        match self.language {
            Language::English => format!("Show {rows} more"),
            Language::Chinese => format!("再显示 {rows} 行"),
        }
    }

    /// A link could not be opened.
    pub(in super::super) fn bad_link(&self, why: &str) -> String {
        match self.language {
            Language::English => {
                format!("The link could not be opened. {why} Your own program is untouched.")
            }
            Language::Chinese => format!("无法打开链接。{why} 你自己的程序没有改动。"),
        }
    }

    /// A thread by its number, where its name is not known.
    pub(in super::super) fn thread(&self, number: u32) -> String {
        match (self.language, number) {
            (_, 0) => "MainThread".to_owned(),
            (Language::English, _) => format!("Thread {number}"),
            (Language::Chinese, _) => format!("线程 {number}"),
        }
    }

    /// An object by its number, where its name is not known.
    pub(in super::super) fn object(&self, number: u32) -> String {
        match self.language {
            Language::English => format!("object {number}"),
            Language::Chinese => format!("对象 {number}"),
        }
    }
}

fn event_in_english(kind: EventKind, argument: u32) -> String {
    let waited = argument == 1;
    match kind {
        EventKind::Set => "sets it".to_owned(),
        EventKind::Clear => "clears it".to_owned(),
        EventKind::Notify => match argument {
            0 => "notifies nobody: none waits".to_owned(),
            1 => "notifies 1 thread".to_owned(),
            _ => format!("notifies {argument} threads"),
        },
        EventKind::Give => match argument {
            1 => "gives a permit".to_owned(),
            _ => format!("gives {argument} permits"),
        },
        EventKind::Take if waited => "takes a permit after waiting".to_owned(),
        EventKind::Take => "takes a permit".to_owned(),
        EventKind::Arrive => format!("arrives as number {}", argument.saturating_add(1)),
        EventKind::Pass if waited => "goes on after waiting".to_owned(),
        EventKind::Pass => "goes on at once".to_owned(),
        EventKind::TimeOut => "waited too long and gives up".to_owned(),
        EventKind::AcquireFail => "does not get it".to_owned(),
        EventKind::Break => "breaks it".to_owned(),
        EventKind::Reset => "resets it".to_owned(),
        EventKind::Fail => "finds it broken".to_owned(),
        EventKind::Start => "is started".to_owned(),
        EventKind::End if argument == 1 => "is ended by an exception".to_owned(),
        EventKind::End => "ends".to_owned(),
        EventKind::Resume => "runs".to_owned(),
        EventKind::Yield => "lets others run".to_owned(),
        EventKind::Block => "is blocked".to_owned(),
        EventKind::Unblock => "is woken".to_owned(),
        EventKind::Sleep => "goes to sleep".to_owned(),
        EventKind::Awake => "wakes up".to_owned(),
        EventKind::Acquire if waited => "takes it after waiting".to_owned(),
        EventKind::Acquire => "takes it".to_owned(),
        EventKind::Release => "gives it back".to_owned(),
        EventKind::AcquireAgain => "takes it once more".to_owned(),
        EventKind::ReleaseOnce => "gives it back once".to_owned(),
        EventKind::Write => "prints".to_owned(),
        EventKind::Join => "has seen it end".to_owned(),
        EventKind::Enqueue => "begins to wait for a notification".to_owned(),
        EventKind::Load => "reads it".to_owned(),
        EventKind::Store => "writes to it".to_owned(),
    }
}

fn event_in_chinese(kind: EventKind, argument: u32) -> String {
    let waited = argument == 1;
    match kind {
        EventKind::Start => "启动",
        EventKind::End if argument == 1 => "因异常而结束",
        EventKind::End => "结束",
        EventKind::Resume => "开始运行",
        EventKind::Yield => "让出",
        EventKind::Block => "阻塞",
        EventKind::Unblock => "被唤醒",
        EventKind::Sleep => "休眠",
        EventKind::Awake => "醒来",
        EventKind::Acquire => "获取",
        EventKind::Release => "释放",
        EventKind::AcquireAgain => "再次获取",
        EventKind::ReleaseOnce => "释放一次",
        EventKind::Write => "输出",
        EventKind::Join => "等到它结束",
        EventKind::Enqueue => "开始等待通知",
        EventKind::Set => "置位",
        EventKind::Clear => "复位",
        EventKind::Notify => match argument {
            0 => "发出通知，但无人等待",
            _ => return format!("通知 {argument} 个线程"),
        },
        EventKind::Give => return format!("归还 {argument} 个许可"),
        EventKind::Take if waited => "等待后取得许可",
        EventKind::Take => "取得许可",
        EventKind::Arrive => return format!("第 {} 个到达", argument.saturating_add(1)),
        EventKind::Pass if waited => "等待后继续",
        EventKind::Pass => "直接继续",
        EventKind::TimeOut => "等待超时，放弃",
        EventKind::AcquireFail => "未能获取",
        EventKind::Break => "使其损坏",
        EventKind::Reset => "重置",
        EventKind::Fail => "发现它已损坏",
        EventKind::Load => "读取",
        EventKind::Store => "写入",
    }
    .to_owned()
}
