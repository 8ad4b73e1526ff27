//! The words of the timeline's tools, in each language.

use super::{Language, SPOKEN};
use crate::trace::{CriticalPath, ThreadState};
use crate::view::format;
use crate::view::layout::Unit;

/// The words of one language.
pub(in super::super) struct TimelineWords {
    language: Language,
    pub(in super::super) after: &'static str,
    pub(in super::super) before: &'static str,
    pub(in super::super) clear: &'static str,
    pub(in super::super) close: &'static str,
    pub(in super::super) drop_hint: &'static str,
    pub(in super::super) event_columns: [&'static str; 5],
    pub(in super::super) events: &'static str,
    pub(in super::super) events_hint: &'static str,
    pub(in super::super) fold_all: &'static str,
    pub(in super::super) measure: &'static str,
    pub(in super::super) measure_label: &'static str,
    pub(in super::super) merged: &'static str,
    pub(in super::super) more_keys: &'static str,
    pub(in super::super) next: &'static str,
    pub(in super::super) open: &'static str,
    pub(in super::super) overview: &'static str,
    pub(in super::super) path: &'static str,
    pub(in super::super) path_clear: &'static str,
    pub(in super::super) path_from: &'static str,
    pub(in super::super) path_from_label: &'static str,
    pub(in super::super) path_to: &'static str,
    pub(in super::super) path_to_label: &'static str,
    pub(in super::super) picture_hint: &'static str,
    pub(in super::super) previous: &'static str,
    pub(in super::super) ruler: &'static str,
    pub(in super::super) save: &'static str,
    pub(in super::super) save_csv_hint: &'static str,
    pub(in super::super) save_png: &'static str,
    pub(in super::super) save_run: &'static str,
    pub(in super::super) save_run_hint: &'static str,
    pub(in super::super) save_svg: &'static str,
    pub(in super::super) save_trace_hint: &'static str,
    pub(in super::super) search: &'static str,
    pub(in super::super) search_hint: &'static str,
    pub(in super::super) selection: &'static str,
    pub(in super::super) step: &'static str,
    steps: [&'static str; 2],
    pub(in super::super) waited_for: &'static str,
    pub(in super::super) waker: &'static str,
    pub(in super::super) zoom_to_selection: &'static str,
}

static ENGLISH: TimelineWords = TimelineWords {
    language: Language::English,
    after: "Next event (→)",
    before: "Event before (←)",
    clear: "Clear the search",
    close: "Select nothing (Esc)",
    drop_hint: "Or drop a saved run here.",
    event_columns: ["Time, ms", "Thread", "Event", "Object", "Line"],
    events: "Events",
    events_hint: "Events as a table (T)",
    fold_all: "Fold or unfold all groups",
    measure: "Measure what is selected (M)",
    measure_label: "Measure",
    merged: "many",
    more_keys: "Arrow keys go from event to event and from row to row, Home and End to the \
        first and last event, Shift and arrows move in time, Z zooms to the selection, \
        G goes to who woke it, H to what it waited for, slash searches, T lists the events \
        in a table.",
    next: "Next event found (N)",
    open: "Open a run",
    overview: "The whole run: drag to move what is shown",
    path: "path",
    path_clear: "Clear the path",
    path_from: "Critical path from here ([)",
    path_from_label: "Path from here",
    path_to: "Critical path to here (])",
    path_to_label: "Path to here",
    picture_hint: "What is in view",
    previous: "Event found before (Shift+N)",
    ruler: "Ruler: drag to measure (also Shift + drag, or drag on the axis)",
    save: "Save",
    save_csv_hint: "Events, for a spreadsheet",
    save_png: "Picture as PNG",
    save_run: "Lockstep run",
    save_run_hint: "Opens again here, with everything",
    save_svg: "Picture as SVG",
    save_trace_hint: "For ui.perfetto.dev",
    search: "Search events by thread, object, kind or line",
    search_hint: "Search: thread, object, kind, line:12",
    selection: "What is selected",
    step: "step",
    steps: ["step", "steps"],
    waited_for: "What it waited for (H)",
    waker: "Who woke it (G)",
    zoom_to_selection: "Zoom to the selection (Z)",
};

static CHINESE: TimelineWords = TimelineWords {
    language: Language::Chinese,
    after: "下一个事件（→）",
    before: "上一个事件（←）",
    clear: "清除搜索",
    close: "取消选择（Esc）",
    drop_hint: "也可以把保存的运行拖到这里。",
    event_columns: ["时刻（毫秒）", "线程", "事件", "对象", "行"],
    events: "事件",
    events_hint: "以表格显示事件（T）",
    fold_all: "折叠或展开所有分组",
    measure: "测量所选内容（M）",
    measure_label: "测量",
    merged: "合并",
    more_keys: "方向键在事件和行之间移动，Home 和 End 到第一个和最后一个事件，Shift 加方向键平移，Z 缩放到所选内容，G 转到唤醒者，H 转到所等待的对象，斜杠搜索，T 以表格列出事件。",
    next: "下一个结果（N）",
    open: "打开运行",
    overview: "整个运行：拖动以移动显示范围",
    path: "路径",
    path_clear: "清除路径",
    path_from: "关键路径从这里开始（[）",
    path_from_label: "路径起点",
    path_to: "关键路径到这里为止（]）",
    path_to_label: "路径终点",
    picture_hint: "当前视图",
    previous: "上一个结果（Shift+N）",
    ruler: "标尺：拖动以测量（也可按住 Shift 拖动，或在时间轴上拖动）",
    save: "保存",
    save_csv_hint: "事件，供电子表格使用",
    save_png: "PNG 图片",
    save_run: "Lockstep 运行",
    save_run_hint: "可在此重新打开，内容完整",
    save_svg: "SVG 图片",
    save_trace_hint: "用于 ui.perfetto.dev",
    search: "按线程、对象、种类或行号搜索事件",
    search_hint: "搜索：线程、对象、种类、line:12",
    selection: "所选内容",
    step: "步",
    steps: ["步", "步"],
    waited_for: "它在等什么（H）",
    waker: "谁唤醒了它（G）",
    zoom_to_selection: "缩放到所选内容（Z）",
};

/// The words of the language that the page is shown in.
pub(in super::super) fn words() -> &'static TimelineWords {
    match SPOKEN.get() {
        Language::English => &ENGLISH,
        Language::Chinese => &CHINESE,
    }
}

impl TimelineWords {
    /// The unit of replays.
    pub(in super::super) fn steps(&self) -> Unit {
        let [one, many] = self.steps;
        Unit::Steps { one, many }
    }

