//! The list of keys, in each language. What the page hears comes from the tables of those who hear
//! it; the editor's keys, and those of things that every page has, are named here.

use super::super::keys::{self, PageKey};
use super::super::replay::{REPLAY_KEYS, ReplayKey};
use super::super::split::{self, DividerKey};
use super::super::timeline::{TABLE_KEYS, TIMELINE_KEYS, TableKey, TimelineKey};
use super::{Language, SPOKEN};
use crate::view::keys::{Keys, shown};

/// Words in English and in Chinese.
type Words = [&'static str; 2];

/// Chords and what they do.
type Row = (Vec<String>, &'static str);

/// The list: groups with their titles.
pub(in super::super) fn groups() -> Vec<(&'static str, Vec<Row>)> {
    vec![
        (said(["Everywhere", "任何地方"]), rows(keys::KEYS, page)),
        (said(["In the editor", "编辑器"]), named(EDITOR)),
        (
            said(["In the timeline", "时间线"]),
            rows(TIMELINE_KEYS, on_the_timeline),
        ),
        (
            said(["In the timeline, by pointer", "时间线（指针）"]),
            named(POINTER),
        ),
        (
            said(["In the table of events", "事件表"]),
            rows(TABLE_KEYS, in_the_table),
        ),
        (
            said(["In a replay or a challenge", "重放与挑战"]),
            rows(REPLAY_KEYS, in_a_replay),
        ),
        (
            said(["On a divider", "分隔条"]),
            rows(split::KEYS, on_a_divider)
                .into_iter()
                .chain(named(DIVIDER))
                .collect(),
        ),
        (said(["Elsewhere", "其他"]), named(ELSEWHERE)),
    ]
}

fn said(words: Words) -> &'static str {
    let [english, chinese] = words;
    match SPOKEN.get() {
        Language::English => english,
        Language::Chinese => chinese,
    }
}

fn rows<Does: Copy>(keys: &Keys<Does>, words: fn(Does) -> Words) -> Vec<Row> {
    let rows = keys.iter();
    rows.map(|(does, chords)| (shown(chords), said(words(*does))))
        .collect()
}

fn named(keys: &[(&str, Words)]) -> Vec<Row> {
    let rows = keys.iter();
    rows.map(|(keys, words)| (keys.split(" · ").map(str::to_owned).collect(), said(*words)))
        .collect()
}

fn page(does: PageKey) -> Words {
    match does {
        PageKey::Run => ["Run", "运行"],
        PageKey::Explore => ["Explore, stop exploring, go on", "探索、停止探索、继续"],
        PageKey::Stop => ["Stop", "停止"],
        PageKey::Choose => ["Choose a scenario", "选择场景"],
        PageKey::List => ["This list", "显示这个列表"],
        PageKey::EndTour => ["End the tour", "结束导览"],
    }
}

fn on_the_timeline(does: TimelineKey) -> Words {
    match does {
        TimelineKey::Earlier => ["Earlier", "向前平移"],
        TimelineKey::Later => ["Later", "向后平移"],
        TimelineKey::Before => [
            "The event before; in a replay a step back",
            "上一个事件；重放中后退一步",
        ],
        TimelineKey::Next => [
            "The next event; in a replay a step forward",
            "下一个事件；重放中前进一步",
        ],
        TimelineKey::First => [
            "The row's first event; in a replay the beginning",
            "本行第一个事件；重放中回到开头",
        ],
        TimelineKey::Last => [
            "The row's last event; in a replay the end",
            "本行最后一个事件；重放中到末尾",
        ],
        TimelineKey::Above => ["The row above", "上一行"],
        TimelineKey::Below => ["The row below", "下一行"],
        TimelineKey::Closer => ["Zoom in", "放大"],
        TimelineKey::Farther => ["Zoom out", "缩小"],
        TimelineKey::All => ["Show all", "显示全部"],
        TimelineKey::ToSelection => [
            "Zoom to what is measured or selected",
            "缩放到所测量或所选的内容",
        ],
        TimelineKey::Waker => ["Who woke it", "谁唤醒了它"],
        TimelineKey::WaitedFor => ["What it waited for", "它在等什么"],
        TimelineKey::BeginPath => ["The critical path begins here", "关键路径从这里开始"],
        TimelineKey::EndPath => ["The critical path ends here", "关键路径到这里为止"],
        TimelineKey::MeasureOn => ["Measure up to what is selected", "测量到所选内容为止"],
        TimelineKey::Measure => ["Measure what is selected", "测量所选内容"],
        TimelineKey::Fold => ["Fold or unfold the group", "折叠或展开分组"],
        TimelineKey::Table => ["Show or hide the table of events", "显示或隐藏事件表"],
        TimelineKey::Search => ["Search", "搜索"],
        TimelineKey::FoundBefore => ["The event found before", "上一个搜索结果"],
        TimelineKey::FoundNext => ["The next event found", "下一个搜索结果"],
        TimelineKey::Reveal => ["Show the line in the editor", "在编辑器中显示该行"],
        TimelineKey::Nothing => ["Select nothing", "取消选择"],
    }
}

fn in_the_table(does: TableKey) -> Words {
    match does {
        TableKey::Before => ["The event before", "上一个事件"],
        TableKey::Next => ["The next event", "下一个事件"],
        TableKey::PageBack => ["A page back", "上一页"],
        TableKey::PageOn => ["A page on", "下一页"],
        TableKey::First => ["The first event", "第一个事件"],
        TableKey::Last => ["The last event", "最后一个事件"],
        TableKey::Reveal => ["Show the line in the editor", "在编辑器中显示该行"],
        TableKey::Search => ["Search", "搜索"],
        TableKey::Nothing => ["Select nothing", "取消选择"],
    }
}

fn in_a_replay(does: ReplayKey) -> Words {
    match does {
        ReplayKey::Back => ["A step back", "后退一步"],
        ReplayKey::Forward => ["A step forward", "前进一步"],
        ReplayKey::SwitchBack => ["The last switch of threads", "上一次线程切换"],
        ReplayKey::SwitchForward => ["The next switch of threads", "下一次线程切换"],
        ReplayKey::SameBack => ["This thread's step before", "本线程的上一步"],
        ReplayKey::SameForward => ["This thread's next step", "本线程的下一步"],
        ReplayKey::First => ["The beginning", "开头"],
        ReplayKey::Last => ["The end", "末尾"],
        ReplayKey::Play => [
            "Play, hold (not in a challenge)",
            "播放、暂停（挑战中无效）",
        ],
        ReplayKey::Thread => ["Let this thread take the next step", "让这个线程走下一步"],
    }
}

fn on_a_divider(does: DividerKey) -> Words {
    match does {
        DividerKey::Less => [
            "Less room for the program or the output",
            "缩小程序栏或输出栏",
        ],
        DividerKey::More => ["More room", "放大"],
        DividerKey::Least => ["As little as there may be", "缩到最小"],
        DividerKey::Most => ["As much as there may be", "放到最大"],
    }
}

/// `CodeMirror`'s, of which these are worth knowing.
const EDITOR: &[(&str, Words)] = &[
    ("Esc, Tab", ["Leave the editor", "离开编辑器"]),
    ("Tab · Shift+Tab", ["Indent more, less", "增加、减少缩进"]),
    ("Ctrl+Space", ["Complete a name", "补全名称"]),
    (
        "Alt+Enter",
        [
            "Light the events of the cursor's line",
            "点亮光标所在行的事件",
        ],
    ),
    ("Ctrl+F", ["Search the program", "在程序中查找"]),
    (
        "F3 · Shift+F3",
        ["What is found next, before", "下一个、上一个匹配"],
    ),
    ("Ctrl+Alt+G", ["Go to a line", "转到某一行"]),
    (
        "Ctrl+D",
        [
            "Select the next place of the same word",
            "选择下一处相同的词",
        ],
    ),
    ("Ctrl+/", ["Comment lines", "注释所选行"]),
    ("Alt+↑ · Alt+↓", ["Move lines", "移动所选行"]),
    ("Ctrl+Shift+K", ["Delete lines", "删除所选行"]),
    (
        "Ctrl+Shift+[ · Ctrl+Shift+]",
        ["Fold, unfold", "折叠、展开"],
    ),
    ("F8", ["Next problem", "下一个问题"]),
    (
        "Ctrl+Z · Ctrl+Y",
        [
            "Undo, redo: each scenario has its own history",
            "撤销、重做：每个场景各有自己的历史",
        ],
    ),
];

const POINTER: &[(&str, Words)] = &[
    ("Drag", ["Move in time", "平移"]),
    (
        "Wheel",
        [
            "Zoom, or scroll where there are more rows",
            "缩放；行数较多时滚动",
        ],
    ),
    ("Ctrl + wheel", ["Zoom", "缩放"]),
    ("Shift + wheel", ["Move in time", "平移"]),
    (
        "Shift + drag",
        [
            "Measure; so does dragging on the axis",
            "测量；在时间轴上拖动也可",
        ],
    ),
    ("Double click", ["Zoom to what is there", "缩放到该处"]),
];

const DIVIDER: &[(&str, Words)] = &[("Double click", ["As usual", "恢复默认"])];

const ELSEWHERE: &[(&str, Words)] = &[
    (
        "← · →",
        [
            "On a tab: the tab before, the next",
            "标签页：上一个、下一个",
        ],
    ),
    (
        "Enter · Shift+Enter",
        [
            "In the timeline's search: the next, the one before",
            "时间线的搜索框：下一个、上一个",
        ],
    ),
    (
        "Esc",
        [
            "In the timeline's search: clear it, and go back; in a menu or a dialog: close it",
            "时间线的搜索框：清除并返回；菜单和对话框：关闭",
        ],
    ),
    (
        "↑ · ↓",
        [
            "In the gallery: from card to card",
            "场景库：在卡片之间移动",
        ],
    ),
    (
        "Enter",
        [
            "In the gallery's search: open the first",
            "场景库的搜索框：打开第一个",
        ],
    ),
];