    /// How many events were found.
    pub(in super::super) fn found(&self, at: Option<usize>, count: usize) -> String {
        let number = |count: usize| format::count(count as u64);
        match (self.language, at, count) {
            (Language::English, _, 0) => "nothing found".to_owned(),
            (Language::English, Some(at), _) => format!("{} of {}", number(at + 1), number(count)),
            (Language::English, None, 1) => "1 event".to_owned(),
            (Language::English, None, _) => format!("{} events", number(count)),
            (Language::Chinese, _, 0) => "没有结果".to_owned(),
            (Language::Chinese, Some(at), _) => format!("{} / {}", number(at + 1), number(count)),
            (Language::Chinese, None, _) => format!("{} 个事件", number(count)),
        }
    }

    /// Many spans that are too short to be told apart.
    pub(in super::super) fn spans(&self, thread: &str, count: usize) -> String {
        let count = format::count(count as u64);
        match self.language {
            Language::English => format!("{thread} · {count} short spans"),
            Language::Chinese => format!("{thread} · {count} 个短区间"),
        }
    }

    /// Many holds that are too short to be told apart.
    pub(in super::super) fn holds(&self, object: &str, count: usize) -> String {
        let count = format::count(count as u64);
        match self.language {
            Language::English => format!("{object} · {count} short holds"),
            Language::Chinese => format!("{object} · {count} 次短暂持有"),
        }
    }

    /// A group of threads.
    pub(in super::super) fn group(&self, name: &str, threads: usize) -> String {
        match self.language {
            Language::English => format!("{name} · {threads} threads"),
            Language::Chinese => format!("{name} · {threads} 个线程"),
        }
    }

    /// What a critical path is made of.
    pub(in super::super) fn path_of(
        &self,
        path: &CriticalPath,
        unit: Unit,
        state: fn(ThreadState) -> &'static str,
    ) -> String {
        let CriticalPath {
            times_ns,
            hand_overs,
            is_joined,
            ..
        } = *path;
        let whole: u64 = times_ns.iter().sum();
        let parts = ThreadState::STACKED
            .into_iter()
            .filter(|it| times_ns[*it as usize] > 0)
            .map(|it| {
                format!(
                    "{} {}",
                    state(it),
                    share(times_ns[it as usize], whole, unit)
                )
            });
        let parts: Vec<String> = parts.collect();
        let whole = unit.length(whole as f64);
        match self.language {
            Language::English => {
                let plural = if hand_overs == 1 { "" } else { "s" };
                let joined = if is_joined {
                    ""
                } else {
                    " The first event had no part in it: the path begins with another thread."
                };
                format!(
                    "Critical path: {whole} in {hand_overs} hand-over{plural}: {}.{joined}",
                    parts.join(", ")
                )
            }
            Language::Chinese => {
                let joined = if is_joined {
                    ""
                } else {
                    "第一个事件与此无关：路径从另一个线程开始。"
                };
                format!(
                    "关键路径：{whole}，{hand_overs} 次交接：{}。{joined}",
                    parts.join("、")
                )
            }
        }
    }

    /// The critical path was begun.
    pub(in super::super) fn path_begun(&self, time_ns: u64, unit: Unit) -> String {
        let time = unit.moment(time_ns as f64);
        match self.language {
            Language::English => {
                format!("The critical path begins at {time}: select a later event and press ].")
            }
            Language::Chinese => format!("关键路径从 {time} 开始：选择一个更晚的事件，再按 ]。"),
        }
    }

    /// A file could not be opened.
    pub(in super::super) fn not_opened(&self, name: &str, why: &str) -> String {
        match self.language {
            Language::English => format!("{name} could not be opened. {why}"),
            Language::Chinese => format!("无法打开 {name}。{why}"),
        }
    }
}

/// A share of time, with how much that is.
pub(in super::super) fn share(time_ns: u64, of_ns: u64, unit: Unit) -> String {
    let share = time_ns as f64 / (of_ns.max(1)) as f64;
    format!(
        "{} ({})",
        unit.length(time_ns as f64),
        format::percent(share)
    )
}
